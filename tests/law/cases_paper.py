"""Cases for the rules of the paper itself: rule, outcome, case."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    ClassAuthorization,
    Correction,
    Filing,
    NoneOutstanding,
    OutstandingCount,
    ParValueChange,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.evidence import Cited, Disputed, Mark, Span
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, PriorFiling
from charterbook.model.shares import ParValue, Shares
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


def _preferred(number: Shares, par: str | None = None) -> ClassAuthorization:
    return ClassAuthorization(at(PREFERRED), shares(number), at(ParValue(par)) if par else None)


def _common(number: Shares, name: str = "Common Stock") -> ClassAuthorization:
    return ClassAuthorization(at(name), shares(number))


def _short_name_after(distance: int) -> Instrument:
    """A designation that calls its series "Series A Preferred Stock" so many bytes behind the full name."""
    act = designation(shares(1))
    assert isinstance(act.series, Cited)
    (full,) = act.series.spans
    short = Cited[object](
        "Series A Preferred Stock", (Span(full.source, full.end + distance, full.end + distance + 24),)
    )
    return paper("designation", act, marks=(Mark("series", short),))


def _count(number: Shares, as_of: date) -> OutstandingCount:
    return OutstandingCount(at(PREFERRED), at(SERIES_A), shares(number), at(as_of))


def _signed_as(name: str) -> Instrument:
    """An amendment that another name signs: it stands before the day of execution and the signer."""
    whole = paper("articles_amendment")
    return whole._replace(
        marks=(mark("corporation", name),),
        dates=_dated(DAY),
        signers=(signer("Robert A. Blanchard", "President"),),
    )


def _approved(on: date) -> Instrument:
    """Adopted and executed on `DAY`, approved by the holders on another."""
    return paper("articles_amendment", dates=_dated(DAY, DAY)._replace(stockholders_approved_on=at(on)))


def _early() -> Dates:
    """In effect before it was executed."""
    return _dated(DAY)._replace(effective_on=at(date(2003, 4, 1)))


def _dated(executed: date | None, adopted: date | None = None, filed: date | None = None) -> Dates:
    return Dates(*(at(day) if day else None for day in (adopted, executed, filed)))


_FIRST = paper("designation", designation(shares(650)), dates=_dated(None, filed=DESIGNATED))
_SECOND = paper("designation", designation(shares(100)))
_GONE = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))
_WITHDRAWN = paper("designation_withdrawal", _GONE, dates=_dated(date(2001, 1, 2)))
_OTHER_WORD = "BestNet Holdings Corporation"
_DECREASE = paper("designation_amendment", decrease(before=shares(650)))
_OTHER_DAY = resolution(decrease(before=shares(700)))._replace(adopted_on=at(date(2003, 4, 1)))
_EXHIBIT = paper("secretary_certificate", certification())
_SLIP = pair(600, 650)
_FAULTY = Cited(
    "such Six Hundred (650) shares", (Span(_SLIP.spans[0].source, _SLIP.spans[0].start - 5, _SLIP.spans[1].end + 8),)
)
_CORRECTION = paper(
    "correction",
    Correction(at("Certificate of Amendment"), None, _FAULTY, at("such Six Hundred Fifty (650) shares")),
    marks=(Mark("count", Disputed(tuple(Cited[object](one.value, one.spans) for one in _SLIP.readings))),),
)
_PRIOR = PriorFiling(at("Certificate of Designation"), at(DESIGNATED))
_PARS = Disputed((at(ParValue("0.001")), at(ParValue(None))))
_FORM = (mark("blank", "[_______]"), mark("blank date", "___ day of May"))
_CHARTER = paper("articles", _preferred(1000), dates=_dated(date(1997, 6, 16)))
_B = "Series B Preferred Stock"
_SHORT_B = "Series B Preferred Stock"
_FULL_B = "Series B Convertible Preferred Stock"
_TWO_DECREASES = (
    decrease(returned=shares(750)),
    decrease(series=at("Series B Preferred Stock"), change=shares(-100), returned=None),
)

CASES: list[tuple[str, Outcome, Case]] = [
    ("CB101", "pass", case(paper("designation_amendment", decrease(), marks=(mark("count", 650),)))),
    ("CB101", "fail", case(paper("designation_amendment", decrease(returned=pair(600, 650))))),
    ("CB101", "pass", case(_CORRECTION)),
    ("CB102", "pass", case(paper("designation", designation(shares(650))))),
    ("CB102", "fail", case(paper("designation", designation(None), marks=(mark("blank", "______"),)))),
    ("CB102", "fail", case(paper("designation", designation(shares(1)), marks=(mark("malformed", "10,000,00"),)))),
    ("CB102", "indeterminate", case(paper("designation", designation(None)))),
    (
        "CB102",
        "fail",
        case(paper("designation", designation(shares(1)), marks=(mark("blank date", "___ day of May"),))),
    ),
    (
        "CB102",
        "fail",
        case(paper("designation", designation(shares(1)), signers=(), marks=(mark("blank", "[_______]"),))),
    ),
    ("CB102", "pass", case(paper("designation", designation(shares(1)), marks=(mark("blank", "______"),)))),
    ("CB102", "pass", case(paper("designation", designation(shares(1)), status="form", marks=_FORM))),
    ("CB103", "pass", case(paper("designation_amendment", decrease(before=shares(650))))),
    ("CB103", "pass", case(paper("designation_amendment", *_TWO_DECREASES))),
    ("CB103", "fail", case(paper("designation_amendment", decrease(before=shares(700))))),
    ("CB103", "fail", case(paper("designation_amendment", decrease(returned=shares(600))))),
    ("CB103", "pass", case(paper("designation_amendment", decrease(), title=at("CERTIFICATE OF DECREASE")))),
    ("CB103", "fail", case(paper("designation_amendment", decrease(), title=at("CERTIFICATE OF INCREASE")))),
    ("CB103", "indeterminate", case(paper("designation_amendment", decrease(returned=pair(600, 650))))),
    ("CB103", "not_applicable", case(paper("designation", designation(shares(650))))),
    ("CB104", "pass", case(paper("articles", _preferred(1000), designation(shares(650))))),
    ("CB104", "fail", case(paper("articles", _preferred(1000), designation(shares(1001))))),
    ("CB104", "indeterminate", case(paper("articles", _preferred(1000), designation(pair(600, 1001))))),
    ("CB104", "not_applicable", case(paper("articles", _preferred(1000)))),
    (
        "CB104",
        "pass",
        case(paper("articles", _common(9000), _preferred(1000), marks=(mark("total authorized", 10000),))),
    ),
    (
        "CB104",
        "fail",
        case(paper("articles", _common(9000), _preferred(1000), marks=(mark("total authorized", 11000),))),
    ),
    ("CB104", "indeterminate", case(paper("articles", _common(9000), marks=(mark("total authorized", 8000),)))),
    (
        "CB104",
        "indeterminate",
        case(
            paper(
                "articles",
                _common(9000),
                _preferred(700),
                designation(shares(300)),
                marks=(mark("total authorized", 10000), mark("count", 300)),
            )
        ),
    ),
    ("CB104", "fail", case(paper("articles", _common(9000), marks=(mark("total authorized", 10000),)))),
    (
        "CB104",
        "indeterminate",
        case(paper("articles", _common(9000), marks=(mark("total authorized", 10000), mark("number", 1000)))),
    ),
    (
        "CB104",
        "pass",
        case(
            paper(
                "articles",
                _common(9000),
                _common(4000, "Class A Common Stock"),
                marks=(mark("total authorized", 9000),),
            )
        ),
    ),
    (
        "CB104",
        "pass",
        case(
            paper(
                "articles",
                _common(9000),
                _common(4000, "Class A Common Stock"),
                marks=(mark("total authorized", 13000),),
            )
        ),
    ),
    ("CB104", "pass", case(paper("designation", designation(shares(300), _B)), DAY, _FIRST, _CHARTER)),
    ("CB104", "fail", case(paper("designation", designation(shares(400), _B)), DAY, _FIRST, _CHARTER)),
    ("CB104", "indeterminate", case(paper("designation", designation(pair(3, 4), _B)), DAY, _FIRST, _CHARTER)),
    ("CB501", "pass", case(paper("other", _count(650, DAY)), DAY, _FIRST)),
    ("CB501", "fail", case(paper("designation_withdrawal", _count(4, DAY), _GONE))),
    ("CB501", "fail", case(paper("other", _count(651, DAY)), DAY, _FIRST)),
    ("CB105", "pass", case(paper("articles", _preferred(1000, "0.001"), designation(shares(650))))),
    ("CB105", "fail", case(paper("articles", _preferred(1000, "0.0001"), designation(shares(650))))),
    ("CB105", "indeterminate", case(paper("designation", designation(shares(650))._replace(par_value=_PARS)))),
    ("CB105", "not_applicable", case(paper("articles", _preferred(1000)))),
    (
        "CB105",
        "not_applicable",
        case(paper("articles_amendment", _preferred(1, "1"), designation(shares(1)), ParValueChange(at(PREFERRED)))),
    ),
    ("CB106", "pass", case(paper("designation_amendment", decrease(before=shares(650))), DAY, _FIRST)),
    ("CB106", "fail", case(paper("designation_amendment", decrease(before=shares(700))), DAY, _FIRST)),
    ("CB106", "indeterminate", case(paper("designation_amendment", decrease(before=pair(650, 700))), DAY, _FIRST)),
    ("CB106", "not_applicable", case(paper("designation_amendment", decrease(before=shares(700))))),
    ("CB106", "not_applicable", case(paper("designation_amendment", decrease()), DAY, _FIRST)),
    (
        "CB106",
        "not_applicable",
        case(
            paper("designation_amendment", decrease(before=shares(7))),
            DAY,
            _FIRST._replace(corporation=at("Other Co.")),
        ),
    ),
    ("CB201", "pass", case(paper(marks=(mark("corporation", NAME.upper()), mark("corporation", "Other Bank, Inc."))))),
    ("CB201", "pass", case(paper(corporation=at(NAME.upper()), marks=(mark("corporation", NAME),)))),
    ("CB201", "pass", case(paper(corporation=at("Fund II, Inc."), marks=(mark("corporation", "Fund III, Inc."),)))),
    ("CB201", "pass", case(paper(corporation=at("iFold, Inc."), marks=(mark("corporation", "iFOLD, INC."),)))),
    ("CB201", "pass", case(paper(corporation=at("The Pell Company"), marks=(mark("corporation", "PELL COMPANY"),)))),
    ("CB201", "fail", case(paper(marks=(mark("corporation", MISNAMED),)))),
    ("CB201", "pass", case(paper("articles_amendment", marks=(mark("corporation", _OTHER_WORD),)))),
    ("CB201", "fail", case(_signed_as(_OTHER_WORD))),
    ("CB201", "pass", case(_signed_as("Other Bank, Inc."))),
    ("CB201", "fail", case(paper(marks=(mark("corporation", "BestNet Communications, Corp."),)))),
    ("CB201", "indeterminate", case(paper(corporation=None))),
    ("CB202", "pass", case(paper("designation", designation(shares(1)), marks=(mark("series", SERIES_A),)))),
    ("CB202", "fail", case(paper("designation", designation(shares(1)), marks=(mark("series", "Series A Stock"),)))),
    ("CB202", "pass", case(_short_name_after(120))),
    ("CB202", "fail", case(_short_name_after(300))),
    (
        "CB202",
        "fail",
        case(paper("designation", designation(shares(1)), title=at("CERTIFICATE OF DESIGNATION OF SERIES B STOCK"))),
    ),
    (
        "CB202",
        "pass",
        case(paper("designation", designation(shares(1)), title=at("DESIGNATION OF A SERIES OF SHARES"))),
    ),
    ("CB202", "pass", case(paper("designation", designation(shares(1)), marks=(mark("series", _FULL_B),)))),
    (
        "CB202",
        "pass",
        case(paper("designation", designation(shares(1), "Series A Stock"), marks=(mark("series", _SHORT_B),) * 2)),
    ),
    ("CB202", "pass", case(paper("designation_amendment", recited(), decrease()))),
    ("CB202", "fail", case(paper("designation_amendment", recited(_B), decrease()))),
    ("CB202", "fail", case(paper("designation_withdrawal", NoneOutstanding(at(PREFERRED), at(_B)), _GONE))),
    ("CB202", "not_applicable", case(paper())),
    ("CB203", "pass", case(_SECOND, DAY, _FIRST, _WITHDRAWN)),
    ("CB203", "fail", case(_SECOND, DAY, _FIRST)),
    ("CB203", "indeterminate", case(_SECOND)),
    ("CB203", "not_applicable", case(paper("designation"), DAY, _FIRST)),
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
    ("CB402", "pass", case(_approved(DAY))),
    ("CB402", "fail", case(_approved(date(2003, 4, 23)))),
    ("CB402", "fail", case(_approved(date(2003, 4, 25)))),
    ("CB402", "fail", case(paper("articles_amendment", dates=_early()))),
    ("CB402", "not_applicable", case(paper("articles_restated", dates=_early()))),
    ("CB402", "pass", case(paper(dates=_dated(DAY), filing=Filing(at(date(2019, 10, 2)), at("20190184521"))))),
    ("SEC-8K-503", "pass", case(paper("designation", filing=Filing(at(date(2008, 6, 2)))), date(2008, 6, 2))),
    ("SEC-8K-503", "not_applicable", case(paper("designation"), date(2008, 6, 2))),
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
    ("CB404", "pass", case(paper(exhibits=(_EXHIBIT,)), DAY, paper(exhibits=(_EXHIBIT,)))),
    ("CB404", "fail", case(paper(), DAY, paper(exhibits=(_EXHIBIT,)))),
    ("CB404", "indeterminate", case(paper(unread=(WHOLE,)), DAY, paper(exhibits=(_EXHIBIT,)))),
    ("CB404", "not_applicable", case(paper(), DAY, paper(exhibits=(_EXHIBIT,), dates=_dated(None, date(2003, 4, 23))))),
    ("CB403", "indeterminate", case(paper("designation_amendment", decrease()), DAY, paper())),
    ("CB403", "indeterminate", case(paper(prior_filings=(_PRIOR,)))),
    ("CB403", "pass", case(paper(prior_filings=(_PRIOR,)), DAY, _FIRST)),
    ("CB502", "pass", case(_FIRST, DAY, paper("other", _count(650, date(1999, 5, 1))))),
    ("CB502", "fail", case(_FIRST, DAY, paper("other", _count(650, date(1999, 3, 1))))),
    ("CB502", "indeterminate", case(_SECOND, DAY, paper("other", _count(650, date(1999, 3, 1))))),
    ("CB502", "not_applicable", case(_FIRST)),
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
    (
        "CB501",
        "pass",
        case(
            paper(
                "articles_amendment",
                Split(at(PREFERRED), shares(1), shares(10)),
                ClassAuthorization(at(PREFERRED), shares(60)),
                OutstandingCount(at(PREFERRED), None, shares(600)),
            )
        ),
    ),
    (
        "CB501",
        "fail",
        case(
            paper(
                "articles_amendment",
                Split(at(PREFERRED), shares(10), shares(1)),
                ClassAuthorization(at(PREFERRED), shares(60)),
                OutstandingCount(at(PREFERRED), None, shares(61)),
            )
        ),
    ),
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
    ("CB601", "pass", case(_DECREASE, DAY, paper("resolution", resolution(decrease(before=shares(650)))))),
    ("CB601", "fail", case(_DECREASE, DAY, paper("resolution", resolution(decrease(before=shares(700)))))),
    ("CB601", "fail", case(_DECREASE, DAY, paper("secretary_certificate", resolution(decrease(after=shares(50)))))),
    ("CB601", "not_applicable", case(_DECREASE, DAY, paper("resolution", _OTHER_DAY))),
    ("CB701", "fail", case(paper("designation", jurisdiction=at("US-DE"), statutes=(at("DGCL 151"), at("DGCL 115"))))),
    ("CB701", "fail", case(paper("articles", jurisdiction=at("US-DE"), statutes=(at("DGCL 224"),)))),
    ("CB701", "pass", case(paper("designation", jurisdiction=at("US-DE"), statutes=(at("DGCL 151"), at("DGCL 214"))))),
    ("CB701", "pass", case(paper("retirement", jurisdiction=at("US-DE"), statutes=(at("DGCL 243"),)))),
    ("CB701", "pass", case(paper("designation_amendment", jurisdiction=at("US-DE"), statutes=(at("DGCL 243"),)))),
    ("CB701", "indeterminate", case(paper("designation", jurisdiction=at("US-DE"), statutes=(at("DGCL 103(f)"),)))),
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

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "SEC-8K-503",
        case(paper("designation", filing=Filing(at(date(2004, 8, 23))))),
        {date(2004, 8, 22): "not_applicable", date(2004, 8, 23): "pass"},
    ),
]

NEVER_FAILS = {"CB401", "CB403", "law-not-covered", "SEC-8K-503"}
ALWAYS_DECIDES = {"CB101", "CB202", "CB301", "CB302", "CB303", "CB402", "SECR-1", "SEC-8K-503"}
