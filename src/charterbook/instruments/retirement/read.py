"""The retirement of shares that the corporation got back (Delaware's certificate under section 243 and its kin).

Comes in: a paper. Goes out: acts. Whether the shares may be issued again as the same series decides if the series
shrinks: `reissue_barred` cites the words that forbid it, and is None where the paper has none.
"""

from charterbook.instruments.class_number import class_key, class_name
from charterbook.instruments.paper import Paper, count, shares_of
from charterbook.instruments.sentences import sentence
from charterbook.instruments.series import class_for, name_of, same_series, value_of
from charterbook.model.acts import Retirement
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_RETIRED = (
    r"(?:are|is|be|been|were|hereby) (?:hereby )?(?:retired|cancelled|canceled)(?![a-z])"
    r"|(?:cancelled|canceled) through redemption"
)
_UNIT, _UNIT_WORDS = (
    10,
    frozenset("share shares of the its said such issued outstanding and redeemable corporation's company's".split()),
)


def retirements(paper: Paper) -> list[Retirement]:
    """Each number of shares that the paper retires. Shares got back count as retired only where the paper says that
    these, or "such shares", are."""
    acts: list[Retirement] = []
    returned = paper.all("reacquired")
    retired = paper.all("retired")
    for match in retired or (returned if _says_retired(paper) else []):
        series = match.slots.get("series") or _series_of(paper, match, returned)
        shares = count(match, "shares")
        if series is None or shares is None:
            continue
        if any(
            act.shares.value == shares.value and act.series and act.series.value == value_of(series) for act in acts
        ):
            continue
        acts.append(Retirement(class_for(paper, series, []), name_of(series), shares, _barred(paper)))
    for series, shares in _listed(paper):
        if not any(act.series is not None and same_series(str(act.series.value), value_of(series)) for act in acts):
            acts.append(Retirement(class_for(paper, series, []), name_of(series), shares, _barred(paper)))
    return acts


def class_retirements(paper: Paper) -> list[Retirement]:
    """The shares of a class without series that the paper retires. Where a paper names a series, the shares may be of
    that series, and none is taken for the class's own."""
    acts: dict[tuple[str, object], Retirement] = {}
    for match in paper.all("class_retired") if not paper.marks("series") else []:
        name, shares = class_name(paper, match), count(match, "shares")
        if name is not None and shares is not None:
            act = Retirement(name, None, shares, _barred(paper))
            acts.setdefault((class_key(name.value), shares.value), act)
    return list(acts.values())


def _listed(paper: Paper) -> list[tuple[Found, Stated[Shares]]]:
    """The series with their numbers that a sentence of retiring lists ("60 shares of A and 75 shares of B are hereby
    retired")."""
    found: list[tuple[Found, Stated[Shares]]] = []
    for cue in compiled(_RETIRED).finditer(paper.view.lowered, paper.start, paper.end):
        tokens = sentence(paper, cue.start())
        for at, token in enumerate(tokens):
            after = tokens[at + 1 : at + _UNIT]
            stop = next((place for place, one in enumerate(after) if one.found is not None), len(after))
            unit = {one.word for one in after[:stop]}
            series = after[stop].found if stop < len(after) and after[stop].word == "S" else None
            shares = shares_of(token.found) if token.found is not None and token.word == "N" else None
            if shares is not None and series is not None and unit <= _UNIT_WORDS:
                found.append((series, shares))
    return found


def _told(act: Retirement) -> tuple[object, object]:
    return act.series and act.series.value, act.shares.value


def _says_retired(paper: Paper) -> bool:
    lowered = paper.view.lowered
    said = ("such shares", "said shares", "retired shares")
    return any(lowered.find(words, paper.start, paper.end) >= 0 for words in said)


def _series_of(paper: Paper, match: Match, returned: list[Match]) -> Found | None:
    """The series of retired shares: in the wording, else that of the same number got back, else the only one."""
    inside = [found for found in paper.marks("series") if match.start <= found.start and found.end <= match.end]
    if inside:
        return inside[0]
    shares = match.slots["shares"].cited.value
    for other in returned:
        if other.slots["shares"].cited.value == shares:
            return other.slots["series"]
    marks = paper.marks("series")
    return marks[0] if len({value_of(found) for found in marks}) == 1 else None


def _barred(paper: Paper) -> Cited[bool] | None:
    said = paper.first("not_reissued")
    return Cited(True, said.slots["words"].cited.spans) if said else None
