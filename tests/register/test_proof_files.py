"""Files of heads and proofs: written and read again the same; anything else is refused in one line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.model.evidence import Unreadable
from charterbook.register import proof_files
from charterbook.register.heads import Head, Signed
from charterbook.register.proof_files import Shown, read
from tests.register.test_proofs import growth, proof_of

HEAD = Head(12, bytes(range(32)), "2026-11-23T09:00:00+00:00")
EACH: list[Shown] = [HEAD, Signed(HEAD, b"k" * 32, b"s" * 64), proof_of(7, 12), growth(5, 12)]


def _bytes(shown: Shown) -> bytes:
    return json.dumps(proof_files.written(shown)).encode()


@pytest.mark.parametrize("shown", EACH)
def test_what_is_written_is_read_again(shown: Shown) -> None:
    """The file holds all of it."""
    assert shown == read(_bytes(shown))


@pytest.mark.parametrize("shown", EACH)
def test_a_missing_or_further_member_is_refused(shown: Shown) -> None:
    """A proof says what it says and nothing beside."""
    whole = proof_files.written(shown)
    for member in whole:
        less = {name: value for name, value in whole.items() if name != member}
        assert isinstance(read(json.dumps(less).encode()), Unreadable), member
    assert isinstance(read(json.dumps({**whole, "holder": "someone"}).encode()), Unreadable)


@pytest.mark.parametrize("shown", EACH)
def test_a_file_cut_anywhere_is_refused(shown: Shown) -> None:
    """No beginning of a file is taken for the whole."""
    data = _bytes(shown)
    assert [] == [end for end in range(len(data)) if not isinstance(read(data[:end]), Unreadable)]


OTHER = [
    b"", b"\x00\xff\x00", b"[]", b"null", b"7", b'"tree head v1"', b"[" * 100_000, b"9" * 10_000, b'{"book": 1}',
    b'{"charterbook": ["tree head v1"]}', b'{"charterbook": "tree headed"}', "{\u201c}".encode("utf-16"),
    b'{"charterbook": "tree head v1", "size": 1e9, "root": "", "time": ""}',
    b'{"charterbook": "tree head v1", "charterbook": "tree head v1"}',
]  # fmt: skip


@pytest.mark.parametrize("data", OTHER)
def test_another_file_is_refused(data: bytes) -> None:
    """Empty, binary, other JSON, too deep, too large, a member twice: one answer with a remedy."""
    answer = read(data)
    assert isinstance(answer, Unreadable)
    assert ("this is no head and no proof of a log", "take the file as charterbook log wrote it") == answer


def test_a_newer_form_is_told() -> None:
    """A later version of the form asks for an update, not for another file."""
    answer = read(b'{"charterbook": "tree head v2", "size": 1}')
    assert Unreadable("this tree head v2 was written by a newer charterbook", "update charterbook") == answer


WRONG: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 2**63, "", "zz", "ab", [], {}, [1], 1.5, "2026-11-23", "2026-11-23 09:00\n"]
)


@given(st.sampled_from(EACH), st.data())
def test_a_member_of_another_kind_is_refused(shown: Shown, data: st.DataObject) -> None:
    """Sizes are counts, hashes have their length, times are times."""
    whole = json.loads(_bytes(shown))
    member = data.draw(st.sampled_from(sorted(whole.keys() - {"record"})))
    whole[member] = data.draw(WRONG.filter(lambda wrong: (member, wrong) != ("path", [])))
    assert isinstance(read(json.dumps(whole).encode()), Unreadable)
