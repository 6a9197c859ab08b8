"""A certificate of validation: a defective act, most often an issue beyond the charter, that was ratified.

Nevada asks for the act, the defect and the approvals (NRS 78.0296). Delaware asks besides for the filing that the act
would have needed, and from when on it counts (DGCL 204(e)): what no plan can know of it is a blank.
"""

from charterbook.instruments.certificate import approval, board_resolved, certificate, name_statement, takes_effect
from charterbook.instruments.clauses import DraftError, first, in_delaware, numbered, title_block
from charterbook.instruments.resolution.repair_words import failure_of_authorization
from charterbook.model.acts import Act, Ratification, Resolution, StockholderApproval
from charterbook.model.drafts import Blank, Draft, Run
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Validation"


def draft(instrument: Instrument) -> Draft:
    """The certificate. DraftError where the instrument ratifies nothing."""
    ratified = [act for act in instrument.acts if isinstance(act, Ratification)]
    if not ratified:
        raise DraftError("the instrument ratifies no act; give it the defective act as the papers name it")
    statements: list[tuple[Run, ...]] = [name_statement(instrument)]
    for act in ratified:
        opening = "The defective corporate act that is the subject of this certificate is as follows: "
        statements.append((opening, act.ratified, "."))
    statements.append(("The failure of authorization is this: ", failure_of_authorization(_resolved(instrument)), "."))
    statements.append(board_resolved(instrument, "a resolution that ratifies the act"))
    statements.extend(approval(act, "foregoing") for act in instrument.acts if isinstance(act, StockholderApproval))
    statements.extend(_of_delaware() if in_delaware(instrument) else ())
    statements.extend(takes_effect(instrument))
    heading = title_block(TITLE, instrument.corporation)
    return certificate(instrument, heading, ("NRS 78.0296", "DGCL 204"), numbered(statements))


def _resolved(instrument: Instrument) -> tuple[Act, ...]:
    """What the board resolved, as the certified copy has it."""
    copies = (first(exhibit.acts, Resolution) for exhibit in instrument.exhibits)
    return next((copy.resolved for copy in copies if copy is not None), ())


def _of_delaware() -> tuple[tuple[Run, ...], ...]:
    """What DGCL 204(e) asks on the filing: whether one was made, the certificate attached, its deemed effect."""
    made = Blank("name, title and day of the certificate that was filed for the act, or that none was filed")
    attached = Blank("label of the exhibit with the certificate that gives effect to the act")
    effective = Blank("day and time from which that certificate is deemed to have been effective")
    return (
        ("The act would have required the filing of a certificate, and it was ratified in accordance with Section 204 "
         "of the General Corporation Law of the State of Delaware.",),
        ("The certificate filed for it: ", made, "."),
        ("A certificate that contains all the information required to give effect to the act is attached as ", attached,
         " and is deemed to have become effective on ", effective, "."),
    )  # fmt: skip
