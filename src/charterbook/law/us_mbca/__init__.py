"""States under the Model Business Corporation Act: Colorado, Florida, Georgia, Hawaii, Idaho, Indiana, Iowa, Kentucky,
Louisiana, Massachusetts, Mississippi, North Carolina, Oregon, Tennessee, Utah, Virginia, Washington, West Virginia,
Wisconsin, Wyoming, each from the day its act took effect (states.py).

Read: Iowa, Washington and Colorado, and single sections of other states. Not asked: notices, the count of votes,
consideration. What a state's own text is not known to say is at most a warning there (pack.py).
"""

from charterbook.law.rule import Rule
from charterbook.law.us_mbca import mbca_1_filing, mbca_6_classes, mbca_6_shares, mbca_10_papers, mbca_10_votes

RULES: tuple[Rule, ...] = (
    mbca_6_classes.class_without_number,
    mbca_6_classes.board_without_power_over_series,
    mbca_6_classes.issued_before_filed,
    mbca_6_classes.washington_series_below_outstanding,
    mbca_6_shares.last_shares_taken_back,
    mbca_6_shares.issue_without_the_board,
    mbca_6_shares.no_treasury_shares,
    mbca_6_shares.barred_shares_still_authorized,
    mbca_10_votes.amended_before_issue,
    mbca_10_votes.holders_have_not_approved,
    mbca_10_votes.class_has_not_voted,
    mbca_10_votes.board_route,
    mbca_10_papers.amendment_incomplete,
    mbca_10_papers.restatement_without_adoption,
    mbca_10_papers.claims_are_not_cut,
    mbca_1_filing.no_officer_has_signed,
    mbca_1_filing.number_not_fixed,
    mbca_1_filing.effect_too_late,
    mbca_1_filing.correction_incomplete,
    mbca_1_filing.ratification_without_approvals,
)
