"""Michigan: the Business Corporation Act (Act 284 of 1972, MCL 450.1101 and following), the Bureau's forms and stamp.

Section 302 of the Act is MCL 450.1302; a paper that cites the Act's own number is given the compiled one.
"""

from charterbook.text.productions import Production
from charterbook.text.states.state import FileNumber, Form, Label, StateTable, Title, citations

_FORM = (
    Label("", r"(?:the undersigned corporation|pursuant to the provisions of act 284)"),
    Label("corporation", r"(?:\d\.\s?)?the (?:present )?name of the corporation is\s?:?"),
    Label(
        "entity",
        r"(?:\d\.\s?)?(?:the )?(?:corporation )?identification number(?: \(cid\))? (?:assigned by the bureau )?is\s?:?|corporation identification number",
    ),
    Label("former_names", r"(?:\d\.\s?)?all former names of the corporation are\s?:?"),
    Label("original_on", r"(?:\d\.\s?)?the date of filing the original articles of incorporation was\s?:?"),
    Label("", r"(?:\d\.\s?)?the location of (?:its|the) registered office is\s?:?"),
    Label(
        "text",
        r"(?:\d\.\s?)?article\s?\S{0,8} of the articles of incorporation is hereby amended to read as follows\s?:?",
    ),
    Label("text", r"the following restated articles of incorporation supersede"),
    Label("adopted_on", r"the foregoing amendment to the articles of incorporation was duly adopted on(?: the)?"),
    Label("effective_on", r"effective date\s?:?"),
)

MICHIGAN = StateTable(
    "US-MI",
    citations=(
        *citations(
            "MCL", r"450\.\d{4}[a-z]?",
            ("mcl", r"mcla?"),
            ("michigan compiled laws", r"michigan compiled laws(?: annotated)?"),
            ("m.c.l.", r"m\.c\.l\.(?:a\.)?"),
            alone="450.1",
        ),
        *citations(
            "MCL 450.1", r"\d{3}[a-z]?",
            ("michigan business corporation act", r"michigan business corporation act"),
            ("act 284", r"act 284,? (?:public acts|p\.a\.) of 1972(?:, as amended)?"),
            bare=("business corporation act", r"business corporation act", r"act 284|a michigan corporation"),
        ),
    ),
    titles=(
        Title("certificate of amendment", r"certificate\sof\samendment\sto\sthe\sarticles\sof\sincorporation", "articles_amendment"),
        Title("restated articles", r"restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("certificate of designation", r"certificate\sof\sdesignations?", "designation"),
        Title("certificate of correction", r"certificate\sof\scorrection", "correction"),
    ),
    productions=(
        Production("stamp", "administrator", r"(?<![a-z])filed\s{D:filed_on}\sadministrator", back=16),
        # Two columns read as one line: received and filed, then their days, the later of which is the filing's.
        Production("stamp", "date received", r"(?s:date received\s.{0,20}?filed\s.{0,12}?{D}\s.{0,12}?{D:filed_on}\s.{0,12}?administrator)"),
        Production("holders_approved", "duly adopted on the",
          r"(?s:duly adopted on the\s{D:approved_on},? .{0,300}?(?:☒|☑|/x/|\[x\]|\(x\))\s.{0,60}?(?:adopted by the shareholders|the shareholders at a meeting|written consent of the shareholders))"),
        Production("stamp", "administrator", r"(?s:date received\s{D}\s.{0,300}?filed\s{D:filed_on}\s.{0,60}?administrator)", back=420),
    ),
    numbers=(
        FileNumber("corporation identification number", "entity", r"\d{3}-\d{3}"),
        FileNumber("corporation identification number", "entity", r"0\d{5}|\d{5}[a-z]"),
    ),
    forms=(
        Form("certificate of amendment", "certificate of amendment",
             r"certificate of amendment to the articles of incorporation for use by domestic", _FORM, kind="articles_amendment"),
        Form("restated articles", "restated articles of incorporation",
             r"restated articles of incorporation for use by domestic", _FORM, kind="articles_restated"),
        Form("articles", "for bureau use only", r"\(?for bureau use only\)?", _FORM),
    ),
)  # fmt: skip
