"""When the board acted and when the holders of shares approved, in papers that do not tell how.

A gap never leaps over another date, so that of two bodies in one sentence each keeps its own day.
"""

from charterbook.instruments.productions.fragments import ADOPTED
from charterbook.text.productions import Production as P

_BOARD = r"(?:the |its |their |said )?(?:entire )?board of directors(?: of (?:(?:the|this|said|such) (?:corporation|company)|{K}))?(?: \([^()]{1,40}\))?"
_GAP_H = r"(?:(?! filed| directors)(?:[^.;{D}]|\.(?=[\d{N}])))"  # holders and directors of one sentence have days of their own
_DID = r"(?:adopted|resolved|approved|designated|authorized|declared advisable|determined|classified|reclassified|consented|established|amended)"
_GAP = r"(?:(?! filed)(?:[^.;{D}]|\.(?=[\d{N}])))"
_AT_MEETING = (
    r"(?:,? at (?:a|its) (?:duly )?(?:special |regular |annual )?meeting(?: of (?:the|its) board of directors| thereof)?,?"
    r" (?:(?:duly|validly) )?(?:called|convened|noticed|held)?(?:,? (?:and|noticed) (?:duly )?)?(?:held )?)"
)
_BY_CONSENT = r"(?:,? by (?:its |the )?(?:unanimous )?(?:written )?(?:consent|vote|action)(?: in lieu of (?:a|such) meeting)?(?: dated| effective| thereof)?)"
_ON = r"(?:,? (?:on|held|as of|dated|effective|effective as of|dated as of|effective on))(?: the)?:?\s"
_PAPER = r"(?:resolutions?|amendments?(?:\(s\))?|articles of amendment|(?:foregoing|following|these) (?:amendments?|resolutions?)|articles)"
_HOLDERS = r"(?:(?:share|stock)holders?(?![a-z]|'? agreement| rights)|holders of)"  # what they hold lies in the gap that follows
_HELD = r"(?:approved|adopted|voted|consented|ratified|authorized)"

APPROVALS = (
    # When the board acted.
    P("board_adopted", "board of directors", rf"{_DID}{_GAP}{{0,80}}? by (?:[a-z ]{{2,50}}? of )?{_BOARD}{_GAP}{{0,70}}?{_ON}{ADOPTED}", back=190),
    P("board_adopted", "board of directors", rf"{_BOARD}(?:{_AT_MEETING}|{_BY_CONSENT})?{_ON}{ADOPTED}(?=[^.;]{{0,150}}? {_DID})", back=16),
    P("board_adopted", "board of directors", rf"{_BOARD},?(?: has| have)?(?: duly| unanimously)? {_DID}{_GAP}{{0,90}}?{_ON}{ADOPTED}", back=16),
    P("board_adopted", "board of directors",
      rf"on {ADOPTED},? {_BOARD}(?:,? [^.;{{D}}]{{0,90}}?)? {_DID}", back=20),
    P("board_adopted", "meeting", rf"at a (?:special |regular )?meeting (?:duly )?(?:called and )?held on {ADOPTED},? (?:the|its) board of directors", back=30),
    P("board_adopted", "meeting", rf"{_BOARD}{_GAP}{{0,120}}? at a meeting (?:duly )?(?:called and |convened and )?held on {ADOPTED}", back=230),
    P("board_adopted", "meeting of", rf"meeting of (?:the |its |said )?board of directors(?: of (?:the |this |said |such )?(?:corporation|company)| of {{K}})?,?(?: (?:duly|validly|regularly|and|called|convened|noticed|held),?){{1,6}}(?: (?:at|in) [^.;{{D}}]{{3,60}}?,?)? on(?: the)?\s{ADOPTED}"),
    P("board_adopted", "of the board of directors", rf"by (?:the )?(?:action|vote) of the board of directors(?: of (?:the (?:corporation|company)|{{K}}))?{_ON}{ADOPTED}", back=30),
    P("board_adopted", "the corporation adopted", rf"on {ADOPTED},? the corporation adopted the following", back=24),
    P("board_adopted", "meeting", rf"by its board of directors{_AT_MEETING}on {ADOPTED}", back=60),
    P("board_adopted", "meeting", rf"{_BOARD},?{_GAP}{{0,80}}? meeting{_GAP}{{0,60}}? held(?: on)?(?: the)?\s{ADOPTED}", back=140),
    P("board_adopted", "resolution", rf"{_BOARD}{_GAP}{{0,110}}? by (?:a |its )?resolutions? (?:of|dated|passed on|adopted(?: on)?)(?: the)? {ADOPTED}", back=200),
    P("board_adopted", "by all necessary action", rf"(?:was|were|been) (?:duly )?adopted by all necessary action[^.;{{D}}]{{0,60}}? on(?: the)? {ADOPTED}", back=30),
    P("board_adopted", "of the board of directors", rf"resolutions? of the board of directors{_ON}{ADOPTED}", back=14),
    P("board_adopted", "by the directors", rf"adopted by the directors{_ON}{ADOPTED}", back=10),
    P("board_adopted", "committee thereof", rf"adopted by the board of directors or an authorized committee thereof on\s?:?\s{ADOPTED}", back=46),
    P("board_adopted", "adopted by the board of directors", rf"adopted by the board of directors on\s?:\s{ADOPTED}"),
    P("board_adopted", "adopted", rf"{_PAPER} (?:was|were|has been|have been) (?:duly )?(?:adopted|approved) (?:by all (?:necessary|required) action[^.;{{D}}]{{0,60}}? )?on:?\s(?:the )?{ADOPTED}(?!,? (?:by (?:the )?(?:[a-z ]{{0,30}})?(?:share|stock)?holders|in the manner indicated|,? and: ))", back=40),
    P("board_adopted", "of the board of directors", rf"(?:consent|resolutions?|minutes)[^.;{{D}}]{{0,60}}? of the board of directors(?: of {{K}})?,?\s(?:dated |effective |as of ){{0,2}}{ADOPTED}(?=\s)", back=90),
    P("board_adopted", "was resolved on", rf"was (?:duly )?resolved on(?: the)? {ADOPTED}"),
    P("board_adopted", "adopted on", rf"adopted on {ADOPTED} (?:the following|a) resolution"),
    P("board_adopted", "been approved", rf"amendment has been approved on {ADOPTED}", back=14),
    P("board_adopted", "date of", rf"date of (?:the )?(?:adoption of (?:the|each) amendment(?:\(s\)|s)?|(?:each |the )?amendment(?:\(s\)|s)?(?:'s)? adoption)(?: is| was)?:?\s{ADOPTED}"),
    P("board_adopted", "adopted the following", rf"adopted the following (?:recitals and )?resolutions?{_ON}{ADOPTED}"),
    P("board_adopted", "resolutions adopted on", rf"resolutions adopted on {ADOPTED}"),
    # When the holders of shares approved.
    P("holders_approved", "holder", r"(?:adopted|approved) on {D:approved_on},? at an? (?:special |annual )?meeting of (?:the )?(?:share|stock)holders", back=60),
    P("holders_approved", "holder", rf"{_HELD}(?: \(?as [^.;{{D}}]{{3,40}}?)?,? on (?:the )?{{D:approved_on}},? by (?:(?!board|directors|without|no )[a-z]{{2,12}} ){{0,6}}?(?:share|stock)holders?(?![a-z])", back=90),
    P("holders_approved", "holder", rf"{_HELD}{_GAP}{{0,120}}?(?:by|of) (?:the )?(?:[a-z ]{{0,40}}?){_HOLDERS}{_GAP_H}{{0,90}}?{_ON}{{D:approved_on}}", back=220),
    P("holders_approved", "holder", rf"{_HELD}{_GAP}{{0,90}}?{{D}}{_GAP}{{0,60}}?by (?:the )?(?:[a-z ]{{0,40}}?){_HOLDERS}{_GAP_H}{{0,60}}?{_ON}{{D:approved_on}}", back=240),
    P("holders_approved", "holder", rf"{_HOLDERS}{_GAP_H}{{0,110}}? {_HELD}{_GAP_H}{{0,80}}?{_ON}{{D:approved_on}}", back=10),
    P("holders_approved", "holder", rf"{_HOLDERS}{_GAP_H}{{0,110}}?(?:meeting|consent){_GAP_H}{{0,60}}?(?:on|dated|as of)(?: the)?\s{{D:approved_on}}", back=10),
    P("holders_approved", "holder", rf"on (?:the )?{{D:approved_on}},? (?:the )?{_HOLDERS} {_GAP_H}{{0,80}}?{_HELD}", back=24),
    P("holders_approved", "holder", r"of the (?:share|stock)holders(?: of the (?:corporation|company))?,?(?: duly called[^.;{D}]{0,40}? and)? (?:held )?on {D:approved_on}", back=16),
    P("holders_approved", "holder", rf"{_HOLDERS}{_GAP_H}{{0,110}}? on {{D:approved_on}},? {_HELD}", back=10),
    P("holders_approved", "written consent", r"written consent,? (?:dated|effective|given|executed)(?: as of| on)?(?: the)?\s{D:approved_on},? (?:of|by) (?:all (?:of )?)?(?:the )?(?:(?:sole|requisite|holders of [^.;{D}]{3,60}? of the) )?(?:corporation's |company's )?(?:share|stock)holders?"),
    P("holders_approved", "written consent of", rf"written consent of (?:the )?(?:[a-z ]{{0,60}}?){_HOLDERS}{_GAP_H}{{0,60}}? (?:dated|on|as of|effective)(?: as of)?\s{{D:approved_on}}"),
    P("holders_approved", "meeting of", rf"meeting of (?:the )?(?:corporation's |company's |its )?{_HOLDERS}{_GAP_H}{{0,160}}? (?:held|on)(?: on)?(?: the)?\s{{D:approved_on}}"),
    P("holders_approved", "holder", r"(?:date of adoption|adopted|approved) by (?:the )?(?:share|stock)holders(?: (?:is|was))?:?\s{D:approved_on}", back=36),
    P("holders_approved", "holder action", r"(?:share|stock)holder action(?: was taken)?(?: on)?:?\s{D:approved_on}", back=5),
    P("holders_approved", "submitted to", r"submitted to (?:the |its )?(?:share|stock)holders[^.;{D}]{0,170}? meeting(?: of (?:the )?(?:share|stock)holders)?(?: duly)?(?: held)? on {D:approved_on}"),
)  # fmt: skip
