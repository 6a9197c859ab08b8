"""Regular expressions made ready once: in a run by a table, and from run to run by what a door keeps of them.

Python takes up to a millisecond to compile an expression, and one paper needs two hundred. What its compiler makes of
one is a row of numbers: `rows` gives those of this run, `remember` takes those of an earlier one, so that a door can
keep them as Python keeps the bytecode of a module. Only expressions that stand in this code come here; one with words
of a paper in it is compiled where it is used, and never kept.
"""

import re
import sys
from array import array
from zlib import crc32

Row = tuple[int, "bytes | memoryview", int, int, dict[str, int], tuple[str | None, ...]]
"""What one version of Python makes of an expression: flags, code and its checksum, number of groups, their names to
numbers and back."""

_ready: dict[str, "re.Pattern[str]"] = {}
_kept: dict[str, Row] = {}


def compiled(pattern: str) -> "re.Pattern[str]":
    """The expression ready to match; made from the row that was kept of it, where there is one."""
    own = _ready.get(pattern)
    if own is None:
        row = _kept.get(pattern)
        own = _ready[pattern] = (_from_row(pattern, row) if row else None) or re.compile(pattern)
    return own


def lone(*words: str) -> str:
    """An expression for words that stand alone. What may not stand before them is asked behind them: so it begins with
    fixed letters, to which a search leaps, and costs a tenth of one that looks back from every letter."""
    return f"(?:{'|'.join(f'{word}(?<![a-z]{word})' for word in words)})(?![a-z])"


def edition() -> str:
    """A name for the Python that rows are made by; rows of another are of no use. Empty where none can be kept."""
    if sys.implementation.name != "cpython":
        return ""
    import _sre  # type: ignore[import-not-found]

    return f"{sys.implementation.cache_tag}-{_sre.MAGIC}-{8 * _sre.CODESIZE}-{sys.byteorder}"


def remember(rows: dict[str, Row]) -> None:
    """Take the rows of an earlier run of the same edition."""
    _kept.update(rows)


def unknown() -> bool:
    """Whether this run has made an expression ready of which no row was remembered."""
    return not _ready.keys() <= _kept.keys()


def rows(*, remembered: bool = True) -> dict[str, Row]:
    """The rows of the expressions made ready in this run, and those remembered beside them."""
    own = {pattern: _kept.get(pattern) or _row(pattern) for pattern in _ready}
    return {**_kept, **own} if remembered else own


def _row(pattern: str) -> Row:
    """The steps of `re.compile` up to the machine. They are Python's own and may change; `edition` names the Python."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern)
    code = array("I", _compiler._code(tree, 0)).tobytes()
    by_name = tree.state.groupdict
    by_number = {number: name for name, number in by_name.items()}
    names = tuple(by_number.get(number) for number in range(tree.state.groups))
    return tree.state.flags, code, crc32(code), tree.state.groups - 1, by_name, names


def _from_row(pattern: str, row: Row) -> "re.Pattern[str] | None":
    """The last step of `re.compile`. The machine checks the code it is given; None where it will not have it, or where
    it is not the code that was kept."""
    import _sre

    flags, code, checksum, groups, by_name, by_number = row
    if crc32(code) != checksum:
        return None
    numbers = array("I")
    try:
        numbers.frombytes(code)
        made: re.Pattern[str] = _sre.compile(pattern, flags, numbers.tolist(), groups, by_name, by_number)
    except (RuntimeError, TypeError, ValueError, OverflowError):
        return None
    return made
