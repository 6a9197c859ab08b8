"""Delaware's certificate of retirement (DGCL 243): shares that the corporation got back and may not issue again.

It is filed only where the charter forbids to issue the shares again, at all or as part of their series; its effect is
that the authorized number falls by them. Where nothing forbids it, the resolution retires them and nothing is filed.
"""

from charterbook.instruments.articles_amendment.new_text import number_changed
from charterbook.instruments.certificate import board_resolved, certificate, name_statement, takes_effect
from charterbook.instruments.clauses import DraftError, in_delaware, numbered, said, shares, title_block
from charterbook.model.acts import AuthorizedSharesAdjustment, DesignatedSharesAdjustment, Retirement
from charterbook.model.drafts import Draft, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Retirement"


def draft(instrument: Instrument) -> Draft:
    """The certificate. DraftError where no share is retired, where nothing bars their reissue, and outside Delaware."""
    retired = [act for act in instrument.acts if isinstance(act, Retirement)]
    if not retired:
        raise DraftError("the instrument retires no shares; give it their number and their class or series")
    if not in_delaware(instrument):
        raise DraftError("only Delaware has a certificate of retirement; elsewhere the board's resolution is the paper")
    if any(act.reissue_barred is None for act in retired):
        raise DraftError("a certificate of retirement says that the charter bars reissue; where it does not, file none")
    statements: list[tuple[Run, ...]] = [
        name_statement(instrument),
        board_resolved(instrument, "a resolution retiring the shares named here"),
        *(_retired(act) for act in retired),
        *(_barred(act) for act in retired),
        *(
            (
                "When this certificate takes effect, the Certificate of Incorporation is amended so that the ",
                *number_changed(act),
            )
            for act in instrument.acts
            if isinstance(act, AuthorizedSharesAdjustment | DesignatedSharesAdjustment)
        ),
        *takes_effect(instrument),
    ]
    stocks = [act.series if act.series is not None else act.share_class for act in retired]
    heading = title_block(TITLE, *stocks, instrument.corporation)
    return certificate(instrument, heading, ("", "DGCL 243"), numbered(statements))


def _retired(act: Retirement) -> tuple[Run, ...]:
    count = said(act.shares, "number of shares retired")
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    one = isinstance(count, Cited) and count.value == 1
    runs: tuple[Run, ...] = (*shares(count), " of ", stock)
    return (
        *runs,
        f", which {'was' if one else 'were'} issued and acquired by the Corporation, ",
        "is" if one else "are",
        " retired.",
    )


def _barred(act: Retirement) -> tuple[Run, ...]:
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    opening = "The Certificate of Incorporation of the Corporation prohibits the reissuance of the shares of "
    return opening, stock, " so retired", " as shares of that series." if act.series is not None else "."
