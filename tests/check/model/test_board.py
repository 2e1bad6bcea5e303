"""The published scoreboard is that of the weights that ship."""

import importlib
import json
import sys
from pathlib import Path

import pytest

from gatepost.check.model import shipped, version

ROOT = Path(__file__).parents[3]

TOLERANCE = 0.03  # another processor adds eighths of a bit in another order


@pytest.fixture(scope="module")
def board():
    sys.path.insert(0, str(ROOT / "model"))
    try:
        yield importlib.import_module("board")
    finally:
        sys.path.remove(str(ROOT / "model"))


def test_the_page_is_made_of_the_figures_and_names_the_version(board):
    figures = json.loads((ROOT / "model" / "board.json").read_text())
    assert figures["version"] == version()
    assert board.page(figures) == (ROOT / "docs" / "scoreboard.md").read_text()


def test_the_figures_by_label_are_those_of_the_weights(board):
    figures = json.loads((ROOT / "model" / "board.json").read_text())["labels"]
    for label, row in board.Board(shipped()).labels().items():
        for name, value in row.items():
            assert value == pytest.approx(figures[label][name], abs=TOLERANCE), (label, name)


def test_the_model_card_names_the_version():
    assert f"Version {version()}" in (ROOT / "docs" / "model-card.md").read_text()
