"""What no grammar gives: the kind by title words alone, and the nearest number before the word "shares"."""

import html
import re

from .score import Json
from .values import same

_TITLES = (
    ("split_change", r"certificate of change"),
    ("correction", r"correction|corrected"),
    ("retirement", r"retirement"),
    ("designation_withdrawal", r"eliminat|withdrawal"),
    ("designation_amendment", r"(?:amend|increase|decrease|reduction).{0,60}(?:designation|series|determination)"),
    ("articles_restated", r"restate|composite"),
    ("designation", r"designation|determination|supplementary|resolution establishing|with respect to shares"),
    ("merger", r"merger"),
    ("articles_amendment", r"amendment"),
    ("articles", r"(?:articles|certificate) of (?:incorporation|formation)"),
)
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)\)?\s+(?:\w+\s+){0,3}?shares", re.IGNORECASE)


def plain(source: bytes) -> str:
    """The words of a source kept as text or HTML, white space folded."""
    for encoding in ("utf-16",) if source[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "cp1252"):
        try:
            return " ".join(html.unescape(re.sub(r"<[^<>]{0,400}>", " ", source.decode(encoding))).split())
        except UnicodeDecodeError:
            continue
    return ""


def kind_by_title(text: str) -> str | None:
    """The first kind whose words stand in the first 400 characters."""
    head = text[:400].lower()
    return next((kind for kind, words in _TITLES if re.search(words, head)), None)


def number_before_shares(text: str) -> str | None:
    """The first number that stands just before "shares"."""
    found = _NUMBER.search(text)
    return found[1].replace(",", "") if found else None


def baseline(facts: Json, source: bytes) -> dict[str, tuple[int, int, int]]:
    """Right, wrong and stated of each baseline on one file; it reads the first paper of a file only."""
    stated = [act["after"] for one in facts["instruments"] for act in one["acts"] if isinstance(act.get("after"), str)]
    counts = [one for one in stated if re.fullmatch(r"\d+(?:\.\d+)?", one)]
    if not facts["instruments"]:
        return {}
    text = plain(source)
    kind, number = kind_by_title(text), number_before_shares(text)
    first = facts["instruments"][0]
    own = [act["after"] for act in first["acts"] if not act.get("recited") and isinstance(act.get("after"), str)]
    kind_right = kind is not None and same("kind", first["kind"], kind)
    number_right = number is not None and any(same("after", one, number) for one in own)
    return {
        "kind": (int(kind_right), int(kind is not None and not kind_right), len(facts["instruments"])),
        "after": (int(number_right), int(number is not None and not number_right), len(counts)),
    }
