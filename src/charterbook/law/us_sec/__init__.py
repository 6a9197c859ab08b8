"""The securities rules of the United States for papers that show themselves to be exhibits or EDGAR texts, or that were
filed with a registrar since Form 8-K asks for a report: 2004-08-23.

Read: Form 8-K's general instructions, Regulation S-T 302, the EDGAR Filer Manual of 2009. Not read: Regulation S-K 601.
Whether a corporation reports to the Commission, and which of its classes are registered, no paper shows.
"""

from charterbook.law.rule import Rule
from charterbook.law.us_sec import edgar_text, exhibits, form_8k, xbrl

RULES: tuple[Rule, ...] = (
    exhibits.charter_under_another_number,
    exhibits.designation_under_another_number,
    exhibits.number_of_bylaws,
    exhibits.conformed_signatures,
    form_8k.report_on_form_8k,
    form_8k.rights_of_holders_modified,
    form_8k.report_late,
    edgar_text.lines_too_long,
    edgar_text.tags_left_open,
    xbrl.numbers_have_tags,
    xbrl.series_have_members,
    xbrl.reported_numbers_disagree,
)
