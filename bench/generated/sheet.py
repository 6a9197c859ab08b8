"""A paper before it has a format: blocks in order, and the facts that they say."""

from typing import Literal, NamedTuple

from .voice import Facts


class Block(NamedTuple):
    """`centre` is set in the middle, `paragraph` is running text, `lines` are set as they are at the left, `signing` at
    the right, `table` has its cells in `rows`, `page` turns the page."""

    kind: Literal["centre", "paragraph", "lines", "signing", "table", "page"]
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Sheet(NamedTuple):
    """A paper's blocks, and its facts as the specimens have them for one instrument."""

    blocks: tuple[Block, ...]
    facts: Facts


class Body(NamedTuple):
    """What the paper does, in words: an operative sentence or more, the acts as facts, what may stand behind the
    signature (terms, exhibits) and further facts of the paper."""

    paragraphs: tuple[str | Block, ...]
    acts: tuple[Facts, ...]
    more: Facts | None = None


def centre(*lines: str) -> Block:
    """Lines in the middle."""
    return Block("centre", lines)


def paragraph(text: str) -> Block:
    """Running text."""
    return Block("paragraph", (text,))
