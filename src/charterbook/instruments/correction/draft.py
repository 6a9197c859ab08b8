"""A certificate of correction: the record, the words at fault and the words as corrected."""

from charterbook.instruments.certificate import certificate, name_statement
from charterbook.instruments.clauses import DraftError, first, said, state_name, title_block
from charterbook.model.acts import Correction
from charterbook.model.drafts import Draft, Paragraph
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Correction"


def draft(instrument: Instrument) -> Draft:
    """The five things NRS 78.0295 asks for (DGCL 103(f) the last three): name, record with its filing date, fault,
    corrected text, an officer.

    Text taken into a certificate of correction is quoted as it stands, set in from both margins.
    """
    act = first(instrument.acts, Correction)
    if act is None:
        raise DraftError("the instrument corrects nothing; give it the words at fault and the corrected words")
    filed_on = said(act.filed_on, "filing date of the record")
    middle = (
        Paragraph(("1. ", *name_statement(instrument))),
        Paragraph(
            ("2. The record to be corrected is the ", act.corrected_title, ", filed in the office of the Secretary of "
             f"State of {state_name(instrument)} on ", filed_on, "."),
        ),
        Paragraph(("3. The record inaccurately reads:",)),
        Paragraph(('"', act.faulty, '"'), quoted=True),
        Paragraph(("4. The words quoted are corrected to read:",)),
        Paragraph(('"', act.corrected, '"'), quoted=True),
    )  # fmt: skip
    return certificate(instrument, title_block(TITLE, instrument.corporation), ("NRS 78.0295", "DGCL 103(f)"), middle)
