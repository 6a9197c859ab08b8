"""Colorado: title 7 of the Revised Statutes, articles of amendment, the Secretary's electronic forms."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, FileNumber, StateTable, Title, citations

COLORADO = StateTable(
    "US-CO",
    citations=citations(
        "CRS", r"7-(?:\d{1,3}(?:\.5)?)-\d{3}(?:\.\d)?",
        ("colorado revised statutes", r"colorado revised statutes(?: \(c\.?r\.?s\.?\))?"),
        ("c.r.s.", r"c\.r\.s\."),
        ("crs", r"crs"),
        ("colorado business corporation act", r"colorado business corporation act"),
        ("colorado corporation", r"colorado corporation (?:act|code)"),
        alone="7-1",
    )
    + citations("CRS", r"7-90-\d{3}(?:\.\d)?", alone="7-90-"),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment(?:\sto\s(?:the\s)?articles\sof\sincorporation)?", "articles_amendment"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("statement of correction", r"statement\sof\scorrection|articles\sof\scorrection", "correction"),
        Title("statement of", r"statement\sof\s(?:designation|rights)", "designation"),
    ),
    productions=(
        Production("stamp", "colorado secretary of state",
          rf"(?s:colorado secretary of state\s(?:date and time:?\s){{D:filed_on}}(?:\s{TIME})?(?:.{{0,80}}?document (?:number|#):?\s?{NUMBER})?)"),
        Production("stamp", "document number",
          rf"(?s:document (?:number|#):?\s?{NUMBER}.{{0,60}}?date and time:?\s{{D:filed_on}})"),
    ),
    numbers=(
        FileNumber("document number", "document", r"(?<![\d.-])(?P<year>(?:19[89]|20[0-3])\d)1\d{6}(?![\d-])", alone=True),
        FileNumber("document number", "document", r"(?P<year>(?:19[89]|20[0-3])\d)\d{7}"),
    ),
)  # fmt: skip
