"""A registrar's page gives its filings to the papers behind it, each paper the day that stands beside its title."""

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

PAGE = (
    "I, HARRIET SMYTHE, SECRETARY OF STATE OF THE STATE OF DELAWARE, DO HEREBY CERTIFY THE ATTACHED ARE TRUE AND "
    "CORRECT COPIES OF ALL DOCUMENTS ON FILE. THE FOLLOWING DOCUMENTS HAVE BEEN CERTIFIED: CERTIFICATE OF "
    "INCORPORATION, FILED THE THIRTIETH DAY OF OCTOBER, A.D. 1986, AT 9 O'CLOCK A.M. CERTIFICATE OF AMENDMENT, "
    "FILED THE EIGHTH DAY OF "
    "JUNE, A.D. 1994, AT 9 O'CLOCK A.M. /s/ Harriet Smythe\n\n"
)
ARTICLES = (
    "CERTIFICATE OF INCORPORATION\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\nFIRST: The name of the corporation is Larkmoor "
    "Industries, Inc.\n\nFOURTH: The total number of shares of stock which the Corporation shall have authority to "
    "issue is 1,000 shares of Common Stock, par value $0.01 per share.\n\nSECOND: It is organized under the General "
    "Corporation Law of the State of Delaware, and its registered agent is State Agents Company, of Dover.\n\n"
    "IN WITNESS WHEREOF, I have signed this certificate this 29th day of October, 1986.\n\n"
    "/s/ Ada Marlowe\nAda Marlowe, Incorporator\n\n"
)
AMENDMENT = (
    "CERTIFICATE OF AMENDMENT\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Delaware corporation, "
    "hereby certifies that Article FOURTH is amended to read: The total number of shares of stock which the "
    "Corporation shall have authority to issue is 5,000 shares of Common Stock, par value $0.01 per share.\n\n"
    "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this 1st day of June, 1994.\n\n"
    "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n"
)


def _papers(words: str) -> list[Instrument]:
    found = read(text(words))
    assert not isinstance(found, Unreadable)
    return [one for one in found if one.status != "certification"]


def _filed(papers: list[Instrument]) -> list[tuple[str, str | None]]:
    return [(one.kind, str(one.dates.filed_on.value) if one.dates.filed_on else None) for one in papers]


def test_each_paper_has_the_day_beside_its_title_on_the_page() -> None:
    """A page that lists two papers dates both, and its titles are no papers of their own."""
    assert [("articles", "1986-10-30"), ("articles_amendment", "1994-06-08")] == _filed(
        _papers(PAGE + ARTICLES + AMENDMENT)
    )


def test_a_paper_that_the_list_does_not_name_has_no_day_from_it() -> None:
    """Behind a page on an incorporation and an amendment, a second amendment is not shown as filed."""
    papers = _papers(PAGE + ARTICLES + AMENDMENT + "\n" + AMENDMENT)
    assert ("articles_amendment", None) == _filed(papers)[-1]


def test_a_certificate_and_the_unsigned_text_that_it_attaches_are_one_paper() -> None:
    """The text behind a certificate that attaches it is no paper of its own; a signed one is."""
    cover = (
        "AMENDED AND RESTATED CERTIFICATE OF INCORPORATION OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., "
        "a Delaware corporation, hereby certifies that the restated text attached hereto is its certificate of "
        "incorporation, amended under Section 242 of the General Corporation Law and restated under Section 245 of it, "
        "as its board of directors and its stockholders resolved.\n\n"
        "IN WITNESS WHEREOF, it has signed this certificate on May 5, 2004.\n\n"
        "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n\n"
    )
    restated = ARTICLES.replace("CERTIFICATE OF", "RESTATED CERTIFICATE OF")
    unsigned = restated[: restated.index("IN WITNESS")]
    assert 1 == len(_papers(cover + unsigned))
    assert 2 == len(_papers(cover + restated))
