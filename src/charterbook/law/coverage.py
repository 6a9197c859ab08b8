"""What the packs do not cover: told as a finding, never passed over in silence."""

from charterbook.law.packs import notary_rules, pack_of
from charterbook.law.reach import spans_of, title_place
from charterbook.law.rule import Answer, Case, Remark, lacks, passes, rule_of_paper
from charterbook.model.evidence import Span

_REMEDY = "Have counsel check the paper against that law, or ask under the law of a covered day (--law-as-of)."


@rule_of_paper("law-not-covered", "note")
def law_not_covered(case: Case) -> Answer:
    """The law that the paper must be checked against is not covered.

    What it asks: Whether the rules at hand speak for the paper's state, kind and day, and for the place and day of each
    acknowledgment. Where they do not, that is said, and nothing is judged by another state's or another day's law.

    Why it matters: Silence would look like a pass.

    Passing case: A Nevada amendment of a designation executed on 24 April 2003.

    Failing case: None: a paper outside the packs is indeterminate. A Nevada paper of 1985, or a paper of Ohio, is one.

    Remedy: Have counsel check the paper against that law; or ask under the law of a covered day (--law-as-of).
    """
    told = [*_statute(case), *_notaries(case)]
    return lacks(*told) if told else passes()


def _statute(case: Case) -> list[Remark]:
    paper = case.paper
    if paper.jurisdiction is None:
        return [_remark("the state of incorporation is not shown", title_place(paper), "the state of incorporation")]
    state, places = paper.jurisdiction.value, paper.jurisdiction.spans or title_place(paper)
    pack = pack_of(state)
    if pack is None:
        return [_remark(f"the corporation law of {state} is not covered", places, f"the law of {state}")]
    if case.on is None:
        missing = "the filing, execution, adoption or effective date"
        return [_remark("the day whose law counts is not shown", title_place(paper), missing)]
    if case.on < pack.first:
        dates = (paper.dates.filed_on, paper.dates.executed_on, paper.dates.adopted_on)
        dated = next((each.spans for each in dates if each and each.spans), title_place(paper))
        message = f"the law of {state} is covered from {pack.first} on, and is asked {case.version()}"
        return [_remark(message, dated, f"the law of {state} {case.version()}")]
    if not pack.rules_for(paper.kind):
        kind = paper.kind.replace("_", " ")
        return [
            _remark(f"no rule of {state} is at hand for this kind of paper ({kind})", title_place(paper), "the rules")
        ]
    return []


def _notaries(case: Case) -> list[Remark]:
    told = {}
    for ack in case.paper.acknowledgments:
        if ack.state is None:
            continue  # CB303 tells that the venue is missing
        state = ack.state.value
        places = spans_of(ack) or title_place(case.paper)
        if not notary_rules(state):
            message = f"the notarial law of {state} is not covered"
            told[state] = _remark(message, places, f"the notarial law of {state}")
        elif ack.on is None and case.on is None:
            told[state] = _remark(f"the day of an acknowledgment in {state} is not shown", places, "the day of the act")
    return list(told.values())


def _remark(message: str, places: tuple[Span, ...], missing: str) -> Remark:
    return Remark(message, places, missing=missing, remedy=_REMEDY)
