"""Counts and numbers: figures, words, and WORDS (FIGURES) pairs, with both readings kept where they disagree.

Comes in: a view. Goes out: marks. A pair whose words and figures agree has two witnesses; one that disagrees is
`Disputed`, the words' reading first. Malformed figures ("10,000,00") give no number but a mark of kind "malformed",
numbers that the two readers of a scan read differently one of kind "unreadable". Figures that a dollar sign makes money
where the words count shares are a mark of kind "wrong unit" beside the count.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import Shares, canonical
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
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
# A hyphen at a line's end leaves a blank behind it ("seventy- five").
_JOINS = r"(?:,? (?:-{3,90} )?|-[ \n]?| -|, ?)(?:(?:and|&) )?"
_WORDS = rf"(?<![a-z])(?:{_WORD})(?:{_JOINS}(?:{_WORD})(?![a-z])){{0,24}}+(?![a-z])"
_SCALE = r" (thousand|million|billion|trillion)(?![a-z])"
_FIGURES = r"\d[\d,]*+(?:\.\d{1,9})?"
_LONGEST_FIGURES = 32
_FALLS_FROM = r"(?<![a-z])from [^.;]{0,60}?(?:\d|hundred|thousand|million)[^.;]{0,60}$"
_MONEY_BEFORE = r"\$ ?[\d.,]{0,9} ?(?:\d{1,3}/)?$"
_UNSURE = "\ufffc"
_GLUED_BEFORE = frozenset({".", ",", "$", "-"})
_NEAR = 60  # no unit of a number stands farther behind it
_PAIR_TAIL = r"( shares?)? ?\( ?(\$ ?)?([\d,.]{1,30}) ?\)"
_COUNTED_AFTER = (
    r"(?: (?:votes?|(?:of which )?(?:(?:shall|will|are|is|being) (?:be )?(?:designated )?(?:as )?)?"
    r"(?:(?:class|series) [a-z] )?(?:common|preferred|serial|preference))"
    r"|(?P<par>,? (?:without |no )?par value))(?![a-z])"
)
_NO_PAR_FROM = 1000
_COUNTED_BEFORE = r"number of [^.;$]{0,100}(?:be|is|are|of|to|from|at) $"
_PAID_BEFORE = (
    r"(?<![a-z])(?:dollars?|prices?|purchased?|pa(?:id|ys?|yment)|sums?|fees?|costs?|cash|proceeds|consideration"
    r"|invest[a-z]*|raise[sd]?|loan|worth|aggregate value) (?:[a-z]+ ){0,4}$"
)
_PAID = r"(?:dollar|price|value|amount|preference|pa(?:id|y)|sum|fee|cost|money|cash)"
_SHARES_AFTER = (
    r" ?(?:(?:of|the|its|those|company's|corporation's|authorized|additional|unissued|issued|outstanding"
    r"|such|and|but|or|said|full|whole) )"
    r"{0,6}shares?(?![a-z])"
)
_NEIGHBOUR = r"[ -]([a-z]{4,12})(?![a-z])", r"(?<![a-z])([a-z]{4,12})[ -]$"
_OTHER_WORDS = frozenset(
    "first third fourth fifth sixth seventh eighth ninth tenth hundreds thousands millions billions none".split()
)


@lru_cache(maxsize=4096)
def value_of_words(spelled: str) -> int | None:
    """The number that lower-case words spell, or None where they spell none ("eight-three", "thousand million")."""
    tokens = [token for token in compiled(r"[\s,&-]+").split(spelled.lower()) if token and token != "and"]
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


@lru_cache(maxsize=4096)
def value_of_figures(figures: str) -> Shares | None:
    """The exact count that figures say, or None for a broken grouping such as "10,000,00"."""
    if not compiled(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?").fullmatch(figures):
        return None
    return canonical(figures.replace(",", ""))


def numbers(view: View, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Found]:
    """All numbers of a view: a "count" where shares are counted, "malformed" where none can be read, else "number".

    `taken` are the places, in order, of marks whose digits are not to be read again (dates, names, statutes).
    """
    yield from _spelled(view)
    yield from _none_left(view)
    yield from _read_in_two_ways(view)
    lowered = view.lowered
    place = 0
    for figure in compiled(_FIGURES).finditer(lowered):
        start, end = figure.span()
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] <= start:
            continue
        written = figure[0].rstrip(",")
        end = start + len(written)
        before, after = lowered[start - 1 : start], lowered[end : end + 3]
        if before in _GLUED_BEFORE or before.isalpha() or after[:1] == "%" or _goes_on(after):
            continue
        if before == after[:1] == "/":  # a part of a reference ("8/1/3"), or of a day that there is not
            continue
        if _in_fraction(lowered, start, end):
            continue
        if len(written) > _LONGEST_FIGURES or _is_label(lowered, start, end):
            continue
        value = value_of_figures(written)
        scale = compiled(_SCALE).match(lowered, end) if value is not None else None
        if scale is not None and value is not None:
            scaled = value * _SCALES[scale[1]]
            value, end = int(scaled) if scaled.denominator == 1 else scaled, scale.end()
            if (pair := _said_again(view, start, end, value)) is not None:
                yield pair
                continue
        if value is not None:
            yield _found(view, start, end, value)
        else:
            yield Found.seen(view, "N", "malformed", (start, end), written)


def _said_again(view: View, start: int, end: int, value: Shares) -> Found | None:
    """A number with its scale in words that figures in parentheses say again ("2.5 million (2,500,000)")."""
    tail = compiled(_PAIR_TAIL).match(view.lowered, end)
    figures = value_of_figures(tail[3].rstrip(".,")) if tail is not None and not tail[2] else None
    return (
        _two_witnesses(view, (start, end), tail, value, figures) if tail is not None and figures is not None else None
    )


def _two_witnesses(
    view: View, words: tuple[int, int], tail: "re.Match[str]", by_words: Shares, by_figures: Shares
) -> Found:
    """The mark of a number in words, or in figures with a word, and of the figures in the parentheses behind it."""
    kind = _kind(view, tail.end(), unit_inside=bool(tail[1]))
    figures = tail.span(3)
    found = Found.made("N", kind, (words[0], tail.end()), partial(_pair, view, by_words, by_figures, words, figures))
    found.value = by_words if by_words == by_figures else None
    return found


def _read_in_two_ways(view: View) -> Iterator[Found]:
    """Numbers of a scan that its two readers read differently: one letter of the text, both readings in its rendition.
    Each is a mark of kind "unreadable" with both readings as its value."""
    rendition = view.text.rendition
    at = view.lowered.find(_UNSURE) if rendition is not None else -1
    while at >= 0 and rendition is not None:
        span = view.span(at, at + 1)
        readings = rendition[span.start : span.end].decode().strip("\u27e6\u27e7").split(" \u00a6 ")
        both = " or ".join(reading or "nothing" for reading in readings)
        yield Found.seen(view, "N", "unreadable", (at, at + 1), both)
        at = view.lowered.find(_UNSURE, at + 1)


def _none_left(view: View) -> Iterator[Found]:
    """The word "none" where it is the number that another falls to ("from 500 shares to none")."""
    at = view.lowered.find(" to none")
    while at >= 0:
        start, end = at + 4, at + 8
        before = compiled(_FALLS_FROM).search(view.lowered, max(0, at - 120), at)
        if before and not compiled(r"[a-z]| of(?! the (?:shares|stock))").match(view.lowered, end):
            yield _found(view, start, end, 0)
        at = view.lowered.find(" to none", end)


def _goes_on(after: str) -> bool:
    """Whether digits go on after a point or a comma: then what was read is only the beginning of a number. A stray
    blank before the comma ("265 ,500") makes no difference."""
    return (after[:1] in (".", ",") and after[1:2].isdigit()) or (after[:2] == " ," and after[2:3].isdigit())


def _in_fraction(lowered: str, start: int, end: int) -> bool:
    """Whether digits are a part of an amount of money with a stroke ("$1/100", "$.33 1/3"): they count no shares."""
    stroke = lowered[start - 1 : start] == "/" or lowered[end : end + 1] == "/"
    return stroke and compiled(_MONEY_BEFORE).search(lowered, max(0, start - 16), start) is not None


def _spelled(view: View) -> Iterator[Found]:
    """The numbers in words."""
    lowered, words = view.lowered, compiled(_WORDS)
    done = 0
    for at in view.hits["number"]:
        if at < done or (at and lowered[at - 1].isalpha()):
            continue
        spelled = words.match(lowered, at)
        if spelled is not None:
            done = spelled.end()
            yield from _spelled_number(view, spelled)


def _is_label(lowered: str, start: int, end: int) -> bool:
    """Whether a figure numbers a paragraph or an exhibit rather than counting anything."""
    opens = start == 0 or lowered[start - 1] == "\n"
    return (opens and lowered[end : end + 2] in (". ", ") ")) or lowered.endswith(("exhibit ", "section "), 0, start)


def _spelled_number(view: View, spelled: "re.Match[str]") -> Iterator[Found]:
    """The mark of a number in words, with the figures in parentheses after it when they are there. Figures of money
    beside words that count shares are a mark of their own: the words alone tell the count."""
    start, end = spelled.span()
    by_words = value_of_words(spelled[0])
    tail = compiled(_PAIR_TAIL).match(view.lowered, end)
    if (
        tail is not None
        and tail[2]
        and by_words is not None
        and (tail[1] or _counts_shares(view, start, tail.end(), by_words))
    ):
        yield Found.seen(view, "N", "count", (start, end), by_words)
        after = tail.end() + view.lowered.startswith(" ", tail.end())
        place = tail.end(1) if tail[1] else end, after
        # The place covers what is no number, so that no production meets it; the evidence is what the paper writes.
        told: Cited[object] = Cited(view.folded[start : tail.end()], (view.span(start, tail.end()),))
        yield Found.made("_", "wrong unit", place, lambda: told)
        return
    if tail is None or tail[2]:
        if tail is None and (stop := _misspelt_after(view.lowered, start, end)) is not None:
            yield Found.seen(view, "N", "malformed", (start, stop), view.folded[start:stop])
        elif by_words is not None:
            yield _found(view, start, end, by_words)
        return
    by_figures = value_of_figures(tail[3].rstrip(".,"))
    slip = _misspelt_before(view.lowered, start) if by_words != by_figures else None
    start = start if slip is None else slip
    if by_words is None or by_figures is None or slip is not None:
        yield Found.seen(view, "N", "malformed", (start, tail.end()), view.folded[start : tail.end()])
        return
    yield _two_witnesses(view, (start, end), tail, by_words, by_figures)


def _misspelt_before(lowered: str, start: int) -> int | None:
    """Where a number word begins that is misspelt right before others ("ninty-five"); None where there is none."""
    word = compiled(_NEIGHBOUR[1]).search(lowered, max(0, start - 14), start)
    return word.start(1) if word is not None and _is_slip(word[1]) else None


def _misspelt_after(lowered: str, start: int, end: int) -> int | None:
    """Where a number ends that goes on after a word misspelt or misread ("one hundred thosand (100,000)", "two liundred
    ten (210)"), figures and all."""
    word = compiled(_NEIGHBOUR[0]).match(lowered, end)
    if word is None or word[1] in _OTHER_WORDS:
        return None
    more = compiled(rf"(?:[ ,-]{{1,2}}(?:{_WORD})(?![a-z])){{0,12}}").match(lowered, word.end())
    stop = more.end() if more else word.end()
    tail = compiled(_PAIR_TAIL).match(lowered, stop)
    if tail is None:
        return None
    meant = _is_slip(word[1]) or _is_between(lowered[start:end], lowered[word.end() : stop], tail[3])
    return tail.end() if meant else None


def _is_between(before: str, after: str, figures: str) -> bool:
    """Whether one number word between these words makes them say what the figures say."""
    stated = value_of_figures(figures.rstrip(".,"))
    return stated is not None and any(
        value_of_words(f"{before} {word} {after}") == stated for word in ("hundred", *_SCALES, *_TENS, *_ONES)
    )


def _is_slip(word: str) -> bool:
    """Whether a word is a number word but for one letter more, less or other, or two that changed places."""
    if word in _OTHER_WORDS or word in _TENS or word in _ONES or word in _SCALES or word == "hundred":
        return False
    return any(_one_slip(word, number) for number in ("hundred", *_TENS, *_ONES, *_SCALES) if len(number) > 3)


def _one_slip(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return (len(one) <= 1 and len(other) <= 1) or (len(one) == 2 and one == other[::-1])


def _counts_shares(view: View, start: int, end: int, number: int) -> bool:
    """Whether what stands around a number counts shares or votes, so that an amount of money is out of place there.
    "Ten ($10.00) par value" is an amount of money."""
    lowered = view.lowered
    if compiled(_PAID_BEFORE).search(lowered, max(0, start - 60), start):
        return False
    after = compiled(_COUNTED_AFTER).match(lowered, end)
    if compiled(_SHARES_AFTER).match(lowered, end) or (after and (number >= _NO_PAR_FROM or not after["par"])):
        return True
    before = compiled(_COUNTED_BEFORE).search(lowered, max(0, start - 120), start)
    return before is not None and not compiled(_PAID).search(before[0].replace("par value", ""))


def _pair(
    view: View, by_words: Shares, by_figures: Shares, words: tuple[int, int], figures: tuple[int, int]
) -> Cited[object] | Disputed[object]:
    """One value with two witnesses where words and figures agree, else both readings, the words' first."""
    words_span, figures_span = view.span(*words), view.span(*figures)
    if by_words == by_figures:
        return Cited(by_figures, (figures_span, words_span), witnesses=2)
    return Disputed((Cited(by_words, (words_span,)), Cited(by_figures, (figures_span,))))


def _found(view: View, start: int, end: int, value: Shares) -> Found:
    return Found.seen(view, "N", _kind(view, end), (start, end), value)


def _kind(view: View, end: int, *, unit_inside: bool = False) -> str:
    near = unit_inside or view.lowered.find("share", end, end + _NEAR) >= 0
    return "count" if near and (unit_inside or compiled(_SHARES_AFTER).match(view.lowered, end)) else "number"
