"""EDGAR text becomes one Text a document: page furniture gone, pages counted, every character with its bytes."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook import flow
from charterbook.formats import edgar
from charterbook.model.evidence import Source, Text, Unreadable
from charterbook.model.instrument import Instrument, Reading

BESIDE = Path(__file__).parent.parent.parent.parent / "shared" / "edgar"
SUBMISSIONS = sorted(BESIDE.glob("*.txt"))


def _texts(data: bytes) -> tuple[Text, ...]:
    found = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a test"))
    assert not isinstance(found, Unreadable)
    return found


def _text(words: str) -> Text:
    (found,) = _texts(words.encode())
    return found


MARKS = [
    "\n\n                    1\n\n<PAGE>\n\n", "\n<PAGE>\n", "\n\n<PAGE>   2\n", "\n   -3-\n<PAGE>\n\n",
    "\n\nPage 4 of 9\n\n<PAGE>\n",
]  # fmt: skip
WORDS = [
    "Preferred",
    "shares.",
    "650",
    "the",
    "so that,",
    "\u201cSeries A\u201d",
    "\u00a7 78",
    "Est\u00e9e",
    "\U0001f4c4",
    "\n\n",
]
PIECES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=1, max_size=40)


@given(PIECES, st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_every_character_knows_its_bytes(pieces: list[str], codec: str) -> None:
    """The bytes of a character decode to it; only a line break may stand for the bytes of furniture instead."""
    words = "A " + " ".join(pieces)
    if codec == "cp1252":
        words = words.replace("\U0001f4c4", "")
    data = words.encode(codec)
    codec = "utf-16-le" if codec == "utf-16" else codec
    if codec == "cp1252" and data.isascii():
        codec = "utf-8"
    (text,) = _texts(data)
    astray = []
    for at, letter in enumerate(text.characters):
        span = text.span(at, at + 1)
        turned = any(cut.start <= span.start < cut.end for cut in text.furniture)
        if turned:
            assert letter == "\n"
        elif data[span.start : span.end].decode(codec) != letter:
            astray.append((at, letter))
    assert [] == astray


@given(PIECES)
def test_what_is_cut_out_and_what_is_kept_make_up_the_file(pieces: list[str]) -> None:
    """No word is lost: outside the furniture, all that is not white space stands in the text, in order."""
    words = "A " + " ".join(pieces) + " Z"
    data = words.encode()
    (text,) = _texts(data)
    rest, at = b"", 0
    for cut in text.furniture:
        rest, at = rest + b" " + data[at : cut.start], cut.end
    assert (rest + b" " + data[at:]).decode().split() == text.characters.split()
    assert "<PAGE>" not in text.characters


@given(st.integers(0, 8), st.sampled_from(MARKS))
def test_pages_are_counted(turns: int, mark: str) -> None:
    """Each mark begins a page; a text without marks has no pages."""
    text = _text(mark.join(f"Page text of page {'x' * number} here." for number in range(turns + 1)))
    assert (turns + 1 if turns else 0) == len(text.page_starts)
    spans = [text.span(at, at + 4) for at in range(len(text.characters)) if text.characters.startswith("Page", at)]
    assert [number if turns else None for number in range(1, turns + 2)] == [span.page for span in spans]


@pytest.mark.parametrize("mark", MARKS)
def test_page_numbers_and_marks_are_gone(mark: str) -> None:
    """Neither is read as words of the paper."""
    text = _text(f"It is so ordered.{mark}Second, the board resolved it.")
    assert "It is so ordered.\n\nSecond, the board resolved it." == text.characters


def test_the_last_page_number_is_gone() -> None:
    """The number at the foot of the last page has no mark after it."""
    assert "Paul H. Jachim, Secretary" == _text("Paul H. Jachim, Secretary\n\n           4").characters.rstrip()


@pytest.mark.parametrize("mark", MARKS)
def test_a_page_that_turns_inside_a_sentence_joins_it(mark: str) -> None:
    """One line break goes on; a number split by the turn is still one number."""
    text = _text(f"decreased by Six Hundred{mark}fifty (650) shares")
    assert "decreased by Six Hundred\nfifty (650) shares" == text.characters


@pytest.mark.parametrize("mark", MARKS)
def test_a_page_that_turns_between_paragraphs_parts_them(mark: str) -> None:
    """An empty line stands where the page turned."""
    text = _text(f"It is so ordered.{mark}     5. Next, the board resolved.")
    assert "It is so ordered.\n\n     5. Next, the board resolved." == text.characters


def test_a_number_alone_in_a_paper_is_kept() -> None:
    """Only a number beside a page mark is a page number."""
    assert "TOTAL\n\n 650\n\nshares of stock" == _text("TOTAL\n\n 650\n\nshares of stock").characters


SUBMISSION = """-----BEGIN PRIVACY-ENHANCED MESSAGE-----
<SEC-DOCUMENT>0000000000-03-000001.txt : 20030515
<SEC-HEADER>
CONFORMED SUBMISSION TYPE: 10-QSB
COMPANY CONFORMED NAME: EXAMPLE WIDGETS CORP
</SEC-HEADER>
<DOCUMENT>
<TYPE>EX-3.1
<SEQUENCE>2
<DESCRIPTION>FICTITIOUS DESIGNATION
<TEXT>
                         CERTIFICATE OF DESIGNATION
                   of Series A Preferred Stock of Example Widgets Corporation

     The name of the corporation is Example Widgets Corporation.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-3.2
<SEQUENCE>3
<TEXT>
<PAGE>
                        CERTIFICATE OF AMENDMENT
                   of Series B Preferred Stock of Example Widgets Corporation

     The name of the corporation is Example Widgets Corporation.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
-----END PRIVACY-ENHANCED MESSAGE-----
"""


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_a_submission_gives_a_text_for_each_document(end_of_line: str) -> None:
    """The header is no text, and each exhibit has its number and type from its own header, with their bytes."""
    data = SUBMISSION.replace("\n", end_of_line).encode()
    texts = _texts(data)
    told = [(text.exhibit_number, text.document_type) for text in texts]
    assert [("3.1", "EX-3.1"), ("3.2", "EX-3.2")] == [(one.value, kind.value) for one, kind in told if one and kind]
    assert ["EX-3.1", "EX-3.2"] == [
        data[span.start : span.end].decode() for _, kind in told if kind for span in kind.spans
    ]
    assert [True, False] == ["Series A" in text.characters for text in texts]
    assert [] == [text for text in texts if "<" in text.characters or "CONFORMED" in text.characters]


def test_each_document_is_a_paper() -> None:
    """Read as a whole, a submission holds one instrument a document under its exhibit number."""
    reading = flow.read(SUBMISSION.encode(), "a test")
    assert isinstance(reading, Reading)
    assert ["3.1", "3.2"] == [one.exhibit_number.value for one in reading.instruments if one.exhibit_number]


def test_a_short_document_before_one_of_html_is_no_html() -> None:
    """What a document is shows in its own words: the lines of a text stay, though HTML comes next."""
    page = "<html><body><p>CERTIFICATE OF AMENDMENT</p></body></html>"
    before, _, after = SUBMISSION.partition("<PAGE>")
    first, second = _texts((before + page + after).encode())
    assert "DESIGNATION\n" in first.characters
    assert "CERTIFICATE OF AMENDMENT" in second.characters


def test_a_document_that_breaks_off_ends_with_the_file() -> None:
    """A submission without its closing tags is read to its end."""
    assert ["EX-3.1"] == [
        text.document_type.value for text in _texts(SUBMISSION.partition("</TEXT>")[0].encode()) if text.document_type
    ]


def _acts(instrument: Instrument) -> list[str]:
    return [act.act for act in instrument.acts] + [act for one in instrument.exhibits for act in _acts(one)]


@pytest.mark.skipif(not SUBMISSIONS, reason="the two real submissions do not stand beside this checkout")
def test_a_report_without_a_charter_paper_posts_nothing() -> None:
    """Two real submissions full of numbers, dates and share counts hold no act."""
    readings = [flow.read(path.read_bytes(), path.name) for path in SUBMISSIONS]
    instruments = [one for reading in readings if isinstance(reading, Reading) for one in reading.instruments]
    assert (2, []) == (len(instruments), [act for one in instruments for act in _acts(one)])
    assert {"other"} == {one.kind for one in instruments}


@pytest.mark.skipif(not SUBMISSIONS, reason="the two real submissions do not stand beside this checkout")
@pytest.mark.parametrize("path", SUBMISSIONS, ids=lambda path: path.stem)
def test_a_real_submission_maps_back(path: Path) -> None:
    """Every seventh character of a real file stands in its bytes."""
    data = path.read_bytes()
    astray = []
    for text in _texts(data):
        for at in range(0, len(text.characters), 7):
            span = text.span(at, at + 1)
            if text.characters[at] != "\n" and data[span.start : span.end].decode("cp1252") != text.characters[at]:
                astray.append(at)
    assert [] == astray
