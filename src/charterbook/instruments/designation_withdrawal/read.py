"""The end of a series: its designation is withdrawn (Nevada), eliminated (Delaware) or deleted (Texas).

Comes in: a paper. Goes out: acts. Half of these papers give no number of shares at all; the series and the day on
which its designation was filed are the facts.
"""

from datetime import date
from typing import cast

from charterbook.instruments.paper import Paper, day
from charterbook.instruments.sentences import sentence
from charterbook.instruments.series import (
    class_for,
    full_name,
    is_past_change,
    name_of,
    same_series,
    series_before,
    value_of,
)
from charterbook.instruments.series_recitals import recitals
from charterbook.instruments.series_standing import standings
from charterbook.model.acts import SeriesWithdrawal
from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.productions import Match

_HEAD = 700
_ENDED = frozenset("eliminated withdrawn abolished cancelled canceled".split())
_LISTING = frozenset((",", "and", "or", "the", "its", "of"))


def withdrawals(paper: Paper, titled: bool = False) -> list[SeriesWithdrawal]:
    """Each series that the paper withdraws. `titled` says that the paper's very title is one of withdrawal: then its
    words on eliminating a series act on it, and where there are none, the series in its head is meant."""
    places: list[tuple[Found, Match | None]] = [
        (match.slots["series"], match) for match in paper.all("withdrawn") if "series" in match.slots
    ]
    such = ((series_before(paper, match.start), match) for match in paper.all("withdrawn_such"))
    places += [(series, match) for series, match in such if series is not None]
    if titled:
        places += [(match.slots["series"], match) for match in paper.all("eliminating")]
        places += _none_left(paper)
        places = _headed_first(paper, places)
        places += _ending(paper, [series for series, _ in places])
    acts: list[SeriesWithdrawal] = []
    for series, match in [(one, match) for first, match in places for one in _listed(paper, first)]:
        if match is not None and is_past_change(paper, match.start, match.end):
            continue
        if any(same_series(str(act.series.value), value_of(series)) for act in acts):
            continue
        filed_on = _filed_on(paper, series) or day(match, "filed_on") or day(_recital(paper, series), "filed_on")
        acts.append(SeriesWithdrawal(class_for(paper, series, []), name_of(full_name(paper, series)), filed_on))
    return acts


def _filed_on(paper: Paper, series: Found) -> Cited[date] | None:
    """The day of its filing in a sentence that lists several series with their days."""
    days = [one.day for one in recitals(paper) if one.series and same_series(value_of(one.series), value_of(series))]
    told = days[0].cited if len(days) == 1 else None
    return cast("Cited[date]", told) if isinstance(told, Cited) and isinstance(told.value, date) else None


def _listed(paper: Paper, series: Found) -> list[Found]:
    """The series with those that the sentence lists beside it ("the A, the B and the C")."""
    tokens = sentence(paper, series.start)
    at = next((place for place, token in enumerate(tokens) if token.found is series), None)
    if at is None:
        return [series]
    listed = [series]
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(tokens) and (tokens[place].word == "S" or tokens[place].word in _LISTING):
            found = tokens[place].found
            if found is not None:
                listed.append(found)
            place += step
    return listed


def _none_left(paper: Paper) -> list[tuple[Found, Match | None]]:
    """The series of the head of which the paper says that none are outstanding: it ends each of several so named."""
    head = [found for found in paper.marks("series") if found.start < paper.start + _HEAD]
    said = [match.slots["series"] for match in paper.all("none")]
    said += [one.series for one in standings(paper) if one.outstanding and one.series is not None]
    return [(found, None) for found in head if any(same_series(value_of(found), value_of(each)) for each in said)]


def _headed_first(paper: Paper, places: list[tuple[Found, Match | None]]) -> list[tuple[Found, Match | None]]:
    """The places of acting words; without any, the series that the head of the paper names."""
    if places:
        return places
    head = [found for found in paper.marks("series") if found.start < paper.start + _HEAD]
    return [(found, None) for found in head[:1]]


def _ending(paper: Paper, series: list[Found]) -> list[tuple[Found, Match | None]]:
    """The places of these series in sentences that end them: others may be listed there beside them."""
    names = {value_of(one) for one in series}
    named = [found for found in paper.marks("series") if value_of(found) in names]
    return [(one, None) for one in named if any(token.word in _ENDED for token in sentence(paper, one.start))]


def _recital(paper: Paper, series: Found) -> Match | None:
    """The recital of the designation that is withdrawn: one that names the series, else the only one."""
    recitals = paper.all("designation_recited")
    for match in recitals:
        named = match.slots.get("series") or match.slots.get("created")
        if named is not None and same_series(value_of(named), value_of(series)):
            return match
    unnamed = [match for match in recitals if "series" not in match.slots and "created" not in match.slots]
    return unnamed[0] if len(unnamed) == 1 and len(recitals) == 1 else None
