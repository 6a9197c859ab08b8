"""From an instrument to the draft that says the same: one drafter a kind."""

from charterbook.instruments.acknowledgment import draft as acknowledgment
from charterbook.instruments.articles_amendment import draft as articles_amendment
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.correction import draft as correction
from charterbook.instruments.designation import draft as designation
from charterbook.instruments.designation_amendment import draft as designation_amendment
from charterbook.instruments.designation_withdrawal import draft as designation_withdrawal
from charterbook.instruments.resolution import draft as resolution
from charterbook.instruments.retirement import draft as retirement
from charterbook.instruments.secretary_certificate import draft as secretary_certificate
from charterbook.instruments.split_change import draft as split_change
from charterbook.instruments.validation import draft as validation
from charterbook.model.drafts import Draft
from charterbook.model.instrument import Instrument


def draft(instrument: Instrument) -> Draft:
    """The draft whose text, read back, gives an equal instrument (evidence aside).

    Facts the instrument lacks are blanks to fill in. DraftError where its readings contradict each other, where the
    kind has no drafter yet, or where the act of its kind is missing.
    """
    match instrument.kind:
        case "designation_amendment":
            return designation_amendment.draft(instrument)
        case "designation_withdrawal":
            return designation_withdrawal.draft(instrument)
        case "correction":
            return correction.draft(instrument)
        case "resolution":
            return resolution.draft(instrument)
        case "secretary_certificate":
            return secretary_certificate.draft(instrument)
        case "acknowledgment":
            return acknowledgment.draft(instrument)
        case "articles_amendment":
            return articles_amendment.draft(instrument)
        case "designation":
            return designation.draft(instrument)
        case "split_change":
            return split_change.draft(instrument)
        case "retirement":
            return retirement.draft(instrument)
        case "validation":
            return validation.draft(instrument)
        case "articles" | "articles_restated" | "merger" | "other":
            raise DraftError(_NOT_YET.format(instrument.kind))


_NOT_YET = "a paper of the kind {} cannot be drafted; no plan asks for one: draw it up by hand"
