"""Reads the texts: our own corpus, and the public sets from the folder that holds them."""

import hashlib
import html
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import disguises

HERE = Path(__file__).parent
LABELS: tuple[str, ...] = tuple(tomllib.loads((HERE / "labels.toml").read_text()))
INCIVILITY = "incivility"  # what the public sets call toxic: it teaches, and is not shipped
TAUGHT = (*LABELS, INCIVILITY)
PUBLIC = {
    "abuse": "abuse", "threat": "threat", "hate": "hate", "profanity": "profanity", "sexual": "sexual", "spam": "spam",
    "advertising": "advertising", "trolling": "trolling", "complaint": "complaint", "at_risk": "self_harm",
    INCIVILITY: "toxic",
}  # fmt: skip
RUDE = frozenset({"abuse", "threat", "hate", "profanity", "sexual"})
ORIGIN = ("race", "nationality", "migrant", "traveller", "religion")
FILLED = 6  # ways that the slot of a template is filled
RUN, KEPT_BACK = 4, 10  # of our own rows one run of neighbours in so many is kept from training


@dataclass(frozen=True, slots=True)
class Row:
    """A text and what it says of each of TAUGHT: 1, 0, between the two, or None where its source does not say."""

    text: str
    says: tuple[float | None, ...]
    source: str
    kind: str = ""

    def of(self, label: str) -> float | None:
        return self.says[TAUGHT.index(label)]


def ours(folder: Path) -> list[Row]:
    """The rows of a folder of our own texts: labels | kind | text. Every label not named is 0."""
    return [row for path in sorted(folder.glob("*.txt")) for row in of_file(path)]


def of_file(path: Path) -> Iterator[Row]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        named, kind, text = (part.strip() for part in line.split(" | ", 2))
        labels = set() if named == "-" else {label.strip() for label in named.split(",")}
        if unknown := labels - set(LABELS):
            raise SystemExit(f"{path}:{number}: no label is called {', '.join(sorted(unknown))}")
        rude = 1.0 if labels & RUDE else 0.0
        yield Row(text, (*(float(label in labels) for label in LABELS), rude), f"ours:{path.stem}", kind)


def public(folder: Path, most: dict[str, int], seed: int) -> tuple[list[Row], list[Row]]:
    """The public sets' rows, for training and for development. Asks for train_dev.parquet in the folder."""
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(folder / "train_dev.parquet").to_pylist()
    chance = random.Random(seed)
    chance.shuffle(table)
    train: list[Row] = []
    development: list[Row] = []
    taken: dict[str, int] = {}
    for each in table:
        source = each["source"]
        if taken.get(source, 0) >= most.get(source, 0):
            continue
        taken[source] = taken.get(source, 0) + 1
        row = _of_public(each)
        (development if each["split"] == "dev" else train).append(row)
    return train, development


def _of_public(each: dict) -> Row:
    source = each["source"]
    says: dict[str, float | None] = {label: each[name] for label, name in PUBLIC.items()}
    if source == "davidson":
        says = {"profanity": each["profanity"]}
    if source == "civil_toxic_spans":  # mostly insults, and it has no clean rows: a soft label
        says["abuse"] = 0.7
    if source in ("uk_petitions", "polis_civic", "banking77", "goemotions_kind"):
        says |= dict.fromkeys(("abuse_at_person", "threat", "hate", "spam", "at_risk", "private_hint"), 0.0)
        if source != "polis_civic":
            says |= dict.fromkeys(
                ("private_facts", "staff_blamed", "accusation", "mind_made_up", "rumour"), 0.0
            )
    text = html.unescape(each["text"]).replace("\n", " ")
    return Row(text, tuple(says.get(label) for label in TAUGHT), source, str(each["group"] or ""))


def in_disguise(row: Row, chance: random.Random) -> Row:
    """The same row with some of its words disguised."""
    words = [word.lower().strip(".,!?;:'\"") for word in row.text.split(" ")]
    words = [word for word in words if len(word) > 3]
    if not words:
        return row
    chosen = set(chance.sample(words, min(len(words), chance.randint(1, 3))))
    disguise = chance.choice(list(disguises.DISGUISES.values()))
    return replace(row, text=disguises.disguised(row.text, chosen, disguise, chance))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def split(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Our own rows for training and for development: whole runs of neighbours, for twins stand side by side."""
    train: list[Row] = []
    development: list[Row] = []
    for at, row in enumerate(rows):
        (development if (at // RUN) % KEPT_BACK == KEPT_BACK - 1 else train).append(row)
    return train, development


def templates(folder: Path, seed: int) -> list[Row]:
    """Rows from templates.tmpl: each sentence with a few groups, their slurs or things in its slots, by the seed.

    A hateful sentence is said of a trade or a pastime too, and then is not hate: the words alone must not decide.
    """
    table = tomllib.loads((folder / "groups.toml").read_text(encoding="utf-8"))
    chance = random.Random(seed)
    hate = TAUGHT.index("hate")
    out: list[Row] = []
    for row in of_file(folder / "templates.tmpl"):
        fillers = [
            {"plural": plural, "one": one, "slur_plural": slur, "slur_one": slur_one}
            for group in table["group"]
            if not row.kind.endswith("_origin") or group["class"] in ORIGIN
            for plural, one in [chance.choice(list(zip(group["plural"], group["one"], strict=True)))]
            for slur, slur_one in [
                chance.choice(list(zip(group["slurs_plural"], group["slurs_one"], strict=True)) or [("", "")])
            ]
            if slur or "{slur" not in row.text
        ]
        if "{thing}" in row.text:
            fillers = [{"thing": thing} for thing in table["things"]]
        for filler in chance.sample(fillers, FILLED) if "{" in row.text else [{}]:
            out.append(replace(row, text=_filled(row.text, filler), source="templates"))
        if row.says[hate] and "{plural}" in row.text and "{one}" not in row.text and "{slur" not in row.text:
            kinder = tuple(0.0 if at == hate else says for at, says in enumerate(row.says))
            for role in chance.sample(table["roles"], 2):
                out.append(Row(_filled(row.text, {"plural": role}), kinder, "templates", "role"))
    return out


def _filled(text: str, filler: dict[str, str]) -> str:
    for slot, words in filler.items():
        text = text.replace("{" + slot + "}", words)
    return text[0].upper() + text[1:]
