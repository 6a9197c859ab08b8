"""Two papers compared across formats, and the redline in its forms."""

from datetime import date

import pytest

from charterbook.comparing import FORMS, redline, texts, written
from charterbook.formats import docx_write, edgar_text, html_write, pdf
from charterbook.formats.redline import Redline, accepted
from charterbook.model.drafts import Draft, Heading, Paragraph

PAPER = Draft(
    "designation_amendment",
    "CERTIFICATE",
    (
        Heading(("CERTIFICATE",)),
        Paragraph(("There are 650 shares of the Series A Convertible Preferred Stock, and no more than 650.",)),
        Paragraph(("Nothing else is changed by this paper, which takes effect on its filing in Nevada.",)),
    ),
    notice="",
)
ON = date(2026, 11, 23)


@pytest.mark.parametrize("write", [docx_write.write, html_write.write, pdf.write])
def test_the_form_of_a_paper_changes_no_word(write) -> None:  # type: ignore[no-untyped-def]
    """One draft in two forms, compared, has the same words: what a redline shows is what was changed, not the form."""
    found = redline(edgar_text.write(PAPER), write(PAPER), "Certificate")
    assert isinstance(found, Redline)
    words = [change for changes in found.paragraphs for change in changes if change.how != "kept"]
    assert [] == [change for change in words if change.words.strip() != "1"]  # the number of EDGAR's page
    assert "There are 650 shares" in " ".join(accepted(found))


def test_a_file_without_a_text_is_told_by_its_side() -> None:
    """Which of the two it is, why, and what would help."""
    for data, side in (((b"", b"x y"), "filed"), ((b"x y", b"%PDF-1.7"), "new")):
        found = redline(*data, "Certificate")
        assert not isinstance(found, Redline)
        assert side == found[0]
        assert found[1].why
        assert found[1].remedy


def test_a_draft_is_compared_by_its_words_and_written_in_each_form() -> None:
    """A filed text against a draft or a text gives one redline, in each form the same bytes twice."""
    filed = "CERTIFICATE\n\nThere are 600 shares."
    made = texts("Certificate", filed, PAPER)
    assert made == texts("Certificate", filed, "\n\n".join(accepted(made)))
    forms = written(made, FORMS, "Ann Other", ON)
    assert list(FORMS) == list(forms)
    assert forms == written(made, FORMS, "Ann Other", ON)
    with pytest.raises(ValueError, match="no form pdf"):
        written(made, ("pdf",), "Ann Other", ON)
