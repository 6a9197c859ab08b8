"""`charterbook tie` compares a real book with what others tell, and says by its exit code whether all agrees."""

import json
from pathlib import Path

import pytest

from charterbook.doors.cli import main

SERIES_A = "Series A Convertible Preferred Stock"
EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "bestnet"
CONTEXT = "<context id='a'><entity/><period><instant>2003-06-30</instant></period></context>"
INSTANCE = (
    "<xbrl xmlns='http://www.xbrl.org/2003/instance' xmlns:g='http://fasb.org/us-gaap/2023'>" + CONTEXT + "{}</xbrl>"
)
AUTHORIZED = "<g:{0}StockSharesAuthorized contextRef='a'>{1}</g:{0}StockSharesAuthorized>"


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with a book of the founding case."""
    assert 0 == main(["add", *map(str, sorted(EXAMPLES.glob("*.txt"))), "--book", str(tmp_path / "b.db")])
    capsys.readouterr()
    return tmp_path


def tie(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    """Exit code, what is printed, what is complained of."""
    code = main(["tie", "--book", str(folder / "b.db"), "--as-of", "2003-12-31", *options])
    said = capsys.readouterr()
    return code, said.out, said.err


def instance(folder: Path, *facts: tuple[str, int]) -> str:
    """An XBRL instance with these authorized numbers."""
    path = folder / "report.xml"
    path.write_text(INSTANCE.format("".join(AUTHORIZED.format(*fact) for fact in facts)))
    return str(path)


def test_numbers_that_agree_exit_with_nought(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The summary comes first."""
    report = instance(folder, ("Common", 100_000_000), ("Preferred", 10_000_000))
    code, out, _ = tie(folder, capsys, "--xbrl", report)
    assert (0, "BestNet Communications Corporation: 3 agrees, 3 not available") == (code, out.splitlines()[0])


def test_a_difference_exits_with_one_and_shows_both_sides(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The arithmetic and the place in the report, as text and as JSON."""
    report = instance(folder, ("Common", 50_000_000))
    code, out, _ = tie(folder, capsys, "--xbrl", report)
    assert 1 == code
    assert "50,000,000 - 100,000,000 = -50,000,000 on 2003-06-30" in " ".join(out.split())
    code, out, _ = tie(folder, capsys, "--xbrl", report, "-f", "json")
    (cell,) = [one for one in json.loads(out)["cells"] if one["class"] == "Common Stock" and one["source"] == "xbrl"]
    assert (1, "differs", {"value": "50000000"}, {"value": "100000000"}) == (
        code, cell["state"], cell["told"]["value"], cell["charter"]
    )  # fmt: skip


def test_an_agents_list_is_tied_by_settled_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that the book lacks counts as a difference until a person settles it."""
    (folder / "list.csv").write_text("Security,Shares\nPREF-A,0\n")
    asked = ("--agent", str(folder / "list.csv"), "--basis", "adopted")
    code, out, _ = tie(folder, capsys, *asked)
    assert 1 == code
    assert 'agent "PREF-A": no class or series of the book has this name' in " ".join(out.split())
    (folder / "names.toml").write_text(
        '[[name]]\nsource = "agent"\nname = "PREF-A"\nclass = "Preferred Stock"\n'
        'series = "Series A Convertible Preferred Stock"\n'
    )
    named = ("--names", str(folder / "names.toml"))
    code, out, _ = tie(folder, capsys, *asked, *named, "--agent-on", "2003-04-24")
    assert (0, "BestNet Communications Corporation: 2 agrees, 3 not available, 1 stale") == (code, out.splitlines()[0])


def test_what_a_paper_states_of_an_earlier_day_agrees_with_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """None outstanding on 24 April is no number of the end of the year, for the list that says none and for one that
    says some: both are told beside what is known."""
    for shares in (0, 7):
        (folder / "list.csv").write_text(f"Security,Shares\n{SERIES_A},{shares}\n")
        asked = ("--agent", str(folder / "list.csv"))
        code, out, _ = tie(folder, capsys, *asked)
        said = " ".join(out.split())
        assert 0 == code
        assert "the charter is not known: 0 as of 2003-04-24 (stated); not known since" in said
        assert f"outstanding unknown not available {shares} not available" in said
        code, out, _ = tie(folder, capsys, *asked, "--agent-on", "2003-04-24")
        assert (1 if shares else 0) == code


def test_without_a_source_the_books_own_papers_are_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The certified resolution on Series C agrees with its certificate; that on Series A was never shown as filed."""
    code, out, _ = tie(folder, capsys)
    said = " ".join(out.split())
    assert (0, "BestNet Communications Corporation: 1 agrees") == (code, out.splitlines()[0])
    assert "no paper on hand is shown to carry it out on the effective basis" in said
    code, out, _ = tie(folder, capsys, "-f", "json")
    told = json.loads(out)
    assert [("resolutions", "0", "stale")] == [
        (one["source"], one["charter_now"]["value"], one["state"]) for one in told["earlier"]
    ]
    assert {"charter"} == {room["source"] for room in told["headroom"]}


def test_more_shares_than_the_charter_authorizes_exit_with_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The arithmetic of the over-issue, though no number of the book contradicts the list."""
    (folder / "list.csv").write_text("Security,Shares\nCommon Stock,100000001\n")
    code, out, _ = tie(folder, capsys, "--agent", str(folder / "list.csv"))
    assert 1 == code
    assert (
        "Common Stock: agent on 2003-12-31: 100,000,000 authorized - at least 100,000,001 outstanding "
        "(1 line of the list) = at most -1"
    ) in " ".join(out.split())


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--xbrl", "{examples}/1-articles.txt"), "it is no XML"),
        (("--xbrl", "{folder}/none.xml"), "there is no file"),
        (("--agent", "{folder}/b.db"), "cannot be read"),
        (("--agent", "{examples}/1-articles.txt"), "no column for the stock"),
        (("--agent", "{examples}/1-articles.txt", "--column", "stock"), "is not of the form WHAT=HEADING"),
        (("--agent", "{folder}/ok.csv", "--names", "{examples}/1-articles.txt"), "is not TOML"),
    ],
)
def test_what_cannot_be_tied_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], fault: str
) -> None:
    """Exit code 2, nothing on stdout."""
    (folder / "ok.csv").write_text("Security,Shares\nCommon Stock,1\n")
    code, out, err = tie(folder, capsys, *(one.format(folder=folder, examples=EXAMPLES) for one in options))
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert fault in err
