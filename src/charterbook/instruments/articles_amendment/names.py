"""The name that an amendment changes: told as such, or by a new article on the name.

Comes in: a paper, and the name that its head gives. Goes out: acts.
"""

from typing import cast

from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.nearby import first_between
from charterbook.instruments.paper import Paper, words
from charterbook.instruments.sentences import sentence_around
from charterbook.model.acts import NameChange
from charterbook.model.evidence import Cited, Stated
from charterbook.text.patterns import compiled

_TO = r"(?: by this amendment)? to(?: read| be)?(?: as follows)?"
_NAMED = (
    r"(?<![a-z])(?:(?:henceforth|hereafter|now|shall|shall [^.;]{3,50} be|and be) (?:be )?(?:called|named|known)"
    r"(?: in law)?(?: as)?|(?:name|title) (?:by|under) which (?:the|this) (?:corporation|company)"
    r" (?:shall|will|is to) be known (?:shall be|will be|is)"
    r"|now (?:reads?|says|states)[^.;]{0,60} (?:called|named)"
    r"|(?:adopts|takes|assumes|bears|shall bear|shall have) (?:the|as its) (?:new )?(?:corporate )?name(?: of)?"
    r"|(?:corporate|corporation's|company's) name (?:shall (?:hereafter |henceforth )?be|is|will be)"
    r"|(?:name|title) of the (?:corporation|company) is (?:altered|changed|amended) so that it shall"
    r"(?: hereafter| henceforth)? be"
    r"|name of (?:the|this) (?:corporation|company),? (?:as amended,? is|shall (?:hereafter|henceforth) be)"
    rf"|(?:name|title|references)(?![a-z])[^;]{{0,110}} (?:changed|amended)(?: from [^;]{{3,80}})?{_TO}"
    rf"|chang(?:e|es|ed|ing) [^.;]{{0,40}}name(?![a-z])[^;]{{0,80}}{_TO}"
    r"|(?:delet|strik|remov)[^;]{3,90} (?:insert|substitut)(?:ing|ed)(?: therefor| in (?:its|their) (?:place|stead)|"
    r" in (?:lieu|place) thereof)?,?"
    r"(?: the)?(?: words?| names?)?"
    r"|(?:is|are|be|shall be)(?: hereby)? renamed(?: as| to)?"
    r"|replaced (?:by|with)(?: the words?| the name)?|new name(?: of the corporation)?(?: is|:)?) ?:? ?\"?$"
)
_HEADED = (
    r"(?:article (?:i|1|one|first)[ .:\n-]{0,4}(?:the )?(?:corporate )?name[ .:\n-]{1,4}"
    r"|read(?: in its entirety)?(?: as follows)?[:,]?\s\"?(?:[a-z\d]{1,8}[.:)] ?)?(?:corporate )?name[.:]{1,2} ?"
    r"|new name of the (?:corporation|company) (?:shall be|is|will be):\n"
    r"|name of (?:the )?(?:corporation|company) after (?:this|the) amendment:? )\"?$"
)
_TOLD_BEHIND = (
    r"\"?,? (?:is|shall be|will be)(?: hereafter| henceforth)? the (?:new |corporate )?name of the"
    r" (?:corporation|company)(?! that)"
)
_PUT_IN = r"(?:stricken|struck|deleted|removed)[^;.]{0,60} and the (?:new )?(?:name|words?) \"?$"
_IS_PUT_IN = r"\"? (?:is |are |be |shall be )?(?:hereby )?(?:inserted|substituted|put|placed)(?![a-z])"
_OTHERWISE = (
    r"merg|subsidiar|agent|formerly|incorporat(?:ed|or) (?:by|of)|trustee|deposit"
    r"|certif(?!icate of (?:incorporation|amendment))"
)
_ABOVE = 60


def name_changes(paper: Paper, corporation: Stated[str] | None) -> list[NameChange]:
    """The change of the name: said as such, or by a new article on the name that differs from the name the paper
    gives before. The title bears the old name."""
    told = paper.first("renamed")
    if told is not None:
        return [NameChange(words(told, "before") or old_name(paper) or corporation, words(told, "after"))]
    if (asked := paper.first("form_new_name")) is not None:
        named = first_between(paper, asked.start, asked.end, "K")
        return [NameChange(corporation, cast("Cited[str]", named.cited))] if named is not None else []
    new = texts(paper).new
    before = words(next((each for each in paper.all("name_stated") if each.start < new), None), "name")
    before = before or old_name(paper)
    for match in paper.all("name_stated"):
        after = words(match, "name")
        if match.start > new and after is not None and not same_name(before or corporation, after):
            return [NameChange(before or corporation, after)]
    other = _named_otherwise(paper, before or corporation)
    return [NameChange(before or corporation, other)] if other is not None else []


def _named_otherwise(paper: Paper, own: Stated[str] | None) -> Cited[str] | None:
    """The one other corporation of the paper, where the words right around it give it as the new name."""
    others = [
        found for found in paper.marks("corporation")
        if found.end <= paper.execution.start and not same_name(own, cast("Cited[str]", found.cited))
    ]  # fmt: skip
    if not others or len({_folded(str(found.value)) for found in others}) > 1:
        return None
    start, end = sentence_around(paper, others[0].start)
    lead, tail = paper.view.lowered[start : others[0].start], paper.view.lowered[others[0].end : end]
    above = paper.view.lowered[max(paper.start, others[0].start - _ABOVE) : others[0].start]
    named = compiled(_NAMED).search(lead) or compiled(_HEADED).search(above) or _named_behind(lead, tail)
    return cast("Cited[str]", others[0].cited) if named and not compiled(_OTHERWISE).search(lead + tail) else None


def _named_behind(lead: str, tail: str) -> bool:
    """Whether the words behind a name tell that it is the new one: "is the name of the corporation", "be inserted"
    where another was struck out."""
    if compiled(_TOLD_BEHIND).match(tail):
        return True
    return bool(compiled(_PUT_IN).search(lead) and compiled(_IS_PUT_IN).match(tail))


def old_name(paper: Paper) -> Cited[str] | None:
    """The name of the corporation before the first new text of the paper, spelled as in a sentence where one gives it;
    the title has it in capitals."""
    new = texts(paper).new
    marks = [found for found in paper.marks("corporation") if found.start < new]
    if not marks or new == paper.start:
        return None
    same = [found for found in marks if _folded(str(found.value)) == _folded(str(marks[0].value))]
    best = next((found for found in same if not str(found.value).isupper()), same[0])
    return cast("Cited[str]", best.cited)


def same_name(one: Stated[str] | None, other: Cited[str]) -> bool:
    """Whether two names are one, case, commas and points aside."""
    if one is None or one.value is None:
        return True
    shorter, longer = sorted((_folded(one.value), _folded(other.value)), key=len)
    # A number behind the suffix ("Corp. II") may at a sentence's end be the next heading's.
    return longer.startswith(shorter) and compiled(r"(?: [ivx]{1,4})?").fullmatch(longer[len(shorter) :]) is not None


def _folded(name: str) -> str:
    return " ".join(name.replace(",", " ").replace(".", " ").casefold().split()).removeprefix("the ")
