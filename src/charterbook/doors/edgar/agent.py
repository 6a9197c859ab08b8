"""Who asks: the user agent that the SEC wants every program to declare, a name and an e-mail address.

Source: SEC, Accessing EDGAR Data ("Sample Company Name AdminContact@<sample company domain>.com").
"""

import os
import re

from charterbook.doors.refusals import Refused

_CONTACT = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+")
_LONGEST = 200


def declared(asked: str | None) -> str:
    """The user agent: `asked`, else CHARTERBOOK_USER_AGENT. `Refused` where it has no contact: without one the SEC
    turns a program away."""
    agent = " ".join((asked if asked is not None else os.environ.get("CHARTERBOOK_USER_AGENT", "")).split())
    remedy = "say who asks, as --user-agent 'Your Company you@company.com' or in CHARTERBOOK_USER_AGENT"
    if not agent:
        raise Refused(f"the SEC wants to know who asks; {remedy}")
    if not _CONTACT.search(agent) or not _CONTACT.sub("", agent).strip():
        raise Refused(f"'{agent}' does not name both a company or person and an e-mail address; {remedy}")
    if "http:" in agent or "https:" in agent or not agent.isascii() or not agent.isprintable() or len(agent) > _LONGEST:
        raise Refused(f"a user agent has no address of a page, plain letters and at most {_LONGEST} of them; {remedy}")
    return agent
