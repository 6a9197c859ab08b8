"""The redline of a filed text against a new one: both texts come out of it whole, and only what changed is marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.formats.redline import Change, Redline, accepted, compare, paragraphs, parted_alike, rejected, words
from charterbook.model.drafts import Attachment, Draft, Heading, NotaryBlock, PageBreak, Paragraph, SignatureBlock
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares

WORDS = st.lists(st.sampled_from('the of Series A B 650 0 (650) (0) shares stock, § "x" \u0416'.split()), min_size=1)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def marked(redline: Redline) -> str:
    """The redline with what goes out in square brackets and what comes in in braces."""
    signs = {"kept": "{}", "deleted": "[{}]", "inserted": "{{{}}}"}
    return "\n".join("".join(signs[how].format(said) for said, how in changes) for changes in redline.paragraphs)


@settings(max_examples=60)
@given(TEXTS | st.lists(st.text()), TEXTS | st.lists(st.text()))
def test_both_texts_come_out_whole(filed: list[str], new: list[str]) -> None:
    """All changes accepted give the new text, all rejected the filed one, whatever the words."""
    folded = [[" ".join(text.split()) for text in texts if text.split()] for texts in (filed, new)]
    redline = compare("Certificate", filed, new)
    assert folded == [list(rejected(redline)), list(accepted(redline))]
    assert all(change.words for changes in redline.paragraphs for change in changes)


@settings(max_examples=30)
@given(TEXTS)
def test_the_same_text_has_no_changes(text: list[str]) -> None:
    """A text against itself is kept, each paragraph in one piece."""
    assert tuple((Change(one, "kept"),) for one in text) == compare("Certificate", text, text).paragraphs


@pytest.mark.parametrize(
    ("filed", "new", "expected"),
    [
        ("There are 650 shares.", "There are 0 shares.", "There are[ 650]{ 0} shares."),
        ("Six Hundred (600) shares", "Six Hundred Fifty (650) shares", "Six Hundred[ (600]{ Fifty (650}) shares"),
        ("The number of shares is 650", "The number of Series A shares is 650",
         "The number of{ Series A} shares is 650"),
        ("The total number is 650", "Total number is 650", "[The total]{Total} number is 650"),
        ("However, the number is 650", "the number is 650", "[However, ]the number is 650"),
        ("the number is 650", "Now the number is 650", "{Now }the number is 650"),
        ("the number is 650", "the number is 650 and no more", "the number is 650{ and no more}"),
    ],
)  # fmt: skip
def test_only_what_changed_is_marked(filed: str, new: str, expected: str) -> None:
    """The words around a change are kept, blanks and signs with the words they belong to."""
    assert expected == marked(compare("Certificate", [filed], [new]))


def test_paragraphs_are_matched_before_their_words() -> None:
    """A paragraph that comes in between two others leaves them alone, one unlike any other goes out as a whole."""
    filed = ["First, the name is Halcyon Orchard Systems, Inc.", "Second, the par value is $0.001.", "Done in Reno."]
    new = ["First, the name is Halcyon Orchard Systems, Inc.", "A new article on votes of holders.",
           "Second, the par value is $0.01."]  # fmt: skip
    assert (
        "First, the name is Halcyon Orchard Systems, Inc.\n{A new article on votes of holders.}\n"
        "Second, the par value is $[0.001]{0.01}.\n[Done in Reno.]"
    ) == marked(compare("Articles", filed, new))


def test_a_long_text_on_one_line_is_compared() -> None:
    """A paper whose lines were lost is one paragraph of thousands of words; one changed number is still one change."""
    text = " ".join(f"Section {number} of the Corporation's articles on stock." for number in range(900))
    assert 4 == len(compare("Articles", [text], [text.replace("Section 450 of", "Section 450A of")]).paragraphs[0])


def test_texts_too_long_to_be_paired_go_out_and_come_in() -> None:
    """Beyond so many paragraphs that all differ nothing is paired, and nothing is lost."""
    filed, new = [f"old {n} a" for n in range(1100)], [f"new {n} a" for n in range(1100)]
    redline = compare("Articles", filed, new)
    assert (tuple(filed), tuple(new)) == (rejected(redline), accepted(redline))
    assert 2200 == len(redline.paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\n  Exhibit A\n  ---------\n\n/s/ Ann\n_____\nAnn Other", ("Exhibit A", "/s/ Ann", "Ann Other")),
        ("the holders shall be\n\n\nentitled to vote.\n\nnext", ("the holders shall be entitled to vote.", "next")),
        ("CERTIFICATE\n\nof\n\nHALCYON", ("CERTIFICATE", "of", "HALCYON")),
        ("of par value,\n\nand no more", ("of par value, and no more",)),
        (" \n \n", ()),
    ],
)  # fmt: skip
def test_a_filed_text_gives_its_paragraphs(text: str, expected: tuple[str, ...]) -> None:
    """Drawn lines are no words, and a sentence that a page's end has cut is whole again."""
    assert expected == paragraphs(text)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_parting_alike_changes_no_word(filed: list[str], new: list[str]) -> None:
    """Only the ends of paragraphs move, and a text without them gets those of the other."""
    assert " ".join(filed).split() == " ".join(parted_alike(filed, new)).split()
    assert tuple(new) == parted_alike([" ".join(new)], new)


def test_ends_of_paragraphs_are_kept_beside_a_change() -> None:
    """Where the words on neither side of a place are those of the new text, the filed text keeps its end there."""
    filed = ["There are 650 shares. The name is", "Halcyon.", "Done in Reno."]
    new = ["There are 650 shares.", "The name is Orchard.", "Done in Reno."]
    assert ("There are 650 shares.", "The name is", "Halcyon.", "Done in Reno.") == parted_alike(filed, new)


def test_the_words_of_a_text_and_of_a_draft() -> None:
    """Paragraphs are what empty lines part; a draft gives its headings, paragraphs, names and statements."""
    assert ("A b c", "D") == paragraphs("A b\nc\n \nD\n\n")
    count: Cited[Shares] = Cited(650, ())
    blocks = (
        Heading(("CERTIFICATE", "of")), Paragraph(("There are ", count, " shares.")), PageBreak(),
        SignatureBlock("Ann Other", "Secretary"), NotaryBlock("Nevada", "Clark", ("Before me.",)),
        Attachment("Exhibit A", ("Copy",)),
    )  # fmt: skip
    assert (
        "CERTIFICATE", "of", "There are Six Hundred Fifty (650) shares.", "Ann Other, Secretary", "Before me.",
        "Notary Public", "Exhibit A", "Copy",
    ) == words(Draft("designation_amendment", "CERTIFICATE", blocks))  # fmt: skip
