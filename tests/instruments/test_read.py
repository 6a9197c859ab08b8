"""Papers are read as their facts say, however their bytes are set; unsigned, quoted and unknown papers do nothing."""

import json
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.exchange.reading_json import reading_json
from charterbook.model.acts import Act, DesignatedSharesAdjustment, Resolution
from charterbook.model.bare import differences
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Instrument, Reading
from tests.doors.test_specimens import _missed, _plain

PAPERS = sorted((Path(__file__).parent.parent.parent / "examples" / "bestnet").glob("*.txt"))
DECREASE = next(path for path in PAPERS if path.stem == "3-series-a-decrease")


def _read(data: bytes) -> Instrument:
    reading = flow.read(data, "a test")
    assert isinstance(reading, Reading)
    (instrument,) = reading.instruments
    return instrument


def _all_acts(instrument: Instrument) -> list[Act]:
    own = [inner for act in instrument.acts for inner in (act, *(act.resolved if isinstance(act, Resolution) else ()))]
    return own + [act for exhibit in instrument.exhibits for act in _all_acts(exhibit)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_a_specimen_holds_its_facts(paper: Path) -> None:
    """Each fact of NAME.facts.json is read; where the facts are silent on a number, a derived one may be given."""
    data = paper.read_bytes()
    reading = flow.read(data, paper.name)
    assert isinstance(reading, Reading)
    (found,) = reading_json(reading, data)["instruments"]
    facts = json.loads(paper.with_suffix(".facts.json").read_text(encoding="ascii"))
    derived = [
        act[name]
        for act in found["acts"]
        for name in ("before", "after")
        if isinstance(act.get(name), dict) and act[name].get("derived")
    ]
    missed = [line for line in _missed(facts, _plain(found)) if not (derived and "asked None" in line)]
    assert [] == missed


RENDERED = {
    "lines of Windows": lambda data: data.replace(b"\n", b"\r\n"),
    "UTF-16": lambda data: b"\xff\xfe" + data.decode().encode("utf-16-le"),
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "no-break spaces": lambda data: data.replace(b" (", b"\xc2\xa0(").replace(b"April 2", b"April\xc2\xa02"),
    "windows-1252": lambda data: data.replace(b'"', b"\x93"),
    "curly quotes": lambda data: data.replace(b'(the "Corporation")', "(the \u201cCorporation\u201d)".encode()),
    "justified": lambda data: data.replace(b" of the ", b"   of   the  "),
    "tabs": lambda data: data.replace(b"\n     ", b"\n\t"),
    "another first line": lambda data: b"\n\n" + data,
}  # fmt: skip


@pytest.mark.parametrize("rendered", RENDERED)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_the_setting_of_the_bytes_says_nothing(paper: Path, rendered: str) -> None:
    """The same words in another encoding or with other white space are the same paper."""
    data = paper.read_bytes()
    assert () == differences(_read(data), _read(RENDERED[rendered](data)))


def _spans(value: object) -> list[Span]:
    match value:
        case Cited() | Disputed():
            return list(value.spans)
        case tuple():
            return [span for item in value for span in _spans(item)]
        case _:
            return []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_no_value_is_without_its_bytes(paper: Path) -> None:
    """Every value of every act cites bytes inside its paper."""
    data = paper.read_bytes()
    for act in _all_acts(_read(data)):
        cited = [value for value in act if isinstance(value, Cited | Disputed)]
        assert cited
        for value in cited:
            assert [True] * len(value.spans) == [0 <= span.start < span.end <= len(data) for span in _spans(value)]
            assert value.spans


def test_a_paper_that_nobody_signed_is_a_draft() -> None:
    """Without conformed signatures nothing was executed, whatever the paper says of itself."""
    unsigned = DECREASE.read_bytes().replace(b"/s/", b"   ").replace(b"Robert A. Blanchard\n   ", b"\n   ")
    unsigned = b"\n".join(
        line for line in unsigned.split(b"\n") if line.strip() not in (b"Robert A. Blanchard", b"Paul H. Jachim")
    )
    paper = _read(unsigned)
    assert ("drafted", [None, None]) == (paper.state, [signer.signed for signer in paper.signers])


def test_one_signature_of_two_is_not_an_executed_paper() -> None:
    """Where a line is blank the paper is not yet executed."""
    lines = DECREASE.read_bytes().split(b"\n")
    first = next(number for number, line in enumerate(lines) if b"/s/  Paul" in line)
    assert "drafted" == _read(b"\n".join(lines[:first] + lines[first + 1 :])).state


def test_a_stamp_shows_the_filing() -> None:
    """Each specimen with a stamp is filed on the stamp's day; the one without is not."""
    filed = {path.stem[0]: _read(path.read_bytes()).dates.filed_on for path in PAPERS}
    assert {"1": "1997-06-16", "2": "1999-04-22", "3": None, "4": "2003-04-28", "5": "2001-10-11"} == {
        name: on.value.isoformat() if on else None for name, on in filed.items()
    }


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        (b"zero (0) authorized\nshares", b"no authorized shares or fewer"),
        (b"decreases the authorized number", b"was asked to consider the authorized number"),
    ],
)
def test_what_is_not_worded_as_known_is_not_guessed(words: bytes, instead: bytes) -> None:
    """A number that no production finds is absent, never taken from elsewhere."""
    data = DECREASE.read_bytes()
    assert words in data
    acts = [act for act in _read(data.replace(words, instead)).acts if isinstance(act, DesignatedSharesAdjustment)]
    assert [] == [act for act in acts if act.after is not None and act.change is not None]


@pytest.mark.parametrize(
    "words",
    [
        "The quick brown fox jumped over 650 shares of Series A Preferred Stock.",
        "BestNet Communications Corporation had 650 shares of Series A Preferred Stock outstanding on April 24, 2003?",
        "MINUTES\n\nThe board spoke of a decrease in the number of shares and resolved nothing.",
        "1,000 2,000 3,000",
    ],
)
def test_words_about_shares_are_no_charter_paper(words: str) -> None:
    """Prose with names, dates and numbers has no act that changes the capital."""
    paper = _read(words.encode())
    assert ("other", "mentioned", ()) == (paper.kind, paper.state, paper.acts)


_OF_A_MERGER = (
    "EXHIBIT A\n\nLARKMOOR SENSORS, INC. CERTIFICATE OF DESIGNATION\nof the\nSERIES A CONVERTIBLE PREFERRED STOCK\n\n"
    "Pursuant to Section 78.1955 of the Nevada Revised Statutes the board adopted this resolution:\n\nRESOLVED, that "
    "in compliance with the Agreement and Plan of Merger by and among the Corporation, Tarn Acquisition Inc., a "
    "Panamanian corporation, and Tarn Holdings, Inc., a Panamanian corporation, a series is created.\n\n1. Number. "
    "This series shall consist of ten thousand (10,000) shares of Preferred Stock and shall be designated the Series A "
    "Convertible Preferred Stock.\n\nIN WITNESS WHEREOF, signed this 18th day of January, 2008.\n\n/s/ Ada Marlowe\n"
    "Ada Marlowe, President\n"
)


def test_a_label_at_the_top_is_that_of_the_paper_itself() -> None:
    """A paper taken out from behind an agreement is read as a paper, and is of its own corporation, not of a party."""
    found = _read(_OF_A_MERGER.encode())
    assert ("designation", "executed") == (found.kind, found.state)
    assert found.corporation is not None
    assert "LARKMOOR SENSORS, INC." == found.corporation.value
