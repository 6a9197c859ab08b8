"""The text of a journal: it is read again as it was written, and a line that somebody changed is named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.register import journal, log
from charterbook.register.heads import Head, Signed
from charterbook.register.journal import Block, Misfit, Opening, Part
from charterbook.register.tree import Frontier

WHEN = "2026-11-23T09:00:00+00:00"
WORDS = ["2003-04-24 entry 1 of Example Mining Corp.", "issuance of 650 shares", "  outstanding  +650", ""]
PAPER = b"CERTIFICATE OF DESIGNATION\n\n  | of | Example Mining Corp.\n; end\nend\n"


def _block(number: int, kind: str, subject: str, record: str, content: bytes | None = None) -> Block:
    return Block(log.row(number, kind, subject, log.digest(record.encode()), WHEN), record, content)


BLOCKS = [
    _block(1, "source", "ab" * 32, '{"origin":"designation.txt"}', PAPER),
    _block(2, "identifier", "entity_number/US-NV/C 1-03", '{"value":"C 1-03"}'),
    _block(3, "source", "cd" * 32, '{"origin":"scan.pdf"}', bytes(range(256)) * 3),
    _block(4, "entry", "1/1", '{"act":"{\\"$\\":\\"Issuance\\"}","holder":"Zoë\u2028 & Co"}'),
]


def _root(*blocks: Block) -> bytes:
    frontier = Frontier()
    for block in blocks:
        frontier, _ = frontier.appended(block.row.leaf_hash)
    return frontier.root()


ROOT = _root(*BLOCKS)
SIGNED = Signed(Head(2, _root(*BLOCKS[:2]), WHEN), b"k" * 32, b"s" * 64)


def _text() -> str:
    lines = journal.opening(Opening(len(BLOCKS), ROOT, 1))
    for block in BLOCKS:
        lines += journal.block(block, WORDS)
        if block.row.sequence == 2:
            lines += journal.signed(SIGNED)
    return "".join(f"{line}\n" for line in [*lines, *journal.closing()])


def _read(text: str | bytes) -> list[Part]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(journal.read(re.findall(b"[^\n]*\n|[^\n]+", data)))


def _without_lines(parts: list[Part]) -> list[Part]:
    return [part._replace(line=0) if isinstance(part, Block) else part for part in parts]


def test_what_is_written_is_read_again() -> None:
    """Opening, rows with their records and bytes, and the signed head in its place."""
    assert [Opening(4, ROOT, 1), *BLOCKS[:2], SIGNED, *BLOCKS[2:]] == _without_lines(_read(_text()))


def test_a_person_can_read_it() -> None:
    """Words stand above each row, a text paper as it is."""
    text = _text()
    assert "\n; 2003-04-24 entry 1 of Example Mining Corp.\n; issuance of 650 shares\n;   outstanding  +650\n" in text
    assert "\n|CERTIFICATE OF DESIGNATION\n|\n|  | of | Example Mining Corp.\n" in text


def test_words_cannot_leave_their_lines() -> None:
    """A name with a line feed in it makes no line of its own."""
    block = journal.block(BLOCKS[1], ["a name\nrow 9 note x", "tab\there \u2028 and \x1b[2J"])
    assert ["", "; a name row 9 note x", "; tab here   and  [2J"] == block[:3]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_the_bytes_of_a_source_come_back(content: bytes) -> None:
    """As text or as base64, whichever their bytes allow."""
    block = _block(1, "source", "ab" * 32, "{}", content)
    lines = [*journal.opening(Opening(1, _root(block), 0)), *journal.block(block, []), *journal.closing()]
    found = _read("".join(f"{line}\n" for line in lines))[1]
    assert isinstance(found, Block)
    # Whether they are those of the record, its digest says to whoever puts them into a book.
    assert content == found.content


@pytest.mark.parametrize("content", [b"a\r\nb\r\n", b"\xff\xfe", b"a\x00b", b"\x0c", b"\x1b[31m", b"\x7f"])
def test_bytes_that_tools_would_alter_are_coded(content: bytes) -> None:
    """Line ends of another system, control characters and other encodings stand in base64."""
    assert [True] == [line.startswith("=") for line in journal.block(_block(1, "source", "x", "{}", content), [])[3:]]


def test_any_line_that_somebody_changed_is_named() -> None:
    """For each line: a character more, the line gone and the line twice are found there, or in its block."""
    lines = re.findall("[^\n]*\n", _text())
    missed: list[tuple[int, list[str], int]] = []
    for number, line in enumerate(lines, 1):
        # The bytes of sources are held against what their records say by who makes a book of them.
        if line.startswith(("|", "=")):
            continue
        for changed in ([line[:-1] + "x\n"], [], [line, line]):
            text = "".join([*lines[: number - 1], *changed, *lines[number:]])
            try:
                _read(text)
                missed.append((number, changed, 0))
            except Misfit as misfit:
                if not _block_start(lines, number) <= misfit.line <= number + 1:
                    missed.append((number, changed, misfit.line))
    assert [] == missed


def test_the_head_at_the_top_is_that_of_the_rows() -> None:
    """The root is made anew from them."""
    with pytest.raises(Misfit, match="line 2: this is not the head of the 4 rows that follow"):
        _read(_text().replace(ROOT.hex(), ROOT[::-1].hex()))


def test_a_signed_head_is_that_of_the_rows_before_it() -> None:
    """Also where the line itself was made anew."""
    (said,) = journal.signed(SIGNED)[1:]
    (other,) = journal.signed(SIGNED._replace(head=SIGNED.head._replace(root=ROOT)))[1:]
    with pytest.raises(Misfit, match="this head is not that of the 2 rows before it"):
        _read(_text().replace(said, other))
    with pytest.raises(Misfit, match="this signed head was changed"):
        _read(_text().replace(said, said.replace("2026", "2025")))


def test_a_signed_head_that_is_gone_is_missed() -> None:
    """How many there are stands at the top."""
    with pytest.raises(Misfit, match="line 2: 1 signed heads were announced, and 0 follow"):
        _read(_text().replace("\n".join([*journal.signed(SIGNED), ""]), ""))


def test_rows_stand_in_their_order() -> None:
    """Two rows exchanged are found at the first of them."""
    lines = [*journal.opening(Opening(2, ROOT, 0)), *journal.block(BLOCKS[1], []), *journal.block(BLOCKS[0], [])]
    with pytest.raises(Misfit, match="line 4: row 2 stands where row 1 should"):
        _read("".join(f"{line}\n" for line in [*lines, *journal.closing()]))


def _block_start(lines: list[str], number: int) -> int:
    while number > 1 and lines[number - 1].startswith((";", "row", "{")):
        number -= 1
    return number


@given(st.data())
def test_a_journal_cut_anywhere_is_refused(data: st.DataObject) -> None:
    """No beginning of it passes for the whole."""
    text = _text().encode()
    cut = data.draw(st.integers(0, len(text) - 1))
    with pytest.raises(Misfit):
        _read(text[:cut])


@given(st.binary(max_size=200) | st.text().map(lambda text: f"charterbook journal v1\nhead 0 {text}".encode()))
def test_other_files_are_refused(data: bytes) -> None:
    """Whatever the bytes, the answer is a line and a reason."""
    with pytest.raises(Misfit):
        _read(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "line 1: this is no journal of a book; name a file"),
        (b"\x89PNG\r\n\x1a\n", "line 1: this is no UTF-8 text; take the journal as it was exported"),
        (b"SQLite format 3\x00", "line 1: the journal is cut off here"),
        (b"2003-04-24 open Assets:Cash\n", "line 1: this is no journal of a book"),
        (b"charterbook journal v2\n", "line 1: this journal was written by a newer charterbook; update charterbook"),
        (b"charterbook journal v1\r\n", "line 1: the line ends were changed; keep the file as it is (git: -text)"),
        (b"charterbook journal v1\nhead x y 0\n", "line 2: 'x' is no number"),
        (b"charterbook journal v1\nhead 1 y 0\n", "line 2: 'y' is no hash or signature of 32 bytes"),
    ],
)
def test_each_kind_of_wrong_file_is_told(data: bytes, said: str) -> None:
    """Empty, binary, a book, another program's file, a newer version, line ends of another system."""
    with pytest.raises(Misfit) as misfit:
        _read(data)
    assert str(misfit.value).startswith(said)


def test_nothing_stands_behind_the_end() -> None:
    """A further row that nobody's head announces is no part of the journal."""
    with pytest.raises(Misfit, match="behind the end"):
        _read(_text() + "\n")
