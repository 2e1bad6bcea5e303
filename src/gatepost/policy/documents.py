"""Reads a document of the suite: Markdown headings, clauses with ids, and the short list under each."""

import re
from dataclasses import replace
from pathlib import Path

from gatepost.policy.problems import Problem, did_you_mean
from gatepost.policy.suite import Clause, Document, Section
from gatepost.policy.tables import read_text

HEADING = re.compile(r"(#{1,3})\s+(.*)")
CLAUSE_ID = re.compile(r"(.*)\{#([^{}]*)\}")
GOOD_ID = re.compile(r"[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,3}")
ITEM = re.compile(r"^[-*]\s+([A-Za-z' ’]+?):\s*(.*)$")
AUDIENCES = ("resident", "councillor", "officer", "corporate")
DOCUMENTS = ("standards", "strategy", "policy", "guide")
KEYS = ("For", "Do", "Don't", "Card do", "Card don't", "Law", "Dial", "Good example", "Bad example")
MANY = {"Law": ";", "For": ",", "Dial": ","}


def read_document(path: Path, shown: str, problems: list[Problem]) -> Document | None:
    """One document, with every fault gathered; None when the file cannot be read."""
    source = read_text(path, shown, problems)
    if source is None:
        return None
    return _Reader(path.stem, shown, problems).read(source)


class _Reader:
    def __init__(self, document: str, shown: str, problems: list[Problem]) -> None:
        self.document, self.shown, self.problems = document, shown, problems
        self.title = ""
        self.introduction: list[str] = []
        self.sections: list[Section] = []
        self.heading: tuple[str, str, int] | None = None
        self.lines: list[tuple[int, str]] = []
        self.seen: set[str] = set()

    def read(self, source: str) -> Document:
        for number, line in enumerate(source.split("\n"), 1):
            heading = HEADING.match(line)
            if not heading:
                self.lines.append((number, line))
                continue
            self._flush()
            level, words = len(heading[1]), heading[2].strip()
            if level == 1:
                self.title = words
            elif level == 2:
                self.sections.append(Section(title=words))
            else:
                self._open_clause(words, number)
        self._flush()
        if not self.title:
            self._wrong(1, "the document has no title", "begin it with a line such as # Policy")
        return Document(
            id=self.document,
            title=self.title,
            introduction=_paragraphs(self.introduction),
            sections=self._numbered(),
        )

    def _wrong(self, line: int, says: str, try_this: str = "") -> None:
        self.problems.append(Problem(self.shown, line, says, try_this))

    def _open_clause(self, words: str, number: int) -> None:
        named = CLAUSE_ID.fullmatch(words)
        if not named:
            self._wrong(
                number,
                f'the clause "{words}" has no id',
                f"end the heading with {{#{self.document}.topic.name}}",
            )
            return
        if not GOOD_ID.fullmatch(named[2]) or not named[2].startswith(self.document + "."):
            self._wrong(
                number,
                f'"{named[2]}" is not a good clause id here',
                f"ids in this file look like {self.document}.topic.name",
            )
            return
        if named[2] in self.seen:
            self._wrong(number, f"clause {named[2]} is written twice", "keep one: a clause is worded once")
        self.seen.add(named[2])
        if not self.sections:
            self.sections.append(Section(title=self.title))
        self.heading = (named[1].strip(), named[2], number)

    def _flush(self) -> None:
        lines, self.lines = self.lines, []
        if self.heading is not None:
            title, clause_id, number = self.heading
            self.heading = None
            clause = self._clause(title, clause_id, number, lines)
            section = self.sections[-1]
            self.sections[-1] = replace(section, clauses=(*section.clauses, clause))
        elif self.sections:
            text = _paragraphs([line for _, line in lines])
            self.sections[-1] = replace(
                self.sections[-1], text=(self.sections[-1].text + "\n\n" + text).strip()
            )
        else:
            self.introduction += [line for _, line in lines]

    def _clause(self, title: str, clause_id: str, number: int, lines: list[tuple[int, str]]) -> Clause:
        statement: list[str] = []
        items: dict[str, list[str]] = {}
        key = ""
        for line_number, line in lines:
            item = ITEM.match(line.strip())
            if key and not item and line[:1] in (" ", "\t") and line.strip():
                items[key][-1] += " " + line.strip()  # an item may run on, indented
                continue
            if not item:
                key = ""
                statement.append(line)
                continue
            key = item[1].replace("’", "'")
            if key not in KEYS:
                self._wrong(line_number, f'a clause has no line called "{key}"', did_you_mean(key, KEYS))
            elif not item[2].strip():
                self._wrong(line_number, f'"{key}" is empty', "write it, or take the line out")
            items.setdefault(key, []).append(item[2].strip())
            for reader in _split([item[2]], ",") if key == "For" else ():
                if reader not in AUDIENCES:
                    says = f'clause {clause_id} is for an unknown reader: "{reader}"'
                    self._wrong(line_number, says, did_you_mean(reader, AUDIENCES))
        text = _paragraphs(statement)
        if not text:
            self._wrong(number, f"clause {clause_id} says nothing", "write what it asks, under the heading")
        return Clause(
            id=clause_id,
            title=title,
            statement=text,
            section=self.sections[-1].title,
            audience=_split(items.get("For", []), ","),
            do=" ".join(items.get("Do", [])),
            dont=" ".join(items.get("Don't", [])),
            card_do=" ".join(items.get("Card do", [])),
            card_dont=" ".join(items.get("Card don't", [])),
            law=_split(items.get("Law", []), ";"),
            dials=_split(items.get("Dial", []), ","),
            good_examples=tuple(items.get("Good example", [])),
            bad_examples=tuple(items.get("Bad example", [])),
        )

    def _numbered(self) -> tuple[Section, ...]:
        return numbered(tuple(self.sections))


def numbered(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections whose clauses carry their place: 3.2 is the second clause of the third section."""
    return tuple(
        replace(
            section,
            clauses=tuple(
                replace(clause, number=f"{at}.{place}", section=section.title)
                for place, clause in enumerate(section.clauses, 1)
            ),
        )
        for at, section in enumerate(sections, 1)
    )


def _split(values: list[str], by: str) -> tuple[str, ...]:
    return tuple(each.strip() for value in values for each in value.split(by) if each.strip())


def _paragraphs(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()
