"""A zip archive to its files, and files to an archive.

Comes in: bytes, of a stranger. Goes out: the files by name, or why they are not unpacked. No file of an archive is
written anywhere. The archive we write has the same bytes each time: its files in order, with one day for all.
"""

from collections import Counter
from collections.abc import Mapping
from io import BytesIO

from charterbook.model.evidence import Unreadable

MOST_FILES = 10_000
LARGEST_BYTES = 1024**3
"""Unpacked. An Open Cap Format package of a million transactions has some 400 MB."""
_MOST_RATIO, _RATIO_FROM = 100, 64 * 1024**2
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


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


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files, in the order of their names."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in sorted(files.items()):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
