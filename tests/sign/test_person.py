"""Whose name it is: a certificate's against a paper's."""

import pytest

from charterbook.sign.person import same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert A. Blanchard", "ROBERT A. BLANCHARD"),
        ("Robert Blanchard", "Robert A. Blanchard"),
        ("Robert Alan Blanchard", "Robert A. Blanchard"),
        ("R. A. Blanchard", "Robert A. Blanchard"),
        ("BLANCHARD, Robert A.", "Robert A. Blanchard"),
        ("C.W. Doe, Jr.", "C. W. Doe"),
        ("Dr. José Núñez, Ph.D.", "Jose Nunez"),
        ("Jane O'Neil-Doe", "JANE O'NEIL-DOE"),
    ],
)
def test_writings_of_one_name_are_one_person(one: str, other: str) -> None:
    """Case, accents, titles, initials and a missing middle name do not part two writings."""
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert A. Blanchard", "Robert B. Blanchard"),
        ("Robert Blanchard", "Roberta Blanchard"),
        ("John Doe, Jr.", "John Doe, Sr."),
        ("Robert A. Blanchard", "Paul H. Jachim"),
        ("Robert A. Blanchard", "Robert A. Blanchett"),
        ("Blanchard", "Robert A. Blanchard"),
        ("", ""),
    ],
)
def test_other_names_are_other_persons(one: str, other: str) -> None:
    """What both writings say has to agree; one word is no name."""
    assert not same_person(one, other)
    assert not same_person(other, one)
