"""The filed text against the new one, word by word: what is kept, what comes in, what goes out.

Comes in: the paragraphs of both texts. Goes out: a `Redline`, whose kept and inserted words are the new text and whose
kept and deleted words are the old one. Paragraphs are matched first, then the words inside each matched pair.
"""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, assert_never

from charterbook.formats.spelling import spelled
from charterbook.model.drafts import (
    Attachment,
    Block,
    Draft,
    Heading,
    Lines,
    NotaryBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
)

How = Literal["kept", "inserted", "deleted"]
_TOKEN = re.compile(r" ?\w++(?:[-'\u2019.,]\w++)*+| ?[^\w\s]")
_RULE = re.compile(r"(?m)^[ \t]*[-=_*]{3,}[ \t]*$")
_ALIKE = 0.4
_MOST_PAIRS = 1_000_000
_MOST_WORDS = 2_000


class Change(NamedTuple):
    """Words of one paragraph, with the blanks between them, and what becomes of them."""

    words: str
    how: How


class Redline(NamedTuple):
    """A comparison of two texts. A paragraph whose changes are all insertions is new as a whole, one of deletions alone
    goes out as a whole; no paragraph is empty."""

    title: str
    paragraphs: tuple[tuple[Change, ...], ...]


def compare(title: str, filed: Iterable[str], new: Iterable[str]) -> Redline:
    """The redline of the `filed` paragraphs against the `new` ones. White space inside a paragraph counts as one blank,
    and paragraphs without words as none."""
    old, fresh = _folded(filed), _folded(new)
    made: list[tuple[Change, ...]] = []
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, fresh, autojunk=False).get_opcodes():
        if what == "equal":
            made.extend((Change(words, "kept"),) for words in old[old_from:old_to])
        else:
            made.extend(_matched(old[old_from:old_to], fresh[new_from:new_to]))
    return Redline(title, tuple(made))


def accepted(redline: Redline) -> tuple[str, ...]:
    """The paragraphs of the new text."""
    return _without(redline, "deleted")


def rejected(redline: Redline) -> tuple[str, ...]:
    """The paragraphs of the filed text."""
    return _without(redline, "inserted")


def tally(redline: Redline) -> dict[str, int]:
    """How many paragraphs are kept, changed in their words, inserted and deleted."""
    counts = {"kept": 0, "changed": 0, "inserted": 0, "deleted": 0}
    for changes in redline.paragraphs:
        hows = {how for _, how in changes}
        counts[hows.pop() if len(hows) == 1 else "changed"] += 1
    return counts


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that was read: what stands between empty lines or lines drawn with signs.
    A sentence that goes on in small letters after an empty line, as over a page's end, is one paragraph."""
    made: list[str] = []
    for part in re.split(r"\n[ \t]*(?=\n)", _RULE.sub("", text)):
        told = " ".join(part.split())
        if made and told[:1].islower() and (made[-1][-1].islower() or made[-1].endswith(",")):
            made[-1] += f" {told}"
        elif told:
            made.append(told)
    return tuple(made)


def parted_alike(filed: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    """The filed paragraphs, parted where the new ones are as far as the words before or behind the place are the same.
    Where a paragraph ends is often the reader's guess (a PDF, a text that lost its lines), and no change of the law."""
    old, fresh = _folded(filed), _folded(new)
    before, after = [text.split() for text in old], [text.split() for text in fresh]
    ends, new_ends = _ends(before), _ends(after)
    said = [word for paragraph in before for word in paragraph]
    matcher = SequenceMatcher(None, said, [word for paragraph in after for word in paragraph])
    for at, new_at, size in matcher.get_matching_blocks():
        ends.difference_update(range(at + 1, at + size))
        ends.update(place for place in range(at, at + size + 1) if place - at + new_at in new_ends)
    cuts = sorted(ends | {0, len(said)})
    return tuple(" ".join(said[start:end]) for start, end in pairwise(cuts))


def _ends(paragraphs: list[list[str]]) -> set[int]:
    """How many words stand before the end of each paragraph."""
    return set(accumulate(len(words) for words in paragraphs))


def words(draft: Draft) -> tuple[str, ...]:
    """The paragraphs of a draft in words, as they are compared; the room to sign is not among them."""
    return tuple(line for block in draft.blocks for line in _words(block) if line.strip())


def _words(block: Block) -> tuple[str, ...]:
    match block:
        case Heading(lines):
            return lines
        case Paragraph(runs):
            return (spelled(runs),)
        case Lines(lines):
            return tuple(spelled(runs) for runs in lines)
        case SignatureBlock(name, title):
            return (f"{name}, {title}" if title else name,)
        case NotaryBlock():
            return (spelled(block.runs), spelled(block.under))
        case Attachment(label, lines):
            return (label, *lines)
        case PageBreak():
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def _folded(texts: Iterable[str]) -> list[str]:
    return [folded for text in texts if (folded := " ".join(text.split()))]


def _without(redline: Redline, how: How) -> tuple[str, ...]:
    told = ("".join(words for words, what in changes if what != how) for changes in redline.paragraphs)
    return tuple(text for text in told if text)


def _matched(old: list[str], new: list[str]) -> list[tuple[Change, ...]]:
    """Paragraphs of which none is the same: those alike enough are compared by words, the others go out or come in."""
    made: list[tuple[Change, ...]] = []
    at_old = at_new = 0
    for in_old, in_new in (*_pairs(old, new), (len(old), len(new))):
        made.extend((Change(text, "deleted"),) for text in old[at_old:in_old])
        made.extend((Change(text, "inserted"),) for text in new[at_new:in_new])
        if in_old < len(old):
            made.append(_by_words(old[in_old], new[in_new]))
        at_old, at_new = in_old + 1, in_new + 1
    return made


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The places of paragraphs that belong together, in order: of all ways to pair them, the one that is most alike.
    Texts too long for that are not paired at all, so that they go out and come in as wholes."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return []
    bags = [frozenset(text.lower().split()) for text in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike: list[list[float]] = []
    for row, text in enumerate(old):
        bag = frozenset(text.lower().split())
        alike.append([2 * len(bag & other) / (len(bag) + len(other)) for other in bags])
        above, here = best[row], best[row + 1]
        for column, likeness in enumerate(alike[row]):
            paired = above[column] + likeness if likeness >= _ALIKE else 0.0
            here[column + 1] = max(above[column + 1], here[column], paired)
    pairs: list[tuple[int, int]] = []
    row, column = len(old), len(new)
    while row and column:
        if best[row][column] == best[row - 1][column]:
            row -= 1
        elif best[row][column] == best[row][column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return pairs[::-1]


def _by_words(old: str, new: str) -> tuple[Change, ...]:
    """Two paragraphs by words. Each word carries the blank before it, so that both texts keep their blanks."""
    before, after = _TOKEN.findall(f" {old}"), _TOKEN.findall(f" {new}")
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _MOST_WORDS)
    stretches: list[tuple[str, str]] = []  # what the old and the new text say, the same where the words are kept
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        out, into = "".join(before[old_from:old_to]), "".join(after[new_from:new_to])
        joins = what != "equal" or (_slight(before[old_from:old_to]) and old_to < len(before))
        if joins and stretches and stretches[-1][0] != stretches[-1][1]:
            stretches[-1] = (stretches[-1][0] + out, stretches[-1][1] + into)
        else:
            stretches.append((out, into))
    return _changes(_without_first_blank(stretches))


def _slight(tokens: Sequence[str]) -> bool:
    """Whether kept words are too slight to stand between two changes: signs, or one short word."""
    named = [token for token in tokens if token.strip()[0].isalnum()]
    return not named or (len(tokens) == 1 and len(named[0].strip()) <= 3)


def _without_first_blank(stretches: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The stretches without the blank before the first word. Where the first words only go out or come in, the blank
    behind them goes along with them."""
    (out, into), *others = stretches
    if out and into:
        return [(out[1:], into[1:]), *others]
    (kept, _), *others = others
    return [(f"{out[1:]} " if out else "", f"{into[1:]} " if into else ""), (kept[1:], kept[1:]), *others]


def _changes(stretches: list[tuple[str, str]]) -> tuple[Change, ...]:
    made: list[Change] = []
    for out, into in stretches:
        if out == into:
            made.append(Change(out, "kept"))
        else:
            made.extend(change for change in (Change(out, "deleted"), Change(into, "inserted")) if change.words)
    return tuple(made)
