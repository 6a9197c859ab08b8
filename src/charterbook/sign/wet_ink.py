"""The scan of a paper signed by hand, held against the draft page by page.

Comes in: the texts of draft and scan, the draft's signature lines, and a look at the ink over a place. Goes out: what
differs: numbers first, pages that are missing or too many, words; lines still blank; and, apart from the differences,
what was filled in by hand. Optical recognition takes some letters for others ("rn" for "m"): words that differ in those
alone are taken as the same, numbers never are, and a number that the readers are not sure of is told as not read.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from charterbook.model.evidence import Box, Text
from charterbook.sign.fields import SignatureLine
from charterbook.sign.ink import Line

Kind = Literal[
    "number_changed", "page_missing", "page_added", "number_not_read", "words_changed", "page_not_read", "line_blank",
    "line_not_seen",
]  # fmt: skip

_ALIKE_PAGES = 0.35
_UNSURE = "\ufffc"
_BLANK = "____"
_CONTEXT = 4
_TAKEN_FOR = str.maketrans("1i|!0e", "llllo" + "c")
_NUMBER = (
    r"\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)\b"
)


class Difference(NamedTuple):
    """One thing in which the scan differs: its stable name, the page of the draft and of the scan (from 1, None where
    there is none), and what it is in words."""

    kind: Kind
    page: int | None
    scan_page: int | None
    told: str


class Match(NamedTuple):
    """A scan held against its draft: the pages that go together, the differences with the gravest first, the lines on
    which something is written, and what was filled in by hand, as far as it was read."""

    pages: tuple[tuple[int, int], ...]
    differences: tuple[Difference, ...]
    written: tuple[str, ...]
    filled_in: tuple[str, ...]


def match(draft: Text, scan: Text, lines: Sequence[SignatureLine], look: Callable[[int, Box], Line]) -> Match:
    """The scan against the draft. `lines` are those of the draft; `look` says what the scan shows over a printed name,
    by its page (from 1) and box."""
    drafted, scanned = _pages(draft), _pages(scan)
    pairs = _paired(drafted, scanned)
    found: list[Difference] = []
    filled: list[str] = []
    for one, other in pairs:
        signers = [line.name or line.capacity for line in lines if line.page == one + 1]
        heads = _furniture(draft, one + 1) | _furniture(scan, other + 1)
        told = _compared(drafted[one], scanned[other], signers, heads)
        filled += [f"page {one + 1}: {words}" for words in told.filled_in]
        found += [Difference(kind, one + 1, other + 1, words) for kind, words in told.differences]
    found += _unpaired(pairs, len(drafted), len(scanned))
    found += [
        Difference("page_not_read", None, mark.found.spans[0].page, f"of the scan: {mark.found.value}")
        for mark in scan.marks
        if mark.kind == "page not read"
    ]
    written: list[str] = []
    for line in lines:
        page = next((other + 1 for one, other in pairs if one + 1 == line.page), None)
        place = _in_scan(line, draft, scan, page) if page is not None else None
        state = look(page, place) if page is not None and place is not None else "unknown"
        if state == "written":
            written.append(line.told)
        elif state == "blank":
            found.append(Difference("line_blank", line.page, page, f"the line of {line.told} is still blank"))
        else:
            told_line = f"whether the line of {line.told} is signed cannot be seen"
            found.append(Difference("line_not_seen", line.page, page, told_line))
    ranks = {kind: rank for rank, kind in enumerate(get_args(Kind))}
    shown = tuple((one + 1, other + 1) for one, other in pairs)
    return Match(shown, tuple(sorted(found, key=lambda one: ranks[one.kind])), tuple(written), tuple(filled))


def _in_scan(line: SignatureLine, draft: Text, scan: Text, page: int) -> Box | None:
    """Where the words under a line stand in the scan: of equally many places with those words on both pages the one in
    the same turn. None where the scan has more of them or fewer."""
    words = line.name or line.capacity
    ours, theirs = _places(words, draft, line.page), _places(words, scan, page)
    at = next((at for at, box in enumerate(ours) if box == line.box), None)
    return theirs[at] if at is not None and len(ours) == len(theirs) else None


def _places(words: str, text: Text, page: int) -> list[Box]:
    """The boxes of some words on a page, from its top down as it is read."""
    starts = [*(text.page_starts or (0,)), len(text.characters)]
    said = r"\s+".join(re.escape(word) for word in words.split())
    found = re.compile(said, re.IGNORECASE).finditer(text.characters, starts[page - 1], starts[page])
    boxes = (text.span(*one.span()).box for one in found)
    return [box for box in boxes if box is not None]


def _pages(text: Text) -> list[list[str]]:
    """The words of each page, as they are compared: an empty place is one word, what holds no letter or digit none."""
    starts = [*(text.page_starts or (0,)), len(text.characters)]
    return [_words(text.characters[start:end]) for start, end in pairwise(starts)]


def _words(text: str) -> list[str]:
    blanked = re.sub(r"_{3,}", f" {_BLANK} ", text)
    return [word for word in blanked.split() if word == _BLANK or re.search(r"[^\W_]|\ufffc", word)]


def _plain(word: str) -> str:
    return word if word == _BLANK else re.sub(r"[^\w$\ufffc]", "", word).casefold()


def _paired(drafted: list[list[str]], scanned: list[list[str]]) -> list[tuple[int, int]]:
    """The pages that go together, in order: the set of pairs in which the most words agree."""
    alike = [[_share(one, other) for other in scanned] for one in drafted]
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}
    for one in range(len(drafted), -1, -1):
        for other in range(len(scanned), -1, -1):
            ways: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
            if one < len(drafted):
                ways.append(best[one + 1, other])
            if other < len(scanned):
                ways.append(best[one, other + 1])
            if one < len(drafted) and other < len(scanned) and alike[one][other] >= _ALIKE_PAGES:
                rest = best[one + 1, other + 1]
                ways.append((rest[0] + alike[one][other], ((one, other), *rest[1])))
            best[one, other] = max(ways, key=lambda way: way[0])
    return list(best[0, 0][1])


def _share(one: list[str], other: list[str]) -> float:
    """How much of the words of two pages is the same, whatever their order."""
    from collections import Counter

    first, second = Counter(map(_plain, one)), Counter(map(_plain, other))
    return 2 * (first & second).total() / max(first.total() + second.total(), 1)


def _unpaired(pairs: list[tuple[int, int]], drafted: int, scanned: int) -> list[Difference]:
    ours, theirs = {one for one, _ in pairs}, {other for _, other in pairs}
    missing = [
        Difference("page_missing", page + 1, None, f"page {page + 1} of the draft is not in the scan")
        for page in range(drafted)
        if page not in ours
    ]
    return missing + [
        Difference("page_added", None, page + 1, f"page {page + 1} of the scan is no page of the draft")
        for page in range(scanned)
        if page not in theirs
    ]


class _Compared(NamedTuple):
    differences: list[tuple[Kind, str]]
    filled_in: list[str]


def _furniture(text: Text, page: int) -> set[str]:
    """The words of a page's running heads and page number, which are set aside only where several pages show them."""
    spans = (span for span in text.furniture if span.page == page)
    return {_plain(word) for span in spans for word in (text.rendition or b"")[span.start : span.end].decode().split()}


def _compared(drafted: list[str], scanned: list[str], signers: list[str], heads: set[str]) -> _Compared:
    """The words of two pages that go together. `signers` are the words under the page's signature lines: what stands
    new before them is handwriting on the line. `heads` are words that either page has as a running head."""
    found = _Compared([], [])
    names = [[_plain(word) for word in name.split()] for name in signers]
    plain, other_plain = [_plain(word) for word in drafted], [_plain(word) for word in scanned]
    for how, start, end, from_, to in SequenceMatcher(None, plain, other_plain, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        ours, theirs = drafted[start:end], scanned[from_:to]
        said = " ".join(theirs)
        printed = [word for word in ours if word != _BLANK]
        on_line = any(plain[end : end + len(name)] == name for name in names) and not printed
        if on_line or {*map(_plain, printed), *map(_plain, theirs)} <= heads:
            continue
        if not printed:
            if theirs and ours:
                found.filled_in.append(f'"{said}" in the blank after "{" ".join(drafted[max(0, start - 4) : start])}"')
            elif theirs:
                kind: Kind = "number_changed" if re.search(_NUMBER, said, re.I) else "words_changed"
                found.differences.append((kind, f'the scan has "{said}" more{_after(drafted, start)}'))
            continue
        found.differences.extend(_changed(printed, theirs, _after(drafted, start)))
    return found


def _as_read(word: str) -> str:
    """A word with the letters as one that optical recognition takes for each other; "increase" stays apart from
    "decrease"."""
    return word.replace("rn", "m").replace("vv", "w").replace("cl", "d").translate(_TAKEN_FOR)


def _after(drafted: list[str], start: int) -> str:
    before = " ".join(drafted[max(0, start - _CONTEXT) : start])
    return f' after "{before}"' if before else " at the head of the page"


def _changed(printed: list[str], theirs: list[str], after: str) -> list[tuple[Kind, str]]:
    """What is told of printed words that read otherwise in the scan; nothing where only letters slipped."""
    ours, said = " ".join(printed), " ".join(theirs)
    if _UNSURE in said:
        return [("number_not_read", f'the scan cannot be read for sure where the draft has "{ours}"{after}')]
    if re.search(_NUMBER, f"{ours} {said}", re.I):
        return [("number_changed", f'the draft has "{ours}", the scan "{said}"{after}')]
    if _as_read("".join(map(_plain, printed))) == _as_read("".join(map(_plain, theirs))):
        return []
    return [("words_changed", f'the draft has "{ours}", the scan "{said}"{after}')]
