"""An amendment that changes the number of a series: before, change and after, each as the paper states it.

Comes in: a paper. Goes out: acts. What the paper does not state is derived only where arithmetic leaves no choice,
and is marked so: before = after - change. A second statement of the same change is a witness, not a second act.
"""

from typing import cast

from charterbook.instruments.arithmetic import completed, difference, negative
from charterbook.instruments.paper import Paper, count, once, par, shares_of, words
from charterbook.instruments.series import (
    agreed,
    class_for,
    full_name,
    is_old_text,
    is_past_change,
    is_recital,
    name_of,
    par_of,
    par_of_class,
    par_of_its_class,
    same_series,
    series_before,
    value_of,
    was_changed,
)
from charterbook.instruments.series_shifts import Shift, shifts
from charterbook.instruments.series_told import groups, told
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    TermsAmendment,
)
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

UNDESIGNATED = "undesignated"
_CHANGES = ("adjustment", "addition", "patch", "moved", "given_up")
_AMENDS = (
    r"(?:section|paragraph|article|subsection|clause|sentence|certificate|terms|designations?)[^.;]{0,160}?"
    r" (?:is|are|be|shall be)(?:,? and (?:it )?hereby is,?)? ?(?:hereby )?(?:further )?"
    r"(?:amended|replaced|restated|deleted|added|modified)"
    r"|following[^.;]{0,60}? (?:is|are|shall be) (?:hereby )?(?:added|made|inserted)"
)
_RECLASSIFIED = "reclassif"
_NEW_CLAUSE = (
    r"(?:amended|restated|replaced)[^.\"]{0,200}?(?:read|follows|following)[^.\"]{0,60}?:?\s?\"([^\"]{20,4000})\""
)


@once
def adjustments(paper: Paper) -> list[DesignatedSharesAdjustment]:
    """Each change in the number of a series."""
    acts: list[DesignatedSharesAdjustment] = []
    changes = sorted(
        (match for fact in _CHANGES for match in paper.all(fact)), key=lambda match: (match.start, -match.end)
    )
    for match in changes:
        if _of_a_new_series(match) or is_past_change(paper, match.start, match.end):
            continue
        for act in _adjustments(paper, match):
            known = next((i for i, other in enumerate(acts) if _same(act, other)), None)
            if known is None:
                acts.append(act)
            else:
                acts[known] = _merged(acts[known], act)
    for shift in shifts(paper):
        shifted = _shifted(paper, shift)
        if shifted is None:
            continue
        known = next((i for i, other in enumerate(acts) if _same(other, shifted)), None)
        if known is None:
            acts.append(shifted)
        elif _agree(acts[known], shifted):
            acts[known] = _merged(acts[known], shifted)
    return [_derived(act) for act in acts]


def changed_classes(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """Each class whose authorized number a sentence changes beside that of its series."""
    acts = []
    for shift in shifts(paper):
        if shift.subject is None or shift.subject.slot != "C" or is_past_change(paper, shift.start, shift.end):
            continue
        before, after, change = (_said(found) for found in (shift.before, shift.after, shift.change))
        moved = negative(change) if shift.down else change
        name = cast("Cited[str]", shift.subject.cited)
        acts.append(AuthorizedSharesAdjustment(name, before, after, moved or difference(after, before)))
    return acts


def _shifted(paper: Paper, shift: Shift) -> DesignatedSharesAdjustment | None:
    """The change of a series that a sentence of any order tells; None where it is of a class, or of the past."""
    series = shift.subject or series_before(paper, shift.start)
    if series is None or series.slot != "S" or was_changed(paper, shift.start, shift.end):
        return None
    change = _said(shift.change)
    return _act(
        paper,
        full_name(paper, series),
        _said(shift.before),
        _said(shift.after),
        negative(change) if shift.down else change,
    )


def _said(found: Found | None) -> Stated[Shares] | None:
    return shares_of(found) if found is not None else None


def amended_numbers(paper: Paper) -> list[DesignatedSharesAdjustment]:
    """The new number of each series whose text the paper replaces without saying what the number was: only after is
    known."""
    acts = []
    for group in groups([place for place in told(paper) if not place.past and not is_recital(paper, place.start)]):
        series = group[0].series
        fresh = [place for place in group if place.amended]
        present = [place for place in group if not place.amended]
        number = agreed([place.shares for place in fresh or present])
        share_class = class_for(paper, series, [place.share_class for place in group])
        own = par_of(paper, value_of(series)) or agreed([place.par_value for place in group])
        own = own or par_of_its_class(paper, share_class.value, series)
        before = _quoted(paper, series) or (agreed([place.shares for place in present]) if fresh else None)
        before = None if isinstance(before, Cited) and before.value == _bare_of(number) else before
        acts.append(DesignatedSharesAdjustment(share_class, name_of(series), before, number, par_value=own))
    return [_derived(act) for act in acts]


def _bare_of(stated: Stated[Shares] | None) -> object:
    return stated.value if isinstance(stated, Cited) else None


def _quoted(paper: Paper, series: Found) -> Stated[Shares] | None:
    """The number of a series in text that the paper quotes as it stood."""
    old = [place for place in told(paper) if place.past and is_old_text(paper, place.start)]
    return agreed([place.shares for place in old if same_series(value_of(place.series), value_of(series))])


def new_series(paper: Paper) -> list[SeriesDesignation]:
    """Each series that a reclassification makes out of nothing ("from no shares immediately prior")."""
    acts = []
    for match in paper.all("adjustment"):
        if _of_a_new_series(match):
            series = match.slots["series"]
            acts.append(
                SeriesDesignation(
                    class_for(paper, series, []), name_of(series), count(match, "to"), par_of(paper, value_of(series))
                )
            )
    return acts


def reclassified_classes(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """Each class whose shares a reclassification takes or gives, with its numbers before and after."""
    acts: dict[str, AuthorizedSharesAdjustment] = {}
    for match in paper.all("class_reclassified"):
        share_class = words(match, "share_class")
        if share_class is not None:
            none: Cited[Shares] = Cited(0, (paper.span(match.start, match.end),))
            before, after = none if "none" in match.slots else count(match, "before"), count(match, "to")
            acts[share_class.value.lower()] = AuthorizedSharesAdjustment(
                share_class, before, after, difference(after, before), par_of_class(paper, share_class.value)
            )
    for act in changed_classes(paper) if _RECLASSIFIED in paper.view.lowered[paper.start : paper.end] else []:
        if act.before is not None and act.after is not None:
            par_value = par_of_class(paper, act.share_class.value)
            acts.setdefault(act.share_class.value.lower(), act._replace(par_value=par_value))
    return list(acts.values())


def amended_terms(paper: Paper) -> list[TermsAmendment]:
    """The series whose terms the paper changes, where it changes no number."""
    series = next(iter(paper.marks("series")), None)
    lowered = paper.view.lowered[paper.start : paper.end]
    if series is None or not compiled(_AMENDS).search(lowered):
        return []
    clause = compiled(_NEW_CLAUSE).search(lowered)
    text = paper.words(paper.start + clause.start(1), paper.start + clause.end(1)) if clause else None
    return [TermsAmendment(class_for(paper, series, []), name_of(series), text)]


def _of_a_new_series(match: Match) -> bool:
    return "none" in match.slots


def _adjustments(paper: Paper, match: Match) -> list[DesignatedSharesAdjustment]:
    """What one wording says; of a move from one series to another, both sides."""
    series = match.slots.get("series") or series_before(paper, match.start)
    if series is None:
        return []
    if match.fact == "moved":
        moved = count(match, "moved")
        source = match.slots.get("from_series")
        gained = [_act(paper, series, change=moved)]
        return [*gained, _act(paper, source, change=negative(moved))] if source is not None else gained
    if match.fact == "addition":
        return [_act(paper, series, change=count(match, "change") or count(match, "more"), after=_total(paper, series))]
    if match.fact == "given_up":
        whole = "all" in match.slots
        before = count(match, "returned" if whole else "before")
        given = _act(paper, series, before, change=negative(count(match, "returned")))
        to = _destination(match.slots.get("status"), words(match, "share_class"))
        return [given._replace(returned=count(match, "returned"), returned_to=to)]
    if match.fact == "patch":
        return [_act(paper, series, before=count(match, "before"), after=count(match, "to"))]
    return [_adjustment(paper, match, series)]


def _act(
    paper: Paper,
    series: Found,
    before: Stated[Shares] | None = None,
    after: Stated[Shares] | None = None,
    change: Stated[Shares] | None = None,
) -> DesignatedSharesAdjustment:
    share_class = class_for(paper, series, [])
    par_value = par_of(paper, value_of(series)) or par_of_its_class(paper, share_class.value, series)
    return DesignatedSharesAdjustment(share_class, name_of(series), before, after, change, par_value)


def _total(paper: Paper, series: Found) -> Stated[Shares] | None:
    """The number that an addition makes in all ("an aggregate of 40,000 shares of Series A")."""
    totals = [
        match for match in paper.all("aggregate") if same_series(value_of(match.slots["series"]), value_of(series))
    ]
    return count(totals[0], "after") if totals else None


def _adjustment(paper: Paper, match: Match, series: Found) -> DesignatedSharesAdjustment:
    back = _next(paper, "returned", match)
    told_back = match if "returned" in match.slots else back
    change = _signed(count(match, "change"), match.slots.get("direction"))
    after = count(match, "to") or count(_next(paper, "after", match), "after")
    named = words(told_back, "share_class")
    status = told_back.slots.get("status") if told_back else None
    own = class_for(paper, series, [named])
    plain = named is None or own.value.lower().startswith("class") or "common" in named.value.lower()
    return DesignatedSharesAdjustment(
        share_class=own if plain or named is None else named,
        series=name_of(series),
        before=count(match, "before"),
        after=after,
        change=change,
        par_value=par(match) or par_of(paper, value_of(series)) or par_of_class(paper, own.value),
        returned=count(told_back, "returned") or count(told_back, "released"),
        returned_to=_destination(status, named),
    )


def _destination(status: Found | None, share_class: Cited[str] | None) -> Cited[str] | None:
    """Where the shares go: to the undesignated shares of the class, or to another class ("common")."""
    if status is None:
        return None
    other = share_class is not None and "common" in share_class.value.lower()
    return Cited(share_class.value.lower().split()[0] if other and share_class else UNDESIGNATED, status.cited.spans)


def _next(paper: Paper, fact: str, match: Match) -> Match | None:
    """The next match of a fact that belongs to this adjustment: after it and before the next adjustment."""
    limit = min(
        (other.start for other in paper.all("adjustment") if other.start > match.end and _other_series(match, other)),
        default=paper.end,
    )
    return next((other for other in paper.all(fact) if match.start <= other.start < limit), None)


def _other_series(one: Match, other: Match) -> bool:
    first, second = one.slots.get("series"), other.slots.get("series")
    return first is not None and second is not None and not same_series(value_of(first), value_of(second))


def _same(one: DesignatedSharesAdjustment, other: DesignatedSharesAdjustment) -> bool:
    return same_series(str(one.series.value), str(other.series.value))


def _agree(one: DesignatedSharesAdjustment, other: DesignatedSharesAdjustment) -> bool:
    """Whether two tellings of a change give no number differently."""
    pairs = ((one.before, other.before), (one.after, other.after), (one.change, other.change))
    return all(a is None or b is None or _bare(a) == _bare(b) for a, b in pairs)


def _bare(stated: Stated[Shares]) -> object:
    return stated.value if isinstance(stated, Cited) else stated


def _merged(one: DesignatedSharesAdjustment, other: DesignatedSharesAdjustment) -> DesignatedSharesAdjustment:
    """Two statements of one change: what one lacks the other gives, what both give is agreed or disputed."""
    return one._replace(
        before=_both(one.before, other.before),
        after=_both(one.after, other.after),
        change=_both(one.change, other.change),
        par_value=one.par_value or other.par_value,
        returned=_both(one.returned, other.returned),
        returned_to=one.returned_to or other.returned_to,
    )


def _both(one: Stated[Shares] | None, other: Stated[Shares] | None) -> Stated[Shares] | None:
    if one is None or other is None or one.spans == other.spans:
        return one or other
    if set(other.spans) & set(one.spans):
        return one
    return agreed([one, other])


def _derived(act: DesignatedSharesAdjustment) -> DesignatedSharesAdjustment:
    """The act with what arithmetic adds: any two of before, change and after give the third."""
    before, after, change = completed(act.before, act.after, act.change)
    return act._replace(before=before, after=after, change=change)


def _signed(stated: Stated[Shares] | None, direction: Found | None) -> Stated[Shares] | None:
    """A stated change with its sign: a decrease is negative. A change in a direction that is not said is none."""
    said = str(direction.cited.value).lower() if direction is not None else ""
    if said.startswith(("incr", "rais")):
        return stated
    return negative(stated) if said.startswith(("decr", "reduc")) else None
