"""The numbers that tell which corporation a paper is of, each from the words that say it."""

from hashlib import sha256

import pytest

from charterbook import flow
from charterbook.model.instrument import Instrument, Reading

BODY = """                     CERTIFICATE OF AMENDMENT

                                OF

                   QUILLWORT INSTRUMENTS, INC.

     Quillwort Instruments, Inc., a {state} corporation (the "Corporation"),
certifies: {says}

     The number of authorized shares of Common Stock is increased to 2,000.

     IN WITNESS WHEREOF, this paper is signed on May 4, 2011.

                                /s/ Ada Brun
                                Ada Brun, President
"""
HEADER = """<SEC-HEADER>0000950999-11-000417.hdr.sgml : 20110508
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20110508

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			{name}
		CENTRAL INDEX KEY:			0000912345
		STATE OF INCORPORATION:			DE
{former}
</SEC-HEADER>
<DOCUMENT>
<TYPE>EX-3.1
<TEXT>
{body}</TEXT>
</DOCUMENT>
"""
FORMER = "\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\t{name}\n\t\tDATE OF NAME CHANGE:\t20020101\n"


def _paper(text: str) -> tuple[Instrument, bytes]:
    data = text.encode()
    reading = flow.read(data, "a test")
    assert isinstance(reading, Reading)
    return reading.instruments[0], data


def _numbers(state: str, says: str) -> list[tuple[str, str | None, str]]:
    paper, data = _paper(BODY.format(state=state, says=says))
    for one in paper.identifiers:
        (span,) = one.number.spans
        assert (sha256(data).hexdigest(), one.number.value.lower()) == (
            span.source, data[span.start : span.end].decode().lower()
        )  # fmt: skip
    return [(one.kind, one.jurisdiction, one.number.value.upper()) for one in paper.identifiers]


@pytest.mark.parametrize(
    ("state", "says", "number"),
    [
        ("Nevada", "Entity Number E0123452004-5", "E0123452004-5"),
        ("Nevada", "its entity number is C12345-1999.", "C12345-1999"),
        ("Nevada", "NV Business Identification Number NV20161284403", "NV20161284403"),
        ("Delaware", "State file number: File Number 4471902", "4471902"),
        ("Delaware", "SRV 040386327 - 0896898 FILE", "0896898"),
        ("Florida", "(Document Number P03000071185)", "P03000071185"),
        ("Ohio", "its charter number 741206 was given in 1989", "741206"),
        ("Texas", "the file number issued to the corporation by the secretary of state is: 800931175", "800931175"),
    ],
)
def test_a_registrars_number_for_the_corporation_is_read(state: str, says: str, number: str) -> None:
    """By its shape or by what it is called, cited from its own bytes."""
    assert ["entity_number"] == [kind for kind, _, _ in _numbers(state, says)]
    assert [number] == [value for _, _, value in _numbers(state, says)]


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("Nevada", "Document Number 20111234567-11"),
        ("Nevada", "Commission File Number 000-12345"),
        ("Delaware", "Commission File Number 4471902"),
        ("Delaware", "Registration File No. 33-88960"),
        ("Ohio", "the document number 201112500003"),
        ("Texas", "I.R.S. Employer Identification No. 13-2865787"),
    ],
)
def test_the_number_of_a_paper_or_of_a_report_is_none(state: str, says: str) -> None:
    """What counts papers, or what another office gave, tells nothing of the corporation."""
    assert [] == _numbers(state, says)


@pytest.mark.parametrize(
    ("name", "former", "known"),
    [
        ("QUILLWORT INSTRUMENTS INC", "", True),
        ("QUILLWORT INSTRUMENTS INC /DE/", "", True),
        ("SEDGE OPTICS CORP", FORMER.format(name="QUILLWORT INSTRUMENTS INC"), True),
        ("SEDGE OPTICS CORP", "", False),
        ("QUILLWORT INSTRUMENTS CORP", "", False),
    ],
)
def test_the_filers_key_is_the_papers_where_their_names_agree(name: str, former: str, known: bool) -> None:
    """The exhibit of a filer may be the charter of another corporation: a name must tie the two."""
    body = BODY.format(state="Delaware", says="")
    paper, data = _paper(HEADER.format(name=name, former=former, body=body))
    assert (["0000912345"] if known else []) == [one.number.value for one in paper.identifiers]
    for one in paper.identifiers:
        (span,) = one.number.spans
        assert ("cik", None, b"0000912345") == (one.kind, one.jurisdiction, data[span.start : span.end])


def test_two_filers_of_one_name_give_no_key() -> None:
    """Where two filers bear the paper's name, it is not known whose paper it is."""
    body = BODY.format(state="Delaware", says="")
    one = HEADER.format(name="QUILLWORT INSTRUMENTS INC", former="", body=body)
    filer = one[one.index("FILER:") : one.index("</SEC-HEADER>")]
    paper, _ = _paper(one.replace(filer, filer + filer.replace("0000912345", "0000954321")))
    assert () == paper.identifiers
