"""Where packs lie on disk."""

from pathlib import Path

from gatepost.policy.problems import Problem, did_you_mean

SHIPPED = Path(__file__).parent.parent / "packs"


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with Gatepost."""
    return tuple(sorted(each.name for each in SHIPPED.iterdir() if any(each.glob("*/pack.toml"))))


def find_edition(
    name_or_path: str | Path, problems: list[Problem], beside: Path | None = None
) -> Path | None:
    """An edition's folder: of a shipped name, one with pack.toml, or the latest in a folder of editions."""
    given = str(name_or_path)
    places = (
        [Path(given), SHIPPED / given] if beside is None else [beside / given, SHIPPED / given, Path(given)]
    )
    for place in places:
        try:
            if (place / "pack.toml").is_file():
                return place
            editions = sorted(place.glob("*/pack.toml")) if place.is_dir() else []
        except OSError:  # a name too long, a folder that may not be read
            continue
        if editions:
            return editions[-1].parent
    hint = did_you_mean(given, shipped_packs())
    problems.append(
        Problem(
            given,
            0,
            "there is no pack of that name or in that folder",
            hint or "a folder that holds pack.toml",
        )
    )
    return None
