"""Whether a correction changes the record or the decision: its numbers against those of the board's resolution."""

from typing import Literal

from charterbook.law.reach import acts_of, first_reading, said
from charterbook.law.rule import Case
from charterbook.law.set.chain import earlier_papers
from charterbook.model.acts import Correction, Resolution
from charterbook.model.shares import figures

_NUMBERS = ("before", "change", "after", "returned")


def numbers_resolved(case: Case) -> set[str]:
    """The numbers of shares that the resolutions in the paper and in those given beside it decide on, as figures."""
    papers = (case.paper, *earlier_papers(case))
    resolved = [act for paper in papers for resolution in acts_of(paper, Resolution) for act in resolution.resolved]
    return {
        figures(abs(count.value))
        for act in resolved
        for field in _NUMBERS
        if (count := first_reading(said(getattr(act, field, None)))) is not None
    }


def what_changes(act: Correction, decided: set[str]) -> Literal["record", "decision", "not known"]:
    """What a correction changes: the decision, where the resolution has a number that it calls faulty and none that it
    puts in its place; the record, where the resolution has the corrected number."""
    now, before = numbers_in(act.corrected.value), numbers_in(act.faulty.value)
    if decided & (now - before):
        return "record"
    return "decision" if decided & (before - now) else "not known"


def numbers_in(text: str) -> set[str]:
    """The figures in a text, thousands parted by commas."""
    words = "".join(letter if letter.isdigit() or letter in ",." else " " for letter in text).split()
    digits = [word.strip(",.").replace(",", "") for word in words]
    return {f"{int(word):,}" for word in digits if word.isdigit()}
