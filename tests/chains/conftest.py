"""A book for each test of a chain."""

from pathlib import Path

import pytest

from tests.chains.book import Steps


@pytest.fixture
def book(tmp_path: Path) -> Steps:
    """A book without papers."""
    return Steps(tmp_path / "book.db")
