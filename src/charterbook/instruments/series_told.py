"""What a paper says about the number of its series, place by place, before anybody decides what it does.

Comes in: a paper. Goes out: statements of number with their series, class, par and tense. Two places that give one
number are two witnesses of it; two places that differ are a dispute, and both readings are kept.
"""

from typing import NamedTuple, cast

from charterbook.instruments.paper import Paper, once, par, shares_of, words
from charterbook.instruments.series import (
    full_name,
    is_amended,
    is_past,
    only_series,
    par_inside,
    recites,
    same_series,
    sentence_to,
    series_before,
    value_of,
)
from charterbook.instruments.series_numbers import numbered
from charterbook.instruments.series_sole import sole_number
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_OPERATIVE = (
    r"(?<![a-z])(?:hereby|shall|resolved|establishes|creates|designates|classified|created|fixes|fixed|allotted|divided)"
    r"(?![a-z])"
)
_SOURCE = (
    r"[\d)] (?:of the )?(?:shares? )?(?:of|out of|from) (?:the|its|those)"
    r"(?: (?:corporation|company|trust|bank)'s)?(?: [a-z]{2,12}){0,2} $"
)


class Told(NamedTuple):
    """One place that gives the number of a series. `past`: told as history; `amended`: the text of an amendment;
    `shares` is None where the number cannot be read or is written as money; `operative`: in words that do something."""

    series: Found
    shares: Stated[Shares] | None
    share_class: Cited[str] | None
    par_value: Stated[ParValue] | None
    start: int
    end: int
    past: bool
    amended: bool
    operative: bool


@once
def told(paper: Paper) -> list[Told]:
    """All places that give the number of a series, in order: by the usual wordings, and by any sentence for a series of
    which they say nothing. Sentences that give one series different numbers tell none."""
    places = _worded(paper)
    more = [place for place in _in_sentences(paper) if not any(_tells_of(place, other) for other in places)]
    clear = [
        place for place in more if all(place.shares == other.shares or not _tells_of(place, other) for other in more)
    ]
    return sorted((*places, *clear), key=lambda place: place.start) if clear else places


def _tells_of(one: Told, other: Told) -> bool:
    return one.past == other.past and same_series(value_of(one.series), value_of(other.series))


def _in_sentences(paper: Paper) -> list[Told]:
    """The places where a sentence of any order gives a number of shares to a series."""
    places = []
    for pair in numbered(paper):
        series = pair.series or series_before(paper, pair.start)
        if series is None or is_addition(paper, series) or _is_money(paper, pair.number):
            continue
        places.append(
            Told(
                full_name(paper, series),
                None if settled_later(paper, pair.number) else shares_of(pair.number),
                cast("Cited[str]", pair.share_class.cited) if pair.share_class else None,
                cast("Stated[ParValue]", pair.par.cited) if pair.par else None,
                pair.start,
                pair.end,
                is_past(paper, pair.start, pair.end),
                is_amended(paper, pair.start) and not recites(paper, pair.start, ""),
                compiled(_OPERATIVE).search(sentence_to(paper, pair.start, pair.end)) is not None,
            )
        )
    return places


def told_alone(paper: Paper) -> list[Told]:
    """The number of the paper's only series, where no sentence says whose it is."""
    series = only_series(paper)
    if series is None:
        return []
    name = full_name(paper, series)
    return [
        Told(name, shares_of(number), None, None, number.start, number.end, past=False, amended=False, operative=True)
        for number in sole_number(paper)
    ]


def bare_number(paper: Paper) -> Stated[Shares] | None:
    """The one number that a paper which names no series gives to "such series": its name stands in another part."""
    if paper.marks("series"):
        return None
    told_ = [match.slots["after"] for match in paper.all("such_number")] + [pair.number for pair in numbered(paper)]
    numbers = [found for found in told_ if found.kind in ("count", "number")]
    agree = len({found.value for found in numbers}) == 1
    return cast("Stated[Shares]", numbers[0].cited) if agree else None


def names_new_series(paper: Paper) -> bool:
    """Whether acting words name a series, with or without its number."""
    named = (match for match in paper.all("series_named") if not is_past(paper, match.start, match.end))
    return any(compiled(_OPERATIVE).search(sentence_to(paper, match.start, match.end)) is not None for match in named)


def is_addition(paper: Paper, series: Found) -> bool:
    """Whether shares are given to a series that has some already ("as additional shares of Series C")."""
    return paper.view.lowered.endswith(("additional shares of ", "additional shares of the "), 0, series.start)


def is_source(paper: Paper, number: Found) -> bool:
    """Whether a number is the total that another is taken from ("500 shares of the Corporation's 10,000 shares")."""
    before = compiled(_SOURCE).search(paper.view.lowered, max(paper.start, number.start - 60), number.start)
    return before is not None and before.end() == number.start


def _is_money(paper: Paper, number: Found) -> bool:
    """Whether a number has a dollar sign inside it or right behind it ("ten ($10.00)")."""
    lowered = paper.view.lowered
    return "$" in lowered[number.start : number.end] or compiled(r" ?\(? ?\$").match(lowered, number.end) is not None


def settled_later(paper: Paper, number: Found) -> bool:
    """Whether a number stands in the brackets of a draft."""
    return paper.view.lowered[number.start - 1 : number.start] == "["


def _worded(paper: Paper) -> list[Told]:
    """The places of the productions. One number is one place, by however many wordings it is found."""
    places: dict[int, Told] = {}
    listed = {pair.number.start for pair in numbered(paper) if pair.listed}
    for match in sorted((*paper.all("counted"), *paper.all("such_number")), key=_nearness):
        number = match.slots["after"]
        series = match.slots.get("series") or series_before(paper, match.start)
        if (
            series is None
            or number.start in places
            or is_source(paper, number)
            or number.start in listed
            or is_addition(paper, series)
        ):
            continue
        shares = None if _is_money(paper, number) else shares_of(number)
        places[number.start] = Told(
            series,
            shares and _qualified(match, shares),
            words(match, "share_class") or words(match, "of_class"),
            par(match) or par_inside(paper, match),
            match.start,
            match.end,
            is_past(paper, match.start, match.end),
            is_amended(paper, match.start) and not recites(paper, match.start, ""),
            compiled(_OPERATIVE).search(sentence_to(paper, match.start, match.end)) is not None,
        )
    return [places[start] for start in sorted(places)]


def _nearness(match: Match) -> tuple[bool, int]:
    """Of two wordings that find one number, the one that names the series, then the shorter, is the surer."""
    return "series" not in match.slots, match.end - match.start


def _qualified(match: Match, shares: Stated[Shares]) -> Stated[Shares]:
    """The number with the word that bends it ("up to 1,000")."""
    bent = words(match, "qualifier") or words(match, "initially") or words(match, "cap") or words(match, "bound")
    if bent is None or not isinstance(shares, Cited):
        return shares
    said = " ".join(bent.value.lower().split())
    return shares._replace(qualifier={"initial": "initially", "not be more than": "not more than"}.get(said, said))


def groups(places: list[Told]) -> list[list[Told]]:
    """The places of each series together, series in order of their first place."""
    together: list[list[Told]] = []
    for place in places:
        own = next(
            (group for group in together if same_series(value_of(group[0].series), value_of(place.series))), None
        )
        if own is None:
            together.append([place])
        else:
            own.append(place)
    return together


def amends_series(paper: Paper, place: Told) -> bool:
    """Whether the amendment that a place stands in is one of this series: its name is what is said to be amended."""
    lowered = paper.view.lowered
    at = max(lowered.rfind(words_, paper.start, place.start) for words_ in ("amended", "replaced", "restated"))
    subject = [found for found in paper.marks("series") if at - 160 < found.start < at]
    return at >= 0 and any(same_series(value_of(found), value_of(place.series)) for found in subject)
