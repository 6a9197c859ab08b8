"""Faults put into clean specimens on purpose, each known: what was changed, where, and which rules ought to see it.

Comes in: the bytes of a clean specimen, its facts and a seed. Goes out: a list of mutations, each with the bytes of the
spoilt paper. The same seed gives the same list. A mutation that finds no place in a paper is left out, never forced.
The faults are those that filers and registrars really make: a scale word dropped, two digits exchanged, a letter of a
series once wrong, a final s lost, a day left blank, a group of digits doubled, a dollar sign before shares, one part
of a sum left out, a signature gone, a section misnamed, a stamp of the wrong year, a recital that disagrees.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

Facts = dict[str, Any]


class Place(NamedTuple):
    """Characters `start` up to `end` are replaced by `now`."""

    start: int
    end: int
    now: str


class Mutation(NamedTuple):
    """`rules` are the rules of the paper that may see the fault: one of them is enough. `at` is the byte at which the
    paper was changed, `was` and `now` what stood and stands there."""

    name: str
    rules: tuple[str, ...]
    at: int
    was: str
    now: str
    data: bytes


FIGURES = r"\d{1,3}(?:,\d{3}){1,4}"
SCALES = r"(?:[Tt]housand|[Mm]illion|THOUSAND|MILLION)"
_PAIR = re.compile(rf"({SCALES}[\w\s-]{{0,60}}?)\(({FIGURES})\)")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def mutations(data: bytes, facts: Facts, seed: int = 0) -> list[Mutation]:
    """Every mutation that has a place in this paper. Only clean papers are taken; others give none."""
    if facts["defects"] or facts["status"] != "paper" or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return []
    text = data.decode("latin-1")  # a byte a character: what is not touched stays as it is, whatever its encoding
    made = []
    for number, (name, (rules, find)) in enumerate(MUTATORS.items()):
        places = [place for place in find(text, facts) if not _in_tag(text, place.start)]
        if places:
            start, end, now = Random(f"{seed}/{number}").choice(places)
            spoilt = (text[:start] + now + text[end:]).encode("latin-1")
            made.append(Mutation(name, rules, start, text[start:end], now, spoilt))
    return made


def _in_tag(text: str, at: int) -> bool:
    return (
        text.rfind("<", 0, at) > text.rfind(">", 0, at)
        and re.match(r"</?[a-zA-Z]", text[text.rfind("<", 0, at) :]) is not None
    )


def drop_scale_word(text: str, facts: Facts) -> Iterator[Place]:
    """ "Four Hundred Thousand (400,000)" loses its "Thousand"."""
    for match in _PAIR.finditer(text):
        scale = re.match(rf"{SCALES}\s*", match[1])
        if scale:
            yield Place(match.start(), match.start() + scale.end(), "")


def swap_digits(text: str, facts: Facts) -> Iterator[Place]:
    """Two unlike neighbours of the figures beside words change places."""
    for match in _PAIR.finditer(text):
        first = match.start(2)
        for at in range(first, match.end(2) - 1):
            if (
                text[at].isdigit()
                and text[at + 1].isdigit()
                and text[at] != text[at + 1]
                and (at > first or text[at + 1] != "0")
            ):
                yield Place(at, at + 2, text[at + 1] + text[at])


def double_group(text: str, facts: Facts) -> Iterator[Place]:
    """The last group of the figures beside words stands twice."""
    for match in _PAIR.finditer(text):
        yield Place(match.end(2), match.end(2), text[match.end(2) - 4 : match.end(2)])


def dollar_before_shares(text: str, facts: Facts) -> Iterator[Place]:
    """Shares turn into money: "($400,000)"."""
    for match in _PAIR.finditer(text):
        yield Place(match.start(2), match.start(2), "$")


def swap_series_letter(text: str, facts: Facts) -> Iterator[Place]:
    """One mention of the only series, not the first two, has another letter."""
    mentions = list(re.finditer(r"\bSeries(?:\s|&nbsp;|&#160;)+([A-HJ-Z])\b(?![-.]\d)", text))
    if len(mentions) >= 4 and len({match[1] for match in mentions}) == 1:
        letter = mentions[0][1]
        for match in mentions[2:]:
            yield Place(match.start(1), match.end(1), chr(ord(letter) + 1) if letter not in "HZ" else "A")


def cut_final_s(text: str, facts: Facts) -> Iterator[Place]:
    """One mention of the corporation, not the first, loses the final s of a word of its name."""
    if facts["format"] == "sgml":
        return  # the report around the exhibits names the corporation too, and is no paper of ours
    for name in sorted({one["corporation"] for one in facts["instruments"] if isinstance(one.get("corporation"), str)}):
        words = name.split()
        for number, word in enumerate(words):
            if len(word) > 5 and re.fullmatch(r"[A-Za-z]+[^sS\W][sS],?", word):
                before, after = (r"\s+".join(map(re.escape, part)) for part in (words[:number], words[number + 1 :]))
                pattern = rf"{before}\s*{re.escape(word.rstrip(',')[:-1])}(s),?\s*{after}"
                for match in list(re.finditer(pattern, text, re.IGNORECASE))[1:]:
                    yield Place(match.start(1), match.end(1), "")


def blank_day(text: str, facts: Facts) -> Iterator[Place]:
    """The day of signing is a blank although the paper is signed."""
    for day in sorted({one["executed_on"] for one in facts["instruments"] if one.get("executed_on")}):
        year, _, number = day.split("-")
        for match in re.finditer(rf"\b({int(number)})(?:st|nd|rd|th)?(\s+day\s+of\s+(?:{_MONTHS}),?\s+{year})", text):
            yield Place(match.start(), match.end(1) + (match.start(2) - match.end(1)), "____")
        for match in re.finditer(rf"(?:{_MONTHS})\s+({int(number)}),\s+{year}", text):
            if (
                text[: match.start()]
                .rstrip()
                .lower()
                .endswith(("dated", "dated:", "date:", "signed on", "executed on"))
            ):
                yield Place(match.start(1), match.end(1), "__")


def drop_part_of_sum(text: str, facts: Facts) -> Iterator[Place]:
    """One class leaves a stated total; a class whose number the paper tells twice is left alone."""
    for one in facts["instruments"]:
        total = one.get("total_authorized")
        if total is None or f"{int(total):,}" not in text:
            continue
        parts = [
            f"{int(act['after']):,}"
            for act in one["acts"]
            if act["act"] in ("class_authorization", "authorized_shares_adjustment")
            if str(act.get("after", "")).isdigit() and act["after"] not in ("0", total)
        ]
        for part in parts:
            if text.count(part) > 1:
                continue
            before, after = r"(?:,?\s+and|,)\s+[^.;,()]{0,120}", r"(?:[^.;,]|[.,](?=\d)){5,160}(?=[.;,](?!\d))"
            for match in re.finditer(rf"{before}\(?{re.escape(part)}\)?{after}", text):
                if "<" not in match[0] and [part] == re.findall(FIGURES, match[0]):
                    yield Place(match.start(), match.end(), "")


def drop_signature(text: str, facts: Facts) -> Iterator[Place]:
    """The conformed signature of a signer is gone; the line, name and title stay."""
    if facts["format"] == "sgml":
        return  # the report around the exhibits has signers of its own
    for name in sorted({signer["name"] for one in facts["instruments"] for signer in one["signers"]}):
        for match in re.finditer(rf"/s/(?:[ \t]|&nbsp;)*{re.escape(name)}", text, re.IGNORECASE):
            yield Place(match.start(), match.end(), " " * 8)


def misname_statute(text: str, facts: Facts) -> Iterator[Place]:
    """Two digits of the section change places: 78.9155 for 78.1955."""
    swaps = {"78.1955": "78.9155", "151": "115", "242": "224", "243": "234", "607.0602": "607.0206", "2-208": "2-280",
             "23B.06.020": "23B.06.200", "21.155": "21.515", "55-10-06": "55-10-60"}  # fmt: skip
    for right, wrong in swaps.items():
        for match in re.finditer(rf"(?<![\d.,$-]){re.escape(right)}(?![\d,-]|\.\d)", text):
            near = text[max(0, match.start() - 40) : match.end() + 60].lower()
            if any(word in near for word in ("section", "nrs", "rcw", "statut", "&#167;")):
                yield Place(match.start(), match.end(), wrong)


def wrong_stamp_year(text: str, facts: Facts) -> Iterator[Place]:
    """The stamp says a year before the paper was signed."""
    for one in facts["instruments"]:
        if not one.get("filed_on") or one["filed_on"] < (one.get("executed_on") or "9999"):
            continue
        year, month, day = one["filed_on"].split("-")
        short = "JFMASOND"
        for match in re.finditer(
            rf"\b0?{int(month)}/0?{int(day)}/({year})|\b[{short}][A-Z]{{2}}\s+0?{int(day)},?\s+({year})", text
        ):
            group = 1 if match[1] else 2
            if "elivered" not in text[max(0, match.start() - 20) : match.start()]:
                yield Place(match.start(group), match.end(group), str(int(year) - 1))


def recital_against_section(text: str, facts: Facts) -> Iterator[Place]:
    """The number of a series, said twice, has another first digit in one of the two places: a place that fixes it
    ("shall be 400,000"), not one that tells of so many shares in passing."""
    if facts["format"] == "sgml":
        return  # the report around the exhibits may speak of other numbers than the exhibit
    for one in facts["instruments"]:
        for act in one["acts"]:
            if act["act"] != "series_designation" or act.get("recited") or not str(act.get("after", "")).isdigit():
                continue
            figures = f"{int(act['after']):,}"
            fixed = r"(?:be|is|are|of|consists?|constituting|up\s+to)(?:\s|&nbsp;)+"
            said = list(re.finditer(rf"(?<![\d,$.(]){figures}(?![\d,]*\d)", text))
            said = [one for one in said if re.search(rf"\b{fixed}$", text[max(0, one.start() - 30) : one.start()])]
            pairs = re.findall(rf"\({figures}\)", text)
            if len(said) + len(pairs) >= 2 and said:
                digit = str(int(figures[0]) % 9 + 1)
                for match in said[-1:]:
                    yield Place(match.start(), match.start() + 1, digit)


Mutator = Callable[[str, Facts], Iterator[Place]]
MUTATORS: dict[str, tuple[tuple[str, ...], Mutator]] = {
    "drop scale word": (("CB101", "CB102"), drop_scale_word),
    "swap digits": (("CB101",), swap_digits),
    "double group": (("CB101", "CB102"), double_group),
    "dollar before shares": (("CB101", "CB102", "CB107"), dollar_before_shares),
    "swap series letter": (("CB202",), swap_series_letter),
    "cut final s": (("CB201",), cut_final_s),
    "blank day": (("CB102", "CB304", "CB402"), blank_day),
    "drop part of sum": (("CB104",), drop_part_of_sum),
    "drop signature": (("CB304",), drop_signature),
    "misname statute": (("CB701",), misname_statute),
    "wrong stamp year": (("CB402", "CB405"), wrong_stamp_year),
    "recital against section": (("CB101", "CB103", "CB601"), recital_against_section),
}
"""Each mutator with the rules of which one should see its fault; a new rule is added to its row."""


def main(folder: str, seed: str = "0") -> None:
    """Writes all mutations of the training set into a folder, with one line a file in mutations.jsonl."""
    out, lines = Path(folder), []
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted((Path(__file__).parent / "train").glob("*.facts.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        (paper,) = (one for one in path.parent.glob(f"{path.name.removesuffix('.facts.json')}.*") if one != path)
        for made in mutations(paper.read_bytes(), facts, int(seed)):
            name = f"{paper.stem}--{made.name.replace(' ', '-')}{paper.suffix}"
            (out / name).write_bytes(made.data)
            lines.append(
                json.dumps({"file": name, "rules": made.rules, "at": made.at, "was": made.was, "now": made.now})
            )
    (out / "mutations.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
