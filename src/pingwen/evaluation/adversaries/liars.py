"""Every way to lie by its name, and lies put together from several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pingwen.domain.answer import AnswerKind
from pingwen.evaluation.adversaries import clauses, prose
from pingwen.evaluation.adversaries.lies import Lie, Stage

__all__ = ["LIARS", "composed"]

Liar = Callable[[Stage], Lie]

_SIMPLE: tuple[Liar, ...] = (
    prose.always_eligible,
    prose.always_refused,
    prose.verdict_in_prose,
    prose.disguised_verdict,
    prose.verdict_in_a_table,
    prose.facts_never_said,
    prose.forged_card,
    prose.obedient,
    prose.giant,
    prose.nothing,
    prose.wrong_shape,
    clauses.flipped_number,
    clauses.exchanged_words,
    clauses.other_bound,
    clauses.dropped_negation,
    clauses.left_out_condition,
    clauses.stitched_quote,
    clauses.cut_quote,
    clauses.wrong_clause,
    clauses.invented_clause,
)
_CHANGING: tuple[Liar, ...] = (
    clauses.flipped_number,
    clauses.exchanged_words,
    clauses.other_bound,
    clauses.dropped_negation,
)
_LEADS_IN = ("", "根据规定，", "按照该条，", "需要注意的是，", "文件要求：", "具体来说，")
_REWORDINGS = (
    ("大学本科", "本科"),
    ("硕士研究生", "硕士"),
    ("不少于", "至少"),
    ("不超过", "最多"),
    ("没有", "无"),
    ("可", "可以"),
    ("的，", "，"),
    ("并", "而且"),
    ("2", "两"),
    ("5", "五"),
)


def composed(stage: Stage) -> Lie:
    """Two to four lies in one draft, of any kind of answer."""
    told = [liar(stage) for liar in stage.chance.choices(_SIMPLE, k=stage.chance.randint(2, 4))]
    segments = [segment for lie in told for segment in lie.draft.segments][:100]
    stage.chance.shuffle(segments)
    draft = told[0].draft.model_copy(
        update={
            "kind": stage.chance.choice(list(AnswerKind)),
            "segments": tuple(segments),
            "nearby": tuple(quotation for lie in told for quotation in lie.draft.nearby),
        }
    )
    return Lie(draft=draft, markers=tuple(marker for lie in told for marker in lie.markers))


def reworded(stage: Stage) -> Lie:
    """A lie in the manner of a chat model: led in, in other writing, true words beside it."""
    lie = stage.chance.choice(_CHANGING)(stage)
    *_, last = lie.draft.segments
    text = last.text
    for old, new in stage.chance.sample(_REWORDINGS, 3):
        text = text.replace(old, new, 1)
    text = f"{stage.chance.choice(_LEADS_IN)}{text}"
    if stage.chance.random() < 0.3:
        text = f"{text.rstrip('。；')}。{stage.truth().text}"
    told = last.model_copy(update={"text": text})
    draft = lie.draft.model_copy(update={"segments": (told,)})
    return Lie(draft=draft, markers=(text,))


LIARS: Mapping[str, Liar] = MappingProxyType(
    {liar.__name__.replace("_", "-"): liar for liar in (*_SIMPLE, reworded, composed)}
)
"""By name; what each does is its docstring."""
