"""What a board decides on the charter: the number of a class, a new class, a split, a par value, the name.

Comes in: an act. Goes out: runs that follow the name of the body, without the full stop, and further paragraphs.
"""

from typing import cast

from charterbook.instruments.clauses import exact, in_delaware, par_phrase, said, shares
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    NameChange,
    ParValueChange,
    Split,
)
from charterbook.model.drafts import Blank, Run
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue, Shares

AMENDING = (NameChange, AuthorizedSharesAdjustment, ClassAuthorization, ParValueChange, Split)
"""The acts that a certificate of amendment carries out, in the order in which it tells them."""
PROPORTION = "NRS 78.207"
_TOTAL = "total of all classes after the amendment (strike the sentence if the charter states no total)"
FRACTIONS = {
    "round up": "each fraction of a share that results shall be rounded up to the next whole share",
    "round down": "each fraction of a share that results shall be rounded down to the whole share below it",
    "round nearest": "each fraction of a share that results shall be rounded to the nearest whole share",
    "cash": "no fraction of a share shall be issued, and its holder shall be paid its value in cash",
    "scrip": "scrip shall be issued for each fraction of a share that results",
}
"""What becomes of fractions of a share, by the name that a split has for it."""


def charter_name(instrument: Instrument) -> str:
    """What the corporation's state calls its charter."""
    return "Certificate of Incorporation" if in_delaware(instrument) else "Articles of Incorporation"


def in_proportion(instrument: Instrument) -> bool:
    """Whether the paper rests on Nevada's section on a change of shares by the board, which amends no articles."""
    return any(cited.value == PROPORTION for cited in instrument.statutes)


def amends(acts: tuple[Act, ...], instrument: Instrument) -> bool:
    """Whether what is resolved is an amendment of the charter and nothing else. A split is one in Delaware only: in
    Nevada the board may change the shares by its resolution."""
    only = bool(acts) and all(isinstance(act, AMENDING) for act in acts) and not in_proportion(instrument)
    return only and (in_delaware(instrument) or not any(isinstance(act, Split) for act in acts))


def _amendment(instrument: Instrument) -> tuple[Run, ...]:
    opening = f"adopts the following amendment of the {charter_name(instrument)} of "
    if in_proportion(instrument):
        opening = "makes, under Section 78.207 of the Nevada Revised Statutes, the following change of the shares of "
    return opening, said(instrument.corporation, "name of the corporation"), ": "


def restates_total(acts: tuple[Act, ...], instrument: Instrument) -> bool:
    """Whether an amendment of the charter changes the number of shares of all classes with that of a class."""
    numbered = any(isinstance(act, AuthorizedSharesAdjustment | ClassAuthorization) for act in acts)
    return numbered and all(isinstance(act, AMENDING) for act in acts) and not in_proportion(instrument)


def total(instrument: Instrument) -> tuple[Run, ...]:
    """The number of shares of all classes, which a charter of several classes states; a blank where nobody has said
    it, as the acts know only the classes that change."""
    told = next((mark.found for mark in instrument.marks if mark.kind == "total authorized"), None)
    return shares(cast("Cited[Shares] | None", told) or Blank(_TOTAL))


def total_changed(instrument: Instrument) -> tuple[Run, ...]:
    """The number of shares of all classes, as it is resolved."""
    opening = "the total of the authorized shares of all classes of stock is "
    return (*_amendment(instrument), opening, *total(instrument))


def class_number_changed(act: AuthorizedSharesAdjustment, instrument: Instrument) -> tuple[Run, ...]:
    """The authorized number of a class changes."""
    before = exact(act.before)
    runs: tuple[Run, ...] = (*_amendment(instrument), "the number of authorized shares of ", act.share_class)
    runs = (*runs, *par_phrase(act.par_value), "," if act.par_value is not None else "", " is ", _verb(act))
    if before is not None:
        runs = (*runs, " from ", *shares(before))
    return (*runs, " to ", *shares(said(act.after, "number of authorized shares")))


def class_authorized(act: ClassAuthorization, instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """A new class, and where the board may divide it the clause that lets it."""
    runs: tuple[Run, ...] = (*_amendment(instrument), "the corporation shall have authority to issue, besides the ")
    runs = (*runs, "shares of the classes that it may issue already, ")
    runs = (*runs, *shares(said(act.after, "number of shares of the class")), " of ", act.share_class)
    runs = (*runs, *par_phrase(act.par_value))
    if act.series_by_board is None:
        return (runs,)
    return (*runs, ", on these terms"), board_may_divide(act.share_class)


def board_may_divide(share_class: "Cited[str]") -> tuple[Run, ...]:
    """The clause of a charter that lets the board divide a class into series."""
    clause: tuple[Run, ...] = ("The ", share_class, " may be issued in one or more series, and the Board of ")
    clause = (*clause, "Directors is authorized to fix by resolution the number of shares, the designation, the powers")
    return (*clause, ", the preferences, the rights and the limitations of each series.")


def _verb(act: AuthorizedSharesAdjustment) -> str:
    before, after = act.before, act.after
    if before is None or after is None or isinstance(before, Disputed) or isinstance(after, Disputed):
        return "changed"
    return "increased" if after.value > before.value else "decreased"


def standing(instrument: Instrument) -> str:
    """Which shares a split reaches, in the same words wherever it is told. Nevada's board may combine those issued and
    outstanding (NRS 78.2055); an amendment of Delaware reaches those in the treasury too."""
    return f"issued and outstanding{' or held in the treasury' if in_delaware(instrument) else ''}"


def split(act: Split, instrument: Instrument) -> tuple[Run, ...]:
    """So many shares become so many others, and what becomes of fractions; where the authorized number goes along and
    no number says so, the words that it does."""
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    old, new = said(act.old, "number of old shares"), said(act.new, "number of new shares")
    forward = isinstance(old, Cited) and isinstance(new, Cited) and new.value > old.value
    verb = "split" if forward else "combined"
    runs: tuple[Run, ...] = ("authorizes and directs that each ", *shares(old), " of ", stock, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"), f" {standing(instrument)} shall be ")
    runs = (*runs, verb, " into ", *shares(new), " of ", stock)
    if act.authorized is not None:
        runs = (*runs, ", and that the number of authorized shares of ", stock, " shall change in the same ratio")
    if act.fractions is not None:
        rule = FRACTIONS.get(act.fractions.value)
        runs = (*runs, ", and that ", rule) if rule else (*runs, ", and that fractions be treated so: ", act.fractions)
    return runs


def par_changed(act: ParValueChange, instrument: Instrument) -> tuple[Run, ...]:
    """The par value of a class changes."""
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    runs: tuple[Run, ...] = (*_amendment(instrument), "the par value of the ", stock, " is changed from ")
    runs = (*runs, said(act.before, "par value before"), _each(act.before), " to ", said(act.after, "par value after"))
    return (*runs, _each(act.after))


def _each(par: "Stated[ParValue] | None") -> str:
    none = isinstance(par, Cited) and par.value.usd is None
    return "" if none else " per share"


def name_changed(act: NameChange, instrument: Instrument) -> tuple[Run, ...]:
    """The corporation has another name."""
    before = said(act.before or instrument.corporation, "name before")
    runs: tuple[Run, ...] = (*_amendment(instrument), 'the name of the corporation is changed from "', before, '" to "')
    return (*runs, said(act.after, "new name"), '"')
