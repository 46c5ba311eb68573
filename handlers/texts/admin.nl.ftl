## /learn beheer

admin-page-title = Beheer van Opsteker
admin-page-refused = De beheerpagina is voor beheerders. { $known ->
    [yes] Vraag het aan { $names }.
   *[no] Ik ken hier nog geen beheerder.
} Hoor je beheerder te zijn? Vraag wie Opsteker draait om jouw id { $user } in de instelling OPSTEKER_ADMINS te zetten.
admin-page-nowhere = De beheerpagina is hier nog niet te bereiken. Vraag wie Opsteker draait om OPSTEKER_PUBLIC_URL in te stellen (zie .env.example), en probeer het dan nog eens.
admin-page-alone = De link naar de beheerpagina is alleen voor jou. Ik geef hem in onze eigen chat.
admin-page-button = Geef me de link
admin-page-ready = Met deze link log je in op de beheerpagina. Stuur hem niet door: wie hem het eerst gebruikt, is binnen.
admin-page-open = Open de beheerpagina
admin-page-once = De link werkt één keer, en { $minutes } minuten lang. Een eerdere link werkt nu niet meer.

## De pagina om in te loggen

admin-sign-in = Hoi { $name }, met deze knop log je in op de beheerpagina.
admin-sign-in-button = Log in
admin-sign-in-own = Doe dit alleen op een apparaat van jezelf. Na een half uur zonder iets te doen, en in elk geval na acht uur, log je vanzelf uit.
admin-link-gone = Deze link werkt niet (meer): hij is al gebruikt, te oud, of er kwam een nieuwere. Typ `/learn beheer` in de chat, dan krijg je een nieuwe.
admin-signed-off = Je bent niet ingelogd, of het duurde te lang. Typ `/learn beheer` in de chat, dan krijg je een link om in te loggen.
admin-signed-out = Je bent uitgelogd. Wil je weer naar binnen? Typ `/learn beheer` in de chat.
admin-later = De database is even niet bereikbaar. Er is niets verloren: probeer het zo nog eens.
admin-to-page = Naar de beheerpagina

## De pagina zelf

admin-skip = Direct naar de inhoud
admin-nav = Onderdelen van deze pagina
admin-facts = { $name }, werkruimte { $workspace }. Zoals het was op { $at }.
admin-sign-out = Log uit
admin-few = minder dan { $fewest }
admin-more = en nog { $count }
admin-on = aan
admin-off = uit
admin-part-off = Dit staat uit. Met `/learn inrichten` kun je het aanzetten.

admin-health = Hoe gaat het?
admin-outbox-flows = Berichten gaan op tijd de deur uit.
admin-outbox-stuck = Het eerste bericht dat weg mag, staat klaar sinds { $ago }. Draait Opsteker (opsteker run)? Zo ja, dan staat in het log wat er misgaat.
admin-rhythms = Wat vanzelf gebeurt
admin-rhythms-what = Wat
admin-rhythms-module = Onderdeel
admin-rhythms-last = Laatst gedaan
admin-rhythms-next = Volgende keer
admin-rhythms-failing = Mislukt
admin-rhythms-state = Stand
admin-rhythms-never = nog niet
admin-state-good = op tijd
admin-state-late = te laat: had moeten gebeuren, { $ago }
admin-state-nothing = niets gepland
admin-state-off = staat uit
admin-rhythms-other = iets anders
admin-state-again = wordt opnieuw geprobeerd
admin-state-broken = stuk; het log zegt waarom
admin-outbox = Berichten van de laatste dertig dagen die er nog niet zijn
admin-outbox-whom = Aan
admin-outbox-waiting = Wacht
admin-outbox-unclear = Onduidelijk of het aankwam
admin-outbox-failed = Opgegeven
admin-outbox-why = Waarom
admin-outbox-place = kanalen
admin-outbox-person = mensen
admin-outbox-group = groepjes
admin-outbox-other = het platform zelf

admin-setup = Inrichting
admin-setup-change = Iets anders kiezen doe je in de chat, met `/learn inrichten`. Wat een kanaal van kudos toont: typ in dat kanaal `@Opsteker /learn inrichten`.
admin-setup-people = Wie voor wie werkt, geef je aan met `/learn mensen`, of voor iedereen tegelijk met opsteker import people.
admin-modules-what = Onderdeel
admin-modules-on = Stand
admin-modules-does = Wat het doet
admin-choices = Keuzes
admin-choices-what = Wat
admin-choices-now = Zoals het nu is
admin-channels = Kanalen waar Opsteker uit zichzelf iets zegt
admin-channels-none = Nog geen.
admin-channels-what = Kanaal
admin-channels-does = Waarvoor
admin-channels-private = besloten kanalen (aantal)
admin-people = Wat er bekend is van wie voor wie werkt
admin-people-what = Wat
admin-people-count = Aantal
admin-people-said = mensen van wie iets bekend is
admin-people-managed = mensen met een leidinggevende
admin-people-managers = leidinggevenden
admin-people-teams = teams
admin-people-departments = afdelingen

admin-reports-rule = Een getal gaat altijd over { $least } mensen of meer, en is ook niet uit andere getallen af te leiden. Anders staat er "te weinig mensen", ook als er niets gebeurde.
admin-reports-more = Een andere tijd, een CSV of een pagina om te printen geeft `/learn rapport`.
admin-reports-unit = Wie
admin-reports-when = Wanneer
admin-reports-flow = Wat anderen hielp, ging naar
admin-flow-from = Van
admin-flow-to = Naar
admin-flow-count = Hoe vaak
admin-reports-earlier = Eerdere afdelingen en teams
admin-reports-further = Meer afdelingen en teams

admin-obstacles-what = Wat
admin-obstacles-people = Mensen

admin-imports = Invoer en ander lang werk
admin-jobs-about = Wat op de opdrachtregel begon, de laatste negentig dagen. Ververs de pagina om te zien hoe ver het is.
admin-jobs-index = { $count ->
    [one] Eén stuk wordt nog opnieuw doorzoekbaar gemaakt.
   *[other] { $count } stukken worden nog opnieuw doorzoekbaar gemaakt.
}
admin-jobs = Lang werk
admin-jobs-none = Nog niets ingevoerd of uitgevoerd.
admin-jobs-what = Opdracht
admin-jobs-done = Gedaan
admin-jobs-of = { $done } van { $total }
admin-jobs-began = Begonnen
admin-jobs-moved = Laatst verder
admin-jobs-state = Stand
admin-jobs-runs = bezig
admin-jobs-percent = ({ $percent }%)
admin-jobs-ended = klaar
admin-jobs-stopped = halverwege gestopt; geef dezelfde opdracht nog eens, dan gaat het verder

admin-audit-kept = Wat beheerders en eigenaren van gegevens deden. Het staat er drie jaar.
admin-audit-none = Verder terug is er niets.
admin-audit-when = Wanneer
admin-audit-who = Wie
admin-audit-what = Wat
admin-audit-newest = Nieuwste
admin-audit-older = Ouder

admin-doctor = De dokter
admin-doctor-about = Kijkt of alles is zoals het hoort: het platform, de database en het grootboek. Dat duurt even. Op de opdrachtregel vertelt opsteker doctor nog meer, in het Engels.
admin-doctor-look = Kijk nu
admin-doctor-what = Waarnaar
admin-doctor-state = Stand
admin-doctor-said = Bevinding
admin-doctor-good = in orde
admin-doctor-bad = hier moet iets aan gebeuren
admin-doctor-rest = niet bekeken
