"""A zip archive to its files, and files to an archive.

Comes in: bytes, of a stranger. Goes out: the files by name, or why they are not unpacked. No file of an archive is
written anywhere. The archive we write has the same bytes each time: its files in order, with one day for all.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from io import BytesIO
from struct import pack, unpack_from
from typing import NamedTuple

from charterbook.model.evidence import Unreadable

MOST_FILES = 10_000
LARGEST_BYTES = 1024**3
"""Unpacked. An Open Cap Format package of a million transactions has some 400 MB."""
_MOST_RATIO, _RATIO_FROM = 100, 64 * 1024**2
_FIRST_DAY = 1 << 5 | 1  # of January 1980, as the format counts days
_ZIP_2, _UNIX, _FILE, _NAME_IS_UTF_8 = 20, 3, 0o644 << 16, 0x800
_HEADER_BYTES, _LENGTHS_AT, _END_BYTES = 30, 26, 22


def unpacked(data: bytes) -> dict[str, bytes] | Unreadable:
    """The files of an archive. What its directory says of their sizes bounds what is unpacked: more is never read."""
    import zlib
    from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile

    as_sent = "take the file as it was made and sent"
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            size = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_FILES:
                return Unreadable(
                    f"the archive holds {len(entries):,} files, and at most {MOST_FILES:,} are read", as_sent
                )
            if size > LARGEST_BYTES or (size > _RATIO_FROM and size > _MOST_RATIO * len(data)):
                return Unreadable(
                    f"the archive would unpack from {len(data) / 1e6:,.1f} to {size / 1e6:,.0f} MB", as_sent
                )
            if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
                return Unreadable("the archive is packed by a method that is not read here", "pack it by deflate")
            if any(entry.flag_bits & 1 for entry in entries):
                return Unreadable("the archive is encrypted", "decrypt it")
            names = Counter(entry.filename for entry in entries)
            if leads := next((name for name in names if not stays_inside(name)), None):
                return Unreadable(f"the archive holds a file {leads!r}, which leads out of it", as_sent)
            if twice := next((name for name, times in names.items() if times > 1), None):
                return Unreadable(f"the archive holds two files of one name, {twice!r}", as_sent)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        return Unreadable(f"it is no whole zip archive ({str(error).rstrip('.')})", as_sent)


def stays_inside(name: str) -> bool:
    """Whether a path in an archive names a file of the archive."""
    return not (name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in name.split("/"))


class Part(NamedTuple):
    """A file as it stands in an archive: `body` are its bytes as they are packed by the method, `crc32` and
    `size_bytes` those of the file."""

    name: str
    method: int
    crc32: int
    size_bytes: int
    body: bytes


def packed(files: Mapping[str, bytes], deflated: bool = True) -> bytes:
    """An archive of these files, in the order of their names."""
    from zlib import DEFLATED, MAX_WBITS, compressobj, crc32

    parts = []
    for name, content in sorted(files.items()):
        body = content
        if deflated:
            packer = compressobj(method=DEFLATED, wbits=-MAX_WBITS)
            body = packer.compress(content) + packer.flush()
        parts.append(Part(name, DEFLATED if deflated else 0, crc32(content), len(content), body))
    return framed(parts)


def framed(parts: Iterable[Part]) -> bytes:
    """The archive of these files, as charterbook writes one and no otherwise: one day for all, no comment, nothing
    before, between or behind. The records are those of PKWARE's application note, 4.3."""
    out, directory = bytearray(), bytearray()
    count = 0
    for part in parts:
        name = part.name.encode()
        flags = 0 if part.name.isascii() else _NAME_IS_UTF_8
        sizes = (flags, part.method, 0, _FIRST_DAY, part.crc32, len(part.body), part.size_bytes, len(name), 0)
        directory += pack("<4sBBH3HH3L5HLL", b"PK\x01\x02", _ZIP_2, _UNIX, _ZIP_2, *sizes, 0, 0, 0, _FILE, len(out))
        directory += name
        out += pack("<4sH3HH3LHH", b"PK\x03\x04", _ZIP_2, *sizes) + name + part.body
        count += 1
    end = pack("<4s4HLLH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory + end)


def oddities(data: bytes) -> list[str]:
    """What an archive that can be unpacked holds beside its files, or has otherwise than `packed` writes it, a phrase
    each; none where every byte is accounted for. How a file is deflated may differ: makes of zlib do."""
    from zipfile import ZipFile
    from zlib import MAX_WBITS, decompressobj

    with ZipFile(BytesIO(data)) as archive:
        entries, comment = archive.infolist(), archive.comment
        in_order = sorted(entries, key=lambda entry: entry.header_offset)
    found = [f"a comment of {len(comment):,} bytes"] if comment else []
    found += [f"a comment on {entry.filename}" for entry in entries if entry.comment]
    found += [f"the folder {entry.filename}" for entry in entries if entry.is_dir()]
    first = in_order[0].header_offset if in_order else 0
    found += [f"{first:,} bytes before its first file"] if first else []
    behind = len(data) - (data.rfind(b"PK\x05\x06") + _END_BYTES + len(comment))
    found += [f"{behind:,} bytes behind its end"] if behind > 0 else []
    parts = []
    for entry in in_order:
        at = entry.header_offset
        name_bytes, extra_bytes = unpack_from("<HH", data, at + _LENGTHS_AT)
        begins = at + _HEADER_BYTES + name_bytes + extra_bytes
        body = data[begins : begins + entry.compress_size]
        if entry.compress_type:
            stream = decompressobj(-MAX_WBITS)
            more = len(stream.decompress(body, entry.file_size + 1)) > entry.file_size or not stream.eof
            hidden = more or bool(stream.unused_data)
        else:
            hidden = len(body) != entry.file_size
        found += [f"bytes behind the content of {entry.filename}"] if hidden else []
        parts.append(Part(entry.filename, entry.compress_type, entry.CRC, entry.file_size, body))
    if not found and framed(sorted(parts)) != data:
        found.append("dates, an order, fields or bytes between its files that charterbook does not write")
    return found
