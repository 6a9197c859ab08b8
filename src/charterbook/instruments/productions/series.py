"""A series is created or recited: its name, its number of shares, the earlier paper that created it."""

from charterbook.instruments.productions.series_words import (
    A_SERIES_OF,
    DATE,
    FROM_STOCK,
    NUM,
    SECRETARY,
    SER,
    SHALL_BE,
    TAIL,
    TITLE_OF_DESIGNATION,
)
from charterbook.text.productions import Production as P

_NOT = r"(?:(?!outstanding|reserved|issuable|convert|reduc|increas|decreas)[^.;:{N}])"
_DESIGNATED = r"(?:hereby |initially |and )*?(?:designated|classified|constituted|established|known)(?: and (?:designated|known|established))?"
_AS = r"(?:,? ?(?:as|the|to be|of|:|a (?:separate )?series(?: of \S{1,12}(?: stock)?)?,?|designated|shares of|known as|consisting of)){0,5} ?"
_SUCH = (
    r"number of (?:authorized )?(?:such )?(?:shares?|designated shares)(?:,? ?(?:so designated|hereby designated|initially|designated|authorized|constituting"
    r"|comprising|included in|to be included in|(?:which|that) shall constitute|to constitute|in|of|(?:such|the|this|said) (?:class or )?series"
    r"|such class|thereof|it|established and designated by [^.;]{1,60}?|of stock|(?:hereby )?authorized)){0,4},?"
)
_SHARES_DESIGNATED = (
    rf"{NUM}(?:,? (?:additional |authorized |unissued |of the |of its |of said |of such |designated |undesignated |but |and ){{0,5}}"
    rf"(?:shares? ?(?:\({{N}}\) ?)?(?:shares? ?)?{FROM_STOCK}|{{C:of_class}})(?:(?!designat|classif|series|outstanding|convert)[^.;:{{N}}]){{0,120}}?| ?(?=are |is |were |shall be ))"
    rf"(?:are|is|shall be|be|as|hereby|to be|which|were|been|shall constitute|constitute|,|and)?(?: (?:a|one) (?:separate |new )?series(?: of {{C}})?)? ?{_DESIGNATED}{_AS}{SER}{TAIL}"
)
_NAMED = (
    rf"(?:(?:are|is|be|hereby|shall be|series) (?:hereby )?(?:designated|known|named)(?: and known)?(?: as)?"
    rf"|(?:designation|title|name) of (?:the|such|said|this) series[^.;:]{{0,60}}? (?:shall be|is)"
    r"|(?:designation|title|name) of which (?:shall be|is)"
    rf"|(?:created|established|authorized|provided for|creates|establishes) [^.;:]{{0,160}}?(?:designated|known|called)?(?: as)?"
    rf"|to be (?:designated|known)(?: as)?):? ?(?:the )?(?:class of )?{SER}{TAIL}"
)

_NUMBER_OF_SERIES = (
    rf"(?:(?P<bound>maximum|initial) )?number of (?:(?:authorized|designated|such|the|initial|issued|and|corporation's|company's) ){{0,3}}(?:shares? )?{_NOT}{{0,90}}?{SER}{TAIL} ?"
    rf"{_NOT}{{0,60}}?{SHALL_BE} {NUM}"
)
_NUMBER_OF_SUCH = rf"{_SUCH} ?(?:\([^()]{{1,60}}\) )?{SHALL_BE} {NUM}(?! (?:shares of )?{{C}})"
# The verb and the number, where the words before it say of what.
_IS_NUMBER = (
    "shall be {N}",
    "is {N}",
    "will be {N}",
    "are {N}",
    "to be {N}",
    "consist of {N}",
    "equal {N}",
    "initially be {N}",
    "fixed at {N}",
    "set at {N}",
    "not exceed {N}",
    "not be more than {N}",
    "be up to {N}",
    "is up to {N}",
    "be a total of {N}",
    "be an aggregate of {N}",
    "be not more than {N}",
    "be a maximum of {N}",
    "be at least {N}",
    "be initially {N}",
    "is a total of {N}",
)
_DESIGNATES = (
    rf"designat(?:e|es|ed|ing) {NUM} (?:authorized |unissued |of its |of the |but |and ){{0,5}}shares?{FROM_STOCK}"
    rf"[^.;:{{N}}]{{0,100}}? as (?:the |shares of )?(?:series of \S{{1,3}} )?{SER}{TAIL}"
)
_CREATES = (
    r"(?:authoriz|creat|establish|designat)(?:es?|ed|ing|ation|ion|ment)"
    r"(?: of| and [a-z]{6,12}| for issuance| the (?:creation|designation|establishment) of| the issuance of a series of| a (?:new )?series of){0,2}"
    rf" {NUM} (?:authorized )?shares? (?:of )?(?:(?!outstanding|convert)[^.;:{{N}}]){{0,100}}?{SER}{TAIL}"
)
# The words that stand right before a number of shares, so that no pattern is tried where there is none.
_NUMBER = ("{N}", "up to", "a total of", "an aggregate of", "not more than")
_CREATING = (
    "creates",
    "created",
    "create",
    "creating",
    "establishes",
    "established",
    "establish",
    "establishing",
    "authorizes",
    "authorized",
    "authorize",
    "authorizing",
    "creation of",
    "authorization of",
    "establishment of",
    "designation of",
    "series of",
    "and designates",
    "and establishes",
    "and authorizes",
    "for issuance",
)

SERIES = (
    # An earlier designation, recited with its filing date.
    P("designation_recited", "certificate of designation",
      rf"{TITLE_OF_DESIGNATION}{A_SERIES_OF}(?: of (?:the (?:corporation|company)|{{K}}))?(?: that created the corporation's {{S:created}})?,? ?(?:\([^()]{{1,120}}\) )?(?:was|which was|were) (?:originally |duly )?"
      rf"(?:filed|accepted for record)(?: there| {SECRETARY})? on {DATE}"),
    P("designation_recited", "filed",
      rf"{TITLE_OF_DESIGNATION}{TAIL},? (?:as )?(?:originally |previously )?filed {SECRETARY} on {DATE}", back=300),
    P("designation_recited", "certificate of designation",
      rf"certificate of designations? of {{N:after}} shares of (?:the |its )?{SER}{TAIL} ?(?:was|were) filed (?:{SECRETARY} )?on {DATE}"),
    P("designation_recited", ", filed {D}", rf"{TITLE_OF_DESIGNATION},? filed {DATE}", back=200),
    P("designation_recited", "filed a certificate of designation",
      rf"filed a {TITLE_OF_DESIGNATION}{TAIL},?[^.;]{{0,60}}? on {DATE}"),
    P("designation_recited", "filed a certificate of designation", rf"filed a certificate of designations?[^.;]{{0,60}}? (?:for|of) (?:the |its )?{SER}{TAIL},? ?{SECRETARY} on {DATE}"),
    P("designation_recited", "accepted for record", rf"{TITLE_OF_DESIGNATION}{TAIL},? (?:as )?(?:filed and )?accepted for record {SECRETARY},? on {DATE}", back=300),
    P("designation_recited", "by a certificate", rf"designated (?:as )?(?:the )?{SER}{TAIL},? by (?:a|the) certificate (?:of designations? )?filed (?:{SECRETARY} )?on {DATE}", back=200),
    P("designation_recited", "date of designation", rf"{SER}[ \n]date of designation:? {DATE}", back=200),
    P("designation_recited", "filed on {D}",
      rf"{TITLE_OF_DESIGNATION}{TAIL},? (?:as )?(?:originally |previously )?filed on {DATE}", back=300),
    P("designation_recited", "certificate of designation",
      rf"on {DATE},? (?:it|the corporation|the company|{{K}}(?:,[^.;]{{1,60}}?,)?(?: \([^()]{{1,60}}\))?)(?:,| did| has| previously){{0,2}} filed? [^.;]{{0,40}}?certificate of designation[^.;]{{0,180}}?{SER}", back=220),
    P("designation_recited", "did designate", rf"did designate [^.;]{{0,90}}?{SER}[^.;]{{0,40}}? on {DATE}"),

    # D2: the series shall consist of N shares.
    P("counted", "consist",
      rf"(?<!share of ){SER}{TAIL},? ?(?:which (?:series )?|and |that )?(?:(?:shall|will|to|is to) )?(?P<initially>initially )?(?:consist|consists|consisting)(?: solely| initially)? of {NUM}(?! units| votes| classes)", back=320),
    P("counted", "comprised of",
      rf"{SER}{TAIL},? ?(?:which (?:series )?|and )?(?:shall|will|is to) (?:initially )?be comprised of {NUM}", back=320),
    P("counted", "consisting of",
      rf"consisting of {NUM} shares[^.;]{{0,60}}?(?:to be )?(?:designated|known)(?: as)?(?: the)? {SER}"),
    # D5 and D1: the number of shares of the series shall be N.
    *(P("counted", cue, _NUMBER_OF_SERIES, back=330) for cue in _IS_NUMBER),
    P("counted", "shares authorized", rf"{SER}{TAIL} ?(?:shall have|has) {NUM} shares authorized", back=200),
    *(P("such_number", cue, _NUMBER_OF_SUCH, back=220) for cue in _IS_NUMBER),
    *(P("such_number", f"series {verb}", rf"(?:such|the|this|which|said) series (?:shall|will|is to) (?:initially )?(?:consist of|be comprised of) {NUM}", back=6)
      for verb in ("shall consist", "will consist", "is to consist", "shall be comprised", "shall initially consist")),
    P("such_number", "class or series established and designated by",
      r"number of shares of (?:such|the|each) class or series established and designated by (?s:.{0,330}?) (?:is|are|:)\s?:?\s?{N:after}", back=34),
    P("such_number", "establish", r"establish(?:ed|es) {N:after} shares of (?:that|such|the|said) series(?:,? {P:par})?"),
    P("such_number", "shares were designated", r"{N:after} shares were designated(?! (?:as )?[\"']?{S})", back=4),
    P("counted", "constitute the", rf"{NUM} shares (?:of )?[^.;:{{N}}]{{0,80}}?constitute the {SER}", back=120),
    *(P("counted", f"series {named}", rf"series {named}(?: as)? {SER}{TAIL},? of {NUM} shares") for named in ("named", "designated", "known")),
    # D3: N shares of the class are designated as the series.
    *(P("counted", cue, _SHARES_DESIGNATED, back=330) for cue in ("designated", "classified as", "constituted", "known as")),
    *(P("counted", f"{verb} {number}", _DESIGNATES) for verb in ("designate", "designates", "designated", "designating") for number in _NUMBER),
    *(P("counted", f"{cue} authorized", rf"{NUM} shares of (?:the )?{SER}{TAIL} ?(?:are|is|shall be)(?: hereby)? authorized", back=160) for cue in ("are", "is", "be", "hereby")),
    *(P("counted", f"{cue} certificate of designation", rf"{NUM} shares of (?:the )?{SER}{TAIL},? (?:as )?(?:evidenced|designated|created|provided|set forth|established) (?:by|in|under) {cue} certificate of designation", back=220) for cue in ("the", "a")),
    *(P("counted", cue, rf"{SER}{TAIL}(?:[^{{N}}{{S}}{{C}}{{D}}]){{0,80}}?[.;:] ?(?:the |its )?number(?: of (?:(?:its|the|such|authorized|designated) )?shares)?(?: (?:in|of) (?:it|(?:the|this|such) series))?(?: is| shall be|:) ?{NUM}(?: shares)?(?! (?:votes?|holders?|directors?))", back=200) for cue in ("its number", "number of shares is {N}", "number of shares shall be {N}", "number of shares: {N}", "number of authorized shares: {N}", "number of shares in it", "number: {N}")),
    P("counted", "have {N}", rf"{SER}{TAIL}[;,] (?:and )?(?:it|which|the series) (?:shall|will) have {NUM} shares", back=110),
    P("counted", "{S}: {N}", rf"{SER} ?: ?{NUM} shares(?! (?:of {{C}} )?(?:issued|outstanding|owned|held|reserved|voted))"),
    P("counted", "at {N} the number of", rf"fix(?:ed|es) at {{N:after}} the number of (?:authorized |designated )?shares of (?:its|the) {SER}{TAIL}", back=6),
    P("counted", "a series of {N}", rf"a series of {NUM} shares(?:[^{{N}}{{S}}{{D}}{{C}}]){{0,120}}?(?:title|name|known as|called|designated|designation)(?:[^{{N}}{{S}}{{D}}{{C}}]){{0,40}}?{SER}"),
    P("counted", "{S} ({N} shares", rf"{SER} \({NUM} shares\)(?=[^.;]{{0,160}}? (?:created|established|designated|hereby)(?![a-z]))"),
    P("counted", "authorizing {N}", rf"{SER}{TAIL},? authorizing {{N:after}} shares(?! of {{C}})", back=160),
    P("counted", "shall be {S}", rf"{NUM} (?:shares )?shall be {SER}", back=60),
    # D4: the board creates N shares of the series.
    P("counted", "authorized, and provided for", rf"authorized,? and provided for the issuance of {NUM} (?:shares of )?{SER}"),
    *(P("counted", f"{verb} {number}", _CREATES, back=60) for verb in _CREATING for number in _NUMBER),
    P("counted", "issuance of",
      rf"issuance of {NUM} (?:authorized )?shares? of [^.;:{{N}}]{{0,80}}?designated (?:as )?(?:the )?{SER}{TAIL}"),
    # D6: Maryland classifies shares of a class as the series.
    P("counted", "classif",
      rf"classif(?:ied|ies|y)(?: and designated| and reclassified)? {NUM} (?:of the |authorized |but |and |unissued ){{0,6}}(?:shares? )?{FROM_STOCK}[^.;:{{N}}]{{0,160}}?(?:as|into)(?: (?:a|the|one))?(?: (?:separate )?series)?(?: (?:to be )?(?:designated|known) as| shares of| of {{C}}| of){{0,3}}(?: the)? {SER}{TAIL}"),
    # The name alone: the number follows, or stands in an attachment.
    *(P("series_named", cue, _NAMED, back=200) for cue in ("designated", "known as", "designation of", "created", "established", "creates", "title of", "name of")),
)  # fmt: skip
