"""Writes the list of what is installed with charterbook (SBOM), as CycloneDX 1.6 JSON.

`make dist` makes it. Comes in: pyproject.toml, constraints.txt, and what the installed packages say of themselves. Goes
out: charterbook, what it needs and what its extras bring, each at the version that the tests ran with, with its licence
and what it needs in turn. No time and no place stands in it: it is the same each time on one kind of machine, which it
names. Extras for developers are left out, and one of which a package is not installed here.
"""

import json
import re
import tomllib
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from packaging.markers import default_environment
from packaging.requirements import Requirement

from charterbook import __version__

ROOT = Path(__file__).parent.parent
OWN = "charterbook"
NOT_FOR_USERS = {"dev", "docs"}
Json = dict[str, Any]
Part = tuple[str, frozenset[str]]
"""A package by its folded name, with the extras that are asked of it."""


class Found(NamedTuple):
    """The packages found, and those that each needs; the extras covered and those of which a package is missing."""

    needs: dict[str, set[str]]
    covered: list[str]
    missing: list[str]


def text() -> str:
    """The list as a file."""
    return json.dumps(document(), indent=1, ensure_ascii=False) + "\n"


def document() -> Json:
    """The list."""
    plain = _closed((OWN, frozenset()))
    found = _with_extras(plain)
    parts = [_part(name, "required" if name in plain else "optional") for name in sorted(found.needs) if name != OWN]
    told = {"extras": found.covered, "extras not listed": found.missing, "made for": [_machine()]}
    made: Json = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": _own(),
            "properties": [{"name": f"{OWN}:{key}", "value": ", ".join(some)} for key, some in told.items()],
        },
        "components": parts,
        "dependencies": [
            {"ref": _ref(name), "dependsOn": sorted(map(_ref, needed))} for name, needed in sorted(found.needs.items())
        ],
    }
    return {**made, "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(made))}"}


def _with_extras(plain: dict[str, set[str]]) -> Found:
    needs, covered, missing = dict(plain), [], []
    for extra in sorted(set(_project()["optional-dependencies"]) - NOT_FOR_USERS):
        try:
            more = _closed((OWN, frozenset({extra})))
        except PackageNotFoundError:
            missing.append(extra)
            continue
        covered.append(extra)
        for name, needed in more.items():
            needs[name] = needs.get(name, set()) | needed
    return Found(needs, covered, missing)


def _closed(first: Part) -> dict[str, set[str]]:
    """All that a package brings, each with what it needs."""
    needs: dict[str, set[str]] = {}
    left, seen = [first], {first}
    while left:
        name, extras = left.pop()
        wanted = _wanted(name, extras)
        needs[name] = needs.get(name, set()) | {one for one, _ in wanted if one != name}
        left += [part for part in wanted if part not in seen]
        seen |= wanted
    return needs


def _wanted(name: str, extras: frozenset[str]) -> set[Part]:
    if name == OWN:
        project = _project()
        asked = [project["optional-dependencies"][extra] for extra in extras] or [project["dependencies"]]
        lines = [Requirement(line) for some in asked for line in some]
    else:
        lines = [Requirement(line) for line in distribution(name).requires or ()]
    return {
        (_folded(one.name), frozenset(one.extras))
        for one in lines
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras or {""})
    }


def _own() -> Json:
    licences = [{"expression": _project()["license"]}]
    return {**_named(OWN, "application", OWN), "licenses": licences}


def _part(name: str, scope: str) -> Json:
    found = distribution(name)
    return {**_named(name, "library", found.name), "scope": scope, "licenses": _licences(found)}


def _named(name: str, kind: str, written: str) -> Json:
    ref = _ref(name)
    return {"type": kind, "bom-ref": ref, "name": written, "version": _version(name), "purl": ref}


def _licences(found: Distribution) -> list[Json]:
    """As the package states it: an expression, else its classifiers, else a name."""
    said = found.metadata.get_all
    if expressions := said("License-Expression"):
        return [{"expression": one} for one in expressions]
    classed = [one.rpartition(" :: ")[2] for one in said("Classifier") or () if one.startswith("License ::")]
    named = [line for text in said("License") or () for line in text.strip().splitlines()[:1]]
    return [{"license": {"name": one}} for one in classed or named or ["not stated"]]


def _ref(name: str) -> str:
    return f"pkg:pypi/{name}@{_version(name)}"


def _version(name: str) -> str:
    """The version that the tests ran with; our own is that of the code."""
    if name == OWN:
        return __version__
    if name not in _pinned():
        raise SystemExit(f"{name} is installed and has no version in constraints.txt; pin it there")
    return _pinned()[name]


@cache
def _project() -> Json:
    project: Json = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


@cache
def _pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {_folded(name): version for name, _, version in (line.partition("==") for line in lines) if version}


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _machine() -> str:
    asked = default_environment()
    return f"Python {asked['python_version']}, {asked['sys_platform']}, {asked['platform_machine']}"
