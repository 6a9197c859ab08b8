"""The published schemas hold for what the verbs print, and for nothing that differs from it."""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from charterbook.doors.cli import main
from charterbook.doors.verbs.schema import SCHEMAS

ROOT = Path(__file__).parents[3]
PAPERS = sorted(map(str, (ROOT / "examples" / "bestnet").glob("*.txt")))
CHAINS = sorted(str(path) for path in (ROOT / "tests" / "chains").glob("*/*.[th][xt][tm]"))
SERIES = "Series A Convertible Preferred Stock"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A book of the founding case, with shares issued to a holder."""
    place = str(tmp_path_factory.mktemp("book") / "book.db")
    assert 0 == main(["add", *PAPERS, "--book", place])
    issued = ("--class", "Common Stock", "--shares", "100.5", "--holder", "Ada Marlowe", "--on", "2002-05-01")
    assert 0 == main(["record", "issuance", *issued, "--book", place])
    return place


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A book with a series letter that is used twice, papers that wait and papers that are missing."""
    place = str(tmp_path_factory.mktemp("another") / "book.db")
    chain = sorted(str(path) for path in (ROOT / "tests" / "chains" / "letter_used_twice").glob("*.[th][xt][tm]"))
    assert 0 == main(["add", *chain[1:], "--book", place])
    return place


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A book with a plan beside it, whose paper came in and waits for its filing."""
    place = tmp_path_factory.mktemp("grown") / "book.db"
    assert 0 == main(["add", *PAPERS[:2], "--book", str(place)])
    assert 0 == main(
        ["plan", "--book", str(place), "--series", SERIES, "--to", "0", "-o", str(place.with_suffix(".json"))]
    )
    assert 0 == main(["add", PAPERS[2], "--book", str(place)])
    return str(place)


def schema(capsys: pytest.CaptureFixture[str], name: str) -> dict[str, Any]:
    """A schema as the verb prints it."""
    capsys.readouterr()
    assert 0 == main(["schema", name])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[Any]:
    """The objects that a verb prints, one a line."""
    capsys.readouterr()
    assert main(list(arguments)) in (0, 1)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


CASES = [
    ("read", ("read", "-f", "json", *PAPERS, *CHAINS)),
    ("check", ("check", "-f", "json", *PAPERS)),
    ("check", ("check", "-f", "json", PAPERS[2], "--waivers", "{waivers}")),
    ("show", ("show", "-f", "json", "--book", "{book}")),
    ("show", ("show", "-f", "json", "--book", "{book}", "--history", "--holders", "--known-at", "2100-01-01")),
    ("plan", ("plan", "-f", "json", "--book", "{book}", "--series", SERIES, "--to", "700")),
    ("plan", ("plan", "-f", "json", "--book", "{book}", "--class", "Common Stock", "--authorized", "200000000")),
    ("plan", ("plan", "-f", "json", "--book", "{book}", "--series", SERIES, "--to", "99000000000")),
    ("tie", ("tie", "-f", "json", "--book", "{book}", "--agent", "{agent}")),
    ("audit", ("audit", "-f", "json", "--book", "{book}", "--from", "2000", "--to", "2004")),
    ("audit", ("audit", "-f", "json", "--book", "{another}", "--basis", "adopted")),
    ("progress", ("plan", "-f", "json", "--book", "{grown}", "--progress", "{plan}")),
    ("log", ("log", "-f", "json", "--book", "{book}")),
    ("log", ("log", "-f", "json", "--book", "{another}")),
    ("why", ("why", "-f", "json", "--book", "{book}", SERIES)),
    ("why", ("why", "-f", "json", "--book", "{book}", "Preferred Stock:undesignated", "--basis", "adopted")),
    ("diff", ("diff", "-f", "json", "--book", "{book}", "--from", "1999-12-31", "--to", "2003-12-31")),
    ("add", ("add", "-f", "json", "--book", "{fresh}", *PAPERS, *PAPERS[:1])),
    ("export", ("export", "--to", "json", "--book", "{book}")),
    ("export", ("export", "--to", "json", "--book", "{book}", "--basis", "adopted", "--agent", "{agent}")),
]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_what_a_verb_prints_holds_to_its_schema(
    name: str,
    arguments: tuple[str, ...],
    book: str,
    another: str,
    grown: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each object of each verb, papers of many kinds and states among them."""
    (tmp_path / "agent.csv").write_text("Security,Shares\nCommon Stock,7\nPREF,1\n")
    (tmp_path / "waivers.toml").write_text(
        '[[waiver]]\nrule = "CB101"\nquote = "Six Hundred"\nreason = "seen"\nuntil = 2100-01-01\n'
    )
    named = {
        "book": book, "another": another, "fresh": tmp_path / "fresh.db", "grown": grown,
        "plan": Path(grown).with_suffix(".json"), "agent": tmp_path / "agent.csv", "waivers": tmp_path / "waivers.toml",
    }  # fmt: skip
    holds = fastjsonschema.compile(schema(capsys, name))
    objects = printed(capsys, *(one.format(**named) for one in arguments))
    assert objects
    for one in objects:
        assert one == holds(one)


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_a_schema_refuses_what_it_does_not_describe(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty object, and one with a further field, hold to none."""
    found = schema(capsys, name)
    assert f"urn:charterbook:schema:{name}" == found["$id"]
    holds = fastjsonschema.compile(found)
    wrongs: tuple[Any, ...] = ({}, {"invented": 1}, [])
    for wrong in wrongs:
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            holds(wrong)


def test_what_two_schemas_name_alike_is_alike(capsys: pytest.CaptureFixture[str]) -> None:
    """A count is the same thing in every schema that has counts."""
    known: dict[str, Any] = {}
    for name in SCHEMAS:
        for what, told in schema(capsys, name)["$defs"].items():
            assert told == known.setdefault(what, told), (name, what)
    assert {"count", "finding", "entry", "cell"} <= known.keys()


def test_the_schemas_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name, each with what it is of; every file of the package is one of them."""
    capsys.readouterr()
    assert 0 == main(["schema"])
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    folder = ROOT / "src" / "charterbook" / "exchange" / "schemas"
    assert sorted(listed) == sorted(path.name.removesuffix(".schema.json") for path in folder.iterdir())
