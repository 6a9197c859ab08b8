"""The scan of a paper signed by hand beside its draft: pages, numbers, words, lines and blanks, as can be seen."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from charterbook import flow, signing
from charterbook.formats.rendition import Rendition
from charterbook.model.evidence import Box, Source, Text, Unreadable
from charterbook.sign.fields import SignatureLine, signature_lines
from charterbook.sign.ink import Line, on_line
from charterbook.sign.wet_ink import Match, match
from tests.sign import papers

NAME: Box = (300.0, 100.0, 400.0, 110.0)
LINE = SignatureLine("Jane Doe", "Secretary", 1, NAME)
DRAFT = (
    "RESOLVED, that the number of authorized shares be decreased by Six Hundred Fifty (650) shares. Dated: ________ \n"
    "By the order of the board.\n"
    "Jane Doe, Secretary",
    "EXHIBIT A. The holders of Series A Convertible Preferred Stock have no vote on the decrease made here.",
)


def text(*pages: str) -> Text:
    """A text of some pages; the name of the signer stands where the draft's line is."""
    rendition = Rendition(Source("", 0, "text/plain", ""))
    for page in pages:
        rendition.turn_page()
        before, name, after = page.partition("Jane Doe")
        rendition.write(before)
        rendition.write(name, NAME if name else ())
        rendition.write(after)
    return rendition.text()


def held(*pages: str, ink: Line = "written") -> Match:
    """What a scan with these pages shows beside the draft."""
    return match(text(*DRAFT), text(*pages), (LINE,), lambda _page, _box: ink)


def test_the_same_words_are_consistent() -> None:
    """A scan that reads as the draft, with something on the line, has no difference."""
    found = held(*DRAFT)
    assert ((), ("Jane Doe, Secretary",), ((1, 1), (2, 2))) == (found.differences, found.written, found.pages)


@pytest.mark.parametrize(
    ("old", "new", "kind", "told"),
    [
        ("Fifty (650)", "(600)", "number_changed", 'the draft has "Fifty (650)", the scan "(600)" after "decreased by'),
        ("decreased", "increased", "words_changed", 'the draft has "decreased", the scan "increased"'),
        ("authorized", "authorlzed", None, ""),
        ("650", "\ufffc", "number_not_read", "the scan cannot be read for sure where the draft has"),
        ("shares. Dated", "shares and 20 more. Dated", "number_changed", 'the scan has "and 20 more." more after'),
    ],
)  # fmt: skip
def test_changed_words_are_told_and_slips_of_letters_are_not(old: str, new: str, kind: str | None, told: str) -> None:
    """A number is never taken as nearly the same; a word is, where only letters differ."""
    found = held(DRAFT[0].replace(old, new), DRAFT[1]).differences
    assert [kind] * bool(kind) == [one.kind for one in found]
    assert all(told in one.told and (one.page, one.scan_page) == (1, 1) for one in found)


def test_numbers_are_told_first() -> None:
    """A changed number stands before a page that is missing."""
    found = held(DRAFT[0].replace("(650)", "(600)"))
    assert ["number_changed", "page_missing"] == [one.kind for one in found.differences]


def test_pages_missing_and_added_are_told() -> None:
    """A page of the draft that is not there, and one that is none of the draft's."""
    other = "Minutes of a meeting about other matters entirely, with nothing of what was drafted before."
    found = held(other, DRAFT[0])
    assert [("page_missing", 2, None), ("page_added", None, 1)] == [one[:3] for one in found.differences]
    assert ((1, 2),) == found.pages


def test_a_blank_filled_by_hand_is_told_and_is_no_difference() -> None:
    """What stands where the draft leaves a blank is told as it was read."""
    found = held(DRAFT[0].replace("________", "May 5, 2026"), DRAFT[1])
    assert ((), ('page 1: "May 5, 2026" in the blank after "Fifty (650) shares. Dated:"',)) == (
        found.differences,
        found.filled_in,
    )


@pytest.mark.parametrize(("ink", "kind"), [("blank", "line_blank"), ("unknown", "line_not_seen")])
def test_a_line_without_ink_is_told_as_far_as_it_can_be_seen(ink: Line, kind: str) -> None:
    """A blank line is a difference; where nobody can tell, that is said."""
    assert [kind] == [one.kind for one in held(*DRAFT, ink=ink).differences]


def _scan() -> bytes:
    """The last page of the decrease as a picture, a little askew, with a scrawl on the secretary's line."""
    reading = flow.read(papers.unsigned(), "decrease")
    assert not isinstance(reading, Unreadable)
    line = next(line for line in signature_lines(reading.instruments) if line.page == 3)
    page = pdfium.PdfDocument(papers.unsigned())[2]
    picture = page.render(scale=200 / 72, grayscale=True).to_pil()
    left, over = line.box[0] * 200 / 72, picture.height - (line.box[3] + 12) * 200 / 72
    scrawl = [(left + 12 * at, over - 40 * (at % 2)) for at in range(30)]
    ImageDraw.Draw(picture).line(scrawl, fill=50, width=4)
    made = BytesIO()
    picture.rotate(0.3, fillcolor=255).save(made, "PDF", resolution=200)
    return made.getvalue()


def test_a_scan_is_read_and_matched_page_by_page() -> None:
    """Of three pages two are missing; on the third each word is found, and ink is seen on the secretary's line."""
    found = signing.match_scan(papers.unsigned(), _scan())
    assert isinstance(found, Match)
    assert (((3, 1),), ("Paul H. Jachim, Secretary",)) == (found.pages, found.written)
    assert ["page_missing"] * 2 + ["line_not_seen"] * 4 == [one.kind for one in found.differences]


def test_ink_over_a_name_is_seen_and_a_printed_line_is_none() -> None:
    """A scrawl is written, a rule alone is blank, a place outside of the page is unknown."""
    page = Image.new("L", (1275, 1650), 255)
    ImageDraw.Draw(page).line([(600, 1400), (1060, 1400)], fill=0, width=2)

    def saved() -> bytes:
        made = BytesIO()
        page.save(made, "PNG", dpi=(150, 150))
        return made.getvalue()

    name = (600 * 0.48, 110.0, 700 * 0.48, 118.0)
    blank = on_line(saved(), 1, name)
    ImageDraw.Draw(page).line([(620 + 9 * at, 1350 + 40 * (at % 2)) for at in range(30)], fill=40, width=3)
    assert ("blank", "written", "unknown") == (blank, on_line(saved(), 1, name), on_line(saved(), 1, (0, -90, 5, -80)))
