"""`charterbook verify`: who signed a paper, when, in what capacity, and whether it is as it was signed; or whether a
binder, run again, is what it says. Offline."""

from typing import TYPE_CHECKING

from charterbook import signing
from charterbook.doors.options import add_output_format, now, paper, parser, print_json
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.sign.fields import SignatureLine
    from charterbook.sign.signature import Signature

_ARCHIVE, _PDF = b"PK", b"%PDF-"


def run(arguments: list[str]) -> int:
    """Verify; exit 1 where any fault is found, identity that is not checked among them."""
    options = parser(
        "verify",
        "Verify the signatures of a paper from the file alone: no network. Whose roots you trust is yours to say; "
        "without --trust nobody's identity is checked, and that counts as a fault. Exit 0 where none is found. "
        "A binder (charterbook export --to binder) is run again from the file alone: exit 0 where all of it was and is "
        "identical.",
    )
    options.add_argument("paper", metavar="FILE", help="the signed paper (PDF), or the binder (ZIP)")
    options.add_argument("--trust", metavar="FILE", help="the roots that you trust (PEM or DER)")
    add_output_format(options)
    asked = options.parse_args(arguments)
    data = paper(asked.paper)
    if data.startswith(_ARCHIVE) or asked.paper.lower().endswith(".zip") or _is_archive(data):
        from charterbook.doors import binder_rerun

        if asked.trust:
            raise Refused("a binder bears no signatures: leave --trust out")
        return binder_rerun.run(asked.paper, data, asked.output_format)
    from charterbook.sign import keys

    roots = keys.roots(paper(asked.trust)) if asked.trust else None
    if isinstance(roots, Unreadable):
        raise Refused(f"{asked.trust}: {roots.why}; {roots.remedy}")
    found = signing.verify(data, roots, now())
    if isinstance(found, Unreadable):
        raise Refused(f"{asked.paper}: {found.why}; {found.remedy}")
    if asked.output_format == "json":
        print_json(_json(asked.paper, found))
    else:
        print("\n".join(_text(asked.paper, found)))
    return 0 if found.good else 1


def _is_archive(data: bytes) -> bool:
    """Whether the bytes, though they begin otherwise, end in an archive's directory; a PDF may have anything behind."""
    from io import BytesIO
    from zipfile import is_zipfile

    return _PDF not in data[:1024] and is_zipfile(BytesIO(data))


def _text(path: str, found: signing.Verification) -> list[str]:
    count = len(found.held.signatures)
    lines = [
        f"{path}: {count} signature{'s' if count != 1 else ''}, {'no fault found' if found.good else 'with faults'}"
    ]
    for one, line in found.held.signatures:
        where = f" (page {one.page})" if one.page else ""
        lines.append(f"  {line.told if line else 'on no line that was found'}{where}")
        if one.holder:
            test = "; it says that it is for tests, and binds nobody" if one.is_test else ""
            lines.append(f"    signed by {one.holder}, {one.identity}: certificate of {one.authority}{test}")
            lines += [f"    states: {said}" for said in (one.reason, one.place) if said]
            lines.append(f"    {_when(one)}")
            lines.append(
                f"    level {one.level or 'none'}{'; sealed: no change is allowed after it' if one.seals else ''}"
            )
        lines += [f"    FAULT {fault.name}: {fault.told}" for fault in one.faults]
    lines += [f"  FAULT {fault.name}: {fault.told}" for fault in found.held.faults]
    if not found.read:
        lines.append("  which lines the paper has could not be read: whether all are signed is not known")
    return lines


def _when(one: "Signature") -> str:
    if one.at is not None:
        return f"made before {one.at:%Y-%m-%d %H:%M:%S} UTC, as a timestamp server proves"
    claimed = f"{one.claimed_at:%Y-%m-%d %H:%M:%S %Z}" if one.claimed_at else "no time"
    return f"time not proved; the signer's own clock said {claimed}"


def _json(path: str, found: signing.Verification) -> dict[str, object]:
    return {
        "path": path,
        "good": found.good,
        "lines_read": found.read,
        "archive_timestamps": found.archive_timestamps,
        "signatures": [_signature(*pair) for pair in found.held.signatures],
        "faults": [fault._asdict() for fault in found.held.faults],
    }


def _signature(one: "Signature", line: "SignatureLine | None") -> dict[str, object]:
    return {
        "field": one.field,
        "page": one.page,
        "line": line.told if line else None,
        "holder": one.holder,
        "authority": one.authority,
        "test": one.is_test,
        "reason": one.reason,
        "place": one.place,
        "proved_at": one.at.isoformat() if one.at else None,
        "claimed_at": one.claimed_at.isoformat() if one.claimed_at else None,
        "level": one.level,
        "identity": one.identity,
        "seal": one.seals,
        "covers_whole_file": one.covers_whole_file,
        "faults": [fault._asdict() for fault in one.faults],
    }
