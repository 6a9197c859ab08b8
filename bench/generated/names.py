"""Names of companies, people and series. Every one is made up; likeness to a real one is chance."""

from random import Random

FIRST = (
    "Alder", "Amber", "Ashford", "Birch", "Blackwell", "Bramble", "Calder", "Canyon", "Cedar", "Cobalt", "Copper",
    "Corvid", "Dalton", "Darrow", "Drumlin", "Elmsford", "Ember", "Fallow", "Fenwick", "Foxglove", "Garnet", "Glacier",
    "Grantham", "Greystone", "Halcyon", "Harrow", "Hollis", "Indigo", "Ironwood", "Jasper", "Juniper", "Kestrel",
    "Kingsley", "Lakeshore", "Larkin", "Linden", "Lodestar", "Marlow", "Meridian", "Millbrook", "Northgate", "Oakmere",
    "Onyx", "Orchard", "Palisade", "Pembroke", "Pinnacle", "Quarry", "Quill", "Ravenna", "Redwing", "Rookwood",
    "Sable", "Saltmarsh", "Sandpiper", "Sterling", "Tamarack", "Thornfield", "Umber", "Vantage", "Verity", "Wexford",
    "Whitlock", "Willow", "Windham", "Yarrow", "Zephyr",
)  # fmt: skip
SECOND = (
    "Analytics", "Bancshares", "Biosciences", "Broadband", "Chemical", "Communications", "Compression", "Dynamics",
    "Electronics", "Energy", "Entertainment", "Environmental", "Financial", "Foods", "Gaming", "Genetics", "Gold",
    "Graphics", "Health", "Home Products", "Imaging", "Industries", "Instruments", "Interactive", "Laboratories",
    "Logistics", "Materials", "Media", "Medical", "Metals", "Minerals", "Mobility", "Networks", "Oil & Gas", "Optics",
    "Partners", "Petroleum", "Pharmaceuticals", "Photonics", "Power", "Products", "Properties", "Realty", "Resources",
    "Robotics", "Security", "Semiconductor", "Software", "Solutions", "Steel", "Systems", "Technologies", "Telecom",
    "Therapeutics", "Transport", "Ventures", "Water", "Wireless",
)  # fmt: skip
MIDDLE = ("", "", "", "", "", "Creek ", "Ridge ", "Point ", "Valley ", "Pacific ", "American ", "Global ", "First ")
ENDING = (", Inc.", ", Inc.", ", Inc.", " Inc.", " Corporation", " Corporation", " Corp.", " Company",
          " Holdings, Inc."," Group, Inc.", ", Ltd.", " International, Inc.", " Co.")  # fmt: skip
GIVEN = ("Adele", "Albert", "Anita", "Barton", "Carla", "Cyrus", "Daphne", "Dennis", "Edith", "Elliot", "Frances",
         "Gordon", "Harriet", "Ivan", "Joanne", "Julian", "Karen", "Leland", "Loretta", "Marcus", "Miriam", "Nathan",
         "Nora", "Oscar", "Paula", "Quentin", "Rosalind", "Russell", "Sylvia", "Terrence", "Ursula", "Vernon",
         "Wanda", "Walter", "Yvonne")  # fmt: skip
FAMILY = ("Abernethy", "Ashworth", "Bancroft", "Beaumont", "Calloway", "Castellano", "Danforth", "Delacroix", "Eastman",
          "Ferreira", "Gallagher", "Hathaway", "Holloway", "Ingersoll", "Jankowski", "Kellerman", "Lindqvist",
          "MacTavish", "Mondragon", "Nakagawa", "O'Rourke", "Okafor", "Pennington", "Quigley", "Rasmussen", "Sandoval",
          "Thackeray", "Underhill", "Van Houten", "Whitcomb", "Yarborough", "Zimmer")  # fmt: skip
ADJECTIVES = ("", "", "", "Convertible ", "Convertible ", "Redeemable ", "Cumulative ", "Junior Participating ",
              "Cumulative Convertible ", "Non-Voting Convertible ", "Super Voting ", "Participating ",
              "Redeemable Convertible ", "Perpetual ")  # fmt: skip


def company(chance: Random) -> str:
    """The name of a corporation."""
    return f"{chance.choice(FIRST)} {chance.choice(MIDDLE)}{chance.choice(SECOND)}{chance.choice(ENDING)}"


def person(chance: Random) -> str:
    """A name, now and then with an initial or a tail."""
    initial = f" {chance.choice('ABCDEFGHJKLMPRSTW')}." if chance.random() < 0.5 else ""
    tail = chance.choice((", Jr.", " III")) if chance.random() < 0.04 else ""
    return f"{chance.choice(GIVEN)}{initial} {chance.choice(FAMILY)}{tail}"


def series(chance: Random, preferred: str, taken: frozenset[str]) -> str:
    """The name of a new series of this class, by the letter that is next."""
    known = {name.partition("Series ")[2].split()[0].partition("-")[0] for name in taken}
    letters = [letter for letter in "ABCDEFGHJKLMNPQRSTUVWXYZ" if letter not in known]
    letter = letters[0] if letters else f"AA-{len(taken)}"
    shape = chance.random()
    adjective = chance.choice(ADJECTIVES)
    if shape < 0.08:
        letter = f"{letter}-{chance.randrange(1, 4)}"
    if shape > 0.9:
        rate = chance.choice(("5%", "6%", "8%", "7.25%", "9.75%", "10%", "12%"))
        return f"{rate} Series {letter} {adjective}{preferred}"
    return f"Series {letter} {adjective}{preferred}"
