"""What the front of a paper says: the corporation, its former names, the statutes and the exhibit number.

Comes in: a paper. Goes out: cited values.
"""

from typing import cast

from charterbook.instruments.paper import Paper, confirmed, words
from charterbook.model.evidence import Cited, Span
from charterbook.text.sections import exhibit_head


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


def statutes_of(paper: Paper) -> tuple[Cited[str], ...]:
    """The statutes cited, each once, with every place that cites it as evidence."""
    places: dict[str, list[Span]] = {}
    for found in paper.marks("statute"):
        places.setdefault(str(found.value), []).extend(found.cited.spans)
    return tuple(Cited(cite, tuple(spans), witnesses=len(spans)) for cite, spans in places.items())


def exhibit_number(paper: Paper) -> Cited[str] | None:
    """The EDGAR exhibit number: the one printed on the paper, else the one in the submission's header."""
    head = exhibit_head(paper.view)
    return paper.words(head.start, head.end) if head else paper.view.text.exhibit_number
