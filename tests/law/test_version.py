"""A state's law has one digest, which changes with any word of its rules, approvals or papers."""

from types import ModuleType

import pytest

from charterbook.law import approval_rows, instrument_rows
from charterbook.law.version import pack_digest

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_each_state_has_a_digest_of_its_own() -> None:
    """And a state without a pack has the digest of nothing."""
    assert 3 == len({pack_digest(code) for code in ("US-NV", "US-DE", "US")} - {EMPTY})
    assert EMPTY == pack_digest("US-GU")


@pytest.mark.parametrize(("table", "column"), [(approval_rows, "jurisdiction"), (instrument_rows, "jurisdictions")])
def test_a_change_of_a_row_changes_the_digest_of_its_state_alone(
    table: ModuleType, column: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who approves what, and which paper carries it out, are in the digest."""
    before = {code: pack_digest.__wrapped__(code) for code in ("US-NV", "US-DE")}
    place = next(at for at, row in enumerate(table.ROWS) if getattr(row, column) in ("US-NV", ("US-NV",)))
    changed = table.ROWS[place]._replace(source="another page")
    monkeypatch.setattr(table, "ROWS", (*table.ROWS[:place], changed, *table.ROWS[place + 1 :]))
    assert before["US-NV"] != pack_digest.__wrapped__("US-NV")
    assert before["US-DE"] == pack_digest.__wrapped__("US-DE")
