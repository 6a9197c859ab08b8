"""Instruments that steps of a plan ask for, about to be drafted: amendments, splits, new series, retirements.

The corporation, its officers and its shares are fictitious.
"""

from datetime import date

from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Retirement,
    SeriesDesignation,
    Split,
    Term,
)
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, Kind
from charterbook.model.plans import Approval, Step
from charterbook.model.shares import ParValue, Shares
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Occasion, Person
from charterbook.plan.targets import planned

COMMON, PREFERRED, CLASS_B = planned("Common Stock"), planned("Preferred Stock"), planned("Class B Common Stock")
SERIES_D = planned("Series D Preferred Stock")
NEVADA = Occasion(
    "Larch Hollow Mills, Inc.",
    "US-NV",
    adopted_on=date(2026, 11, 20),
    executed_on=date(2026, 11, 23),
    meeting="special",
    quorum=True,
    signers=(Person("Ada Quill", "President"), Person("Ben Rowe", "Secretary")),
    holders="the vote of the holders of a majority of the voting power of the Common Stock",
    holders_approved_on=date(2026, 11, 21),
    exhibit_number="3.1",
)
DELAWARE = NEVADA._replace(jurisdiction="US-DE")
BY_CONSENT = "the written consent of the holders of 61.5% of the voting power of the Common Stock"


def step(kind: Kind, *acts: Act, move: str = "", holders: bool = False) -> Step:
    """A step with these acts, of which the holders approve or not."""
    who = ("the board", "stockholders") if holders else ("the board",)
    approvals = tuple(Approval(each, "", "") for each in who)
    return Step(acts[0], (), approvals, kind, (), (), (), (), also=acts[1:], move=move)


def par(usd: str | None) -> Cited[ParValue]:
    """A planned par value."""
    return planned(ParValue(usd))


def number(share_class: Cited[str], before: Shares, after: Shares, usd: str = "0.001") -> AuthorizedSharesAdjustment:
    """The authorized number of a class goes from one to another."""
    return AuthorizedSharesAdjustment(share_class, planned(before), planned(after), planned(after - before), par(usd))


def term(name: str, clause: str, value: str | None = None) -> Term:
    """A term with the literal value that its clause says."""
    return Term(name, planned(value) if value is not None else None, planned(clause))


TERMS = (
    term("dividend", "Each share bears dividends at the rate of 6% a year. They cumulate.", "6%"),
    term("liquidation_preference", "Each share is paid $25.00 per share in liquidation. No more is paid.", "$25.00"),
    term("votes", "Each holder has one vote per share.", "one vote"),
    term("conversion", "Each share is convertible into 50 shares of Common Stock. The holder gives notice.", "50"),
    term("redemption", "The shares are not redeemable."),
    term("rank", "The series ranks senior to the Common Stock as to dividends.", "senior"),
)  # fmt: skip
RENAMED = NameChange(planned("Larch Hollow Mills, Inc."), planned("Elm Ridge Foundry Corp."))
NEW_CLASS = ClassAuthorization(PREFERRED, planned(10_000_000), par("0.001"), planned(True))
MORE = number(COMMON, 100_000_000, 200_000_000)
LESS = number(PREFERRED, 10_000_000, 5_000_000, "0.01")
LOWER_PAR = ParValueChange(COMMON, None, par("1"), par("0.001"))
REVERSE = Split(COMMON, planned(1), planned(10), planned("round up"))
FORWARD = Split(COMMON, planned(3), planned(1))
TENTH, THRICE = number(COMMON, 100_000_000, 10_000_000), number(COMMON, 100_000_000, 300_000_000)
NEW_SERIES = SeriesDesignation(PREFERRED, SERIES_D, planned(5000), par("0.001"), terms=TERMS)
OF_SERIES = Retirement(PREFERRED, SERIES_D, planned(200), planned(True))
OF_CLASS = Retirement(CLASS_B, None, planned(200), planned(True))
SMALLER_SERIES = DesignatedSharesAdjustment(PREFERRED, SERIES_D, planned(1000), planned(800), planned(-200))
SMALLER_CLASS = AuthorizedSharesAdjustment(CLASS_B, planned(1000), planned(800), planned(-200))


def _planned() -> dict[str, Instrument]:
    amendment: Kind = "articles_amendment"
    several = step(amendment, MORE, LESS, RENAMED, LOWER_PAR, holders=True)
    alone_nv, alone_de = (each._replace(holders=None, holders_approved_on=None) for each in (NEVADA, DELAWARE))
    consent = DELAWARE._replace(holders=BY_CONSENT)
    founders = alone_nv._replace(directors=(Person("Ada Quill", "Director"), Person("Cy Marsh", "Director")))
    return {
        "amendment_nevada": supposed(several, NEVADA),
        "amendment_nevada_new_class": supposed(step(amendment, NEW_CLASS, holders=True), alone_nv),
        "amendment_nevada_unissued": supposed(step(amendment, MORE, move="amend before issue"), founders),
        "amendment_delaware": supposed(several, consent._replace(effective_on=date(2026, 12, 15))),
        "amendment_delaware_reverse_split": supposed(step(amendment, REVERSE, TENTH, holders=True), DELAWARE),
        "amendment_delaware_forward_split": supposed(step(amendment, FORWARD, THRICE), alone_de),
        "change_nevada_reverse_split": supposed(step("split_change", REVERSE, TENTH), NEVADA),
        "change_nevada_forward_split": supposed(step("split_change", FORWARD, THRICE), alone_nv),
        "designation_nevada": supposed(step("designation", NEW_SERIES), alone_nv),
        "designation_nevada_no_terms": supposed(step("designation", NEW_SERIES._replace(terms=())), alone_nv),
        "designation_delaware": supposed(step("designation", NEW_SERIES), alone_de),
        "retirement_delaware": supposed(step("retirement", OF_SERIES, SMALLER_SERIES), alone_de),
        "retirement_delaware_class": supposed(step("retirement", OF_CLASS, SMALLER_CLASS), alone_de),
        "resolution_nevada_issued_only": supposed(
            step("resolution", REVERSE, move="reverse split", holders=True), alone_nv
        ),
    }


PLANNED = _planned()
"""One instrument for each drafted paper whose text is kept beside the tests."""
