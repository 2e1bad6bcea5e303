"""Turns a value's JSON (see digest.plain) back into the value."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def restored(kind: type[Value], table: Mapping[str, Any]) -> Value:
    """The dataclass `kind` from its plain table. Raises TypeError, KeyError or ValueError for what does not fit."""
    hint: Any = kind
    value: Value = _maker(hint)(table)
    return value


@cache
def _maker(hint: Any) -> Callable[[Any], Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _dataclass(hint)
    if origin is tuple:
        each = _maker(inner[0])
        return tuple if each is _as_it_is else lambda value: tuple(map(each, value))
    if origin in (Union, UnionType):
        present = _maker(inner[0])
        return lambda value: None if value is None else present(value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        each = _maker(inner[1])
        if each is _as_it_is:
            return MappingProxyType
        return lambda value: MappingProxyType({key: each(one) for key, one in value.items()})
    return date.fromisoformat if hint is date else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    makers = {each.name: _maker(hints[each.name]) for each in fields(kind)}
    busy = {name: maker for name, maker in makers.items() if maker is not _as_it_is}

    def make(table: Any) -> Any:
        known = {name: each for name, each in table.items() if name in makers}
        for name, maker in busy.items():
            if name in known:
                known[name] = maker(known[name])
        return kind(**known)

    return make
