"""The bench's certificates set as HTML in four manners: a converter's FONT tags, a publishing system's divisions and
spans, layout tables with a cell for the number and one for the clause, and a word processor's paragraphs."""

import html
import re
from collections.abc import Callable

TURN = "\f"
TIMES = "font-family:'Times New Roman',sans-serif;font-size:10pt"
WORD = 'style="margin-top:12.0pt;margin-right:0in;margin-bottom:0in;margin-left:0in;text-indent:.5in"'


def pages(text: str) -> dict[str, bytes]:
    """The text in each manner, by name."""
    return {name: _page(manner, text) for name, manner in MANNERS.items()}


def _page(manner: Callable[[str], str], text: str) -> bytes:
    body = "\n".join(map(manner, _paragraphs(text)))
    head = "<HTML>\n<HEAD>\n<TITLE>EX-3.1</TITLE>\n</HEAD>\n"
    return f'{head}<BODY BGCOLOR="WHITE" STYLE="font: 10pt Times New Roman">\n{body}\n</BODY></HTML>\n'.encode("cp1252")


def _paragraphs(text: str) -> list[str]:
    """The paragraphs in one line each; a turned page is TURN and its number."""
    turned = re.sub(r"\n+ *(\d+)\n+<PAGE>\n*", rf"\n\n{TURN}\1\n\n", text)
    return [part if part[0] == TURN else " ".join(part.split()) for part in re.split(r"\n\n+", turned.strip())]


def _typed(words: str) -> str:
    """Entities as converters write them: curly quotes by their windows-1252 numbers."""
    return re.sub(r'"([^"]*)"', r"&#147;\1&#148;", html.escape(words, quote=False)).replace("'", "&#146;")


def _font(paragraph: str) -> str:
    font = '<FONT FACE="Times New Roman" SIZE="2">'
    if paragraph[0] == TURN:
        return (
            f'<P STYLE="margin-top:0px" ALIGN="center">{font}{paragraph[1:]}</FONT></P>\n'
            '<p Style=\'page-break-before:always\'>\n<HR SIZE="3" style="COLOR:#999999" WIDTH="100%">'
        )
    indent = "&nbsp;" * 4
    return f'<P STYLE="margin-top:12px;margin-bottom:0px; text-indent:4%">{font}{indent}{_typed(paragraph)} </FONT></P>'


def _spans(paragraph: str) -> str:
    span = f'<span style="color:#000000;{TIMES};font-weight:400;line-height:120%">'
    if paragraph[0] == TURN:
        number = f'<div style="text-align:center">{span}{paragraph[1:]}</span></div>'
        return f'<div style="height:72pt;position:relative">{number}</div><hr style="page-break-after:always"/>'
    first, _, rest = _typed(paragraph).partition(". ")
    words = f"{span}{first}. </span>{span}{rest}</span>"
    return f'<div style="margin-bottom:12pt;text-align:justify;text-indent:36pt">{words}</div>'


def _tables(paragraph: str) -> str:
    if paragraph[0] == TURN:
        footer = f'<TABLE WIDTH="100%"><TR><TD></TD><TD ALIGN="center">{paragraph[1:]}</TD><TD></TD></TR></TABLE>'
        return f'{footer}<P STYLE="page-break-before: always">&nbsp;</P>'
    first, _, rest = _typed(paragraph).partition(". ")
    cells = f'<TD STYLE="width: 0.5in">{first}.</TD><TD STYLE="text-align: justify">{rest}</TD>'
    row = f'<TR STYLE="vertical-align: top"><TD STYLE="width: 0.25in"></TD>{cells}</TR>'
    return f'<TABLE CELLSPACING="0" CELLPADDING="0" WIDTH="100%">{row}</TABLE>\n<P STYLE="margin: 0pt">&nbsp;</P>'


def _word(paragraph: str) -> str:
    if paragraph[0] == TURN:
        return f"<p class=MsoNormal align=center style='text-align:center'>{paragraph[1:]}</p>\n<PAGE>"
    first, _, rest = _typed(paragraph).partition(". ")
    size = "style='font-size:12.0pt'"
    return f"<p class=MsoNormal {WORD}><span {size}><b>{first}.</b></span><span\n{size}>&nbsp;{rest}</span></p>"


MANNERS: dict[str, Callable[[str], str]] = {
    "FONT tags": _font,
    "divisions and spans": _spans,
    "layout tables": _tables,
    "word processor": _word,
}
