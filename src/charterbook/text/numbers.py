"""Counts and numbers: figures, words, and WORDS (FIGURES) pairs, with both readings kept where they disagree.

Comes in: a view. Goes out: marks. A pair whose words and figures agree has two witnesses; one that disagrees is
`Disputed`, the words' reading first. Malformed figures ("10,000,00") give no number but a mark of kind "malformed".
"""

import re
from collections.abc import Iterator

from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import Shares, canonical
from charterbook.text.marks import Found
from charterbook.text.view import View

_ONES = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_WORD = "|".join(["zero", "hundred", *_TENS, *sorted(_ONES, key=len, reverse=True), *_SCALES])
_WORDS = rf"(?<![a-z])(?:{_WORD})(?:(?:,? |-|, ?)(?:and )?(?:{_WORD})(?![a-z])){{0,24}}+(?![a-z])"
_FIGURES = r"(?<![\d.,$a-z-])(\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,19}(?:\.\d{1,9})?)(?![\d%]|,\d|\.\d)"
_MALFORMED = r"(?<![\d.,$])\d{1,3}(?:,\d{1,4}){1,6}(?![\d,%]|\.\d)"
_SPELLED = _WORDS
_PAIR_TAIL = r"( shares?)? ?\( ?(\$ ?)?([\d,.]{1,30}) ?\)"
_SHARES_AFTER = (
    r" ?(?:(?:of|the|its|authorized|additional|unissued|issued|outstanding|such|and|but|or|said|full|whole) ){0,4}"
    r"shares?(?![a-z])"
)


def value_of_words(spelled: str) -> int | None:
    """The number that lower-case words spell, or None where they spell none ("eight-three", "thousand million")."""
    tokens = [token for token in re.split(r"[\s,-]+", spelled.lower()) if token and token != "and"]
    if tokens == ["zero"]:
        return 0
    total = group = 0
    last_scale = 10**18
    fresh = True  # nothing of the present group of three digits has been read
    for token in tokens:
        if token in _SCALES:
            if fresh or _SCALES[token] >= last_scale:
                return None
            last_scale = _SCALES[token]
            total, group, fresh = total + group * last_scale, 0, True
        elif token == "hundred":
            if not 0 < group < 20 or fresh:
                return None
            group *= 100
        elif token in _TENS:
            if group % 100:
                return None
            group, fresh = group + _TENS[token], False
        elif token in _ONES:
            if group % 10 or group % 100 == 10 or (group % 100 and _ONES[token] > 9):
                return None
            group, fresh = group + _ONES[token], False
        else:
            return None
    return total + group if tokens and total + group else None


def value_of_figures(figures: str) -> Shares | None:
    """The exact count that figures say, or None for a broken grouping such as "10,000,00"."""
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", figures):
        return None
    return canonical(figures.replace(",", ""))


def numbers(view: View) -> Iterator[Found]:
    """All numbers of a view: a "count" where shares are counted, "malformed" where none can be read, else "number"."""
    lowered = view.lowered
    for spelled in re.compile(_SPELLED).finditer(lowered):
        found = _spelled_number(view, spelled)
        if found is not None:
            yield found
    for figure in re.compile(_FIGURES).finditer(lowered):
        start, end = figure.span()
        if _is_label(lowered, start, end):
            continue
        value = value_of_figures(figure[1])
        if value is not None:
            yield _found(view, start, end, Cited(value, (view.span(start, end),)))
    for broken in re.compile(_MALFORMED).finditer(lowered):
        if value_of_figures(broken[0]) is None:
            start, end = broken.span()
            yield Found("N", "malformed", start, end, Cited(broken[0], (view.span(start, end),)))


def _is_label(lowered: str, start: int, end: int) -> bool:
    """Whether a figure numbers a paragraph or an exhibit rather than counting anything."""
    opens = start == 0 or lowered[start - 1] == "\n"
    return (opens and lowered[end : end + 2] in (". ", ") ")) or lowered.endswith(("exhibit ", "section "), 0, start)


def _spelled_number(view: View, spelled: "re.Match[str]") -> Found | None:
    """The mark of a number in words, with the figures in parentheses after it when they are there."""
    start, end = spelled.span()
    by_words = value_of_words(spelled[0])
    words_span = view.span(start, end)
    tail = re.compile(_PAIR_TAIL).match(view.lowered, end)
    by_figures = value_of_figures(tail[3].rstrip(".,")) if tail else None
    if tail is None or (tail[2] and not tail[1]):
        # Words alone; "one" and its like are too common in prose to be a count unless shares follow.
        if by_words is None:
            return None
        return _found(view, start, end, Cited(by_words, (words_span,)))
    figures_span = view.span(*tail.span(3))
    if by_words is None or by_figures is None:
        text = view.folded[start : tail.end()]
        return Found("N", "malformed", start, tail.end(), Cited(text, (view.span(start, tail.end()),)))
    cited: Cited[object] | Disputed[object]
    if by_words == by_figures:
        cited = Cited(by_figures, (figures_span, words_span), witnesses=2)
    else:
        cited = Disputed((Cited(by_words, (words_span,)), Cited(by_figures, (figures_span,))))
    return _found(view, start, tail.end(), cited, unit_inside=bool(tail[1]))


def _found(
    view: View, start: int, end: int, cited: Cited[object] | Disputed[object], *, unit_inside: bool = False
) -> Found:
    shares = unit_inside or re.compile(_SHARES_AFTER).match(view.lowered, end)
    return Found("N", "count" if shares else "number", start, end, cited)
