"""`charterbook read`: one object a file in JSON with the keys of the contract, and a text that a person can read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from charterbook import __version__
from charterbook.doors.cli import main

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
PAPERS = sorted(str(path) for path in BESTNET.glob("*.txt"))
DECREASE = str(BESTNET / "3-series-a-decrease.txt")

INSTRUMENT = {
    "kind", "title", "state", "exhibit_number", "corporation", "former_names", "jurisdiction", "statutes", "dates",
    "meeting", "signers", "acknowledgments", "acts", "unread",
}  # fmt: skip
SPAN = {"start", "end", "line", "col", "quote", "page"}
Json = Any


def _read(capsys: pytest.CaptureFixture[str], *files: str) -> list[Json]:
    assert 0 == main(["read", "-f", "json", *files])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _spans(found: Json) -> Iterator[Json]:
    match found:
        case dict():
            if isinstance(found.get("evidence"), list):
                yield from found["evidence"]
            for value in found.values():
                yield from _spans(value)
        case list():
            for value in found:
                yield from _spans(value)


def test_one_object_a_file_in_the_order_given(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of the output is one file's."""
    assert PAPERS == [read["source"]["path"] for read in _read(capsys, *PAPERS)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: Path(paper).stem)
def test_the_keys_of_the_contract_are_there(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Source, instruments, dates, meeting, signers, acknowledgments, acts and findings under their names."""
    (read,) = _read(capsys, paper)
    assert {"charterbook", "source", "instruments", "findings"} == read.keys()
    assert __version__ == read["charterbook"]
    assert {"path", "sha256", "bytes", "media_type"} == read["source"].keys()
    for instrument in read["instruments"]:
        assert set() == INSTRUMENT - instrument.keys()
        assert {
            "adopted_on", "executed_on", "filed_on", "effective_on", "stockholders_approved_on",
        } == instrument["dates"].keys()  # fmt: skip
        assert instrument["meeting"] is None or {"type", "quorum", "body"} == instrument["meeting"].keys()
        assert [] == [one for one in instrument["signers"] if not {"name", "title"} <= one.keys()]
        for block in instrument["acknowledgments"]:
            assert {"state", "county", "signer", "on", "notary_signed", "commission_expires"} <= block.keys()
        assert [] == [act for act in instrument["acts"] if "act" not in act or "share_class" in act]
        assert [] == [place for place in instrument["unread"] if place.keys() != {"start", "end"}]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: Path(paper).stem)
def test_every_span_quotes_its_bytes(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Start, end, line, column, quote and page; the quote is exactly the bytes."""
    (read,) = _read(capsys, paper)
    data = Path(paper).read_bytes()
    lines = data.decode("ascii").split("\n")
    spans = list(_spans(read["instruments"]))
    assert len(spans) > 10
    for span in spans:
        assert SPAN == span.keys()
        assert span["quote"] == data[span["start"] : span["end"]].decode("ascii")
        assert lines[span["line"] - 1][span["col"] - 1 :].startswith(span["quote"].split("\n")[0])


def test_counts_are_digits_dates_iso_and_par_a_decimal(capsys: pytest.CaptureFixture[str]) -> None:
    """No number of shares is a JSON number, which could lose digits."""
    (read,) = _read(capsys, DECREASE)
    (act,) = (act for act in read["instruments"][0]["acts"] if act["act"] == "designated_shares_adjustment")
    assert ("650", "0", "-650", "0.001") == tuple(
        act[name]["value"] for name in ("before", "after", "change", "par_value")
    )
    assert "2003-04-24" == read["instruments"][0]["dates"]["executed_on"]["value"]
    assert [] == [span for span in _spans(read) if not isinstance(span["start"], int)]


def test_the_text_says_what_is_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    """Kind, numbers with their places, the dispute, and that filing is not in this text."""
    assert 0 == main(["read", DECREASE])
    out = capsys.readouterr().out
    for words in ("designation_amendment, executed", "600 or 650", "650 (derived)", "filed on       unknown", "[38:4 "):
        assert words in out


def test_the_numbers_of_the_corporation_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The registrar's number on the stamp, in JSON with its bytes and in the text with its place."""
    (read,) = _read(capsys, PAPERS[0])
    (number,) = read["instruments"][0]["identifiers"]
    assert ("entity_number", "US-NV", "C10650-1997") == (
        number["kind"], number["jurisdiction"], number["number"]["value"]
    )  # fmt: skip
    assert ["C10650-1997"] == [span["quote"] for span in number["number"]["evidence"]]
    assert 0 == main(["read", PAPERS[0]])
    assert "US-NV number   C10650-1997   [12:10 " in capsys.readouterr().out


def test_reading_twice_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """The output depends on the file alone."""
    assert _read(capsys, *PAPERS) == _read(capsys, *PAPERS)
