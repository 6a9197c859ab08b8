"""Nevada: the Nevada Revised Statutes, and the stamp of its Secretary of State."""

from charterbook.text.productions import Production
from charterbook.text.states.state import SECTION, Citation, StateTable

_NRS = r"(78a?\.\d{3,4}(?: ?\(\d{1,2}\)){0,2})"
_MORE = rf"(?:(?:,|,? and|,? or) (?:§ ?|section )?{_NRS})?"

NEVADA = StateTable(
    "US-NV",
    citations=(
        Citation("NRS", "title 7", rf"title 7,? chapter 78,? (?:{SECTION})?{_NRS}(?: of the nevada revised statutes)?"),
        Citation("NRS", "nevada revised statutes",
                 rf"{SECTION}{_NRS}{_MORE} of (?:the )?nevada revised statutes(?:, as amended)?"),
        Citation("NRS", "nevada revised statutes",
                 rf"nevada revised statutes,? (?:\(?\"?nrs\"?\)? )?(?:{SECTION})?{_NRS}"),
        Citation("NRS", "of the nevada revised statutes",
                 r"(?<![a-z])(?:title 7,? )?chapter (78a?) of (?:the )?nevada revised statutes"),
        Citation("NRS", "nrs", rf"(?<![a-z])nrs (?:{SECTION})?{_NRS}"),
        Citation("NRS", "n.r.s.", rf"(?<![a-z])n\.r\.s\. (?:{SECTION})?{_NRS}"),
    ),
    productions=(
        Production("stamp", "filed",
          r"filed\s(?:in the\s)?office of the\s(?:nevada )?secretary of state(?: of the| of)?\s(?:state of nevada\s)?{D:filed_on}"
          r"(?:\s(?:no|document no|filing no)\.? ?(?P<number>[a-z]{0,2}[\d-]{4,20}))?"),
    ),
    numbers=(
        ("document number", r"20\d{9}(?:-\d{2})?"),
        ("entity number", r"(?:E\d{10}-\d|C\d{1,6}-\d{2,4}|NV\d{11})"),
    ),
)  # fmt: skip
