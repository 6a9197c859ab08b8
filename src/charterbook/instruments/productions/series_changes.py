"""The number of a series changes, or the series leaves the charter; where its shares go; shares are retired."""

from charterbook.instruments.productions.series_words import (
    DATE,
    NO_PAR_TAIL,
    OF,
    SECRETARY,
    SER,
    SERIES_TAIL,
    SH,
    TAIL,
    TITLE_OF_DESIGNATION,
)
from charterbook.text.productions import Production as P

_SHARES = r"(?: ?shares?)?(?: of (?:{C}|{S}|such series))?"
_FROM_TO = rf"from (?:a total of )?{{N:before}}{_SHARES}[^.;\d%$]{{0,40}}? to (?:a total of )?{{N:to}}"
_BE = r"(?:be|is hereby|are hereby|be,? and (?:it |they )?(?:hereby )?(?:is|are)(?: hereby)?,?|shall be|has been|hereby is|is thereby|are thereby|being thereby|is|was)"
_UP = r"(?P<direction>(?:decreas|increas|reduc|chang|rais)(?:e|es|ed|ing|tion)|amend(?:s|ed|ing)?)"
_MORE_OR_LESS = r"(?P<direction>(?:decreas|increas|reduc|rais)(?:e|es|ed|ing|tion))"
_OF_OTHER_THINGS = r"(?!conver[st]|votes?[^a-z]|price|[^a-z]rate[^a-z]|dividend|director|into which|[^a-z]each[^a-z]|minimum|needed|required|necessary|elected|quorum)"
_REST = rf"(?:{_OF_OTHER_THINGS}[^.;:])"
_CLEAR = rf"(?:{_OF_OTHER_THINGS}[^.;:{{N}}])"
_STATUS = (
    r"(?:(?:the |their )?(?:former )?status (?:of|as) )?(?P<status>(?:[a-z-]{1,14},? ){0,12}?{C:share_class}"
    r"(?:,? (?:not allocated to any series|undesignated as to series|without designation(?: as to series)?|undesignated"
    r"|available for (?:future )?(?:designation|issuance)))?)"
)
_REDUCED_TO = rf"(?:number of|amount of){_REST}{{0,120}}?{SER}{TAIL}{_REST}{{0,100}}?{_BE} ?(?:hereby )?{_UP} to {{N:to}}{SH}(?:,? from {{N:before}}{SH})?(?:,? returning {{N:returned}} shares to (?:their |the )?status as (?P<status>undesignated {{C:share_class}}))?"
_REACQUIRED = (
    r"(?:re)?(?:acquired|redeemed|purchased|exchanged|converted)(?: and retired)?(?:,[^.;]{1,50}?,)? (?:all |a total of |an aggregate of )?(?:of the )?{N:shares} "
    rf"(?:issued |outstanding |and ){{0,3}}shares? of (?:the |its )?(?:corporation's |company's )?{SER}"
)
_RETURNED = (
    r"(?:(?:such|those|the|said|all|remaining|and) ?(?:{N:returned})?|(?:of|by) {N:released})(?: retired| remaining)? shares?(?: (?:so|that|which|by which|constituting|representing|of|previously|formerly|thereof|not outstanding|taken|released|covered)[^.;]{1,70}?)?,? (?:shall |will |are |be |is |being |which (?:shall )?)?(?:hereby )?"
    rf"(?:resume|return to|revert to|restored to|returned to|become|take the status of) (?:the )?(?:status which they had[^.;]{{1,60}}?, namely )?(?:that of )?{_STATUS}"
)
_OF_RETIRED_CLASS = r"shares? of (?:the |its )?(?:corporation's |company's )?(?:{C:share_class}|(?P<class_words>class [a-z](?:-\d)? (?:stock|shares)(?![a-z])))"
_AGAIN = r"(?:re-?issued|issued again)"
_NOT_REISSUED = (
    r"(?P<words>(?:forbid|prohibit|bar|preclude)(?:s|ding|ting|ring|ing)? "
    rf"(?:that [^.;]{{1,40}} be {_AGAIN}|(?:the|their|any) re-?issu(?:e|ance))[^.;]{{0,80}}"
    rf"|(?:shall|may|can|could|will|that they|that such shares)(?: not| never)(?: thereafter)? be {_AGAIN}[^.;]{{0,80}}"
    r"|(?:prohibited|barred|precluded) from (?:being reissued|reissu(?:e|ance|ing))[^.;]{0,80}"
    r"|re-?issu(?:e|ance)[^.;]{1,80}? (?:is|are) (?:hereby )?prohibited)"
)

SERIES_CHANGES = (
    # The number of a series changes.
    P("adjustment", "in the number of",
      rf"(?P<direction>decrease|reduction|increase) in the (?:aggregate |total )?number of (?:authorized |designated )?shares {OF}{{S:series}}"
      rf"{SERIES_TAIL}(?: (?:of|by) {{N:change}}{SH})?(?:,? {{P:par}})?(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=12),
    *(P("adjustment", cue,
      rf"number of (?:authorized |designated )?shares {OF}{{S:series}}{SERIES_TAIL}{NO_PAR_TAIL} ?{_BE} "
      rf"(?P<direction>decreased|increased|reduced) by {{N:change}}{SH}(?:,? {{P:par}})?(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=260) for cue in ("creased by", "reduced by")),
    P("adjustment", "creases the",
      rf"(?P<direction>decreases|increases) the (?:authorized )?number of (?:authorized )?shares {OF}{{S:series}}"
      rf"(?:,? {{P:par}})?,? by {{N:change}}{SH}(?:,? from {{N:before}}{SH})?(?:,? to {{N:to}}{SH})?", back=12),
    P("adjustment", "from {N}",
      rf"{_UP} (?=[^.;:]{{0,160}}(?:shares|number)){_CLEAR}{{0,260}}?{SER}{_CLEAR}{{0,160}}?{_FROM_TO}{SH}", back=460),
    P("adjustment", "from {N}",
      rf"(?:number of|amount of|shares of(?=[^.;:]{{0,140}}designated as)){_CLEAR}{{0,160}}?{SER}{TAIL}{_CLEAR}{{0,100}}?{_BE} ?(?:hereby )?{_UP}[^.;:{{N}}]{{0,60}}? ?{_FROM_TO}{SH}", back=460),
    P("adjustment", "from {N}",
      rf"{_UP}[^.;:{{N}}]{{0,160}}?{_FROM_TO} (?:the )?(?:authorized )?(?:number of )?(?:shares )?(?:of|designated as|as) (?:the )?{SER}", back=300),
    P("adjustment", "by {N}",
      rf"{_MORE_OR_LESS} (?:in )?(?:the )?(?:aggregate |total )?(?:number of )?(?:authorized |designated )?(?:shares )?{_REST}{{0,100}}?{SER}{TAIL} ?by (?:an additional )?{{N:change}}{SH}(?: \([^()]{{1,120}}\))?(?:,? from {{N:before}}{SH})?(?:,? to (?:a total of )?{{N:to}}{SH})?", back=360),
    *(P("adjustment", f"{verb} to {{N}}", _REDUCED_TO, back=420) for verb in ("reduced", "increased", "decreased", "changed", "amended", "raised")),
    P("adjustment", "to {N}",
      rf"{_UP} (?:in )?(?:the )?(?:aggregate |total |maximum )?number of{_REST}{{0,100}}?{SER}{TAIL} ?to (?:a total of )?{{N:to}}{SH}", back=300),
    # Maryland: the numbers before and after a reclassification.
    P("adjustment", "immediately after",
      rf"(?P<direction>increases|decreases|increased|decreased) the number of [^.;:]{{0,80}}?{SER}{TAIL} ?from (?:{{N:before}}|(?P<none>no)){SH} immediately (?:prior to|before) (?:the|such) reclassification to {{N:to}}{SH} immediately after", back=420),
    P("class_reclassified", "immediately after",
      rf"(?P<direction>increases|decreases|increased|decreased) the number of [^.;:]{{0,80}}?{{C:share_class}}{TAIL} ?from (?:{{N:before}}|(?P<none>no)){SH} immediately (?:prior to|before) (?:the|such) reclassification to {{N:to}}{SH} immediately after", back=320),
    # The addition alone.
    P("addition", "additional",
      rf"(?:classif(?:ied|ies)|designat(?:ed|es)|authoriz(?:ed|es)|creat(?:ed|es))(?: and designated)? (?:an additional {{N:change}}|{{N:more}} additional) (?:authorized |but |and |unissued |undesignated ){{0,5}}shares[^.;]{{0,160}}? as (?:additional )?(?:shares of )?(?:the )?{SER}", back=60),
    P("addition", "additional",
      rf"(?:an additional {{N:change}}|{{N:more}} additional) (?:authorized |but |and |unissued |undesignated ){{0,5}}shares (?:of {{C:share_class}} )?(?:[^.;:]{{0,80}}? as )?(?:of )?(?:the )?{SER}(?= ?[^.;]{{0,80}}?(?:hereby|classified|designated))", back=24),
    P("addition", "to that number", r"add(?:ed|s|ing)? {N:change} (?:additional )?shares to that number", back=60),
    P("aggregate", "aggregate of", rf"aggregate of {{N:after}} shares of {SER}"),
    # A patch on quoted text.
    P("patch", "inserting",
      r"(?:delet|strik|remov)ing (?:the )?(?:number |figure |words? |reference to )?[\"']{0,2}{N:before}(?: ?shares)?[\"']{0,2}[^.;]{0,80}?(?:and|by) (?:inserting|substituting)(?: in (?:its|lieu) (?:place|thereof)| in place thereof| therefor)?,? ?(?:the )?(?:number |figure )?[\"']{0,2}{N:to}", back=140),
    P("patch", "substituting",
      r"(?:delet|strik|remov)ing (?:the )?(?:number |figure |words? )?[\"']{0,2}{N:before}(?: ?shares)?[\"']{0,2}[^.;]{0,80}?(?:and|by) substituting(?: in (?:its|lieu) (?:place|thereof)| in place thereof| therefor)?,? ?(?:the )?(?:number |figure )?[\"']{0,2}{N:to}", back=140),
    P("patch", "substituting",
      r"substituting (?:the )?(?:number |figure )?[\"']{0,2}{N:to}(?: ?shares)?[\"']{0,2} (?:for|in place of|in lieu of) (?:the )?(?:number |figure )?[\"']{0,2}{N:before}"),
    P("patch", "inserted",
      r"(?:number|figure|words?) [\"']{0,2}{N:before}(?: shares)?[\"']{0,2} (?:is|be|are|shall be) (?:hereby )?(?:deleted|stricken|struck)[^.;]{0,20}? and (?:the )?(?:number|figure|words?) [\"']{0,2}{N:to}(?: shares)?[\"']{0,2} (?:is |are |be )?(?:hereby )?(?:inserted|substituted)", back=170),
    P("patch", "replac",
      r"replac(?:ing|ed?) (?:the )?(?:number |figure |reference to )?[\"']{0,2}{N:before}(?: ?shares)?[\"']{0,2},?[^.;]{0,40}? with (?:the )?(?:number |figure )?[\"']{0,2}{N:to}"),
    P("patch", "changed to",
      r"(?:words?|figures?|numbers?)(?: and (?:words?|figures?|numbers?))? [\"']{0,2}{N:before}(?: shares)?[\"']{0,2}[^.;{N}]{0,80}? (?:is|are|be|shall be)(?: hereby)? changed to (?:the (?:words?|figures?|numbers?)(?: and (?:words?|figures?))? )?[\"']{0,2}{N:to}", back=200),
    P("after", "so that the",
      rf"so that the (?:total )?number of (?:such )?(?:authorized )?shares(?: of (?:the |such )?{{S}})?{SERIES_TAIL} "
      rf"(?:shall be|is|will be|be,? and hereby is,? (?:reduced|increased) to|be (?:reduced|increased) to) {{N:after}}{SH}"),
    P("after", "so that the series has", r"so that the series has {N:after} (?:authorized )?shares"),
    # Where the shares go.
    *(P("returned", cue, _RETURNED, back=170) for cue in ("resume", "return to", "revert to", "restored to", "returned to", "become", "take the status")),
    P("returned", "restor", rf"(?:such|those|the|said) ?(?:{{N:returned}})?{SH}[^.;]{{0,40}}? (?:shall be|are|is) (?:hereby )?(?:restored|returned) to {_STATUS}", back=90),
    P("returned", "return", rf"return(?:s|ing|ed)? (?:the |such |all )?(?:{{N:returned}}{SH})[^.;]{{0,80}}? to {_STATUS}"),
    P("given_up", "reclassif",
      rf"reclassif(?:ied|ies) (?:all )?(?:of )?(?:the )?{{N:returned}} (?:of the |authorized |but |and |unissued ){{0,6}}shares of (?:the |its )?(?:corporation's )?{SER}{TAIL}(?:,? none of which [^.;,]{{1,40}},?)? ?(?:as|into|to) (?:shares of )?{_STATUS}"),
    P("given_up", "return",
      rf"(?P<all>all )?(?:of the )?{{N:returned}} (?:of the |authorized |but |and |unissued ){{0,6}}shares of (?:the |its )?(?:corporation's )?{SER}{TAIL}(?:,? none of which [^.;,]{{1,40}},?)? ?(?:are|is|be|shall be)(?: hereby)? (?:returned|restored) to (?:the )?{_STATUS}", back=160),
    P("given_up", "from that designation",
      rf"{{N:returned}} of the {{N:before}} (?:authorized |unissued ){{0,2}}shares (?:designated as|of) (?:the |its )?{SER}{TAIL} ?(?:are|is|be|shall be)(?: hereby)? (?:released|withdrawn|removed|taken) from that designation", back=160),
    # A designation is withdrawn.
    *(P("withdrawn", ended,
      rf"(?:the )?{TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? (?:which was )?filed {SECRETARY} on {DATE})?,? "
      rf"(?:(?:under|by) which [^.;]{{1,60}}?, )?(?:be,? and (?:it )?hereby is,?|is hereby|is|be) {ended}", back=320) for ended in ("withdrawn", "eliminated")),
    P("withdrawn", "designation being withdrawn", rf"designation being withdrawn:?[ \n]{SER}(?:[ \n]date of designation:? {DATE})?"),
    P("withdrawn", "withdrawing",
      rf"withdrawing (?:the )?{TITLE_OF_DESIGNATION}(?: of {{K}})?(?:,? filed {SECRETARY} on {DATE})?"),
    P("withdrawn", "eliminated",
      rf"all (?:matters|references?|provisions|of the matters)[^.;]{{0,240}}?{SER}[^.;]{{0,200}}? ?(?:shall be|be|are|is|is hereby|are hereby)(?: and (?:hereby )?(?:are|is))?(?: deemed| hereby)? ?(?:to be )?(?:hereby )?eliminated", back=520),
    P("withdrawn", "deleted",
      rf"all (?:matters|references?|provisions)[^.;]{{0,120}}?{SER}{TAIL} ?(?:shall be|be|are|is)(?:,? and (?:hereby )?(?:are|is))?(?: hereby)? (?:deleted|removed|stricken) from (?:the |its )?(?:corporation's )?(?:articles|certificate|charter)", back=300),
    P("withdrawn", "designation of", rf"(?:amended (?:so as )?(?:to|by) |hereby )(?:delet|eliminat|withdraw|remov)(?:e|es|s|ing)? the designation of (?:the )?(?:{{N}} shares of )?(?:the |its )?{SER}", back=40),
    *(P("withdrawn", ended, rf"(?<!of )designation (?:of|as) (?:the |its |such )?{SER}{TAIL} ?(?:be,? and (?:it |they )?(?:hereby )?(?:is|are)(?: hereby)?,?|is hereby|is|be|shall be) {ended}", back=200) for ended in ("withdrawn", "eliminated", "cancelled", "canceled", "terminated", "revoked", "rescinded")),
    P("withdrawn", "eliminated", rf"{SER}{TAIL} ?(?:be,? and (?:it |they )?(?:hereby )?(?:is|are)(?: hereby)?,?|is hereby|are hereby|be) eliminated", back=260),
    P("withdrawn", "delet", rf"(?:the )?(?:series (?:designated|known) (?:as )?)?{SER}{TAIL},?(?: and all references? (?:to|thereto)[^.;]{{0,40}}?)? ?(?:be,? and (?:it |they )?(?:hereby )?(?:is|are)(?: hereby)?,?|is hereby|are hereby) deleted", back=300),
    P("withdrawn_such", "eliminated",
      r"all (?:of the )?(?:matters|references?|provisions)[^.;]{0,120}?(?:such|said|this|that) series[^.;]{0,60}? (?:is|are|be)(?: hereby)? eliminated", back=300),
    P("withdrawn_such", "deleted", r"(?:the|such|said|this) series(?: and all references[^.;]{0,40}?)? (?:is|are|be)(?: hereby)? deleted", back=90),
    P("eliminating", "eliminat", rf"eliminat(?:e|es|ing|ion)(?: of| from| the| all| any| its| said| such| authorized| shares?| certificate| of incorporation| reference| references| to| matters| set forth| in| designations?| corporation's| company's| issuance| it){{0,16}} ?(?:{{C}} designated as )?{SER}"),
    P("eliminating", "withdraw", rf"withdraw(?:al|s|ing)?(?: of| the| its| said| such| certificate| designations?){{0,8}} ?(?:of )?{SER}"),
    P("eliminating", "delet", rf"delet(?:e|es|ing|ion)(?: of| the| its| said| such| established| series| designated| known| as| from| all| references?| to){{0,10}} ?{SER}"),
    P("returned_all", "shares so designated",
      r"all shares so designated (?:shall )?resume the status (?:of|as) (?P<status>authorized (?:but|and) unissued shares of "
      r"{C:share_class},? not allocated to any series)", back=4),
    P("taken", "taken from",
      r"(?:such additional shares are )?taken from the authorized but unissued shares of {C:share_class},? not allocated to any series", back=34),
    # Shares of one series become shares of another.
    P("moved", "reclassif",
      rf"reclassif(?:ied|ies|ying) (?:such )?{{N:moved}} shares(?: of (?:the )?{{S:from_series}})? (?:as|into) (?:authorized (?:but|and) unissued )?shares of (?:the )?(?:corporation's )?{SER}"),
    # Retirement.
    P("reacquired", "acquired", _REACQUIRED, back=2),
    *(P("reacquired", cue, _REACQUIRED) for cue in ("redeemed", "repurchased", "exchanged", "converted", "purchased")),
    *(P("reacquired", cue,
      rf"{{N:shares}} (?:issued |outstanding |and |of the ){{0,4}}shares? of (?:the |its )?(?:corporation's |company's )?{SER}{TAIL}[^.;]{{0,80}}?(?:have|has|had|were|was) (?:heretofore |previously |been ){{0,2}}"
      r"(?:reacquired|redeemed|repurchased|exchanged|acquired|converted|surrendered|purchased)", back=70) for cue in ("been re", "been acq", "been conv", "been exch", "been surr", "been purch", "were re", "were acq", "were conv", "were exch", "were surr")),
    P("retired", "retire",
      r"{N:shares} (?:issued |outstanding |and |of the |such ){0,4}shares?(?:(?!shall be authorized|convertible into|{N})[^.;]){0,200}? ?(?:has|have|had|are|is|were|be|shall be|hereby)(?: been| hereby)?(?: [a-z]{7,12} and)?(?: and (?:hereby )?(?:is|are))?,?(?: hereby)? retired", back=300),
    P("retired", "retired shares", rf"{{N:shares}} (?:issued |outstanding |and ){{0,3}}shares? of (?:the |its )?{SER}{TAIL}[^;]{{0,160}}? (?:have|has|take|takes|with) the status of retired shares", back=420),
    P("retired", "retir", r"retir(?:es|ed|ing|ement of) (?:the |such |all )?(?:of )?(?:said )?{N:shares} (?:issued |outstanding |such ){0,2}shares"),
    P("class_retired", "retired", rf"{{N:shares}} (?:issued |outstanding |and |of the |such ){{0,4}}{_OF_RETIRED_CLASS}(?:(?!shall be authorized|convertible into|{{N}}|{{C}})[^.;]){{0,120}}? ?(?:has|have|is|are|was|were|be|shall be|hereby)(?: been| hereby)?(?: [a-z]{{7,12}} and)?,?(?: hereby)? retired", back=300),
    P("class_retired", "retir", rf"retir(?:es|ed|ing|ement\sof) (?:the |such |all )?(?:of )?(?:said )?{{N:shares}} (?:issued |outstanding |such ){{0,2}}{_OF_RETIRED_CLASS}"),
    P("retired_all", "retired", rf"all (?:of the )?(?:such |issued |outstanding |and |authorized |the ){{0,4}}shares of (?:the )?(?:corporation's |company's )?{SER}[^.;]{{0,120}}? (?:shall be|are hereby|are|have been|were) (?:hereby )?(?:[a-z]{{8,12}} and )?retired", back=260),
    *(P("not_reissued", cue, _NOT_REISSUED, back=70) for cue in ("reissu", "issued again", "re-issu")),
)  # fmt: skip
