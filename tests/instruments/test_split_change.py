"""Splits: the ratio, its direction, fractions of a share; what is a range, a conversion or history is no split."""

import json

import pytest

from charterbook.exchange.places import Places
from charterbook.exchange.reading_json import act_json
from charterbook.model.acts import Split
from charterbook.model.evidence import Cited
from tests.instruments.charter_papers import AMENDMENT, CHANGE, RESTATED, SIGNED, instrument, told

SPLITS = [
    (
        "Each six (6) shares of Common Stock issued at the Effective Time shall, without any act of the holder, be "
        "reclassified "
        "and combined into one (1) share of Common Stock. Fractions will be rounded up to the next whole share.",
        "1 for 6 round up",
    ),
    ("Every twenty outstanding shares of Common Stock will be combined into one share of Common Stock.", "1 for 20"),
    ("Every ten shares of Common Stock will automatically become one (1) share of Common Stock.", "1 for 10"),
    ("Each fifteen (15) shares of Common Stock are hereby consolidated into one new share.", "1 for 15"),
    (
        "Each three and one half (3.5) shares of Common Stock shall be combined and reclassified as one (1) share of "
        "Common "
        "Stock; a fraction of a share is rounded upward to the nearest whole share.",
        "1 for 3.5 round up",
    ),
    ("Every eight (8) shares of Common Stock shall be converted into five (5) shares of Common Stock.", "5 for 8"),
    (
        "Each share of Common Stock shall be changed into one hundredth (1/100) of a share of Common Stock. In lieu "
        "of a "
        "fraction of a share the holder is paid cash.",
        "1 for 100 cash",
    ),
    ("Each share of Common Stock is changed into one-half of one share of Common Stock.", "1 for 2"),
    ("Each share of Common Stock shall be converted into 0.5 shares of Common Stock.", "0.5 for 1"),
    ("Each share of Common Stock is split into seven (7) shares of Common Stock.", "7 for 1"),
    ("Each outstanding share of Common Stock shall be converted into 8.33333 shares of Common Stock.", "8.33333 for 1"),
    ("Each one (1) share of Common Stock shall be subdivided into 3.5 shares of Common Stock.", "3.5 for 1"),
    ("Each issued and outstanding share of Common Stock is divided into ten (10) shares of Common Stock.", "10 for 1"),
    ("The Corporation effects a one-for-three reverse split of its Common Stock.", "1 for 3"),
    ("The Common Stock shall be subject to a forward split of twenty for one.", "20 for 1"),
    ("There shall be a reverse split of the Common Stock at a ratio of 10:1.", "1 for 10"),
    ("There shall be a reverse split of the Common Stock on a 1-for-20 basis.", "1 for 20"),
    ("The Common Stock shall be split two for one.", "2 for 1"),
    ("There shall be a one (1) for eight (8) reverse split of the Common Stock.", "1 for 8"),
    (
        "The Common Stock shall be reverse split, and holders shall receive one share of new Common Stock for each "
        "twenty (20) "
        "shares of Common Stock held.",
        "1 for 20",
    ),
    (
        "The 500 issued common shares are changed into 2,500 common shares on the basis of five shares for each "
        "issued share.",
        "5 for 1",
    ),
    (
        "WHEREAS the holders left the ratio to the board between 1-for-2 to 1-for-4; each three (3) shares of Common "
        "Stock shall "
        "be combined into one (1) share of Common Stock.",
        "1 for 3",
    ),
    (
        "Each five (5) shares of Common Stock shall be combined into one (1) share of Common Stock. A fraction is "
        "rounded down "
        "to the nearest whole share.",
        "1 for 5 round down",
    ),
    (
        "Each five (5) shares of Common Stock shall be combined into one (1) share of Common Stock. In place of a "
        "fraction of a share the Corporation issues scrip that entitles its holder to a share.",
        "1 for 5 scrip",
    ),
    (
        "Each five (5) shares of Common Stock shall be combined into one (1) share of Common Stock. No scrip for "
        "fractions is "
        "issued; a fraction of a share is rounded to the nearest whole share.",
        "1 for 5 round nearest",
    ),
    (
        "The split of one-for-five is effected so: each five shares of Common Stock shall be combined into one share "
        "of Common "
        "Stock, and cash is paid for fractions, rounded down.",
        "1 for 5 cash",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "split"), SPLITS, ids=range(len(SPLITS)))
def test_a_split_is_read_with_its_direction(text: str, split: str) -> None:
    """New for old, exact, with the rule on fractions where one is told."""
    lines = told(AMENDMENT + text)
    assert [f"split {'Common Shares' if 'common shares' in text else 'Common Stock'} {split}"] == lines


NO_SPLITS = [
    # the ratio is not chosen yet
    "The board may effect a reverse split of the Common Stock at a ratio of not less than one-for-five and not more "
    "than "
    "one-for-ten.",
    "There shall be a reverse split of the Common Stock in a range of 1-for-5 to 1-for-20.",
    # no words tell the direction
    "There shall be a split of the Common Stock at a ratio of 10:1.",
    # conversions
    "Each share of Series A Preferred Stock shall automatically be converted into ten (10) shares of Common Stock.",
    "Each share of Preferred Stock shall be converted into ten (10) shares of Common Stock.",
    "Each share of Class B Common Stock shall be converted into one (1) share of Class A Common Stock.",
    "Each share may at any time be converted into 2.4 shares of Common Stock.",
    "Every share of Preferred Stock may be exchanged by its holder for ten shares of Common Stock.",
    # votes and rights
    "Each share of Common Stock shall be entitled to ten votes.",
    "The holders receive one right for each share of Common Stock.",
    "The Corporation pays a dividend of two cents for each share of Common Stock.",
    # the past
    "The Corporation effected a 1-for-10 reverse split of its Common Stock on May 1, 2001.",
    "On May 1, 2001 each ten shares of Common Stock were combined into one share of Common Stock.",
    # one for one
    "Each share of Common Stock shall be converted into one share of Common Stock.",
    # two sentences
    "Each share of Common Stock shall be fully paid. Certificates are changed into five shares of Common Stock.",
]


@pytest.mark.parametrize("text", NO_SPLITS, ids=range(len(NO_SPLITS)))
def test_what_only_looks_like_a_split_is_none(text: str) -> None:
    """Nothing is better than a wrong ratio."""
    assert [] == told(AMENDMENT + text)


def test_the_same_ratio_told_twice_is_confirmed() -> None:
    """A recital and the operative sentence are two witnesses."""
    text = (
        "There shall be a one-for-six reverse split of the Common Stock. Each six shares of Common "
        "Stock shall be combined "
    )
    (split,) = (act for act in instrument(f"{AMENDMENT}{text}into one share.").acts if isinstance(act, Split))
    assert isinstance(split.old, Cited)
    assert (6, 2) == (split.old.value, split.old.witnesses)


def test_two_classes_may_split_at_two_ratios() -> None:
    """Each class has its own act."""
    text = (
        "Each ten shares of Common Stock shall be combined into one share of Common Stock, and each five shares of "
        "Preferred "
        "Stock shall be combined into one share of Preferred Stock."
    )
    assert ["split Common Stock 1 for 10", "split Preferred Stock 1 for 5"] == told(AMENDMENT + text)


FORMS = [
    (
        "75,000 shares of common stock, $.001 par value", "1,500,000 shares of common stock, $.001 par value",
        "20 shares of common stock for each 1 share", "None",
        ["adjust Common Stock 75000 -> 1500000 (1425000?) $0.001", "split Common Stock 20 for 1"],
    ),
    (
        "30,000 $0.005 Par Value Common Stock Shares, and 5,000 $0.01 Par Value Preferred Stock Shares",
        "7,500 $0.02 Par Value Common Stock Shares, and 5,000 $0.01 Par Value Preferred Stock Shares",
        "One share of $0.02 Par Value Common Stock in exchange for each four shares of $0.005 Par Value Common Stock",
        "The corporation pays cash for fractions of a share.",
        [
            "adjust Common Stock 30000 -> 7500 (-22500?) $0.02", "adjust Preferred Stock 5000 -> 5000 (0?) $0.01",
            "par Common Stock $0.005 -> $0.02", "split Common Stock 1 for 4 cash",
        ],
    ),
    (
        "100,000 shares, par value $0.001", "10,000 shares, par value $0.001",
        "One new share for every ten shares of common stock", "Fractions are rounded up to the next whole share.",
        ["adjust Common Stock 100000 -> 10000 (-90000?) $0.001", "split Common Stock 1 for 10 round up"],
    ),
    (
        "See attached", "See attached", "See attached", "None", [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "exchange", "fractions", "acts"), FORMS, ids=range(len(FORMS)))
def test_nevadas_certificate_of_change_is_read(
    before: str, after: str, exchange: str, fractions: str, acts: list[str]
) -> None:
    """The answers between the form's labels; a class that stays has the same number twice."""
    paper = CHANGE.format(before=before, after=after, exchange=exchange, fractions=fractions)
    assert ("split_change", acts) == (instrument(paper).kind, told(paper))


def test_a_free_certificate_of_a_split_says_before_and_after() -> None:
    """Older papers under the same law use no form."""
    paper = (
        "CERTIFICATE OF FORWARD STOCK SPLIT\n\nFOR\n\nLARCH HOLLOW MILLS, INC.\n\nThe board approved a fourteen (14) "
        "for one (1) "
        "forward split of the common stock. The total authorized number of shares before the effective date of the "
        "split was "
        "1,000 shares of common stock. The total authorized number of shares after the effective date of the split "
        "shall be "
        "14,000 shares of common stock."
    )
    assert ["adjust Common Stock 1000 -> 14000 (13000?)", "split Common Stock 14 for 1"] == told(paper)


def test_a_restated_charter_may_tell_an_old_split() -> None:
    """History is no act: the sentence names a day before the paper's."""
    text = (
        "The corporation may issue 50 shares of Common Stock. Effective June 2, 1998, each ten "
        "shares of Common Stock shall "
    )
    assert ["restatement", "class Common Stock 50"] == told(f"{RESTATED}{text}be combined into one share.")


def test_the_ratio_stands_in_json_as_one() -> None:
    """The contract of the command line: new and old under "ratio"."""
    words = f"{AMENDMENT}Each ten shares of Common Stock shall be combined into one share."
    (split,) = (act for act in instrument(words).acts if isinstance(act, Split))
    made = act_json(split, Places((words + SIGNED).encode()))
    assert ["act", "class", "ratio", "fractions"] == list(made)
    assert ("1", "10") == (made["ratio"]["new"]["value"], made["ratio"]["old"]["value"])
    assert "ten" == made["ratio"]["old"]["evidence"][0]["quote"]
    assert json.dumps(made)


def test_a_split_of_one_series_names_the_class_and_the_series() -> None:
    """The shares of a series are split, not those of a class that would bear its name."""
    text = "Each ten (10) shares of Series D Preferred Stock shall be combined into one (1) share of such stock."
    (split,) = (act for act in instrument(AMENDMENT + text).acts if isinstance(act, Split))
    assert split.series is not None
    assert ("Preferred Stock", "Series D Preferred Stock") == (split.share_class.value, split.series.value)


def test_initials_in_a_name_end_no_sentence() -> None:
    """The name of the corporation may stand between the old shares and the new."""
    text = "Each ten (10) shares of Common Stock of A.B. Watley Group Inc. shall be combined into one (1) share."
    assert ["split Common Stock 1 for 10"] == told(AMENDMENT + text)
