"""Opens the classifier's files, each checked by its SHA-256, and says plainly what is wrong with them if anything is."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gatepost.check.model.calibration import Calibration

if TYPE_CHECKING:
    from gatepost.check.model.classifier import Classifier

FOLDER = Path(__file__).parent
MANIFEST = "model.json"
SCHEMA = "gatepost/model/1"
FILES = ("encoder.onnx", "tokenizer.json", "linear.npz", "calibration.json")
INSTALL = "what runs the trained model is not installed (try: pip install 'gatepost[model]')"


class ModelUnavailable(Exception):
    """The classifier cannot run. The message says why, in plain words."""


@cache
def manifest(folder: Path = FOLDER) -> dict[str, Any]:
    """The version, labels and checksums of a model's folder. Raises ModelUnavailable."""
    try:
        table: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelUnavailable("the trained model's files are not there") from None
    except (ValueError, UnicodeDecodeError):
        raise ModelUnavailable("the trained model's list of files cannot be read") from None
    if table.get("schema") != SCHEMA:
        raise ModelUnavailable("the trained model is of another make than this program knows")
    return table


def version(folder: Path = FOLDER) -> str | None:
    """The version of the model in a folder; None where there is none that can be read."""
    try:
        return str(manifest(folder)["version"])
    except ModelUnavailable:
        return None


@cache
def calibration(folder: Path = FOLDER) -> Calibration:
    """How scores turn into probabilities, and wanted precisions into thresholds. Raises ModelUnavailable."""
    table = json.loads(_checked(folder, "calibration.json"))
    if table["version"] != manifest(folder)["version"]:
        raise ModelUnavailable("the trained model's calibration belongs to another version of it")
    return Calibration.of(table)


@cache
def open_model(folder: Path = FOLDER) -> "Classifier":
    """The classifier in a folder, ready to score. Raises ModelUnavailable."""
    try:
        import numpy  # noqa: F401
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401
    except ImportError:
        raise ModelUnavailable(INSTALL) from None
    from gatepost.check.model.classifier import Classifier

    found = {name: _checked(folder, name) for name in FILES}
    return Classifier(manifest(folder), found, calibration(folder))


def shipped() -> "Classifier":
    """The classifier that comes with Gatepost. Raises ModelUnavailable."""
    return open_model(FOLDER)


def _checked(folder: Path, name: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except FileNotFoundError:
        raise ModelUnavailable(f"the trained model's file {name} is not there") from None
    if hashlib.sha256(content).hexdigest() != manifest(folder)["sha256"].get(name):
        raise ModelUnavailable(f"the trained model's file {name} is cut short or has been changed")
    return content
