"""Papers given together: who stands beside whom, names that are taken, and chains with a gap."""

from datetime import date

from charterbook.law.paper.paper_absent import paper_absent
from charterbook.law.rule import ask
from charterbook.law.set.beside import beside_each
from charterbook.law.set.last_number import before_not_last_known
from charterbook.law.set.name_taken import name_of_series_taken
from charterbook.model.instrument import Dates
from tests.law.papers import DAY, DESIGNATED, at, case, decrease, designation, paper, recited, shares

ALDER = paper(corporation=at("Alder Creek, Inc."))
ALDER_LATER = paper(corporation=at("ALDER CREEK CORPORATION"), dates=Dates(executed_on=at(date(2004, 1, 2))))
BIRCH = paper(corporation=at("Birch Run, Inc."), former_names=(at("Alder Creek, Inc."),))
CEDAR = paper(corporation=at("Cedar Fork, Inc."))
NAMELESS = paper(corporation=None)


def test_papers_of_one_corporation_stand_beside_each_other() -> None:
    """By name without its ending, former names too; another corporation stands apart."""
    alder, later, birch, cedar = beside_each((ALDER, ALDER_LATER, BIRCH, CEDAR))
    assert [(ALDER_LATER, BIRCH), (ALDER, BIRCH), (ALDER, ALDER_LATER), ()] == [alder, later, birch, cedar]


def test_a_paper_without_a_name_stands_beside_all() -> None:
    """It may be of any corporation, and no paper stands beside itself."""
    cedar, nameless, alder = beside_each((CEDAR, NAMELESS, ALDER))
    assert [(NAMELESS,), (CEDAR, ALDER), (NAMELESS,)] == [cedar, nameless, alder]


def test_a_name_that_stands_at_zero_is_still_taken() -> None:
    """A series cut to nothing and not withdrawn keeps its name: the finding says at what number it stands."""
    first = paper("designation", designation(shares(650)), dates=Dates(filed_on=at(DESIGNATED)))
    cut = paper("designation_amendment", decrease(), dates=Dates(filed_on=at(date(2001, 2, 3))))
    again = paper("designation", designation(shares(100)))
    (found,) = ask(name_of_series_taken, case(again, DAY, first, cut)).findings
    assert ("fail", "CB203") == (found.outcome, found.rule)
    assert "which stands at 0 shares" in found.message


def test_a_chain_is_told_where_a_paper_is_missing() -> None:
    """The amendment recites a designation of 1999 that was not given, and starts from another number than the last."""
    first = paper("designation", designation(shares(650)), dates=Dates(filed_on=at(DESIGNATED)))
    late = paper("designation_amendment", recited(filed=date(2000, 1, 5)), decrease(before=shares(700)))
    absent = ask(paper_absent, case(late, DAY, first))
    assert "indeterminate" == absent.outcome
    assert any("2000-01-05" in finding.message for finding in absent.findings)
    assert "starts from 700" in ask(before_not_last_known, case(late, DAY, first)).findings[0].message
