"""A redline as an HTML page: marked in colour and by lines, escaped, and read back as the new text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.formats.html import read
from charterbook.formats.html_redline import write
from charterbook.formats.redline import Redline, accepted, compare, rejected
from charterbook.model.drafts import REVIEW_NOTICE
from charterbook.model.evidence import Source, Unreadable

FILED = ("ARTICLE I", "The number of shares is 650.", "This article goes out.")
NEW = ("ARTICLE I", "The number of such shares is 0.", "A new article comes in.", "And a second, of other words.")
PARAGRAPHS = st.lists(
    st.lists(
        st.sampled_from("the number of shares is 650 0 <b> & ; , . Company's".split()), min_size=1, max_size=8
    ).map(" ".join),
    min_size=1,
    max_size=5,
)


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs that our reader finds in a page, each with its white space folded."""
    text = read(data, Source("", len(data), "text/html", "redline.html"))
    assert not isinstance(text, Unreadable)
    return [" ".join(part.split()) for part in text.characters.split("\n\n")]


def marked(data: bytes, element: str) -> list[str]:
    """The words between the tags of an element, legend left out."""
    page = re.sub(r'<p class="legend">.*', "", data.decode())
    return [words.strip() for words in re.findall(f"<{element}>(.*?)</{element}>", page)]


def test_words_that_come_in_and_go_out_are_marked() -> None:
    """Insertions and deletions stand in their elements, and the legend counts them."""
    redline = compare("Articles of Incorporation", FILED, NEW)
    data = write(redline)
    hows = [change.how for changes in redline.paragraphs for change in changes]
    assert hows.count("inserted") == len(marked(data, "ins")) > 0
    assert hows.count("deleted") == len(marked(data, "del")) > 0
    assert f"{hows.count('inserted')} inserted, {hows.count('deleted')} deleted".encode() in data
    assert "650" in marked(data, "del")
    assert 1 == data.count(b"<p>ARTICLE I</p>")


def test_the_marks_are_seen_without_colour() -> None:
    """Insertions are underlined and deletions struck through, also on a black and white print."""
    style = write(compare("Articles", FILED, NEW)).decode()
    assert re.search(r"\nins \{[^}]*text-decoration: underline", style)
    assert re.search(r"\ndel \{[^}]*text-decoration: line-through", style)


def test_texts_that_are_the_same_are_told_so() -> None:
    """An empty redline says that nothing changes instead of showing no mark."""
    data = write(compare("Articles", FILED, FILED))
    assert b"Both texts say the same." in data
    assert [] == marked(data, "ins") == marked(data, "del")


def test_the_notice_heads_a_redline_until_it_is_empty() -> None:
    """A redline is for review by counsel like the draft that it shows."""
    redline = compare("Articles", FILED, NEW)
    assert REVIEW_NOTICE == paragraphs(write(redline))[0]
    assert REVIEW_NOTICE not in paragraphs(write(redline, notice=""))


@settings(max_examples=40)
@given(PARAGRAPHS, PARAGRAPHS)
def test_the_page_reads_as_the_new_text(filed: list[str], new: list[str]) -> None:
    """Struck words are said no more, and nothing that looks like markup is lost; turned round, it reads as the old."""

    def read_as(redline: Redline) -> list[str]:
        return paragraphs(write(redline, notice=""))[2:]

    redline = compare("Articles", filed, new)
    assert list(accepted(redline)) == read_as(redline)
    assert list(rejected(redline)) == read_as(compare("Articles", new, filed))
