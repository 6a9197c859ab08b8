"""What the Delaware pack tells of specimens: nothing of clean papers, and what is wrong with a set of papers."""

import json
from functools import cache
from pathlib import Path

from charterbook import flow
from charterbook.law.check import check
from charterbook.law.packs import pack_of
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Finding
from charterbook.model.instrument import Instrument

SPECIMENS = Path(__file__).parent.parent.parent / "specimens" / "train"
NOTES_PER_CLEAN_PAPER = 0.1
RESEARCHED = (
    "102a4 103a2 103b 103c3 103d 103f 151a 151g-1 151g-2 151g-3 151g-4 151g-5 152 153a 153c 157 160 161 228 241 242b1 "
    "242b2 242d1 242d2 243 244 245c 204-1 204-2 205 162D"
)
NAME = "Holloway Example Corporation"


def _read(data: bytes, name: str) -> tuple[Instrument, ...]:
    reading = flow.read(data, name)
    assert not isinstance(reading, Unreadable)
    return reading.instruments


def _told(instrument: Instrument, *beside: Instrument) -> list[Finding]:
    verdicts = check(instrument, beside=beside)
    return [finding for verdict in verdicts if verdict.rule.startswith("DE-") for finding in verdict.findings]


def test_every_researched_row_is_a_rule() -> None:
    """The 31 rows of the law table, each once."""
    pack = pack_of("US-DE")
    assert pack is not None
    assert [f"DE-{row}" for row in sorted(RESEARCHED.split())] == sorted(rule.id for rule in pack.rules)


def test_clean_papers_are_left_alone() -> None:
    """No error, no warning, and hardly a note: what a paper alone cannot show is not held against it."""
    told: list[Finding] = []
    papers = 0
    for facts in sorted(SPECIMENS.glob("de-*.facts.json")):
        if json.loads(facts.read_text(encoding="utf-8"))["defects"]:
            continue
        (path,) = (each for each in SPECIMENS.glob(f"{facts.name.removesuffix('.facts.json')}.*") if each != facts)
        papers += 1
        for instrument in _read(path.read_bytes(), path.name):
            told += _told(instrument)
    assert papers > 30
    assert [] == [f"{finding.rule} {finding.message}" for finding in told if finding.level != "note"]
    assert len(told) <= NOTES_PER_CLEAN_PAPER * papers


def _paper(title: str, certifies: str, day: str, of_series: bool = True) -> Instrument:
    """A short paper that we wrote, of a fictitious corporation, as the reader gives it."""
    head = f"{title}\nOF\nSERIES A PREFERRED STOCK\nOF\n" if of_series else f"{title}\nOF\n"
    text = (
        f'{head}{NAME.upper()}\n\n{NAME}, a Delaware corporation (the "Corporation"), certifies {certifies}\n\n'
        f"IN WITNESS WHEREOF, this Certificate is signed on {day}.\n\n{NAME.upper()}\nBy: /s/ Ben Sample\n"
        "Ben Sample, President\n"
    )
    (instrument,) = _read(text.encode(), f"{title.lower()}.txt")
    return instrument


_UNDER = "under Section 151(g) of the General Corporation Law of the State of Delaware that its Board of Directors"


@cache
def _charter() -> Instrument:
    text = (
        f"CERTIFICATE OF INCORPORATION\nOF\n{NAME.upper()}\n\nFIRST: The name of the corporation is {NAME}.\n\n"
        "SECOND: The purpose is any lawful act for which corporations may be organized under the General Corporation "
        "Law of Delaware.\n\nFOURTH: The total number of shares of all classes of stock which the corporation shall "
        "have authority to issue is 11,000,000 shares, of which 10,000,000 shares shall be Common Stock, par value "
        "$0.001 per share, and 1,000,000 shares shall be Preferred Stock, par value $0.001 per share. The Board of "
        "Directors is expressly authorized to provide for the issue of the Preferred Stock in one or more series.\n\n"
        "IN WITNESS WHEREOF, the incorporator has signed this certificate on March 1, 2019.\n\n/s/ Ann Sample\n"
        "Ann Sample\nIncorporator\n"
    )
    (instrument,) = _read(text.encode(), "charter.txt")
    return instrument


def test_an_increase_beyond_the_class_is_told() -> None:
    """1,200,000 shares of a series in a class of 1,000,000, which only the charter beside it shows."""
    raised = (
        "That the number of shares of Series A Preferred Stock, par value $0.001 per share, is increased by 400,000 "
    )
    increase = _paper(
        "CERTIFICATE OF INCREASE",
        f"{_UNDER} on May 5, 2022 resolved:\n\n{raised}shares from 800,000 to 1,200,000 shares.",
        "May 6, 2022",
    )
    assert [] == _told(increase)
    assert ["DE-151g-2"] == [finding.rule for finding in _told(increase, _charter()) if finding.outcome == "fail"]


def test_a_living_series_is_not_eliminated() -> None:
    """The paper's own words tell that 500 shares are outstanding."""
    elimination = _paper(
        "CERTIFICATE OF ELIMINATION",
        f"{_UNDER} on May 5, 2024 adopted the following resolution with respect to the Series A Preferred Stock:\n\n"
        "RESOLVED, that 500 shares of Series A Preferred Stock are outstanding and that the Certificate of "
        "Designations of the Series A Preferred Stock be eliminated.",
        "May 6, 2024",
    )
    assert [("DE-151g-4", "fail")] == [(finding.rule, finding.outcome) for finding in _told(elimination)]


def test_classes_that_voted_together_and_a_late_effect_are_told() -> None:
    """The common stock is raised by all classes as one, and the effect comes five months after the signing."""
    amendment = _paper(
        "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF INCORPORATION",
        "that the number of authorized shares of Common Stock is increased from 10,000,000 to 20,000,000 shares.\n\n"
        "SECOND: This amendment was approved by the vote of the stockholders voting together as a single class and was "
        "duly adopted in accordance with Section 242 of the General Corporation Law of the State of Delaware.\n\n"
        "THIRD: This amendment shall become effective on January 15, 2025.",
        "August 6, 2024",
        of_series=False,
    )
    assert ["DE-103d"] == [finding.rule for finding in _told(amendment)]
    assert ["DE-103d", "DE-242b2"] == sorted(finding.rule for finding in _told(amendment, _charter()))


def test_a_director_is_no_officer() -> None:
    """Signed by a director alone: told, by the law of a day on which the text was read."""
    designation = _paper(
        "CERTIFICATE OF DESIGNATION",
        f"{_UNDER} on May 23, 2022 adopted the following resolution:\n\nRESOLVED, that a series of 1,000 shares of "
        'Preferred Stock, par value $0.001 per share, be designated "Series A Preferred Stock".',
        "May 24, 2022",
    )
    (president,) = designation.signers
    assert president.title is not None
    director = designation._replace(signers=(president._replace(title=president.title._replace(value="Director")),))
    assert [] == _told(designation)
    assert ["DE-103a2"] == [finding.rule for finding in _told(director)]
