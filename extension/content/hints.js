// @ts-check
// All that the reader knows of XING's own attributes and words, German and English. A page that has none of
// the attributes is read by meaning alone; a new word of the interface is added here and nowhere else.

/**
 * Attributes that outlived several builds (design system 2022–26, test ids 2023–26, module ids 2025).
 * Each stored page under tests/pages/ says how often each occurs on it, and a test holds them to it.
 */
const ATTRIBUTE_HINTS = Object.freeze({
  requestTile: "[data-testid='TileContactRequest']",
  listItem: "[data-xds='ListItem']",
  card: "[data-xds='Card']",
  dialog: "[data-xds='Dialog']",
  heading: "[data-xds='Headline'], [data-xds='Hero']",
  placeIcon: "[data-xds='IconLocationPin']",
  jobIcon: "[data-xds='IconJobs']",
  profileHead: "#XingIdModule",
  cookieBanner: "#usercentrics-cmp-ui",
});

/** Attributes whose values a page skeleton keeps, because they name parts of the interface. */
const KEPT_ATTRIBUTES = Object.freeze(["data-xds", "data-testid", "data-qa"]);

/**
 * A whole word in any script, since `\b` knows only ASCII letters.
 * @param {string} words alternatives
 */
function wholeWord(words) {
  return new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "iu");
}

/**
 * The whole text and nothing else.
 * @param {string} words alternatives
 */
function wholeText(words) {
  return new RegExp(`^(?:${words})$`, "iu");
}

/** What a control does to a person, by its label. */
const CHOICE_WORDS = Object.freeze({
  confirm: wholeWord("bestätigen|annehmen|akzeptieren|zustimmen|accept|confirm|approve"),
  decline: wholeWord("ablehnen|ignorieren|zurückweisen|decline|ignore|reject|dismiss"),
  add: wholeWord("(?:kontakt|person|contact)\\s+(?:hinzufügen|anfragen)|als kontakt .*hinzufügen|hinzufügen|"
    + "vernetzen|add (?:as |to )?contacts?|add|connect|anfrage senden|send request"),
  withdraw: wholeWord("zurückziehen|zurücknehmen|withdraw|cancel request|anfrage löschen|erinnern|remind"),
});

const REQUEST_NOUN = wholeWord("(?:kontakt)?anfragen?|kontakt|einladung|request|contact|invitation");

/** Controls for many people, cookies or addresses at once: no choice about one person. */
const NO_CHOICE = wholeWord("alle|alles|all|ausgewählte|auswahl|selected|cookies?|e-?mail(?:-adresse)?|"
  + "einstellungen|settings|passwort|password|abbrechen");

/** A confirm control that shows only a picture: the names such pictures have in icon sets. */
const CONFIRM_ICON = /^(?:icon[-_]?)?(?:check|checkmark|tick|accept|confirm)(?:mark|[-_]?(?:thin|bold|circle|outline|small|large))*$/i;

/**
 * Headings: `never` of sections that hold no incoming requests whatever else they say, `other` of sections whose
 * people asked nothing, unless the heading speaks of requests too.
 */
const SECTION_WORDS = Object.freeze({
  never: wholeWord("gesendete?n?|verschickte?n?|ausgehende?n?|gestellte?n?|sent|outgoing|gruppen|"
    + "gruppeneinladung(?:en)?|"
    + "gruppenanfragen|groups?|events?|event-?einladung(?:en)?|veranstaltung(?:en)?|seiten-?einladung(?:en)?|"
    + "newsletter"),
  other: wholeWord("vorschläge|empfehlungen|empfohlene?n?|suggestions?|suggested|recommend(?:ed|ations?)|könnten?|"
    + "kennen könntest|may know|might know|geburtstage?|birthdays?|jubiläen|anniversaries|besucher|visitors|"
    + "anzeigen?|"
    + "werbung|advertisements?|sponsored|jobs?"),
  received: wholeWord("(?:kontakt)?anfragen?|einladungen|requests?|invitations?|eingegangene?n?|empfangene?n?|"
    + "offene?n?|incoming|received"),
  visitors: wholeWord("(?:profil)?besucher(?:innen)?|besucher:innen|profilbesuche?r?|visitors?|who viewed|visited"),
});

/** A notice that invites to something else than a contact, told in the third person. */
const OTHER_INVITATION = wholeWord("lädt (?:sie|dich) .{0,80}ein|hat (?:sie|dich) .{0,80}eingeladen|"
  + "empfiehlt (?:ihnen|dir)|invite[sd] you (?:to|as)|has invited you (?:to (?!connect)|as)|recommends");

/** An advertisement says so at its beginning. */
const ADVERTISEMENT = /^(?:(?:anzeige|gesponsert|sponsored|promoted|advertisement)\s*(?::|$|[·|–-])|(?:werbung|ad)\s*(?::|$))/iu;

/** The site's own sentences about a request, in the third person: no words of the sender. */
const NOT_FIRST_PERSON = "(?:(?!(?:ich|wir|i|we) ).{2,60} )?";
const INTERFACE_SENTENCE = wholeText(`(?:${NOT_FIRST_PERSON}(?:möchte|will) (?:sich (?:gerne? )?(?:mit (?:ihnen|`
  + `dir) )?(?:vernetzen|verbinden)|`
  + "(?:sie|dich) (?:gerne? )?(?:als (?:neuen )?kontakt|zu (?:seinen|ihren) kontakten) hinzufügen)"
  + `|${NOT_FIRST_PERSON}(?:hat|haben) (?:ihnen|dir) (?:eine|1) (?:neue )?(?:kontaktanfrage|anfrage)(?: geschickt|`
  + ` gesendet| gestellt)?`
  + `|${NOT_FIRST_PERSON}(?:wants|would like) to (?:connect(?: with you)?|add you(?: as a contact| to (?:his|her|`
  + `their) contacts)?)`
  + `|${NOT_FIRST_PERSON}(?:has )?sent you a (?:contact|connection) request`
  + "|(?:neue |offene )?kontaktanfragen?(?: von .{2,60})?(?: \\(\\d+\\))?|"
  + "(?:new )?contact requests?(?: from .{2,60})?(?: \\(\\d+\\))?"
  + "|(?:möchten sie|möchtest du|do you (?:really )?want to|wollen sie) .*(?:anfrage|request).*"
  + "|kontakt \\d\\. grades|\\d\\. grad(?:es)?|(?:1st|2nd|3rd)(?: degree.*)?)[.?!]?");

/** Words of the interface that are no text of a person when they stand alone. */
const INTERFACE_WORDS = wholeText("(?:profil|profile) ?(?:ansehen|anzeigen|öffnen|view)?|zum profil|view profile|"
  + "see profile|"
  + "nachricht(?: schreiben| senden)?|message|send message|antworten|reply|mehr|more|weitere optionen|more options|"
  + "optionen|options|"
  + "melden|report|neu|new|online|offline|premium|basic|plus|pro|probusiness|procoach|pro ?train|insider|"
  + "xing insider|"
  + "gold|aktiv|active|verifiziert|verified|anzeige|ad|sponsored|ungelesen|unread|gelesen|schließen|close|senden|"
  + "send|abbrechen|cancel|"
  + "teilen|share|später|later|ausblenden|hide|kontaktanfrage|contact request|profilbild|foto|photo|"
  + "\\(?(?:bearbeitet|edited)\\)?|[·•|,;:–-]+");

/** Badges that stand behind a name. */
const NAME_BADGE = /[\s,·|]*(?:\(?(?:premium(?:-mitglied)?|basis|basic|pro(?:busiNess|coach|train)?|plus|(?:xing )?insider|neu|new|online|verifiziert|verified|[123]\.(?: grades?)?)\)?)$/iu;

/** What labels of links and pictures say around a name. */
const AROUND_NAME = [
  /^(?:(?:zum |zur |das )?(?:profil|profilseite|profilbild|profilfoto|foto|bild|avatar)(?: von| of)?[: ]+)(.+?)(?: (?:ansehen|anzeigen|öffnen|besuchen|aufrufen))?$/iu,
  /^(?:view |open |see |go to |visit )?(?:the )?(?:profile(?: picture| photo| image| page)?|photo|picture|avatar|image) (?:of|for|from) (.+)$/iu,
  /^(?:view |open |see |go to |visit )?(.+?)['’]s? (?:profile(?: picture| photo| image| page)?|photo|picture|avatar)$/iu,
  /^(.+?)[,:–-]? (?:profil|profilbild|profilfoto|profile|foto|photo)(?: (?:ansehen|anzeigen|öffnen|picture|photo))?$/iu,
];

/** Links to the user's own profile. */
const OWN_PROFILE = wholeWord("mein profil|meinem profil|ihr profil|dein profil|eigenes profil|my profile|"
  + "your profile|me|ich");

/** Parts of the profile that can be opened only on one's own. */
const OWN_PROFILE_CONTROL = wholeWord("profil bearbeiten|edit profile|profil vervollständigen|complete your profile");

const NUMBER = "\\d[\\d.,'’\\s]*\\+?";
const CONTACT_NOUN = "kontakte?n?|contacts?|connections?|verbindung(?:en)?";
const MUTUAL_NOUN = `(?:gemeinsame[rn]? (?:${CONTACT_NOUN})|(?:mutual|shared|common) (?:${CONTACT_NOUN}))`;

/** Number of contacts, as a whole line. */
const CONTACTS_TEXT = wholeText(`(?:(?:über|mehr als|rund|ca\\.|over|more than|about) )?(?:${NUMBER}|keine|no)\\s*`
  + `(?:(?:direkte|bestätigte|direct|confirmed) )?(?:${CONTACT_NOUN})|`
  + `(?:${CONTACT_NOUN})\\s*[:(]\\s*(?:${NUMBER})\\)?`);

/** Mutual contacts, as a whole line, with or without names. */
const MUTUAL_TEXT = wholeText(`(?:(?:sie haben|du hast|ihr habt|you have|you share) )?(?:${NUMBER}|eine?n?|`
  + `kein(?:e|en)?|no|one) ${MUTUAL_NOUN}`
  + `|(?:sie haben|du hast|ihr habt|you have) (?:${NUMBER}|eine?n?|one) (?:${CONTACT_NOUN}) (?:gemeinsam|in common)`
  + `|(?:${NUMBER}|eine?n?) (?:${CONTACT_NOUN}) (?:gemeinsam|in common)`
  + `|${MUTUAL_NOUN}\\s*(?:[:(].{0,200})?`
  + `|.{1,200}(?:,|und|and|&|\\+)\\s*(?:${NUMBER}|ein|eine|one) (?:weitere[rn]?|andere[rn]?|more|other|`
  + `others)(?: ${MUTUAL_NOUN})?`
  + `|.{1,120} (?:ist|sind|is|are) (?:ein(?:e)? |a )?${MUTUAL_NOUN}`);

const MONTH = "jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary)?|mär(?:z)?|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|"
  + "jul[iy]?|"
  + "aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?";
const WEEKDAY = "mo(?:ntag|n(?:day)?)?|di(?:enstag)?|tue(?:s(?:day)?)?|mi(?:ttwoch)?|wed(?:nesday)?|do(?:nnerstag)?|"
  + "thu(?:rs(?:day)?)?|fr(?:eitag|i(?:day)?)?|sa(?:mstag|t(?:urday)?)?|so(?:nntag)?|sun(?:day)?";
const CLOCK = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*(?:uhr|h|[ap]\\.?m\\.?))?";
const COUNTED = "(?:\\d+|ein(?:e[mnr]?)?|zwei|drei|vier|fünf|sechs|sieben|wenigen?|einigen?|an?|one|two|three|four|"
  + "five|six|seven|a few|several)";
const UNIT = "sek(?:unden?|\\.)?|sec(?:ond)?s?|min(?:uten?|utes?|s|\\.)?|stunden?|std\\.?|hours?|hrs?|h|"
  + "tag(?:en?)?|tg\\.?|days?|d|"
  + "wochen?|wo\\.?|weeks?|wks?|w|monat(?:en?)?|mon\\.?|months?|mos?\\.?|jahr(?:en?)?|years?|yrs?|y|j";
const DAY = `(?:heute|gestern|vorgestern|gerade(?: eben)?|soeben|jetzt|eben|today|yesterday|just now|now|`
  + `diese woche|this week|`
  + `letzte(?:r|n)? (?:woche|monat|jahr)|last (?:week|month|year|${WEEKDAY})|`
  + `(?:vor|seit)(?: etwa| ca\\.| rund| über| mehr als)? ${COUNTED} (?:${UNIT})|`
  + `(?:about |over |more than )?${COUNTED} ?(?:${UNIT}) ago|\\d+ ?(?:${UNIT})|`
  + `\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{2,4})?|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|`
  + `\\d{1,2}(?:\\.|st|nd|rd|th)? (?:${MONTH})\\.?(?:,? \\d{4})?|(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|`
  + `th)?(?:,? \\d{4})?|`
  + `(?:${MONTH})\\.? \\d{4}|(?:${WEEKDAY})\\b\\.?)`;
const MOMENT = `(?:(?:${WEEKDAY})\\b\\.?,? )?${DAY}(?:[,\\s]+(?:(?:um|at) )?${CLOCK})?|${CLOCK}`;
const BEFORE_DATE = "(?:(?:kontaktanfrage|anfrage|erhalten|eingegangen|empfangen|angefragt|gesendet|besucht|besuch|datum|hat|"
  + "contact request|request|received|requested|sent|visited|date):?\\s+){0,2}(?:(?:am|on|vom|from|seit dem)\\s+)?";
const AFTER_DATE = "(?: (?:angefragt|erhalten|gesendet|eingegangen|requested|received|sent))?";

/** A date or time, as a whole line; the first group is the date itself. */
const DATE_TEXT = new RegExp(`^${BEFORE_DATE}(${MOMENT})${AFTER_DATE}$`, "iu");

/** Countries and larger places, enough to know a line for a place; other places are known by their column. */
const PLACE = "deutschland|österreich|schweiz|liechtenstein|luxemburg|germany|austria|switzerland|luxembourg|"
  + "italien|italy|"
  + "frankreich|france|spanien|spain|portugal|niederlande|netherlands|belgien|belgium|polen|poland|tschechien|"
  + "czechia|"
  + "ungarn|hungary|dänemark|denmark|schweden|sweden|norwegen|norway|finnland|finland|großbritannien|england|"
  + "united kingdom|uk|irland|ireland|usa|united states|kanada|canada|türkei|turkey|griechenland|greece|rumänien|"
  + "romania|"
  + "bulgarien|kroatien|croatia|serbien|slowenien|slowakei|ukraine|russland|indien|india|china|japan|singapur|"
  + "singapore|"
  + "vereinigte arabische emirate|united arab emirates|dubai|zypern|cyprus|malta|israel|südafrika|brasilien|mexiko|"
  + "bayern|bavaria|baden-württemberg|hessen|sachsen|sachsen-anhalt|thüringen|niedersachsen|nordrhein-westfalen|nrw|"
  + "rheinland-pfalz|saarland|schleswig-holstein|mecklenburg-vorpommern|brandenburg|tirol|steiermark|kärnten|"
  + "vorarlberg|"
  + "berlin|hamburg|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|essen|bremen|dresden|"
  + "hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|"
  + "wiesbaden|"
  + "mönchengladbach|gelsenkirchen|braunschweig|kiel|chemnitz|aachen|halle|magdeburg|freiburg|krefeld|lübeck|mainz|"
  + "erfurt|"
  + "rostock|kassel|hagen|potsdam|saarbrücken|hamm|oldenburg|osnabrück|leverkusen|heidelberg|darmstadt|regensburg|"
  + "ingolstadt|würzburg|ulm|wolfsburg|göttingen|heilbronn|pforzheim|offenbach|bottrop|trier|jena|erlangen|koblenz|"
  + "siegen|hildesheim|cottbus|schwerin|konstanz|passau|bamberg|bayreuth|wien|vienna|graz|linz|salzburg|innsbruck|"
  + "klagenfurt|"
  + "bregenz|zürich|zurich|genf|geneva|basel|bern|lausanne|winterthur|luzern|lucerne|st\\. gallen|zug|london|paris|"
  + "amsterdam|rotterdam|brüssel|brussels|prag|prague|warschau|warsaw|budapest|madrid|barcelona|lissabon|rom|mailand|"
  + "milano?|kopenhagen|stockholm|oslo|helsinki|dublin|new york";
const PLACE_TEXT = wholeText("(?:großraum|raum|region|greater|nähe)[: ]+.{2,40}|\\d{4,5} \\p{L}[\\p{L} .-]{2,40}|"
  + `(?:[\\p{L} .'()/-]{2,40}, ){0,2}(?:${PLACE})(?: (?:am|an der|ob der|im) \\p{L}{2,20})?(?: (?:und umgebung|`
  + `area))?`
  + "(?:(?:,| [/–-]| \\() ?\\p{L}[\\p{L}. -]{1,30}\\)?){0,2}");
const PLACE_SHAPE = /^(?:(?:Bad|Sankt|St\.) \p{Lu}[\p{L}-]+|(?:(?:Groß|Neu|Alt) )?\p{Lu}\p{Ll}*(?:stadt|burg|berg|heim|dorf|hausen|kirchen|furt|feld|hafen|brücken?|münde|ingen|rode|walde|weiler)(?: (?:am|an der|im|bei|ob der|in) \p{L}+(?: \p{L}+)?)?)$/u;
const PLACE_ICON = /location|place|\bpin\b|LocationPin|\bmap\b|standort|\bort\b|wohnort/i;
const JOB_ICON = /\bjobs?\b|IconJobs|briefcase|beruf|position|occupation|company|unternehmen/i;

/** Legal forms and the like: the line names a firm or an occupation. */
const OCCUPATION_TEXT = wholeWord("gmbh|ag|kg|ohg|gbr|ug|se|e\\.?\\s?v\\.?|e\\.?\\s?k\\.?|mbh|ltd|inc|llc|plc|"
  + "s\\.?à\\.?r\\.?l|& co|"
  + "angestellte?r?|selbstständig|selbständig|freiberuflich|freiberufler(?:in)?|student(?:in)?|studentin|beamtin|"
  + "beamter|"
  + "employee|self-employed|freelancer?|entrepreneur|inhaber(?:in)?|gründer(?:in)?|founder|owner|"
  + "geschäftsführer(?:in)?|managing director|ceo|cto|cfo|coo|vorstand|partner(?:in)?|universität|hochschule|"
  + "university");

/** Tells how somebody works and not yet as what. */
const EMPLOYMENT_STATUS = wholeText("angestellte?r?|selbst?ständige?r?|freiberuflich|freelancer?|employee|"
  + "self-employed|verbeamtet|beamt(?:er|in)|inhaber(?:in)?|owner");

/** Nouns for what people do, also as the last part of a German compound. */
const OCCUPATION_NOUN = new RegExp("(?:leiter|leitung|manager|management|berater|beratung|entwickler|ingenieur|"
  + "architekt|assistent|assistenz|referent|kaufmann|kauffrau|"
  + "trainer|coach|redakteur|journalist|designer|gestalter|analyst|consultant|director|direktor|engineer|developer|"
  + "specialist|spezialist|officer|lehrer|arzt|ärzt|anwalt|anwält|"
  + "professor|dozent|wissenschaftler|meister|techniker|vertreter|makler|vermittler|planer|prüfer|händler|"
  + "verkäufer|einkäufer|disponent|sekretär|recruiter|"
  + "sachbearbeiter|fotograf|autor|speaker|botschafter|therapeut|pfleger|pädagoge|psychologe|statiker|mechaniker|"
  + "elektroniker|controller|buchhalter|steuerberater|"
  + "gesellschafter|president|head of .{2,40}|lead|mentor|experte|expertin|expert)(?:in(?:nen)?)?(?![\\p{L}])|"
  + "\\p{L}{3,}(?:erin|orin|istin|ärin|login|antin|entin|eurin)(?![\\p{L}])", "iu");

/** Labels before a value, by the field they name. */
const FIELD_LABELS = Object.freeze({
  message: wholeText("(?:ihr |der )?grund (?:für|der)(?: die| ihre)? (?:kontaktaufnahme|kontaktanfrage|anfrage)|"
    + "(?:persönliche |ihre |private |seine |die )?(?:nachricht|mitteilung|notiz|begründung|anschreiben|"
    + "anfragetext|nachrichtentext)(?: von .{1,80}| an (?:sie|dich|mich))?|"
    + ".{1,60} schreibt(?: (?:ihnen|dir))?|(?:personal |private |their )?(?:message|note|reason)(?: (?:from|"
    + "for) .{1,80}| to you)?|.{1,60} (?:writes|wrote)"),
  location: wholeText("(?:wohn|stand|arbeits|dienst)?ort|stadt|region|location|city|place|based in"),
  headline: wholeText("position|beruf|tätigkeit|jobtitel|job ?title|funktion|rolle|firma|unternehmen|arbeitgeber|"
    + "company|employer|occupation|"
    + "aktuelle (?:position|tätigkeit)|headline|profilslogan|role"),
  contacts: wholeText("(?:anzahl )?kontakte|anzahl der kontakte|contacts|connections|number of contacts"),
  mutual_contacts: wholeText("gemeinsame kontakte|mutual contacts|shared contacts|contacts in common"),
  received: wholeText("erhalten(?: am)?|eingegangen(?: am)?|empfangen(?: am)?|anfrage vom|datum|received(?: on)?|"
    + "date|requested(?: on)?|sent(?: on)?|gesendet(?: am)?"),
  name: wholeText("name|person|absender|mitglied|kontakt|from|sender|member"),
});

/** The site's own words for a request without a text. */
const NO_MESSAGE = wholeText("\\(?(?:keine|ohne) (?:persönliche )?(?:nachricht|mitteilung|angaben?|begründung|"
  + "text)(?: (?:hinterlassen|angegeben|vorhanden))?\\)?[.!]?|"
  + "\\(?(?:no|without (?:a )?)\\s*(?:personal )?(?:message|note|reason)(?: (?:provided|given|left|"
  + "attached))?\\)?[.!]?|[–—-]");

/** Controls that unfold the rest of a text. */
const UNFOLD_TEXT = wholeWord("mehr(?: anzeigen| lesen)?|weiterlesen|alles anzeigen|ganze nachricht(?: anzeigen|"
  + " lesen)?|vollständig anzeigen|"
  + "(?:show|read|see|view)(?: the)? (?:more|full|all|whole).*|more|weniger(?: anzeigen)?|(?:show |see )?less");

/** How people begin and end what they write, and the words by which they speak of themselves and the reader. */
const GREETING = new RegExp("^[^\\p{L}\\d]*(?:hallo|hallöchen|hello|hi|hey|huhu|guten\\s+(?:tag|morgen|abend)|"
  + "gute?n?\\s+tag|moin|servus|"
  + "grüezi|gruezi|grüß|salü|ahoi|tach|sehr\\s+geehrte[rs]?|liebe[rs]?(?=\\s+(?!zu|und|&|im|in|am|dein|macht|"
  + "ist)\\p{L})|"
  + "werte[r]?(?=\\s+(?:frau|herr|kolleg|damen))|dear|good\\s+(?:morning|afternoon|evening|day)|greetings|danke|"
  + "vielen\\s+dank|"
  + "herzlichen\\s+dank|besten\\s+dank|thank\\s+you|thanks|freut\\s+mich|schön,?\\s+dass)(?!\\p{L})", "iu");
const CLOSING = wholeWord("(?:viele|beste|liebe|schöne|herzliche|sonnige|freundliche[nm]?|mit freundlichen|"
  + "mit besten|mit vernetzten) grüßen?|"
  + "mfg|herzlichst|kind regards|best regards|best wishes|regards|cheers|sincerely|gruß|grüße");
/** Short farewells, which are firms elsewhere in a text. */
const SHORT_CLOSING = /(?:\n\s*(?:vg|lg|bg|VG|LG|BG)|\p{Ll}[.!?…]*\s(?:vg|lg|bg)|[.!?…]\s*(?:VG|LG|BG))(?:[,.]?\s+\p{L}+){0,2}[.!]?$/u;
/** The end of a sentence, and not of an abbreviation. */
const SENTENCE_END = /(?<!(?:^|[^\p{L}])(?:dr|prof|dipl|ing|med|std|ca|bzw|nr|st|mr|ms|mrs|inkl|\p{L}))(?<=[\p{L})”"])[.!?…]+(?=\s|$)/iu;
const SPEAKER = wholeWord("ich|mich|mir|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?|sie|ihnen|ihr(?:e[mnrs]?)?|du|"
  + "dich|dir|dein(?:e[mnrs]?)?|euch|"
  + "i|i'm|me|my|we|us|our|you|your|let's|würde|freue|gerne");

/** What requests talk of, and headlines hardly ever. */
const REQUEST_TALK = wholeWord("vernetzen|vernetzung|austausch(?:en)?|kennenlernen|kennen ?zu ?lernen|freuen?|"
  + "kontakt|kontakte|netzwerk|zusammenarbeit|connect|connecting|"
  + "in touch|network|profil|profile|interessante?[nrs]?|interesting|exchang(?:e|ing)|looking forward|"
  + "collaborat(?:e|ing|ion)");

/** Sections of a profile. */
const PROFILE_SECTIONS = Object.freeze({
  wants: wholeText("(?:das )?(?:ich )?suche?t?|was ich suche|auf der suche nach|i(?:'|’)?m looking for|"
    + "i am looking for|looking for|wants|.{2,40} sucht"),
  haves: wholeText("(?:das )?(?:ich )?biete?t?|was ich biete|i offer|offers?|what i offer|haves|.{2,40} bietet"),
  about: wholeText("über (?:mich|.{2,40})|persönliches|about(?: me)?|about .{2,40}|wer ich bin|vorstellung|summary|"
    + "kurzprofil"),
  occupations: wholeText("(?:beruflicher )?werdegang|berufserfahrung|berufliche (?:stationen|laufbahn)|"
    + "(?:professional|work) experience|career|experience|employment(?: history)?|zeitstrahl.*|timeline.*"),
  other: wholeText("ausbildung|education|studium|sprachen|languages|interessen|interests|qualifikationen|"
    + "qualifications|skills|fähigkeiten(?: und kenntnisse)?|"
    + "top-?fähigkeiten|auszeichnungen|awards|organisationen|organi[sz]ations|gruppen|groups|portfolio|referenzen|"
    + "kontaktdaten|contact details|"
    + "persönliche daten|personal details|weitere profile(?: im netz)?|profile im netz|mitglieder.*|"
    + "ähnliche profile|similar profiles|andere.*auch.*|"
    + "gemeinsame kontakte|mutual contacts|kontakte|contacts|aktivitäten|activities|news|neuigkeiten|"
    + "profilstatistik|statistics|wünsche.*|ideal employer|idealer arbeitgeber"),
});

/** A visit of the user's profile, told in a notice. */
const VISIT_TEXT = wholeWord("(?:hat|haben) .{0,40}profil .{0,20}(?:besucht|angesehen|angeschaut|aufgerufen)|"
  + "war(?:en)? auf (?:ihrem|deinem) profil|profilbesuch|"
  + "besuchte (?:ihr|dein) profil|(?:viewed|visited|looked at|checked out) your profile|profile visit");

/** Visitors whose names the site hides. */
const HIDDEN_VISITOR = wholeWord("jemand|ein mitglied|eine person|anonyme[rs]? (?:besucher(?:in)?|mitglied)|"
  + "verborgene[rs]? .{0,20}|unbekannte[rs]? .{0,20}|someone|a member|anonymous(?: visitor| member)?");

/** Whose message it is, in a conversation. */
const MINE = wholeText("(?:von )?(?:ihnen|dir|sie|du|ich|mir)(?: schrieb(?:en|st)?| haben geschrieben|"
  + " hast geschrieben)?|you|me|from you|you (?:said|wrote)|"
  + "(?:ihre|deine|eigene|gesendete) nachricht|your message|sent by you|gesendet von (?:ihnen|dir)");
const MESSAGE_STATUS = wholeText("gelesen|zugestellt|gesendet|übermittelt|seen|read|delivered|sent|✓+|"
  + "neue nachrichten|new messages|ungelesene nachrichten");
const CONVERSATION_NOTE = wholeText("schreibt (?:gerade|…).*|tippt.*|is typing.*|zuletzt (?:online|aktiv).*|"
  + "last (?:seen|active).*|online|aktiv|active(?: now)?|"
  + "sie sind (?:nun|jetzt) (?:miteinander )?vernetzt.*|you are now connected.*|nachrichten|messages|chats?|"
  + "unterhaltung(?:en)?|conversations?");

/** An empty list of requests, in the site's words. */
const NO_REQUESTS = /(?:keine (?:offenen |neuen )?(?:kontakt)?anfragen|no (?:open |new |pending )?(?:contact )?(?:requests|invitations))/iu;

/** Which addresses are of interest: the path, without a leading language. Order decides. */
const PAGE_ADDRESSES = Object.freeze([
  { kind: "conversation", path: /^\/(?:chats?|messages?|messenger|nachrichten)(?:\/|$)/i },
  { kind: "visitors", path: /^\/(?:visitors|besucher|profile[-_]visitors|profilbesucher|profile\/visitors|notifications?|benachrichtigungen|app\/profile(?:$|\?.*visit))/i },
  { kind: "profile", path: /^\/profile\/[^/?]+/i },
  { kind: "requests", path: /^\/(?:network|netzwerk|contacts?|kontakte|app\/contact|contact[-_]requests?|kontaktanfragen|requests|invitations)(?:[/?]|$)/i },
]);

/** The address says by itself that incoming requests are shown, so that finding none is worth a word. */
const REQUEST_ADDRESS = /requests?|anfragen|invitations|op=toconfirm/i;

/** The address says that visitors are shown, and not other notices among them. */
const VISITORS_ADDRESS = /visit|besucher/i;

/** Rooms of the site that are never looked at, whatever their headings say. */
const OTHER_ROOMS = /^\/(?:xtm|xing-one|jobs?|companies|pages|news|communities|groups|events|settings|search|premium|campus|recruit\w*|stellenangebote|login|signup|help|legal|privacy)(?:[/?]|$)/i;

/** Addresses under /profile/ that are nobody's page. */
const NO_PERSON = /^(?:edit|settings|me|my|own|visitors|search|import)$/i;

/** Words of the interface, the only ones that a page skeleton keeps. None is a name or tells of a person. */
const KEPT_WORDS = new Set(("alle alles kontakt kontakte kontakten kontakts kontaktanfrage kontaktanfragen anfrage "
  + "anfragen empfangen empfangene empfangenen eingegangen "
  + "eingegangene offen offene offenen neue neuen neu gesendet gesendete gesendeten verschickt verschickte "
  + "bestätigen annehmen akzeptieren zustimmen ablehnen ignorieren "
  + "zurückweisen zurückziehen zurücknehmen hinzufügen vernetzen erinnern nachricht nachrichten schreiben senden "
  + "antworten mehr weniger anzeigen ansehen lesen "
  + "weiterlesen profil profilbild foto bild avatar von an für grund kontaktaufnahme persönliche ihr ihre ihren "
  + "ihrem ihnen sie sich mit als und oder der die das dem den "
  + "gemeinsame gemeinsamer gemeinsamen gemeinsam weitere weiterer weiteren andere keine kein keinen ohne ein eine "
  + "einem einer einen vor seit etwa rund über am um uhr im zum zur "
  + "heute gestern vorgestern gerade eben jetzt soeben diese letzte woche wochen tag tage tagen stunde stunden std "
  + "minute minuten min sekunde sekunden monat monate "
  + "monaten jahr jahre jahren montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz "
  + "april mai juni juli august september oktober november "
  + "dezember möchte hat haben geschickt gestellt besucht angesehen besucher profilbesucher jemand mitglied "
  + "mitglieder personen person kennen könnten könntest vorschläge "
  + "empfehlungen empfohlen geburtstage geburtstag gruppen gruppe gruppeneinladungen events event veranstaltungen "
  + "anzeige werbung netzwerk ort standort wohnort position beruf tätigkeit "
  + "firma unternehmen name erhalten datum ich mein mich suche biete suchst bietest berufserfahrung werdegang "
  + "beruflicher ausbildung sprachen interessen fähigkeiten kenntnisse "
  + "qualifikationen auszeichnungen gelesen zugestellt online ungelesen bearbeiten melden optionen schließen "
  + "abbrechen ausblenden später derzeit unterhaltung unterhaltungen chat chats "
  + "contact contacts connection connections request requests received incoming open pending new sent outgoing "
  + "accept confirm approve decline ignore reject dismiss "
  + "withdraw cancel remind add connect message messages write send reply more less show read see view all full "
  + "profile photo picture image of from for to the a an and or other "
  + "others mutual shared common in reason note personal your you no without ago about over yesterday today just "
  + "now this last week weeks day days hour hours hrs minute "
  + "minutes mins second seconds month months year years monday tuesday wednesday thursday friday saturday sunday "
  + "january february march may june july october december "
  + "wants would like has viewed visited visitors visitor someone member members people person know might "
  + "suggestions suggested recommended recommendations birthdays birthday groups "
  + "group events advertisement sponsored network location city company role date i i'm looking offer wants haves "
  + "me experience work professional career education languages "
  + "lädt ein einladen eingeladen einladung zuletzt aktiv anonymer anonyme anonymous besucherin tippt schreibt "
  + "gesponsert promoted invited invites invitation join picture's "
  + "offenen schaut last active typing interests skills delivered seen unread edit report options close hide later "
  + "conversation conversations").split(" "));

/** Steps of addresses that a page skeleton keeps. */
const KEPT_STEPS = new Set(("app contact contacts network request requests sent received notifications visitors chats messages "
  + "conversations messenger global home jobs groups events companies de en").split(" "));
