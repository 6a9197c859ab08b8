"""Facts that rules of several states ask for: whether shares were ever issued, who signed, what the book knows."""

from typing import Literal

from charterbook.law.paper.statute_table import section_of
from charterbook.law.reach import acts_of, first_reading, fold, operative, own_day, plain, spans_of
from charterbook.law.rule import Case
from charterbook.model.acts import (
    DesignatedSharesAdjustment,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    SeriesDesignation,
    SeriesWithdrawal,
    TermsAmendment,
)
from charterbook.model.entries import AtLeast, Count, Exactly, Position, SeriesPosition
from charterbook.model.evidence import Cited, Span, Stated
from charterbook.model.instrument import Instrument, Signer

Known = Literal["yes", "no", "unknown"]
SeriesAct = SeriesDesignation | DesignatedSharesAdjustment | TermsAmendment | SeriesWithdrawal


def series_acts(paper: Instrument) -> list[SeriesAct]:
    """The acts of this paper on series."""
    return [act for act in operative(paper) if isinstance(act, SeriesAct)]


def series_name(act: SeriesAct) -> str:
    """The name of the series for comparing; empty where it is not known."""
    name = first_reading(act.series)
    return fold(name.value) if name else ""


def cites(paper: Instrument, *sections: str | None) -> Cited[str] | None:
    """The first citation of one of these sections ("DGCL 242"), with or without a subsection."""
    return next((cite for cite in paper.statutes if section_of(cite.value) in sections), None)


def book_of_the_day(case: Case) -> Position | None:
    """What the book knows as of the paper's own day. A book of another day does not tell how things stood then."""
    day = own_day(case.paper)[0]
    return case.position if case.position and day and case.position.as_of == day else None


def in_book(position: Position | None, act: SeriesAct) -> SeriesPosition | None:
    """The series in the book; None where the book was not asked, does not know it, or knows two of that name."""
    rows = [
        row
        for each in (position.classes if position else ())
        for row in each.series
        if fold(row.series) == series_name(act) and row.status != "withdrawn"
    ]
    return rows[0] if len(rows) == 1 else None


def some(count: Count | None) -> Known:
    """Whether a count is more than nought."""
    match count:
        case Exactly(value):
            return "yes" if value > 0 else "no"
        case AtLeast(value) if value > 0:
            return "yes"
        case _:
            return "unknown"


def ever_issued(case: Case, act: SeriesAct) -> tuple[Known, tuple[Span, ...]]:
    """Whether a share of the series was ever issued, by the book or by the paper's own words, and where it says so."""
    booked = _ever_in_book(case, act)
    counts = [c for c in acts_of(case.paper, OutstandingCount) if (shares := plain(c.shares)) and shares.value > 0]
    counts = [count for count in counts if _names(count.series, act)]
    if counts:
        return "yes", spans_of(counts[0])
    never = [
        each for each in acts_of(case.paper, NoneIssued) if each.ever and each.ever.value and _names(each.series, act)
    ]
    if booked != "unknown":
        return booked, spans_of(act)
    return ("no", spans_of(never[0])) if never else ("unknown", spans_of(act))


def _ever_in_book(case: Case, act: SeriesAct) -> Known:
    """Shares ever issued never become fewer: a later book that has none proves that there were none on the day, but
    one that has some does not prove that they came before the paper."""
    row = in_book(case.position, act)
    day = own_day(case.paper)[0]
    if row is None or case.position is None or day is None:
        return "unknown"
    known, as_of = some(row.ever_issued), case.position.as_of
    if as_of == day:
        return known
    return "no" if known == "no" and (as_of is None or as_of > day) else "unknown"


def outstanding(case: Case, act: SeriesAct) -> tuple[Known, tuple[Span, ...]]:
    """Whether shares of the series are outstanding, by the book or by the paper's own words."""
    counts = [count for count in acts_of(case.paper, OutstandingCount) if _names(count.series, act)]
    stated = [shares for count in counts if (shares := plain(count.shares))]
    if stated:
        return ("yes" if stated[0].value > 0 else "no"), spans_of(counts[0])
    row = in_book(book_of_the_day(case), act)
    if row and some(row.outstanding) != "unknown":
        return some(row.outstanding), spans_of(act)
    nones: list[NoneOutstanding | NoneIssued] = [
        *acts_of(case.paper, NoneOutstanding),
        *acts_of(case.paper, NoneIssued),
    ]
    none = next((each for each in nones if _names(each.series, act)), None)
    return ("no", spans_of(none)) if none else ("unknown", spans_of(act))


def new_number(act: SeriesAct) -> "Cited[object] | None":
    """The undisputed number of shares after the act."""
    return plain(getattr(act, "after", None))


def titles(paper: Instrument) -> list[str]:
    """The titles of those whose signature stands on the paper."""
    return [signer.title.value.casefold() for signer in signed(paper) if signer.title]


def signed(paper: Instrument) -> list[Signer]:
    """Those whose signature stands on the paper itself."""
    return [signer for signer in paper.signers if signer.signed]


def holds(paper: Instrument, *offices: str) -> bool:
    """Whether one of the signers holds one of these offices ("vice president" is not "president")."""
    return any(_is_office(title, office) for title in titles(paper) for office in offices)


def _is_office(title: str, office: str) -> bool:
    held = [part.strip(" .,") for part in title.replace("&", ",").replace(" and ", ",").replace("/", ",").split(",")]
    return any(part == office or (part.endswith(f" {office}") and not part.endswith(f"vice {office}")) for part in held)


def _names(series: Stated[str] | None, act: SeriesAct) -> bool:
    name = first_reading(series)
    return name is not None and fold(name.value) == series_name(act)
