"""What an EDGAR text shows of itself: lines over the limit, foreign characters, open tables, its header."""

from datetime import date
from hashlib import sha256

import pytest

from charterbook.formats import edgar
from charterbook.formats.edgar_lines import MOST_MARKS
from charterbook.model.evidence import Mark, Source, Text, Unreadable

HEADER = """<SEC-HEADER>0000950999-00-000417.hdr.sgml : 20000308
CONFORMED SUBMISSION TYPE:\t8-K
ITEM INFORMATION:\t\tAmendments to Articles of Incorporation or Bylaws; Change in Fiscal Year
FILED AS OF DATE:\t\t20000308
</SEC-HEADER>
<DOCUMENT>
<TYPE>EX-3.1
<SEQUENCE>2
<TEXT>
CERTIFICATE OF DESIGNATION
</TEXT>
</DOCUMENT>
"""


def _read(data: bytes) -> tuple[Text, ...]:
    texts = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a test"))
    assert not isinstance(texts, Unreadable)
    return texts


def _told(text: str, *kinds: str) -> list[tuple[str, object]]:
    return [(mark.kind, mark.found.value) for mark in _read(text.encode())[0].marks if not kinds or mark.kind in kinds]


def _exhibit(body: str) -> str:
    return f"<TYPE>EX-3.4\n<TEXT>\n{body}\n</TEXT>\n"


def test_a_text_without_tags_says_nothing_of_edgar() -> None:
    """A plain text of long lines may come from anywhere."""
    assert [] == _told("x" * 200 + "\n")


@pytest.mark.parametrize(
    ("text", "shown"), [(_exhibit("AMENDMENT"), "EX-3.4"), ("AMENDMENT\n<PAGE>\nmore\n", "<PAGE>")]
)
def test_a_type_or_a_page_mark_shows_an_edgar_text(text: str, shown: str) -> None:
    """Either tag is enough, and the mark cites it."""
    data = text.encode()
    (mark,) = [mark for mark in _read(data)[0].marks if mark.kind == "edgar text"]
    (span,) = mark.found.spans
    assert (shown, shown) == (mark.found.value, data[span.start : span.end].decode())


@pytest.mark.parametrize(
    ("body", "lengths"),
    [
        ("x" * 80, []),
        ("x" * 81, [81]),
        ("x" * 80 + "   ", []),
        ("- " + "-" * 80, []),
        ("- " + "-" * 81, [81]),
        ("<TABLE>\n" + "x" * 132 + "\n</TABLE>", []),
        ("<TABLE>\n" + "x" * 133 + "\n</TABLE>", [133]),
        ("<TABLE>\n" + "x" * 132 + "\n</TABLE>\n" + "x" * 81, [81]),
    ],
)
def test_lines_over_their_limit_are_marked(body: str, lengths: list[int]) -> None:
    """80 characters, 132 between table tags; blanks at the end do not count."""
    assert lengths == [length for _, length in _told(_exhibit(body), "long line")]


def test_a_long_line_is_cited_whole() -> None:
    """The mark points at the bytes of the line."""
    data = _exhibit("short\n" + "é" + "y" * 90).encode()
    (mark,) = [mark for mark in _read(data)[0].marks if mark.kind == "long line"]
    assert "é" + "y" * 90 == data[mark.found.spans[0].start : mark.found.spans[0].end].decode()


def test_a_few_marks_of_a_kind_are_enough() -> None:
    """A text of nothing but faults is marked a few times."""
    told = [kind for kind, _ in _told(_exhibit(("é" * 90 + "\n<TABLE>\n") * 900))]
    assert [MOST_MARKS, 1, MOST_MARKS] == [told.count(kind) for kind in ("long line", "not ASCII", "open table")]


def test_each_foreign_character_is_marked_once() -> None:
    """A curly quote and a long dash, where each first stands."""
    assert ["“", "—"] == [sign for _, sign in _told(_exhibit("“a“ — b —"), "not ASCII")]


def test_a_table_that_nothing_closes_is_marked() -> None:
    """The second tag opens anew: the first was never closed."""
    assert 1 == len(_told(_exhibit("<TABLE>\na\n<TABLE>\nb\n</TABLE>"), "open table"))


def test_the_header_tells_form_items_and_day() -> None:
    """All stand with each document of the submission, and cite the header."""
    data = HEADER.encode()
    marks: list[Mark] = [mark for mark in _read(data)[0].marks if mark.kind.startswith("submi")]
    item = "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year"
    assert [("submission item", item), ("submission type", "8-K"), ("submitted on", date(2000, 3, 8))] == [
        (mark.kind, mark.found.value) for mark in marks
    ]
    assert [item, "8-K", "FILED AS OF DATE:\t\t20000308"] == [
        data[mark.found.spans[0].start : mark.found.spans[0].end].decode() for mark in marks
    ]


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    """The form type stays."""
    assert ["submission item", "submission type"] == [
        kind for kind, _ in _told(HEADER.replace("20000308\n</SEC", "20000230\n</SEC")) if kind.startswith("submi")
    ]


def test_the_header_tells_its_filers_in_their_order() -> None:
    """Name, key, state and former names of each filer, for who files says whose the papers may be."""
    filer = (
        "FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t{name}\n\t\tCENTRAL INDEX KEY:\t\t{key}\n"
        "\t\tSTATE OF INCORPORATION:\t\tNV\n\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\t{name} OLD\n"
    )
    two = filer.format(name="ALDER INC", key="0000000001") + filer.format(name="BIRCH INC", key="0000000002")
    told = _told(HEADER.replace("</SEC-HEADER>", f"{two}</SEC-HEADER>"), "conformed name", "central index key",
                 "state of incorporation", "former conformed name")  # fmt: skip
    assert [
        (kind, value)
        for name, key in (("ALDER INC", "0000000001"), ("BIRCH INC", "0000000002"))
        for kind, value in (
            ("conformed name", name),
            ("central index key", key),
            ("state of incorporation", "NV"),
            ("former conformed name", f"{name} OLD"),
        )
    ] == told
