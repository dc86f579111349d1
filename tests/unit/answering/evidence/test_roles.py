"""What a document calls a speaker beside the name."""

from bot.answering.evidence.roles import roles

TEXT = "The district nurse, Ellen Marsh, left. Nadia Brun, an old baker in Tull, hid six men."


def test_a_speaker_is_known_by_the_role_beside_the_name() -> None:
    assert roles(TEXT, "Ellen Marsh") == ("district nurse Ellen Marsh",)
    assert roles(TEXT, "Nadia Brun") == ("an old baker in Tull Nadia Brun",)
    assert roles(TEXT, "Otto Brun") == ()


def test_whoever_signs_a_letter_tells_what_he_was() -> None:
    text = "Sir, From May on I was night porter at the mill. I saw it.\n\nOtto Brun, Tull\n"
    assert roles(text, "Otto Brun") == ("night porter at Otto Brun",)
