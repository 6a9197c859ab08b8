"""Which section of which statute is for which kind of paper. Data: a new state is a block of rows.

A section stands here only if its purpose is known. A section that does not stand here is not judged, unless it is a
known one with two digits exchanged. Sources: the statutes' tables of contents and pages named by the rules of each
pack; rows outside Nevada and Delaware are from memory, which is why CB701 is at most a warning.
"""

from typing import NamedTuple

from charterbook.model.instrument import Kind


class Section(NamedTuple):
    """A section's purpose in a few words, and the kinds of paper that may be made under it."""

    purpose: str
    kinds: tuple[Kind, ...]


_SERIES: tuple[Kind, ...] = ("designation", "designation_amendment", "designation_withdrawal")
_AMENDED: tuple[Kind, ...] = ("articles_amendment", "articles_restated")

CODES = {
    "NRS": "US-NV", "DGCL": "US-DE", "BOC": "US-TX", "BCL": "US-NY", "Corp Code": "US-CA", "Corps & Assns": "US-MD",
    "RCW": "US-WA", "FS": "US-FL", "NCGS": "US-NC", "OCGA": "US-GA",
}  # fmt: skip

SECTIONS = {
    "NRS 78.0295": Section("correction of a filed record", ("correction",)),
    "NRS 78.0296": Section("ratification and validation", ("validation",)),
    "NRS 78.030": Section("filing the articles", ("articles",)),
    "NRS 78.035": Section("contents of the articles", ("articles",)),
    "NRS 78.037": Section("optional contents of the articles", ("articles",)),
    "NRS 78.039": Section("the name of the corporation", ("articles",)),
    "NRS 78.195": Section("classes and series of stock", _SERIES),
    "NRS 78.1955": Section("designation of series, its amendment and withdrawal", _SERIES),
    "NRS 78.196": Section("required classes of stock", _SERIES),
    "NRS 78.205": Section("fractions of shares", ("split_change",)),
    "NRS 78.2055": Section("decrease of issued shares alone", ("split_change",)),
    "NRS 78.207": Section("change of authorized shares with the issued ones", ("split_change",)),
    "NRS 78.209": Section("certificate of change", ("split_change",)),
    "NRS 78.283": Section("treasury shares", ("retirement",)),
    "NRS 78.315": Section("meetings and consents of directors", ()),
    "NRS 78.320": Section("meetings and consents of stockholders", ()),
    "NRS 78.380": Section("amendment of articles before issuance", ("articles_amendment",)),
    "NRS 78.385": Section("scope of amendments of articles", _AMENDED),
    "NRS 78.390": Section("amendment of articles after issuance", _AMENDED),
    "NRS 78.403": Section("restated articles", ("articles_restated",)),
    "DGCL 101": Section("incorporation", ("articles",)),
    "DGCL 102": Section("contents of the certificate of incorporation", ("articles",)),
    "DGCL 103": Section("execution, filing and correction", ("correction",)),
    "DGCL 141": Section("board of directors", ()),
    "DGCL 151": Section("classes and series of stock", _SERIES),
    "DGCL 204": Section("ratification of defective acts", ("validation",)),
    "DGCL 228": Section("consent of stockholders", ()),
    "DGCL 241": Section("amendment before payment for stock", ("articles_amendment",)),
    "DGCL 242": Section("amendment after payment for stock", (*_AMENDED, "designation_amendment", "split_change")),
    "DGCL 243": Section("retirement of stock", ("retirement", *_SERIES, "articles_amendment")),
    "DGCL 245": Section("restated certificate", ("articles_restated",)),
    "DGCL 251": Section("merger of corporations of the state", ("merger",)),
    "DGCL 275": Section("dissolution", ("other",)),
    "BOC 21.155": Section("series of shares", _SERIES),
    "BOC 21.156": Section("statement of resolution", _SERIES),
    "BCL 402": Section("certificate of incorporation", ("articles",)),
    "BCL 502": Section("series of preferred shares", _SERIES),
    "BCL 805": Section("certificate of amendment", (*_AMENDED, *_SERIES)),
    "BCL 807": Section("restated certificate", ("articles_restated",)),
    "Corp Code 202": Section("contents of the articles", ("articles",)),
    "Corp Code 401": Section("certificate of determination", _SERIES),
    "Corp Code 902": Section("amendment of articles", (*_AMENDED, "split_change")),
    "Corps & Assns 2-208": Section("articles supplementary", _SERIES),
    "Corps & Assns 2-607": Section("articles of amendment", _AMENDED),
    "RCW 23B.06.020": Section("series of shares", (*_SERIES, *_AMENDED)),
    "RCW 23B.10.060": Section("articles of amendment", _AMENDED),
    "FS 607.0602": Section("series of shares", (*_SERIES, *_AMENDED)),
    "FS 607.1003": Section("amendment by directors and shareholders", (*_AMENDED, "designation")),
    "FS 607.1006": Section("articles of amendment", (*_AMENDED, *_SERIES)),
    "FS 607.1007": Section("restated articles", ("articles_restated",)),
    "NCGS 55-6-02": Section("series of shares", (*_SERIES, *_AMENDED)),
    "NCGS 55-10-06": Section("articles of amendment", (*_AMENDED, *_SERIES)),
    "OCGA 14-2-602": Section("series of shares", (*_SERIES, *_AMENDED)),
    "OCGA 14-2-1006": Section("articles of amendment", (*_AMENDED, *_SERIES)),
}


REAL = {
    f"DGCL {section}"
    for section in (105, 109, 112, 121, 122, 123, 124, 125, 131, 132, 142, 145, 152, 153, 154, 155, 157, 158, 160, 161,
                    164, 170, 202, 203, 205, 211, 212, 213, 214, 216, 219, 220, 222, 223, 225, 229, 244, 246, 252,
                    253, 254, 262, 312, 502, 503)
}  # fmt: skip
"""Sections that exist and that papers cite in passing: never taken for another section with digits exchanged."""


def section_of(cite: str) -> str:
    """A short cite without its subsections: "DGCL 151(g)" gives "DGCL 151"."""
    return cite.partition("(")[0].strip()


def jurisdiction_of(cite: str) -> str | None:
    """The jurisdiction whose code a short cite names, where the table has that code."""
    return next((state for code, state in CODES.items() if cite.startswith(f"{code} ")), None)


def sections_for(kind: Kind, jurisdiction: str) -> list[str]:
    """The sections of a jurisdiction under which this kind of paper is made."""
    return [cite for cite, row in SECTIONS.items() if kind in row.kinds and jurisdiction_of(cite) == jurisdiction]
