"""The words that carry a score: chosen by the linear model, then proved by taking them out and scoring again."""

from collections.abc import Sequence

from gatepost.check.model.classifier import Classifier, Scores, Window
from gatepost.check.patterns import lazily

WORD = lazily(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]+")
MOST_TRIED = 32  # words of a window that are taken out one by one, when the quick choice proves wrong
MOST_MARKED = 6
Stretch = tuple[int, int]


def carrying_words(model: Classifier, scores: Scores, label: str, threshold: float) -> tuple[Stretch, ...]:
    """Stretches of the original text without which the score falls under the threshold; () where no few words do it.

    Only the window that the score comes from is read again, so that a long text costs no more than a short one.
    The shortest list found stands in order of place.
    """
    window = scores.windows.get(label)
    if window is None:
        return ()
    words = _words(scores.folded.text, window)
    if not words:
        return ()
    by_weight = _by_weight(model, window, label, words)
    chosen = _enough(model, scores, label, threshold, words, by_weight, (1, 2, 3))
    if chosen is None:
        by_loss = _by_loss(model, scores, label, words, by_weight[:MOST_TRIED])
        chosen = _enough(model, scores, label, threshold, words, by_loss, range(1, MOST_MARKED + 1))
    if chosen is None:
        return ()
    return tuple(scores.folded.span(*words[at]) for at in sorted(chosen))


def _words(text: str, window: Window) -> list[Stretch]:
    inner = [place for place in window.places if place[1] > place[0]]
    if not inner:
        return []
    start, end = inner[0][0], inner[-1][1]
    return [found.span() for found in WORD.finditer(text, start, end) if found[0][0].isalnum()]


def _by_weight(model: Classifier, window: Window, label: str, words: Sequence[Stretch]) -> list[int]:
    """Places of words in `words`, the most telling to the linear model first."""
    weights = model.weights_of(window, label)
    worth = [0.0] * len(words)
    at = 0
    for (start, end), weight in zip(window.places, weights, strict=True):
        if end <= start:
            continue
        while at < len(words) - 1 and words[at][1] <= start:
            at += 1
        if words[at][0] <= start < words[at][1]:
            worth[at] += float(weight)
    return sorted(range(len(words)), key=lambda at: (-worth[at], at))


def _by_loss(
    model: Classifier, scores: Scores, label: str, words: Sequence[Stretch], tried: Sequence[int]
) -> list[int]:
    """Places of words, that whose absence lowers the score most first."""
    left = {at: _without(model, scores, label, words, (at,)) for at in tried}
    return sorted(left, key=lambda at: (left[at], at))


def _enough(
    model: Classifier,
    scores: Scores,
    label: str,
    threshold: float,
    words: Sequence[Stretch],
    order: Sequence[int],
    sizes: Sequence[int] | range,
) -> list[int] | None:
    for size in sizes:
        if size >= len(words) > 1 or size > len(order):
            break
        if _without(model, scores, label, words, order[:size]) < threshold:
            return list(order[:size])
    return None


def _without(
    model: Classifier, scores: Scores, label: str, words: Sequence[Stretch], missing: Sequence[int]
) -> float:
    """The label's probability when those words are taken out of the window that the score comes from."""
    inner = [place for place in scores.windows[label].places if place[1] > place[0]]
    text, at, last = scores.folded.text, inner[0][0], inner[-1][1]
    out: list[str] = []
    for start, end in sorted(words[place] for place in missing):
        out.append(text[at:start])
        at = end
    out.append(text[at:last])
    windows = [window.pieces for window in model.windows("".join(out))]
    linear = model.linear(windows)
    return max(
        model.probabilities(model.encoder([window])[0], linear[row])[label]
        for row, window in enumerate(windows)
    )
