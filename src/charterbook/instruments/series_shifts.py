"""A change in the number of a series or class, in a sentence of any order: each number by the words that stand at it.

Comes in: a paper. Goes out: changes. "From", "instead of" and "formerly" stand at the number before, "to" and "shall
be" at the number after, "by" and "additional" at the change. A sentence in which one number has none of these words, or
in which the numbers do not agree with each other and with the verb, tells no change here.
"""

from typing import NamedTuple, cast

from charterbook.instruments import nearby
from charterbook.instruments.paper import Paper, once
from charterbook.instruments.sentences import Token, sentence, sentence_around, tokens_between
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

MOST, _NEAR = 120, 16
_UP = ("increas", "rais", "enlarg", "expand", "augment", "doubl", "tripl")
_DOWN = ("decreas", "reduc", "lower", "cut", "diminish", "eliminat", "halv")
_OTHER_VERBS = ("brought", "scaled", "chang", "amend", "replac", "substitut", "instead", "lieu", "rather", "revis",
                "adjust", "restat", "strik", "delet", "place", "read", "modif", "goes",
                "hereafter", "henceforth")  # fmt: skip
_BEFORE = frozenset("from than formerly previously heretofore was were originally currently presently replacing had "
                    "deleting striking existing present".split())  # fmt: skip
_AFTER = frozenset("to be become becomes is are equal equals total totals consist consists inserting with "
                   "exceed read reads substituting leaving making has have".split())  # fmt: skip
_SKIPPED = frozenset(
    "a an the its first second third line sentence paragraph section therefor thereof at of total aggregate number "
    "figure shares share up maximum and hereby only shall : , words word in all consisting comprising "
    "hereafter henceforth".split()
)
_NOT_SHARES = frozenset("vote votes director directors days years percent % per price dividend dividends rate holders "
                        "quorum convert converted conversion convertible into each exercise".split())  # fmt: skip
_OF_OTHERS = frozenset(
    "vote votes director directors price dividend dividends rate quorum conversion convert into "
    "convertible converted exchangeable minimum each needed required elect call".split()
)
_NUMBERS = frozenset("shall will hereafter henceforth".split())
"""Words behind which "number" is a verb."""
_CONDITIONAL = frozenset("may if without unless until provided whenever cannot no would".split())
_MODAL = frozenset("shall may can will must do does did".split())
_WHEN = (
    r"(?: giving effect to)? (?:the|this|such|that)"
    r" (?:re)?(?:classification|designation|filing|amendment|increase|decrease|change)"
)
_BEFOREHAND = ("before", "prior to")
_UNIT_WORDS = frozenset("share shares of the its such".split())
_MOVES = (*_UP, *_DOWN)


class Shift(NamedTuple):
    """A change of `subject`, the mark of a series or class, or None for "such series"; `down` says that shares go."""

    subject: Found | None
    before: Found | None
    after: Found | None
    change: Found | None
    down: bool
    start: int
    end: int


@once
def shifts(paper: Paper) -> list[Shift]:
    """All changes told in sentences, and those told in one sentence of before and one of after."""
    return [*_in_one(paper), *_in_two(paper)]


def _in_two(paper: Paper) -> list[Shift]:
    """Changes told twice, as Maryland's papers do: "before the classification the Corporation had authority to issue N
    shares of S", and the same after it."""
    told: dict[tuple[object, str], Token] = {}
    part = paper.view.lowered, paper.start, paper.end
    if not any(compiled(f"{word}{_WHEN}").search(*part) for word in _BEFOREHAND):
        return []
    for cue in compiled(f"(?:before|prior to|after|following|upon){_WHEN}").finditer(*part):
        tokens = sentence(paper, cue.start())
        when = "before" if cue[0].startswith(_BEFOREHAND) else "after"
        for at, token in enumerate(tokens):
            after = tokens[at + 1 : at + 7]
            stop = next((place for place, one in enumerate(after) if one.found is not None), len(after))
            named = after[stop].found if stop < len(after) and after[stop].word == "S" else None
            if token.word == "N" and named is not None and {one.word for one in after[:stop]} <= _UNIT_WORDS:
                told.setdefault((named.value, when), token._replace(start=named.start))
    marks = {found.start: found for found in paper.marks("series")}
    found: list[Shift] = []
    for (name, when), token in told.items():
        other = told.get((name, "after"))
        before, after_ = _value(token), _value(other) if other else None
        if when == "before" and other is not None and before is not None and after_ is not None and before != after_:
            subject = marks.get(token.start)
            found.append(Shift(subject, token.found, other.found, None, after_ < before, token.start, token.end))
    return found


def _in_one(paper: Paper) -> list[Shift]:
    found: list[Shift] = []
    done = paper.start
    for mark in paper.numbers()[:MOST]:
        if mark.start < done:
            continue
        start, done = sentence_around(paper, mark.start)
        # One number alone is a change only where a verb says which way it goes.
        if nearby.stands(paper, _MOVES, start, done) or (
            nearby.stands(paper, _OTHER_VERBS, start, done) and len(nearby.between(paper, start, done, "N")) > 1
        ):
            found += _told(tokens_between(paper, start, done))
    return found


def _told(tokens: list[Token]) -> list[Shift]:
    """The changes of one sentence: at each new subject a new one begins."""
    whole = _direction(tokens)
    if whole is None or _conditional(tokens) or _of_others(tokens):
        return []
    if (paired := _respectively(tokens, whole)) is not None:
        return paired
    counted = {"number", "shares"} <= {token.word for token in tokens}
    parts = _parts(tokens)
    if not parts:
        return []
    ends = [*(part.start for part in parts[1:]), len(tokens)]
    starts = [0, *(part.start for part in parts[1:])]
    told = []
    for part, start, end in zip(parts, starts, ends, strict=True):
        own = _direction(tokens[start:end])
        direction = own if own in ("up", "down") else whole
        if part.numbers and direction != "mixed":
            told.append(_shift(part.subject, part.numbers, direction, counted))
    return [shift for shift in told if shift is not None]


class _Part(NamedTuple):
    """A part of a sentence on one subject, its numbers with their roles, and the place of its first word."""

    subject: Token | None
    numbers: list[tuple[str, Token]]
    start: int


def _parts(tokens: list[Token]) -> list[_Part]:
    """The sentence by its subjects: series, classes, or "such series" for the series named before."""
    of_series = any(token.word == "S" for token in tokens)
    parts: list[_Part] = []
    for at, token in enumerate(tokens):
        if token.word in ("S", "C", "{such}"):
            if token.word == "C" and of_series and parts and parts[-1].subject is None:
                continue  # the stock that the shares are taken from
            if parts and parts[-1].subject is None:
                parts[-1] = parts[-1]._replace(subject=token)
            elif parts and token.word == "{such}":
                known = [part.subject for part in parts if part.subject is not None and part.subject.word == "S"]
                if known and (parts[-1].subject is not known[-1] or any(role == "" for role, _ in parts[-1].numbers)):
                    parts.append(_Part(known[-1], [], at))
            elif not (parts and parts[-1].numbers and _unit(tokens, at)):
                parts.append(_Part(token, [], at))
        elif token.word == "N" and not _of_new_series(tokens, at):
            if not parts:
                parts.append(_Part(None, [], at))
            parts[-1].numbers.append((_role(tokens, at), token))
    return parts


def _of_new_series(tokens: list[Token], at: int) -> bool:
    """Whether a number is that of a series which the same sentence creates ("and made 5,000 shares a new series")."""
    behind = [token.word for token in tokens[at + 1 : at + 8]]
    return any(behind[place : place + 2] == ["a", "{such}"] for place in range(len(behind)))


def _respectively(tokens: list[Token], direction: str) -> list[Shift] | None:
    """The changes of several series whose numbers are listed in the order of their names."""
    names = {token.found.value: token for token in reversed(tokens) if token.word == "S" and token.found is not None}
    series = sorted(names.values(), key=lambda token: token.start)
    numbers = [(_role(tokens, at), token) for at, token in enumerate(tokens) if token.word == "N"]
    size = len(series)
    if not any(token.word == "respectively" for token in tokens) or size < 2 or len(numbers) % size or not numbers:
        return None
    told = []
    for at, name in enumerate(series):
        own = [(numbers[first][0], numbers[first + at][1]) for first in range(0, len(numbers), size)]
        told.append(_shift(name, own, "either" if direction == "mixed" else direction, True))
    return [shift for shift in told if shift is not None]


def _conditional(tokens: list[Token]) -> bool:
    """Whether the sentence lays down what may be, or must not be."""
    for at, token in enumerate(tokens):
        if token.word == "may" and [one.word for one in tokens[at + 1 : at + 2]] == ["issue"]:
            continue  # "the number of shares that the Corporation may issue" is its authorized number
        if token.word in _CONDITIONAL or (token.word == "not" and at and tokens[at - 1].word in _MODAL):
            return True
    return False


def _of_others(tokens: list[Token]) -> bool:
    """Whether the words around the numbers speak of another thing than how many shares there are."""
    places = [at for at, token in enumerate(tokens) if token.word == "N"]
    first = max(0, min(places, default=0) - _NEAR)
    near = tokens[first : max(places, default=0) + 3]
    return any(
        token.word in _OF_OTHERS and not (token.word == "directors" and tokens[at - 2].word == "board")
        for at, token in enumerate(near, first)
    )


def _unit(tokens: list[Token], at: int) -> bool:
    """Whether a name stands behind a number as what is counted ("40,000 shares of S")."""
    back = [token.word for token in tokens[max(0, at - 5) : at]]
    between = {"share", "shares", "of", "the", "such", "authorized", "in"}
    return "N" in back and set(back[back.index("N") + 1 :]) <= between


def _direction(tokens: list[Token]) -> str | None:
    words = [token.word for token in tokens]
    if any(word.startswith(_DOWN) for word in words):
        return "mixed" if any(word.startswith(_UP) for word in words) else "down"
    if any(word.startswith(_UP) or word == "added" for word in words):
        return "up"
    return "either" if any(word.startswith(_OTHER_VERBS) for word in words) else None


def _role(tokens: list[Token], at: int) -> str:
    """What a number is, by the nearest telling word before it, or by the words behind it."""
    behind = [token.word for token in tokens[at + 1 : at + 4]]
    if (behind and behind[0] in _NOT_SHARES) or (len(behind) > 1 and behind[1] in _NOT_SHARES):
        return ""
    if "remain" in behind or "remains" in behind or "left" in behind:
        return "after"
    told_of = {token.word for token in tokens[at + 1 : at + 5]}
    if "designated" in told_of and told_of & {"first", "previously", "originally", "now", "heretofore", "already"}:
        return "before"
    if behind[:2] in (["shares", "were"], ["share", "was"]) or behind[:1] == ["were"]:
        return "before"
    if behind[:1] in (["additional"], ["further"], ["more"], ["fewer"]):
        return "change"
    place = at - 1
    while place >= 0 and at - place < 7:
        word = tokens[place].word
        two = tokens[place - 1].word if place else ""
        if word in ("additional", "further") or (word == "by" and two != "be"):
            return "change"
        if word == "of" and two in ("instead", "place", "lieu", "out"):
            return "before" if two != "out" else ""
        if word == "of" and any(
            one.word.startswith((*_UP[:1], *_DOWN[:2])) for one in tokens[max(0, place - 2) : place]
        ):
            return "change"
        if word == "to" and two == "added":
            return "before"
        if word == "for" and two.startswith("provide"):
            return "after" if two == "provide" else "before"
        if word == "number" and two in _NUMBERS:
            return "after"
        if word == "now":
            return "now"
        if word == "for" and _substitutes(tokens[:place]):
            return "before"
        if word in ("fixed", "set"):
            return "before" if any(token.word == "which" for token in tokens[max(0, place - 8) : place]) else "after"
        if word in _BEFORE:
            return "before"
        if word in _AFTER:
            return "after"
        if word not in _SKIPPED and tokens[place].found is None:
            return ""
        if word == "N":
            return ""
        place -= 1
    return ""


def _substitutes(tokens: list[Token]) -> bool:
    return any(token.word.startswith("substitut") for token in tokens[-8:])


def _shift(subject: Token | None, numbers: list[tuple[str, Token]], direction: str, counted: bool) -> Shift | None:
    """The change of one subject where each of its numbers has one role and all agree; `counted`: the sentence speaks of
    a number of shares."""
    roles = dict(numbers)
    if "now" in roles:  # "now 20, is increased to 75", or "shall now be 75, instead of 20"
        roles["before" if "after" in roles else "after"] = roles.pop("now")
    if "" in roles or len(roles) != len(numbers):
        return None
    if len(roles) == 1 and (direction == "either" or not (counted or _of_shares(numbers[0][1]))):
        return None
    before, after, change = (_value(roles.get(role)) for role in ("before", "after", "change"))
    if before is not None and after is not None:
        if before == after or ((direction == "up") != (after > before) and direction != "either"):
            return None
        if change is not None and abs(after - before) != change:
            return None
    elif change is None and (after is None or direction == "either"):
        return None
    down = direction == "down" or (before is not None and after is not None and after < before)
    places = [token for _, token in numbers]
    first = min([*places, *([subject] if subject else [])], key=lambda token: token.start)
    marks = {role: token.found for role, token in roles.items()}
    return Shift(
        subject.found if subject else None, marks.get("before"), marks.get("after"), marks.get("change"), down,
        first.start, max(token.end for token in places),
    )  # fmt: skip


def _of_shares(token: Token) -> bool:
    return token.found is not None and token.found.kind == "count"


def _value(token: Token | None) -> Shares | None:
    value = token.found.value if token and token.found else None
    return None if value is None or isinstance(value, str) else cast("Shares", value)
