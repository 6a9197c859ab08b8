"""How real papers word each fact: the table that the reader runs.

A row is a fact, a cue and a pattern over the masked view (see text/marks.py for the slot letters). Rows of one fact
are different wordings of it. A new wording is a new row; nothing else changes. Rows of the fact "form" are words
that carry no fact: they only say that the passage has been read.
"""

from charterbook.text.places import STATE_NAME
from charterbook.text.productions import Production as P

_OF = r"of (?:the corporation's |the company's |{K}'s |the |its )?"
_SERIES_TAIL = r"(?: of {K}| of the corporation| of the company)?"
_SH = r"(?: shares?)?"
_SECRETARY = r"(?:in |with )(?:the office of )?the (?:nevada )?secretary of state(?: of (?:the state of )?nevada)?"
_TITLE_OF_DESIGNATION = r"certificate of designations?(?: of (?:the )?{S:series})?"
_A_SERIES_OF = r"(?:,? a series of the {C}(?: of the corporation| of {K})?)?"
_DATE = r"(?:{D:filed_on}|{B})"
_ADOPTED = r"(?:{D:adopted_on}|{B})"

PRODUCTIONS = (
    # An earlier designation, recited with its filing date.
    P("designation_recited", "certificate of designation",
      rf"{_TITLE_OF_DESIGNATION}{_A_SERIES_OF}(?: that created the corporation's {{S:created}})?,? (?:was|which was) (?:originally )?"
      rf"filed {_SECRETARY} on {_DATE}"),
    P("designation_recited", "filed",
      rf"{_TITLE_OF_DESIGNATION}(?: of {{K}})?,? (?:originally )?filed {_SECRETARY} on {_DATE}", back=90),

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

    # How and when the board acted.
    P("meeting", "meeting",
      r"(?P<type>special|regular|annual) meeting,? (?:of (?:the|its|said) board of directors,? )?(?:was )?"
      rf"(?:duly (?:called|convened|noticed),?|called|convened|held)(?: and (?:duly )?held)?,? on {_ADOPTED}", back=10),
    P("quorum", "a quorum",
      r"a quorum (?:of directors )?was present(?: and (?:acting|voting))?(?: throughout)?"),
    P("consent", "written consent",
      r"(?P<type>(?:unanimous )?written consent)(?: in lieu of a meeting)?(?: of (?:the|its) board of directors)?,?"
      rf" (?:dated|effective|as of|dated as of|on) {_ADOPTED}", back=10),
    P("decided", "board of directors",
      r"board of directors(?: of (?:the corporation|{K}))?,(?: [^.;]{1,200}?,)? adopted a resolution"),
    P("resolution_adopted", "resolution",
      r"(?:copy of (?:the|a) )?resolution (?:duly )?(?:that (?:its|the) board of directors )?adopted"
      r"(?: by (?:the )?(?:action of )?(?:the )?(?:board of directors)(?: of (?:{K}|the corporation))?)?,?"
      r"(?: at a (?P<type>special|regular|annual) meeting(?: duly called and held)?| by (?P<consent>unanimous written consent))?"
      rf" (?:on|dated) {_ADOPTED}", back=12),

    # The number of a series changes.
    P("adjustment", "in the number of",
      rf"(?P<direction>decrease|reduction|increase) in the number of (?:authorized )?shares {_OF}{{S:series}}"
      rf"{_SERIES_TAIL}(?: (?:of|by) {{N:change}}{_SH})?(?:,? {{P:par}})?(?:,? from {{N:before}}{_SH})?(?:,? to {{N:to}}{_SH})?", back=12),
    P("adjustment", "creased by",
      rf"number of (?:authorized )?shares {_OF}{{S:series}}{_SERIES_TAIL} (?:be|is|is hereby|be,? and (?:it )?hereby is,?) "
      rf"(?P<direction>decreased|increased) by {{N:change}}{_SH}(?:,? {{P:par}})?(?:,? from {{N:before}}{_SH})?(?:,? to {{N:to}}{_SH})?", back=160),
    P("adjustment", "creases the",
      rf"(?P<direction>decreases|increases) the (?:authorized )?number of (?:authorized )?shares {_OF}{{S:series}}"
      rf"(?:,? {{P:par}})?,? by {{N:change}}{_SH}(?:,? from {{N:before}}{_SH})?(?:,? to {{N:to}}{_SH})?", back=12),
    P("after", "so that the",
      rf"so that the (?:total )?number of (?:such )?(?:authorized )?shares(?: of (?:the |such )?{{S}})?{_SERIES_TAIL} "
      rf"(?:shall be|is|will be|be,? and hereby is,? (?:reduced|increased) to|be (?:reduced|increased) to) {{N:after}}{_SH}"),
    P("after", "so that the series has", r"so that the series has {N:after} (?:authorized )?shares"),
    P("returned", "resume",
      rf"(?:such|those|the|said) {{N:returned}}{_SH}(?: taken from the series)? (?:shall )?resume the status (?:of|as) "
      rf"(?P<status>authorized (?:but|and) unissued shares of (?:the corporation's )?{{C:share_class}},?"
      rf" (?:not allocated to any series|undesignated as to series))", back=60),

    # A series is created.
    P("created", "shall be designated",
      r"shall be designated(?: as)? \"?{S:series}\"?(?: \(the \"[^\"]{1,60}\"\))? and shall consist of {N:after} shares(?:,? {P:par})?"),
    P("created", "designates",
      r"designates {N:after} shares of (?:the )?{C:share_class} of the corporation(?:,? {P:par})?,? as {S:series}"),

    # A designation is withdrawn.
    P("withdrawn", "withdrawn",
      rf"(?:the )?{_TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? (?:which was )?filed {_SECRETARY} on {_DATE})?,? "
      r"(?:be,? and (?:it )?hereby is,?|is hereby|is|be) withdrawn", back=260),
    P("withdrawn", "withdrawing",
      rf"withdrawing (?:the )?{_TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? filed {_SECRETARY} on {_DATE})?"),
    P("returned_all", "shares so designated",
      r"all shares so designated (?:shall )?resume the status (?:of|as) (?P<status>authorized (?:but|and) unissued shares of "
      r"{C:share_class},? not allocated to any series)", back=4),
    P("taken", "taken from",
      r"(?:such additional shares are )?taken from the authorized but unissued shares of {C:share_class},? not allocated to any series", back=34),

    # The articles.
    P("total", "authorized to issue",
      r"authorized to issue (?:is )?a total of {N:total} shares of (?:capital )?stock"),
    P("class", "shares of {C}",
      r"{N:after} shares of {C:share_class},? {P:par}", back=3),
    P("series_by_board", "board of directors is",
      r"board of directors is (?:hereby )?(?:expressly )?(?:vested with (?:the )?(?:authority|power)|authorized|empowered)[^.]{1,160}?"
      r"(?:create each series|(?:provide for|fix|establish)[^.]{0,80}series)"),

    # Stamps.
    P("stamp", "filed",
      r"filed\s(?:in the\s)?office of the\s(?:nevada )?secretary of state(?: of the| of)?\s(?:state of nevada\s)?{D:filed_on}"
      r"(?:\s(?:no|document no|filing no)\.? ?(?P<number>[a-z]{0,2}[\d-]{4,20}))?"),

    # A correction of a filed paper.
    P("corrected_paper", "to be corrected",
      rf"(?:record|instrument|document|certificate) to be corrected is (?:the |a )?(?P<title>[^.,]{{5,160}}?),?(?: which was)?,? filed {_SECRETARY} on {_DATE}", back=40),
    P("faulty", "inaccurate", r"(?:incorrectly|inaccurately) (?:reads|states|read|stated)[^\"]{0,80}\"(?P<faulty>[^\"]{1,600})\""),
    P("corrected", "corrected to read", r"corrected to read(?: as follows| in its entirety)?:?\s?\"(?P<corrected>[^\"]{1,600})\""),

    # Certification of a copy.
    P("certifier", "i, ",
      r"i, (?P<certifier>[a-z][a-z.' -]{3,50}?|{B}),? (?:being )?(?:the )?(?:duly elected )?(?P<title>(?:assistant )?secretary) of {K:corporation}"),
    P("certifies", "true and correct copy", r"true(?:,| and) correct(?: and complete)? copy of (?:the|a) resolution"),
    P("in_force", "in full force and effect", r"(?P<words>(?:remains|is|are)(?: now)? in full force and effect)", back=12),
    P("in_force", "not been", r"not been (?P<words>(?:amended|rescinded|modified)(?:,| or| nor)[^.]{0,60})"),

    # Who the corporation is.
    P("named", "the name of the corporation is", r"the name of the corporation is {K:corporation}"),
    P("organized", "{K}",
      r"{K:corporation}(?:,| \(the \"[a-z]{1,12}\"\),) (?:a|an) (?:corporation (?:duly )?(?:organized|incorporated)(?: and existing)?"
      rf" under the laws of )?(?P<state>(?:the state of )?{STATE_NAME})(?: corporation)?"),

    # Who signs, told before the signatures.
    P("offices", "respectively", r"being the (?P<offices>[a-z ,]{5,80}?),? respectively", back=90),
)  # fmt: skip
"""All wordings that the reader knows, in the order of the table."""
