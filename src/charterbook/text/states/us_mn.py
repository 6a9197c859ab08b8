"""Minnesota: chapter 302A of the Statutes, certificates and statements of designation, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, Form, Label, StateTable, Title, citations

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
        Title("amendment of articles", r"amendment\sof\sarticles\sof\s(?:incorporation|amendment)", "articles_amendment"),
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
    forms=(
        Form("amendment of articles of incorporation", "articles regulating the above corporation",
             r"the following amendment ?\(?s?\)? (?:to|of) (?:the )?articles regulating the above corporation", kind="articles_amendment",
             labels=(
                 Label("corporation", r"(?:corporation name|corporate name|name of corporation)\s?:?\s?(?:\((?:list the name|required)[^)]{0,90}\))?:?"),
                 Label("effective_on", r"this amendment is effective on the day it is filed with the secretary of state, unless you indicate another date,? (?:no|not) (?:later|more) than 30 days after filing with the secretary of state[.:]?"),
                 Label("text", r"the following amendment ?\(?s?\)? (?:to|of) (?:the )?articles regulating the above corporation were adopted:?\s?(?:\(insert full text[^)]{0,60})?"),
                 Label("", r"this amendment has been approved pursuant to|name and telephone number of (?:a )?contact person:?|\(?signature of authorized person\)?"),
             )),
    ),
)  # fmt: skip
