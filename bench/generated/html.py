"""A sheet as HTML in four manners: a converter's FONT tags, divisions and spans, layout tables, and a word processor's
paragraphs with hard breaks inside sentences."""

import html
from collections.abc import Callable
from random import Random

from .layout import wrapped
from .sheet import Block

STYLE = "font-family:'Times New Roman',serif;font-size:10pt"


def marked_up(blocks: tuple[Block, ...], chance: Random, form: str, exhibit: str) -> bytes:
    """The page as bytes: html_table sets clauses in layout tables, html_breaks breaks lines within sentences."""
    quotes = chance.choice((("&#147;", "&#148;", "&#146;"), ("&ldquo;", "&rdquo;", "&rsquo;"),
                            ("&#8220;", "&#8221;", "&#8217;"),
                            ('"', '"', "'"), ("\u201c", "\u201d", "\u2019")))  # fmt: skip
    manner = {"html_table": _cells, "html_breaks": _word}.get(form) or chance.choice((_font, _spans))
    spaced = chance.random() < 0.15
    parts = [_exhibit(exhibit)] if exhibit else []
    page = 1
    for number, block in enumerate(blocks):
        parts.append(_block(block, lambda text: _typed(text, quotes, spaced), manner))
        if number % 14 == 13 and block.kind == "paragraph":
            parts.append(f'<p style="text-align:center">{page}</p>\n<hr style="page-break-after:always">')
            page += 1
    encoding = "cp1252" if chance.random() < 0.3 else "utf-8"
    head = "<html>\n<head>\n<title>EX-3</title>\n</head>\n<body>\n"
    return f"{head}{chr(10).join(parts)}\n</body>\n</html>\n".encode(encoding)


def _exhibit(exhibit: str) -> str:
    return f'<p align="right"><b>{exhibit}</b></p>'


def _typed(text: str, quotes: tuple[str, str, str], spaced: bool) -> str:
    made = html.escape(text, quote=False).split('"')
    out = made[0]
    for number, part in enumerate(made[1:]):
        out += quotes[number % 2] + part
    if quotes[2] != "'":
        out = out.replace("'", quotes[2])
    return out.replace("Series ", "Series&nbsp;").replace(" shares", "&nbsp;shares") if spaced else out


def _block(block: Block, typed: Callable[[str], str], manner: Callable[[str], str]) -> str:
    lines = [typed(line) for line in block.lines]
    match block.kind:
        case "paragraph":
            return manner(lines[0])
        case "centre":
            return f'<p align="center"><b>{"<br>".join(lines)}</b></p>'
        case "table":
            rows = "\n".join(
                "<tr>" + "".join(f"<td>{typed(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
            )
            return f'<table border="0" cellpadding="0" cellspacing="0" width="80%">\n{rows}\n</table>'
        case "page":
            return '<p style="page-break-before:always">&nbsp;</p>'
        case _:
            left = ' style="margin-left:50%"' if block.kind == "signing" else ""
            return f"<p{left}>{'<br>'.join(line or '&nbsp;' for line in lines)}</p>"


def _font(text: str) -> str:
    font = f'<FONT FACE="Times New Roman" SIZE="2">{text}</FONT>'
    return f'<P STYLE="margin-top:12px;margin-bottom:0px; text-indent:4%">{font}</P>'


def _spans(text: str) -> str:
    first, _, rest = text.partition(". ")
    span = f'<span style="{STYLE};font-weight:400;line-height:120%">'
    words = f"{span}{first}. </span>{span}{rest}</span>" if rest and "<" not in first else f"{span}{text}</span>"
    return f'<div style="margin-bottom:12pt;text-align:justify;text-indent:36pt">{words}</div>'


def _cells(text: str) -> str:
    first, blank, rest = text.partition(" ")
    if not (blank and first[-1] in ".:" and len(first) < 12):
        return f'<p style="text-indent:0.5in;{STYLE}">{text}</p>'
    cells = f'<TD STYLE="width: 0.5in">{first}</TD><TD STYLE="text-align: justify">{rest}</TD>'
    row = f'<TR STYLE="vertical-align: top"><TD STYLE="width: 0.25in"></TD>{cells}</TR>'
    return f'<TABLE CELLSPACING="0" CELLPADDING="0" WIDTH="100%">{row}</TABLE>'


def _word(text: str) -> str:
    return (
        "<p class=MsoNormal style='text-indent:.5in'><span\nstyle='font-size:12.0pt'>"
        + "\n".join(wrapped(text, 62, 0))
        + "</span></p>"
    )
