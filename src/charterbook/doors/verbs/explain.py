"""`charterbook explain RULE`: the page of a rule; without a rule, the list of all."""

from charterbook import flow
from charterbook.doors.options import parser
from charterbook.doors.refusals import Refused


def run(arguments: list[str]) -> int:
    """Print the page of each rule named."""
    options = parser("explain", "Print what a rule asks, since when, on what authority, and how sure we are of it.")
    options.add_argument("rules", nargs="*", metavar="RULE", help="a rule's code; none lists all rules")
    asked = options.parse_args(arguments)
    known = flow.rule_ids()
    if not asked.rules:
        print("\n".join(known))
        return 0
    written = {rule.casefold(): rule for rule in known}
    wanted = [written.get(rule.casefold(), rule) for rule in asked.rules]
    for rule in wanted:
        if rule not in known:
            from difflib import get_close_matches

            near = get_close_matches(rule, known, n=3, cutoff=0.4)
            meant = f"; did you mean {', '.join(near)}?" if near else "; charterbook explain lists all rules"
            raise Refused(f"there is no rule {rule}{meant}")
    print("\n\n".join(flow.rule_page(rule) for rule in wanted))
    return 0
