"""The page of the states that are covered."""

from pathlib import Path

from charterbook.law.covered import covered
from charterbook.law.packs import MODEL_ACT, STATES

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "states.md"


def test_the_page_is_what_the_packs_say() -> None:
    """docs/reference has the page as tools/rule_pages.py writes it now."""
    assert covered() == PAGE.read_text(encoding="utf-8"), "run python tools/rule_pages.py"


def test_each_state_has_a_row_with_its_law_and_its_day() -> None:
    """Nevada by the NRS from 1999 on, Oregon by the ORS as of the Model Act; no state twice."""
    rows = [line for line in covered().splitlines() if line.startswith("| US-")]
    assert len(STATES) + len(MODEL_ACT) == len(rows)
    assert "| US-NV | NRS | 1999-04-22 |" in covered()
    assert "| US-OR | ORS (Model Act) | 1987-06-15 | 19 |" in rows
