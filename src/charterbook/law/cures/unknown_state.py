"""States whose statutes of cure we have not read: the kinds of cure that all of them know, without a section."""

from charterbook.law.cures.cure import Remedy

_NOT_READ = "not read: the state's own law is to be asked"

REMEDIES = (
    Remedy(
        "correction",
        ("text", "signing"),
        None,
        "After filing: a certificate or articles of correction, under the state's own section, which our tables lack.",
        _NOT_READ,
        "from memory",
    ),
    Remedy(
        "amendment",
        ("text", "excess", "standing", "act"),
        None,
        "After filing: an amendment, with the approval that the state's own law asks for, which our tables lack.",
        _NOT_READ,
        "from memory",
    ),
)
