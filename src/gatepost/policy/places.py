"""Where packs lie on disk."""

from pathlib import Path

from gatepost.policy.problems import Problem, did_you_mean

SHIPPED = Path(__file__).parent.parent / "packs"


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with Gatepost."""
    return tuple(sorted(each.name for each in SHIPPED.iterdir() if any(each.glob("*/pack.toml"))))


def find_edition(name_or_path: str | Path, problems: list[Problem], beside: Path | None = None) -> Path | None:
    """The folder of an edition: a shipped name, a folder with pack.toml, or a folder of editions (the latest)."""
    given = str(name_or_path)
    places = [Path(given), SHIPPED / given] if beside is None else [beside / given, SHIPPED / given, Path(given)]
    for place in places:
        if (place / "pack.toml").is_file():
            return place
        editions = sorted(each for each in place.glob("*/pack.toml") if each.is_file()) if place.is_dir() else []
        if editions:
            return editions[-1].parent
    hint = did_you_mean(given, shipped_packs())
    problems.append(Problem(given, 0, "there is no pack of that name or in that folder", hint or "a folder that holds pack.toml"))
    return None
