"""NRS 78.209: the certificate of change that follows a split."""

from charterbook.law.contents import LONGEST_DELAY, delayed_effect
from charterbook.law.reach import act_place, operative, own_day, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import named_alike
from charterbook.law.us_nv.history import NRS_78_209, TEXT_OF_2006
from charterbook.law.us_nv.splits import class_key
from charterbook.model.acts import AuthorizedSharesAdjustment, Split
from charterbook.model.evidence import Span
from charterbook.model.instrument import Instrument
from charterbook.model.shares import decimal_string

_SINCE_2006 = Period("<=2006", first=TEXT_OF_2006, earliest=Period().first)


@rule_of_law("NV-78.209-1", "NRS 78.209(1)", _SINCE_2006, "invalid", "verified", NRS_78_209, "split_change")
def change_incomplete(case: Case) -> Answer:
    """The certificate of change leaves something out.

    What it asks: The certificate gives the authorized shares before and after the change and the shares to be issued
    for each issued one. The treatment of fractions is asked by NV-78.205-1 and -78.207-3; the statement on approval is
    printed on the state's form and is not read elsewhere.

    Why it matters: The certificate amends the articles without another paper; its numbers are the charter's from then.

    Passing case: 100,000,000 before, 10,000,000 after, one new share for ten.

    Failing case: The ratio alone, without the authorized numbers.

    Remedy: Complete and file anew.
    """
    acts = operative(case.paper)
    if not acts:
        return NOT_APPLICABLE
    numbers = [act for act in acts if isinstance(act, AuthorizedSharesAdjustment)]
    items = (
        ("the authorized shares before the change", any(act.before for act in numbers)),
        ("the authorized shares after the change", any(act.after for act in numbers)),
        ("the shares to be issued for each issued share", any(isinstance(act, Split) for act in acts)),
    )
    told = [
        Remark(
            f"the certificate lacks {item}",
            act_place(case.paper),
            expected=item,
            missing=f"{item}, among words that were not understood" if case.paper.unread else None,
            remedy="Complete and file anew.",
        )
        for item, there in items
        if not there
    ]
    if not told:
        return passes()
    return lacks(*told) if case.paper.unread else fails(*told)


@rule_of_law("NV-78.209-3", "NRS 78.209(3)", _SINCE_2006, "invalid", "verified", NRS_78_209, "split_change")
def change_too_late(case: Case) -> Answer:
    """The change takes effect more than 90 days after the filing.

    What it asks: A stated effective date is not before the filing and not more than 90 days after it.

    Why it matters: The date decides from when every count is multiplied.

    Passing case: Filed on 1 May, effective on 1 June.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date.
    """
    return delayed_effect(case, remedy="File anew with a lawful date.")


@rule_of_law("NV-78.209-2", "NRS 78.209(1), (2)", _SINCE_2006, "advice", "verified", NRS_78_209, "split_change")
def articles_amended_besides(case: Case) -> Answer:
    """The articles are amended besides the certificate of change.

    What it asks: The certificate of change amends the articles by itself; no amendment under NRS 78.390 is filed for
    the same numbers. An amendment given beside the paper that gives a class the same number, within 90 days before or
    after, is told.

    Why it matters: Two papers that do one thing cost two fees, and a later reader counts the change twice.

    Passing case: The certificate of change alone.

    Failing case: None: the rule is advice.

    Remedy: Do not file both; enter the change once.
    """
    changed = _numbers(case.paper)
    if not changed:
        return NOT_APPLICABLE
    day = own_day(case.paper)[0]
    for paper in case.beside:
        other = own_day(paper)[0]
        if paper.kind != "articles_amendment" or day is None or other is None or not named_alike(case.paper, paper):
            continue
        same = _numbers(paper).keys() & changed.keys()
        if same and abs(day - other) <= LONGEST_DELAY:
            return passes(
                Remark(
                    f"an amendment of the articles of {other} gives the class the same number",
                    (*act_place(case.paper), *_numbers(paper)[min(same)]),
                    expected="the certificate of change alone",
                    remedy="Do not file both; enter the change once.",
                )
            )
    return passes()


def _numbers(paper: Instrument) -> dict[tuple[str, str], tuple[Span, ...]]:
    """Each class with its new number, and where that is said."""
    return {
        (class_key(act.share_class.value), decimal_string(after.value)): after.spans
        for act in operative(paper)
        if isinstance(act, AuthorizedSharesAdjustment) and (after := plain(act.after))
    }
