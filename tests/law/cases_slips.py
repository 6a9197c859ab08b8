"""Cases for the rules on slips of the pen: units, letters, terms, attachments, stamps, votes."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization, Filing, OutstandingCount
from charterbook.model.evidence import Mark
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument
from charterbook.model.shares import ParValue
from tests.law.papers import (
    DAY,
    DESIGNATED,
    acknowledgment,
    at,
    case,
    designation,
    mark,
    pair,
    paper,
    recited,
    resolution,
    shares,
)

_ONE = designation(shares(1))
_STRAY = mark("stray series", "Series B")
_UNIT = mark("wrong unit", "Four Hundred Thousand ($400,000)")


def _marked(kind: str, value: object) -> Case:
    return case(paper("designation", _ONE, marks=(mark(kind, value),)))


def _stamped(number: str, filed: date, state: str = "US-NV") -> Case:
    return case(paper("designation", _ONE, jurisdiction=at(state), filing=Filing(at(filed), at(number))))


def _charter(par: str | None, *aggregate: str) -> Instrument:
    common = ClassAuthorization(at("Common Stock"), shares(2_000_000), at(ParValue(par)) if par else None)
    return paper("articles", common, marks=tuple(mark("aggregate par", each) for each in aggregate))


def _vote(**votes: int) -> tuple[Mark, ...]:
    names = {"yes": "votes for", "no": "votes against", "present": "shares represented", "entitled": "shares entitled"}
    return tuple(mark(names[name], count) for name, count in votes.items())


_COUNT = OutstandingCount(at("Common Stock"), None, shares(47_500))
_AMENDED = AuthorizedSharesAdjustment(at("Common Stock"), after=shares(100), par_value=at(ParValue("0.01")))

_RECITING = paper("designation_amendment", recited()._replace(after=shares(650)))
_MADE = paper("designation", designation(shares(650)), dates=Dates(filed_on=at(DESIGNATED)))
_SAME_DAY = paper("designation", _ONE)

CASES: list[tuple[str, Outcome, Case]] = [
    ("CB107", "pass", _marked("count", 400000)),
    ("CB107", "fail", case(paper("designation", _ONE, marks=(_UNIT,)))),
    ("CB107", "not_applicable", case(paper("other", status="not_share_capital", marks=(_UNIT,)))),
    ("CB108", "pass", _marked("par", ParValue("0.001"))),
    ("CB108", "fail", _marked("mistyped", "$0.00l")),
    ("CB109", "pass", case(_charter("0.50", "1000000"))),
    ("CB109", "pass", case(_charter("0.50", "500000", "1000000.00"))),
    ("CB109", "fail", case(_charter("5", "1000000"))),
    ("CB109", "indeterminate", case(_charter(None, "1000000"))),
    ("CB109", "indeterminate", case(paper("articles_amendment", _AMENDED, marks=(mark("aggregate par", "7"),)))),
    ("CB109", "not_applicable", case(_charter("5"))),
    ("CB202", "fail", case(paper("designation", _ONE, marks=(_STRAY,)))),
    ("CB202", "pass", case(paper("designation", _ONE, designation(shares(2), "Series B Preferred"), marks=(_STRAY,)))),
    ("CB202", "not_applicable", case(paper("articles_amendment", recited(), title=at("Articles"), marks=(_STRAY,)))),
    ("CB204", "pass", _marked("series", "Series A Preferred")),
    ("CB204", "fail", _marked("defined twice", "Corporation")),
    ("CB204", "fail", _marked("not defined", "Stated Value")),
    ("CB304", "fail", _marked("unsigned line", "Secretary")),
    ("CB304", "fail", _marked("missing signer", "President and Secretary")),
    ("CB405", "pass", _stamped("20140712412-84", date(2014, 9, 30))),
    ("CB405", "pass", _stamped("20131212412-84", date(2014, 1, 3))),
    ("CB405", "fail", _stamped("20140712412-84", date(2015, 9, 30))),
    ("CB405", "indeterminate", _stamped("2014071241299-84", date(2014, 9, 30))),
    ("CB405", "not_applicable", case(paper("designation", _ONE))),
    ("CB406", "pass", _marked("date", date(2003, 4, 24))),
    ("CB406", "fail", _marked("impossible date", "february 30, 2003")),
    ("CB407", "pass", _marked("count", 1)),
    ("CB407", "indeterminate", _marked("attachment absent", "Exhibit A")),
    ("CB601", "fail", case(paper("designation", _ONE, marks=(mark("recited number", 2),)))),
    ("CB601", "fail", case(paper("designation", designation(pair(1, 2)._replace(readings=(at(1), at(2))))))),
    ("CB601", "pass", case(paper("designation", _ONE, resolution(_ONE), marks=(mark("recited number", 1),)))),
    ("CB303", "fail", case(paper(acknowledgments=(acknowledgment(commission_expires=at(date(2003, 4, 1))),)))),
    ("CB303", "fail", case(paper(acknowledgments=(acknowledgment(signer_title=at("Treasurer")),)))),
    ("CB602", "pass", case(_RECITING, DAY, _MADE)),
    ("CB602", "fail", case(_RECITING, DAY, _MADE._replace(acts=(designation(shares(700)),)))),
    ("CB602", "indeterminate", case(_RECITING, DAY, _MADE._replace(acts=(designation(pair(600, 650)),)))),
    ("CB602", "not_applicable", case(_RECITING)),
    ("CB602", "not_applicable", case(_RECITING, DAY, _MADE._replace(dates=Dates(filed_on=at(date(2000, 1, 3)))))),
    ("CB602", "fail", case(_SAME_DAY, DAY, paper("designation", designation(shares(2))))),
    ("CB602", "pass", case(_SAME_DAY, DAY, _SAME_DAY._replace(title=at("COPY")))),
    ("CB603", "pass", case(paper("articles_amendment", _COUNT, marks=_vote(yes=9, no=1, present=10, entitled=47_500)))),
    ("CB603", "fail", case(paper("articles_amendment", _COUNT, marks=_vote(entitled=97_500)))),
    ("CB603", "fail", case(paper("articles_amendment", marks=_vote(yes=9, no=2, present=10)))),
    ("CB603", "indeterminate", case(paper("articles_amendment", marks=(*_vote(yes=9), *_vote(yes=8, present=10))))),
    ("CB603", "not_applicable", case(paper("articles_amendment", _COUNT))),
    ("CB701", "fail", case(paper("designation", statutes=(), marks=(mark("lone section", "NRS 78.9155"),)))),
    ("CB702", "pass", _marked("count", 1)),
    ("CB702", "fail", _marked("misnamed law", "Chapter 78 of the Nevada Revised Statutes")),
    ("CB701", "not_applicable", case(paper("designation", statutes=(), marks=(mark("lone section", "NRS 78.1"),)))),
]

NEVER_FAILS = {"CB407"}
ALWAYS_DECIDES = {"CB107", "CB108", "CB204", "CB406", "CB702"}
