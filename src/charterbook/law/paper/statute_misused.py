"""CB701: the statute that a paper is made under exists and is for such papers."""

from charterbook.law.paper.statute_table import REAL, SECTIONS, jurisdiction_of, section_of, sections_for
from charterbook.law.reach import marks
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, judged, lacks, rule_of_paper
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, Kind

_MADE_UNDER_THE_WHOLE_CHAPTER: tuple[Kind, ...] = ("articles", "articles_restated", "merger")
_KINDS_OF_ONE_SECTION: set[Kind] = {"correction", "validation", "retirement"}


@rule_of_paper("CB701", "warning")
def statute_misused(case: Case) -> Answer:
    """The cited statute does not exist or has another purpose.

    What it asks: No section that the paper cites is an unknown one that two exchanged digits make a known one. And of
    the sections cited at least one is a section under which papers of this kind are made in its state; if none is, each
    that has another purpose is told, and each that belongs to another state's code. A section that is not in our table
    is not judged otherwise. Articles, restated articles and mergers are made under the whole chapter, and cite sections
    for other reasons: of them only the first is asked. A section for corrections, ratifications or retirements alone
    leaves the answer open, because the paper is then one of those, with another paper's text in it.

    Why it matters: The section says by whose power the paper speaks. A wrong one may have it refused, and shows that
    its other requirements may come from the wrong place too. The level is warning: the act may stand all the same.

    Passing case: A Nevada amendment of a designation under NRS 78.1955.

    Failing case: The same under "NRS 78.9155" (digits exchanged), or under NRS 78.390 (amendment of the articles).

    Remedy: Cite the section for this kind of paper; correct the record if it was filed.
    """
    paper = case.paper
    lone = [mark for mark in marks(paper, "lone section") if isinstance(mark, Cited)]
    if not paper.statutes and not lone:
        return NOT_APPLICABLE
    slips = [remark for cite in (*paper.statutes, *lone) if (remark := _slip(cite, paper))]
    if not paper.statutes:
        return fails(*slips) if slips else NOT_APPLICABLE
    right = sections_for(paper.kind, paper.jurisdiction.value) if paper.jurisdiction else []
    if not right or paper.kind in _MADE_UNDER_THE_WHOLE_CHAPTER:
        return fails(*slips) if slips else NOT_APPLICABLE
    if slips or any(section_of(cite.value) in right for cite in paper.statutes):
        return judged(slips)
    if any(_makes_a_kind(cite.value) for cite in paper.statutes):
        return lacks()
    told = [remark for cite in paper.statutes if (remark := _told(cite, paper, right))]
    if all(_of_a_body(cite.value) for cite in paper.statutes):
        # How the board or the holders acted is cited in passing; the section for the paper may stand unread beside it.
        told = [remark._replace(level="note") for remark in told]
    if told:
        return judged(told)
    unknown = paper.statutes[0]
    return lacks(
        Remark(
            f"{unknown.value} is not in the table of sections, and no section for this kind of paper is cited",
            unknown.spans,
            expected=" or ".join(right),
            actual=unknown.value,
            missing=f"the purpose of {unknown.value}",
            level="note",
        )
    )


def _of_a_body(cite: str) -> bool:
    """Whether a section is on meetings and consents, under which no paper is made."""
    known = SECTIONS.get(section_of(cite))
    return known is not None and not known.kinds


def _makes_a_kind(cite: str) -> bool:
    """Whether a section is for corrections, ratifications or retirements alone: then the paper is one, whatever the
    kind that its attached text was taken for."""
    known = SECTIONS.get(section_of(cite))
    return known is not None and bool(known.kinds) and set(known.kinds) <= _KINDS_OF_ONE_SECTION


def _slip(cite: Cited[str] | Cited[object], paper: Instrument) -> Remark | None:
    """A section not known to us that is a known one with two digits exchanged."""
    section = section_of(str(cite.value))
    if section in SECTIONS or section in REAL:
        return None
    meant = next((known for known in SECTIONS if _exchanged(section, known)), None)
    if meant is None:
        return None
    own = paper.title.spans if paper.title else (paper.span,)
    return Remark(
        f"{section} is not a section known to us; with two digits exchanged it is {meant} ({SECTIONS[meant].purpose})",
        (*cite.spans, *own),
        expected=meant,
        actual=str(cite.value),
        remedy="Cite the section for this kind of paper; correct the record if it was filed.",
    )


def _told(cite: Cited[str], paper: Instrument, right: list[str]) -> Remark | None:
    section = section_of(cite.value)
    known = SECTIONS.get(section)
    state = jurisdiction_of(section)
    if paper.jurisdiction and state and state != paper.jurisdiction.value:
        message = f"{section} is law of {state}, the corporation is of {paper.jurisdiction.value}"
    elif known:
        message = f"{section} is for another purpose ({known.purpose})"
    else:
        return None
    own = paper.title.spans if paper.title else (paper.span,)
    return Remark(
        message,
        (*cite.spans, *own),
        expected=" or ".join(right),
        actual=cite.value,
        remedy="Cite the section for this kind of paper; correct the record if it was filed.",
    )


def _exchanged(one: str, other: str) -> bool:
    """Whether two strings of one length differ only by two characters that changed places."""
    if len(one) != len(other) or one == other:
        return False
    odd = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(odd) == 2 and one[odd[0]] == other[odd[1]] and one[odd[1]] == other[odd[0]]
