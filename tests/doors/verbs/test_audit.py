"""`charterbook audit` answers what an auditor asks each year, and keeps who let which point rest."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "bestnet"
YEARS = ("--from", "2001", "--to", "2003")


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A book of the founding case."""
    book = str(tmp_path / "b.db")
    assert 0 == main(["add", *map(str, sorted(EXAMPLES.glob("*.txt"))), "--book", book])
    capsys.readouterr()
    return book


def audit(place: str, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    """Exit code, what is printed, what is complained of."""
    code = main(["audit", "--book", place, "--as-of", "2004-06-30", *options])
    said = capsys.readouterr()
    return code, said.out, said.err


def told(place: str, capsys: pytest.CaptureFixture[str], *options: str) -> Any:
    """The report as JSON."""
    return json.loads(audit(place, capsys, *options, "-f", "json")[1])


def enough(place: str, capsys: pytest.CaptureFixture[str], *options: str) -> dict[tuple[str, str], Any]:
    """Whether the authorized shares sufficed, by period end and stock."""
    rooms = told(place, capsys, *options)["periods"]
    return {(room["on"], room["series"] or room["class"]): room["suffices"] for room in rooms}


def test_each_change_has_its_day_and_its_paper(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The certificate that was never shown as filed changes nothing."""
    code, out, _ = audit(place, capsys, *YEARS)
    said = " ".join(out.split())
    assert 1 == code
    assert "2001-10-11 +10,000 10,000 paper 5 2003-04-28 -10,000 0 paper 4" in said
    assert "paper 4, CERTIFICATE OF AMENDMENT TO CERTIFICATE OF DESIGNATION: Board of Directors on 2003-04-24" in said
    assert "waits for a filing: paper 3, entry" in said


def test_sufficiency_at_each_period_end_is_told_or_not_known(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody recorded what was issued before 2003, and then somebody did."""
    issued = ("issuance", "--on", "2003-05-01", "--class", "Common Stock", "--shares", "5")
    assert 0 == main(["record", *issued, "--book", place])
    capsys.readouterr()
    found = enough(place, capsys, *YEARS)
    days = {day for day, _ in found}
    assert {"2001-12-31", "2002-12-31", "2003-12-31"} == days
    assert (None, True) == (found["2002-12-31", "Common Stock"], found["2003-12-31", "Common Stock"])
    assert {"2003-06-30", "2004-06-30"} == {
        day for day, _ in enough(place, capsys, "--period-end", "06-30", "--from", "2003")
    }
    assert {"2004-02-29"} == {day for day, _ in enough(place, capsys, "--period-end", "02-29")}


def test_a_point_is_signed_off_once_and_stays_so(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its id is that of the same sentence in every report; the others stay open."""
    before = told(place, capsys, *YEARS)["points"]
    first = before[0]["id"]
    who = ("--by", "Ann Fictitious", "--because", "seen at the registrar")
    code, out, _ = audit(place, capsys, *YEARS, "--sign-off", first, *who)
    assert (0, True) == (code, out.startswith(f"{first} signed off by Ann Fictitious"))
    after = told(place, capsys, *YEARS)["points"]
    assert [point["id"] for point in before] == [point["id"] for point in after]
    assert ["Ann Fictitious", *[None] * (len(before) - 1)] == [
        point["signed_off"] and point["signed_off"]["by"] for point in after
    ]
    code, out, _ = audit(place, capsys, *YEARS)
    assert 1 == code
    assert f"{len(before) - 1} points open, 1 signed off" in out.splitlines()[0]
    assert ": seen at the registrar" in " ".join(out.partition("signed off:")[2].split())
    code, out, err = audit(place, capsys, *YEARS, "--sign-off", first, *who)
    assert (2, "") == (code, out)
    assert "Ann Fictitious signed" in err
    assert 0 == main(["log", "verify", "--book", place])


def test_a_report_without_open_points_exits_with_nought(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """When each is signed off."""
    for point in told(place, capsys, *YEARS)["points"]:
        assert 0 == audit(place, capsys, *YEARS, "--sign-off", point["id"], "--by", "Ann", "--because", "seen")[0]
    code, out, _ = audit(place, capsys, *YEARS)
    assert 0 == code
    assert "open points" not in out


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--sign-off", "none", "--by", "Ann", "--because", "seen"), "has no point none"),
        (("--sign-off", "none", "--because", "seen"), "--sign-off needs --by"),
        (("--sign-off", "none", "--by", "Ann", "--because", " "), "--sign-off needs --because"),
        (("--period-end", "13-01"), "is not a day of the year"),
        (("--period-end", "02-30"), "is not a day of the year"),
        (("--period-end", "December"), "is not a day of the year"),
        (("--from", "2004", "--to", "2003"), "there is no year from 2004 to 2003"),
        (("--from", "1", "--to", "2003"), "more than 200 periods"),
        (("--to", "10000"), "there is no year"),
    ],
)
def test_what_cannot_be_reported_is_one_line(
    place: str, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], fault: str
) -> None:
    """Exit code 2, nothing on stdout."""
    code, out, err = audit(place, capsys, *options)
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert fault in err
