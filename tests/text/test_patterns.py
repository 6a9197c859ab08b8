"""Expressions made ready from kept rows are those that Python itself compiles."""

from zlib import crc32

import pytest

from charterbook.text import patterns
from charterbook.text.patterns import compiled

PATTERN = r"(?i)series (?P<letter>[a-z]{1,2})(?= |,)|(?<!\d)(\d{1,3})(?:,\d{3}){0,4}"
TEXT = "Series B, of 12,500 shares, and series zz here"


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that has made nothing ready and remembers nothing."""
    monkeypatch.setattr(patterns, "_ready", {})
    monkeypatch.setattr(patterns, "_kept", {})


def _all() -> list[tuple[tuple[int, int], dict[str, str | None], int | None]]:
    return [(match.span(), match.groupdict(), match.lastindex) for match in compiled(PATTERN).finditer(TEXT)]


@pytest.mark.usefixtures("nothing_kept")
def test_a_kept_row_matches_as_the_expression_does() -> None:
    """The same places, groups and names, whether an expression was compiled or made from its row."""
    expected = _all()
    rows = patterns.rows()
    assert expected
    assert [PATTERN] == list(rows)
    patterns._ready.clear()
    patterns.remember(rows)
    assert expected == _all()
    assert not patterns.unknown()


@pytest.mark.usefixtures("nothing_kept")
def test_an_expression_without_a_row_is_news() -> None:
    """A run that made an expression ready which it did not remember has something to keep."""
    assert not patterns.unknown()
    compiled(PATTERN)
    assert patterns.unknown()


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize("code", [b"", b"abc", b"\xff" * 64])
def test_a_row_that_is_none_is_not_used(code: bytes) -> None:
    """Code that the machine refuses is compiled anew."""
    expected = _all()
    flags, _, _, groups, by_name, by_number = patterns.rows()[PATTERN]
    patterns._ready.clear()
    patterns.remember({PATTERN: (flags, code, crc32(code), groups, by_name, by_number)})
    assert expected == _all()


@pytest.mark.usefixtures("nothing_kept")
def test_a_row_that_has_changed_is_not_used() -> None:
    """A letter of the code that has changed on the way is seen by its checksum."""
    expected = _all()
    flags, code, checksum, groups, by_name, by_number = patterns.rows()[PATTERN]
    patterns._ready.clear()
    changed = bytes(code[:-1]) + bytes([code[-1] ^ 1])
    patterns.remember({PATTERN: (flags, changed, checksum, groups, by_name, by_number)})
    assert expected == _all()
