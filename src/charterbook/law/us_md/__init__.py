"""Maryland: the Corporations and Associations Article, and before 1976 its predecessor in Article 23, for papers from
1967-06-01 on.

Read: the session law of 1966-67 on articles supplementary, 2-105 and 2-607 in texts of 2013 and later. The current text
of 2-208 was not read in full. Not asked: acknowledgment and attestation, verification, the votes' count.
"""

from charterbook.law.rule import Rule
from charterbook.law.us_md import section_2_208, section_2_607
from charterbook.law.us_md.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    section_2_208.classified_without_power,
    section_2_607.board_may_move_the_number,
    section_2_607.amendment_incomplete,
)
