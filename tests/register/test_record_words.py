"""A record in words: what a person reads above it in a journal."""

import pytest

from charterbook.model.acts import Act, Issuance
from charterbook.register import codec
from charterbook.register.codec import canonical
from charterbook.register.record_words import words
from tests.ledger.papers import COMMON, cited

NAMES = {1: "Example Mining Corp."}
ACT = codec.written(Issuance(cited(COMMON), None, cited(650)))
AVAILABLE = [COMMON, "available", "sole", None, None]
HELD = [COMMON, "outstanding", "Series A", 729_866, "Ada Marlowe"]
ENTRY = {
    "corporation": 1, "number": 3, "kind": "final", "act_name": "issuance", "act": ACT, "effective_on": 731_329,
    "adopted_on": 731_320, "movements": [[AVAILABLE, HELD, 650_500_000, None]], "instrument": 2,
}  # fmt: skip
DECISION = {"id": 4, "instrument": 2, "place": 0, "choice": "cannot_tell", "decided_by": "A. Clerk", "why": "too faint"}
TOLD: list[tuple[str, dict[str, object], list[str]]] = [
    ("corporation", {"id": 1, "name": "Example", "jurisdiction": "US-NV"}, ["corporation 1: Example (US-NV)"]),
    (
        "identifier",
        {"corporation": 1, "kind": "entity_number", "jurisdiction": "US-NV", "value": "C1-03"},
        ["Example Mining Corp.: entity number C1-03 (US-NV)"],
    ),
    (
        "source",
        {"number": 2, "origin": "a.txt", "size_bytes": 4512, "media_type": "text/plain"},
        ["source 2: a.txt, 4,512 bytes, text/plain"],
    ),
    (
        "instrument",
        {"id": 3, "corporation": 1, "kind": "merger", "state": "filed", "title": "X", "ordinal": 1, "source": "ab"},
        ["paper 3 of Example Mining Corp., merger, filed: X", "  paper 2 in the file whose SHA-256 is ab"],
    ),
    (
        "instrument",
        {"id": 3, "kind": "other", "state": "drafted", "ordinal": 0, "source": "ab"},
        ["paper 3 of no corporation yet, other, drafted", "  paper 1 in the file whose SHA-256 is ab"],
    ),
    ("decision", DECISION, ["decision 4 by A. Clerk on paper 2, act 1: cannot tell: too faint"]),
    (
        "decision",
        {**DECISION, "choice": "correct", "act": ACT},
        ["decision 4 by A. Clerk on paper 2, act 1: correct: too faint", "an issuance"],
    ),
    (
        "entry",
        ENTRY,
        [
            "2003-04-24 (effective) entry 3 of Example Mining Corp., final, paper 2",
            "an issuance",
            "  Common Stock:sole:available                                      -650.5",
            "  Common Stock:Series A (created 1999-04-22):outstanding:Ada Marlowe  +650.5",
        ],
    ),
    (
        "approval",
        {"corporation": 1, "action": "approved", "decided_by": "B. Counsel", "why": "one person", "papers": "a letter",
         "set_sha256": "ab"},
        ["Example Mining Corp.: drafts approved by B. Counsel: a letter (one person)", "  set ab"],
    ),
    ("note", {"id": 1, "subject": "waits 1", "body": "x"}, ["note on waits 1"]),
]  # fmt: skip


def _phrase(act: Act) -> str:
    return f"an {act.act}"


@pytest.mark.parametrize(("kind", "held", "expected"), TOLD)
def test_each_kind_of_record_is_told(kind: str, held: dict[str, object], expected: list[str]) -> None:
    """Whose it is, what it does and what moves where."""
    told = words(kind, canonical(held), NAMES, _phrase)
    assert [" ".join(line.split()) for line in expected] == [" ".join(line.split()) for line in told]


def test_what_moves_stands_in_a_column() -> None:
    """The numbers begin at one place."""
    moved = words("entry", canonical(ENTRY), NAMES, _phrase)[2:]
    assert 1 == len({max(line.find("  -"), line.find("  +")) for line in moved})


def test_an_entry_without_a_day_says_so() -> None:
    """No other day is taken in its place."""
    held = {name: value for name, value in ENTRY.items() if not name.endswith("_on")}
    assert words("entry", canonical(held), {}, _phrase)[0].startswith("on an unknown day: entry 3 of corporation 1")


@pytest.mark.parametrize(
    "record", ["{}", "[]", "7", "no JSON", '{"corporation":1,"number":2,"kind":"final","movements":7,"act":"{}"}']
)
@pytest.mark.parametrize("kind", ["entry", "source", "corporation", "decision", "instrument", "identifier"])
def test_a_record_that_is_not_understood_is_named_by_its_kind(kind: str, record: str) -> None:
    """A later version may know more; the journal is written all the same."""
    assert [kind] == words(kind, record, NAMES, _phrase)
