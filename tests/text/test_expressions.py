"""All expressions of the reader are bounded, so that no text can make a reading long: their parse trees are walked."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants, _parser  # the parser is the one honest view of an expression
from types import ModuleType
from typing import Any

import pytest

import charterbook.formats
import charterbook.instruments
import charterbook.text
from charterbook.text.marks import slot_pattern
from charterbook.text.productions import Production

REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}


def _modules() -> Iterator[ModuleType]:
    for package in (charterbook.text, charterbook.instruments, charterbook.formats):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _compiled_by(module: ModuleType) -> Iterator[str]:
    """Every expression that a module compiles, as far as it is made of the module's own names."""
    assert module.__file__ is not None
    with open(module.__file__, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            try:
                value = eval(ast.unparse(node.args[0]), vars(module))
            except NameError:
                continue  # made of a local name: a production or a table's row, walked from its table
            if isinstance(value, str):
                yield value


def _in_tables(value: object) -> Iterator[str]:
    """The expressions in the rows of a table, however deep: what stands in a field named pattern or section."""
    if isinstance(value, Production):
        yield slot_pattern(value.pattern).pattern
    elif isinstance(value, tuple):
        for name, item in zip(getattr(value, "_fields", ("",) * len(value)), value, strict=True):
            if isinstance(item, str) and name in {"pattern", "section"}:
                yield item
            else:
                yield from _in_tables(item)


def _tables() -> Iterator[str]:
    for module in _modules():
        for value in vars(module).values():
            if isinstance(value, tuple):
                yield from _in_tables(value)


EXPRESSIONS = sorted({*(one for module in _modules() for one in _compiled_by(module)), *_tables()})


def _faults(tree: Any, inside: bool) -> Iterator[str]:
    """Unbounded repeats that stand inside a repeat of several items."""
    for operator, argument in tree:
        if operator in REPEATS:
            least, most, body = argument
            # A possessive repeat gives nothing back, so it cannot be tried again and again.
            unbounded = most == _constants.MAXREPEAT and operator is not _constants.POSSESSIVE_REPEAT
            if unbounded and inside:
                yield f"{operator} from {least} without an end inside a repeat"
            yield from _faults(body, inside or most > 1)
        elif operator is _constants.BRANCH:
            for branch in argument[1]:
                yield from _faults(branch, inside)
        elif operator is _constants.SUBPATTERN:
            yield from _faults(argument[3], inside)
        elif operator in {_constants.ASSERT, _constants.ASSERT_NOT}:
            yield from _faults(argument[1], inside)
        elif operator is _constants.ATOMIC_GROUP:
            yield from _faults(argument, inside)


def test_the_expressions_are_found() -> None:
    """The walk sees the reader's expressions, productions and states among them."""
    assert len(EXPRESSIONS) > 150


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=range(len(EXPRESSIONS)))
def test_no_repeat_without_end_stands_inside_a_repeat(expression: str) -> None:
    """A repeat without an end inside another is how a text of a few kilobytes takes minutes."""
    assert [] == list(_faults(_parser.parse(expression), inside=False))


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=range(len(EXPRESSIONS)))
def test_every_expression_compiles_as_it_stands(expression: str) -> None:
    """A slip in a table's row is seen here and not by the first paper that meets its cue."""
    assert re.compile(expression).groups >= 0
