"""Weights of characters, fitted to a handful of texts of two kinds."""

from __future__ import annotations

import math

from pingwen.evaluation.leaning import Sample, fitted, held_out

WEATHER = ("明天会不会下雨", "今天天气怎么样", "下雨要带伞吗", "这两天气温多少")
TITLES = ("职称评审几月开始", "评审要交什么材料", "职称证书在哪里领", "申报材料交到哪里")
SAMPLES = [
    *(Sample(text, 1.0, group=text, stands=True) for text in WEATHER),
    *(Sample(text, 1.0, group=text, stands=False) for text in TITLES),
]


def test_weights_tell_the_kind_that_stands_from_the_other() -> None:
    leaning = fitted(SAMPLES)

    assert (leaning.of("天气会不会下雨") or 0) > 0 > (leaning.of("职称评审材料") or 0)


def test_too_few_characters_tell_nothing() -> None:
    """How few is said where the weights are fitted, and kept with them."""
    leaning = fitted(SAMPLES, least=3)

    assert leaning.of("下雨") is None
    assert leaning.of("会下雨") is not None


def test_each_text_is_measured_without_its_own_group() -> None:
    """Text and label of one group cannot teach what it is measured by."""
    odd = [*SAMPLES, Sample("鲸鱼海豚鲨鱼", 1.0, group="鱼", stands=True)]
    alone = fitted([each for each in odd if each.group != "鱼"])
    found = held_out(odd)

    assert len(found) == len(odd)
    assert alone.weights.keys().isdisjoint("鲸鱼海豚鲨")
    assert all(math.isfinite(odds) for odds in found)
    assert found[-1] < (fitted(odd).of("鲸鱼海豚鲨鱼") or 0)


def test_a_text_of_too_few_characters_is_below_every_bound() -> None:
    short = [*SAMPLES, Sample("雨", 1.0, group="雨", stands=True)]

    assert held_out(short)[-1] == -math.inf
