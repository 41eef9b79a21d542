"""Awards and drafted standards of one clause, read into the conversation so far."""

from __future__ import annotations

from pingwen.domain.facts import StandardDrafting
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.honours import (
    left_out,
    of_unit,
    rank_alone,
    read_award,
    read_standard,
    standard_named,
)
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["tell_honours"]


def tell_honours(clause: Clause, so_far: Conversation) -> None:
    """Take in the awards and standards of a clause, or what it adds to those before."""
    text, honours = clause.text, so_far.honours
    if left_out(text):
        honours.withdraw_award()
        return
    award = read_award(clause)
    standard = read_standard(clause)
    if award is not None and of_unit(text):
        honours.of_unit = award
    elif award is not None:
        honours.add_award(award)
    if standard is not None:
        honours.add_standard(standard)
    if award is not None or standard is not None:
        return
    rank = rank_alone(text)
    named = standard_named(text)
    if rank is not None:
        honours.rank_last(rank)
    elif named is not None:
        honours.named = Statement(StandardDrafting(scope=named), place_in(clause))
