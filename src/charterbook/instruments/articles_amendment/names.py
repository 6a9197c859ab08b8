"""The name that an amendment changes: told as such, or by a new article on the name.

Comes in: a paper, and the name that its head gives. Goes out: acts.
"""

from typing import cast

from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.nearby import first_between
from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import NameChange
from charterbook.model.evidence import Cited, Stated
from charterbook.text.patterns import compiled


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
    return []


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
