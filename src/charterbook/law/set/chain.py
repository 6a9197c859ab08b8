"""The papers of one corporation in the order of their days, and the number of a series that they come to."""

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from charterbook.law.paper.spelling import without_suffix
from charterbook.law.reach import first_reading, fold, operative, own_day, plain
from charterbook.law.rule import Case
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
)
from charterbook.model.evidence import Cited, Span
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares

Numbered = AuthorizedSharesAdjustment | ClassAuthorization | DesignatedSharesAdjustment | SeriesDesignation
Subject = tuple[str, ...]


class Known(NamedTuple):
    """The number that a paper leaves a class or series at, with the day and place of that paper."""

    number: Shares
    on: date
    spans: tuple[Span, ...]


def earlier_papers(case: Case) -> list[Instrument]:
    """The papers given beside this one that are of the same corporation, as far as names tell, and not later."""
    day, own = own_day(case.paper)[0], names_of(case.paper)
    return [
        paper
        for paper in case.beside
        if _may_be_one(own, names_of(paper)) and not (day and (other := own_day(paper)[0]) and other > day)
    ]


def same_corporation(one: Instrument, other: Instrument) -> bool:
    """Whether two papers share a name, former names included; a paper without a name may be of any corporation."""
    return _may_be_one(names_of(one), names_of(other))


def _may_be_one(names: frozenset[str], others: frozenset[str]) -> bool:
    return not names or not others or not names.isdisjoint(others)


def names_of(paper: Instrument) -> frozenset[str]:
    """The names under which a corporation is looked up: its own and its former ones, without their endings."""
    own = first_reading(paper.corporation)
    if not paper.former_names:
        return _without_suffixes(own.value) if own else frozenset()
    return _without_suffixes(*(name.value for name in (own, *paper.former_names) if name))


@lru_cache(maxsize=4096)
def _without_suffixes(*names: str) -> frozenset[str]:
    """Each paper of a book is held against every other, and few names stand in all of them."""
    return frozenset(map(without_suffix, names))


def named_alike(one: Instrument, other: Instrument) -> bool:
    """Whether two papers both name a corporation, and the same one: what a contradiction between papers rests on."""
    return one.corporation is not None and other.corporation is not None and same_corporation(one, other)


def charters(case: Case) -> list[Instrument]:
    """The charters, first or restated, of this corporation that are given with the paper, in the order given."""
    kinds = ("articles", "articles_restated")
    return [paper for paper in earlier_papers(case) if paper.kind in kinds and named_alike(case.paper, paper)]


def subject(act: object) -> Subject:
    """The class and series of an act, for comparing."""
    names = (first_reading(getattr(act, field, None)) for field in ("share_class", "series"))
    return tuple(fold(name.value) for name in names if name)


def last_known(case: Case, of: Subject) -> Known | None:
    """The number that the latest paper before this one leaves a class or series at; None where no such paper has a
    day and one undisputed number, or where two of one day leave it at different numbers."""
    return last_numbers(case).get(of)


def last_numbers(case: Case) -> dict[Subject, Known]:
    """`last_known` of every class and series for which there is one, the papers gone through once."""
    day = own_day(case.paper)[0]
    found: dict[Subject, list[Known]] = defaultdict(list)
    for paper in earlier_papers(case):
        on = own_day(paper)[0]
        if on is None or day is None or on >= day or paper.status != "paper" or not named_alike(case.paper, paper):
            continue
        for act in operative(paper):
            if isinstance(act, Numbered) and (after := plain(act.after)) and not after.qualifier:
                found[subject(act)].append(Known(after.value, on, after.spans))
    latest = {of: [one for one in all_ if one.on == max(each.on for each in all_)] for of, all_ in found.items()}
    return {of: last[0] for of, last in latest.items() if len({one.number for one in last}) == 1}


def designations(papers: list[Instrument]) -> list[tuple[Instrument, SeriesDesignation, Cited[str]]]:
    """Each series that these papers make themselves, with its paper and its name."""
    return [
        (paper, act, name)
        for paper in papers
        if paper.status == "paper"
        for act in operative(paper)
        if isinstance(act, SeriesDesignation) and (name := first_reading(act.series))
    ]
