"""A draft as one HTML page that needs nothing beside it: no script, no request, its style inside.

Comes in: a `Draft`. Goes out: bytes that any browser shows on a telephone, on a wide screen, in the dark and on letter
paper, and that `html.read` reads back as the same words. All words of the draft are escaped; the same draft gives the
same bytes. The page forbids itself, by its content security policy, to load anything.
"""

import unicodedata
from html import escape
from typing import assert_never

from charterbook.formats.html_style import STYLE
from charterbook.formats.kept_together import kept_together
from charterbook.formats.spelling import BLANK, WriteError, spell, spelled
from charterbook.model.drafts import (
    Attachment,
    Block,
    Draft,
    Heading,
    Lines,
    NotaryBlock,
    PageBreak,
    Paragraph,
    Run,
    SignatureBlock,
)

_RUNNING = '@page {{ @top-right {{ content: "{}" }} }}\n@page :first {{ @top-right {{ content: none }} }}\n'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LINE = '<span class="line" aria-hidden="true">' + "_" * 34 + "</span>"


def write(draft: Draft) -> bytes:
    """The draft as the bytes of an HTML page in UTF-8.

    WriteError for a character that no page can show: a control character or half of a pair.
    """
    exhibit = f"Exhibit {draft.exhibit_number}" if draft.exhibit_number else ""
    opening = (_element("p", "exhibit", escaped(exhibit)),) if exhibit else ()
    return page(draft.title, draft.notice, (*opening, *_blocks(draft.blocks)))


def page(title: str, notice: str, body: tuple[str, ...], style: str = "") -> bytes:
    """A whole page round the markup of its body: the notice stands on top and heads each printed page; `style` goes
    below the style of every page."""
    told = (f'<p class="notice" role="note">{escaped(notice)}</p>',) if notice else ()
    running = _RUNNING.format(_in_style(notice)) if notice else ""
    lines = (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escaped(title)}</title>",
        f"<style>\n{STYLE}{running}{style}</style>",
        "</head>",
        "<body>",
        *told,
        "<main>",
        *body,
        "</main>",
        "</body>",
        "</html>",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def escaped(words: str) -> str:
    """Words as markup that shows them. WriteError for a character that no page can show."""
    for character in words:
        if unicodedata.category(character) in ("Cc", "Cs"):
            raise WriteError(f"a page cannot show the character {character!r} in {words[:40]!r}; take it out")
    return escape(words)


def _in_style(words: str) -> str:
    """Words inside a string of the style sheet: all but letters, digits and blanks by their numbers."""
    return "".join(letter if letter.isalnum() or letter == " " else f"\\{ord(letter):06x}" for letter in words)


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    """The markup of the blocks, those that are kept together in one division. What follows an attachment's label is
    headed one level deeper."""
    made: list[str] = []
    level, turned, under_heading = 1, False, False
    for group in kept_together(blocks):
        markup = "\n".join(_block(block, level, under_heading) for block in group)
        if len(group) > 1:
            markup = _element("div", "together", markup)
        if turned and markup:
            markup = _element("div", "turned", markup)
        if markup:
            made.append(markup)
        last = group[-1]
        turned, under_heading = isinstance(last, PageBreak), isinstance(last, Heading)
        level = 3 if isinstance(last, Attachment) else max(level, 2) if under_heading else level
    return made


def _block(block: Block, level: int, under_heading: bool) -> str:
    match block:
        case Heading(lines):
            name = "p" if under_heading else f"h{level}"
            return _element(name, "heading", _centred(lines))
        case Paragraph(runs, quoted, origin):
            text = _words(runs)
            words = f"<blockquote>\n<p>{text}</p>\n</blockquote>" if quoted else f"<p>{text}</p>"
            if origin is None:
                return words
            place = f'data-source="{escaped(origin.span.source)}" data-bytes="{origin.span.start}-{origin.span.end}"'
            return f'{words}\n<p class="origin" {place}>[{escaped(origin.paper)}]</p>'
        case Lines(lines):
            return _element("p", "lines", "<br>".join(_words(runs) for runs in lines))
        case SignatureBlock(name, title, signed):
            who = f"{name}, {title}" if title else name
            return _section("signature", "Signature", _signed(f"/s/ {name}" if signed else "", escaped(who)))
        case NotaryBlock():
            return _section("notary", "Notarial acknowledgment", _notary(block))
        case Attachment(label, lines):
            under = (_element("p", "heading", _centred(lines)),) if lines else ()
            return "\n".join((_element("h2", "attachment", escaped(label.upper())), *under))
        case PageBreak():
            return ""
        case _ as unreachable:
            assert_never(unreachable)


def _signed(conformed: str, under: str) -> str:
    """A line to sign on, the conformed signature above it and the name below."""
    above = f"{escaped(conformed)}<br>" if conformed else ""
    return f'<p class="signed">{above}{_LINE}<br>{under}</p>'


def _notary(block: NotaryBlock) -> str:
    state, county = (escaped(name.upper()) or BLANK for name in (block.state, block.county))
    rows = ((f"STATE OF {state}", ")"), ("", ") ss."), (f"COUNTY OF {county}", ")"))
    cells = "\n".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return "\n".join(
        (
            f'<table role="presentation">\n{cells}\n</table>',
            f"<p>{_words(block.runs)}</p>",
            _signed(spell(block.notary) if block.notary is not None else "", _words(block.under)),
            _element("p", "expires", f"My Commission Expires: {escaped(spell(block.expires))}"),
        )
    )


def _centred(lines: tuple[str, ...]) -> str:
    """The lines of a heading; those in capitals are bold."""
    told = (f"<b>{escaped(line)}</b>" if line == line.upper() else escaped(line) for line in lines)
    return "<br>".join(told)


def _words(runs: tuple[Run, ...]) -> str:
    return escaped(spelled(runs))


def _element(name: str, style: str, content: str) -> str:
    return f'<{name} class="{style}">{content}</{name}>'


def _section(style: str, label: str, content: str) -> str:
    return f'<section class="{style}" aria-label="{label}">\n{content}\n</section>'
