"""A small request page of our own, filled with the requests that a test needs."""

from __future__ import annotations

from html import escape

COLLECTOR = {
    "name": "Torben Quast",
    "profile": "Torben_Quast4",
    "contacts": "999+ Kontakte",
    "message": "Guten Tag,\n\nich bin auf Ihr spannendes Profil gestoßen. Vielleicht ergeben sich ja Synergien? "
    "Sicher kann ich Ihnen mit meinem Netzwerk weiterhelfen. Ich freue mich auf eine Vernetzung!",
}
PERSONAL = {
    "name": "Wiebke Aland",
    "profile": "Wiebke_Aland",
    "contacts": "212 Kontakte",
    "message": "Hallo Frau Hoffmann, wir haben am 12. November nach Ihrem Vortrag im Museum über die alten Landkarten "
    "gesprochen. Die Kopie vom Plan von 1893 habe ich jetzt gefunden. Herzliche Grüße, Wiebke Aland",
}


def request_page(*requests: dict[str, str]) -> str:
    """Return a page of requests; a request's message button opens a dialog with a text field."""
    return f"""<!doctype html><html lang="de"><meta charset="utf-8"><title>Kontaktanfragen</title>
<h1>Kontaktanfragen</h1><main><ul>{"".join(map(_card, requests))}</ul></main>
<dialog><h2>Nachricht</h2><textarea aria-label="Nachricht"></textarea><button>Senden</button></dialog>"""


def _card(request: dict[str, str]) -> str:
    message = escape(request["message"]).replace("\n", "<br>")
    return f"""<li><a href="/profile/{request["profile"]}"><h2>{escape(request["name"])}</h2></a>
<p>Angestellt, Leitung, Beispielwerk</p><p>{escape(request.get("contacts", ""))}</p><p>vor 3 Tagen</p><p>{message}</p>
<button>Bestätigen</button><button>Ablehnen</button>
<button data-demo="message" onclick="document.querySelector('dialog').show()">Nachricht</button></li>"""
