"""To which corporation of a book a paper belongs: by its numbers first, by name and state only where they are silent.

Comes in: what a paper says of its corporation, and the corporations of the book that share a number or a name with it.
Goes out: one of them, a new one, or why a person must say. Nothing is guessed: a share posted to another corporation's
account is worse than one that waits.
"""

from collections.abc import Iterable
from typing import NamedTuple

from charterbook.text.states.file_numbers import entity_key, entity_shapes
from charterbook.text.states.table import state_of

SEC = "US"
"""The jurisdiction of a Central Index Key."""

REFUSALS: dict[str, str] = {
    "corporation_unknown": "the paper names no one corporation, and shows no number that the book knows",
    "corporation_disputed": "the numbers on the paper are those of different corporations",
    "corporation_ambiguous": "the paper shows no number, and several corporations of the book may be meant",
}
"""Why a paper waits before any of its acts is looked at."""


class Number(NamedTuple):
    """An identifier for comparing: `value` is its key, `shapes` the names of the shapes it has in its state, since a
    registrar may have given an entity two numbers of different kinds."""

    kind: str
    jurisdiction: str
    value: str
    shapes: frozenset[str] = frozenset()


class Known(NamedTuple):
    """A corporation of the book: its key, and the states and numbers that its papers say."""

    id: int
    jurisdictions: frozenset[str]
    numbers: tuple[Number, ...]


class Claim(NamedTuple):
    """What a paper says of its corporation: whether it names one, the state where it is not in doubt, its numbers, and
    the states whose law the corporation leaves by this paper."""

    named: bool
    jurisdiction: str | None
    numbers: tuple[Number, ...]
    left: frozenset[str] = frozenset()

    @property
    def states(self) -> frozenset[str]:
        """The states under whose law the corporation is or was."""
        return self.left | ({self.jurisdiction} if self.jurisdiction else set())


class Belongs(NamedTuple):
    """The corporation that a paper belongs to; `id` is None for one that the book does not have yet."""

    id: int | None


class Waits(NamedTuple):
    """Why a paper belongs to no corporation yet: a name of `REFUSALS`, one sentence, and who may be meant."""

    refusal: str
    why: str
    candidates: tuple[int, ...] = ()


def number(kind: str, jurisdiction: str | None, value: str) -> Number:
    """An identifier as a paper or a person writes it, for comparing."""
    if kind == "cik":
        return Number(kind, SEC, value.strip().zfill(10))
    state = state_of(jurisdiction or "")
    return Number(kind, jurisdiction or "", entity_key(value, state), entity_shapes(value, state))


def corporation_of(claim: Claim, by_number: Iterable[Known], by_name: Iterable[Known]) -> Belongs | Waits:
    """The corporation of a paper, given those that have one of its numbers and those that bear or bore its name. The
    rules, in this order: a known number decides, whatever the name; numbers of two corporations decide nothing; then
    the name within the state, if one corporation alone has it and none of its numbers speaks against it."""
    owners = {known.id: known for known in by_number}
    against = next(
        ((one, other) for one in claim.numbers for other in claim.numbers if _contradict(one, other)), None
    ) or next(
        ((own, other) for known in owners.values() for own in claim.numbers for other in known.numbers
         if _contradict(own, other)), None)  # fmt: skip
    if len(owners) > 1:
        return Waits("corporation_disputed", "its numbers are those of two corporations of the book", tuple(owners))
    if against is not None:
        both = f"{against[0].value} and {against[1].value} cannot both be its number"
        return Waits("corporation_disputed", both, tuple(owners))
    if owners:
        return Belongs(next(iter(owners)))
    if not claim.named:
        return Waits("corporation_unknown", REFUSALS["corporation_unknown"])
    candidates = sorted({known.id for known in by_name if _may_be(claim, known)})
    if len(candidates) > 1:
        why = f"{len(candidates)} corporations of the book bear or bore its name"
        return Waits("corporation_ambiguous", why, tuple(candidates))
    return Belongs(candidates[0] if candidates else None)


def _may_be(claim: Claim, known: Known) -> bool:
    """Whether neither state nor number speaks against it. What is not said speaks against nothing."""
    elsewhere = claim.states and known.jurisdictions and not claim.states & known.jurisdictions
    return not elsewhere and not any(_contradict(one, other) for one in claim.numbers for other in known.numbers)


def _contradict(one: Number, other: Number) -> bool:
    """Whether two numbers are of one kind and not the same."""
    kind = (one.kind, one.jurisdiction) == (other.kind, other.jurisdiction)
    shape = one.shapes == other.shapes or bool(one.shapes & other.shapes)
    return kind and shape and one.value != other.value
