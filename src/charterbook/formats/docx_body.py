"""The body of a Word file: blocks of a draft, or the changes of a redline, as paragraphs in Word's tags.

Comes in: blocks and the ids of the styles to set them in. Goes out: XML in which every word is escaped.
"""

import re
from datetime import date
from itertools import count
from typing import NamedTuple, assert_never
from xml.sax.saxutils import escape

from charterbook.formats.docx_styles import StyleIds
from charterbook.formats.redline import How, Redline
from charterbook.formats.spelling import BLANK, WriteError, spell, spelled
from charterbook.model.drafts import (
    Attachment,
    Block,
    Heading,
    Lines,
    NotaryBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
)

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTED = re.compile(r"(\r\n?|\n|\t)")
_NEXT, _LINES, _PAGE = "<w:keepNext/>", "<w:keepLines/>", "<w:pageBreakBefore/>"
_SIGNED_ON = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
_ROOM_TO_SIGN = '<w:spacing w:before="600" w:after="0"/>'
_NEAR = '<w:spacing w:after="60"/>'
_APART = '<w:spacing w:before="480"/>'
_PLAIN = '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>'
_VENUE_WIDTHS = (4320, 1080)
_HEADING_WORDS = 12


def escaped(words: str) -> str:
    """Words as they stand in XML, in text or between quotes. WriteError for a character that XML cannot hold."""
    if unfit := _NO_XML.search(words):
        raise WriteError(f"a Word file cannot hold the character {unfit[0]!r} of {words[:40]!r}; take it out")
    return escape(words, {'"': "&quot;"})


class _Place(NamedTuple):
    """Where a block stands: the styles, whether it begins a page, whether it is the paper's first heading, and whether
    a signature follows."""

    styles: StyleIds
    new_page: bool
    first_heading: bool
    before_signature: bool


def body(blocks: tuple[Block, ...], styles: StyleIds) -> str:
    """The blocks in order. What comes before a signature stays with it, and what follows a page break begins its
    page."""
    made: list[str] = []
    untitled, new_page = True, False
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        made.append(_block(block, _Place(styles, new_page, untitled, isinstance(after, SignatureBlock))))
        new_page = isinstance(block, PageBreak)
        untitled = untitled and not isinstance(block, Heading)
    return "".join(made)


def changes(redline: Redline, styles: StyleIds, author: str, on: date) -> str:
    """The redline as tracked changes of this author on this day: accepted they give the new text, rejected the old."""
    who = f'w:author="{escaped(author)}" w:date="{on.isoformat()}T00:00:00Z"'
    number = count(1)
    made: list[str] = []
    style = ""
    for paragraph in redline.paragraphs:
        runs: list[str] = []
        for said, how in paragraph:
            tag = _TRACKED[how]
            words = _run(said, "delText" if how == "deleted" else "t")
            runs.append(f'<w:{tag} w:id="{next(number)}" {who}>{words}</w:{tag}>' if tag else words)
        whole = {how for _, how in paragraph}
        mark = _TRACKED[whole.pop()] if len(whole) == 1 else ""
        rest = f'<w:rPr><w:{mark} w:id="{next(number)}" {who}/></w:rPr>' if mark else ""
        style = _style_of("".join(change.words for change in paragraph), style)
        made.append(_paragraph(styles[style], *runs, rest=rest))
    return "".join(made)


_TRACKED: dict[How, str] = {"kept": "", "inserted": "ins", "deleted": "del"}


def _style_of(words: str, above: str) -> str:
    """The style of a paragraph of plain text under one in the style `above`. A short line in capitals is set as a
    heading, as it was in the paper that it comes from, a short line that is no sentence under one as its subtitle."""
    if len(words.split()) > _HEADING_WORDS:
        return "Body Text"
    if words.isupper():
        return "heading 1"
    return "Subtitle" if above in ("heading 1", "Subtitle") and words[-1:].isalnum() else "Body Text"


def small(words: str, style: str, styles: StyleIds) -> str:
    """One line of its own, such as the exhibit number."""
    return _paragraph(styles[style], _run(words))


def _block(block: Block, place: _Place) -> str:
    styles, page = place.styles, _PAGE if place.new_page else ""
    follows = _NEXT if place.before_signature else ""
    match block:
        case Heading(lines):
            return _heading(lines, place)
        case Paragraph(runs, quoted, origin):
            style, said = styles["Quote" if quoted else "Body Text"], _run(spelled(runs))
            if origin is None:
                return _paragraph(style, said, keep=follows, page=page)
            note = _paragraph(styles["Source Note"], _run(f"[{origin.paper}]"), keep=follows)
            return _paragraph(style, said, keep=_NEXT, page=page, rest=_NEAR) + note
        case Lines(lines):
            text = "\n".join(spelled(runs) for runs in lines)
            return _paragraph(styles["Short Lines"], _run(text), keep=follows, page=page)
        case SignatureBlock(name, title, signed):
            who = f"{name}, {title}" if title else name
            return _signed(f"/s/ {name}" if signed else "", who, styles, page, follows)
        case NotaryBlock():
            return _notary(block, styles, page)
        case Attachment(label, lines):
            head = _paragraph(styles["Attachment Heading"], _run(label.upper()), keep=_NEXT, page=_PAGE)
            return head + (_paragraph(styles["Subtitle"], _run("\n".join(lines))) if lines else "")
        case PageBreak():
            return ""
        case _ as unreachable:
            assert_never(unreachable)


def _heading(lines: tuple[str, ...], place: _Place) -> str:
    """The lines under each other: in the style of a title or heading, where the small words between lines in capitals
    stand in light letters; lines that are all in small letters are a subtitle."""
    page = _PAGE if place.new_page else ""
    if not any(line.isupper() for line in lines):
        return _paragraph(place.styles["Subtitle"], _run("\n".join(lines)), page=page)
    style = place.styles["Title" if place.first_heading else "heading 1"]
    ends = ["\n"] * (len(lines) - 1) + [""]
    runs = (_run(line + end, look="" if line.isupper() else _PLAIN) for line, end in zip(lines, ends, strict=True))
    return _paragraph(style, *runs, page=page)


def _signed(signature: str, under: str, styles: StyleIds, page: str = "", keep: str = "") -> str:
    """A line to sign on and what stands under it. The line is the lower edge of a paragraph, never of the one below it:
    Word draws one edge only between paragraphs whose edges are the same."""
    line = _paragraph(
        styles["Signature Line"], _run(signature) if signature else "", keep=_NEXT + _LINES, page=page,
        rest=_SIGNED_ON + _ROOM_TO_SIGN,
    )  # fmt: skip
    return line + _paragraph(styles["Signature"], _run(under), keep=keep + _LINES)


def _notary(block: NotaryBlock, styles: StyleIds, page: str) -> str:
    """The acknowledgment, all on one page."""
    venue = (
        (f"STATE OF {block.state.upper() or BLANK}", ")"),
        ("", ") ss."),
        (f"COUNTY OF {block.county.upper() or BLANK}", ")"),
    )
    rows = ""
    for row in venue:
        cells = ""
        for words, width in zip(row, _VENUE_WIDTHS, strict=True):
            told = _paragraph(styles["Venue"], _run(words) if words else "", keep=_NEXT)
            cells += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{told}</w:tc>'
        rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    table = f"<w:tbl>{_TABLE}{rows}</w:tbl>"
    statement = _paragraph(styles["Body Text"], _run(spelled(block.runs)), keep=_NEXT + _LINES, rest=_APART)
    notary = spell(block.notary) if block.notary is not None else ""
    expires = _run(f"My Commission Expires: {spell(block.expires)}")
    return "".join((
        _paragraph(styles["Venue"], keep=_NEXT, page=page), table, statement,
        _signed(notary, spelled(block.under), styles, keep=_NEXT), _paragraph(styles["Short Lines"], expires),
    ))  # fmt: skip


def _paragraph(style: str, *runs: str, keep: str = "", page: str = "", rest: str = "") -> str:
    """A paragraph: its style's id, its runs, what it stays with, whether it begins a page, and what else it has."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{page}{rest}</w:pPr>{"".join(runs)}</w:p>'


def _run(words: str, tag: str = "t", look: str = "") -> str:
    """Words in one look; a line's end and a tab are tags of their own."""
    pieces = _PARTED.split(escaped(words))
    told = (
        "" if not piece else "<w:tab/>" if piece == "\t" else "<w:br/>" if at % 2
        else f'<w:{tag} xml:space="preserve">{piece}</w:{tag}>'
        for at, piece in enumerate(pieces)
    )  # fmt: skip
    return f"<w:r>{look}{''.join(told)}</w:r>"


_TABLE = (
    '<w:tblPr><w:tblW w:w="5400" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblGrid>{"".join(f"""<w:gridCol w:w="{width}"/>""" for width in _VENUE_WIDTHS)}</w:tblGrid>'
)
