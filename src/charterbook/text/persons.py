"""Names of persons and of their offices, as patterns over the folded view.

A person's name is two to six words, all in a name's case or all in capitals, so that a name in one case ends where the
corporation's or the office in the other begins. Words of a signature block ("Name", "Title") are no part of a name.
"""

_BEYOND_ASCII = [chr(code) for code in range(0xC0, 0x180)]
_UPPER = "A-Z" + "".join(letter for letter in _BEYOND_ASCII if letter.isupper())
_LOWER = "a-z" + "".join(letter for letter in _BEYOND_ASCII if letter.islower())
_STOP = (
    "Name|Title|Its|By|Print|Printed|Date|Dated|Office|Capacity|Attest|ATTEST|Chief|President|Vice|Executive|Senior|"
    "Secretary|Assistant|Treasurer|Chairman|Chairwoman|Chairperson|Director|Sole|Authorized|Incorporator|Corporation|"
    "CORPORATION|Company|COMPANY|The|THE|Exhibit|EXHIBIT|State|STATE|County|COUNTY|Notary|NOTARY|Witness|WITNESS|"
    "My|Signature|SIGNATURE|In|IN|This|Its|ITS|BY|NAME|TITLE|DATED|DATE|PRESIDENT|SECRETARY|TREASURER|VICE|CHAIRMAN|"
    "CHIEF|EXECUTIVE|DIRECTOR|ASSISTANT|OFFICE|OF|AND|Parish|PARISH|Commonwealth|COMMONWEALTH|Managing|Acting|Interim|"
    "General|Corporate|Founder|Controller|INCORPORATOR|Attested|Sworn|Subscribed|Personally|Before|Address|Telephone|"
    "FILING|Filing|INSTRUCTIONS|Instructions|RESOLUTIONS?|Resolutions?|ARTICLES|CERTIFICATE|AMENDMENT|"
    "First|Second|Associate|Regional|Group|Global|Honorary"
)
_NO_STOP = rf"(?!(?:{_STOP})\b)"
_CASED = (
    rf"{_NO_STOP}[{_UPPER}](?:[{_LOWER}]{{1,2}}\.|\.(?:[{_UPPER}]\.){{0,2}}"
    rf"|[{_LOWER}'-][{_UPPER}{_LOWER}'-]{{0,24}}|(?![{_UPPER}{_LOWER}]))"
)
_CAPITALS = rf"{_NO_STOP}[{_UPPER}][{_UPPER}'.-]{{0,24}}(?![{_LOWER}])"
_PARTICLE = "(?:de|van|von|la|del|der|den|di|da|du|ter|le|dos|y)(?= )"
_AFTER = r"(?:,? (?:Jr\.?|Sr\.?|JR\.?|SR\.?|II|III|IV)(?![A-Za-z]))?"
_CALLED = rf"(?:\"[{_UPPER}][{_LOWER}]{{1,12}}\"|\({_NO_STOP}[{_UPPER}][{_LOWER}]{{1,12}}\))(?= )"
_IN_CASE = rf"{_CASED}(?: (?:{_CASED}|{_PARTICLE}|{_CALLED}))"
_IN_CAPITALS = rf"{_CAPITALS}(?: {_CAPITALS})"
PERSON = rf"(?:{_IN_CASE}{{1,5}}|{_IN_CAPITALS}{{1,5}}){_AFTER}"
"""A person's name, with the name that the person is called by and the generation, without degrees."""

DEGREES = r"(?:,? (?:Esq|M\.?D|Ph\.?D|C\.?P\.?A|J\.?D|P\.?E|D\.?V\.?M|D\.?D\.?S)\b\.?){0,2}"
"""Degrees and titles of courtesy behind a name."""

OFFICE_WORD = (
    "(?:(?:(?:First|Second|Associate|Group|Regional|Global|Honorary) )?"
    "(?:Chief [A-Z][a-z]{2,14}(?: (?:and|&) [A-Z][a-z]{2,14})? Officer(?![a-z])|"
    "(?i:chairman|chairwoman|chairperson|chair|chief|executive|financial|operating|legal|accounting|administrative|"
    "technology|pr\u00e9sident|officer|ceo|cfo|coo|president|vice|senior|assistant|corporate|secretary|treasurer"
    "|controller|"
    "comptroller|incorporator|organizer|signatory|founder|managing|trustee|cashier|clerk)(?![A-Za-z])"
    "|(?:Authorized|AUTHORIZED)(?= (?i:officer|signatory|agent|representative|person|director|manager|member|signer))"
    "|(?:General|GENERAL|Counsel|COUNSEL|Sole|SOLE|Director|DIRECTOR|Manager|Member|Acting|"
    "Interim|Principal|Deputy|Co|Attorney|Agent|Person|Representative|Partner|EVP|SVP|VP)(?![A-Za-z])))"
)
_FIELD = (
    r"(?:(?i:finance|operations|administration|marketing|sales|engineering|manufacturing|law|legal|legal affairs|tax"
    r"|treasury"
    r"|corporate (?:governance|development|affairs|finance|planning)|business (?:development|affairs)|human resources"
    r"|investor relations|information (?:systems|technology)|strategic planning|research(?: and development)?|strategy"
    r"|regulatory affairs|public affairs|real estate|acquisitions|taxation|planning)(?![A-Za-z]))"
)
"""What the office of a vice president or a director is for."""

_UNENDED = (
    r"(?:(?<=Chief)|(?<=Vice)|(?<=Executive)|(?<=Senior)|(?<=Assistant)|(?<=Financial)|(?<=Operating)|(?<=Managing))"
)
"""Words with which no line of an office ends where the office does."""

_OF_A_NAME = (
    r"(?!(?i:(?:chief|executive|financial|operating|legal|technology|corporate|senior|general|assistant|trustee)[ \n]"
    r"(?:corporation|corp|company|co|inc|llc|holdings?|group|services|bancorp|bancshares|systems|solutions|partners"
    r"|trust"
    r"|industries|technologies))(?![A-Za-z]))"
    r"(?!(?i:financial|operating|legal|technology|corporate|administrative|accounting)(?: ?[,.\n]|\Z))"
)
"""Words of an office that stand in the name of a corporation ("Staunton Financial Corporation") are none."""

OFFICES = (
    rf"(?>{_OF_A_NAME}{OFFICE_WORD}(?:(?:,?[ \n](?:and|&|AND)[ \n]|,[ \n]?|[ -]|/|{_UNENDED}\n){OFFICE_WORD}"
    rf"| (?i:of the board)(?: (?i:of directors))?|[ -][Ii]n[ -][Ff]act|(?: ?[-\u2013] ?|,? (?i:of)? ?){_FIELD}){{0,9}})"
)
"""One office or several, as a person holds them: "Executive Vice President and Chief Financial Officer". All that
stands there or nothing: a pattern that cannot go on behind the last word must not make do with half an office."""
