"""What papers of a state look like: its words for charter and holders, the sections that papers of each sort cite, as
they are written and as the reader names them, and the manner in which the paper is put."""

from typing import Literal, NamedTuple

Manner = Literal["certify", "articles", "officers", "form", "undersigned"]


class Cite(NamedTuple):
    """A section as a paper writes it, and its short names."""

    text: str
    short: tuple[str, ...]


class State(NamedTuple):
    """`certificates` says whether its papers are certificates (else articles); `by_act` gives the citations of
    `series`, `withdrawal`, `amendment`, `restated` and `correction`; `weight` is its share of the companies."""

    code: str
    name: str
    charter: str
    holders: str
    manners: tuple[Manner, ...]
    by_act: dict[str, tuple[Cite, ...]]
    weight: int
    certificates: bool = False
    series_title: str = "Articles of Amendment"
    officer: str = "Secretary of State"


def _cites(law: tuple[str, ...], short: str, **sections: str | tuple[str, ...]) -> dict[str, tuple[Cite, ...]]:
    """The sections of each sort of paper, under each name of the law; two sections are joined as papers join them."""
    made: dict[str, tuple[Cite, ...]] = {}
    for act, numbers in sections.items():
        parts = (numbers,) if isinstance(numbers, str) else numbers
        word = "Section" if len(parts) == 1 else "Sections"
        made[act] = tuple(
            Cite(name.format(sections=f"{word} {' and '.join(parts)}"), tuple(f"{short} {part}" for part in parts))
            for name in law
        )
    return made


DELAWARE = _cites(
    ("{sections} of the General Corporation Law of the State of Delaware",
     "{sections} of the Delaware General Corporation Law",
     "{sections} of the General Corporation Law of Delaware"),
    "DGCL", series="151(g)", designation="151", withdrawal="151(g)", amendment="242", restated=("242", "245"),
    correction="103(f)", retirement="243",
)  # fmt: skip
NEVADA = _cites(
    ("{sections} of the Nevada Revised Statutes",), "NRS", series="78.1955", designation="78.1955",
    withdrawal="78.1955", amendment=("78.385", "78.390"), restated="78.403", correction="78.0295",
    change=("78.207", "78.209"),
)  # fmt: skip
STATES = (
    State("US-DE", "Delaware", "Certificate of Incorporation", "stockholders", ("certify",), DELAWARE, 32, True,
          "Certificate of Designation"),
    State("US-NV", "Nevada", "Articles of Incorporation", "stockholders", ("certify", "form", "articles"), NEVADA, 20,
          True, "Certificate of Designation"),
    State("US-FL", "Florida", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections}, Florida Statutes", "{sections} of the Florida Business Corporation Act",
         "{sections} of the Florida Statutes"), "FS", series=("607.0602", "607.1006"), designation="607.0602",
        withdrawal="607.1006", amendment="607.1006", restated="607.1007", correction="607.0124"), 7),
    State("US-TX", "Texas", "Certificate of Formation", "shareholders", ("articles",), _cites(
        ("{sections} of the Texas Business Organizations Code",), "BOC", series="21.155", designation="21.155",
        withdrawal="21.155", amendment="3.053", restated="3.057", correction="4.101"), 6, True,
        "Statement of Resolution Establishing a Series of Shares"),
    State("US-CA", "California", "Articles of Incorporation", "shareholders", ("officers",), _cites(
        ("{sections} of the California Corporations Code", "{sections} of the Corporations Code"), "Corp Code",
        series="401(c)", designation="401", withdrawal="401(c)", amendment="902", restated="910",
        correction="109"), 6, True, "Certificate of Determination"),
    State("US-NY", "New York", "Certificate of Incorporation", "shareholders", ("undersigned",), _cites(
        ("{sections} of the Business Corporation Law",), "BCL", series="805", designation=("502", "805"),
        withdrawal="805", amendment="805", restated="807", correction="105"), 5, True, "Certificate of Amendment",
        "Department of State"),
    State("US-MD", "Maryland", "Articles of Incorporation", "stockholders", ("articles",), _cites(
        ("{sections} of the Maryland General Corporation Law",), "Corps & Assns", series="2-208",
        designation="2-208", withdrawal="2-208", amendment="2-607", restated="2-608", correction="1-207"), 4, False,
        "Articles Supplementary", "State Department of Assessments and Taxation of Maryland"),
    State("US-CO", "Colorado", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the Colorado Revised Statutes",), "CRS", series="7-106-102", designation="7-106-102",
        withdrawal="7-110-106", amendment="7-110-106", restated="7-110-107", correction="7-90-305"), 4),
    State("US-MN", "Minnesota", "Articles of Incorporation", "shareholders", ("articles", "certify"), _cites(
        ("{sections} of the Minnesota Statutes", "Minnesota Statutes, {sections}"), "MS", series="302A.401",
        designation="302A.401", withdrawal="302A.401", amendment="302A.135", restated="302A.135",
        correction="5.16"), 3, False, "Statement of Designation"),
    State("US-WA", "Washington", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the Revised Code of Washington",), "RCW", series="23B.06.020", designation="23B.06.020",
        withdrawal="23B.10.060", amendment="23B.10.060", restated="23B.10.070", correction="23B.01.240"), 3),
    State("US-GA", "Georgia", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the Official Code of Georgia Annotated",), "OCGA", series="14-2-602",
        designation="14-2-602", withdrawal="14-2-1006", amendment="14-2-1006", restated="14-2-1007",
        correction="14-2-124"), 3),
    State("US-UT", "Utah", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the Utah Revised Business Corporation Act",), "UCA", series="16-10a-602",
        designation="16-10a-602", withdrawal="16-10a-1006", amendment=("16-10a-1003", "16-10a-1006"),
        restated="16-10a-1007", correction="16-10a-124"), 2),
    State("US-NC", "North Carolina", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the General Statutes of North Carolina",), "NCGS", series="55-6-02", designation="55-6-02",
        withdrawal="55-10-06", amendment="55-10-06", restated="55-10-07", correction="55-1-24"), 2),
    State("US-OH", "Ohio", "Articles of Incorporation", "shareholders", ("certify", "officers"), _cites(
        ("{sections} of the Ohio Revised Code",), "ORC", series="1701.70", designation="1701.70",
        withdrawal="1701.70", amendment="1701.71", restated="1701.72", correction="1701.04"), 2, True,
        "Certificate of Amendment"),
    State("US-VA", "Virginia", "Articles of Incorporation", "shareholders", ("articles",), _cites(
        ("{sections} of the Code of Virginia",), "Va. Code", series="13.1-639", designation="13.1-639",
        withdrawal="13.1-710", amendment="13.1-710", restated="13.1-711", correction="13.1-607"), 2),
    State("US-NJ", "New Jersey", "Certificate of Incorporation", "shareholders", ("undersigned",), _cites(
        ("{sections} of the New Jersey Business Corporation Act",), "NJSA", series="14A:7-2", designation="14A:7-2",
        withdrawal="14A:7-2", amendment="14A:9-4", restated="14A:9-5", correction="14A:1-6"), 2, True,
        "Certificate of Amendment", "Department of the Treasury"),
)  # fmt: skip
