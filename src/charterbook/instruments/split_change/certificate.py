"""Nevada's certificate of change (NRS 78.209), on the state's form or in free text: the classes before and after, and
the shares given in exchange.

Comes in: a paper. Goes out: acts. A class that the change leaves alone has the same number on both
sides.
"""

from charterbook.instruments.capital import capital
from charterbook.instruments.class_number import ClassNumber, class_key
from charterbook.instruments.nearby import between
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.read import splits
from charterbook.model.acts import AuthorizedSharesAdjustment, ParValueChange, Split
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found

ChangeAct = AuthorizedSharesAdjustment | ParValueChange | Split
Answer = tuple[int, int]


def certificate_of_change(paper: Paper) -> list[ChangeAct] | None:
    """The acts of a certificate of change; None where the paper has no items "before" and "after the change"."""
    places = _answers(paper)
    if places is None:
        return None
    before, after = (_classes(paper, start, end) for start, end in places)
    numbers: list[ChangeAct] = []
    pars: list[ChangeAct] = []
    for new in after:
        old = next((each for each in before if each.key == new.key), None)
        was = old.after if old else None
        numbers.append(
            AuthorizedSharesAdjustment(new.share_class, was, new.after, _change(was, new.after), new.par_value)
        )
        if old and old.par_value and new.par_value and old.par_value.value != new.par_value.value:
            pars.append(ParValueChange(new.share_class, None, old.par_value, new.par_value))
    return [*numbers, *pars, *splits(paper)]


def _answers(paper: Paper) -> tuple[Answer, Answer] | None:
    """The places of the answers to "before the change" and "after the change"."""
    before, after = paper.first("nv_before"), paper.first("nv_after")
    if before is None or after is None or after.start < before.end:
        return None
    ends = [match.start for fact in ("nv_exchange", "nv_fractions", "nv_end") for match in paper.all(fact)]
    stop = min((end for end in ends if end > after.end), default=min(paper.end, after.end + 400))
    return (before.end, after.start), (after.end, stop)


def _classes(paper: Paper, start: int, end: int) -> list[ClassNumber]:
    """The classes of an answer: as in a capital clause, but no head leads to them."""
    found = capital(paper, start, end, headed=False).classes
    if found:
        return list(found)
    # One number and no class: the class is the one that the whole paper speaks of.
    named = {class_key(str(mark.value)): mark for mark in paper.marks("class")}
    counts = [mark for mark in between(paper, start, end, "N") if not _numbers_item(paper, mark)]
    if len(named) != 1 or len(counts) != 1 or not isinstance(counts[0].cited, Cited):
        return []
    (mark,) = named.values()
    pars = [each.cited for each in paper.marks("par", start) if each.end <= end]
    name = Cited(str(mark.value), mark.cited.spans)
    par = pars[0] if pars else None
    return [ClassNumber(counts[0].start, counts[0].end, name, counts[0].cited, par)]  # type: ignore[arg-type]


def _numbers_item(paper: Paper, mark: Found) -> bool:
    """Whether a figure is the number of the form's next item ("4. ")."""
    return mark.end - mark.start == 1 and paper.view.lowered[mark.end : mark.end + 1] in (".", ")")


def _change(before: Stated[Shares] | None, after: Stated[Shares] | None) -> Cited[Shares] | None:
    if not isinstance(before, Cited) or not isinstance(after, Cited):
        return None
    return Cited(after.value - before.value, after.spans + before.spans, derived=True)
