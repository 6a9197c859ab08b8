"""Earlier papers that a paper cites by their number and not by a day: "Amendment No. 3", "the Fifth Amendment to the
Certificate of Incorporation".

Comes in: a paper, the place of its own title, and the filings that it recites with their days. Goes out: further
filings without a day. Contracts have numbered amendments too: a bare number counts only where no such document is near.
"""

from charterbook.instruments.charter_titles import ORDINAL
from charterbook.instruments.paper import Paper
from charterbook.model.instrument import PriorFiling
from charterbook.text.patterns import compiled

_CHARTER = (
    r"(?:(?:amended and restated|restated|amended) )?"
    r"(?:(?:certificates?|articles|statements?) of (?:incorporation|designations?|determination|formation|organization)"
    r"|articles supplementary|charter|designations?)"
)
_TO = rf" (?:to|of) (?:the |its |such |said )?(?:(?:corporation|company)'s )?(?:{_CHARTER})"
_COUNT = r"(?:no\.|no|number|#) ?(?:\d{1,2}(?![\d.,]*\d)|one|two|three|four|five|six|seven|eight|nine|ten)"
_NUMBERED = (
    rf"(?<![a-z])(?:{ORDINAL} (?:(?:certificate|articles) of amendment(?:{_TO})?|amendment{_TO})"
    rf"|(?:certificate of )?amendment {_COUNT}(?:{_TO})?)(?![a-z])"
)
_OTHER_DOCUMENT = (
    r"agreement|by-?laws|indenture|lease|notes? (?:due|dated)|registration statement|schedule 1[34]|form (?:s-|10|8|20)"
    r"|(?:incentive|option|purchase|equity|rights) plan|constitution|warrant|annual report|prospectus"
)
_ITSELF = r"(?:this|these|the foregoing|the within) $"
_NEAR = 60


def numbered_papers(paper: Paper, title: tuple[int, int], dated: tuple[PriorFiling, ...]) -> tuple[PriorFiling, ...]:
    """The filings in order of place, each title once; the paper's own number is none of them."""
    lowered = paper.view.lowered
    if lowered.find("amendment", paper.start, paper.end) < 0:
        return ()
    known = [span for filing in dated for span in filing.title.spans]
    found: dict[str, PriorFiling] = {}
    for match in compiled(_NUMBERED).finditer(lowered, paper.start, paper.end):
        start, end = match.span()
        near = lowered[max(paper.start, start - _NEAR) : min(paper.end, end + _NEAR)]
        itself = (start < title[1] and title[0] < end) or compiled(_ITSELF).search(lowered[max(0, start - 16) : start])
        if itself or compiled(_OTHER_DOCUMENT).search(near):
            continue
        cited = paper.words(start, end)
        if not any(one.start < other.end and other.start < one.end for one in cited.spans for other in known):
            found.setdefault(match[0], PriorFiling(cited, None))
    return tuple(found.values())
