"""States of the Union by name, as ISO 3166-2 codes; a new one is a row."""

STATES = {
    "alabama": "US-AL", "alaska": "US-AK", "arizona": "US-AZ", "arkansas": "US-AR", "california": "US-CA",
    "colorado": "US-CO", "connecticut": "US-CT", "delaware": "US-DE", "florida": "US-FL", "georgia": "US-GA",
    "hawaii": "US-HI", "idaho": "US-ID", "illinois": "US-IL", "indiana": "US-IN", "iowa": "US-IA", "kansas": "US-KS",
    "kentucky": "US-KY", "louisiana": "US-LA", "maine": "US-ME", "maryland": "US-MD", "massachusetts": "US-MA",
    "michigan": "US-MI", "minnesota": "US-MN", "mississippi": "US-MS", "missouri": "US-MO", "montana": "US-MT",
    "nebraska": "US-NE", "nevada": "US-NV", "new hampshire": "US-NH", "new jersey": "US-NJ", "new mexico": "US-NM",
    "new york": "US-NY", "north carolina": "US-NC", "north dakota": "US-ND", "ohio": "US-OH", "oklahoma": "US-OK",
    "oregon": "US-OR", "pennsylvania": "US-PA", "rhode island": "US-RI", "south carolina": "US-SC",
    "south dakota": "US-SD", "tennessee": "US-TN", "texas": "US-TX", "utah": "US-UT", "vermont": "US-VT",
    "virginia": "US-VA", "washington": "US-WA", "west virginia": "US-WV", "wisconsin": "US-WI", "wyoming": "US-WY",
    "district of columbia": "US-DC", "puerto rico": "US-PR", "guam": "US-GU",
}  # fmt: skip
"""The ISO code of each state by its lower-case name."""

STATE_NAME = r"(?:(?:new|north|south|west|rhode) [a-z]{4,10}|district of columbia|puerto rico|[a-z]{4,13})"
"""A pattern for what may be the name of a state in a lowered view; `STATES` says whether it is."""
