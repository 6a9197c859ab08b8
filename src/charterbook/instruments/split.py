"""One text into the papers it holds: registrar's certification pages, and papers that follow each other.

Comes in: a view. Goes out: pieces in order that cover it. A wrong cut corrupts every later fact, so that a cut asks
for three things at once: a title of a charter paper that stands as a title, a signed end before it, an opening after.
Attachments ("Exhibit A") stay with their paper, a state form keeps the attachment to which it refers, and where the
evidence is thin the text stays whole. No cut needs a line break: many texts are one line.
"""

from itertools import pairwise
from typing import Literal, NamedTuple

from charterbook.text.patterns import compiled
from charterbook.text.view import View


class Piece(NamedTuple):
    """A part of the view from `start` up to `end`: a paper, or a registrar's certification of the next one."""

    start: int
    end: int
    role: Literal["paper", "certification"]


_BEFORE_NOUN = (
    r"(?<![a-z])(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d{1,2}(?:st|nd|rd|th))\s)?"
    r"(?:amended\s(?:and|&)\srestated\s|amended\s|restated\s|corrected\s)?\Z"
)
_TITLE = (
    r"(?<![a-z])(?:(?:certificate|articles|statement)\s(?:of|to)\s(?:the\s)?(?:amendment|amended|incorporation|designations?|"
    r"determination|correction|change|decrease|increase|reduction|elimination|withdrawal|retirement|restatement|"
    r"amend|restated|merger|validation|ownership|formation|organization|redesignate)"
    r"|articles\ssupplementary|certificate\seliminating|statement\swith\srespect\sto\sshares|charter\sof"
    r"|amendment\s(?:no\.?\s?\S{1,3}\s)?to\s(?:the\s)?(?:(?:second|third|amended|and|restated)\s){0,4}"
    r"(?:certificate|articles)\sof\s(?:designations?|incorporation|formation)|statement\sof\sresolution"
    r"|certificate\sof\sthe\s(?:voting\s)?powers)(?![a-z])"
)
"""A title of a charter paper in the lowered view, without the words that may stand before its noun."""

_CERTIFICATION = (
    r"(?<![a-z])(?:i,? |1, )(?:[a-z.,' -]{4,60}?,? )?(?:the )?(?:acting |deputy )?"
    r"(?:secretary of (?:the )?(?:state|commonwealth)|department of state"
    r"|director of the division of corporations)[^.;]{0,160}?\bcertify"
)
_REGISTRAR = (
    r"(?:^|[\n ])(?=(?:the )?state of [a-z]+(?: [a-z]+)?\s(?:office of the |department of )|delaware page \d"
    r"|delaware the first state|the first state|office of the secretary of state)"
)
_COPY = r"true|correct|copy|duplicate|annexed|attached|originals?"
_OPENING = (
    r"organized|existing|certif|the undersigned|pursuant to|in accordance with|name of (?:the|this) corporation|"
    r"article (?:i|1|one|first)(?![a-z])|first[:.]|does hereby|do hereby|hereby adopts?"
)
_BEGUN = (
    r"hereby certif|(?<![a-z])certif(?:y|ies)(?![a-z])|organized (?:and|under)|the undersigned"
    r"|(?:name of (?:the |this )?|entity |corporation |corporate )(?:corporation|entity|name)"
    r"|article (?:i|1|one|first)(?![a-z])|first[:.]"
)
_LABEL = r"(?:exhibit|annex|appendix|attachment|schedule)\s[\"']?[a-z](?:-\d)?[\"']?[\s:.=_-]{0,80}\Z"
_NUMBERED = r"\n(?:EXHIBIT|Exhibit) \d{1,2}(?:[.-]?[\dA-Z]{1,3})?(?:\([a-z0-9]{1,4}\)){0,3}[ \n]\Z"
_NUMBER_WITHIN = 40
_SIGNED = r"/s/?|(?<![a-z])i?sl (?=[a-z])|_{5,}|-{8,}|(?<![a-z])by:\s|signature|notary public"
_EXECUTED = (
    r"in\switness\swhereof|in\stestimony\swhereof|executed\s(?:as\sof|on|this|by)|dated?:?\s|signed\s(?:on|this|by)|"
    r"the\sundersigned\s(?:has|have|hereby)|set\s(?:my|our|his|her|their)\shands?|/s/"
)
_FORM = r"use black ink only|above space is for office use only|for office use only|\(775\) ?684|nvsos\.gov"
_REFERS = (
    r"(?:see|continued (?:on|in)|in|to|as) (?:the )?(?:attached|attachment|annex|exhibit|addendum|appendix)"
    r"|attached hereto"
)
_SEVERAL, _FILED_THE = "following documents", r"[^.;]{0,220}?,? filed (?:in this office )?(?:the|on) "
_LIST_AT_MOST = 9000
_SETS_FORTH = (
    r"(?:attached (?:hereto|to this certificate)|set forth (?:in|on) (?:the )?(?:attached|exhibit|annex))[^.;]{0,40}?"
    r" (?:is|are|as)(?![a-z])"
    r"|attached hereto (?:as|is|are)(?![a-z])"
)
_SIGNATURE = r"/s/|_{8,}|(?<![a-z])by: "
_SIGNED_WITHIN, _OPENING_WITHIN, _BODY_AT_LEAST = 1600, 1200, 250
_CERTIFICATION_AT_MOST, _TITLE_ONCE = 2500, 60


def pieces(view: View) -> list[Piece]:
    """The papers of a view in order; one piece where nothing shows a second."""
    certified = _certifications(view)
    starts = sorted(
        {start for start, _ in certified} | {end for _, end in certified} | set(_paper_starts(view, certified))
    )
    bounds = [0, *(start for start in starts if 0 < start < len(view.lowered)), len(view.lowered)]
    pages = {start for start, _ in certified}
    found: list[Piece] = []
    for start, end in pairwise(bounds):
        if start == end:
            continue
        role: Literal["paper", "certification"] = "certification" if start in pages else "paper"
        if role == "paper" and not compiled(r"[a-z]{3}").search(view.lowered, start, end):
            continue
        found.append(Piece(start, end, role))
    return found or [Piece(0, len(view.lowered), "paper")]


def _certifications(view: View) -> list[tuple[int, int]]:
    """The certification pages: from their head to the title of the paper that they certify. One that no title follows
    is no page of its own but the end of its paper."""
    found: list[tuple[int, int]] = []
    if "secretary of" not in view.lowered and "department of state" not in view.lowered:
        return found
    for match in compiled(_CERTIFICATION).finditer(view.lowered):
        several = view.lowered.find(_SEVERAL, match.end(), match.end() + _CERTIFICATION_AT_MOST) >= 0
        most = _LIST_AT_MOST if several else _CERTIFICATION_AT_MOST
        limit = min(len(view.lowered), match.end() + most)
        if not compiled(_COPY).search(view.lowered, match.end(), min(limit, match.end() + 400)):
            continue
        titles = (place for place in _titles(view, match.end(), limit) if not _in_list(view, place[1]))
        title = next((start for start, end in titles if _opens(view, end)), None)
        start = _head_of_page(view, match.start(), found[-1][1] if found else 0)
        if title is not None and start is not None:
            found.append((start, title))
    return found


def _in_list(view: View, title: int) -> bool:
    """Whether a title is a line of a page's list: the day of its filing follows it."""
    return compiled(_FILED_THE).match(view.lowered, title) is not None


def _head_of_page(view: View, clause: int, after: int) -> int | None:
    """Where the page begins on which a registrar certifies: at the top of the text, at a page turn, or at the
    registrar's own heading after a signed paper; None inside a paper."""
    before = view.lowered[after:clause]
    if not compiled(_BEGUN).search(before) and len(before) < 1200:
        return after
    turn = view.lowered.rfind("\n", max(after, clause - 600), clause)
    heads = list(compiled(_REGISTRAR).finditer(view.lowered, max(after, clause - 400), clause))
    start = heads[0].end() if heads else turn + 1 if turn >= 0 else None
    return start if start is not None and _ended(view, start) else None


def _paper_starts(view: View, certified: list[tuple[int, int]]) -> list[int]:
    """Where a further paper begins: at a title after a signed end, before an opening, of no attachment."""
    starts: list[int] = []
    pages = [range(start, end) for start, end in certified]
    floor = begun = 0
    words = _own_words(view, begun)
    for start, titled in _titles(view, 0, len(view.lowered)):
        if start < floor or any(start in page for page in pages):
            continue
        since = max([0, *starts[-1:], *(end for _, end in certified if end <= start)])
        if since != begun:
            begun, words = since, _own_words(view, since)
        if start - begun < _BODY_AT_LEAST or words > start or not _opens(view, titled):
            continue
        new = _exhibit_of_its_own(view, start)
        if not new and (not _ended(view, start, begun) or _belongs_to_form(view, begun, start)):
            continue
        if _attached(view, start) or _set_forth_by(view, begun, start):
            continue
        head = _heading(view, start, begun)
        starts.append(head)
        floor = start + _BODY_AT_LEAST
    return starts


def _titles(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """The places of titles that stand as titles: in capitals, or opening a paragraph in a title's case."""
    found: list[tuple[int, int]] = []
    done = start
    for place in view.places("title", start, end):
        match = compiled(_TITLE).match(view.lowered, place, end) if place >= done else None
        if match is None:
            continue
        done = match.end()
        lead = compiled(_BEFORE_NOUN).search(view.lowered, max(start, match.start() - 40), match.start())
        at = lead.start() if lead else match.start()
        written = view.folded[at : match.end()]
        opens = at == 0 or view.folded[at - 1] == "\n"
        before = view.folded[max(0, at - 40) : at]
        if compiled(r"(?:\b(?:OF|TO|THE|THIS|SAID|an?|the|this|such|said|of|to|our|its|in|by)|[,;\"'(])\s?\Z").search(
            before
        ):
            continue
        cased = all(word[:1].isupper() or word in ("of", "to", "the", "and") for word in written.split())
        stands = written.isupper() or (opens and cased and _short_paragraph(view, match.end()))
        if stands and (not found or at - found[-1][0] > _TITLE_ONCE):
            found.append((at, match.end()))
    return found


def _short_paragraph(view: View, at: int) -> bool:
    """Whether the paragraph goes on as a title does: not into a sentence."""
    end = view.folded.find("\n", at)
    rest = view.folded[at : end if end >= 0 else len(view.folded)]
    return len(rest) < 200 and not compiled(
        r"(?<![A-Za-z])(?:is|are|was|were|has|have|shall|filed|hereby)(?![a-z])"
    ).search(rest)


def _opens(view: View, after: int) -> bool:
    """Whether the words of a paper's opening follow the noun of a title."""
    return compiled(_OPENING).search(view.lowered, after, after + _OPENING_WITHIN) is not None


def _own_words(view: View, start: int) -> int:
    """Where a paper's own words begin after a place, and not only a form's head and a stamp; past the end if nowhere.
    Asked once for each paper, not for each title: the search may run to the end of the text."""
    found = compiled(_BEGUN).search(view.lowered, start)
    return found.end() if found else len(view.lowered) + 1


def _ended(view: View, at: int, since: int = 0) -> bool:
    """Whether what stands before a place is the signed end of a paper: an execution with a signature or its line, and
    no further sentence of a body after it."""
    tail = view.lowered[max(since, at - _SIGNED_WITHIN) : at]
    marks = list(compiled(_SIGNED).finditer(tail))
    if not marks or not compiled(_EXECUTED).search(tail):
        return False
    after = tail[marks[-1].end() :]
    return len(after) < 700 and not compiled(r"\b(?:shall|resolved|whereas|hereby certif)").search(after)


def _exhibit_of_its_own(view: View, title: int) -> bool:
    """Whether the number of an EDGAR exhibit heads the title, in a paragraph of its own or with it."""
    return compiled(_NUMBERED).search(view.folded[max(0, title - _NUMBER_WITHIN) : title]) is not None


def _attached(view: View, title: int) -> bool:
    """Whether a label of an attachment stands right before the title, or before the corporation's name over it."""
    before = view.lowered[max(0, title - 200) : title]
    lines = before.rstrip().rsplit("\n", 1)
    return compiled(_LABEL).search(before) is not None or (
        len(lines) == 2 and len(lines[1]) < 90 and compiled(_LABEL).search(lines[0] + "\n") is not None
    )


def _belongs_to_form(view: View, begun: int, title: int) -> bool:
    """Whether the piece so far is a state form that refers to an attachment, and the title is not a form's again."""
    form = compiled(_FORM)
    if form.search(view.lowered, begun, title) is None:
        return False
    refers = compiled(_REFERS).search(view.lowered, begun, title)
    return refers is not None and form.search(view.lowered, title - 200, title + 600) is None


def _set_forth_by(view: View, begun: int, title: int) -> bool:
    """Whether the piece so far is a certificate of the text that follows: it says that it attaches that text, and
    nobody signs the text itself."""
    told = compiled(_SETS_FORTH).search(view.lowered, begun, title)
    return told is not None and compiled(_SIGNATURE).search(view.lowered, title) is None


def _heading(view: View, title: int, begun: int) -> int:
    """Where the head of a paper begins: at the state's name, an exhibit number or the corporation's name over its
    title, where they stand in paragraphs of their own."""
    start = title
    while start > begun:
        line = view.folded.rfind("\n", begun, start - 1)
        above = view.folded[line + 1 : start].strip() if line >= 0 else ""
        heads = compiled(
            r"(?i)(?:the )?(?:state|commonwealth) of [a-z ]{4,20}|exhibit \d[\w.()]{0,9}|[^a-z/_:]{3,80}"
        ).fullmatch(above)
        if (
            line < 0
            or not above
            or heads is None
            or compiled(r"/s/|NOTARY|SECRETARY|PRESIDENT|_{3}|-{3}").search(above)
        ):
            break
        start = line + 1
    return start
