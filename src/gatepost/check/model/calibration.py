"""From what the classifier puts out to a probability that can be trusted, and from a wanted precision to a threshold.

Platt's scaling (1999) by label over the two models' outputs; the thresholds come from held-back texts.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Label:
    """How one label is read: the weight of each model's output, a constant, and precision -> threshold steps.

    `gate` is the linear model's output under which a fast scan lets a text by without asking the encoder.
    """

    encoder: float
    linear: float
    constant: float
    gate: float
    steps: tuple[tuple[float, float], ...]

    def probability(self, encoder: float, linear: float) -> float:
        """0 to 1: the share of texts with such outputs that carry the label, at the base rate of calibration."""
        logit = max(-30.0, min(30.0, self.encoder * encoder + self.linear * linear + self.constant))
        return 1.0 / (1.0 + math.exp(-logit))

    def threshold(self, precision: float) -> float | None:
        """The least probability at which `precision` was reached, or None where no threshold reached it."""
        return next((threshold for reached, threshold in self.steps if reached >= precision), None)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Every label's, for one version of the model."""

    version: str
    labels: Mapping[str, Label]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "Calibration":
        """From the table of calibration.json."""
        labels = {
            name: Label(
                each["encoder"],
                each["linear"],
                each["constant"],
                each["gate"],
                tuple((reached, threshold) for reached, threshold in each["steps"]),
            )
            for name, each in table["labels"].items()
        }
        return cls(table["version"], labels)
