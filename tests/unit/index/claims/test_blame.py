"""What blames someone, and what only tells of harm."""

import pytest

from index.claims.blame import blames


@pytest.mark.parametrize(
    "stated",
    [
        "that soldiers looted the pharmacy",
        "“They struck him until he fell.”",
        "the men were beaten by guards",
        "forces have attacked and kidnapped villagers",
        "soldiers kicking a man on the quay",
        "the army’s bombing of the market",
        "14 cases of torture by the security forces",
        "that the firm was responsible for the spill",
        "that the ministry acted unlawfully",
        "guards demanded money",
        "forces have begun targeting small minorities",
        "he had ordered the killings",
        "people killed by soldiers on the road",
        "soldiers killed old men",
        "the operation included looting and torture",
        "the guards made off with two crates",
        "soldiers carried off cattle and grain",
        "its agent offered the widows money to keep quiet",
        "the firm paid the inspector Ilse Varga for word of his visits",
        "clerks spent the night feeding files into a shredder",
        "the raids on the hamlets involved arbitrary arrests, beatings and arson",
    ],
)
def test_harm_with_someone_who_did_it(stated: str) -> None:
    assert blames(stated)


@pytest.mark.parametrize(
    "stated",
    [
        "that seven people were killed",
        "the number of people killed in the explosion has risen to 19",
        "the number of people injured rose to 12",
        "among the villagers wounded, two were children",
        "the storm killed ten people",
        "a student disappeared",
        "he had burns on both arms",
        "no one was struck",
        "the guards did not beat him",
        "someone shot the dog",
        "the attacks continue",
        "the operation included two boats",
        "the club carried off the trophy",
        "the firm paid the officials’ widows a pension",
        "the campaign involved talks on the killings",
        "residents report bodies left lying in the fields",
        "that the bridge will open in June",
    ],
)
def test_harm_without_anyone_is_no_blame(stated: str) -> None:
    assert not blames(stated)
