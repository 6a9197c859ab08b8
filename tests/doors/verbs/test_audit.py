"""`charterbook audit` answers what an auditor asks each year, and keeps who let which point rest."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main
from charterbook.register.store import Book

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


def test_what_a_paper_states_is_not_carried_to_a_later_period_end(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """None outstanding on 24 April 2003: enough on that day, and not known at the end of the year."""
    stock = "Series A Convertible Preferred Stock"
    rooms = told(place, capsys, "--from", "2003", "--period-end", "04-24")["periods"]
    assert {("2003-04-24", True), ("2004-04-24", None)} == {
        (room["on"], room["suffices"]) for room in rooms if room["series"] == stock
    }
    code, out, _ = audit(place, capsys, *YEARS)
    said = " ".join(out.split())
    assert "0 as of 2003-04-24 (stated); not known since" in said.partition("open points")[0]
    assert f"{stock}, Series C Convertible Preferred Stock (0 as of 2003-04-24 (stated); not known since)" in said
    assert 1 == code


def test_papers_not_shown_as_filed_and_findings_are_points(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each once: a paper of which an act waits for its filing is told as that. On the basis of the vote nothing waits,
    and the paper is still not shown as filed."""
    points = told(place, capsys, *YEARS)["points"]
    said = {(point["kind"], point["what"]) for point in points}
    assert len(points) == len(said)
    words = "CB101 words say 600, figures say 650; 650 also stands at 3 other places of this paper"
    assert ("finding, error", f"paper 3, line 111: {words}") in said
    assert {"finding, error", "finding, warning"} == {kind for kind, _ in said if kind.startswith("finding")}
    filing = ("no filing shown", "paper 3, CERTIFICATE OF AMENDMENT TO CERTIFICATE OF DESIGNATION: {}")
    unfiled = (filing[0], filing[1].format("no filing is in evidence"))
    assert unfiled not in said
    adopted = told(place, capsys, *YEARS, "--basis", "adopted")["points"]
    assert [unfiled] == [
        (point["kind"], point["what"])
        for point in adopted
        if point["kind"] in ("no filing shown", "waits for a filing")
    ]


def test_waivers_of_the_bookkeeper_close_no_point(
    place: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`check` lets the finding stand; the auditor is told all the same."""
    waiver = '[[waiver]]\nrule = "CB101"\nquote = "Six Hundred"\nreason = "seen"\nuntil = 2100-01-01\n'
    (tmp_path / "waivers.toml").write_text(waiver)
    assert any("CB101" in point["what"] for point in told(place, capsys, *YEARS)["points"])


def test_a_sign_off_covers_its_own_sentence_and_no_other(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A point of which more is known since is open again, and a short digest that meets another's settles nothing."""
    (point,) = [one for one in told(place, capsys, *YEARS)["points"] if "at 2003-12-31" in one["what"]]
    who = ("--by", "Ann Fictitious", "--because", "seen")
    assert 0 == audit(place, capsys, *YEARS, "--sign-off", point["id"], *who)[0]
    issued = ("issuance", "--on", "2003-05-01", "--class", "Common Stock", "--shares", "5")
    assert 0 == main(["record", *issued, "--book", place])
    capsys.readouterr()
    (after,) = [one for one in told(place, capsys, *YEARS)["points"] if "at 2003-12-31" in one["what"]]
    assert (True, None) == (after["what"] != point["what"], after["signed_off"])
    with Book.open(place) as book:
        said = {"point": after["id"], "what": "another", "by": "Eve", "why": "", "at": "2026-01-01T00:00:00+00:00"}
        own = book.corporation(book.corporations()[0])
        assert own
        book.add_note(f"sign-off {own.id}", json.dumps(said), datetime(2026, 1, 1, tzinfo=UTC))
    (still,) = [one for one in told(place, capsys, *YEARS)["points"] if one["id"] == after["id"]]
    assert still["signed_off"] is None


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


def test_a_sign_off_is_of_one_corporation(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Two corporations of a book with the same sentence: the other's point stays open, and so it does in its report."""
    articles = EXAMPLES / "1-articles.txt"
    text = articles.read_text().replace("C10650-1997", "C99999-1997")
    for old, new in (
        ("BestNet Communications", "Tumbleweed Fictitious"),
        ("BESTNET COMMUNICATIONS", "TUMBLEWEED FICTITIOUS"),
    ):
        text = text.replace(old, new)
    other = Path(place).parent / "other.txt"
    other.write_text(text)
    assert 0 == main(["add", str(other), "--book", place])
    capsys.readouterr()
    day = ("--from", "1998", "--to", "1998")
    both = [("--corporation", f"{name} Corporation") for name in ("BestNet Communications", "Tumbleweed Fictitious")]
    one, two = ({point["id"] for point in told(place, capsys, *day, *name)["points"]} for name in both)
    shared = min(one & two)
    who = ("--by", "Ann Fictitious", "--because", "seen")
    assert 0 == audit(place, capsys, *day, *both[0], "--sign-off", shared, *who)[0]
    signed = [
        [point["signed_off"] for point in told(place, capsys, *day, *name)["points"] if point["id"] == shared]
        for name in both
    ]
    assert ("Ann Fictitious", [None]) == (signed[0][0]["by"], signed[1])
    assert all("paper 3" not in point["what"] for point in told(place, capsys, *day, *both[1])["points"])


def test_shares_do_not_suffice_because_they_were_issued(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the articles the total of the class is a bound that the book's own series and issuances have made."""
    book = str(tmp_path / "designation_only.db")
    assert 0 == main(["add", str(EXAMPLES / "2-series-a-designation.txt"), "--book", book])
    stock = ("--class", "Preferred Stock", "--series", "Series A Convertible Preferred Stock", "--shares", "649.5")
    assert 0 == main(["record", "issuance", "--on", "2000-05-01", *stock, "--book", book])
    capsys.readouterr()
    rooms = told(book, capsys, "--from", "2000", "--to", "2000")["periods"]
    whole, series = rooms
    assert ({"at_least": "650"}, None, None) == (whole["authorized"], whole["left"], whole["suffices"])
    assert ("articles not held", True) == (whole["why"], series["suffices"])


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
