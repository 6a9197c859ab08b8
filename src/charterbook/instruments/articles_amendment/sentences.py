"""Changes of an authorized number that a sentence tells in words of its own: the place of each number by the word
before it.

Comes in: a paper. Goes out: acts. A sentence counts where a verb of change, the authorized stock and one class stand in
it, and where its numbers say from what or by how much, and to what. What may be changed, or was, is no change.
"""

from typing import NamedTuple

from charterbook.instruments.class_number import class_key
from charterbook.instruments.nearby import MOST, between, sentence_end
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.ratio import number_of
from charterbook.model.acts import AuthorizedSharesAdjustment
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

_LONGEST, _LEAD, _BEHIND, _SMALLEST = 520, 60, 110, 100
_STOP = r"(?<![ .][a-z])(?<!inc)(?<!no)\.(?=[ \n\"])|[;\n]"
_CAPITAL = r"authori[sz]|capital stock|(?:may|authority to|power to|entitled to) issue|capitali[sz]ation"
_NO_CHANGE = (
    r"(?<![a-z])(?:may(?: not)? be|may|shall not|can(?:not)?|if|unless|whenever|upon any|any|no|right to|power to"
    r"|(?:was|were|had been|has been|have been|previously|heretofore)(?: [a-z]+)?) (?:increas|decreas|reduc|rais|lower|"
    r"chang|enlarg)|from time to time|conver(?:t|sion)|per share|votes? (?:of|cast)|outstanding shares of"
)
_DOWN = r"decreas|reduc|lower|(?<![a-z])cuts?(?![a-z])|diminish|brought down|(?<![a-z])fewer(?![a-z])"
_FROM = r"(?<![a-z])(?:from|in place of|instead of|rather than)(?: [a-z']+){0,6} $"
_TO = r"(?<![a-z])to(?: [a-z']+){0,6} $"
_BY = r"(?<![a-z])by(?: (?:an?|another|the|further|additional|total|aggregate|of|number|adding|removing)){0,6} $"
_NOT_SHARES = r"^(?:%| (?:votes?|percent|per cent|days?|years?|holders?|directors?|dollars?))"
_GROWN = (
    r"^(?: authorized)?(?: shares?)?(?: of [a-z]+(?: [a-z]+){0,4})?,? (?:are|is|be|shall be)(?: hereby)?"
    r" (?:increased|decreased|reduced|raised|lowered|changed|enlarged) to "
)
_MORE = r"^(?: shares?)? ?(?:additional|further|more|new)(?![a-z])"


class _Numbers(NamedTuple):
    before: Stated[Shares] | None
    after: Stated[Shares] | None
    change: Stated[Shares] | None


def told_changes(paper: Paper, old: tuple[tuple[int, int], ...]) -> list[AuthorizedSharesAdjustment]:
    """The changes that sentences tell, outside of quoted old text; the first of each class."""
    acts: dict[str, AuthorizedSharesAdjustment] = {}
    for verb in paper.all("change_said")[:MOST]:
        start, end = _sentence(paper, verb.start)
        if any(a <= verb.start < b for a, b in old):
            continue
        said = paper.view.lowered[start:end]
        classes = between(paper, start, end, "C")
        named = {class_key(str(mark.value)) for mark in classes}
        if not named or between(paper, start, end, "S") or not compiled(_CAPITAL).search(said):
            continue
        if compiled(_NO_CHANGE).search(said):
            continue
        if len(named) > 1:
            for act in _each_after_its_class(paper, classes, end):
                acts.setdefault(class_key(act.share_class.value), act)
            continue
        numbers = _numbers(paper, start, end)
        if sum(each is not None for each in numbers) < 2 and not _is_large(numbers.change):
            continue
        down = compiled(_DOWN).search(said) is not None
        name = Cited(str(classes[0].value), classes[0].cited.spans)
        change = _signed(numbers.change) if down else numbers.change
        acts.setdefault(
            next(iter(named)), AuthorizedSharesAdjustment(name, numbers.before, numbers.after, change, None)
        )
    return list(acts.values())


def _each_after_its_class(paper: Paper, classes: list[Found], end: int) -> list[AuthorizedSharesAdjustment]:
    """The changes of several classes in one sentence, each with its "from N to M" behind its own name; else none."""
    acts: list[AuthorizedSharesAdjustment] = []
    for mark, stop in zip(classes, [*(each.start for each in classes[1:]), end], strict=True):
        before, after, change = _numbers(paper, mark.end, stop)
        if before is None or after is None:
            return []
        if change is not None and isinstance(before, Cited) and isinstance(after, Cited) and after.value < before.value:
            change = _signed(change)
        acts.append(AuthorizedSharesAdjustment(Cited(str(mark.value), mark.cited.spans), before, after, change, None))
    return acts


def _sentence(paper: Paper, place: int) -> tuple[int, int]:
    first = max(paper.start, place - _LONGEST)
    stops = [stop.end() for stop in compiled(_STOP).finditer(paper.view.lowered, first, place)]
    return stops[-1] if stops else first, min(paper.end, sentence_end(paper, place, _LONGEST))


def _numbers(paper: Paper, start: int, end: int) -> _Numbers:
    """The numbers of a sentence by the words before them; two numbers with one role are none."""
    roles: dict[str, list[Found]] = {"before": [], "after": [], "change": []}
    for mark in between(paper, start, end, "N"):
        lead = paper.view.lowered[max(start, mark.start - _LEAD) : mark.start]
        behind = paper.view.lowered[mark.end : mark.end + _BEHIND]
        if compiled(_NOT_SHARES).search(behind):
            continue
        if compiled(_BY).search(lead) or compiled(_MORE).search(behind):
            roles["change"].append(mark)
        elif compiled(_FROM).search(lead) or compiled(_GROWN).search(behind):
            roles["before"].append(mark)
        elif compiled(_TO).search(lead):
            roles["after"].append(mark)
    first = {role: number_of(marks[0]) if len(marks) == 1 else None for role, marks in roles.items()}
    return _Numbers(first["before"], first["after"], first["change"])


def _is_large(stated: Stated[Shares] | None) -> bool:
    """Whether a number is large enough to be one of authorized shares, where nothing else says so."""
    return isinstance(stated, Cited) and stated.value >= _SMALLEST


def _signed(stated: Stated[Shares] | None) -> Stated[Shares] | None:
    return stated._replace(value=-stated.value) if isinstance(stated, Cited) else None
