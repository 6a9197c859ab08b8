"""Who the corporation is, and who signs. Stamps of registrars stand in the tables of the states."""

from charterbook.text.places import STATE_NAME
from charterbook.text.productions import Production as P

FRONT = (
    # Who the corporation is.
    P("named", "the name of the corporation is", r"the name of the corporation is {K:corporation}"),
    P("organized", "{K}",
      r"{K:corporation}(?:,| \(the \"[a-z]{1,12}\"\),) (?:a|an) (?:corporation (?:duly )?(?:organized|incorporated)(?: and existing)?"
      rf" under the laws of )?(?P<state>(?:the state of )?{STATE_NAME})(?: corporation)?"),
    # Who signs, told before the signatures.
    P("offices", "respectively", r"being the (?P<offices>[a-z ,]{5,80}?),? respectively", back=90),
)  # fmt: skip
