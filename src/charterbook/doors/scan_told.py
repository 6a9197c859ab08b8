"""What a scan of a paper signed by hand shows beside its draft, as lines of text or as JSON."""

from charterbook import signing
from charterbook.doors.options import paper, print_json
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable


def tell_match(draft: str, scan: str, output_format: str) -> int:
    """Hold a scan against a draft and print what differs; the exit code is 1 where anything does, or is not known."""
    found = signing.match_scan(paper(draft), paper(scan))
    if isinstance(found, Unreadable):
        raise Refused(f"{found.why}; {found.remedy}")
    if output_format == "json":
        told = {"pages": [{"draft": one, "scan": other} for one, other in found.pages], "same": not found.differences}
        differences = [one._asdict() for one in found.differences]
        print_json({**told, "differences": differences, "written": found.written, "filled_in": found.filled_in})
    else:
        state = "differs from" if found.differences else "is consistent with"
        print(f"{scan} {state} {draft}: {len(found.pages)} page{'s' if len(found.pages) != 1 else ''} matched")
        for one in found.differences:
            page = one.page or one.scan_page
            where = f"page {page}: " if page else ""
            print(f"  {one.kind}: {where}{one.told}")
        for line in found.written:
            print(f"  written: something is written on the line of {line}; who wrote it, a person has to see")
        for filled in found.filled_in:
            print(f"  filled in by hand, as it was read: {filled}")
    return 1 if found.differences else 0
