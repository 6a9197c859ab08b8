"""The creation of a series, by the paper itself or as an earlier event that the paper recites.

Comes in: a paper. Goes out: acts.
"""

from datetime import date
from typing import cast

from charterbook.instruments.paper import Paper, count, day, once
from charterbook.instruments.series import (
    agreed,
    class_for,
    full_name,
    is_past,
    is_recital,
    name_of,
    only_series,
    par_inside,
    par_of,
    par_of_class,
    par_of_its_class,
    same_series,
    series_headings,
    value_of,
)
from charterbook.instruments.series_recitals import recitals
from charterbook.instruments.series_told import Told, groups, told, told_alone
from charterbook.instruments.terms import terms
from charterbook.model.acts import DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.marks import Found
from charterbook.text.productions import Match

_HEAD, _GLUED = 700, 2


@once
def designations(paper: Paper) -> list[SeriesDesignation]:
    """Each series that the paper creates. Its number is what the recital and the first section say together; par is
    the series' own, else its class's. A series that is named and not counted ("see attached") has no number."""
    headed = _headed(paper)
    places = [place for place in told(paper) if not place.past and _creates(place, headed) and not _none(place)]
    resolved = [place for place in places if not is_recital(paper, place.start)]
    same = [place for place in places if any(_tells_of(place, other) for other in resolved)]
    places = same or places  # what the recitals alone tell of another series is history
    places = places or _of_one(paper)
    acts = [designation_of(paper, group) for group in groups(places)]
    for match in paper.all("series_named"):
        series = match.slots["series"]
        known = any(same_series(value_of(series), str(act.series.value)) for act in acts)
        if not known and _elsewhere(paper) and _among(series, headed) and not is_past(paper, match.start, match.end):
            share_class = class_for(paper, series, [])
            own = par_of(paper, value_of(series)) or par_of_class(paper, share_class.value)
            acts.append(SeriesDesignation(share_class, name_of(series), None, own))
    if len(acts) == 1:
        return [acts[0]._replace(terms=terms(paper))]
    return acts


def drafted(paper: Paper) -> list[SeriesDesignation]:
    """The one series that a certificate of designation speaks of and whose number it leaves blank; none where a part of
    its name is a blank too ("[__]% Series C")."""
    series = only_series(paper)
    blanks = [blank for blank in paper.marks("blank") if blank.end <= paper.execution.start]
    if series is None or not blanks:
        return []
    if any(0 <= found.start - blank.end <= _GLUED for found in paper.marks("series") for blank in blanks):
        return []
    share_class = class_for(paper, series, [])
    own = par_of(paper, value_of(series)) or par_of_class(paper, share_class.value)
    return [SeriesDesignation(share_class, name_of(full_name(paper, series)), None, own, terms=terms(paper))]


def _of_one(paper: Paper) -> list[Told]:
    """The numbers of a series that neither the head names nor acting words create, where they are all of one series;
    else the one number that can be the only series' own."""
    places = [
        place for place in told(paper) if not place.past and not _none(place) and not is_recital(paper, place.start)
    ]
    return places if len(groups(places)) == 1 else [] if places else told_alone(paper)


def _tells_of(one: Told, other: Told) -> bool:
    return same_series(value_of(one.series), value_of(other.series))


def _none(place: Told) -> bool:
    """A series is not created with no share."""
    return isinstance(place.shares, Cited) and place.shares.value == 0


def _elsewhere(paper: Paper) -> bool:
    """Whether the number may stand in another place than this text, or in a blank."""
    lowered = paper.view.lowered
    said = any(lowered.find(words, paper.start, paper.end) >= 0 for words in ("attach", "annex", "see exhibit"))
    return said or bool(paper.label) or bool(paper.marks("blank"))


def _headed(paper: Paper) -> list[Found]:
    """The series named in the head of the paper, and those it has headings for; a paper creates these, and others only
    in operative words."""
    named = [found for found in paper.marks("series") if found.start < paper.start + _HEAD][:4]
    return [*named, *series_headings(paper)]


def _among(series: Found, headed: list[Found]) -> bool:
    return not headed or any(same_series(value_of(series), value_of(head)) for head in headed)


def _creates(place: Told, headed: list[Found]) -> bool:
    return _among(place.series, headed) or place.operative


def designation_of(paper: Paper, group: list[Told]) -> SeriesDesignation:
    """The creation of the series of which these places tell."""
    first = group[0]
    series = max((place.series for place in group), key=lambda found: len(value_of(found)))
    share_class = class_for(paper, series, [place.share_class for place in group])
    stated = [place.par_value for place in group]
    own = par_of(paper, value_of(series)) or agreed(stated) or par_of_class(paper, share_class.value)
    name = first.series if value_of(first.series) == value_of(series) else series
    return SeriesDesignation(share_class, name_of(name), agreed([place.shares for place in group]), own)


def recited(
    paper: Paper, later: "list[DesignatedSharesAdjustment] | list[SeriesWithdrawal]", amends: bool = False
) -> list[SeriesDesignation]:
    """Each earlier designation that the paper recites, with the day of its filing. Its number is what the paper says
    the series was given; else, where a later act gives the number before, that number, derived. In a paper that
    `amends`, a number is one of the past only where it is told as history."""
    acts: list[SeriesDesignation] = []
    counted = told(paper)
    several = [(one.series, one.day) for one in recitals(paper) if one.series is not None]
    listed = several if len({value_of(series) for series, _ in several}) > 1 else []
    for listed_series, filed in listed:
        _add(acts, _filed(paper, full_name(paper, listed_series), filed, later, counted, amends))
    for match in paper.all("designation_recited"):
        series = _recited_series(paper, match)
        if series is None:
            continue
        share_class = class_for(paper, series, [])
        number = count(match, "after") or _number(value_of(series), later, counted, amends)
        act = SeriesDesignation(
            share_class=share_class,
            series=name_of(series),
            after=number,
            par_value=par_inside(paper, match) or _par(paper, series, share_class, number, _histories(counted, amends)),
            filed_on=day(match, "filed_on"),
            recited=True,
        )
        _add(acts, act)
    for recital in () if listed else recitals(paper):
        named = recital.series or only_series(paper)
        if named is not None:
            _add(acts, _filed(paper, full_name(paper, named), recital.day, later, counted, amends))
    for group in groups(counted):
        name = value_of(group[0].series)
        acted = any(same_series(name, str(act.series.value)) for act in later)
        if acted and isinstance(later[0], SeriesWithdrawal) and not any(_named(act, name) for act in acts):
            share_class = class_for(paper, group[0].series, [place.share_class for place in group])
            number = agreed([place.shares for place in group])
            own = _par(paper, group[0].series, share_class, number, counted)
            acts.append(SeriesDesignation(share_class, name_of(group[0].series), number, own, recited=True))
    return acts


def _add(acts: list[SeriesDesignation], act: SeriesDesignation) -> None:
    """One more recital: of a series known already it can only add the day."""
    known = next((i for i, other in enumerate(acts) if _same(other, act)), None)
    if known is None:
        acts.append(act)
    elif acts[known].filed_on is None:
        acts[known] = acts[known]._replace(filed_on=act.filed_on)


def _filed(
    paper: Paper,
    series: Found,
    filed: Found,
    later: "list[DesignatedSharesAdjustment] | list[SeriesWithdrawal]",
    counted: list[Told],
    amends: bool,
) -> SeriesDesignation:
    """A recited designation that a sentence of any order tells."""
    name = value_of(series)
    on = filed.cited if isinstance(filed.cited, Cited) and isinstance(filed.cited.value, date) else None
    share_class, number = class_for(paper, series, []), _number(name, later, counted, amends)
    return SeriesDesignation(
        share_class,
        name_of(series),
        number,
        _par(paper, series, share_class, number, _histories(counted, amends)),
        filed_on=cast("Cited[date] | None", on),
        recited=True,
    )


def _same(one: SeriesDesignation, other: SeriesDesignation) -> bool:
    return same_series(str(one.series.value), str(other.series.value))


def _named(act: SeriesDesignation, name: str) -> bool:
    return same_series(str(act.series.value), name)


def _recited_series(paper: Paper, match: Match) -> Found | None:
    """The series whose designation is recited: named in the recital, or next after it in its sentence, or the only
    one that the paper speaks of."""
    own = match.slots.get("series") or match.slots.get("created")
    if own is not None:
        return own
    lowered = paper.view.lowered
    stop = next(
        (at for at in range(match.end, min(match.end + 320, paper.end)) if lowered[at : at + 2] in (". ", ".\n")),
        match.end + 320,
    )
    after = next((found for found in paper.marks("series", match.end) if found.end <= stop), None)
    if after is not None:
        return after
    return only_series(paper)


def _number(
    series: str, later: "list[DesignatedSharesAdjustment] | list[SeriesWithdrawal]", counted: list[Told], amends: bool
) -> Stated[Shares] | None:
    """The number that a later act says the series had, else the one that the recital itself gives."""
    for act in later:
        if isinstance(act, DesignatedSharesAdjustment) and same_series(str(act.series.value), series):
            before = act.before._replace(derived=True) if isinstance(act.before, Cited) else act.before
            if before is not None:
                return before
            break
    places = _histories(counted, amends)
    return agreed([place.shares for place in places if same_series(value_of(place.series), series)])


def _histories(counted: list[Told], amends: bool) -> list[Told]:
    """The places that tell of the past: in an amendment only those told as history."""
    return [place for place in counted if not amends or (place.past and not place.amended)]


def _par(
    paper: Paper, series: Found, share_class: Cited[str], number: Stated[Shares] | None, places: list[Told]
) -> Stated[ParValue] | None:
    """The par value in the sentence that tells the number, else, of a series whose number the recital tells, the one
    behind its name or its class's. A number that a later act gives says nothing of what was once filed beside it."""
    own = [place for place in places if same_series(value_of(place.series), value_of(series))]
    told_ = next((place.par_value for place in own if place.par_value is not None), None)
    derived = not own and isinstance(number, Cited) and number.derived
    if told_ is not None or number is None or derived:
        return told_
    return par_of(paper, value_of(series)) or par_of_its_class(paper, share_class.value, series)
