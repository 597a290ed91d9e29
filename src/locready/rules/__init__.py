"""What "ready" means: rules, markets and weights, and how a rule judges a document."""

from __future__ import annotations

from locready.rules.evaluate import evaluate, evaluate_pack
from locready.rules.load import load_folder, shipped
from locready.rules.pack import RulePack
from locready.rules.profile import Profile
from locready.rules.rule import CATEGORIES, Mode, Rule, Status, in_language
from locready.rules.weights import Weights

__all__ = [
    "CATEGORIES",
    "Mode",
    "Profile",
    "Rule",
    "RulePack",
    "Status",
    "Weights",
    "evaluate",
    "evaluate_pack",
    "in_language",
    "load_folder",
    "shipped",
]
