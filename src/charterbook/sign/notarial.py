"""An electronic notarial certificate: the notary signs over the acknowledgment, and the signature itself states the
venue, the capacity, the commission and what was acknowledged.

Comes in: the notary's line with its acknowledgment as read, the commission, and who has signed so far. Goes out: the
words to print and to sign, or why this notary cannot sign here. What the paper leaves blank (venue, day, who appeared)
no stamp fills in: a notary signs a complete certificate or none. The signature states when the commission ends.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from charterbook.model.evidence import Unreadable
from charterbook.sign.fields import SignatureLine
from charterbook.sign.person import same_person

_COMPLETE = "draft the acknowledgment with it (charterbook draft --venue STATE,COUNTY) and have it approved again"


class Commission(NamedTuple):
    """A notary's commission: its state and county, the day it ends, its number ("" where the state gives none)."""

    state: str
    county: str
    expires: date
    number: str = ""


class NotarialWords(NamedTuple):
    """What the notary's signature prints on the line, states as its reason, and states as its place."""

    printed: tuple[str, ...]
    reason: str
    place: str


def notarial_words(
    line: SignatureLine, commission: Commission, signed: Iterable[str], on: date
) -> NotarialWords | Unreadable:
    """The words of the certificate. `signed` are the names of those who signed the paper so far, `on` is today."""
    from charterbook.formats.spelling import day

    act = line.acknowledgment
    if act is None or not (act.state and act.county and act.signer and act.on):
        return Unreadable("the acknowledgment leaves the venue, its day or who appeared blank", _COMPLETE)
    state, county, who, acknowledged_on = act.state.value, act.county.value, act.signer.value, act.on.value
    if not any(same_person(who, name) for name in signed):
        return Unreadable(
            f"{who} has not signed yet, whose signature is acknowledged here", "let the signer sign first"
        )
    if state.casefold() != commission.state.casefold():
        return Unreadable(
            f"the venue is {state} and the commission is of {commission.state}", "a notary of the venue's state signs"
        )
    if acknowledged_on > on:
        return Unreadable(f"the acknowledgment is dated {acknowledged_on}, a day to come", "sign on that day")
    if commission.expires < on:
        return Unreadable(f"the commission ended on {commission.expires}", "a notary in commission signs")
    if act.commission_expires is not None and act.commission_expires.value != commission.expires:
        printed = act.commission_expires.value
        return Unreadable(f"the paper says that the commission ends on {printed}, not {commission.expires}", _COMPLETE)
    number = f" No. {commission.number}." if commission.number else ""
    notary = f"Notary Public, State of {commission.state}, County of {commission.county}"
    office = f", {act.signer_title.value}" if act.signer_title else ""
    return NotarialWords(
        (f"{notary}.{number}", f"My commission expires {day(commission.expires)}."),
        f"Notarial certificate: {who}{office}, acknowledged the paper before me on {day(acknowledged_on)}. {notary}."
        f"{number} My commission expires {day(commission.expires)}.",
        f"State of {state}, County of {county}",
    )
