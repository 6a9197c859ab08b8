"""`charterbook why ACCOUNT`: the entries and the sentences behind a balance."""

from charterbook import shown
from charterbook.doors.answers.why import drafts_behind, line_of, why_answer
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    add_output_format,
    corporation_of,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.sources import sources_of
from charterbook.exchange.approvals import approvals_text


def run(arguments: list[str]) -> int:
    """Print what stands behind a balance."""
    options = parser("why", "The entries behind a balance, each with the sentence of the paper that says it.")
    options.add_argument(
        "account",
        metavar="ACCOUNT",
        help='a class or series, with a line of the control book where wanted: "Preferred Stock:undesignated", '
        '"Series A Convertible Preferred Stock", "...:available"',
    )
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    moment = (asked.as_of or now().date(), asked.known_at)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        if asked.output_format == "json":
            print_json(why_answer(book, corporation, asked.account, moment, asked.basis))
            return 0
        from charterbook.exchange.grounds import grounds_text

        subject, name = line_of(shown.lines(book, corporation, moment, asked.basis), asked.account)
        grounds = shown.behind(book, corporation, subject.line(name), moment, asked.basis)
        lines = grounds_text(grounds, subject.told(name), sources_of(book))
        done, made = drafts_behind(book, corporation, grounds)
    print(f"{subject.name}, {name.replace('_', ' ')}, at the end of {moment[0]}, basis {asked.basis}:")
    print("\n".join([*lines, *approvals_text(done, made)]))
    return 0
