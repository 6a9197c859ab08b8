"""What a charter says of the corporation and its classes: totals, class numbers, the blank-check clause, changes of the
authorized number, of par value and of the name.

`CLAUSES` are short rows that run over every paper; they show that a charter clause stands there. `CHARTER` are the rows
that read such clauses; they run only over papers that have one (see instruments/read.py).
"""

from charterbook.instruments.productions.fragments import (
    ALIAS,
    ANY_PAR,
    CLASS,
    CORP,
    COUNT,
    MAY_ISSUE,
    PAR,
    PAR_AFTER,
    SH,
    UP_TO,
)
from charterbook.instruments.productions.fragments import (
    PAR_LEAD as _PAR_LEAD,
)
from charterbook.text.productions import Production as P

_VERB = r"(?:is|are|be|shall be|will be|shall consist of|consists? of|shall not exceed)"
_TOTAL = r":?(?: a total of| an aggregate of| a maximum of)?(?P<qualifier> (?:up to|not more than|at least))? ?{N:total}(?! (?:class|series|kinds|types))"
_ANY_WORDS = r"(?: of(?: the)?(?: (?!(?:issued|outstanding|unissued|authorized|any|such|said|each|every|all|our|other|or|and|its)(?![a-z]))[a-z-]{2,16}){1,3}?)"
# From a number to its class: "shares of", "shall be", "of which are designated as", "shares, all of which shall be".
_LINK = (
    r"(?:,? (?:all|each|which|of which|designated|classified|denominated|known|being|to be|constituting|divided)"
    r"|(?: ,)? ?(?<=[ ,])(?:of(?: (?:the|these|those|such|said|its|a|an|one|new))?|shares?|authorized|the|shall|will|are|is|be|was|were|hereby|initially|currently|now|"
    r"as|a|single|class(?! [a-z](?:-\d)? )|called|named|serial|undesignated|blank[ -]check|capital stock|convertible|cumulative|redeemable|new|be-?come|comprise|constitute))"
)
_MONEY_BEFORE = r"(?:{N} (?:dollars?|cents?|mills?)[a-z ]{0,20} ?\(?)?(?:{M:before}|{P:before_par})\)?"
_MONEY_AFTER = r"(?:{N} (?:dollars?|cents?|mills?)[a-z ]{0,20} ?\(?)?(?:{M:after}|{P:after_par})\)?"
_CHANGED = r"(?P<direction>increas|decreas|reduc|chang|rais|lower)(?:ed|es|e|s|ing|tion)?(?![a-z])"
_OF_NOW = r"(?:(?:a|an|the|its|present|presently|current|currently|existing|previous|previously|authorized|total|aggregate|maximum|of|number) ){0,5}"
_OF_IT = r"(?: of (?:the |such )?(?:{C}|class [a-z](?:-\d)? (?:stock|shares)(?![a-z])))"
_NEWS = (
    rf"(?: (?:by|of) (?:an additional )?{{N:change}}{SH})?(?:,? from {_OF_NOW}{{N:before}}{SH}{_OF_IT}?(?:,? {ANY_PAR})?)?,?"
    rf"(?: to {_OF_NOW}{{N:after}}{SH}{_OF_IT}?(?:,? {PAR_AFTER})?(?:,? \(?(?:(?:up|down) )?(?:from|instead of|in place of) {_OF_NOW}{{N:before_}}{SH})?)?"
)

CLAUSES = tuple(
    P("charter_clause", cue, cue.replace(".", r"\."))
    for cue in (
        "authority to issue", "authorized to issue", "authorized capital", "capital stock", "authorized shares of {C}",
        "authorized {C}", "authorized number of shares of {C}", "authorized shares:", "authorized shares.", "total authorized", "shares authorized", "to have outstanding", "stock split", "reverse split",
        "forward split", "combined", "reclassified", "split", "before the change", "certificate of change", "articles of amendment",
        "certificate of amendment", "articles have been amended", "restated", "number of shares the corporation is authorized",
        "par value of the", "may issue", "could issue", "authorized number of shares of the", "authorized number of shares of each", "number of shares of each class", "number of shares authorized", "number of authorized shares",
        "amended articles", "amendment to articles", "amendment to the articles", "amendments to articles", "amendment of articles", "amendment to the certificate of inc",
        "articles of incorporation of {K}", "articles of incorporation of\n{K}", "certificate of incorporation of {K}", "certificate of incorporation of\n{K}",
        "certificate of incorporation\nof\n{K}", "articles of incorporation\nof\n{K}", "certificate of formation", "articles of organization", "capitalization",
    )
)  # fmt: skip
"""Words that show a clause on the capital of a corporation or an amendment of its charter."""

CHARTER = (
    # Totals of all classes, and the places where the capital clause begins.
    P("capital", "number of",
      rf"(?:total |aggregate |maximum |combined |authorized ){{0,4}}number of (?:authorized )?shares?(?: of (?:all classes|each class|any class|stock|capital stock|the capital stock|{CORP})){{0,4}}"
      rf"(?:[^.;:{{N}}{{C}}{{S}}]{{0,160}}?)(?: {_VERB}(?: (?:hereby )?(?:fixed at|increased to|decreased to|reduced to))?|:){_TOTAL}"),
    P("capital", "number of",
      rf"(?:total |aggregate |maximum ){{0,4}}number of shares of all (?:classes|classes and series)[^.;{{N}}]{{0,220}}? {_VERB}{_TOTAL}"),
    P("capital", "to issue", rf"(?:authority|power|authorized|empowered|entitled) to issue(?: and have outstanding)?(?:,? (?:is|are|shall be|of))?{_TOTAL}", back=11),
    P("capital", "to issue", r"(?:authority|power|authorized|empowered|entitled) to issue", back=11),
    P("capital", "to issue", r"(?:authority|power|authorized|empowered)(?:, [^.;,{N}{C}]{4,80},| \([^.;(){N}{C}]{4,80}\)) to issue", back=100),
    P("capital", "to have outstanding", r"to have outstanding"),
    P("capital", "have outstanding", rf"(?:may|shall|can) have outstanding(?: at any (?:one )?time)?,?(?: (?:is|are|shall be))?{_TOTAL}", back=6),
    P("capital", "may issue", rf"(?:corporation|company|it|{{K}}) may issue(?: and have outstanding)?{_TOTAL}", back=12),
    P("capital", "may issue", r"may issue"),
    P("capital", "could issue", r"could issue"),
    P("capital", "add", r"add(?:ing|s|ed)? (?:(?:the following|thereto|at the end thereof|thereof)[^.;{N}]{0,60}?)?:? ?\"?,? ?(?:and )?(?={N} (?:shares|additional))"),
    *(P("capital", cue, cue) for cue in ("there are added", "there are authorized", "there are hereby authorized", "there shall be authorized", "there is authorized")),
    P("capital", "shall have {N} shares of {C}", r"shall have"),
    *(P("capital", f"{cue} class of", r"(?:creat(?:e|es|ing)|authoriz(?:e|es|ing)|add(?:s|ing)?|establish(?:es|ing)?) (?:a|{N})(?: (?:new|additional|second))? class of", back=30) for cue in ("a", "new", "additional", "second", "{N}")),
    P("capital", "total authorized", r"total (?:presently )?authorized"),
    P("capital", "capital stock",
      rf"(?:total )?(?:authorized )?capital stock(?: of {CORP})?(?: authorized)?,? (?:which {CORP} {MAY_ISSUE} )?(?:shall )?{_VERB}{_TOTAL}", back=17),
    P("capital", "authorized capital", r"authorized capital"),
    P("capital", "there may be issued", r"there may be issued(?= (?:up to )?{N} )"),
    P("capital", "authorized shares", r"authorized shares"),
    P("capital", "authorized stock", r"authorized stock"),
    P("capital", "capital stock", rf"capital stock[^.;{{N}}]{{0,60}}? {{M}},? (?:and (?:is |shall be )?|which (?:is|shall be) )?(?:divided into|consisting of|represented by|to consist of){_TOTAL}"),
    P("capital", "{M}", rf"{{M}},? (?:and (?:is |shall be )?|which (?:is|shall be) )?divided into{_TOTAL}"),
    # One class with its number: "N shares of C", "N of which shall be C", "N $.005 par value C shares".
    P("class_item", "{N}", rf"{COUNT}{SH}(?:,? {PAR},?)?(?:{_LINK}){{1,9}} {CLASS}{ALIAS}(?:,? {PAR_AFTER})?"),
    P("class_item", "{N}", rf"{COUNT} shares{_ANY_WORDS} {{C:share_class}}{ALIAS}(?:,? {PAR_AFTER})?"),
    P("class_item", "{N}", rf"{COUNT}{SH} (?:of )?{{P:par}},? (?:shares of )?{CLASS}{ALIAS}"),
    P("class_item", "{N}", rf"{COUNT} {{C:share_class}}{ALIAS}(?:,? {PAR_AFTER})?"),
    P("class_item", "{N} undesignated", rf"{COUNT} (?P<class_words>undesignated (?:shares|stock)){ALIAS}(?:,? {PAR_AFTER})?"),
    P("series_item", "{N}", rf"{COUNT}{SH}(?:,? {PAR})?(?:{_LINK}){{1,9}} \"?{{S:series}}\"?{ALIAS}(?:,? {PAR_AFTER})?"),
    P("series_item", "{S}", rf"\"?{{S:series}}\"?{ALIAS}(?:,? (?:of which there (?:are|shall be)|of|consisting of|comprising|numbering|in the amount of)| ?[:(-]| ?--) ?{COUNT} shares(?:,? {PAR_AFTER})?"),
    P("class_none", "no {C}", r"no {C:share_class}"),
    P("class_unlimited", "unlimited", rf"unlimited(?: number of)?(?: authorized)?(?: shares)?(?: of)? {CLASS}{ALIAS}(?:,? {PAR_AFTER})?"),
    # The class first: "Common Stock: N shares", "Common Stock, consisting of N shares", a row of a table.
    P("class_listed", "{C}",
      rf"{{C:share_class}}\"?{ALIAS}(?P<strong> ?[:]| ?--?|[.:]?\s(?:number of (?:authorized shares|shares authorized)|authorized (?:number of )?shares|shares authorized):|,? consisting of| shall consist of|,? (?:number of shares|authorized|in the amount of):?)? ?\|?\.? ?{UP_TO}(?:{PAR},? )?(?:{{M:par_first}} )?{COUNT}{SH}(?:,? \|? ?(?:{PAR_AFTER}|{{M:par_money}}))?"),
    *(
        P("class_listed", cue, rf"(?P<class_words>{cue})(?P<strong> ?:)? ?(?:(?:{{M:par_first}}|{PAR}) )?{COUNT}{SH}(?: ?(?:{PAR_AFTER}|{{M:par_money}}))?")
        for cue in ("common", "preferred")
    ),
    # One class by a sentence of its own.
    P("class_stated", "number of",
      rf"(?:total |aggregate |maximum ){{0,4}}(?:authorized )?number of (?:authorized )?(?:shares of )?(?:the )?(?:corporation's |company's )?(?:authorized )?{CLASS}{ALIAS}(?:,? {PAR},?)?"
      rf"(?: of {CORP})?(?:,? (?:that |which )?{CORP} {MAY_ISSUE},?)?(?: (?:hereby )?authorized)?(?: to be issued)? {_VERB}:? ?{UP_TO}{COUNT}{SH}(?: of {{C}})?(?:,? (?:and )?(?:{PAR_AFTER}))?"),
    P("class_stated", "authorized", rf"authorized {CLASS}(?: of {CORP})? {_VERB} {UP_TO}{COUNT}{SH}(?: of (?:capital )?stock)?(?:,? {PAR_AFTER})?"),
    P("class_stated", "of which", rf"{CLASS}{ALIAS}(?:,? {PAR})?,? of which {UP_TO}{COUNT} shares(?:,? {PAR_AFTER},?)? (?:are|shall be|is)(?: hereby)? authorized", back=100),
    P("class_stated", "of which", rf"{CLASS}{ALIAS}(?:,? {PAR})?,? of which (?:{CORP} {MAY_ISSUE}|there (?:are|is|shall be)(?: authorized)?) {UP_TO}{COUNT}{SH}(?:,? {PAR_AFTER})?", back=100),
    P("class_stated", "to issue", rf"(?<![a-z,] ){CLASS}[.:]?\s(?:there (?:shall be|is|will be) (?:only |but )?(?:one|{{N}}) class of {{C}}[.;] )?(?:the|this) (?:corporation|company) {MAY_ISSUE} {UP_TO}{COUNT} shares(?!,? (?:of|consisting|divided|all|in|which|comprised|comprising|to be|designated|classified))(?:,? {PAR_AFTER})?", back=200),
    P("class_stated", "have {N} authorized", rf"(?:will|shall)(?: then| thereafter)? have {COUNT} authorized (?:shares of )?{CLASS}{ALIAS}(?:,? {PAR_AFTER})?", back=18),
    P("class_stated", "{N}",
      rf"{COUNT}{SH}(?: of the authorized (?:shares|capital stock))?(?:,? {PAR})? (?:shall be|are|is|are hereby|is hereby) (?:designated|known|classified|denominated)(?: as)?(?: shares of)? {CLASS}{ALIAS}(?:,? {PAR_AFTER})?"),
    # All shares are of one class.
    P("all_of_class", "all",
      rf"all (?:of )?(?:(?:such|these|those|the|said|which|its|foregoing) ){{0,2}}(?:authorized )?(?:shares?)?(?: of (?:capital )?stock)? ?(?:are|is|shall be|being|to be)(?: hereby| initially| now)? (?:classified|designated|denominated|known|called)(?: and designated)?(?: as)?(?: shares of)? {CLASS}"),
    P("all_of_class", "all of", rf"all of (?:{{N}}|the same|a single) class,? (?:(?:to be )?(?:called|designated|known as)|being) {CLASS}"),
    P("all_of_class", "all", rf"all (?:of which|such shares|of such shares|the shares) (?:are|is|shall be) (?:shares of )?{CLASS}"),
    # Where a table of classes may follow.
    P("table_head", "number of shares", r"number of shares"),
    P("table_head", "shares authorized", r"shares authorized"),
    P("table_head", "authorized shares", r"authorized shares"),
    P("capital_item", "{N} shares of capital stock", rf"{COUNT} shares of (?P<class_words>capital stock)(?:,? {PAR_AFTER})?"),
    # One par for all shares.
    P("all_par", "{P}",
      rf"(?:all|each|every|both)(?: one)?(?: (?:of|the|such|said|these|those|issued|authorized|outstanding|capital)(?![a-z])){{0,4}} (?:shares?|classes|class|stock)(?![a-z])[^.;{{N}}{{C}}{{S}}{{P}}]{{0,80}}? {_PAR_LEAD}{{P:par}}", back=140),
    # The par of a class by a sentence of its own.
    *(
        P("class_par", cue, rf"{{C:share_class}}(?:,? and (?:(?:of|the|each|shares?) ){{0,4}}{{C:other_class}})?(?: (?:issued|authorized|of|which|that)(?![a-z])[^.;{{N}}{{C}}{{S}}{{P}}]{{0,60}})? {verb} {{P:par_after}}", back=90)
        for cue, verb in (("have {P}", r"(?:shall |will )?(?:each )?have"), ("has {P}", "has"), ("be {P}", "(?:shall|will) be"), ("is {P}", "is"), ("are {P}", "are"), ("of {P}", r"(?:shall |will )?(?:be|is|are) of"))
    ),
    P("class_par", "par value of", rf"par value of (?:(?:each|the|shares?|of|authorized|all|a) ){{0,5}}{{C:share_class}}(?: of {CORP})? (?:is|shall be|will be|be) (?:{{M:par_money}}|{{P:par_after}})"),
    # Of a class, so many are a series.
    P("charter_series", "{C}",
      rf"(?:{{N}} )?(?:authorized |unissued )?(?:shares of )?(?:the )?{{C:share_class}}[^.;{{N}}{{S}}]{{0,60}}[,:] {{N:after}}{SH}(?: of which)? (?:are|shall be|is|have been) (?:hereby )?(?:initially )?(?:designated|classified)(?: as)? (?:shares of )?\"?{{S:series}}", back=40),
    # The board may divide a class into series.
    P("series_by_board", "board of directors", r"board of directors[^.]{0,320}?(?:series|classify|reclassify)"),
    P("series_by_board", "vested in", r"vested in (?:the |its )?board of directors[^.]{0,300}?series"),
    P("series_by_board", "series", r"series[^.]{0,320}?board of directors"),
    P("series_by_board", "by the", r"(?:determined|fixed|established|designated|adopted|prescribed|provided|stated)(?: from time to time)?(?:,? (?:in|by) (?:a |the )?resolutions?[^.]{0,40}?)? by the (?:corporation's |company's )?board of directors", back=90),
    # The authorized number of a class changes.
    *(
        P("class_change", cue,
          rf"{_CHANGED} (?:in )?(?:the |its |our )?(?:corporation's |company's )?(?:total |aggregate |maximum ){{0,4}}(?:number of )?(?:the )?(?:total )?(?:authorized )?(?:number of )?(?:authorized )?(?:shares of )?(?:the )?(?:corporation's |company's )?(?:authorized )?{CLASS}{ALIAS}"
          rf"(?: of {CORP})?(?:,? {PAR},?)?(?: of {CORP})?(?:,? (?:that |which )?{CORP} {MAY_ISSUE},?)?(?: authorized(?: for issuance)?)?{_NEWS}", back=back)
        for cue, back in (("creas", 3), ("reduc", 0), ("rais", 0), ("lower", 0), ("chang", 0))
    ),
    P("class_change", "number of",
      rf"number of (?:authorized )?(?:shares of )?(?:the )?(?:corporation's |company's )?(?:authorized )?{CLASS}{ALIAS}(?:,? {PAR},?)?(?: of {CORP})?(?:,? (?:that |which )?{CORP} {MAY_ISSUE},?)?"
      rf" (?:is|are|be|shall be|be and (?:it )?hereby is|is being)(?: (?:hereby|thereby))? {_CHANGED}{_NEWS}"),
    *(
        P("change_said", cue, cue) for cue in ("increas", "decreas", "reduc", "raise", "raising", "lower", "enlarg", "chang", " cut", "expand", "brought", "from {N}")
    ),
    *(
        P("class_change", cue,
          rf"{_CHANGED} (?:the )?(?:total |aggregate |maximum ){{0,3}}(?:number of )?(?:authorized )?(?:shares|capital stock)(?: of (?:capital )?stock)?(?:,? (?:that |which )?{CORP} {MAY_ISSUE},?)?(?: of {CORP})? from {{N:before}}{SH}(?:,? {ANY_PAR})?,? to {{N:after}}{SH}(?:,? {PAR_AFTER})?", back=back)
        for cue, back in (("creas", 3), ("reduc", 0), ("rais", 0), ("chang", 0))
    ),
    P("class_change", "authorized shares of",
      rf"authorized shares of (?:the )?(?:corporation's |company's )?{CLASS}{ALIAS}(?:,? {PAR},?)?(?: of {CORP})? (?:is|are|be|shall be|be and hereby are|be and hereby is)(?: (?:hereby|thereby))? {_CHANGED}{_NEWS}"),
    P("class_change", "authorized {C}", rf"authorized {{C:share_class}}(?: of {CORP})? (?:is|are|be|shall be|be and hereby is)(?: (?:hereby|thereby))? {_CHANGED}{_NEWS}"),
    P("class_change", "from {N}",
      rf"{_CHANGED}[^.;{{N}}{{C}}{{S}}]{{0,120}}? from {{N:before}}{SH} of {{C:share_class}}(?:,? {PAR},?)? to {{N:after}}{SH}(?: of {{C}})?(?:,? {PAR_AFTER})?", back=150),
    # A new class.
    P("class_created", "new class of", r"new class of (?:(?:capital |authorized )?(?:stock|shares),? ?)?(?:(?:to be|is|hereby|created|designated|known|called|consisting|and|of|as|the),? ){0,5}\"?{C:share_class}"),
    P("class_created", "besides the shares of the classes", r"besides the shares of the classes (?:that )?it may issue(?: already)?,? [^.;{C}]{0,60}? of {C:share_class}"),
    # One class more, another gone; a number told as it was and as it is to be.
    *(P("class_change", cue, rf"add(?:ing|s|ed)? (?:(?:a|an) (?:further|additional) )?{{N:change}}{SH} of (?:the )?{{C:share_class}} to the {{N:before}}{SH} (?:of {{C}} )?(?:(?:now|presently|currently|already) )?authorized(?:,? (?:making|for a total of|so that there are|to make) (?:a total of )?{{N:after}})?") for cue in ("adding", "adds", "added")),
    *(P("class_gone", cue, r"eliminat(?:e|es|ed|ing|ion of) (?:all (?:of )?)?(?:the |its )?{N:before} (?:authorized |unissued |but |and ){0,4}shares of {C:share_class}") for cue in ("eliminat",)),
    *(P("class_gone", cue, r"(?:gives|giving|give) up its (?:authority|power|right) to issue (?:the |its )?{N:before} (?:authorized |unissued ){0,2}shares of {C:share_class}") for cue in ("gives up its", "giving up its", "give up its")),
    *(P("class_gone", f"{ended}", rf"class of {{C:share_class}}(?: (?:that|which) [^.;,]{{1,70}})?(?:,[^.;{{N}},]{{1,60}},)? (?:is|be) (?:hereby )?{ended}", back=190) for ended in ("eliminated", "abolished")),
    P("class_change", "class of {N}", rf"class of {{N:after}} shares of {{C:share_class}}(?:,? {PAR_AFTER},?)? (?:is|be|shall be) (?:hereby )?added to"),
    P("class_change", "authorized {C}", rf"authorized {{C:share_class}} (?:before|prior to) (?:the|this) amendment: {{N:before}}{SH}[.;]?\s(?:authorized {{C}} )?after (?:the|this) amendment: {{N:after}}"),
    *(P("class_change", f"{cue} {{N}}", rf"authorized (?:number of (?:shares of )?)?{{C:share_class}},? {cue} {{N:before}}{SH},? (?:shall|is to|will) (?:henceforth |hereafter |now )?(?:be|consist of) {{N:after}}{SH}", back=70) for cue in ("heretofore", "formerly", "previously", "now", "at present", "presently", "currently", "until now")),
    *(P("class_change", f"from {cue}", rf"from (?:{{N:before}}|(?P<none>no)) (?:shares of )?{{C}}(?:,? {PAR},?)?,? to {{N:after}} (?:shares of )?{{C:share_class}}(?:,? {PAR_AFTER})?") for cue in ("{N} {C}", "no {C}", "{N} shares", "no shares")),
    P("class_change", "become {N}", rf"{{N:before}} (?:shares of )?{{C}}(?:,? {PAR},?)? (?:which|that) are (?:now |presently |currently )?authorized (?:shall )?become {{N:after}} (?:shares of )?{{C:share_class}}(?:,? {PAR_AFTER})?", back=120),
    *(P("class_change", cue, rf"{{C:share_class}} \(an? (?P<direction>increase|decrease) of {{N:change}}{SH}\)", back=50) for cue in ("(an increase of", "(a decrease of")),
    P("class_change", "it shall", r"(?:said|says|stated|states|read|reads|gave|gives|provided for) {N:before} shares of {C:share_class},? it shall (?:now |hereafter )?(?:say|read|state|give|provide for) {N:after}", back=90),
    P("class_change", "put in its", r"(?:figure|number) \"?{N:before}\"?[^.;]{0,60}?,? being (?:the )?(?:present )?(?:authorized )?number of (?:authorized )?shares of (?:the )?{C:share_class},? is (?:hereby )?(?:struck out|stricken|deleted|removed) and (?:the (?:figure|number) )?\"?{N:after}\"? is (?:hereby )?put in its (?:place|stead)", back=240),
    *(P("class_change", cue, rf"{{C:share_class}}(?: of {CORP})? (?:is|are|shall be|be)(?: hereby)? {_CHANGED} by {{N:change}}{SH},? (?:from {{N:before}}{SH},? )?to (?:a total of )?{{N:after}}{SH}", back=60) for cue in ("creased by", "reduced by", "raised by")),
    P("class_before", "chang", rf"chang(?:e|ed|es|ing) (?:each of )?(?:the )?(?:existing |present |previously )?{{N:before}} (?:presently |currently |now |previously )?authorized(?: and unissued)? (?:shares of )?{{C:share_class}}(?:,? {PAR})?"),
    P("class_before", "of", rf"(?:in place|instead) of {{N:before}}{SH}(?: of {{C:share_class}})?(?:,? {PAR})?", back=9),
    P("class_before", "authorized before", rf"where {{N:before}}{SH}(?: of {{C:share_class}})? (?:were|was) authorized before", back=60),
    P("class_before", "before", rf"number of (?:authorized )?shares of {CLASS} (?:that|which) (?:could be issued|were authorized|was authorized)(?: to be issued)?,? before (?:this|the) amendment,? (?:was|were) {{N:before}}", back=160),
    P("patched", "deleting", r"deleting \"?{N:before}\"?,? and (?:inserting|substituting)(?: in (?:its|lieu) (?:place|thereof))? \"?{N:after}\"?"),
    P("patched", "replac", r"replac(?:ing|ed) (?:the (?:number|figure) )?\"?{N:before}\"? (?:with|by) (?:the (?:number|figure) )?\"?{N:after}\"?"),
    P("patched", "substituting", r"substituting \"?{N:after}(?: shares of {C})?\"? (?:for|in place of) \"?{N:before}"),
    P("class_change", "substituting", r"substituting \"?{N:after} shares of {C:share_class}\"? (?:for|in place of) \"?{N:before} shares of {C}"),
    P("patched", "struck out", r"(?:figure|number) \"?{N:before}\"? is (?:hereby )?struck out,? and (?:the (?:figure|number) )?\"?{N:after}\"? (?:is )?(?:put|inserted|written|substituted)", back=30),
    # New York: issued and unissued shares changed.
    P("issued_changed", "{N} issued", rf"{{N:before}} (?:authorized (?:but|and) )?(?P<state>unissued|issued)(?: and outstanding)? (?:shares(?: of {{C:share_class}})?|{{C:share_class_}})(?:,? {ANY_PAR},?)?[^.;{{N}}]{{0,60}}? (?:into|to) {{N:after}}{SH}"),
    P("issued_changed", "{N} unissued", rf"{{N:before}} (?:authorized (?:but|and) )?(?P<state>unissued|issued)(?: and outstanding)? (?:shares(?: of {{C:share_class}})?|{{C:share_class_}})(?:,? {ANY_PAR},?)?[^.;{{N}}]{{0,60}}? (?:into|to) {{N:after}}{SH}"),
    P("issued_changed", "{N} authorized", rf"{{N:before}} (?:authorized (?:but|and) )?(?P<state>unissued|issued)(?: and outstanding)? (?:shares(?: of {{C:share_class}})?|{{C:share_class_}})(?:,? {ANY_PAR},?)?[^.;{{N}}]{{0,60}}? (?:into|to) {{N:after}}{SH}"),
    # The text that is replaced, and where the new text begins.
    P("amends", "amended", r"amended(?: and restated)?(?: in (?:its|their) entirety| in full)?,? (?:so as )?(?:to (?:replace|delete|change|increase|decrease|reduce|add|insert|strike|substitute)|to read|so that|to be and read|to provide|by|as follows)"),
    P("amends", "to read", r"(?:to|shall|now) read(?: in (?:its|their) entirety| in full)?,? ?as follows"),
    P("amends", "be and read", r"shall be and read"),
    P("amends", "stead", r"in (?:its|lieu|the) stead"),
    P("amends", "inserted", r"(?:there is|is|are|be|by|and|was|were) (?:hereby |there )?insert(?:ed|ing)"),
    P("amends", "place", r"in (?:its|their|the) place(?! of)"),
    P("amends", "in lieu of", r"in lieu of the (?:deleted|stricken|foregoing|former|existing)"),
    P("amends", "added", r"(?:is|are|be) (?:hereby )?added"),
    P("amends", "adding", r"by adding"),
    P("amends", "as altered", r"as (?:altered|amended|changed) (?:is|are|shall be|reads?|will be)(?: as follows)?"),
    P("amends", "as amended, ", r"\(?[a-z0-9]?\)? ?as amended, the (?:total |aggregate )?number"),
    P("amends", "replaced", r"(?:is|are|be|and)(?: hereby)? replaced"),
    P("amends", "in lieu thereof", r"in lieu thereof"),
    P("amends", "have been amended as follows", r"have been amended as follows"),
    P("amends", "substitut", r"substitut(?:ing|ed|ion)"),
    P("amends", "change the total authorized", r"change the total authorized"),
    P("old_text", "before", r"before (?:this|the) amendment,? (?:the |this )?(?:corporation|company|{K}) (?:was authorized|could|had (?:the )?authority)"),
    *(
        P("old_text", cue, r"(?:before|prior to) (?:giving effect to )?(?:this|the|these|such|said|the foregoing) (?:charter )?(?:amendment|restatement|article|filing|increase|decrease|reduction|reclassification)")
        for cue in ("before th", "prior to th", "before such", "prior to such", "before giving", "prior to giving")
    ),
    P("old_text", "which ", r"which (?:now |presently |currently |heretofore |at present )(?:reads?|fix(?:es|ed)|provid(?:es|ed)|authoriz(?:es|ed)|stat(?:es|ed)|limit(?:s|ed)|permit(?:s|ted))(?: as follows)?"),
    P("old_text", "which ",
      r"(?:under|by|pursuant to|in|through) which (?:the |its )?(?:corporation|company|{K}|authorized capital(?: stock)?)[^.;{N}]{0,20}? (?:is|was|has|are|were)(?! (?:hereby|to be|amended))", back=14),
    P("old_text", " had {N}", r"(?:corporation|company|{K}) had {N} (?:authorized )?shares", back=60),
    P("old_text", "presently authorized is", r"presently authorized is"),
    P("old_text", " read", r"(?:presently|currently|now|heretofore|previously|formerly|which) reads?(?: in (?:its|their) entirety)?(?: as follows)?", back=12),
    # Par value changes.
    P("par_changed", "par value",
      rf"par value(?: per share)? of (?:the |its |each share of |the authorized )?(?:shares of )?(?:the )?(?:corporation's |company's )?{CLASS}[^.;{{N}}{{M}}{{P}}]{{0,80}}? from (?:{{M:before}}|{{P:before_par}})(?: per share)?,? to (?:{{M:after}}|{{P:after_par}})"),
    P("par_changed", "par value",
      rf"par value(?: per share)?(?: of (?:(?:each|the|its|such|said|issued|unissued|outstanding|authorized|and|or|all) ){{0,6}}(?:(?:shares? of )?(?:the )?(?:corporation's |company's )?(?:authorized )?{CLASS}|shares?)(?: of {CORP})?)?(?:,? (?:is|be|shall be|are|was)(?: hereby)?)?(?: (?:changed|reduced|decreased|increased|lowered|amended|raised))? from {_MONEY_BEFORE}(?: per share| a share| each)?,? to {_MONEY_AFTER}"),
    P("par_changed", "par value", rf"par value of (?:the |its )?(?:shares of )?(?:the )?{CLASS},? to (?:{{M:after}}|{{P:after_par}})(?: per share)?,? from (?:{{M:before}}|{{P:before_par}})"),
    P("par_changed", "{P} to", r"{P:before_par}(?: per share)?,? to (?:{M:after}|{P:after_par})"),
    P("par_changed", "{P}",
      r"{P:before_par}[^.;{N}{C}{S}{P}{M}]{0,50}? (?:shall (?:hereafter |henceforth |now )?(?:have|be|become)|(?:chang|reduc|increas|amend|convert)(?:ed|e|ing),? (?:in)?to)(?: shares?| stock| (?:having|with|of)){0,3} (?:{P:after_par}|{M:after})"),
    # The name changes.
    P("renamed", "name", r"name of (?:(?:the|this|said|our) )?(?:corporation|company)(?: shall be| is| be| be and hereby is| has been| was)?(?: hereby)?(?: amended and)? changed(?: from \"?{K:before}\"?)? to:? ?\"?{K:after}"),
    P("renamed", "name", r"(?:change|changing|changes) (?:the |its |our )?(?:corporate )?name(?: of (?:the corporation|the company|{K}))?(?: from \"?{K:before}\"?)?,? to:? ?\"?{K:after}", back=14),
    P("renamed", "name", r"(?:corporate )?name (?:is|shall be|be|be and hereby is)(?: hereby)? changed(?: from \"?{K:before}\"?)?,? to:? ?\"?{K:after}", back=10),
    P("renamed", "name", r"change of (?:corporate )?name,? from \"?{K:before}\"?,? to \"?{K:after}", back=14),
    P("renamed", "name", r"name of (?:(?:the|this|said|our) )?(?:corporation|company)(?: shall be| is| be)?(?: hereby)? amended to(?: read| be)?(?: as follows)?:? ?\"?{K:after}"),
    P("name_stated", "known as", r"(?:corporation|company) (?:shall|will) (?:hereafter |henceforth )?be (?:known|called)(?: as)? \"?{K:name}", back=50),
    P("name_stated", "name", r"article (?:i|1|one|first)[ .:\n-]{0,4}(?:the )?(?:corporate )?name(?: of (?:the )?corporation)?[ .:\n-]{1,4}\"?{K:name}", back=24),
    P("renamed", "new name", r"new name(?: of the (?:corporation|company|entity))?(?: \([^()]{1,40}\))?(?: (?:is|shall be|will be|to be):?|:) ?\"?{K:after}"),
    P("renamed", "new corporate name", r"new corporate name(?: \([^()]{1,40}\))?(?: (?:is|shall be|will be|to be))?:? ?\"?{K:after}"),
    P("name_stated", "name of",
      r"name of (?:the|this|said) (?:corporation|company)(?: \([^)]{1,60}\))?,? ?(?:\([^)]{1,60}\) )?(?:is|shall(?: hereafter| henceforth)? be|is hereby|:){1,2}:?(?: hereby)? ?\"?{K:name}"),
    P("composite_copy", "as amended to", r"as amended to {D}"),
    P("composite_copy", "amended", r"amended and restated on {D}[.,;] amended(?: on)? {D}"),
    P("composite_copy", "as amended through", r"as amended (?:through|to) {D}"),
    P("composite_copy", "composite c", r"composite co(?:py|nformed)"),
    # Incorporators form the corporation; the whole charter is restated.
    P("incorporates", "incorporator", r"incorporators?"),
    P("restates", "restate", r"(?:restates?(?: and integrates?)?|restated (?:and integrated )?in (?:its|their) entirety|amended and restated to read)"),
)  # fmt: skip
