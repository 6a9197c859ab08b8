"""CB403: the papers that a paper speaks of are there."""

from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_paper
from charterbook.law.set.chain import named_alike
from charterbook.law.set.citations import citations, matches


@rule_of_paper("CB403", "note")
def paper_absent(case: Case) -> Answer:
    """A paper is cited but absent.

    What it asks: Each designation that the paper recites or withdraws, each paper that it corrects, and each earlier
    filing that it tells with its day or its number, is among the papers given with it: the same series, title or
    number, and the same filing date where both are known. Where other papers of the corporation are given, the
    designation of a series that the paper changes is asked for too.

    Why it matters: What a paper says of another is hearsay until the other is read: the numbers, the terms and the
    filing date may differ. The level is a note, because reading one paper alone is no fault of the paper.

    Passing case: The 1999 designation of Series A is given beside its 2003 amendment.

    Failing case: None: an absent paper leaves the answer indeterminate.

    Remedy: Add the cited paper (charterbook add).
    """
    others = any(named_alike(case.paper, paper) for paper in case.beside)
    cited = citations(case.paper, asked_too=others)
    told = []
    for one in cited:
        found = {matches(one, paper) for paper in case.beside}
        if "held" not in found:
            unsure = "; a paper given may be it, but shows no filing or no number" if "perhaps" in found else ""
            told.append(
                Remark(
                    f"{one.name} is cited, and is not among the papers given{unsure}",
                    one.spans,
                    missing=one.name,
                    remedy="Add the cited paper (charterbook add).",
                )
            )
    if told:
        return lacks(*told)
    return passes() if cited else NOT_APPLICABLE
