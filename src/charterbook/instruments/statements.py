"""Statements of fact about a series: none issued, none outstanding, so many outstanding, as of which day.

Comes in: a paper and the date of its execution. Goes out: acts. "No shares are issued" speaks of one day; only "have
been issued" speaks of all the past, and only then is `ever` set. What a clause lays down for the future ("if no shares
are outstanding") is no statement.
"""

from datetime import date
from typing import cast

from charterbook.instruments.paper import Paper, count, day, words
from charterbook.instruments.sentences import sentence, sentence_around
from charterbook.instruments.series import class_for, full_name, name_of, same_series, series_before, value_of
from charterbook.instruments.series_standing import LABEL, Standing, standings
from charterbook.model.acts import NoneIssued, NoneOutstanding, OutstandingCount, StockholderApproval
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

Statement = NoneIssued | NoneOutstanding | OutstandingCount
_CONDITION = (
    r"(?:if|when|whenever|until|unless|once|after|time as|event that|at which|so long as|provided that|in case|should)"
    r"(?: and)?(?: that)?(?: there are)? ?$"
)
_OF_EACH = (
    r"(?<![a-z])(?:either|both|each|every|all)(?: of)?(?: the| these| such| those)?(?: two| three)? series(?![a-z])"
)


def approvals(paper: Paper) -> list[StockholderApproval]:
    """The approvals of stockholders that the paper recites, or that a state's form has under its label for the vote."""
    acts = [
        StockholderApproval(voted) for match in paper.all("form_votes") if (voted := words(match, "words")) is not None
    ]
    for match in paper.all("approved"):
        voters = words(match, "voters")
        if voters is None or _unticked(paper, match.start) or _unsaid(paper, match) or _is_rule(paper, match.start):
            continue
        if not any(_overlap(voters, act.voters) for act in acts):
            acts.append(StockholderApproval(voters, day(match, "approved_on") or day(match, "approved_on_date")))
    return acts


def _is_rule(paper: Paper, start: int) -> bool:
    """Whether the words lay down what must be approved, rather than tell what was."""
    before = compiled(r"\.\s").split(paper.view.lowered[max(paper.start, start - 140) : start])[-1]
    return (
        compiled(r"(?<![a-z])(?:unless|without|until|shall not|may not|if|may be)(?![a-z])").search(before) is not None
    )


def _unticked(paper: Paper, start: int) -> bool:
    """Whether the words stand behind a box of a form that is not ticked."""
    before = paper.view.lowered[max(paper.start, start - 260) : start]
    return before.rfind("\u2610") > max(before.rfind(box) for box in ("\u2611", "\u2612", ". \n"))


def _unsaid(paper: Paper, said: Match | Standing) -> bool:
    """Whether a form prints the words for a box that nobody ticked."""
    return any(unsaid.start < said.end and said.start < unsaid.end for unsaid in paper.all("form_unsaid"))


def _overlap(one: Cited[str], other: Cited[str]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans) or one.value == other.value


def statements(paper: Paper, executed_on: Cited[date] | None) -> list[Statement]:
    """The statements of a paper. Each speaks of the day of its paper, said ("as of the date hereof") or not."""
    acts: list[Statement] = []
    for match in sorted((*paper.all("none"), *paper.all("none_such")), key=lambda match: match.start):
        series = match.slots.get("series") or series_before(paper, match.start)
        if series is None or _is_condition(paper, match.start) or _is_label(paper, match) or _unsaid(paper, match):
            continue
        for act in _none(paper, match, series, executed_on):
            if not any(type(act) is type(other) and _series(act) == _series(other) for other in acts):
                acts.append(act)
    for fact in ("outstanding", "outstanding_such"):
        for match in paper.all(fact):
            series, shares = match.slots.get("series") or series_before(paper, match.start), count(match, "shares")
            if series is not None and shares is not None and not _is_condition(paper, match.start):
                as_of = _as_of(paper, match, executed_on)
                counted = OutstandingCount(class_for(paper, series, []), name_of(series), shares, as_of)
                if not any(
                    isinstance(other, OutstandingCount) and _series(counted) == _series(other) for other in acts
                ):
                    acts.append(counted)
    for standing in standings(paper):
        for stated in _in_sentence(paper, standing, executed_on):
            if not any(type(stated) is type(other) and _same(stated, other) for other in acts):
                acts.append(stated)
    return acts


def _in_sentence(paper: Paper, standing: Standing, executed_on: Cited[date] | None) -> list[Statement]:
    """The statements of a sentence of any order."""
    if _unticked(paper, standing.start) or _unsaid(paper, standing):
        return []
    subjects = [standing.series] if standing.series is not None else _subjects(paper, standing)
    return [act for series in subjects for act in _of_standing(paper, standing, series, executed_on)]


def _subjects(paper: Paper, standing: Standing) -> list[Found]:
    """The series of which a sentence speaks without a name: every one where it says "each", else the one before."""
    if compiled(_OF_EACH).search(paper.view.lowered, *sentence_around(paper, standing.start)):
        full = (full_name(paper, found) for found in paper.marks("series"))
        return list({value_of(found): found for found in full}.values())
    series = series_before(paper, standing.start)
    return [series] if series is not None else []


def _of_standing(paper: Paper, standing: Standing, series: Found, executed_on: Cited[date] | None) -> list[Statement]:
    """What a sentence says of one series."""
    share_class, words_ = class_for(paper, series, []), paper.span(standing.start, standing.end)
    day_ = standing.day.cited if standing.day is not None else None
    as_of = day_ if isinstance(day_, Cited) and isinstance(day_.value, date) else executed_on
    name = name_of(full_name(paper, series), words_)
    if standing.shares is not None:
        shares = cast("Stated[Shares]", standing.shares.cited)
        return [OutstandingCount(share_class, name, shares, cast("Cited[date] | None", as_of))]
    acts: list[Statement] = []
    if standing.issued:
        ever = Cited(True, (words_,)) if standing.ever else None
        acts.append(NoneIssued(share_class, name, cast("Cited[date] | None", as_of), ever))
    if standing.outstanding:
        acts.append(NoneOutstanding(share_class, name, cast("Cited[date] | None", as_of)))
    return acts


def _same(one: Statement, other: Statement) -> bool:
    first, second = _series(one), _series(other)
    return first is not None and second is not None and same_series(str(first), str(second))


def _none(
    paper: Paper, match: Match, series: Found, executed_on: Cited[date] | None
) -> list[NoneIssued | NoneOutstanding]:
    share_class = class_for(paper, series, [])
    name = name_of(series, paper.span(match.start, match.end))
    as_of = _as_of(paper, match, executed_on)
    what = str(match.slots["what"].cited.value).lower()
    acts: list[NoneIssued | NoneOutstanding] = []
    if "issued" in what:
        acts.append(NoneIssued(share_class, name, as_of, _ever(match)))
    if "outstanding" in what or "outstanding" in match.slots:
        acts.append(NoneOutstanding(share_class, name, as_of))
    return acts


def _series(act: Statement) -> object:
    return act.series.value if act.series is not None else None


def _is_label(paper: Paper, match: Match) -> bool:
    """Whether the words are printed in a form that serves other purposes too, and this paper withdraws nothing; or are
    said of a class ("10,000 shares of preferred stock, none of which has been issued")."""
    if LABEL in paper.view.lowered[match.start : match.end]:
        return not paper.all("withdrawn")
    before = [token.word for token in sentence(paper, match.start) if token.end <= match.start]
    return "series" not in match.slots and "C" in before and not {"S", "{such}"} & set(before)


def _is_condition(paper: Paper, start: int) -> bool:
    before = paper.view.lowered[max(paper.start, start - 40) : start]
    return compiled(_CONDITION).search(before) is not None


def _as_of(paper: Paper, match: Match, executed_on: Cited[date] | None) -> Cited[date] | None:
    """The day the statement names, else the day of the paper."""
    if (named := day(match, "as_of_date") or day(match, "on_date")) is not None:
        return named
    if executed_on is None:
        return None
    said = match.slots.get("as_of") or next(
        (before.slots["as_of"] for before in paper.all("none_on") if before.end == match.start), None
    )
    return executed_on._replace(spans=(said.cited.spans if said else ()) + executed_on.spans)


def _ever(match: Match) -> Cited[bool] | None:
    """Whether the words speak of all the past."""
    verb = match.slots.get("verb")
    said = str(verb.cited.value).lower() if verb else ""
    ever = said in ("have been", "has been", "having been", "have ever been", "never been", "had been", "has")
    return Cited(True, verb.cited.spans) if verb and ever else None
