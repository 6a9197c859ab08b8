"""A draft as an EDGAR text exhibit: ASCII, at most 80 columns, pages parted by `<PAGE>` under their numbers.

Lines are laid out first, as chunks that must not be torn (headings, signatures, notary blocks) or may be (paragraphs),
then set on pages. Names in Latin letters lose their accents; letters of other scripts cannot be written in ASCII and
`WriteError` says so. Source of the form: EDGAR Filer Manual, volume II, chapter 5 (ASCII characters, 80 columns, tags).
"""

import re
import textwrap
import unicodedata
from typing import NamedTuple, assert_never

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

COLUMNS = 80
PAGE_LINES = 56
QUOTED_INDENT = 5
SIGNATURE_INDENT = 44
RULE = "-" * 35
_TAG = re.compile("<[a-zA-Z/!?]")
_PRINTED = re.compile("[ -;=-~]*")
"""Text that is printed as it stands, which is nearly all."""
_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "--", "\u2026": "...",
        "\u00a0": " ", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u0153": "oe", "\u0152": "OE", "\u00f8": "o",
        "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u00f0": "d", "\u00d0": "D", "\u00fe": "th", "\u00de": "Th",
        "\u0111": "d", "\u0110": "D", "\u0131": "i", "\u00a7": "Section", "\u00b6": "Paragraph",
    }
)  # fmt: skip


class _Chunk(NamedTuple):
    """Lines that follow each other; only a chunk that may be torn is parted between pages, two lines on each side."""

    lines: tuple[str, ...]
    torn: bool = False
    new_page: bool = False


def write(draft: Draft) -> bytes:
    """The draft as bytes of ASCII text, each line at most 80 columns, ending in a newline.

    WriteError for a character that has no ASCII form.
    """
    pages = _pages(_chunks(draft))
    out: list[str] = []
    for number, lines in enumerate(pages, 1):
        out.extend((*lines, "", _centred(str(number))))
        if number < len(pages):
            out.extend(("", "<PAGE>", "", ""))
    return "".join(f"{line.rstrip()}\n" for line in out).encode("ascii")


def submission(draft: Draft, sequence: int) -> bytes:
    """The text form as one document of an EDGAR submission, under the header that names its type ("EX-3.1"), its place
    in the submission, counted from 1, and what it is.

    WriteError as of `write`, and for a draft without an exhibit number, of which the type is made.
    """
    if not draft.exhibit_number:
        raise WriteError("a document of an EDGAR submission has its exhibit number as its type; give the draft one")
    head = (
        "<DOCUMENT>",
        f"<TYPE>EX-{plain(draft.exhibit_number).upper()}",
        f"<SEQUENCE>{sequence}",
        f"<DESCRIPTION>{plain(draft.title).upper()}",
        "<TEXT>",
    )
    text = write(draft).decode("ascii")
    return "\n".join((*head, f"{text}</TEXT>", "</DOCUMENT>", "")).encode("ascii")


def _chunks(draft: Draft) -> list[_Chunk]:
    """The chunks of the whole paper; the first carries the exhibit number and the notice for counsel."""
    exhibit = _wrap(f"Exhibit {draft.exhibit_number}", COLUMNS) if draft.exhibit_number else ()
    notice = (draft.notice.rjust(COLUMNS),) if draft.notice else ()
    chunks = [_Chunk((*exhibit, *notice, "", ""))]
    for group in kept_together(draft.blocks):
        first, *rest = map(_chunk, group)
        chunks.append(_Chunk((*first.lines, *(line for chunk in rest for line in chunk.lines))) if rest else first)
    return chunks


def _chunk(block: Block) -> _Chunk:
    match block:
        case Heading(lines):
            return _Chunk((*(line for text in lines for line in _centre(text)), "", ""))
        case Paragraph(runs, quoted, origin):
            margin = QUOTED_INDENT if quoted else 0
            first = "" if quoted else " " * 5
            lines = _wrap(spelled(runs), COLUMNS - 2 * margin, first)
            under = _wrap(f"[{origin.paper}]", COLUMNS) if origin else ()
            return _Chunk((*(" " * margin + line for line in lines), *under, ""), torn=True)
        case Lines(lines):
            return _Chunk((*(line for runs in lines for line in _wrap(spelled(runs), COLUMNS)), ""))
        case SignatureBlock():
            return _Chunk(_signature(block))
        case NotaryBlock():
            return _Chunk(_notary(block))
        case Attachment(label, lines):
            title = label.upper()
            rule = "-" * len(title)
            under = tuple(line for text in lines for line in _centre(text))
            return _Chunk((*_centre(title), _centred(rule), "", *under, "", ""), new_page=True)
        case PageBreak():
            return _Chunk((), new_page=True)
        case _ as unreachable:
            assert_never(unreachable)


def _signature(block: SignatureBlock) -> tuple[str, ...]:
    signed = f"/s/  {block.name}" if block.signed else ""
    who = f"{block.name}, {block.title}" if block.title else block.name
    margin = " " * SIGNATURE_INDENT
    conformed = _wrap(signed, COLUMNS - SIGNATURE_INDENT) if signed else ("",)
    names = (f"{margin}     {line}" for line in _wrap(who, COLUMNS - SIGNATURE_INDENT - 5))
    return ("", *(margin + line for line in conformed), margin + RULE, *names, "")


def _notary(block: NotaryBlock) -> tuple[str, ...]:
    venue = [plain(f"STATE OF {block.state.upper() or BLANK}"), plain(f"COUNTY OF {block.county.upper() or BLANK}")]
    width = min(max(27, *(len(line) + 1 for line in venue)), COLUMNS - 5)
    state, county = (_wrap(line, width - 1) for line in venue)
    rows = (
        *(f"{line.ljust(width)})" for line in state),
        f"{' ' * width})ss.",
        *(f"{line.ljust(width)})" for line in county),
    )
    margin = " " * SIGNATURE_INDENT
    statement = _wrap(spelled(block.runs), COLUMNS, " " * 5)
    conformed = _wrap(spell(block.notary), COLUMNS - SIGNATURE_INDENT) if block.notary else ("",)
    under = _wrap(spelled(block.under), COLUMNS - SIGNATURE_INDENT)
    notary = (*(margin + line for line in conformed), margin + RULE, *(margin + line for line in under))
    return (
        "",
        "",
        *rows,
        "",
        *statement,
        "",
        "",
        *notary,
        "",
        *_wrap(f"My Commission Expires: {spell(block.expires)}", COLUMNS),
        "",
    )


def _pages(chunks: list[_Chunk]) -> list[list[str]]:
    """The chunks set on pages of at most PAGE_LINES lines. Empty lines at the head and foot of a page fall away."""
    pages: list[list[str]] = [[]]
    for chunk in chunks:
        if chunk.new_page and pages[-1]:
            pages.append([])
        lines = list(chunk.lines)
        while lines:
            if not pages[-1]:
                lines = _after_blanks(lines)
            room = PAGE_LINES - len(pages[-1])
            cut = _cut(len(_before_blanks(lines)), room, chunk.torn, empty_page=not pages[-1])
            pages[-1].extend(lines[:cut])
            lines = lines[cut:]
            if any(lines):
                pages.append([])
            else:
                break
    return [_before_blanks(page) for page in pages if any(page)]


def _cut(written: int, room: int, torn: bool, empty_page: bool) -> int:
    """How many of `written` lines go on a page with `room` for so many: all, none, or, where the chunk may be torn, at
    least two with at least two left over. What is longer than a page is parted wherever the page ends."""
    if written <= room:
        return room
    if torn and written >= 4 and room >= 2:
        return min(room, written - 2)
    return room if empty_page else 0


def _after_blanks(lines: list[str]) -> list[str]:
    start = next((at for at, line in enumerate(lines) if line), len(lines))
    return lines[start:]


def _before_blanks(lines: list[str]) -> list[str]:
    end = next((at for at in range(len(lines), 0, -1) if lines[at - 1]), 0)
    return lines[:end]


def _wrap(text: str, width: int, first: str = "") -> tuple[str, ...]:
    """Ragged-right lines of at most `width` columns, the first after the indent `first`; words are not parted unless
    longer than a line."""
    lines = textwrap.wrap(plain(text), width, initial_indent=first, break_on_hyphens=False)
    return tuple(lines) or ("",)


def _centre(text: str) -> tuple[str, ...]:
    return tuple(_centred(line) for line in _wrap(text, COLUMNS - 10))


def _centred(line: str) -> str:
    return " " * ((COLUMNS - len(line)) // 2) + line


def plain(text: str) -> str:
    """The text in printable ASCII: typographic signs by their plain forms, Latin letters without accents.

    WriteError for a character without such a form, and for what EDGAR would take for a tag.
    """
    if _PRINTED.fullmatch(text):
        return text
    spelled_out = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    kept = "".join(" " if c.isspace() else c for c in spelled_out if not unicodedata.combining(c))
    for character in kept:
        if not " " <= character <= "~":
            raise WriteError(
                f"EDGAR text is ASCII: {character!r} in {text[:40]!r} has no plain form; give the Latin spelling"
            )
    if _TAG.search(kept):
        raise WriteError(f"EDGAR takes what follows '<' in {text[:40]!r} for a tag; spell it without that sign")
    return kept
