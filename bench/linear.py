"""Whether reading is linear: a byte of a long paper against a byte of a short one, and of hostile texts against both.

Sizes take turns, so that noise of the machine falls on all; each figure is the least CPU time of the rounds, as a busy
machine only ever adds. The hostile texts are those of the tests: one thing over and over. Run from the root of the
checkout: PYTHONPATH=. python bench/linear.py
"""

from time import process_time_ns

from corpus import paper

from charterbook import flow
from tests.text.test_linear import HOSTILE

SHORT, LONG, HOSTILE_SIZE = 20_000, 2_000_000, 200_000
ROUNDS = 5
LONGEST_RATIO, WORST_RATIO = 1.2, 8.0


def nanoseconds_a_byte(texts: dict[str, bytes], rounds: int) -> dict[str, float]:
    """The CPU time of reading each text, by its name."""
    least = dict.fromkeys(texts, float("inf"))
    for _ in range(rounds):
        for name, data in texts.items():
            began = process_time_ns()
            flow.read(data, name)
            least[name] = min(least[name], (process_time_ns() - began) / len(data))
    return least


def filled(piece: str) -> bytes:
    """A piece over and over, as long as the hostile texts are, with an end."""
    return ((piece * (HOSTILE_SIZE // len(piece) + 1))[:HOSTILE_SIZE] + ".\n").encode()


def main() -> None:
    """Print both tables."""
    short = {f"short {seed}": paper(seed, SHORT) for seed in range(10)}
    for data in short.values():
        flow.read(data, "")  # compiles what is compiled once
    sizes = nanoseconds_a_byte({**short, "long": paper(1, LONG)}, ROUNDS)
    typical = sum(sizes[name] for name in short) / len(short)
    print(f"a byte costs {typical:.0f} ns in {SHORT // 1000} kB, {sizes['long']:.0f} ns in {LONG // 1000} kB")
    print(f"ratio {sizes['long'] / typical:.2f} (goal: at most {LONGEST_RATIO})\n")
    costs = nanoseconds_a_byte({**short, **{name: filled(piece) for name, piece in HOSTILE.items()}}, 2)
    typical = sum(costs.pop(name) for name in short) / len(short)
    print(f"{len(costs)} hostile texts of {HOSTILE_SIZE // 1000} kB, by what they repeat; x is the typical byte")
    for name, cost in sorted(costs.items(), key=lambda item: -item[1])[:10]:
        print(f"{name:20}{cost:8.0f} ns a byte{cost / typical:8.2f} x")
    print(f"worst {max(costs.values()) / typical:.2f} x (goal: at most {WORST_RATIO:.0f})")


if __name__ == "__main__":
    main()
