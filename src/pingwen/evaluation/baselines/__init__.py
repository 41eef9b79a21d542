"""What anybody would put together in an afternoon, run over the same cases beside the product.

``plain-rag`` quotes the chunks nearest to the question; ``first-clause`` judges by the first clause
that is found; ``model-alone`` is a chat model without the documents, where one is named.
"""

from __future__ import annotations

from functools import partial

from pingwen.evaluation.baselines.identity import identity
from pingwen.evaluation.candidates import Candidate
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.systems import System

__all__ = ["baselines"]

_BOTH = (Suite.QUESTIONS, Suite.VERDICTS)


def baselines(model: str | None = None, url: str | None = None) -> tuple[Candidate, ...]:
    """The baselines with the suites that they take part in.

    ``model``: ``provider:name`` of a chat model, which then takes part alone too; ``url``: where it
    is served, if not by its provider. Nothing is opened before a candidate is.
    """
    found = [
        Candidate(name="plain-rag", open=_plain_rag, suites=(Suite.QUESTIONS,), version=identity()),
        Candidate(
            name="first-clause", open=_first_clause, suites=(Suite.VERDICTS,), version=identity()
        ),
    ]
    if model is not None:
        asked = partial(_model_alone, model, url)
        version = identity(model, url or "")
        found.append(Candidate(name="model-alone", open=asked, suites=_BOTH, version=version))
    return tuple(found)


# What a worker calls: what takes seconds to import waits until then.


def _plain_rag() -> System:
    from pingwen.evaluation.baselines.plain_rag import open_plain_rag
    from pingwen.settings import Settings

    return open_plain_rag(Settings())


def _first_clause() -> System:
    from pingwen.evaluation.baselines.first_clause import open_first_clause
    from pingwen.settings import Settings

    return open_first_clause(Settings())


def _model_alone(model: str, url: str | None) -> System:
    from pingwen.evaluation.baselines.model_alone import open_model_alone
    from pingwen.settings import Settings

    return open_model_alone(model, Settings(), url=url)
