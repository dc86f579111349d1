"""Kinds of people and companies: who may be meant by which noun, as data."""

from index.claims.words import family

# Nouns for anybody of a kind: definite, they mean one who was mentioned, or a person by sight.
ANY_PERSON = family(
    """academic activist boy businessman businesswoman campaigner candidate child driver employee
    executive expert eyewitness girl lady lawmaker legislator local man native neighbor neighbour
    officer official parent passenger patient person politician researcher resident scientist
    soldier student survivor suspect teenager veteran victim villager volunteer witness woman
    worker youth"""
)
# Parties and offices of a court, which have no other name.
COURT_ROLES = family(
    """applicant appellant accused claimant complainant coroner counsel crown defence defendant
    petitioner plaintiff prosecution prosecutor respondent victim rapporteur bailiff registrar"""
)
# Nouns that a person and a company may bear alike.
EITHER = family(
    """agent broker builder buyer contractor dealer developer employer exporter importer insurer
    manufacturer monitor operator owner producer promoter provider publisher retailer seller
    subcontractor supplier vendor"""
)
_ALIKE = (
    "spokesman spokeswoman spokesperson",
    "chair chairman chairwoman chairperson president",
    "attorney counsel lawyer solicitor barrister advocate",
    "doctor physician surgeon medic",
    "teacher schoolteacher",
    "fisherman boatman skipper angler",
    "legislator lawmaker senator deputy representative congressman congresswoman parliamentarian",
    "soldier conscript recruit serviceman",
    "director head chief boss leader",
    "mayor alderman",
    "guard warder watchman guardsman",
    "reporter journalist correspondent",
    "farmer grower rancher",
    "activist campaigner organiser organizer",
    "company firm business corporation",
    "airline carrier",
    "dr doctor",
    "prof professor academic scholar lecturer",
    "gen general",
    "col colonel",
    "maj major",
    "capt captain",
    "lt lieutenant",
    "sgt sergeant",
    "gov governor",
    "sen senator",
    "judge justice magistrate",
    "charity ngo organisation organization group",
    "newspaper paper daily",
)
ALIKE = {
    word: frozenset().union(*(family(g) for g in _ALIKE if word in g.split())) - {word}
    for group in _ALIKE
    for word in group.split()
}
# Last words of the names of companies and papers that hold no noun for what they are.
COMPANY_ENDINGS = family(
    """air airlines airways brothers capital chemicals chronicle co corp courier dispatch energy
    express ferries foods freight gas gazette gmbh herald holding holdings inc industries lines
    llc logistics ltd media metals mining motors oil partners petroleum pharma plc post power
    products properties radio rail railways resources shipping sons standard steel systems
    technologies telecom telegraph television timber times traders transport tribune tv water wire
    works"""
)
