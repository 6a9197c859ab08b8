"""The workbook as a member of a binder: the same bytes wherever the same XlsxWriter writes it, compared part by part.

Comes in: an `Extract`, or two workbooks. Goes out: bytes, or what differs between the parts of the two.
"""

from charterbook.exchange.archive import packed, unpacked
from charterbook.exchange.extract import Extract
from charterbook.model.evidence import Unreadable


def workbook(extract: Extract) -> tuple[bytes, str] | Unreadable:
    """The workbook, and what wrote it with its version; or why there is none. Its parts are not deflated: two makes of
    zlib deflate differently, and the binder deflates the whole."""
    from charterbook.exchange import xlsx

    made = xlsx.workbook(extract)
    if isinstance(made, Unreadable):
        return made
    from xlsxwriter import __version__

    parts = unpacked(made)
    assert isinstance(parts, dict), parts
    return packed(parts, deflated=False), f"XlsxWriter {__version__}"


def differing(enclosed: bytes, made: bytes) -> str | None:
    """Which parts are not the same in two workbooks, with the first byte that is not; of a workbook that is none, why;
    None where all are the same."""
    ours, theirs = unpacked(made), unpacked(enclosed)
    assert isinstance(ours, dict), ours
    if isinstance(theirs, Unreadable):
        return theirs.why
    lists = [
        f"{len(names):,} {what} ({', '.join(sorted(names))})"
        for what, names in (("parts are missing", ours.keys() - theirs.keys()), ("are added", theirs.keys() - ours))
        if names
    ]
    others = [name for name in sorted(ours.keys() & theirs.keys()) if ours[name] != theirs[name]]
    if others:
        first = first_byte(theirs[others[0]], ours[others[0]])
        lists.append(f"{len(others):,} of its parts are others ({', '.join(others)}): in the first {first}")
    return "; ".join(lists) or None


def first_byte(enclosed: bytes, made: bytes) -> str:
    """The first place at which two texts differ, with both bytes."""
    at = next((at for at, (one, other) in enumerate(zip(enclosed, made, strict=False)) if one != other), None)
    at = min(len(enclosed), len(made)) if at is None else at
    line = made.count(b"\n", 0, at) + 1
    return f"byte {at:,} (line {line:,}) is {enclosed[at : at + 1]!r:.6}, and {made[at : at + 1]!r:.6} made again"
