"""Statements of fact: none issued, none outstanding, how many are outstanding, who approved, whence the board's power."""

from charterbook.instruments.productions.series_words import SER, TAIL
from charterbook.text.productions import Production as P

_VERB = r"(?P<verb>are|is|have been|has been|were|was|remain|remains|having been|have ever been|had been)(?: now| presently| currently)?"
_WHAT = (
    r"(?P<what>issued (?:or|and|nor|and/or)(?: are)? outstanding|outstanding (?:or|and) issued|issued|outstanding)(?: since[^.;]{1,40})?"
    r"(?P<ever> at any time)?(?:,? (?P<as_of>as of the date (?:hereof|of this certificate)|on the date (?:hereof|of this certificate)|as of {D:as_of_date}|on {D:on_date}))?"
)
_AND_NONE = r"(?P<outstanding>,? and (?:none|no shares(?: of (?:the |such )?{S})?) (?:are|is) outstanding)?"
_WHICH = r"(?:,? of which [^.;]{1,60}?,)?"
_TODAY = r"(?:,? (?:as of|on) (?:{D:as_of_date}|the date hereof))?"

STATEMENTS = (
    # Nothing issued, nothing outstanding.
    P("none", "no shares of",
      rf"(?<!if )(?<!when )(?<!once )(?<!that )(?<!as )no shares of (?:the |such |said |its |any )?(?:corporation's |company's )?(?:{{C}} (?:of|designated as) (?:such )?)?{SER}{TAIL} ?(?:(?:currently|presently|now) )?{_VERB}"
      rf"(?: ever been| ever)? {_WHAT}{_AND_NONE}", back=6),
    P("none", "that no shares of",
      rf"that no shares of (?:the |such |said |its |any )?(?:corporation's |company's )?(?:{{C}} (?:of|designated as) (?:such )?)?{SER}{TAIL}{_WHICH} ?(?:(?:currently|presently|now) )?{_VERB}"
      rf"(?: ever been| ever)? {_WHAT}{_AND_NONE}"),
    P("none_such", "none has", r"because none (?P<verb>has been|have been) (?P<what>issued)", back=8),
    P("outstanding", "outstanding is", rf"number of shares of (?:the )?{SER}{TAIL} ?(?:now |currently |presently )?(?:issued and )?outstanding is {{N:shares}}", back=160),
    P("outstanding", "outstanding shares of", rf"all {{N:shares}} (?:issued and )?outstanding shares of (?:the )?{SER}(?![^;]{{0,240}}? (?:redeemed|converted|exchanged|repurchased|reacquired|retired|cancelled))", back=40),
    P("none", "none of the",
      rf"(?<!if )(?<!when )none of the (?:authorized |designated |said |corporation's |company's |existing |\d){{0,4}}(?:shares of |preferred shares of )?(?:the |such |said )?(?:corporation's |company's )?(?:{{C}},?(?: {{P}},?)?(?: of the (?:corporation|company))? designated as )?{SER}{TAIL} ?"
      rf"(?:(?:currently|presently|now) )?{_VERB}(?: ever been| ever)? {_WHAT}{_AND_NONE}", back=6),
    P("none", "no {S}", rf"(?<!if )(?<!when )no {SER}{TAIL} ?(?:(?:currently|presently|now) )?{_VERB}(?: ever been| ever| remain)? {_WHAT}"),
    P("none", "there are no longer", rf"there are no longer any (?:issued (?:and|or) )?(?P<what>outstanding) shares of (?:the )?{SER}"),
    P("none", "there are no", rf"there (?P<verb>are) no (?P<what>issued (?:and|or) outstanding|outstanding|issued) shares of (?:the |such )?(?:corporation's )?{SER}{_TODAY}"),
    P("none", "not issued", rf"(?P<verb>has) not (?:previously |heretofore |ever )?(?P<what>issued) any (?:shares of )?(?:the )?{SER}", back=30),
    P("none_such", "no such shares", r"no such shares (?P<verb>having been|have been|are|were) (?P<what>issued|outstanding|issued (?:or|and) outstanding)"),
    *(P("none_such", f"no shares of {which}", rf"(?<!if )(?<!when )(?<!as )no shares of (?:such|said|this|that|the class or) series (?:of stock being withdrawn )?{_VERB} {_WHAT}", back=6) for which in ("such", "said", "this", "that", "the class")),
    P("none_such", "never been issued", r"such shares (?:having|have) (?P<verb>never been) (?P<what>issued)", back=20),
    P("none_such", "none of which", rf"none of (?:which|such shares|the shares of (?:such|said|this) series)(?: shares)? {_VERB} {_WHAT}"),
    P("none_such", "none of such", rf"none of such (?:series|shares) {_VERB} {_WHAT}"),
    *(P("outstanding", cue,
      rf"{{N:shares}} shares of (?:the |its )?(?:corporation's |company's )?{SER}{TAIL} ?(?:are|were|is)(?: currently| presently| now)?(?: validly)?(?: (?P<issued>issued) and| issued,)? outstanding{_TODAY}", back=120) for cue in ("issued and outstanding", "are outstanding", "is outstanding", "were outstanding", "currently outstanding")),
    P("outstanding", "outstanding shares of",
      rf"(?:there are|had|has) (?:currently |presently )?{{N:shares}} (?:issued and )?outstanding shares of (?:the |its )?(?:corporation's )?{SER}{_TODAY}", back=60),
    P("outstanding_such", "of which",
      rf"of which {{N:shares}}(?: shares)?(?: of such series)? (?:are|were|is)(?: currently| presently)?(?: issued and| issued,)? outstanding{_TODAY}"),
    P("only_issued", "were issued", r"only {N:shares} (?:shares of )?(?:the )?{S:series} were issued", back=60),
    P("none_on", "on the date of this certificate", r"(?P<as_of>on the date of this certificate), (?=no shares of)"),
    # The holders approve.
    P("approved", "approved on",
      r"the (?:amendment|foregoing|change) was approved on (?:{D:approved_on}|{B}) by (?P<voters>(?:[^.]|\.(?=[\d{N}])){5,200})", back=18),
    P("approved", "written consent of",
      r"(?:pursuant to|by|with)(?: the)? (?:affirmative vote or )?written consent of (?P<voters>(?:the )?(?:holders of )?(?:at least )?(?:a majority|all|two-thirds|the requisite number|{N}%?|[a-z-]{5,14}) (?:of )?[^.;,]{0,80}?holders[^.;,]{0,80}?{S}|the holders of [^.;]{0,90}?{S})", back=12),
    P("approved", "in favor",
      r"(?:the )?vote in favor(?: of (?:the|this) amendment)? (?:was|is):?\s(?P<voters>\d{1,3}(?:\.\d{1,4})? ?(?:%|percent)|unanimous|{N}(?: shares)?)", back=12),
    P("approved", "pursuant to statute", r"(?P<voters>(?:stock|share)holder approval pursuant to statute) has been obtained", back=24),
    P("approved", "holders of",
      r"(?:has been|have been|was|were|been|being)(?: duly)? (?:approved|adopted|consented to|authorized) (?:on {D:approved_on} )?by (?:the )?(?:corporation,? and (?:by )?(?:the )?)?(?:(?:affirmative |requisite )?(?:vote|written consent|consent) of (?:the )?)?(?P<voters>(?:the )?holders of [^.;]{0,110}?(?:{S}|{C}))(?:,? on {D:approved_on_date})?", back=120),
    P("approved", "vote of",
      r"(?:has been|have been|was|were|been|being)(?: duly)? approved (?:on {D:approved_on} )?by (?:the )?(?:(?:affirmative|required|requisite) )?(?:vote|written consent|consent) of (?P<voters>(?:the |a majority of the |its )?(?:stockholders|shareholders)[^.;]{0,100})", back=60),
    P("approved", "holders of",
      r"(?<!by )(?<!by the )(?P<voters>(?:the )?holders of (?:all of (?:them|such shares)|[^.;]{0,110}?(?:{S}|{C}|voting power)))(?:,? (?:have|has|having))?(?: duly| unanimously)? (?:consented|approved|adopted|voted (?:in favor|for))(?: in writing)?(?: on {D:approved_on})?", back=4),
    # The clause of the charter to which the board's power over series is traced.
    P("power", "authority", r"authority (?:expressly )?(?:so )?(?:conferred|vested|granted|given|provided|contained) [^.;]{0,140}?(?:articles|certificate) of incorporation"),
    P("power", "power", r"powers? (?:expressly )?(?:so )?(?:conferred|vested|granted|given|provided|contained) [^.;]{0,140}?(?:articles|certificate) of incorporation"),
    P("power", "incorporation", r"(?:articles|certificate) of incorporation[^.;]{0,120}? (?:authoriz|permit|allow|empower|vest)[a-z]{0,4} (?:in )?(?:the |its )?(?:corporation's )?board", back=16),
    P("power", "incorporation", r"(?:articles|certificate) of incorporation(?: of (?:the corporation|the company|{K}))?(?: \([^()]{1,90}\))?,? (?:the|its) board of directors(?: of (?:the corporation|the company|{K}))?,? (?:is|was|has been) (?:expressly |duly )?(?:vested|authorized|empowered|granted)", back=16),
    P("resolved", "resolved", r"(?<![a-z])resolved,? (?:further,? )?(?:as follows|that)"),
    P("power", "by the articles of incorporation", r"authorized by the articles of incorporation", back=12),
)  # fmt: skip
