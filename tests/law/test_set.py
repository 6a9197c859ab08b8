"""Papers given together: who stands beside whom."""

from datetime import date

from charterbook.law.set.beside import beside_each
from charterbook.model.instrument import Dates
from tests.law.papers import at, paper

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
