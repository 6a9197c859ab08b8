"""What a charter holds between two papers: its classes, its series and what has been filed."""

from datetime import date
from typing import NamedTuple

from charterbook.model.shares import ParValue


class ClassOfStock(NamedTuple):
    """A class: how many shares are authorized, and their par value."""

    authorized: int
    par: ParValue


class SeriesOfStock(NamedTuple):
    """A series: how many shares are designated, by which paper, and when that was filed."""

    number: int
    created_by: str
    filed_on: date


class Filed(NamedTuple):
    """An earlier paper: its title, and the day it was filed."""

    title: str
    filed_on: date


class Charter(NamedTuple):
    """The whole: `preferred` names the class from which the board may cut series, None where there is none."""

    corporation: str
    classes: dict[str, ClassOfStock]
    preferred: str | None
    series: dict[str, SeriesOfStock]
    filed: tuple[Filed, ...] = ()

    @property
    def common(self) -> str:
        """The first class."""
        return next(iter(self.classes))

    @property
    def free(self) -> int:
        """Preferred shares that belong to no series."""
        if self.preferred is None:
            return 0
        return self.classes[self.preferred].authorized - sum(one.number for one in self.series.values())

    def with_class(self, name: str, authorized: int) -> "Charter":
        """The same with another number of a class."""
        return self._replace(classes={**self.classes, name: self.classes[name]._replace(authorized=authorized)})

    def with_series(self, name: str, one: SeriesOfStock) -> "Charter":
        """The same with a series made or changed."""
        return self._replace(series={**self.series, name: one})

    def without_series(self, name: str) -> "Charter":
        """The same without a series."""
        return self._replace(series={other: one for other, one in self.series.items() if other != name})
