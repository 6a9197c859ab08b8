"""The corpus: papers one after the other, each with the facts that are its truth, the same for a seed.

Histories follow one another; each has a generator of its own from the seed and its number, so that a corpus of ten
thousand papers begins with the same papers as one of a million.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.specimens import make, mutate

from . import html, layout, noise, paper
from .history import Event, History, history
from .sheet import Sheet
from .submission import submission
from .voice import Facts

SUFFIX = {"html": "htm", "html_table": "htm", "html_breaks": "htm", "docx": "docx", "pdf": "pdf"}
BEFORE_HTML = {"ascii": 50, "ascii_flat": 18, "sgml": 20, "html": 8, "docx": 3, "pdf": 0.5}
SINCE_HTML = {
    "html": 46,
    "html_table": 13,
    "html_breaks": 12,
    "ascii": 9,
    "ascii_flat": 7,
    "docx": 7,
    "sgml": 5,
    "pdf": 0.5,
}
RECOGNISED, SPOILT, BY_LAWS = 0.03, 0.04, 0.01
"""The shares of papers with misread words, with a fault put in on purpose, and of papers that touch no stock."""


class Paper(NamedTuple):
    """One file: its name, its bytes, and its facts in the form of the specimens."""

    name: str
    data: bytes
    facts: Facts


def papers(count: int, seed: int = 0) -> Iterator[Paper]:
    """So many papers."""
    made = number = 0
    while made < count:
        chance = Random(f"{seed}/{number}")
        told = history(chance)
        for at, event in enumerate(told.events):
            if made == count:
                return
            yield _paper(told, event, chance, number, at)
            made += 1
        number += 1


def _paper(told: History, event: Event, chance: Random, number: int, at: int) -> Paper:
    no_stock = chance.random() < BY_LAWS
    sheet = paper.by_laws(told, event, chance) if no_stock else paper.sheet(told, event, chance)
    weights = BEFORE_HTML if event.filed_on.year < 2001 else SINCE_HTML
    (form,) = chance.choices(list(weights), list(weights.values()))
    exhibit = f"Exhibit 3.{chance.randrange(1, 10)}" if chance.random() < 0.6 or form == "sgml" else ""
    facts: Facts = {
        "format": form, "state": told.state.code, "decade": event.filed_on.year // 10 * 10,
        "status": "not_share_capital" if no_stock else "paper", "step": "by_laws" if no_stock else event.step,
        "filed": event.filed_on.isoformat(), "history": number, "instruments": [sheet.facts] if sheet.facts else [],
        "defects": [],
    }  # fmt: skip
    data = _rendered(sheet, form, chance, exhibit, facts)
    if form == "sgml":
        data = submission(
            event.before.corporation, 900_000_000 + number, event.filed_on, number * 20 + at, exhibit, data
        )
    data = _spoilt(data, facts, chance)
    state = told.state.code.removeprefix("US-").lower()
    name = f"{number:07}-{at:02}-{state}-{facts['step']}.{SUFFIX.get(form, 'txt')}"
    return Paper(name, data, facts)


def _rendered(sheet: Sheet, form: str, chance: Random, exhibit: str, facts: Facts) -> bytes:
    if form.startswith("html"):
        return html.marked_up(sheet.blocks, chance, form, exhibit)
    mark = chance.choice(("number", "dash", "of", "tag", "none"))
    header = f"{facts['history']:08}.{chance.randrange(1, 9)}" if chance.random() < 0.1 else None
    if form == "ascii_flat":
        text = layout.flattened(sheet.blocks)
    else:
        plain = form in ("docx", "pdf")
        text = layout.laid_out(sheet.blocks, chance, "none" if plain else mark, None if plain else header)
    if exhibit:
        text = f"{exhibit.upper()} {text}" if form == "ascii_flat" else f"{exhibit.upper():>79}\n\n{text}"
    if form in ("ascii", "ascii_flat") and chance.random() < RECOGNISED / 0.5:
        text, facts["noise"] = noise.recognised(text, chance), "misread words"
    if form in ("docx", "pdf"):
        return make.rendered(text, form)
    return text.encode("utf-8")


def _spoilt(data: bytes, facts: Facts, chance: Random) -> bytes:
    """The paper with a fault of one of the mutator's sorts, where one is due and has a place; the facts tell it as
    `planted`."""
    if chance.random() >= SPOILT or facts["format"] in ("docx", "pdf", "sgml"):
        return data
    made = mutate.mutations(data, facts, chance.randrange(1 << 30))
    if not made:
        return data
    one = chance.choice(made)
    facts["defects"] = [one.name]
    facts["planted"] = {"rules": list(one.rules), "at": one.at, "was": one.was, "now": one.now}
    return one.data


def write(folder: Path, count: int, seed: int = 0) -> int:
    """Write so many papers into folders of a thousand, `truth.jsonl` beside them; gives how many bytes they have."""
    size = 0
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for number, one in enumerate(papers(count, seed)):
            place = folder / "papers" / f"{number // 1000:05}"
            if number % 1000 == 0:
                place.mkdir(parents=True, exist_ok=True)
            (place / one.name).write_bytes(one.data)
            path = f"papers/{number // 1000:05}/{one.name}"
            truth.write(json.dumps({"path": path, **one.facts}, ensure_ascii=False) + "\n")
            size += len(one.data)
    return size
