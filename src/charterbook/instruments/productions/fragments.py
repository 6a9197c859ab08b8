"""Pieces of wording that several tables share, over the masked view (see text/marks.py for the slot letters)."""

from charterbook.text.places import STATE_NAME

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
DATE = r"(?:{D:filed_on}|{B})"
ADOPTED = r"(?:{D:adopted_on}|{B})"
CORP = r"(?:(?:the|this|said|our) (?:corporation|company)|{K}|it)"
MAY_ISSUE = (
    r"(?:shall have|has|have|will have|is|shall be|may)(?: the)?(?: hereby)?(?: authority| authorized| power| empowered| entitled)?"
    r"(?: to (?:issue|have outstanding)| issue)?(?: at any (?:one )?time)?"
)
UP_TO = r"(?P<qualifier>(?:up to|not more than|at least) )?(?:a total of |an aggregate of |a maximum of )?"
PAR_LEAD = r"\(?(?:(?:with|having|each|all|at|of|the|a|an|and|shall|have|has|which|such|shares?) ){0,8}"
PAR = rf"{PAR_LEAD}{{P:par}}(?: each)?\)?"
PAR_AFTER = rf"{PAR_LEAD}{{P:par_after}}(?: each)?\)?"
ANY_PAR = rf"{PAR_LEAD}{{P}}(?: each)?\)?"
ALIAS = r"(?:\"? ?\([^(){P}{N}]{1,90}\))?"
_CLASS_WORDS = (
    r"(?:class [a-z](?:-\d)?(?: (?:capital|voting|non-voting|special))? (?:stock|shares?)|ordinary shares"
    r"|class [a-z](?:-\d)?(?: (?:voting|non-voting|special))? (?:common|preferred|preference)(?! stock| shares?)"
    r"|undesignated (?:stock|shares|capital stock)|special (?:voting )?(?:stock|shares)"
    r"|common (?:voting|non-voting|capital) (?:stock|shares)|(?:serial )?preferred|common)(?![a-z])"
    r"|class [a-z](?:-\d)?(?: (?:convertible|cumulative|redeemable|participating|voting|non-voting|exchangeable|special)){1,4} {C}"
)
CLASS = rf"\"?(?:{{C:share_class}}|(?P<class_words>{_CLASS_WORDS}))\"?(?: or \"?{{C}},?\"?)?"
"""A class by its name, as marked, or by words that the marks do not cover ("common", "Class A Stock")."""
COUNT = r"{N:after}(?! (?:class|series|kinds?|types?|votes?|or more)(?:es)?(?![a-z]))"
"""A number of shares, not of classes or votes."""
