"""The decrease of the founding paper, drafted and signed with the keys of the test authority."""

from datetime import UTC, date, datetime
from functools import cache

from charterbook import signing
from charterbook.formats import pdf
from charterbook.instruments.draft import draft
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Occasion, Person, Venue
from charterbook.plan.search import plan
from charterbook.plan.targets import Facts, SeriesNumber
from charterbook.sign import keys, pades
from charterbook.sign.fields import fields_of, signature_lines, with_fields
from charterbook.sign.notarial import Commission
from charterbook.sign.pdf_file import before_signatures, opened
from tests.plan.positions import NEVER, SERIES_A, position
from tests.sign.authority import PASSPHRASE, Authority

COMMISSION = Commission("Michigan", "Kent", date(2028, 6, 1), "12345")
PRESIDENT, SECRETARY, NOTARY = "Robert A. Blanchard", "Paul H. Jachim", "Jane Doe"
IN_ORDER = (
    ("president", PRESIDENT, None),
    ("secretary", SECRETARY, None),
    ("secretary", SECRETARY, None),
    ("notary", NOTARY, COMMISSION),
    ("notary", NOTARY, COMMISSION),
)
"""Who signs: the officers, the secretary once more under Exhibit A, the notary under each acknowledgment."""


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def decrease() -> Instrument:
    """The paper that cuts Series A from 650 shares to none, of which none was ever issued, dated today."""
    today = now().date()
    target = SeriesNumber(SERIES_A, 0)
    (step,) = plan((target,), position(NEVER), Facts("US-NV"), today, "head", "effective").steps
    occasion = Occasion(
        "BestNet Communications Corporation",
        "US-NV",
        adopted_on=today,
        executed_on=today,
        meeting="special",
        quorum=True,
        signers=(Person(PRESIDENT, "President"), Person(SECRETARY, "Secretary")),
        venue=Venue("Michigan", "Kent"),
        designation_filed_on=date(1999, 4, 22),
        statement="never issued",
        exhibit_number="3.7",
    )
    return supposed(step, occasion)


@cache
def unsigned(notice: str = "") -> bytes:
    """The decrease as a PDF, approved unless it bears a notice."""
    return pdf.write(draft(decrease())._replace(notice=notice))


def key(authority: Authority, name: str, of: str = "authority") -> keys.Key:
    """A person's key."""
    found = keys.from_pkcs12(authority.pkcs12(name, of), PASSPHRASE.encode())
    assert isinstance(found, keys.Key)
    return found


def asked(authority: Authority, level: pades.Level = "B-LTA") -> signing.Asked:
    """How the tests sign: with the authority's own timestamps."""
    return signing.Asked(level, None if level == "B-B" else authority.timestamps, (authority.certificate("root"),))


def signed_by_all(authority: Authority) -> bytes:
    """The decrease with every line signed, in order; the last signature seals the proofs of all with a timestamp."""
    data = unsigned()
    for number, (name, who, commission) in enumerate(IN_ORDER, 1):
        how = asked(authority, "B-LTA" if number == len(IN_ORDER) else "B-LT")._replace(commission=commission)
        made = signing.sign(data, who, key(authority, name), how, now())
        assert isinstance(made, signing.Signed), made
        data = made.data
    return data


def signed_first(authority: Authority, who: keys.Key, level: pades.Level, line: int = 1, data: bytes = b"") -> bytes:
    """The decrease with one line signed by a key, whoever's it is: what `signing.sign` would refuse."""
    from charterbook import flow

    data = data or unsigned()
    reading = flow.read(before_signatures(data, opened(data)), "decrease")
    assert not isinstance(reading, Unreadable)
    if not fields_of(opened(data)):
        made = with_fields(data, signature_lines(reading.instruments))
        assert isinstance(made, bytes)
        data = made
    how = asked(authority, level)
    terms = pades.Terms(level, how.timestamp_url, how.roots, "Signed as President")
    made = pades.sign(data, f"signature-{line}", who, ("President", f"Digitally signed by {who.holder}"), terms)
    assert isinstance(made, bytes), made
    return made


def with_list(data: bytes, revocations: bytes) -> bytes:
    """The file with a list of revoked certificates added to its proofs, and the certificates of its signatures."""
    from io import BytesIO

    from asn1crypto.crl import CertificateList
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.dss import DocumentSecurityStore

    carried = [
        one for signed in PdfFileReader(BytesIO(data)).embedded_signatures for one in signed.other_embedded_certs
    ]
    made = BytesIO(data)
    listed = [CertificateList.load(revocations)]
    DocumentSecurityStore.add_dss(made, None, certs=carried, crls=listed, force_write=True)
    return made.getvalue()


def with_page_added(data: bytes) -> bytes:
    """The file with a blank page behind the last, as a further update."""
    from io import BytesIO
    from typing import Any

    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils import writer as pages
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    blank = writer.add_object(generic.StreamObject(stream_data=b" "))
    made_page: Any = pages.PageObject
    writer.insert_page(made_page(contents=blank, media_box=(0, 0, 612, 792)))
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
