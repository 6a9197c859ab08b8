"""Papers of one series: its designation, its increase or decrease, its withdrawal, its retirement."""

from charterbook.model.acts import DesignatedSharesAdjustment, Retirement, SeriesDesignation, SeriesWithdrawal
from charterbook.model.evidence import Cited
from charterbook.model.shares import figures

from .history import Event
from .sheet import Body
from .voice import Facts, Voice, a, counted, day, number, par, par_fact, was
from .words_of_small_print import small_print
from .words_of_terms import of_series, votes

OF_SERIES = (DesignatedSharesAdjustment, Retirement, SeriesDesignation, SeriesWithdrawal)


def _subject(event: Event) -> tuple[str, str]:
    """The series that the paper is about, and its class."""
    act = next(one for one in event.acts if isinstance(one, OF_SERIES))
    assert isinstance(act.series, Cited)
    return act.series.value, act.share_class.value


def short(series: str) -> str:
    """A series without its adjectives: "Series A Preferred Stock"."""
    parts = series.split()
    at = parts.index("Series")
    return " ".join((*parts[at : at + 2], *parts[-2:]))


def designation(said: Voice, event: Event) -> Body:
    """A series is created, its number said once or twice, with its terms."""
    series, share_class = _subject(event)
    count, value = event.after.series[series].number, event.before.classes[share_class].par
    count_said, called = number(said, count), said.pick(series, short(series))
    defined = f' (the "{called}")' if said.chance.random() < 0.6 else ""
    called = called if defined else series
    fact: Facts = {"act": "series_designation", "class": share_class, "series": series, "after": str(count)}
    recital, says_par = _recital(said, event, series, share_class, count_said)
    section = said.pick(
        f"Designation and Amount. The shares of such series shall be designated as {series}{defined} and the number of shares constituting such series shall be {count_said}.",
        f"Designation. The series is designated {series}{defined} and shall consist of {count_said} shares.",
        f"Number and Name. There is hereby established a series of {share_class} called {series}{defined}, comprised of {count_said} shares.",
        f"Designation; Number. {count_said} shares of the authorized {share_class} are hereby designated {series}{defined}.",
        f'Designation and Number of Shares. The designation of this series is "{series}"{defined} and the authorized number of shares of it is {count_said}.',
    )
    if said.chance.random() < 0.4 or not says_par:
        section = f"{section[:-1]}, {par(said, value)}."
        says_par = True
    if says_par:
        fact["par_value"] = par_fact(value)
    body = [recital, f"1. {section}"]
    if said.chance.random() < 0.8:
        body += of_series(said, called, 2)
        if said.chance.random() < 0.75:
            body += small_print(said, called, len(body))
    else:
        body.append(f"2. {votes(said, called)}")
    return Body(tuple(body), (fact,), {"about": series})


def _recital(said: Voice, event: Event, series: str, share_class: str, count: str) -> tuple[str, bool]:
    """The resolution in front of the terms, and whether it says the par."""
    stock, value = event.before.classes[share_class], event.before.classes[share_class].par
    valued = par(said, value)
    ways = (
        (f"RESOLVED, that pursuant to the authority vested in the {said.board} by the {said.charter}, a series of {share_class}, {valued}, of the {said.term} is hereby created, and that its designation, number and rights are as follows:", True),
        (f"RESOLVED, that there is hereby created a series of {share_class} of the {said.term} to be known as {series}, consisting of {count} shares, with the following powers, preferences and rights:", False),
        (f"RESOLVED, that {count} of the {number(said, stock.authorized)} authorized shares of {share_class} of the {said.term}, {valued}, are designated {series} and have these rights and preferences:", True),
        (f"WHEREAS, the {said.charter} of the {said.term} authorizes {number(said, stock.authorized)} shares of {share_class}, {valued}, issuable in series; NOW, THEREFORE, BE IT RESOLVED, that the {said.board} hereby fixes the terms of a new series as follows:", True),
        (f"RESOLVED, that the issuance of a series of {share_class}, {valued}, to be designated {series}, is authorized, the terms of which are:", True),
    )  # fmt: skip
    return said.chance.choice(ways)


def _recited(said: Voice, event: Event, series: str) -> tuple[str, Facts]:
    """How the paper tells of the designation that it changes."""
    one = event.before.series[series]
    fact: Facts = {"act": "series_designation", "series": series, "recited": True, "filed_on": one.filed_on.isoformat()}
    filed, paper = day(said, one.filed_on), a(one.created_by)
    if said.chance.random() < 0.5:
        fact["after"] = str(one.number)
        text = said.pick(
            f"by {paper} filed with the {said.state.officer} on {filed}, {number(said, one.number)} shares of {series} were designated",
            f"{paper} {was(one.created_by)} filed with the {said.state.officer} on {filed}, establishing {number(said, one.number)} shares of {series}",
        )
    else:
        fact["optional"] = True
        text = said.pick(
            f"{paper} creating the {series} {was(one.created_by)} filed with the {said.state.officer} on {filed}",
            f"the {series} {was(series)} created by {paper} filed on {filed}",
        )
    return text, fact


def change(said: Voice, event: Event) -> Body:
    """The number of a series goes up or down."""
    series, _ = _subject(event)
    before, after = event.before.series[series].number, event.after.series[series].number
    moved, up = abs(after - before), after > before
    verb, done = ("increase", "increased") if up else ("decrease", "decreased")
    if not up and said.chance.random() < 0.3:
        verb, done = "reduce", "reduced"
    fact: Facts = {"act": "designated_shares_adjustment", "series": series}
    to = number(said, after) if after else said.pick("zero", "zero (0)", "0")
    ways = (
        (f"RESOLVED, that the number of authorized shares of {series} be, and it hereby is, {done} from {number(said, before)} to {to}.", "before after"),
        (f"RESOLVED, that the number of shares constituting the {series} is hereby {done} by {number(said, moved)} shares, from {number(said, before)} shares to {to} shares.", "before after change"),
        (f"RESOLVED, that the {said.board} hereby {verb}s the number of shares designated as {series} by {number(said, moved)}, so that after such {verb if verb != 'reduce' else 'reduction'} the authorized number is {to}.", "after change"),
        (f"RESOLVED, that Section 1 is amended to read: \"The number of shares constituting the {series} shall be {to}.\"", "after"),
        (f"RESOLVED, that the designation of the {series} is amended by deleting \"{figures(before)}\" where it states the number of shares and inserting \"{figures(after)}\" in its place.", "before after"),
        (f"RESOLVED, that the authorized number of shares of {series}, now {number(said, before)}, is {done} to {to}.", "before after"),
    )  # fmt: skip
    text, stated = said.chance.choice(ways)
    whole = {"before": before, "after": after, "change": after - before}
    fact |= counted(whole, stated)
    return _with_recital(said, event, series, text, [fact], up)


def _with_recital(said: Voice, event: Event, series: str, text: str, acts: list[Facts], up: bool) -> Body:
    body = [text]
    if said.chance.random() < 0.6:
        recital, recited = _recited(said, event, series)
        acts.append(recited)
        body.insert(0, said.pick(f"WHEREAS, {recital};", f"{recital[0].upper()}{recital[1:]}."))
    if not up and said.chance.random() < 0.5:
        body.append(said.pick(
            f"RESOLVED FURTHER, that the shares by which the {series} is decreased resume the status of authorized but undesignated shares.",
            "Such shares resume the status which they had before the series was designated."))  # fmt: skip
    return Body(tuple(body), tuple(acts), {"about": series})


def withdrawal(said: Voice, event: Event) -> Body:
    """A series leaves the charter: none is outstanding, and all that is said of it is eliminated."""
    series, _ = _subject(event)
    one = event.before.series[series]
    called = one.created_by
    none = said.pick(
        f"none of the authorized shares of {series} are outstanding and none will be issued",
        f"no shares of {series} are outstanding",
        f"there are no shares of {series} issued and outstanding, and none will be issued subject to the {called}",
        f"no shares of the {series} have been issued or are outstanding",
    )
    gone = said.pick(
        f"all matters set forth in the {called} with respect to the {series} are hereby eliminated from the {said.charter}",
        f"the {series} is hereby eliminated",
        f"the designation of the {series} is hereby withdrawn and the shares of it return to the status of undesignated preferred stock",
        f"all references to the {series} are deleted from the {said.charter}",
    )
    acts: list[Facts] = [
        {"act": "series_withdrawal", "series": series, "derived": {"filed_on": one.filed_on.isoformat()}},
        {"act": "none_outstanding", "series": series},
    ]
    if "have been issued" in none or "issued and outstanding" in none:
        acts.append({"act": "none_issued", "series": series, "optional": True})
    body = [f"RESOLVED, that {none}.", f"RESOLVED FURTHER, that {gone}."]
    if said.chance.random() < 0.4:
        body = [f"WHEREAS, {none};", f"NOW, THEREFORE, BE IT RESOLVED, that {gone}."]
    if said.chance.random() < 0.7:
        recital, recited = _recited(said, event, series)
        acts.append(recited)
        body.insert(0, said.pick(f"WHEREAS, {recital}; and", f"{recital[0].upper()}{recital[1:]}."))
    return Body(tuple(body), tuple(acts), {"about": series})


def retirement(said: Voice, event: Event) -> Body:
    """Shares that were bought back are retired, and class and series fall by them."""
    series, share_class = _subject(event)
    before, after = event.before.series[series].number, event.after.series[series].number
    whole, left = event.before.classes[share_class].authorized, event.after.classes[share_class].authorized
    gone = number(said, before - after)
    how = said.pick("redeemed", "purchased", "acquired upon conversion")
    body = (
        said.pick(f"{gone} outstanding shares of {series} of the {said.term} have been {how} by it.",
                  f"The {said.term} has heretofore {how} {gone} shares of its {series}."),
        said.pick(f"The {said.charter} prohibits the reissue of shares of {series} so {how}.",
                  f"Under the {said.charter}, shares so {how} may not be reissued."),
        f"RESOLVED, that the said {gone} shares of {series} are retired.",
        f"Upon the filing of this Certificate the {said.charter} is amended so as to reduce the authorized number of shares of {share_class} from {number(said, whole)} to {number(said, left)} and the authorized number of shares of {series} from {number(said, before)} to {number(said, after)}.",
    )  # fmt: skip
    acts: tuple[Facts, ...] = (
        {"act": "retirement", "series": series, "shares": str(before - after)},
        {"act": "authorized_shares_adjustment", "class": share_class, "before": str(whole), "after": str(left)},
        {"act": "designated_shares_adjustment", "series": series, "before": str(before), "after": str(after)},
    )
    return Body(body, acts, {"about": series})
