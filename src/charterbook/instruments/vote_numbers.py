"""How many shares voted, as a paper tells it: for, against, abstaining, represented, entitled to vote.

Comes in: a paper. Goes out: marks of kinds "votes for", "votes against", "votes abstaining", "shares represented" and
"shares entitled". No act has them; they must agree with each other.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled

_UNIT = r" (?:shares? |votes? |of (?:such|the|those) shares? )?(?:(?:were|was|having been|being) )?(?:voted |cast )?"
_ONE = r"(?:each|every|an?|\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)\b"
"""What follows a ratio: "four for one", "1 for 8"."""
_AFTER = {
    "votes for": rf"{_UNIT}(?:for|in favor(?: of)?)(?![a-z])(?! {_ONE})",
    "votes against": rf"{_UNIT}against(?![a-z])",
    "votes abstaining": rf"{_UNIT}(?:abstain(?:ed|ing)?|withheld)(?![a-z])",
    "shares represented": r" shares?(?: of [a-z ]{3,40})? (?:were |was )?(?:represented|present)(?: in person)?"
    r"| of the (?:total of )?[\d,]{1,15} (?:issued |and |outstanding ){0,3}shares(?: of [a-z ]{3,40}?)?"
    r"(?: entitled to vote)? (?:were |was |being )?(?:represented|present)(?![a-z])",
    "shares entitled": r" shares?(?: of [a-z ]{3,40})?(?: (?:were|was|issued|and|outstanding|are))* entitled to vote",
}
_BEFORE = {
    "votes for": r"(?:voted |votes |shares )?(?:for|in favor)(?: the amendment)? ?[:|] ?$",
    "votes against": r"(?:voted |votes |shares )?against(?: the amendment)? ?[:|] ?$",
    "votes abstaining": r"(?:abstain(?:ed|ing)?|abstentions) ?[:|] ?$",
    "shares entitled": r"entitled to vote (?:thereon |on the (?:matter|amendment) )?(?:was|were|is) $",
}
_REACH = 60


def vote_numbers(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper."""
    lowered = paper.view.lowered
    if not any(lowered.find(word, paper.start, paper.end) >= 0 for word in ("against", "abstain", "entitled to vote")):
        return ()
    found = []
    for number in paper.numbers():
        if not isinstance(number.cited, Cited):
            continue
        kind = next((kind for kind, after in _AFTER.items() if compiled(after).match(lowered, number.end)), None)
        lead = max(paper.start, number.start - _REACH)
        kind = kind or next(
            (kind for kind, said in _BEFORE.items() if compiled(said).search(lowered, lead, number.start)), None
        )
        if kind is not None:
            found.append(Mark(kind, number.cited))
    return tuple(found)
