"""NRS 78.1955(3) and (7): who votes beside the series itself, and whose vote is not asked."""

from charterbook.law.facts import ever_issued, series_acts, series_name
from charterbook.law.reach import act_place, approvals, fold
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import designations, earlier_papers
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_1955, SINCE_2001_TEXT
from charterbook.model.evidence import Cited

_OF_THE_ARTICLES = ("NRS 78.380", "NRS 78.385", "NRS 78.390")


@rule_of_law(
    "NV-78.1955-3b",
    "NRS 78.1955(3)",
    SINCE_2001_TEXT,
    "invalid",
    "from memory",
    NRS_78_1955,
    "designation_amendment",
)
def senior_series_have_not_approved(case: Case) -> Answer:
    """A senior series has not approved.

    What it asks: Where a share of the amended series was ever issued, each series that ranks before it on dissolution
    approves too, by a majority. The ranks are told by the designations given beside the paper; the page with this part
    of the section was not found, so that a warning is the most it gives.

    Why it matters: Holders who stand before the series may lose by what it gains.

    Passing case: "approved by the holders of a majority of Series A and of Series B", Series B being the senior one.

    Failing case: Series B is senior, and only the holders of Series A approve.

    Remedy: Obtain their vote or consent, unless the charter spares it.
    """
    acts = series_acts(case.paper)
    known = ever_issued(case, acts[0])[0] if acts else "no"
    if known == "no":
        return NOT_APPLICABLE
    if known == "unknown":
        return lacks()
    given = [(act, name) for _, act, name in designations(earlier_papers(case)) if series_name(act) != _own(case)]
    seniors = [name for act, name in given if any(_is_senior(term.name, term.value) for term in act.terms)]
    voters = " ".join(fold(each.voters.value) for each in approvals(case.paper))
    silent = [name for name in seniors if fold(name.value) not in voters]
    remedy = "Obtain their vote or consent, unless the charter spares it."
    if silent:
        return fails(
            *(
                Remark(
                    f"{name.value} ranks before the series, and no approval of its holders is recited",
                    (*act_place(case.paper), *name.spans),
                    expected=f"the approval of the holders of {name.value}",
                    remedy=remedy,
                )
                for name in silent
            )
        )
    if seniors:
        return passes()
    missing = "the ranks of the other series (their designations)"
    told = Remark("whether a series ranks before this one is not shown", act_place(case.paper), missing=missing)
    return lacks(told._replace(remedy=remedy, level="note"))


def _own(case: Case) -> str:
    return series_name(series_acts(case.paper)[0])


def _is_senior(name: str, value: Cited[str] | None) -> bool:
    return name == "rank" and value is not None and "senior" in value.value.casefold()


@rule_of_law(
    "NV-78.1955-7",
    "NRS 78.1955(7)",
    Period("unknown", first=COVERED_FROM),
    "advice",
    "from memory",
    NRS_78_1955,
    "designation_amendment",
)
def route_of_the_articles_cited(case: Case) -> Answer:
    """The paper cites the sections on amendment of the articles.

    What it asks: Nothing of the paper: a designation is amended under NRS 78.1955 itself, by the board, and by the
    holders of the series once its shares were issued. The vote of all stockholders that NRS 78.380 to 78.390 ask for
    the articles is not asked. Where the paper cites one of those sections the rule says so. From memory: a note at
    most.

    Why it matters: A vote that nobody needs is held, or its absence is taken for a fault.

    Passing case: "acting under Section 78.1955 of the Nevada Revised Statutes".

    Failing case: None: the rule is advice.

    Remedy: Cite NRS 78.1955; hold no vote of all stockholders unless the articles ask for it.
    """
    cited = [cite for cite in case.paper.statutes if cite.value.startswith(_OF_THE_ARTICLES)]
    if not cited:
        return passes()
    return passes(
        Remark(
            f"{cited[0].value} is for the articles; a designation is amended under NRS 78.1955",
            cited[0].spans or act_place(case.paper),
            expected="NRS 78.1955",
            actual=cited[0].value,
            remedy="Cite NRS 78.1955; hold no vote of all stockholders unless the articles ask for it.",
        )
    )
