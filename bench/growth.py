"""The pack made smaller and larger: a share of its rules, or all of them and a second lot of altered ones."""

import random
from dataclasses import replace
from types import MappingProxyType

from gatepost.check.checker import Checker
from gatepost.policy.suite import Edition, Rule

SHARES = (0.25, 0.5, 1.0, 2.0)


def checker_of(edition: Edition, share: float) -> Checker:
    """A checker with this share of the rules, drawn by lot (always the same)."""
    rules = list(edition.rules)
    random.Random(1).shuffle(rules)
    kept = [*rules[: round(len(rules) * min(1.0, share))]]
    kept += [_altered(rule) for rule in rules[: round(len(rules) * max(0.0, share - 1))]]
    return Checker(replace(edition, rules=tuple(sorted(kept, key=lambda rule: rule.id))))


def _altered(rule: Rule) -> Rule:
    """The same rule under a new id, with phrases new to the pack that match wherever the old ones do."""
    settings = dict(rule.settings)
    phrases = settings.get("any")
    if rule.detector == "phrases" and isinstance(phrases, list | tuple):
        settings["any"] = tuple(f"{phrase} (furthermore)?" for phrase in phrases)
    return replace(rule, id=f"{rule.id}-again", settings=MappingProxyType(settings))
