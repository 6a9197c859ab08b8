"""How the board acted, what it decided, who certifies it; corrections of filed papers."""

from charterbook.instruments.productions.fragments import ADOPTED
from charterbook.text.productions import Production as P

_LETTER = r"a-z\u00df-\u017f"
_NAME = rf"(?!(?:the|a|being|as|duly|an) )[{_LETTER}][{_LETTER}.' -]{{3,50}}?(?:, [js]r\.?)?"
_SECRETARY = (
    r"(?:the |a |an )?(?:duly )?(?:(?:elected|appointed|qualified|authorized|and|acting),? ){0,5}"
    r"(?P<title>(?:[a-z&]{2,12},? ){0,8}?(?:assistant |corporate )?(?:secretary|clerk))(?:,? and [a-z ]{5,40}?)?,? of {K:corporation}"
)
_ADOPTED = r"(?:was|were|has been|have been) (?:duly |validly |unanimously )?(?:adopted|passed|approved)"

AUTHORITY = (
    # How and when the board acted.
    P("meeting", "meeting",
      r"(?P<type>special|regular|annual) meeting,? (?:of (?:the|its|said) board of directors,? )?(?:was )?"
      rf"(?:duly (?:called|convened|noticed),?|called|convened|held)(?: and (?:duly )?held)?,? on {ADOPTED}", back=10),
    P("quorum", "a quorum",
      r"a quorum (?:of (?:the )?directors )?(?:was|being) (?:at all times )?present(?: and (?:acting|voting))?(?: throughout)?"),
    P("met", "meeting",
      r"at (?:a|its|the) (?:(?P<type>special|regular|annual) )?(?:duly (?:called|noticed|convened) )?meeting(?: thereof)?,? ?"
      r"(?:of (?:the |its |said )?(?P<who>(?:entire )?board of directors|directors|[a-z ]{3,40}?committee(?: of the board of directors)?)"
      r"(?: of (?:the corporation|the company|{K}))?,? ?)?"
      r"(?:,? ?(?:duly|validly|called|convened|noticed|held|and|upon notice)){1,6}(?![a-z])", back=60),
    P("consented", "consent",
      r"(?P<type>(?:unanimous )?written consent|unanimous consent|written action)(?: in lieu of (?:a|any|such) (?:special )?meeting)?"
      r"(?:,? ?of (?:all )?(?:the |its )?(?P<who>(?:members of the )?(?:entire )?board of directors|sole director|directors"
      r"|[a-z ]{3,40}?committee))?", back=20),
    P("consented", "sole director", r"(?P<type>consent|action|resolution) of (?:the |its )?(?P<who>sole director)", back=30),
    P("consent", "written consent",
      r"(?P<type>(?:unanimous )?written consent)(?: in lieu of a meeting)?(?: of (?:the|its) board of directors)?,?"
      rf"(?: (?:made|given|signed))? (?:dated|effective|as of|dated as of|effective as of|on)(?: the)? {ADOPTED}", back=10),
    P("decided", "board of directors",
      r"board of directors(?: of (?:the corporation|{K}))?,(?: [^.;]{1,200}?,)? adopted (?:a|the following) resolutions?(?![a-z])"),
    # A resolution that sets out an amendment of the charter, and submits it to the holders.
    P("charter_resolved", "amendment of the",
      r"following amendments? of the (?:articles|certificate) of incorporation of (?:the corporation|the company|{K})", back=10),
    P("submitted", "submitted to", r"directs that (?:it|they|the (?:foregoing )?amendments?) be submitted to (?P<holders>the [^.;]{5,240}?) for (?:their|its) (?:approval|consideration|vote)", back=60),
    # Stockholders decide, by written consent or at a meeting of their own.
    P("holders_act", "the undersigned",
      r"the undersigned (?P<body>(?:stock|share)holders|holders of [^.;]{3,120}?) of {K},[^.;]{0,80}? acting by (?P<consent>written consent)"),
    P("holdings", "each signature bears", r"each signature bears its own date"),
    P("holders_act", "meeting of",
      r"the (?P<body>(?:stock|share)holders|holders of [^.;]{3,120}?) of {K},[^.;]{0,60}? at an? (?:(?P<type>special|annual) )?meeting of (?:stock|share)holders"
      r" duly called and held on (?:{D:approved_on}|{B})", back=300),
    P("resolution_adopted", "resolution",
      r"(?:copy of (?:the|a) )?resolution (?:duly )?(?:that (?:its|the) board of directors )?adopted"
      r"(?: by (?:the )?(?:action of )?(?:the )?(?:board of directors)(?: of (?:{K}|the corporation))?)?,?"
      r"(?: at a (?P<type>special|regular|annual) meeting(?: duly called and held)?| by (?P<consent>unanimous written consent))?"
      rf" (?:on|dated) {ADOPTED}", back=12),
    # A correction of a filed paper quotes what it corrects.
    P("faulty", "inaccurate", r"(?:incorrectly|inaccurately) (?:reads|states|read|stated)[^\"]{0,80}\"(?P<faulty>[^\"]{1,600})\""),
    P("corrected", "corrected to read", r"corrected to read(?: as follows| in its entirety)?:?\s?\"(?P<corrected>[^\"]{1,600})\""),
    # A defective act that is ratified.
    P("ratified", "defective corporate act",
      r"defective corporate acts?(?: or putative stock)?(?: \([^()]{1,80}\))?(?:,? (?:that|which) (?:is|are|was|were|has been|have been)"
      r" (?:the )?(?:subjects? of this certificate(?: of validation)?|(?:being |duly )?ratified)[^.;:]{0,120}?)?"
      r"(?: and the (?:date|time)[^.;:]{3,60}?)? (?:is|was|are|were|consists? of|consisted of)(?: as follows)?:? (?P<ratified>(?!ratified|duly)[^.;]{10,400})"),
    # Certification of a copy.
    P("certifier", "i, ", rf"i, (?P<certifier>{_NAME}|{{B}})(?:, |(?= (?:the|being|as) ) )(?:being |as )?{_SECRETARY}"),
    P("certifier", "certify",
      rf"(?:i|the undersigned), (?P<certifier>{_NAME}),? (?:do )?(?:hereby )?certify (?:that )?i am (?:now )?{_SECRETARY}", back=76),
    P("certifier", "certify", rf"(?:i|the undersigned),? (?:do |does )?(?:hereby )?certify (?:that )?i am (?:now )?{_SECRETARY}", back=36),
    P("certifier", "certifies", rf"(?<=\n)(?P<certifier>{_NAME}),? (?:does )?(?:hereby )?certifies that (?:s?he|they) (?:is|are) {_SECRETARY}", back=70),
    P("certifier", "certifies", rf"(?:the )?undersigned,? (?:hereby )?certifies that (?:s?he|they|(?:s?he or she)) (?:is|are) {_SECRETARY}", back=36),
    P("certifier", "undersigned, ", rf"the undersigned, (?P<certifier>{_NAME}), (?:being |as )?{_SECRETARY}", back=4),
    P("certifier", "undersigned, ", rf"the undersigned, (?:being |as )?{_SECRETARY}", back=4),
    P("certifier", "undersigned ", rf"the undersigned (?:being |as )?{_SECRETARY}", back=4),
    P("certifies", "cop",
      r"(?:true|correct|complete|exact|full)(?:,? (?:and )?(?:true|correct|complete|exact|accurate)){0,3} cop(?:y|ies) of (?:the|a|an|certain|all|those)?\s?"
      r"(?:[a-z]{2,12} ){0,2}?(?:resolutions?|votes?)(?![a-z])", back=64),
    P("certifies_adopted", "resolution", rf"(?:the |certain )?(?:following |attached )?resolutions? (?:set forth )?(?:below |attached hereto )?{_ADOPTED}", back=24),
    P("certifies_adopted", "vote", rf"(?:the )?following votes? {_ADOPTED}", back=14),
    P("in_force", "in full force",
      r"(?P<words>(?:remains?|is|are|continues?)(?: now| still| presently)? in full force(?: and effect)?)", back=20),
    P("in_force", "not been", r"not been (?P<words>(?:amended|rescinded|modified)(?:,| or| nor)[^.]{0,60})"),
)  # fmt: skip
