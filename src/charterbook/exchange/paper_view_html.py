"""A safe copy of a paper: the structure of its text, its words, and the places of facts; nothing else of it.

Comes in: the characters of an HTML page or a plain text and its pieces (`paper_view`). Goes out: markup made anew, in
which the words of facts stand in `mark` elements that bear their keys. Only tags that set text come through, none with
an attribute; every word is escaped. So nothing of it runs, loads, leads away or styles, and whoever shows it in a page
of its own keeps unclosed elements inside. Time and memory grow with the size of the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from charterbook.exchange.paper_view import Piece
from charterbook.formats.html_tags import TOKEN, entity, name_of
from charterbook.text.patterns import compiled

KEPT = frozenset(
    "address b big blockquote br caption center code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i ins li ol p pre"
    " s small strike strong sub sup table tbody td tfoot th thead tr tt u ul div span".split()
)
"""The tags that come through: blocks, lists, tables, and the ways of setting words."""
_LINE = r"\S(?:[^\n]*\S)?"
"""The words of a line, without the blanks at its edges."""
_BLANKS = str.maketrans("\t\n\f\r", "    ")


def safe_copy(characters: str, cut: Sequence[Piece]) -> str:
    """The markup of the characters that the pieces cover, in their order."""
    return "".join(_copied(characters, cut)) if cut else ""


def _copied(characters: str, cut: Sequence[Piece]) -> Iterator[str]:
    start, end = cut[0].start, cut[-1].end
    plain = characters.translate(_BLANKS)
    marker = _Marker(cut)
    at = start
    for token in compiled(TOKEN).finditer(plain, start, end):
        began, after = token.span()
        yield from marker.words(characters, at, began)
        at = after
        mark = token[0]
        if mark[0] == "&":
            said, width = entity(mark)
            yield marker.marked(said if width else mark, began)
            if width:
                yield from marker.words(characters, began + width, after)
            continue
        name, closes = name_of(mark)
        if name in KEPT:
            yield f"</{name}>" if closes else f"<{name}>"
    yield from marker.words(characters, at, end)


class _Marker:
    """Goes along the pieces in order, and marks the words of each."""

    __slots__ = ("_cut", "_place", "_told")

    def __init__(self, cut: Sequence[Piece], elsewhere: Iterable[int] = ()) -> None:
        self._cut = cut
        self._place = 0
        self._told = set(elsewhere)

    def words(self, characters: str, start: int, end: int) -> Iterator[str]:
        """The words between two places, each piece in its mark."""
        at = start
        while at < end:
            piece = self._piece(at)
            until = min(piece.end, end)
            yield self.marked(characters[at:until], at)
            at = until

    def marked(self, said: str, at: int) -> str:
        """Words that stand at one place, in its mark. Mere blanks bear none: between the cells of a table they would
        be no part of it."""
        piece = self._piece(at)
        told = escape(said.replace("\0", ""), quote=False)
        if not said.strip() or not (piece.keys or piece.left_out):
            return told
        left_out = ' class="left-out"' if piece.left_out else ""
        keys = f' data-facts="{" ".join(map(str, piece.keys))}"'
        begins, ends = (f"<mark{keys}{left_out}>", "</mark>") if piece.keys else (f"<i{left_out}>", "</i>")
        made = compiled(_LINE).sub(lambda line: f"{begins}{line[0]}{ends}", told)
        for key in piece.keys:
            if key not in self._told:
                self._told.add(key)
                made = f'<span id="said-{key}">{made}</span>'
        return made

    def _piece(self, at: int) -> Piece:
        while self._cut[self._place].end <= at:
            self._place += 1
        return self._cut[self._place]


def text_copy(characters: str, cut: Sequence[Piece], elsewhere: Iterable[int] = ()) -> str:
    """The markup of a plain text, in whose lines nothing is folded. Facts `elsewhere` are marked too, but links to them
    lead to another place of the page."""
    marker = _Marker(cut, elsewhere)
    return "".join(marker.marked(characters[one.start : one.end], one.start) for one in cut)
