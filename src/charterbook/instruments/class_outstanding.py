"""How many shares of a class are outstanding, where an amendment of the charter tells of the vote on it.

Comes in: a paper. Goes out: statements, one for each class or series. A number whose class is not named belongs to the
only class that the paper names; a condition ("so long as 500,000 shares are outstanding") states nothing.
"""

from datetime import date
from typing import cast

from charterbook.instruments.class_number import class_key, class_name
from charterbook.instruments.nearby import MOST, between
from charterbook.instruments.paper import Paper, class_of, count
from charterbook.instruments.split_change.ratio import only_class
from charterbook.model.acts import OutstandingCount
from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_CONDITION = (
    r"(?<![a-z])(?:if|when(?! there were)|whenever|until|unless|so long as|long as|at least|not less than"
    r"|fewer than|less than|majority|percent|shall|may(?! \d)|would|upon|each(?! of the)|every|any|provided"
    r"|conver[a-z]+|combined|reclassified|into)(?![a-z])"
)
_GOES_ON = r"(?:,| shares?)? ?(?:and )?"
_TABLE, _ROW_APART = 420, 60


def outstanding_counts(paper: Paper) -> list[OutstandingCount]:
    """The numbers of outstanding shares that the paper states, the first for each class or series."""
    acts: list[OutstandingCount] = []
    for match in paper.all("class_outstanding")[:MOST]:
        act = _stated(paper, match)
        if act is not None and not any(_subject(act) == _subject(other) for other in acts):
            acts.append(act)
        acts += _more(paper, match, acts) if act is not None else []
    for head in paper.all("outstanding_table")[:MOST] if not acts else []:
        for act in _rows(paper, head):
            if not any(_subject(act) == _subject(other) for other in acts):
                acts.append(act)
    return acts


def _stated(paper: Paper, match: Match) -> OutstandingCount | None:
    sentence = paper.view.lowered[max(paper.start, match.start - 120) : match.start]
    cut = max(sentence.rfind(stop) for stop in (". ", "; ", "\n", ": "))
    said = sentence[cut + 1 :] + paper.view.lowered[match.start : match.slots["shares"].start]
    shares = count(match, "shares")
    if shares is None or compiled(_CONDITION).search(said):
        return None
    series = match.slots.get("series") or match.slots.get("series_")
    as_of = _day(match)
    if series is not None:
        return OutstandingCount(class_of(paper, series), Cited(str(series.value), series.cited.spans), shares, as_of)
    name = class_name(paper, match) or _only(paper)
    return OutstandingCount(name, None, shares, as_of) if name is not None else None


def _more(paper: Paper, match: Match, known: list[OutstandingCount]) -> list[OutstandingCount]:
    """What the sentence goes on to say: "6,000 shares of Common Stock and 2,000 shares of Series A"."""
    acts: list[OutstandingCount] = []
    at = match.end
    items = [item for item in paper.facts if item.fact in ("class_item", "series_item") and item.start >= match.end]
    for item in items[:MOST]:
        shares = count(item, "after")
        if item.start < at or not compiled(_GOES_ON).fullmatch(paper.view.lowered[at : item.start]) or shares is None:
            continue
        series, name = item.slots.get("series"), class_name(paper, item)
        if series is not None:
            acts.append(OutstandingCount(class_of(paper, series), Cited(str(series.value), series.cited.spans), shares))
        elif name is not None:
            acts.append(OutstandingCount(name, None, shares))
        at = item.end
    return [act for act in acts if not any(_subject(act) == _subject(other) for other in known)]


def _rows(paper: Paper, head: Match) -> list[OutstandingCount]:
    """The rows of a table of votes: a class, and the first number behind it."""
    acts: list[OutstandingCount] = []
    at = head.end
    for row in paper.all("class_listed")[:MOST]:
        if row.start < at or row.start > head.end + _TABLE:
            continue
        gap = paper.view.lowered[at : row.start]
        if acts and (len(gap) > _ROW_APART or compiled(r"[a-z]{4}").search(gap)):
            break
        name, shares = class_name(paper, row), count(row, "after")
        if name is not None and isinstance(shares, Cited):
            acts.append(OutstandingCount(name, None, shares))
            numbers = between(paper, row.end, row.end + _ROW_APART, "N")
            at = max((number.end for number in numbers), default=row.end)
    return acts


def _only(paper: Paper) -> Cited[str] | None:
    found = only_class(paper)
    return Cited(str(found.value), found.cited.spans, derived=True) if found is not None else None


def _day(match: Match) -> Cited[date] | None:
    found: Found | None = match.slots.get("as_of")
    return cast("Cited[date]", found.cited) if found is not None and isinstance(found.value, date) else None


def _subject(act: OutstandingCount) -> tuple[str, object]:
    return class_key(act.share_class.value), act.series.value if act.series is not None else None
