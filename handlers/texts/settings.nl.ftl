## Wie wat mag
admission-outsider = Je bent hier te gast, en Opsteker is op dit moment alleen voor collega's. Een beheerder kan dat veranderen met `/learn inrichten`.
admission-off = Hier staat “{ $module }” uit. Een beheerder kan dat aanzetten met `/learn inrichten`.
module-kudos = Kudos
module-til = Vandaag geleerd
module-tip = Tips en vragen
module-kudos-does = bedanken voor wat je leerde, met woorden of een emoji
module-til-does = delen wat je leerde, bewaren en terugvinden
module-tip-does = tips opzoeken en vragen stellen aan wie het weet
yes = Ja
no = Nee
or = of

## Eigen instellingen
settings-button = Mijn instellingen
settings-title = Jouw instellingen
settings-language = Taal
settings-language-platform = Zoals in deze chat
settings-language-name = Nederlands
settings-zone = Tijdzone
settings-zone-hint = Leeg is zoals in deze chat. Nu: { $zone }
settings-days = Werkdagen
settings-hours = Werktijden
settings-hours-hint = Bijvoorbeeld 09:00-17:00
settings-quiet = Stille uren
settings-quiet-hint = Bijvoorbeeld 22:00-07:00. Dan stuur ik je niets.
settings-pause = Pauze tot
settings-pause-hint = Tot die dag stuur ik je niets.
settings-modules = Waarover ik je uit mezelf mag aanspreken
settings-listed = Mag je naam in overzichten en ranglijsten staan?
settings-findable = Mag ik je noemen en vragen als iemand die iets weet?
settings-saved = Je instellingen zijn bewaard.
settings-saved-paused = Je instellingen zijn bewaard. Tot { $day } stuur ik je niets uit mezelf.
settings-error-hours = Dat begrijp ik niet als tijden. Schrijf ze zo: 09:00-17:00
settings-error-hours-same = Begin en einde zijn hetzelfde. Schrijf twee verschillende tijden, zoals 09:00-17:00
settings-error-days = Kies minstens één dag, anders kan ik je nooit iets vragen. Wil je even niets horen? Vul dan een pauze in.
settings-error-quiet = Zo ben je in al je werktijd stil en kan niemand je bereiken. Maak de stille uren korter, of vul een pauze in.
settings-error-date = Dat begrijp ik niet als datum. Schrijf hem zo: 2027-01-31
settings-error-date-past = Die dag is niet meer in de toekomst. Kies een latere, of laat het veld leeg.
settings-error-zone = Die tijdzone ken ik niet. { $near ->
    [none] Schrijf hem zo: Europe/Amsterdam
   *[some] Bedoel je { $near }?
}

## Inrichten, voor beheerders
setup-button = Opsteker inrichten
setup-title = Opsteker inrichten
setup-intro = Zo staat alles nu. Wat je hier kiest, geldt meteen voor iedereen.
setup-change = { $part } wijzigen
setup-back = Terug naar alles
setup-saved = Bewaard: { $part }
setup-elsewhere = Wie wiens leidinggevende is, en in welk team, zet je met `/learn mensen`. Hoe een kanaal kudos toont: typ `@Opsteker /learn inrichten` in dat kanaal.
setup-refused = Inrichten kan alleen een beheerder. { $known ->
    [yes] Vraag het aan { $names }.
   *[no] Ik ken hier nog geen beheerder.
} Hoor je beheerder te zijn? Vraag wie Opsteker draait om jouw id { $user } in de instelling OPSTEKER_ADMINS te zetten.
setup-modules = Onderdelen
setup-modules-now = { $on ->
    [yes] Aan
   *[no] Uit
} · { $name }: { $does }
setup-modules-which = Wat staat aan?
setup-modules-hint = Wat uit staat, doet niets en zegt dat vriendelijk. Er gaat niets verloren.
setup-channels = TILs
setup-channel = Kanaal voor TILs
setup-channel-hint = Hier komen TILs die iemand in een gesprek met mij deelt. Nodig mij daar uit.
setup-channel-no = Geen kanaal
setup-channel-none = Er is nog geen kanaal voor TILs.
setup-channel-is = TILs komen in { $channel }
setup-til-emoji = Emoji om iets te bewaren
setup-til-emoji-now = Bewaren als TIL: { $emoji }
setup-channel-nameless = een kanaal waarvan ik de naam nog niet weet{ $number ->
    [0] { "" }
   *[other] { " " }({ $number })
}
setup-channel-private = een besloten kanaal
setup-kudos = Kudos
setup-kudos-learning = Emoji voor leren
setup-kudos-experiment = Emoji voor een experiment
setup-kudos-teaching = Emoji voor uitleg
setup-kudos-til = TILs
setup-kudos-emoji-hint = Namen, zoals mortar_board bulb
setup-kudos-per-day = Kudos per dag
setup-kudos-per-day-hint = Hoeveel iemand er per dag kan geven, 1 tot { $most }
setup-kudos-learning-now = Leren: { $emoji }
setup-kudos-experiment-now = Experiment: { $emoji }
setup-kudos-teaching-now = Uitleg: { $emoji }
setup-kudos-per-day-now = { $count } per persoon per dag
setup-place = Taal en feestdagen
setup-place-now = { $language }, { $zone }
setup-place-zone-hint = Bijvoorbeeld Europe/Amsterdam
setup-place-country = Land voor de feestdagen
setup-place-country-hint = Bijvoorbeeld NL of Nederland. Leeg is geen feestdagen.
setup-place-no-country = geen land
setup-place-holidays = Feestdagen waarop jullie vrij zijn
setup-place-holidays-hint = Op de andere wordt gewerkt. Ander land? Sla dat eerst op.
setup-place-closed = Eigen vrije dagen
setup-place-closed-hint = Op elke regel een dag: 2026-12-24 Kerstavond
setup-place-holidays-now = Feestdagen: { $country }. { $count ->
    [0] Geen eigen vrije dagen.
    [one] 1 eigen vrije dag.
   *[other] { $count } eigen vrije dagen.
}
setup-place-worked-now = Toch gewone werkdagen: { $names }
setup-hours = Werktijden
setup-hours-now = { $days }, { $hours }
setup-who = Beheer en gasten
setup-who-admins = Beheerders
setup-who-admins-hint = Wie de chat zelf als beheerder kent, blijft het ook
setup-who-admins-now = Beheerders: { $names }
setup-who-guests = Gasten
setup-who-guests-now = Gasten: { $policy }
setup-who-strangers = Mensen van andere organisaties
setup-who-strangers-now = Andere organisaties: { $policy }
setup-who-full = doen alles mee
setup-who-receive = kunnen alleen bedankt worden
setup-who-off = doen niet mee
setup-here = Dit kanaal
setup-here-mode = Waar kudos te zien zijn
setup-here-silent = Kudos alleen bij wie ze kreeg
setup-here-thread = Kudos voor een bericht, onder dat bericht
setup-here-post = Alle kudos, onder het bericht of in het kanaal
setup-here-top = Toplijst
setup-here-top-hint = Alleen de bovenste namen. Wie dat niet wil, staat er nooit in.
setup-here-top-days = { $days ->
    [0] Geen toplijst
   *[other] Toplijst over { $days } dagen
}
setup-here-offers = Al beantwoord?
setup-here-offers-hint = Staat het antwoord op een vraag in dit kanaal al bij de tips, dan zet ik het eronder: hoogstens één keer, en alleen wat iedereen mag lezen. { $platform ->
    [teams] In Teams mag ik geen berichten lezen, dus hier doet dit niets.
   *[other] Dit werkt waar ik berichten mag lezen: in Slack als dat is aangezet, in Teams niet.
}
setup-here-offers-now = { $on ->
    [yes] Onder een vraag komt de tip die hem al beantwoordt
   *[no] Onder een vraag komt geen tip
}
setup-error-channel = Dat kanaal is er niet meer, of is niet openbaar. Kies een ander kanaal.
error-not-in-channel = Ik zit niet in #{ $name }, of het is gesloten. { $platform ->
    [teams] Voeg me toe aan dat team, en kies het dan opnieuw.
   *[other] Nodig me daar uit met /invite @Opsteker, en kies het dan opnieuw.
}
setup-error-choice = Kies een van de mogelijkheden.
setup-error-emoji = { $word } ken ik niet als emoji. Schrijf de naam, zoals :mortar_board:
setup-error-emoji-many = Dat zijn er te veel. Kies er hoogstens { $most }.
setup-error-emoji-none = Kies minstens één emoji, zoals mortar_board
setup-error-emoji-taken = { $emoji } is al voor iets anders ({ $other }). Eén emoji betekent één ding: kies een andere.
setup-error-number = Vul een heel getal in van { $least } tot { $most }.
setup-error-country = Van dat land ken ik de feestdagen niet. { $near ->
    [none] Schrijf het zo: NL
   *[some] Bedoel je { $near }?
}
setup-error-free-days = Regel { $number } begrijp ik niet: { $line }. Schrijf eerst de dag, zo: 2026-12-24 Kerstavond
setup-error-free-days-many = Dat zijn meer vrije dagen dan hier passen ({ $most } tekens). Haal dagen weg die voorbij zijn.
setup-error-admins-none = Zo kan niemand meer inrichten. Kies minstens één beheerder.
setup-error-admins-unfit = { $names } kan geen beheerder zijn: dat kan alleen een collega die hier werkt.
