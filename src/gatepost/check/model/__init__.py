"""The trained classifier: what it reads, what it scores, how sure it is and which words carry a score.

Its weights, tokenizer, calibration and card lie in this folder. What runs them is the extra `gatepost[model]`.
"""

from gatepost.check.model.calibration import Calibration
from gatepost.check.model.classifier import Classifier, Scores
from gatepost.check.model.shipped import ModelUnavailable, open_model, shipped, version

__all__ = ["Calibration", "Classifier", "ModelUnavailable", "Scores", "open_model", "shipped", "version"]
