"""Delaware: the General Corporation Law, certificates under its sections 103 to 245, the Division's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, Citation, FileNumber, StateTable, Title, citations

_DGCL = r"[1-3]\d\d[a-z]?"
_OTHER_STATE = r"(?! of (?:the )?(?:state of )?(?!delaware)[a-z])"
_OF = r"(?:\sof\s(?:the\s)?(?:certificate\sof\s)?(?:designations?|incorporation))?"

# A section of the law that the paper has named once, cited by its number alone ("written consent under Section 228").
_KNOWN = r"section\s((?:103|141|151|204|205|222|228|242|243|245)(?!\d|\.\d|-)(?:\([a-z0-9]{1,3}\)){0,2}+)(?!\s(?:of|and|or|to|through|hereof|above|below)(?![a-z]))"
_NAMED = r"general\scorporation\slaw\sof\s(?:the\s)?(?:state\sof\s)?delaware|delaware\sgeneral\scorporation\slaw|(?<![a-z])dgcl"

_CORRECTABLE = r"(?:designations?|amendment|incorporation|elimination|retirement|increase|decrease|merger)"

DELAWARE = StateTable(
    "US-DE",
    citations=citations(
        "DGCL", _DGCL,
        ("of delaware", r"general corporation laws? of (?:the )?(?:state of )?delaware(?: \(the \"dgcl\"\))?"),
        ("of the state of delaware", r"general corporation laws? of (?:the )?state of delaware"),
        ("delaware general corporation law", r"delaware general corporation law(?: \(the \"dgcl\"\))?"),
        ("dgcl", r"dgcl"),
        ("delaware corporation law", r"delaware corporation law"),
        ("del. c", r"8 del\. c(?:ode|\.)(?: ann\.)?"),
        ("title 8 of the delaware code", r"title 8 of the delaware code(?: annotated)?"),
        ("title 8", r"title 8,?(?: of)?(?: the)?(?: delaware code,?)?(?: chapter 1,?)?"),
        bare=("general corporation law", rf"general corporation law{_OTHER_STATE}",
              r"(?:law|laws|code) of (?:the )?(?:state of )?delaware|delaware (?:general )?corporation|a delaware "),
    )
    + citations("DGCL", _DGCL, bare=("law", r"(?:that|said|such) (?:general corporation )?law", _NAMED))
    + tuple(
        Citation("DGCL", f"section {number}", "", _KNOWN, "", rf"{_DGCL}(?:\([a-z0-9]{{1,3}}\)){{0,2}}", _NAMED)
        for number in (103, 141, 151, 204, 222, 228, 242, 243, 245)
    ),
    titles=(
        Title("elimination", rf"certificate\sof\selimination{_OF}", "designation_withdrawal"),
        Title("eliminating", r"certificate\seliminating\sreferences?", "designation_withdrawal"),
        Title("increase", rf"certificate\sof\sincrease{_OF}", "designation_amendment"),
        Title("decrease", rf"certificate\sof\sdecrease{_OF}", "designation_amendment"),
        Title("reduction", r"certificate\sof\sreduction", "designation_amendment"),
        Title("retirement", r"certificate\sof\sretirement(?:\sof\sstock)?", "retirement"),
        Title("validation", r"certificate\sof\svalidation", "validation"),
        Title("correct", rf"(?:corrected\scertificate(?:\sof\s{_CORRECTABLE})?|certificate\sof\scorrection)", "correction"),
        Title("restated certificate", r"(?:amended\sand\s)?restated\scertificate\sof\sincorporation", "articles_restated"),
        Title("certificate of amendment",
              r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:(?:\w+\s)?(?:amended\sand\s)?restated\s)?certificate\sof\sincorporation",
              "articles_amendment"),
        Title("merger", r"certificate\sof\s(?:ownership\sand\s)?merger", "merger"),
        Title("certificate of incorporation", r"certificate\sof\sincorporation", "articles"),
    ),
    productions=(
        Production("stamp", "division of corporations",
          rf"division of corporations,?\s(?:delivered\s{TIME}\s{{D}}\s)?filed\s{TIME}\s{{D:filed_on}}"
          rf"(?:\s(?:srv?\s?)?{NUMBER}(?:\s?-\s?(?:file\s?(?:number|no\.?)?\s?)?(?P<entity>[\d{{N}}]{{1,8}}))?(?:\sfile)?)?"),
        Production("stamp", "filed in this office on",
          rf"filed in this office on\s(?:the\s)?{{D:filed_on}},?(?:\sat\s(?:{TIME}|[\d{{N}}]{{1,2}})\s?o'clock\s?[ap]\.?\s?m\.?)?"),
        Production("stamp_effective", "effective date of the aforesaid",
          rf"effective date of the aforesaid [a-z ]{{5,60}}? (?:is|shall be)\s(?:the\s)?{{D:effective_on}}(?:,? at {TIME})?"),
    ),
    numbers=(
        FileNumber("service request number", "document", r"(?:(?<=srv )|(?<=sr ))(?P<year>20\d\d)\d{7}(?!\d)", alone=True),
        FileNumber("service request number", "document", r"(?:(?<=srv )|(?<=sr ))(?P<year>\d\d)\d{7}(?!\d)", alone=True),
        FileNumber("stamp number", "document", r"(?P<year>\d\d)\d{7}"),
        FileNumber("file number", "entity", r"\d{7}"),
    ),
    lone=Citation("DGCL", "section ", "", r"section\s([1-3]\d\d)(?!\d|\.\d|-)(?!\s(?:of|and|or|to|through)(?![a-z]))", "",
                  _DGCL, _NAMED),
    misnamed=r"delaware business corporation (?:law|act)|business corporation (?:law|act) of (?:the )?(?:state of )?delaware",
    law="General Corporation Law of the State of Delaware",
)  # fmt: skip
