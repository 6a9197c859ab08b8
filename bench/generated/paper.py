"""One event as a paper: its title, manner and wording by chance, and the facts that it states."""

from collections.abc import Callable
from random import Random

from . import words_around as around
from . import words_of_amendments as amendments
from . import words_of_charters as charters
from . import words_of_series as series
from .history import Event, History
from .sheet import Block, Body, Sheet, centre, paragraph
from .states import State
from .voice import Voice, voice

BODIES: dict[str, Callable[[Voice, Event], Body]] = {
    "articles": charters.articles,
    "designation": series.designation,
    "increase": series.change,
    "decrease": series.change,
    "withdrawal": series.withdrawal,
    "retirement": series.retirement,
    "numbers": amendments.numbers,
    "reverse_split": amendments.split,
    "forward_split": amendments.split,
    "change": amendments.change,
    "name": amendments.name,
    "correction": charters.correction,
    "restatement": charters.restatement,
}
LAW = {"designation": "designation", "designation_amendment": "series", "designation_withdrawal": "withdrawal",
       "retirement": "retirement", "articles_amendment": "amendment", "split_change": "change",
       "articles_restated": "restated", "correction": "correction", "articles": "amendment"}  # fmt: skip


def sheet(history: History, event: Event, chance: Random) -> Sheet:
    """The paper of an event, before it has a format."""
    restated = any("Restated" in one.title for one in event.before.filed)
    said = voice(chance, history.state, event.before.corporation, restated)
    body = BODIES[event.step](said, event)
    cite = chance.choice(history.state.by_act[LAW[event.kind]])
    manner = _manner(history.state, event, chance)
    made = around.framed(manner, said, event, around.Outline(_title(said, event, body), cite, body))
    made.facts.pop("about", None)
    return made


def _manner(state: State, event: Event, chance: Random) -> str:
    if event.kind == "articles":
        return "incorporators"
    if event.kind == "split_change":
        return "form"
    found: str = chance.choice(state.manners)
    if found == "form" and event.kind in ("articles_restated", "correction", "designation"):
        return "certify"
    return found


def _title(said: Voice, event: Event, body: Body) -> tuple[str, ...]:
    """The lines of the title: as the law has it, or a neutral one, as filers mix them."""
    word, of = ("Certificate" if said.state.certificates else "Articles"), said.corporation
    about, pick = str((body.more or {}).get("about", "")), said.pick
    charter = said.charter
    match event.kind:
        case "articles":
            lines = [charter, "of", of]
        case "designation":
            title = said.state.series_title
            if title == "Certificate of Designation":
                title = pick(title, f"{title}s", f"{title} of Preferences and Rights",
                             f"{title}, Preferences, Rights and Limitations")  # fmt: skip
            lines = [title, "of", about, "of", of] if "Amendment" not in title else [title, "to the", charter, "of", of]
        case "designation_amendment":
            lines = _of_change(said, event, word, about)
        case "designation_withdrawal":
            gone = {
                "US-DE": "Certificate of Elimination",
                "US-NV": "Certificate of Withdrawal of Certificate of Designation",
            }
            lines = [gone[said.state.code], "of", about, "of", of] if said.state.code in gone else _plain(said, word)
        case "retirement":
            lines = ["Certificate of Retirement", "of", about, "of", of]
        case "articles_restated":
            lines = [pick("Amended and Restated ", "Restated ") + said.state.charter, "of", of]
        case "split_change":
            lines = ["Certificate of Change Pursuant to NRS 78.209"]
        case "correction":
            lines = [f"{word} of Correction", "of", event.before.filed[-1].title, "of", of]
        case _:
            lines = _plain(said, word)
    upper = said.chance.random() < 0.75
    return tuple(line.upper() if upper or line in ("of", "to the") else line for line in lines)


def _of_change(said: Voice, event: Event, word: str, about: str) -> list[str]:
    if said.state.code == "US-DE" and said.chance.random() < 0.6:
        return [f"Certificate of {event.step.title()}", "of", about, "of", said.corporation]
    if said.state.code == "US-CA":
        step = "Increase" if event.step == "increase" else said.pick("Decrease", "Reduction")
        return [f"Certificate of {step} of Shares of", about, "of", said.corporation]
    if not said.state.certificates or "Designation" not in said.state.series_title:
        return _plain(said, word)
    changed = said.pick("Certificate of Amendment to ", "Amendment to ", "Amended ") + "Certificate of Designation"
    return [changed, "of", about, "of", said.corporation]


def _plain(said: Voice, word: str) -> list[str]:
    return [f"{word} of Amendment", said.pick("to the", "of the", "to"), said.charter, "of", said.corporation]


def by_laws(history: History, event: Event, chance: Random) -> Sheet:
    """By-laws of the same corporation, which touch no stock: no instrument is in them."""
    said = voice(chance, history.state, event.before.corporation, False)
    blocks = [centre(chance.choice(("BY-LAWS", "AMENDED AND RESTATED BY-LAWS")), "OF", said.corporation.upper())]
    blocks += [one if isinstance(one, Block) else paragraph(one) for one in charters.by_laws(said).paragraphs]
    return Sheet(tuple(blocks), {})
