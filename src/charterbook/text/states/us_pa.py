"""Pennsylvania: title 15 of the Consolidated Statutes, the statement with respect to shares, the Department's forms."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, Citation, FileNumber, Form, Label, StateTable, Title, citations

_BCL = r"(?:1[1-9]|[2-4]\d)\d\d(?:\.\d)?"
_NAME = Label("corporation", r"(?:\d\.\s?)?the name of the corporation is\s?:?")
_EFFECTIVE = Label(
    "effective_on",
    r"(?:\d\.\s?)?\(?(?:check (?:if appropriate and complete|and if appropriate complete)[^)]{0,30}\)?)?[^a-z]{0,6}the (?:resolution|amendment) shall be effective (?:on)?\s?:?",
)
_DOCKET = Label(
    "",
    r"(?:document will be returned to|fee: ?\$|filed in the department of state on|commonwealth of pennsylvania|in testimony whereof|in compliance with the requirements of)",
)

PENNSYLVANIA = StateTable(
    "US-PA",
    citations=(
        *citations(
            "15 Pa.C.S.", _BCL,
            ("pa.c.s.", r"15 pa\.c\.s\.(?:a\.)?"),
            ("pa. c.s.", r"15 pa\. ?c\. ?s\.(?:a\.)?"),
            ("pennsylvania business corporation law", r"pennsylvania business corporation law(?: of 1[89]88)?(?:, as amended)?"),
            ("business corporation law of 1", r"(?:pennsylvania )?business corporation law of 1[89]88(?:, as amended)?"),
            bare=("business corporation law", r"business corporation law(?! of (?:1\d{3}|new york|the state))", r"pennsylvania"),
        ),
        Citation("15 Pa.C.S.", "dscb:15-", "", r"dscb:15-(\d{4})", "", r"\d{4}"),
    ),
    titles=(
        Title("statement with respect", r"statement\swith\srespect\sto\sshares", "designation"),
        Title("articles of amendment", r"articles\sof\samendment", "articles_amendment"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("statement of correction", r"statement\sof\scorrection", "correction"),
        Title("articles of merger", r"articles\sof\smerger|statement\sof\smerger", "merger"),
    ),
    productions=(
        Production("stamp", "department of state",
          r"(?s:filed (?:in|with) the department of state on\s?:?\s?{D:filed_on}\s.{0,60}?(?:acting )?secretary of the commonwealth)", back=20),
        Production("stamp", "secretary of the commonwealth",
          rf"(?s:entity number:?\s{NUMBER}\s.{{0,200}}?filed.{{0,40}}?{{D:filed_on}}\s.{{0,60}}?secretary of the commonwealth)", back=330),
    ),
    numbers=(
        FileNumber("entity number", "entity", r"\d{5,7}"),
        FileNumber("microfilm number", "document", r"(?P<year>\d\d)\d{2,3}-\d{1,4}"),
    ),
    forms=(
        Form("statement with respect to shares", "statement with respect to shares",
             r"statement with respect to shares[ -]{1,3}domestic business corporation", kind="designation",
             labels=(
                 _NAME, _EFFECTIVE, _DOCKET,
                 Label("", r"(?:\d\.\s?)?check and complete one of the following\s?:?"),
                 Label("text", r"the resolution amending the articles under 15 pa\.c\.s\. ?§? ?1522\(b\)[^,]{0,80}, set forth in full, is as follows\s?:?"),
                 Label("", r"the resolution amending the articles under 15 pa\.c\.s\. ?§? ?1522\(b\) is set forth in full in exhibit a attached hereto and made a part hereof\.?"),
                 Label("number", r"(?:\d\.\s?)?the aggregate number of shares of such class or series established and designated by \(?a?\)?\s?such resolution[^:]{0,300}?(?:is|are)\s?:?"),
                 Label("adopted_on", r"(?:\d\.\s?)?the resolution was adopted by the board of directors or an authorized committee thereof on\s?:?"),
             )),
        Form("articles of amendment", "articles of amendment",
             r"articles of amendment[ -]{1,3}domestic (?:business )?corporation", kind="articles_amendment",
             labels=(
                 _NAME, _EFFECTIVE, _DOCKET,
                 Label("", r"(?:\d\.\s?)?the \(?a?\)?\s?address of this corporation's current registered office"),
                 Label("", r"(?:\d\.\s?)?the statute by or under which it was incorporated\s?:?"),
                 Label("original_on", r"(?:\d\.\s?)?the date of its (?:original )?incorporation\s?:?"),
                 Label("adopted_on", r"the amendment was adopted by the board of directors on"),
                 Label("text", r"the amendment adopted by the corporation, set forth in full, is as follows\s?:?"),
             )),
    ),
    misnamed=r"business corporation law of (?!1933|1988)1[89]\d\d",
    law="Business Corporation Law of 1988",
)  # fmt: skip
