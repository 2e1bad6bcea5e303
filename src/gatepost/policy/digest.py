"""The fingerprint of an edition: SHA-256 over its canonical content, the same on every machine."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from typing import Any

from gatepost.policy.suite import Edition

# Where a thing was read from is not what it says.
LEFT_OUT = {"digest", "path", "line", "lines"}


def digest_of(edition: Edition) -> str:
    """64 hexadecimal digits over everything that the edition says, examples and ordinary posts with it."""
    return hashlib.sha256(canonical(edition).encode()).hexdigest()


def canonical(value: Any) -> str:
    """JSON with sorted keys, no spaces, text in Unicode NFC and dates in ISO 8601."""
    return json.dumps(plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(value: Any) -> Any:
    """A value as JSON can hold it: dataclasses and mappings as objects, tuples as lists."""
    if is_dataclass(value):
        return {
            each.name: plain(getattr(value, each.name)) for each in fields(value) if each.name not in LEFT_OUT
        }
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    return value
