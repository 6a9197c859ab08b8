"""Which filed paper a correction corrects, where a form's sentence tells it. What is told in the paper's own words is
read by `correction.papers`; the words at fault and the corrected words by `correction.words`."""

from charterbook.instruments.productions.fragments import DATE, SECRETARY
from charterbook.text.productions import Production as P

CORRECTIONS = (
    P("corrected_paper", "to be corrected",
      rf"(?:record|instrument|document|certificate|paper|filing)s? (?:to be|being) corrected(?: is| are|:) (?:the |a )?(?P<title>[^.,]{{5,160}}?),?(?: which (?:was|were))?,? filed (?:{SECRETARY} )?on {DATE}", back=40),
    P("corrected_paper", "name of the document", rf"name of the document(?: (?:to be|being) corrected)?:? (?P<title>[^.,:;\n]{{5,120}}?),? filed (?:{SECRETARY} )?(?:on )?{DATE}"),
    P("corrected_title", "title of the document",
      r"title of (?:the )?document (?:being|to be) corrected is:? (?:the )?(?P<title>[^.;\n(]{3,160}?)(?=[.;\n]| \()"),
    P("corrected_title", "articles being corrected",
      r"articles being corrected (?:are|is):? (?:the )?(?P<title>[^.;\n(]{3,160}?)(?=[.;\n]| \()"),
    P("correction_told", "requires correction", r"requires correction(?: as permitted| pursuant)"),
    P("correction_told", "inaccurate record", r"(?:an |is )inaccurate record of (?:the )?(?:corporate )?action"),
    P("correction_told", "of correction", r"(?:this|these|such) (?:certificate|articles) of correction", back=24),
)  # fmt: skip
