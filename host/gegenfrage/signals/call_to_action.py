"""The next step of a sale: demo, appointment, link."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "call-to-action",
    "sales",
    {
        "de": "Aufforderung zu Termin, Vorführung oder Klick",
        "en": "A call for an appointment, a demo or a click",
    },
    {
        "de": "Sie sollen den nächsten Schritt tun: „{words}“.",
        "en": "You are asked to take the next step: “{words}”.",
    },
)
