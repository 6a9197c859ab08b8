"""NRS 78.235 and 78.250: certificates of shares after an amendment."""

from charterbook.law.facts import book_of_the_day, some
from charterbook.law.reach import act_place, operative, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_250
from charterbook.model.acts import NameChange, ParValueChange, Split, TermsAmendment

_ON_THE_CERTIFICATE = NameChange | ParValueChange | Split | TermsAmendment


@rule_of_law(
    "NV-78.235-1",
    "NRS 78.235, 78.250",
    Period("unknown; text of 78.250 read 2021", first=COVERED_FROM),
    "advice",
    "verified",
    NRS_78_250,
    "articles_amendment",
    "designation_amendment",
    "split_change",
)
def certificates_out_of_date(case: Case) -> Answer:
    """Certificates of shares may be out of date.

    What it asks: Nothing of the paper. Where it changes the name, the par value, the terms or the number of shares, and
    the book shows outstanding shares, the rule tells that the board may order certificates to be exchanged, and send
    new statements for shares without certificates. Since when this was law was not researched.

    Why it matters: A certificate that says what the articles no longer say misleads who buys it.

    Passing case: A change of name while the book shows shares outstanding: told.

    Failing case: None: the rule is advice.

    Remedy: Order the exchange; send statements for shares without certificates.
    """
    changed = [act for act in operative(case.paper) if isinstance(act, _ON_THE_CERTIFICATE)]
    if not changed:
        return NOT_APPLICABLE
    book = book_of_the_day(case)
    if not any(some(row.outstanding) == "yes" for each in (book.classes if book else ()) for row in each.series):
        return passes()
    return passes(
        Remark(
            "certificates of outstanding shares may be out of date: the board may order their exchange",
            spans_of(changed[0]) or act_place(case.paper),
            remedy="Order the exchange; send statements for shares without certificates.",
        )
    )
