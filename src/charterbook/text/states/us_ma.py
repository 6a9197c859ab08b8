"""Massachusetts: chapters 156D and, before July 2004, 156B of the General Laws; the Secretary of the Commonwealth's forms."""

from charterbook.text.productions import Production
from charterbook.text.states.state import FileNumber, StateTable, Title, citations

MASSACHUSETTS = StateTable(
    "US-MA",
    citations=(
        *citations(
            "MGL 156D", r"\d{1,2}\.\d{2}",
            ("chapter 156d", r"(?:general laws,? )?chapter 156d,?"),
            ("g.l. c. 156d", r"(?:m\.)?g\.l\. c\. ?156d,?"),
            ("massachusetts business corporation act", r"massachusetts business corporation act"),
        ),
        *citations(
            "MGL 156B", r"\d{1,3}[a-z]?",
            ("chapter 156b", r"(?:general laws,? )?chapter 156b,?"),
            ("g.l. c. 156b", r"(?:m\.)?g\.l\. c\. ?156b,?"),
        ),
    ),
    titles=(
        Title("certificate of vote", r"certificate\sof\svote\sof\sdirectors\sestablishing\sa\s(?:class\sor\s)?series", "designation"),
        Title("restated articles", r"restated\sarticles\sof\sorganization", "articles_restated"),
        Title("articles of amendment", r"articles\sof\samendment", "articles_amendment"),
        Title("articles of correction", r"(?:articles|certificate)\sof\scorrection", "correction"),
        Title("articles of organization", r"articles\sof\sorganization", "articles"),
    ),
    productions=(
        Production("holders_approved", "duly adopted at a meeting", r"duly adopted at a meeting held on\s{D:approved_on},? by vote of"),
        Production("stamp", "secretary of the commonwealth",
          r"(?s:said articles are deemed to have been filed with me (?:on|this)\s?:?\s?{D:filed_on}.{0,200}?secretary of the commonwealth)", back=330),
        Production("stamp", "deemed to have been filed with me", r"deemed to have been filed with me (?:on|this)\s?:?\s?{D:filed_on}"),
    ),
    numbers=(
        FileNumber("identification number", "entity", r"\d{9}|\d{2}-\d{7}"),
    ),
)  # fmt: skip
