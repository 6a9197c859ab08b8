"""A binder is the same bytes each time, runs again elsewhere to the same hash, and names whatever was changed in it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from charterbook import binding, flow, rerunning, tying
from charterbook.doors.cli import main
from charterbook.exchange import binder as form
from charterbook.exchange.archive import packed, unpacked
from charterbook.exchange.binder_differences import Difference
from charterbook.law import check, version
from charterbook.model.evidence import Unreadable
from charterbook.register.store import Book
from tests.ledger.papers import NOW

ROOT = Path(__file__).parent.parent
SPECIMENS = sorted((ROOT / "examples" / "bestnet").glob("*.txt"))
AS_OF = date(2003, 12, 31)
NAME = "BestNet Communications Corporation"
AGENT = "class,shares\nSeries A,650\n"
NAMES = """[[name]]
source = "agent"
name = "Series A"
class = "Preferred Stock"
series = "Series A Convertible Preferred Stock"
"""
WAIVERS = '[[waiver]]\nrule = "CB301"\nquote = "nothing of this kind"\nreason = "seen"\n'
Members = dict[str, bytes]


def filed(place: str) -> None:
    """The book of the founding case at a place."""
    with Book.open(place, create=True) as book:
        for path in SPECIMENS:
            data = path.read_bytes()
            reading = flow.read(data, str(path))
            assert not isinstance(reading, Unreadable)
            flow.add(book, reading, data, NOW)


def bound(place: str) -> bytes:
    """The binder of the book at a place, with a tie-out and waivers."""
    agent = tying.Given("agent", "desk/agent/list.csv", AGENT.encode(), AS_OF)
    with Book.open(place) as book:
        made = binding.bind(book, NAME, AS_OF, binding.Enclosed((agent,), NAMES.encode(), WAIVERS.encode()))
    assert isinstance(made, binding.Bound), made
    return made.data


@pytest.fixture(scope="module")
def closing(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The binder of the founding case."""
    place = str(tmp_path_factory.mktemp("binder") / "book.db")
    filed(place)
    return bound(place)


def members_of(data: bytes) -> Members:
    """The members of a binder."""
    found = unpacked(data)
    assert isinstance(found, dict)
    return found


def sealed(members: Members) -> bytes:
    """The binder of changed members as somebody packs it who makes a fitting manifest for them."""
    told = json.loads(members.pop(form.MANIFEST))
    told["members"] = {name: sha256(data).hexdigest() for name, data in members.items()}
    told.pop("sha256")
    told["sha256"] = sha256(form.json_text(told)).hexdigest()
    return packed({**members, form.MANIFEST: form.json_text(told)})


def rerun(data: bytes, folder: Path) -> rerunning.Rerun:
    """A binder run again in a new book."""
    binder = form.opened(data)
    assert not isinstance(binder, Unreadable), binder
    with Book.open(folder / "again.db", create=True) as book:
        return rerunning.rerun(binder, book)


def source_named(members: Members, name: str) -> str:
    """The digest of the source of this name."""
    papers = json.loads(members[form.MANIFEST])["sources"]
    return next(str(paper["sha256"]) for paper in papers if paper["name"] == name)


def test_a_binder_is_the_same_bytes_on_either_back_end(closing: bytes, place: str) -> None:
    """Another book of the same papers, in a file or on a server, gives the same binder."""
    filed(place)
    assert closing == bound(place)


def test_it_runs_again_in_a_fresh_process_to_the_same_hash(closing: bytes, tmp_path: Path) -> None:
    """In a folder that holds nothing but the binder, and in a book restored from the log in it."""
    (tmp_path / "closing.zip").write_bytes(closing)
    door = [sys.executable, "-m", "charterbook", "verify", "closing.zip", "-f", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    run = subprocess.run(door, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    told = json.loads(run.stdout)
    assert (0, "", True, []) == (run.returncode, run.stderr, told["identical"], told["differences"])
    assert told["manifest_sha256"] == told["made_again_sha256"]


def test_no_path_of_the_machine_is_in_what_is_made_of_the_book(closing: bytes) -> None:
    """The log keeps the names under which the papers came; everything else has the last part of them."""
    for name, member in members_of(closing).items():
        assert name == form.JOURNAL or str(ROOT).encode() not in member, name
        assert b"desk/agent" not in member, name


def test_what_is_enclosed_is_what_the_verbs_print(
    closing: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sources as they came; the readings as `read -f json` gives them; the log makes the book again."""
    members = members_of(closing)
    for path in SPECIMENS:
        data = path.read_bytes()
        assert data == members[form.source_at(sha256(data).hexdigest())]
        assert 0 == main(["read", str(path), "-f", "json"])
        printed, enclosed = (
            json.loads(capsys.readouterr().out),
            json.loads(members[form.paper_at(sha256(data).hexdigest())]),
        )
        assert printed["instruments"] == enclosed["instruments"]
    (tmp_path / "journal.txt").write_bytes(members[form.JOURNAL])
    assert 0 == main(["restore", str(tmp_path / "journal.txt"), "--book", str(tmp_path / "copy.db")])
    assert json.loads(members[form.HEAD])["head"] in capsys.readouterr().out


def in_source(members: Members) -> str:
    """One byte of a source is another."""
    name = form.source_at(source_named(members, "3-series-a-decrease.txt"))
    members[name] = members[name].replace(b"650", b"651", 1)
    return name


def in_act(members: Members) -> str:
    """One digit of an act is another."""
    name = form.paper_at(source_named(members, "3-series-a-decrease.txt"))
    members[name] = members[name].replace(b'"value": "650"', b'"value": "651"', 1)
    return name


def in_law(members: Members) -> str:
    """One digit of the digest of Nevada's law is another."""
    digest = json.loads(members[form.LAW])["packs"]["US-NV"].encode()
    members[form.LAW] = members[form.LAW].replace(digest, digest[:-1] + (b"0" if digest[-1:] != b"0" else b"1"))
    return form.LAW


def in_entries(members: Members) -> str:
    """One digit of an entry is another."""
    members[form.ENTRIES] = members[form.ENTRIES].replace(b'"shares": "650"', b'"shares": "651"', 1)
    return form.ENTRIES


def in_control_book(members: Members) -> str:
    """One digit of a control book is another."""
    name = "control-book/effective.json"
    members[name] = members[name].replace(b'"value": "10000000"', b'"value": "10000001"', 1)
    return name


def in_findings(members: Members) -> str:
    """One finding is gone."""
    told = json.loads(members[form.FINDINGS])
    del told["findings"][0]
    members[form.FINDINGS] = form.json_text(told)
    return form.FINDINGS


def in_tie_out(members: Members) -> str:
    """A number that differs is said to agree."""
    members[form.TIE_OUT] = members[form.TIE_OUT].replace(b'"differs"', b'"agrees"', 1)
    return form.TIE_OUT


def in_tied_source(members: Members) -> str:
    """The agent tells another number."""
    name = form.tied_at(sha256(AGENT.encode()).hexdigest())
    members[name] = members[name].replace(b"650", b"0")
    return name


def in_log(members: Members) -> str:
    """One digit of a record in the log is another."""
    members[form.JOURNAL] = members[form.JOURNAL].replace(b"650", b"651", 1)
    return form.JOURNAL


def no_source(members: Members) -> str:
    """A source is missing."""
    name = form.source_at(source_named(members, "1-articles.txt"))
    del members[name]
    return name


def one_more(members: Members) -> str:
    """A file was put in."""
    members["sources/more.txt"] = b"a further paper"
    return "sources/more.txt"


CHANGES = [
    in_source, in_act, in_law, in_entries, in_control_book, in_findings, in_tie_out, in_tied_source, in_log, no_source,
    one_more,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_was_changed_is_named(closing: bytes, tmp_path: Path, change: Callable[[Members], str]) -> None:
    """By its member, also where whoever changed it made a manifest that fits."""
    members = members_of(closing)
    changed = change(members)
    assert members != members_of(closing)
    told = rerun(packed(members), tmp_path).differences
    assert changed in {one.member for one in told}
    (tmp_path / "again.db").unlink()
    assert changed in {one.member for one in rerun(sealed(members), tmp_path).differences}


def test_a_change_is_told_with_both_values(closing: bytes, tmp_path: Path) -> None:
    """The place in the act, what the binder says, and what is read again."""
    members = members_of(closing)
    name = in_act(members)
    (told,) = rerun(packed(members), tmp_path).differences
    assert name == told.member
    assert told.told.startswith("was changed since the binder was made: instruments[0].acts[")
    assert told.told.endswith('is "651", and "650" made again')


def test_a_changed_manifest_is_named(closing: bytes, tmp_path: Path) -> None:
    """By its own hash, or by what the log says otherwise."""
    members = members_of(closing)
    members[form.MANIFEST] = members[form.MANIFEST].replace(b"1-articles.txt", b"2-articles.txt")
    told = rerun(packed(members), tmp_path).differences
    assert 2 == [one.member for one in told].count(form.MANIFEST)
    (tmp_path / "again.db").unlink()
    assert (
        Difference(form.MANIFEST, "its papers are not those of the log") in rerun(sealed(members), tmp_path).differences
    )


def test_another_law_is_told_with_the_findings_that_it_changes(
    closing: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installation whose Nevada pack is another, and which finds less, says which law and which findings."""
    own = version.pack_digest
    fewer = tuple(rule for rule in check.PAPER_RULES if rule.id != "CB101")
    monkeypatch.setattr(version, "pack_digest", lambda code: "f" * 64 if code == "US-NV" else own(code))
    monkeypatch.setattr(check, "PAPER_RULES", fewer)
    finding, law, rule, workbook = rerun(closing, tmp_path).differences
    found = (finding, law, rule, workbook)
    assert [form.FINDINGS, form.LAW, form.LAW, form.WORKBOOK] == [one.member for one in found]
    assert finding.told.startswith(
        "3-series-a-decrease.txt: CB101 is not found here, where the rule is another: words say 600, figures say 650"
    )
    assert f"the law of US-NV is {own('US-NV')[:12]} in the binder, and ffffffffffff here" == law.told
    assert rule.told.startswith("the rule CB101 is ")
    assert rule.told.endswith(" in the binder, and none here")


def test_the_same_content_in_other_bytes_is_named(closing: bytes, tmp_path: Path) -> None:
    """A member laid out otherwise, with a manifest that fits, is another binder."""
    members = members_of(closing)
    members[form.TIE_OUT] += b" "
    (told,) = rerun(sealed(members), tmp_path).differences
    assert form.TIE_OUT == told.member


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7", "no whole zip archive"),
        (packed({"a.txt": b"text"}), "it is no binder: it has no manifest.json"),
        (packed({form.MANIFEST: b"[]"}), "none that charterbook wrote"),
        (packed({form.MANIFEST: b"[" * 100_000}), "none that charterbook wrote"),
        (packed({form.MANIFEST: b'{"binder": 1, "members": {"a": 1}}'}), "none that charterbook wrote"),
        (packed({form.MANIFEST: b'{"binder": 2}'}), "a binder of format 2, and this version of charterbook knows"),
        (packed({"../a": b""}), "leads out of it"),
    ],
)
def test_what_is_no_binder_is_refused_in_a_line(
    data: bytes, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, and one line that says why."""
    (tmp_path / "closing.zip").write_bytes(data)
    assert 2 == main(["verify", str(tmp_path / "closing.zip")])
    out, err = capsys.readouterr()
    assert ("", 1) == (out, len(err.splitlines()))
    assert why in err


def test_a_book_of_several_corporations_has_to_be_cut_first(tmp_path: Path) -> None:
    """The log of a book is of all of it, and another corporation's papers are not handed over."""
    place = str(tmp_path / "book.db")
    filed(place)
    with Book.open(place) as book:
        book.add_corporation("Example Widgets, Inc.", "US-NV", NOW)
        told = binding.bind(book, NAME, AS_OF, binding.Enclosed())
    assert told == f"the book holds 2 corporations; cut it to the papers of {NAME}"


def test_the_verbs_make_and_run_a_binder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 where it is identical, 1 with a line for each difference."""
    book, binder = str(tmp_path / "book.db"), tmp_path / "closing.zip"
    filed(book)
    (tmp_path / "list.csv").write_text(AGENT)
    (tmp_path / "names.toml").write_text(NAMES)
    given = ["--agent", str(tmp_path / "list.csv"), "--names", str(tmp_path / "names.toml"), "--as-of", str(AS_OF)]
    assert 0 == main(["export", "--to", "binder", "-o", str(binder), "--book", book, *given])
    assert 0 == main(["verify", str(binder)])
    assert f"{binder}: identical" in capsys.readouterr().out
    members = members_of(binder.read_bytes())
    name = in_source(members)
    binder.write_bytes(packed(members))
    assert 1 == main(["verify", str(binder)])
    assert f"  DIFFERS {name} (the paper 3-series-a-decrease.txt): was changed" in capsys.readouterr().out


@pytest.mark.parametrize("add", [b" ", b'"note": "all is well", ', b'"corporation": "Another", '])
def test_a_manifest_with_more_bytes_than_it_tells_is_named(closing: bytes, tmp_path: Path, add: bytes) -> None:
    """The hash is over what is read of it: what nobody reads must not be able to stand there."""
    members = members_of(closing)
    members[form.MANIFEST] = members[form.MANIFEST].replace(b"{", b"{" + add, 1)
    assert form.MANIFEST in {one.member for one in rerun(packed(members), tmp_path).differences}


@pytest.mark.parametrize(
    ("member", "content"),
    [
        (form.LAW, b'{"charterbook": {}, "packs": [[1, 2]], "rules": {}}'),
        (form.FINDINGS, b'{"findings": [{"rule": "\\ud800", "path": "\\u001b[31m", "message": "\\n  identical"}]}'),
    ],
)
@pytest.mark.parametrize("output_format", ["text", "json"])
def test_a_strangers_member_breaks_neither_verb_nor_terminal(
    closing: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], member: str, content: bytes, output_format: str
) -> None:
    """Half of a pair, a key that is no text, a sign that moves the cursor: differences in lines as any other."""
    file = tmp_path / "binder.zip"
    file.write_bytes(sealed({**members_of(closing), member: content}))
    assert main(["verify", "-f", output_format, str(file)]) == 1
    said = capsys.readouterr().out
    assert member in said
    assert "\x1b" not in said
    assert "\n  identical" not in said
    said.encode()
