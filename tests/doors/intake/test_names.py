"""The name of an uploaded file is text to show and nothing else."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.doors.intake.names import LONGEST, shown_name

SAID = {
    "../../etc/passwd": "passwd",
    "..\\..\\windows\\system32\\paper.pdf": "paper.pdf",
    "/": "paper without a name",
    "..": "paper without a name",
    "": "paper without a name",
    " \t ": "\ufffd",
    "C:\\Papers\\Articles of 1999.txt": "Articles of 1999.txt",
    "<script>alert(1)<\\script>.html": "script>.html",
    "<img src=x onerror=alert(1)>.html": "<img src=x onerror=alert(1)>.html",
    "articles\u202etxt.exe": "articles\ufffdtxt.exe",
    "articles\x00.txt": "articles\ufffd.txt",
    "articles\r\nSet-Cookie: a=b": "articles\ufffd\ufffdSet-Cookie: a=b",
    "half\ud800.txt": "half\ufffd.txt",
    "Satzung Müller & Söhne.pdf": "Satzung Müller & Söhne.pdf",
}


@pytest.mark.parametrize("said", SAID, ids=ascii)
def test_a_name_hides_nothing(said: str) -> None:
    """Folders are left out, and a character that cannot be seen is seen as one that stands for it."""
    assert SAID[said] == shown_name(said)


def test_a_long_name_keeps_its_ending() -> None:
    """300 characters become 120, and what kind of file it is can still be told."""
    name = shown_name("a" * 300 + "-page-7.pdf")
    assert (LONGEST, True, True) == (len(name), name.startswith("aaaa"), name.endswith("-page-7.pdf"))


@given(st.text(st.characters(exclude_categories=())))
@settings(max_examples=60)
def test_any_name_becomes_one_line(said: str) -> None:
    """Whatever a caller says, the name is a line of seen characters, no path and not too long."""
    name = shown_name(said)
    assert 1 <= len(name) <= LONGEST
    assert not {"/", "\\", "\n", "\x00"} & set(name)
    assert not any(unicodedata.category(letter).startswith("C") for letter in name)
    assert name == shown_name(name)
