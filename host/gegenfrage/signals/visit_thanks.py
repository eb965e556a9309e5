"""Thanks for a visit to the sender's profile, as the reason for the request."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "visit-thanks",
    "collector",
    {
        "de": "Dank für einen Profilbesuch",
        "en": "Thanks for a profile visit",
    },
    {
        "de": "Ihr Besuch auf dem Profil genügt als Anlass: „{words}“.",
        "en": "Your visit to the profile is reason enough: “{words}”.",
    },
)
