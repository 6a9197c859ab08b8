"""The places that rules of the paper look at: each found by its words, and none in words that are in order."""

from hashlib import sha256

import pytest

from charterbook.formats import edgar
from charterbook.instruments.read import read
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Instrument
from charterbook.text.states.table import modules, state

FRONT = (
    "CERTIFICATE OF DESIGNATION OF SERIES A CONVERTIBLE PREFERRED STOCK OF ALDER CREEK, INC.\n\n"
    'Alder Creek, Inc., a Delaware corporation (the "Corporation"), under Section 151 of the General Corporation Law '
    "of the State of Delaware, certifies that its board resolved:\n\n"
    'RESOLVED, that 1,000 shares of Preferred Stock are designated "Series A Convertible Preferred Stock" (the '
    '"Series A Preferred").\n\n1. Votes. The Series A Preferred has one vote a share.\n\n'
    "2. Dividends. The Series A Preferred has none.\n\n"
)
BACK = "\n\nIN WITNESS WHEREOF, signed on May 4, 2004.\n\nBy: /s/ Ada Lindqvist\nAda Lindqvist, President\n"


def _paper(words: str, front: str = FRONT, back: str = BACK) -> Instrument:
    data = (front + words + back).encode()
    texts = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a test"))
    assert not isinstance(texts, Unreadable)
    found = read(texts[0])
    assert not isinstance(found, Unreadable), found
    return found[0]


def _marks(kind: str, words: str, front: str = FRONT, back: str = BACK) -> list[str]:
    return [str(mark.found.value) for mark in _paper(words, front, back).marks if mark.kind == kind]


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("stray series", "3. Redemption. The Series B Preferred may not be redeemed.", ["Series B"]),
        ("stray series", "3. Rank. The Series A Preferred is senior to the Series B Preferred.", []),
        ("stray series", "3. Rank. It is level with the Corporation's Series B Preferred.", []),
        ("stray series", "3. Shares. Some are designated as Series B Preferred, others as Series C Preferred.", []),
        ("recited number", "The board adopted a resolution creating a series of 1,500 shares of stock.", ["1500"]),
        ("recited number", "The board previously created a series of 1,500 shares of stock.", []),
        ("lone section", "This was approved by a consent under Section 282.", ["DGCL 282"]),
        ("lone section", "This was approved under Section 3 of the by-laws.", []),
        ("misnamed law", "It is a Nevada corporation under the General Corporation Law of Nevada.",
         ["Chapter 78 of the Nevada Revised Statutes"]),
        ("misnamed law", "It is a Nevada corporation under Chapter 78 of the Nevada Revised Statutes.", []),
        ("mistyped", "The par value is $0.00l per share.", ["$0.00l"]),
        ("mistyped", "The par value is $.0.001 per share.", ["$.0.001"]),
        ("mistyped", "Shares have a par value of 50.001 per share.", ["50.001"]),
        ("mistyped", "The price is $0.20 cents a share, and each share has 8o votes.", ["$0.20 cents", "8o votes"]),
        ("mistyped", "The price is $0.20 a share after a 1-for-25 split, and each share has 80 votes.", []),
        ("aggregate par", "The aggregate par value of all shares is $1,000,000.", ["1000000"]),
        ("votes for", "Of them 9,000 shares were voted for and 100 shares against.", ["9000"]),
        ("votes against", "Of them 9,000 shares were voted for and 100 shares against.", ["100"]),
        ("shares entitled", "There were 12,000 shares of Common Stock entitled to vote, and none against.", ["12000"]),
        ("defined twice", 'Alder Creek Holdings LLC (the "Corporation") is the parent.', ["Corporation"]),
        ("defined twice", 'Alder Creek Holdings LLC (the "Parent") owns the shares.', []),
        ("defined twice", '3. "WHEREAS, Alder Creek, Inc. (the "Corporation") has a class of shares."', []),
        ("defined twice", '3. "WHEREAS, Tarn Harbor, Inc. (the "Corporation") has a class."', ["Corporation"]),
        ("not defined", "A holder gets the Stated Value. No more than the Stated Value is paid.", ["Stated Value"]),
        ("not defined", "The Stated Value is $10. No more than the Stated Value is paid.", []),
        ("attachment absent", "The terms are attached hereto as Exhibit A.", ["Exhibit A"]),
        ("attachment absent", "The terms are attached hereto as Exhibit A.\n\nEXHIBIT A\n\nNo vote.", []),
        ("unsigned line", "", []),
    ],
)  # fmt: skip
def test_a_slip_is_marked_and_what_is_in_order_is_not(kind: str, words: str, found: list[str]) -> None:
    """One wording a row, between a front and a back that are in order."""
    assert found == _marks(kind, words)


MISNAMED = {
    "us_de": "Business Corporation Act of the State of Delaware",
    "us_fl": "Business Company Act of Florida",
    "us_nj": "General Corporation Law of New Jersey",
    "us_nv": "Nevada Business Corporations Code",
    "us_pa": "Pennsylvania Business Corporation Law of 1898",
    "us_tx": "General Corporation Law of the State of Texas",
}
"""A wrong name of each state's law."""


def test_each_state_s_wrong_names_of_its_law_are_found() -> None:
    """A new state with wrong names wants a row here: they are tried only where words stand that all of them hold."""
    assert set(MISNAMED) == {module for module in modules() if state(module).misnamed}
    for module, name in MISNAMED.items():
        assert [state(module).law] == _marks("misnamed law", f"It is under the {name}."), name


@pytest.mark.parametrize(
    ("back", "found"),
    [
        ("By: /s/ Ada Lindqvist, President\n\nATTEST: , Secretary\n", ["Secretary"]),
        ("By: /s/ Ada Lindqvist\nAda Lindqvist, President\n\n, *Clerk\n\n*Delete what does not apply.\n", ["Clerk"]),
        ("By: /s/ Ada Lindqvist, President\n\nAttest: /s/ Bo Quist, Secretary\n", []),
    ],
)
def test_a_line_without_its_signature_is_marked(back: str, found: list[str]) -> None:
    """An office or a name in the block where this copy shows no signature."""
    assert found == _marks("unsigned line", "", back="\n\nIN WITNESS WHEREOF, signed on May 4, 2004.\n\n" + back)


def test_a_paper_in_order_has_no_slip() -> None:
    """Front and back alone give none of the marks that rules judge."""
    kinds = {mark.kind for mark in _paper("").marks}
    slips = {
        "stray series",
        "recited number",
        "lone section",
        "mistyped",
        "defined twice",
        "not defined",
        "unsigned line",
    }
    assert set() == kinds & slips
