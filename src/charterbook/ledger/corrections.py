"""What a certificate of correction corrects: the entry of the faulty act, and what takes its place (LED-15)."""

from charterbook.ledger.chart import name_key
from charterbook.ledger.ground import Ground, Line, Lines, refuse, value
from charterbook.ledger.standing import Standing, class_of
from charterbook.model.acts import Act, ClassAuthorization, Correction, Retirement, SeriesDesignation
from charterbook.model.entries import Clocks, Posting, Refusal


def corrected_entry(stands: tuple[Standing, ...], correction: Correction, corrected: Act) -> Standing | Refusal | None:
    """The last standing entry of an act of the same kind on the same class and series, of a paper filed on the day
    that the correction gives, where it gives one. None where no such paper has posted, but its day is known: then the
    correction says all that is needed. Without a day it is not known when the corrected words count from."""
    filed_on = value(correction.filed_on)
    for stand in reversed(stands):
        act = stand.entry.act
        if type(act) is not type(corrected) or _subject(act) != _subject(corrected):
            continue
        moves = bool(stand.entry.postings) or isinstance(act, Retirement)  # its number may be moved by an act beside it
        if moves and filed_on in (None, stand.clocks.filed_on, stand.clocks.effective_on):
            return stand
    if filed_on is not None:
        return None
    why = f"no {corrected.act.replace('_', ' ')} of {' '.join(_subject(corrected)).strip()} is on hand to correct"
    return refuse("corrected_paper_unknown", why, correction)


def replaced(stands: tuple[Standing, ...], faulty: Act, ground: Ground) -> Standing | None:
    """The entry that a correction has posted in the place of an act whose paper comes only now; None for an act of
    which no correction on hand speaks."""
    for stand in stands:
        correction = stand.entry.act
        if not isinstance(correction, Correction) or stand.entry.instrument is None:
            continue
        filed_on = value(correction.filed_on)
        if filed_on is None or filed_on not in (ground.clocks.filed_on, ground.clocks.effective_on):
            continue
        for corrected in correction.corrected_acts:
            if type(corrected) is type(faulty) and _subject(corrected) == _subject(faulty):
                own = (other for other in stands if other.entry.instrument == stand.entry.instrument)
                return next((other for other in own if other.entry.act == corrected), None)
    return None


def as_corrected(correction: Correction) -> Ground:
    """The ground of corrected acts whose faulty paper has not posted: the day on which that paper was filed."""
    filed_on = value(correction.filed_on)
    return Ground(Clocks(None, None, filed_on, filed_on), "final")


def _subject(act: Act) -> tuple[str, str]:
    series = getattr(act, "series", None)
    return name_key(class_of(act) or ""), name_key(str(value(series) or ""))


def in_its_place(faulty: Standing, corrected: Act) -> Lines | None:
    """The line of a new class or series with the corrected number on the accounts of the faulty entry, so that what was
    posted to them since still stands there; None for acts whose postings follow from the ledger."""
    if not isinstance(corrected, ClassAuthorization | SeriesDesignation):
        return None
    number = None if corrected.after is None else corrected.after.value
    if number is None:
        return None
    source, target = (posting.account for posting in faulty.entry.postings[:2])
    postings = (Posting(source, -number), Posting(target, number))
    return (Line(corrected, "pending" if faulty.waits else "final", faulty.clocks, postings),)
