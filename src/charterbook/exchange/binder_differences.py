"""What differs between a binder and itself run again, a sentence each.

Comes in: a binder as it came, and members as they were made again. Goes out: differences, none where all is the same.
Whatever a member holds that came from somebody else, it is compared and never trusted.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from charterbook.exchange.binder import MANIFEST, Binder, Manifest, manifest_sha256, paper_at, source_at, tied_at
from charterbook.exchange.binder_workbook import first_byte

ARCHIVE = "the archive itself"
_SHOWN = 60
_DIGITS = 12


class Difference(NamedTuple):
    """A member of the binder, and what of it is not as it was made or not as it is made again."""

    member: str
    told: str


def called(member: str, manifest: Manifest) -> str:
    """A member as a person knows it: its name, and the paper or source that it is of."""
    names = {tied_at(one.sha256): f"the source {one.name} of the tie-out" for one in manifest.tied}
    names |= {source_at(paper.sha256): f"the paper {paper.name}" for paper in manifest.papers}
    names |= {paper_at(paper.sha256): f"what was read in {paper.name}" for paper in manifest.papers}
    return f"{member} ({names[member]})" if member in names else member


def against_manifest(binder: Binder) -> Iterator[Difference]:
    """What the archive holds beside its files, the members that are missing or added, and the manifest if it was
    changed."""
    manifest, members = binder.manifest, binder.members
    yield from (Difference(ARCHIVE, f"holds {what}") for what in binder.oddities)
    if (found := manifest_sha256(manifest)) != binder.told_sha256:
        yield Difference(MANIFEST, f"was changed: its hash is {found}, and it says {binder.told_sha256[:64]}")
    elif not binder.as_written:
        yield Difference(
            MANIFEST, "was changed: it holds more than is told here, or is not written as charterbook does"
        )
    for name in sorted(manifest.members.keys() - members.keys()):
        yield Difference(name, "is missing")
    for name in sorted(members.keys() - manifest.members.keys()):
        yield Difference(name, "was added: the manifest does not know it")


def changed(binder: Binder, name: str) -> bool:
    """Whether a member that is there is not the one of which the manifest has the digest."""
    return sha256(binder.members[name]).hexdigest() != binder.manifest.members.get(name)


def of_member(binder: Binder, name: str, made: bytes) -> Difference | None:
    """What differs between a member and the one made again, with whether it was changed since."""
    return told_of(binder, name, between(name, binder.members[name], made))


def told_of(binder: Binder, name: str, what: str | None) -> Difference | None:
    """The difference of a member that is there, by what it says and what is said now."""
    if changed(binder, name):
        return Difference(name, f"was changed since the binder was made{f': {what}' if what else ''}")
    return Difference(name, f"made again it is another: {what}") if what else None


def between(name: str, enclosed: bytes, made: bytes) -> str | None:
    """The first place at which two members differ, None where none does."""
    if enclosed == made:
        return None
    if name.endswith(".json"):
        found = loaded(enclosed)
        if found is None:
            return "it is no JSON"
        return _first(found[0], json.loads(made), "")
    return first_byte(enclosed, made)


def loaded(data: bytes) -> tuple[Any] | None:
    """The value of a JSON text, None where it is none."""
    try:
        value = json.loads(data)
        return (_without_version(value),)
    except (ValueError, RecursionError):
        return None


def _without_version(value: Any) -> Any:
    """A reading names the version that made it, which the manifest tells already."""
    return {key: one for key, one in value.items() if key != "charterbook"} if isinstance(value, dict) else value


def _first(enclosed: Any, made: Any, place: str) -> str | None:
    """The first place at which two JSON values differ, with both."""
    made = _without_version(made) if not place else made
    if isinstance(enclosed, dict) and isinstance(made, dict):
        for key in sorted(enclosed.keys() | made.keys()):
            if key not in enclosed or key not in made:
                return f"{place}{key} is {'missing' if key in made else 'added'}"
            if found := _first(enclosed[key], made[key], f"{place}{key}."):
                return found
        return None
    if isinstance(enclosed, list) and isinstance(made, list):
        for at, (one, other) in enumerate(zip(enclosed, made, strict=False)):
            if found := _first(one, other, f"{place.removesuffix('.')}[{at}]."):
                return found
        if len(enclosed) == len(made):
            return None
        return f"{place.removesuffix('.')} has {len(enclosed):,} items, and {len(made):,} made again"
    if enclosed == made and type(enclosed) is type(made):
        return None
    return f"{place.removesuffix('.') or 'it'} is {_short(enclosed)}, and {_short(made)} made again"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


class Makers(NamedTuple):
    """Which charterbook made a binder and which runs it again: version and digest of the code of each."""

    version: str
    code: str
    version_here: str
    code_here: str

    def told(self) -> str | None:
        """In which the two differ, None where they are the same."""
        if self.version != self.version_here:
            return f"made by charterbook {self.version}, run again by {self.version_here}"
        if self.code != self.code_here:
            return f"made by other code of the same version ({self.code[:_DIGITS]}, here {self.code_here[:_DIGITS]})"
        return None


class Law(NamedTuple):
    """Which law made findings: the version of charterbook, the digest of each jurisdiction's pack, of each rule's
    page."""

    version: str
    packs: Mapping[str, str]
    rules: Mapping[str, str]


def law_of(data: bytes) -> Law | None:
    """The law that `law.json` tells, None where it is of another form."""
    try:
        told = json.loads(data)
        found = Law(told["charterbook"], dict(told["packs"]), dict(told["rules"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    texts = (found.version, *found.packs, *found.packs.values(), *found.rules, *found.rules.values())
    return found if all(isinstance(text, str) for text in texts) else None


def of_law(enclosed: Law, here: Law) -> Iterator[str]:
    """The laws and rules that are here in another version than the binder's, a sentence each."""
    for what, told, own in (("the law of", enclosed.packs, here.packs), ("the rule", enclosed.rules, here.rules)):
        for code in sorted(told.keys() | own.keys()):
            if told.get(code) != own.get(code):
                digests = (str(one.get(code, "none"))[:_DIGITS] for one in (told, own))
                yield "{} {} is {} in the binder, and {} here".format(what, code, *digests)


def of_findings(
    enclosed: Any, made: Any, law: Law | None, here: Law, makers: Makers, coarsely: bool = False
) -> Iterator[str]:
    """The findings that only one side has, each with what of the law or the code differs, if that is why; compared
    `coarsely`, by paper, rule and sentence and not by the places they quote."""
    before, now = _findings(enclosed, coarsely), _findings(made, coarsely)
    for found, why in ((before - now, "is not found here"), (now - before, "is found here and not in the binder")):
        for text in sorted(found.elements()):
            one = json.loads(text)
            said = " ".join(str(one.get("message")).split())
            yield f"{one.get('path')}: {one.get('rule')} {why}{_because(one.get('rule'), law, here, makers)}: {said}"


def _findings(told: Any, coarsely: bool) -> Counter[str]:
    found = told.get("findings") if isinstance(told, dict) else None
    each = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    if coarsely:
        each = [{name: one.get(name) for name in _COARSE} for one in each]
    return Counter(json.dumps(one, sort_keys=True) for one in each)


_COARSE = ("path", "rule", "level", "outcome", "message")


def _because(rule: Any, law: Law | None, here: Law, makers: Makers) -> str:
    if law is None:
        return ""
    if isinstance(rule, str) and law.rules.get(rule) != here.rules.get(rule):
        return ", where the rule is another"
    packs = [code for code in sorted(law.packs.keys() | here.packs) if law.packs.get(code) != here.packs.get(code)]
    if packs:
        return f", where the law of {', '.join(packs)} is another"
    told = makers.told()
    return f", {told}" if told else ""


def unknown_to(made: Collection[str], binder: Binder) -> Iterator[Difference]:
    """The members that the manifest knows and that no binder of this book has."""
    for name in sorted(binder.manifest.members.keys() - set(made)):
        yield Difference(name, "a binder made of this log has no such member")
