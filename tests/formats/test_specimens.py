"""A paper set as HTML says what its text says: our specimens in the manners of those who set exhibits for EDGAR."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.model.bare import differences
from charterbook.model.evidence import Span
from charterbook.model.instrument import Reading

ROOT = Path(__file__).parent.parent.parent
SPECIMENS = [
    *sorted((ROOT / "examples" / "bestnet").glob("*.txt")),
    *sorted((ROOT.parent / "shared" / "seed").glob("*.txt")),
]
TURN = "\f"


def _paragraphs(text: str) -> list[list[str]]:
    """The paragraphs of a text paper as lines: one line for prose; a turned page is TURN and its number."""
    text = re.sub(r"\n +(\d+)\n+<PAGE>\n*", rf"\n\n{TURN}\1\n\n", text)
    text = re.sub(r"\n +(\d+)\s*\Z", rf"\n\n{TURN}\1", text)
    found = []
    for paragraph in re.split(r"\n[ \n]*\n", text):
        lines = [line.strip(" ") for line in paragraph.strip("\n").split("\n")]
        prose = len(lines) > 1 and len(lines[0]) > 60 and not re.search(r"[)_-]$|OF$", lines[0])
        if any(lines):
            found.append(["\n".join(lines)] if prose else lines)
    return found


def _typed(words: str) -> str:
    """Entities as converters write them: curly quotes by their windows-1252 numbers."""
    words = re.sub(r'"([^"]*)"', r"&#147;\1&#148;", html.escape(words, quote=False))
    return words.replace("'", "&#146;").replace("$", "&#36;").replace("\u00a7", "&sect;")


def _font(lines: list[str]) -> str:
    font = '<FONT FACE="Times New Roman" SIZE="2">'
    if lines[0].startswith(TURN):
        return (
            f'<P ALIGN="center">{font}{lines[0][1:]}</FONT></P>\n<HR SIZE="3" WIDTH="100%">\n'
            "<P STYLE='page-break-before:always'></P>"
        )
    return f'<P STYLE="margin-top:12px; text-indent:4%">{font}{"<BR>".join(map(_typed, lines))}</FONT></P>\n'


def _spans(lines: list[str]) -> str:
    """Every line a division; runs are torn inside words, as editing tears them; raw curly quotes."""
    if lines[0].startswith(TURN):
        return (
            f'<div style="height:42.75pt"><div><span style="font-size:10pt">{lines[0][1:]}</span></div></div>'
            '<hr style="page-break-after:always"/>'
        )
    out = []
    for line in lines:
        words = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", html.escape(line, quote=False))
        torn = re.sub(r"(?<=[a-z]{3})(?=[a-z]{4})", '</span><span style="font-size:10pt">', words, count=3)
        out.append(f'<div style="text-align:justify"><span style="font-size:10pt">{torn}</span></div>\n')
    return f'<div style="margin-bottom:12pt">{"".join(out)}</div>\n'


def _tables(lines: list[str]) -> str:
    """Numbered clauses and columns of brackets in tables."""
    if lines[0].startswith(TURN):
        return (
            f"<TABLE WIDTH=100%><TR><TD></TD><TD ALIGN=CENTER>{lines[0][1:]}</TD><TD></TD></TR></TABLE>"
            '<P STYLE="page-break-before: always">&nbsp;</P>\n'
        )
    number, _, rest = lines[0].partition(". ")
    if len(lines) == 1 and number.isdigit():
        rows = f"<TR VALIGN=TOP><TD WIDTH=5%>&nbsp;</TD><TD><P>{number}.</P></TD><TD><P>{_typed(rest)}</P></TD></TR>"
    elif any(")" in line[-5:] for line in lines):
        cells = (line.partition(")") for line in lines)
        rows = "\n".join(f"<tr><td>{_typed(a.strip()) or '&nbsp;'}</td><td>{b}{c}</td></tr>" for a, b, c in cells)
    else:
        return f"<p>{'<br>'.join(map(_typed, lines))}\n"
    return f"<TABLE CELLPADDING=0 STYLE='font: 10pt Times New Roman'>{rows}</TABLE>\n"


def _paged(lines: list[str]) -> str:
    if lines[0].startswith(TURN):
        return f"<center>- {lines[0][1:]} -</center>\n<PAGE>\n"
    return f"<p align=left>{'<br>'.join(map(_typed, lines))}\n"


def _page(set_paragraph: Callable[[list[str]], str], text: str) -> bytes:
    body = "".join(map(set_paragraph, _paragraphs(text)))
    head = "<!DOCTYPE html>\n<html><head><title>EX-3.4</title><style>p {margin: 0 650px}</style></head>"
    return f"{head}\n<body bgcolor='white'>\n<!-- 650 -->\n{body}</body></html>\n".encode()


def _preformatted(text: str) -> bytes:
    return f"<HTML><BODY><PRE>\n{text.replace('<PAGE>', '</PRE><PAGE><PRE>')}</PRE></BODY></HTML>".encode("cp1252")


MANNERS: dict[str, Callable[[str], bytes]] = {
    "FONT tags": lambda text: _page(_font, text),
    "spans": lambda text: _page(_spans, text),
    "tables": lambda text: _page(_tables, text),
    "EDGAR pages": lambda text: _page(_paged, text),
    "spans, UTF-16": lambda text: _page(_spans, text).decode().encode("utf-16"),
    "preformatted": _preformatted,
}


def _reading(data: bytes) -> Reading:
    found = flow.read(data, "a test")
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem[:20])
def test_a_paper_set_as_html_says_the_same(path: Path, manner: str) -> None:
    """Kinds, acts, dates, signers, acknowledgments, exhibits: not one fact differs."""
    text = path.read_text(encoding="utf-8")
    as_text = _reading(text.encode())
    as_html = _reading(MANNERS[manner](text))
    assert ("text/html", ()) == (as_html.source.media_type, differences(as_text.instruments, as_html.instruments))


@pytest.mark.parametrize("manner", MANNERS)
def test_the_evidence_stands_in_the_page(manner: str) -> None:
    """The bytes that say 650 and 0 are those of the HTML, and the pages are counted as in the text."""
    text = (ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt").read_text(encoding="utf-8")
    data = MANNERS[manner](text)
    codec = "utf-16-le" if "UTF-16" in manner else "utf-8"
    as_text, as_html = _reading(text.encode()), _reading(data)
    spans = [span for act in as_html.instruments[0].acts for span in _spans_of(act)]
    quotes = {re.sub(r"<[^>]*>|\s+", "", data[span.start : span.end].decode(codec)) for span in spans}
    assert {"SixHundredFifty", "650", "zero", "0"} <= quotes
    pages = [span.page for act in as_text.instruments[0].acts for span in _spans_of(act)]
    assert pages == [span.page for span in spans]


def _spans_of(value: object) -> list[Span]:
    """All spans in a noun, in order."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in _spans_of(item)]
    return []
