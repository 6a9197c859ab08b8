"""What a board decides on a series: that it exists, its number, its terms, that it ends.

Comes in: an act. Goes out: runs that follow the name of the body ("authorizes and directs that ..."), without the full
stop, and further paragraphs where the act holds whole clauses.
"""

from charterbook.instruments.clauses import DraftError, exact, in_delaware, par_phrase, said, shares, state_name
from charterbook.instruments.terms import CAPTIONS
from charterbook.model.acts import DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal, Term
from charterbook.model.drafts import Blank, Run
from charterbook.model.evidence import Disputed
from charterbook.model.instrument import Instrument

_TAKEN = ", taken from the authorized but unissued shares of "
_UNALLOTTED = " not allocated to any series"


def withdrawn(act: SeriesWithdrawal, instrument: Instrument) -> tuple[Run, ...]:
    """The designation leaves the charter."""
    series = said(act.series, "name of the series")
    opening: tuple[Run, ...] = ("authorizes and directs that",)
    if in_delaware(instrument):
        # DGCL 151(g) asks for a resolution that says both.
        opening = (*opening, ", none of the authorized shares of ", series, " being outstanding and none to be issued")
        opening = (*opening, " subject to it,")
    runs: tuple[Run, ...] = (*opening, " the Certificate of Designation of ", series, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"))
    if act.filed_on:
        office = f", filed in the office of the Secretary of State of {state_name(instrument)} on "
        runs = (*runs, office, act.filed_on, ",")
    ends = "eliminated" if in_delaware(instrument) else "withdrawn"
    runs = (*runs, f" be, and hereby is, {ends}, and that all shares so designated shall resume the status of ")
    return (*runs, "authorized but unissued shares of ", act.share_class, _UNALLOTTED)


def adjusted(act: DesignatedSharesAdjustment, instrument: Instrument) -> tuple[Run, ...]:
    """The number of the series changes."""
    series = said(act.series, "name of the series")
    runs: tuple[Run, ...] = ("authorizes and directs that the number of authorized shares of ", series, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"))
    grows = increases(act)
    if act.change is not None:
        verb = "increased" if grows else "decreased"
        runs = (*runs, f" be {verb} by ", *shares(said(act.change, "number of shares")), *par_phrase(act.par_value))
    else:
        runs = (*runs, *par_phrase(act.par_value), ", be changed")
    before = exact(act.before)
    if before is not None:
        runs = (*runs, ", from ", *shares(before))
    if act.after is not None:
        verb = "increased" if grows else "reduced"
        runs = (*runs, ", so that the number of authorized shares of ", series, f" be, and hereby is, {verb} to ")
        runs = (*runs, *shares(said(act.after, "number of shares after")))
    if grows:
        return (*runs, _TAKEN, act.share_class, _UNALLOTTED)
    if act.returned is not None:
        runs = (*runs, ", and that such ", *shares(said(act.returned, "number of shares returned")))
        runs = (*runs, " shall resume the status of authorized but unissued shares of ", act.share_class, _UNALLOTTED)
    return runs


def created(act: SeriesDesignation, instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """A new series of a class, with its number and, a paragraph each, its terms as they stand in its certificate."""
    runs: tuple[Run, ...] = ("creates, out of the authorized but unissued shares of ", act.share_class, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"), _UNALLOTTED)
    runs = (*runs, ", a series designated as ", said(act.series, "name of the series"), ", consisting of ")
    runs = (*runs, *shares(said(act.after, "number of shares of the series")), *par_phrase(act.par_value))
    if not act.terms:
        terms = Blank("terms of the series, or the attachment that sets them out")
        return ((*runs, ", with these powers, preferences, rights and limitations: ", terms),)
    return ((*runs, ", with the following terms"), *_provisions(act.terms))


def _provisions(terms: tuple[Term, ...]) -> tuple[tuple[Run, ...], ...]:
    """A paragraph for each term, with a letter and the caption that says what it is on. DraftError for a term that has
    no caption: what stands under none would not be told from the others."""
    unknown = [term.name for term in terms if term.name not in CAPTIONS]
    if unknown:
        raise DraftError(f"no caption for a term named {unknown[0]}; there are for: {', '.join(CAPTIONS)}")
    letters = (chr(ord("A") + position) for position in range(len(terms)))
    return tuple(
        (f"{letter}. {CAPTIONS[term.name]}. ", term.clause) for letter, term in zip(letters, terms, strict=True)
    )


def increases(act: DesignatedSharesAdjustment) -> bool:
    """Whether the number of the series grows, by the change or by the numbers before and after."""
    change, before, after = act.change, act.before, act.after
    if change is not None and not isinstance(change, Disputed):
        return change.value > 0
    if before is None or after is None or isinstance(before, Disputed) or isinstance(after, Disputed):
        return False
    return after.value > before.value
