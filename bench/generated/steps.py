"""The steps of a history: each says what a next paper may do to a charter, or None where it can do nothing lawful."""

from datetime import date
from random import Random
from typing import NamedTuple

from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    Incorporation,
    NameChange,
    Restatement,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.instrument import Kind
from charterbook.plan.targets import planned

from . import names
from .charter import Charter, SeriesOfStock

COMMON = (1, 2, 5, 10, 20, 25, 30, 40, 50, 50, 75, 100, 100, 150, 200, 250, 300, 500, 750, 1000)
PREFERRED = (1, 1, 2, 5, 5, 10, 10, 15, 20, 25, 50)
OLD_FOR_NEW = (2, 3, 4, 5, 8, 10, 10, 12, 15, 20, 20, 25, 30, 35, 40, 50, 75, 100, 200, 500, 1000)
NEW_FOR_OLD = ((2, 1), (2, 1), (3, 1), (3, 2), (4, 1), (5, 1), (5, 4), (7, 1), (10, 1), (20, 1), (8, 5))


class Step(NamedTuple):
    """What a paper does: `after` is the charter that it leaves; `by_holders` says that holders approve it. A title that
    is None is that of the paper's kind."""

    name: str
    kind: Kind
    after: Charter
    acts: tuple[Act, ...]
    by_holders: bool = False
    title: str | None = None


class Titles(NamedTuple):
    """How papers are called where the corporation is: certificates or articles, the charter, what creates a series."""

    certificates: bool
    charter: str
    series: str


def title(step: Step, titles: Titles) -> str:
    """What the paper is called by those that come after it."""
    word = "Certificate" if titles.certificates else "Articles"
    match step.kind:
        case "articles":
            return titles.charter
        case "designation":
            return titles.series
        case "articles_restated":
            return f"Amended and Restated {titles.charter}"
        case _:
            return step.title or f"{word} of Amendment"


def dated(step: Step, charter: Charter, filed_on: date, called: str) -> Charter:
    """The charter after a step, with new series knowing their paper and the day it was filed."""
    new = {name: SeriesOfStock(one.number, called, filed_on) for name, one in step.after.series.items()
           if name not in charter.series}  # fmt: skip
    return step.after._replace(series={**step.after.series, **new})


def founding(charter: Charter) -> Step:
    """The corporation comes into being with its classes."""
    return Step("articles", "articles", charter, (Incorporation(planned(charter.corporation)), *_classes(charter)))


def _classes(charter: Charter) -> tuple[Act, ...]:
    return tuple(
        ClassAuthorization(planned(name), planned(one.authorized), planned(one.par),
                           planned(True) if name == charter.preferred else None)
        for name, one in charter.classes.items()
    )  # fmt: skip


def _count(chance: Random, most: int) -> int:
    """A number of shares as boards choose it: mostly round, now and then odd, never more than there are."""
    if chance.random() < 0.12:
        return chance.randrange(1, most + 1)
    wanted: int = chance.choice((1, 5, 10, 25, 50, 65)) * 10 ** chance.randrange(1, 6)
    return min(wanted, most)


def designation(chance: Random, charter: Charter) -> Step | None:
    """A new series is cut from the preferred shares that belong to none."""
    if charter.preferred is None or charter.free < 1 or len(charter.series) > 20:
        return None
    series = names.series(chance, charter.preferred, frozenset(charter.series))
    number = _count(chance, charter.free)
    act = SeriesDesignation(planned(charter.preferred), planned(series), planned(number),
                            planned(charter.classes[charter.preferred].par))  # fmt: skip
    after = charter.with_series(series, SeriesOfStock(number, "", date.min))
    return Step("designation", "designation", after, (act,))


def _adjusted(charter: Charter, series: str, number: int, name: str) -> Step:
    assert charter.preferred is not None
    before = charter.series[series]
    act = DesignatedSharesAdjustment(planned(charter.preferred), planned(series), planned(before.number),
                                     planned(number), planned(number - before.number))  # fmt: skip
    after = charter.with_series(series, before._replace(number=number))
    title = f"Certificate of {name.title()}" if name != "amendment" else None
    return Step(name, "designation_amendment", after, (act,), title=title)


def increase(chance: Random, charter: Charter) -> Step | None:
    """A series grows out of the shares that belong to none."""
    if not charter.series or charter.free < 1:
        return None
    series = chance.choice(list(charter.series))
    return _adjusted(charter, series, charter.series[series].number + _count(chance, charter.free), "increase")


def decrease(chance: Random, charter: Charter) -> Step | None:
    """A series shrinks, now and then to nothing."""
    large = [name for name, one in charter.series.items() if one.number > 1]
    if not large:
        return None
    series = chance.choice(large)
    number = charter.series[series].number
    left = 0 if chance.random() < 0.15 else number - _count(chance, number - 1)
    return _adjusted(charter, series, left, "decrease")


def withdrawal(chance: Random, charter: Charter) -> Step | None:
    """A series of which no share is outstanding leaves the charter."""
    if not charter.series:
        return None
    assert charter.preferred is not None
    series = chance.choice(list(charter.series))
    act = SeriesWithdrawal(planned(charter.preferred), planned(series), planned(charter.series[series].filed_on))
    return Step("withdrawal", "designation_withdrawal", charter.without_series(series), (act,),
                title="Certificate of Elimination")  # fmt: skip


def _number(charter: Charter, share_class: str, after: int) -> Act:
    one = charter.classes[share_class]
    return AuthorizedSharesAdjustment(planned(share_class), planned(one.authorized), planned(after),
                                      planned(after - one.authorized), planned(one.par))  # fmt: skip


def numbers(chance: Random, charter: Charter) -> Step | None:
    """Holders raise, seldom lower, the number of a class; preferred stays above what its series take."""
    share_class = chance.choice([charter.common, charter.common, charter.common, *charter.classes])
    before = charter.classes[share_class].authorized
    after = before * chance.choice((2, 2, 3, 4, 5, 10)) if chance.random() < 0.75 else before + 5_000_000
    if chance.random() < 0.12:
        taken = sum(one.number for one in charter.series.values()) if share_class == charter.preferred else 1
        after = max(before // 2, taken)
    if after == before or after > 20_000_000_000:
        return None
    act = _number(charter, share_class, after)
    return Step("numbers", "articles_amendment", charter.with_class(share_class, after), (act,), by_holders=True)


def _split(chance: Random, charter: Charter, new: int, old: int, name: str) -> Step:
    fractions = chance.choice(("round up", "cash", "round down")) if new % old else None
    split = Split(planned(charter.common), planned(new), planned(old), planned(fractions) if fractions else None)
    return Step(name, "articles_amendment", charter, (split,), by_holders=True)


def reverse_split(chance: Random, charter: Charter) -> Step | None:
    """Many shares of the common become one; the authorized number stays, or the holders set another beside it."""
    split = _split(chance, charter, 1, chance.choice(OLD_FOR_NEW), "reverse_split")
    before = charter.classes[charter.common].authorized
    if chance.random() < 0.7 or before < 20:
        return split
    act = _number(charter, charter.common, before // 2)
    return split._replace(after=charter.with_class(charter.common, before // 2), acts=(*split.acts, act))


def forward_split(chance: Random, charter: Charter) -> Step | None:
    """One share of the common becomes several, and the authorized number grows at least as much."""
    new, old = chance.choice(NEW_FOR_OLD)
    after = charter.classes[charter.common].authorized * new // old
    if after > 20_000_000_000 or charter.classes[charter.common].authorized * new % old:
        return None
    split = _split(chance, charter, new, old, "forward_split")
    return split._replace(after=charter.with_class(charter.common, after),
                          acts=(*split.acts, _number(charter, charter.common, after)))  # fmt: skip


def change(chance: Random, charter: Charter) -> Step | None:
    """Nevada's certificate of change: the board splits the common with its authorized number in one ratio."""
    new, old = (1, chance.choice(OLD_FOR_NEW)) if chance.random() < 0.6 else chance.choice(NEW_FOR_OLD)
    before = charter.classes[charter.common].authorized
    if before * new % old or not 1_000 < before * new // old <= 20_000_000_000:
        return None
    split = _split(chance, charter, new, old, "change")
    act = _number(charter, charter.common, before * new // old)
    return Step("change", "split_change", charter.with_class(charter.common, before * new // old),
                (*split.acts, act), title="Certificate of Change")  # fmt: skip


def name(chance: Random, charter: Charter) -> Step | None:
    """The corporation takes another name."""
    new = names.company(chance)
    if new == charter.corporation:
        return None
    act = NameChange(planned(charter.corporation), planned(new))
    return Step("name", "articles_amendment", charter._replace(corporation=new), (act,), by_holders=True)


def correction(chance: Random, charter: Charter) -> Step | None:
    """A slip of an earlier paper is mended that touches no number of shares."""
    filed = charter.filed[-1]
    if "Correction" in filed.title:
        return None
    act = Correction(planned(filed.title), planned(filed.filed_on), planned("as filed"), planned("as corrected"))
    return Step("correction", "correction", charter, (act,), title="Certificate of Correction")


def restatement(chance: Random, charter: Charter) -> Step | None:
    """The charter is set out again as a whole, with the series that it then has, each of at least one share."""
    if len(charter.series) > 4 or any(not one.number for one in charter.series.values()):
        return None
    acts: list[Act] = [Restatement(planned(charter.corporation)), *_classes(charter)]
    for series, one in charter.series.items():
        assert charter.preferred is not None
        acts.append(SeriesDesignation(planned(charter.preferred), planned(series), planned(one.number)))
    return Step("restatement", "articles_restated", charter, tuple(acts), by_holders=True)


def retirement(chance: Random, charter: Charter) -> Step | None:
    """Shares of a series that were bought back and may not be issued again leave class and series (Delaware)."""
    large = [name for name, one in charter.series.items() if one.number > 1]
    if not large:
        return None
    assert charter.preferred is not None
    series = chance.choice(large)
    number, whole = charter.series[series].number, charter.classes[charter.preferred].authorized
    gone = _count(chance, number - 1)
    acts: tuple[Act, ...] = (
        Retirement(planned(charter.preferred), planned(series), planned(gone), planned(True)),
        _number(charter, charter.preferred, whole - gone),
        DesignatedSharesAdjustment(planned(charter.preferred), planned(series), planned(number),
                                   planned(number - gone), planned(-gone)),
    )  # fmt: skip
    after = charter.with_class(charter.preferred, whole - gone)
    after = after.with_series(series, charter.series[series]._replace(number=number - gone))
    return Step("retirement", "retirement", after, acts, title="Certificate of Retirement")
