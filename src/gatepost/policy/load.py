"""Loads an edition from disk: every file read, every problem told at once, the pack beneath laid under."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from gatepost.policy.digest import digest_of
from gatepost.policy.documents import DOCUMENTS, read_document
from gatepost.policy.extend import Change, extend
from gatepost.policy.lines import Lines
from gatepost.policy.places import find_edition
from gatepost.policy.problems import BadPack, Problem, did_you_mean
from gatepost.policy.rules import read_rule
from gatepost.policy.suite import Dial, Edition, Example, Extends, Judgement, Route
from gatepost.policy.tables import Fields, read_toml

FILES = (
    "pack.toml",
    "dials.toml",
    "routes.toml",
    "judgement.toml",
    "ordinary.toml",
    "ladder.toml",
    "process.toml",
)
TABLES = ("ladder", "process", "demo")


def load_edition(name_or_path: str | Path) -> Edition:
    """The edition of that name ("england", "england/2026-12") or folder. Raises BadPack with all problems."""
    edition, problems = read_edition(name_or_path)
    if problems or edition is None:
        raise BadPack(problems)
    return edition


def read_edition(name_or_path: str | Path) -> tuple[Edition | None, list[Problem]]:
    """As much of an edition as can be read, and everything that is wrong with it."""
    problems: list[Problem] = []
    folder = find_edition(name_or_path, problems)
    if folder is None:
        return None, problems
    edition = _read(folder, problems, ())
    return edition, problems


def _read(folder: Path, problems: list[Problem], path: tuple[Path, ...]) -> Edition | None:
    folder = folder.resolve()
    shown = f"{folder.parent.name}/{folder.name}"
    if folder in path:
        ring = " -> ".join(each.parent.name for each in (*path, folder))
        problems.append(
            Problem(
                f"{shown}/pack.toml",
                0,
                f"the packs extend one another in a ring: {ring}",
                "take one extends out",
            )
        )
        return None
    table, lines = read_toml(folder / "pack.toml", f"{shown}/pack.toml", problems, needed=True)
    if not table:
        return None
    fields = Fields(table, f"{shown}/pack.toml", (), lines, problems, "pack.toml")
    change = _change(folder, shown, fields, problems)
    beneath = None
    if change.edition.extends is not None:
        beneath = _beneath(change.edition.extends, folder, fields, problems, (*path, folder))
        if beneath is None:
            return None
    edition = extend(beneath, change, problems)
    return replace(edition, digest=digest_of(edition))


def _beneath(
    extends: Extends, folder: Path, fields: Fields, problems: list[Problem], path: tuple[Path, ...]
) -> Edition | None:
    name = f"{extends.pack}/{extends.edition}" if extends.edition else extends.pack
    found: list[Problem] = []
    if not extends.pack:
        return None
    base = find_edition(name, found, beside=folder.parent.parent)
    if base is None:
        fields.wrong(("extends", "pack"), f'the pack beneath, "{name}", is not there', found[0].try_this)
        return None
    beneath = _read(base, problems, path)
    if beneath is not None and extends.digest and extends.digest != beneath.digest:
        fields.wrong(
            ("extends", "digest"),
            f"{name} has changed since this pack was written: its digest is {beneath.digest[:12]}, "
            f"not {extends.digest[:12]}",
            f'gatepost pack diff, then set digest = "{beneath.digest}"',
        )
    return beneath


def _change(folder: Path, shown: str, fields: Fields, problems: list[Problem]) -> Change:
    """What this folder itself says, before anything is laid under it."""
    documents = [
        read_document(folder / f"{name}.md", f"{shown}/{name}.md", problems)
        for name in DOCUMENTS
        if (folder / f"{name}.md").exists()
    ]
    rules = [
        read_rule(path, f"{shown}/rules/{path.name}", problems)
        for path in sorted((folder / "rules").glob("*.toml"))
        if not path.name.endswith(".examples.toml")
    ]
    _strays(folder, shown, problems)
    extends = _extends(fields)
    dial_values = fields.inner("dials")
    edition = Edition(
        pack=fields.text("id", required=True),
        edition=fields.text("edition", required=True),
        title=fields.text("title", required=True),
        nation=fields.text("nation") or "england",
        extends=extends,
        adopted_on=fields.day("adopted_on"),
        minute=fields.text("minute"),
        effective_from=fields.day("effective_from"),
        council=MappingProxyType(fields.inner("council")),
        documents=tuple(document for document in documents if document is not None),
        rules=tuple(rule for rule in rules if rule is not None),
        judgement=_judgement(folder, shown, problems),
        dials=_dials(folder, shown, problems),
        routes=_routes(folder, shown, problems),
        lists=_lists(folder, shown, problems),
        tables=_tables(folder, shown, problems),
        ordinary=_ordinary(folder, shown, problems),
    )
    change = Change(
        edition=edition,
        shown=shown,
        dial_values={str(key): str(value) for key, value in dial_values.items()},
        contacts={str(key): str(value) for key, value in fields.inner("contacts").items()},
        without_clauses=fields.texts("without_clauses"),
        without_rules=fields.texts("without_rules"),
        line_of=fields.lines.at,
    )
    fields.close()
    return change


def _strays(folder: Path, shown: str, problems: list[Problem]) -> None:
    known = {*FILES, "rules", "words", "README.md", "demo.toml", *(f"{name}.md" for name in DOCUMENTS)}
    for each in sorted(folder.iterdir()):
        if each.name not in known and not each.name.startswith("."):
            hint = did_you_mean(each.name, known)
            problems.append(Problem(f"{shown}/{each.name}", 0, "a pack has no file of this name", hint))
    for inner in ("rules", "words"):
        for each in sorted((folder / inner).iterdir()) if (folder / inner).is_dir() else []:
            if each.suffix != ".toml" and not each.name.startswith("."):
                says = f"only TOML files belong in {inner}/"
                problems.append(Problem(f"{shown}/{inner}/{each.name}", 0, says, "end its name in .toml"))
        if (folder / inner).exists() and not (folder / inner).is_dir():
            problems.append(Problem(f"{shown}/{inner}", 0, f"{inner} should be a folder"))
    for each in sorted((folder / "rules").glob("*.examples.toml")):
        if not each.with_name(each.name.replace(".examples.toml", ".toml")).exists():
            says = "these examples have no rule beside them"
            problems.append(
                Problem(f"{shown}/rules/{each.name}", 0, says, "write the rule, or take them out")
            )


def _extends(fields: Fields) -> Extends | None:
    table = fields.inner("extends")
    if not isinstance(fields.table.get("extends"), dict):
        return None
    inner = Fields(table, fields.shown, ("extends",), fields.lines, fields.problems, "extends")
    extends = Extends(
        pack=inner.text("pack", required=True), edition=inner.text("edition"), digest=inner.text("digest")
    )
    inner.close()
    return extends


def _optional(
    folder: Path, shown: str, name: str, problems: list[Problem]
) -> tuple[dict[str, Any], Lines, str]:
    path = folder / name
    if not path.exists():
        return {}, Lines(""), f"{shown}/{name}"
    table, lines = read_toml(path, f"{shown}/{name}", problems)
    return table, lines, f"{shown}/{name}"


def _rows(
    folder: Path, shown: str, name: str, key: str, what: str, problems: list[Problem]
) -> Iterator[Fields]:
    """Each [[key]] of a file, as fields that are closed once they have been read."""
    table, lines, shown = _optional(folder, shown, name, problems)
    whole = Fields(table, shown, (), lines, problems, name)
    for index, row in enumerate(whole.rows(key)):
        fields = Fields(row, shown, (key, index), lines, problems, what)
        yield fields
        fields.close()
    whole.close()


def _judgement(folder: Path, shown: str, problems: list[Problem]) -> tuple[Judgement, ...]:
    out: dict[str, Judgement] = {}
    for fields in _rows(folder, shown, "judgement.toml", "judgement", "a judgement", problems):
        judgement = Judgement(
            clause=fields.text("clause", required=True),
            reason=fields.text("reason", required=True),
            path=fields.shown,
            line=fields.lines.at(*fields.place, "clause"),
        )
        if judgement.clause in out:
            fields.wrong("clause", f"clause {judgement.clause} is listed twice", "keep one")
        out[judgement.clause] = judgement
    return tuple(out.values())


def _dials(folder: Path, shown: str, problems: list[Problem]) -> tuple[Dial, ...]:
    table, lines, shown = _optional(folder, shown, "dials.toml", problems)
    out = []
    for name, row in table.items():
        fields = Fields(row, shown, (name,), lines, problems, f"dial {name}")
        choices = fields.texts("choices")
        kind = fields.one_of("kind", ("choice", "text", "number")) or ("choice" if choices else "text")
        default = fields.table.get("default", "")
        fields.asked.add("default")
        dial = Dial(
            id=name,
            title=fields.text("title", required=True),
            question=fields.text("question"),
            kind=kind,  # type: ignore[arg-type]
            value=str(default),
            default=str(default),
            choices=choices,
            clauses=fields.texts("clauses"),
        )
        if choices and dial.value not in choices:
            fields.wrong(
                "default",
                f'the default of dial {name} is not one of its choices: "{dial.value}"',
                did_you_mean(dial.value, choices),
            )
        fields.close()
        out.append(dial)
    return tuple(out)


def _routes(folder: Path, shown: str, problems: list[Problem]) -> tuple[Route, ...]:
    out: dict[str, Route] = {}
    for fields in _rows(folder, shown, "routes.toml", "route", "a route", problems):
        route = Route(
            id=fields.text("id", required=True),
            title=fields.text("title", required=True),
            cue=fields.text("cue"),
            goes_to=fields.text("goes_to"),
            say=fields.text("say"),
            contact=fields.text("contact"),
            days=fields.whole("days"),
        )
        if route.id in out:
            fields.wrong("id", f"route {route.id} is written twice", "keep one")
        out[route.id] = route
    return tuple(out.values())


def _lists(folder: Path, shown: str, problems: list[Problem]) -> MappingProxyType[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for path in sorted((folder / "words").glob("*.toml")):
        table, lines = read_toml(path, f"{shown}/words/{path.name}", problems)
        fields = Fields(table, f"{shown}/words/{path.name}", (), lines, problems, "a file of word lists")
        for name in table:
            if name in lists:
                fields.wrong(name, f'the word list "{name}" is written twice', "keep one")
            lists[name] = fields.texts(name)
    return MappingProxyType(lists)


def _tables(
    folder: Path, shown: str, problems: list[Problem]
) -> MappingProxyType[str, MappingProxyType[str, object]]:
    out = {}
    for name in TABLES:
        table, _, _ = _optional(folder, shown, f"{name}.toml", problems)
        if table:
            out[name] = MappingProxyType(table)
    return MappingProxyType(out)


def _ordinary(folder: Path, shown: str, problems: list[Problem]) -> tuple[Example, ...]:
    out: list[Example] = []
    for fields in _rows(folder, shown, "ordinary.toml", "posts", "a group of posts", problems):
        shared = {key: value for key, value in fields.table.items() if key not in ("texts", "kind")}
        fields.asked.update(fields.table)  # they are facts, which the pack tests read
        for at, text in enumerate(fields.texts("texts")):
            line = fields.lines.at(*fields.place, "texts", at)
            situation = MappingProxyType({**shared, "text": text})
            out.append(Example(situation=situation, path=fields.shown, line=line))
    return tuple(out)
