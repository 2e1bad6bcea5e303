"""The house tests itself: promises about the code and the package that no single module can keep alone."""

import ast
import re
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from flit_core import buildapi

import gatepost

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "gatepost"
PYTHON_FOLDERS = [ROOT / name for name in ("src", "tests", "bench", "model")]

ENGINE = ("policy", "press", "check", "networks", "scan", "cli")
PURE = ("policy", "check")  # these are told the time
CLOCKS = {
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    "datetime.date.today",
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime")),
}
HOMELESS = {"utils", "helpers", "common", "core", "lib"}

# Put together here, so that this file does not name them.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("yarnpkg", "com"),
        ("crates", "io"),
        ("deb", "debian", "org"),
    ]
]
INDEX_FLAGS = [f"--{name}" for name in ("index-url", "extra-index-url", "find-links", "trusted-host")]


def modules(*floors: str) -> list[Path]:
    """Every module of the package, or of some floors of it, those not built yet left out."""
    places = [PACKAGE / name for name in floors] or [PACKAGE]
    found = [module for place in places for module in place.rglob("*.py")]
    found += [place.with_suffix(".py") for place in places if place.with_suffix(".py").is_file()]
    return sorted(found)


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(module: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, the name as known in the module, and the full name of each thing a module imports."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                full = alias.name if alias.asname else alias.name.partition(".")[0]
                yield node.lineno, alias.asname or full, full
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                yield node.lineno, alias.asname or alias.name, f"{node.module}.{alias.name}"


def full_name(node: ast.expr, imported: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{full_name(node.value, imported)}.{node.attr}"
    return imported.get(node.id, "") if isinstance(node, ast.Name) else ""


def clocks_read(module: ast.Module) -> Iterator[tuple[int, str]]:
    imported = {known: full for _, known, full in imports(module)}
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute | ast.Name) and full_name(node, imported) in CLOCKS:
            yield node.lineno, full_name(node, imported)


def committed() -> list[Path]:
    """The files git keeps or would keep, where this is a checkout."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    names = {name for name in listed.decode().split("\0") if name}
    return [ROOT / name for name in sorted(names) if (ROOT / name).is_file()]


def test_every_module_opens_with_a_sentence_on_what_it_is_for():
    silent = [told(module) for module in modules() if not ast.get_docstring(tree(module))]
    assert [name for name in silent if "/migrations/" not in name] == []


def test_nothing_is_put_away_under_a_name_that_says_nothing():
    named = [path for folder in PYTHON_FOLDERS for path in folder.rglob("*.py")]
    homeless = {told(path) for path in named if HOMELESS & {*path.relative_to(ROOT).with_suffix("").parts}}
    assert homeless == set(), "a function with no home is a word missing from the glossary"


def test_the_engine_never_imports_django():
    found = [
        f"{told(module)}:{line}"
        for module in modules(*ENGINE)
        for line, _, full in imports(tree(module))
        if full.partition(".")[0] == "django"
    ]
    assert found == []


def test_the_fence_names_every_floor_of_the_engine_that_is_built():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    fenced = next(each for each in settings["contracts"] if each["type"] == "forbidden")
    assert set(fenced["source_modules"]) == {f"gatepost.{name}" for name in ENGINE if modules(name)}


def test_policy_and_check_are_told_the_time_and_never_look_at_a_clock():
    found = [
        f"{told(module)}:{line}: {name}"
        for module in modules(*PURE)
        for line, name in clocks_read(tree(module))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from datetime import datetime, UTC\ndatetime.now(UTC)",
        "from datetime import datetime as moment\nfield(default_factory=moment.utcnow)",
        "import time\ntime.time()",
        "from time import time\ntime()",
    ],
)
def test_a_clock_is_seen_by_whatever_name_it_is_called(source):
    assert list(clocks_read(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\ndatetime.time(23, 0)",
        "from datetime import date\ndate(2027, 5, 6)",
        "facts.now",
        "def judge(now): return now",
    ],
)
def test_a_time_that_is_given_is_no_clock(source):
    assert not list(clocks_read(ast.parse(source)))


def test_the_wheel_holds_every_file_of_every_pack(tmp_path, monkeypatch):
    packs = [path for path in (PACKAGE / "packs").rglob("*") if path.suffix in {".toml", ".md"}]
    if not packs:
        pytest.skip("no pack is written yet")
    monkeypatch.chdir(ROOT)
    with zipfile.ZipFile(tmp_path / buildapi.build_wheel(str(tmp_path))) as wheel:
        shipped = set(wheel.namelist())
    assert {path.relative_to(PACKAGE.parent).as_posix() for path in packs} - shipped == set()


def test_no_file_says_where_packages_are_fetched_from():
    named = re.compile("|".join(map(re.escape, REGISTRY_HOSTS + INDEX_FLAGS)).encode())
    found = []
    for path in committed():
        content = path.read_bytes()
        if b"\0" not in content:  # a picture or other binary has no lines to read
            found += [f"{told(path)}: {match.group().decode()}" for match in named.finditer(content)]
    assert found == []


def test_the_changelog_speaks_of_this_version_or_the_next():
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"Unreleased", gatepost.__version__} & set(headings)


def detectors():
    from gatepost.check.detectors import DETECTORS

    return DETECTORS


@pytest.mark.parametrize("name", detectors())
def test_every_detector_has_a_test_a_page_and_a_rule_that_uses_it(name):
    from gatepost.policy.load import load_edition

    assert (ROOT / "tests" / "check" / "detectors" / f"test_{name}.py").is_file() or name == "phrases"
    page = (ROOT / "docs" / "detectors" / f"{name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {name}\n")
    assert f"({name}.md)" in (ROOT / "docs" / "detectors" / "README.md").read_text(encoding="utf-8")
    assert any(rule.detector == name for rule in load_edition("england").rules)


def test_every_detector_on_disk_is_in_the_list():
    on_disk = {path.stem for path in (ROOT / "src" / "gatepost" / "check" / "detectors").glob("*.py")}
    assert on_disk == {*detectors(), "__init__"}


def test_every_word_of_the_command_line_is_in_the_documents():
    import argparse

    from gatepost.cli.parser import build

    told = "\n".join(
        path.read_text(encoding="utf-8") for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    )
    commands = next(each for each in build()._actions if isinstance(each, argparse._SubParsersAction))
    for name in commands.choices:
        assert f"gatepost {name}" in told
