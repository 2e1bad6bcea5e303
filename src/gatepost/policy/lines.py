"""The line on which each table, key and list item of a TOML file stands: tomllib tells what, never where."""

import re
from collections.abc import Iterable

TOKEN = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|(?P<text>\"\"\"[^\"\\]*(?:(?:\\.|\"(?!\"\"))[^\"\\]*)*\"{3,5}|'''.*?'{3,5}"
    r"|\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\"|'[^'\n]*')"
    r"|(?P<mark>[\[\]{},=\n])"
    r"|(?P<bare>[^\s#\"'\[\]{},=.]+)",
    re.S,
)
Place = tuple[str | int, ...]


class Lines:
    """Finds the line on which anything in a good TOML file stands. The file is read when first asked."""

    def __init__(self, source: str = "") -> None:
        self.source = source
        self._places: dict[Place, int] | None = None

    def at(self, *place: str | int) -> int:
        """The line of a table, key or list item, as in at("any", 3); else of what would hold it."""
        if self._places is None:
            self._places = _Scan().read(self.source)
        while place and place not in self._places:
            place = place[:-1]
        return self._places[place] if place else min(1, len(self.source))


class _Scan:
    """One walk over a TOML source that notes the line of each table, key and list item."""

    def __init__(self) -> None:
        self.places: dict[Place, int] = {}
        self.rows: dict[Place, int] = {}  # an array of tables -> the row that is being written
        self.table: Place = ()
        self.inside: list[tuple[str, Place, int]] = []  # open brackets: which, whose, the next item
        self.here: Place = ()
        self.keys: list[str] = []
        self.reading = "key"

    def read(self, source: str) -> dict[Place, int]:
        line = 1
        for piece in TOKEN.finditer(source):
            if piece.lastgroup != "comment":
                getattr(self, f"_{self.reading}")(piece[0], piece.lastgroup == "mark", line)
            line += piece[0].count("\n")
        return self.places

    def _key(self, piece: str, mark: bool, line: int) -> None:
        if not mark:
            self.keys.append(piece.strip("\"'"))
        elif piece == "=":
            around = self.inside[-1][1] if self.inside else self.table
            for depth in range(1, len(self.keys) + 1):
                self.places.setdefault((*around, *self.keys[:depth]), line)
            self.here, self.keys, self.reading = (*around, *self.keys), [], "value"
        elif piece == "[":
            self.keys, self.reading = [], "header"
        elif piece == "}":
            self._close()

    def _header(self, piece: str, mark: bool, line: int) -> None:
        if not mark:
            self.keys.append(piece.strip("\"'"))
        elif piece == "[":
            self.keys, self.reading = [], "row"
        elif piece == "]":
            self.table = self._resolved(self.keys)
            self.places.setdefault(self.table, line)
            self.keys, self.reading = [], "key"

    def _row(self, piece: str, mark: bool, line: int) -> None:
        if not mark:
            self.keys.append(piece.strip("\"'"))
        elif piece == "]":
            name = (*self._resolved(self.keys[:-1]), *self.keys[-1:])
            self.rows[name] = self.rows.get(name, -1) + 1
            self.table = (*name, self.rows[name])
            self.places.setdefault(name, line)
            self.places.setdefault(self.table, line)
            self.keys, self.reading = [], "key"

    def _value(self, piece: str, mark: bool, line: int) -> None:
        if self.inside and self.inside[-1][0] == "[" and (not mark or piece in "[{"):
            bracket, whose, number = self.inside[-1]
            self.here = (*whose, number)
            self.places.setdefault(self.here, line)
        if piece == "\n" and not self.inside:
            self.reading = "key"
        elif mark and piece in "[{":
            self.inside.append((piece, self.here, 0))
            self.reading = "key" if piece == "{" else "value"
        elif mark and piece in "]}":
            self._close()
        elif piece == "," and self.inside:
            bracket, whose, number = self.inside.pop()
            self.inside.append((bracket, whose, number + 1))
            self.reading = "key" if bracket == "{" else "value"

    def _close(self) -> None:
        if self.inside:
            self.inside.pop()
        self.keys, self.reading = [], "value" if self.inside else "key"

    def _resolved(self, keys: Iterable[str]) -> Place:
        place: Place = ()
        for key in keys:
            place = (*place, key)
            if place in self.rows:
                place = (*place, self.rows[place])
        return place
