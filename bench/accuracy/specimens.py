"""The specimens as a reader gets them: the facts, and the bytes in the format that the facts name."""

import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

HERE = Path(__file__).parent.parent.parent / "tests" / "specimens"
Facts = dict[str, Any]


class Specimen(NamedTuple):
    """One paper or file of papers: its name, facts, the text or HTML it is kept as, and the bytes to read."""

    name: str
    facts: Facts
    source: bytes
    data: bytes


@cache
def tool(name: str) -> ModuleType:
    """A script beside the specimens, `make` or `mutate`, loaded from its file: the tests are no package."""
    spec = importlib.util.spec_from_file_location(f"specimens_{name}", HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def specimens(folder: Path) -> Iterator[Specimen]:
    """All specimens of a folder, by name. PDF, DOCX and scans are rendered here."""
    for path in sorted(folder.glob("*.facts.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".facts.json")
        (paper,) = (one for one in folder.glob(f"{name}.*") if one != path)
        source = paper.read_bytes()
        yield Specimen(name, facts, source, as_read(source, facts["format"]))


def as_read(source: bytes, form: str) -> bytes:
    """The bytes in the format of the facts."""
    made = tool("make")
    if form not in made.SUFFIX:
        return source
    data: bytes = made.rendered(source.decode("utf-8"), form)
    return data
