"""Where the papers of a corpus are: everything that is named, once and in order, or one line why not."""

import tarfile
import zipfile
from pathlib import Path

import pytest

from charterbook.doors.corpus.papers import Gone, Paper, content, papers
from charterbook.doors.refusals import Refused


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    for name in ("a.txt", "b/c.txt", "b/.hidden", "d.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_folders_patterns_and_files_give_each_paper_once(folder: Path) -> None:
    """What is named twice is there once, where it came first; hidden files are no papers."""
    found = papers([str(folder / "d.txt"), str(folder), str(folder / "**" / "*.txt")])
    assert ["d.txt", "a.txt", "b/c.txt"] == [Path(one.path).relative_to(folder).as_posix() for one in found]


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_archives_are_looked_into(folder: Path, kind: str) -> None:
    """A member is named by archive and name, and its bytes are its own."""
    path = folder / f"papers.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as made:
            made.write(folder / "a.txt", "in/a.txt")
    else:
        with tarfile.open(path, "w") as tar:
            tar.add(folder / "a.txt", "in/a.txt")
    (one,) = papers([str(path)])
    assert (f"{path}!in/a.txt", b"a.txt") == (one.name, content(one))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere", "there is no"),
        ("*.sgml", "no file fits"),
        ("x.tar.gz", "compressed tar"),
        ("torn.zip", "no whole archive"),
        ("torn.tar", "no whole archive"),
    ],
)
def test_what_leads_to_nothing_is_one_line(folder: Path, name: str, said: str) -> None:
    """Before anything is read."""
    for torn in ("x.tar.gz", "torn.zip", "torn.tar"):
        (folder / torn).write_bytes(b"PK\x03\x04 cut off" * 40)
    with pytest.raises(Refused, match=said):
        list(papers([str(folder / name)]))


def test_bytes_that_cannot_be_had_are_told(folder: Path) -> None:
    """A file that went away or is larger than any paper is refused by name, later, beside the others."""
    gone = Paper(str(folder / "went.txt"), None, 5, 0)
    large = Paper(str(folder / "a.txt"), None, 10**9, 0)
    for one in (gone, large):
        with pytest.raises(Gone):
            content(one)
