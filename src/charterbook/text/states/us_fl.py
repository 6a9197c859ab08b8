"""Florida: the Business Corporation Act (chapter 607), articles of amendment, the Division's cover sheets and stamps."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, FileNumber, Form, Label, StateTable, Title, citations

FLORIDA = StateTable(
    "US-FL",
    citations=citations(
        "FS", r"(?:607|617)?\.\d{3,5}",
        ("florida statutes", r"florida statutes(?: annotated)?"),
        ("florida business corporation act",
         r"florida business corporation act(?: of the state of florida)?(?: \(the \"(?:act|fbca)\"\))?"),
        ("florida business company", r"florida business company (?:law|act)"),
        ("florida general corporation act", r"florida general corporation act"),
        ("fbca", r"fbca"),
        ("f.s.", r"f\.s\."),
        ("fla. stat", r"fla\. stat\.(?: ann\.)?"),
        alone="607.",
        bare=("business corporation act", r"business corporation act", r"florida"),
    ),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment(?:\sto\s(?:the\s)?(?:(?:amended\sand\s)?restated\s)?articles\sof\sincorporation)?",
              "articles_amendment"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("articles of correction", r"articles\sof\scorrection", "correction"),
    ),
    productions=(
        Production("stamp", "filed",
          rf"filed:?\s{{D:filed_on}}(?:,?\s{TIME})?\s{NUMBER}", back=0),
        Production("stamp", "tallahassee",
          rf"filed\s{{D:filed_on}}(?:\s[ap]m\s[\d{{N}}]{{1,2}}:\s?[\d{{N}}]{{1,2}}|\s{TIME})?\s(?:secretary of state|division of corporations)\s(?:division of corporations\s)?tallahassee", back=110),
        Production("stamp", "filed",
          r"(?P<number>{F})\sfiled\s{D:filed_on}\s(?:sec\.|secretary) of state", back=16),
        Production("stamp", "were filed on",
          r"articles of (?:amendment|incorporation|correction)[^.]{0,160}? were filed on {D:filed_on}[^.]{0,120}?document number of this (?:corporation|entity) is (?P<entity>{F})", back=200),
    ),
    numbers=(
        FileNumber("document number", "entity", r"[pnlfm](?P<year>\d\d)\d{9}", alone=True),
        FileNumber("audit number", "document", r"h(?P<year>\d\d)\d{9}(?: ?\d)?", alone=True),
        FileNumber("old document number", "entity", r"[a-z]?\d{5,6}"),
    ),
    forms=(
        Form("articles of amendment", "this florida profit corporation",
             r"this florida profit corporation adopts the following amendment", kind="articles_amendment",
             labels=(
                 Label("corporation", r"articles of amendment to articles of incorporation of"),
                 Label("", r"\(?name of corporation as currently filed with the florida dept\.? of state\)?"),
                 Label("entity", r"\(?document number of corporation(?: \(if known\))?\)?"),
                 Label("", r"pursuant to the provisions of section 607\.1006"),
                 Label("new_name", r"new corporate name \(if changing\)\s?:?|if amending name, enter the new name of the corporation:"),
                 Label("text", r"amendments adopted ?-? ?\(other than name change\)"),
                 Label("adopted_on", r"the date of (?:each|the) amendment(?:\(s\))?(?:'s)? adoption:?"),
                 Label("effective_on", r"effective date,? if applicable:?"),
                 Label("", r"\(no more than 90 days after amendment file date\)"),
                 Label("", r"adoption of amendment\(s\)"),
             )),
    ),
    misnamed=r"florida business company act|business company act of (?:the )?(?:state of )?florida",
    law="Florida Business Corporation Act",
)  # fmt: skip
