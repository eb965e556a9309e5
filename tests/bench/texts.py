"""Invented contact requests, and near-copies of them, for measuring how near-copies are found."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator

from rapidfuzz import fuzz, utils

from gegenfrage.similar import MINIMUM_RATIO, MINIMUM_WORDS
from gegenfrage.text.normalise import plain


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


GIVEN = _words(
    "Anna Bernd Carla Dirk Elke Frank Greta Holger Ines Jonas Karin Lars Mona Nils Olga Peter Rosa Stefan "
    "Tanja Udo Vera Walter Yvonne Zeno Amelie Björn Clara Dennis Esther Florian"
)
SURNAME_HEADS = _words("Berg Wald Stein Linden Eichen Hof Brunn Korn Moor Rosen Silber Tannen Wiesen Feld Mühl Acker")
SURNAME_TAILS = _words("mann bauer meier huber er müller schmied hauser kamp felder")
PARTS = _words(
    "vertriebs marketing projekt personal kunden daten software energie finanz logistik produkt qualitäts "
    "strategie innovations netzwerk unternehmens gesundheits immobilien versicherungs maschinenbau cloud "
    "sicherheits prozess medien bildungs umwelt automobil pharma einkaufs service digital führungs "
    "karriere mittelstands wachstums"
)
THINGS = _words(
    "leitung beratung entwicklung planung analyse lösung plattform abteilung tagung messe gruppe agentur "
    "branche strategie schulung initiative forschung verwaltung optimierung steuerung partnerschaft "
    "veranstaltung werkstatt akademie software umfrage studie erfahrung zusammenarbeit offensive"
)
TOWNS = _words(
    "Hamburg München Köln Leipzig Bremen Zürich Wien Graz Basel Dresden Kassel Ulm Rostock Bonn Mainz "
    "Linz Bern Erfurt Kiel Aachen Münster Augsburg"
)
QUALITIES = _words(
    "spannend interessant neu gemeinsam langfristig persönlich regional digital nachhaltig erfolgreich "
    "offen unverbindlich kurz fachlich wertvoll passend aktuell modern konkret international"
)
DOINGS = _words(
    "austauschen vernetzen kennenlernen unterstützen beraten treffen telefonieren besprechen empfehlen "
    "vorstellen zusammenarbeiten lernen gewinnen wachsen begleiten einladen prüfen starten"
)
FRAMES = (
    "ich bin auf Ihr Profil gestoßen und finde Ihre {thing} sehr {quality}",
    "gerne würde ich mich mit Ihnen über {thing} und {thing} {doing}",
    "vielleicht ergibt sich aus unserem Kontakt einmal etwas {quality}es für die {thing}",
    "mit meinem Netzwerk in {town} kann ich Sie bei der {thing} sicher {doing}",
    "wir haben in {town} im {month} zusammen an der {thing} gearbeitet",
    "ein Kollege aus {town}, {name}, hat mir Ihre {thing} empfohlen",
    "für unsere Mandantin in {town} suche ich eine {quality}e Person für die {thing}",
    "Ihr Vortrag zur {thing} in {town} war {quality} und hat mir sehr geholfen",
    "als {thing}sprofi helfe ich Betrieben dabei, {quality}e Kunden zu {doing}",
    "hätten Sie in der Woche nach dem {day}. {month} Zeit, um kurz zu {doing}",
    "Ihre Angaben unter Ich suche passen zu meiner {thing}, und ich würde gern {doing}",
    "die {thing} von {name} aus {town} ist für viele Firmen {quality}",
    "ich freue mich auf eine {quality}e Verbindung und auf regen Austausch zur {thing}",
    "unsere kostenfreie {thing} zeigt in {day} Schritten, wie Betriebe {quality} {doing}",
    "über die Gruppe {thing} in {town} habe ich Ihren Beitrag vom {day}. {month} gelesen",
    "könnten Sie mir die Unterlagen der {thing} schicken, die {name} erwähnt hat",
    "I came across your profile and your work on {thing} looks very {quality}",
    "my team in {town} helps companies with {thing} and I would love to talk about it",
    "we met at the {thing} in {town} on {day} {month} and spoke about {thing}",
    "would you be open to a short call about {thing} with {name} next week",
)
MONTHS = _words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
OPENINGS = ("Guten Tag {name},", "Sehr geehrte Frau {name},", "Hallo {name},", "Hi {name},", "Lieber Herr {name},", "")
CLOSINGS = ("Viele Grüße aus {town} {name}", "Mit freundlichen Grüßen {name}", "Beste Grüße {name}", "Best {name}", "")


def name(rng: random.Random) -> str:
    return f"{rng.choice(GIVEN)} {rng.choice(SURNAME_HEADS)}{rng.choice(SURNAME_TAILS)}"


def filled(frame: str, rng: random.Random) -> str:
    """The frame with each of its places filled anew."""
    fillings: dict[str, Callable[[], str]] = {
        "{thing}": lambda: f"{rng.choice(PARTS).capitalize()}{rng.choice(THINGS)}",
        "{quality}": lambda: rng.choice(QUALITIES),
        "{doing}": lambda: rng.choice(DOINGS),
        "{town}": lambda: rng.choice(TOWNS),
        "{month}": lambda: rng.choice(MONTHS),
        "{day}": lambda: str(rng.randint(1, 28)),
        "{name}": lambda: name(rng),
    }
    for place, filling in fillings.items():
        while place in frame:
            frame = frame.replace(place, filling(), 1)
    return frame


def request(rng: random.Random, sentences: int) -> str:
    body = ". ".join(filled(rng.choice(FRAMES), rng) for _ in range(sentences))
    return " ".join(f"{filled(rng.choice(OPENINGS), rng)} {body}. {filled(rng.choice(CLOSINGS), rng)}".split())


def loose_words(rng: random.Random, count: int) -> str:
    """Words without grammar, so that texts share little."""
    pools = (PARTS, THINGS, QUALITIES, DOINGS, TOWNS, GIVEN, SURNAME_HEADS)
    return " ".join(rng.choice(rng.choice(pools)) for _ in range(count))


def mailing(rng: random.Random) -> str:
    """A mass mailing: only the names change from receiver to receiver."""
    body = ". ".join(filled(rng.choice(FRAMES), rng) for _ in range(3))
    return f"Guten Tag {{name}}, {body}. Viele Grüße {{name}}"


def history(count: int, rng: random.Random) -> Iterator[str]:
    """`count` requests: one in twenty a mass mailing, one in five hundred of 100 to 400 words, most of 8 to 40."""
    mailings = [mailing(rng) for _ in range(20)]
    for _ in range(count):
        kind = rng.random()
        if kind < 0.05:
            yield filled(rng.choice(mailings), rng)
        elif kind < 0.25:
            yield loose_words(rng, rng.randint(8, 20))
        elif kind < 0.998:
            yield request(rng, rng.choice((1, 1, 1, 2, 2, 3, 4)))
        else:
            yield request(rng, rng.randint(8, 32))


def typo(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    letter = rng.choice(string.ascii_lowercase)
    return rng.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :] or letter,
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        )
    )


def typo_anywhere(words: list[str], rng: random.Random, step: int) -> list[str]:
    at = rng.randrange(len(words))
    return [*words[:at], typo(words[at], rng), *words[at + 1 :]]


def typo_in_each(words: list[str], rng: random.Random, step: int) -> list[str]:
    at = step % len(words)
    return [*words[:at], typo(words[at], rng), *words[at + 1 :]]


def replaced(words: list[str], rng: random.Random, step: int) -> list[str]:
    at = rng.randrange(len(words))
    return [*words[:at], loose_words(rng, 1), *words[at + 1 :]]


def inserted(words: list[str], rng: random.Random, step: int) -> list[str]:
    at = rng.randrange(len(words)) if step == 0 else len(words) // 2
    return [*words[:at], loose_words(rng, 1), *words[at:]]


def removed(words: list[str], rng: random.Random, step: int) -> list[str]:
    at = rng.randrange(len(words))
    return words[:at] + words[at + 1 :]


def shuffled(words: list[str], rng: random.Random, step: int) -> list[str]:
    return rng.sample(replaced(words, rng, step), len(words))


def mixed(words: list[str], rng: random.Random, step: int) -> list[str]:
    return rng.choice((typo_anywhere, replaced, inserted, removed, shuffled))(words, rng, step)


Edit = Callable[[list[str], random.Random, int], list[str]]
EDITS: tuple[Edit, ...] = (typo_anywhere, typo_in_each, replaced, inserted, removed, shuffled, mixed)


def read(text: str) -> str:
    """The text as the exhaustive comparison reads it."""
    return str(utils.default_process(plain(text)))


def near_copy(text: str, edit: Edit, rng: random.Random) -> str:
    """Edited step by step towards a ratio drawn evenly from 85 to 100, and never below 85."""
    target, before, words, step = rng.uniform(MINIMUM_RATIO, 100), read(text), text.split(), 0
    while True:
        further = words
        for _ in range(1 + len(words) // 40):
            further, step = edit(further, rng, step), step + 1
        after = read(" ".join(further))
        reached = fuzz.token_sort_ratio(before, after)
        if reached < MINIMUM_RATIO or len(after.split()) < MINIMUM_WORDS:
            return " ".join(words)
        words = further
        if reached <= target:
            return " ".join(words)
