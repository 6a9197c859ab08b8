"""Corps & Assns 2-208: articles supplementary."""

from charterbook.law.contents import authorized
from charterbook.law.facts import series_acts
from charterbook.law.reach import act_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, rule_of_law
from charterbook.law.series import board_has_power, filed_before_issue, not_below_outstanding
from charterbook.law.us_md.history import SECTION_2_105, SESSION_LAW, SUPPLEMENTARY

_REMEDY = "File articles supplementary that say so before any of the stock is issued."


@rule_of_law(
    "MD-2-208",
    "Corps & Assns 2-208, 2-105(a)(10)",
    SUPPLEMENTARY,
    "invalid",
    "partly verified",
    f"{SESSION_LAW} ; {SECTION_2_105}",
    "designation",
    "designation_amendment",
    jurisdiction="US-MD",
)
def classified_without_power(case: Case) -> Answer:
    """Stock is classified without power, without saying so, or after it was issued.

    What it asks: Before stock that the board classifies or reclassifies is issued, articles supplementary are filed.
    They describe the stock as the board set it and say that the board acted under a power in the charter. The clause is
    looked for in a charter given beside the paper; only unissued stock can be reclassified.

    Why it matters: Without the power in the charter the board's classes do not exist.

    Passing case: "The Board of Directors, under Article VI of the Charter, classified 3,450,000 shares ..."; the
    charter beside it has the clause.

    Failing case: The charter given beside the paper has no such clause.

    Remedy: Amend the charter, or file articles supplementary before any of the stock is issued.
    """
    if not series_acts(case.paper):
        return NOT_APPLICABLE
    early = filed_before_issue(case, _REMEDY)
    if early.outcome == "fail":
        return early
    if not authorized(case):
        told = Remark("no act of the board is shown", act_place(case.paper), expected="the board's act", remedy=_REMEDY)
        return lacks() if case.paper.unread else fails(told)
    if case.paper.kind == "designation":
        return board_has_power(case, _REMEDY)
    return not_below_outstanding(case, "Only unissued stock can be reclassified.")
