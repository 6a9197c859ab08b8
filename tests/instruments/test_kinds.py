"""The kind of a paper where its title says little or has an unusual form."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

_HEAD = '\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a {} corporation (the "Corporation"), '
_SIGNED = (
    "\n\nIN WITNESS WHEREOF, the Corporation has caused this paper to be signed this 5th day of May, 2004.\n\n"
    "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n"
)


def _read(words: str) -> Instrument:
    instruments = read(text(words + _SIGNED))
    assert not isinstance(instruments, Unreadable)
    assert len(instruments) == 1
    return instruments[0]


@pytest.mark.parametrize(
    ("title", "state", "words", "kind"),
    [
        ("CERTIFICATE OF AMENDMENT OF THE CERTIFICATE OF INCORPORATION", "New York",
         "certifies under Section 805 of the Business Corporation Law that the certificate of incorporation is "
         "amended to "
         "add a provision stating the number, designation, relative rights, preferences and limitations of a series of "
         "Preferred Stock: Series A Preferred Stock, 5,000 shares.", "designation"),
        ("CERTIFICATE", "Delaware",
         "certifies under Section 151(g) of the General Corporation Law of the State of Delaware that none of the "
         "authorized shares of Series A Preferred Stock are outstanding and none will be issued, and that all "
         "matters set "
         "forth in the Certificate of Designation of that series are eliminated from the Certificate of Incorporation.",
         "designation_withdrawal"),
        ("CERTIFICATE OF TERMINATION OF CERTIFICATE OF DESIGNATION", "Nevada",
         "certifies under NRS 78.1955 that no shares of Series B Preferred Stock are outstanding and that the "
         "certificate "
         "of designation of that series is withdrawn.", "designation_withdrawal"),
        ("ARTICLES OF AMENDMENT", "Georgia",
         "certifies that its Board of Directors, under Section 14-2-602 of the Georgia Business Corporation Code, has "
         "fixed the terms of 10,000 shares of its Preferred Stock, which shall be known as Series A Preferred Stock.",
         "designation"),
        ("CHARTER", "Tennessee",
         "is formed under the Tennessee Business Corporation Act. 2. The corporation is authorized to issue 1,000 "
         "shares.",
         "articles"),
    ],
)  # fmt: skip
def test_the_act_decides_where_the_title_does_not(title: str, state: str, words: str, kind: str) -> None:
    """Neutral titles, a charter without more, an end under another word."""
    assert _read(title + _HEAD.format(state) + words).kind == kind


@pytest.mark.parametrize("title", ["CERTIFICATE OF DISSOLUTION", "ARTICLES OF DISSOLUTION", "CERTIFICATE OF RENEWAL"])
def test_what_ends_or_revives_a_corporation_is_no_paper_of_shares(title: str) -> None:
    """It is filed, and leaves every number alone."""
    words = title + _HEAD.format("Delaware") + "certifies that it is dissolved under Section 275."
    assert _read(words).status == "not_share_capital"


def test_words_of_an_office_in_a_corporations_name_are_none() -> None:
    """The name in capitals over the signature is no signer who has yet to sign."""
    words = "ARTICLES OF AMENDMENT" + _HEAD.format("Virginia") + "amends Article III to authorize 500 common shares."
    block = (
        "\n\nDated: May 5, 2004\n\nLARKMOOR COMMUNITY FINANCIAL CORPORATION\n\n"
        "By: /s/ Ada Marlowe\nAda Marlowe\nPresident\n"
    )
    instruments = read(text(words + block))
    assert not isinstance(instruments, Unreadable)
    assert [signer.name.value for signer in instruments[0].signers] == ["Ada Marlowe"]
