"""The states whose corporation law is the Model Business Corporation Act: since when, how each numbers its sections,
what was read there, and where it differs.

`first` is the day on which the act took effect there; earlier papers are not covered. `read` lists the sections of the
Model Act whose text was read as enacted in the state, with the page; for the others the text read in sister states
speaks, and a rule is then at most a warning. Days without a page that shows them are from memory, and `since` says so.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, str] = MappingProxyType({})


class ModelActState(NamedTuple):
    """A state by its ISO 3166-2 code. `sections` gives the local number of a section of the Model Act, or `shape` makes
    it from article and section. `by_board` is the section on amendments by the board alone (10.02 in the act of 1984,
    10.05 since its amendments of 1999), empty where it was not found out."""

    code: str
    act: str
    first: date
    since: str
    cite: str
    shape: str
    read: Mapping[str, str]
    sections: Mapping[str, str] = _NONE
    by_board: str = "10.02"
    vote: str = "the vote that the act and the articles ask"
    class_vote_on_number: bool | None = None
    ratification_since: date | None = None
    signature: bool = True
    directors_sign: bool = False
    approval_stated_until: date = date.max


_MEMORY = "the day is from memory"
_WA = "https://law.justia.com/codes/washington/title-23b/"
_CO = "Colorado Revised Statutes, title 7 (UniCourt/cic-code-co, r80)"
_IA = "https://law.justia.com/codes/iowa/title-xii/chapter-490/"
_READ_IN_IOWA = (
    "1.20", "1.23", "1.24", "6.01", "6.02", "6.03", "6.31", "10.03", "10.04", "10.05", "10.06", "10.07", "10.09",
)  # fmt: skip

_ALL = (
    ModelActState(
        "US-CO",
        "Colorado Business Corporation Act",
        date(1994, 7, 1),
        f"1994-07-01 ({_MEMORY})",
        "CRS",
        "",
        dict.fromkeys(("1.23", "1.24", "6.01", "6.02", "6.31", "10.05", "10.06"), _CO),
        sections={
            "1.20": "7-90-301",
            "1.23": "7-90-304",
            "1.24": "7-90-305",
            "6.01": "7-106-101",
            "6.02": "7-106-102",
            "6.03": "7-106-103",
            "6.21": "7-106-202",
            "6.31": "7-106-302",
            "10.02": "7-110-102",
            "10.03": "7-110-103",
            "10.04": "7-110-104",
            "10.05": "7-110-105",
            "10.06": "7-110-106",
            "10.07": "7-110-107",
            "10.09": "7-110-109",
        },
        signature=False,
        approval_stated_until=date(2004, 6, 30),
    ),
    ModelActState(
        "US-FL",
        "Florida Business Corporation Act",
        date(1990, 7, 1),
        f"1990-07-01 (ch. 89-154; {_MEMORY}); revised by ch. 2019-90 from 2020-01-01",
        "FS",
        "607.{article:02}{section:02}",
        {
            "6.01": "http://www.leg.state.fl.us/statutes/ (607.0601, 2023)",
            "6.02": "https://criminallawyerjacksonville.com/0607.0602.html",
            "10.03": "http://laws9.com/statutes/florida/TitleXXXVI/chapter607/607_1003 (ch. 89-154)",
            "10.06": "https://flsenate.gov/Laws/Statutes/2021/0607.1006",
        },
        vote="the votes of each voting group (607.1003)",
        ratification_since=date(2020, 1, 1),
        directors_sign=True,
    ),
    ModelActState(
        "US-GA",
        "Georgia Business Corporation Code",
        date(1989, 7, 1),
        f"1989-07-01 (Ga. L. 1988, p. 1070; {_MEMORY})",
        "OCGA",
        "14-2-{article}{section:02}",
        {
            "6.02": "http://ga.elaws.us/law/section14-2-602",
            "10.02": "https://codes.findlaw.com/ga/title-14-corporations-partnerships-and-associations/ga-code-sect-14-2-1002/",
            "10.04": "https://codes.findlaw.com/ga/title-14-corporations-partnerships-and-associations/ga-code-sect-14-2-1004/",
            "10.06": "https://syfert.com/georgia/code/14-2-1006.html",
        },
        class_vote_on_number=True,
    ),
    ModelActState(
        "US-HI",
        "Hawaii Business Corporation Act",
        date(2001, 7, 1),
        f"2001-07-01 (L 2000, c 244; {_MEMORY})",
        "HRS",
        "",
        {"6.02": "https://self-law.org/code/hi/chapter-414/414-72"},
        sections={"6.01": "414-71", "6.02": "414-72"},
    ),
    ModelActState(
        "US-IA",
        "Iowa Business Corporation Act",
        date(1989, 12, 31),
        f"1989-12-31 ({_MEMORY}); revised from 2022-01-01",
        "Iowa Code",
        "490.{article}{section:02}",
        dict.fromkeys(_READ_IN_IOWA, _IA),
        by_board="10.05",
        vote="more votes for than against, a quorum of a majority present",
        ratification_since=date(2022, 1, 1),
        class_vote_on_number=False,
    ),
    ModelActState(
        "US-ID",
        "Idaho Business Corporation Act",
        date(1997, 7, 1),
        f"1997-07-01 ({_MEMORY}); revised by 2004 c. 324 from 2004-07-01; renumbered 30-29 from 2015-07-01",
        "Idaho Code",
        "30-29-{article}{section:02}",
        {},
        by_board="",
    ),
    ModelActState(
        "US-IN",
        "Indiana Business Corporation Law",
        date(1987, 8, 1),
        f"1987-08-01, by election from 1986-04-01 (P.L. 149-1986; {_MEMORY})",
        "IC",
        "",
        {
            "6.02": "https://courtgpt.ai/laws/indiana/title-23/article-1/chapter-25/section-23-1-25-2",
            "10.02": "http://laws9.com/statutes/indiana/title23/ar1/ch38",
        },
        sections={
            "6.01": "23-1-25-1",
            "6.02": "23-1-25-2",
            "6.03": "23-1-25-3",
            "10.02": "23-1-38-2",
            "10.03": "23-1-38-3",
            "10.04": "23-1-38-4",
            "10.05": "23-1-38-5",
            "10.06": "23-1-38-6",
            "10.07": "23-1-38-7",
        },
    ),
    ModelActState(
        "US-KY",
        "Kentucky Business Corporation Act",
        date(1989, 1, 1),
        "1989-01-01 (1988 Ky. Acts ch. 23)",
        "KRS",
        "271B.{article}-{section:02}0",
        {
            "6.01": "https://lawserver.com/law/state/kentucky/ks-statutes/kentucky_statutes_271b-6-010",
            "6.02": "https://lawserver.com/law/state/kentucky/ks-statutes/kentucky_statutes_271b-6-020",
        },
    ),
    ModelActState(
        "US-LA",
        "Louisiana Business Corporation Act",
        date(2015, 1, 1),
        "2015-01-01 (Acts 2014, No. 328)",
        "La. R.S.",
        "12:1-{article}{section:02}",
        {},
        by_board="10.05",
    ),
    ModelActState(
        "US-MA",
        "Massachusetts Business Corporation Act",
        date(2004, 7, 1),
        f"2004-07-01 (ch. 156D; {_MEMORY})",
        "MGL 156D",
        "{article}.{section:02}",
        {},
        by_board="",
    ),
    ModelActState(
        "US-MS",
        "Mississippi Business Corporation Act",
        date(1988, 1, 1),
        f"1988-01-01 (Laws 1987, ch. 486; {_MEMORY}); section 6.02 in its later form from 2004-07-01",
        "Miss. Code",
        "79-4-{article}.{section:02}",
        {
            "6.01": "https://instalawyer.io/laws/mississippi-code/79-4-601-authorized-shares",
            "6.02": "https://courtgpt.ai/laws/mississippi/title-79/chapter-4/article-6/subarticle-a/section-79-4-6-02",
        },
        by_board="",
    ),
    ModelActState(
        "US-NC",
        "North Carolina Business Corporation Act",
        date(1990, 7, 1),
        f"1990-07-01 (1989, c. 265; {_MEMORY})",
        "NCGS",
        "55-{article}-{section:02}",
        {
            "6.01": "http://casetext.com/statute/general-statutes-of-north-carolina/ (55-6-01)",
            "6.02": "https://law.onecle.com/north-carolina/55-north-carolina-business-corporation-act/55-6-02.html",
            "10.02": "http://ncleg.net/EnactedLegislation/Statutes/HTML/BySection/Chapter_55/GS_55-10-02.html",
        },
    ),
    ModelActState(
        "US-OR",
        "Oregon Business Corporation Act",
        date(1987, 6, 15),
        f"1987-06-15 (1987 c.52; {_MEMORY})",
        "ORS",
        "",
        {
            "6.01": "https://www.oregonlaws.org/ors/60.131",
            "6.02": "https://courtgpt.ai/laws/oregon/volume-02/chapter-060/section-60-134",
        },
        sections={
            "6.01": "60.131",
            "6.02": "60.134",
            "10.02": "60.434",
            "10.03": "60.437",
            "10.04": "60.441",
            "10.06": "60.447",
        },
    ),
    ModelActState(
        "US-TN",
        "Tennessee Business Corporation Act",
        date(1988, 1, 1),
        f"1988-01-01 (Acts 1986, ch. 887; {_MEMORY})",
        "Tenn. Code",
        "",
        {
            "6.01": "https://codes.findlaw.com/tn/title-48-corporations-and-associations/tn-code-sect-48-16-101/",
            "6.02": "https://statutes.laws.com/tennessee/title-48/chapter-16/part-1/48-16-102",
        },
        sections={
            "6.01": "48-16-101",
            "6.02": "48-16-102",
            "6.03": "48-16-103",
            "10.02": "48-20-102",
            "10.03": "48-20-103",
            "10.04": "48-20-104",
            "10.05": "48-20-105",
            "10.06": "48-20-106",
            "10.07": "48-20-107",
        },
    ),
    ModelActState(
        "US-UT",
        "Utah Revised Business Corporation Act",
        date(1992, 7, 1),
        f"1992-07-01 ({_MEMORY})",
        "UCA",
        "16-10a-{article}{section:02}",
        {
            "6.01": "https://lawserver.com/law/state/utah/ut-code/utah_code_16-10a-601",
            "6.02": "http://le.utah.gov/~code/TITLE16/htm/16_10a060200.htm",
            "10.04": "https://self-law.org/code/ut/title-16/chapter-10a/16-10a-1004",
            "10.06": "https://lawserver.com/?p=29758326",
        },
        class_vote_on_number=True,
    ),
    ModelActState(
        "US-VA",
        "Virginia Stock Corporation Act",
        date(1986, 1, 1),
        f"1986-01-01 (1985, c. 522; {_MEMORY})",
        "Va. Code",
        "",
        {
            "6.01": "https://statutes.laws.com/virginia/title-13-1/chapter-9/13-1-638",
            "6.02": "https://statutes.laws.com/virginia/title-13-1/chapter-9/13-1-639",
            "10.02": "https://self-law.org/code/va/title-13-1/chapter-9/13-1-706",
            "10.03": "https://law.onecle.com/virginia/corporations/13.1-707.html",
            "10.04": "https://self-law.org/code/va/title-13-1/chapter-9/13-1-708",
        },
        sections={
            "1.20": "13.1-604",
            "6.01": "13.1-638",
            "6.02": "13.1-639",
            "10.02": "13.1-706",
            "10.03": "13.1-707",
            "10.04": "13.1-708",
            "10.06": "13.1-710",
            "10.07": "13.1-711",
        },
        vote="more than two thirds of all votes of each voting group, unless the articles say otherwise",
        class_vote_on_number=False,
    ),
    ModelActState(
        "US-WA",
        "Washington Business Corporation Act",
        date(1990, 7, 1),
        f"1990-07-01 ({_MEMORY})",
        "RCW",
        "23B.{article:02}.{section:02}0",
        dict.fromkeys(
            ("1.20", "1.23", "1.24", "6.02", "6.03", "6.31", "10.02", "10.03", "10.04", "10.05", "10.06", "10.07"), _WA
        ),
        sections={"1.23": "23.95.210", "1.24": "23.95.220"},
        class_vote_on_number=True,
    ),
    ModelActState(
        "US-WI",
        "Wisconsin Business Corporation Law",
        date(1991, 1, 1),
        f"1991-01-01 (1989 a. 303; {_MEMORY})",
        "Wis. Stat.",
        "180.{article:02}{section:02}",
        {
            "6.01": "https://self-law.org/code/wi/chapter-180/180-0601",
            "6.02": "http://statutes.laws.com/wisconsin/180/180.0602",
            "10.03": "https://docs-preview.legis.wisconsin.gov/document/statutes/180.1004(3)",
        },
    ),
    ModelActState(
        "US-WV",
        "West Virginia Business Corporation Act",
        date(2002, 10, 1),
        f"2002-10-01 ({_MEMORY})",
        "W. Va. Code",
        "31D-{article}-{article}{section:02}",
        {"6.01": "https://lexace.ai/us/statute/west-virginia/31D-6-601"},
        by_board="",
    ),
    ModelActState(
        "US-WY",
        "Wyoming Business Corporation Act",
        date(1990, 1, 1),
        "1990-01-01 (Laws 1989, ch. 249)",
        "WS",
        "17-16-{article}{section:02}",
        {
            "1.20": "https://statutes.laws.com/wyoming/Title17/chapter16/",
            "6.02": "https://courtgpt.ai/laws/wyoming/title-17/chapter-16/article-6/section-17-16-602",
        },
        by_board="",
    ),
)

STATES: dict[str, ModelActState] = {state.code: state for state in _ALL}


def local_cite(state: ModelActState, section: str) -> str | None:
    """The state's own citation of a section of the Model Act ("6.02"), None where its number was not found out."""
    number = state.sections.get(section)
    if number is None and state.shape and _numbered_alike(state, section):
        article, of_article = (int(part) for part in section.split("."))
        number = state.shape.format(article=article, section=of_article)
    return f"{state.cite} {number}" if number else None


def _numbered_alike(state: ModelActState, section: str) -> bool:
    """Sections 10.02 and 10.05 changed places in 1999: they are cited only where it is known which is which."""
    return bool(state.by_board) or section not in ("10.02", "10.05")
