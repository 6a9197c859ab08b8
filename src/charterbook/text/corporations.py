"""Names of corporations.

Comes in: a view. Goes out: marks of kind "corporation". A name is a run of capitalised words that ends in a corporate
suffix, read backwards from it; where a name has no suffix, the words beside it say that it is one: "X, a California
corporation", "the name of the corporation is X". Partnerships and limited liability companies are none.
"""

from collections.abc import Iterator

from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.places import STATES
from charterbook.text.view import View

_WORDS = "Corporation|Incorporated|Company|Limited|Bancorp|Bancorporation|Bancshares|Bankshares|Trust"
_SUFFIX = (
    rf",? (?:{_WORDS}|{_WORDS.upper()}|Corp\.?|CORP\.?|Inc\.?|INC\.?|Co\.|CO\.|Ltd\.?|LTD\.?|N\.V\.|S\.A\.|PLC|plc"
    r"|P\.C\.|N\.A\.)(?:,? (?:Inc\.|INC\.|Ltd\.|N\.V\.)| (?:of|OF) (?:America|AMERICA)(?!n)"
    r"| (?:II|III|IV|VI{0,3}|IX)(?![\w.]))?(?:(?!\w)"
    r"|(?<=\.)(?=\d{1,2}(?!\d)))"
)
_WORD = r"(?:[A-Z&\u00c0-\u00de][\w'!*&./-]{0,40}|[a-z][.-]?[A-Z]\w{0,40}|\d{1,4}(?:[A-Z]\w{0,40})?)"
_OF_PLACE = r"(?:^|\n)((?:[A-Z][\w'&.-]{1,40} ){1,4}of )$"
"""The first words of a name with a place in it ("Oakmere of New England, Inc."), where a line begins with them."""
_NO_NAME = frozenset(
    "certificate articles amendment board directors designation designations determination state secretary president "
    "resolution resolutions bylaws by-laws incorporation restatement statement notice form officers stockholders "
    "shareholders minutes consent correction powers rights preferences stock shares series name copy elimination "
    "withdrawal merger retirement increase decrease change laws law department office certification".split()
)
_BRANCH = r" \([A-Z][A-Za-z. ]{1,24}\)$"
_LAST = r"(?:[A-Z&\u00c0-\u00de][\w'!*&./-]{0,40}|[a-z][.-]?[A-Z]\w{0,40}|\d{1,3}[A-Z]\w{0,40})"
_INNER = r"(?:(?<=Bank )of |and |of the |(?:qui|de|la|du|des|le|et|y|del|von|van) )"
_NAME_RUN = rf"(?<![\w.])(?:\d{{1,2}}(?:st|nd|rd|th) )?(?:{_WORD},? {_INNER}{{0,1}}){{0,8}}{_LAST}$"
_LEAD = (
    r"\b(?:(?<!BANK )(?<!TRUST )(?<!CITY )OF|BY|FOR|THE|The|By|For|Of|This|That|Such|Said|I|WE|We|"
    r"DIRECTORS|RESOLVED|Resolved|WHEREAS|Whereas|WHEREOF|Whereof|SUPPLEMENTARY|Supplementary|CERTIFICATE|TO|INTO"
    r"|MERGING|"
    r"INCORPORATION|AMENDMENT|FORMATION|DESIGNATIONS?|CORRECTION|ARTICLES|"
    r"(?:Secretary|President|Directors|Chairman|Treasurer|Officer|Board)(?: and)?),? "
)
_INNER_SUFFIX = (
    r"(?:(?<!&) (?:Inc\.|INC\.|Corp\.|CORP\.|Ltd\.|LTD\.),? (?=\S+ ?\S)"
    r"| (?:CORPORATION|COMPANY|INCORPORATED|LIMITED|BANCSHARES),? (?=[A-Z][a-z]))"
)
_DATE = (
    r"\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z.]{0,7} "
    r"\d{1,2},? \d{4},? "
)
_UNDER_A_LAW = (
    rf"(?:\b(?:Acts?|Code|Laws?|Statutes|NMSA \d{{4}})|(?:\b[Oo]f |^)(?i:{'|'.join(STATES)})|(?:^|(?<=-))\d{{3,4}}), "
)
"""The end of a statute before the name of the corporation that acts under it."""
_OF_THE_LAW = r"\bCorporations? (?:Law|Act|Code) (?=[A-Z])"
_HEADING = r"\b(?:NAME|Name)[.:] "
"""The heading of the article on the name, before the name."""
_STATE_FIRST = rf"^(?i:{'|'.join(STATES)}) "
"""The same without a comma, in a text whose lines are run together."""
_INNER_WORDS = frozenset(("of", "and", "the", "qui", "de", "la", "du", "des", "le", "et", "y", "del", "von", "van"))
_PARTY = r"^(?:Corporation|Company|Parent|Purchaser|Buyer|Seller|Issuer|Registrant|Holder|Trustee), "
"""A party in a list, called by its defined term, before the name of the next one."""
_NUMBERED = r"(?<![\w.])(?:[A-Z][A-Z&-]{1,40} ){1,6}\d{1,3}$"
_AFTER_A_NUMBER = r",? (?:Inc|INC|Corp|CORP|Incorporated|INCORPORATED)(?![A-Za-z])"
_ARTICLE = r"^(?:a|an|and|the|of|of the) "
_LONGEST_NAME = 120
_GENERIC = frozenset(
    "the this such said a an each any of business general professional nevada delaware stock no name surviving"
    " corporation company corporations domestic foreign parent close holding registrant".split()
)
_LAW = r"(?i) (?:laws?|acts?|code|statutes|commission|commissioner|division|bureau|section)\b"
_OTHER_ENTITY = r",? (?:L\.? ?L\.? ?C|L\.? ?P|L\.? ?L\.? ?P)\b"
_OF_STATE = (
    rf"(?i)(?:,| \([^()\n]{{1,80}}\),?) an? (?:(?:{'|'.join(STATES)}) )?"
    r"(?:(?:business|stock|domestic|profit|for-profit|bank|close) )?$"
)
_LAST_OF_STATE = frozenset(
    "a an business stock domestic profit for-profit bank close".split() + [state.rsplit(" ", 1)[-1] for state in STATES]
)
"""The words of which one ends `_OF_STATE`."""
_ITEM = (
    r"name of (?:the|this) (?:corporation|company)(?: \([^()\n]{1,60}\)| hereby amended)? ?(?:is|shall be|are):? ?\"?"
    r"|(?:name of (?:the|this) (?:corporation|company)|corporate name|its name|(?:corporation|company)'s name)"
    r"(?: (?:is|be|shall be|has been|was))?(?: hereby)?(?: amended and)?(?: changed)?(?: from [^.;:\n]{3,80}?)?"
    r" to(?: be| read)?:? ?\"?"
)
_ITEM_NAME = rf"({_WORD}(?:(?:,? | of | and | the | of the ){_WORD}){{0,8}})(?=[\s;,(\"]|\Z)"


def corporations(view: View) -> Iterator[Found]:
    """All corporate names, as the paper writes them, white space folded; the caller keeps the outermost."""
    yield from _by_suffix(view)
    yield from _by_state(view)
    yield from _by_item(view)


_POINTERS = frozenset(("the", "this", "said", "such", "our", "its"))


def _by_suffix(view: View) -> Iterator[Found]:
    folded = view.folded
    law, other = compiled(_LAW), compiled(_OTHER_ENTITY)
    done = 0
    last = ""
    for at in view.hits["suffix"]:
        if at < done:
            continue
        suffix = compiled(_SUFFIX).match(folded, at - 1 if at and folded[at - 1] == "," else at)
        if suffix is None:
            continue
        done = suffix.end()
        before = folded[max(0, suffix.start() - _LONGEST_NAME) : suffix.start()]
        own = _whole(before) or _numbered(before, suffix[0])
        if not own or own.rsplit(" ", 1)[-1].lower() in _POINTERS:
            continue  # "Redemption. The Corporation may redeem": the noun, and before it the end of another sentence
        if law.match(folded, suffix.end()) or other.match(folded, suffix.end()):
            continue
        if not _spoken_of(folded, suffix.start()):
            start = suffix.start() - len(own)
            if last and folded[start : suffix.end()] == f"{last} {last}":
                start += len(last) + 1  # the last line of a title and the first of the text, run together
            last = folded[start : suffix.end()]
            opens = folded.endswith("The ", 0, start) and (
                start == len("The ") or folded[start - len("\nThe ")] == "\n" or folded[start - 6].islower()
            )
            yield _found(view, start - len("The ") if opens else start, suffix.end())


def _spoken_of(folded: str, at: int) -> bool:
    """Whether the suffix is the noun of "a California corporation" in capitals rather than the end of a name."""
    return compiled(_OF_STATE).search(folded[max(0, at - 120) : at] + " ") is not None


def _by_state(view: View) -> Iterator[Found]:
    """Names without a suffix before "a California corporation" or "a corporation organized"."""
    lowered, folded = view.lowered, view.folded
    at = lowered.find(" corporation")
    while at >= 0:
        leads = lowered[lowered.rfind(" ", 0, at) + 1 : at] in _LAST_OF_STATE
        beside = compiled(_OF_STATE).search(folded[max(0, at - 160) : at + 1]) if leads else None
        if beside is not None:
            end = max(0, at - 160) + beside.start()
            before = folded[max(0, end - _LONGEST_NAME) : end]
            own = _own(before)
            if own and " " in own and not compiled(rf"(?:{_SUFFIX})$").search(before):
                yield _found(view, end - len(own), end)
        at = lowered.find(" corporation", at + 1)


def _by_item(view: View) -> Iterator[Found]:
    """The name that the item on the name gives, with or without a suffix."""
    if "name" not in view.lowered:
        return
    for item in compiled(_ITEM).finditer(view.lowered):
        name = compiled(_ITEM_NAME).match(view.folded, item.end())
        if name is None:
            continue
        start, end = name.span(1)
        ended = compiled(r"(?:\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD)|\b[A-Z]\.[A-Z])\.$").search(view.folded, start, end)
        if view.folded[end - 1] in ".,;" and not ended:
            end -= 1
        sentence = compiled(r"(?<=[a-z!A-Z]{2})\. ").search(view.folded, start, end)
        if sentence and not compiled(r"(?i)\b(?:inc|corp|co|ltd)$").search(view.folded, start, sentence.start()):
            end = sentence.start()
        inner = compiled(r"\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD)\.(?= [A-Z])").search(view.folded, start, end)
        end = inner.end() if inner else end
        if view.folded[start:end].lower() not in _GENERIC:
            yield _found(view, start, end)


def _whole(before: str) -> str:
    """The name's own words with the branch in parentheses that stands before the suffix ("Oakmere (Delaware), Inc."),
    and with those before a place ("Oakmere of New England, Inc.")."""
    branch = compiled(_BRANCH).search(before) if before.endswith(")") else None
    own = _own(before[: branch.start()] if branch else before)
    if not own:
        return ""
    own += branch[0] if branch else ""
    lead = compiled(_OF_PLACE).search(before[: len(before) - len(own)])
    return own if lead is None or _NO_NAME & set(lead[1].lower().split()) else lead[1] + own


def _own(before: str) -> str:
    """The name's own words at the end of `before`: without the words that lead to it, and without a name before it."""
    if _is_small(before[before.rfind(" ") + 1 :]):
        return ""  # most suffixes are "the Corporation" in a sentence
    words = before.split(" ")
    first = len(words) - 1
    while first and (words[first - 1] in _INNER_WORDS or not _is_small(words[first - 1])):
        first -= 1
    run = compiled(_NAME_RUN).search(before, len(before) - len(" ".join(words[first:])))
    if run is None:
        return ""
    own = run[0]
    if before.lower().endswith("state of ", 0, len(before) - len(own)):
        own = compiled(_STATE_FIRST).sub("", own)
    for pattern in (_DATE, _INNER_SUFFIX, _UNDER_A_LAW, _OF_THE_LAW, _HEADING, _LEAD, _PARTY, _ARTICLE):
        for lead in reversed(list(compiled(pattern).finditer(own))):
            own = own[lead.end() :]
            break
    return "" if all(word in _GENERIC for word in own.lower().split()) else own


def _numbered(before: str, suffix: str) -> str:
    """A name in capitals that ends in a number ("ALDER 6, INC."); empty where none stands before the suffix."""
    if not before[-1:].isdigit() or not compiled(_AFTER_A_NUMBER).match(suffix):
        return ""
    run = compiled(_NUMBERED).search(before)
    if run is None:
        return ""
    leads = list(compiled(_LEAD).finditer(run[0]))
    own = run[0][leads[-1].end() :] if leads else run[0]
    return "" if own.isdigit() else own


def _is_small(word: str) -> bool:
    """Whether a word is none of a name, but for the few that stand inside one."""
    return word.islower() and (word.isalpha() or compiled(r"[&\d]").search(word) is None)


def _found(view: View, start: int, end: int) -> Found:
    return Found.seen(view, "K", "corporation", (start, end), view.folded[start:end])
