"""New York: the Business Corporation Law, for papers from 1963-09-01 on.

Read: texts of sections 502, 803, 804 and 805 as of the 2020s. How they stood before was not read; on an earlier day a
pass stands, and a failure leaves open whether this was the law. Not asked: stated capital, the count of votes.
"""

from charterbook.law.rule import Rule
from charterbook.law.us_ny import bcl_502, bcl_803
from charterbook.law.us_ny.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    bcl_502.series_out_of_range,
    bcl_502.series_without_certificate,
    bcl_803.holders_have_not_approved,
    bcl_803.class_has_not_voted,
    bcl_803.certificate_incomplete,
)
