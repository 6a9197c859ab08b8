"""What an amendment changes, and the new text of the charter as far as the acts know it.

Comes in: acts. Goes out: runs, and the paragraphs that quote the new text.
"""

from charterbook.instruments.clauses import DraftError, exact, par_phrase, said, shares, stop
from charterbook.instruments.resolution.charter_words import board_may_divide, total
from charterbook.instruments.split_change.words import split_clause
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Split,
)
from charterbook.model.drafts import Blank, Paragraph, Run
from charterbook.model.evidence import Cited, Stated
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue

_OF_ALL = " The total number of shares of all classes of stock that the Corporation is authorized to issue is "
_Number = AuthorizedSharesAdjustment | ClassAuthorization


def changed(act: Act) -> tuple[Run, ...]:
    """What the amendment does, in one sentence: from what to what."""
    match act:
        case NameChange():
            before, after = said(act.before, "present name"), said(act.after, "new name")
            return "The name of the Corporation is changed from ", before, " to ", after, stop(after)
        case AuthorizedSharesAdjustment():
            return "The ", *number_changed(act)
        case ClassAuthorization():
            return "A new class of stock, designated ", act.share_class, ", is created."
        case ParValueChange():
            stock = said(act.series, "name of the series") if act.series is not None else act.share_class
            runs: tuple[Run, ...] = ("The par value of the ", stock, " is changed from ", *_each(act.before, "before"))
            return (*runs, " to ", *_each(act.after, "after"), ".")
        case Split():
            stock = said(act.series, "name of the series") if act.series is not None else act.share_class
            return "The issued shares of ", stock, " are changed in number, as the text below says."
        case _:
            raise DraftError(f"no words for the act {act.act} in an amendment of the charter")


def number_changed(act: AuthorizedSharesAdjustment | DesignatedSharesAdjustment) -> tuple[Run, ...]:
    """ "number of authorized shares of Common Stock is increased from N shares to M shares.", or of a series."""
    stock = said(act.series, "name of the series") if isinstance(act, DesignatedSharesAdjustment) else act.share_class
    before, after = exact(act.before), said(act.after, "number of shares after")
    grows = before is not None and isinstance(after, Cited) and after.value > before.value
    verb = "changed" if before is None else "increased" if grows else "decreased"
    runs: tuple[Run, ...] = ("number of authorized shares of ", stock, f" is {verb}")
    if before is not None:
        runs = (*runs, " from ", *shares(before))
    return (*runs, " to ", *shares(after), ".")


def _each(par: "Stated[ParValue] | None", when: str) -> tuple[Run, ...]:
    value = said(par, f"par value {when}")
    return (value,) if isinstance(value, Cited) and value.value.usd is None else (value, " per share")


def new_texts(acts: tuple[Act, ...], instrument: Instrument) -> tuple[Paragraph, ...]:
    """The parts of the charter that change, as they read from then on."""
    paragraphs: list[Paragraph] = []
    for act in acts:
        if isinstance(act, NameChange):
            name = said(act.after, "new name")
            paragraphs += _quoted([("The name of the Corporation is ", name, stop(name))])
    capital = _capital(acts, instrument)
    if capital:
        paragraphs += _quoted(capital)
    return tuple(paragraphs)


def _quoted(texts: list[tuple[Run, ...]]) -> list[Paragraph]:
    lead: tuple[Run, ...] = ("The part of Article ", Blank("number of the article"), " that changes reads as amended:")
    texts = [('"', *texts[0]), *texts[1:]]
    texts[-1] = (*texts[-1], '"')
    return [Paragraph(lead), *(Paragraph(runs, quoted=True) for runs in texts)]


def _capital(acts: tuple[Act, ...], instrument: Instrument) -> list[tuple[Run, ...]]:
    """The clause on the classes and the total, the clauses that let the board divide them, the par values, splits."""
    numbers = [act for act in acts if isinstance(act, AuthorizedSharesAdjustment | ClassAuthorization)]
    pars = [act for act in acts if isinstance(act, ParValueChange)]
    divided = [act for act in acts if isinstance(act, ClassAuthorization) and act.series_by_board is not None]
    numbered = {act.share_class.value for act in numbers}
    alone = [act for act in pars if act.series is not None or act.share_class.value not in numbered]
    return [
        *([(*_authorized(numbers, pars), _OF_ALL, *total(instrument), ".")] if numbers else []),
        *(board_may_divide(act.share_class) for act in divided),
        *(_par_of(act) for act in alone),
        *(split_clause(act, instrument) for act in acts if isinstance(act, Split)),
    ]


def _authorized(numbers: list[_Number], pars: list[ParValueChange]) -> tuple[Run, ...]:
    after = {act.share_class.value: act.after for act in pars if act.series is None}
    runs: tuple[Run, ...] = ("The Corporation is authorized to issue ",)
    for position, act in enumerate(numbers):
        if position:
            runs = (*runs, ", and " if position == len(numbers) - 1 else ", ")
        runs = (*runs, *shares(said(act.after, "number of shares")), " of ", act.share_class)
        par = after.get(act.share_class.value, act.par_value)
        # The article states a par value for each class: one that nobody told is to be filled in.
        runs = (*runs, *(par_phrase(par) or (", par value ", Blank("par value"), " per share")))
    return (*runs, ".")


def _par_of(act: ParValueChange) -> tuple[Run, ...]:
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    after = said(act.after, "par value after")
    none = isinstance(after, Cited) and after.value.usd is None
    return "The ", stock, " has ", *((after, ".") if none else ("a par value of ", after, " per share."))
