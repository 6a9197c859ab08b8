"""Pieces of wording that several tables share, over the masked view (see text/marks.py for the slot letters)."""

from charterbook.text.places import STATE_NAME

OF = r"of (?:the corporation's |the company's |{K}'s |the |its )?"
SERIES_TAIL = r"(?: of {K}| of the corporation| of the company)?"
SH = r"(?: shares?)?"
OFFICES = (
    "secretary of state", "secretary of the commonwealth", "department of state", "state corporation commission",
    "state department of assessments and taxation", "department of assessments and taxation",
    "division of corporations", "corporations? (?:and securities )?bureau", "bureau of commercial services",
    "department of commerce", "state treasurer", "treasurer", "department of financial institutions",
    "department of corporations", "county clerk", "recorder of deeds",
)  # fmt: skip
"""The offices with which charter papers are filed, whatever the state."""
_ITS_STATE = rf"(?: (?:of|for) (?:the )?(?:(?:state|commonwealth) of )?{STATE_NAME})?"
OFFICE_OF = rf"(?:{STATE_NAME} )?(?:{'|'.join(OFFICES)}){_ITS_STATE}"
SECRETARY = rf"(?:in|with|at) (?:the )?(?:office of )?(?:the )?{OFFICE_OF}"
CLOCK = (
    r"(?:(?:at )?(?:[\d{N}]{1,2}(?::[\d{N}]{1,2})? ?(?:[ap]\.?m\.?)?|midnight|noon|the close of business),?"
    r" (?:\(?[a-z.]{2,10}\)?,? ){0,3}(?:on |of )?)?"
)
"""A time of day with its zone, before a date."""
TITLE_OF_DESIGNATION = r"certificate of designations?(?: of (?:the )?{S:series})?"
A_SERIES_OF = r"(?:,? a series of the {C}(?: of the corporation| of {K})?)?"
DATE = r"(?:{D:filed_on}|{B})"
ADOPTED = r"(?:{D:adopted_on}|{B})"
