"""Splits: so many old shares become so many new ones; what becomes of fractions; the items of Nevada's form.

Old and new are rows of their own, put together by instruments/split_change/read.py: a sentence that joins them in one
pattern would cost the product of their lengths. The direction of a bare ratio comes from the words around it, never
from its order alone: "10:1" is said of splits of both kinds.
"""

from charterbook.text.productions import Production as P

_HELD = r"(?: ?(?:of|the|its|such|our|then|presently|currently|now|issued|outstanding|unissued|authorized|existing|old|pre-split|full|whole|and|or|corporation's|company's|,|/)(?![a-z])){0,14}"
_UNIT = r"(?:,? (?:a|an|one|new|post-split|validly|duly|fully|paid|issued|and|non-?assessable|non|authorized|outstanding|whole|full|newly|of|reclassified)(?![a-z])){0,12}"
FRACTIONS = {
    "half": 2, "third": 3, "fourth": 4, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
"""The names of parts of a share, singular, with what they divide by."""
_PART = rf"(?P<part>{'|'.join(sorted(FRACTIONS, key=len, reverse=True))})s?"
_AND_HALF = r"(?:(?:{N}|[a-z]{3,9}) and (?:{N}|[a-z]{3,9})[ -](?:half|thirds?|quarters?|fourths?|tenths?) ?\()?"
_FOR = r"(?:-| )(?:for|to)(?:-| )(?:each |every )?"
_NEW = rf" (?:(?:an aggregate|a total) of )?(?:{_AND_HALF}(?:{{N:spoken}}(?:-| ){_PART} ?\()?{{N:new}}(?:/{{N:per}}(?:th|rd|nd|st)?|(?:-| )(?P<part_>{'|'.join(FRACTIONS)})s?)?\)?){_UNIT} ?(?:(?P<unit>shares?)|of (?:a|{{N}}) (?P<unit_>share)|{{C:target}})"

SPLITS = (
    # "Each ten shares", "each issued and outstanding share": so many old shares.
    P("split_old", "each", rf"each{_HELD} {_AND_HALF}{{N:old}}\)?{_HELD} (?:{{C:of_class}}|(?P<unit>shares?))"),
    P("split_old", "every", rf"every{_HELD} {_AND_HALF}{{N:old}}\)?{_HELD} (?:{{C:of_class}}|(?P<unit>shares?))"),
    P("split_old", "each", rf"each{_HELD} (?P<one>share)(?![a-z])"),
    P("split_old", "{N} shares of {C}", r"{N:old} shares of {C:of_class}[^.;{N}]{0,60}?(?:outstanding|issued|treasury)"),
    P("split_old", "each", rf"each{_HELD} (?P<one>{{C}})(?! (?:holder|certificate))"),
    P("split_old", "each {C}", r"each (?P<one>{C})"),
    P("split_old", "every", rf"every{_HELD} (?P<one>share)(?![a-z])"),
    # "... into one share", "become ten shares": so many new shares.
    P("split_new", "into {N}", rf"into{_NEW}"),
    P("split_new", "become {N}", rf"become{_NEW}"),
    P("split_new", "becomes {N}", rf"becomes{_NEW}"),
    P("split_new", "as {N}", rf"as{_NEW}"),
    P("split_new", "has {N}", rf"has{_NEW}"),
    P("split_new", "to {N}", rf"to{_NEW}"),
    P("split_new", "for {N}", rf"for{_NEW}"),
    # "one-for-ten reverse split", "forward split of twenty for one", "1-for-20 basis".
    P("split_ratio", "{N}", rf"{{N:first}}(?:{_FOR}(?:{{N:second}}|(?P<digits>\d{{1,7}}))|(?: ?: ?)(?:{{N:second_}}|(?P<digits_>\d{{1,7}})))(?!\d|\.\d)"),
    # "one new share for each ten old shares", "ten shares in exchange for every one share".
    P("split_for", "for each", rf"for each{_HELD}(?: {{N:old}}\)?)?{_HELD} (?:(?P<unit>shares?)|{{C:of_class}})"),
    P("split_for", "for every", rf"for every{_HELD}(?: {{N:old}}\)?)?{_HELD} (?:(?P<unit>shares?)|{{C:of_class}})"),
    P("split_for", "for every", r"for every {N:old} old(?! share)"),
    P("split_for", "for each", r"for each {N:old} old(?! share)"),
    # What becomes of fractions of a share.
    P("fractions", "round", r"round(?:ed|ing)? (?:off )?(?:(?P<up>up)|(?P<down>down)|to the (?P<nearest>nearest|closest)|to the (?P<next>next))"),
    P("fractions", "cash", r"(?P<cash>cash)"),
    P("fractions", "one full share", r"(?P<up>one full share)"),
    P("fractions", "scrip", r"(?P<scrip>scrip) (?:shall|will|may) be issued|(?P<scrip_>scrip) (?:for (?:the |a )?fractions?|that entitles|entitling)"),
    # Nevada's certificate of change: where each answer begins.
    P("nv_before", "before the change", r"before the change(?: (?:is|are|was|were))?:?"),
    P("nv_after", "after the change", r"after the change(?! in exchange)(?: (?:is|are|shall be))?:?"),
    P("nv_exchange", "after the change in exchange", r"after the change in exchange for each issued share of the same class or series:?"),
    P("nv_fractions", "entitled to a fraction", r"entitled to a fraction of a share(?: and the percentage of outstanding shares affected thereby)?:?"),
    P("nv_end", "effective date", r"effective date(?: and time)? of filing"),
    P("nv_before", "before the effective", r"before the effective (?:date|time)[^.;{N}]{0,60}"),
    P("nv_after", "after the effective", r"after the effective (?:date|time)[^.;{N}]{0,60}"),
)  # fmt: skip
