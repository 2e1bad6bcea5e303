"""Measures the shipped classifier and writes docs/scoreboard.md: python model/board.py [DATA]

DATA, the folder of the public sets, adds the petition titles and civic statements kept back from training.
"""

import argparse
import json
import random
import statistics
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import data
import disguises
import numpy

from gatepost.check.model import shipped
from gatepost.check.model.carrying import carrying_words
from gatepost.check.model.classifier import Classifier, Scores

DOCS = data.HERE.parent / "docs"
FIGURES = data.HERE / "board.json"
ROUTES = (
    "fault", "complaint", "about_officer", "about_councillor", "about_moderation", "information_request", "own_data",
    "planning_comment", "consultation", "crime", "whistleblowing", "press", "political_question", "safeguarding",
    "at_risk", "thanks", "question",
)  # fmt: skip
RUDE = ("abuse", "abuse_at_person", "threat", "hate", "sexual")
FLAGS = tuple(label for label in data.LABELS if label not in ROUTES and label != "profanity")
SURE = 0.9  # the precision that most rules of the English pack ask


class Board:
    """Every figure of one model, each text scored once."""

    def __init__(self, model: Classifier) -> None:
        self.model = model
        self.known: dict[str, Scores] = {}
        self.rows = data.ours(data.HERE / "test")
        self.posts = [row for row in self.rows if row.source == "ours:posts"]
        self.cases = [row for row in self.rows if row.source == "ours:functions"]

    def scores(self, text: str) -> Scores:
        if text not in self.known:
            self.known[text] = self.model.score(text)
        return self.known[text]

    def of(self, text: str, label: str) -> float:
        return self.scores(text).probabilities[label]

    def threshold(self, label: str, precision: float = SURE) -> float:
        """What a rule that asks this precision would use; the highest there is, where none reaches it."""
        steps = self.model.calibration.labels[label]
        found = steps.threshold(precision)
        return found if found is not None else (steps.steps[-1][1] if steps.steps else 1.1)

    def flagged(self, text: str, labels: tuple[str, ...] = FLAGS) -> set[str]:
        return {label for label in labels if self.of(text, label) >= self.threshold(label)}

    def labels(self) -> dict[str, dict[str, float]]:
        """By label on the test posts: at even odds, and ranked."""
        out = {}
        for at, label in enumerate(data.LABELS):
            truth = numpy.array([row.says[at] for row in self.posts])
            found = numpy.array([self.of(row.text, label) for row in self.posts])
            yes = found >= 0.5
            hits = float((yes & (truth > 0)).sum())
            precision, recall = hits / max(1, yes.sum()), hits / max(1, truth.sum())
            sure = found >= self.threshold(label)
            out[label] = {
                "positive": int(truth.sum()), "precision": precision, "recall": recall,
                "f1": 2 * precision * recall / max(1e-9, precision + recall), "auroc": auroc(found, truth),
                "error": calibration_error(found, truth),
                "sure_recall": float((sure & (truth > 0)).sum()) / max(1, truth.sum()),
                "sure_false": float((sure & (truth == 0)).sum()) / max(1, (truth == 0).sum()),
            }  # fmt: skip
        return out

    def functions(self) -> dict[str, tuple[int, int, str]]:
        """By function: cases right, cases, and what was asked: a label found, or nothing flagged."""
        by_kind: dict[str, list[data.Row]] = defaultdict(list)
        for row in self.cases:
            by_kind[row.kind].append(row)
        out = {}
        for kind, rows in by_kind.items():
            named = Counter(
                label for row in rows for label, says in zip(data.LABELS, row.says, strict=False) if says
            )
            asked = next((label for label, count in named.most_common() if count == len(rows)), "")
            harms = [label for label in data.LABELS if label in RUDE or label in FLAGS]
            if asked:
                right = sum(self.of(row.text, asked) >= 0.5 for row in rows)
            else:
                clean = [label for label in harms if not any(row.of(label) for row in rows)]
                right = sum(all(self.of(row.text, label) < 0.5 for label in clean) for row in rows)
            out[kind] = right, len(rows), asked or "nothing"
        return out

    def ranked(self) -> dict[str, float]:
        """AUROC over all cases of the function suite, for the harms that it asks most of."""
        out = {}
        for label in ("abuse", "abuse_at_person", "threat", "hate"):
            truth = numpy.array([row.of(label) for row in self.cases])
            out[label] = auroc(numpy.array([self.of(row.text, label) for row in self.cases]), truth)
        return out

    def mentions(self) -> dict[str, dict[str, float]]:
        """Share flagged as rude, at even odds, of neutral and warm mentions of each group; of lawful criticism of each party."""
        table = tomllib.loads((data.HERE / "test/mentions.toml").read_text())
        groups = tomllib.loads((data.HERE / "corpus/groups.toml").read_text())["group"]
        out: dict[str, dict[str, float]] = {"neutral": {}, "warm": {}, "lawful": {}}
        for kind in ("neutral", "warm"):
            for group in groups:
                texts = [
                    text.format(plural=plural, one=one, Plural=plural[0].upper() + plural[1:])
                    for text in table[kind]
                    for plural, one in zip(group["plural"], group["one"], strict=True)
                ]
                out[kind][group["plural"][0]] = statistics.mean(self.rude(text) for text in texts)
        for party in table["parties"]:
            texts = [text.format(party=party, Party=party[0].upper() + party[1:]) for text in table["lawful"]]
            out["lawful"][party] = statistics.mean(self.rude(text) for text in texts)
        return out

    def rude(self, text: str) -> bool:
        return any(self.of(text, label) >= 0.5 for label in RUDE)

    def disguised(self) -> dict[str, tuple[int, int, int]]:
        """By disguise of the two most telling words: found clean, still found, and false alarms on fine posts so dressed."""
        clean = [
            (row, label)
            for row in self.posts + self.cases
            for label in ("abuse", "threat", "hate", "profanity", "spam")
            if row.of(label) and self.of(row.text, label) >= 0.5
        ]
        fine = [row for row in self.posts if not any(row.says[:-1])][:150]
        out = {}
        for name, disguise in disguises.DISGUISES.items():
            chance = random.Random(7)
            kept = 0
            for row, label in clean:
                words = self.telling(row.text, label)
                text = disguises.disguised(row.text, words, disguise, chance)
                kept += self.of(text, label) >= 0.5
            false = 0
            for row in fine:
                words = self.telling(row.text, "abuse")
                false += self.rude(disguises.disguised(row.text, words, disguise, chance))
            out[name] = kept, len(clean), false
        return out

    def telling(self, text: str, label: str) -> set[str]:
        """The two words of a text that weigh most in the linear model, as they stand between spaces."""
        out: list[tuple[float, str]] = []
        for word in {word.lower().strip(".,!?;:'\"") for word in text.split(" ")}:
            if len(word) > 2 and word.isalpha():
                window = self.model.windows(self.model.read(word).text)[0]
                out.append(
                    (-float(self.model.linear([window.pieces])[0][self.model.labels.index(label)]), word)
                )
        return {word for _, word in sorted(out)[:2]}

    def words(self) -> tuple[int, int, int]:
        """Findings at SURE, those with words without which the score falls under, and those of the whole post."""
        found = marked = whole = 0
        for row in self.posts:
            for label in self.flagged(row.text):
                found += 1
                words = carrying_words(self.model, self.scores(row.text), label, self.threshold(label))
                marked += bool(words)
                whole += not words
        return found, marked, whole


def auroc(found: numpy.ndarray, truth: numpy.ndarray) -> float:
    """The chance that a positive scores above a negative (Mann and Whitney 1947)."""
    order = numpy.argsort(found, kind="stable")
    ranks = numpy.empty(len(found))
    ranks[order] = numpy.arange(1, len(found) + 1)
    for value in numpy.unique(found):
        same = found == value
        ranks[same] = ranks[same].mean()
    positive, negative = int(truth.sum()), int((truth == 0).sum())
    if not positive or not negative:
        return float("nan")
    return float((ranks[truth > 0].sum() - positive * (positive + 1) / 2) / (positive * negative))


def calibration_error(found: numpy.ndarray, truth: numpy.ndarray, bins: int = 10) -> float:
    """Expected calibration error over even bins (Guo and others 2017)."""
    total = 0.0
    for low in numpy.linspace(0, 1, bins, endpoint=False):
        inside = (found >= low) & (found < low + 1 / bins if low < 1 - 1.5 / bins else found <= 1)
        if inside.any():
            total += inside.sum() * abs(found[inside].mean() - truth[inside].mean())
    return float(total / len(found))


def measured(board: Board) -> dict:
    """All figures that need nothing but what ships."""
    labels = board.labels()
    functions = board.functions()
    negative = {kind: row for kind, row in functions.items() if row[2] == "nothing"}
    mentions = board.mentions()
    found, marked, whole = board.words()
    fine = [
        row
        for row in board.posts
        if not any(
            row.says[at] for at, label in enumerate(data.LABELS) if label in FLAGS or label == "profanity"
        )
    ]
    criticism = [
        row
        for row in board.posts + board.cases
        if "critic" in row.kind or "anger" in row.kind or "harsh" in row.kind
    ]
    criticism = [row for row in criticism if not any(row.of(label) for label in RUDE)]
    return {
        "version": board.model.version,
        "labels": labels,
        "routes_f1": statistics.mean(labels[label]["f1"] for label in ROUTES),
        "complaint_recall": labels["complaint"]["recall"],
        "calibration_error": statistics.mean(row["error"] for row in labels.values()),
        "functions": functions,
        "functions_right": sum(row[0] for row in functions.values())
        / sum(row[1] for row in functions.values()),
        "negatives_right": sum(row[0] for row in negative.values())
        / sum(row[1] for row in negative.values()),
        "functions_auroc": board.ranked(),
        "mentions": mentions,
        "fine_flagged": [sum(bool(board.flagged(row.text)) for row in fine), len(fine)],
        "criticism_rude": [sum(bool(board.flagged(row.text, RUDE)) for row in criticism), len(criticism)],
        "disguised": board.disguised(),
        "words": [found, marked, whole],
    }


def civic(board: Board, folder: Path) -> dict[str, list[int]]:
    """Petition titles and civic statements kept back from training: how many are flagged at SURE, by set."""
    _, kept_back = data.public(
        folder, tomllib.loads((data.HERE / "train.toml").read_text())["public"], 20261122
    )
    out = {}
    for source in ("uk_petitions", "polis_civic"):
        rows = [row for row in kept_back if row.source == source]
        flagged = [row for row in rows if board.flagged(row.text, (*RUDE, "spam", "trolling", "at_risk"))]
        out[source] = [len(flagged), len(rows)]
    return out


def percent(value: float) -> str:
    return f"{100 * value:.1f}%"


def page(figures: dict) -> str:
    lines = [
        "# Scoreboard of the trained model", "",
        f"Version {figures['version']}. Made by `make scoreboard` from the weights that ship; a test fails when this page and they differ.",
        "The test posts and the function suite were written by language models set to write as residents, councillors and officers, apart from the",
        "training texts and by writers who saw none of them. They are synthetic, and harder than a page on an ordinary day.", "",
        f"- Routes, macro-F1 on the test posts: **{figures['routes_f1']:.3f}**; recall of complaints **{figures['complaint_recall']:.3f}** (at even odds)",
        f"- Calibration error, mean over labels: **{figures['calibration_error']:.3f}**",
        f"- Functions: **{percent(figures['functions_right'])}** of cases right; of those where nothing may be found, {percent(figures['negatives_right'])}",
        "- AUROC over the function suite: " + ", ".join(f"{label} {value:.3f}" for label, value in figures["functions_auroc"].items()),
        f"- Fine test posts with any flag at the precision most rules ask ({SURE}): {figures['fine_flagged'][0]} of {figures['fine_flagged'][1]}",
        f"- Harsh lawful criticism flagged as rude, at the same: {figures['criticism_rude'][0]} of {figures['criticism_rude'][1]}",
        f"- Findings with words marked, without which the score falls under its threshold: {figures['words'][1]} of {figures['words'][0]}; the rest mark the whole post",
    ]  # fmt: skip
    for source, (flagged, count) in figures.get("civic", {}).items():
        lines.append(f"- {source}, kept back from training: {flagged} of {count} flagged")
    lines += [
        "",
        "## By label, on the test posts",
        "",
        "At even odds; then at the threshold for a precision of 0.9.",
        "",
    ]
    lines += [
        "| Label | Positive | Precision | Recall | F1 | AUROC | Calibration error | Recall, sure | False alarms, sure |"
    ]
    lines += ["|---|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for label, row in figures["labels"].items():
        lines.append(
            f"| {label} | {row['positive']} | {row['precision']:.2f} | {row['recall']:.2f} | {row['f1']:.2f} | "
            f"{row['auroc']:.3f} | {row['error']:.3f} | {row['sure_recall']:.2f} | {percent(row['sure_false'])} |"
        )
    lines += ["", "## By function", "", "| Function | Asked | Right |", "|---|---|---:|"]
    for kind, (right, count, asked) in sorted(
        figures["functions"].items(), key=lambda each: (each[1][2] != "nothing", each[0])
    ):
        lines.append(f"| {kind.replace('_', ' ')} | {asked} | {right} of {count} |")
    lines += [
        "",
        "## By group and party",
        "",
        "Share of mentions taken for rude at even odds. None should be.",
        "",
    ]
    lines += ["| Group | Neutral | Warm |", "|---|---:|---:|"]
    for group, value in figures["mentions"]["neutral"].items():
        lines.append(f"| {group} | {percent(value)} | {percent(figures['mentions']['warm'][group])} |")
    lines += ["", "| Party, criticised lawfully | Taken for rude |", "|---|---:|"]
    for party, value in figures["mentions"]["lawful"].items():
        lines.append(f"| {party} | {percent(value)} |")
    lines += [
        "",
        "## By disguise",
        "",
        "The two most telling words of each text found clean, disguised; and 150 fine posts so dressed.",
        "",
    ]
    lines += ["| Disguise | Still found | Fine posts taken for rude |", "|---|---:|---:|"]
    for name, (kept, count, false) in figures["disguised"].items():
        lines.append(f"| {name} | {percent(kept / max(1, count))} of {count} | {false} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    reading = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reading.add_argument("data", type=Path, nargs="?")
    options = reading.parse_args()
    board = Board(shipped())
    figures = measured(board)
    before = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    if options.data:
        figures["civic"] = civic(board, options.data)
    elif before.get("version") == figures["version"] and "civic" in before:
        figures["civic"] = before["civic"]  # the public sets are not here: what was measured on them stands
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    (DOCS / "scoreboard.md").write_text(page(figures))
    print(page(figures)[:2500])


if __name__ == "__main__":
    main()
