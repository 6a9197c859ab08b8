"""The articles: the corporation comes into being, and each class of stock with its number, par and blank-check clause.

Comes in: a paper. Goes out: acts.
"""

from charterbook.instruments.capital import Capital, capital_of
from charterbook.instruments.class_number import class_key, stated_count
from charterbook.instruments.nearby import MOST, between
from charterbook.instruments.paper import Paper, class_of, words
from charterbook.instruments.series import was_before
from charterbook.model.acts import ClassAuthorization, Incorporation, SeriesDesignation
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_EMPOWERS = (
    r"authori[sz]|empower|vest|grant|given|power|(?<![a-z])may(?![a-z])|(?<![a-z])fix|determin|prescrib|establish|"
    r"divide|designat|classif"
)
_DENIES = (
    r"(?<![a-z])(?:not|no|neither|nor|without the)(?![a-z]) (?:be )?"
    r"(?:authori|empower|have|power|issue|create|permitted)"
)
_DIVISIBLE = r"preferred|preference|undesignated|serial"
_ALL_CLASSES = r"any (?:authorized but )?unissued (?:shares of )?(?:capital )?(?:stock|shares)(?! of)"
_MAY_BE_IN_SERIES = r" may be issued (?:from time to time )?in one or more series"
_NAMED_AROUND = 220


def authorizations(paper: Paper, clause: Capital | None = None) -> list[ClassAuthorization]:
    """Each class that the articles create. The blank-check clause belongs to the preferred class, unless it speaks of
    all unissued stock."""
    stands = clause if clause is not None else capital_of(paper)
    by_board = board_clauses(paper)
    return [
        ClassAuthorization(each.share_class, each.after, each.par_value, series_by_board(paper, each.key, by_board))
        for each in stands.classes
    ] + [
        ClassAuthorization(
            each.share_class,
            None,
            each.par_value,
            series_by_board(paper, each.key, by_board),
            Cited(True, (paper.span(each.start, each.end),)),
        )
        for each in stands.unlimited
    ]


def incorporations(corporation: Stated[str] | None) -> list[Incorporation]:
    """The act of incorporation, where the articles name the corporation."""
    return [Incorporation(corporation)] if corporation is not None else []


def board_clauses(paper: Paper) -> list[Match]:
    """The clauses that let the board divide stock into series, in any of their wordings."""
    return [
        match
        for match in paper.all("series_by_board")[:MOST]
        if (clause := paper.view.lowered[max(paper.start, match.start - 60) : match.end])
        if compiled(_EMPOWERS).search(clause) and not compiled(_DENIES).search(clause)
    ]


def series_by_board(paper: Paper, class_named: str, clauses: list[Match]) -> Cited[bool] | None:
    """The words that let the board divide the class into series, which is named by its key; None where none do."""
    for clause in clauses:
        text = paper.view.lowered[max(paper.start, clause.start - 120) : clause.end + 120]
        if compiled(_ALL_CLASSES).search(text):
            return Cited(True, (paper.span(clause.start, clause.end),))
        divisible = compiled(_DIVISIBLE).search(class_named) and _speaks_of(paper, clause, class_named)
        if divisible or _in_series(paper, clause, class_named):
            return Cited(True, (paper.span(clause.start, clause.end),))
    return None


def _in_series(paper: Paper, clause: Match, class_named: str) -> bool:
    """Whether the sentence of a clause begins with the words that this class, of whatever name, comes in series."""
    start = max(paper.start, clause.start - _NAMED_AROUND)
    return any(
        class_key(str(found.value)) == class_named and compiled(_MAY_BE_IN_SERIES).match(paper.view.lowered, found.end)
        for found in between(paper, start, clause.end, "C")
    )


def _speaks_of(paper: Paper, clause: Match, class_named: str) -> bool:
    """Whether a clause is about this class: it names it, or names no class that may be divided."""
    start, end = clause.start - _NAMED_AROUND, clause.end + _NAMED_AROUND
    near = {str(found.value).casefold() for found in between(paper, start, end, "C")}
    divisible = {name for name in near if compiled(_DIVISIBLE).search(name)}
    return not divisible or any(class_named in name for name in divisible)


def embedded_designations(paper: Paper, clause: Capital, others: list[SeriesDesignation]) -> list[SeriesDesignation]:
    """The series that the charter itself fixes: told of a class ("of the Preferred Stock, N are Series A"), listed in
    the capital clause, and the parts of a class that has kinds of its own ("580 of common, of which 80 non-voting")."""
    classes = {each.key for each in clause.classes}
    acts = [act for act in others if class_key(str(act.series.value)) not in classes]
    for match in sorted((*paper.all("charter_series")[:MOST], *clause.series), key=lambda match: match.start):
        if was_before(paper, match.start, match.end):
            continue
        series = match.slots["series"]
        known = next((index for index, act in enumerate(acts) if act.series.value == series.value), None)
        act = SeriesDesignation(
            share_class=class_of(paper, series, words(match, "share_class")),
            series=Cited(str(series.value), series.cited.spans),
            after=stated_count(match, "after"),
            par_value=_par(match),
        )
        if known is None:
            acts.append(act)
        else:
            acts[known] = acts[known]._replace(after=_witnessed(acts[known].after, act.after))
    acts += [
        SeriesDesignation(parent.share_class, part.share_class, part.after, part.par_value)
        for parent, part in clause.parts
    ]
    return [act._replace(share_class=_class_of_clause(clause, act.share_class)) for act in acts]


def _class_of_clause(clause: Capital, named: Cited[str]) -> Cited[str]:
    """The class as the capital clause names it: "Preferred Stock" is the one "Cumulative Preferred Stock" there is."""
    alike = [each for each in clause.classes if each.key.endswith(f" {class_key(named.value)}")]
    own = any(each.key == class_key(named.value) for each in clause.classes)
    return named if own or len(alike) != 1 else alike[0].share_class._replace(spans=named.spans)


def _witnessed(one: Stated[Shares] | None, other: Stated[Shares] | None) -> Stated[Shares] | None:
    """The number with a witness more where another place says the same."""
    if isinstance(one, Cited) and isinstance(other, Cited) and one.value == other.value and one.spans != other.spans:
        return one._replace(witnesses=one.witnesses + 1)
    return one if one is not None else other


def _par(match: Match) -> Stated[ParValue] | None:
    found = match.slots.get("par_after") or match.slots.get("par")
    return found.cited if found is not None else None  # type: ignore[return-value]  # slots of P hold par values
