"""How many shares are outstanding, told where a charter is amended: in a sentence on the vote, or in a table of votes.

The rows run over charters only. Whether a sentence tells a fact or lays down a condition is asked by
instruments/class_outstanding.py.
"""

from charterbook.instruments.productions.fragments import CLASS, CORP
from charterbook.text.productions import Production as P

_STOCK = rf"(?: of (?:the |its )?(?:(?:corporation|company)'s )?(?:issued |authorized |voting |capital ){{0,3}}(?:{{S:series}}|{CLASS}|stock))?"
_OF = rf"(?: of (?:the )?{CORP})?(?:,? par value [^,;.]{{1,30}},)?"
_WHEN = r"(?:,? (?:and|which (?:are|were|is|was)|that (?:are|were)|entitled|to|vote|voting|cast|thereon|on|such|the|this|said|amendments?|restatement|at|time|of|adoption|as|record|date|{D:as_of}|its|their|for|purpose|proposed|matter|issued|held|hereof|thereof|first|set|forth|above|amended|and restated|articles)){0,24}"
_IS = r",? (?:is|are|was|were|:|being|totall?ed|equall?ed)(?: as follows:?)?:? "

OUTSTANDING = (
    P("class_outstanding", "outstanding",
      rf"(?:total |aggregate )?(?:number of )?(?:the )?(?:corporation's |company's )?(?:issued and )?outstanding shares{_STOCK}{_OF}{_WHEN}{_IS}{{N:shares}}(?: shares)?(?: of (?:the )?(?:{{S:series_}}|{{C:share_class_}}))?", back=60),
    P("class_outstanding", "outstanding",
      rf"number of (?:the )?(?:corporation's |company's )?shares{_STOCK}{_OF} ?(?:issued and )?outstanding{_WHEN}{_IS}{{N:shares}}(?: shares)?(?: of (?:the )?(?:{{S:series_}}|{{C:share_class_}}))?", back=130),
    P("class_outstanding", "outstanding",
      rf"{{N:shares}} (?:issued and |issued or )?outstanding shares(?: of (?:the )?(?:corporation's |company's )?(?:{{S:series}}|{CLASS}))?", back=24),
    P("class_outstanding", "outstanding",
      rf"{{N:shares}} shares(?: of (?:the |its )?(?:corporation's |company's )?(?:{{S:series}}|{CLASS}))?{_OF}(?:,? {{P}},?)?(?: (?:which |that )?(?:were|are|was|is))?(?: then| now| currently| presently)? (?:issued and |issued, )?outstanding", back=130),
    P("class_outstanding", "outstanding {N}", rf"(?:issued and )?outstanding {{N:shares}} shares(?: of (?:the |its )?(?:corporation's |company's )?(?:{{S:series}}|{CLASS}))?", back=12),
    P("class_outstanding", "outstanding",
      rf"outstanding(?:,? (?:and|or|entitled|to|vote|voting|thereon|on|the|amendment|of|record)(?![a-z])){{1,8}} {{N:shares}} shares(?: of (?:the |its )?(?:corporation's |company's )?(?:{{S:series}}|{CLASS}))?"),
    P("outstanding_table", "outstanding", r"(?:number of )?(?:shares (?:issued and )?outstanding|(?:issued and )?outstanding shares)", back=30),
)  # fmt: skip
