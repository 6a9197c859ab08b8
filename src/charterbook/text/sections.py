"""Where the parts of a paper begin and end: attachments, notarial acknowledgments, the execution clause, the front.

Comes in: a view. Goes out: sections as ranges of the view. Cues decide, not lines, so that a flattened text is cut at
the same places as a well-set one; a paragraph break is asked for only where the words alone could stand in prose.
"""

from typing import NamedTuple

from charterbook.text.patterns import compiled
from charterbook.text.places import STATES
from charterbook.text.view import View

_LABEL = r"(?i:exhibit|annex|appendix|attachment|schedule) \"?[A-Za-z](?:-\d)?\"?"
_LABELS = ("exhibit ", "annex ", "appendix ", "attachment ", "schedule ")
_ATTACHMENT = (
    rf"(?:^|\n)(?P<label>{_LABEL})(?:(?: ?[-_=]{{3,80}})?(?=\n)|(?: ?[-_=]{{3,80}})? (?=(?:[A-Z]{{3,20}},? ){{2}}))"
    r"|(?<![a-z(,] )(?<![a-z(,])(?P<inline>(?:EXHIBIT|ANNEX|APPENDIX|ATTACHMENT|SCHEDULE) [A-Z])"
    r"(?= (?:[-_=]{3,80} )?(?:[A-Z]{3,20},? ){2})(?! AND | OR | TO THE )"
)
"""A label that opens a paragraph, or in a text without lines one before a title in capitals and not in a sentence."""
_EXHIBIT_HEAD = (
    r"(?:^|\n)exhibit (?P<number>\(?\d{1,3}\)?(?:\.\d{1,3}){0,2}(?:-?[a-z])?(?:\([a-z0-9]{1,4}\)){0,3})(?=\s)"
)
_TURN = r"[ )(:,§\]]{0,12}(?:ss\.?)?[ )(:,§\]]{0,12}"  # the column of brackets and "ss." beside a venue
_VENUE = (
    rf"(?:^|[\n ])(?:state|commonwealth) of (?P<state>[a-z]{{3,14}}(?: (?:of )?(?!county|parish|city)[a-z]{{4,10}})?"
    rf"|_{{3,40}}){_TURN}"
    r"(?:(?:city and county|county|parish|city) of )?(?P<county>[a-z][a-z\u00df-\u017f.' -]{2,28}?|_{3,40}),? ?"
    r"(?=[)(:§\n]|ss[.:]|(?:,? on this|(?:this|the foregoing) (?:instrument|record)|before me"
    r"|be it (?:known|remembered)|subscribed and|signed and|sworn to|i, ))"
    r"[ )(:§]{0,12}(?:ss\.?)?[ )(:§]{0,8}"
)
_OF_DISTRICT = r"(?:^|\n|(?<! of) )(district of columbia)[ ):,]{0,8}ss[.:]?[ \n)]{0,3}"
_NOTARYS_PLACE = r"(?:public,?(?: -)?|for|for the|in the|of the)$"  # "Notary Public in and for the State of ..."
_WITNESS = r"(?<![a-z])in (?:witness|testimony) (?:whereof|thereof)|(?<![a-z])in witness of which"
_NOTARYS_OWN = r"(?:official|notarial) seal|my hand and seal|seal of (?:my )?office"
_EXECUTION = (
    r"(?:(?<![^\n])|(?<=[.;:!)] )|(?<=[.\n]\" ))(?=(?:we|i),? the undersigned,|the undersigned,? (?:[^.;]{0,120}? )?"
    r"(?:has|have|hereby) (?:duly )?(?:caused|executed|execute|signed|sign|subscribed|affirm)"
    r"|(?:executed|signed)(?: and (?:attested|acknowledged)(?: to)?)?(?: at [a-z .]{3,40}(?:, ?[a-z .]{3,20})?,?)? "
    r"(?:(?:as of|on|this|by)(?![a-z])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]{0,7} \d)"
    r"|the (?:corporation|company)[^.;]{0,60} has (?:duly )?caused (?:this|these|the) "
    r"|(?:given under|witness) (?:my|our|his|her|their|the) hands?(?! and (?:official |notarial )?seal)"
    r"|dated?(?: as of)?:|dated(?: as of| this)? (?=[a-z0-9_\[])|signed under (?:the )?penalt"
    r"|this (?:the )?(?:\d{1,2}(?:st|nd|rd|th)|_{2,20}) day of"
    r"|the undersigned,? [^.;]{0,80}declares? that the (?:facts|statements|foregoing)"
    r"|(?:we|i) (?:further |hereby )?declare under (?:the )?penalt"
    r"|this (?:certificate|instrument|statement)[^.;]{0,60} (?:has been|is) (?:duly )?(?:executed|signed))"
    r"|(?=(?:hereunto|has|have) set (?:my|our|his|her|its|their) (?:respective )?hands?(?![a-z]))"
)
"""Where an execution without the words of witness may begin: at a sentence's start."""
_FRAME = r"\[specimen:[^\]]{0,200}\]|draft for review by counsel\."
_SIGNING = r"/s/|isl |by:|by |signature|attest|_{8}|-{8}|president|secretary|incorporator"
_SIGNED_WITHIN = 250
_HEAD, _CLAUSE, _SEAL = 400, 400, 160


class Section(NamedTuple):
    """A part of the view from `start` up to `end`, with a label where the paper gives one ("Exhibit A")."""

    start: int
    end: int
    label: str = ""


class Venue(NamedTuple):
    """The venue of a notarial act: places in the view of the state's and the county's names."""

    start: int
    end: int
    state: tuple[int, int]
    county: tuple[int, int]


def papers(view: View, start: int = 0, end: int | None = None) -> tuple[Section, list[Section]]:
    """The main paper and its attachments in a part of the view, in order."""
    last = len(view.lowered) if end is None else end
    attachment = compiled(_ATTACHMENT)
    starts = [
        (match.start(match.lastgroup or 0), match[match.lastgroup or 0])
        for at in _places(view.lowered, _LABELS, start, last)
        if (match := attachment.match(view.folded, max(start, at - 1), last) or attachment.match(view.folded, at, last))
        if match.start(match.lastgroup or 0) == at
    ]
    if starts and not view.lowered[start : starts[0][0]].strip():
        del starts[0]  # a label that heads the text is that of the paper itself, as it stood behind another one
    ends = [*(at for at, _ in starts[1:]), last][: len(starts)]
    main = Section(start, starts[0][0] if starts else last)
    return main, [Section(at, ends_at, label) for (at, label), ends_at in zip(starts, ends, strict=True)]


def _places(lowered: str, words: tuple[str, ...], start: int, end: int) -> list[int]:
    """The places of fixed words in a part of a text, in order."""
    found: list[int] = []
    for word in words:
        at = lowered.find(word, start, end)
        while at >= 0:
            found.append(at)
            at = lowered.find(word, at + 1, end)
    return sorted(found)


def frames(view: View) -> list[Section]:
    """Lines around the paper that are not the paper: a specimen's or a draft's own notice."""
    return [Section(*match.span()) for match in compiled(_FRAME).finditer(view.lowered, 0, _HEAD)]


def exhibit_head(view: View) -> Section | None:
    """The place of the exhibit number in the text's own head ("Exhibit 3.4"), within the first lines."""
    match = compiled(_EXHIBIT_HEAD).search(view.lowered, 0, 300)
    return Section(*match.span("number")) if match else None


def venues(view: View, start: int, end: int) -> list[Venue]:
    """The venues of notarial acts in a part of the view. A state named in prose has no county after it."""
    lowered, venue = view.lowered, compiled(_VENUE)
    found: list[Venue] = []
    if "district of columbia" in lowered:
        of_district = compiled(_OF_DISTRICT).finditer(lowered, start, end)
        found += [Venue(one.start(1), one.end(), one.span(1), (one.end(1), one.end(1))) for one in of_district]
    done = start
    for at in view.places("venue", start, end):
        first = max(at - 1, 0)  # a blank or a paragraph's end stands before the word
        match = venue.match(lowered, first, end) if first >= done else None
        if match is None:
            continue
        done = match.end()
        named = match["state"] in STATES or match["state"].startswith("_")
        if named and not compiled(_NOTARYS_PLACE).search(lowered, max(0, match.start() - 16), match.start()):
            found.append(Venue(match.start("state"), done, match.span("state"), match.span("county")))
    return found


def execution(view: View, start: int, end: int) -> Section:
    """From the execution clause to the end of the part; empty at its end where there is none. The last clause of
    witness that is not a notary's counts, else the last words of signing with those close before them."""
    lowered = view.lowered
    witness = compiled(_WITNESS)
    for at in reversed(_places(lowered, ("in witness ", "in testimony "), start, end)):
        clause = witness.match(lowered, at, end)
        if clause is None:
            continue
        if not compiled(_NOTARYS_OWN).search(lowered, clause.end(), min(end, clause.end() + _SEAL)):
            return Section(clause.start(), end)
    began = end
    for clause in reversed(list(compiled(_EXECUTION).finditer(lowered, start, end))):
        if began < end and began - clause.end() > _CLAUSE:
            break
        label = compiled(r"dated?(?: as of)?:").match(lowered, clause.end())
        near = min(end, label.end() + _SIGNED_WITHIN) if label else end
        if label and near < end and not compiled(_SIGNING).search(lowered, label.end(), near):
            continue  # a form's field of a date, not the day of a signature
        began = clause.end()
    return Section(began, end)
