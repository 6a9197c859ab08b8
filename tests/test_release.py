"""What is released: the same bytes wherever and whenever it is made, and a program that needs no repository."""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PACKED = (
    "src",
    "examples",
    "tools",
    "docs",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "pyproject.toml",
    "constraints.txt",
)
"""Enough of the project to make a release of."""


class Release(NamedTuple):
    """A folder of released files, by their endings."""

    wheel: Path
    sdist: Path
    parts: Path


def _copied(source: Path, place: Path) -> Path:
    """Another folder with the same files, of another day."""
    place.mkdir(parents=True)
    for name in PACKED:
        found = source / name
        if found.is_dir():
            shutil.copytree(
                found, place / name, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copy
            )
        else:
            shutil.copy(found, place / name)
    return place


def _made(place: Path, umask: int, **environment: str) -> Release:
    """A release of the project in a folder."""
    told = {**os.environ, "PYTHONPATH": f"{place / 'src'}", **environment}
    command = [sys.executable, "-m", "tools.release"]
    subprocess.run(command, cwd=place, env=told, umask=umask, stdout=subprocess.DEVNULL, check=True)
    (wheel,), (sdist,), (parts,) = (tuple((place / "dist").glob(f"*.{end}")) for end in ("whl", "tar.gz", "cdx.json"))
    return Release(wheel, sdist, parts)


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Release, Release]:
    """Two, made in unlike places on unlike days by unlike people."""
    place = tmp_path_factory.mktemp("release")
    one = _copied(ROOT, place / "one")
    another = _copied(one, place / "another" / "deeper")
    return (
        _made(one, 0o022, SOURCE_DATE_EPOCH="1000000000", PYTHONHASHSEED="1", TZ="UTC"),
        _made(another, 0o077, SOURCE_DATE_EPOCH="", PYTHONHASHSEED="2", TZ="Asia/Tokyo"),
    )


def test_the_same_source_makes_the_same_bytes(releases: tuple[Release, Release]) -> None:
    """Wheel, sdist and the list of parts, whatever folder, umask, day and order of hashes."""
    one, another = releases
    assert [] == [a.name for a, b in zip(one, another, strict=True) if a.read_bytes() != b.read_bytes()]


def test_the_wheel_holds_what_the_program_needs(releases: tuple[Release, Release]) -> None:
    """Code, specimens, the manual page with each verb, and nothing of tests; the sdist can make it again."""
    with zipfile.ZipFile(releases[0].wheel) as wheel:
        names = wheel.namelist()
        (page,) = (name for name in names if name.endswith("share/man/man1/charterbook.1"))
        told = wheel.read(page).decode()
    assert "charterbook/examples/bestnet/3-series-a-decrease.txt" in names
    assert [] == [name for name in names if "tests" in name or name.endswith(".pyc")]
    assert all(f'.SS "charterbook {verb}"' in told for verb in ("read", "log head", "completion"))
    with tarfile.open(releases[0].sdist) as sdist:
        assert {"charterbook.1", "wheel_hook.py"} <= {Path(name).name for name in sdist.getnames()}


def test_the_list_of_parts_names_what_is_installed(releases: tuple[Release, Release]) -> None:
    """Each part once, at the version of constraints.txt, with a licence, none GPL; what one needs is a part too."""
    found: dict[str, Any] = json.loads(releases[0].parts.read_text(encoding="utf-8"))
    parts = {one["bom-ref"]: one for one in found["components"]}
    assert len(found["components"]) == len(parts)
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower()
    pinned = re.sub(r"[_.](?=.*==)", "-", constraints).splitlines()
    assert [] == [ref for ref in parts if ref.removeprefix("pkg:pypi/").replace("@", "==") not in pinned]
    needed = {ref for one in found["dependencies"] for ref in one["dependsOn"]}
    assert needed <= set(parts)
    required = {one["name"] for one in parts.values() if one["scope"] == "required"}
    assert {"SQLAlchemy", "typst"} <= required
    assert not {"fastapi", "mkdocs", "pytest"} & required
    licences = {ref: json.dumps(one["licenses"]) for ref, one in parts.items()}
    assert [] == [ref for ref, told in licences.items() if re.search(r"not stated|\b[AG]+PL|^\[\]$", told)]


def test_the_installed_program_needs_no_repository(releases: tuple[Release, Release], tmp_path: Path) -> None:
    """The wheel in an environment of its own, in a folder of its own, plays the founding case to its end."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    bin_ = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(bin_ / "python"),
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--no-compile",
    ]
    subprocess.run([*install, str(releases[0].wheel)], check=True)
    # The libraries are those of this environment; our own code, which it has by a path file, is not found that way.
    libraries = Path(pytest.__file__).parent.parent
    told = {**os.environ, "PYTHONPATH": str(libraries), "CHARTERBOOK_CACHE": str(tmp_path / "cache")}
    where = [str(bin_ / "python"), "-c", "import charterbook; print(charterbook.__file__)"]
    found = subprocess.run(where, env=told, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()).is_relative_to(tmp_path)
    demo = [str(bin_ / "charterbook"), "demo", "-o", "out"]
    run = subprocess.run(demo, env=told, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (0, True) == (run.returncode, (tmp_path / "out" / "withdrawal" / "approved" / "1-certificate.pdf").is_file())
    assert "1 of 1 step is done" in run.stdout
    assert str(ROOT) not in run.stdout + run.stderr
