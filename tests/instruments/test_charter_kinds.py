"""The kind of a charter paper comes from its title and, for an amendment, from what it does."""

import pytest

from tests.instruments.charter_papers import AMENDMENT, CHANGE, instrument

OF = "\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\n1. The name of the corporation is Larch Hollow Mills, Inc.\n\n"
CAPITAL = "2. The corporation has authority to issue 500 shares of Common Stock."

TITLES = [
    ("CERTIFICATE OF INCORPORATION", "articles"),
    ("ARTICLES OF INCORPORATION", "articles"),
    ("CERTIFICATE OF FORMATION", "articles"),
    ("AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", "articles_restated"),
    ("SIXTH AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", "articles_restated"),
    ("RESTATED ARTICLES OF INCORPORATION", "articles_restated"),
    ("ARTICLES OF RESTATEMENT", "articles_restated"),
    ("ARTICLES OF AMENDMENT AND RESTATEMENT", "articles_restated"),
    ("ARTICLES OF AMENDMENT", "articles_amendment"),
    ("CERTIFICATE OF AMENDMENT", "articles_amendment"),
    ("CERTIFICATE OF AMENDMENT OF RESTATED CERTIFICATE OF INCORPORATION", "articles_amendment"),
    ("FIRST AMENDMENT TO AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", "articles_amendment"),
    ("CERTIFICATE OF MERGER", "merger"),
    ("AGREEMENT AND PLAN OF MERGER", "merger"),
    ("ARTICLES OF DOMESTICATION", "other"),
    ("CERTIFICATE OF CONVERSION", "other"),
]


@pytest.mark.parametrize(("title", "kind"), TITLES, ids=[title for title, _ in TITLES])
def test_a_title_suggests_its_kind(title: str, kind: str) -> None:
    """In every spelling of the ordinals and of "restated"."""
    assert kind == instrument(title + OF + CAPITAL).kind


def test_a_merger_has_no_act_on_capital() -> None:
    """Its numbers are of conversions that this reader does not take apart."""
    assert () == instrument(f"CERTIFICATE OF MERGER{OF}{CAPITAL}").acts


def test_an_amendment_of_other_articles_is_an_amendment() -> None:
    """Kind articles_amendment, no act on capital."""
    paper = instrument(AMENDMENT + 'Article X is amended to read: "The by-laws may be changed by the board."')
    assert ("articles_amendment", ()) == (paper.kind, paper.acts)


def test_articles_of_amendment_that_create_a_series_are_a_designation() -> None:
    """The operative act decides, not the title."""
    text = (
        'Article IV is amended by adding: "There is hereby created a series of Preferred Stock '
        "designated Series B Preferred "
    )
    assert (
        "designation" == instrument(f'ARTICLES OF AMENDMENT{OF}2. {text}Stock, which shall consist of 40 shares."').kind
    )


def test_a_certificate_of_change_of_an_address_is_no_split() -> None:
    """The two words alone tell nothing: New York's changes an agent."""
    paper = instrument(f"CERTIFICATE OF CHANGE{OF}2. The address of the office is changed to 12 Mill Lane, Albany.")
    assert ("split_change", ()) != (paper.kind, paper.acts)


def test_a_certificate_of_change_with_its_items_is_a_split() -> None:
    """The items "before the change" and "after the change" show it."""
    filled = CHANGE.format(before="100 shares of common stock", after="10 shares of common stock",
                           exchange="one share for every ten shares of common stock", fractions="None")  # fmt: skip
    assert "split_change" == instrument(filled).kind


PROSE = [
    "RESOLUTIONS\n\nUnder the Certificate of Incorporation of Larch Hollow Mills, Inc. nothing is done here.",
    "CERTIFICATE ELIMINATING REFERENCES TO SERIES X PREFERRED STOCK FROM THE CERTIFICATE OF INCORPORATION" + OF,
    "NOTICE\n\nThat the Restated Certificate of Incorporation of the Company is on file.",
]


@pytest.mark.parametrize("words", PROSE, ids=range(len(PROSE)))
def test_a_title_named_in_a_sentence_is_no_title(words: str) -> None:
    """ "Its Certificate of Incorporation" makes no paper the articles."""
    assert instrument(words).kind not in ("articles", "articles_restated")


def test_a_composite_copy_restates_nothing() -> None:
    """It says what the classes are, and no restatement is filed by it."""
    paper = instrument(f"COMPOSITE CERTIFICATE OF INCORPORATION\n\n(as amended through May 21, 2008){OF}{CAPITAL}")
    assert ("articles_restated", ["class_authorization"]) == (paper.kind, [act.act for act in paper.acts])


@pytest.mark.parametrize(
    "title",
    [
        "SECOND AMENDMENT TO CERTIFICATE OF DESIGNATIONS",
        "FIRST AMENDMENT TO THE CERTIFICATE OF DESIGNATION",
        "SECOND AMENDED AND RESTATED CERTIFICATE OF DESIGNATION",
    ],
)
def test_the_ordinal_belongs_to_the_title(title: str) -> None:
    """The second amendment of a designation is another paper than the first."""
    found = instrument(
        f"{title}\n\nOF\n\nSERIES B PREFERRED STOCK\n\nOF\n\nLARCH HOLLOW MILLS, INC.\n\nThe number of shares of "
        "Series B Preferred Stock is increased from 400 to 500."
    )
    assert ("designation_amendment", title) == (found.kind, found.title.value if found.title else None)
