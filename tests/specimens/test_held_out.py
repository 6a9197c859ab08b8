"""The held-out specimens: what their facts say stands in their text, in the words of the house, from many places.

Whoever works on the reader does not read these papers: a failure here names a value and no sentence.
"""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
FACTS = sorted((HERE / "held_out").glob("*.facts.json"))
CLAIMS = ("corporation", "adopted_on", "executed_on", "filed_on", "effective_on", "stockholders_approved_on", "name",
          "title", "series", "class", "before", "after", "change", "shares", "par_value")  # fmt: skip


@cache
def _train() -> ModuleType:
    """The same questions that the training specimens are asked, loaded from their file."""
    spec = importlib.util.spec_from_file_location("specimens_train", HERE / "test_train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _facts(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts


def _claimed(facts: Any) -> Iterator[tuple[str, list[str]]]:
    """Each value that the paper must say, with the spellings any of which is enough."""
    match facts:
        case dict():
            for key, value in facts.items():
                if key in CLAIMS and isinstance(value, str):
                    yield key, [value]
                elif key in CLAIMS and isinstance(value, list):
                    yield key, value
                elif key != "derived":
                    yield from _claimed(value)
        case list():
            for value in facts:
                yield from _claimed(value)


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name.removesuffix(".facts.json"))
def test_what_the_facts_say_stands_in_the_text(path: Path) -> None:
    """Names, titles, dates, counts and par values, in one of the ways in which a paper may write them."""
    facts, train = _facts(path), _train()
    text = train._squashed(train._paper(path))
    otherwise = {*facts.get("otherwise_said", ())}
    unsaid = [
        (key, values)
        for key, values in _claimed(facts["instruments"])
        if not otherwise & {*values}
        and not any(train._squash(form) in text for one in values for form in train._forms(key, one))
    ]
    assert [] == unsaid


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name.removesuffix(".facts.json"))
def test_facts_keep_the_words_of_the_house(path: Path) -> None:
    """Kinds, states, decades and statuses are those of the design."""
    facts, train = _facts(path), _train()
    statuses = facts["status"] if isinstance(facts["status"], list) else [facts["status"]]
    assert {*statuses} <= train.STATUSES
    assert [] == [one["kind"] for one in facts["instruments"] if one["kind"] not in train.KINDS]
    assert re.fullmatch(r"US-[A-Z]{2}", facts["state"])
    assert facts["decade"] in range(1970, 2030, 10)


def test_the_set_is_spread_as_the_design_asks() -> None:
    """At least 45 files, 20 states, four decades, every format, and none of the training set's corporations."""
    facts = [_facts(path) for path in FACTS]
    assert len(facts) >= 45
    assert len({one["state"] for one in facts}) >= 20
    assert len({one["decade"] for one in facts}) >= 4
    formats = Counter(one["format"] for one in facts)
    assert (4, 4, 3) == (formats["pdf"], formats["docx"], formats["scan"])
    assert {"ascii", "ascii_flat", "sgml", "html", "html_breaks", "html_table", "html_form", "utf16"} <= {*formats}
    trained = {name for path in _train().FACTS for name in _names(_facts(path))}
    assert set() == trained & {name for one in facts for name in _names(one)}


def _names(facts: dict[str, Any]) -> Iterator[str]:
    for one in facts["instruments"]:
        if isinstance(one.get("corporation"), str):
            yield one["corporation"].casefold()
