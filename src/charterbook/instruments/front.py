"""What the front of a paper says: the corporation, its former names, the statutes and the exhibit number.

Comes in: a paper. Goes out: cited values.
"""

from collections import Counter
from typing import cast

from charterbook.instruments.paper import Paper, confirmed, once, words
from charterbook.model.evidence import Cited, Span
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match
from charterbook.text.sections import exhibit_head

_QUOTED_WITHIN = 90
_PARTIES_WITHIN = 240


@once
def corporation_of(paper: Paper) -> Cited[str] | None:
    """The corporation: as the preamble or the item on the name gives it, else the name the paper uses most."""
    mentions = [cast("Cited[str]", found.cited) for found in paper.marks("corporation")]
    own = (match for match in paper.all("organized") if not _other_party(paper, match))
    organized = paper.first("surviving") or next(own, None)
    named = next((match for match in paper.all("named") if not _quoted(paper, match)), None)
    if organized and named and named.start < organized.start:
        organized, named = named, organized
    defined = words(organized, "corporation") or words(named, "corporation")
    if defined is not None:
        return _confirmed(defined, mentions)
    if not mentions:
        return None
    times = Counter(mention.value.lower() for mention in mentions)
    most = max(mentions, key=lambda mention: times[mention.value.lower()])
    return _confirmed(most, mentions)


def _quoted(paper: Paper, match: Match) -> bool:
    """Whether an item on the name stands in the quoted text of an amendment: then it gives the new name."""
    before = paper.view.lowered[max(paper.start, match.start - _QUOTED_WITHIN) : match.start]
    return compiled(r"(?:\"[^\"]{0,40}|(?:amended to read|to read as follows)[^.;]{0,40})\Z").search(before) is not None


def _other_party(paper: Paper, match: Match) -> bool:
    """Whether a name stands in a list of parties in which the corporation itself is called by its defined term."""
    before = paper.view.lowered[max(paper.start, match.start - _PARTIES_WITHIN) : match.start]
    listed = r"(?:among|between) (?:the )?(?:corporation|company|registrant|issuer),[^;:]{0,200}\Z"
    return compiled(listed).search(before) is not None


def _confirmed(defined: Cited[str], mentions: list[Cited[str]]) -> Cited[str]:
    """The name with its witnesses; one in capitals in the case in which another place writes it."""
    cased = next((other for other in mentions if _same(other.value, defined.value) and not other.value.isupper()), None)
    written = cased if cased is not None and defined.value.isupper() else defined
    return confirmed(written, [written if _same(other.value, written.value) else other for other in mentions])


def _same(one: str, other: str) -> bool:
    return one.lower() == other.lower()


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
    """What an attachment is called ("Exhibit A"); else the EDGAR exhibit number: the one printed on the paper, before
    the one in the submission's header."""
    if paper.label:
        return paper.words(paper.start, paper.start + len(paper.label))
    head = exhibit_head(paper.view)
    return paper.words(head.start, head.end) if head else paper.view.text.exhibit_number
