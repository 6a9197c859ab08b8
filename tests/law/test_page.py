"""The page that `charterbook explain` prints."""

from charterbook.law.page import page
from charterbook.law.rule import HEADINGS

PAGE = """\
NV-78.1955-4b  The amendment makes neither of the two statements.

What it asks
    The certificate states either that no shares of the series have been issued, or that the
    required approval of stockholders was obtained. The state's form prints both; "none issued or
    outstanding as of the date hereof" is neither, for it leaves room for shares issued and taken
    back.

In force
    US-NV, from <=2001-02; to open: no repeal seen. Surely law from 2001-02-20; not known before
    that day, back to 1999-04-22

Citation
    NRS 78.1955(4)(b)

Confidence
    partly verified; never an error, check it against the official code

Level
    warning at most
"""


def test_a_page_tells_what_stands_in_the_rule() -> None:
    """Title, question, dates, citation and confidence come from the rule itself, each once."""
    told = page("NV-78.1955-4b")
    assert told is not None
    assert PAGE == told[: len(PAGE)]


def test_a_page_of_the_paper_says_that_no_law_is_behind_it() -> None:
    """A rule of the paper has no citation, and its page says so."""
    told = page("CB101")
    assert told is not None
    assert "Citation\n    none: a rule of the paper itself\n" in told


def test_a_page_has_its_sections_in_order() -> None:
    """What it asks first, the law after it, then why, the cases and the remedy."""
    told = page("NV-78.1955-2")
    assert told is not None
    lines = [line for line in told.splitlines() if line in (*HEADINGS, "In force", "Source")]
    assert [HEADINGS[0], "In force", "Source", *HEADINGS[1:]] == lines
