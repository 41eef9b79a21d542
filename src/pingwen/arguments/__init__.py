"""The command line's words: what can be typed, and the help and the errors in Chinese."""

from __future__ import annotations

from pingwen.arguments.commands import read_arguments
from pingwen.arguments.evaluation import eval_options
from pingwen.arguments.parser import UsageError
from pingwen.arguments.rules import rules_options

__all__ = ["UsageError", "eval_options", "read_arguments", "rules_options"]
