"""Regular expressions of the engine's own, compiled when they are first used, so that a command starts in a blink."""

import re
from typing import Any, cast


class _Later:
    """Stands in for a compiled pattern until somebody asks it for something."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for each in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split", "pattern"):
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def lazily(source: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """A pattern to be used by its methods. Only for patterns of ours that run in linear time."""
    return cast("re.Pattern[str]", _Later(source, int(flags)))
