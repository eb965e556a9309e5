"""The sender's own offer, in a first message."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "pitch",
    "sales",
    {
        "de": "Ein eigenes Angebot in der ersten Nachricht",
        "en": "The sender’s own offer in a first message",
    },
    {
        "de": "Die Nachricht bewirbt ein Angebot: „{words}“. Werbung ohne vorherige Einwilligung ist in "
        "Deutschland unzulässig (vgl. OLG Hamm, 18 U 154/22; keine Rechtsberatung).",
        "en": "The message advertises an offer: “{words}”. Advertising without prior consent is not "
        "permitted in Germany (cf. OLG Hamm, 18 U 154/22; not legal advice).",
    },
    "pitch",
    "offer",
)
