"""A history in a book: papers, entries with their acts, the log, all as the product itself writes them."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import islice

from histories import DESIGNATED, History, Movement, Place

from charterbook.model.acts import (
    Act,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    Issuance,
    Reacquisition,
    Retirement,
    SeriesDesignation,
    Transfer,
)
from charterbook.model.entries import SOLE, Account, Clocks, Entry, Posting
from charterbook.model.evidence import Cited, Source, Span
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares
from charterbook.register.store import Book

CORPORATION = "Ledgermoor Fictitious Corporation"
_CONTENT = b"A paper of a fictitious corporation, for measuring.\n"
_DIGEST = sha256(_CONTENT).hexdigest()
_TOGETHER = 10_000


def write_book(told: History, place: str) -> None:
    """Write a history into a new book, in transactions of ten thousand acts."""
    with Book.open(place, create=True) as book:
        at = _recorded_at(told.movements[0])
        with book.writing():
            book.add_source(Source(_DIGEST, len(_CONTENT), "text/plain", "paper.txt"), _CONTENT, at)
            for number in range(told.movements[-1].paper):
                paper = Instrument("other", Span(_DIGEST, 0, 7))
                book.add_instrument(paper, _DIGEST, number, CORPORATION, at)
        own = entries(told)
        while some := tuple(islice(own, _TOGETHER)):
            book.append_entries(CORPORATION, some)


def entries(told: History) -> Iterator[Entry]:
    """The entries of a history."""
    accounts = [account(place) for place in told.accounts]
    adjusted = [movement.number for movement in told.movements if movement.kind == "designated_shares_adjustment"]
    for movement in told.movements:
        day = date.fromordinal(movement.day)
        postings = (
            Posting(accounts[movement.source], -movement.shares),
            Posting(accounts[movement.target], movement.shares),
        )
        act = _act(told, movement, bisect_left(adjusted, movement.number))
        clocks = Clocks(day, day, day, day)
        yield Entry(movement.number, "final", act, clocks, _recorded_at(movement), postings, None, str(movement.paper))


def account(place: Place) -> Account:
    """The account of a place."""
    series = SOLE if place.series == "sole" else place.series
    return Account(place.share_class, place.leaf, series, None, place.holder)  # type: ignore[arg-type]


def _recorded_at(movement: Movement) -> datetime:
    """Noon of the day and so many microseconds, so that the times rise with the numbers."""
    noon = datetime.combine(date.fromordinal(movement.recorded), datetime.min.time(), UTC) + timedelta(hours=12)
    return noon + timedelta(microseconds=movement.number)


def _act(told: History, movement: Movement, adjusted: int) -> Act:
    """The act of a movement, before which the series was adjusted so many times: read from a paper where it changes
    the charter, else recorded by hand."""
    source, target = told.accounts[movement.source], told.accounts[movement.target]
    words = (Span(_DIGEST, 0, 1),)
    share_class, shares = source.share_class, Cited[Shares](movement.shares, ())
    series = None if target.series in (None, "sole") else Cited(str(target.series), ())
    by_hand = Cited(share_class, ())
    match movement.kind:
        case "class_authorization":
            return ClassAuthorization(Cited(share_class, words), shares._replace(spans=words))
        case "series_designation":
            return SeriesDesignation(
                Cited(share_class, words), Cited(str(target.series), words), shares._replace(spans=words)
            )
        case "designated_shares_adjustment":
            before = DESIGNATED + adjusted * movement.shares
            after = before + movement.shares
            return DesignatedSharesAdjustment(
                Cited(share_class, words), Cited(str(target.series), words), Cited(before, words), Cited(after, words)
            )
        case "issuance":
            return Issuance(by_hand, series, shares, _said(target))
        case "transfer":
            return Transfer(by_hand, series, shares, _said(source), _said(target))
        case "reacquisition":
            return Reacquisition(by_hand, series, shares, _said(source))
        case "retirement":
            return Retirement(by_hand, series, shares)
    raise ValueError(movement.kind)


def _said(place: Place) -> Cited[str]:
    return Cited(str(place.holder), ())
