"""Nevada: the Revised Statutes, the Secretary of State's stamps, and his forms old and combined."""

from charterbook.text.productions import Production
from charterbook.text.states.state import (
    NUMBER,
    TIME,
    Box,
    Citation,
    FileNumber,
    Form,
    Label,
    StateTable,
    Title,
    citations,
)

_NRS = r"(?:78a?|92a|75|77)\.\d{3,4}"
_NOT_ITS_NAME = r"(?:general corporation law|business corporation act|business corporation law)s?"

_NAME = Label(
    "corporation",
    r"(?:\d\.\s?)?(?:the )?name of (?:the )?(?:corporation|entity)(?: for which correction is being made)?\s?:?|name of entity as on file with the nevada secretary of state:?|entity name:?",
)
_ENTITY = Label("entity", r"(?:entity or )?nevada business identification number \(nvid\):?|entity number:?")
_EFFECTIVE = Label(
    "effective_on",
    r"(?:\d\.\s?)?effective date(?: and time)?(?: of filing)?:?\s?(?:for certificate of designation or amendment to designation only:?)?"
    r"\s?\(?(?:optional)?\)?:?(?:\sdate:)?",
)
_AT = Label("effective_at", r"(?<=\s)time:")
_FORM_ENDS = (
    Label("", r"\(must not be later than 90 days after the certificate is filed\)"),
    Label(
        "",
        r"(?:\d\.\s?)?(?:officer )?signatures?:?\s?\(?required\)?:?|\d\.\s?signatures?:|(?:\d\.\s?)?officer signature|signature of officer",
    ),
    Label(
        "",
        r"important: failure to include|filing fee:|this form must be accompanied by appropriate fees|"
        r"use black ink only|type or print|above space is for office use only",
    ),
    Label("", r"attributes:? certificate of designation|for entity information"),
)
_RESOLUTION = Label(
    "text",
    r"(?:\d\.\s?)?(?:resolution:?\s?\(?[a-z, ]{0,60}\)?:?\s?)?by resolution of the board of directors pursuant to a provision in the articles of incorporation,? this certificate",
)
_VOTE = r"(?:\d\.\s?)?the vote by which the stockholders holding shares in the corporation entitling them to exercise[^:]{10,420}?(?:have voted in favor of the amendment is:?)"

NEVADA = StateTable(
    "US-NV",
    citations=(
        *citations(
            "NRS", _NRS,
            ("nevada revised statutes", r"nevada revised statutes(?:, as amended)?"),
            ("nrs", r"nrs"),
            ("n.r.s.", r"n\.r\.s\."),
            ("nevada", rf"{_NOT_ITS_NAME} of (?:the )?(?:state of )?nevada|nevada {_NOT_ITS_NAME}"),
            alone="78.",
        ),
        *citations("NRS", r"92a\.\d{3}", alone="92a."),
        Citation("NRS", "title 7", "",
                 r"title\s7,?\schapter\s78,?\s(?:sections?\s|§\s?)?(78\.\d{3,4}(?:\s?\(\d{1,2}\)){0,2})(?:\sof\sthe\snevada\srevised\sstatutes(?:,\sas\samended)?)?",
                 "", r"78\.\d{3,4}(?:\s?\(\d{1,2}\)){0,2}"),
        Citation("NRS", "of the nevada revised statutes", "",
                 r"(?<![a-z])(?:title\s7,?\s)?chapter\s(78a?|92a)\sof\s(?:the\s)?nevada\srevised\sstatutes", "", r"78a?|92a"),
        Citation("NRS", "nrs chapter", "", r"(?<![a-z])nrs,?\schapter\s(78a?|92a)(?![\w.])", "", r"78a?|92a"),
    ),
    titles=(
        Title("amendment or withdrawal", r"certificate,\samendment\sor\swithdrawal\sof\sdesignation", "other"),
        Title("nrs 78.2", r"certificate\sof\schange(?:\sfiled)?\s(?:\(?pursuant\sto\s)?nrs\s78\.20[79]", "split_change"),
        Title("certificate of change", r"certificate\sof\schange", "split_change"),
        Title("after issuance", r"certificate\sof\samendment\sto\s(?:certificate\sof\s)?designation\s?-?\s?(?:after|before)\sissuance", "designation_amendment"),
        Title("withdrawal", r"(?:certificate\sof\s)?withdrawal\sof\s(?:the\s)?(?:certificate\sof\s)?designations?", "designation_withdrawal"),
        Title("validation", r"certificate\sof\svalidation", "validation"),
        Title("correction", r"certificate\sof\scorrection", "correction"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("certificate of amendment", r"certificate\sof\samendment(?:\s(?:to|of)\s(?:the\s)?(?:restated\s)?articles\sof\sincorporation)?(?!\s(?:to|of)\s(?:the\s)?(?:amended\s)?(?:certificate\sof\s)?designation)", "articles_amendment"),
        Title("articles of merger", r"articles\sof\smerger", "merger"),
    ),
    productions=(
        Production("stamp", "filed",
          r"filed\s(?:in the\s)?office of the\s(?:nevada )?secretary of state(?: of the| of)?\s(?:state of nevada\s)?{D:filed_on}"
          r"(?:\s(?:no|document no|filing no)\.? ?(?P<number>{F}|[a-z]{0,2}[\d{N}-]{1,20}))?"),
        Production("stamp", "filing number",
          r"(?s:filing number:?\s(?P<number>{F})\s.{0,160}?filed on:?\s.{0,90}?{D:filed_on})"),
        Production("stamp", "filing number",
          r"(?s:(?P<number>{F})\sfiling number.{0,160}?filed on:?\s.{0,90}?{D:filed_on})", back=120),
        Production("stamp", "document number",
          r"(?s:document number:?\s.{0,90}?(?P<number>{F}).{0,120}?(?:filing date and time|date filed|dated filed):?\s.{0,60}?{D:filed_on})"),
        Production("stamp", "filing date and time",
          r"(?s:filing date and time:?\s.{0,90}?{D:filed_on})"),
        Production("stamp", "filed #",
          # The address in the left column of the form's head stands between the lines of the stamp.
          rf"(?s:filed\s#\s?{NUMBER}\s.{{0,90}}?{{D:filed_on}}\s(?:.{{0,60}}?\s)??(?:in the\s)?office of)"),
        Production("stamp", "filed in the office of",
          rf"(?s:filed in the office of\s.{{0,120}}?secretary of state\s(?:state of nevada\s)?{{D:filed_on}}(?:\s{TIME})?\s(?:state of nevada\s)?(?:entity|business) number)"),
    ),
    numbers=(
        FileNumber("document number", "document", r"(?<![\d.-])(?P<year>20[0-3]\d)\d{7}(?:-\d{2})?(?![\d-])", alone=True),
        FileNumber("entity number", "entity", r"(?<![a-z\d])(?:e\d{6}(?P<year>20\d\d)-\d)(?!\d)", alone=True),
        FileNumber("business identification number", "entity", r"(?<![a-z\d])nv(?P<year>(?:19|20)\d\d)\d{7}(?!\d)", alone=True),
        FileNumber("entity number", "entity", r"(?<![a-z\d])c\d{1,6}-(?P<year>(?:19|20)?\d\d)(?!\d)", alone=True),
    ),
    forms=(
        Form("certificate, amendment or withdrawal of designation", "withdrawal of designation",
             r"certificate, amendment or withdrawal of designation",
             labels=(
                 _NAME, _ENTITY, _EFFECTIVE, _AT,
                 Label("", r"(?:\d\.\s?)?entity information:?"),
                 Label("series", r"(?:\d\.\s?)?(?:class or series of stock:?\s?(?:\(certificate of designation only\):?)?)?\s?the class or series of stock being designated within this filing:?"),
                 Label("old_series", r"(?:\d\.\s?)?(?:information for amendment of class or series of stock:?)?\s?the original class or series of stock being amended within this filing:?"),
                 Label("boxes", r"(?:\d\.\s?)?amendment of class or series of stock:?"),
                 _RESOLUTION,
                 Label("withdrawn", r"(?:\d\.\s?)?(?:withdrawal:?\s?)?designation being withdrawn:?"),
                 Label("withdrawn_on", r"date of designation:?"),
                 Label("", r"no shares of the class or series of stock being withdrawn are outstanding\.?"),
                 Label("text", r"the resolution of the board of directors authorizing the withdrawal of the certificate of designation establishing the class or series of stock:?\s?\*?"),
                 *_FORM_ENDS,
             ),
             boxes=(
                 Box(r"certificate of designation(?! )", "designation"),
                 Box(r"certificate of designation (?!-|of )", "designation"),
                 Box(r"certificate of amendment to designation ?-? ?before issuance", "designation_amendment",
                     r"no shares of the class or series of stock have been issued"),
                 Box(r"certificate of amendment to designation ?-? ?after issuance", "designation_amendment",
                     r"the amendment has been approved by the vote of (?:the )?stockholders"),
                 Box(r"(?:certificate of )?withdrawal of (?:certificate of )?designation", "designation_withdrawal"),
             )),
        Form("certificate of designation", "certificate of designation",
             r"(?<!amendment to )(?<!withdrawal of )certificate of designation (?:for|\(?pursuant to nrs 78\.1955\)? (?:for|certificate of designation for)) nevada profit corporations",
             kind="designation", labels=(_NAME, _RESOLUTION, _EFFECTIVE, *_FORM_ENDS)),
        Form("certificate of amendment to designation", "issuance of class or series",
             r"certificate of amendment to certificate of designation for nevada profit corporations",
             kind="designation_amendment",
             labels=(
                 _NAME,
                 Label("votes", r"(?:\d\.\s?)?stockholder approval pursuant to statute has been obtained\.?"),
                 Label("series", r"(?:\d\.\s?)?the class or series of stock being amended:?"),
                 Label("text", r"(?:\d\.\s?)?by a resolution adopted by the board of directors,? the certificate of designation is being amended as follows[^:]{0,60}:?"),
                 _EFFECTIVE, *_FORM_ENDS,
             )),
        Form("certificate of withdrawal", "being withdrawn",
             r"certificate of withdrawal of certificate of designation for nevada profit corporations", kind="designation_withdrawal",
             labels=(
                 _NAME,
                 Label("withdrawn_on", r"(?:\d\.\s?)?following is the original date of designation:?|date of (?:the )?(?:original )?(?:certificate of )?designation:?"),
                 Label("withdrawn", r"(?:\d\.\s?)?(?:the )?class or series of stock being withdrawn:?"),
                 _EFFECTIVE, *_FORM_ENDS,
             )),
        Form("certificate of change", "after the change",
             r"certificate of change (?:filed )?(?:\()?pursuant to nrs 78\.20[79]", kind="split_change",
             labels=(
                 _NAME, _ENTITY,
                 Label("", r"(?:\d\.\s?)?the board of directors have adopted a resolution pursuant to nrs 78\.20[79]"),
                 Label("before", r"(?:\d\.\s?)?the (?:current )?number of authorized shares and the pe?ar? ?r? value, if any, of each class or series, if any, of shares before the change:?"),
                 Label("before", r"(?:\d\.\s?)?the current number of authorized shares and the p[ae]r value, if any, of each (?:affected )?class or series,?(?: if any,)?(?: of shares)? before the change:?"),
                 Label("after", r"(?:\d\.\s?)?the number of authorized shares and the p[ae]r value, if any, of each (?:affected )?class or series,?(?: if any,)?(?: of shares)? after the change:?"),
                 Label("exchange", r"(?:\d\.\s?)?the number of shares of each affected class or series, if any, to be issued after the change in exchange for each issued share of the same class or series:?"),
                 Label("fractions", r"(?:\d\.\s?)?the provisions, if any, for the issuance of fractional shares,? or for the payment of money or the issuances? of scrip to stockholders otherwise entitled to a fraction of a share and the percentage of outstanding shares affected thereby:?"),
                 _EFFECTIVE, *_FORM_ENDS,
             )),
        Form("amendment or restated articles of a profit corporation", "accompany restated articles",
             r"certificate to accompany restated articles or amended and restated articles",
             labels=(
                 _NAME, _ENTITY, _EFFECTIVE, _AT,
                 Label("", r"(?:\d\.\s?)?entity information:?"),
                 Label("", r"(?:\d\.\s?)?restated or amended and restated articles:\s?\(select one\)|\* restated or amended and restated articles must be included"),
                 Label("adopted_on", r"by resolution of the board of directors adopted on:?"),
                 Label("", r"the certificate correctly sets forth the text of the articles or certificate as amended"),
                 Label("boxes", r"(?:\d\.\s?)?type of amendment filing being completed:?"),
                 Label("", r"the undersigned (?:affirmatively )?declare that"),
                 Label("votes", _VOTE),
                 Label("", r"officer's statement \(foreign qualified entities only\)|jurisdiction of formation:?|changes to takes the following effect:?"),
                 Label("", r"(?:\d\.\s?)?information being changed:?|\* ?officer's statement must be submitted"),
                 Label("text", r"the articles have been amended as follows:?\s?(?:\(provide articles? numbers?[^)]{0,40}\))?:?"),
                 Label("", r"\(attach additional pages? if necessary\)|please include any required or optional information"),
                 *_FORM_ENDS,
             ),
             boxes=(
                 Box(r"certificate of amendment to articles of incorporation \(pursuant to nrs 78\.380", "articles_amendment"),
                 Box(r"certificate of amendment to articles of incorporation \(pursuant to nrs 78\.385", "articles_amendment"),
                 Box(r"restated articles ?- ?no amendments", "articles_restated"),
                 Box(r"amended and restated articles(?! ?\(|:)", "articles_restated"),
             )),
        Form("certificate of amendment", "have voted in favor of the amendment is",
             r"certificate of amendment to articles of incorporation for nevada (?:profit|public) corporations|"
             r"the articles have been amended as follows:?\s?\(provide articles? numbers?", kind="articles_amendment",
             labels=(
                 _NAME,
                 Label("text", r"(?:\d\.\s?)?the articles have been amended as follows:?\s?(?:\(provide article numbers, if available\)|\(provide articles? numbers?[^)]{0,40}\))?:?"),
                 Label("votes", _VOTE),
                 _EFFECTIVE, *_FORM_ENDS,
             )),
        Form("certificate of amendment before issuance", "before issuance of stock",
             r"certificate of amendment to articles of incorporation for nevada (?:profit|public) corporations \(?pursuant to nrs 78\.380",
             kind="articles_amendment",
             labels=(
                 _NAME,
                 Label("text", r"(?:\d\.\s?)?the articles have been amended as follows:?\s?(?:\(provide articles? numbers?[^)]{0,40}\))?:?"),
                 Label("", r"(?:\d\.\s?)?the undersigned (?:affirmatively )?declare that"),
                 _EFFECTIVE, *_FORM_ENDS,
             )),
        Form("certificate of correction", "inaccuracy or defect",
             r"(?:name of (?:the )?(?:corporation|entity) for which correction is being made)", kind="correction",
             labels=(
                 _NAME,
                 Label("corrected_title", r"(?:\d\.\s?)?description of the original document for which correction is being made:?"),
                 Label("corrected_on", r"(?:\d\.\s?)?filing date of the original document for which correction is being made:?"),
                 Label("faulty", r"(?:\d\.\s?)?description of the inaccuracy or defect[.:]?"),
                 Label("corrected", r"(?:\d\.\s?)?correction of the inaccuracy or defect[.:]?"),
                 *_FORM_ENDS,
             )),
    ),
    misnamed=r"(?:general |business )?corporations? (?:law|act|code)s? of (?:the )?(?:state of )?nevada|nevada (?:general |business )?corporations? (?:law|act|code)",
    law="Chapter 78 of the Nevada Revised Statutes",
)  # fmt: skip
