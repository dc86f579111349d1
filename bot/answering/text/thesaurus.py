"""Words of news, courts and reports by what they mean: one line, one meaning.

*wound* and *kill* never share a line, nor do words that a reader would hold apart.
"""

SAME = """
born birth
kill killing die dead death fatal fatality murder murderer slay perish toll decease
injure injury wound hurt
arrest detain detention detainee
shoot shot fire firing gunfire shooting
deny denial reject rejection dispute refute
accuse accusation allege allegation blame
warn warning
ask demand urge call request
answer reply respond response
say tell state declare report describe account
estimate estimation
number figure toll count total tally
expect predict forecast prediction expectation
think believe opinion view consider
open begin start reopen
close shut closure
carry take remove bring transport removal
genuine authentic authenticity
lie mislead
press pressure coerce coercion
find finding conclude conclusion establish determine
convict conviction guilty sentence verdict
charge indict indictment
cost price worth
money sum amount payment
lorry truck
border frontier
child boy girl kid
man woman person people
soldier troop serviceman
promise pledge vow
happen occur
build construct construction
town village settlement
attack assault raid
verify confirm corroborate
abduct kidnap abduction kidnapping
loot looting plunder pillage ransack
torture abuse mistreat maltreat mistreatment maltreatment ill-treat ill-treatment
bury burial funeral
demolish demolition raze bulldoze
home house dwelling
sick ill illness sickness
beat beating
steal theft
bribe bribery kickback
rebel insurgent guerrilla
gendarme gendarmerie
policeman policewoman constable
pollute pollution poisoning contaminate contamination poison
capsize sink founder
drink drunk alcohol intoxicate
expel expulsion eject evict eviction
compensate compensation
household family
poll election
explode explosion blast detonate detonation
burn burning arson torch ablaze alight blaze
collapse crumble
flood flooding inundate
prisoner inmate
prison jail gaol penitentiary imprison imprisonment incarcerate
guard warder warden jailer
threaten threat intimidate intimidation menace
harass harassment
spy surveillance surveil eavesdrop wiretap
forge forgery fake falsify falsification fabricate fabrication counterfeit
rig rigging manipulate manipulation
embezzle embezzlement misappropriate misappropriation
corrupt corruption graft
siege besiege blockade encircle encirclement
truce ceasefire armistice
violate violation breach
withdraw withdrawal retreat
seize seizure confiscate confiscation impound
evacuate evacuation
flee escape
displace displacement uproot
witness eyewitness
resident inhabitant
slaughter massacre
weapon firearm gun
army military
militia militiaman paramilitary
attacker assailant
court tribunal
judge magistrate
lawyer attorney barrister solicitor
acquit acquittal
prosecutor prosecution
investigate investigation inquiry enquiry probe inquire
evidence proof prove
sign signature
drown drowning
rob robbery
stab stabbing
resign resignation quit
dismiss dismissal sack oust
appoint appointment
suspend suspension
halt stop cease
ban prohibit forbid prohibition outlaw
permit permission licence license authorise authorize authorisation authorization
approve approval
order command instruct instruction directive
hide conceal concealment
destroy destruction
block obstruct obstruction hinder impede
aid relief assistance
starve starvation famine hunger
company firm corporation
worker labourer employee
laboratory lab
recruit recruitment conscript conscription enlist
student pupil
apartment flat
shop store
checkpoint roadblock
collide collision
vote ballot
lawmaker legislator parliamentarian
spokesman spokeswoman spokesperson
journalist reporter correspondent
publish publication
telephone phone
fund funding finance financing
buy purchase
sell sale
responsible responsibility culpable liable
innocent innocence
admit admission confess confession acknowledge concede
apologise apologize apology
condemn condemnation denounce denunciation
criticise criticize criticism
support endorse endorsement
send dispatch
interrogate interrogation
free release liberate
strangle choke suffocate asphyxiate asphyxiation
autopsy postmortem
fail failure
ignore disregard
repay reimburse refund reimbursement
cancel annul cancellation annulment void
postpone postponement defer
victim casualty
rape rapist
hack hacker
inspect inspection inspector
punish punishment
negligence negligent
consent consensual
leak disclose disclosure divulge
alter alteration tamper
identify identification recognise recognize
observe observation
alarm alert
lodge file
mine mining
discharge dump
insult defame defamation libel slander
fine penalty
foreign foreigner abroad overseas
win victory
rise rose
expensive costly overpay
deport deportation
execute execution
bomb bombing
protester demonstrator
mutilate mutilation
vaccinate vaccination
electrocute electrocution
discriminate discrimination
exploit exploitation
underpay underpayment
overcharge overcharging
overcrowd overcrowding
main mainly primary primarily
""".strip()

NEAR = """
attack escalation massacre operation offensive violence bloodshed
march protest demonstrate demonstration rally gather gathering crowd attend attendance
hit strike bomb shell bombard bombardment airstrike bombing
shell artillery mortar rocket missile gun howitzer shoot
receive obtain pay
kill drown
kill execute massacre behead hang lynch shoot
injure burn bruise fracture maim
steal rob embezzle siphon pocket loot carry
bribe gift favour corrupt pay hospitality
fraud rig forge cheat deceive
tender bid contract procurement
spy follow observe watch monitor track shadow tap listen intercept
leak give pass hand share betray
refugee migrant displace
boat vessel ship ferry dinghy craft raft trawler
rescue save aboard
hospital clinic infirmary ward
doctor physician surgeon medic nurse paramedic
resident villager local neighbour inhabitant townsperson
soldier army force unit brigade
police policeman officer
militia rebel gunman fighter
investigate examine inspect
commission committee panel
allow permit let
refuse decline deny
destroy demolish wreck damage flatten level burn
block prevent bar stop delay hold
aid help assist assistance
waste tailing effluent slurry
spill leak discharge overflow release escape leave run
company factory plant mine
worker staff labourer miner
wage salary pay earnings fee payroll
child minor teenager adolescent youth infant baby schoolchild
house home building flat structure
shop market kiosk stall
road street highway
car vehicle truck bus van pick-up
crash collide
parliament assembly legislature chamber
newspaper paper daily
interrogate question
free drop
arrest custody imprison seize
beat hit strike kick blow punch
torture beat
threaten warn
hide delete remove destroy withhold suppress
alter change delete rewrite
order tell instruct direct
know aware inform warn
resign leave step
dismiss fire replace
suspend stop
pollute waste toxic spill leak discharge
fear afraid
civilian victim
murder kill shoot
prison cell
trial court
go leave travel come
visit inspect
appeal challenge contest
compensate award pay money
injure casualty
build complete erect consecrate
complete finish consecrate inaugurate
found build form organize incorporate
pass enact adopt
succeed become inherit ascend accede enthrone crown
throne reign succeed enthrone
riot uprising revolt mutiny disturbance unrest rebellion
film footage video record clip tape camera
delete wipe erase
plan plot conspire conspiracy scheme
mud sludge slurry tailing
fireman firefighter brigade
strike walkout stoppage
excuse justify justification explain explanation defend
disagree object oppose dissent objection opposition
cause reason blame explain explanation
punish revenge retaliate retaliation reprisal discipline
notice see observe spot
sue lawsuit litigation
siren alarm
flood wave torrent deluge
observer monitor
post mail postal
repeat rerun
fake bogus sham
grave cemetery bury
boss director manager chief head owner
chief head leader commander
employ hire recruit
illegal unlawful unauthorised illicit
secret covert conceal hide
dangerous unsafe danger risk hazard
break faulty defect defective damage malfunction
shut lock seal bar
door gate entrance exit
electricity power blackout outage
fuel petrol diesel oil
crop harvest field
farm farmer peasant grower
livestock cattle herd animal
medicine drug pill treatment tablet sedative
disease epidemic outbreak infection virus
measure test sample analysis
deal agreement accord treaty pact contract
meet talk negotiate negotiation
law rule regulation statute decree
tax levy duty
spend expenditure budget
debt loan credit
donate donation contribute contribution gift
candidate nominee contender
bullet round shot cartridge
body corpse remains
disappear disappearance vanish miss
search hunt look
fence wall barrier
plane aircraft jet airliner
train railway locomotive carriage
passenger traveller commuter
accident crash derail derailment
rain rainfall storm downpour
storm hurricane cyclone gale
earthquake quake tremor
priest pastor clergy imam
relative family kin
parent mother father
remark comment statement
message note text letter
shelter tent camp
forest wood tree
river stream brook creek
lake reservoir pond
hill mountain ridge
dam embankment dyke
crack leak seep seepage fissure
smoke fume gas
bang blast explosion sound
shout yell scream cry
own owner shareholder proprietor landlord
relay pass transmit convey forward
abduct take seize
raise collect
tow pull drag haul
rinse wash clean flush
drain dry
rival competitor opponent
call telephone contact touch
photograph picture image photo
journalist editor editorial
penalty ban suspend sanction reprimand
route line path course
wait delay hold
restrain hold pin grip kneel handcuff shackle tie bind
handcuff cuff tie bind wrist
blindfold hood cover
cell custody prison station
inmate detainee captive hostage prisoner
bail parole amnesty pardon release
grill interrogate question hear
kick punch slap beat hit club baton truncheon
baton truncheon club stick
knife blade stab cut
assassinate kill murder shoot
ambush attack
sniper marksman gunman
landmine mine explosive bomb
grenade shell mortar rocket bomb
drone aircraft plane
helicopter aircraft
tank armour vehicle
raid search sweep storm
behead decapitate execute kill
molest rape abuse assault grope
expel deport remove banish drive force
flee leave run
force compel coerce make push
return back
camp shelter settlement
succumb die
bone skeleton remains body
exhume grave dig bury
coffin funeral bury
mourn grieve
rash vomit fever symptom sick
treat treatment hospital
infect infection disease
vaccine dose injection inject
wound bruise burn fracture injury mark
surgery operation operate
smell stench odour stink
chemical toxic poison substance
well spring borehole
tap supply water
pipe pipeline
loss leak spill discharge
flow run pour
pour dump discharge spill
mud sediment silt sludge
dust smoke ash
dine dinner meal lunch entertain hospitality restaurant
shred destroy delete dispose
document file record paper
invoice bill receipt
ledger account book
audit auditor accountant
share stock stake
bankrupt insolvency insolvent
profit earn gain benefit
price cost fee charge
redundancy layoff dismiss
shift duty
sentence jail term prison imprison
prosecute charge indict prosecution
clear acquit exonerate
testify testimony evidence witness
oath swear
warrant order
hear hearing trial
trial proceeding case
write letter mail email message
phone ring call telephone
tape record recording
image imagery picture satellite photo
website online internet post
collapse fall topple
roof ceiling
pillar column support
floor storey level
school classroom pupil
spouse wife husband widow
sibling brother sister
son daughter child
mother mum mama
father dad
animal goat sheep cow livestock
horse mule donkey
drug narcotic substance
overdose drug
asthma breath inhaler
breathe breath air suffocate
neck throat
knee kneel
cry weep tear
laugh joke smile
sing song
swim swimmer
blame responsible fault
apology sorry regret
regret sorry remorse
promise assure assurance guarantee
warn alert caution
complain complaint grievance
petition sign
insult mock humiliate ridicule
lie untrue false invent
false untrue wrong incorrect
true truth correct
wrong mistake error incorrect
mistake error slip
correct retract withdraw amend correction
retract withdraw recant
doubt sceptical cautious question
trust believe credible
credible reliable trustworthy
rumour gossip tale story
story account version tale
reason motive why
decide decision
choose select pick
agree accept consent
deserve earn
prepare ready
train training instruct
teach teacher school
learn know
forget remember
hide shelter
chase pursue follow
crowd mob
gang group
group organisation association
organisation charity ngo group
agency service
office bureau
ministry department government
government authority state administration
authority official
official officer
president leader head
minister secretary
deputy assistant
adviser aide
spokesman press
bishop archbishop priest
teacher headmaster headmistress principal
driver lorry
pilot captain
captain skipper
sailor crew
guest visitor
visitor tourist
tenant resident lodger
stranger outsider
foreigner outsider
island isle
coast shore beach
harbour port dock quay pier
bridge footbridge
field meadow land
land plot ground
garden yard
market square
square plaza
street lane
church chapel
mosque temple
cinema theatre
museum gallery
factory plant mill
bakery baker
kitchen cook canteen
bed ward
money cash
gold silver
food bread meal ration
water drink
clothes clothing dress
ring jewel jewellery
map plan
register list record
certificate licence permit
passport identity paper
flag banner
bell alarm
light lamp
lock key
blood bleed
alive survive survivor
survive survivor escape
wait queue
late delay
early soon
quick fast
poor poverty
rich wealthy
cheap inexpensive
old elderly
young youth
big large huge
kill eliminate neutralise neutralize liquidate
bandit terrorist militant rebel insurgent
cleanse purge clear expel
curfew lockdown
ransom extort extortion
traffic smuggle smuggler trafficker
launder embezzle
nepotism favour
whistleblower informant source
informant informer spy
exile banish deport
occupy occupation seize
annex annexation
settler settlement
genocide extermination massacre
starve siege
cover conceal hide
tamper alter falsify
perjury lie oath
slave slavery servitude
orphan orphanage home
adoption adopt
sterilise sterilisation
abort abortion
doping drug substance
spill slick oil
radiation radioactive nuclear
landslide mudslide mud
derail crash
runway airport airfield
tunnel shaft gallery
scaffold crane
asbestos dust
small little
""".strip()
