"""What the reader knows of a state beside the wordings that all states share."""

from typing import NamedTuple

from charterbook.model.instrument import Kind
from charterbook.text.productions import Production


class Citation(NamedTuple):
    """One way to cite a code, tried where `cue` stands in the lowered view. Around the law's name, `law`, the sections
    are looked for `before` and `after` it; where `law` is empty, `before` is the whole citation. Each pattern's one
    group is the list of sections, each of which is a `section`. `code` is the short name before a section ("NRS").
    Where the law's name alone belongs to several states, `needs` must stand in the text too. The letters of a section
    are capitals (RCW 23B) but where `small` says that they are not (UCA 16-10a)."""

    code: str
    cue: str
    law: str
    before: str
    after: str
    section: str
    needs: str = ""
    small: bool = False


class Title(NamedTuple):
    """A title that papers of the state bear: a `cue` that must stand in the head, its `pattern`, and its kind."""

    cue: str
    pattern: str
    kind: Kind


class FileNumber(NamedTuple):
    """The shape of a number that the registrar gives, to a document or to an entity. Groups named `year` (two or four
    digits), `doy` (day of the year), `month` and `day` tell when. `alone`: no count of shares looks like it, so it is
    known wherever it stands."""

    name: str
    of: str
    pattern: str
    alone: bool = False


class Label(NamedTuple):
    """A question printed on a form. What stands between it and the next label answers it, for the slot `asks`."""

    asks: str
    pattern: str


class Box(NamedTuple):
    """An option beside a tick box: the words it begins with, and the kind of paper that ticking it makes. `says` is
    the sentence that the form prints for it, and that nobody says where the box is not ticked."""

    pattern: str
    kind: Kind
    says: str = ""


class Form(NamedTuple):
    """A form of the state. `cue` and `pattern` stand in it and in nothing else; `kind` where it has but one."""

    name: str
    cue: str
    pattern: str
    labels: tuple[Label, ...] = ()
    boxes: tuple[Box, ...] = ()
    kind: Kind | None = None


class StateTable(NamedTuple):
    """A state by its ISO 3166-2 code. `citations` are tried in order; `titles` come before the titles of all states;
    `productions` are wordings of its own (stamps); `numbers` are shapes of its file and document numbers; `forms` are
    the forms it prints. `lone` is how a section stands without its law, once the text has named it: too little for a
    citation, enough to see that two digits are exchanged. `misnamed` are names that its papers give its corporation law
    and that no law has, as one pattern; `law` is the right name."""

    code: str
    citations: tuple[Citation, ...] = ()
    titles: tuple[Title, ...] = ()
    productions: tuple[Production, ...] = ()
    numbers: tuple[FileNumber, ...] = ()
    forms: tuple[Form, ...] = ()
    lone: Citation | None = None
    misnamed: str = ""
    law: str = ""


SECTION = r"(?:(?<![a-z])(?:sections?,?|secs?\.?|ss?\.?|\(s\))|§{1,2}|(?<![a-z])art(?:icles?|s?\.))"
"""The word before a section's number, with the noise that conversion leaves of a section sign ("S 151", "ss. 13")."""

SUBSECTIONS = r"(?: ?\([a-z0-9]{1,4}\)){0,3}"
_BETWEEN = r" ?(?:,? ?(?:and|or|through|to|&)|,|/|;) ?"
_OF = r"(?:,|,? (?:of|under|in))? (?:the )?"
_AFTER = r"(?: of \d{4})?(?:, as amended)?,? (?:annotated,? )?(?:\(?(?:the )?\"?[a-z.]{2,12}\"?\),? )?"


def citations(
    code: str,
    section: str,
    *laws: tuple[str, str],
    alone: str = "",
    bare: tuple[str, str, str] | None = None,
    small: bool = False,
) -> tuple[Citation, ...]:
    """The usual ways to cite a code whose sections look like `section`.

    `laws` are its names as (cue, pattern): a section may stand before ("Section 151 of the ...") or after ("RCW
    23B.06.020"). `alone` is a cue at which the section's shape alone is proof, behind the word section. `bare` is a
    law's name without its state, as (cue, pattern, what else must stand in the text).
    """
    one = rf"{section}(?!\d|\.\d){SUBSECTIONS}"
    many = rf"({one}(?:{_BETWEEN}(?:{SECTION} ?)?{one}){{0,8}})"
    word = rf"{SECTION} ?" if not alone else rf"(?:{SECTION} ?|(?<![\w.:-]))"
    after = rf"{_AFTER}(?:{SECTION} ?)?(?<![\w.:-]){many}"
    rows = [Citation(code, cue, law, rf"{word}{many}{_OF}\Z", after, one) for cue, law in laws]
    if bare is not None:
        cue, law, needs = bare
        rows.append(Citation(code, cue, law, rf"{SECTION} ?{many} (?:of|under) (?:the |said )?\Z", "", one, needs))
    if alone:
        rows.append(Citation(code, alone, "", rf"{SECTION} ?{many}", "", one))
    return tuple(_spaced(row)._replace(small=small) for row in rows)


def _spaced(row: Citation) -> Citation:
    """The row with each blank of its patterns standing for any white space."""
    law, before, after, section, needs = (
        pattern.replace(" ", r"\s") for pattern in (row.law, row.before, row.after, row.section, row.needs)
    )
    return row._replace(law=law, before=before, after=after, section=section, needs=needs)


TIME = r"(?:[\d{N}]{1,2}:[\d{N}]{1,2}(?::[\d{N}]{1,2})?(?:\s?[ap]\.?m\.?)?)"
"""A time of day in the masked view, where its digits may have been taken for numbers."""

NUMBER = r"(?P<number>{F}|[a-z]{0,3}[\d{N}][\d{N}a-z-]{0,24})"
"""A number on a stamp, whether or not its shape is known."""

_RESTATED = r"(?:(?:\w+\s)?(?:amended\sand\s)?restated\s)"
_AMENDED = rf"(?:\s(?:to|of)\s(?:the\s)?{_RESTATED}?(?:articles\sof\sincorporation|charter))?"
ARTICLES = (
    Title("articles of amendment", r"articles\sof\samendment\sand\srestatement", "articles_restated"),
    Title("articles of amendment", rf"articles\sof\samendment(?!\sand\srest){_AMENDED}", "articles_amendment"),
    Title("articles of restatement", r"articles\sof\srestatement", "articles_restated"),
    Title("restated articles", rf"{_RESTATED}articles\sof\sincorporation", "articles_restated"),
    Title("articles of correction", r"articles\sof\scorrection", "correction"),
    Title("articles of merger", r"articles\sof\s(?:merger|share\sexchange)", "merger"),
)
"""Titles in the states that follow the Model Business Corporation Act, which amend "articles of incorporation"."""
