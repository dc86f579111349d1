"""What holds of the claims of any text whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from index.claims import extract
from index.model import About, Claim, Span

_WORDS = """said says that according to the army denied Ana Gorse “ ” " ' ‘ ’ « » '' , . ; : ? !
    — ( ) allegedly claims was accused by of told him who which in its letter it is said
    report shows Mr Vance the group they she We deny and but not no about 40 killed
    CHAIR: estimate warning from citing records unable verify could the latter Witness 3
    May 's ’s there were ESTIMATE BY blamed asked on Monday records claim figure called being"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\n\n", " "])
_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(_PIECES, max_size=60).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
)


def spans_of(claim: Claim) -> list[tuple[Span, ...]]:
    return [claim.content, claim.cue, claim.source, claim.provenance]


@settings(max_examples=400, deadline=None)
@given(_TEXTS, st.sampled_from([About(), About(publisher="The Gorse Herald", author="Ana Gorse")]))
def test_every_span_is_a_stretch_of_the_text(text: str, about: About) -> None:
    for claim in extract(text, about):
        assert claim.content
        for spans in spans_of(claim):
            assert all(0 <= s.start < s.end <= len(text) for s in spans)
            assert list(spans) == sorted(spans)


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_content_holds_neither_its_cue_nor_its_source(text: str) -> None:
    for claim in extract(text, About(publisher="The Gorse Herald")):
        others = (*claim.cue, *claim.source)
        assert not any(c.overlaps(o) for c in claim.content for o in others)


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_a_parent_stands_before_its_child_and_holds_it(text: str) -> None:
    claims = extract(text, About(publisher="The Gorse Herald"))
    known: dict[str, Claim] = {}
    for number, claim in enumerate(claims, start=1):
        assert claim.id == f"c{number}"
        if claim.parent:
            outer = known[claim.parent].content
            inner = (*claim.content, *claim.cue, *claim.source)
            assert all(any(o.contains(i) for o in outer) for i in inner)
        known[claim.id] = claim


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_every_chain_begins_with_the_publisher(text: str) -> None:
    for claim in extract(text, About(publisher="The Gorse Herald")):
        assert claim.chain[0].label == "The Gorse Herald"


def test_a_text_without_attribution_has_no_claim() -> None:
    assert extract("The ferry sank on Monday.", About(publisher="Fen Radio")) == ()


def test_an_empty_text_has_no_claim() -> None:
    assert extract("", About()) == ()
