"""From byte offsets to what a person sees: lines, columns and quotes of a source.

Comes in: the bytes of a text source. Goes out: lines and columns from 1 (columns in characters) and the very bytes of a
span as text.
"""

from array import array
from bisect import bisect_right

from charterbook.model.evidence import Span


class Places:
    """The lines of one source."""

    __slots__ = ("_line_starts", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._line_starts = array("Q", [0])
        at = data.find(b"\n")
        while at >= 0:
            self._line_starts.append(at + 1)
            at = data.find(b"\n", at + 1)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of the byte at `offset`."""
        line = bisect_right(self._line_starts, offset)
        before = self.data[self._line_starts[line - 1] : offset]
        return line, len(before.decode("utf-8", errors="replace")) + 1

    def character(self, offset: int) -> int:
        """The number of characters before the byte at `offset`."""
        return len(characters(self.data[:offset]))

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.data)
        return characters(self.data[start:end]).rstrip("\r\n")

    def quote(self, span: Span) -> str:
        """Exactly the bytes of the span, as text."""
        return characters(self.data[span.start : span.end])


def characters(data: bytes) -> str:
    """Bytes of a text source as characters: UTF-8, else the Western code page that old filings have."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
