"""The README and the pages of docs/ tell the truth: their commands run, in order, and print what is shown.

A page is a folder of its own with the specimens in it. Commands run in this process, since a start costs more than most
of them do; `tests/doors/test_startup.py` has the starts.
"""

import argparse
import os
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from charterbook.doors.offered import every
from tests.doors.edgar.pretend import as_the_sec

ROOT = Path(__file__).parent.parent
MADE = ("docs/reference/rules", "docs/reference/api.md", "docs/reference/states.md")
"""Pages that are written from the code; they show no commands."""
BLOCK = re.compile(r"^```console\n(.*?)^```", re.S | re.M)
FILE = re.compile(r"^`([\w.-]+)`:\n\n```\w+\n(.*?)```", re.S | re.M)
"""A file that a page shows under its name, for the commands below it."""


def _pages() -> Iterator[str]:
    """The README and each page that a person wrote."""
    yield "README.md"
    for path in sorted((ROOT / "docs").rglob("*.md")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(MADE):
            yield name


def _text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def _steps(text: str) -> list[tuple[str, list[str]]]:
    """Each `$` command of the console blocks with the lines shown under it."""
    steps: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(text):
        for line in block.replace("\\\n", "").splitlines():
            if line.startswith("$ "):
                steps.append((line[2:], []))
            else:
                steps[-1][1].append(line)
    return steps


def _words(command: str, folder: Path) -> list[str]:
    """The words of a command, with patterns filled in as a shell would."""
    return [
        path
        for word in shlex.split(command)
        for path in (sorted(os.path.relpath(found, folder) for found in folder.glob(word)) if "*" in word else [word])
    ]


def _shows(shown: list[str], printed: list[str]) -> bool:
    """Whether the output is what is shown; a line of three dots stands for one or more lines."""
    pattern = "\n".join(r"[\s\S]+?" if line.strip() == "..." else re.escape(line) for line in shown)
    return not shown or re.fullmatch(pattern, "\n".join(line.rstrip() for line in printed)) is not None


def _scanned(folder: Path, _: pytest.FixtureRequest) -> dict[str, str]:
    """`scan.png`: the text of `paper.txt` as a printed page."""
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", (1700, 1100), 255)
    text = (folder / "paper.txt").read_text(encoding="utf-8")
    ImageDraw.Draw(page).multiline_text((120, 100), text, font=ImageFont.load_default(34), fill=0, spacing=14)
    page.save(folder / "scan.png", dpi=(200, 200))
    return {}


def _with_keys(folder: Path, _: pytest.FixtureRequest) -> dict[str, str]:
    """`key.pem` and `pub.pem`, as openssl would write them."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    kept = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    (folder / "key.pem").write_bytes(kept)
    shown = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    (folder / "pub.pem").write_bytes(shown)
    return {}


def _with_signers(folder: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """The keys of the officers with their passphrase, and the root that is to be trusted; the timestamps of the test
    authority stand for those of the page."""
    from asn1crypto import pem

    from tests.sign.authority import PASSPHRASE

    authority = request.getfixturevalue("authority")
    for name, key in (("blanchard", "president"), ("jachim", "secretary")):
        (folder / f"{name}.p12").write_bytes(authority.pkcs12(key))
    (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    (folder / "roots.pem").write_bytes(pem.armor("CERTIFICATE", authority.certificate("root").dump()))
    return {"http://timestamps.example": authority.timestamps}


READY: dict[str, Callable[[Path, pytest.FixtureRequest], dict[str, str]]] = {
    "docs/how-to/review-a-scan.md": _scanned,
    "docs/how-to/nothing-was-changed.md": _with_keys,
    "docs/how-to/sign-and-verify.md": _with_signers,
}
"""Who puts into the folder of a page what a text cannot show, and tells which words of the page are others here."""


AROUND: dict[str, Callable[[], AbstractContextManager[object]]] = {"docs/how-to/fetch-from-edgar.md": as_the_sec}
"""What is there while the commands of a page run."""


@pytest.fixture(name="around")
def _around(page: str) -> Iterator[None]:
    with AROUND.get(page, nullcontext)():
        yield


@pytest.mark.usefixtures("around")
@pytest.mark.parametrize("page", [page for page in _pages() if BLOCK.search(_text(page))])
def test_what_a_page_shows_happens(
    page: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """Every command runs after the ones before it, without a fault, and prints what the page shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    text = _text(page)
    for name, content in FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    for words, here in (READY[page](tmp_path, request) if page in READY else {}).items():
        text = text.replace(words, here)
    failures = []
    for command, shown in _steps(text):
        door, *arguments = _words(command, tmp_path)
        assert "charterbook" == door
        code = main(arguments)
        printed = capfd.readouterr()
        if code not in {0, 1} or printed.err:
            failures.append(f"{command}: ended with {code}: {printed.err.strip()}")
        elif not _shows(shown, printed.out.splitlines()):
            failures.append(f"{command}: prints something else than the page shows:\n{printed.out}")
    assert [] == failures


NAMED = re.compile(r"(?:`|^\$ |^    )charterbook ([^`\n]*)", re.M)
"""A command as it stands in a sentence or in a line of its own."""
SCRIPT = re.compile(r"^```sh\n(.*?)^```", re.S | re.M)
"""Commands that need what a test has not: a key, a server of somebody else."""


@pytest.mark.parametrize("page", [*_pages(), "SECURITY.md", "CONTRIBUTING.md"])
def test_a_page_names_what_there_is(page: str) -> None:
    """Each command that a page names, also in a sentence, is a verb with options that it takes; each `make` is a
    target, each extra can be installed."""
    text = SCRIPT.sub(lambda script: re.sub("^", "    ", script[1].replace("\\\n", " "), flags=re.M), _text(page))
    extras = tomllib.loads(_text("pyproject.toml"))["project"]["optional-dependencies"]
    targets = re.findall(r"^([a-z]+):", _text("Makefile"), re.M)
    unknown = [command for command in NAMED.findall(text) if not _known(command.split())]
    asked = ",".join(re.findall(r"charterbook\[([\w,-]+)\]", text)).split(",")
    unknown += [extra for extra in asked if extra and extra not in extras]
    unknown += [name for name in re.findall(r"(?:`|^    )make ([a-z]+)", text, re.M) if name not in targets]
    assert [] == unknown


def _known(words: list[str]) -> bool:
    if words[0] in ("VERB", "--help", "--version"):
        return True
    parsers = _parsers()
    parser = parsers.get(tuple(words[:2])) or parsers.get(tuple(words[:1]))
    flags = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    return parser is not None and flags <= set(parser._option_string_actions)


@cache
def _parsers() -> dict[tuple[str, ...], argparse.ArgumentParser]:
    return {one.words: one.parser for one in every()}
