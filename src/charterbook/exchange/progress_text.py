"""How far a plan is carried out, in lines: the summary first, then each step with the paper that shows it.

Comes in: a plan and the state of its steps. Goes out: lines without line ends.
"""

from charterbook.model.plans import Plan
from charterbook.plan.explain import said_of
from charterbook.plan.progress import Carried, Progress


def progress_text(plan: Plan, carried: Carried) -> list[str]:
    """The lines for the way on which most has been done."""
    steps = carried.ways[carried.way]
    done = sum(one.state == "done" for one in steps)
    told = f"{done} of {len(steps)} {'step is' if len(steps) == 1 else 'steps are'} done" if steps else "nothing to do"
    lines = [f"{plan.corporation} ({plan.jurisdiction or 'state unknown'}): {plan.summary}: {told}"]
    if carried.way:
        lines.append(f"Carried out is another way ({carried.way}) of the plan.")
    for number, one in enumerate(steps, 1):
        lines += ["", f"Step {number}. {said_of(one.step.act)}", *(f"  {line}" for line in _state(one, carried))]
    if carried.changed and not carried.done:
        lines += ["", "The plan is stale, so nothing is drafted from it; plan again what is left:"]
        lines += [f"  {sentence}" for sentence in carried.changed]
    return lines


def _state(one: Progress, carried: Carried) -> list[str]:
    if one.shown_by is None:
        return ["open", *(f"paper {number} says so and is not posted: {why.why}" for number, why in one.refused)]
    entry, clocks = one.shown_by.entry, one.shown_by.clocks
    by = f"paper {entry.instrument}" if entry.instrument else f"entry {entry.number}"
    number = carried.numbers.get(entry.instrument) if entry.instrument else None
    filed = f"filed {clocks.filed_on or 'on a day not shown'}{f' under number {number}' if number else ''}"
    match one.state:
        case "done":
            return [f"done by {by}: {filed}, in effect from {clocks.effective_on or clocks.filed_on}"]
        case "filed":
            return [f"filed by {by}: {filed}, in effect only from {clocks.effective_on or 'a day not shown'}"]
        case _:
            begun = [(name, day) for name, day in zip(("adopted", "executed"), clocks, strict=False) if day]
            stages = ", ".join(f"{name} {day}" for name, day in begun)
            return [
                f"waiting for evidence of filing: {by}, {stages}",
                *([f"once it is filed: charterbook record filing --instrument {entry.instrument} --on DATE"]
                  if entry.instrument else []),
            ]  # fmt: skip
