"""NRS 78.390(2) and its day of effect: the vote of a class that an amendment harms; 90 days."""

from charterbook.law.contents import delayed_effect
from charterbook.law.facts import book_of_the_day, some
from charterbook.law.reach import act_place, approvals, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import BEFORE_2003_ACTS, COVERED_FROM, FORM_2006, NRS_78_380, NRS_78_390
from charterbook.law.us_nv.splits import class_key
from charterbook.model.acts import AuthorizedSharesAdjustment, CapitalAct, ParValueChange, Split, TermsAmendment

_MAY_HARM = ParValueChange | Split | TermsAmendment


@rule_of_law(
    "NV-78.390-2",
    "NRS 78.390(2)",
    Period("<=2003; text read 2019", first=BEFORE_2003_ACTS, earliest=COVERED_FROM),
    "invalid",
    "verified",
    NRS_78_390,
    "articles_amendment",
)
def harmed_class_not_asked(case: Case) -> Answer:
    """A class that the amendment may harm is not shown to have approved.

    What it asks: Each outstanding class or series whose preference or right the amendment adversely changes approves by
    a majority, unless the articles deny it that vote in words. A new name or a larger number harms none, and passes. A
    change of par, terms or number of a class that the book shows outstanding leaves the answer open, unless an approval
    by that class is recited. Whether a right is harmed is not judged.

    Why it matters: Without that vote the change does not bind the class.

    Passing case: The name changes; the number of Common Stock grows.

    Failing case: None: whether a right is harmed is for a person.

    Remedy: Hold the vote of that class; file anew.
    """
    done = operative(case.paper)
    if not done:
        return NOT_APPLICABLE
    asked = [act for act in done if _may_harm(act)]
    if not asked:
        return passes()
    book = book_of_the_day(case)
    if book is None:
        return lacks()
    voters = " ".join(fold(each.voters.value) for each in approvals(case.paper))
    held = {
        class_key(each.share_class)
        for each in book.classes
        if any(some(row.outstanding) == "yes" for row in each.series)
    }
    silent = [act for act in asked if (name := _class(act)) and name in held and name not in voters]
    if not silent:
        return passes()
    return lacks(
        Remark(
            "shares of the class are outstanding, and no approval by that class is recited",
            spans_of(silent[0]) or act_place(case.paper),
            missing="whether the amendment harms a right of the class, and its vote",
            remedy="Hold the vote of that class; file anew.",
        )
    )


def _may_harm(act: CapitalAct) -> bool:
    if isinstance(act, AuthorizedSharesAdjustment):
        before, after, change = plain(act.before), plain(act.after), plain(act.change)
        fewer = before is not None and after is not None and after.value < before.value
        return fewer or (change is not None and change.value < 0)
    return isinstance(act, _MAY_HARM)


def _class(act: CapitalAct) -> str:
    name = getattr(act, "share_class", None)
    return class_key(name.value) if name else ""


@rule_of_law(
    "NV-78.390-90",
    "NRS 78.390 (effective date)",
    Period("<=2006 (state forms; 78.380 has the same limit in the text of 2005)", first=COVERED_FROM),
    "invalid",
    "partly verified",
    f"{FORM_2006} ; {NRS_78_380}",
    "articles_amendment",
    "articles_restated",
)
def amendment_too_late(case: Case) -> Answer:
    """The amendment takes effect more than 90 days after the filing.

    What it asks: A stated effective date is not before the filing and not more than 90 days after it. Without an hour
    the paper takes effect at 12:01 a.m. Pacific time of that day. Read on the state's forms and in the section beside
    it.

    Why it matters: The date decides from when the new number counts.

    Passing case: Filed on 31 March, effective on 10 April.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date.
    """
    return delayed_effect(case, remedy="File anew with a lawful date.")
