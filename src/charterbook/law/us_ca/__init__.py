"""California: the General Corporation Law in the Corporations Code, for papers from 1977-01-01 on.

Read: section 401 in texts of 2005 and later, 902, 903 and 905 in later ones (905 as amended in 1976). On a day before
the text that was read a failure leaves open whether this was the law. Not asked: verification under penalty of perjury
and the two officers of section 173 (from memory), the percentages of the votes.
"""

from charterbook.law.rule import Rule
from charterbook.law.us_ca import corp_code_401, corp_code_902
from charterbook.law.us_ca.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    corp_code_401.determination_incomplete,
    corp_code_401.changed_after_issue,
    corp_code_401.number_changed_without_count,
    corp_code_902.shares_have_not_approved,
    corp_code_902.class_has_not_voted,
)
