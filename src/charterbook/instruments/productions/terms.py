"""What the shares of a series carry: the clause, and its value only where the clause says one literally."""

from charterbook.text.productions import Production as P

_RATE = r"(?:{N} percent ?\(|{N} per ?cent ?\()?(?P<value>\d{1,2}(?:\.\d{1,4})? ?%)"
_SHARE = r"(?:per|a|for each|for every|on each|each|for each such) (?:outstanding |whole )?share"

TERMS = (
    P("term_dividend", "dividend", rf"dividends?(?:(?!vote|liquidation|convert)[^.;]){{0,200}}?(?:rate (?:per annum )?of |equal to |dividends? of |basis of )(?:[^.;]{{0,30}}? )?{_RATE}"),
    P("term_dividend", "dividend", rf"dividends?(?:(?!vote|liquidation|convert)[^.;]){{0,160}}?(?P<value>{{M}})(?: ?{_SHARE}| per annum| a year)"),
    P("term_dividend", "dividend", r"(?:no|not (?:be )?entitled to(?: any| receive| receive any)?|shall not (?:bear|carry|receive)) dividends?", back=44),
    P("term_stated_value", "stated value", r"(?:stated value|face value|face amount)(?: (?:of|per) (?:each |the |a |one )?share[^.;]{0,40}?)? (?:of|shall be|equal to|is)(?: [a-z-]{1,12}){0,6} ?\(?(?P<value>{M})"),
    P("term_stated_value", "original issue price", r"original issue price (?:of[^.;]{0,60}? )?(?:shall be|is|of|equal to)(?: [a-z-]{1,12}){0,6} ?\(?(?P<value>{M})"),
    P("term_liquidation_preference", "liquidation", rf"liquidation[^;]{{0,420}}?(?P<value>{{M}})\)?(?: in cash)? ?{_SHARE}"),
    P("term_liquidation_preference", "liquidation preference", r"liquidation (?:preference|value) (?:of|shall be|equal to|is)(?: [a-z-]{1,12}){0,6} ?\(?(?P<value>{M})"),
    P("term_liquidation_preference", "liquidat", rf"(?P<value>{{M}})\)?(?: in cash)? ?{_SHARE},? (?:in|upon|on|when|if) (?:a |any |the )?(?:[a-z]{{2,12}} ){{0,4}}?liquidat", back=60),
    P("term_votes", "vote", rf"(?P<value>(?:{{N}}|one) votes?) ?{_SHARE}", back=40),
    P("term_votes", "entitle the holder", r"entitle the holder(?: thereof| of it)? to (?P<value>{N} votes?)(?! of)"),
    P("term_votes", "entitled to", r"entitled to (?P<value>{N} votes?)(?! of)"),
    P("term_votes", "vot", r"(?P<value>no vot(?:e|es|ing rights)|not be entitled to vote)(?![a-z])", back=22),
    P("term_conversion", "convert", r"(?:convert(?:ible|ed|s)?|exchange(?:able|d))[^.;]{0,200}? (?:into|for) (?P<value>{N}) (?:\([^()]{1,20}\) )?(?:fully paid[^.;]{0,40}? )?shares? of"),
    P("term_conversion", "conversion price", r"conversion price[^.;]{0,120}? (?:shall (?:initially )?be|is|of|equal to) (?P<value>{M})"),
    P("term_conversion", "convertible", r"(?:shall not be|not|no) convertible(?! (?:preferred|securities))", back=14),
    P("term_redemption", "redeem", rf"redeem(?:ed|able|ing)?[^;]{{0,260}}?(?P<value>{{M}})\)? ?{_SHARE}"),
    P("term_redemption", "redeemable", r"(?:not be|not) redeemable", back=8),
    P("term_rank", "rank", r"(?:(?:shall|will|to) (?:initially )?rank|ranks),?[^.;]{0,160}?(?P<value>senior|junior|pari passu|on a parity|prior|subordinate)(?![a-z])", back=20),
)  # fmt: skip
"""Each row's fact is "term_" and the name of the term."""
