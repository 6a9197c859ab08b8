"""Colorado: title 7 of the Revised Statutes, articles of amendment, the Secretary's electronic forms."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, FileNumber, Form, Label, StateTable, Title, citations

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
        Production("stamp", "secretary of state",
          r"(?s:(?P<number>{F})(?:\s[cm])?(?:\s\|){0,3}\s(?:{M}|\$\s?[\d.{N}]{1,8})(?:\s\|){0,3}\ssecretary of state(?:\s\|){0,3}\s{D:filed_on})", back=60),
    ),
    numbers=(
        FileNumber("document number", "document", r"(?<![\d.-])(?P<year>(?:19[89]|20[0-3])\d)1\d{6}(?![\d-])", alone=True),
        FileNumber("document number", "document", r"(?P<year>(?:19[89]|20[0-3])\d)\d{7}"),
    ),
    forms=(
        Form("articles of amendment", "new entity name", r"articles of amendment filed pursuant to §\s?7-90-301",
             kind="articles_amendment",
             labels=(
                 Label("entity", r"id number:?"),
                 Label("corporation", r"(?:1\. )?entity name:"),
                 Label("", r"\(if changing the name of the corporation,? indicate name before the name change\)"),
                 Label("new_name", r"(?:2\. )?new entity name:?(?:[ |]{1,6}\(if applicable\))?"),
                 Label("", r"(?:3\. )?use of restricted words"),
                 Label("text", r"(?:4\. )?other amendments,? if any,? are attached\.?"),
                 Label("", r"(?:5\. )?if the amendment provides for an exchange, reclassification"),
                 Label("", r"(?:6\. )?if the corporation[’']s period of duration as amended is"),
                 Label("effective_on", r"(?:7\. )?\(optional\) delayed effective date:?"),
                 Label("", r"\(mm/dd/yyyy\)|notice:|name\(s\) and address\(es\) of the individual"),
             )),
    ),
)  # fmt: skip
