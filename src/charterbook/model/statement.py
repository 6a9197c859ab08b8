"""What a person states to a book, as a source of its own, so that no value is without its sentence."""

from hashlib import sha256

from charterbook.model.evidence import Source


class Statement:
    """A text that grows by a line for each thing said; each value is written into it and cited from it. `origin` tells
    through which door it came."""

    def __init__(self, head: str, origin: str) -> None:
        self._lines = [" ".join(head.split())]
        self._origin = origin

    def say(self, name: str, value: object) -> tuple[int, int]:
        """Write a value down; its place in the statement, in bytes. Line breaks in it become blanks."""
        said = " ".join(str(value).split())
        start = sum(len(line.encode()) + len(",\n") for line in self._lines) + len(f"{name} = ".encode())
        self._lines.append(f"{name} = {said}")
        return start, start + len(said.encode())

    @property
    def data(self) -> bytes:
        """The statement's bytes."""
        return (",\n".join(self._lines) + "\n").encode()

    @property
    def source(self) -> Source:
        """The statement as a source."""
        return Source(sha256(self.data).hexdigest(), len(self.data), "text/plain", self._origin)
