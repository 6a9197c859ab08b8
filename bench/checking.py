"""Checking: the rules beyond the reading, a thousand papers, and words and figures beside a converter of numbers.

One run measures all. The rules: CPU milliseconds of reading the founding specimen (5 kB) and of asking every rule of
it, median of the rounds. The set: CPU seconds a paper for checking 125 to 1,000 papers together, each with a name of
its own; where the last is near the first, the cost is linear. Words and figures: our check beside one put together of
text2num (the peer, in an environment of its own) and a pattern, on pairs whose truth is known.
"""

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

from charterbook import flow
from charterbook.model.instrument import Reading
from charterbook.model.shares import words

HERE = Path(__file__).parent
FOUNDING = HERE.parent / "examples" / "bestnet" / "3-series-a-decrease.txt"
ROUNDS = 60
SIZES = (125, 250, 500, 1000)
PAIRS = 400
PEER = HERE / "engines" / "text2num_engine.py"


def main() -> None:
    """Measure and print."""
    _rules()
    _many()
    _words_and_figures()


def _reading(data: bytes, name: str) -> Reading:
    found = flow.read(data, name)
    assert isinstance(found, Reading)
    return found


def _timed(work: Any) -> float:
    times = []
    for _ in range(ROUNDS):
        began = process_time()
        work()
        times.append(process_time() - began)
    return 1e3 * median(times)


def _rules() -> None:
    data = FOUNDING.read_bytes()
    reading = _reading(data, "founding")
    verdicts = flow.check((reading,))[0].verdicts
    read, checked = _timed(lambda: flow.read(data, "founding")), _timed(lambda: flow.check((reading,)))
    print(f"{len(data)} bytes, {len(verdicts)} rules asked, median of {ROUNDS} rounds, CPU milliseconds")
    print(f"{'reading':28}{read:9.2f}\n{'all rules beyond it':28}{checked:9.2f}\n")


def _many() -> None:
    data = FOUNDING.read_bytes()
    papers = [
        _reading(data.replace(b"BestNet", b"Best%04dNet" % number), f"{number}.txt") for number in range(max(SIZES))
    ]
    print("papers checked together, each of another corporation: CPU milliseconds a paper")
    for size in SIZES:
        began = process_time()
        flow.check(tuple(papers[:size]))
        print(f"{size:28}{1e3 * (process_time() - began) / size:9.2f}")
    print()


def _pairs() -> list[tuple[str, bool]]:
    """Sentences with words and figures, and whether the two agree. Of the wrong ones a third has two digits exchanged,
    a third a scale word dropped, a third another number."""
    random, made = Random(7), []
    for number in range(PAIRS):
        count = random.choice((random.randrange(100, 10_000), random.randrange(1, 900) * 10 ** random.randrange(2, 7)))
        spelled, figures, right = words(count).title(), f"{count:,}", number % 2 == 0
        if not right:
            spelled, figures = _spoilt(spelled, figures, random)
        right = right or (spelled, figures) == (words(count).title(), f"{count:,}")
        made.append((f"RESOLVED, that {spelled} ({figures}) shares of Preferred Stock are designated.", right))
    return made


def _spoilt(spelled: str, figures: str, random: Random) -> tuple[str, str]:
    kind = random.randrange(3)
    if kind == 0 and len(figures) > 1 and figures[0] != figures[1] and figures[1].isdigit() and figures[1] != "0":
        return spelled, figures[1] + figures[0] + figures[2:]
    if kind == 1 and " Thousand" in spelled:
        return spelled.replace(" Thousand", "", 1), figures
    return spelled, f"{int(figures.replace(',', '')) + random.randrange(1, 90):,}"


def _words_and_figures() -> None:
    pairs = _pairs()
    frame = 'CERTIFICATE OF DESIGNATION\n\nAlder, Inc., a Delaware corporation (the "Corporation").\n\n{}\n'
    papers = [(frame.format(sentence).encode(), right) for sentence, right in pairs]
    began = process_time()
    ours = [not _told(data) for data, _ in papers]
    told = {"charterbook (whole reading)": (ours, process_time() - began)}
    peer = _peer([sentence for sentence, _ in pairs])
    if peer is not None:
        told["text2num and a pattern"] = (peer["agree"], peer["cpu_s"])
    truth = [right for _, right in pairs]
    print(f"{len(pairs)} pairs of words and figures, {truth.count(False)} of them wrong")
    print(f"{'':28}{'found':>9}{'alarms':>9}{'CPU s':>9}")
    for name, (agree, seconds) in told.items():
        found = sum(not right and not said for right, said in zip(truth, agree, strict=True))
        alarms = sum(right and not said for right, said in zip(truth, agree, strict=True))
        print(f"{name:28}{found:9}{alarms:9}{seconds:9.2f}")


def _told(data: bytes) -> bool:
    """Whether our rules tell a fault of the pair: CB101 or, where the words are no number, CB102."""
    verdicts = flow.check((_reading(data, "pair"),))[0].verdicts
    return any(one.outcome == "fail" for one in verdicts if one.rule in ("CB101", "CB102"))


def _peer(sentences: list[str]) -> dict[str, Any] | None:
    """The peer's answer, from a process of its own; None, with the reason told, where it cannot be installed here."""
    place = HERE.parent / ".venv-peers" / PEER.stem
    python = place / "bin" / "python"
    if not (place / "ready").exists():
        made = subprocess.run([sys.executable, "-m", "venv", str(place)], capture_output=True, text=True, check=False)
        if made.returncode == 0:
            install = [str(python), "-m", "pip", "install", "-q", "text2num"]
            made = subprocess.run(install, capture_output=True, text=True, check=False)
        if made.returncode != 0:
            print(f"left out: text2num: {made.stderr.strip().splitlines()[-1][:120]}", file=sys.stderr)
            return None
        (place / "ready").touch()
    asked = subprocess.run(
        [str(python), str(PEER)], input=json.dumps(sentences), capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(asked.stdout)
    return found


if __name__ == "__main__":
    main()
