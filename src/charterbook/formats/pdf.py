"""A draft as a PDF on letter paper, set by typst with the fonts that its wheel brings along.

The words of the draft reach typst as data, never as source, so no name can be read as a command. The same draft gives
the same bytes: no clock, no fonts of the machine. The layout is the long string at the end.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

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
    SignatureBlock,
)

if TYPE_CHECKING:
    import typst

SCRIPTS_OF_THE_FONT = ("LATIN", "GREEK", "CYRILLIC", "HEBREW")
LAST_LATIN_1 = "\u00ff"
_UNPARTED = re.compile(r"(?i)((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+|\w+[!?]\w+)")


def write(draft: Draft) -> bytes:
    """The draft as bytes of a PDF/A-2b file on letter paper, fonts embedded, the same for the same draft.

    WriteError for a letter of a script that the font does not hold.
    """
    paper = {
        "title": draft.title,
        "exhibit": f"Exhibit {draft.exhibit_number}" if draft.exhibit_number else "",
        "notice": draft.notice,
        "blocks": [_told(group) for group in kept_together(draft.blocks)],
    }
    _check_letters(paper)
    return _set(json.dumps(paper))


_idle: "list[typst.Compiler]" = []


def _set(paper: str) -> bytes:
    """The PDF of the paper's data. Compilers are kept, for the fonts and the layout cost more to load than a paper to
    set; one that is setting a paper takes no other, so a second thread gets its own."""
    try:
        compiler = _idle.pop()
    except IndexError:
        import typst

        compiler = typst.Compiler(ignore_system_fonts=True)
    made = compiler.compile(
        LAYOUT.encode(), format="pdf", sys_inputs={"paper": paper}, pdf_standards="a-2b", timestamp=0
    )
    _idle.append(compiler)
    assert isinstance(made, bytes), "typst gives the whole PDF as bytes where it is told no file to write"
    return made


def _told(group: tuple[Block, ...]) -> Mapping[str, object]:
    """The data of blocks that stand on one page."""
    told = [_block(block) for block in group]
    return told[0] if len(told) == 1 else {"kind": "together", "blocks": told}


def _block(block: Block) -> Mapping[str, object]:
    match block:
        case Heading(lines):
            return {"kind": "heading", "lines": lines}
        case Paragraph(runs, quoted, origin):
            under = f"[{origin.paper}]" if origin else ""
            return {"kind": "quoted" if quoted else "paragraph", "text": _pieces(spelled(runs)), "origin": under}
        case Lines(lines):
            return {"kind": "lines", "lines": [spelled(runs) for runs in lines]}
        case SignatureBlock(name, title, signed):
            who = f"{name}, {title}" if title else name
            return {"kind": "signature", "who": who, "signed": f"/s/ {name}" if signed else ""}
        case NotaryBlock():
            return {
                "kind": "notary",
                "state": f"STATE OF {block.state.upper() or BLANK}",
                "county": f"COUNTY OF {block.county.upper() or BLANK}",
                "text": _pieces(spelled(block.runs)),
                "signed": spell(block.notary) if block.notary is not None else "",
                "under": spelled(block.under),
                "expires": spell(block.expires),
            }
        case Attachment(label, lines):
            return {"kind": "attachment", "label": label.upper(), "lines": lines}
        case PageBreak():
            return {"kind": "page"}


def _pieces(text: str) -> list[str]:
    """The text cut so that each second piece must not be parted by the end of a line, for it reads back as one word:
    a number in words at its hyphen ("Seventy-Six"), a name at the sign inside it ("OPAL!NET")."""
    return _UNPARTED.split(text)


def _check_letters(paper: object) -> None:
    """A letter that the font lacks would be printed as an empty box without a word; it is refused here instead."""
    for character in sorted(_characters(paper)):
        category = unicodedata.category(character)
        letter = category[0] not in "PSZN"
        named = unicodedata.name(character, "").startswith(SCRIPTS_OF_THE_FONT)
        if category == "Cc" or (character > LAST_LATIN_1 and letter and not named):
            raise WriteError(f"the PDF's font has no letter {character!r}; give the Latin spelling of the name")


def _characters(told: object) -> set[str]:
    """All characters of the strings in the paper's data."""
    match told:
        case str():
            return set(told)
        case Mapping():
            return _characters(tuple(told.values()))
        case list() | tuple():
            return set().union(*map(_characters, told))
        case _:
            return set()


LAYOUT = """
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set page(
  paper: "us-letter", margin: (x: 1.15in, y: 1in), numbering: "1", number-align: center,
  header: grid(columns: (1fr, auto), text(8pt, paper.exhibit), text(8pt, paper.notice)),
)
#set text(font: "Libertinus Serif", size: 12pt, lang: "en", region: "us", hyphenate: false, ligatures: false)
#set par(justify: true, leading: 0.75em, spacing: 1.2em)

#let signing-width = 3.1in
#let at-right(body) = align(right, block(width: signing-width, breakable: false, align(left, body)))
#let sign-line(signed, under) = at-right({
  set par(justify: false, leading: 0.5em)
  v(0.3in, weak: false)
  block(height: 1.2em, below: 0.2em, signed)
  block(above: 0pt, below: 0.45em, line(length: 100%, stroke: 0.6pt))
  block(above: 0pt, under)
})
#let unparted(pieces) = for (at, piece) in pieces.enumerate() { if calc.odd(at) { box(piece) } else { piece } }
#let statement(pieces) = par(first-line-indent: (amount: 0.4in, all: true), unparted(pieces))
#let origin-of(it) = if it.origin != "" { block(above: 0.3em, text(8pt, style: "italic", it.origin)) }
#let show-block(it) = {
  if it.kind == "heading" {
    block(width: 100%, breakable: false, sticky: true, above: 1.5em, below: 1.5em,
      align(center, it.lines.map(line => if line == upper(line) { strong(line) } else { line }).join(linebreak())))
  } else if it.kind == "paragraph" {
    statement(it.text)
    origin-of(it)
  } else if it.kind == "quoted" {
    pad(x: 0.45in, par(unparted(it.text)))
    origin-of(it)
  } else if it.kind == "lines" {
    block(breakable: false, par(justify: false, it.lines.join(linebreak())))
  } else if it.kind == "signature" {
    block(breakable: false, width: 100%, sign-line(it.signed, it.who))
  } else if it.kind == "together" {
    block(breakable: false, width: 100%, it.blocks.map(show-block).join())
  } else if it.kind == "notary" {
    block(breakable: false, width: 100%, above: 4em, {
      grid(columns: (auto, auto), column-gutter: 0.5in, row-gutter: 0.5em,
        it.state, ")", "", ") ss.", it.county, ")")
      v(0.6em)
      statement(it.text)
      sign-line(it.signed, it.under)
      v(0.4em)
      par(justify: false, [My Commission Expires: #it.expires])
    })
  } else if it.kind == "attachment" {
    pagebreak(weak: true)
    block(width: 100%, below: 1.8em, align(center, {
      underline(strong(it.label))
      parbreak()
      it.lines.join(linebreak())
    }))
  } else if it.kind == "page" {
    pagebreak(weak: true)
  }
}
#for it in paper.blocks { show-block(it) }
"""
