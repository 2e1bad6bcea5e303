"""Scores texts by label: an encoder and a linear model over the same word pieces, read in windows, one thread."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gatepost.check.folding import Folded
from gatepost.check.model.calibration import Calibration
from gatepost.check.model.words import reader

MOST_WINDOWS = 16  # of a long text, those that the linear model finds most telling
SHARED = 12  # pieces that a window shares with the one before
HARMS = (
    "abuse", "threat", "hate", "sexual", "spam", "trolling", "at_risk", "safeguarding", "advertising",
)  # fmt: skip
UNSET, USUAL_GATE = -50.0, -1.0  # a label with too few development texts has no gate of its own
PRIMES = (1_000_003, 8_191)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text short enough for the encoder: its word pieces, and where each stands in the folded text."""

    pieces: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """For each label the highest probability of any window, and that window."""

    probabilities: Mapping[str, float]
    windows: Mapping[str, Window]
    whole: bool  # False where the text was too long for every window to be read by the encoder
    folded: Folded


class Classifier:
    """Use `shipped()` or `open_model(folder)`, which check the files first."""

    def __init__(
        self, manifest: Mapping[str, Any], files: Mapping[str, bytes], calibration: Calibration
    ) -> None:
        import numpy
        import onnxruntime
        from tokenizers import Tokenizer

        self.version: str = manifest["version"]
        self.labels: tuple[str, ...] = tuple(manifest["labels"])
        self.longest: int = manifest["longest"]
        self.calibration = calibration
        self._numpy = numpy
        self._tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = (
            1  # the same sums in the same order, always
        )
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            files["encoder.onnx"], options, providers=["CPUExecutionProvider"]
        )
        with numpy.load(io.BytesIO(files["linear.npz"]), allow_pickle=False) as arrays:
            self._weights = arrays["weights"].astype(numpy.float32) * arrays["scale"]
            self._constants = arrays["constants"].astype(numpy.float32)
        self._first, self._last = (int(self._tokenizer.token_to_id(end) or 0) for end in ("[CLS]", "[SEP]"))
        self.read = reader(lambda: self._whole_words)

    @cached_property
    def _whole_words(self) -> frozenset[str]:
        return frozenset(word for word in self._tokenizer.get_vocab() if word.isalpha())

    def score(self, text: str) -> Scores:
        """Every label's probability, and where in the text it comes from."""
        folded = self.read(text)
        windows = self.windows(folded.text)
        linear = self.linear([window.pieces for window in windows])
        order = range(len(windows))
        if len(windows) > MOST_WINDOWS:
            order = sorted(order, key=lambda at: (-float(linear[at].max()), at))[:MOST_WINDOWS]  # type: ignore[assignment]
        best: dict[str, float] = dict.fromkeys(self.labels, 0.0)
        where: dict[str, Window] = {}
        for at in order:
            encoder = self.encoder([windows[at].pieces])[0]
            for label, probability in self.probabilities(encoder, linear[at]).items():
                if probability > best[label]:
                    best[label], where[label] = probability, windows[at]
        return Scores(best, where, len(windows) <= MOST_WINDOWS, folded)

    def windows(self, text: str) -> list[Window]:
        """A folded text as windows of at most `longest` pieces with their two ends, overlapping a little."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids, places = encoding.ids, encoding.offsets
        room = self.longest - 2
        out = []
        for at in range(0, max(1, len(ids) - SHARED), room - SHARED) if len(ids) > room else (0,):
            some = (self._first, *ids[at : at + room], self._last)
            out.append(Window(some, ((0, 0), *places[at : at + room], (0, 0))))
        return out

    def encoder(self, windows: Sequence[Sequence[int]]) -> Any:
        """The encoder's outputs, (windows, labels). A window's do not depend on others only when it goes alone."""
        numpy = self._numpy
        longest = max(map(len, windows))
        ids = numpy.zeros((len(windows), longest), dtype=numpy.int64)
        mask = numpy.zeros_like(ids)
        for row, window in enumerate(windows):
            ids[row, : len(window)] = window
            mask[row, : len(window)] = 1
        return self._session.run(None, {"pieces": ids, "mask": mask})[0]

    def linear(self, windows: Sequence[Sequence[int]]) -> Any:
        """The linear model's outputs, (windows, labels)."""
        numpy = self._numpy
        out = numpy.empty((len(windows), len(self.labels)), dtype=numpy.float32)
        for row, window in enumerate(windows):
            found = numpy.unique(self.features(window))
            out[row] = self._weights[found].sum(axis=0) / max(1.0, len(found)) ** 0.5 + self._constants
        return out

    def features(self, window: Sequence[int]) -> Any:
        """The buckets of each piece, then those of each pair of neighbours (the ends of the window included)."""
        return hashed(self._numpy, window, len(self._weights))

    def probabilities(self, encoder: Sequence[float], linear: Sequence[float]) -> dict[str, float]:
        labels = self.calibration.labels
        return {
            label: labels[label].probability(float(encoder[at]), float(linear[at]))
            for at, label in enumerate(self.labels)
        }

    def weights_of(self, window: Window, label: str) -> Any:
        """What each piece of a window adds to the linear model's output for a label, by itself and with a neighbour."""
        column = self.labels.index(label)
        alone, pairs = self._numpy.split(self.features(window.pieces), [len(window.pieces)])
        out = self._weights[alone, column].astype(float)
        shared = self._weights[pairs, column] / 2
        out[:-1] += shared
        out[1:] += shared
        return out

    def lets_by(self, text: str) -> bool:
        """Whether the linear model alone finds no harm that the encoder should look at: what a fast scan asks first."""
        linear = self.linear([window.pieces for window in self.windows(self.read(text).text)])
        for label in HARMS:
            gate = self.calibration.labels[label].gate
            if (linear[:, self.labels.index(label)] >= (gate if gate > UNSET else USUAL_GATE)).any():
                return False
        return True


def hashed(numpy: Any, window: Sequence[int], buckets: int) -> Any:
    """The same for training and for use: piece p -> p mod buckets; a pair by two primes."""
    ids = numpy.asarray(window, dtype=numpy.int64)
    pairs = (ids[:-1] * PRIMES[0] + ids[1:] * PRIMES[1] + 7) % buckets
    return numpy.concatenate([ids % buckets, pairs])
