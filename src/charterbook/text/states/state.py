"""What the reader knows of a state beside the wordings that all states share."""

from typing import NamedTuple

from charterbook.text.productions import Production


class Citation(NamedTuple):
    """One way to cite a code: where `cue` stands in the lowered view, `pattern` is tried, its groups the sections;
    `code` is the short name before a section ("NRS", "DGCL")."""

    code: str
    cue: str
    pattern: str


class Title(NamedTuple):
    """A title that papers of the state bear: a `cue` that must stand in the head, its `pattern`, and its kind."""

    cue: str
    pattern: str
    kind: str


class StateTable(NamedTuple):
    """A state by its ISO 3166-2 code. `citations` are tried in order; `titles` come before the titles of all states;
    `productions` are wordings of its own (stamps, form labels); `numbers` are shapes of its file and document numbers
    as (name, pattern) for the rules on stamps."""

    code: str
    citations: tuple[Citation, ...] = ()
    titles: tuple[Title, ...] = ()
    productions: tuple[Production, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()


SECTION = r"(?:sections?|sec\.|§§?|ss?\.|s) ?"
"""The word before a section's number, with the noise that conversion leaves of a section sign."""
