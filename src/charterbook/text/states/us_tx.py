"""Texas: the Business Organizations Code, before 2006 the Business Corporation Act; form 426 and the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, Box, FileNumber, Form, Label, StateTable, Title, citations

TEXAS = StateTable(
    "US-TX",
    citations=(
        *citations(
            "BOC", r"\d{1,2}\.?\d{3}",
            ("texas business organizations code", r"texas business organizations code(?:, as amended)?(?: \(the \"t?boc\"\))?"),
            ("tboc", r"tboc"),
            ("business organizations code", r"business organizations code"),
            ("bus. orgs. code", r"tex\. bus\. orgs\. code"),
        ),
        *citations(
            "TBCA", r"\d{1,2}\.\d{2}[a-z]?(?:-\d)?",
            ("texas business corporation act", r"texas business corporation act(?: \(the \"tbca\"\))?"),
            ("tbca", r"tbca"),
            ("texas business corporation", r"texas business corporation (?:law|code)"),
            bare=("business corporation act", r"business corporation act", r"texas"),
        ),
    ),
    titles=(
        Title("statement of resolution", r"statement\sof\sresolutions?\sestablishing(?:\sand\sdesignating)?(?:\sa)?\sseries(?:\sof\sshares)?", "designation"),
        Title("resolution relating to a series", r"resolution\srelating\sto\sa\sseries\sof\sshares", "other"),
        Title("statement of", r"statement\sof\s(?:change|increase|decrease)\s(?:in|of)\s(?:the\s)?number\sof\sshares", "designation_amendment"),
        Title("certificate of amendment", r"certificate\sof\samendment\s(?:to\s(?:the\s)?)?(?:certificate\sof\sformation)?", "articles_amendment"),
        Title("restated certificate of formation", r"(?:amended\sand\s)?restated\scertificate\sof\sformation", "articles_restated"),
        Title("certificate of formation", r"certificate\sof\sformation", "articles"),
        Title("articles of amendment", r"articles\sof\samendment", "articles_amendment"),
        Title("certificate of correction", r"(?:certificate|articles)\sof\scorrection", "correction"),
        Title("designation", r"certificate\sof\sdesignations?", "designation"),
    ),
    productions=(
        Production("stamp", "filed",
          r"filed\s(?:in the\s)?office of the\ssecretary of state\s?(?:of (?:the )?(?:state of )?)?texas\s{D:filed_on}"),
        Production("stamp", "filed on:", rf"(?s:filing (?:number|#):?\s?{NUMBER}.{{0,120}}?filed on:\s?{{D:filed_on}})", back=150),
        Production("stamp", "corporations section",
          r"filed\s(?:in the\s)?office of the\ssecretary of state of texas\scorporations section\s{D:filed_on}", back=90),
        # The page beside the stamp stands between its lines.
        Production("stamp", "corporations section",
          r"(?s:filed\s.{0,70}?in the office of the\s.{0,70}?secretary of state of texas\s.{0,70}?{D:filed_on}.{0,50}?corporations section)", back=300),
    ),
    numbers=(
        FileNumber("filing number", "entity", r"(?:0[01]|80)\d{7,8}"),
        FileNumber("charter number", "entity", r"\d{6,8}(?:-\d{1,2})?"),
    ),
    forms=(
        Form("426, resolution relating to a series of shares", "series of shares",
             r"resolution relating to a series of shares",
             labels=(
                 Label("", r"this space reserved for office use"),
                 Label("corporation", r"(?:entity information )?(?:\d\.\s?)?the name of the (?:filing )?corporation is:?"),
                 Label("", r"state the name of the entity as (?:it is )?currently (?:shown|recorded)[^.]{0,120}\."),
                 Label("entity", r"the file number issued to the (?:filing entity|corporation) by the secretary of state is:?"),
                 Label("boxes", r"(?:copy of resolution|resolution)?\s?(?:please )?\(?(?:check|select) (?:only one box|(?:the )?appropriate box(?:es)?|one)\)?\.?"),
                 Label("text", r"a copy of (?:the|a) resolution[^:]{0,160}? is attached[^.]{0,80}\.?"),
                 Label("adopted_on", r"(?:adoption of resolution )?the resolution was adopted by all necessary action on the part of the corporation on:?"),
                 Label("effective_on", r"effectiveness of filing \(select either a, b,? or c\.?\)"),
                 Label("", r"execution the undersigned (?:affirms|signs)"),
             ),
             boxes=(
                 Box(r"(?:a )?(?:copy of a )?(?:resolution )?establish(?:es|ing)(?: and designat(?:es|ing))? a series", "designation"),
                 Box(r"(?:a )?(?:copy of a )?(?:resolution )?(?:increas(?:es|ing) or decreas(?:es|ing)|increas(?:es|ing)|decreas(?:es|ing)) the number of shares", "designation_amendment"),
                 Box(r"(?:a )?(?:copy of a )?(?:resolution )?delet(?:es|ing) (?:a|an established) series", "designation_withdrawal"),
                 Box(r"(?:a )?(?:copy of a )?(?:resolution )?amend(?:s|ing) (?:the )?(?:a series|an established series|designations, preferences)", "designation_amendment"),
             )),
    ),
    misnamed=r"texas (?:general|business) corporation law|general corporation law of (?:the )?(?:state of )?texas",
    law="Texas Business Organizations Code, or before 2010 the Texas Business Corporation Act",
)  # fmt: skip
