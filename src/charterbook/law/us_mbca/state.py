"""What is known of a state whose corporation law is the Model Business Corporation Act, and how it cites a section."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from charterbook.law.vote_count import Needed

_NONE: Mapping[str, str] = MappingProxyType({})
_NO_DAYS: Mapping[str, date] = MappingProxyType({})


class ModelActState(NamedTuple):
    """A state by its ISO 3166-2 code. `sections` gives the local number of a section of the Model Act, or `shape` makes
    it from article and section. `by_board` is the section on amendments by the board alone (10.02 in the act of 1984,
    10.05 since its amendments of 1999), empty where it was not found out. The last fields are what the state's own text
    adds or leaves out; `later_form` has the sections that were read in a form that took effect only on a later day."""

    code: str
    act: str
    first: date
    since: str
    cite: str
    shape: str
    read: Mapping[str, str]
    sections: Mapping[str, str] = _NONE
    by_board: str = "10.02"
    vote: str = "the vote that the act and the articles ask"
    needed: Needed | None = None
    class_vote_on_number: bool | None = None
    ratification_since: date | None = None
    signature: bool = True
    directors_sign: bool = False
    approval_stated_until: date = date.max
    none_issued_stated: bool = False
    later_form: Mapping[str, date] = _NO_DAYS


def local_cite(state: ModelActState, section: str) -> str | None:
    """The state's own citation of a section of the Model Act ("6.02"), None where its number was not found out, and
    where no section is given."""
    number = state.sections.get(section)
    if number is None and section and state.shape and _numbered_alike(state, section):
        article, of_article = (int(part) for part in section.split("."))
        number = state.shape.format(article=article, section=of_article)
    return f"{state.cite} {number}" if number else None


def _numbered_alike(state: ModelActState, section: str) -> bool:
    """Sections 10.02 and 10.05 changed places in 1999: they are cited only where it is known which is which."""
    return bool(state.by_board) or section not in ("10.02", "10.05")
