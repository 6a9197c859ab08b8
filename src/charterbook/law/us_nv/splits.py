"""Splits beside the authorized numbers of the same class, as one paper states them, and the classes beside them."""

from typing import NamedTuple

from charterbook.law.facts import book_of_the_day, some
from charterbook.law.reach import acts_of, fold, operative, plain
from charterbook.law.rule import Case
from charterbook.model.acts import AuthorizedSharesAdjustment, Split
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares


class SplitClass(NamedTuple):
    """A split with its undisputed ratio (`new` for `old`), and the authorized numbers of its class where stated."""

    act: Split
    new: Shares
    old: Shares
    before: Cited[Shares] | None
    after: Cited[Shares] | None

    @property
    def is_reverse(self) -> bool:
        """Whether fewer shares stand for more."""
        return self.new < self.old

    @property
    def keeps_authorized(self) -> bool:
        """Whether the paper says that the authorized number stays as it is."""
        return self.before is not None and self.after is not None and self.before.value == self.after.value


def splits(paper: Instrument) -> list[SplitClass]:
    """The splits that a paper carries out, or that the resolution in it decides on, each once a class."""
    found: dict[str, SplitClass] = {}
    for act in acts_of(paper, Split):
        new, old = plain(act.new), plain(act.old)
        if new is None or old is None or not old.value:
            continue
        number = _number(paper, act)
        before, after = (plain(number.before), plain(number.after)) if number else (None, None)
        found.setdefault(class_key(act.share_class.value), SplitClass(act, new.value, old.value, before, after))
    return list(found.values())


def _number(paper: Instrument, split: Split) -> AuthorizedSharesAdjustment | None:
    wanted = class_key(split.share_class.value)
    numbers = [act for act in operative(paper) if isinstance(act, AuthorizedSharesAdjustment)]
    return next((act for act in numbers if class_key(act.share_class.value) == wanted), None)


def class_key(name: str) -> str:
    """A class for comparing: "Common Shares" and "Common Stock" are one."""
    return fold(name).removesuffix(" stock").removesuffix(" shares").removesuffix(" share")


def other_outstanding_classes(case: Case, asked: list[SplitClass]) -> list[str] | None:
    """The classes that are not split and of which shares are or may be outstanding; None where the book is not asked
    or is of another day."""
    own = {class_key(split.act.share_class.value) for split in asked}
    book = book_of_the_day(case)
    if book is None:
        return None
    return [
        each.share_class
        for each in book.classes
        if class_key(each.share_class) not in own and any(some(row.outstanding) != "no" for row in each.series)
    ]
