"""What the front of a paper says: the corporation, its state, the statutes, the exhibit number and the filing stamp.

Comes in: a paper. Goes out: cited values.
"""

from typing import cast

from charterbook.instruments.paper import Paper, confirmed, day, words
from charterbook.model.acts import Filing
from charterbook.model.evidence import Cited
from charterbook.text.places import STATES
from charterbook.text.sections import exhibit_head
from charterbook.text.states.table import code_of


def corporation_of(paper: Paper) -> Cited[str] | None:
    """The corporation: as the preamble or the item on the name gives it, else the name the paper uses most."""
    mentions = [cast("Cited[str]", found.cited) for found in paper.marks("corporation")]
    organized, named = paper.first("organized"), paper.first("named")
    if organized and named and named.start < organized.start:
        organized, named = named, organized
    defined = words(organized, "corporation") or words(named, "corporation")
    if defined is not None:
        return confirmed(defined, mentions)
    if not mentions:
        return None
    most = max(mentions, key=lambda mention: sum(mention.value == other.value for other in mentions))
    return confirmed(most, mentions)


def former_names_of(paper: Paper, corporation: Cited[str] | None) -> tuple[Cited[str], ...]:
    """The names that the corporation bore before, each once; its own name is none of them."""
    former: list[Cited[str]] = []
    for match in paper.all("former"):
        name = words(match, "former")
        known = [other.value.lower() for other in (*former, corporation) if other is not None]
        if name is not None and name.value.lower() not in known:
            former.append(name)
    return tuple(former)


def jurisdiction_of_paper(paper: Paper) -> Cited[str] | None:
    """The state of organization: by the preamble, else by the statutes cited (derived, as they only imply it)."""
    for match in paper.all("organized"):
        state = words(match, "state")
        name = state.value.lower() if state else ""
        code = STATES.get(name.removeprefix("the ").removeprefix("state of ").removeprefix("commonwealth of "))
        if state is not None and code is not None:
            return state._replace(value=code)
    for cited in statutes_of(paper):
        if (code := code_of(cited.value)) is not None:
            return Cited(code, cited.spans, derived=True)
    return None


def statutes_of(paper: Paper) -> tuple[Cited[str], ...]:
    """The statutes cited, each once, with every place that cites it as evidence."""
    places: dict[str, Cited[str]] = {}
    for found in paper.marks("statute"):
        cited = cast("Cited[str]", found.cited)
        known = places.get(cited.value)
        places[cited.value] = (
            cited if known is None else known._replace(spans=known.spans + cited.spans, witnesses=known.witnesses + 1)
        )
    return tuple(places.values())


def exhibit_number(paper: Paper) -> Cited[str] | None:
    """The EDGAR exhibit number: the one printed on the paper, else the one in the submission's header."""
    head = exhibit_head(paper.view)
    return paper.words(head.start, head.end) if head else paper.view.text.exhibit_number


def filing_of(paper: Paper) -> Filing | None:
    """The registrar's stamp, where this copy shows one with its date."""
    stamp = paper.first("stamp")
    filed_on = day(stamp, "filed_on")
    return Filing(filed_on, words(stamp, "number")) if filed_on else None
