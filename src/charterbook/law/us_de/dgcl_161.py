"""DGCL 161: issue of further stock, up to what is authorized."""

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import acts_of, first_reading, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import DECIDED, row_of
from charterbook.law.us_de.history import CONTENTS_OF_SUBCHAPTER_V, ISSUE_FORMALITIES, UP_TO_AUTHORIZED
from charterbook.model.acts import Issuance
from charterbook.model.entries import Exactly
from charterbook.model.shares import decimal_string, figures


@rule_of_law(
    "DE-161",
    "DGCL 161",
    UP_TO_AUTHORIZED,
    "invalid",
    "partly verified",
    f"{CONTENTS_OF_SUBCHAPTER_V} ; {ISSUE_FORMALITIES}",
    *DECIDED,
    jurisdiction="US-DE",
)
def issued_beyond_authorized(case: Case) -> Answer:
    """More shares are issued than are authorized.

    What it asks: After an issue that the paper decides on, the book of that day has no more shares of the class or
    series issued than authorized. A paper's own counts are compared by CB501.

    Why it matters: Shares beyond the authorized number are void until they are ratified or validated.

    Passing case: 500 shares issued; the book has 500 of 650 issued.

    Failing case: 500 shares issued; the book has 700 of 650 issued.

    Remedy: Ratify (DGCL 204) or petition (DGCL 205), with an amendment that enlarges the number.
    """
    issued = acts_of(case.paper, Issuance)
    if not issued:
        return NOT_APPLICABLE
    remedy = "Ratify (DGCL 204) or petition (DGCL 205), with an amendment that enlarges the number."
    told, unknown = [], []
    for act in issued:
        name = first_reading(act.series)
        row = row_of(book_of_the_day(case), act.share_class.value, name.value if name else None)
        if row is None or not isinstance(row.issued, Exactly) or not isinstance(row.authorized, Exactly):
            unknown.append(act)
        elif row.issued.value > row.authorized.value:
            most, actual = decimal_string(row.authorized.value), decimal_string(row.issued.value)
            held = figures(row.issued.value)
            message = f"with this issue {held} shares are issued, and {figures(row.authorized.value)} authorized"
            told.append(Remark(message, spans_of(act), expected=f"at most {most}", actual=actual, remedy=remedy))
    if told:
        return fails(*told)
    if not unknown:
        return passes()
    missing = "the authorized and the issued shares of that day (charter and stock ledger)"
    what = "whether as many shares are authorized is not shown"
    return lacks(Remark(what, spans_of(unknown[0]), missing=missing, remedy=remedy, level="note"))
