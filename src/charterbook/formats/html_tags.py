"""What each piece of HTML markup does to the text: nothing, a break, a cell, a page turn, or hide what it encloses.

Comes in: one token, a tag or an entity as it stands in the file. Goes out: what it does. A paper repeats the same few
tags, so the reader keeps the answers. Every quantifier is possessive: a token is passed once, whatever it holds.
Source of the grammar: the HTML Living Standard, "Tokenization", with two departures. A self-closed element is empty, as
inline XBRL is XHTML, and a CDATA section ends with its own mark.
"""

from typing import Final, NamedTuple

from charterbook.formats.html_cells import CELL, ROW, TABLE, TABLE_ENDS
from charterbook.text.patterns import compiled

_ATTRIBUTES = (
    r"""(?:[ /]++|[^ />][^ />=]*+(?: *+= *+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ >"'][^ >]*+|(?=>)|\Z))?+)*+"""
)


def _raw(name: str) -> str:
    """The pattern of an element whose content is no markup, up to its end tag."""
    letters = "".join(f"[{letter}{letter.upper()}]" for letter in name)
    end = rf"<(?!/{letters}(?:[ />]|\Z))"
    return rf"{letters}(?=[ />]|\Z){_ATTRIBUTES}(?:(?<=/)>|>[^<]*+(?:{end}[^<]*+)*+|\Z)"


_RAW_NAMES = ("script", "style", "title", "iframe", "noframes", "noembed")
TOKEN: Final = (
    rf"<(?:(?=[sStTiInN])(?:{'|'.join(map(_raw, _RAW_NAMES))})|/?[a-zA-Z][^ />]*+{_ATTRIBUTES}(?:>|\Z)"
    r"|!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))|!\[CDATA\[[^\]]*+(?:\](?!\]>)[^\]]*+)*+(?:\]\]>|\Z)"
    r"|[!?][^>]*+(?:>|\Z)|/(?![a-zA-Z]|\Z)[^>]*+(?:>|\Z))"
    r"|&(?:#(?:[0-9]++|[xX][0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]{1,31}+;?)"
)
"""A tag, a comment, an element without markup inside, or an entity. White space must have become blanks before."""

UNSEEN: Final = "\0\u00ad\u200b\u2060\ufeff"
TOKEN_OR_UNSEEN: Final = f"{TOKEN}|[{UNSEEN}]++"
"""The same with characters that nobody sees: NUL, soft hyphens, zero-width blanks."""

# A gap is the markup between two texts. Its state is one of seven, and a tag is a row of the table: the next state for
# each. A cell's edge outweighs the paragraphs inside the cell; an empty row parts like an empty line. A block without
# margins stands flush: it ends a line, and a paragraph only where one of the lines is long (the sheet decides).
_JOINED, _CELLS, _LINE, _ROWS, _FLUSH, _PARAGRAPH, _PARTED = range(7)
SEPARATORS: Final = ("", " ", "\n", "\n", "\n", "\n\n", "\n\n")
APART: Final = _CELLS
FLUSH: Final = _FLUSH
PARTED: Final = _PARTED
_LINE_BREAK = bytes((_LINE, _CELLS, _PARAGRAPH, _ROWS, _PARAGRAPH, _PARAGRAPH, _PARTED))
_FLUSH_BLOCK = bytes((_FLUSH, _CELLS, _FLUSH, _ROWS, _FLUSH, _PARAGRAPH, _PARTED))
_BLOCK = bytes((_PARAGRAPH, _CELLS, _PARAGRAPH, _ROWS, _PARAGRAPH, _PARAGRAPH, _PARTED))
_CELL = bytes((_CELLS, _CELLS, _CELLS, _ROWS, _CELLS, _CELLS, _PARTED))
_ROW = bytes((_ROWS, _ROWS, _ROWS, _PARTED, _ROWS, _ROWS, _PARTED))
_PART = bytes([_PARTED] * 7)
SAME: Final = bytes(range(7))

_GAPS = {
    **dict.fromkeys(
        "h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote center pre address section article header footer main nav"
        " aside figure figcaption form fieldset legend body caption dir menu listing xmp".split(), _BLOCK,
    ),
    "p": _BLOCK,
    "div": _FLUSH_BLOCK,
    **dict.fromkeys(("td", "th"), _CELL),
    **dict.fromkeys(("br", "option"), _LINE_BREAK),
    **dict.fromkeys(("table", "hr"), _PART),
}  # fmt: skip
HAS_NO_END: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FURNITURE = frozenset(_RAW_NAMES)
_LEFT_OUT = frozenset(("ix:header", "ix:hidden", "template", "del", "s", "strike"))
"""Elements whose text the paper does not say; struck words are what it says no more."""

TURNS, TURNS_AFTER, RULES, GRID, PRE, HIDES, HIDES_SOFTLY, WHITE, RAISED, DINGBATS, DROPPED, BLOCK = (
    1 << bit for bit in range(12)
)
_EFFECTS = {
    **dict.fromkeys(("table", "tr", "td", "th"), GRID),
    **dict.fromkeys(("p", "div"), BLOCK),
    "page": TURNS,
    "hr": RULES,
    "pre": PRE,
    "sup": RAISED,
}
_ONLY_OPEN = TURNS | TURNS_AFTER | RULES | HIDES | HIDES_SOFTLY | WHITE | RAISED | DINGBATS

_TURN_BEFORE = r"(?:page-)?break-before:(?:always|page|left|right)"
_TURN_AFTER = r"(?:page-)?break-after:(?:always|page|left|right)"
_NO_SIZE = r"font-size:0*+(?:\.0*+)?(?:px|pt|em|rem|%)?(?=[;\"' >!]|\Z)"
_WHITE_INK = r"""(?<![-a-z])color[:=]["']?(?:white|#fff(?:fff)?|rgb\(255, ?255, ?255\))(?![0-9a-z])"""
_INDENTED = r"text-indent:-?[0.]{0,6}[1-9]"
_MARGINS = r"(margin|padding)(?:-(top|bottom))?:([^;\"'>]{0,99})"
_NO_MARGIN = r"(?:0*+(?:\.0*+)?(?:px|pt|em|in|cm|mm|%)?|auto|!important)"
_SHOWN_AGAIN = r"font-size:0*+(?:\.0*+)?[1-9]|visibility:visible|(?<![-a-z])color[:=]"
_HIDDEN = r" hidden(?=[ =/>])"
_SPACED = r"(?<! ) *+([:=;]) *+"
_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
PAPER_IS_COLOURED: Final = (
    r"(?i)(?:background(?:-color)?: {0,3}|bgcolor ?= ?[\"']?)"
    r"(?!white|#fff(?:fff)?(?![0-9a-f])|rgb\(255, ?255, ?255|transparent|none| )[a-z#0-9]"
)
"""Some part of the file has a ground other than white, on which white words may be read."""


class Grid(NamedTuple):
    """What a table's own tag does: the row of its gap, and which of `html_cells`' tags it is."""

    gap: bytes
    tag: int


class Tag(NamedTuple):
    """What a tag does beside leaving text alone: the row of its gap, its effects as bits, its name, whether it ends
    an element (`closes`) and whether it can have no content (`empty`)."""

    gap: bytes
    effects: int
    name: str
    closes: bool
    empty: bool


def name_of(token: str) -> tuple[str, bool]:
    """The name of a tag in small letters and whether it closes; no name for a comment."""
    if not token.startswith("<"):
        return "", False
    closes = token[1:2] == "/"
    name = compiled(r"[a-zA-Z][^ />]*+").match(token, 2 if closes else 1)
    return name[0].lower() if name else "", closes


Act = Tag | Grid | bytes


def act(token: str) -> Act:
    """What a tag or comment does: only a row for the gap where that is all, empty where it does nothing."""
    name, closes = name_of(token)
    if not name or (name in _FURNITURE and not closes):
        quiet = token.startswith("</") or not token.startswith("<!") or token[:9].lower() == "<!doctype"
        return b"" if quiet and not name else Tag(SAME, DROPPED, name, False, True)
    gap = _GAPS.get(name, b"")
    if not closes:
        gap = _ROW if name == "tr" else _margined(token, gap) if name in ("p", "div") else gap
    effects = _EFFECTS.get(name, 0)
    empty = name in HAS_NO_END or token.endswith("/>")
    if not token.endswith(">"):
        effects |= DROPPED
    elif not closes:
        effects |= _styled(token, name)
        if name in _LEFT_OUT:
            effects |= HIDES
    if closes:
        effects &= ~(_ONLY_OPEN if name == "table" else _ONLY_OPEN | GRID)
    if empty:
        effects &= ~(HIDES | HIDES_SOFTLY | WHITE | RAISED | DINGBATS | PRE)
    if effects == GRID:
        return Grid(gap or SAME, grid_tag(name, closes))
    return Tag(gap or SAME, effects, name, closes, empty) if effects else gap


def grid_tag(name: str, closes: bool) -> int:
    """Which of `html_cells`' tags a table's tag is."""
    return TABLE_ENDS if closes else {"table": TABLE, "tr": ROW}.get(name, CELL)


def _styled(token: str, name: str) -> int:
    """The effects that a tag's attributes have."""
    if " " not in token:
        return 0
    squeezed = _squeezed(token)
    effects = 0
    if "break-" in squeezed:
        effects |= TURNS if compiled(_TURN_BEFORE).search(squeezed) else 0
        effects |= TURNS_AFTER if compiled(_TURN_AFTER).search(squeezed) else 0
    if "display:none" in squeezed or "line-through" in squeezed:
        effects |= HIDES
    if "hidden" in squeezed and compiled(_HIDDEN).search(compiled(_QUOTED).sub("", token.lower())):
        effects |= HIDES
    if "visibility:hidden" in squeezed or ("font-size:0" in squeezed and compiled(_NO_SIZE).search(squeezed)):
        effects |= HIDES_SOFTLY
    if "color" in squeezed and compiled(_WHITE_INK).search(squeezed):
        effects |= WHITE
    if "vertical-align:super" in squeezed and name not in ("td", "th"):
        effects |= RAISED
    if "ingdings" in squeezed or "webdings" in squeezed:
        effects |= DINGBATS
    return effects


def _margined(token: str, gap: bytes) -> bytes:
    """The row of a paragraph or a division: its margins and its indent tell whether it stands apart or flush."""
    if "margin" not in (squeezed := _squeezed(token)) and "indent" not in squeezed and "padding" not in squeezed:
        return gap
    if compiled(_INDENTED).search(squeezed):
        return _BLOCK
    edges = {"top": gap == _BLOCK, "bottom": gap == _BLOCK}
    for kind, side, sizes in compiled(_MARGINS).findall(squeezed):
        values = [compiled(_NO_MARGIN).fullmatch(size) is None for size in sizes.split()] or [False]
        if side:
            edges[side] = values[0]
        elif kind == "margin":
            edges = {"top": values[0], "bottom": values[2] if len(values) > 2 else values[0]}
    return _BLOCK if any(edges.values()) else _FLUSH_BLOCK


def _squeezed(token: str) -> str:
    return compiled(_SPACED).sub(r"\1", token.lower())


def shown_again(token: str) -> bool:
    """Whether a tag inside softly hidden text shows its own again: it sets another size, ink or visibility."""
    squeezed = _squeezed(token)
    return bool(compiled(_SHOWN_AGAIN).search(squeezed)) and not compiled(f"{_NO_SIZE}|{_WHITE_INK}").search(squeezed)


def entity(token: str) -> tuple[str, int]:
    """The characters of an entity and how much of the token it takes; none and 0 where it is no entity.

    Numbers 128 to 159 are windows-1252, as every browser has them; a surrogate or a number beyond Unicode is U+FFFD.
    """
    if token[1] == "#":
        digits = token[2:].rstrip(";")
        number = digits[1:].lstrip("0") if digits[0] in "xX" else digits.lstrip("0")
        code = int(number or "0", 16 if digits[0] in "xX" else 10) if len(number) < 9 else 0
        return _seen(_character(code)), len(token)
    from html.entities import html5

    if token[1:] in html5:
        return _seen(html5[token[1:]]), len(token)
    # Old entities need no semicolon, also when letters follow them; the longest of their names has six.
    for end in range(min(len(token), 7), 2, -1):
        if token[1:end] in html5:
            return _seen(html5[token[1:end]]), end
    return "", 0


def _seen(characters: str) -> str:
    return "" if characters in UNSEEN else characters


def _character(code: int) -> str:
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", errors="ignore") or chr(code)
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


SUPERSCRIPTS: Final = str.maketrans(
    "0123456789()", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207d\u207e"
)
"""A raised digit is no digit of the number before it: `650<sup>1</sup>` is 650 with a note, not 6501."""

_DRAWN = {
    **dict.fromkeys("x\u00fd\u00feRSTVQ\uf078\uf0fd\uf0fe\uf052\uf053\uf054", "\u2612"),
    **dict.fromkeys("oqr\u00a8\u00a3pc\uf06f\uf0a8\uf071\uf072\uf0a3", "\u2610"),
    "\u00a7": "\u25aa", "\uf0a7": "\u25aa", "l": "\u25cf", "n": "\u25a0", "\u00fc": "\u2713", "\u00fb": "\u2717",
    "\u00d8": "\u27a2", "v": "\u2756", "\u00b7": "\u2022",
}  # fmt: skip


def drawn(words: str) -> str:
    """A few characters as the Wingdings fonts draw them: ticked and empty boxes, bullets; others as U+FFFD.

    More than three are words whose font is declared wrongly and stay as they are.
    """
    if len(words.strip()) > 3:
        return words
    return "".join(_DRAWN.get(letter, letter if letter in " \u00a0()[]" else "\ufffd") for letter in words)


BOXES: Final = {
    **dict.fromkeys("\u2611\u2327\u2bbd\U0001f5f5\U0001f5f7\U0001f5f9", "\u2612"),
    **dict.fromkeys("\u25a1\u25a2\u25fb\u274f\u2750\u2751\u2752\U0001f78f", "\u2610"),
    "\u00fe": "\u2612", "\u00a8": "\u2610",
}  # fmt: skip
BOX: Final = (
    "[\u2611\u2327\u2bbd\U0001f5f5\U0001f5f7\U0001f5f9\u25a1\u25a2\u25fb\u274f-\u2752\U0001f78f]"
    "|(?<!\\w)[\u00fe\u00a8](?!\\w)"
)
"""Marks that are boxes in any font. A thorn or a diaeresis that stands alone was a box whose font got lost."""
