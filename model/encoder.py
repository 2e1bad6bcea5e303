"""The encoder: all-MiniLM-L6-v2 (Wang and others 2020, arXiv 2002.10957), with one head for all labels."""

import json
from pathlib import Path

import torch
from torch import nn

WIDE, HEADS, INNER, LAYERS = 384, 12, 1536, 6


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDE, WIDE) for _ in range(4))
        self.after_attention = nn.LayerNorm(WIDE, eps=1e-12)
        self.up, self.down = nn.Linear(WIDE, INNER), nn.Linear(INNER, WIDE)
        self.after_all = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        def apart(y: torch.Tensor) -> torch.Tensor:
            return y.view(y.size(0), y.size(1), HEADS, WIDE // HEADS).permute(0, 2, 1, 3)

        scores = torch.matmul(apart(self.query(x)), apart(self.key(x)).transpose(-1, -2))
        scores = scores / ((WIDE // HEADS) ** 0.5) + hidden
        weighed = torch.matmul(self.drop(torch.softmax(scores, dim=-1)), apart(self.value(x)))
        weighed = weighed.permute(0, 2, 1, 3).contiguous().view(x.size(0), x.size(1), WIDE)
        x = self.after_attention(x + self.drop(self.out(weighed)))
        return self.after_all(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces (batch, length) and their mask -> a logit for each label (batch, labels)."""

    def __init__(self, vocabulary: int, labels: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDE)
        self.places = nn.Embedding(512, WIDE)
        self.kinds = nn.Embedding(2, WIDE)
        self.after_words = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(WIDE, labels)

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        at = torch.arange(pieces.size(1), device=pieces.device)
        x = self.words(pieces) + self.places(at)[None] + self.kinds.weight[0]
        x = self.drop(self.after_words(x))
        hidden = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, hidden)
        weight = mask[:, :, None].to(x.dtype)
        pooled = (x * weight).sum(1) / weight.sum(1).clamp(min=1.0)
        return self.head(self.drop(pooled))


def from_base(path: Path, kept: list[int], labels: int) -> Encoder:
    """The published weights, with only the `kept` word pieces and a new head."""
    from safetensors.torch import load_file

    base = load_file(path)
    model = Encoder(len(kept), labels)
    names = {"words.weight": base["embeddings.word_embeddings.weight"][torch.tensor(kept)]}
    names["places.weight"] = base["embeddings.position_embeddings.weight"]
    names["kinds.weight"] = base["embeddings.token_type_embeddings.weight"]
    parts = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "out": "attention.output.dense", "after_attention": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "after_all": "output.LayerNorm",
    }  # fmt: skip
    for end in ("weight", "bias"):
        names[f"after_words.{end}"] = base[f"embeddings.LayerNorm.{end}"]
        for number in range(LAYERS):
            for ours, theirs in parts.items():
                names[f"layers.{number}.{ours}.{end}"] = base[f"encoder.layer.{number}.{theirs}.{end}"]
    missing, unexpected = model.load_state_dict(names, strict=False)
    assert set(missing) == {"head.weight", "head.bias"}, missing
    assert not unexpected, unexpected
    return model


def pruned(tokenizer: Path) -> tuple[str, list[int]]:
    """A tokenizer without the pieces that folded English never holds, and the old numbers of those kept, in order."""
    table = json.loads(tokenizer.read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = table["model"]["vocab"]
    special = {each["id"] for each in table["added_tokens"]}
    kept = sorted(
        number
        for piece, number in vocabulary.items()
        if number in special or (piece.isascii() and not piece.startswith("[unused")) or piece == "£"
    )
    pieces = {number: piece for piece, number in vocabulary.items()}
    table["model"]["vocab"] = {pieces[number]: new for new, number in enumerate(kept)}
    renumbered = {number: new for new, number in enumerate(kept)}
    for each in table["added_tokens"]:
        each["id"] = renumbered[each["id"]]
    for each in table["post_processor"]["special_tokens"].values():
        each["ids"] = [renumbered[number] for number in each["ids"]]
    table["truncation"] = table["padding"] = None
    return json.dumps(table, ensure_ascii=False), kept
