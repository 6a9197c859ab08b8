"""A paper is cut where its words say so: attachments, venues, the execution clause, the frame."""

import pytest

from charterbook.text.places import STATES
from charterbook.text.sections import execution, exhibit_head, frames, papers, venues
from tests.text.views import view


@pytest.mark.parametrize("rule", ["", "\n                    ---------", " ----"])
@pytest.mark.parametrize("label", ["EXHIBIT A", "Annex B", "Attachment A", "SCHEDULE C"])
def test_an_attachment_begins_at_its_label(label: str, rule: str) -> None:
    """The label stands in its own paragraph, ruled or not; before it is the main paper."""
    words = view(f"The certificate.\n\n{label}{rule}\n\nResolved, that it be so.")
    main, attached = papers(words)
    (one,) = attached
    assert label == one.label
    assert "The certificate." == words.folded[: main.end].strip()
    assert words.folded[one.start :].startswith(label)
    assert "Resolved, that it be so." in words.folded[one.start : one.end]


def test_attachments_follow_each_other() -> None:
    """Each ends where the next begins."""
    words = view("Main.\n\nEXHIBIT A\n\nfirst\n\nEXHIBIT B\n\nsecond")
    _, (first, second) = papers(words)
    assert (first.end, len(words.folded)) == (second.start, second.end)


def test_an_exhibit_named_in_prose_is_no_attachment() -> None:
    """ "attached hereto as Exhibit A" cuts nothing."""
    words = view("A copy is attached hereto as Exhibit A and made part of it.")
    main, attached = papers(words)
    assert ([], len(words.folded)) == (attached, main.end)


@pytest.mark.parametrize("number", ["3.4", "3", "3.1a", "3(i)", "4(b)", "3.1(g)", "99.3", "3.1.2", "(3)(i)", "3-A"])
def test_the_exhibit_number_heads_the_text(number: str) -> None:
    """EDGAR numbers of all shapes, and never an attachment's letter."""
    words = view(f"Exhibit {number}\n\nCERTIFICATE OF DESIGNATION\n\n")
    head = exhibit_head(words)
    assert head is not None
    assert number == words.folded[head.start : head.end]
    assert exhibit_head(view("Exhibit A\n\nCERTIFICATE")) is None


@pytest.mark.parametrize(
    "venue",
    [
        "STATE OF MICHIGAN          )\n                           )ss.\nCOUNTY OF KENT             )",
        "State of Michigan )\n) ss:\nCounty of Kent )",
        "STATE OF MICHIGAN, COUNTY OF KENT ss.",
        "Commonwealth of Michigan\nss.\nCounty of Kent )",
    ],
)
def test_a_venue_tells_state_and_county(venue: str) -> None:
    """However the bracket is drawn."""
    words = view(f"Signed.\n\n{venue}\n\nOn this 24th day of April 2003, before me")
    (found,) = venues(words, 0, len(words.folded))
    assert ("michigan", "kent") == tuple(words.lowered[slice(*place)] for place in (found.state, found.county))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("county", ["kent", "fort bend", "miami-dade", "st. tammany", "prince george's"])
def test_a_venue_is_read_in_every_state(state: str, county: str) -> None:
    """Names of two and three words, with hyphens, dots and apostrophes."""
    words = view(f"Signed.\n\nSTATE OF {state.upper()}   )\n   )ss.\nCOUNTY OF {county.upper()}   )\n\nOn this day")
    (found,) = venues(words, 0, len(words.folded))
    assert (state, county) == tuple(words.lowered[slice(*place)] for place in (found.state, found.county))


def test_a_state_in_prose_is_no_venue() -> None:
    """ "under the laws of the State of Nevada" is no notarial act."""
    words = view("organized under the laws of the State of Nevada, in accordance with Title 7, does hereby certify")
    assert [] == venues(words, 0, len(words.folded))


@pytest.mark.parametrize(
    "clause",
    ["IN WITNESS WHEREOF, the undersigned", "WE, THE UNDERSIGNED, being the President", "Dated:", "Executed as of"],
)
def test_the_execution_clause_opens_its_paragraph(clause: str) -> None:
    """From it on stand the date and the signatures; without one the section is empty."""
    words = view(f"FIRST: it is so.\n\n{clause} April 24, 2003")
    part = execution(words, 0, len(words.folded))
    assert words.folded[part.start : part.end] in f"{clause} April 24, 2003"
    assert "April 24, 2003" in words.folded[part.start : part.end]
    bare = view("FIRST: it is so.")
    assert (len(bare.folded),) * 2 == execution(bare, 0, len(bare.folded))[:2]


def test_a_specimens_notice_is_a_frame() -> None:
    """Lines around the paper that are not the paper."""
    words = view(
        "[SPECIMEN: written for a test; not a filed paper]\n\nExhibit 3.4\n\nDraft for review by counsel.\n\nA"
    )
    assert [
        "[SPECIMEN: written for a test; not a filed paper]",
        "Draft for review by counsel.",
    ] == [words.folded[frame.start : frame.end] for frame in frames(words)]
