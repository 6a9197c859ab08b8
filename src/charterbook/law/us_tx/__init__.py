"""Texas: the Business Organizations Code, for papers from 2006-01-01 on.

The code applies to corporations formed from that day on, and to older ones from 2010-01-01 or the day they elected it
(BOC 402.005): between the two days a failure leaves open whether the code was the paper's law. The Business Corporation
Act before it was not researched: its papers are law-not-covered. Not asked, because the reader does not tell it: the
statement that a resolution was adopted by all necessary action (21.156(a)(7)), the share of the votes.
"""

from charterbook.law.rule import Rule
from charterbook.law.us_tx import boc_20_001, boc_21_155, boc_21_364
from charterbook.law.us_tx.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    boc_21_155.outside_the_boards_power,
    boc_21_155.statement_incomplete,
    boc_21_155.shares_go_back,
    boc_21_364.holders_have_not_approved,
    boc_20_001.no_officer_has_signed,
    boc_20_001.cancelled_shares_are_unissued,
)
