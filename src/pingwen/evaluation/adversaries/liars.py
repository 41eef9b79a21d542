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


LIARS: Mapping[str, Liar] = MappingProxyType(
    {liar.__name__.replace("_", "-"): liar for liar in (*_SIMPLE, composed)}
)
"""By name; what each does is its docstring."""
