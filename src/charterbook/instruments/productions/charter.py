"""The articles: totals, classes, the blank-check clause."""

from charterbook.text.productions import Production as P

CHARTER = (
    # The articles.
    P("total", "authorized to issue",
      r"authorized to issue (?:is )?a total of {N:total} shares of (?:capital )?stock"),
    P("class", "shares of {C}",
      r"{N:after} shares of {C:share_class},? {P:par}", back=3),
    P("series_by_board", "board of directors is",
      r"board of directors is (?:hereby )?(?:expressly )?(?:vested with (?:the )?(?:authority|power)|authorized|empowered)[^.]{1,160}?"
      r"(?:create each series|(?:provide for|fix|establish)[^.]{0,80}series)"),
)  # fmt: skip
