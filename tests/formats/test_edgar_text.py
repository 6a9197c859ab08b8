"""The EDGAR form of a draft: ASCII, 80 columns, numbered pages, and nothing torn that must hold together."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.formats import edgar
from charterbook.formats.edgar_text import COLUMNS, PAGE_LINES, submission, write
from charterbook.formats.spelling import BLANK, WriteError
from charterbook.model.drafts import (
    REVIEW_NOTICE,
    Attachment,
    Blank,
    Block,
    Draft,
    Heading,
    NotaryBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
)
from charterbook.model.evidence import Cited, Source, Unreadable

# The micro sign is left out: its capital is a Greek letter.
LATIN = st.text(
    st.characters(codec="latin-1", categories=["Lu", "Ll", "Nd", "Zs", "Pd"], exclude_characters="\u00b5"),
    min_size=1,
    max_size=150,
)
RULE = re.compile(r"^ {44}-{35}$")


def drafted(*blocks: Block, exhibit: str | None = "3.4") -> Draft:
    """A draft of these blocks."""
    return Draft("designation_amendment", "CERTIFICATE", blocks, exhibit)


def lines(*blocks: Block) -> list[str]:
    """The written lines of these blocks."""
    return write(drafted(*blocks)).decode("ascii").splitlines()


def pages(*blocks: Block) -> list[list[str]]:
    """The written lines, a list a page."""
    return [page.splitlines() for page in "\n".join(lines(*blocks)).split("<PAGE>")]


def words(count: int) -> Paragraph:
    """A paragraph of so many words of seven letters."""
    return Paragraph(("morning " * count,))


@given(LATIN, LATIN, LATIN, LATIN)
def test_no_name_breaks_the_eighty_columns(name: str, title: str, state: str, county: str) -> None:
    """Whatever the names, each line is ASCII and at most 80 columns wide, and bytes come out the same twice."""
    named = Cited(name, ())
    draft = drafted(
        Heading((name.upper(), "of", title)),
        Paragraph((named, ", a corporation, and ", Cited(title, ()), Blank("day")), quoted=True),
        Paragraph((named, ".")),
        SignatureBlock(name, title, signed=True),
        NotaryBlock(state, county, ("Before me appeared ", named, "."), notary=Cited(f"/s/ {name}", ())),
        Attachment("Exhibit A", (name, title)),
        exhibit=name,
    )
    data = write(draft)
    assert [] == [line for line in data.decode("ascii").splitlines() if len(line) > COLUMNS]
    assert write(draft) == data


@given(st.lists(st.integers(1, 900), min_size=1, max_size=6))
def test_each_page_ends_in_its_number_and_no_word_is_lost(counts: list[int]) -> None:
    """Pages are numbered from 1 and hold at most so many lines; all words stand on them, in order."""
    made = pages(*(words(count) for count in counts))
    assert [str(number) for number in range(1, len(made) + 1)] == [
        next(line.strip() for line in reversed(page) if line) for page in made
    ]
    assert all(len([line for line in page if line]) <= PAGE_LINES + 1 for page in made)
    assert sum(counts) == sum(line.split().count("morning") for page in made for line in page)


@given(st.integers(200, 900))
def test_a_paragraph_leaves_no_line_alone(count: int) -> None:
    """A paragraph that goes over a page has at least two lines on each."""
    for page in pages(words(60), words(count), words(300)):
        text = [line for line in page if "morning" in line or not line]
        groups = [group for group in "\n".join(text).strip("\n").split("\n\n") if group.strip()]
        assert 1 not in [len(group.strip("\n").split("\n")) for group in (groups[0], groups[-1])]


@pytest.mark.parametrize("before", range(100, 520, 20))
def test_signatures_and_notary_blocks_are_not_torn(before: int) -> None:
    """The signature stands on the page of the clause that it signs, and a notary block on one page."""
    notary = NotaryBlock("Michigan", "Kent", ("Personally appeared a signer.",))
    made = pages(words(before), Paragraph(("IN WITNESS WHEREOF",)), SignatureBlock("Ann Other", "Secretary"), notary)
    holding: Callable[[str], list[int]] = lambda sought: [  # noqa: E731
        number for number, page in enumerate(made) if any(sought in line for line in page)
    ]
    assert holding("IN WITNESS WHEREOF") == holding("Ann Other, Secretary")
    assert holding("STATE OF MICHIGAN") == holding("COUNTY OF KENT") == holding("My Commission Expires")


def test_the_paper_looks_like_the_founding_one() -> None:
    """Signature lines begin in column 45, the name five further in, and the venue has its ss. column."""
    written = lines(SignatureBlock("Paul H. Jachim", "Secretary", signed=True), NotaryBlock("Michigan", "Kent", ("x",)))
    start = written.index(" " * 44 + "/s/  Paul H. Jachim")
    assert RULE.match(written[start + 1])
    assert " " * 49 + "Paul H. Jachim, Secretary" == written[start + 2]
    venue = written.index("STATE OF MICHIGAN          )")
    assert ["                           )ss.", "COUNTY OF KENT             )"] == written[venue + 1 : venue + 3]


def test_the_notice_stands_once_on_top_and_outside_the_text() -> None:
    """Exhibit number first, then the notice to the right, before the first block."""
    written = lines(Heading(("TITLE",)), PageBreak(), words(3))
    assert ["Exhibit 3.4", REVIEW_NOTICE.rjust(80), "", ""] == written[:4]
    assert 1 == "\n".join(written).count(REVIEW_NOTICE)
    assert REVIEW_NOTICE == write(drafted(words(3), exhibit=None)).decode("ascii").splitlines()[0].strip()


def test_an_attachment_begins_a_page_and_is_underlined() -> None:
    """The label is centred over as many dashes."""
    _, second = pages(words(3), Attachment("Exhibit A", ("Certified Copy",)))
    head = [line.strip() for line in second if line][:3]
    assert ["EXHIBIT A", "---------", "Certified Copy"] == head


def test_what_is_missing_is_a_line_to_fill_in() -> None:
    """Blanks in the text, an empty venue and an unknown expiry are underscores."""
    text = "\n".join(lines(Paragraph(("on ", Blank("day"))), NotaryBlock("", "", ("x",))))
    for place in ("on ", "STATE OF ", "COUNTY OF ", "My Commission Expires: "):
        assert f"{place}{BLANK}" in text
    expires = NotaryBlock("Nevada", "Clark", ("x",), expires=Cited(date(2027, 1, 31), ()))
    assert "My Commission Expires: January 31, 2027" in lines(expires)


def test_typographic_signs_are_written_plainly() -> None:
    """Curly quotes, dashes and accents have ASCII forms."""
    text = " ".join(
        lines(Paragraph(("\u201cSoci\u00e9t\u00e9 G\u00e9n\u00e9rale\u201d \u2014 the M\u00f8ller\u2019s",)))
    )
    assert '"Societe Generale" -- the Moller\'s' in text


@pytest.mark.parametrize("name", ["\u682a\u5f0f\u4f1a\u793e", "\u041e\u041e\u041e", "bell\u0007"])
def test_a_letter_without_a_plain_form_is_refused(name: str) -> None:
    """Nothing is dropped or replaced by a question mark: the writer says which letter, and what to do."""
    with pytest.raises(WriteError, match="give the Latin spelling"):
        write(drafted(Paragraph((Cited(name, ()),))))


def test_a_document_of_a_submission_has_its_header() -> None:
    """Type, place and description stand above the text, each on its line, and the text is the same as without them."""
    draft = drafted(words(3))
    data = submission(draft, 2)
    head = b"<DOCUMENT>\n<TYPE>EX-3.4\n<SEQUENCE>2\n<DESCRIPTION>CERTIFICATE\n<TEXT>\n"
    assert head + write(draft) + b"</TEXT>\n</DOCUMENT>\n" == data
    texts = edgar.read(data, Source("", len(data), "text/plain", "submission.txt"))
    assert not isinstance(texts, Unreadable)
    (text,) = texts
    assert text.exhibit_number is not None
    assert "3.4" == text.exhibit_number.value


def test_a_document_without_an_exhibit_number_has_no_type() -> None:
    """EDGAR knows an exhibit by its number; none is made up."""
    with pytest.raises(WriteError, match="give the draft one"):
        submission(drafted(words(3), exhibit=None), 2)


@pytest.mark.parametrize("name", ["<PAGE>", "a </TEXT> b", "<DOCUMENT"])
def test_words_that_edgar_takes_for_a_tag_are_refused(name: str) -> None:
    """A name cannot turn the page, nor end the document."""
    with pytest.raises(WriteError, match="for a tag"):
        write(drafted(SignatureBlock(name, "Secretary")))
    assert lines(SignatureBlock("a < b > c", "Secretary"))
