"""Words of form: phrases that stand in every such paper and carry no fact of their own.

One expression over the lowered view, each alternative led by fixed words. What it covers counts as read.
"""

import re

_PHRASES = (
    r"exhibit \d[\w.()]*",
    r"(?:exhibit|annex|attachment) [a-z]\b(?: ?[-_]{3,80})?",
    r"pursuant to(?: the (?:requirements|provisions) of)?",
    r"in accordance with(?: the (?:requirements|provisions) of)?",
    r"(?:does hereby )?(?:submits?|certify|adopts?)(?: this [a-z ]{5,90}?)?(?: as follows| and states)",
    r"states|held|above|foregoing|dated",
    r"certified copy of the resolution|resolution of",
    r"make this certificate|(?:have )?set our hands to it as of|(?:has|have) set (?:his|her|my) hand to it as of",
    r"being the (?:president|secretary|vice president|treasurer)",
    r"acting under|adopted the following resolution",
    r"certif(?:y|ies)(?: as follows)?",
    r"(?:the|its|said) board of directors(?: of the corporation)?",
    r"(?:hereby )?authorizes and directs",
    r"\((?:the )?\"(?:corporation|company)\"\)",
    r"a copy of the (?:authorizing )?resolution is attached (?:hereto )?as",
    r"attached (?:hereto )?as",
    r"we, the undersigned|the undersigned(?: officers of)?",
    r"for the purpose of amending a series of the",
    r"setting forth the designations, rights, preferences and limitations thereof",
    r"do make this certificate hereby declaring and certifying that this is our act and deed",
    r"(?:and )?(?:declare )?that (?:it is|this is) (?:their|our) act and deed",
    r"that the facts (?:herein stated|stated in it|stated herein) are true",
    r"accordingly have hereunto set our hands as of|in witness whereof|have (?:signed|executed) this certificate as of",
    r"do(?:es)? hereby certify that the (?:foregoing|above) is a",
    r"adopted a resolution(?: providing for)?",
    r"of (?:the )?corporation\b|a nevada corporation|corporation",
    r"certificate of designations?|certificate of amendment|articles of incorporation",
    r"board of directors",
    r"before any share of that series is issued",
)
FORMS = re.compile("|".join(rf"(?<![a-z])(?:{phrase})" for phrase in _PHRASES))
