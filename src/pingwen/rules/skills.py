"""The condition "holds a skill certificate of this level"."""

from __future__ import annotations

from pingwen.domain.facts import FactKey, SkillLevel
from pingwen.domain.verdict import Status
from pingwen.rules.context import Context, Leaf, asked, noted
from pingwen.rules.leaves import HoldsSkill

__all__ = ["holds_skill"]

_ORDER = tuple(SkillLevel)


def holds_skill(node: HoldsSkill, context: Context) -> Leaf:
    """MET from the level asked for; UNMET where the highest stated is below it or none is held."""
    facts = context.facts
    required = asked(f"{node.at_least.value}及以上")
    least = _ORDER.index(node.at_least)
    items = tuple(f"skills:{index}" for index in range(len(facts.skills)))
    observed = noted(items)
    if any(_ORDER.index(skill.level) >= least for skill in facts.skills):
        return Leaf(status=Status.MET, required=required, observed=observed)
    wanted = {level.value for level in _ORDER[least:]}
    denials = [a for a in facts.absences if a.of == "skills"]
    if any(not a.kinds or wanted <= set(a.kinds) for a in denials):
        return Leaf(status=Status.UNMET, required=required, observed=observed)
    if facts.skills:
        return Leaf(
            status=Status.UNMET,
            required=required,
            observed=observed,
            interpretations=("highest-stated",),
        )
    return Leaf(status=Status.UNKNOWN, required=required, needs=(FactKey.SKILL,))
