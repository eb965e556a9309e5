"""A benefit that names nothing: "something interesting may come of it"."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "vague-benefit",
    "collector",
    {
        "de": "Ein Nutzen wird versprochen, aber nicht benannt",
        "en": "A benefit is promised but never named",
    },
    {
        "de": "Der Nutzen bleibt unbestimmt: „{words}“.",
        "en": "The benefit stays vague: “{words}”.",
    },
)
