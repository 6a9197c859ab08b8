"""HTML becomes text in one pass: breaks where a reader sees them, nothing he does not see, each byte in its place."""

import html as stdlib_html
import re
import tracemalloc
from hashlib import sha256
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from charterbook.formats import html
from charterbook.formats.html_tags import SUPERSCRIPTS
from charterbook.model.evidence import Source, Text, Unreadable
from charterbook.text.view import View


def _source(data: bytes) -> Source:
    return Source(sha256(data).hexdigest(), len(data), "text/html", "a test")


def _read(data: bytes) -> Text:
    found = html.read(data, _source(data))
    assert isinstance(found, Text)
    return found


def _text(page: str) -> str:
    return _read(page.encode()).characters


def _left_out(page: str) -> list[str]:
    data = page.encode()
    return [data[span.start : span.end].decode() for span in _read(data).furniture]


SEEN = {
    "a paragraph ends in an empty line": ("<p>one<p>two</p>three", "one\n\ntwo\n\nthree"),
    "a line break is one": ("one<br>two<BR/>three", "one\ntwo\nthree"),
    "two line breaks are an empty line": ("one<br> <br />two", "one\n\ntwo"),
    "a division is a line": ("<div>one<div>two</div></div>three", "one\ntwo\nthree"),
    "a division with a margin is a paragraph": ("<div>a</div><div style='margin: 0 0 12pt'>b</div>c", "a\n\nb\n\nc"),
    "a division with an indent is a paragraph": ("<div>a</div><div style='text-indent:36pt'>b</div>", "a\n\nb"),
    "inner divisions end with their own margins": (
        "<div style='margin:9pt'><div>a</div><div>b</div></div>c",
        "a\nb\n\nc",
    ),
    "an empty division is an empty line": ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
    "a paragraph without margins is a line": ("<p style='margin:0in 9pt 0.0pt'>a</p><p style='margin:0'>b", "a\nb"),
    "margins of one side": ("<p style='margin-top:0;margin-bottom:6pt'>a</p><p style='margin:0'>b", "a\n\nb"),
    "long blocks without margins are paragraphs": (f"<div>{'a ' * 60}</div><div>b</div>", f"{'a ' * 60}\n\nb"),
    "a long block after a short one too": (f"<div>b</div><div>{'a ' * 60}</div>", f"b\n\n{'a ' * 60}"),
    "line ends of the file are blanks": ("<p>one\r\n\r\ntwo\tthree</p>", "one    two three"),
    "words split over elements are one": ("Prefer<b>red</b> S<font size=2>to</font><i>ck</i>", "Preferred Stock"),
    "a blank between elements stays": ("<b>Series</b> <i>A</i>", "Series A"),
    "cells are joined by a blank": ("<tr><td>Common<td>100<tr><td>Preferred<td>10</table>", "Common 100\nPreferred 10"),
    "paragraphs in cells do not part a row": ("<tr><td><p>1.</p></td><td><p>Name.</p></td></tr>", "1. Name."),
    "an empty row is an empty line": ("<tr><td>a</td></tr><tr><td></td></tr><tr><td>b</td></tr>", "a\n\nb"),
    "tables stand apart": ("a<table><tr><td>b</table>c", "a\n\nb\n\nc"),
    "a no-break space stays": ("$&nbsp;1", "$\u00a01"),
    "windows-1252 by number": ("&#147;A&#148; &#x96; &#150", "\u201cA\u201d \u2013 \u2013"),
    "an old entity needs no semicolon": ("AT&ampT &copy2003", "AT&T \u00a92003"),
    "what is no entity is text": ("AT&T &bogus; &; &#; &#x; a & b", "AT&T &bogus; &; &#; &#x; a & b"),
    "lone surrogates and such": ("a&#xD800;b&#1114112;c&#0;&#9999999999999;", "a\ufffdb\ufffdc\ufffd\ufffd"),
    "an entity of two characters": ("&NotEqualTilde;", "\u2242\u0338"),
    "less than is text": ("5 < 6 << 7", "5 < 6 << 7"),
    "attributes without quotes": ("<p align=center style=margin:0>one", "one"),
    "a greater-than inside quotes": ("<p title='a > b'>one<a href=\"x>y\">two", "onetwo"),
    "XBRL tags are transparent": ("<ix:nonNumeric name='x'>3.1</ix:nonNumeric> <ix:nonFraction>650", "3.1 650"),
    "unknown tags are transparent": ("Ser<xyz:abc q>ies</xyz:abc>", "Series"),
    "an ordinal's raised letters": ("this 24<sup>th</sup> day", "this 24th day"),
    "a raised note is no digit": ("650<sup>1</sup> shares", "650\u00b9 shares"),
    "a raised note in brackets": ("650<b style='vertical-align: super'>(12)</b> x", "650\u207d\u00b9\u00b2\u207e x"),
    "a raised numerator": ("6<sup>1</sup>/<sub>2</sub>% Preferred", "6 1/2% Preferred"),
    "an empty raised element": ("650<sup></sup> 651", "650 651"),
    "preformatted lines stay": ("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree"),
    "a soft hyphen and a zero-width space are not seen": ("Corpo&shy;ra\u00adtion a&#8203;b\u200bc", "Corporation abc"),
    "NUL is not seen": ("Prefer\0red" + " " * 2000, "Preferred" + " " * 2000),
    "white on white until other ink": ("a<font color='#FFFFFF'>b<font color=black>c</font></font>", "ac"),
    "white on a coloured ground is read": ("<td bgcolor=#000080><font color=white>Class</font>", "Class"),
    "a white page is not white ink": ("<body bgcolor=white text=black>one", "one"),
    "no size until some size": ("<p style='font-size:0pt'>a<span style='font-size:10.0pt'>b</span></p>", "b"),
    "a size that begins with a nought is a size": ("<p style='font-size:0.8em'>a", "a"),
    "an unclosed hidden paragraph ends with the next": ("<p style='display:none'>a<p>b", "b"),
    "a hidden row ends with the row": ("<table><tr hidden><td>a<tr><td>b</table>", "b"),
    "hidden words end with their block": ("<p><span style='display:none'>a</p><p>b</p>", "b"),
    "a class called hidden hides nothing": ("<p class='x hidden y' style='overflow:hidden'>a", "a"),
    "a self-closed element is empty": ("<div style='display:none'/>a<title/>b<script src=x />c", "abc"),
}


@pytest.mark.parametrize("what", SEEN)
def test_what_a_reader_sees_is_the_text(what: str) -> None:
    """The text of a few words of HTML, as a person sees it."""
    page, expected = SEEN[what]
    assert expected == _text(page)


UNSEEN = [
    "<!-- 650 -->", "<script>if (a<b) x('</p>')</script>", "<STYLE TYPE='text/css'>p > a {}</STYLE>",
    "<title>650</title>", "<![CDATA[ 650 > 6 ]]>", "<div style='display: none'><p>650</p><div>651</div></div>",
    "<span hidden>650</span>", "<span style=\"VISIBILITY:HIDDEN\">650</span>",
    "<font style='font-size:0px'>650</font>", "<s>650</s>", "<del>650</del>",
    "<ix:header><ix:hidden><ix:nonNumeric>650</ix:nonNumeric></ix:hidden></ix:header>",
    "<font color=white>650</font>", "<ix:hidden>650</ix:hidden>", "<strike>650 <b>shares</b></strike>",
    "<template>650</template>", "<span style='text-decoration:line-through'>650</span>",
]  # fmt: skip


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_a_reader_does_not_see_is_left_out_and_listed(unseen: str) -> None:
    """It is no text, it is no break either, and its bytes are furniture."""
    page = f"<p>a{unseen}b</p>"
    told = re.sub(r"</(script|STYLE|title)>$", "", unseen)
    assert ("ab", [told]) == (_text(page), _left_out(page))


BOXES = {
    '<font face="Wingdings">x</font>': "\u2612", "<FONT FACE=WINGDINGS>&#254;</FONT>": "\u2612",
    "<span style='font-family:Wingdings'>&thorn;</span>": "\u2612", "<font face='Wingdings 2'>R</font>": "\u2612",
    "&#254;": "\u2612", "\u2612": "\u2612", "\u2611": "\u2612", "&#x2612;": "\u2612", "&#9745;": "\u2612",
    '<font face="Wingdings">o</font>': "\u2610", "<font face=wingdings>&#168;</font>": "\u2610", "\u25a1": "\u2610",
    "&#168;": "\u2610", "\u2610": "\u2610", "&uml;": "\u2610", "<i style='font-family:Wingdings'>\u00a8</i>": "\u2610",
}  # fmt: skip


@pytest.mark.parametrize("box", BOXES)
def test_a_box_is_one_mark_with_its_bytes(box: str) -> None:
    """Ticked or empty, however it was set, and the letters beside it stay letters."""
    data = f"<p>x {box} o Yes</p>".encode()
    text = _read(data)
    assert f"x {BOXES[box]} o Yes" == text.characters
    span = text.span(2, 3)
    assert data[span.start : span.end].decode() in box
    assert 0 < span.end - span.start <= 8


def test_letters_of_a_language_are_no_boxes() -> None:
    """A thorn inside a word, a word in a font declared wrongly, and a letter of a text font stay what they are."""
    page = "<p>\u00feorn na\u00a8if <font face=Wingdings>shares</font> <font face=Arial>x</font> o"
    assert "\u00feorn na\u00a8if shares x o" == _text(page)


PAGES = {
    "a rule and a break": "<p align=center>-1-</p>\n<hr size=3>\n<p style='page-break-before:always'>",
    "a break after": "<div style='page-break-after:always'><p>1</p></div>",
    "a rule that breaks": "<div><div><span>Page 1 of 3</span></div></div><hr style='page-break-after:always'/>",
    "a rule alone": "<center>1</center><hr>",
    "a table as footer": "<table><tr><td></td><td>1</td><td></td></tr></table><p style='break-before: page'>",
    "EDGAR's mark": "<p><b>i</b></p><PAGE>",
    "divisions": "<div>1</div><div>&nbsp;</div><hr style='page-break-after:always'>",
    "no number": "<div style='page-break-before:always'></div>",
}


@pytest.mark.parametrize("turn", PAGES)
def test_pages_turn_and_their_numbers_are_left_out(turn: str) -> None:
    """The number is furniture, the next words are on the next page, and a cut sentence goes on after a line break."""
    page = f"<p>the number of</p>{PAGES[turn]}<p>shares is 650.</p>{PAGES[turn]}<p>It is so.</p>"
    text = _read(page.encode())
    assert "the number of\nshares is 650.\n\nIt is so." == text.characters
    assert (0, 14, 30) == text.page_starts
    assert [1, 2, 3] == [text.span(at, at + 1).page for at in (0, 14, 40)]
    assert (0 if turn == "no number" else 2) == len(text.furniture)


KEPT_NUMBERS = {
    "a total over a rule in its cell": "<table><tr><td></td><td>650<hr></td></tr></table>",
    "a total in the last row": "<table><tr><td>600<tr><td>650</table><p style='page-break-before:always'>",
    "a number at the end of a line": "<p>Series A<br>650</p><p style='page-break-before:always'>",
    "a lone number in the text": "<p>650</p><p>shares</p>",
    "a number at the end of a page without pages": "<p>Series A</p><p>650</p>",
}


@pytest.mark.parametrize("what", KEPT_NUMBERS)
def test_a_number_that_may_be_a_count_stays(what: str) -> None:
    """Only a paragraph of its own over a page break or a rule is a page's number."""
    assert "650" in _text(f"<p>The total is</p>{KEPT_NUMBERS[what]}<p>of all.</p>")


def test_the_last_page_gives_up_its_number_too() -> None:
    """No break follows the last number; it is one where the pages before had theirs."""
    turn = "<p>1</p><p style='page-break-before:always'>"
    assert "a.\n\nb." == _text(f"<p>a.</p>{turn}<p>b.</p><p>2</p></body>")


def test_cells_know_their_row_and_column() -> None:
    """The map of the cells that hold text, nested tables counted as tables of their own."""
    page = "<table><tr><td>a<td><td>b c</tr><tr><td>d</tr></table>x<table><tr><th>e<table><tr><td>f</table></table>"
    text = _read(page.encode())
    told = [(text.characters[one.start : one.end], one.table, one.row, one.column) for one in text.cells]
    assert [("a", 0, 0, 0), ("b c", 0, 0, 2), ("d", 0, 1, 0), ("e", 1, 0, 0), ("f", 2, 0, 0)] == told


MARKUP = [
    "<p>", "</p>\r\n", "<br>", "<b>", "</b>", "<td align='r'>", "<tr>", "</table>", "<table>", "<!-- caf\u00e9 -->",
    "<hr>", "<p style='page-break-before:always'>", "<div style=display:none>x</div>", "<sup>", "</sup>", "<pre>",
    "</pre>",
]  # fmt: skip
ENTITIES = [
    "&amp;",
    "&nbsp;",
    "&nbsp;&nbsp;",
    "&#147;",
    "&#x201D;",
    "&eacute;",
    "&NotEqualTilde;",
    "&lt;",
    "&copy",
    "&#167",
]
WORDS = [
    "Preferred",
    "shares ",
    " 650",
    "\u201cA\u201d",
    "\u00a7 78",
    "Est\u00e9e",
    "\n",
    "\t ",
    "a < b",
    "&",
    " & ",
    "\u00a0",
]
PIECES = st.lists(st.one_of(*map(st.sampled_from, (MARKUP, ENTITIES, WORDS))), min_size=1, max_size=50)
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def _stands_for(letter: str, written: str) -> bool:
    """Whether a character may come from these characters of the file."""
    raised = letter in map(chr, SUPERSCRIPTS.values()) and letter == written.translate(SUPERSCRIPTS)
    blank = letter == " " and written in "\t\n\r\f"
    break_of_markup = letter in " \n" and "<" in written
    entity = written[0] == "&" and letter in stdlib_html.unescape(written)
    return letter == written or raised or blank or break_of_markup or entity


@given(PIECES, st.sampled_from(CODECS), st.sampled_from(["", "\u20ac", "\U0001f4c4"]))
def test_every_character_knows_its_bytes(pieces: list[str], codec: str, letter: str) -> None:
    """The bytes of each character are the character, its entity, or the markup that a break stands for."""
    page = "<html><body>First " + "".join(pieces) + (letter if codec != "cp1252" else "\u20ac") + " last"
    data = page.encode(codec)
    if codec == "cp1252" and not data.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            assume(False)
    text = _read(data)
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(codec, codec)
    spans = [text.span(at, at + 1) for at in range(len(text.characters))]
    written = [data[span.start : span.end].decode(plain) for span in spans]
    assert [] == [(one, was) for one, was in zip(text.characters, written, strict=True) if not _stands_for(one, was)]
    assert [] == [(one, other) for one, other in pairwise(spans) if (one.start, one.end) > (other.start, other.end)]
    whole = text.span(0, len(text.characters))
    assert (spans[0].start, spans[-1].end) == (whole.start, whole.end)


HOSTILE = {
    "open tags without end": "<a", "open brackets": "<", "quotes in tags": "<a '\"",
    "attributes": "<p a=b c='d' e>", "unclosed quotes": '<a b="', "comments that end badly": "<!-- --",
    "CDATA": "<![CDATA[ ]]", "scripts": "<script>", "entities": "&amp", "entities of one long name": "&a1",
    "digits": "&#1", "nested tables": "<table><tr><td>x", "nested divisions": "<div>x", "closing tags": "</div>x",
    "hidden": "<div style='display:none'>x", "cells": "<td>",
    "hidden by size": "<p style='font-size:0'>x<b style='font-size:1pt'>y", "rules": "x<hr>",
    "numbers over rules": "<p>1<hr>", "page breaks": "<p style='page-break-after:always'>1", "blanks": " ",
    "breaks": "<br>", "blank breaks": "<br> \n", "raised": "<sup>1", "numerators": "1<sup>1</sup> ",
    "Wingdings": "<font face=wingdings>x", "boxes": "\u00fe ", "distinct tags": None,
    "slashes": "<p/", "bogus comments": "<!", "NUL": "a\0",
}  # fmt: skip


ONE_TAG = {
    "attributes for ever": ("<p ", "a=b "), "blanks in a tag": ("<p", " "), "blanks in a style": ("<p style='", "  x"),
    "noughts in a size": ("<p style='font-size:", "0"), "quotes in hidden": ("<p style=hidden ", "'\""),
    "a margin": ("<p style='margin:", "0"), "a name": ("<", "p"), "an unquoted value": ("<p a=", "x"),
}  # fmt: skip


def _hostile(what: str, size: int) -> bytes:
    head, piece = ("", HOSTILE[what]) if what in HOSTILE else ONE_TAG[what]
    page = "".join(f"<a{at} b{at}=c{at}>x" for at in range(size)) if piece is None else head + piece * size
    return (f"<html><body>x{page}"[:size] + ("'>" if head else "")).encode()


@pytest.mark.parametrize("what", [*HOSTILE, *ONE_TAG])
def test_time_and_memory_grow_with_the_size(what: str) -> None:
    """Sixteen times the bytes take sixteen times as long (a quadratic reader would take 256), and memory is bounded."""
    small, large = _hostile(what, 20_000), _hostile(what, 320_000)

    def seconds(data: bytes) -> float:
        began = process_time()
        html.read(data, _source(data))
        return process_time() - began

    seconds(small)
    assert min(seconds(large) for _ in range(2)) < 64 * max(min(seconds(small) for _ in range(3)), 0.0005)
    tracemalloc.start()
    html.read(small, _source(small))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 * len(small) + 1_000_000


def test_tables_ten_thousand_deep_are_read() -> None:
    """Nothing recurses."""
    text = _text("<table><tr><td>" * 10_000 + "650" + "</td></tr></table>" * 10_000)
    assert "650" == text


@pytest.mark.parametrize(
    "page", ["<html><img src=a.jpg></html>", "<html><div hidden>x</div></html>", "<html>\n</html>"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    """A page of pictures is told, not read as an empty paper."""
    data = page.encode()
    found = html.read(data, _source(data))
    assert isinstance(found, Unreadable)
    assert "no text" in found.why


def test_a_paragraph_is_one_in_the_view() -> None:
    """Breaks in the file's own lines part nothing, an empty paragraph does."""
    page = "<p>so that the\r\n\r\nnumber<br>\nof</p><p>&nbsp;</p><p>shares</p>"
    assert "so that the number of\nshares" == View(_read(page.encode())).folded
