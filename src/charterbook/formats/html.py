"""HTML to text in one pass: markup becomes breaks, entities become characters, and every character knows its bytes.

Comes in: the bytes of a page, or the HTML body of a submission's document. Goes out: a `Text` whose paragraphs are
parted by an empty line, lines and table rows by a line break, cells by a blank. Comments, scripts, titles, hidden and
struck words, notes of conversion and page numbers are left out and listed as furniture. No tree is built: text stays in
the order of the file, nothing recurses, and time and memory grow with the size of the file.
"""

from charterbook.formats.encoding import decode
from charterbook.formats.html_cells import cells
from charterbook.formats.html_sheet import Sheet
from charterbook.formats.html_tags import (
    APART,
    BLOCK,
    DINGBATS,
    DROPPED,
    GRID,
    HAS_NO_END,
    HIDES,
    HIDES_SOFTLY,
    PAPER_IS_COLOURED,
    PRE,
    RAISED,
    RULES,
    SAME,
    SUPERSCRIPTS,
    TOKEN,
    TOKEN_OR_UNSEEN,
    TURNS,
    TURNS_AFTER,
    UNSEEN,
    WHITE,
    Act,
    Grid,
    Tag,
    act,
    drawn,
    entity,
    grid_tag,
    name_of,
    shown_again,
)
from charterbook.model.evidence import Cited, Segments, Source, Text, Unreadable
from charterbook.text.patterns import compiled

_BLANKS = str.maketrans("\t\n\f\r", "    ")
_NOTE = r" *\(?\d{1,3}\)? *"
_CLOSE_EACH_OTHER = frozenset("p li tr td th option dt dd".split())
_FRACTION = r"(?: |</?[a-zA-Z][^<>]{0,120}+>){0,6}[/\u2044]"
_ENDS_WITH_ITS_BLOCK = frozenset("p div td th tr table li body html".split())


def read(data: bytes, source: Source) -> Text | Unreadable:
    """The text of an HTML page, or why there is none."""
    decoded = decode(data)
    if isinstance(decoded, Unreadable):
        return decoded
    found = text(source, *decoded, 0, len(decoded[0]))
    if not found.characters.strip():
        return Unreadable("the page shows no text: it holds only pictures or hidden words", "give the paper as text")
    return found


def text(
    source: Source,
    characters: str,
    segments: Segments,
    start: int,
    end: int,
    document_type: Cited[str] | None = None,
    exhibit_number: Cited[str] | None = None,
) -> Text:
    """The text of the HTML between `start` and `end` of the decoded characters, with the bytes that `segments` know."""
    sheet = Sheet(start)
    _lay_out(sheet, characters, start, end)
    sheet.end()
    shown = sheet.characters()
    return Text(
        source,
        shown,
        sheet.to_bytes(segments),
        tuple(sheet.page_starts) if len(sheet.page_starts) > 1 else (),
        sheet.furniture_spans(source.sha256, segments),
        document_type,
        exhibit_number,
        cells=cells(sheet.grid, shown) if sheet.grid else (),
    )


def _lay_out(sheet: Sheet, characters: str, start: int, end: int) -> None:
    """Pass all tokens of the page once: words and entities go on the sheet, markup does what it does."""
    plain = characters.translate(_BLANKS)
    pattern = TOKEN_OR_UNSEEN if any(letter in plain for letter in UNSEEN) else TOKEN
    acts: dict[str, Act | tuple[str, int]] = {}
    walk = _Walk(sheet, characters, plain)
    at = start
    for token in compiled(pattern).finditer(plain, start, end):
        began, after = token.span()
        mark = token[0]
        does = acts.get(mark)
        if does is None:
            does = acts[mark] = act(mark) if mark[0] == "<" else entity(mark) if mark[0] == "&" else b""
        if walk.watching:
            walk.words(at, began)
            walk.watch(mark, does, began, after)
        else:
            if at < began:
                sheet.keep(plain[at:began], at)
            if isinstance(does, bytes):
                if does:
                    sheet.gap = does[sheet.gap]
            elif isinstance(does, Grid):
                sheet.gap = does.gap[sheet.gap]
                sheet.grid.append((does.tag, sheet.length))
            else:
                walk.do(does, began, after)
        at = after
    walk.words(at, end)
    walk.end(end)


class _Hidden:
    """An element whose words are not shown, until its end is met. `softly` hidden words may be shown again by a tag
    inside."""

    __slots__ = ("began", "name", "opened", "softly")

    def __init__(self, name: str, began: int, softly: bool) -> None:
        self.name = name
        self.began = began
        self.softly = softly
        self.opened: dict[str, int] = {}

    def ends(self, mark: str, name: str, closes: bool) -> str:
        """Where the element ends: "after" or "before" this tag, or not yet. It ends before its parent's end tag, and
        where a sibling of a kind that needs no end tag begins."""
        if closes:
            if self.opened.get(name):
                self.opened[name] -= 1
                return ""
            if name == self.name:
                return "after"
            return "before" if name in _ENDS_WITH_ITS_BLOCK else ""
        if self.softly and shown_again(mark):
            return "before"
        inner = self.opened.get("table") or self.opened.get("ul") or self.opened.get("ol")
        if name == self.name and name in _CLOSE_EACH_OTHER and not inner:
            return "before"
        if name in HAS_NO_END or mark.endswith("/>"):
            return ""
        self.opened[name] = self.opened.get(name, 0) + 1
        return ""


class _Walk:
    """Where the walk through the page stands: inside hidden words, preformatted text, a page, or a symbol font.

    `watching` says that each tag has to be looked at by name, not only by what it does.
    """

    __slots__ = (
        "_characters", "_divisions", "_glyphs", "_hidden", "_page", "_paragraph", "_plain", "_pre", "_sheet",
        "_white_paper", "watching",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, characters: str, plain: str) -> None:
        self._sheet = sheet
        self._characters = characters
        self._plain = plain
        self._pre = False
        self._hidden: _Hidden | None = None
        self._page: tuple[str, int] | None = None
        self._glyphs = 0
        self._divisions: list[bytes] = []
        self._paragraph = b""
        self._white_paper: bool | None = None
        self.watching = False

    def words(self, start: int, end: int) -> None:
        """Words between two tokens."""
        if self._hidden is not None or start >= end:
            return
        words = (self._characters if self._pre else self._plain)[start:end]
        if self._glyphs:
            words = self._in_glyphs(words, end)
        self._sheet.keep(words, start)

    def do(self, does: Act | tuple[str, int], began: int, after: int) -> None:
        """What a token does, where nothing around it changes that."""
        sheet = self._sheet
        if isinstance(does, bytes):
            if does:
                sheet.gap = does[sheet.gap]
        elif isinstance(does, Tag):
            self._tag(does, began, after)
        elif isinstance(does, Grid):
            sheet.gap = does.gap[sheet.gap]
            sheet.grid.append((does.tag, sheet.length))
        else:
            shown, width = does
            if self._glyphs:
                shown = self._in_glyphs(shown, after)
            sheet.mark(shown, began, width)
            self.words(began + width, after)

    def _is_watching(self) -> bool:
        return self._pre or self._glyphs != 0 or self._hidden is not None or self._page is not None

    def _tag(self, tag: Tag, began: int, after: int) -> None:
        sheet, effects = self._sheet, tag.effects
        if effects & BLOCK:
            self._edge(tag)
            if effects == BLOCK:
                return
        elif not effects & HIDES:
            sheet.gap = tag.gap[sheet.gap]
        if effects & GRID:
            sheet.grid.append((grid_tag(tag.name, tag.closes), sheet.length))
        if effects & PRE:
            self._pre = not tag.closes
        if effects & DROPPED:
            sheet.leave_out(began, after)
        if effects & (TURNS | RULES):
            sheet.turn(bool(effects & TURNS), self._pre)
        if effects & TURNS_AFTER:
            if tag.empty:
                sheet.turn(sure=True)
            else:
                self._page = (tag.name, 1)
        if effects & RAISED:
            self._glyphs = RAISED
        if effects & DINGBATS:
            self._glyphs = DINGBATS
        if effects & (HIDES | HIDES_SOFTLY) or (effects & WHITE and self._is_white_paper()):
            self._hidden = _Hidden(tag.name, began, not effects & HIDES)
        self.watching = self._is_watching()

    def _edge(self, tag: Tag) -> None:
        """A paragraph or a division begins or ends. An end tag has the margins of its start tag, and a paragraph
        without one ends where the next block begins."""
        sheet, row = self._sheet, tag.gap
        if tag.effects & HIDES:
            return
        if self._paragraph:
            sheet.gap = self._paragraph[sheet.gap]
            row = SAME if tag.closes and tag.name == "p" else row
            self._paragraph = b""
        if tag.name == "p":
            self._paragraph = b"" if tag.closes else row
        elif not tag.closes and not tag.empty:
            self._divisions.append(row)
        elif tag.closes and self._divisions:
            row = self._divisions.pop()
        sheet.gap = row[sheet.gap]

    def watch(self, mark: str, does: Act | tuple[str, int], began: int, after: int) -> None:
        """The same inside hidden words, an element after which a page turns, or an element with glyphs of its own."""
        name, closes = name_of(mark)
        ends = ""
        if self._hidden is not None:
            ends = self._hidden.ends(mark, name, closes) if name else ""
            if not ends:
                return
            self._sheet.leave_out(self._hidden.began, after if ends == "after" else began)
            self._hidden = None
        if closes:
            self._glyphs = 0
        turns = self._page_ends(name, closes) if self._page is not None else ""
        if turns == "before":
            self._sheet.turn(sure=True)
        if ends != "after":
            self.do(does, began, after)
        if turns == "after":
            self._sheet.turn(sure=True)
        self.watching = self._is_watching()

    def _page_ends(self, name: str, closes: bool) -> str:
        """Whether the element after which the page turns ends "before" or "after" this tag, or not yet."""
        assert self._page is not None
        if name != self._page[0]:
            return ""
        if name == "p":
            self._page = None
            return "after" if closes else "before"
        depth = self._page[1] + (-1 if closes else 1)
        self._page = (name, depth) if depth else None
        return "" if depth else "after"

    def end(self, end: int) -> None:
        """The page ends at `end`; what is hidden until then stays so."""
        if self._hidden is not None:
            self._sheet.leave_out(self._hidden.began, end)

    def _in_glyphs(self, words: str, after: int) -> str:
        """The next words of a symbol font or a raised note, once: what follows them is text again."""
        if not words.strip():
            return words
        glyphs, self._glyphs = self._glyphs, 0
        self.watching = self._is_watching()
        if glyphs == DINGBATS:
            return drawn(words)
        if not compiled(_NOTE).fullmatch(words):
            return words
        if not compiled(_FRACTION).match(self._plain, after):
            return words.translate(SUPERSCRIPTS)
        if self._sheet.last(1).isdigit():
            self._sheet.gap = max(self._sheet.gap, APART)
        return words

    def _is_white_paper(self) -> bool:
        if self._white_paper is None:
            self._white_paper = not compiled(PAPER_IS_COLOURED).search(self._plain)
        return self._white_paper
