"""A series is created, recited, changed in number, withdrawn; where its shares go."""

from charterbook.instruments.productions.fragments import (
    A_SERIES_OF,
    DATE,
    OF,
    SECRETARY,
    SERIES_TAIL,
    SH,
    TITLE_OF_DESIGNATION,
)
from charterbook.text.productions import Production as P

SERIES = (
    # An earlier designation, recited with its filing date.
    P("designation_recited", "certificate of designation",
      rf"{TITLE_OF_DESIGNATION}{A_SERIES_OF}(?: that created the corporation's {{S:created}})?,? (?:was|which was) (?:originally )?"
      rf"filed {SECRETARY} on {DATE}"),
    P("designation_recited", "filed",
      rf"{TITLE_OF_DESIGNATION}(?: of {{K}})?,? (?:originally )?filed {SECRETARY} on {DATE}", back=90),
    # The number of a series changes.
    P("adjustment", "in the number of",
      rf"(?P<direction>decrease|reduction|increase) in the number of (?:authorized )?shares {OF}{{S:series}}"
      rf"{SERIES_TAIL}(?: (?:of|by) {{N:change}}{SH})?(?:,? {{P:par}})?(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=12),
    P("adjustment", "creased by",
      rf"number of (?:authorized )?shares {OF}{{S:series}}{SERIES_TAIL} (?:be|is|is hereby|be,? and (?:it )?hereby is,?) "
      rf"(?P<direction>decreased|increased) by {{N:change}}{SH}(?:,? {{P:par}})?(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=160),
    P("adjustment", "creases the",
      rf"(?P<direction>decreases|increases) the (?:authorized )?number of (?:authorized )?shares {OF}{{S:series}}"
      rf"(?:,? {{P:par}})?,? by {{N:change}}{SH}(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=12),
    P("after", "so that the",
      rf"so that the (?:total )?number of (?:such )?(?:authorized )?shares(?: of (?:the |such )?{{S}})?{SERIES_TAIL} "
      rf"(?:shall be|is|will be|be,? and hereby is,? (?:reduced|increased) to|be (?:reduced|increased) to) {{N:after}}{SH}"),
    P("after", "so that the series has", r"so that the series has {N:after} (?:authorized )?shares"),
    P("returned", "resume",
      rf"(?:such|those|the|said) {{N:returned}}{SH}(?: taken from the series)? (?:shall )?resume the status (?:of|as) "
      rf"(?P<status>authorized (?:but|and) unissued shares of (?:the corporation's )?{{C:share_class}},?"
      rf" (?:not allocated to any series|undesignated as to series))", back=60),
    # A series is created.
    P("created", "shall be designated",
      r"shall be designated(?: as)? \"?{S:series}\"?(?: \(the \"[^\"]{1,60}\"\))? and shall consist of {N:after} shares(?:,? {P:par})?"),
    P("created", "designates",
      r"designates {N:after} shares of (?:the )?{C:share_class} of the corporation(?:,? {P:par})?,? as {S:series}"),
    # A designation is withdrawn.
    P("withdrawn", "withdrawn",
      rf"(?:the )?{TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? (?:which was )?filed {SECRETARY} on {DATE})?,? "
      r"(?:be,? and (?:it )?hereby is,?|is hereby|is|be) withdrawn", back=260),
    P("withdrawn", "withdrawing",
      rf"withdrawing (?:the )?{TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? filed {SECRETARY} on {DATE})?"),
    P("returned_all", "shares so designated",
      r"all shares so designated (?:shall )?resume the status (?:of|as) (?P<status>authorized (?:but|and) unissued shares of "
      r"{C:share_class},? not allocated to any series)", back=4),
    P("taken", "taken from",
      r"(?:such additional shares are )?taken from the authorized but unissued shares of {C:share_class},? not allocated to any series", back=34),
)  # fmt: skip
