"""The state under whose law the corporation is organized, by the weight of what the paper says.

Comes in: a paper. Goes out: the state's ISO 3166-2 code with its evidence.
"""

from collections import Counter
from typing import NamedTuple

from charterbook.instruments.front import statutes_of
from charterbook.instruments.paper import Paper, words
from charterbook.model.evidence import Cited, Span
from charterbook.text.patterns import compiled
from charterbook.text.places import STATES
from charterbook.text.states.table import code_of

_NUMBERED = "file number "
_OF_THE_STATE = r"^(?:the )?(?:(?:state|commonwealth|territory) of )?"


def jurisdiction_of_paper(paper: Paper) -> Cited[str] | None:
    """The state of organization by the weight of the evidence: the preamble, then the statutes cited, the law named
    without a section, the officer to whom the paper goes, the registered office, the state that prints the form, the
    file numbers' shape.

    The first kind of evidence that tells one state decides; its value is derived but where the preamble says it. What
    other evidence says otherwise is kept in the qualifier ("but statute: US-DE").
    """
    votes = _votes(paper)
    decided = next((vote for vote in votes if vote.state is not None), None)
    if decided is None:
        return None
    otherwise = [f"{vote.by}: {vote.state}" for vote in votes if vote.state not in (None, decided.state)]
    against = f"but {', '.join(otherwise)}" if otherwise else None
    agreeing = sum(vote.state == decided.state for vote in votes)
    return Cited(str(decided.state), decided.spans, decided.by != "preamble", agreeing, against)


class _Vote(NamedTuple):
    """What one kind of evidence says: one state, or none where it is silent or speaks of several equally often."""

    by: str
    state: str | None
    spans: tuple[Span, ...]


def _votes(paper: Paper) -> list[_Vote]:
    """The evidence on the state, the strongest kind first."""
    return [
        _vote("preamble", _states_said(paper, "organized")[:1]),
        _vote("statute", [(code, cited.spans) for cited in statutes_of(paper) if (code := code_of(cited.value))]),
        _vote("law", _states_said(paper, "law")),
        _vote("officer", _states_said(paper, "office")),
        _vote("registered office", _states_said(paper, "registered")),
        _vote(
            "form", [(str(match.slots["state"].value), match.slots["state"].cited.spans) for match in paper.all("form")]
        ),
        _vote(
            "file number",
            [(found.kind.removeprefix(_NUMBERED), found.cited.spans) for found in paper.founds if found.slot == "F"],
        ),
    ]


def _vote(by: str, said: list[tuple[str, tuple[Span, ...]]]) -> _Vote:
    counted = Counter(state for state, _ in said).most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return _Vote(by, None, ())
    state = counted[0][0]
    return _Vote(by, state, tuple(span for told, spans in said if told == state for span in spans))


def _states_said(paper: Paper, fact: str) -> list[tuple[str, tuple[Span, ...]]]:
    """The states that a fact names in its slot `state`."""
    said = [words(match, "state") for match in paper.all(fact)]
    return [
        (code, name.spans)
        for name in said
        if name is not None
        if (code := STATES.get(compiled(_OF_THE_STATE).sub("", " ".join(name.value.lower().split()))))
    ]
