"""The generator's papers: the same for a seed, of every kind and format, and true to their facts."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from generated.__main__ import main
from generated.corpus import BEFORE_HTML, SINCE_HTML, Paper, papers
from generated.history import STEPS

from charterbook import flow
from charterbook.model.evidence import Cited, Unreadable
from charterbook.model.shares import figures, words

PLAIN = ("ascii", "ascii_flat", "sgml")


def _made(count: int) -> list[Paper]:
    return list(papers(count, 7))


def _acts(one: Paper) -> list[dict[str, Any]]:
    instruments: Any = one.facts["instruments"]
    return [act for instrument in instruments for act in instrument["acts"]]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two runs write the same files, and a longer corpus begins with the shorter one."""
    for name, count in (("one", "40"), ("two", "40"), ("three", "60")):
        assert main(["--papers", count, "--seed", "7", str(tmp_path / name)]) == 0
    written = [
        {str(path.relative_to(tmp_path / name)): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two", "three")
    ]
    truth = [one.pop("truth.jsonl").splitlines() for one in written]
    assert written[0] == written[1]
    assert written[0].items() <= written[2].items()
    assert truth[0] == truth[1] == truth[2][:40]
    assert "60 papers" in capsys.readouterr().out


def test_every_step_and_format_occurs() -> None:
    """A corpus of some thousand papers has each act and each format, by-laws, misread words and planted faults."""
    steps: Counter[object] = Counter()
    formats: Counter[object] = Counter()
    noise = faults = 0
    for one in papers(1500, 7):
        steps[one.facts["step"]] += 1
        formats[one.facts["format"]] += 1
        noise += "noise" in one.facts
        faults += bool(one.facts["defects"])
    assert {*STEPS, "articles", "by_laws"} == set(steps)
    assert {*BEFORE_HTML, *SINCE_HTML} == set(formats)
    assert noise
    assert faults


def test_each_number_of_the_facts_stands_in_the_paper() -> None:
    """What the facts state is said by the paper, in figures or in words."""
    unsaid = []
    for one in (each for each in _made(300) if each.facts["format"] in PLAIN and not each.facts["defects"]):
        text = " ".join(one.data.decode().replace("\n", " ").casefold().split())
        for act in _acts(one):
            for name in ("before", "after", "change", "shares"):
                count = abs(int(act[name])) if str(act.get(name, "")).lstrip("-").isdigit() else None
                if count and figures(count) not in text and words(count).casefold() not in text:
                    unsaid.append((one.name, name, act[name]))
    assert [] == unsaid


def test_a_number_that_the_reader_gives_is_the_paper_s() -> None:
    """Of a few dozen papers no number of a class or series is read wrongly: what is not read is left out."""
    wrong = []
    for one in (each for each in _made(60) if not each.facts["defects"] and "noise" not in each.facts):
        reading = flow.read(one.data, one.name)
        assert not isinstance(reading, Unreadable)
        known = {str(act.get(name)) for act in _acts(one) for name in ("before", "after")}
        known |= {str(dict(act.get("derived", {})).get(name)) for act in _acts(one) for name in ("before", "after")}
        for act in (act for instrument in reading.instruments for act in instrument.acts):
            after = getattr(act, "after", None)
            if isinstance(after, Cited) and isinstance(after.value, int) and str(after.value) not in known:
                wrong.append((one.name, after.value))
    assert [] == wrong


def test_a_planted_fault_is_told_with_its_place() -> None:
    """The facts of a spoilt paper say what stands there now and which rules may see it; a clean one has none."""
    spoilt = [one for one in papers(1500, 7) if one.facts["defects"]]
    assert spoilt
    for one in spoilt:
        planted: Any = one.facts["planted"]
        assert one.data.decode("latin-1")[planted["at"] :].startswith(planted["now"])
        assert planted["rules"]


def test_the_truth_is_a_line_a_paper(tmp_path: Path) -> None:
    """Each line names a file that is there and has the keys of the specimens' facts."""
    assert main(["--papers", "25", str(tmp_path)]) == 0
    lines = [json.loads(line) for line in (tmp_path / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted(str(path.relative_to(tmp_path)) for path in (tmp_path / "papers").rglob("*.*")) == sorted(
        line["path"] for line in lines
    )
    assert all({"format", "state", "decade", "status", "instruments", "defects"} <= line.keys() for line in lines)
