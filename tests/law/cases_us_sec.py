"""Cases for the securities rules: exhibit numbers, EDGAR texts, Form 8-K, tags of a report."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import Act, TermsAmendment
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind
from tests.law.cases_us_mbca import raised
from tests.law.papers import PREFERRED, SERIES_A, TODAY, at, case, decrease, designation, mark, paper, shares, signer

_MADE = designation(shares(650))
_TERMS = TermsAmendment(at(PREFERRED), at(SERIES_A), at("the dividend is 6%"))
_MONDAY, _FRIDAY, _TUESDAY = date(2008, 6, 2), date(2008, 6, 6), date(2008, 6, 10)
_AMENDED = "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year"
_MODIFIED = "Material Modifications to Rights of Security Holders"


def _exhibit(number: str, kind: Kind = "designation", *acts: Act, **changes: object) -> Instrument:
    return paper(kind, *acts, **({"exhibit_number": at(number)} | changes))


def _text(*kinds: tuple[str, object]) -> Case:
    return case(paper("designation", marks=(mark("edgar text", "EX-3.1"), *(mark(*kind) for kind in kinds))))


def _reported(on: date, *items: str, acts: tuple[Act, ...] = (_MADE,), filed: date | None = _MONDAY) -> Instrument:
    marks = (
        mark("submission type", "8-K"),
        mark("submitted on", on),
        *(mark("submission item", each) for each in items),
    )
    return paper("designation", *acts, marks=marks, dates=Dates(filed_on=at(filed) if filed else None))


_LATE = case(_reported(_TUESDAY), _MONDAY)
_FORGOTTEN = case(_reported(_FRIDAY, _AMENDED), _MONDAY)
_OLDER = paper("articles_restated", dates=Dates(filed_on=at(date(1999, 1, 1))))
_WHOLE = _exhibit("3.2", "articles_restated", status="composite")

CASES: list[tuple[str, Outcome, Case]] = [
    ("SEC-601b3", "pass", case(_exhibit("3.1", "articles"))),
    ("SEC-601b3", "pass", case(_exhibit("3.1", "articles_amendment", raised()), TODAY, _WHOLE)),
    ("SEC-601b3", "pass", case(_exhibit("3(i)", "articles_amendment"), TODAY, paper("articles_restated"))),
    ("SEC-601b3", "fail", case(_exhibit("99.1", "articles_amendment", raised()))),
    ("SEC-601b3", "indeterminate", case(_exhibit("3.1", "articles_amendment", raised()))),
    ("SEC-601b3", "indeterminate", case(_exhibit("3.1", "articles_amendment"), TODAY, paper("designation"))),
    ("SEC-601b3", "indeterminate", case(_exhibit("3.1", "articles_amendment"), TODAY, _OLDER)),
    ("SEC-601b3", "not_applicable", case(_exhibit("A", "articles_amendment"))),
    ("SEC-601b3", "not_applicable", case(paper("articles_amendment"))),
    ("SEC-601b4", "pass", case(_exhibit("4.2"))),
    ("SEC-601b4", "pass", case(_exhibit("3(i)(b)"))),
    ("SEC-601b4", "fail", case(_exhibit("99.1"))),
    ("SEC-601b4", "not_applicable", case(_exhibit("A"))),
    ("SEC-EX3N", "pass", case(_exhibit("3.4"))),
    ("SEC-EX3N", "pass", case(_exhibit("3(i)(b)"))),
    ("SEC-EX3N", "fail", case(_exhibit("3.(ii)"))),
    ("SEC-EX3N", "not_applicable", case(_exhibit("4.2"))),
    ("SEC-302", "pass", case(_exhibit("3.1"))),
    ("SEC-302", "indeterminate", case(_exhibit("3.1", signers=(signer("Jane Roe", "President", False),)))),
    ("SEC-302", "not_applicable", case(_exhibit("3.1", signers=()))),
    ("SEC-8K-503", "pass", case(_reported(_FRIDAY), _MONDAY)),
    ("SEC-8K-303", "pass", case(_reported(_FRIDAY, _MODIFIED, _AMENDED), _MONDAY)),
    ("SEC-8K-303", "indeterminate", _FORGOTTEN),
    ("SEC-8K-303", "indeterminate", case(paper("designation", _MADE), _MONDAY)),
    ("SEC-8K-303", "indeterminate", case(_reported(_FRIDAY, _AMENDED, acts=(_TERMS,)), _MONDAY)),
    ("SEC-8K-303", "not_applicable", case(_reported(_FRIDAY, _AMENDED, acts=()), _MONDAY)),
    ("SEC-8K-4D", "pass", case(_reported(_FRIDAY), _MONDAY)),
    ("SEC-8K-4D", "fail", _LATE),
    ("SEC-8K-4D", "fail", case(_reported(_TUESDAY, _AMENDED), _MONDAY)),
    ("SEC-8K-4D", "indeterminate", case(_reported(_TUESDAY, _MODIFIED), _MONDAY)),
    ("SEC-8K-4D", "indeterminate", case(_reported(_FRIDAY, filed=None), _MONDAY)),
    ("SEC-8K-4D", "indeterminate", case(_reported(date(2008, 9, 2)), _MONDAY)),
    ("SEC-8K-4D", "not_applicable", case(paper("designation", _MADE), _MONDAY)),
    ("EDG-80", "pass", _text()),
    ("EDG-80", "fail", _text(("long line", 96))),
    ("EDG-80", "fail", _text(("not ASCII", "“"))),
    ("EDG-80", "indeterminate", _text(("long line", 40_000))),
    ("EDG-80", "not_applicable", case(paper("designation"))),
    ("EDG-PAGE", "pass", _text()),
    ("EDG-PAGE", "fail", _text(("open table", "<TABLE>"))),
    ("EDG-PAGE", "not_applicable", case(paper("designation"))),
    ("XBRL-1", "pass", case(_exhibit("3.1", "designation", _MADE), TODAY)),
    ("XBRL-1", "not_applicable", case(paper("designation", _MADE), TODAY)),
    ("XBRL-2", "pass", case(_exhibit("3.1", "designation_amendment", decrease()), TODAY)),
    ("XBRL-2", "not_applicable", case(_exhibit("3.1"), TODAY)),
    ("XBRL-3", "indeterminate", case(_exhibit("3.1", "designation", _MADE), TODAY)),
    ("XBRL-3", "not_applicable", case(_exhibit("3.1"), TODAY)),
]

_SILENT: dict[date, Outcome] = {date(2009, 6, 14): "not_applicable", date(2011, 6, 15): "pass"}

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    ("SEC-8K-303", _FORGOTTEN, {date(2004, 8, 22): "not_applicable", date(2004, 8, 23): "indeterminate"}),
    ("SEC-8K-4D", _LATE, {date(2004, 8, 22): "not_applicable", date(2004, 8, 23): "fail"}),
    ("EDG-80", _text(("long line", 96)), {date(1993, 4, 25): "not_applicable", date(1993, 4, 26): "fail"}),
    ("EDG-PAGE", _text(), {date(1993, 4, 25): "not_applicable", date(1993, 4, 26): "pass"}),
    ("SEC-302", case(_exhibit("3.1")), {date(1993, 4, 25): "not_applicable", date(1993, 4, 26): "pass"}),
    ("XBRL-1", case(_exhibit("3.1", "designation", _MADE)), _SILENT),
    ("XBRL-2", case(_exhibit("3.1", "designation", _MADE)), _SILENT),
]

NEVER_FAILS = {"SEC-302", "SEC-8K-303", "XBRL-1", "XBRL-2", "XBRL-3"}
ALWAYS_DECIDES = {"SEC-601b4", "SEC-EX3N", "EDG-PAGE", "XBRL-1", "XBRL-2"}
NEVER_PASSES = {"XBRL-3"}
