"""Who the corporation is, what it was called, and who signs. Stamps of registrars stand in the tables of the states."""

from charterbook.text.places import STATE_NAME
from charterbook.text.productions import Production as P

_DEFINED = r"(?:,? ?\([^()]{1,90}\))?"
_ASIDE = r"(?:,? ?(?:as (?:it |is )?(?:now |currently |presently )?(?:appears|set forth|shown|registered|recorded)[^.;:{K}]{0,110}?),? )?"
_KIND = r"(?:(?:business|stock|domestic|domestic business|profit|for-profit|domestic for-profit|publicly held) )?"
_STATE = rf"(?P<state>(?:the )?(?:(?:state|commonwealth) of )?{STATE_NAME})"

FRONT = (
    # Who the corporation is.
    P("named", "the name of the corporation is", r"the name of the corporation is:? ?\"?{K:corporation}"),
    P("named", "name of th",
      rf"name of (?:the|this) (?:corporation|company|entity){_DEFINED}{_ASIDE} ?(?:is|shall be):? ?\"?{{K:corporation}}"),
    P("named", "(name of", r"{K:corporation}[-_\s]{0,80}\(name of (?:the |this )?(?:corporation|entity)\)", back=90),
    P("named", "name of corporation", r"name of corporation(?: ?\([^()]{1,60}\))?:\s?{K:corporation}"),
    P("organized", "{K}",
      r"{K:corporation}(?:,| \(the \"[a-z]{1,12}\"\),) (?:a|an) (?:corporation (?:duly )?(?:organized|incorporated)(?: and existing)?"
      rf" under the laws of )?(?P<state>(?:the state of )?{STATE_NAME})(?: corporation)?"),
    P("organized", "{K}", rf"{{K:corporation}}{_DEFINED},? an? {_STATE} {_KIND}corporation(?![a-z])"),
    P("organized", "{K}",
      rf"{{K:corporation}}{_DEFINED},? ?(?:an? )?{_KIND}(?:corporation )?(?:duly )?(?:organized|incorporated|formed|existing)"
      r"(?:,? (?:and|or)? ?(?:duly |validly )?(?:organized|existing|incorporated))?(?: and in good standing)?,? "
      r"(?:under(?: and by virtue of)?|in accordance with|pursuant to) (?:the )?"
      rf"(?:(?:provisions of )?(?:the )?(?:laws?|[a-z ]{{3,50}} (?:law|act|code|statutes))(?: of|,) )?{_STATE}(?![a-z])"),
    P("surviving", "surviving corporation", r"surviving corporation (?:is|shall be|of the merger is) {K:corporation}"),
    # What it was called before.
    P("former", "formerly", r"formerly(?: known as|,| named| called)? \"?{K:former}"),
    P("former", "formally known as", r"formally known as \"?{K:former}"),
    P("former", "under the name", r"(?:incorporated|organized|formed|filed|created)[^.;]{0,120}? under the names? (?:of )?\"?{K:former}", back=180),
    P("former", "name was changed", r"name was changed from \"?{K:former}"),
    P("former", "name under which", r"name under which (?:it|the corporation) was (?:originally )?(?:formed|incorporated|organized) (?:is|was) \"?{K:former}"),
    P("former", "former names of the corporation", r"former names of the corporation (?:are|is):? \"?{K:former}"),
    # Who signs, told before the signatures.
    P("offices", "respectively", r"being the (?P<offices>[a-z ,]{5,80}?),? respectively", back=90),
    P("offices", "they are the",
      r"they are the (?P<offices>[a-z ,]{5,80}?),?(?: respectively,?)? of (?:{K}|the corporation|this corporation)"),
    P("offices", "respectively", r"(?:are|as|undersigned,?) (?:the )?(?P<offices>(?!being)[a-z ,]{5,80}?),? respectively", back=90),
)  # fmt: skip
