"""Delaware. Covered: papers on stock from 1968 on, by the kinds that the rules below name.

Read: session laws of 1970, 1971, 1983, 1985, 1996, 2003 and the bill of 2023, texts of single sections, decisions and
summaries (see history.py). Not asked, because papers do not show it: notice and quorum of meetings (211 to 222), the
sufficiency of surplus (154, 170), fees and franchise tax, and what harms a class (242(b)(2), second half).
"""

from charterbook.law.rule import Rule
from charterbook.law.us_de import (
    dgcl_102,
    dgcl_103,
    dgcl_151_route,
    dgcl_151_series,
    dgcl_152,
    dgcl_153,
    dgcl_157,
    dgcl_160,
    dgcl_161,
    dgcl_204,
    dgcl_228,
    dgcl_241,
    dgcl_242,
    dgcl_242_splits,
    dgcl_243,
    dgcl_245,
)
from charterbook.law.us_de.history import COVERED_FROM as COVERED_FROM

RULES: tuple[Rule, ...] = (
    dgcl_102.classes_without_numbers,
    dgcl_103.no_officer_has_signed,
    dgcl_103.notary_not_needed,
    dgcl_103.filing_moment,
    dgcl_103.effect_too_late,
    dgcl_103.correction_changes_the_decision,
    dgcl_151_series.board_without_power_over_series,
    dgcl_151_series.designation_incomplete,
    dgcl_151_series.series_number_out_of_range,
    dgcl_151_series.freed_shares_go_elsewhere,
    dgcl_151_route.elimination_of_a_living_series,
    dgcl_151_route.board_alone_changes_terms,
    dgcl_151_route.emptied_series_not_eliminated,
    dgcl_152.issued_without_the_board,
    dgcl_153.paid_less_than_par,
    dgcl_153.treasury_shares_have_no_floor,
    dgcl_157.reserved_without_board_or_shares,
    dgcl_160.bought_out_of_capital,
    dgcl_161.issued_beyond_authorized,
    dgcl_204.ratification_not_decided,
    dgcl_204.validation_of_no_filing,
    dgcl_204.validated_by_the_court,
    dgcl_228.consent_not_under_its_section,
    dgcl_241.amended_before_payment,
    dgcl_242.not_adopted_under_242,
    dgcl_242.class_has_not_voted,
    dgcl_242_splits.split_without_vote,
    dgcl_242_splits.votes_cast_not_enough,
    dgcl_243.retired_shares_left_standing,
    dgcl_243.lower_par_frees_no_capital,
    dgcl_245.restatement_not_designated,
)
