"""What a template may not bring along: programs, things fetched from elsewhere, other people's changes.

Comes in: the parts of a Word file. Goes out: nothing, or a `WriteError`, one line with the remedy.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from charterbook.formats.docx_package import TYPES
from charterbook.formats.docx_parts import parse
from charterbook.formats.docx_places import Places
from charterbook.formats.spelling import WriteError

SAVE_ANEW = "open it in Word and save it as a Word Document (*.docx)"
_FETCHES = re.compile(r"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
_PROGRAMS = frozenset(
    {"vbaProject", "wordVbaData", "oleObject", "package", "control", "activeXControlBinary", "aFChunk"}
)


class Relation(NamedTuple):
    """How a part needs another: its id, the address that says what for, where that is, and whether outside of the
    file."""

    id: str
    type: str
    target: str
    outside: bool

    @property
    def kind(self) -> str:
        """What for in a word: "header"."""
        return self.type.rpartition("/")[2]


def relations(xml: bytes) -> list[Relation]:
    """The relations that a list of them holds; none for empty bytes."""
    found: list[Relation] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            told = [attributes.get(key, "") for key in ("Id", "Type", "Target")]
            found.append(Relation(told[0], told[1], told[2], attributes.get("TargetMode") == "External"))

    if xml:
        parse(xml, start, lambda _: None)
    return found


def refuse_dangers(parts: Mapping[str, bytes]) -> None:
    """Programs, things fetched from elsewhere, and signatures that would no longer hold; `Forbidden` or `ExpatError`
    where a part cannot be read."""
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            parse(data, lambda _, __: None, lambda _: None)
        for need in relations(data) if name.endswith(".rels") else ():
            if need.kind in _PROGRAMS:
                raise WriteError(f"the template holds macros or embedded objects; remove them, or {SAVE_ANEW}")
            if need.outside and need.kind != "hyperlink":
                what = need.target[:60]
                raise WriteError(f"the template fetches {need.kind} from {what!r}; put it into the file itself")
            if "signature" in need.kind:
                raise WriteError("the template is signed, and would not be once filled; remove the signature in Word")
    if b"macroEnabled" in parts.get(TYPES, b"") or any("vbaProject" in name for name in parts):
        raise WriteError(f"the template holds macros; {SAVE_ANEW}")


def refuse_changes(part: Places) -> None:
    """Tracked changes, and fields that fetch from elsewhere, in one part. `WriteError` names the first."""
    if part.changed:
        raise WriteError("the template holds tracked changes; accept or reject them in Word and save it")
    if fetches := _FETCHES.search(part.fields):
        raise WriteError(f"the template holds a field {fetches[0].upper()}, which fetches from elsewhere; remove it")
