"""Verbs that attribute words or thoughts to someone, as data: lemmas by act and frame.

A lemma may stand under one act only. The lists are broad, so the frame keeps them honest.
"""

from enum import StrEnum

from index.claims import words


class Frame(StrEnum):
    """What has to follow a verb before it attributes anything."""

    FREE = "free"
    """Nothing: any use with a subject attributes, as in *claimed victory* or *denied it*."""
    QUOTED = "quoted"
    """A quotation: *“…,” he began*."""
    CLAUSE = "clause"
    """A clause, a quotation or a question; or the verb is set off, as in *…, he adds*."""
    TELL = "tell"
    """As CLAUSE, after the person addressed: *told the court that*."""
    SHOW = "show"
    """Anything, where the subject is a document or footage; else as CLAUSE."""


class Speech(StrEnum):
    """What a cue does, before its content is looked at."""

    SAY = "say"
    WARN = "warn"
    DENY = "deny"
    CONFIRM = "confirm"
    ACCUSE = "accuse"
    CHARGE = "charge"
    ESTIMATE = "estimate"
    PREDICT = "predict"
    DEMAND = "demand"
    OPINE = "opine"
    SUSPECT = "suspect"
    FIND = "find"
    ASK = "ask"
    REFUSE = "refuse"


VERBS: dict[tuple[Speech, Frame], str] = {
    (Speech.SAY, Frame.FREE): """
        affirm announce argue assert attest aver avow bellow bemoan bewail blurt boast brag
        broadcast chant characterise characterize chuckle cite claim clarify comment confide contend
        counter declare depict describe detail disclose divulge elaborate emphasise emphasize
        enthuse exclaim explain gasp growl grumble gush hint hypothesise hypothesize imply
        insinuate insist intimate invoke joke lament liken maintain mention moan mumble murmur
        muse mutter narrate opine outline pledge portray posit postulate proclaim profess promise
        propose propound quip quote rant reaffirm recall recapitulate recite reckon recount
        reference reiterate rejoin relate remark reminisce reply report respond restate retort
        retweet reveal say scream shout signal snap sob speculate stammer stipulate stress submit
        summarise summarize surmise swear testify theorise theorize tout tweet underline
        underscore verbalise verbalize voice vow wail whisper yell
    """,
    (Speech.SAY, Frame.CLAUSE): """
        add agree answer blog cable communicate continue convey cry echo email express hear
        interject interrupt know learn lie message note observe pen phone post publish read reason
        recognise recognize relay remember repeat roar state suggest tally telegraph telephone text
        understand volunteer wire write
    """,
    (Speech.SAY, Frame.QUOTED): """
        babble bark bawl bleat boom bray breathe burble cackle carp coo correct croak croon crow
        drawl drone end begin count finish fume giggle gabble grin groan grunt gurgle hiss holler
        hold howl intone jabber jeer laugh lisp nod persist print prompt purr release
        rumble rasp seethe share shriek shrug shrill sigh sign sing smile sneer snarl snort
        splutter sputter squawk squeal squeak start storm stutter tease thunder trill tut venture
        warble wheeze whimper whine whoop yelp
    """,
    (Speech.SAY, Frame.TELL): """
        acquaint advise apprise assure brief convince inform notify persuade remind tell
    """,
    (Speech.SAY, Frame.SHOW): """
        capture contain demonstrate display document evidence expose illustrate indicate list mark
        name picture prove record show
    """,
    (Speech.WARN, Frame.FREE): "alert caution forewarn warn",
    (Speech.DENY, Frame.FREE): """
        contest contradict debunk deny disavow disclaim dismiss disown dispute gainsay rebuff
        rebut refute reject repudiate scoff
    """,
    (Speech.DENY, Frame.CLAUSE): "exclude",
    (Speech.CONFIRM, Frame.FREE): """
        acknowledge admit authenticate certify concede confess confirm corroborate validate verify
    """,
    (Speech.CONFIRM, Frame.CLAUSE): "accept",
    (Speech.ACCUSE, Frame.FREE): """
        accuse allege blame denounce finger implicate impugn incriminate
    """,
    (Speech.CHARGE, Frame.FREE): "arraign charge indict prosecute",
    (Speech.ESTIMATE, Frame.FREE): "approximate calculate estimate gauge",
    (Speech.PREDICT, Frame.FREE): """
        anticipate augur envisage envision expect forecast foresee foretell predict project
        prophesy
    """,
    (Speech.DEMAND, Frame.FREE): """
        advocate appeal beg beseech demand encourage entreat exhort implore instruct order
        petition plead prod recommend request urge
    """,
    (Speech.DEMAND, Frame.CLAUSE): "want",
    (Speech.OPINE, Frame.FREE): """
        abhor admire applaud appreciate apologise apologize approve assail bash belittle berate
        blast brand call castigate celebrate censure champion chastise chide commend complain
        compliment condemn congratulate criticise criticize decry deem defend deplore deride
        detest disagree disapprove disparage downplay dub endorse excoriate exult extol fault
        favor favour gloat grouse hail hope justify label lambast lambaste laud loathe malign
        marvel mock object oppose overstate pan praise rail rebuke regret reprimand
        reproach resent ridicule rue savage scold scorn skewer slam slate support sympathise
        sympathize thank threaten vilify welcome
    """,
    (Speech.OPINE, Frame.CLAUSE): """
        assess assume care conceive consider decide dream feel guess imagine intend judge mind
        plan prefer regard resolve see seek sense trust view wish
    """,
    (Speech.SUSPECT, Frame.FREE): """
        believe doubt dread fear mistrust presume suppose suspect think worry
    """,
    (Speech.FIND, Frame.FREE): """
        acquit adjudge adjudicate ascertain conclude convict deduce rule sentence
    """,
    (
        Speech.FIND,
        Frame.CLAUSE,
    ): "detect determine diagnose discern establish find identify infer satisfy",
    (Speech.ASK, Frame.FREE): "ask enquire inquire query question wonder",
    (Speech.REFUSE, Frame.FREE): "decline refuse",
}

# Verb and particle, where the particle makes the verb a cue or changes what it does.
PHRASAL_VERBS: dict[tuple[Speech, Frame], str] = {
    (Speech.SAY, Frame.FREE): """
        allude to|call attention to|chime in|fire back|hit back|shoot back|weigh in|go on record|
        go on to say|lay out|make clear|make it clear|point out|point to|refer to|set out|
        spell out|sum up|talk about|tell of|speak about|speak of|tip off|put it|is quoted as saying|
        was quoted as saying|were quoted as saying|has been quoted as saying|quoted as saying
    """,
    (Speech.DENY, Frame.FREE): """
        rule out|plead not guilty|brush off|take issue with|push back on|cast doubt on|
        wave away|laugh off|play down|disagree with
    """,
    (Speech.CONFIRM, Frame.FREE): """
        plead guilty|own up|own up to|take responsibility|claim responsibility|
        accept responsibility
    """,
    (Speech.ACCUSE, Frame.FREE): "hold responsible|point the finger at|lay the blame",
    (Speech.ESTIMATE, Frame.FREE): """
        put the number|put the figure|put the toll|put the total|give the number|give the figure|
        give the toll|give the total|set the number|set the toll
    """,
    (Speech.DEMAND, Frame.FREE): """
        ask for|call for|call on|call upon|insist on|press for|push for|appeal for|appeal to|
        cry out for|lobby for|plead for|plead with
    """,
    (Speech.OPINE, Frame.FREE): """
        approve of|complain about|complain of|disapprove of|lash out at|object to|rail against|
        express concern|express grave concern|express serious concern|express deep concern|
        express great concern|express regret|express alarm|express support|express hope|
        express confidence|express outrage|express dismay|express doubt|express fear|
        express surprise|voice concern|voice support|voice doubts|raise concerns|raise concern|
        raise doubts|take pride in|speak out against|side with|
        sound the alarm|look forward to
    """,
    (Speech.SAY, Frame.QUOTED): "go on",
    (Speech.SUSPECT, Frame.FREE): "have doubts about|have doubts that",
    (Speech.SAY, Frame.CLAUSE): """
        take note|give evidence|take the line|make the case|
        make the point|send word|add in a statement
    """,
    (Speech.OPINE, Frame.CLAUSE): """
        take the view|form the view|hold the view|
        express the view|express the hope|express the belief
    """,
    (Speech.FIND, Frame.CLAUSE): """
        come to the conclusion|reach the conclusion|draw the conclusion|make a finding
    """,
    (Speech.ASK, Frame.FREE): "want to know|demand to know|ask to know",
}

# *is convinced that*, *was adamant that*: adjectives that attribute a clause to their subject.
STATIVES: dict[Speech, str] = {
    Speech.SAY: "adamant emphatic explicit insistent unequivocal",
    Speech.OPINE: """
        alarmed angry appalled certain confident convinced delighted disappointed dismayed furious
        glad grateful happy hopeful optimistic outraged persuaded pessimistic pleased positive
        proud relieved sad saddened shocked sorry sure surprised thankful upset
    """,
    Speech.SUSPECT: """
        afraid anxious apprehensive concerned doubtful fearful sceptical skeptical suspicious
        uncertain unconvinced unsure worried
    """,
}

# *is of the view that*, *has no doubt that*: the same in several words, after *be* or *have*.
STATIVE_PHRASES: dict[Speech, str] = {
    Speech.OPINE: "of the view|of the opinion|no doubt|under no illusion|in no doubt",
    Speech.SUSPECT: """
        of the belief|reasonable grounds to believe|reason to believe|every reason to believe|
        good reason to believe|grounds to believe|doubts
    """,
}

# The forms that do not follow from the lemma: past and past participle.
IRREGULAR: dict[str, tuple[str, str]] = {
    "begin": ("began", "begun"),
    "beseech": ("besought", "besought"),
    "broadcast": ("broadcast", "broadcast"),
    "come": ("came", "come"),
    "draw": ("drew", "drawn"),
    "feel": ("felt", "felt"),
    "find": ("found", "found"),
    "forecast": ("forecast", "forecast"),
    "foresee": ("foresaw", "foreseen"),
    "foretell": ("foretold", "foretold"),
    "forget": ("forgot", "forgotten"),
    "go": ("went", "gone"),
    "hit": ("hit", "hit"),
    "hear": ("heard", "heard"),
    "give": ("gave", "given"),
    "cast": ("cast", "cast"),
    "have": ("had", "had"),
    "hold": ("held", "held"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lie": ("lied", "lied"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "plead": ("pleaded", "pleaded"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shoot": ("shot", "shot"),
    "sing": ("sang", "sung"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "spell": ("spelled", "spelt"),
    "swear": ("swore", "sworn"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "understand": ("understood", "understood"),
    "write": ("wrote", "written"),
}

# Lemmas whose last consonant doubles before -ed and -ing.
DOUBLING: frozenset[str] = words.family(
    """abhor acquit admit aver beg begin blog blur brag chat commit concur demur dub forget infer
    nod pan plan prefer prod purr quip rebut regret set shrug slam snap sob sum tip tut refer put
    sit stop submit wrap"""
)
