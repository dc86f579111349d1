"""More people by what they are or do, singular; words that are mostly surnames are left out."""

OCCUPATIONS = frozenset(
    """academic accomplice acquaintance adjudicator adjutant administrator admirer agent agronomist
    aide-de-camp airman anaesthetist anchor anchorwoman angler animator anthropologist apprentice
    arbitrator archaeologist archivist assailant assessor assistant associate astronomer athlete
    attacker attendant auctioneer aunt babysitter backer bailiff ballerina banker barber barista
    barrister bartender bassist beekeeper believer beneficiary biologist blogger boatwoman
    bodyguard bookkeeper bookseller boss botanist boxer brewer bricklayer bride broker builder
    businessman businesswoman buyer cabbie cadet cameraman camerawoman caregiver caretaker carer
    cartographer cashier caseworker celebrity cellist chairlady challenger champion chancellor
    chaplain chauffeur chef chieftain choirmaster climatologist climber coastguardsman cobbler
    collaborator collector columnist comedian commentator commissar commuter companion composer
    comptroller comrade conductor confidant conscript conservationist conservator consul consultant
    consumer contestant contributor controller convict cop copilot co-pilot co-author co-founder
    co-owner co-worker councilman councilwoman counsel counsellor counselor countryman courier
    cousin coxswain craftsman crane-driver creator crewman cryptographer curate curator cyclist
    dancer daughter-in-law deacon dealer debater decorator defector defender demographer dentist
    dermatologist descendant deserter designer deskmate detractor developer diarist dietitian diner
    director-general dispatcher dissident diver dockworker doorman drummer drover ecologist
    educator elder elector electrician employer emissary enthusiast entrepreneur envoy
    epidemiologist escapee ethicist evacuee evangelist examiner exile exporter fan farmhand
    farmworker father-in-law ferryman fiance fiancee fiancé fiancée figure financier firewoman
    first-timer fisherwoman fishmonger fitter flatmate florist footballer forager forecaster
    foreman foreperson forester forewoman freelancer fugitive fundraiser gamekeeper geneticist
    geographer geologist geophysicist girlfriend boyfriend goalkeeper goatherd godfather
    godmother golfer graduate grandchild granddaughter grandfather grandmother grandson
    gravedigger greengrocer grocer groundsman groundskeeper guardian guardsman guest guide gunman
    gunner gynaecologist hacker hairdresser handyman harbourmaster harbormaster headmaster
    headmistress headteacher healer heir helper herder herdsman hiker hitchhiker homeowner host
    hostage hostess hotelier housekeeper housewife human hydrologist hygienist illustrator
    immigrant imam importer incumbent industrialist infantryman informer innkeeper insurer intern
    intermediary interlocutor interviewee interviewer intruder inventor investor janitor jailer
    jeweller jockey
    keyholder kidnapper landlord landowner lead lecturer legislator librarian lieutenant
    lifeboatman lifeguard linguist locksmith lodger logger longshoreman lookout lorry-driver
    machinist maid marksman marshal mathematician matriarch mediator merchant messenger
    meteorologist microbiologist middleman midwife migrant militant millionaire milkman
    missionary modeller moderator monk mountaineer muezzin murderer namesake narrator nationalist
    native naturalist navigator negotiator neighbor nephew neurologist newcomer newsreader niece
    nominee novelist nun nutritionist occupant oceanographer official-in-charge oncologist
    onlooker ornithologist orphan outsider overseer paediatrician pediatrician panellist panelist
    parliamentarian parishioner partner passer-by pastor patriarch patron peacekeeper peasant
    peddler pedestrian performer perpetrator pharmacist philosopher physicist physiotherapist
    pianist picker pickpocket pilgrim planner player playwright plumber poacher podcaster
    policymaker postman postwoman practitioner preacher predecessor presenter printer professional
    programmer promoter proponent proprietor provider psychiatrist publican publicist
    purchaser quarryman rabbi rancher ranger ratepayer reader-in-chief rebel recruit recruiter
    referee registrar relative repairman repairwoman reservist resister restaurateur retailer
    retiree returnee reviewer rider rival roofer runner rapporteur saleswoman salesman scaffolder
    sculptor
    schoolboy schoolchild schoolgirl schoolmaster schoolmate schoolteacher seaman seafarer
    seamstress second-in-command seismologist seller separatist serviceman servicewoman settler
    shareholder shipbuilder shipowner shipwright shopper signalman signatory singer skier smuggler
    sniper sociologist spectator spokesperson-designate squatter stallholder statesman
    statistician steelworker stepfather stepmother stevedore steward stewardess stonemason
    storekeeper storyteller stranger striker subcontractor subordinate successor superior
    superintendent supplier swimmer sympathiser sympathizer sysadmin tailor taxpayer teenager
    telephonist teller theologian therapist tiler toddler toolmaker tourist townsman trainee
    trainer trainspotter trapper treasurer trustee tutor twin typist umpire uncle undersecretary
    undergraduate underwriter upholsterer urologist usher vendor vet veterinarian vicar
    vice-chair vice-chairman vice-chancellor vice-president violinist visitor viticulturist
    volcanologist wag waitress warder watchmaker watchman weaver well-wisher whistle-blower
    widower winemaker winner woodcutter workman wrestler yachtsman youngster youth zoologist
    bishop-elect apiarist arborist glazier cooper-smith bosun boatswain stoker deckhand cabin-boy
    ship-owner tanner trawlerman oarsman rower ploughman shearer dairyman farmer-owner grower
    fruit-picker beautician masseur optician orderly radiographer sonographer virologist
    immunologist cardiologist anesthesiologist toxicologist criminologist economist-in-chief
    demolitionist ironworker millworker textile-worker seamster tramworker tram-driver bus-driver
    newsagent bookmaker stockbroker actuary adjuster appraiser arsonist burglar thief robber
    looter protestor rioter picketer counter-protester squaddie rifleman bombardier
    quartermaster paratrooper trooper guerrilla insurgent mercenary warlord strongman dictator
    monarch duke duchess baron baroness earl count countess emir sultan caliph ayatollah
    abbot abbess prior prioress rector provost principal-elect dean-elect proctor invigilator
    ward-sister matron counterpart landlady""".split()
)
