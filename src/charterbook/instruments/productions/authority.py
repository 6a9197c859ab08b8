"""How the board acted, what it decided, who certifies it; corrections of filed papers."""

from charterbook.instruments.productions.fragments import ADOPTED, DATE, SECRETARY
from charterbook.text.productions import Production as P

AUTHORITY = (
    # How and when the board acted.
    P("meeting", "meeting",
      r"(?P<type>special|regular|annual) meeting,? (?:of (?:the|its|said) board of directors,? )?(?:was )?"
      rf"(?:duly (?:called|convened|noticed),?|called|convened|held)(?: and (?:duly )?held)?,? on {ADOPTED}", back=10),
    P("quorum", "a quorum",
      r"a quorum (?:of directors )?was present(?: and (?:acting|voting))?(?: throughout)?"),
    P("consent", "written consent",
      r"(?P<type>(?:unanimous )?written consent)(?: in lieu of a meeting)?(?: of (?:the|its) board of directors)?,?"
      rf" (?:dated|effective|as of|dated as of|on) {ADOPTED}", back=10),
    P("decided", "board of directors",
      r"board of directors(?: of (?:the corporation|{K}))?,(?: [^.;]{1,200}?,)? adopted a resolution"),
    P("resolution_adopted", "resolution",
      r"(?:copy of (?:the|a) )?resolution (?:duly )?(?:that (?:its|the) board of directors )?adopted"
      r"(?: by (?:the )?(?:action of )?(?:the )?(?:board of directors)(?: of (?:{K}|the corporation))?)?,?"
      r"(?: at a (?P<type>special|regular|annual) meeting(?: duly called and held)?| by (?P<consent>unanimous written consent))?"
      rf" (?:on|dated) {ADOPTED}", back=12),
    # When the board acted, in papers that do not tell how.
    P("board_adopted", "board of directors",
      rf"(?:adopted|approved|authorized)[^.;{{D}}]{{0,60}}? by (?:(?:the )?(?:unanimous|requisite) [a-z ]{{3,30}}? of )?(?:the )?(?:entire )?board of directors(?: of (?:the (?:corporation|company)|{{K}}))?[^.;{{D}}]{{0,40}}? (?:on|dated|as of|effective)\s(?:the )?{ADOPTED}", back=170),
    P("board_adopted", "adopted",
      rf"board of directors(?: of (?:the (?:corporation|company)|{{K}}))?,? (?:has |have )?,?\s?(?:on|by (?:unanimous )?(?:written )?(?:consent|vote)(?: dated| on)?|at a meeting (?:duly )?(?:called and )?held on)\s{ADOPTED},? (?:(?:duly|unanimously|has|have) ){{0,2}}adopted", back=170),
    P("board_adopted", "adopted on",
      rf"(?:resolutions?|amendments?)[^.;{{D}}]{{0,60}}? (?:was|were) (?:duly )?adopted on {ADOPTED},? by (?:the )?(?:board|directors)", back=110),
    P("board_adopted", "adopted",
      rf"adopted the following resolutions?(?: on| as of)\s(?:the )?{ADOPTED}"),
    P("board_adopted", "adopted by the directors", rf"adopted by the directors on {ADOPTED}"),
    P("board_adopted", "written consent",
      rf"written consent(?: in lieu of (?:a|such) (?:special )?meeting)?(?: of (?:the|its) (?:board of directors|sole director|directors))?,?(?: thereof)?,? (?:dated|effective)(?: as of)? {ADOPTED}"),
    # When the holders of shares approved.
    P("holders_approved", "holders",
      r"(?:adopted|approved|authorized|voted)[^.;{D}]{0,120}?(?:{D}[^.;{D}]{0,60}?)?(?:by|of) (?:the )?(?:[a-z ]{0,40}?)(?:share|stock)?holders[^.;{D}]{0,90}? (?:on|dated|as of)\s(?:the )?{D:approved_on}", back=260),
    P("holders_approved", "meeting of",
      r"(?:special|annual|general|regular) meeting of (?:the )?(?:corporation's |company's |its )?(?:share|stock)holders[^.;{D}]{0,80}? (?:held|on)(?: on)?\s{D:approved_on}", back=10),
    P("holders_approved", "written consent of",
      r"written consent of (?:the )?(?:[a-z ]{0,60}?)(?:share|stock)holders[^.;{D}]{0,60}? (?:dated|on|as of|effective)(?: as of)?\s{D:approved_on}"),
    P("holders_approved", "holders held on", r"(?:share|stock)holders held on\s{D:approved_on}", back=6),
    # A correction of a filed paper.
    P("corrected_paper", "to be corrected",
      rf"(?:record|instrument|document|certificate) to be corrected is (?:the |a )?(?P<title>[^.,]{{5,160}}?),?(?: which was)?,? filed {SECRETARY} on {DATE}", back=40),
    P("faulty", "inaccurate", r"(?:incorrectly|inaccurately) (?:reads|states|read|stated)[^\"]{0,80}\"(?P<faulty>[^\"]{1,600})\""),
    P("corrected", "corrected to read", r"corrected to read(?: as follows| in its entirety)?:?\s?\"(?P<corrected>[^\"]{1,600})\""),
    # Certification of a copy.
    P("certifier", "i, ",
      r"i, (?P<certifier>[a-z][a-z.' -]{3,50}?(?:, [js]r\.)?|{B}),? (?:being )?(?:the )?(?:duly elected )?(?P<title>(?:assistant )?secretary) of {K:corporation}"),
    P("certifies", "true and correct copy", r"true(?:,| and) correct(?: and complete)? copy of (?:the|a) resolution"),
    P("in_force", "in full force and effect", r"(?P<words>(?:remains|is|are)(?: now)? in full force and effect)", back=12),
    P("in_force", "not been", r"not been (?P<words>(?:amended|rescinded|modified)(?:,| or| nor)[^.]{0,60})"),
)  # fmt: skip
