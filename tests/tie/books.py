"""Books for tie-outs, of a fictitious corporation: two classes, two series, a split on the way."""

from datetime import date

from charterbook.model.entries import (
    SOLE,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
)

NONE = Exactly(0)
ENLARGED_ON = date(2020, 6, 1)


def book(day: date) -> Position:
    """The common stock is enlarged from 1,000,000 to 2,000,000 shares on a day; the rest stays."""
    common = 1_000_000 if day < ENLARGED_ON else 2_000_000
    classes = (
        ClassPosition("Common Stock", Exactly(common), Exactly(0), "0.001", (_sole(common),), ()),
        ClassPosition("Preferred Stock", Exactly(10_000), Exactly(4_000), "0.001", (_a(), _b()), ()),
    )
    return Position("Fictitious Tie Corporation", day, None, "effective", classes, ())


def _sole(authorized: int) -> SeriesPosition:
    return _series(SOLE, Exactly(authorized), Exactly(600_000), treasury=Exactly(10_000))


def _a() -> SeriesPosition:
    return _series("Series A Convertible Preferred Stock", Exactly(5_000), Exactly(100))


def _b() -> SeriesPosition:
    return _series("Series B Preferred Stock", Exactly(1_000), Unknown("no stock ledger is on hand"))


def _series(name: str, authorized: Count, outstanding: Count, treasury: Count = NONE) -> SeriesPosition:
    return SeriesPosition(
        name, date(2015, 1, 1), authorized, Unknown("not needed"), Exactly(0), outstanding, outstanding, treasury,
        outstanding, "live",
    )  # fmt: skip
