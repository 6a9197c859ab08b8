"""Maryland: the Corporations and Associations Article, articles supplementary, the Department's acceptance letter."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, FileNumber, StateTable, Title, citations

MARYLAND = StateTable(
    "US-MD",
    citations=citations(
        "Corps & Assns", r"[1-9]-\d{3}(?:\.\d)?",
        ("maryland general corporation law", r"maryland general corporation law(?: \(the \"mgcl\"\))?"),
        ("of maryland", r"general corporation law of (?:the )?(?:state of )?maryland"),
        ("mgcl", r"mgcl"),
        ("corporations and associations", r"(?:maryland )?corporations and associations article(?: of the annotated code of maryland)?"),
        ("corps. & ass", r"(?:md\. code(?: ann\.)?, )?corps\. & ass'?ns\.?"),
        ("maryland reit law", r"maryland reit law"),
    ),
    titles=(
        Title("articles supplementary", r"articles\ssupplementary", "designation"),
        Title("articles of amendment", r"articles\sof\samendment\sand\srestatement", "articles_restated"),
        Title("articles of amendment", r"articles\sof\samendment(?!\sand\srestatement)", "articles_amendment"),
        Title("articles of restatement", r"articles\sof\srestatement", "articles_restated"),
        Title("certificate of correction", r"(?:certificate|articles)\sof\scorrection", "correction"),
        Title("certificate of notice", r"certificate\sof\snotice", "other"),
        Title("articles of merger", r"articles\sof\smerger", "merger"),
    ),
    productions=(
        Production("stamp", "date filed",
          rf"(?s:date filed\s?:\s?{{D:filed_on}}(?:\stime filed\s?:\s?{TIME})?(?:.{{0,160}}?filing number\s?:\s?{NUMBER})?)"),
        Production("stamp_effective", "effective date", r"(?<=stock )effective date\s?:\s?{D:effective_on}"),
        Production("stamp", "approved and received for record",
          rf"(?:received for record|approved and received for record)\s(?:by the state department of assessments and taxation of maryland\s)?(?:on\s)?{{D:filed_on}}(?:,?\s(?:at\s)?{TIME})?"),
    ),
    numbers=(
        FileNumber("department identification number", "entity", r"[df]\d{8}", alone=True),
        FileNumber("filing number", "document", r"1000\d{12}", alone=True),
    ),
)  # fmt: skip
