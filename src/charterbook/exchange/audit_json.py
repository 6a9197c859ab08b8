"""The auditor's report as the command line's JSON (`audit -f json`)."""

from typing import Any

from charterbook.exchange.approvals import approvals_json
from charterbook.exchange.audit import Audit, Point
from charterbook.exchange.chain_json import gap_json
from charterbook.exchange.control_book_json import page_json
from charterbook.exchange.sentences import Sources
from charterbook.exchange.tie_json import headroom_json
from charterbook.law.set.authority import Authority, Decided
from charterbook.model.shares import decimal_string

Json = dict[str, Any]


def audit_json(audit: Audit, sources: Sources) -> Json:
    """The control book with its changes, the headroom at each end of a period, the missing papers, who approved what,
    the drafts, and the points."""
    return {
        "corporation": audit.corporation,
        "as_of": audit.as_of.isoformat(),
        "basis": audit.basis,
        "control_book": page_json(audit.page, history=True, holders=False),
        "periods": [headroom_json(room) for room in audit.rooms],
        "missing": [gap_json(gap, sources) for gap in audit.chain.gaps],
        "approved": [_authority(one) for one in audit.approved],
        "drafts": approvals_json(audit.done, audit.made),
        "points": [point_json(point) for point in audit.points],
    }


def point_json(point: Point) -> Json:
    """A point; "signed_off" is null while it is open."""
    signed = point.signed_off
    return {
        "id": point.id,
        "kind": point.kind,
        "what": point.what,
        "signed_off": {"by": signed.by, "why": signed.why, "at": signed.at.isoformat()} if signed else None,
    }


def _authority(one: Authority) -> Json:
    return {
        "paper": one.held.number,
        "title": " ".join(one.held.paper.title.value.split()) if one.held.paper.title else None,
        "decided": [_decided(each) for each in one.decided],
    }


def _decided(each: Decided) -> Json:
    return {
        "by": each.by,
        "on": each.on.isoformat() if each.on else None,
        "how": each.how,
        "paper": each.paper,
        "votes": {kind: decimal_string(count) for kind, count in each.votes},
    }
