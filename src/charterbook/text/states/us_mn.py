"""Minnesota: chapter 302A of the Statutes, certificates and statements of designation, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, Title, citations

MINNESOTA = StateTable(
    "US-MN",
    citations=citations(
        "MS", r"302a\.\d{3}",
        ("minnesota statutes", r"minnesota statutes(?: annotated)?"),
        ("minn. stat", r"minn\. stats?\."),
        ("minnesota business corporation act", r"minnesota business corporation act"),
        ("m.s.", r"m\.s\."),
        alone="302a.",
    ) + citations("MS", r"300\.\d{2}", alone="300."),
    titles=(
        Title("designation", r"(?:certificate|statement)\s(?:of|with)\s(?:designation|rights\sand\spreferences)|statement\sdesignating", "designation"),
        *ARTICLES,
    ),
    productions=(
        Production("stamp", "department of state",
          r"state of minnesota\sdepartment of state\s(?:filed\s)?{D:filed_on}", back=22),
        Production("stamp", "office of the secretary of state",
          rf"state of minnesota\soffice of the secretary of state\sfiled\s{{D:filed_on}}(?:\s{TIME})?", back=22),
        Production("stamp", "work item", rf"(?s:work item\s{NUMBER}.{{0,160}}?filed\s{{D:filed_on}})"),
    ),
    numbers=(
        FileNumber("work item number", "document", r"\d{12}"),
        FileNumber("file number", "entity", r"\d{1,2}[a-z]-\d{2,3}"),
    ),
)  # fmt: skip
