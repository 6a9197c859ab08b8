"""The numbers of a class over time."""

from datetime import date, timedelta

from charterbook.exchange.course import Day, Step, courses, thinned
from charterbook.model.entries import (
    AtLeast,
    ClassPosition,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.tie.headroom import of_book

_DAY = date(1999, 4, 22)
_NO_LEDGER = Unknown("no stock ledger is on hand")


def _series(authorized: int, status: str = "live") -> SeriesPosition:
    none = Exactly(0)
    return SeriesPosition(
        "Series A", _DAY, Exactly(authorized), Exactly(authorized), none, none, none, none, none, status,  # type: ignore[arg-type]
    )  # fmt: skip


def _position(*classes: ClassPosition) -> Position:
    return Position("A", _DAY, None, "effective", classes, ())


def _class(*series: SeriesPosition) -> ClassPosition:
    return ClassPosition("Preferred Stock", Exactly(10_000), Exactly(0), None, series, ())


def _told(*positions: Position) -> tuple[Step, ...]:
    dated = [(_DAY + timedelta(days=number), one) for number, one in enumerate(positions)]
    days = (Day(day, one, {"Preferred Stock": Exactly(7)}, of_book(one, day)) for day, one in dated)
    return courses(days, date(2026, 11, 23), "day")[0].steps


def test_a_step_stands_only_where_a_number_changed() -> None:
    """The same numbers on a later day are none, nor is another reason why one is unknown; a withdrawn series is no
    part of what is designated."""
    live, gone = _position(_class(_series(650))), _position(_class(_series(650, "withdrawn")))
    steps = _told(live, live, gone)
    assert [_DAY, _DAY + timedelta(days=2)] == [step.day for step in steps]
    other = _class(_series(650))._replace(authorized=Unknown("another reason"))
    assert 1 == len(_told(_position(other), _position(other._replace(authorized=Unknown("a further one")))))
    assert [Exactly(650), Exactly(0)] == [step.counts["designated"] for step in steps]
    assert Exactly(7) == steps[0].counts["outstanding"]


def test_a_class_without_series_has_no_designated_number() -> None:
    """None is not nought: the line is left out."""
    sole = _series(10_000)._replace(series="sole", created_on=None)
    assert ["authorized", "outstanding", "headroom"] == list(_told(_position(_class(sole)))[0].counts)


def test_headroom_says_what_is_known_of_it() -> None:
    """Exact, without limit, or unknown with the reason: of a bound it says nothing."""
    one = _class(_series(650)._replace(series="sole", created_on=None))
    held = one.series[0]._replace(issued=_NO_LEDGER, outstanding=_NO_LEDGER)
    told = [
        _told(_position(each))[0].counts["headroom"]
        for each in (
            one,
            one._replace(authorized=AtLeast(650)),
            one._replace(authorized=Unlimited()),
            one._replace(series=(held,)),
        )
    ]
    assert [Exactly(10_000), Unknown("articles not held"), Unlimited(), _NO_LEDGER] == told


def test_many_days_are_thinned_to_the_last_of_each_month_or_year() -> None:
    """A chart has room for so many steps; what is left out is never the last change of a month or year."""
    days = [date(2000, 1, 1) + timedelta(days=number) for number in range(800)]
    assert "day" == thinned(days[:5], 5)[1]
    months, every = thinned(days, 30)
    assert ("month", 27, date(2000, 1, 31)) == (every, len(months), months[0])
    assert ((date(2000, 12, 31), date(2001, 12, 31), days[-1]), "year") == thinned(days, 5)
