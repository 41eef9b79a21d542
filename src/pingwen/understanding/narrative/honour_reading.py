"""Awards and drafted standards of one clause, read into the conversation so far."""

from __future__ import annotations

import re

from pingwen.domain.facts import StandardDrafting
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.honours import (
    apart,
    drafts_named,
    last_of,
    left_out,
    of_unit,
    rank_alone,
    rank_of_all,
    ranks_apart,
    read_award,
    read_standard,
    standard_named,
)
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["tell_honours"]

_EVERY = re.compile("^(?:我|这?[两二三四]个|这些)*(?:都|均|全)(?:是|为)?")
_ANOTHER = re.compile("(?:还有|另外?|又)[有一]?[项个部次回]")
_NEXT_ONE = re.compile("后?一[项个部次回]|第二[次回个项]")
_RANKED = re.compile("[排第][^,]*,$")


def tell_honours(clause: Clause, so_far: Conversation) -> None:
    """Take in the awards and standards of a clause, or what it adds to those before."""
    if left_out(clause.text):
        so_far.honours.withdraw_award()
        return
    told = [_tell(piece, so_far) for piece in apart(clause)]
    if not any(told):
        _add_to_last(clause, so_far)


def _tell(clause: Clause, so_far: Conversation) -> bool:
    """Take in the award or the standard of a clause; whether it tells one."""
    honours, award, standard = so_far.honours, read_award(clause), read_standard(clause)
    if award is not None and of_unit(clause.text):
        honours.of_unit = award
    elif award is not None:
        honours.add_award(award)
    if standard is not None:
        honours.add_standard(standard)
    return award is not None or standard is not None


def _add_to_last(clause: Clause, so_far: Conversation) -> None:
    """A rank or a standard's name alone, which belongs to what was told before."""
    text, honours = clause.text, so_far.honours
    named = standard_named(text)
    if named is None and honours.empty():
        return
    if (ranks := ranks_apart(text)) and honours.rank_each(ranks):
        return
    every = _EVERY.match(text)
    rank = rank_of_all(text)
    every_one = every is not None or rank is not None
    rank = rank or rank_alone(text[every.end() :] if every is not None else text)
    rank = rank or last_of(text, clause.text_before())
    if rank is not None and every_one and honours.of_unit is None:
        if honours.spoken_of_last(so_far.results.last_order()):
            honours.rank_all(rank, clause.turn)
        return
    if rank is not None and _tells_another(clause) and honours.rank_another(rank):
        return
    if rank is not None:
        if honours.of_unit or honours.named or honours.spoken_of_last(so_far.results.last_order()):
            honours.rank_last(rank)
    elif honours.named is not None and drafts_named(text):
        honours.add_standard(honours.named)
    elif named is not None:
        honours.named = Statement(StandardDrafting(scope=named), place_in(clause))


def _tells_another(clause: Clause) -> bool:
    """一次排第五，一次排第二: whether the rank is that in one more of what was told last."""
    if _ANOTHER.match(clause.text):
        return True
    return bool(_NEXT_ONE.match(clause.text) and _RANKED.search(clause.text_before()))
