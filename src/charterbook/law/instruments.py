"""Which paper carries out which act, as data: its name, contents, signers, what goes with it and when.

A row says what the statute or the state's form asks; what counts only on some days is `Dated`. The states whose papers
the plan can make have rows with all of that; of the others a row has what research found.
"""

from datetime import date
from typing import NamedTuple

from charterbook.law.approvals import LawfulAct
from charterbook.law.rule import Period
from charterbook.model.findings import Confidence
from charterbook.model.instrument import Kind
from charterbook.model.plans import Ground


class Dated(NamedTuple):
    """A line, or the rule behind one, that counts from `first` to `last`, both included."""

    row: Ground | str
    first: date = date.min
    last: date = date.max


class InstrumentRow(NamedTuple):
    """The paper for these acts: `title` heads it, `statute` is its section; `law` are the rules it must
    meet, `papers` all papers to make, `due` what must be done by when."""

    jurisdictions: tuple[str, ...]
    acts: tuple[LawfulAct, ...]
    kind: Kind
    title: str
    contents: tuple[str, ...]
    signers: tuple[Dated, ...]
    statute: str
    law: tuple[Dated, ...]
    period: Period
    confidence: Confidence
    source: str
    papers: tuple[Dated, ...] = ()
    due: tuple[Dated, ...] = ()


FORM_8_K = Dated(
    "Form 8-K, Item 5.03: within four business days after the change takes effect", first=date(2004, 8, 23)
)
"""Due of every corporation that reports to the SEC, whatever its state."""
FORM_8_K_RIGHTS = Dated(
    "Form 8-K, Item 3.03: within four business days, if the rights of holders of a registered class are materially "
    "modified or limited",
    first=FORM_8_K.first,
)
HOLDERS_MEET: dict[str, tuple[Dated, ...]] = {
    "US-NV": (Dated("where the holders meet: a record date 10 to 60 days before the meeting (NRS 78.350)"),),
}
"""What is due wherever holders may approve at a meeting, by jurisdiction."""
HOLDERS_CONSENT: dict[str, tuple[Dated, ...]] = {
    "US-DE": (
        Dated(
            "where the holders consent in writing: the consents within 60 days of the first (DGCL 228)",
            first=date(2017, 8, 1),
        ),
        Dated("where the holders consent in writing: prompt notice to those who did not (DGCL 228(e))"),
    ),
}
"""What is due wherever holders may approve in writing, by jurisdiction."""


def instrument_row(jurisdiction: str, act: LawfulAct) -> InstrumentRow | None:
    """The paper for an act in a jurisdiction; None where research found none."""
    from charterbook.law.instrument_rows import ROWS

    return next((row for row in ROWS if jurisdiction in row.jurisdictions and act in row.acts), None)


def grounds(rows: tuple[Dated, ...], on: date) -> tuple[Ground, ...]:
    """The rules among the rows that count on this day."""
    return tuple(each.row for each in rows if isinstance(each.row, Ground) and each.first <= on <= each.last)


def lines(rows: tuple[Dated, ...], on: date) -> tuple[str, ...]:
    """The plain rows (papers, signers, due dates) that count on this day."""
    return tuple(each.row for each in rows if isinstance(each.row, str) and each.first <= on <= each.last)
