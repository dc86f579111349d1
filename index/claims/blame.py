"""Whether words blame someone for harm or a wrong: what makes a statement an allegation.

A stretch blames where a verb of harm has someone doing it (*guards beat him*, *was beaten by
guards*), or where a set phrase does (*is responsible for*, *the army's bombing of*).
"""

import re

from index.claims import words
from index.claims.lexicon import inflect
from index.claims.tokens import PUNCTUATION, Tag, Token, tokenize
from index.claims.verbgroups import is_verbal
from index.model import Span

_HARMING = """
    abduct abuse ambush assassinate assault attack batter bash behead beat blackmail bludgeon
    bomb bombard bribe bulldoze burn cheat choke club coerce conceal confiscate contaminate deceive
    defraud dehumanise deport desecrate destroy detonate discriminate displace drag dump
    embezzle endanger evict execute exploit expel extort fabricate falsify flog forge gas
    harass harm humiliate ignite ill-treat injure insult intimidate jail kick kidnap kill knife
    lash launder lie loot maim massacre menace mine mislead mistreat molest murder mutilate
    neglect obstruct oppress persecute pillage plunder poison pollute punch push pelt pocket
    raid ram rig ransack rape rob sabotage seize scuttle set_fire shell shoot shove silence
    siphon slap slaughter smuggle snatch stab starve steal strangle strike suppress swindle
    smash squander misuse misspend torch vandalise vandalize stone scam tamper terrorise terrorize
    threaten torture traffic trample trick victimise violate whip wound
"""
_IRREGULAR = {
    "beat": ("beat", "beaten"),
    "burn": ("burned", "burnt"),
    "mislead": ("misled", "misled"),
    "shoot": ("shot", "shot"),
    "steal": ("stole", "stolen"),
    "strike": ("struck", "struck"),
    "set": ("set", "set"),
}
_DOUBLED = {
    "stab": "stabb",
    "ram": "ramm",
    "rob": "robb",
    "kidnap": "kidnapp",
    "drag": "dragg",
    "flog": "flogg",
    "slap": "slapp",
    "whip": "whipp",
    "club": "clubb",
    "gas": "gass",
    "traffic": "traffick",
}


def _forms() -> frozenset[str]:
    found: set[str] = set()
    for lemma in _HARMING.split():
        forms = set(inflect(lemma).values()) | set(_IRREGULAR.get(lemma, ()))
        stem = _DOUBLED.get(lemma)
        found |= forms | ({stem + "ed", stem + "ing"} if stem else set())
    return frozenset(
        found - {"lies", "lie", "lying", "mine", "mines", "shell", "shells", "strikes"}
    )


_HARM = _forms()
_ING = frozenset(form for form in _HARM if form.endswith("ing"))
_NOUNS = words.family(
    """abduction abuse assassination assault atrocities attack attacks bombing bribery corruption
    crime crimes destruction embezzlement execution executions extortion fraud genocide
    harassment killing killings kidnapping looting massacre massacres murder murders negligence
    neglect persecution rape raid sabotage shelling shooting smuggling starvation theft torture
    treatment violation violations violence"""
)
HARM_NOUNS = _NOUNS | _ING
"""*attack*, *killing*, *beating*: what is done to somebody, as a noun."""
_NATURE = words.family(
    """accident barn barns building buildings homes house houses room stove blast bullet bullets
    cold crash current disease drought earthquake explosion fire fires flood floods gas heat
    hurricane lightning mine mines rain rains river sea shell shells storm storms virus water
    frost ice snow drought summer winter spring autumn hunger wave waves weather
    wind winds ferry ship boat boats truck car"""
)
_OBJECTS = words.family("him her them us me you itself himself herself themselves")
_NOBODY = words.family("nobody none nothing someone somebody unknown unidentified no anyone")
_PHRASES = re.compile(
    r"\b(?:responsible for|to blame for|guilty of|complicit in|accountable for|at fault for|"
    r"failed to (?:protect|act|warn|prevent|stop|report|investigate|disclose)|"
    r"cover(?:ed|ing)?[ -]up|opened fire|set (?:\w+ ){0,3}on fire|broke the law|"
    r"(?:acted|acting|behaved) (?:unlawfully|illegally)|turned a blind eye|"
    r"fired (?:on|at|into(?! the (?:air|sky))|shots(?! in(?:to)? the air)|upon|twice|live)|"
    r"(?:took|taken|taking|removed|removing|carried|hid|hidden|buried|dumped|moved) (?:\w+ ){0,2}"
    r"(?:bodies|corpses)|"
    r"target(?:ed|ing|s)? (?:\w+ ){0,3}(?:civilians|families|hospitals?|journalists|minorit\w+|"
    r"residents|schools?|villagers)|"
    r"demand(?:ed|ing|s)? (?:money|bribes?|ransom|a ransom|payments?)|"
    r"(?:gave|took|paid|accepted|received|offered) (?:bribes?|kickbacks?|envelopes?|backhanders?)|"
    r"(?:doctored|falsified|forged|backdated|destroyed|shredded) (?:\w+ ){0,3}"
    r"(?:records?|documents?|files?|books|logs?|evidence|signatures?|papers)|"
    r"forc(?:ed|ing) (?:\w+ ){1,4}(?:to|out|into|from)|(?:drove|driven) (?:\w+ ){1,3}out|"
    r"lock(?:ed|ing) (?:\w+ ){1,4}(?:in|inside|up|out)|broke into|breach(?:ed|es|ing)|"
    r"(?:ignored|disregarded|suppressed|concealed) (?:\w+ ){0,4}"
    r"(?:warnings?|complaints?|alarms?|evidence|rules?)|"
    r"(?:cut|shut|turned) off (?:\w+ ){0,3}(?:water|heating|power|electricity|gas|food)|"
    r"with(?:held|holding|holds?) (?:\w+ ){0,3}(?:aid|wages|pay|information|evidence|food)|"
    r"without (?:a )?(?:warrant|charge|trial)|(?:stuffed|stuffing) (?:\w+ ){0,2}ballot|"
    r"(?:threw|thrown|hurled|lobbed) (?:\w+ ){0,3}(?:stones?|rocks?|grenades?|bottles?|bombs?)|"
    r"(?:laid|planted|placed) (?:\w+ ){0,3}(?:charges|mines|explosives|bombs?)|"
    r"(?:cut|tore|torn|ripped|removed) (?:\w+ ){0,3}pages\b|"
    r"(?:enter|entered|record|recorded|write|wrote) (?:\w+ )?(?:false|lower|wrong) (?:\w+ )?"
    r"(?:entries|figures|numbers|readings|values)|"
    r"hit (?:him|her|them|the (?:boy|child|girl|man|prisoner|woman)s?)\b|broke(?:n)? open|"
    r"held up (?:\w+ ){0,3}(?:aid|ambulances?|convoys?|doctors|medics)|"
    r"(?:as|used) human shields|lied (?:to|about|under)|spied on|"
    r"ordered (?:\w+ ){1,2}(?:burning|beating|bombing|flogging|killing|shelling|shooting|torture)"
    r"\b|"
    r"ordered (?:\w+ ){1,2}(?:arrests?|eviction) of|"
    r"(?:carried out|committed|perpetrated|ordered) (?:\w+ ){0,3}"
    r"(?:attacks?|killings?|massacres?|crimes?|raids?|murders?|atrocities|torture|executions?)|"
    r"(?:carr(?:ied|ying)|haul(?:ed|ing)) off (?:\w+ ){0,2}(?:belongings|cattle|goods|grain"
    r"|livestock|possessions|sheep|suitcases|valuables)|(?:made off with|helped themselves to)|"
    r"(?:gave|offered|paid|promised) (?:\w+ ){1,5}(?:(?:to (?:keep|stay) (?:quiet|silent))"
    r"|for (?:her|his|their) silence|to look away)|"
    r"(?:paid|paying) (?:an? |the )?(?:\w+ ){0,2}(?:inspector|judge|juror|official|policeman"
    r"|witness)(?:es|s)? (?:\w+ ){0,3}(?:for|to)|"
    r"fe(?:d|eding) (?:\w+ ){0,2}(?:documents|files|papers|records) into (?:a|the) shredder|"
    r"(?:assault|campaign|crackdown|incursion|offensive|operation|raid|sweep)s? (?:\w+ ){0,4}"
    r"(?:consisted of|included|includes|involved|involves) (?:(?!\b(?:about|into|of|on|over)\b)"
    r"[^.;]){0,60}?\b"
    r"(?:abductions?|arson|attacks?|beatings?|executions?|killings?|looting|massacres?|murders?"
    r"|rapes?|shootings?|torture)|"
    r"(?:attacks?|killings?|massacres?|crimes?|raids?|murders?|atrocities) (?:\w+ ){1,3}"
    r"(?:carried out|committed|perpetrated|conducted)[^.;]{0,60}? by)\b",
)
_HAPPENING = words.family("burn burned burnt burns starve starved starves explode ignited mined")
_WITH_OBJECT = words.family(
    """abducted displaced evicted executed injured kidnapped killed maimed massacred murdered
    slaughtered wounded"""
)
_FINITE = words.family("rose fell grew stood reached came")
_PASTS = frozenset(form for forms in _IRREGULAR.values() for form in forms) | {"stole", "hit"}
_DONE_TO = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NAME, Tag.NUMBER))
_HARMFUL = _HARM | _NOUNS | frozenset(form + "s" for form in _ING)
_WORDS = re.compile(r"[\w-]+")
_WORD = frozenset((Tag.WORD, Tag.NAME, Tag.PRONOUN, Tag.NUMBER, Tag.GENITIVE, Tag.CLOSE))
_BETWEEN = frozenset((Tag.ADVERB, Tag.AUXILIARY, Tag.MODAL))
_CLAUSES = re.compile(r"[,;.:]|\b(?:that|and|but|which|who)\b")
_REACH_BACK = 80  # code points before a phrase in which its clause is negated
_REACH = 12  # tokens after a passive verb in which *by* may stand


def blames(stated: str) -> bool:
    """Whether `stated` says of someone that they did harm or wrong."""
    lowered = stated.lower()  # a search that ignores case takes three times as long
    if any(not _is_denied(lowered, found.start()) for found in _PHRASES.finditer(lowered)):
        return True
    if _HARMFUL.isdisjoint(_WORDS.findall(lowered)):
        return False
    tokens = [t for t in tokenize(stated, Span(0, len(stated)), []) if t.tag is not Tag.MARK]
    return any(
        (token.lower in _HARM and _is_done(tokens, i)) or _is_owned(tokens, i)
        for i, token in enumerate(tokens)
        if token.lower in _HARMFUL
    )


def names_somebody(stated: str) -> bool:
    """Whether a person or a body is among the words: *the ministry for the shortage*."""
    found = _WORDS.findall(stated)
    if any(word[:1].isupper() for word in found):
        return True
    people = words.PERSON_NOUNS | words.ORGANISATION_NOUNS | words.IRREGULAR_PEOPLE.keys()
    return any(
        word in people or word[:-1] in people or word.endswith(("ers", "ists")) or word in _OBJECTS
        for word in found
    )


def _is_denied(stated: str, position: int) -> bool:
    """*no officer had | fired at them*: whether the clause up to `position` is negated."""
    clause = _CLAUSES.split(stated[max(0, position - _REACH_BACK) : position].lower())[-1]
    return not words.NEGATIONS.isdisjoint(_WORDS.findall(clause.replace("n’t", " not")))


def _is_noun(tokens: list[Token], index: int) -> bool:
    """*burns*, *an attack*: what may be a noun is a verb only before what it is done to."""
    if tokens[index].lower.endswith(("ed", "ing")) or tokens[index].lower in _PASTS:
        return False
    following = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.STOP
    before = tokens[index - 1] if index else tokens[index]
    nominal = before.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.PREPOSITION}
    return nominal or before.lower in words.HAVE or following not in _DONE_TO


def _is_done(tokens: list[Token], index: int) -> bool:
    """Whether the verb of harm at `index` has someone who does it."""
    if _is_noun(tokens, index) or _happens(tokens, index):
        return False
    first = _joined_verbs(tokens, index)
    around = []
    while first and tokens[first - 1].tag in _BETWEEN | {Tag.NEGATION}:
        first -= 1
        around.append(tokens[first])
    if any(t.lower in words.NEGATIONS for t in around):
        return False
    if first and tokens[first - 1].tag is Tag.TO:
        return any(t.lower == "ordered" for t in tokens[:first])
    passive = any(t.lower in words.BE for t in around) and tokens[index].lower not in _ING
    if passive or _is_done_to_those_before(tokens, index):
        return _by_someone(tokens, index)
    return bool(first) and _acts(tokens, first - 1)


def _is_done_to_those_before(tokens: list[Token], index: int) -> bool:
    """*people killed in the explosion*: who kills kills somebody, so they were."""
    if tokens[index].lower not in _WITH_OBJECT:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.tag not in _WORD | {
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.QUOTE,
    }:
        return True
    return following.lower in words.PREPOSITIONS or following.lower in _FINITE


def _happens(tokens: list[Token], index: int) -> bool:
    """*houses burned down*, *prisoners starved*: nobody does it to anyone."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else tokens[index]
    bare = following is None or following.tag not in _DONE_TO | {Tag.WORD, Tag.QUOTE}
    alone = bare or (following is not None and following.lower in {"down", "out"})
    return tokens[index].lower in _HAPPENING and alone and before.tag is not Tag.AUXILIARY


def _joined_verbs(tokens: list[Token], index: int) -> int:
    """Back over *attacked and* in *attacked and kidnapped*: they share whoever did it."""
    while index >= 2 and tokens[index - 1].tag in {Tag.CONJUNCTION, Tag.COMMA}:
        back = index - 1
        while back and tokens[back].tag in {Tag.CONJUNCTION, Tag.COMMA}:
            back -= 1
        if tokens[back].lower not in _HARM and not tokens[back].lower.endswith("ed"):
            break
        index = back
    return index


def _by_someone(tokens: list[Token], index: int) -> bool:
    for position in range(index + 1, min(len(tokens) - 1, index + _REACH)):
        if tokens[position].tag in {Tag.STOP, Tag.SEMICOLON}:
            return False
        if tokens[position].lower == "by":
            return _is_someone(tokens[position + 1 : position + 5])
    return False


def _acts(tokens: list[Token], last: int) -> bool:
    """Whether the phrase that ends at `last` is someone who can act."""
    if is_verbal(tokens, last):
        return False  # *heard shooting*
    if tokens[last].tag not in _WORD:
        return tokens[last].lower in {"who", "which", "that"} or tokens[last].tag is Tag.QUOTE
    first = last
    while (
        first and last - first < 6 and tokens[first - 1].tag not in PUNCTUATION | {Tag.PREPOSITION}
    ):
        first -= 1
    return _is_someone(tokens[first : last + 1])


def _is_someone(phrase: list[Token]) -> bool:
    if not phrase or any(t.lower in _NOBODY for t in phrase):
        return False
    last = next((t for t in reversed(phrase) if t.tag in _WORD), phrase[0])
    if last.tag is Tag.NUMBER:
        return False  # *already counts 7,000 murdered*
    return phrase[0].lower not in _NATURE and last.lower not in _NATURE and last.lower != "it"


def _is_owned(tokens: list[Token], index: int) -> bool:
    """*the army's attack on*, *crimes by the police*."""
    if index and tokens[index - 1].tag is Tag.GENITIVE:
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return following in {"on", "against", "of"}
    after = tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].lower == "by" and _is_someone([after[1]])
