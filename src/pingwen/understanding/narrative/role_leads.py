"""Roles told ahead of what was done in them: 中级以来：主要参与人，完成省部级课题1项."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation

__all__ = ["leads_product", "leads_role"]

_LEADS = re.compile("^(?:我|本人|并|也|均|都)*(?:作为|以|担任)")
_BARE = re.compile(
    "^(?:[^,:]{0,10}(?:以来|以后|之后|后)的?(?:主要|工作)?(?:业绩|成果)?:)?(?:也就是|也就|就是|即|我是|我|本人)?(?:重要负责人|主要负责人|主要参与人|参与人|主持人)(?:身份)?$"
)
"""A role by its name in the conditions; 牵头, 骨干 alone may tell of what was told before."""
_DOES = re.compile(
    "^[,:](?:共|一共|先后)*(?:完成|承担|撰写|编写|编制|起草|制定|制订|研制)(?!人)"
    "[^,。;]*[\\d一二两三四五六七八九十][项篇个件部份]"
)
_MAKES = re.compile(
    "^[,:](?:(?:我|本人|主持|带队|牵头|负责)*(?:研制|研发)(?:开发)?"
    "(?:(?:出|了|的|成功)+|[^,。;]{2,24}新(?:产品|设备|工艺|材料)))"
)


def leads_role(clause: Clause, so_far: Conversation) -> bool:
    """Whether the role that a clause tells is that in what the clause after tells.

    作为重要负责人 leads by its words; a bare 主要参与人 where its sentence told nothing before that
    it could speak of, and what follows begins with what was completed.
    """
    if _LEADS.match(clause.text) and clause.closing.startswith(","):
        return True
    ahead = clause.source.plain[clause.end :]
    bare = _BARE.match(clause.text) is not None and _DOES.match(ahead) is not None
    return bare and not _told_before(clause, so_far)


def leads_product(clause: Clause) -> bool:
    """担任技术带头人，研制的新设备已投产: the next clause tells a leader's product."""
    return _MAKES.match(clause.source.plain[clause.end :]) is not None


def _told_before(clause: Clause, so_far: Conversation) -> bool:
    """Whether the sentence told a result or a piece of work before the clause."""
    here = (clause.turn, clause.sentence_start())
    places = [said.place for said in so_far.results.achievements]
    places += [said.place for said in so_far.results.deeds.told]
    return any((place.turn, place.start) >= here for place in places)
