"""Closed classes and small families of English words, as data."""

from index.claims.occupations import OCCUPATIONS


def family(words: str) -> frozenset[str]:
    """A family of words, written as one text."""
    return frozenset(words.split())


DETERMINERS = family(
    """a an the this that these those another any each every either neither no some all both
    several many few most more other such what which whose half enough"""
)
# Past forms, not regular, of verbs that attribute nothing: they show where a clause has its verb.
IRREGULAR_PASTS = family(
    """arose ate awoke beat became bent bet bit bled blew bore bought bound bred broke brought built
    burnt burst came caught chose clung crept cut dealt did died drank drew drove dug fed fell fled
    flew forced fought fled froze gave got grew hid hit hung hurt kept knelt laid lay leapt led left
    lent let lit lost made meant met paid put quit ran rang rode rose sank sang sat sent set
    shook shone shot shrank shut slept slid sold sped spent spat split spoke spread sprang stank
    stole stood strode struck stuck stung swam swept swung swelled taught threw took tore
    trod underwent upheld went wept withdrew woke won wore wound wrung"""
)
# Verbs of everyday reports in the present: enough to see that a clause has one.
COMMON_VERBS = family(
    """arrive arrives become becomes bring brings cause causes come comes fail fails follow follows
    get gets give gives go goes happen happens help helps keep keeps lack lacks lead leads
    leave leaves live lives lose loses make makes need needs pay pays remain remains require
    requires run runs send sends stand stands stay stays take takes tend tends use uses want wants
    angers differs prompts reflects relies rests sparks surprises
    work works deserve deserves pose poses represent represents seem seems appear appears"""
)
ARTICLES = family("a an the")
# Nouns that make an adverbial after *that, this, last*: *the guard on duty that night*.
TIMES = family(
    """afternoon autumn day evening morning month night season spring summer time week weekend
    winter year"""
)
POSSESSIVES = family("my your his her its our their")
SUBJECT_PRONOUNS = family("i you he she it we they who one someone somebody")
OBJECT_PRONOUNS = family("me him her us them himself herself themselves itself myself ourselves")
REFLEXIVES = family("himself herself itself themselves myself ourselves")
FIRST_PERSON = family("i we")
NOBODY = family("nobody none nothing")
PREPOSITIONS = family(
    """about above across after against along alongside amid among amongst around as at before
    behind below beneath beside besides between beyond by despite during except following for
    from in inside into like near of off on onto opposite outside over past per regarding since
    through throughout till to toward towards under underneath unlike until up upon via with
    within without concerning amidst"""
)
# Prepositions that may tie a phrase to the noun before it when a source is read off.
NOUN_PREPOSITIONS = family("of for from at with on in inside near behind against to within among")
CONJUNCTIONS = family("and or but nor yet plus")
SUBORDINATORS = family(
    """because if when while whereas although though unless whether since until before after
    once as so than lest where whenever wherever how why that"""
)
WH_WORDS = family("who whom whose which what when where why how whether whatever if")
RELATIVES = family("who which that")
BE = family("be is are was were am been being 's 're 'm ’s ’re ’m")
HAVE = family("have has had having 've ’ve")
DO = family("do does did")
MODALS = family("can could may might must shall should will would cannot ca wo 'll ’ll 'd ’d ought")
NEGATIONS = family("not n't n’t never neither nor no nobody none nothing nowhere without cannot")
PLAIN_ADVERBS = family(
    """also again already always even ever first further has hence here indeed instead just later
    likewise meanwhile moreover much nevertheless nonetheless not now often once only otherwise
    perhaps quite rather seldom since so sometimes soon still then there thereafter though thus
    today together tomorrow too twice very well yesterday yet however earlier recently
    meantime therefore furthermore additionally separately never n't n’t both all"""
)
# What calls a statement untrue: *a figure that the police call exaggerated*.
WRONG = family(
    """absurd baseless exaggerated fabricated false fictitious inaccurate incorrect inflated
    invented ludicrous misleading nonsense ridiculous unfounded untrue wrong"""
)
CALENDAR = family(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december"""
)
DAYS = family(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december morning afternoon evening night week
    weekend month year today yesterday tonight noon midnight spring summer autumn winter"""
)
NUMBER_WORDS = family(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions dozen dozens"""
)
TITLES = family(
    """mr mrs ms miss mx dr prof professor sir dame lord lady judge justice captain capt
    colonel col general gen major maj lieutenant lt sergeant sgt corporal cpl private
    admiral commander inspector constable officer detective superintendent sheriff chief
    president vice-president prime minister deputy mayor governor gov senator sen representative
    rep congressman congresswoman councillor councilman councilwoman councilor alderman
    chancellor secretary ambassador attorney prosecutor solicitor barrister speaker chairman
    chairwoman chair king queen prince princess sheikh imam rabbi father sister brother bishop
    archbishop cardinal pope reverend rev pastor fr commissioner director-general
    director coach manager engineer nurse former ex-president premier treasurer dean acting
    cllr adm brig brigadier supt insp det msgr hon
    interim bishop minister undersecretary spokesman spokeswoman spokesperson chairperson"""
)
FEMALE = family(
    """mrs ms miss lady dame madam woman girl mother wife daughter sister widow queen princess
    actress spokeswoman congresswoman councilwoman chairwoman policewoman grandmother aunt niece
    heroine nun businesswoman saleswoman fisherwoman bride"""
)
MALE = family(
    """mr sir lord man boy father husband son brother widower king prince actor spokesman
    congressman councilman chairman policeman fisherman grandfather uncle nephew monk businessman
    salesman groom gunman"""
)
# People by what they are or do: singular. The plural is formed from them.
PERSON_NOUNS = OCCUPATIONS | family(
    """client activist actor adviser advisor advocate aide ally analyst applicant architect artist
    attorney author baker boy bishop captain carpenter chair chairman chairperson chairwoman
    chemist chief child citizen clerk coach colleague colonel commander commissioner complainant
    constable coordinator coroner councillor critic customer defendant delegate demonstrator
    deputy detainee detective diplomat director doctor donor driver economist editor employee
    engineer executive expert eyewitness farmer father fighter firefighter fisherman founder
    friend gardener general girl governor guard head historian inmate insider inspector
    interpreter investigator journalist judge juror kayaker keeper labourer lawmaker lawyer
    leader lecturer lieutenant lobbyist local magistrate man manager mayor mechanic medic member
    miner minister monitor mother mourner musician negotiator neighbor neighbour nurse observer
    officer official operator opponent organiser organizer organiser owner painter paramedic
    parent participant passenger patient pensioner person photographer physician pilot plumber
    poet policeman policewoman politician pollster porter president priest principal prisoner
    producer professor prosecutor protester psychologist pupil reader refugee rescuer reporter
    representative researcher resident respondent sailor scholar scientist secretary senator
    sergeant shopkeeper sister shepherd skipper soldier solicitor son daughter brother source
    speaker spokesman spokesperson spokeswoman staffer strategist student supervisor supporter
    surgeon surveyor survivor suspect teacher technician tenant trader translator traveller
    trucker user veteran victim villager volunteer voter waiter warden welder whistleblower wife
    husband widow witness woman worker writer columnist correspondent novelist biographer
    bystander claimant plaintiff petitioner creditor debtor plaintiff informant accountant
    auditor treasurer ombudsman campaigner labourer docker crew-member co-worker roommate
    candidate lawyer contractor developer boatman undertaker pathologist clerk"""
)
IRREGULAR_PEOPLE = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "fishermen": "fisherman",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "spokesmen": "spokesman",
    "businessmen": "businessman",
    "locals": "local",
    "wives": "wife",
    "staff": "person",
    "family": "person",
    "families": "person",
    "relatives": "person",
    "authorities": "person",
    "others": "person",
    "grandchildren": "child",
    "youths": "youth",
    "passers-by": "passer-by",
    "elders": "person",
    "parishioners": "person",
    "crew": "person",
    "crews": "person",
    "troops": "person",
    "forces": "person",
    "rebels": "person",
    "militants": "person",
    "militia": "person",
    "critics": "critic",
    "police": "person",
}
ANONYMOUS = family(
    "source sources insider insiders whistleblower whistleblowers informant informants"
)
SPOKESPERSONS = family(
    "spokesman spokeswoman spokesperson spokespersons spokespeople spokesmen spokeswomen"
)
ORGANISATION_NOUNS = family(
    """academy administration agency airline airport alliance army assembly association authority
    bank
    board body brigade broadcaster bureau business cabinet campaign centre center chamber charity
    church clinic club coalition college command commission committee company confederation
    congress contractor corporation council court daily delegation department directorate embassy
    establishment federation firm force forum foundation fund government group guild hospital house
    inquiry inspectorate institute institution league legislature library magazine manufacturer
    military ministry mission monitor mosque movement museum navy network newspaper ngo office
    operator opposition organisation organization outlet panel paper parliament party police
    practice prosecution publisher regime registry regulator school secretariat senate service
    society station supplier syndicate synod taskforce team think-tank trade-union tribunal trust
    union unit university utility watchdog website consortium cooperative collective bakery brewery
    brotherhood caucus circle brokerage conglomerate constabulary consulate factory faculty faction
    fellowship fleet front garrison initiative
    headquarters hostel hotel inn insurer junta restaurant supermarket
    laboratory lender mill mine museum observatory orchestra precinct
    presidency prison program programme quarry railway refinery retailer shipyard shipper squad
    startup subsidiary tannery taskforce theatre treasury ward winery wing zoo"""
)
# Nouns that stand for whatever organisation was meant before, and mean nothing alone.
ANAPHORIC_ORGANISATIONS = family(
    """agency alliance association body broadcaster centre center charity club coalition
    company corporation daily federation firm foundation fund group institute institution league
    magazine movement network newspaper ngo organisation organization outlet paper society trust
    website consortium cooperative collective think-tank watchdog"""
)
DOCUMENT_NOUNS = family(
    """account accounts advisory affidavit agreement analysis announcement appeal article
    assessment audit blog book brief briefing bulletin cable calculations census certificate
    chart chronicle circular clip column communique communiqué complaint contract correspondence
    cv data database decision declaration decree deposition diary directive document
    documentation documents dossier draft editorial email emails e-mail essay evidence exhibit
    documentary fax figures file files film
    filing filings findings flyer footage guidelines image imagery images
    indictment info information inventory inspection investigation invoice judgment judgement
    law leaflet ledger letter list log logbook logs magazine-article manual manuscript map
    memo memoir memorandum message messages minutes motion newsletter note notes notice
    notification numbers obituary plan plans
    op-ed opinion-piece order page pamphlet paper-trail passage
    petition photo photograph photographs photos picture pictures piece poll polling polls post
    posting posts postmortem poster press-release protocol publication readout recording
    recordings records register release releases report reports research resolution review
    ruling score screenshot screenshots section sketch speech spreadsheet statement statements
    statistics stories story study studies submission summary survey surveys table tally
    tape tapes testimony text texts textbook transcript transcripts tweet tweets verdict video
    videos warrant website wiki will write-up x-ray post-mortem autopsy letters memos surveys
    articles audits analyses clips findings interviews interview comments observations reply
    replies response responses remarks bulletins appeals petitions judgments verdicts"""
)
PUBLISHING_NOUNS = family(
    "agency broadcaster daily magazine network newspaper outlet paper publisher station website"
)
AUTHORS = family("author authors writer writers signatory signatories drafters")
FINDERS = family(
    """
    judgment judgement ruling verdict audit auditor auditors board bureau commission commissioner
    committee coroner council court courts delegation inquest inquiry inspector inspectors
    inspectorate investigation investigators judge judges jury justice justices magistrate
    magistrates mission office ombudsman panel probe rapporteur research researchers review
    scientists study studies survey taskforce tribunal chamber analysis autopsy post-mortem"""
)
APPROXIMATING = family("about almost around at fewer more nearly over some")  # *about 150*
FOUND_GUILTY = family("found guilty")
COURTS = family("chamber court courts judge judges jury justice magistrate magistrates tribunal")
