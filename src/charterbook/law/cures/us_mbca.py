"""States of the Model Act: each by its own sections of correction and amendment, ratification from its own day.

Comes in: the code of a state that has the act. Goes out: its cures. A section whose local number is not known is cited
as the model's; a state of which it is not known whether it took over ratification has it without a day.
"""

from charterbook.law.cures.cure import Remedy
from charterbook.law.us_mbca.state import local_cite
from charterbook.law.us_mbca.states import STATES

_RATIFICATION = "Model Business Corporation Act (2016 revision), list of sections 1.45 to 1.52"


def remedies(code: str) -> tuple[Remedy, ...]:
    """The cures of a state."""
    state = STATES[code]
    correction = local_cite(state, "1.24") or "MBCA 1.24"
    amendment = local_cite(state, "10.03") or "MBCA 10.03"
    since = state.ratification_since
    ratification = Remedy(
        "ratification",
        ("act", "excess"),
        "MBCA 1.45-1.52",
        "Ratify the defective act by the board and, where needed, the holders; articles of validation for a filing."
        if since
        else "Ratify the defective act, where the state has taken over these sections; elsewhere adopt it anew.",
        _RATIFICATION,
        "partly verified" if since else "from memory",
        since=since.isoformat() if since else "the state's own adoption, 2016 or later",
    )
    return (
        Remedy(
            "correction",
            ("text", "signing"),
            correction,
            "File articles (or a statement) of correction.",
            state.read.get("1.24", "the state's section was not read"),
            "verified" if "1.24" in state.read else "partly verified",
        ),
        Remedy(
            "amendment",
            ("text", "excess", "standing", "act"),
            amendment,
            "File articles of amendment, with the approval that the change needs.",
            state.read.get("10.03", "the state's section was not read"),
            "verified" if "10.03" in state.read else "partly verified",
        ),
        ratification._replace(first=since) if since else ratification,
    )
