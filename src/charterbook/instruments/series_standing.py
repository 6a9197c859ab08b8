"""What a sentence of any order says is issued or outstanding of its series: none, or so many.

Comes in: a paper. Goes out: statements, one for each series that the sentence lists ("no shares of A, B or C are
outstanding"). Between the word that denies and the word for the state only words of shares may stand; a condition
before them ("if no shares ...") or a future ("none will be issued") makes no statement.
"""

from typing import NamedTuple

from charterbook.instruments import nearby
from charterbook.instruments.paper import Paper, once, shares_of
from charterbook.instruments.sentences import Token, sentence_around, tokens_between
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled, lone

_CUES = (lone("outstanding"), lone("issued"))
_MOST = 60
LABEL = "of stock being withdrawn"
"""Words of Nevada's form, printed for every purpose of it."""
_NONE = frozenset("no none never not neither zero".split())
_WORDS = frozenset(
    "share shares of the said such that those this these any its authorized designated or nor and , preferred stock "
    "have has having had are is were was been ever currently presently now remain remains heretofore previously as at "
    "date hereof time which corporation company corporation's company's on today there single one it each all "
    "to hereby certificate amended restated designation designations determination articles "
    "statement execution class series to-date theretofore validly therefore issued "
    "outstanding : either none "
    "no "
    "S C P K D {such}".split()
)
_VERBS = frozenset("are is were was been remain remains have has having had".split())
_CONDITIONS = frozenset(
    "if when whenever while least time until unless once after event long provided case should upon will shall "
    "may".split()
)
_PERFECT = frozenset("been never have has having".split())


class Standing(NamedTuple):
    """What is said of `series` (none where the words say "such series"): nothing `issued`, nothing `outstanding`, or
    `shares` outstanding; `ever` that nothing was ever issued; `day` the day of which the sentence speaks."""

    series: Found | None
    issued: bool
    outstanding: bool
    ever: bool
    shares: Found | None
    day: Found | None
    start: int
    end: int


@once
def standings(paper: Paper) -> list[Standing]:
    """All statements told in sentences."""
    found: list[Standing] = []
    done = paper.start
    part = paper.view.lowered, paper.start, paper.end
    cues = sorted(match.start() for cue in _CUES for match in compiled(cue).finditer(*part))
    for cue in cues[:_MOST]:
        if cue < done:
            continue
        start, done = sentence_around(paper, cue)
        denied = compiled(lone(*sorted(_NONE))).search(paper.view.lowered, start, done) is not None
        if not denied and not nearby.between(paper, start, done, "N"):
            continue
        tokens = tokens_between(paper, start, done)
        if paper.view.lowered.find(LABEL, start, done) >= 0:
            continue
        for at, token in enumerate(tokens):
            if token.word in _NONE:
                found += _none(tokens, at)
            elif token.found is not None and token.word == "N" and shares_of(token.found) is not None:
                found += _so_many(tokens, at)
    return found


def _none(tokens: list[Token], at: int) -> list[Standing]:
    """What the words after one that denies say."""
    reach = _reach(tokens, at + 1)
    words = [token.word for token in reach]
    state = {"issued", "outstanding"} & set(words)
    verbs = _VERBS & {*words, *(token.word for token in tokens[max(0, at - 2) : at])}
    if not state or not verbs or _conditional(tokens, at):
        return []
    last = max(place for place, word in enumerate(words) if word in state)
    said = reach[: last + 1]
    plain = [word for place, word in enumerate(words[: last + 1]) if word != "authorized"]
    issued = "issued" in plain
    series = [token for token in reach if token.word in ("S", "{such}")]
    named = [token.found for token in series if token.found is not None]
    own = at > 0 and tokens[at - 1].word in ("has", "have")  # "the Corporation has none outstanding"
    of_each = any(token.word == "series" for token in tokens[:at])  # "every share of either series"
    if not series and not own and not ({"which", "such"} & set(words) or _names(tokens[:at]) or of_each):
        return []
    if not named and "which" in words and not _names(tokens[:at]) and any(token.word == "C" for token in tokens[:at]):
        return []  # it is said of the class
    if not named and tokens[at].word in ("none", "not") and (before := _names(tokens[max(0, at - 8) : at])):
        named = before[-1:]
    day = next((token.found for token in reach if token.word == "D"), None)
    ever = issued and bool(_PERFECT & {*words, tokens[at].word})
    subjects: list[Found | None] = [*named] or [None]
    return [
        Standing(subject, issued, "outstanding" in plain, ever, None, day, tokens[at].start, said[-1].end)
        for subject in dict.fromkeys(subjects)
    ]


def _so_many(tokens: list[Token], at: int) -> list[Standing]:
    """A number of shares of one series that "are outstanding"."""
    reach = _reach(tokens, at + 1)
    words = [token.word for token in reach]
    if "outstanding" not in words or words[:1] not in (["share"], ["shares"], ["of"], ["are"], ["outstanding"]):
        return []
    place = words.index("outstanding")
    told = words[: place + 1]
    if {"designated", "authorized"} & set(told):
        return []
    verb = _VERBS & set(told) or any(
        token.word in ("are", "had", "has", "were") for token in tokens[max(0, at - 3) : at]
    )
    own = reach[: next((place for place, word in enumerate(words) if word in ("no", "none")), len(words))]
    series = [token.found for token in own if token.word == "S" and token.found is not None]
    such = bool({"{such}", "which"} & set(words)) or "which" in [token.word for token in tokens[max(0, at - 2) : at]]
    if not verb or len(series) > 1 or not (series or such) or _conditional(tokens, at) or "N" in words:
        return []
    if any(token.word == "C" for token in reach[: place + 1]) and not series:
        return []
    number = tokens[at].found
    day = next((token.found for token in reach if token.word == "D"), None)
    subject = series[0] if series else None
    return [Standing(subject, False, False, False, number, day, tokens[at].start, reach[place].end)]


def _reach(tokens: list[Token], start: int) -> list[Token]:
    """The words of shares and their states from a place on."""
    end = start
    while end < len(tokens) and tokens[end].word in _WORDS:
        end += 1
    return tokens[start:end]


def _names(tokens: list[Token]) -> list[Found]:
    return [token.found for token in tokens if token.word == "S" and token.found is not None]


def _conditional(tokens: list[Token], at: int) -> bool:
    """Whether the words before make a condition of it; a comma ends what they reach."""
    before = [token.word for token in tokens[max(0, at - 9) : at]]
    while "," in before:
        before = before[before.index(",") + 1 :]
    return bool(_CONDITIONS & set(before))
