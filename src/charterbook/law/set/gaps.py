"""The gaps in the chain of one corporation: papers that are cited and not held, numbers that are missing from a series
of amendments, attachments that are not there.

Comes in: the papers held. Goes out: gaps, each with the papers and places that cite it and the papers that may fill it.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charterbook.law.reach import first_reading, marks, operative, own_day, title_place
from charterbook.law.set.citations import (
    Citation,
    OnSeries,
    Sort,
    Subject,
    citations,
    matches,
    number_of,
    series_of,
    sort_of,
    subject_of,
)
from charterbook.law.set.state import Held
from charterbook.model.evidence import Span

_CHARTERS = ("articles", "articles_restated")


class Cites(NamedTuple):
    """A paper of the book that speaks of another, and where."""

    number: int
    spans: tuple[Span, ...]


class Gap(NamedTuple):
    """What the chain lacks. `name` is how it is called, `why` one sentence; `perhaps` are the papers held that may be
    it and do not show the day or number that would tell."""

    name: str
    why: str
    filed_on: date | None
    cited_by: tuple[Cites, ...]
    perhaps: tuple[int, ...] = ()


class _Told(NamedTuple):
    """A citation with the paper that makes it, and the papers held that are it or may be."""

    by: Cites
    cited: Citation
    held: tuple[int, ...]
    perhaps: tuple[int, ...]


class _Run(NamedTuple):
    """The numbered amendments (or restatements) of one subject: the papers held by number, those without a number in
    the order of their days, and the numbers that other papers cite."""

    numbered: dict[int, Held]
    plain: tuple[Held, ...]
    cited: dict[int, list[_Told]]

    @property
    def highest(self) -> int:
        """The highest number known."""
        return max((*self.numbered, *self.cited), default=0)


_Key = tuple[Subject, Sort]


def gaps(held: Sequence[Held]) -> tuple[Gap, ...]:
    """The gaps by the day of the missing paper, those without a day last."""
    told = [_told(one, cited, held) for one in held for cited in citations(one.paper)]
    runs = _runs(held, told)
    names = _names(held)
    found = [_gap(group, runs, names) for group in _grouped(told)]
    found += [gap for key, run in runs.items() for gap in _holes(key, run, told, names)]
    found += [*_articles(held, told), *_attachments(held)]
    return tuple(sorted(found, key=lambda gap: (gap.filed_on or date.max, gap.cited_by[0].number)))


def _told(one: Held, cited: Citation, held: Sequence[Held]) -> _Told:
    answers = {other.number: matches(cited, other.paper, other.filed_on) for other in held if other != one}
    return _Told(
        Cites(one.number, cited.spans),
        cited,
        tuple(number for number, answer in answers.items() if answer == "held"),
        tuple(number for number, answer in answers.items() if answer == "perhaps"),
    )


def _grouped(told: list[_Told]) -> list[list[_Told]]:
    """The citations that no paper held answers, those of one paper together, the fullest first."""
    groups: list[list[_Told]] = []
    fullest = sorted(told, key=lambda one: (one.cited.filed_on is None, one.cited.number is None))
    for one in fullest:
        if one.held:
            continue
        group = next((group for group in groups if _same(group[0].cited, one.cited)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _same(one: Citation, other: Citation) -> bool:
    """Whether two citations may be of the same paper: nothing contradicts, and a day, a number or the beginning of one
    subject is the same."""
    if (one.subject, one.sort) != (other.subject, other.sort):
        return False
    pairs = ((one.filed_on, other.filed_on), (one.number, other.number))
    if any(mine and theirs and mine != theirs for mine, theirs in pairs):
        return False
    return one.sort == "original" or any(mine and mine == theirs for mine, theirs in pairs)


def _gap(group: list[_Told], runs: dict[_Key, _Run], names: dict[Subject, str]) -> Gap:
    cited = group[0].cited
    perhaps = tuple(sorted({number for one in group for number in one.perhaps}))
    name = cited.name
    if cited.number is not None and cited.sort in ("amendment", "restatement"):
        name = _nth((cited.subject, cited.sort), cited.number, runs, names)
        name += f" filed on {cited.filed_on}" if cited.filed_on else ""
    told = any(one.cited.told for one in group)
    how = (
        "is cited" if told and perhaps else "is cited, not held" if told else "is not held, and a paper held changes it"
    )
    lacks = "number" if cited.number and not cited.filed_on else "day of filing"
    by = sorted((one.by for one in group), key=lambda by: by.number)
    return Gap(name, f"{name} {how}{_may_be(perhaps, lacks)}", cited.filed_on, tuple(by), perhaps)


def _nth(key: _Key, number: int, runs: dict[_Key, _Run], names: dict[Subject, str]) -> str:
    """ "amendment 3 of 5 to the designation of Series C Preferred Stock"."""
    subject, sort = key
    to = f"the designation of {names.get(subject, subject)}" if subject else "the articles"
    return f"{sort} {number} of {runs[key].highest} {'to' if sort == 'amendment' else 'of'} {to}"


def _may_be(numbers: tuple[int, ...], lacks: str) -> str:
    if not numbers:
        return ""
    which = f"paper {numbers[0]}" if len(numbers) == 1 else f"one of papers {', '.join(map(str, numbers))}"
    return f"; {which} may be it, but shows no {lacks}"


def _runs(held: Sequence[Held], told: list[_Told]) -> dict[_Key, _Run]:
    runs: dict[_Key, _Run] = {}
    for one in held:
        key = subject_of(one.paper), sort_of(one.paper)
        if key[1] in ("amendment", "restatement"):
            run = runs.setdefault(key, _Run({}, (), {}))
            number = number_of(one.paper.title.value) if one.paper.title else None
            if number is None:
                runs[key] = run._replace(plain=(*run.plain, one))
            else:
                run.numbered.setdefault(number, one)
    for citation in told:
        key = citation.cited.subject, citation.cited.sort
        if citation.cited.number is not None:
            runs.setdefault(key, _Run({}, (), {})).cited.setdefault(citation.cited.number, []).append(citation)
    return runs


def _holes(key: _Key, run: _Run, told: list[_Told], names: dict[Subject, str]) -> list[Gap]:
    """The numbers below the highest that no paper held bears and none cites. Papers without a number come first: where
    as many earlier ones are held, or are cited by their days alone, as numbers are missing, none is; where they are
    fewer, each may be any of them."""
    missing = [number for number in range(1, run.highest) if number not in run.numbered and number not in run.cited]
    if not missing:
        return []
    dated = {
        one.cited.filed_on
        for one in told
        if not one.held and one.cited.subject == key[0] and one.cited.title and not one.cited.number
    }
    top = run.numbered.get(run.highest)
    by = Cites(top.number, title_place(top.paper)) if top else run.cited[run.highest][0].by
    says = f"paper {by.number} {'calls itself' if top else 'cites'} number {run.highest}"
    plain = tuple(one.number for one in run.plain if not _after(one, top))
    found = []
    for number in missing if len(plain) + len(dated) < len(missing) else ():
        name = _nth(key, number, {key: run}, names)
        found.append(Gap(name, f"{name} is not held: {says}{_may_be(plain, 'number')}", None, (by,), plain))
    return found


def _after(one: Held, other: Held | None) -> bool:
    days = [one.filed_on or own_day(one.paper)[0], other and (other.filed_on or own_day(other.paper)[0])]
    return days[0] is not None and days[1] is not None and days[0] > days[1]


def _articles(held: Sequence[Held], told: list[_Told]) -> list[Gap]:
    """The articles, where papers rest on them, none cites them and neither they nor a restatement are held."""
    charters = [one for one in held if one.paper.kind in _CHARTERS and one.paper.status == "paper"]
    cited = any(one.cited.sort == "original" and not one.cited.subject and not one.held for one in told)
    resting = [one for one in held if operative(one.paper)]
    if charters or cited or not resting:
        return []
    by = tuple(Cites(one.number, ()) for one in resting)
    name = "the articles of incorporation"
    return [Gap(name, f"{name} are not held, and no paper held says when they were filed", None, by)]


def _attachments(held: Sequence[Held]) -> list[Gap]:
    """What papers say is attached to them, and is not there."""
    return [
        Gap(label, f"{label} of paper {one.number} is said to be attached, and is not in it", None, (by,))
        for one in held
        for mark in marks(one.paper, "attachment absent")
        for label, by in ((str(mark.value), Cites(one.number, mark.spans)),)
    ]


def _names(held: Sequence[Held]) -> dict[Subject, str]:
    """How papers spell the series that they act on."""
    acts = (act for one in held for act in one.paper.acts if isinstance(act, OnSeries))
    return {series_of(act): name.value for act in acts if (name := first_reading(act.series))}
