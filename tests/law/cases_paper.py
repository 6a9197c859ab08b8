"""Cases for the rules of the paper itself: rule, outcome, case."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import ClassAuthorization, Correction, Filing, OutstandingCount
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates
from charterbook.model.shares import Shares
from tests.law.papers import (
    DAY,
    DESIGNATED,
    MISNAMED,
    NAME,
    PREFERRED,
    PRESIDENT,
    SERIES_A,
    WHOLE,
    acknowledgment,
    at,
    blank_acknowledgment,
    book,
    case,
    certification,
    decrease,
    designation,
    mark,
    pair,
    paper,
    recited,
    resolution,
    shares,
    signer,
)

_STRANGER = signer("Jane Roe", "Vice President")


def _preferred(number: Shares) -> ClassAuthorization:
    return ClassAuthorization(at(PREFERRED), shares(number))


def _dated(executed: date | None, adopted: date | None = None, filed: date | None = None) -> Dates:
    return Dates(*(at(day) if day else None for day in (adopted, executed, filed)))


CASES: list[tuple[str, Outcome, Case]] = [
    ("CB101", "pass", case(paper("designation_amendment", decrease(), marks=(mark("count", 650),)))),
    ("CB101", "fail", case(paper("designation_amendment", decrease(returned=pair(600, 650))))),
    ("CB102", "pass", case(paper("designation", designation(shares(650))))),
    ("CB102", "fail", case(paper("designation", designation(None), marks=(mark("blank", "______"),)))),
    ("CB102", "fail", case(paper("designation", designation(shares(1)), marks=(mark("malformed", "10,000,00"),)))),
    ("CB102", "indeterminate", case(paper("designation", designation(None)))),
    ("CB103", "pass", case(paper("designation_amendment", decrease(before=shares(650))))),
    ("CB103", "fail", case(paper("designation_amendment", decrease(before=shares(700))))),
    ("CB103", "fail", case(paper("designation_amendment", decrease(returned=shares(600))))),
    ("CB103", "indeterminate", case(paper("designation_amendment", decrease(returned=pair(600, 650))))),
    ("CB103", "not_applicable", case(paper("designation", designation(shares(650))))),
    ("CB104", "pass", case(paper("articles", _preferred(1000), designation(shares(650))))),
    ("CB104", "fail", case(paper("articles", _preferred(1000), designation(shares(1001))))),
    ("CB104", "indeterminate", case(paper("articles", _preferred(1000), designation(pair(600, 1001))))),
    ("CB104", "not_applicable", case(paper("articles", _preferred(1000)))),
    ("CB201", "pass", case(paper(marks=(mark("corporation", NAME.upper()), mark("corporation", "Other Bank, Inc."))))),
    ("CB201", "pass", case(paper(corporation=at(NAME.upper()), marks=(mark("corporation", NAME),)))),
    ("CB201", "pass", case(paper(corporation=at("Fund II, Inc."), marks=(mark("corporation", "Fund III, Inc."),)))),
    ("CB201", "fail", case(paper(marks=(mark("corporation", MISNAMED),)))),
    ("CB201", "fail", case(paper(marks=(mark("corporation", "BestNet Communications, Corp."),)))),
    ("CB201", "indeterminate", case(paper(corporation=None))),
    ("CB202", "pass", case(paper("designation", designation(shares(1)), marks=(mark("series", SERIES_A),)))),
    ("CB202", "fail", case(paper("designation", designation(shares(1)), marks=(mark("series", "Series A Stock"),)))),
    ("CB202", "not_applicable", case(paper())),
    ("CB301", "pass", case(paper(acknowledgments=(acknowledgment(),)))),
    ("CB301", "fail", case(paper(acknowledgments=(blank_acknowledgment(),)))),
    ("CB301", "not_applicable", case(paper())),
    ("CB302", "pass", case(paper(acknowledgments=(acknowledgment(),)))),
    ("CB302", "fail", case(paper(acknowledgments=(blank_acknowledgment(),)))),
    ("CB302", "not_applicable", case(paper())),
    ("CB303", "pass", case(paper(acknowledgments=(acknowledgment(),)))),
    ("CB303", "fail", case(paper(acknowledgments=(acknowledgment(county=None),)))),
    ("CB303", "fail", case(paper(acknowledgments=(acknowledgment(_STRANGER),)))),
    ("CB303", "fail", case(paper(acknowledgments=(acknowledgment(on=at(date(2003, 4, 23))),)))),
    ("CB303", "not_applicable", case(paper())),
    ("CB304", "pass", case(paper())),
    ("CB304", "fail", case(paper(signers=(signer("Jane Roe", "President", signed=False),)))),
    ("CB304", "fail", case(paper(signers=()))),
    ("CB304", "indeterminate", case(paper(signers=(), unread=(WHOLE,)))),
    ("CB401", "pass", case(paper(filing=Filing(at(DAY))))),
    ("CB401", "indeterminate", case(paper())),
    ("CB401", "not_applicable", case(paper("resolution"))),
    ("CB402", "pass", case(paper())),
    ("CB402", "fail", case(paper(dates=_dated(date(1999, 9, 4), date(1999, 9, 9))))),
    ("CB402", "fail", case(paper(dates=_dated(DAY, filed=date(2003, 4, 23))))),
    ("CB402", "fail", case(paper("designation_amendment", recited(filed=date(2003, 5, 1))))),
    ("CB402", "fail", case(paper("designation_amendment", certification(adopted_on=at(date(2003, 4, 1)))))),
    ("CB402", "not_applicable", case(paper(dates=Dates()))),
    (
        "CB403",
        "pass",
        case(
            paper("designation_amendment", recited()),
            DAY,
            paper("designation", designation(shares(650)), dates=_dated(None, filed=DESIGNATED)),
        ),
    ),
    ("CB403", "indeterminate", case(paper("designation_amendment", recited()))),
    (
        "CB403",
        "indeterminate",
        case(
            paper("designation_amendment", recited()),
            DAY,
            paper("designation", designation(shares(650)), dates=_dated(None, filed=date(2001, 1, 1))),
        ),
    ),
    ("CB403", "not_applicable", case(paper("designation_amendment", decrease()))),
    (
        "CB501",
        "pass",
        case(paper("designation_amendment", decrease(), OutstandingCount(at(PREFERRED), at(SERIES_A), shares(0)))),
    ),
    (
        "CB501",
        "fail",
        case(paper("designation_amendment", decrease(), OutstandingCount(at(PREFERRED), at(SERIES_A), shares(5)))),
    ),
    ("CB501", "fail", case(paper(), DAY, book=book(authorized=650, outstanding=651))),
    (
        "CB501",
        "indeterminate",
        case(paper("designation_amendment", decrease(), OutstandingCount(at(PREFERRED), at(SERIES_A), pair(5, 50)))),
    ),
    ("CB501", "not_applicable", case(paper())),
    ("CB601", "pass", case(paper("designation_amendment", decrease(), resolution(decrease())))),
    ("CB601", "fail", case(paper("designation_amendment", decrease(), resolution(decrease(change=shares(-600)))))),
    (
        "CB601",
        "fail",
        case(paper("designation_amendment", decrease(), resolution(decrease(series=at("Series B Preferred Stock"))))),
    ),
    (
        "CB601",
        "indeterminate",
        case(paper("designation_amendment", decrease(), resolution(decrease(returned=pair(6, 7))))),
    ),
    ("CB601", "not_applicable", case(paper("designation_amendment", decrease()))),
    ("CB701", "pass", case(paper("designation_amendment", statutes=(at("NRS 78.1955(4)"),)))),
    ("CB701", "fail", case(paper("designation_amendment", statutes=(at("NRS 78.390"),)))),
    ("CB701", "fail", case(paper("designation_amendment", statutes=(at("NRS 78.9155"),)))),
    ("CB701", "fail", case(paper("designation_amendment", statutes=(at("DGCL 151(g)"),)))),
    ("CB701", "indeterminate", case(paper("designation_amendment", statutes=(at("NRS 78.999"),)))),
    ("CB701", "not_applicable", case(paper("articles", statutes=(at("NRS 78.195"),)))),
    (
        "SECR-1",
        "pass",
        case(paper("secretary_certificate", certification(certifier=PRESIDENT.name), signers=())),
    ),
    ("SECR-1", "fail", case(paper("secretary_certificate", certification(in_force=None)))),
    ("SECR-1", "not_applicable", case(paper())),
    ("law-not-covered", "pass", case(paper("designation_amendment", decrease()))),
    ("law-not-covered", "indeterminate", case(paper(jurisdiction=at("US-OH")))),
    ("law-not-covered", "indeterminate", case(paper(jurisdiction=None))),
    ("law-not-covered", "indeterminate", case(paper("merger"))),
    ("law-not-covered", "indeterminate", case(paper(), date(1999, 4, 21))),
    ("law-not-covered", "indeterminate", case(paper(), None)),
    ("law-not-covered", "indeterminate", case(paper(acknowledgments=(acknowledgment(state=at("Ohio")),)))),
    (
        "CB403",
        "indeterminate",
        case(paper("correction", Correction(at("Certificate of Designation"), at(DESIGNATED), at("600"), at("650")))),
    ),
]
