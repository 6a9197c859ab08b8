"""What kind of fault each rule finds; from it follows what repairs it.

Comes in: a rule. Goes out: one or two kinds of fault. Every rule has one: those named here have theirs, any other has
the kind that its highest level suggests: what is decided wrongly (error), what is written wrongly (warning), nothing
(note).

text: the paper says what was not decided, or leaves out what it must say.
articles: the same of a paper that changes the articles, where the state amends designations by another section.
signing: it is not signed, dated or acknowledged as it must be.
act: it was not decided as the law asks: no power, no quorum, no vote, shares too early.
excess: there are more shares than the charter has, or series than the class has room for.
standing: something stands in the charter, or outstanding, that must be gone first.
evidence: a paper or a fact is not at hand; the act may be in order.
report: a report is due to somebody else.
none: nothing is wrong.
"""

from typing import Literal, get_args

from charterbook.model.findings import Level

Fault = Literal["text", "articles", "signing", "act", "excess", "standing", "evidence", "report", "none"]
FAULTS: tuple[Fault, ...] = get_args(Fault)

_BY_LEVEL: dict[Level, tuple[Fault, ...]] = {"error": ("act",), "warning": ("text",), "note": ("none",)}

_TEXT = (
    "CB101 CB102 CB103 CB105 CB107 CB108 CB109 CB201 CB202 CB204 CB402 CB406 CB602 CB701 NV-78.0295-2 "
    "NV-78.1955-1b NV-78.1955-4a NV-78.1955-4b NV-78.1955-4c NV-78.1955-5a NV-78.1955-6b NV-78.195-2 NV-NAME-1 "
    "NV-NUM-1 NV-78.026-1 NV-78.1955-7 DE-103f DE-151g-3 TX-21.156 NY-805 CA-401a MD-2-607 MB-10.06 MB-10.07 "
    "MB-1.20k MB-1.23 MB-1.24 MB-6.01 MB-6.31b SECR-1"
)
_ARTICLES = "NV-78.205-1 NV-78.207-1 NV-78.209-1 NV-78.209-3 NV-78.385-1 NV-78.390-90 DE-102a4 DE-103d DE-243 DE-245c"
_SIGNING = (
    "CB301 CB302 CB303 CB304 NV-78.1955-1c NV-78.1955-1c-old NV-78.1955-1d DE-103a2 TX-20.001 MB-1.20 SEC-302 "
    "ACK-MI-OLD ACK-MI-1 ACK-MI-2 ACK-MI-3 ACK-NV-1 ACK-NV-2 ACK-1 ACK-2 ACK-3"
)
_ACT = (
    "CB502 NV-78.1955-3a NV-78.1955-3b NV-78.2055-3 NV-78.207-2 NV-78.207-3 NV-78.310-1 NV-78.350-1 NV-78.403-1 "
    "DE-151a DE-151g-5 DE-228 DE-242b2 TX-21.155 TX-21.157 NY-502d MD-2-208 MB-1.45 MB-6.21 MB-10.04"
)
_EXCESS = "CB104 CB501 NV-78.2-DES-CAP NV-78.215-1 NV-78.1955-X2 DE-161 DE-157 DE-151g-2 NY-502c CA-401c"
_STANDING = "CB203 NV-78.195-1b NV-78.1955-6a NV-78.1955-6c NV-78.196-1 DE-151g-4 DE-162D WA-06.020-5 MB-6.03"
_EVIDENCE = "CB106 CB401 CB403 CB404 CB405 CB407 law-not-covered"
_REPORT = "SEC-8K-503 SEC-8K-303 SEC-8K-4D"

_RULES_OF: dict[Fault, str] = {
    "text": _TEXT,
    "articles": _ARTICLES,
    "signing": _SIGNING,
    "act": _ACT,
    "excess": _EXCESS,
    "standing": _STANDING,
    "evidence": _EVIDENCE,
    "report": _REPORT,
}
_NAMED: dict[str, tuple[Fault, ...]] = {
    **{rule: (fault,) for fault, rules in _RULES_OF.items() for rule in rules.split()},
    # The certificate may err, or the resolution may: the first is corrected, the second adopted anew.
    "CB601": ("text", "act"),
    "CB603": ("text", "act"),
    "NV-78.0295-1": ("act",),
}


def faults_of(rule: str, level: Level) -> tuple[Fault, ...]:
    """The kinds of fault that a rule finds; `level` is the highest that it gives."""
    return _NAMED.get(rule, _BY_LEVEL[level])


def named() -> frozenset[str]:
    """The rules that are named here."""
    return frozenset(_NAMED)
