"""The one composer: it alone knows the order of the rooms.

Bytes, dates and books come in from a door; values go out to it. Nothing is computed here that a room could compute.
Each function imports the rooms it passes, so that a verb loads no room that it does not enter.
"""

from datetime import date
from hashlib import sha256
from typing import NamedTuple

from charterbook.model.evidence import Source, Unreadable
from charterbook.model.findings import Finding, Verdict
from charterbook.model.instrument import Instrument, Reading


def read(data: bytes, origin: str) -> Reading | Unreadable:
    """What a file holds, or why it cannot be read."""
    from charterbook.formats import edgar
    from charterbook.instruments.read import read as read_text

    source = Source(sha256(data).hexdigest(), len(data), "text/plain", origin)
    texts = edgar.read(data, source)
    if isinstance(texts, Unreadable):
        return texts
    instruments: list[Instrument] = []
    for text in texts:
        found = read_text(text)
        if isinstance(found, Unreadable):
            return found
        instruments += found
    return Reading(source, tuple(instruments))


class Checked(NamedTuple):
    """One file's reading with the verdicts on each of its papers, in the order of the rules."""

    reading: Reading
    verdicts: tuple[Verdict, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order of the paper."""
        found = (finding for verdict in self.verdicts for finding in verdict.findings)
        return tuple(sorted(found, key=lambda finding: (finding.spans[0].start if finding.spans else 0, finding.rule)))


def check(readings: tuple[Reading, ...], law_as_of: date | None = None) -> tuple[Checked, ...]:
    """The verdicts on each file. Papers given together are checked beside each other."""
    from charterbook.law.check import check as check_paper

    papers = tuple(instrument for reading in readings for instrument in reading.instruments)
    return tuple(
        Checked(
            reading,
            tuple(
                verdict
                for instrument in reading.instruments
                for verdict in check_paper(
                    instrument, law_as_of, beside=tuple(other for other in papers if other is not instrument)
                )
            ),
        )
        for reading in readings
    )


def rule_ids() -> tuple[str, ...]:
    """The codes of all rules, in their stable order."""
    from charterbook.law.page import rule_ids as ids

    return ids()


def rule_page(rule: str) -> str:
    """The page of a rule that `rule_ids` lists."""
    from charterbook.law.page import page

    found = page(rule)
    assert found is not None, rule
    return found
