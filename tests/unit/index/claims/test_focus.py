"""Nouns that the text never tied to anybody in so many words: *the widow*, *the 34-year-old*."""

import pytest

from index.claims import extract
from index.model import About


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Gorse lives in Tull. The widow said that it rained.", "Ana Gorse"),
        ("Father Rolf Gorse came in. The priest said that it rained.", "Rolf Gorse"),
        ("Ana Gorse lives in Tull. The 34-year-old said that it rained.", "Ana Gorse"),
        ("Ana Gorse has run the port since May. The director said it rained.", "Ana Gorse"),
        ("Finance Minister Ana Gorse left. The finance minister said it rained.", "Ana Gorse"),
        ("The Tull Dockers’ Guild met. The union said that it rained.", "Tull Dockers’ Guild"),
        ("An elderly couple from Tull left. The couple said it rained.", "an elderly couple from"),
        ("The court heard Witness 12. She said that it rained.", "Witness 12"),
        ("Ana Gorse and Ron Askew run it. They said it rained.", "Ana Gorse and Ron Askew"),
        ("Ron Askew lives in Tull. The mayor said that it rained.", "the mayor"),
    ],
)
def test_a_noun_means_the_only_one_in_reach_whom_it_fits(text: str, expected: str) -> None:
    claim = extract(text, About(publisher="The Tull Courier"))[-1]
    assert claim.chain[-1].name.startswith(expected)
