"""Every character knows its bytes, whatever the encoding; what is no text is refused with a remedy."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from charterbook.formats.encoding import LARGEST_BYTES, decode
from charterbook.model.evidence import Segments, Unreadable

LETTERS = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs", "Cc"), max_codepoint=0x7F),
        st.characters(exclude_categories=("Cs", "Cc"), max_codepoint=0x7FF),
        st.characters(exclude_categories=("Cs", "Cc"), max_codepoint=0xFFFF),
        st.characters(exclude_categories=("Cs", "Cc")),
        st.sampled_from("\n\t\r"),
    ),
    max_size=80,
).map(lambda text: f"A{text}")
WESTERN = st.text(
    st.sampled_from("abc \n\u20ac\u201c\u201d\u2019\u2013\u00a7\u00e9\u00fc\u00bd\u00a0"), max_size=80
).map(lambda text: f"\u00e9 {text}")


def _decoded(data: bytes) -> tuple[str, Segments]:
    found = decode(data)
    assert not isinstance(found, Unreadable)
    return found


def _astray(data: bytes, codec: str) -> list[tuple[int, int]]:
    """The ranges of characters whose bytes do not decode to just these characters."""
    characters, segments = _decoded(data)
    ranges = [(at, at + 1) for at in range(len(characters))] + [
        (start, end) for start in range(0, len(characters), 7) for end in range(start + 1, len(characters) + 1, 5)
    ]
    return [
        (start, end)
        for start, end in ranges
        if data[slice(*segments.place(start, end))].decode(codec) != characters[start:end]
    ]


@given(LETTERS)
def test_utf_8_maps_back(text: str) -> None:
    """Letters of one to four bytes, alone and in any run."""
    data = text.encode()
    assert (text, []) == (_decoded(data)[0], _astray(data, "utf-8"))


@given(LETTERS)
def test_a_byte_order_mark_is_left_out_and_counted(text: str) -> None:
    """The mark is no character, and the bytes after it stay where they are."""
    data = b"\xef\xbb\xbf" + text.encode()
    assert (text, 3) == (_decoded(data)[0], _decoded(data)[1].place(0, 1)[0])
    assert [] == _astray(data, "utf-8")


@given(LETTERS, st.sampled_from([("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]))
def test_utf_16_with_its_mark_maps_back(text: str, form: tuple[str, bytes]) -> None:
    """Both byte orders, pairs of surrogates included."""
    codec, mark = form
    data = mark + text.encode(codec)
    assert (text, []) == (_decoded(data)[0], _astray(data, codec))


@given(LETTERS, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_utf_16_without_its_mark_maps_back(text: str, codec: str) -> None:
    """A NUL beside each of the first letters tells the byte order."""
    text = f"CERTIFICATE OF DESIGNATION, Series A Stock {text}"
    data = text.encode(codec)
    assert (text, []) == (_decoded(data)[0], _astray(data, codec))


@given(WESTERN)
def test_windows_1252_maps_back(text: str) -> None:
    """What is no UTF-8 is read as filers of the time wrote it, a byte a character."""
    data = text.encode("cp1252")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        assert (text, []) == (_decoded(data)[0], _astray(data, "cp1252"))
        return
    assume(False)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=80))
def test_ascii_maps_back(text: str) -> None:
    """One byte a character, at the same place."""
    assume(text.strip())
    data = text.encode()
    assert (text, []) == (_decoded(data)[0], _astray(data, "ascii"))


def test_a_byte_that_is_no_letter_keeps_its_place() -> None:
    """An undefined byte of windows-1252 becomes the mark of a lost letter; the rest stays readable."""
    characters, segments = _decoded(b"Caf\xe9 \x81 Corporation")
    assert ("Caf\u00e9 \ufffd Corporation", (5, 6)) == (characters, segments.place(5, 6))


REFUSED = {
    "empty": b"",
    "blank": b" \r\n\t ",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200),
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "zip": b"PK\x03\x04\x14\x00" + bytes(60),
    "old Office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60),
    "gzip": b"\x1f\x8b\x08\x00" + bytes(60),
    "SQLite": b"SQLite format 3\x00" + bytes(80),
    "NUL noise": bytes(range(256)) * 20,
    "odd UTF-16": b"\xff\xfeA\x00B",
    "half a surrogate pair": b"\xff\xfeA\x00\x00\xd8B\x00",
    "40 MB": b"a" * 40_000_000,
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_text_is_refused_with_a_remedy(what: str) -> None:
    """The refusal is a value: why in one clause, and what the owner can do."""
    found = decode(REFUSED[what])
    assert isinstance(found, Unreadable)
    assert [] == [words for words in found if not words or "\n" in words]
    assert found.remedy.startswith(("give ", "charterbook reads "))


def test_a_refusal_names_what_the_file_is() -> None:
    """A user who gave a PDF is told so, and a large file is told the limit."""
    reasons = {what: decode(data) for what, data in REFUSED.items()}
    named = {"JPEG": "JPEG", "PDF": "a PDF", "zip": "zip", "SQLite": "SQLite", "40 MB": "40 MB", "empty": "empty"}
    assert {} == {
        what: reasons[what]
        for what, words in named.items()
        if not isinstance(reasons[what], Unreadable) or words not in reasons[what][0]
    }


def test_the_largest_file_is_still_read() -> None:
    """The bound is what it says, to the byte."""
    assert not isinstance(decode(b"a" * LARGEST_BYTES), Unreadable)
    assert isinstance(decode(b"a" * (LARGEST_BYTES + 1)), Unreadable)


def test_a_stray_control_byte_does_not_hide_a_paper() -> None:
    """One control byte in a long paper is noise of its printer, not a sign of binary data."""
    assert not isinstance(decode(b"WHEREAS, " * 500 + b"\x07"), Unreadable)
