"""The back of a paper: who signs it, in what office, on which day.

Comes in: a paper and its acknowledgments. Goes out: signatures and the day of execution. The preamble often tells the
offices once more ("being the President and Secretary, respectively"): a second witness of each, and where the block
gives none the only one. A day left blank stays blank.
"""

from datetime import date
from typing import cast

from charterbook.instruments.acknowledgment.read import Read as Acknowledged
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.persons import OFFICE_WORD
from charterbook.text.signatures import Signature, signatures

_AUTHENTIC = r"(?:thus|so) done (?:and|,) (?:passed|signed|executed)|be it known,? that on"
_OF_SEVERAL = r"(?:set|signed|subscribed) our (?:respective )?(?:hands|names)"
_FIRST_MARK = r"/s/|/S/|\bBy:|\bIsl |\(s\) "
_NOT_OF_SIGNING = (
    r"(?:filed|received|effective|expires?:?|recorded|adopted|approved|commission)[^.]{0,25}\Z|(?<![a-z])revised:?\s?\Z"
)
_OF_STATE = r"[ ,\n]{0,3}of (?:the )?(?:state|commonwealth)"
_SECRETARY_OF_STATE = r"[ ,\n]{0,3}secretary of (?:the )?(?:state|commonwealth)"
_HEAD = 600
_WITNESSES = r"(?<!in )(?<![a-z])witness(?:es|ed)?(?: by)?:|in the presence of(?: us)?:|competent witnesses"
_BACK, _BEFORE_MARK, _BESIDE = 1500, 40, 60
_BACK_TO_DATE, _NEXT_COLUMN = 240, 3
_ALONE = r"[.,]?\n[^a-z]{0,160}(?:[A-Z][\w,.&' ]{0,80})?[\s_-]{0,60}"
_SIGNING = (
    r"(?:[^.;\n]{0,60}[^.;\na-z])?(?:executed|signed|sealed|subscribed|made|given|done|dated)(?![a-z])[^.;\n]{0,40}"
)
_DATED = r"(?<![a-z])dated?:?\s\Z"
_AND = r",? and (?:the )?|, (?:the )?"
_SET_FORTH = r"(?:date|day and year) first (?:above )?(?:set forth|written|stated|mentioned)"
_ELECTED = (
    r"(?:[a-z .,'-]{3,70}, )?being(?: respectively)?(?: the )?"
    r"|(?:the )?(?:duly )?(?:elected|appointed)(?:, qualified)?,? and (?:acting|qualified) (?:the )?"
)


def signed_by(paper: Paper, acknowledged: list[Acknowledged]) -> list[Signature]:
    """The signatures of the paper itself, not the notaries': after its execution clause, else from the first mark."""
    end = min((block.start for block in acknowledged if block.start >= paper.execution.start), default=paper.end)
    if paper.execution.start < paper.end and not _notarys(paper, acknowledged):
        start = min(paper.execution.start, end)
    else:
        mark = compiled(_FIRST_MARK).search(paper.view.folded, paper.start, end)
        start = max(paper.start, mark.start() - _BEFORE_MARK) if mark else max(paper.start, end - _BACK)
    shown = signatures(paper.view, start, end)
    signed = [one for one in shown if not _registrars(paper, one) and not _notary(paper, one)]
    if compiled(_WITNESSES).search(paper.view.lowered, start, end) and any(one.signer.title for one in signed):
        signed = [one for one in signed if one.signer.title]
    below = [one for one in signed if one.start - paper.start > _HEAD]
    # What stands over a paper's own text is a registrar's, as on the head of a form.
    return _in_offices(paper, below or signed)


def _notarys(paper: Paper, acknowledged: list[Acknowledged]) -> bool:
    """Whether the words of execution are a notary's ("sworn to before me this ...") and not the paper's."""
    return any(block.start <= paper.execution.start < block.end for block in acknowledged)


def _notary(paper: Paper, one: Signature) -> bool:
    """Whether a signature stands over a notary's line."""
    return compiled(r"[-_ \n,]{0,90}notary").match(paper.view.lowered, one.end) is not None


def unsigned(paper: Paper, signed: list[Signature]) -> list[Mark]:
    """A mark "missing signer" where the paper tells of more signers than its block has: by their offices in the
    preamble, or by words of several ("our hands") over the block of one."""
    if not signed:
        return []
    for match in paper.all("offices"):
        offices = _split(paper, match.slots["offices"])
        if len(offices) > len(signed) and all(compiled(OFFICE_WORD).search(each.value) for each in offices):
            return [Mark("missing signer", match.slots["offices"].cited)]
    plural = compiled(_OF_SEVERAL).search(paper.view.lowered, paper.execution.start, signed[0].start)
    if plural is not None and len(signed) == 1:
        return [Mark("missing signer", cast("Cited[object]", paper.words(*plural.span())))]
    return []


def _registrars(paper: Paper, one: Signature) -> bool:
    """Whether a signature is the registrar's, on a stamp or a form's head. Under a signer with an office of his own
    "Secretary of State" opens a stamp."""
    before, after = paper.view.lowered[max(0, one.start - 24) : one.start], paper.view.lowered[one.end : one.end + 32]
    office = _SECRETARY_OF_STATE if one.signer.title is None else _OF_STATE
    return "office of" in before or compiled(office).match(after) is not None


def _in_offices(paper: Paper, signed: list[Signature]) -> list[Signature]:
    """The signatures with the offices that the preamble gives to the same persons in the same order."""
    for match in paper.all("offices"):
        told = match.slots["offices"]
        offices = _split(paper, told)
        if not signed or len(offices) != len(signed) or not _in_order(paper, signed):
            continue
        return [
            one._replace(signer=one.signer._replace(title=_witnessed(one.signer.title, office)))
            for one, office in zip(signed, offices, strict=True)
        ]
    return signed


def _split(paper: Paper, told: Found) -> list[Cited[str]]:
    """Each office of a list of them, where it stands."""
    found: list[Cited[str]] = []
    elected = compiled(_ELECTED).match(paper.view.lowered, told.start, told.end)
    at = elected.end() if elected else told.start
    for gap in [*compiled(_AND).finditer(paper.view.lowered, at, told.end), None]:
        end = gap.start() if gap else told.end
        start = at + len("the ") if paper.view.lowered.startswith("the ", at) else at
        if start < end:
            found.append(paper.words(start, end))
        at = gap.end() if gap else end
    return found


def _in_order(paper: Paper, signed: list[Signature]) -> bool:
    """Whether the signers' names, where the paper's body has them, stand in the order in which they sign."""
    body = paper.view.lowered[paper.start : min(one.start for one in signed)]
    places = [body.find(one.signer.name.value.lower()) for one in signed]
    named = [place for place in places if place >= 0]
    return named == sorted(named)


def _witnessed(title: Cited[str] | None, office: Cited[str]) -> Cited[str]:
    """The title with the preamble as its second witness, or the preamble's office where the block has none."""
    if title is None:
        return office
    same = title.value.lower() == office.value.lower()
    return title._replace(witnesses=title.witnesses + 1) if same else title


def executed_on(paper: Paper, acknowledged: list[Acknowledged]) -> Cited[date] | None:
    """The first date of the execution clause; none where a blank date stands first."""
    end = min((block.start for block in acknowledged if block.start >= paper.execution.start), default=paper.end)
    if paper.execution.start >= paper.end or _notarys(paper, acknowledged):
        end = min((block.start for block in acknowledged), default=paper.end)
        return _beside_the_mark(paper, end) or _over_the_mark(paper, end) or _passed_on(paper, acknowledged)
    for found in paper.founds:
        if found.start < paper.execution.start or found.end > end:
            continue
        if found.kind in ("blank date", "impossible date"):
            return None
        before = paper.view.lowered[max(paper.execution.start, found.start - 40) : found.start]
        if found.kind == "date" and not compiled(_NOT_OF_SIGNING).search(before):
            return cast("Cited[date]", found.cited)
    return _in_the_head(paper) if compiled(_SET_FORTH).search(paper.view.lowered, paper.execution.start, end) else None


def _in_the_head(paper: Paper) -> Cited[date] | None:
    """The date that stands alone on a line of the head, where the clause of execution points to it."""
    for found in paper.marks("date"):
        if found.end > paper.start + _HEAD:
            return None
        if paper.view.lowered[found.start - 1] == "\n" and compiled(r"[.,]?\n").match(paper.view.lowered, found.end):
            return cast("Cited[date]", found.cited)
    return None


def _passed_on(paper: Paper, acknowledged: list[Acknowledged]) -> Cited[date] | None:
    """The day of an act that is passed before a notary, whose own words open the paper."""
    act = compiled(_AUTHENTIC).search(paper.view.lowered, paper.start, paper.end)
    return acknowledged[0].acknowledgment.on if act is not None and acknowledged else None


def _over_the_mark(paper: Paper, end: int) -> Cited[date] | None:
    """The date that stands alone, as the last paragraph before the first signature."""
    mark = compiled(_FIRST_MARK).search(paper.view.folded, paper.start, end)
    if mark is None:
        return None
    before = [found for found in paper.marks("date") if found.end <= mark.start()]
    if not before or mark.start() - before[-1].end > _BACK_TO_DATE:
        return None
    last = before[-1]
    line = paper.view.lowered[max(paper.start, paper.view.lowered.rfind("\n", 0, last.start) + 1) : last.start]
    opens = not line or compiled(_SIGNING).fullmatch(line) is not None
    opens = opens and not compiled(_NOT_OF_SIGNING).search(line)
    alone = compiled(_ALONE).fullmatch(paper.view.folded, last.end, mark.start()) is not None
    beside = mark.start() - last.end <= _NEXT_COLUMN
    return cast("Cited[date]", last.cited) if opens and (alone or beside) else None


def _beside_the_mark(paper: Paper, end: int) -> Cited[date] | None:
    """The date that a form's signature line asks for ("Date: 09/30/2019"), where no clause of execution stands."""
    marks = list(compiled(_FIRST_MARK).finditer(paper.view.folded, paper.start, end))
    lowered = paper.view.lowered
    mark = next((mark for mark in marks if "office of" not in lowered[mark.start() - 24 : mark.start()]), None)
    for found in paper.marks("date", mark.end()) if mark else []:
        near = mark is not None and found.start - mark.end() < _BESIDE
        if found.end > end:
            break
        if near or compiled(_DATED).search(paper.view.lowered[max(0, found.start - 12) : found.start]):
            return cast("Cited[date]", found.cited)
    return None
