"""The page that `charterbook explain` prints."""

from pathlib import Path

from charterbook.law.check import rules
from charterbook.law.page import index, markdown, page
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


def test_the_reference_is_what_the_rules_say() -> None:
    """docs/reference/rules has one page a rule and their list, as tools/rule_pages.py writes them now."""
    pages = Path(__file__).parent.parent.parent / "docs" / "reference" / "rules"
    made = {"README.md": index(), **{f"{rule.id}.md": markdown(rule) for rule in rules()}}
    kept = {path.name: path.read_text(encoding="utf-8") for path in pages.iterdir()}
    assert made.keys() == kept.keys()
    assert [] == [name for name in made if made[name] != kept[name]], "run python tools/rule_pages.py"
