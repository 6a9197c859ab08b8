"""The road of the founding paper: each fact, each span, each finding, each balance, through the command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

ROOT = Path(__file__).parent.parent.parent
PAPER = ROOT.parent / "shared" / "seed" / "000_97f2ddf01c11847b.txt"
SHA256 = "289a75bec2c8938a5f66cee20958ee84d7fe9702628bd0f80bf2d04a7349741b"
SPECIMENS = [
    str(ROOT / "examples" / "bestnet" / f"{name}.txt")
    for name in ("1-articles", "2-series-a-designation", "3-series-a-decrease")
]
SERIES_A = "Series A Convertible Preferred Stock"
BESTNET = "BestNet Communications Corporation"

founding = pytest.mark.skipif(not PAPER.exists(), reason="the founding paper does not stand beside this checkout")

Json = Any


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """The command line, as exit code and JSON."""

    def go(*arguments: str) -> tuple[int, Json]:
        code = main([*arguments, "-f", "json"])
        out = capsys.readouterr().out
        return code, json.loads(out) if out else None

    return go


@pytest.fixture
def book(tmp_path: Path, run: Any) -> str:
    """A book that holds the founding paper alone."""
    place = str(tmp_path / "founding.db")
    assert 0 == run("add", str(PAPER), "--book", place)[0]
    return place


def _values(found: Json) -> Json:
    """Facts without their evidence."""
    match found:
        case {"value": value, "evidence": _}:
            return value
        case dict():
            return {key: _values(value) for key, value in found.items()}
        case list():
            return [_values(value) for value in found]
        case _:
            return found


def _cited(found: Json) -> Iterator[Json]:
    """Every value that says it has evidence."""
    match found:
        case {"value": _, "evidence": _}:
            yield found
            yield from _cited(found.get("readings", []))
        case dict():
            for value in found.values():
                yield from _cited(value)
        case list():
            for value in found:
                yield from _cited(value)


def _act(instrument: Json, name: str) -> Json:
    (act,) = (act for act in instrument["acts"] if act["act"] == name)
    return act


@pytest.fixture
def instrument(run: Any) -> Json:
    """The founding paper as `read -f json` gives it."""
    code, read = run("read", str(PAPER))
    assert (0, SHA256, 5282) == (code, read["source"]["sha256"], read["source"]["bytes"])
    (found,) = read["instruments"]
    return found


@founding
def test_what_the_paper_is(instrument: Json) -> None:
    """Kind, state, corporation, statute, dates and meeting."""
    assert {
        "kind": "designation_amendment",
        "title": "AMENDED CERTIFICATE OF DESIGNATION",
        "state": "executed",
        "exhibit_number": "3.4",
        "corporation": BESTNET,
        "former_names": [],
        "jurisdiction": "US-NV",
        "statutes": ["NRS 78.1955"],
        "dates": {
            "adopted_on": "2003-04-24",
            "executed_on": "2003-04-24",
            "filed_on": None,
            "effective_on": None,
            "stockholders_approved_on": None,
        },
        "meeting": {"type": "special", "quorum": True, "body": "board"},
        "filing": None,
    } == {
        name: _values(instrument[name])
        for name in (
            "kind", "title", "state", "exhibit_number", "corporation", "former_names", "jurisdiction", "statutes",
            "dates", "meeting", "filing",
        )
    }  # fmt: skip
    quotes = {span["quote"] for span in instrument["statutes"][0]["evidence"]}
    assert "Title 7, Chapter 78, Section 78.1955 of the Nevada Revised Statutes" in quotes


@founding
def test_who_signed_and_who_acknowledged(instrument: Json) -> None:
    """Two officers, an acknowledgment each in Kent County, neither with a notary's signature or an expiry."""
    assert [("Robert A. Blanchard", "President"), ("Paul H. Jachim", "Secretary")] == [
        (signer["name"]["value"], signer["title"]["value"]) for signer in instrument["signers"]
    ]
    blocks = [
        {
            name: _values(block[name])
            for name in ("state", "county", "signer", "on", "notary_signed", "commission_expires")
        }
        for block in instrument["acknowledgments"]
    ]
    shared = {
        "state": "Michigan", "county": "Kent", "on": "2003-04-24", "notary_signed": False, "commission_expires": None,
    }  # fmt: skip
    assert [{**shared, "signer": "Robert A. Blanchard"}, {**shared, "signer": "Paul H. Jachim"}] == blocks
    assert ["BestNet Communication Corporation"] * 2 == [
        block["principal"]["value"] for block in instrument["acknowledgments"]
    ]


@founding
def test_the_designation_of_1999_is_recited_and_its_number_derived(instrument: Json) -> None:
    """The paper tells of a filing of 22 April 1999; that it was of 650 follows from the decrease to zero."""
    act = _act(instrument, "series_designation")
    assert ("Preferred Stock", SERIES_A, "650", "1999-04-22", True) == tuple(
        _values(act[name]) for name in ("class", "series", "after", "filed_on", "recited")
    )
    assert (True, None) == (act["after"].get("derived"), act["filed_on"].get("derived"))


@founding
@pytest.mark.parametrize("name", ["none_issued", "none_outstanding"])
def test_no_share_is_issued_or_outstanding_on_its_day(instrument: Json, name: str) -> None:
    """The paper speaks of its own day, and not of all days before."""
    act = _act(instrument, name)
    assert ("Preferred Stock", SERIES_A, "2003-04-24", None) == (
        act["class"]["value"], act["series"]["value"], act["as_of"]["value"], act.get("ever"),
    )  # fmt: skip


@founding
def test_the_decrease(instrument: Json) -> None:
    """Before 650 is derived; the change of 650 and the zero after are stated; the shares become undesignated."""
    act = _act(instrument, "designated_shares_adjustment")
    assert {
        "act": "designated_shares_adjustment",
        "class": "Preferred Stock",
        "series": SERIES_A,
        "before": "650",
        "after": "0",
        "change": "-650",
        "par_value": "0.001",
        "returned": "650",
        "returned_to": "undesignated",
    } == _values(act)
    assert ["before"] == [name for name, value in act.items() if isinstance(value, dict) and value.get("derived")]
    resolution = _act(instrument, "resolution")
    assert ("Board of Directors", "2003-04-24") == (resolution["body"]["value"], resolution["adopted_on"]["value"])


@founding
def test_exhibit_a_has_numbers_of_its_own(instrument: Json) -> None:
    """A secretary's certificate of a resolution, in which words say 600 and figures say 650."""
    (exhibit,) = instrument["exhibits"]
    assert ("secretary_certificate", ["Paul H. Jachim"]) == (
        exhibit["kind"],
        [signer["name"]["value"] for signer in exhibit["signers"]],
    )
    (resolved,) = _act(exhibit, "resolution")["resolved"]
    assert (SERIES_A, "650", "0", "-650", None) == tuple(
        _values(resolved[name]) for name in ("series", "before", "after", "change", "returned")
    )
    assert ["600", "650"] == [reading["value"] for reading in resolved["returned"]["readings"]]
    certified = _act(exhibit, "certification")
    assert ("Paul H. Jachim", "Secretary", "2003-04-24", None) == tuple(
        _values(certified[name]) for name in ("certifier", "title", "adopted_on", "in_force")
    )


@founding
def test_the_four_650s_are_cited(instrument: Json) -> None:
    """At bytes 1352, 1488, 4436 and 4609, and nowhere else."""
    evidence = [span for value in _cited(instrument) for span in value["evidence"]]
    assert [1352, 1488, 4436, 4609] == sorted({span["start"] for span in evidence if span["quote"] == "650"})


@founding
def test_every_quote_is_the_bytes(instrument: Json) -> None:
    """From start to end, with the line and column where a person finds it, and no value without evidence."""
    data = PAPER.read_bytes()
    lines = data.decode("ascii").split("\n")
    values = list(_cited(instrument))
    assert len(values) > 60
    assert [] == [value for value in values if not value["evidence"]]
    for span in (span for value in values for span in value["evidence"]):
        assert span["quote"] == data[span["start"] : span["end"]].decode("ascii")
        first = span["quote"].split("\n")[0]
        assert lines[span["line"] - 1][span["col"] - 1 :].startswith(first)
        assert data[: span["start"]].count(b"<PAGE>") + 1 == span["page"]


@founding
def test_a_value_said_is_found_in_its_quotes(instrument: Json) -> None:
    """Names stand in their quotes letter for letter, but for case and line breaks."""
    names = [instrument["corporation"], *(signer["name"] for signer in instrument["signers"])]
    names += [act["series"] for act in instrument["acts"] if act["act"] == "designated_shares_adjustment"]
    for name in names:
        assert [] == [
            span["quote"]
            for span in name["evidence"]
            if name["value"].lower() not in " ".join(span["quote"].split()).lower()
        ]


@founding
def test_the_findings(run: Any) -> None:
    """Its faults, at their lines and levels; exit code 1 because of the errors."""
    code, checked = run("check", str(PAPER))
    found = [(one["rule"], one["line"], one["level"], one["outcome"]) for one in checked["findings"]]
    assert 1 == code
    assert [("CB101", 124, "error", "fail")] == [one for one in found if one[0] == "CB101"]
    assert [("CB201", 70, "error", "fail"), ("CB201", 93, "error", "fail")] == [
        one for one in found if one[0] == "CB201"
    ]
    assert {"CB301": 2, "CB302": 2, "CB401": 1} == {
        rule: sum(one[0] == rule for one in found) for rule in ("CB301", "CB302", "CB401")
    }
    (fault,) = (one for one in checked["findings"] if one["rule"] == "CB101")
    assert ("600", "650") == tuple(number for number in ("600", "650") if number in fault["message"])
    assert {"Six\n     Hundred", "650"} <= {span["quote"] for span in fault["evidence"]}
    assert ["error"] * 3 == [one["level"] for one in checked["findings"] if one["level"] == "error"]


@founding
def test_the_law_of_its_day(run: Any) -> None:
    """What Nevada asked on 24 April 2003, rule by rule, with the version of the law that was asked."""
    _, checked = run("check", str(PAPER))
    outcomes = {one["rule"]: one["outcome"] for one in checked["rules"]}
    found = {one["rule"]: one for one in checked["findings"]}
    assert {
        "NV-78.1955-4b": "fail",
        "NV-78.1955-2": "indeterminate",
        "NV-78.1955-1c-old": "pass",
    } == {rule: outcomes[rule] for rule in ("NV-78.1955-4b", "NV-78.1955-2", "NV-78.1955-1c-old")}
    assert ("note", "note") == (found["NV-78.1955-1e"]["level"], found["NV-78.1955-6a"]["level"])
    assert "2003-04-24" in found["NV-78.1955-4b"]["law"]["version"]
    assert "withdraw" in found["NV-78.1955-6a"]["remedy"]
    assert found["NV-78.1955-2"]["missing"]


def _class(shown: Json) -> Json:
    (one,) = shown["classes"]
    return one


@founding
def test_the_book_on_the_day_of_adoption(book: str, run: Any) -> None:
    """Adopted: Series A has none, the class at least 650 undesignated; that the articles are absent is a gap."""
    code, shown = run("show", "--book", book, "--basis", "adopted")
    one = _class(shown)
    (series,) = one["series"]
    assert (0, BESTNET, "adopted") == (code, shown["corporation"], shown["basis"])
    assert ({"at_least": "650"}, {"at_least": "650"}) == (one["authorized"], one["undesignated"])
    assert (SERIES_A, {"value": "0"}, "zero") == (series["series"], series["authorized"], series["status"])
    assert [True] == [True for gap in shown["gaps"] if "articles" in gap]


@founding
def test_the_book_before_any_filing_is_shown(book: str, run: Any) -> None:
    """Effective: Series A still has 650, and the decrease is pending."""
    _, shown = run("show", "--book", book, "--basis", "effective")
    one = _class(shown)
    (series,) = one["series"]
    (pending,) = one["pending"]
    assert ({"at_least": "650"}, {"value": "650"}) == (one["authorized"], series["authorized"])
    assert ("designated_shares_adjustment", "-650", "0") == (pending["act"], pending["change"], pending["after"])


@founding
def test_filing_evidence_brings_the_decrease_into_effect(book: str, run: Any) -> None:
    """After `record filing` the effective book follows, from that day on and not before."""
    assert 0 == run("record", "filing", "--instrument", "1", "--on", "2003-04-28", "--book", book)[0]
    _, before = run("show", "--book", book, "--as-of", "2003-04-27")
    _, after = run("show", "--book", book, "--as-of", "2003-04-28")
    told = [(_class(one)["series"][0]["authorized"], _class(one)["undesignated"]) for one in (before, after)]
    assert [({"value": "650"}, {"at_least": "0"}), ({"value": "0"}, {"at_least": "650"})] == told
    assert [] == _class(after)["pending"]


@founding
def test_the_same_paper_twice_changes_nothing(book: str, run: Any) -> None:
    """Neither the position nor the head of the log moves."""
    before = [run("log", "--book", book)[1]["head"], run("show", "--book", book)[1]["classes"]]
    code, added = run("add", str(PAPER), "--book", book)
    assert (0, True, []) == (code, added["known"], added["entries"])
    assert before == [run("log", "--book", book)[1]["head"], run("show", "--book", book)[1]["classes"]]


def test_with_the_articles_on_hand_the_total_is_known(
    tmp_path: Path, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """The specimens, articles first: 10,000,000 preferred shares are 10,000,000 undesignated and none of Series A."""
    place = str(tmp_path / "specimens.db")
    assert 0 == main(["add", *SPECIMENS, "--book", place])
    capsys.readouterr()
    _, shown = run("show", "--book", place, "--basis", "adopted")
    preferred = next(one for one in shown["classes"] if one["class"] == "Preferred Stock")
    assert ({"value": "10000000"}, {"value": "10000000"}, {"value": "0"}) == (
        preferred["authorized"], preferred["undesignated"], preferred["series"][0]["authorized"],
    )  # fmt: skip
    assert [] == [gap for gap in shown["gaps"] if "articles" in gap]
