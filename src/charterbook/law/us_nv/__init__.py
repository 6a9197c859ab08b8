"""Nevada. Covered: papers on stock from 1999-04-22 on, by the kinds that the rules below name.

Read: the chapter's index, bills of 2001 and 2003, the session law of 2005, texts up to 2023 and the state's forms (see
history.py). Not asked, because such papers do not show it or the row was not researched to a page: equal rights within
a series (78.195(2)), the required classes (78.196), senior series' votes (78.1955(3)), the default hour (78.1955(5)),
notice and caller of meetings (78.310), directors' consents (78.315(2)), fees (78.760 to 78.767).
"""

from charterbook.law.rule import Rule
from charterbook.law.us_nv import (
    nrs_78_026,
    nrs_78_0295,
    nrs_78_035,
    nrs_78_039,
    nrs_78_195,
    nrs_78_209,
    nrs_78_315,
    nrs_78_390,
    nrs_78_1955_amendment,
    nrs_78_1955_certificate,
    nrs_78_1955_effect,
)
from charterbook.law.us_nv.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    nrs_78_026.form_not_attached,
    nrs_78_0295.correction_changes_the_decision,
    nrs_78_0295.correction_incomplete,
    nrs_78_0295.correction_has_two_days,
    nrs_78_035.articles_without_share_numbers,
    nrs_78_039.former_name_not_given,
    nrs_78_195.board_without_power_over_series,
    nrs_78_195.series_name_taken,
    nrs_78_195.series_over_class,
    nrs_78_1955_certificate.resolution_not_set_out,
    nrs_78_1955_certificate.series_without_number,
    nrs_78_1955_certificate.two_officers_have_not_signed,
    nrs_78_1955_certificate.no_officer_has_signed,
    nrs_78_1955_certificate.not_acknowledged,
    nrs_78_1955_certificate.acknowledgment_not_needed,
    nrs_78_1955_certificate.issued_before_on_file,
    nrs_78_1955_amendment.board_alone_after_issue,
    nrs_78_1955_amendment.series_not_of_the_board,
    nrs_78_1955_amendment.holders_have_not_approved,
    nrs_78_1955_amendment.new_name_without_old,
    nrs_78_1955_amendment.neither_statement,
    nrs_78_1955_amendment.amendment_not_set_out,
    nrs_78_1955_effect.effect_too_late,
    nrs_78_1955_effect.withdrawal_of_a_living_series,
    nrs_78_1955_effect.withdrawal_incomplete,
    nrs_78_1955_effect.status_sentence_is_delaware,
    nrs_78_1955_effect.cut_below_shares_in_being,
    nrs_78_209.change_incomplete,
    nrs_78_209.change_too_late,
    nrs_78_315.no_quorum,
    nrs_78_390.stockholders_have_not_approved,
)
