"""Whether a text stops before the paper does: in a sentence, a signature or right after a heading.

Comes in: a view. Goes out: what it stops in, or None. A cut paper must never be read as a whole one: half a certificate
can name a series and hide what is done to it.
"""

import re

from charterbook.text.persons import OFFICE_WORD, PERSON
from charterbook.text.view import View

_LOWER_WORD = r"(?<![\w'])[a-z]{2,}(?![\w'])"
_WORD = r"[A-Za-z]{2,}"
_ENDS_WELL = (
    rf"(?:[.;:!?\"'\]>_*=]|[-_]{{3}}|\b\d{{4}}|{OFFICE_WORD}|Notary Public|Inc|Corp|[A-Z]{{3,}}|[Ss]eal|SEAL|\)) ?$"
)
_SIGNATURE_STOPS = (
    rf"/s/ ?(?P<conformed>{PERSON})[ \n]{{0,2}}(?:(?P<rule>[-_]{{1,80}}))?(?:[ \n](?P<typed>[^\n]{{0,60}}))?$"
)
_HEADING_STOPS = (
    r"\n(?:exhibit|annex|attachment|schedule) [a-z](?: ?[-_=]*)?$|\n(?:state|county) of[a-z ]*[ ):]*(?:ss)?[.):]*$"
)


def breaks_off(view: View) -> str | None:
    """What the text stops in: "a sentence", "a signature", "a heading"; None where it ends as papers end."""
    tail = view.folded.rstrip()[-1500:]
    last = tail.rsplit("\n", 1)[-1]
    if re.compile(_HEADING_STOPS).search(tail.lower()):
        return "a heading"
    signature = re.compile(_SIGNATURE_STOPS).search(tail)
    if signature:
        typed = signature["typed"] or ""
        whole = signature["conformed"].lower() in typed.lower() or re.search(OFFICE_WORD, typed) is not None
        return None if whole or not signature["rule"] else "a signature"
    if last.count("(") > last.count(")") or last.count('"') % 2:
        return "a sentence"
    prose = len(re.compile(_WORD).findall(last)) >= 5 and len(re.compile(_LOWER_WORD).findall(last)) >= 2
    if prose and not re.compile(_ENDS_WELL).search(last):
        return "a sentence"
    if prose and last.endswith(","):
        return "a sentence"
    return None
