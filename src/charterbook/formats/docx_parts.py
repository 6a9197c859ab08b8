"""A Word file's parts: those that hold words, taken out of the archive within bounds, and read as XML without a tree.

Comes in: the bytes of the archive. Goes out: the XML of the document, its notes, headers, styles and lists, or
`Unreadable`. No part is larger than LARGEST_PART, nothing is unpacked that is not asked for, no document type may be
declared (so no entity can be defined or fetched), and macros, pictures and archives in the archive are not looked at.
"""

import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple, TypeVar
from xml.parsers import expat

from charterbook.model.evidence import Unreadable

T = TypeVar("T")
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PART = 64 * 1024 * 1024
MOST_PARTS = 5000
_MOST_PACKED, _SMALL = 250, 1024 * 1024
_DIRECTORY_ENTRY = 46
_SAVE_ANEW = "open it in Word and save it anew as DOCX"
_DAMAGED = Unreadable("the Word file is damaged", f"get the complete file, or {_SAVE_ANEW}")
_TOO_LARGE = Unreadable("the Word file unpacks to more than can be read", _SAVE_ANEW)
_NO_DOCUMENT = Unreadable("this is a zip archive and no Word document", "unpack it and give each paper by itself")
_MAIN = rb'<[^<>]*Type="[^"<>]*/officeDocument"[^<>]*>'
_TARGET = rb'Target="/?([^"<>]{1,200})"'


class Parts(NamedTuple):
    """The XML of each part, empty bytes where the file has none. `beside` are headers and footers."""

    document: bytes
    footnotes: bytes
    endnotes: bytes
    styles: bytes
    numbering: bytes
    beside: tuple[bytes, ...]


def parts(data: bytes) -> Parts | Unreadable:
    """The parts of a Word file that hold words, or why they cannot be had."""
    return _opened(data, _parts)


def every_part(data: bytes) -> dict[str, bytes] | Unreadable:
    """All parts of a Word file by their names, in their order, or why they cannot be had. A file that holds two parts
    of one name, or a name that leads out of the file, is damaged."""
    return _opened(data, _every_part)


def _opened(data: bytes, take: Callable[[zipfile.ZipFile], T | Unreadable]) -> T | Unreadable:
    """What `take` takes out of the archive, within bounds."""
    if len(data) > LARGEST_FILE:
        return _TOO_LARGE
    if not _directory_is_small(data):
        return _TOO_LARGE
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return take(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return _DAMAGED
    except _TooLarge:
        return _TOO_LARGE


class _TooLarge(Exception):
    """A part unpacks to more than is read."""


def _directory_is_small(data: bytes) -> bool:
    """Whether the archive's own directory is of a size that some Word file may have: it is read as a whole."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if end < 0 or end + 22 > len(data):
        return True  # no directory at all, which is another fault
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    far = data[max(0, end - 20) : end].startswith(b"PK\x06\x07")
    return not far and size <= MOST_PARTS * 4 * _DIRECTORY_ENTRY


def _unpacker(archive: zipfile.ZipFile) -> Callable[[str], bytes]:
    """A function that unpacks a part by its name, as long as it and all before it are of a size that is read."""
    names = {info.filename: info for info in archive.infolist()}
    if len(names) > MOST_PARTS:
        raise _TooLarge
    left = LARGEST_PART * 2

    def part(name: str) -> bytes:
        nonlocal left
        info = names.get(name)
        if info is None:
            return b""
        packed = max(info.compress_size, 1)
        if info.file_size > LARGEST_PART or info.file_size > max(_SMALL, _MOST_PACKED * packed):
            raise _TooLarge
        with archive.open(info) as stream:
            unpacked = stream.read(min(LARGEST_PART, left) + 1)
        left -= len(unpacked)
        if left < 0 or len(unpacked) > LARGEST_PART:
            raise _TooLarge
        return unpacked

    return part


def main_part(relations: bytes) -> str:
    """The name of the part that is the document itself, from the relations of the package."""
    main = re.search(_MAIN, relations)
    target = re.search(_TARGET, main[0]) if main else None
    return target[1].decode("utf-8", errors="replace") if target else "word/document.xml"


def _every_part(archive: zipfile.ZipFile) -> dict[str, bytes] | Unreadable:
    part, names = _unpacker(archive), [name for name in archive.namelist() if not name.endswith("/")]
    if len(set(names)) < len(names) or any("\\" in name or ".." in name or name.startswith("/") for name in names):
        return _DAMAGED
    return {name: part(name) for name in names} if main_part(part("_rels/.rels")) in names else _NO_DOCUMENT


def _parts(archive: zipfile.ZipFile) -> Parts | Unreadable:
    part, names = _unpacker(archive), archive.namelist()
    name = main_part(part("_rels/.rels"))
    if name not in names:
        return _NO_DOCUMENT
    folder = name.rpartition("/")[0]
    beside = sorted(one for one in names if re.fullmatch(rf"{re.escape(folder)}/(?:header|footer)\d{{0,3}}\.xml", one))
    return Parts(
        part(name),
        part(f"{folder}/footnotes.xml"),
        part(f"{folder}/endnotes.xml"),
        part(f"{folder}/styles.xml"),
        part(f"{folder}/numbering.xml"),
        tuple(part(one) for one in beside[:30]),
    )


class Forbidden(Exception):
    """The XML declares a document type, which no Word file has."""


Start = Callable[[str, dict[str, str]], None]


def parse(
    xml: bytes, start: Start, end: Callable[[str], None], characters: Callable[[str], None] | None = None
) -> None:
    """Read XML, calling `start` and `end` for each element by its name without prefix or namespace, the same for its
    attributes. Forbidden or `expat.ExpatError` where it cannot be."""
    parser(start, end, characters).Parse(xml, True)


def parser(
    start: Start, end: Callable[[str], None], characters: Callable[[str], None] | None = None
) -> expat.XMLParserType:
    """The parser that calls them, not yet fed: for one who must know the place in the bytes, its CurrentByteIndex."""
    made = expat.ParserCreate(namespace_separator="}")
    made.buffer_text = True
    locals_: dict[str, str] = {}

    def local(name: str) -> str:
        known = locals_.get(name)
        if known is None:
            known = locals_[name] = name.rpartition("}")[2]
        return known

    def begin(name: str, attributes: dict[str, str]) -> None:
        start(local(name), {local(key): value for key, value in attributes.items()} if attributes else attributes)

    def finish(name: str) -> None:
        end(local(name))

    def refuse(*_: object) -> None:
        raise Forbidden

    made.StartElementHandler = begin
    made.EndElementHandler = finish
    made.StartDoctypeDeclHandler = refuse
    if characters is not None:
        made.CharacterDataHandler = characters
    return made
