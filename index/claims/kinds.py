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
# Of those the parts that nobody in office plays: *the witness* is not *the judge*.
PARTS = family("candidate child passenger patient student survivor suspect victim witness")
# Parties and offices of a court, which have no other name.
COURT_ROLES = family(
    """applicant appellant accused claimant complainant coroner counsel crown defence defendant
    petitioner plaintiff prosecution prosecutor respondent victim rapporteur bailiff registrar"""
)
# Those through whom an organisation itself looks and asks: *our researchers found*.
OWN = family(
    """delegation delegates experts investigators lawyers mission monitors observers office
    reporters researchers staff team teams"""
)
# Sides of a trial that are no person: nobody says *she* of the defence.
SIDES = family("crown defence defense prosecution")
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
    "relatives families",
    "residents inhabitants locals townspeople",
    "protesters demonstrators",
    "scientists researchers",
    "charity ngo organisation organization group",
    "newspaper paper daily",
)
ALIKE = {
    word: frozenset().union(*(family(g) for g in _ALIKE if word in g.split())) - {word}
    for group in _ALIKE
    for word in group.split()
}
# Nouns for what life has made of someone: they stand beside any office or trade.
BY_LIFE = family(
    """pensioner retiree widow widower mother father husband wife veteran son daughter brother
    sister parent grandmother grandfather refugee exile immigrant migrant newcomer prisoner
    detainee inmate convict hostage fugitive founder winner nominee incumbent celebrity graduate
    speaker visitor guest host traveller tourist orphan patriarch matriarch star rebel dissident
    defector supporter critic opponent rival ally candidate native homeowner tenant landowner
    captive evacuee returnee escapee deserter motorist defendant accused complainant claimant"""
)
# Offices: each is somebody's of whom the text says so.
OFFICES = family(
    """ambassador attorney auditor bailiff barrister bishop boss captain chair chairman chairperson
    chairwoman chancellor chief commissioner consul coordinator coroner counsel deputy director
    envoy governor head imam inspector interpreter investigator judge juror justice king lawyer
    leader lieutenant magistrate manager mayor minister ombudsman owner premier president
    principal prior prosecutor queen rapporteur registrar representative secretary senator
    sergeant sheriff solicitor spokesman spokesperson spokeswoman superintendent supervisor
    treasurer undersecretary warden witness colleague neighbour neighbor friend client relative
    partner successor predecessor"""
)
_BROADER = {
    "priest clergyman cleric churchman": "father vicar reverend rev pastor bishop archbishop fr"
    " cardinal chaplain curate rabbi imam deacon abbot rector",
    "nun": "sister",
    "monk friar": "brother father",
    "commander": "general colonel major captain brigadier lieutenant admiral gen col maj capt",
    "officer": "general colonel major captain brigadier lieutenant admiral sergeant inspector"
    " constable superintendent commander detective sgt lt capt maj col policeman policewoman",
    "soldier serviceman trooper": "corporal private sergeant lieutenant conscript recruit"
    " infantryman rifleman paratrooper gunner",
    "detective investigator policeman": "inspector constable detective superintendent",
    "writer author": "novelist poet playwright journalist columnist essayist biographer diarist",
    "artist": "painter sculptor illustrator photographer singer musician actor actress",
    "musician performer": "singer violinist pianist cellist drummer bassist composer conductor",
    "politician": "mayor minister senator premier president councillor governor lawmaker deputy"
    " legislator chancellor candidate congressman congresswoman alderman",
    "lawmaker legislator": "senator sen representative rep congressman congresswoman deputy",
    "official": "director commissioner secretary undersecretary registrar administrator inspector",
    "diplomat": "ambassador envoy consul attaché",
    "scientist researcher expert": "biologist chemist physicist geologist hydrologist professor"
    " ecologist epidemiologist zoologist botanist volcanologist seismologist engineer prof dr"
    " oceanographer geneticist virologist immunologist climatologist archaeologist economist",
    "academic scholar lecturer": "professor historian prof economist sociologist philosopher",
    "doctor physician medic clinician": "surgeon paediatrician pediatrician cardiologist dr"
    " oncologist virologist gynaecologist psychiatrist pathologist",
    "businessman businesswoman entrepreneur executive": "owner founder director chairman chief"
    " industrialist developer manager chairwoman president",
    "banker": "executive director chief chairman chairwoman president manager governor",
    "lawyer": "attorney solicitor barrister counsel advocate",
    "teacher educator": "headmaster headmistress headteacher principal tutor schoolteacher",
    "worker labourer": "miner docker welder mechanic stevedore carpenter bricklayer plumber",
    "sailor seaman mariner": "captain skipper bosun deckhand mate trawlerman fisherman",
    "athlete sportsman": "swimmer runner boxer footballer cyclist wrestler skier golfer jockey",
    "sportswoman": "swimmer runner boxer footballer cyclist wrestler skier golfer jockey",
    "driver": "trucker chauffeur lorry-driver tram-driver bus-driver",
    "monarch": "king queen",
    "minister": "premier",
    "teenager youth youngster child minor": "schoolboy schoolgirl pupil apprentice boy girl",
    "employee": "clerk nurse cashier bookkeeper technician secretary accountant guard driver",
    "parent": "mother father",
    "relative": "mother father son daughter brother sister widow husband wife uncle aunt cousin",
}
BROADER = {word: family(narrower) for group, narrower in _BROADER.items() for word in group.split()}
# Endings of nouns for a person that no list holds: *cellmate*, *hillwalker*, *lutist*.
PERSONAL = ("mate", "woman", "ist", "keeper", "worker", "maker", "holder", "goer", "walker")
# Two people, or a few, by one noun: *an elderly couple*.
GROUPS = family("couple pair duo trio")
# Bodies that the text may call by either noun, once it has named them by the other.
_ALIKE_BODIES = (
    "union federation association guild league alliance confederation society",
    "bank lender",
    "party movement alliance front bloc",
    "agency authority office service administration directorate department",
    "commission committee panel inquiry tribunal mission",
    "council board assembly",
    "hospital clinic infirmary",
    "school college academy",
    "university institute college institution faculty",
    "court tribunal",
    "ministry department",
    "police force constabulary",
    (
        "charity foundation trust fund organisation organization group association network"
        " committee league alliance society coalition centre initiative institute watchdog monitor"
    ),
    "organisation organization group body association",
    (
        "company firm group corporation manufacturer producer business operator brothers industries"
        " lines energy power foods mining steel shipping air airways"
    ),
    "airline carrier airways air",
    "army military forces brigade",
    "newspaper paper daily gazette courier herald tribune times",
    "church parish diocese",
    "think-tank institute centre",
    "club team",
)
ALIKE_BODIES = {
    word: frozenset().union(*(family(g) for g in _ALIKE_BODIES if word in g.split())) - {word}
    for group in _ALIKE_BODIES
    for word in group.split()
}
# Last words of the names of companies and papers that hold no noun for what they are.
COMPANY_ENDINGS = family(
    """air airlines airways brothers capital chemicals chronicle co corp courier dispatch energy
    express ferries foods freight gas gazette gmbh herald holding holdings inc industries lines
    llc logistics ltd media metals mining motors oil partners petroleum pharma plc post power
    products properties radio rail railways resources shipping sons standard steel systems
    technologies telecom telegraph television timber times traders transport tribune tv watch water
    wire works"""
)
