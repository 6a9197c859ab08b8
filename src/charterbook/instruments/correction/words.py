"""The words at fault and the corrected words of a certificate of correction.

Comes in: a paper. Goes out: places in the view. A correction says what is wrong in a sentence of its own or quotes it,
and then sets out the corrected words, which may run over paragraphs and hold quotation marks: they end where their
own quotation ends, else where the next item, the next correction or the execution begins.
"""

import re

from charterbook.instruments.paper import Paper
from charterbook.text.patterns import compiled

Place = tuple[int, int]

_FAULT = (
    r"(?:incorrectly|inaccurately|erroneously) (?:reads?|states?|stated|provides?)[^\":]{0,80}:?\s?(?=\")"
    r"|(?:inaccurac(?:y|ies)|defects?|errors?)(?: (?:or|and) (?:defects?|errors?|inaccurac(?:y|ies)))?[^.:;\n]{0,120}?"
    r" (?:is|are|was|were)(?: (?:that|this|as follows?))?(?::|;|,| that)?\s(?:\(must be specific\)\s)?"
    r"|(?:description|nature) of (?:the )?(?:errors?|inaccurac(?:y|ies)|defects?)"
    r"(?: or (?:errors?|inaccurac(?:y|ies)|defects?))?:\s"
    r"|as (?:previously|originally) filed,?(?: [^:\n.]{0,60}?)?? (?:states?|reads?|is|are)(?: as follows)?:?\s"
)
_CORRECTED = (
    r"(?P<whole>(?:corrected certificate[^.;:\n]{0,120}?|certificate of [^.;:\n]{3,120}?,? as (?:so )?corrected),?"
    r" reads in its entirety(?: as follows)?:?\s"
    r"|(?:sets forth|set forth|attached)[^.:;\n]{0,80}corrected (?:certificate|articles|form)[^.:;\n]{0,60}:?\s)"
    r"|(?<![a-z])(?:hereby )?corrected to (?=\")|(?<![a-z])(?<!of )corrections?:\s"
    r"|(?<![a-z])(?:the )?correct (?:[a-z]{3,20} ){1,4}?(?:is|are|was|were)(?: as follows)?:?\s"
    r"|(?:was|were) in fact (?=[a-z]{4,12} )"
    r"|corrected to (?:read|state|provide)(?: (?:in (?:its|their) entire?i?t?y|in full))?(?: as follows)?[:;,]?\s"
    r"|(?<![a-z])as (?:so )?corrected(?: hereby)?,?(?: [^:\n.]{0,60}?)?? (?:states?|reads?"
    r"|(?:is|are)(?= as follows|:| \")|shall read|should read)"
    r"(?: in its entirety)?(?: as follows)?:?\s"
    r"|(?:in|as) (?:its |their )?corrected form,?(?: (?:is|are|reads?|shall read|should read))+(?: as follows)?[:;,]?\s"
    r"|(?:should|shall) (?:be replaced (?:with|by)|read|have read|have been|instead read)(?: as follows)?:?\s"
)
_ITEM = r"\n\(?(?:\d{1,2}|[a-z])[.)] |\n(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[:.]? "
_ITEM_OPENS = r"\n(?:\(?(?:\d{1,2}|[a-z])[.)] )?|(?<=[.:;] )\(?\d{1,2}[.)] "
_SENTENCE = r"(?<![ .][a-z])(?<!inc)(?<!no)(?<!corp)\.(?= [A-Za-z\"(]|\n|\Z)"
_LONGEST, _SHORTEST = 20_000, 20


def faults(paper: Paper) -> list[Place]:
    """The places of the words at fault, in order."""
    cues = list(compiled(_FAULT).finditer(paper.view.lowered, paper.start, _end(paper)))
    return _places(paper, cues, [cue.start() for cue in _cues(paper)])


def corrected(paper: Paper) -> list[Place]:
    """The places of the corrected words, in order."""
    cues = _cues(paper)
    faults_ = [cue.start() for cue in compiled(_FAULT).finditer(paper.view.lowered, paper.start, _end(paper))]
    return _places(paper, cues, [*(cue.start() for cue in cues), *faults_])


def before(paper: Paper, place: Place) -> Place | None:
    """What the paragraph of corrected words says before them ("was stated as $100. It should have been ...")."""
    cue = next((cue for cue in reversed(_cues(paper)) if cue.end() <= place[0]), None)
    if cue is None:
        return None
    items = list(compiled(_ITEM_OPENS).finditer(paper.view.lowered, paper.start, cue.start()))
    start = items[-1].end() if items else paper.start
    stops = [stop.end() for stop in compiled(_SENTENCE).finditer(paper.view.lowered, start, cue.start())]
    end = stops[-1] if stops else cue.start()
    return (start, end) if end - start > _SHORTEST else None


def _cues(paper: Paper) -> "list[re.Match[str]]":
    return list(compiled(_CORRECTED).finditer(paper.view.lowered, paper.start, _end(paper)))


def _end(paper: Paper) -> int:
    """Where the body ends: at the execution, which the corrected words may hold too."""
    return paper.execution.start if paper.execution.start > paper.start else paper.end


def _places(paper: Paper, cues: "list[re.Match[str]]", bounds: list[int]) -> list[Place]:
    found: list[Place] = []
    for cue in cues:
        start = cue.end()
        limit = min([_end(paper), start + _LONGEST, *(bound for bound in bounds if bound > start)])
        whole = cue.groupdict().get("whole") is not None
        place = _quoted(paper, start, limit) or _unquoted(paper, start, limit, whole=whole)
        if place is not None and (not found or place[0] >= found[-1][1]):
            found.append(place)
    return found


def _quoted(paper: Paper, start: int, limit: int) -> Place | None:
    """The words between quotation marks: up to the mark that ends a paragraph, else the last one before the limit."""
    lowered = paper.view.lowered
    if not lowered.startswith('"', start):
        return None
    closing = compiled(r"\"[.;]?(?=\n|\Z| ?in witness| \d{1,2}\. | contained| should| shall)").search(
        lowered, start + 1, limit
    )
    end = closing.start() if closing else lowered.rfind('"', start + 1, limit)
    return (start + 1, end) if end > start + 1 else None


def _unquoted(paper: Paper, start: int, limit: int, *, whole: bool) -> Place | None:
    """The words up to the next item or the limit; in a paragraph without items, the sentence. A whole paper set out
    anew has items of its own."""
    lowered = paper.view.lowered
    item = None if whole else compiled(_ITEM).search(lowered, start, limit)
    end = item.start() if item else limit
    if item is None and limit < _end(paper):
        sentences = [stop.end() for stop in compiled(_SENTENCE).finditer(lowered, start, end)]
        end = sentences[-1] if sentences else end
    said = lowered[start:end]
    first, last = start + len(said) - len(said.lstrip()), start + len(said.rstrip())
    return (first, last) if last > first else None
