"""Bytes to characters: UTF-8, UTF-16, else windows-1252; each character knows its bytes.

Comes in: the bytes of a source. Goes out: characters with a map to byte offsets, or `Unreadable`, saying why and what
to do. Filers declare encodings wrongly or not at all, so the bytes decide.
"""

from charterbook.model.evidence import Segments, Unreadable
from charterbook.text.patterns import compiled

LARGEST_BYTES = 32 * 1024 * 1024
"""Larger files are refused: no charter paper comes near, and a bound keeps memory bounded."""

_SIGNATURES = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x1f\x8b", "a gzip archive"),
)
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13} | {127})
_WIDTH_RUNS = "[\x00-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+"
_PLAIN_TEXT = "give the paper as text, HTML, PDF, DOCX, or as a scan in TIFF, PNG or JPEG"


def decode(data: bytes) -> tuple[str, Segments] | Unreadable:
    """The characters of a text file and where each stands in the bytes.

    A byte order mark is left out of the characters. Refused: empty files, files over LARGEST_BYTES, pictures and
    other known containers, and files in which control bytes show that they are no text.
    """
    if not data.strip():
        return Unreadable("the file is empty", "give the paper itself")
    if len(data) > LARGEST_BYTES:
        return Unreadable(
            f"the file has {len(data) / 1e6:.0f} MB, more than the {LARGEST_BYTES // 1024 // 1024} MiB that are read",
            "give each paper as a file of its own",
        )
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return Unreadable(f"this is {name}, not text", _PLAIN_TEXT)
    wide = _utf16_order(data)
    if wide:
        return _decode_utf16(data, *wide)
    if len(data.translate(None, _CONTROL)) < len(data) * 0.999:
        return Unreadable("this is binary data, not text", _PLAIN_TEXT)
    if data.isascii():
        return data.decode("ascii"), Segments([(0, 0, 1)])
    mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    try:
        characters = data[mark:].decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), Segments([(0, 0, 1)])
    return characters, _utf8_segments(characters, mark)


def _utf16_order(data: bytes) -> tuple[str, int] | None:
    """The codec and the length of the mark of UTF-16: by its mark, else by a NUL in every other of the first bytes."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be"), 2
    even, odd = data[0:16:2], data[1:16:2]
    if len(odd) > 3 and not odd.strip(b"\0") and b"\0" not in even:
        return "utf-16-le", 0
    if len(odd) > 3 and not even.strip(b"\0") and b"\0" not in odd:
        return "utf-16-be", 0
    return None


def _decode_utf16(data: bytes, codec: str, mark: int) -> tuple[str, Segments] | Unreadable:
    try:
        characters = data[mark:].decode(codec)
    except UnicodeDecodeError:
        return Unreadable("the text is UTF-16 but breaks its rules", _PLAIN_TEXT)
    if sum(characters.count(chr(control)) for control in _CONTROL) > len(characters) * 0.001:
        return Unreadable("this is binary data, not text", _PLAIN_TEXT)
    segments, place = Segments(), mark
    for run in compiled("[\x00-\uffff]+|[\U00010000-\U0010ffff]+").finditer(characters):
        width = 2 if run[0] <= "\uffff" else 4
        segments.add(run.start(), place, width)
        place += width * len(run[0])
    return characters, segments


def _utf8_segments(characters: str, mark: int) -> Segments:
    segments, place = Segments(), mark
    for run in compiled(_WIDTH_RUNS).finditer(characters):
        width = len(run[0][0].encode())
        segments.add(run.start(), place, width)
        place += width * len(run[0])
    return segments
