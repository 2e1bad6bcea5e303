"""A picture says where it was taken, whose it is and who made it; a hostile file is refused and never decoded."""

import struct
import zlib
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from gatepost.check.media import Unreadable, read_media

GPS, COPYRIGHT, ARTIST, SOFTWARE, EXIF, TAKEN = 0x8825, 0x8298, 0x013B, 0x0131, 0x8769, 0x9003
XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description {}>{}</rdf:Description></rdf:RDF></x:xmpmeta>'
XMP_RIGHTS = XMP.format(
    "", '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) Jane Doe</rdf:li></rdf:Alt></dc:rights>'
)
PHOTOSHOP = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00"


@pytest.fixture
def picture(tmp_path):
    """Save a small real picture with these tags; the answer is its path."""

    def save(name="a.jpg", tags=None, inner=None, **how) -> Path:
        exif = Image.Exif()
        for tag, value in (tags or {}).items():
            exif[tag] = value
        for table, values in (inner or {}).items():
            exif.get_ifd(table).update(values)
        if name.endswith(".jpg") and (tags or inner):
            how["exif"] = exif
        Image.new("RGB", (8, 6), "red").save(tmp_path / name, **how)
        return tmp_path / name

    return save


def test_a_plain_picture_says_nothing(picture):
    assert read_media(picture()) == {"kind": "image", "name": "a.jpg", "gps": False}
    assert read_media(picture("b.png")) == {"kind": "image", "name": "b.png", "gps": False}


def test_a_place_is_seen(picture):
    placed = picture(inner={GPS: {1: "N", 2: (51.0, 48.0, 0.0), 3: "W", 4: (0.0, 48.0, 0.0)}})
    assert read_media(placed)["gps"] is True


@pytest.mark.parametrize(
    "tags, rights",
    [
        ({COPYRIGHT: "(c) Jane Doe / Agency"}, "(c) Jane Doe / Agency"),
        ({ARTIST: "Jane Doe"}, "Jane Doe"),
        ({COPYRIGHT: "Agency", ARTIST: "Jane Doe"}, "Agency"),
        ({COPYRIGHT: " \x00 "}, None),
        ({COPYRIGHT: "x" * 500}, "x" * 200),
    ],
)
def test_rights_in_exif_are_seen(picture, tags, rights):
    assert read_media(picture(tags=tags)).get("rights") == rights


def test_rights_in_xmp_are_seen(picture):
    assert read_media(picture(xmp=XMP_RIGHTS.encode()))["rights"] == "(c) Jane Doe"


def test_a_credit_in_xmp_is_seen(picture):
    assert (
        read_media(picture(xmp=XMP.format('photoshop:Credit="The Agency"', "").encode()))["rights"]
        == "The Agency"
    )


def test_rights_in_iptc_are_seen(picture):
    path = picture()
    field = b"\x1c\x02\x74" + struct.pack(">H", 10) + b"Agency Ltd"
    block = PHOTOSHOP + struct.pack(">H", len(field)) + field + b"\x00" * (len(field) % 2)
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + data[2:])
    assert read_media(path)["rights"] == "Agency Ltd"


def test_the_time_it_was_taken_is_london_time(picture):
    taken = picture(inner={EXIF: {TAKEN: "2026:07:01 13:00:00"}})
    assert read_media(taken)["taken_at"] == datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_a_time_that_is_none_is_left_out(picture):
    assert "taken_at" not in read_media(picture(inner={EXIF: {TAKEN: "0000:00:00 00:00:00"}}))


def test_a_maker_that_is_a_machine_is_seen(picture):
    assert read_media(picture(tags={SOFTWARE: "Midjourney 7"}))["ai"] is True
    assert "ai" not in read_media(picture(tags={SOFTWARE: "GIMP 3"}))
    source = XMP.format(
        'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
        "",
    )
    assert read_media(picture(xmp=(" " * 30_000 + source).encode()))["ai"] is True


def test_a_maker_named_in_the_text_of_a_png_is_seen(picture):
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "a red square, Stable Diffusion")
    assert read_media(picture("a.png", pnginfo=info))["ai"] is True


@pytest.mark.parametrize("name, kind", [("a.MP4", "video"), ("a.webm", "video"), ("a.mp3", "audio")])
def test_film_and_sound_are_known_by_their_names(tmp_path, name, kind):
    (tmp_path / name).write_bytes(b"")
    assert read_media(tmp_path / name) == {"kind": kind, "name": name}


def bomb(width: int, height: int) -> bytes:
    """The smallest PNG that claims a size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\x00"))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "data, why",
    [
        (b"", "is not a picture that can be read"),
        (b"hello" * 100, "is not a picture that can be read"),
        (b"\xff\xd8\xff\xe0", "is not a picture that can be read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a picture that can be read"),
        (bomb(50_000, 50_000), "is damaged and cannot be read (DecompressionBombError)"),
        (bomb(10_000, 10_000), "is damaged and cannot be read (DecompressionBombWarning)"),
    ],
)
def test_a_file_that_is_no_good_picture_is_refused(tmp_path, data, why):
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(Unreadable) as refused:
        read_media(tmp_path / "a.png")
    assert str(refused.value) == f'"{tmp_path / "a.png"}" {why}'


def test_text_in_a_picture_that_swells_without_end_is_refused(tmp_path):
    data = b"parameters\x00\x00" + zlib.compress(b"a" * 100_000_000)
    whole = bomb(4, 4)
    chunk = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    (tmp_path / "a.png").write_bytes(whole[:33] + chunk + whole[33:])
    with pytest.raises(Unreadable, match="damaged and cannot be read"):
        read_media(tmp_path / "a.png")


def test_a_cut_or_scratched_picture_is_read_or_refused_and_never_raises_anything_else(picture):
    path = picture(
        tags={COPYRIGHT: "Agency"}, inner={GPS: {1: "N", 2: (51.0, 48.0, 0.0)}}, xmp=XMP_RIGHTS.encode()
    )
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        for damaged in (whole[:at], whole[:at] + b"\xff" * 5 + whole[at + 5 :]):
            path.write_bytes(damaged)
            with suppress(Unreadable):
                assert read_media(path)["kind"] == "image"


def test_a_picture_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unreadable, match="there is no picture at"):
        read_media(tmp_path / "none.jpg")


def test_a_file_too_big_for_a_picture_is_not_opened(tmp_path):
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(60_000_001)
    with pytest.raises(Unreadable, match="over 60 MB"):
        read_media(tmp_path / "a.jpg")
