"""Checks a batch of rows: one line of JSON a row, an answer or the reason why it was set aside."""

import json
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from gatepost.check.checker import Checker
from gatepost.scan.columns import columns_of
from gatepost.scan.rows import Broken, Raw
from gatepost.scan.situations import BadRow, Situations
from gatepost.scan.text_files import is_broken

EXACT = 10**15  # beyond it a spreadsheet has rounded the digits
LONGEST_ASIDE = 500_000
MakeChecker = Callable[[], Checker]


class Answers:
    """A checker at work on rows. Every row that goes in comes out as one line."""

    def __init__(self, checker: Checker, given: Mapping[str, Any]) -> None:
        self.checker = checker
        self.situations = Situations(given)

    def lines(self, batch: Sequence[Raw | Broken]) -> list[bytes]:
        return [self._line(row) for row in batch]

    def _line(self, row: Raw | Broken) -> bytes:
        if isinstance(row, Broken):
            return _aside(row)
        columns = columns_of(tuple(row.values))
        if columns.says:
            return _aside(Broken(row.number, "", columns.says, row.values))
        table = {key: row.values.get(heading) for key, heading in columns.pairs}
        try:
            answer = {"row": row.number, **self._answer(table)}
        except BadRow as bad:
            column = columns.heading(bad.key) if bad.key else ""
            return _aside(Broken(row.number, column, bad.why, row.values))
        except Exception as fault:
            # A fault of ours on one post shall not cost the others, nor pass for clear.
            place = f"{type(fault).__name__} in {_place(fault)}"
            why = f"something went wrong inside Gatepost ({place}); please tell us"
            return _aside(Broken(row.number, "", why, row.values))
        return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def _answer(self, table: dict[str, Any]) -> dict[str, Any]:
        name = _id(table.pop("id", None))
        table.pop("thread", None)
        post, facts, zoneless = self.situations.read(table)
        told = self.checker.check(post, facts).to_json()
        answer = {"id": name, **{key: told[key] for key in ("outcome", "route", "findings", "not_checked")}}
        if zoneless:
            answer["zoneless"] = True
        return answer


def _id(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if isinstance(value, float) and (abs(value) >= EXACT or value != int(value)):
            raise BadRow("id", "the id is a number that is rounded or not whole: keep ids as text")
        value = str(int(value))
    if value is None or (isinstance(value, str) and not value.strip()):
        raise BadRow("id", "it has no id")
    if not isinstance(value, str):
        raise BadRow("id", "the id should be text or a whole number")
    if is_broken(value) or "\x00" in value:
        raise BadRow("id", "the id is not good text")
    return value


def _aside(row: Broken) -> bytes:
    original = json.dumps(row.original, ensure_ascii=False, default=_shown)
    if is_broken(original):
        original = json.dumps(row.original, default=_shown)
    if len(original) > LONGEST_ASIDE:
        original = json.dumps(original[:10_000] + " ... (cut here; the file of posts holds it whole)")
    aside = {"row": row.number, "column": row.column, "why": row.why[:500], "original": original}
    return json.dumps(aside, separators=(",", ":")).encode() + b"\n"


def _shown(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)


def _place(fault: BaseException) -> str:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
