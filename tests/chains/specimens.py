"""The papers of the chains, and what is read of each in the shape of its facts."""

from functools import cache
from pathlib import Path
from typing import Any

from charterbook import flow
from charterbook.exchange.reading_json import reading_json
from charterbook.model.instrument import Reading

HERE = Path(__file__).parent
FOLDERS = sorted(folder for folder in HERE.iterdir() if folder.is_dir() and not folder.name.startswith("_"))
ASKED = ("kind", "state", "corporation", "former_names", "jurisdiction", "dates")
AUTHORITY = {"resolution", "stockholder_approval", "certification", "acknowledgment", "filing"}


def papers_of(folder: Path) -> list[Path]:
    """The papers of a chain, in the order of their dates."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".htm"))


@cache
def reading_of(paper: Path) -> Reading:
    """A paper as it is read; each is read once for all tests."""
    found = flow.read(paper.read_bytes(), paper.name)
    assert isinstance(found, Reading), (paper.name, found)
    return found


def facts_of(paper: Path) -> dict[str, Any]:
    """What is read of the one instrument of a paper, without evidence: its kind, state, parties, dates and the acts
    that a ledger looks at."""
    (told,) = reading_json(reading_of(paper), paper.read_bytes())["instruments"]
    plain: dict[str, Any] = _plain({key: told[key] for key in ASKED})
    return {**plain, "acts": [_plain(act) for act in told["acts"] if act["act"] not in AUTHORITY]}


def _plain(told: Any) -> Any:
    """Values without their evidence, and without what the paper does not say."""
    match told:
        case {"value": value, "evidence": _}:
            return f"{value}, derived" if told.get("derived") else value
        case dict():
            kept = {key: _plain(value) for key, value in told.items() if key not in ("terms", "faulty", "corrected")}
            return {key: value for key, value in kept.items() if value not in (None, [], {}, False)}
        case list():
            return [_plain(value) for value in told]
    return told
