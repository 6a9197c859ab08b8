"""Virginia: the Stock Corporation Act (title 13.1), articles of amendment, the State Corporation Commission's orders."""

from charterbook.text.productions import Production
from charterbook.text.states.state import TIME, FileNumber, StateTable, Title, citations

VIRGINIA = StateTable(
    "US-VA",
    citations=(
        *citations(
            "Va. Code", r"13\.1-\d{3}(?:\.\d)?",
            ("code of virginia", r"code of virginia(?:,? (?:of )?1950)?(?:, as amended)?"),
            ("virginia stock corporation act", r"virginia stock corporation act"),
            ("virginia code", r"virginia code"),
            ("va. code", r"va\. code(?: ann\.)?"),
            alone="13.1-",
        ),
    ),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment(?:\sto\s(?:the\s)?(?:(?:\w+\s)?amended\sand\srestated\s|restated\s)?articles\sof\sincorporation)?", "articles_amendment"),
        Title("articles of restatement", r"articles\sof\srestatement", "articles_restated"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("articles of correction", r"articles\sof\scorrection", "correction"),
        Title("articles of merger", r"articles\sof\s(?:merger|share\sexchange)", "merger"),
    ),
    productions=(
        Production("stamp", "clerk of the commission",
          rf"admitted to record[^.;]{{0,80}}?office of the clerk of the commission,? effective {{D:filed_on}}(?:,? at {TIME})?", back=110),
        Production("stamp", "clerk of the commission",
          r"(?s:state corporation commission\s.{0,40}?{D:filed_on}\s.{0,700}?office of the clerk of the commission)", back=690),
    ),
    numbers=(
        FileNumber("SCC identification number", "entity", r"[0f]\d{6}-\d"),
        FileNumber("SCC identification number", "entity", r"0\d{7}|1\d{7}"),
    ),
)  # fmt: skip
