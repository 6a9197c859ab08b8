"""Ohio: chapter 1701 of the Revised Code, certificates of amendment (form 540), the Secretary's receipt."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, Box, FileNumber, Form, Label, StateTable, Title, citations

OHIO = StateTable(
    "US-OH",
    citations=citations(
        "ORC", r"(?:17\d\d)?\.\d{1,3}",
        ("ohio revised code", r"ohio revised code"),
        ("revised code of ohio", r"revised code of (?:the state of )?ohio"),
        ("orc", r"orc"),
        ("o.r.c.", r"o\.r\.c\."),
        ("ohio general corporation law", r"ohio general corporation law"),
        ("general corporation law of ohio", r"general corporation law of (?:the state of )?ohio"),
        bare=("revised code", r"revised code", r"ohio"),
        alone="1701.",
    ),
    titles=(
        Title("certificate of amendment", r"certificate\sof\samendment(?:\sby\s(?:the\s)?(?:directors|shareholders|incorporators)(?:\sor\sincorporators)?)?(?:\s(?:to|of)\s(?:the\s)?articles(?:\sof\sincorporation)?)?", "articles_amendment"),
        Title("amended articles", r"(?:\w+\s)?amended(?:\sand\srestated)?\sarticles\sof\sincorporation", "articles_restated"),
        Title("certificate of correction", r"certificate\sof\scorrection", "correction"),
    ),
    productions=(
        Production("stamp", "domestic", r"{D:filed_on}\s(?P<number>{F}|[\d{N}]{1,14})\sdomestic", back=40),
        Production("stamp", "document no",
          rf"(?s:document\s?no\(?s?\)?\.?:?\s.{{0,80}}?{NUMBER}.{{0,120}}?at columbus, ohio,? this\s{{D:filed_on}})"),
    ),
    numbers=(
        FileNumber("document number", "document", r"(?<![\d.-])(?P<year>(?:199|20[0-3])\d)(?P<doy>[0-3]\d\d)\d{5}(?![\d-])", alone=True),
        FileNumber("charter number", "entity", r"\d{5,7}"),
    ),
    forms=(
        Form("540, certificate of amendment", "charter number", r"(?:certificate of amendment|prescribed by).{0,900}?charter number",
             labels=(
                 Label("", r"prescribed by:?|\(?for-profit, domestic(?: corporation)?\)?|filing fee:?|complete the following information:?"),
                 Label("boxes", r"\(?check (?:only one(?: \(1\))? box|appropriate box):?\)?"),
                 Label("corporation", r"(?:complete the (?:general|following) information[^:.]{0,80}[:.]\s)?name of corporation"),
                 Label("entity", r"charter number"),
                 Label("", r"check one box below and provide information as required:?|name and title of officer|complete the information in this section"),
                 Label("adopted_on", r"a meeting of the (?:directors|shareholders) was duly called and held on"),
                 Label("text", r"the following resolution was adopted pursuant to section 1701\.\d{2}[^:]{0,60}:?"),
             ),
             boxes=(
                 Box(r"amendment to existing articles of incorporation", "articles_amendment"),
                 Box(r"amended and restated articles", "articles_restated"),
                 Box(r"amendment by (?:directors|shareholders|incorporators)", "articles_amendment"),
                 Box(r"amended articles by (?:directors|shareholders)", "articles_restated"),
             )),
    ),
)  # fmt: skip
