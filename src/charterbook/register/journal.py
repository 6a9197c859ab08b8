"""The journal: a whole book as UTF-8 text that a person can read, git can keep, and `restore` can make a book of again.

    charterbook journal v1
    head 57 SHA256 1                        how many rows the log has, the root of their tree, how many heads are signed

    ; 2003-04-24 entry 3 of a corporation   what the row records, in words: lines that begin with a semicolon
    ;   its account      +650
    row 12 entry "1/3" TIME LEAF WORDS      number, kind, subject, when it was recorded, the hash of the leaf, and the
                                            SHA-256 of the lines in words, which otherwise nothing would seal
    {"act":...}                             the record: what the tables hold, as canonical JSON
    |the bytes of a source                  text as it stands, each of its lines behind a bar
    =dGhlIGJ5dGVzIG9mIGEgc291cmNl           or base64, where the bytes would not come back from text

    signed 12 SHA256 TIME KEY SIGNATURE SEAL  a head that someone signed, and the SHA-256 of what this line says

    end

Blocks stand apart by one empty line. A signed head stands behind the last row that it is over. Pure: blocks come in
and lines go out, and the other way round; whatever stands in a line that is not of this form is a `Misfit`.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from charterbook.register import log
from charterbook.register.codec import canonical
from charterbook.register.heads import Head, Signed
from charterbook.register.tree import Frontier

_OPENING = "charterbook journal v"
_VERSION = "1"
_HEAD_LINE = 2
_ROW = re.compile(r'row (\d+) (\w+) ("[^\n]*") ([^ "]+) (\w+) (\w+)')
_BASE64_CHARACTERS = 76
_UNSEEN = frozenset(map(chr, range(32))) - {"\t", "\n"} | {"\x7f"}
"""Control characters, which a text file hides or some tool alters."""


class Misfit(Exception):
    """A line of a journal does not fit: its number, why, and what to do about it."""

    def __init__(self, line: int, why: str, remedy: str = "take the journal as it was exported") -> None:
        super().__init__(f"line {line}: {why}; {remedy}")
        self.line = line


class Opening(NamedTuple):
    """How many rows the journal tells of, the root of their tree, and how many signed heads stand among them."""

    size: int
    root: bytes
    signed: int


class Block(NamedTuple):
    """A row of the log with its record, and the bytes of the source where it records one. `line` is where the row
    stands in the text; the record stands in the line after it."""

    row: log.Row
    record: str
    content: bytes | None = None
    line: int = 0


Part: TypeAlias = Opening | Block | Signed


def opening(said: Opening) -> list[str]:
    """The first lines of a journal."""
    return [f"{_OPENING}{_VERSION}", f"head {said.size} {said.root.hex()} {said.signed}"]


def block(found: Block, words: Sequence[str]) -> list[str]:
    """The lines of a row, after `words`, which say what it records."""
    told = [f"; {one_line(line)}".rstrip() for line in words]
    row, content = found.row, () if found.content is None else _content(found.content)
    seals = f"{row.leaf_hash.hex()} {_told_digest(told)}"
    said = f"row {row.sequence} {row.kind} {canonical(row.subject)} {row.recorded_at} {seals}"
    return ["", *told, said, found.record, *content]


def signed(found: Signed) -> list[str]:
    """The lines of a signed head."""
    head = found.head
    said = f"{head.size} {head.root.hex()} {head.made_at} {found.key.hex()} {found.signature.hex()}"
    return ["", f"signed {said} {log.digest(said.encode())}"]


def closing() -> list[str]:
    """The last lines of a journal, by which it is known to be whole."""
    return ["", "end"]


def one_line(text: str) -> str:
    """A text without anything that would begin a line or move a terminal's cursor."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _told_digest(lines: Iterable[str]) -> str:
    return log.digest("".join(f"{line}\n" for line in lines).encode())


def _content(content: bytes) -> list[str]:
    """The bytes of a source as lines. Text stands as it is where all of its characters can be seen in a text file and
    none is altered by tools that know lines."""
    try:
        text = content.decode()
        readable = _UNSEEN.isdisjoint(text)
    except UnicodeDecodeError:
        readable = False
    if readable:
        return [f"|{line}" for line in text.split("\n")]
    coded = b64encode(content).decode()
    return [f"={coded[at : at + _BASE64_CHARACTERS]}" for at in range(0, len(coded), _BASE64_CHARACTERS)]


def read(lines: Iterable[bytes]) -> Iterator[Part]:
    """The parts of a journal, from its lines with their line feeds. Misfit, with the number of the line, at the first
    that does not fit: what a block says of itself, the order of the rows, the heads over them. Nothing is promised of
    what came before until the end is reached."""
    text = _Lines(lines)
    opening, frontier, heads = _opening(text), Frontier(), 0
    yield opening
    while True:
        text.expect("", "an empty line before the next block")
        match text.ahead:
            case "end":
                break
            case str(line) if line.startswith("signed "):
                heads += 1
                yield _signed(text, frontier)
            case _:
                found = _block(text, frontier.size + 1)
                frontier, _ = frontier.appended(found.row.leaf_hash)
                yield found
    text.close()
    if opening[:2] != (frontier.size, frontier.root()):
        said = f"this is not the head of the {frontier.size} rows that follow, which is {frontier.root().hex()}"
        raise Misfit(_HEAD_LINE, said)
    if opening.signed != heads:
        raise Misfit(_HEAD_LINE, f"{opening.signed} signed heads were announced, and {heads} follow")


class _Lines:
    """The lines of a text, one looked at ahead; their numbers for what does not fit."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._rest = iter(lines)
        self.number = 0
        self.ahead: str | None = None
        self._look()

    def _look(self) -> None:
        line = next(self._rest, None)
        if line is None:
            self.ahead = None
            return
        try:
            self.ahead = line.decode()
        except UnicodeDecodeError:
            raise Misfit(self.number + 1, "this is no UTF-8 text") from None
        if not self.ahead.endswith("\n"):
            raise Misfit(self.number + 1, "the journal is cut off here")
        if self.ahead.endswith("\r\n"):
            raise Misfit(self.number + 1, "the line ends were changed", "keep the file as it is (git: -text)")
        self.ahead = self.ahead[:-1]

    def take(self) -> str:
        """The next line."""
        if self.ahead is None:
            raise Misfit(self.number + 1, "the journal is cut off here")
        line, self.number = self.ahead, self.number + 1
        self._look()
        return line

    def expect(self, line: str, what: str) -> None:
        """Take a line that has to be this one."""
        if self.take() != line:
            raise self.misfit(f"{what} was expected")

    def close(self) -> None:
        """Take the last line."""
        self.take()
        if self.ahead is not None:
            raise Misfit(self.number + 1, "something stands behind the end")

    def misfit(self, why: str) -> Misfit:
        """What to raise about the line taken last."""
        return Misfit(self.number, why)


def _opening(text: _Lines) -> Opening:
    if text.ahead is None or not text.ahead.startswith(_OPENING):
        raise Misfit(1, "this is no journal of a book", "name a file that charterbook export --to journal wrote")
    if text.take() != f"{_OPENING}{_VERSION}":
        raise Misfit(1, "this journal was written by a newer charterbook", "update charterbook")
    match text.take().split(" "):
        case ["head", size, root, heads]:
            return Opening(_count(text, size), _hex(text, root, 32), _count(text, heads))
    raise text.misfit("the head was expected: its size, its root, and how many heads are signed")


def _signed(text: _Lines, frontier: Frontier) -> Signed:
    match text.take().split(" "):
        case ["signed", *said, seal] if seal != log.digest(" ".join(said).encode()):
            raise text.misfit("this signed head was changed")
        case ["signed", size, root, made_at, key, signature, _]:
            head = Head(_count(text, size), _hex(text, root, 32), made_at)
            if (head.size, head.root) != (frontier.size, frontier.root()):
                raise text.misfit(f"this head is not that of the {frontier.size} rows before it")
            return Signed(head, _hex(text, key, 32), _hex(text, signature, 64))
    raise text.misfit("a signed head has a size, a root, a time, a key, a signature and its seal")


def _block(text: _Lines, number: int) -> Block:
    first, told = text.number + 1, []
    while text.ahead is not None and text.ahead.startswith(";"):
        told.append(text.take())
    said = _ROW.fullmatch(text.take())
    if said is None:
        raise text.misfit("a row was expected: its number, kind, subject, time and hashes")
    digits, kind, quoted, recorded_at, leaf, words = said.groups()
    sequence, line = _count(text, digits), text.number
    row = log.Row(sequence, kind, _unquoted(text, quoted), "", recorded_at, _hex(text, leaf, 32))
    if sequence != number:
        raise text.misfit(f"row {sequence} stands where row {number} should")
    if words != _told_digest(told):
        raise Misfit(first, f"the words for row {sequence} were changed (lines {first} to {line})")
    record = text.take()
    row = row._replace(payload_sha256=log.digest(record.encode()))
    if row != log.row(sequence, row.kind, row.subject, row.payload_sha256, recorded_at):
        raise Misfit(line + 1, f"row {sequence} or its record was changed (lines {line} and {line + 1})")
    return Block(row, record, _content_of(text) if row.kind == "source" else None, line)


def _content_of(text: _Lines) -> bytes:
    lines = []
    mark = (text.ahead or "")[:1]
    while mark in ("|", "=") and text.ahead is not None and text.ahead.startswith(mark):
        lines.append(text.take()[1:])
    if mark == "=":
        try:
            return b64decode("".join(lines), validate=True)
        except ValueError:
            raise text.misfit("the lines of base64 that end here were changed") from None
    return "\n".join(lines).encode()


def _unquoted(text: _Lines, quoted: str) -> str:
    try:
        found = json.loads(quoted)
    except ValueError:
        found = None
    if not isinstance(found, str) or canonical(found) != quoted:
        raise text.misfit(f"{quoted[:30]} is no subject in quotation marks")
    return found


def _count(text: _Lines, digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and len(digits) < 19) or str(int(digits)) != digits:
        raise text.misfit(f"{digits[:30]!r} is no number")
    return int(digits)


def _hex(text: _Lines, digits: str, size_bytes: int) -> bytes:
    try:
        found = bytes.fromhex(digits)
    except ValueError:
        found = b""
    if len(found) != size_bytes or found.hex() != digits:
        raise text.misfit(f"{digits[:30]!r} is no hash or signature of {size_bytes} bytes")
    return found
