"""What later papers did to a paper: superseded, corrected or withdrawn, each on evidence of its own."""

from datetime import date

from charterbook.law.set.links import chain
from charterbook.law.set.outcome import Outcome, outcomes
from charterbook.law.set.state import Held
from charterbook.model.acts import Correction, Restatement, SeriesWithdrawal
from charterbook.model.instrument import Dates, Kind, State
from tests.law.papers import DESIGNATED, NAME, PREFERRED, SERIES_A, at, decrease, designation, paper, shares

LATER = date(2005, 3, 4)
GONE = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))


def _filed(number: int, kind: Kind, on: date, *acts: object, title: str = "CERTIFICATE") -> Held:
    made = paper(kind, *acts, title=at(title), dates=Dates(filed_on=at(on)))  # type: ignore[arg-type]
    return Held(number, made, on, on)


DESIGNATION = _filed(1, "designation", DESIGNATED, designation(shares(650)), title="CERTIFICATE OF DESIGNATION")
AMENDMENT = _filed(2, "designation_amendment", date(2003, 4, 28), decrease(), title="CERTIFICATE OF AMENDMENT")
WITHDRAWAL = _filed(3, "designation_withdrawal", LATER, GONE)
ALL = frozenset(range(1, 9))


def test_a_withdrawal_takes_the_designation_and_its_amendments_out() -> None:
    """Both leave the charter on that day, by that paper."""
    out = Outcome("withdrawn", 3, LATER)
    assert {1: out, 2: out} == outcomes([DESIGNATION, AMENDMENT, WITHDRAWAL], ALL)


def test_a_withdrawal_that_is_not_in_effect_does_nothing() -> None:
    """It was signed; no filing is in evidence."""
    assert {} == outcomes([DESIGNATION, AMENDMENT, WITHDRAWAL], frozenset({1, 2}))


def test_a_letter_used_again_is_another_series() -> None:
    """The Series A of a later day is not withdrawn by the paper before it, nor an older one by its own withdrawal."""
    again = _filed(4, "designation", date(2006, 1, 1), designation(shares(100)))
    assert {1} == outcomes([DESIGNATION, WITHDRAWAL, again], ALL).keys()
    second = SeriesWithdrawal(at(PREFERRED), at(SERIES_A), at(date(2006, 1, 1)))
    ended = _filed(5, "designation_withdrawal", date(2009, 1, 1), second)
    assert {4: Outcome("withdrawn", 5, date(2009, 1, 1))} == outcomes([DESIGNATION, again, ended], ALL)


def test_a_restatement_supersedes_the_charter_and_leaves_designations_alone() -> None:
    """Whether it takes a series in is a question of its words."""
    articles = _filed(4, "articles", date(1997, 1, 1))
    amended = _filed(5, "articles_amendment", date(1998, 1, 1))
    restated = _filed(6, "articles_restated", LATER, Restatement(at(NAME)))
    late = _filed(7, "articles_amendment", date(2007, 1, 1))
    out = Outcome("superseded", 6, LATER)
    assert {4: out, 5: out} == outcomes([DESIGNATION, articles, amended, restated, late], ALL)


def test_an_amendment_that_was_perhaps_never_filed_is_not_superseded() -> None:
    """Nothing shows that the restated charter ever held it."""
    restated = _filed(6, "articles_restated", LATER)
    unfiled = Held(5, paper("articles_amendment", dates=Dates(executed_on=at(date(1998, 1, 1)))))
    assert {} == outcomes([unfiled, restated], frozenset({6}))


def test_a_restated_designation_supersedes_those_of_its_series() -> None:
    """And of no other."""
    other = _filed(4, "designation", DESIGNATED, designation(shares(5), "Series B Preferred Stock"))
    restated = _filed(
        5, "designation_amendment", LATER, decrease(), title="AMENDED AND RESTATED CERTIFICATE OF DESIGNATION"
    )
    assert {1, 2} == outcomes([DESIGNATION, AMENDMENT, other, restated], ALL).keys()


def test_a_correction_corrects_the_paper_that_it_names() -> None:
    """By title and day; a paper that was withdrawn stays withdrawn."""
    words = Correction(at("Certificate of Designation"), at(DESIGNATED), at("600"), at("650"))
    correction = _filed(4, "correction", date(1999, 5, 5), words)
    late = _filed(5, "correction", date(2010, 5, 5), words)
    assert {1: Outcome("corrected", 4, date(1999, 5, 5))} == outcomes([DESIGNATION, correction], ALL)
    assert "withdrawn" == outcomes([DESIGNATION, correction, WITHDRAWAL, late], ALL)[1].state


def _states(as_of: date | None) -> list[tuple[int, State]]:
    return [(link.held.number, link.state) for link in chain([AMENDMENT, WITHDRAWAL, DESIGNATION], as_of).links]


def test_the_chain_tells_states_as_of_a_day() -> None:
    """By the papers' days; the day before the withdrawal the designation is in effect, and later papers are not
    there."""
    assert [(1, "withdrawn"), (2, "withdrawn"), (3, "effective")] == _states(None)
    assert [(1, "effective"), (2, "effective")] == _states(date(2005, 3, 3))
    assert [(1, "effective")] == _states(DESIGNATED)


def test_a_paper_of_no_series_of_the_withdrawal_is_left() -> None:
    """A paper on two series of which one is withdrawn still speaks of the other."""
    both = _filed(
        4, "designation", DESIGNATED, designation(shares(1)), designation(shares(2), "Series B Preferred Stock")
    )
    assert {} == outcomes([both, WITHDRAWAL], ALL)
