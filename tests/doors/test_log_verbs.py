"""`log verify`, `log head`, `log prove`: what they tell of a book, of a head kept elsewhere, of a proof alone."""

import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from charterbook.doors.cli import main
from tests.register.books import tamper

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))


class Place(NamedTuple):
    """A book of two papers, a key, and the verb on them."""

    folder: Path
    book: str
    key: str
    public_key: str
    capsys: pytest.CaptureFixture[str]

    def log(self, *arguments: str) -> tuple[int, str]:
        """`charterbook log ...` on the book: exit code and output."""
        code = main(["log", arguments[0], "--book", self.book, *arguments[1:]])
        out, err = self.capsys.readouterr()
        assert ("", code) in ((err, 0), (err, 1)) or (2, "", 1) == (code, out, len(err.splitlines()))
        return code, out or err

    def json(self, *arguments: str) -> tuple[int, Any]:
        """The same as JSON."""
        code, out = self.log(*arguments, "-f", "json")
        return code, json.loads(out)

    def alone(self, *arguments: str) -> tuple[int, str]:
        """`charterbook log verify` where there is no book."""
        code = main(["log", "verify", *arguments])
        return code, self.capsys.readouterr().out

    def add(self, *papers: str) -> None:
        """Add papers to the book."""
        assert main(["add", *papers, "--book", self.book]) in (0, 1)
        self.capsys.readouterr()

    def file(self, name: str, *arguments: str) -> str:
        """The file that a verb writes."""
        path = str(self.folder / name)
        assert 0 == self.log(*arguments, "-o", path)[0]
        return path


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Place:
    """A book of the articles and the designation, and a key that openssl made."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHARTERBOOK_BOOK", raising=False)
    key, public = str(tmp_path / "key.pem"), str(tmp_path / "pub.pem")
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True, capture_output=True)
    subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-out", public], check=True, capture_output=True)
    made = Place(tmp_path, str(tmp_path / "book.db"), key, public, capsys)
    made.add(ARTICLES, DESIGNATION)
    return made


def test_the_head_is_size_root_and_time(place: Place) -> None:
    """What verify tells of the same book, and the file that -o writes."""
    _, verified = place.json("verify")
    code, head = place.json("head", "-o", str(place.folder / "head.json"))
    assert (0, "tree head v1", verified["rows"], verified["head"]) == (
        code, head["charterbook"], head["size"], head["root"],
    )  # fmt: skip
    assert head == json.loads((place.folder / "head.json").read_text())
    assert f"{head['size']} rows, root {head['root']}" in place.log("head")[1]


def test_a_signed_head_is_kept_and_verified(place: Place) -> None:
    """It holds in the book, and once signed it stays as it was signed."""
    code, signed = place.json("head", "--sign", place.key)
    assert (0, 64, 128) == (code, len(signed["public_key"]), len(signed["signature"]))
    assert (0, signed) == place.json("head", "--sign", place.key)
    place.add(DECREASE)
    _, verified = place.json("verify")
    assert [{**signed, "signature_check": "holds"}] == verified["heads"]
    assert (False, None) == (verified["altered"], verified["fault"])
    assert "its signature holds" in place.log("verify")[1]


def test_a_forged_signature_in_the_book_is_found(place: Place) -> None:
    """A head whose signature does not hold is no head."""
    place.log("head", "--sign", place.key)
    with closing(sqlite3.connect(place.book)) as connection:
        guard = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'head_refuses_update'").fetchone()[0]
        for statement in ("DROP TRIGGER head_refuses_update", f"UPDATE head SET signature = x'{'00' * 64}'", guard):
            connection.execute(statement)
        connection.commit()
    code, out = place.log("verify")
    assert (1, True) == (code, "was altered: the signature of its head over" in out)


@pytest.mark.parametrize("public_key", [False, True])
def test_a_head_kept_elsewhere_is_the_same_or_an_older_state(place: Place, public_key: bool) -> None:
    """The same tree while nothing was added, its beginning afterwards."""
    head = place.file("head.json", "head", "--sign", place.key)
    key = ("--public-key", place.public_key) if public_key else ()
    assert (0, "same") == (place.log("head", "--check", head, *key)[0], place.json("head", "--check", head)[1]["state"])
    place.add(DECREASE)
    code, out = place.log("head", "--check", head, *key)
    assert (0, True) == (code, "consistent with" in out and "rows since" in out)
    assert "older" == place.json("head", "--check", head)[1]["state"]
    assert ("the public key given" in out) == public_key


def test_a_book_made_anew_contradicts_the_head(place: Place) -> None:
    """Another book with papers of its own is sound in itself, and not the one that was signed."""
    head = place.file("head.json", "head")
    other = place._replace(book=str(place.folder / "other.db"))
    other.add(DESIGNATION)
    assert 0 == other.log("verify")[0]
    code, out = other.log("head", "--check", head)
    assert (1, True) == (code, "contradicts the book: the head is over" in out)
    other.add(ARTICLES, DECREASE)
    code, out = other.log("head", "--check", head)
    assert (1, True) == (code, "are not those that the head was made over" in out)
    assert "contradicts" == other.json("head", "--check", head)[1]["state"]


def test_a_head_is_held_against_the_rows_and_not_only_the_hashes(place: Place) -> None:
    """Where an entry was altered and the hashes were left, the head is not said to be consistent."""
    head = place.file("head.json", "head")
    tamper(place.book, "UPDATE entry SET act_name = 'split' WHERE number = 1", "entry_refuses_update")
    code, out = place.log("head", "--check", head)
    assert (1, True) == (code, "itself was altered: entry 1/1" in out)
    code, out = place.log("head", "--sign", place.key)
    assert (1, True) == (code, "a head of it is not signed" in out)
    assert [] == place.json("verify")[1]["heads"]


def test_a_head_of_another_signer_is_not_taken(place: Place) -> None:
    """With --public-key the head has to bear that key's signature."""
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", "o.pem"], check=True, capture_output=True)
    other, unsigned = place.file("other.json", "head", "--sign", "o.pem"), place.file("head.json", "head")
    for path, why in ((other, "signed with another key"), (unsigned, "it bears no signature")):
        code, out = place.log("head", "--check", path, "--public-key", place.public_key)
        assert (1, True) == (code, why in out)


def test_a_log_with_a_row_misplaced_is_told_as_altered(place: Place) -> None:
    """Its size and root cannot be worked out any more; the fault is told all the same."""
    head = place.file("head.json", "head")
    tamper(place.book, "UPDATE log SET sequence = 1008 WHERE sequence = 3", "log_refuses_update")
    code, out = place.log("verify")
    assert (1, True) == (code, "log row 3 is missing" in out)
    code, told = place.json("verify")
    assert (1, 3, None, True) == (code, told["fault"]["row"], told["head"], told["altered"])
    code, out = place.log("head", "--check", head)
    assert (1, True) == (code, "itself was altered: log row 3 is missing" in out)


def test_a_proof_of_a_paper_needs_no_book(place: Place) -> None:
    """It holds under the signed head, and names the file that the paper stands in."""
    head = place.file("head.json", "head", "--sign", place.key)
    proof = place.file("proof.json", "prove", "--paper", "2")
    trusted = ("--proof", proof, "--head", head, "--public-key", place.public_key)
    code, out = place.alone(*trusted)
    assert (0, True) == (
        code,
        "CERTIFICATE OF DESIGNATION" in out and json.loads(_text(proof))["record"]["source"] in out,
    )
    assert "only its head from elsewhere can show" not in out
    code, out = place.alone("--proof", proof)
    assert (0, True) == (code, "only its head from elsewhere can show" in out)
    code, out = place.alone(*trusted, "-f", "json")
    told = json.loads(out)
    assert (True, None, 1) == (told["holds"], told["fault"], told["heads_trusted"])


def _text(path: str) -> str:
    return Path(path).read_text()


def test_a_proof_leads_to_its_own_head_alone(place: Place) -> None:
    """A head of a later log is not shown by it; --at makes a proof for an earlier one."""
    early = place.file("early.json", "head")
    size = json.loads(_text(early))["size"]
    place.add(DECREASE)
    late = place.file("proof.json", "prove", "--row", "1")
    code, out = place.alone("--proof", late, "--head", early)
    assert (1, True) == (code, "and not to the head" in out)
    assert (
        0 == place.alone("--proof", place.file("at.json", "prove", "--row", "1", "--at", str(size)), "--head", early)[0]
    )


def test_a_proof_of_growth_leads_from_one_head_to_the_other(place: Place) -> None:
    """Both heads are held against it."""
    early = place.file("early.json", "head")
    size = str(json.loads(_text(early))["size"])
    place.add(DECREASE)
    late = place.file("late.json", "head")
    proof = place.file("proof.json", "prove", "--since", size)
    code, out = place.alone("--proof", proof, "--head", early, "--head", late)
    assert (0, True) == (code, "is the beginning of the log of" in out)
    changed = json.loads(_text(proof))
    changed["path"][0] = "00" * 32
    Path(proof).write_text(json.dumps(changed))
    code, out = place.alone("--proof", proof)
    assert (1, True) == (code, "does not hold" in out)


def test_a_changed_record_is_told(place: Place) -> None:
    """Another number of shares in the record than was recorded."""
    proof = place.file("proof.json", "prove", "--row", "1")
    changed = json.loads(_text(proof))
    changed["record"]["number"] = 2
    Path(proof).write_text(json.dumps(changed))
    code, out = place.alone("--proof", proof)
    assert (1, f"{proof} does not hold: the record is not the one whose digest the row holds\n") == (code, out)


def test_a_proof_of_nonsense_is_told_without_harm(place: Place) -> None:
    """A log that somebody made up: its record is shown, and moves no cursor."""
    from charterbook.register import log, proof_files, proofs
    from charterbook.register.codec import canonical

    record = canonical({"held": "\x9b2J\x1b[2J"})
    row = log.row(1, "entry", "\x9b2J", log.digest(record.encode()), "now")
    made = proof_files.written(proofs.Inclusion(row, record, 1, row.leaf_hash, ()))
    (place.folder / "proof.json").write_text(json.dumps(made))
    code, out = place.alone("--proof", str(place.folder / "proof.json"))
    assert (0, []) == (code, [letter for letter in out if not letter.isprintable() and letter != "\n"])
    assert "whether that is the book's log" in out


@pytest.mark.parametrize("change", ["kind = 'head'", "kind = 'else'", "subject = 'else'", "subject = '99'"])
def test_what_was_altered_is_not_proven(change: str, place: Place) -> None:
    """Whatever the row of the log names now."""
    with closing(sqlite3.connect(place.book)) as connection:
        (row,) = connection.execute("SELECT min(sequence) FROM log WHERE kind = 'entry'").fetchone()
    tamper(place.book, f"UPDATE log SET {change} WHERE sequence = {row}", "log_refuses_update")
    code, err = place.log("prove", "--row", str(row))
    assert (2, True) == (code, "was altered; the check of the whole log tells more" in err)


WRONG_FILES = {
    "empty": b"", "binary": bytes(range(256)), "JSON": b"{}", "another program's": b"-----BEGIN CERTIFICATE-----",
    "newer": b'{"charterbook": "tree head v9"}',
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG_FILES)
def test_a_file_that_does_not_serve_is_refused(what: str, place: Place) -> None:
    """As a head, a proof or a key: one line that names the file, exit code 2."""
    path = place.folder / "wrong"
    path.write_bytes(WRONG_FILES[what])
    good = place.file("head.json", "head")
    for arguments in (
        ("head", "--check", str(path)),
        ("head", "--sign", str(path)),
        ("head", "--check", good, "--public-key", str(path)),
        ("verify", "--proof", str(path)),
        ("verify", "--proof", good),
    ):
        code, err = place.log(*arguments)
        assert (2, True) == (code, err.startswith(f"charterbook log: {good if arguments[-1] == good else path}"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("prove", "--row", "999"), "has no row 999"),
        (("prove", "--row", "0"), "has no row 0"),
        (("prove", "--paper", "-1"), "has no paper -1"),
        (("prove", "--since", "999"), "`since` is a number up to that"),
        (("prove", "--since", "-1"), "`since` is a number up to that"),
        (("prove", "--row", "1", "--at", "999"), "`at` is a number up to that"),
        (("prove", "--row", "2", "--at", "1"), "leave out `at`"),
        (("prove",), "one of the arguments --paper --row --since is required"),
        (("prove", "--row", "1", "-o", "no/such/folder/proof.json"), "cannot be written"),
        (("head", "--sign", "nowhere.pem"), "there is no file nowhere.pem"),
        (("head", "--public-key", "pub.pem"), "--public-key goes with --check"),
        (("verify", "--head", "head.json"), "go with --proof"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: tuple[str, ...], said: str, place: Place) -> None:
    """Numbers beyond the log, options that do not belong together, files that are not there."""
    code, err = place.log(*arguments)
    assert (2, True) == (code, said in err)


def test_without_cryptography_the_rest_goes_on(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is not installed, a signature is not called checked, and signing asks for the package."""
    import sys

    head = place.file("head.json", "head", "--sign", place.key)
    for name in [name for name in sys.modules if name.split(".")[0] == "cryptography"]:
        monkeypatch.setitem(sys.modules, name, None)
    code, out = place.log("verify")
    assert (0, True) == (code, "is not checked (signatures need the package cryptography" in out)
    for arguments in (("head", "--sign", place.key), ("head", "--check", head)):
        code, err = place.log(*arguments)
        assert (2, True) == (code, "pip install 'charterbook[sign]'" in err)
