"""NRS 78.1955(5) and (6): when a certificate takes effect, withdrawal, and where the shares go."""

from datetime import date

from charterbook.law.contents import delayed_effect
from charterbook.law.facts import book_of_the_day, holds, in_book, outstanding, series_acts, signed
from charterbook.law.reach import act_place, acts_of, filed_on, marks, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import (
    FORM_2006,
    FORM_2020,
    NRS_78_195,
    NRS_78_1955,
    SINCE_1999,
    TEXT_OF_2006,
    TEXT_OF_2020,
)
from charterbook.model.acts import (
    DesignatedSharesAdjustment,
    NoneOutstanding,
    OutstandingCount,
    Resolution,
    SeriesWithdrawal,
)
from charterbook.model.entries import Exactly, SeriesPosition
from charterbook.model.shares import Shares, decimal_string, figures

_WITHDRAWABLE = Period(
    "unknown (present by the 2000s SOS form; not proved for 2003-04-24)", first=TEXT_OF_2020, earliest=date.min
)


@rule_of_law(
    "NV-78.1955-5a",
    "NRS 78.1955(5)",
    Period("<=2006", first=TEXT_OF_2006, earliest=date.min),
    "invalid",
    "partly verified",
    f"{FORM_2006} ; {FORM_2020}",
    "designation",
    "designation_amendment",
)
def effect_too_late(case: Case) -> Answer:
    """The effective date is more than 90 days after the filing.

    What it asks: A stated effective date is not before the filing and not more than 90 days after it. A paper that
    states none takes effect when it is filed; without filing evidence that moment is unknown, which CB401 tells.

    Why it matters: The date decides from when the shares exist or are gone.

    Passing case: Filed on 1 May, effective on 1 June.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date.
    """
    filed, effective = filed_on(case.paper), case.paper.dates.effective_on
    if filed is None:
        if effective is None:
            return lacks()
        return lacks(
            Remark(
                f"to take effect on {effective.value}, and no filing is shown from which the 90 days run",
                effective.spans,
                missing="the day of filing (file-stamped copy)",
                remedy="Obtain the stamped copy.",
            )
        )
    if effective is None:
        return passes()
    return delayed_effect(case, remedy="File anew with a lawful date.")


@rule_of_law(
    "NV-78.1955-6a",
    "NRS 78.1955(6)",
    _WITHDRAWABLE,
    "invalid",
    "partly verified",
    FORM_2020,
    "designation_withdrawal",
    "designation_amendment",
)
def withdrawal_of_a_living_series(case: Case) -> Answer:
    """A series is withdrawn while shares are outstanding, or cut to zero and not withdrawn.

    What it asks: A series that is withdrawn has no share outstanding, by the book or by the paper's words. A series
    that an amendment cuts to zero is not gone: it stays in the charter, and keeps its name, until it is withdrawn.
    Since when withdrawal has been open was not found. What a withdrawal leaves behind NV-78.1955-6c tells.

    Why it matters: Withdrawal ends the rights of holders; and a series of zero shares blocks its name for a new one.

    Passing case: A withdrawal that states that no share is outstanding.

    Failing case: A withdrawal while the book shows 5 shares outstanding; an amendment to zero.

    Remedy: Redeem, convert or retire first; after a cut to zero, file a certificate of withdrawal.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    if case.paper.kind == "designation_amendment":
        return _cut_to_zero(case)
    known, places = outstanding(case, acts[0])
    remedy = "Redeem, convert or retire the shares first."
    if known == "no":
        return passes()
    if known == "yes":
        return fails(Remark("the series is withdrawn while shares are outstanding", places, remedy=remedy))
    missing = "the number of outstanding shares (the stock ledger)"
    told = "whether shares of the series are outstanding is not shown"
    return lacks(Remark(told, places or act_place(case.paper), missing=missing, remedy=remedy))


def _cut_to_zero(case: Case) -> Answer:
    told = [
        Remark(
            "the series is cut to zero shares and not withdrawn: it stays in the charter and keeps its name",
            (*after.spans, *act.series.spans) or act_place(case.paper),
            expected="a certificate of withdrawal of the designation",
            actual="an amendment to zero shares",
            remedy="File a certificate of withdrawal (NRS 78.1955(6)).",
        )
        for act in series_acts(case.paper)
        if isinstance(act, DesignatedSharesAdjustment) and (after := plain(act.after)) and after.value == 0
    ]
    return fails(*told) if told else NOT_APPLICABLE


@rule_of_law(
    "NV-78.1955-6b",
    "NRS 78.1955(6)",
    Period("unknown", first=TEXT_OF_2020, earliest=date.min),
    "invalid",
    "partly verified",
    FORM_2020,
    "designation_withdrawal",
)
def withdrawal_incomplete(case: Case) -> Answer:
    """The withdrawal leaves something out.

    What it asks: A certificate of withdrawal names the designation and its filing date, states that no share is
    outstanding, contains the board's resolution, and is signed by an officer. The state's forms have a field for the
    resolution and a line for an officer (a blank there is told by CB102 and CB304); that of 2008 asks no filing date.

    Why it matters: Each item is printed on the state's form; a certificate that lacks one may be refused.

    Passing case: "The designation filed on April 22, 1999 ... no shares are outstanding ... RESOLVED ..."

    Failing case: A withdrawal that does not say when the designation was filed.

    Remedy: File anew on the state's form.
    """
    paper = case.paper
    withdrawn = [act for act in series_acts(paper) if isinstance(act, SeriesWithdrawal)]
    if not withdrawn:
        return NOT_APPLICABLE
    items = (
        ("the filing date of the designation", all(act.filed_on for act in withdrawn) or bool(marks(paper, "form"))),
        ("the statement that no share is outstanding", bool(acts_of(paper, NoneOutstanding))),
        ("the board's resolution", bool(acts_of(paper, Resolution) or marks(paper, "form"))),
        ("an officer's signature", bool(signed(paper)) and (_by_an_officer(case) or bool(marks(paper, "form")))),
    )
    told = [
        Remark(
            f"the withdrawal lacks {item}",
            act_place(paper),
            expected=item,
            missing=f"{item}, among words that were not understood" if paper.unread else None,
            remedy="File anew on the state's form.",
        )
        for item, there in items
        if not there
    ]
    if not told:
        return passes()
    return lacks(*told) if paper.unread else fails(*told)


def _by_an_officer(case: Case) -> bool:
    return holds(case.paper, "president", "vice president", "secretary", "treasurer", "officer")


@rule_of_law(
    "NV-78.1955-X1",
    "NRS 78.195, 78.1955 (structure)",
    SINCE_1999,
    "advice",
    "partly verified",
    f"{NRS_78_195} ; {NRS_78_1955}",
    "designation_amendment",
    "designation_withdrawal",
)
def status_sentence_is_delaware(case: Case) -> Answer:
    """The sentence on the status that shares resume is Delaware's.

    What it asks: Nothing of the paper. Nevada has no sentence about the status of freed shares; the class total stands
    in the articles, so they are undesignated shares of the class again whether the paper says so or not.

    Why it matters: The sentence is harmless; it must not be asked for, and it moves no share by itself.

    Passing case: "such shares shall resume the status of authorized but unissued shares of Preferred Stock".

    Failing case: None: the rule is advice.

    Remedy: None is needed.
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment) and act.returned_to]
    if not acts:
        return NOT_APPLICABLE
    return passes(
        Remark(
            "Nevada asks for no sentence on the status that the shares resume (it is Delaware's wording); harmless",
            tuple(span for act in acts if act.returned_to for span in act.returned_to.spans) or act_place(case.paper),
            remedy="None is needed.",
        )
    )


@rule_of_law(
    "NV-78.1955-X2",
    "inference from NRS 78.1955(3), 78.283",
    SINCE_1999,
    "invalid",
    "from memory",
    "no page; inferred from the structure of the chapter",
    "designation_amendment",
)
def cut_below_shares_in_being(case: Case) -> Answer:
    """The series is cut below the shares in being.

    What it asks: The new number is not less than the shares outstanding, in the treasury and reserved. The book knows;
    the paper's own statement that none is outstanding settles the outstanding ones. An increase passes.
    A number of outstanding shares that the paper states, and that the new number covers, leaves only treasury and
    reserved shares open, and nothing is told; one that it does not cover is told by CB501.

    Why it matters: Nevada's text sets no floor in words; but a share in being cannot be without the authority for it.

    Passing case: Cut to 650 with 600 outstanding; cut to zero with none outstanding.

    Failing case: Cut to 500 with 600 outstanding.

    Remedy: Retire or release shares first.
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment)]
    act = next((act for act in acts if plain(act.after)), None)
    after = plain(act.after) if act else None
    if act is None or after is None:
        return lacks() if acts else NOT_APPLICABLE
    row = in_book(book_of_the_day(case), act)
    floor = _in_being(row) if row else None
    remedy = "Retire or release shares first."
    if floor is not None:
        if after.value >= floor:
            return passes()
        message = f"cut to {figures(after.value)} with {figures(floor)} outstanding, held or reserved"
        expected, actual = f"at least {decimal_string(floor)}", decimal_string(after.value)
        return fails(Remark(message, after.spans or spans_of(act), expected=expected, actual=actual, remedy=remedy))
    change = plain(act.change)
    if outstanding(case, act)[0] == "no" or (change is not None and change.value > 0):
        return passes()
    stated = [c for c in acts_of(case.paper, OutstandingCount) if c.series and c.series.value == act.series.value]
    if any((number := plain(count.shares)) and number.value <= after.value for count in stated):
        return lacks()
    missing = "the outstanding, treasury and reserved shares (the stock ledger)"
    told = "whether the series is cut below the shares in being is not shown"
    return lacks(Remark(told, after.spans or spans_of(act), missing=missing, remedy=remedy))


def _in_being(row: SeriesPosition) -> "Shares | None":
    counts = (row.outstanding, row.treasury, row.reserved)
    known = [count.value for count in counts if isinstance(count, Exactly)]
    return sum(known) if len(known) == len(counts) else None
