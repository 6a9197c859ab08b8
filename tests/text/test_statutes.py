"""Each way to cite a section gives the one short cite of the house."""

import pytest

from charterbook.text.states.table import code_of
from tests.text.views import found, told


@pytest.mark.parametrize(
    ("paper", "cites"),
    [
        ("Title 7, Chapter 78, Section 78.1955 of the Nevada Revised Statutes", ["NRS 78.1955"]),
        ("Section 78.1955 of the Nevada Revised Statutes", ["NRS 78.1955"]),
        ("Section\n78.1955 of the Nevada Revised\nStatutes, as amended", ["NRS 78.1955"]),
        ("\u00a7 78.195 of the Nevada Revised Statutes", ["NRS 78.195"]),
        ("Nevada Revised Statutes 78.209", ["NRS 78.209"]),
        ("NRS 78.1955", ["NRS 78.1955"]),
        ("N.R.S. 78.1955", ["NRS 78.1955"]),
        ("Sections 78.385 and 78.390 of the Nevada Revised Statutes", ["NRS 78.385", "NRS 78.390"]),
        ("Chapter 78 of the Nevada Revised Statutes", ["NRS 78"]),
        ("Section 151(g) of the General Corporation Law of the State of Delaware", ["DGCL 151(g)"]),
        ("Section 151 of the Delaware General Corporation Law", ["DGCL 151"]),
        ("DGCL 151(g)", ["DGCL 151(g)"]),
        ("8 Del. C. \u00a7 151(g)", ["DGCL 151(g)"]),
    ],
)
def test_a_section_is_known_however_it_is_cited(paper: str, cites: list[str]) -> None:
    """Full citations, initials and section signs, over lines too."""
    assert cites == [value for _, value in told(f"pursuant to {paper}, and", "Q")]


def test_a_citation_is_cited_in_full() -> None:
    """The bytes of a section are the whole citation, not its digits alone."""
    paper = "Pursuant to Title 7, Chapter 78, Section 78.1955 of the Nevada Revised Statutes"
    (mark,) = found(paper, "Q")
    (span,) = mark.cited.spans
    assert paper.removeprefix("Pursuant to ") == paper[span.start : span.end]


@pytest.mark.parametrize(
    "paper", ["the General Corporation Law of the State of Nevada", "Section 78", "section 151 of the lease", "NRS"]
)
def test_a_law_named_without_its_section_is_no_citation(paper: str) -> None:
    """No section is supplied that the paper does not cite."""
    assert [] == told(paper, "Q")


def test_a_cite_tells_its_state() -> None:
    """The short cite begins with the code, and the code belongs to one state."""
    assert ("US-NV", "US-DE", "US-NY") == tuple(code_of(cite) for cite in ("NRS 78.1955", "DGCL 151", "BCL 805"))
    assert code_of("XYZ 1") is None


def test_a_chapter_named_by_the_short_name_of_the_code() -> None:
    """The corporation law of Nevada is its chapter 78, also as "NRS Chapter 78"."""
    assert [("statute", "NRS 78")] == told("Pursuant to NRS Chapter 78", "Q")
    assert [] == told("Pursuant to NRS Chapter 116", "Q")
