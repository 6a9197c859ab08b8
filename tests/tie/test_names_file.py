"""The file of settled names: read, or refused in one line that names the fault."""

from datetime import date

import pytest

from charterbook.tie.names import Match, match
from charterbook.tie.names_file import names
from tests.tie.books import book


def test_settled_names_are_found_however_they_are_written() -> None:
    """Source and folded name give class and series."""
    text = '[[name]]\nsource = "agent"\nname = "SERIES  Z."\nclass = "Preferred Stock"\nseries = "Series A"\n'
    assert {("agent", "series z"): ("Preferred Stock", "Series A")} == names(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[name", "is not TOML"),
        ("other = 1", "unknown key other"),
        ("name = 3", "holds no tables"),
        ('[[name]]\nsource = "agent"\nname = "x"', "name 1 lacks class"),
        ('[[name]]\nsource = "agent"\nname = "x"\nclass = 4', "name 1 lacks class"),
        ('[[name]]\nsource = "agent"\nname = "x"\nclass = "C"\nkind = "k"', "unknown key kind"),
        ('[[name]]\nsource = "agent"\nname = "x"\nclass = "C"\nseries = 1', "series that is not in words"),
        ('[[name]]\nsource = "agent"\nname = "x"\nclass = "C"\n' * 2, "a second time"),
        ('[[name]]\nsource = "agnet"\nname = "x"\nclass = "C"', 'a source "agnet", which there is not'),
        (
            '[[name]]\nsource = "agent"\nname = "x"\nclass = "C"\n[[name]]\nsource = "agent"\nname = "X."\nclass = "D"',
            "a second time",
        ),
    ],
)
def test_a_faulty_file_is_refused_in_a_line(text: str, fault: str) -> None:
    """The fault and where it stands."""
    assert fault in str(names(text))


def test_names_in_other_scripts_are_settled_apart() -> None:
    """And a name that is the target of another is no further step: names lead to the book, never to names."""
    rows = [("普通株", "Common Stock"), ("优先股", "普通株"), ("Common Stock", "优先股")]
    text = "".join(f'[[name]]\nsource = "agent"\nname = "{name}"\nclass = "{of}"\n' for name, of in rows)
    settled = names(text)
    assert not isinstance(settled, str)
    found = [match("agent", name, book(date(2024, 1, 1)), settled) for name, _ in rows]
    assert [
        Match("Common Stock", None, "by the saved mapping"),
        *["the mapping names {}, which the book lacks"] * 2,
    ] == [one if isinstance(one, Match) else one.replace(rows[place][1], "{}") for place, one in enumerate(found)]
