"""Amendments of the charter: numbers of classes, splits, Nevada's certificate of change, and the corporation's name."""

from charterbook.model.acts import AuthorizedSharesAdjustment, Split
from charterbook.model.evidence import Cited
from charterbook.model.shares import figures

from . import words_of_classes as classes
from .history import Event
from .sheet import Body
from .voice import Facts, Voice, counted, money, number, par, par_fact, small, stopped


def numbers(said: Voice, event: Event) -> Body:
    """The number of a class changes, by the whole clause anew or by the change alone."""
    (act,) = (one for one in event.acts if isinstance(one, AuthorizedSharesAdjustment))
    if said.chance.random() < 0.55:
        return _clause(said, event)
    return Body(*_change(said, event, act.share_class.value))


def _clause(said: Voice, event: Event) -> Body:
    article = said.chance.choice(classes.ARTICLES)
    text, total = classes.clause(said, event.after)
    facts = classes.classes_facts("authorized_shares_adjustment", event.after)
    opening = said.pick(
        f"Article {article} of the {said.charter} is hereby amended to read in its entirety as follows:",
        f"Article {article} is amended to read as follows:",
        f"RESOLVED, that Article {article} of the {said.charter} be deleted and the following inserted in its place:",
    )
    more: Facts = (
        {"total_authorized": str(sum(one.authorized for one in event.after.classes.values()))} if total else {}
    )
    if said.state.code in ("US-VA", "US-NC") and said.chance.random() < 0.6:
        lead = f"The number of shares of each class which the {said.term} has authority to issue is:"
        return Body((opening, lead, classes.table(said, event.after)), tuple(facts))
    quoted = f'"{article}. {text}{classes.blank_check(said, event.after)}"'
    if said.chance.random() < 0.3:
        return Body((f"{opening} {quoted}",), tuple(facts), more)
    return Body((opening, quoted), tuple(facts), more)


def _change(said: Voice, event: Event, share_class: str) -> tuple[tuple[str, ...], tuple[Facts, ...]]:
    before, after = event.before.classes[share_class].authorized, event.after.classes[share_class].authorized
    value = event.after.classes[share_class].par
    verb, done = ("increase", "increased") if after > before else ("decrease", "decreased")
    valued = f", {par(said, value)}," if said.chance.random() < 0.5 else ""
    article = said.chance.choice(classes.ARTICLES)
    moved = number(said, abs(after - before))
    ways = (
        (f"The number of authorized shares of {share_class}{valued} is hereby {done} from {number(said, before)} shares to {number(said, after)} shares.", "before after"),
        (f"RESOLVED, that Article {article} of the {said.charter} be amended to {verb} the number of shares of {share_class}{valued} that the {said.term} is authorized to issue from {number(said, before)} to {number(said, after)}.", "before after"),
        (f"Article {article} is amended to {verb} the authorized {share_class}{valued} by {moved} shares, from {number(said, before)} shares to {number(said, after)} shares.", "before after change"),
        (f"The total number of authorized shares of {share_class}{valued} is {done} to {number(said, after)} shares.", "after"),
        (f"RESOLVED, that the {said.charter} be amended so that the authorized shares of {share_class}{valued} are {done} by {moved} to a total of {number(said, after)}.", "after change"),
    )  # fmt: skip
    text, stated = said.chance.choice(ways)
    whole = {"before": before, "after": after, "change": after - before}
    fact: Facts = {"act": "authorized_shares_adjustment", "class": share_class}
    fact |= counted(whole, stated)
    if valued:
        fact["par_value"] = par_fact(value)
    return (text,), (fact,)


def _ratio(event: Event) -> tuple[Split, int, int, str]:
    """The split, how many new shares come for how many old, and the class."""
    act = next(one for one in event.acts if isinstance(one, Split))
    assert isinstance(act.new, Cited)
    assert isinstance(act.old, Cited)
    return act, int(act.new.value), int(act.old.value), act.share_class.value


def split(said: Voice, event: Event) -> Body:
    """The shares of the common are split, forward or reverse."""
    act, new, old, common = _ratio(event)
    value = event.before.classes[common].par
    when = said.pick("Effective upon the filing of this amendment", "At the effective time of this amendment",
                     "Upon the effectiveness of this amendment", "As of the close of business on the date of filing")  # fmt: skip
    issued = said.pick("issued and outstanding", "issued and outstanding immediately prior thereto",
                       "then issued, whether outstanding or held in treasury,")  # fmt: skip
    many = f"each {small(said, old)} shares" if old > 1 else said.pick("each one (1) share", "each share")
    into = f"{small(said, new)} shares" if new > 1 else "one (1) share"
    verb = said.pick("combined and reclassified into", "combined into", "converted into") if new < old else said.pick(
        "split and changed into", "subdivided into", "reclassified as and converted into")  # fmt: skip
    valued = f", {par(said, value)}," if said.chance.random() < 0.4 else ""
    text = said.pick(
        f"{when}, {many} of {common}{valued} {issued} shall be {verb} {into} of {common}.",
        f"{when}, {many} of the {said.term}'s {common}{valued} {issued} shall automatically, without any action on the part of the holder, be {verb} {into} of {common}.",
        f"{when}, a {'reverse split' if new < old else 'forward split'} of the {common} takes effect, whereby {many} of {common} {issued} is {verb} {into} of {common}."
        if old == 1
        else f"{when}, a {'reverse split' if new < old else 'forward split'} of the {common} takes effect, whereby {many} of {common} {issued} are {verb} {into} of {common}.",
    )
    fact: Facts = {"act": "split", "class": common, "ratio": {"new": str(new), "old": str(old)}}
    body, facts = [text + _fractions(said, act)], [fact]
    moved = event.after.classes[common].authorized != event.before.classes[common].authorized
    if moved:
        also, told = _change(said, event, common)
        if valued:
            told[0]["derived"] = {"par_value": par_fact(value), **told[0]["derived"]}  # type: ignore[dict-item]
        body, facts = [*body, *also], [fact, *told]
    elif said.chance.random() < 0.4:
        body.append(f"The number of authorized shares and the par value of the {common} do not change.")
    article = said.chance.choice(classes.ARTICLES)
    body.insert(0, f"Article {article} of the {said.charter} is amended by adding the following at its end:")
    return Body(tuple(body), tuple(facts))


def _fractions(said: Voice, act: Split) -> str:
    match act.fractions.value if act.fractions else None:
        case "round up":
            return said.pick(" No fractional shares are issued; fractions are rounded up to the next whole share.",
                             " Any fraction is rounded up to one whole share.")  # fmt: skip
        case "cash":
            return said.pick(" No fractional shares are issued; holders otherwise entitled to a fraction are paid in cash.",
                             " In lieu of fractional shares the holders receive cash at the closing price of the last trading day.")  # fmt: skip
        case "round down":
            return " Fractions of a share are rounded down to the nearest whole share."
        case _:
            return ""


def change(said: Voice, event: Event) -> Body:
    """Nevada's certificate of change, item by item of its form."""
    act, new, old, common = _ratio(event)
    per = f"{figures(new)} share{'s' if new > 1 else ''} of {common} for each {figures(old)} share{'s' if old > 1 else ''} of {common} issued and outstanding"
    fractions = {"round up": "Fractional shares will be rounded up to the next whole share.", "cash": "Fractions are paid in cash.",
                 "round down": "Fractions are rounded down."}  # fmt: skip
    rule = fractions[act.fractions.value] if act.fractions else "None"

    def listed(which: str) -> str:
        charter = event.before if which == "before" else event.after
        return "; ".join(
            f"{figures(one.authorized)} shares of {name}, "
            + ("no par value" if one.par.usd is None else f"{money(said, one.par.usd)} par value")
            for name, one in charter.classes.items()
        )

    body = (
        "2. The board of directors have adopted a resolution pursuant to NRS 78.207 and have obtained any required approval of the stockholders.",
        "3. The current number of authorized shares and the par value, if any, of each class or series, if any, of shares before the change: " + listed("before"),
        "4. The number of authorized shares and the par value, if any, of each class or series, if any, of shares after the change: " + listed("after"),
        "5. The number of shares of each affected class or series, if any, to be issued after the change in exchange for each issued share of the same class or series: " + per,
        "6. The provisions, if any, for the issuance of fractional shares, or for the payment of money or the issuance of scrip to stockholders otherwise entitled to a fraction of a share and the percentage of outstanding shares affected thereby: " + rule,
    )  # fmt: skip
    facts: list[Facts] = [{"act": "split", "class": common, "ratio": {"new": str(new), "old": str(old)}}]
    for name, one in event.after.classes.items():
        facts.append({"act": "authorized_shares_adjustment", "class": name,
                      "before": str(event.before.classes[name].authorized), "after": str(one.authorized),
                      "par_value": par_fact(one.par)})  # fmt: skip
    return Body(body, tuple(facts))


def name(said: Voice, event: Event) -> Body:
    """The corporation takes another name."""
    new = event.after.corporation
    article = said.pick("FIRST", "I", "One", "1")
    text = said.pick(
        f'Article {article} of the {said.charter} is amended to read: "The name of the corporation is {stopped(new)}"',
        f"RESOLVED, that the name of the {said.term} be changed from {said.corporation} to {stopped(new)}",
        f'Article {article} of the {said.charter} is hereby amended to read in its entirety as follows: "{article}. The name of the {said.term} shall be {stopped(new)}"',
        f"The name of the corporation is hereby changed to {stopped(new)}",
    )
    return Body((text,), ({"act": "name_change", "before": said.corporation, "after": new},))
