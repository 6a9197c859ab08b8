"""Statements of fact: none issued, none outstanding, how many are outstanding, who approved."""

from charterbook.text.productions import Production as P

STATEMENTS = (
    # Nothing issued, nothing outstanding.
    P("none", "no shares of",
      r"no shares of (?:the |such |said )?(?:corporation's )?{S:series} (?P<verb>are|have been|were|has been)"
      r"(?: ever been)? (?P<what>issued (?:or|and) outstanding|issued|outstanding)"
      r"(?P<ever> at any time)?(?:,? (?P<as_of>as of the date (?:hereof|of this certificate)|as of {D:as_of_date}))?"
      r"(?P<outstanding>,? and (?:none|no shares(?: of (?:the |such )?{S})?) (?:are|is) outstanding)?"),
    P("outstanding", "outstanding",
      r"{N:shares} shares of (?:the )?(?:corporation's )?{S:series} are (?:issued and )?outstanding(?: as of {D:as_of_date})?", back=60),
    P("approved", "approved on",
      r"the amendment was approved on {D:approved_on} by (?P<voters>[^.]{5,200})", back=18),
    P("none_on", "on the date of this certificate", r"(?P<as_of>on the date of this certificate), (?=no shares of)"),
)  # fmt: skip
