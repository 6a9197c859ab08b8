"""A composite charter says what the filed papers say, each paragraph under its paper, and is never taken for one."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from charterbook.formats import edgar, edgar_text, html
from charterbook.instruments.articles_restated.composite import composite
from charterbook.instruments.articles_restated.paragraphs import Held
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.read import read
from charterbook.model.drafts import Draft, Paragraph
from charterbook.model.evidence import Cited, Source, Text, Unreadable

ROOT = Path(__file__).parents[3]
THROUGH = date(2026, 11, 23)
FILED = "[SPECIMEN: written for charterbook]\n\nFILED\nIN THE OFFICE OF THE SECRETARY OF STATE\nOF NEVADA\n"
SIGNED = (
    "\n     IN WITNESS WHEREOF, the undersigned has signed on {}.\n\n     /s/ Ada Quill\n     Ada Quill, President\n"
)
ARTICLES = """
{filed}JAN 5 2001

                         ARTICLES OF INCORPORATION OF ALPHA MINING CORP.

     The undersigned adopts these Articles of Incorporation under Chapter 78 of the Nevada Revised Statutes:

     FIRST: Name. The name of the corporation is Alpha Mining Corp.

     FOURTH: Capital Stock. The Corporation is authorized to issue 1,000,000 shares of Common Stock, par value $0.001
per share, and 5,000 shares of Preferred Stock, par value $0.001 per share. The Board of Directors may issue the
Preferred Stock in series.

     FIFTH: Directors. The board has one member.
"""
AMENDMENT = """
{filed}FEB 6 2002

                         CERTIFICATE OF AMENDMENT TO ARTICLES OF INCORPORATION OF ALPHA MINING CORP.

     1. The name of the corporation is Alpha Mining Corp.

     2. Article FOURTH of the Articles of Incorporation is amended to read in its entirety as follows:

     "FOURTH: Capital Stock. The Corporation is authorized to issue 2,000,000 shares of Common Stock, par value $0.001
per share, and 5,000 shares of Preferred Stock, par value $0.001 per share."

     3. The amendment was approved by the holders of a majority of the voting power.
"""
CORRECTION = """
{filed}MAR 7 2003

                         CERTIFICATE OF CORRECTION OF ALPHA MINING CORP.

     1. The name of the corporation is Alpha Mining Corp.

     2. The record to be corrected is the Articles of Incorporation, filed in the office of the Secretary of State of
Nevada on January 5, 2001.

     3. The record inaccurately reads:

     "The board has one member."

     4. The words quoted are corrected to read:

     "The board has two members."
"""


def held(data: bytes, name: str, words: str) -> Held:
    """A paper with its text, as a book holds it."""
    page = name.endswith(".htm")
    source = Source(sha256(data).hexdigest(), len(data), "text/html" if page else "text/plain", name)
    found = html.read(data, source) if page else edgar.read(data, source)
    assert not isinstance(found, Unreadable)
    text = found if isinstance(found, Text) else found[0]
    instruments = read(text)
    assert not isinstance(instruments, Unreadable)
    return Held(instruments[0], words, text)


def chain(folder: str) -> tuple[Held, ...]:
    """The papers of a chain of specimens, in order."""
    paths = sorted(path for path in (ROOT / folder).iterdir() if path.name[0].isdigit() and path.suffix != ".json")
    return tuple(held(path.read_bytes(), path.name, f"paper {n}") for n, path in enumerate(paths, 1))


def written(template: str, words: str) -> Held:
    """A paper written for these tests."""
    text = template.format(filed=FILED) + SIGNED.format("January 2, 2001")
    return held(text.encode(), "paper.txt", words)


def said(draft: Draft) -> list[tuple[str, str]]:
    """Each paragraph with an origin: its words, and the paper they are from."""
    return [
        ("".join(str(run.value) if isinstance(run, Cited) else str(run) for run in block.runs), block.origin.paper)
        for block in draft.blocks
        if isinstance(block, Paragraph) and block.origin is not None
    ]


CHAINS = (
    "examples/bestnet", "tests/chains/restatement_drops_series", "tests/chains/designation_corrected",
    "tests/chains/split_with_authorized", "tests/chains/designated_increased_eliminated",
)  # fmt: skip


@pytest.mark.parametrize("folder", CHAINS)
def test_a_composite_is_read_as_one_and_posts_nothing(folder: str) -> None:
    """Its own words say what it is: the reader gives it the status of a composite copy."""
    data = edgar_text.write(composite(chain(folder), THROUGH))
    assert "composite" == held(data, "composite.txt", "").instrument.status


@pytest.mark.parametrize("folder", CHAINS)
def test_every_paragraph_stands_in_the_paper_that_it_names(folder: str) -> None:
    """The place cited holds the paragraph's own words, in the source of the paper named."""
    papers = chain(folder)
    sources = {one.text.source.sha256: one.words for one in papers}
    blocks = [block for block in composite(papers, THROUGH).blocks if isinstance(block, Paragraph) and block.origin]
    assert blocks
    for block in blocks:
        assert block.origin is not None
        assert block.origin.paper.startswith(sources[block.origin.span.source])
        assert block.origin.span.start < block.origin.span.end


def test_bestnet_through_2003_has_both_series_with_their_decreases() -> None:
    """The designations as filed, and below each the sentence that cut it to nothing; no series is left out."""
    papers = chain("examples/bestnet")
    order = (papers[0], papers[1], papers[4], papers[2], papers[3])
    told = said(composite(order, THROUGH))
    changes = [words for words, _ in told if words.startswith("As changed: ")]
    assert 2 == len(changes)
    assert "has zero (0) authorized shares" in changes[0]
    assert not any(words.startswith("Left out") for words, _ in told)
    assert ("FIRST: Name. The name of the corporation is BestNet Communications Corporation (the \"Corporation\").",
            "paper 1") in told  # fmt: skip


def test_an_article_whose_new_text_is_quoted_whole_is_replaced() -> None:
    """The new text stands in the old one's place under the amendment's name, and no change is told twice."""
    told = said(composite((written(ARTICLES, "paper 1"), written(AMENDMENT, "paper 2")), THROUGH))
    fourth = [(words[:80], paper) for words, paper in told if words.startswith("FOURTH")]
    assert [("FOURTH: Capital Stock. The Corporation is authorized to issue 2,000,000 shares o", "paper 2")] == fourth
    assert not any("1,000,000 shares" in words for words, _ in told)
    assert not any(words.startswith("As changed") for words, _ in told)
    assert ("FIFTH: Directors. The board has one member.", "paper 1") in told


def test_a_part_of_an_article_is_not_worked_into_it() -> None:
    """New text that is not the whole article is told below, and the article stays as filed."""
    part = AMENDMENT.replace("Article FOURTH of", "The first sentence of Article FOURTH of")
    told = said(composite((written(ARTICLES, "paper 1"), written(part, "paper 2")), THROUGH))
    assert any("1,000,000 shares" in words and paper == "paper 1" for words, paper in told)
    assert any(words.startswith("As changed: ") and "2,000,000" in words for words, _ in told)


def test_corrected_words_take_the_place_of_the_faulty_ones() -> None:
    """Where the faulty words stand word for word they are replaced, and the paragraph names both papers."""
    told = said(composite((written(ARTICLES, "paper 1"), written(CORRECTION, "paper 2")), THROUGH))
    assert ("FIFTH: Directors. The board has two members.", "paper 1, corrected by paper 2") in told


def test_a_correction_of_words_found_nowhere_is_told_as_a_change() -> None:
    """What cannot be merged by text is shown in the correction's own sentence."""
    told = said(composite(chain("tests/chains/designation_corrected"), THROUGH))
    (change,) = [words for words, _ in told if words.startswith("As changed: ")]
    assert change.endswith('the number of shares constituting the series shall be 150,000."')


def test_a_series_that_a_restatement_does_not_name_is_left_out_and_said_so() -> None:
    """A restatement is the whole charter of its day."""
    told = said(composite(chain("tests/chains/restatement_drops_series"), THROUGH))
    (gone,) = [(words, paper) for words, paper in told if words.startswith("Left out")]
    assert "8% Cumulative Preferred Stock, Series A" in gone[0]
    assert "paper 2" == gone[1]


def test_a_series_eliminated_is_left_out_by_the_sentence_that_ended_it() -> None:
    """Its designation is no longer shown."""
    told = said(composite(chain("tests/chains/designated_increased_eliminated"), THROUGH))
    assert any(words.startswith("Left out: ") for words, _ in told)


def test_without_articles_there_is_no_composite() -> None:
    """What the amendments amend must be at hand."""
    with pytest.raises(DraftError, match="a composite charter needs the articles"):
        composite((written(AMENDMENT, "paper 2"),), THROUGH)
