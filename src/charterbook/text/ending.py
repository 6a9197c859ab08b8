"""Whether a text stops before the paper does: in a sentence, a signature or right after a heading.

Comes in: a view. Goes out: what it stops in, or None. A cut paper must never be read as a whole one: half a certificate
can name a series and hide what is done to it.
"""

from charterbook.text.patterns import compiled
from charterbook.text.persons import OFFICE_WORD, PERSON
from charterbook.text.view import View

_LOWER_WORD = r"(?<![\w'])[a-z]{2,}(?![\w'])"
_WORD = r"[A-Za-z]{2,}"
_ENDS_WELL = (
    rf"(?:[.;:!?\"'\]>_*=]|[-_]{{3}}|\b\d{{4}}|{OFFICE_WORD}|[Oo]f the [Bb]oard|[Tt]itle"
    r"|Notary Public|Inc|Corp|[A-Z]{3,}|, [A-Z]{2}|[Ss]eal|SEAL|\)"
    r"|Rev(?:ised|\.)?(?: on)?:? [\d/.-]{4,12}|\b\d{1,2}[/-]\d{1,2}[/-]\d{2}"
    r"|[A-Z][A-Za-z.]+,? \d{5}(?:-\d{4})?|\d{3}[)-] ?\d{3}-\d{4}|\$ ?[\d,]+\.\d{2}|\w\.(?:gov|com|us|org)(?:/\S{0,40})?"
    r"|[Cc]ommission [Ee]xpires?:? [\w ,/.-]{1,40}|\b[Rr]esid(?:es|ing) (?:at|in):? [A-Z][\w ,.]{2,60}) ?$"
)
_SIGNATURE_STOPS = (
    rf"/s/ ?(?P<conformed>{PERSON})[ \n]{{0,2}}(?:(?P<rule>[-_]{{1,80}}))?(?:[ \n](?P<typed>[^\n]{{0,60}}))?$"
)
_GOES_ON = r"(?:as follows|the following|to wit|namely|to read|including): ?$"
_HEADING_STOPS = (
    r"\n(?:exhibit|annex|attachment|schedule) [a-z](?: ?[-_=]*)?$|\n(?:state|county) of[a-z ]*[ ):]*(?:ss)?[.):]*$"
)


_IMPRINT = (
    r"(?:\s{1,40}(?:\S{1,40}\.(?:htm|html|txt|docx?|pdf|jpg|gif)|[A-Z]{2,4}:\d[\d.]{2,12}"
    r"|\d{6,11} {1,3}[-\u2013] {1,3}(?:[Ff]ile (?:[Nn]umber|[Nn]o\.?) )?\d{6,8}"
    r"|\d{4,10}(?:[._]?v?\d{1,3}|\.\d{1,3})"
    r"|(?:Page|PAGE) \d{1,3}(?: of \d{1,3})?|-? ?\d{1,3} ?-?|\[[A-Za-z ]{3,40}\]|#{2,10}|\*{2,10})){1,8}$"
)
"""What stands below the end of a whole paper: a file name, a printer's or a law firm's imprint, the numbers of
Delaware's stamp, a page number."""
_SIGNED = r"(?:/[sS]/|\bI?lsl |\bIsl |\bBy:|\bBY:|_{5}|-{5}|\bName:|\bTitle:|\bIts:)"
_OPERATIVE = (
    r"(?<![a-z])(?:resolved|whereas|shall|hereby|shares? of|preferred stock|common stock|par value|pursuant)(?![a-z])"
)
_ASKS_FOR_MORE = (
    r"(?:(?<![a-z.])(?:an?|the|of|to|and|or|in|for|by|with|as|on|that|which|such|its|their|his|her|be|is|are|was|were|has"
    r"|have|had|from|per|each|any|all|not|no|this|said|under|upon|into|if|than)|[,(-]) ?$"
)
_SIGNATURE_WITHIN, _FLAT = 450, 2000


def breaks_off(view: View) -> str | None:
    """What the text stops in: "a sentence", "a signature", "a heading"; None where it ends as papers end."""
    whole = view.folded.rstrip()
    tail = compiled(_IMPRINT).sub("", whole[-1500:])
    last = tail.rsplit("\n", 1)[-1]
    if compiled(_GOES_ON).search(last.lower()):
        return "a sentence"
    if compiled(_HEADING_STOPS).search(tail.lower()):
        return "a heading"
    signature = compiled(_SIGNATURE_STOPS).search(tail)
    if signature:
        typed = signature["typed"] or ""
        named = signature["conformed"].lower() in typed.lower() or compiled(OFFICE_WORD).search(typed) is not None
        named = named or "notary" in typed.lower()
        return None if named or not signature["rule"] else "a signature"
    if _ends_signed(tail):
        return None
    flat = len(whole) - whole.rfind("\n") > _FLAT  # one paragraph for all: a mark left open far above says nothing
    if not flat and (last.count("(") > last.count(")") or _quote_open(last)):
        return "a sentence"
    prose = len(compiled(_WORD).findall(last)) >= 5 and len(compiled(_LOWER_WORD).findall(last)) >= 2
    if prose and not compiled(_ENDS_WELL).search(last):
        return "a sentence"
    if prose and last.endswith(","):
        return "a sentence"
    return None


def _quote_open(last: str) -> bool:
    """Whether a quotation is opened in the last paragraph and not closed; a mark that only closes opens nothing."""
    if last.count('"') % 2 == 0 or last.endswith('"'):
        return False
    opened, closed = r"(?:^|[\s(\[])\"(?=\w)", r"(?<=[\w.,;:!?)])\""
    return len(compiled(opened).findall(last)) >= len(compiled(closed).findall(last))


def _ends_signed(tail: str) -> bool:
    """Whether the end is that of a signature block, or of what stands under one (a form's foot, an address, where to
    send it): a mark of signing near, and behind it no words of a paper and no sentence that asks for a further word."""
    marks = list(compiled(_SIGNED).finditer(tail, max(0, len(tail) - _SIGNATURE_WITHIN)))
    if not marks:
        return False
    after = tail[marks[-1].end() :]
    if compiled(_OPERATIVE).search(after.lower()) or compiled(_ASKS_FOR_MORE).search(after.lower()):
        return False
    return bool(after.strip(" -_\n"))
