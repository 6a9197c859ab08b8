"""Restated charters: the act, a name they change, all classes anew, and what the preface tells as history."""

import pytest

from tests.instruments.charter_papers import RESTATED, told

CLASSES = (
    "FOURTH: The Corporation has authority to issue 110 shares, of which 100 are Common Stock "
    "and 10 are Preferred Stock."
)
READ = ["class Common Stock 100", "class Preferred Stock 10"]

PREFACES = [
    "The original Certificate of Incorporation was filed on May 2, 1991.",
    "FIRST: The name of the Corporation is Larch Hollow Mills, Inc.",
    "The name of the Corporation was changed to Larch Hollow Mills, Inc. on October 6, 1998.",
    "The Corporation was originally incorporated under the name of LHM Acquisition Corp.",
]


@pytest.mark.parametrize("preface", PREFACES, ids=range(len(PREFACES)))
def test_a_restatement_states_its_classes_and_no_history(preface: str) -> None:
    """Earlier papers and names are told, not made."""
    assert ["restatement", *READ] == told(f"{RESTATED}{preface}\n\n{CLASSES}")


def test_a_restatement_may_hide_a_new_name() -> None:
    """The preface has the old name, the restated first article the new one."""
    words = f"{RESTATED}FIRST: The name of the Corporation is Tamarack Data Corporation.\n\n{CLASSES}"
    assert ["restatement", "name Larch Hollow Mills, Inc. -> Tamarack Data Corporation", *READ] == told(words)


def test_a_restatement_may_hide_a_split() -> None:
    """ "Are hereby combined" is an act of this paper."""
    words = f"{RESTATED}{CLASSES} Each ten shares of Common Stock are hereby combined into one share of Common Stock."
    assert ["restatement", *READ, "split Common Stock 1 for 10"] == told(words)


def test_series_of_a_restated_charter_are_read() -> None:
    """They stand in the charter from now on, new or not."""
    words = (
        f"{RESTATED}{CLASSES} 4 shares of the authorized Preferred Stock are hereby designated "
        "Series Seed Preferred Stock."
    )
    assert ["restatement", *READ, "series Series Seed Preferred Stock 4"] == told(words)


def test_the_name_of_the_article_against_the_name_of_the_title() -> None:
    """A restatement whose article on the name gives another name than its title changes the name."""
    words = RESTATED + "FIRST: The name of the corporation is Alder Mills, Inc.\n\nSECOND: It has bylaws."
    assert ["restatement", "name Larch Hollow Mills, Inc. -> Alder Mills, Inc."] == told(words)


def test_a_series_named_before_its_number_is_of_the_charter() -> None:
    """ "Series A Preferred Stock, of 400 shares", behind the class that it belongs to."""
    words = (
        RESTATED + "FOURTH: The corporation is authorized to issue 500 shares of Preferred Stock, in two series: "
        "Series A Preferred Stock, of 400 shares, and Series B Preferred Stock, of 100 shares."
    )
    assert [
        "class Preferred Stock 500", "restatement", "series Series A Preferred Stock 400",
        "series Series B Preferred Stock 100",
    ] == sorted(told(words))  # fmt: skip
