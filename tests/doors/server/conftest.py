"""The book of BestNet and a program that calls the API, as the tests of the API have them."""

from tests.doors.api.conftest import _bestnet, _book, _house, _program, _reader

__all__ = ["_bestnet", "_book", "_house", "_program", "_reader"]
