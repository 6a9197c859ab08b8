"""Pieces of wording about series that several tables share, over the masked view (see text/marks.py for the slots)."""

OF = r"(?:of|designated as|constituting|classified as) (?:the corporation's |the company's |{K}'s |the |its |such |said )?"
SERIES_TAIL = r"(?: of (?:{K}|the corporation|the company|the trust))?"
SH = r"(?: shares?)?"
_STATE = r"(?: of (?:the )?(?:(?:state|commonwealth) of )?[a-z]{4,13}(?: [a-z]{4,10})?)"
SECRETARY = (
    r"(?:in |with |by )(?:the office of )?(?:the )?(?:[a-z]{4,13} )?(?:secretary of (?:the )?state|department of state|state of [a-z]{4,10}|"
    r"state department of assessments and taxation|department|sdat)"
    rf"{_STATE}?"
)
TITLE_OF_DESIGNATION = (
    r"(?:certificates? of (?:designations?|determination)|articles supplementary|statement of (?:designations?|resolution))"
    r"[a-z, ]{0,120}?(?: ?(?:of|for|establishing) (?:the |its )?(?:corporation's |company's )?[\"']?{S:series}[\"']?)?"
)
A_SERIES_OF = r"(?:,? a series of the {C}(?: of the corporation| of {K})?)?"
DATE = r"(?:{D:filed_on}|{B})"

SER = r"[\"']{0,2}{S:series}[\"',]{0,3}"
"""A series, in quotation marks or not."""

TAIL = r"(?:,? ?(?:{P:par}|{P}|\([^()]{1,160}\)|of (?:the|this) (?:corporation|company|trust)|of {K}|[\"',])){0,5},?"
"""What stands between a series and the verb: its par value, its defined name, the corporation."""

NO_PAR_TAIL = TAIL.replace("{P:par}|", "")
"""The same where the par value is told later in the wording."""

NUM = (
    r"(?:(?:a total of|an aggregate of|a total number of|an aggregate number of|exactly) )?"
    r"(?:(?P<qualifier>up to|not more than|no more than|not exceeding|not to exceed|a maximum of|at least|at most|initially) "
    r"(?:a total of |an aggregate of )?)?{N:after}(?: ?\([^()]{1,30}\))?"
)
"""A number of shares with the word that bends it."""

FROM_STOCK = (
    r"(?:,? ?(?:of|out of|from) (?:the |its |this )?(?:corporation's |company's )?(?:(?:authorized|unissued|undesignated|available|but|and|capital|serial"
    r"|blank check|shares of|\d|series of) ){0,7}(?:{C:share_class}|stock|shares?))?"
)
"""The class that the shares are taken from."""

SHALL_BE = (
    r"(?:shall (?P<initially>initially )?(?:be|consist of|equal)|will be|is(?: hereby| accordingly| therefore| thus| now| thereby)?(?: fixed at| set at)?|are|to be|be(?: fixed at)?"
    r"|shall (?P<cap>not exceed|not be more than)|is hereby fixed at|shall be fixed at|and shall be)"
)
