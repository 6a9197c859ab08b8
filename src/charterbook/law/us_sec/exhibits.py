"""Regulation S-K 601 and Regulation S-T 302: under which number a charter paper is an exhibit, and its signatures."""

from datetime import date

from charterbook.law.reach import own_day
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import named_alike
from charterbook.model.evidence import Cited

_SINCE_2003 = Period("<=2003", first=date(2003, 1, 1), earliest=date.min)
_SINCE_1993 = Period("1993 (EDGAR's phase-in)", first=date(1993, 4, 26))
_TABLES = (
    "https://www.sec.gov/Archives/edgar/data/799694/000110889003000526/bestnetexhib34-083103.txt (filed as EX-3.4)"
)


@rule_of_law(
    "SEC-601b3",
    "Regulation S-K 601(b)(3)(i)",
    _SINCE_2003,
    "defect",
    "partly verified",
    "https://legalclarity.org/item-601-of-regulation-s-k-exhibit-requirements (not on the complete copy)",
    "articles",
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-SEC",
    level="note",
)
def charter_under_another_number(case: Case) -> Answer:
    """A charter paper is no exhibit 3, or an amendment comes without the whole charter.

    What it asks: Articles and their amendments are filed as exhibit 3 (cross-listed as exhibit 4). With an amendment a
    complete copy of the articles as amended is filed: a restated or composite charter of that day or later is looked
    for among the papers given. Where there is none the answer is open; a note tells it where an older one is given.

    Why it matters: Readers look for the charter under exhibit 3, and want it whole.

    Passing case: Exhibit 3.1, with the composite charter as exhibit 3.2.

    Failing case: Articles of amendment as exhibit 99.1.

    Remedy: File it under exhibit 3, with the complete charter as amended.
    """
    number = case.paper.exhibit_number
    if number is None or not _group(number):
        return NOT_APPLICABLE
    if _group(number) not in ("3", "4"):
        return fails(_moved(number, "exhibit 3"))
    if case.paper.kind != "articles_amendment":
        return passes()
    charters = [paper for paper in case.beside if paper.kind == "articles_restated" and named_alike(case.paper, paper)]
    day = own_day(case.paper)[0]
    days = [own_day(paper)[0] for paper in charters]
    if any(paper.status == "composite" for paper in charters) or any(on and day and on >= day for on in days):
        return passes()
    told = Remark(
        "the complete charter among the papers given is older than this amendment",
        number.spans,
        missing="a restated or composite charter of this day or later",
        remedy="File the complete charter as amended, or add it here.",
    )
    return lacks(told) if charters else lacks()


@rule_of_law(
    "SEC-601b4",
    "Regulation S-K 601(b)(4)",
    _SINCE_2003,
    "advice",
    "partly verified",
    "https://capedge.com/filing/s3-content/0000950147-03-000569/4 (a designation filed as EX-4.2)",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "retirement",
    jurisdiction="US-SEC",
)
def designation_under_another_number(case: Case) -> Answer:
    """A designation is neither exhibit 3 nor exhibit 4.

    What it asks: A paper that defines the rights of holders is exhibit 4; a designation is part of the charter too, so
    exhibit 3, and may be listed under both.

    Why it matters: Readers look for the terms of a series there.

    Passing case: A designation as exhibit 4.2.

    Failing case: A designation as exhibit 99.1.

    Remedy: List it as exhibit 3 or 4, with a reference from the other.
    """
    number = case.paper.exhibit_number
    if number is None or not _group(number):
        return NOT_APPLICABLE
    return passes() if _group(number) in ("3", "4") else fails(_moved(number, "exhibit 3 or 4"))


@rule_of_law(
    "SEC-EX3N",
    "exhibit table practice",
    Period("any"),
    "advice",
    "verified",
    f"{_TABLES} ; https://financedocbox.com/Stocks/74293530-Merrill-lynch-co-inc.html",
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-SEC",
)
def number_of_bylaws(case: Case) -> Answer:
    """A charter paper bears the number of the by-laws.

    What it asks: Under exhibit 3 the articles are (i) and the by-laws (ii); most filers number on, 3.1, 3.2 and so
    forth. A charter paper is not numbered (ii).

    Why it matters: A number kept from filing to filing is how a paper is found again.

    Passing case: 3.4; 3(i)(b).

    Failing case: Articles of amendment as exhibit 3(ii).

    Remedy: Keep the numbering of the earlier exhibits.
    """
    number = case.paper.exhibit_number
    if number is None or _group(number) != "3":
        return NOT_APPLICABLE
    folded = number.value.casefold().replace(" ", "")
    if "(ii)" not in folded and ".ii" not in folded:
        return passes()
    told = "exhibit 3(ii) is the by-laws; this is a charter paper"
    return fails(Remark(told, number.spans, expected="3(i)", actual=number.value, remedy="Number it under 3(i)."))


@rule_of_law(
    "SEC-302",
    "Regulation S-T 302",
    _SINCE_1993,
    "advice",
    "verified",
    "https://www.law.cornell.edu/cfr/text/17/232.302",
    jurisdiction="US-SEC",
)
def conformed_signatures(case: Case) -> Answer:
    """A line of an exhibit bears no conformed signature.

    What it asks: A typed signature in an electronic filing stands for the one by hand, which the filer keeps for five
    years. A line without one does not prove that the original is unsigned: the answer is then open, and CB304 tells it.

    Why it matters: What is missing in this text may be in the original.

    Passing case: "/s/ Robert A. Blanchard" on each line.

    Failing case: None: a blank line in a copy leaves the answer open.

    Remedy: Ask for the filed original.
    """
    if case.paper.exhibit_number is None or not case.paper.signers:
        return NOT_APPLICABLE
    return passes() if all(signer.signed for signer in case.paper.signers) else lacks()


def _group(number: Cited[str]) -> str:
    """The figures with which an exhibit's number begins: 3 of "3.1", "3(i)(b)" and "3-A"; empty of "A"."""
    digits = ""
    for letter in number.value.strip():
        if not letter.isdigit():
            break
        digits += letter
    return digits


def _moved(number: Cited[str], to: str) -> Remark:
    return Remark(
        f"this paper is exhibit {number.value}",
        number.spans,
        expected=to,
        actual=number.value,
        remedy=f"List it as {to}.",
    )
