"""Mutations are what they say: one known change, the same for the same seed, only in clean papers."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
FACTS = sorted((HERE / "train").glob("*.facts.json"))


@cache
def _mutate() -> ModuleType:
    """The generator, loaded from its file: the tests are no package."""
    spec = importlib.util.spec_from_file_location("specimens_mutate", HERE / "mutate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _paper(facts: Path) -> bytes:
    stem = facts.name.removesuffix(".facts.json")
    (paper,) = (path for path in facts.parent.glob(f"{stem}.*") if path != facts)
    return paper.read_bytes()


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name.removesuffix(".facts.json"))
def test_a_mutation_undone_is_the_clean_paper(path: Path) -> None:
    """Nothing but the named characters is touched."""
    data, facts = _paper(path), json.loads(path.read_text(encoding="utf-8"))
    for made in _mutate().mutations(data, facts, seed=1):
        end = made.at + len(made.now)
        assert made.data != data
        assert data == made.data[: made.at] + made.was.encode("latin-1") + made.data[end:]


def test_the_same_seed_gives_the_same_mutations() -> None:
    """A failing mutation can be made again; another seed takes other places."""
    pairs = [(_paper(path), json.loads(path.read_text(encoding="utf-8"))) for path in FACTS]
    once, again, other = ([_mutate().mutations(*pair, seed=seed) for pair in pairs] for seed in (7, 7, 8))
    assert once == again
    assert once != other


def test_each_mutator_finds_a_place_somewhere() -> None:
    """No row of the table is dead: each fault can be planted in at least three papers."""
    planted = [
        made.name
        for path in FACTS
        for made in _mutate().mutations(_paper(path), json.loads(path.read_text(encoding="utf-8")))
    ]
    assert [] == [name for name in _mutate().MUTATORS if planted.count(name) < 3]


def test_a_paper_with_defects_is_left_alone() -> None:
    """A planted fault must be the only one."""
    faulty = [path for path in FACTS if json.loads(path.read_text(encoding="utf-8"))["defects"]]
    assert [] == [
        path.name for path in faulty if _mutate().mutations(_paper(path), json.loads(path.read_text(encoding="utf-8")))
    ]
