"""CB202: one series, one name."""

from charterbook.law.paper.spelling import edits
from charterbook.law.reach import first_reading, fold, marks, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, judged, rule_of_paper
from charterbook.model.evidence import Cited
from charterbook.model.findings import Level
from charterbook.model.instrument import Instrument

_SLIP_EDITS = 2
_STOCK = {"stock", "share", "shares", "series", "class"}


@rule_of_paper("CB202", "warning")
def series_name_varies(case: Case) -> Answer:
    """The name of the series varies.

    What it asks: Every mention of the series that the paper acts on has one name. Mentions are the same series when
    the letter or number after the word Series is the same; each odd name is told once, at its first mention. Other
    series, and bare "Preferred Stock", are left alone.

    Why it matters: Letters of series are reused; only the full name and the day of creation tell series apart. A
    misspelt word is a warning. An adjective more or less ("Series A Preferred" for "Series A Convertible Preferred")
    is harmless in most papers, often defined as the short name, and only a note.

    Passing case: "Series A Convertible Preferred Stock" throughout.

    Failing case: "Series A Convertbile Preferred Stock" in the title.

    Remedy: Use the full name of the designation everywhere; correct the record if an operative place is wrong.
    """
    principals = _principals(case.paper)
    if not principals:
        return NOT_APPLICABLE
    told: dict[str, Remark] = {}
    for mark in marks(case.paper, "series"):
        own = principals.get(_letter(str(mark.value)))
        if own is None or mark.value is None or fold(str(mark.value)) in told:
            continue
        level = _variant(str(mark.value), own.value)
        if level:
            told[fold(str(mark.value))] = Remark(
                f'"{mark.value}" is called "{own.value}" elsewhere in this paper',
                (*mark.spans, *own.spans[:1]),
                expected=own.value,
                actual=str(mark.value),
                remedy="Use the full name of the designation everywhere.",
                level=level,
            )
    return judged(list(told.values()))


def _principals(paper: Instrument) -> dict[str, Cited[str]]:
    """The series acted on, by letter; a letter that two acts name differently is compared with the first."""
    found: dict[str, Cited[str]] = {}
    for act in operative(paper):
        name = first_reading(getattr(act, "series", None))
        if name and _letter(name.value):
            found.setdefault(_letter(name.value), name)
    return found


def _letter(name: str) -> str:
    """The letter or number after the word series: "a" in "5.75% Series A Preferred Stock"."""
    words = fold(name).split()
    return next((words[i + 1] for i, word in enumerate(words[:-1]) if word == "series"), "")


def _variant(name: str, own: str) -> Level | None:
    one, other = fold(name).split(), fold(own).split()
    if one == other:
        return None
    odd = [(a, b) for a, b in zip(one, other, strict=False) if a != b and not {a, b} <= _STOCK]
    if len(one) == len(other) and odd and all(edits(a, b, _SLIP_EDITS) <= _SLIP_EDITS for a, b in odd):
        return "warning"
    return "note" if set(one) - _STOCK != set(other) - _STOCK else None
