"""Nevada's certificate of change: the authorized number of a class changes with its issued shares, in one ratio.

The five things that NRS 78.209 asks for, in its order: the number and par value before, after, the shares given for
each issued share, what becomes of fractions, and that the approvals that are needed were given. The share of the
outstanding stock that the treatment of fractions touches is no act's: it is a blank. Delaware splits by an amendment of
the charter (`articles_amendment`).
"""

from charterbook.instruments.certificate import approval, board_resolved, certificate, name_statement, takes_effect
from charterbook.instruments.clauses import DraftError, in_delaware, numbered, par_phrase, said, shares, title_block
from charterbook.instruments.split_change.words import fractions_arise, fractions_clause
from charterbook.model.acts import AuthorizedSharesAdjustment, ParValueChange, Split, StockholderApproval
from charterbook.model.drafts import Blank, Draft, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Change"
_EACH = "The number of authorized shares and the par value of each affected class or series of shares"
_EXCHANGE = (
    "The number of shares of each affected class or series to be issued after the change in exchange for each issued "
    "share of the same class or series: "
)
_FRACTIONS = (
    "The provisions for the issuance of fractional shares, or for the payment of money or the issuance of scrip "
    "to stockholders otherwise entitled to a fraction of a share and the percentage of outstanding shares affected "
    "thereby: "
)


def draft(instrument: Instrument) -> Draft:
    """The certificate. DraftError without a split and the numbers of its class, and for a corporation of Delaware."""
    if in_delaware(instrument):
        raise DraftError("Delaware has no certificate of change; a split there is an amendment of the charter")
    splits = [act for act in instrument.acts if isinstance(act, Split)]
    numbers = [act for act in instrument.acts if isinstance(act, AuthorizedSharesAdjustment)]
    if not splits or not numbers:
        raise DraftError("a certificate of change needs the split and the authorized number of its class")
    approvals = [approval(act, "change") for act in instrument.acts if isinstance(act, StockholderApproval)]
    obtained: tuple[Run, ...] = ("Any approval of the stockholders that is required has been obtained.",)
    statements: list[tuple[Run, ...]] = [
        name_statement(instrument),
        board_resolved(instrument, "a resolution pursuant to NRS 78.207"),
        (f"{_EACH} before the change: ", *_numbers(instrument, numbers, after=False), "."),
        (f"{_EACH} after the change: ", *_numbers(instrument, numbers, after=True), "."),
        (_EXCHANGE, *_exchanges(splits), "."),
        (_FRACTIONS, *_fractions(splits)),
        (*obtained, *(run for runs in approvals for run in (" ", *runs))),
        *takes_effect(instrument),
    ]
    heading = title_block(TITLE, instrument.corporation)
    return certificate(instrument, heading, ("NRS 78.209", ""), numbered(statements))


def _numbers(instrument: Instrument, numbers: list[AuthorizedSharesAdjustment], *, after: bool) -> tuple[Run, ...]:
    """ "100 shares of Common Stock, par value $0.01 per share" for each class, before or after the change."""
    pars = {act.share_class.value: act for act in instrument.acts if isinstance(act, ParValueChange)}
    runs: tuple[Run, ...] = ()
    for act in numbers:
        changed = pars.get(act.share_class.value)
        par = act.par_value if changed is None or (after and changed.after is None) else None
        if changed is not None:
            par = changed.after if after else changed.before
        number = said(act.after if after else act.before, "number of authorized shares")
        runs = (*runs, *("; ",) * bool(runs), *shares(number), " of ", act.share_class, *par_phrase(par))
    return runs


def _exchanges(splits: list[Split]) -> tuple[Run, ...]:
    runs: tuple[Run, ...] = ()
    for act in splits:
        stock = said(act.series, "name of the series") if act.series is not None else act.share_class
        new, old = said(act.new, "number of new shares"), said(act.old, "number of old shares")
        runs = (*runs, *("; ",) * bool(runs), *shares(new), " of ", stock, " for each ", old)
        one = isinstance(old, Cited) and old.value == 1
        runs = (*runs, " issued share" if one else " issued shares", " of ", stock)
    return runs


def _fractions(splits: list[Split]) -> tuple[Run, ...]:
    """The rule of each split, and the blank for the percentage where fractions can arise."""
    arising = [act for act in splits if act.fractions is not None or fractions_arise(act)]
    if not arising:
        return ("no fraction of a share arises.",)
    runs: tuple[Run, ...] = ()
    for act in arising:
        runs = (*runs, *fractions_clause(act), " ")
    return (*runs, "The percentage of outstanding shares affected is ", Blank("percentage of outstanding shares"), ".")
