"""Illinois: the Business Corporation Act of 1983 (805 ILCS 5), form BCA-10.30, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import Box, FileNumber, Form, Label, StateTable, Title, citations

ILLINOIS = StateTable(
    "US-IL",
    citations=(
        *citations(
            "805 ILCS", r"5/\d{1,2}\.\d{2}",
            ("805 ilcs", r"805 ilcs"),
            ("illinois compiled statutes", r"(?:chapter )?805,?(?: of the)? illinois compiled statutes"),
        ),
        *citations(
            "805 ILCS 5/", r"\d{1,2}\.\d{2}",
            ("illinois business corporation act", r"illinois business corporation act(?: of 1983)?"),
            ("bca", r"(?:form )?bca ?-?"),
            bare=("business corporation act", r"business corporation act(?: of 1983)?", r"illinois"),
        ),
    ),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment", "articles_amendment"),
        Title("restated articles", r"(?:articles\sof\samendment\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("statement of resolution", r"statement\sof\sresolution\sestablishing\sseries", "designation"),
        Title("articles of merger", r"articles\sof\smerger", "merger"),
    ),
    productions=(
        Production("stamp", "department of business services", r"filed\ssecretary of state\s{D:filed_on}\sdepartment of business services", back=40),
        Production("holders_approved", "by the shareholders",
          r"(?s:adopted on\s{D:approved_on}\s(?:\(month & day\) )?,? ?in the manner indicated.{0,900}?(?:☒|☑|þ|\[x\]|/x/|(?<![a-z])x)\sby the shareholders)", back=990),
        Production("board_adopted", "by a majority of the",
          r"(?s:adopted on\s{D:adopted_on}\s(?:\(month & day\) )?,? ?in the manner indicated.{0,900}?(?:☒|☑|þ|\[x\]|/x/|(?<![a-z])x)\sby a majority of the (?:board|incorp))", back=990),
        Production("stamp", "secretary of state", r"(?<![a-z] )filed\s{D:filed_on}\s(?:jesse white|george h\. ryan|jim edgar|alexi giannoulias)\s(?:illinois )?secretary of state", back=40),
    ),
    numbers=(FileNumber("file number", "entity", r"\d{4}-\d{3}-\d"),),
    forms=(
        Form("BCA-10.30, articles of amendment", "manner of adoption of amendment", r"manner of adoption of amendment", kind="articles_amendment",
             labels=(
                 Label("corporation", r"(?:\d\.\s?)?corporate name:?(?:\s?\(note 1\))?"),
                 Label("", r"(?:\d\.\s?)?manner of adoption of amendment:?\s?the following amendment (?:of|to) the articles of incorporation was adopted on"),
                 Label("", r"(?:\(?month & day\)?,? \(?year\)?)?,? ?in the manner indicated below\.?\s?\(?\"?x\"? one box only\)?"),
                 Label("text", r"(?:\d\.\s?)?text of amendment:?"),
                 Label("", r"(?:\d\.\s?)?the undersigned corporation has caused"),
             ),
             boxes=(
                 Box(r"by a majority of the incorporators", "articles_amendment"),
                 Box(r"by a majority of the board of directors", "articles_amendment"),
                 Box(r"by the shareholders", "articles_amendment"),
             )),
    ),
)  # fmt: skip
