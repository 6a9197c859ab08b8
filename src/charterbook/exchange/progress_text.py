"""How far a plan is carried out, in lines: the summary first, then each step with the paper that shows it.

Comes in: a plan and the state of its steps. Goes out: lines without line ends.
"""

from charterbook.model.plans import Plan
from charterbook.plan.explain import said_of
from charterbook.plan.progress import Carried, Progress

UNFILED = "its paper is filed nowhere: once it has taken effect, record the act (charterbook record --help)"


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
        unfiled = [UNFILED] if one.step.instrument == "resolution" else []
        return ["open", *unfiled, *(f"paper {number} says so, not posted: {why.why}" for number, why in one.refused)]
    entry, clocks = one.shown_by.entry, one.shown_by.clocks
    paper, until = entry.instrument, clocks.effective_on or "a day not shown"
    if paper is None:
        return [f"done, as recorded by hand (entry {entry.number}): in effect from {until}"]
    number = carried.numbers.get(paper)
    filed = f"filed {clocks.filed_on or 'on a day not shown'}{f' under number {number}' if number else ''}"
    match one.state:
        case "done":
            return [f"done by paper {paper}: {filed}, in effect from {until}"]
        case "filed":
            return [f"filed by paper {paper}: {filed}, in effect only from {until}"]
        case _:
            begun = [f"{name} {day}" for name, day in zip(("adopted", "executed"), clocks, strict=False) if day]
            told = f"waiting for evidence of filing: paper {paper}, {', '.join(begun)}"
            return [told, f"once it is filed: charterbook record filing --instrument {paper} --on DATE"]
