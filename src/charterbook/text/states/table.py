"""Which states a text speaks of, and what the reader knows of them.

Only the states named in the text are loaded: fifty tables would be most of a cold start, a paper needs one or two.
"""

from functools import cache
from importlib import import_module
from typing import NamedTuple

from charterbook.text.automaton import LongestFirst
from charterbook.text.states.state import StateTable


class _State(NamedTuple):
    """The words that call a state's table (its name, and what its code looks like where that stands alone), and the
    short names of its codes."""

    words: tuple[str, ...]
    codes: tuple[str, ...]


_STATES = {
    "us_nv": _State(("nevada", "nrs", "n.r.s.", "title 7, chapter 78"), ("NRS",)),
    "us_de": _State(("delaware", "dgcl", "8 del. c."), ("DGCL",)),
    "us_fl": _State(("florida", "fla. stat", "607.0602", "607.1006"), ("FS",)),
    "us_ca": _State(("california", "cgcl"), ("Corp Code",)),
    "us_tx": _State(("texas", "tboc", "tbca", "bus. orgs. code"), ("BOC", "TBCA")),
    "us_md": _State(("maryland", "mgcl", "corps. & ass"), ("Corps & Assns",)),
    "us_mi": _State(("michigan", "act 284", "450.1"), ("MCL",)),
    "us_ny": _State(("new york", "805 of the business corporation law"), ("BCL",)),
    "us_co": _State(("colorado", "c.r.s."), ("CRS",)),
    "us_va": _State(("virginia", "va. code", "13.1-"), ("Va. Code",)),
    "us_wa": _State(("washington", "rcw", "23b."), ("RCW",)),
    "us_pa": _State(("pennsylvania", "pa.c.s.", "15 pa. c", "dscb:15-"), ("15 Pa.C.S.",)),
    "us_la": _State(("louisiana", "la. r.s.", "la. rev. stat"), ("La. R.S.",)),
    "us_mn": _State(("minnesota", "minn. stat", "302a."), ("MS",)),
    "us_ut": _State(("utah", "16-10a-"), ("UCA",)),
    "us_oh": _State(("ohio", "1701."), ("ORC",)),
    "us_ga": _State(("georgia", "o.c.g.a.", "14-2-"), ("OCGA",)),
    "us_nc": _State(("north carolina", "n.c. gen. stat"), ("NCGS",)),
    "us_wy": _State(("wyoming", "wyo. stat"), ("WS",)),
    "us_ms": _State(("mississippi", "miss. code", "79-4-"), ("Miss. Code",)),
    "us_ok": _State(("oklahoma", "ogca"), ("18 O.S.",)),
    "us_ks": _State(("kansas", "k.s.a."), ("KSA",)),
    "us_tn": _State(("tennessee", "tenn. code", "t.c.a."), ("Tenn. Code",)),
    "us_nd": _State(("north dakota", "n.d.c.c."), ("NDCC",)),
    "us_nj": _State(("new jersey", "n.j.s.a.", "14a:"), ("NJSA",)),
    "us_in": _State(("indiana",), ("IC",)),
    "us_ia": _State(("iowa",), ("Iowa Code",)),
    "us_wi": _State(("wisconsin", "wis. stat"), ("Wis. Stat.",)),
    "us_ma": _State(("massachusetts", "156b", "156d"), ("MGL 156D", "MGL 156B")),
    "us_il": _State(("illinois", "805 ilcs", "bca-10.", "bca 10."), ("805 ILCS",)),
    "us_id": _State(("idaho",), ("Idaho Code",)),
    "us_ky": _State(("kentucky", "271b."), ("KRS",)),
    "us_wv": _State(("west virginia", "31d-"), ("W. Va. Code",)),
    "us_mo": _State(("missouri", "rsmo"), ("RSMo",)),
    "us_hi": _State(("hawaii",), ("HRS",)),
    "us_or": _State(("oregon",), ("ORS",)),
    "us_al": _State(("alabama",), ("Ala. Code",)),
    "us_ak": _State(("alaska",), ("AS",)),
    "us_az": _State(("arizona", "a.r.s.", "az corp"), ("ARS",)),
    "us_ar": _State(("arkansas",), ("Ark. Code",)),
    "us_ct": _State(("connecticut", "conn. gen. stat"), ("CGS",)),
    "us_dc": _State(("district of columbia",), ("D.C. Code",)),
    "us_me": _State(("state of maine", "maine business", "a maine ", "of maine", "13-c m"), ("13-C MRSA",)),
    "us_mt": _State(("montana",), ("MCA",)),
    "us_ne": _State(("nebraska",), ("Neb. Rev. Stat.",)),
    "us_nh": _State(("new hampshire", "293-a:"), ("RSA",)),
    "us_nm": _State(("new mexico", "nmsa"), ("NMSA",)),
    "us_ri": _State(("rhode island", "7-1.1-", "7-1.2-"), ("RIGL",)),
    "us_sc": _State(("south carolina",), ("SC Code",)),
    "us_sd": _State(("south dakota", "sdcl"), ("SDCL",)),
    "us_vt": _State(("vermont",), ("11A VSA",)),
    "us_pr": _State(("puerto rico",), ("14 LPRA", "PR GCA")),
}  # fmt: skip
"""The states in the order in which they are tried; a new one is a row here and a file beside this one."""

_CALLS = {word: module for module, state in _STATES.items() for word in state.words}
_WORDS = list(_CALLS)
_AUTOMATON = LongestFirst(_WORDS)
_BY_CODE = {code: module for module, state in _STATES.items() for code in state.codes}


def states_named(lowered: str) -> tuple[StateTable, ...]:
    """The states that a lowered text names, in the order of the table."""
    found = {_CALLS[_WORDS[index]] for index, _, _ in _AUTOMATON.places(lowered)}
    return tuple(state(module) for module in _STATES if module in found)


@cache
def state(module: str) -> StateTable:
    """The table of a state by its module's name ("us_nv")."""
    loaded = import_module(f"charterbook.text.states.{module}")
    return next(value for value in vars(loaded).values() if isinstance(value, StateTable))


def modules() -> tuple[str, ...]:
    """The module names of all states, in the order in which they are tried."""
    return tuple(_STATES)


def state_of(code: str) -> StateTable | None:
    """The table of a state by its ISO 3166-2 code ("US-NV"), where there is one."""
    module = code.lower().replace("-", "_")
    return state(module) if module in _STATES else None


def code_of(cite: str) -> str | None:
    """The state whose code a short cite names ("NRS 78.1955")."""
    module = _BY_CODE.get(cite.rsplit(" ", 1)[0])
    return module.upper().replace("_", "-") if module else None
