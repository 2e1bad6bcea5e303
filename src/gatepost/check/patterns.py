"""Regular expressions of the engine's own, compiled when first used, so that a command starts in a blink."""

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands in for a compiled pattern until somebody asks it for something."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for each in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split", "pattern"):
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def lazily(source: AnyStr, flags: int | re.RegexFlag = 0) -> re.Pattern[AnyStr]:
    """A pattern to be used by its methods. Only for patterns of ours that run in linear time."""
    return cast("re.Pattern[AnyStr]", _Later(source, int(flags)))
