"""Opens a text file whatever it was saved as, and keeps what cannot be decoded instead of dropping it."""

import codecs
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from gatepost.scan.rows import BadFile

LONGEST_LINE = 4_000_000
LOOKED_AT = 4096
BROKEN = "some of it cannot be read as text: the file is not UTF-8 there"
UTF8_HINT = "save it again as UTF-8 (in Excel: CSV UTF-8)"
KEEP = "gatepost-keep-broken"
SURROGATE = re.compile("[\ud800-\udfff]")


def _keep(error: UnicodeError) -> tuple[str, int]:
    """Stand each byte that cannot be decoded for by a lone surrogate, as Python's surrogateescape does."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error(KEEP, _keep)


def is_broken(text: str) -> bool:
    """Whether some of a text could not be decoded, or was never text."""
    return not text.isascii() and SURROGATE.search(text) is not None


class TextFile:
    """A text file read line by line, with the place reached in bytes."""

    def __init__(self, path: Path) -> None:
        self.raw: BinaryIO = path.open("rb")
        self.size = path.stat().st_size
        try:
            encoding = _encoding(self.raw.read(LOOKED_AT), path.name)
        except BadFile:
            self.raw.close()
            raise
        self.raw.seek(0)
        self.text = io.TextIOWrapper(self.raw, encoding=encoding, errors=KEEP, newline="")

    def position(self) -> int:
        return self.size if self.raw.closed else self.raw.tell()

    def close(self) -> None:
        self.text.close()

    def lines(self) -> Iterator[tuple[str, bool]]:
        """Each line with its ending, and whether it is whole; of one too long for any post, the beginning."""
        while line := self.text.readline(LONGEST_LINE):
            if len(line) < LONGEST_LINE or line.endswith(("\n", "\r")):
                yield line, True
                continue
            while (more := self.text.readline(LONGEST_LINE)) and not more.endswith(("\n", "\r")):
                pass
            yield line[:10_000], False


def _encoding(start: bytes, name: str) -> str:
    if len(start) < LOOKED_AT and not start.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \x00"):
        raise BadFile(f"{name} is empty", "a file with one post a row")
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise BadFile(f"{name} is in UTF-32, which nothing else reads", UTF8_HINT)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start.startswith(b"PK\x03\x04"):
        raise BadFile(
            f"{name} is an Excel workbook or another zip, whatever its name says", "rename it to .xlsx"
        )
    if start.startswith(b"PAR1"):
        raise BadFile(f"{name} is a Parquet file, whatever its name says", "rename it to .parquet")
    headings = start.partition(b"\n")[0]
    if b"\x00" in headings:
        wide = headings.count(b"\x00") >= len(headings) // 3
        kind = "looks like UTF-16 without the mark that says so" if wide else "holds binary data, not text"
        raise BadFile(f"{name} {kind}", UTF8_HINT)
    return "utf-8-sig"
