"""Reads what a picture says of itself: place, rights, time, maker. Hostile files are refused, not decoded."""

import re
import warnings
from datetime import datetime
from pathlib import Path
from typing import Any

from gatepost.check.patterns import lazily

LARGEST = 60_000_000
MOST_PIXELS = 120_000_000
VIDEO = {".mp4", ".mov", ".m4v", ".webm", ".avi", ".mkv"}
AUDIO = {".mp3", ".m4a", ".wav", ".ogg"}
GPS_TAGS, COPYRIGHT, ARTIST, SOFTWARE = 0x8825, 0x8298, 0x013B, 0x0131
EXIF_TAGS, TAKEN = 0x8769, 0x9003
XMP_RIGHTS = lazily(
    rb"<dc:rights>.{0,200}?<rdf:li[^>]{0,80}>([^<]{1,200})<|photoshop:Credit=\"([^\"]{1,200})\"", re.S
)
MADE_BY_AI = lazily(
    r"(?i)midjourney|dall.?e|stable diffusion|firefly|trainedAlgorithmicMedia|imagen|ideogram|leonardo\.ai"
)


class Unreadable(ValueError):
    """A picture that cannot be read; the message says why."""


def read_media(path: Path) -> dict[str, Any]:
    """A row of `images`: kind, name and whatever the file says of itself. No pixel is decoded.

    Tags: EXIF 2.32 (GPS 0x8825, Copyright 0x8298, Artist 0x013B), IPTC-IIM 2:80, 2:110, 2:116, XMP dc:rights.
    """
    if not path.is_file():
        raise Unreadable(f'there is no picture at "{path}"')
    if path.suffix.lower() in VIDEO | AUDIO:
        return {"kind": "video" if path.suffix.lower() in VIDEO else "audio", "name": path.name}
    if path.stat().st_size > LARGEST:
        raise Unreadable(f'"{path}" is over 60 MB, too big for a picture')
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise Unreadable(f'"{path}" has too many pixels to be a picture for a post')
                return {"kind": "image", "name": path.name, **_tags(image)}
    except Unreadable:
        raise
    except UnidentifiedImageError:
        raise Unreadable(f'"{path}" is not a picture that can be read') from None
    except Exception as bad:  # Pillow raises many kinds on a damaged or hostile file
        raise Unreadable(f'"{path}" is damaged and cannot be read ({type(bad).__name__})') from None


def _tags(image: Any) -> dict[str, Any]:
    exif = image.getexif()
    row: dict[str, Any] = {"gps": bool(exif.get_ifd(GPS_TAGS))}
    rights = _said(exif.get(COPYRIGHT)) or _iptc(image) or _xmp(image) or _said(exif.get(ARTIST))
    if rights:
        row["rights"] = rights
    taken = _said(exif.get_ifd(EXIF_TAGS).get(TAKEN))
    if taken:
        row.update(_taken(taken))
    marks = (
        str(value) for value in (exif.get(SOFTWARE), *image.info.values()) if isinstance(value, str | bytes)
    )
    if any(MADE_BY_AI.search(each[:200_000]) for each in marks):
        row["ai"] = True
    return row


def _taken(value: str) -> dict[str, Any]:
    from gatepost.check.situation import LONDON

    try:
        return {"taken_at": datetime.strptime(value, "%Y:%m:%d %H:%M:%S").replace(tzinfo=LONDON)}
    except ValueError:
        return {}


def _iptc(image: Any) -> str:
    from PIL import IptcImagePlugin

    tags = IptcImagePlugin.getiptcinfo(image) or {}
    return next((words for key in ((2, 116), (2, 110), (2, 80)) if (words := _said(tags.get(key)))), "")


def _xmp(image: Any) -> str:
    data = image.info.get("xmp") or b""
    found = XMP_RIGHTS.search(data if isinstance(data, bytes) else str(data).encode())
    return _said(next((each for each in found.groups() if each), b"")) if found else ""


def _said(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return " ".join(str(value or "").replace("\x00", " ").split())[:200]
