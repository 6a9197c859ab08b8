"""The file of settled names: read, or refused in one line that names the fault."""

import pytest

from charterbook.tie.names_file import names


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
        ('[[name]]\nsource = "a"\nname = "x"', "name 1 lacks class"),
        ('[[name]]\nsource = "a"\nname = "x"\nclass = 4', "name 1 lacks class"),
        ('[[name]]\nsource = "a"\nname = "x"\nclass = "C"\nkind = "k"', "unknown key kind"),
        ('[[name]]\nsource = "a"\nname = "x"\nclass = "C"\nseries = 1', "series that is not in words"),
        ('[[name]]\nsource = "a"\nname = "x"\nclass = "C"\n' * 2, "a second time"),
    ],
)
def test_a_faulty_file_is_refused_in_a_line(text: str, fault: str) -> None:
    """The fault and where it stands."""
    assert fault in str(names(text))
