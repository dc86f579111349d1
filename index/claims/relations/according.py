"""Attributions by an introduction: *according to X*, *in X's view*, and layers set before a
cue: *in its letter, X says*; *X said, citing Y*.
"""

from dataclasses import replace

from index.claims import words
from index.claims.appositions import with_appositions, with_name
from index.claims.cue_nouns import ACCORDING
from index.claims.cue_verbs import Frame
from index.claims.lexicon import VERB_FORMS
from index.claims.phrases import Range, Tokens, nearest_phrase, phrase_after
from index.claims.relation import Relation
from index.claims.relations.clauses import (
    clause_end,
    clause_start,
    has_finite_verb,
    is_date,
    is_disputed_noun,
    skip_adverbials,
    span_of,
)
from index.claims.relations.provenance import with_provenance
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.model import Span

_INTRODUCTIONS = tuple(tuple(phrase.split()) for phrase in ACCORDING)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _INTRODUCTIONS) | {"as", "in", "by", "to"}
_VIEWS = words.family(
    """account analysis assessment calculation calculations estimate estimates estimation eyes
    experience interpretation judgement judgment opinion reading reckoning recollection telling
    understanding version view words"""
)
_PUTTING = words.family("put puts sees saw tells told has had explained explains")
_CONTRASTING = frozenset(("although", "though", "whereas", "while"))
_FARTHEST = 10  # tokens between *in* and *view*
_CITING = frozenset(("citing", "quoting", "invoking"))
_ENDS = frozenset((Tag.STOP, Tag.SEMICOLON, Tag.QUOTE, Tag.COLON, Tag.DASH))


def according_relations(sentence: Sentence) -> list[Relation]:
    """The relations of `sentence` whose cue is a preposition."""
    tokens = sentence.tokens
    found = []
    for index in range(len(tokens)):
        if tokens[index].lower not in _FIRST_WORDS:
            continue
        cue = next((p for p in _INTRODUCTIONS if _matches(tokens, index, p)), None)
        relation = _of_whom(sentence, index)
        if relation is None and cue:
            relation = _relation(sentence, index, index + len(cue))
        relation = relation or (None if cue else _view(sentence, index))
        relation = relation or _to_hear(sentence, index) or _as_put(sentence, index)
        if relation:
            found.append(relation)
    return found


def _view(sentence: Sentence, index: int) -> Relation | None:
    """*In the court's view, …*: the owner of the view is the source."""
    tokens = sentence.tokens
    if tokens[index].lower not in {"in", "by"} or index + 3 >= len(tokens):
        return None
    for end in range(index + 2, min(len(tokens), index + _FARTHEST)):
        owned = tokens[end - 1].tag is Tag.GENITIVE or tokens[index + 1].tag is Tag.POSSESSIVE
        if tokens[end].lower in _VIEWS and owned:
            return _built(sentence, (index, end + 1), (index + 1, end))
        if tokens[end].tag in _ENDS | {Tag.COMMA}:
            return None
    return None


def _to_hear(sentence: Sentence, index: int) -> Relation | None:
    """*To hear the mayor tell it, …*."""
    tokens = sentence.tokens
    if [t.lower for t in tokens[index : index + 2]] != ["to", "hear"]:
        return None
    owner = phrase_after(tokens, index + 2)
    if owner and tokens[owner[1] - 1].lower == "tell":  # read as part of the phrase
        owner = owner[0], owner[1] - 1
    end = owner[1] if owner else len(tokens)
    if owner is None or [t.lower for t in tokens[end : end + 2]] != ["tell", "it"]:
        return None
    return _built(sentence, (index, end + 2), owner)


def _as_put(sentence: Sentence, index: int) -> Relation | None:
    """*As the clerk put it, …*, and, where it opens its sentence, *As the clerk said, …*."""
    tokens = sentence.tokens
    owner = phrase_after(tokens, index + 1) if tokens[index].lower == "as" else None
    verb = owner[1] if owner else len(tokens)
    if owner and tokens[verb - 1].lower in _PUTTING:  # read as part of the phrase
        owner, verb = (owner[0], verb - 1), verb - 1
    while verb < len(tokens) and tokens[verb].tag in {Tag.ADVERB, Tag.AUXILIARY}:
        verb += 1
    if owner is None or owner[0] >= owner[1] or verb + 1 >= len(tokens):
        return None
    it = tokens[verb].lower in _PUTTING and tokens[verb + 1].lower == "it"
    end = skip_adverbials(tokens, verb + 1 + it)
    said = VERB_FORMS.get(tokens[verb].lower)
    says = it or (index == 0 and said is not None and said.frame is Frame.FREE)
    if not says or end >= len(tokens) or tokens[end].tag not in _ENDS | {Tag.COMMA}:
        return None
    source, cue = span_of(tokens, *owner), span_of(tokens, owner[1], verb + 1 + it)
    content = [c for c in _content(sentence, index, end) if source and not c.overlaps(source)]
    return Relation(tuple(content), (cue,), (source,)) if content and cue and source else None


def _built(sentence: Sentence, whole: Range, owner: Range) -> Relation | None:
    tokens = sentence.tokens
    source = span_of(tokens, *owner)
    cues = (span_of(tokens, whole[0], owner[0]), span_of(tokens, owner[1], whole[1]))
    content = _content(sentence, whole[0], whole[1])
    if source is None or not content:
        return None
    return Relation(tuple(content), tuple(cue for cue in cues if cue), (source,))


def _matches(tokens: Tokens, index: int, phrase: tuple[str, ...]) -> bool:
    if tokens[index].lower != phrase[0]:
        return False
    return tuple(t.lower for t in tokens[index : index + len(phrase)]) == phrase


def _relation(sentence: Sentence, index: int, last: int) -> Relation | None:
    tokens = sentence.tokens
    phrase = phrase_after(tokens, last)
    if phrase is None:
        return None
    phrase = _with_author(tokens, phrase)
    source = with_provenance(tokens, _with_citation(tokens, _described(tokens, phrase, index)))
    source = _with_clause(tokens, source) if index == 0 else source
    content = _content(sentence, index, source[1])
    cue, mention = span_of(tokens, index, last), span_of(tokens, *source)
    if not content or cue is None or mention is None:
        return None
    apart = tuple(c for c in content if not c.overlaps(mention) and not c.overlaps(cue))
    return Relation(apart, (cue,), (mention,)) if apart else None


def _with_clause(tokens: Tokens, source: Range) -> Range:
    """*According to the survey that the union made in June, …*: up to the comma that closes it."""
    end = source[1]
    if end >= len(tokens) or tokens[end].lower not in {"that", "which"}:
        return source
    comma = next((i for i in range(end, len(tokens)) if tokens[i].tag is Tag.COMMA), None)
    clause = comma is not None and has_finite_verb(tokens, comma + 1)
    return (source[0], comma) if comma is not None and clause else source


def _of_whom(sentence: Sentence, index: int) -> Relation | None:
    """*a clerk, according to whom the office knew*: the clerk says what follows."""
    tokens = sentence.tokens
    if [t.lower for t in tokens[index : index + 3]] != ["according", "to", "whom"]:
        return None
    speaker = (
        nearest_phrase(tokens, index - (tokens[index - 1].tag is Tag.COMMA)) if index else None
    )
    content = span_of(tokens, index + 3, clause_end(tokens, index + 3, frozenset()))
    cue = span_of(tokens, index, index + 3)
    source = span_of(tokens, *_after_words(tokens, speaker)) if speaker else None
    return Relation((content,), (cue,), (source,)) if content and cue and source else None


def _after_words(tokens: Tokens, phrase: Range) -> Range:
    """*the words of a clerk*: the clerk."""
    worded = (
        i for i in range(*phrase) if tokens[i].lower == "of" and tokens[i - 1].lower in _VIEWS
    )
    return next(worded, phrase[0] - 1) + 1, phrase[1]


def _described(tokens: Tokens, phrase: Range, index: int) -> Range:
    """With its apposition; after an opening introduction only where a comma still follows it."""
    if phrase[1] < len(tokens) and is_disputed_noun(tokens, phrase[1] + 1):
        return phrase
    described = with_appositions(tokens, phrase)
    ends = described[1] >= len(tokens) or tokens[described[1]].tag in _ENDS
    opening = index == 0 or tokens[index - 1].tag in {Tag.CONJUNCTION, Tag.SEMICOLON}
    if opening and ends:
        named = with_name(tokens, phrase)
        closed = named[1] < len(tokens) and tokens[named[1]].tag is Tag.COMMA
        return named if closed else phrase
    return described


def _with_author(tokens: Tokens, phrase: Range) -> Range:
    """*a report by the institute*, *estimates by the agency*: who wrote it belongs to it."""
    end = phrase[1]
    by = end < len(tokens) and tokens[end].lower == "by"
    author = phrase_after(tokens, end + 1) if by else None
    return (phrase[0], author[1]) if author else phrase


def _with_citation(tokens: Tokens, phrase: Range) -> Range:
    """With *citing firsthand accounts*, which is part of the mention as written."""
    index = phrase[1]
    if index < len(tokens) and tokens[index].tag is Tag.COMMA:
        index += 1
    if index < len(tokens) and tokens[index].lower in _CITING:
        cited = phrase_after(tokens, index + 1)
        return (phrase[0], cited[1]) if cited else phrase
    return phrase


def _content(sentence: Sentence, start: int, end: int) -> list[Span]:
    tokens = sentence.tokens
    begin = clause_start(sentence, start)
    if start > 1 and tokens[start - 1].tag is Tag.COMMA and tokens[start - 2].lower == "that":
        begin = start
    if _opens(tokens, begin, start):
        span = span_of(tokens, end, len(tokens))
        return [span] if span else []
    if start and tokens[start - 1].tag is Tag.WH and tokens[end : end + 1]:
        after = span_of(tokens, end, clause_end(tokens, end, frozenset()))
        return [after] if after else []
    before = span_of(tokens, begin, start)
    found = [before] if before else []
    if end < len(tokens) and tokens[end].tag is Tag.COMMA:
        rest = span_of(tokens, end, len(tokens))
        leads = tokens[end + 1].tag if end + 1 < len(tokens) else Tag.STOP
        disputed = is_disputed_noun(tokens, end + 1) or _is_contrasted(tokens, end + 1)
        if rest and not disputed and leads not in {Tag.WH, Tag.CONJUNCTION}:
            found.append(rest)
    return found


def _is_contrasted(tokens: Tokens, start: int) -> bool:
    """*…, though the army disputes that figure*: someone else goes on."""
    contrasts = start < len(tokens) and tokens[start].lower in _CONTRASTING
    return contrasts and any(t.lower in VERB_FORMS for t in tokens[start:])


def _opens(tokens: Tokens, begin: int, start: int) -> bool:
    """Whether nothing but *But*, *also* or *he left,* … stands before the introduction."""
    return all(t.tag in {Tag.CONJUNCTION, Tag.ADVERB, Tag.COMMA} for t in tokens[begin:start])


def with_layers(sentence: Sentence, relation: Relation) -> Relation:
    """`relation` with the documents that it speaks through (*in its letter*) or rests on."""
    tokens = sentence.tokens
    if not relation.cue:
        return relation
    return replace(
        relation,
        via=_documents(tokens, relation),
        cited=_citations(tokens, relation),
    )


def _documents(tokens: Tokens, relation: Relation) -> tuple[Span, ...]:
    """*In a statement, X said*, *X wrote in a letter that*: the document named beside the cue."""
    found = []
    for index, token in enumerate(tokens[:-1]):
        if token.lower not in {"in", "through", "via"} or not _is_beside(tokens, index, relation):
            continue
        phrase = phrase_after(tokens, index + 1)
        if phrase and names_document(tokens, phrase) and not _is_talk(tokens, phrase):
            phrase = _without_date(tokens, phrase)
            span = span_of(tokens, *phrase)
            if span and not any(span.overlaps(c) for c in (*relation.content, *relation.source)):
                found.append(span)
    return tuple(found[:1])


def _is_talk(tokens: Tokens, phrase: Range) -> bool:
    """*in an interview*: where something was said, and no document that says it."""
    return any(t.lower in {"interview", "interviews"} for t in tokens[slice(*phrase)])


def _without_date(tokens: Tokens, phrase: Range) -> Range:
    """*a statement of 9 May* ends in *statement*: a date is no author."""
    for index in range(phrase[0] + 1, phrase[1] - 1):
        if tokens[index].tag is Tag.PREPOSITION and is_date(tokens, index + 1):
            return phrase[0], index
    return phrase


def _is_beside(tokens: Tokens, index: int, relation: Relation) -> bool:
    first = index == 0 or (index == 1 and tokens[0].tag in {Tag.CONJUNCTION, Tag.ADVERB})
    after = tokens[index - 1].end if index else 0
    behind = any(0 <= after - span.end <= 30 for span in (*relation.cue, *relation.source))
    return first or behind


def names_document(tokens: Tokens, phrase: Range) -> bool:
    """Whether the head of a phrase, its last noun before any preposition, is a document."""
    head = None
    for token in tokens[phrase[0] : phrase[1]]:
        if token.tag in {Tag.PREPOSITION, Tag.TO, Tag.COMMA}:
            break
        if token.tag is Tag.WORD and not token.lower.endswith(("ed", "en")):
            head = token.lower
    return head in words.DOCUMENT_NOUNS


def _citations(tokens: Tokens, relation: Relation) -> tuple[Span, ...]:
    """*…, citing a former engineer*: what the source rests on."""
    for index, token in enumerate(tokens[:-1]):
        if token.lower not in _CITING:
            continue
        phrase = phrase_after(tokens, index + 1)
        inside = any(c.start <= token.start < c.end for c in relation.content)
        span = span_of(tokens, *phrase) if phrase and not inside else None
        if span:
            return (span,)
    return ()
