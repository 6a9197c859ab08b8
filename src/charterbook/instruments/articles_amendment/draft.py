"""A certificate of amendment of the charter: name, classes, par values and splits, several of them in one paper.

The order is that of Nevada's form: the name, the articles as amended, the vote, the day of effect, the signature.
Delaware's certificate says instead of the vote that the amendment was adopted under its law. The instrument knows what
changes and not the whole article, so that the part that changes is set out and the article's number is a blank.
"""

from charterbook.instruments.articles_amendment.new_text import changed, new_texts
from charterbook.instruments.certificate import approval, board_resolved, certificate, name_statement, takes_effect
from charterbook.instruments.clauses import DraftError, first, in_delaware, numbered_with, statute, title_block
from charterbook.instruments.resolution.charter_words import AMENDING, amends, charter_name
from charterbook.model.acts import Act, Resolution, StockholderApproval
from charterbook.model.drafts import Blank, Draft, Paragraph, Run
from charterbook.model.instrument import Instrument

USUAL = ("NRS 78.390", "DGCL 242")
_STATED = (
    "Stockholders holding shares in the Corporation that entitle them to exercise at least a majority of the voting "
    "power, or the greater share of it that a vote by classes or series or the Articles of Incorporation require, have "
    "voted in favor of the amendment. "
)


def draft(instrument: Instrument) -> Draft:
    """The certificate. DraftError where the instrument amends nothing that has words here."""
    acts = amending(instrument.acts)
    if not acts:
        raise DraftError("the instrument amends no name, class, par value or number of shares; give it such an act")
    charter = charter_name(instrument)
    amended: tuple[Run, ...] = (
        f"The {charter} {'is' if in_delaware(instrument) else 'have been'} amended as follows:",
    )
    # Where one paper makes several changes each has a letter.
    told = tuple(
        Paragraph((f"({chr(ord('a') + at)}) " if len(acts) > 1 else "", *changed(act))) for at, act in enumerate(acts)
    )
    statements: list[tuple[tuple[Run, ...], tuple[Paragraph, ...]]] = [
        (name_statement(instrument), ()),
        (amended, (*told, *new_texts(acts, instrument))),
        (board_resolved(instrument, _resolution(instrument)), ()),
        *((runs, ()) for runs in _adopted(instrument)),
        *((runs, ()) for runs in takes_effect(instrument)),
    ]
    heading = title_block(title(instrument), instrument.corporation)
    return certificate(instrument, heading, USUAL, numbered_with(statements))


def _resolution(instrument: Instrument) -> str:
    """What the board adopted: that it declared the amendment advisable is said where its resolution does."""
    copied = (first(exhibit.acts, Resolution) for exhibit in instrument.exhibits)
    copy = next((each for each in copied if each is not None), None)
    declared = copy is None or copy.submitted_to is not None or amends(copy.resolved, instrument)
    return f"a resolution setting forth the amendment{' and declaring it advisable' if declared else ''}"


def title(instrument: Instrument) -> str:
    """What the certificate is called in the corporation's state."""
    return f"Certificate of Amendment {'of' if in_delaware(instrument) else 'to'} {charter_name(instrument)}"


def amending(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts that a certificate of amendment carries out, in the order in which it tells them."""
    return tuple(act for kind in AMENDING for act in acts if isinstance(act, kind))


def _adopted(instrument: Instrument) -> list[tuple[Run, ...]]:
    """How the amendment was adopted: by the vote that Nevada asks for, or as Delaware's section says; before any stock
    is issued, by two thirds of the board (NRS 78.380) or by its majority (DGCL 241)."""
    cited = {each.value for each in instrument.statutes}
    approvals = [approval(act, "amendment") for act in instrument.acts if isinstance(act, StockholderApproval)]
    if "NRS 78.380" in cited:
        signed = "The undersigned are at least two-thirds of the Board of Directors of the Corporation. "
        return [(f"{signed}As of the date of this certificate no voting stock of the Corporation has been issued.",)]
    if in_delaware(instrument):
        adopted: tuple[Run, ...] = (
            "The amendment was duly adopted in accordance with ",
            statute(instrument, *USUAL),
            ".",
        )
        unpaid = " The Corporation has not received any payment for any of its stock."
        return [*approvals, (*adopted, unpaid) if "DGCL 241" in cited else adopted]
    if not approvals:
        return [(_STATED, "The vote by which they did is: ", Blank("vote of the stockholders"), ".")]
    return [(_STATED, *approvals[0]), *approvals[1:]]
