"""A later number of the same source: an older one is not left to stand alone."""

from bot.answering.evidence.counted import of_one_event
from bot.answering.evidence.facts import Facts, asked_quantity
from bot.answering.evidence.matter import same_matter
from bot.answering.evidence.origins import same_origin
from bot.answering.questions.question import Asked, Question


def corrects(question: Question, stated: Facts, told: Facts) -> bool:
    """Whether `told` is a later number than `stated` of the same source, for the same event."""
    if question.asked is not Asked.NUMBER or not _is_later(stated, told):
        return False
    if not same_origin(stated.unit, told.unit) or not same_matter(question, stated, told):
        return False
    older, newer = (asked_quantity(question, facts) for facts in (stated, told))
    differ = older is not None and newer is not None and newer.conflicts(older)
    return differ and of_one_event(question, stated, told)


def _is_later(stated: Facts, told: Facts) -> bool:
    days = [facts.unit.document.summary.about.published for facts in (stated, told)]
    return days[0] is not None and days[1] is not None and days[0] < days[1]
