"""With whom a paper is filed, which papers were filed before it, and from when on it has effect.

Stamps of registrars stand in the tables of the states.
"""

from charterbook.instruments.productions.fragments import CLOCK
from charterbook.text.places import STATE_NAME
from charterbook.text.productions import Production as P

_ORDER = r"(?:(?:first|second|third|fourth|fifth|sixth|original|initial|said|such|corporation's|company's|its)\s){0,2}"
_HOW = r"(?:(?:amended and restated|restated and amended|amended|restated|corrected)\s)?"
_PAPER = (
    r"(?:certificates?|articles|statements?)\s(?:of|with respect to|to)\s(?:amendment|incorporation|designations?|determination|"
    r"elimination|increase|decrease|correction|change|restatement|merger|formation|shares|validation|withdrawal|retirement)"
    r"|articles supplementary|charter|(?<=original\s)(?:articles|certificate)(?!\sof)"
)
_TAIL = r"(?:\s(?:to|of)\s(?:the\s|its\s)?(?:(?:amended and restated|restated|amended)\s)?(?:certificate|articles)\sof\s(?:incorporation|designations?))?"
_TITLE = rf"(?P<title>{_ORDER}{_HOW}(?:{_PAPER}){_TAIL})"
_WHERE = r"(?:in|with|at|by) [^.;{D}]{3,110}?"
_NUMBER = r"(?:,? (?:under|as|bearing)?\s?(?:document|filing|file) (?:number|no\.?|#):?\s?(?P<number>{F}|[a-z]{0,3}[\d{N}][\d{N}a-z-]{0,20}))?"
_OWN = r"(?:,? of (?:the (?:corporation|company)|{K}|{S}|this corporation|the {S}|such {S}|said {S})){0,2}"
_SUBJECT = (
    r"(?:this|these|the|such|said|foregoing)\s(?:(?:first|second|third|amended|and|restated|foregoing|said)\s){0,4}"
    r"(?:articles|certificate|amendments?|filing|document|resolution|statement|correction|charter|reverse (?:stock )?split|change)"
)

FILINGS = (
    # Whom the paper goes to.
    P("office", "secretary of state", rf"secretary of state (?:of|for) (?P<state>(?:the )?(?:(?:state|commonwealth) of )?{STATE_NAME})"),
    P("office", "department of assessments", rf"department of assessments and taxation (?:of|for) (?P<state>(?:the )?(?:state of )?{STATE_NAME})"),
    P("office", "division of corporations", rf"(?P<state>{STATE_NAME}) division of corporations", back=16),
    P("office", "department of state", rf"(?P<state>(?:state of )?{STATE_NAME}) department of state", back=26),
    P("office", "secretary of state", rf"(?P<state>{STATE_NAME}) secretary of state", back=16),
    P("law", "under the", rf"under (?:and by virtue of )?(?:the )?(?:provisions of )?(?:the )?(?:[a-z]{{1,13}} ){{0,3}}?(?:corporation|corporations|organizations) (?:laws?|acts?|codes?) of (?P<state>(?:the )?(?:(?:state|commonwealth) of )?{STATE_NAME})"),
    P("law", "under the", rf"under (?:and by virtue of )?(?:the )?(?:provisions of )?(?:the )?(?P<state>{STATE_NAME}) (?:(?:revised|general|business|stock|professional) ){{0,2}}(?:corporation|corporations|organizations) (?:laws?|acts?|codes?)"),
    *(P("law", cue,
      rf"(?P<state>{STATE_NAME}) (?:(?:revised|general|business|stock|professional|model|profit|for-profit) ){{0,3}}(?:corporations?|organizations) (?:laws?|acts?|codes?)(?![a-z])", back=40)
      for cue in ("corporation act", "corporation law", "corporation code", "corporations code", "organizations code")),
    P("law", "law of", rf"(?:corporations?|organizations) law of (?:the )?(?P<state>(?:(?:state|commonwealth) of )?{STATE_NAME})", back=16),
    P("law", "act of", rf"(?:corporations?|organizations) act of (?:the )?(?P<state>(?:(?:state|commonwealth) of )?{STATE_NAME})", back=16),
    P("law", "laws of", rf"(?:under|with|by|to|virtue of) (?:the )?(?:corporation |corporate |general |business )?laws of (?:the )?(?P<state>(?:(?:state|commonwealth|territory) of )?{STATE_NAME})", back=28),
    P("law", "statute", rf"(?P<state>{STATE_NAME}) (?:revised |general |business ){{0,2}}statutes?(?![a-z])", back=32),
    P("law", "code of", rf"(?<!building )code of (?:the )?(?P<state>(?:(?:state|commonwealth) of )?{STATE_NAME})"),
    P("law", "laws of", rf"(?:general|compiled|public|corporation) laws of (?:the )?(?P<state>(?:(?:state|commonwealth) of )?{STATE_NAME})", back=14),
    P("law", "statutes of", rf"statutes of (?:the )?(?P<state>(?:(?:state|commonwealth) of )?{STATE_NAME})"),
    P("office", "secretary of state", rf"secretary of state,?\s(?P<state>(?:state|commonwealth) of {STATE_NAME})"),
    P("registered", "registered office", rf"registered office (?:of (?:the|this) (?:corporation|company) )?(?:in|within) (?:the )?(?P<state>(?:state|commonwealth) of {STATE_NAME})"),
    P("law", "law", rf"(?:neither|under|by|with) (?P<state>{STATE_NAME}) law(?![a-z])", back=30),
    # Which papers came before, and when they were filed.
    P("prior_filing", "filed",
      rf"{_TITLE}{_OWN},?(?: was| were| is| having been| has been| which was| which were| thereto| that was)?(?: (?:originally|first|duly|thereafter|previously|hereby|heretofore))?"
      rf" filed(?: for record)?(?: {_WHERE})?,?(?: on(?: or about)?)?(?: the)?\s{{D:filed_on}}(?!,? (?:and )?{{D}}){_NUMBER}", back=190),
    *(P("prior_filing", cue,
      rf"{cue} (?:(?:of|for) )?(?:(?:the|its|said)\s)?{_TITLE}{_OWN}(?: (?:to be|being) corrected| {_WHERE})?(?: (?:was|is))?:?\s?{{D:filed_on}}")
      for cue in ("date of filing", "date of the filing", "date of original filing", "filing date")),
    P("prior_filing", "filing date", rf"{_TITLE}{_OWN},? (?:(?:bears|bearing|has|having|with) (?:a|the) filing date of|whose filing date (?:is|was)) {{D:filed_on}}", back=190),
    P("prior_filing", "filed by",
      rf"{_TITLE}{_OWN},?(?: was)? filed by [^.;{{D}}]{{3,70}}? on\s(?:the\s)?{{D:filed_on}}", back=190),
    P("prior_filings", "filed",
      rf"{_TITLE}s?{_OWN}[^.;]{{0,60}}? filed(?: {_WHERE})?,? on\s{{D}}(?:,?\s(?:and\s)?{{D}}){{1,30}}(?:,? respectively)?", back=190),
    P("prior_filings", "filed as follows", rf"{_TITLE}{_OWN}[^.;]{{0,40}}? filed as follows:(?:[^.{{D}}]{{1,50}}{{D}}){{1,12}}", back=160),
    # From when on the paper has effect.
    *(P("effective", cue,
      rf"{_SUBJECT}[^.;]{{0,80}}? (?:(?:shall|will|is to|are to|to) (?:become|be|take)|becomes?|takes?) (?:effective|effect)(?:,? (?:as of|on|at|upon))?,?\s(?:the )?{CLOCK}(?:the )?{{D:effective_on}}"
      r"(?:,? at [\d{N}]{1,2}(?::[\d{N}]{1,2})? ?(?:[ap]\.?m\.?)?)?", back=190)
      for cue in ("effective", "effect on", "effect at", "effect as of")),
    P("effective", "effective date",
      rf"effective (?:date|time)(?: and (?:date|time))? (?:of|for) {_SUBJECT}[^.;]{{0,40}}? (?:shall be|will be|is):?\s{CLOCK}{{D:effective_on}}"),
    P("effective", "effective", rf"effective (?:as of |at |on ){CLOCK}{{D:effective_on}},? (?:each|every)"),
    *(P("effective", cue,
      rf"(?:on|at|as of) {CLOCK}{{D:effective_on}},? \((?:the )?\"{cue}\"\),? (?:each|every|the (?:company|corporation) shall effect)", back=90)
      for cue in ("effective date", "effective time")),
    P("effective", "effective date", rf"\d[.)]\s?effective date(?: and time)?(?: of filing)?(?: \([^()]{{3,60}}\))?\s?:\s?{CLOCK}{{D:effective_on}}", back=4),
    P("effective", "delayed effective date", r"delayed effective date (?:is|shall be|will be):?\s{D:effective_on}"),
)  # fmt: skip
