"""Maryland: the pages that were read, and their days."""

from datetime import date

from charterbook.law.rule import Period

COVERED_FROM = date(1967, 6, 1)
"""The session law of 1966-67 on articles supplementary was in force (its day is from memory)."""
TEXT_OF_2013 = date(2013, 1, 1)

SUPPLEMENTARY = Period("1966-67 session (then Article 23, section 18)", first=COVERED_FROM)
AMENDMENT = Period("text of 2013; earlier ones were not read", first=TEXT_OF_2013, earliest=COVERED_FROM)
BY_BOARD = Period("text of 2013; not in that of 1987", first=TEXT_OF_2013, earliest=date(1987, 7, 1))

SESSION_LAW = "https://msa.maryland.gov/megafile/msa/speccol/sc2900/sc2908/000001/000708/html/am708--1754.html"
SECTION_2_105 = "https://instalawyer.io/laws/maryland-statutes/section-2-105-charter-provisions"
SECTION_2_607 = (
    "https://law.justia.com/codes/maryland/2013/article-gca/section-2-607/index.html ; "
    "https://www.mgaleg.maryland.gov/mgawebsite/Laws/StatuteText?article=gca&section=2-607&enactments=false"
)
