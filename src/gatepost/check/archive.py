"""A checker put by as plain JSON and taken out again, so that a command starts in a blink."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from gatepost.check.checker import Checker
from gatepost.check.reading import Index
from gatepost.policy.digest import plain
from gatepost.policy.suite import Edition, Examples

SCHEMA = "gatepost/archive/1"


def put_by(checker: Checker) -> str:
    """The checker's edition and phrase index as JSON. Its examples stay behind: a check needs none."""
    edition = checker.edition
    bare = replace(
        edition, ordinary=(), rules=tuple(replace(rule, examples=Examples()) for rule in edition.rules)
    )
    index = checker.index
    return json.dumps(
        {"schema": SCHEMA, "digest": edition.digest, "edition": plain(bare), "index": plain(index)},
        ensure_ascii=False,
    )


def take_out(archive: str) -> Checker | None:
    """The checker that was put by; None for anything that is not a whole archive of this schema."""
    try:
        table = json.loads(archive)
        if table["schema"] != SCHEMA:
            return None
        edition: Edition = _made(Edition)(table["edition"])
        index: Index = _made(Index)(table["index"])
        return Checker(replace(edition, digest=table["digest"]), index)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


@cache
def _made(hint: Any) -> Any:
    """What turns JSON back into a value of that type."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _dataclass(hint)
    if origin is tuple:
        each = _made(inner[0])
        return tuple if each is _as_it_is else lambda value: tuple(map(each, value))
    if origin in (Union, UnionType):
        present = _made(inner[0])
        return lambda value: None if value is None else present(value)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        each = _made(inner[1])
        if each is _as_it_is:
            return MappingProxyType
        return lambda value: MappingProxyType({key: each(one) for key, one in value.items()})
    if hint is date:
        return date.fromisoformat
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _dataclass(kind: Any) -> Any:
    hints = get_type_hints(kind)
    makers = {each.name: _made(hints[each.name]) for each in fields(kind)}
    busy = {name: maker for name, maker in makers.items() if maker is not _as_it_is}

    def make(value: dict[str, Any]) -> Any:
        return kind(
            **{
                name: busy[name](each) if name in busy else each
                for name, each in value.items()
                if name in makers
            }
        )

    return make
