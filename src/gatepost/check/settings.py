"""A rule's settings, read into its detector's dataclass, with every fault told."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from gatepost.policy.problems import did_you_mean

Settings = TypeVar("Settings")


class BadSettings(ValueError):
    """Settings that a detector refuses. `faults` are pairs: what is wrong, what to try."""

    def __init__(self, *faults: tuple[str, str]) -> None:
        self.faults = faults
        super().__init__("; ".join(says for says, _ in faults))


def read_settings(kind: type[Settings], table: Mapping[str, object]) -> Settings:
    """Build the dataclass `kind` of a TOML table. Lists become tuples. Raises BadSettings with all faults."""
    hints = _hints(kind)  # type: ignore[arg-type]
    names = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
    faults: list[tuple[str, str]] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in names:
            faults.append((f'this detector has no setting "{key}"', did_you_mean(key, names)))
            continue
        ready = tuple(value) if isinstance(value, list) else value
        if not _fits(ready, hints[key]):
            faults.append((f'setting "{key}" should be {_plainly(hints[key])}', ""))
            continue
        values[key] = ready
    for name, each in names.items():
        if name not in table and each.default is MISSING and each.default_factory is MISSING:
            faults.append((f'this detector needs the setting "{name}"', ""))
    if faults:
        raise BadSettings(*faults)
    return kind(**values)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: object, hint: Any) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return value in get_args(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(each, get_args(hint)[0]) for each in value)
    if origin in (Union, UnionType):
        return any(_fits(value, each) for each in get_args(hint))
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, hint)


def _plainly(hint: Any) -> str:
    origin = get_origin(hint)
    if origin is Literal:
        return "one of " + ", ".join(map(str, get_args(hint)))
    if origin is tuple:
        return f"a list, each {_plainly(get_args(hint)[0])}"
    if origin in (Union, UnionType):
        return " or ".join(_plainly(each) for each in get_args(hint) if each is not type(None))
    return {
        date: "a date such as 2026-12-01",
        datetime: "a time such as 2026-12-01T09:00:00+00:00",
        str: "text",
        int: "a whole number",
        float: "a number",
        bool: "true or false",
    }.get(hint, str(hint))
