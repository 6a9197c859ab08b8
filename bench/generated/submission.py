"""A paper as an exhibit of an EDGAR submission: header, a short report that touches no stock, and the exhibit."""

from datetime import date, timedelta

NATURE = {"8-K": "CURRENT REPORT", "10-Q": "QUARTERLY REPORT", "10-K": "ANNUAL REPORT"}


def submission(corporation: str, cik: int, filed_on: date, number: int, exhibit: str, data: bytes) -> bytes:
    """The bytes of a submission that was accepted four days after the paper was filed."""
    accepted = filed_on + timedelta(days=4)
    form = ("8-K", "10-Q", "10-K")[number % 3]
    accession = f"{cik:010}-{accepted:%y}-{number % 1_000_000:06}"
    name = corporation.upper().replace(",", "").rstrip(".")
    head = f"""<SEC-DOCUMENT>{accession}.txt : {accepted:%Y%m%d}
<SEC-HEADER>{accession}.hdr.sgml : {accepted:%Y%m%d}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
PUBLIC DOCUMENT COUNT:\t\t2
FILED AS OF DATE:\t\t{accepted:%Y%m%d}

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t{name}
\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<DESCRIPTION>{NATURE[form]}
<TEXT>
{"SECURITIES AND EXCHANGE COMMISSION".center(79).rstrip()}
{f"FORM {form}".center(79).rstrip()}
{NATURE[form].center(79).rstrip()}

{corporation.upper().center(79).rstrip()}

     EXHIBITS. The paper that is listed below is filed with this report.

     {exhibit.removeprefix("Exhibit ")}     Charter document of the registrant
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-{exhibit.removeprefix("Exhibit ")}
<SEQUENCE>2
<DESCRIPTION>CHARTER DOCUMENT
<TEXT>
"""
    return head.encode("ascii", "replace") + data + b"</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
