"""Which state of the law a plan was made under: a digest of all that the packs say of a jurisdiction.

A jurisdiction comes in (ISO 3166-2, or "US" for the securities rules); out goes one digest, which changes with any word
of its rules' pages, of who approves what, or of which paper carries out which act.
"""

from functools import cache
from hashlib import sha256


@cache
def pack_digest(code: str) -> str:
    """The SHA-256, in hexadecimal, of the rules' pages and of the approval and instrument rows of a jurisdiction. One
    that no pack covers has the digest of nothing, so that a pack that comes later is told as a change."""
    from charterbook.law.approval_rows import ROWS as APPROVALS
    from charterbook.law.instrument_rows import ROWS as INSTRUMENTS
    from charterbook.law.instruments import FORM_8_K
    from charterbook.law.packs import pack_of, sec_rules
    from charterbook.law.page import markdown

    if code == "US":
        said = [*map(markdown, sec_rules()), repr(FORM_8_K)]
    else:
        pack = pack_of(code)
        said = [markdown(rule) for rule in pack.rules] if pack else []
        said += [repr(row) for row in APPROVALS if row.jurisdiction == code]
        said += [repr(row) for row in INSTRUMENTS if code in row.jurisdictions]
    return sha256("\n".join(said).encode()).hexdigest()
