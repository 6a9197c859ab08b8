"""Which blocks of a draft stand on one page: signatures with each other and with the clause that is signed.

Comes in: the blocks of a draft. Goes out: the same blocks in groups; a format keeps each group on one page, so that no
page holds signatures alone.
"""

from charterbook.formats.spelling import spelled
from charterbook.model.drafts import Block, Lines, Paragraph, SignatureBlock

_ROOM = 30
"""Lines of text that surely stand on one page of any form, with room to spare."""
_SIGNATURE = 4
_COLUMNS = 75
_SHORT = 2


def kept_together(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """The blocks in order and in groups. A signature takes along the clause before it and, where that is only a date or
    a closing ("Very truly yours,"), what stands before that too; further signatures, and lines between them, join it
    as long as the page has room."""
    groups: list[tuple[Block, ...]] = []
    for block in blocks:
        last = groups[-1] if groups else ()
        if isinstance(block, SignatureBlock | Lines) and _signed(last) and _height((*last, block)) <= _ROOM:
            groups[-1] = (*last, block)
        elif isinstance(block, SignatureBlock):
            groups.append((*_clause(groups), block))
        else:
            groups.append((block,))
    return tuple(groups)


def _clause(groups: list[tuple[Block, ...]]) -> tuple[Block, ...]:
    """What a signature takes along of the groups before it, of which it is taken away."""
    taken: tuple[Block, ...] = ()
    while groups and len(groups[-1]) == 1 and isinstance(groups[-1][0], Paragraph | Lines):
        if _height((*groups[-1], *taken)) + _SIGNATURE > _ROOM:
            break
        taken = (*groups.pop(), *taken)
        if _height(taken) > _SHORT + 1:
            break
    return taken


def _signed(group: tuple[Block, ...]) -> bool:
    return any(isinstance(block, SignatureBlock) for block in group)


def _height(blocks: tuple[Block, ...]) -> int:
    """How many lines the blocks take, at most about, each with an empty line after it."""
    height = 0
    for block in blocks:
        match block:
            case SignatureBlock():
                height += _SIGNATURE
            case Paragraph(runs):
                height += len(spelled(runs)) // _COLUMNS + 2
            case Lines(lines):
                height += sum(len(spelled(runs)) // _COLUMNS + 1 for runs in lines) + 1
            case _:
                height += _ROOM
    return height
