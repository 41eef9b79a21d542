"""Which baselines take part, in what, and under which version."""

from __future__ import annotations

import pickle
import subprocess
import sys

from pingwen.evaluation.baselines import baselines
from pingwen.evaluation.cases import Suite


def test_two_baselines_take_part_where_no_model_is_named() -> None:
    found = {each.name: each.suites for each in baselines()}

    assert found == {"plain-rag": (Suite.QUESTIONS,), "first-clause": (Suite.VERDICTS,)}


def test_a_model_that_is_named_takes_part_in_questions_and_verdicts() -> None:
    *_, alone = baselines("openai:some-model", "http://127.0.0.1:1/v1")

    assert (alone.name, alone.suites) == ("model-alone", (Suite.QUESTIONS, Suite.VERDICTS))


def test_answers_of_one_model_are_not_taken_for_those_of_another() -> None:
    versions = [
        baselines("openai:one")[-1].version,
        baselines("openai:two")[-1].version,
        baselines("openai:one", "http://127.0.0.1:1/v1")[-1].version,
        baselines()[0].version,
    ]

    assert len(set(versions)) == len(versions)
    assert baselines("openai:one")[-1].version == versions[0]


def test_a_worker_process_can_be_told_how_to_open_each() -> None:
    for each in baselines("openai:some-model"):
        assert pickle.loads(pickle.dumps(each.open))


def test_nothing_slow_is_imported_before_a_baseline_is_opened() -> None:
    told = "import sys; from pingwen.evaluation.baselines import baselines; baselines('openai:x')"
    slow = "{'torch', 'chromadb', 'langchain', 'langchain_core'} & set(sys.modules)"

    ran = subprocess.run(
        [sys.executable, "-c", f"{told}; sys.exit(bool({slow}))"], check=False, timeout=120
    )

    assert ran.returncode == 0
