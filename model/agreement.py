"""How far two readers agree on our texts, and how many texts nearly repeat another: python model/agreement.py [--markdown]

The second readers labelled a tenth of the texts from labels.toml alone. Cohen's kappa (1960) by label; Jaccard over words.
"""

import re
import sys
from collections import defaultdict

import data

NEAR = 0.6  # share of words in common that makes two texts near-copies


def kappa(one: list[bool], other: list[bool]) -> float:
    """Agreement beyond chance: 1 is whole, 0 is chance."""
    count = len(one)
    same = sum(a == b for a, b in zip(one, other, strict=True)) / count
    yes, no = sum(one) / count * sum(other) / count, (1 - sum(one) / count) * (1 - sum(other) / count)
    return 1.0 if yes + no == 1 else (same - yes - no) / (1 - yes - no)


def near_copies(texts: list[str]) -> int:
    """How many texts share at least NEAR of their words with an earlier one."""
    words = [frozenset(re.findall(r"[a-z']+", text.lower())) for text in texts]
    holding: dict[str, list[int]] = defaultdict(list)
    found = 0
    for at, mine in enumerate(words):
        shared: dict[int, int] = defaultdict(int)
        for word in mine:
            for other in holding[word]:
                shared[other] += 1
            holding[word].append(at)
        found += any(both / len(mine | words[other]) >= NEAR for other, both in shared.items())
    return found


def main() -> None:
    written = data.ours(data.HERE / "corpus") + data.ours(data.HERE / "test")
    first = {row.text: row for row in written}
    second = [row for row in data.ours(data.HERE / "second") if row.text in first]
    print(f"{len(second)} texts labelled twice, of {len(written)}.\n")
    print("| Label | Writer | Second reader | Both | Kappa |\n|---|---:|---:|---:|---:|")
    values = []
    for at, label in enumerate(data.LABELS):
        one, other = (
            [bool(first[row.text].says[at]) for row in second],
            [bool(row.says[at]) for row in second],
        )
        both = sum(a and b for a, b in zip(one, other, strict=True))
        value = kappa(one, other)
        values.append(value)
        print(f"| {label} | {sum(one)} | {sum(other)} | {both} | {value:.2f} |")
    print(f"\nMean kappa {sum(values) / len(values):.2f}.")
    texts = [row.text for row in written]
    found = near_copies(texts)
    print(f"Near-copies of an earlier text: {found} of {len(texts)} ({100 * found / len(texts):.1f}%).")


if __name__ == "__main__":
    sys.exit(main())
