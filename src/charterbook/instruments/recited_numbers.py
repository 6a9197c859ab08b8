"""The number of a series that a paper gives without naming the series: "creating a series of 2,875,000 shares".

Comes in: a paper. Goes out: marks of kind "recited number". No act is read from such words, as they do not say which
series; but where the paper makes one series alone, its number must be the same. What is told as past is no mark.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled

_LEAD = (
    r"(?<![a-z])(?:a|one|new|such|this|said) (?:new |first |separate )?series "
    r"(?:of (?:[a-z']{1,12} ){0,6}?(?:stock|shares),? )?"
    r"(?:of|(?:which )?(?:shall |will |to |is to )?consist(?:s|ing)? of|comprised of|composed of)"
    r" (?:up to |not more than |a maximum of |initially )?$"
)
_PAST = r"previous|heretofore|theretofore|earlier|formerly|already|existing|has been|have been"
_BEFORE = 130


def recited_numbers(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper."""
    lowered = paper.view.lowered
    found = []
    for number in paper.numbers():
        if number.value is None:
            continue
        first = max(paper.start, number.start - _BEFORE)
        near = lowered.find("series ", first, number.start) >= 0
        lead = compiled(_LEAD).search(lowered, first, number.start) if near else None
        said = lowered[max(paper.start, lead.start() - 40) : number.start] if lead else ""
        if lead and not compiled(_PAST).search(said) and isinstance(number.cited, Cited):
            found.append(Mark("recited number", number.cited))
    return tuple(found)
