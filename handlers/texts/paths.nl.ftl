## Leerpaden
module-paths = Leerpaden
module-paths-does = stappen van basis naar gevorderd naar leiderschap, die je zelf kiest en alleen zelf ziet
path-title = Leerpaden
path-none = Er zijn nog geen leerpaden. Een beheerder kan er een maken, of er twee voorbeelden inlezen.
path-help = Een leerpad brengt je stap voor stap verder in een rol. Je kiest zelf welk pad, en wat je doet is alleen voor jou.
    `/learn leerpad`: je pad, of alle paden als je er nog geen koos. `/learn leerpad alle`: ze allemaal.
    `/learn leerpad check`: wat kun je al? Alleen jij ziet je antwoorden. Wat nog ontbreekt, kun je een doel of een onderwerp voor een mentor maken.
    Van pad wisselen kan altijd; wat je deed, blijft staan.
path-level = { $level } · { $done } van { $count } gedaan
path-level-empty = Op dit niveau staan nog geen stappen.
path-proof = Zo weet je dat je het kunt: { $proof }
path-private = Wat je hier doet en invult, ziet verder niemand.
path-next = Volgende stap: { $title }
path-all-done = Alle stappen gedaan
path-chosen = Dit is nu je leerpad: { $title }.
path-changed = Je leerpad is nu { $title }. Wat je op je vorige pad deed, blijft staan.
path-left = Goed, { $title } is niet meer je leerpad. Kies je het weer, dan staat alles er nog.
path-not-chosen = Dit was al niet meer je leerpad.
path-done = Mooi, die stap is gezet: { $title }.
path-undone = Goed, deze stap staat weer open: { $title }.
path-gone = Dit leerpad of deze stap is er niet meer. `/learn leerpad` laat zien wat er is.
path-button-show = Bekijk
path-button-choose = Dit wordt mijn pad
path-button-leave = Toch niet mijn pad
path-button-all = Alle paden
path-button-level = Naar { $level }
path-button-done = Gedaan
path-button-undo = Toch niet gedaan
path-button-tips = Tips
path-button-people = Wie weet dit?
path-button-check = Wat kun je al?
path-button-back = Terug naar het pad
path-button-goal = Maak er een doel van
typed-path-all = alle, alles
typed-path-check = check, zelfcheck

## Wat kun je al?
path-check-title = Wat je al kunt
path-check-question = { $proof }
path-answer = { $answer ->
    [no] Nog niet
    [partly] Deels
   *[yes] Ja
}
path-check-gap = Voor { $level } { $count ->
    [one] is er nog één ding
   *[other] zijn er nog { $count } dingen
} te leren. Kies er één om mee te beginnen.
path-check-ready = Je kunt alles van { $level }. Klaar voor { $next }!
path-check-all = Je kunt alles van { $level }. Wie kun jij nu verder helpen?
path-goal = { $title }

## Een pad maken en bijhouden
path-button-new = Maak een leerpad
path-button-add = Voeg een stap toe
path-button-edit = Pas de stap aan
path-button-remove = Haal de stap weg
path-form-title = Titel
path-form-summary = Voor wie is het?
path-form-step = Een stap
path-form-proof = Hoe weet je dat je het kunt?
path-form-proof-hint = Iets wat je doet of hebt gedaan, zoals: ik heb een collega geholpen met een merge
path-form-topic = Onderwerp
path-form-topic-hint = Eén, zoals git. Daarmee zijn tips en mensen te vinden.
path-form-links = Links
path-form-links-hint = Hooguit drie, elk op een eigen regel
path-error-title = Geef het een titel.
path-error-proof = Schrijf op waaraan je merkt dat je het kunt.
path-error-answer = Kies een van deze.
path-error-links = Zet hier hooguit { $most } webadressen, elk op een eigen regel.
path-error-there = Er is al een leerpad dat zo heet.
path-error-step-there = Er is al een stap die zo heet.
path-full = Dit pad heeft al { $most } stappen, en meer past er niet in. Maak er liever twee van.
path-added = Het leerpad is er. Voeg nu de eerste stap toe.
path-review = Vandaag zou je weer naar dit leerpad kijken: { $title }. Klopt het nog?
path-button-hold = Het klopt nog
path-holds = Mooi, { $title } blijft zoals het is.
path-kept = De stap is bewaard.
path-removed = Weggehaald: { $title }. Wie hem deed, houdt dat.
