"""A letter of a series that comes up once in a paper on another series.

Comes in: a paper. Goes out: marks of kind "stray series", each a place that speaks of a series by a letter that no
other place of the paper has, in the same words as the places that speak of the paper's own series. Real papers name
other series too ("senior to the Series B", "its Series B"): such a place is no mark. Nor is any in a paper in which
two letters come up more than once, or which speaks of three series.
"""

import re
from collections import Counter

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Mark
from charterbook.text.patterns import compiled

_MENTION = r"series [\"']?([a-z]{1,3}(?:-\d{1,2})?|\d{1,2})[\"']?((?: [a-z][a-z-]{2,20}){0,4})(?![\w'-])"
_NO_LETTERS = frozenset(
    "of to or and is in as by so the any its has was are may for but not can had all at an be if it no on per such"
    .split()
)  # fmt: skip
_OTHERS = (
    r"(?:senior|junior|parity|pari passu|rank\w*|ahead|behind|below|above|equally|prior|superior|subordinate|other|than"
    r"|also|addition|existing|earlier|former\w*|previous\w*|exchange\w* for|into|together with"
    r"|corporation's|company's|its|our|outstanding|called|known as|renamed|redesignated"
    r"|preferred stock,?|series [a-z0-9-]{1,5}(?: [a-z]+){0,4}?(?:,| and| or| through))"
    r",? (?:with |to |of |as |in |the |and |or |all |shares of ){0,5}[\"']?$"
)
_OTHERS_AFTER = r" ?(?:,|and|or) (?:the )?series [a-z0-9]"
_FEWEST_OWN, _MOST_LETTERS = 3, 2
_BEFORE = 70
_STOCK_WORDS = frozenset("preferred preference stock share shares convertible common".split())


def stray_series(paper: Paper) -> tuple[Mark, ...]:
    """The stray letters of a paper."""
    lowered, mention = paper.view.lowered, compiled(_MENTION)
    found = [
        match
        for at in paper.places("series")
        if not lowered[at - 1 : at].isalnum()
        if (match := mention.match(lowered, at, paper.end)) and match[1] not in _NO_LETTERS
    ]
    letters = Counter(match[1] for match in found)
    if len(letters) < 2:
        return ()
    (own, most), *_ = letters.most_common(1)
    others = [match for match in found if match[1] != own]
    if len(letters) > _MOST_LETTERS or most < _FEWEST_OWN or any(letters[match[1]] > 1 for match in others):
        return ()
    forms = {_form(match[2]) for match in found if match[1] == own}
    return tuple(
        paper.mark("stray series", match.start(), match.end(1))
        for match in others
        if _form(match[2]) in forms and not _of_others(lowered, match)
    )


def _form(words: str) -> tuple[str, ...]:
    """The words after a letter as far as they name stock; nothing where the letter stands alone."""
    form: list[str] = []
    for word in words.split():
        if word not in _STOCK_WORDS:
            break
        form.append(word)
    return tuple(form)


def _of_others(lowered: str, match: "re.Match[str]") -> bool:
    """Whether the words around a mention tell of a series beside the paper's own."""
    before = compiled(_OTHERS).search(lowered, max(0, match.start() - _BEFORE), match.start())
    return before is not None or compiled(_OTHERS_AFTER).match(lowered, match.end()) is not None
