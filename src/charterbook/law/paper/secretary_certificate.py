"""SECR-1: what a secretary's certificate of a resolution should say."""

from charterbook.law.reach import fold, papers, spans_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, judged, rule_of_law
from charterbook.model.acts import Certification
from charterbook.model.evidence import Span
from charterbook.model.instrument import Instrument


@rule_of_law(
    "SECR-1",
    "practice of secretary's certificates",
    Period(),
    "advice",
    "from memory",
    "no statute; practice",
    jurisdiction="any",
)
def secretary_certificate_thin(case: Case) -> Answer:
    """The secretary's certificate leaves something open.

    What it asks: A certificate of a resolution names the day of adoption, bears its own date, and says that the
    resolution is still in force and not rescinded; where it can be avoided the secretary who certifies does not also
    sign the paper that rests on the resolution.

    Why it matters: A copy without a date and without "in full force" proves only that the resolution once stood. No
    statute asks for these words: this is advice from practice, and only a note.

    Passing case: "... a true copy of a resolution adopted on April 24, 2003, which is in full force. Dated ..."

    Failing case: An undated certificate that says only "true and correct copy".

    Remedy: Add the date and the words "in full force and effect, and not rescinded".
    """
    found = [(each, act) for each in papers(case.paper) for act in each.acts if isinstance(act, Certification)]
    told = [remark for paper, act in found for remark in _thin(case.paper, paper, act)]
    return judged(told) if found else NOT_APPLICABLE


def _thin(main: Instrument, paper: Instrument, act: Certification) -> list[Remark]:
    open_points = []
    if act.adopted_on is None:
        open_points.append("does not say when the resolution was adopted")
    if paper.dates.executed_on is None:
        open_points.append("is undated")
    if act.in_force is None or not act.in_force.value:
        open_points.append("does not say that the resolution is in force")
    signs_too: tuple[Span, ...] = ()
    if paper is not main:
        co_signer = [signer for signer in main.signers if fold(signer.name.value) == fold(act.certifier.value)]
        signs_too = co_signer[0].name.spans if co_signer else ()
    if signs_too:
        open_points.append(f"is by {act.certifier.value}, who signs the paper too")
    if not open_points:
        return []
    return [
        Remark(
            f"the secretary's certificate {', '.join(open_points)}",
            (*(spans_of(act) or title_place(paper)), *signs_too),
            remedy='Add the date and the words "in full force and effect, and not rescinded".',
        )
    ]
