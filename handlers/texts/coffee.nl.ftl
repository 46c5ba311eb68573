## Leerkoffie
module-coffee = Leerkoffie
module-coffee-does = steeds met een andere collega een kop koffie en een goede vraag, voor wie dat wil
coffee-title = Leerkoffie
coffee-overview = Leerkoffie in { $where }
coffee-invitation = Drink af en toe koffie met een collega die je anders misschien niet spreekt, en leer iets van elkaar. Ik zoek voor je uit met wie, en geef jullie een vraag om mee te beginnen. Meedoen mag, hoeft niet, en stoppen kan altijd.
coffee-agreed = { $weeks ->
    [one] Elke week
   *[other] Elke { $weeks } weken
} op { $day } om { $time } hoor je met wie.
coffee-next = De volgende is op { $day }.
coffee-is-paused = Op pauze tot { $day }.
coffee-is-ended = Deze leerkoffie is gestopt. Dank aan wie meedeed.
coffee-count = { $count ->
    [0] Nog niemand doet mee. Wie begint?
    [one] 1 collega doet mee
   *[other] { $count } collega's doen mee
}
coffee-listed = { $where }: { $agreed }
coffee-more = En nog { $count ->
    [one] 1 leerkoffie
   *[other] { $count } leerkoffies
}: typ `@Opsteker /learn koffie` in het kanaal zelf.
coffee-only-channels = Een leerkoffie hoort bij een kanaal. Typ `@Opsteker /learn koffie` in het kanaal waar je hem wilt.
coffee-none-here = Hier is nog geen leerkoffie. Typ `@Opsteker /learn koffie` om er een te beginnen.
coffee-there-already = Een collega was je net voor: dit kanaal heeft al een leerkoffie.
coffee-gone = Deze leerkoffie is er niet meer. Een nieuwe begin je met `@Opsteker /learn koffie` in het kanaal.
coffee-not-yours = Dit kan alleen wie de leerkoffie regelt: { $organiser }, of een beheerder. Vraag het gerust.
coffee-help = Leerkoffie brengt wie meedoet steeds met een andere collega samen.
    `@Opsteker /learn koffie` in een kanaal: meedoen, of er een beginnen. In een gesprek met mij: waar je aan meedoet.
    `/learn koffie meedoen` en `/learn koffie weg`: beginnen en stoppen.
    `/learn koffie pauze 2027-01-31`: even niet, tot die dag. `/learn koffie verder`: toch weer wel.
coffee-not-understood = Dit begreep ik niet: { $said }. `/learn koffie help` laat zien wat er kan.
typed-coffee-pause = pauze, pauzeer
typed-coffee-back = terug, verder, hervat
typed-coffee-join = meedoen
typed-coffee-leave = weg, afmelden

## Meedoen
coffee-button-join = Doe mee
coffee-button-leave = Doe niet meer mee
coffee-button-pause = Even pauze
coffee-button-back = Weer meedoen
coffee-joined = Leuk dat je meedoet! Op { $day } hoor je met wie je koffie drinkt. Even niet of stoppen? Dat kan altijd met `/learn koffie`.
coffee-in-already = Je doet al mee. Op { $day } hoor je met wie.
coffee-left = Prima. Je doet niet meer mee met de leerkoffie in { $where }. Terugkomen kan altijd.
coffee-not-in = Je doet hier niet mee. Wil je wel? Typ `@Opsteker /learn koffie` in het kanaal.
coffee-you-are-in = Je doet mee.
coffee-you-paused = Je doet mee, met pauze tot { $day }.
coffee-paused-you = Tot { $day } sla ik je over; daarna doe je vanzelf weer mee.
coffee-pause-how = Tot welke dag wil je pauze? { $wrong }
coffee-back = Fijn dat je er weer bij bent. Op { $day } hoor je met wie.

## Regelen
coffee-begun = De leerkoffie in { $where } staat. De eerste is op { $day }. In het kanaal { $platform ->
        [teams] plaats ik een bericht waarmee
       *[other] staat een bericht waarmee
    } iedereen kan meedoen; jij ook, als je wilt.
coffee-changed = Veranderd. De volgende is op { $day }.
coffee-rests = De leerkoffie rust, en gaat vanzelf verder op { $day }.
coffee-resumed = We gaan verder. De volgende is op { $day }.
coffee-stopped = De leerkoffie in { $where } is gestopt. Wie meedeed, hoort dat.
coffee-over = De leerkoffie in { $where } is gestopt. Dank dat je meedeed!
coffee-ended = Ik kan niet meer in { $where }, dus de leerkoffie daar is gestopt. Haal me er weer bij en typ er `@Opsteker /learn koffie` om opnieuw te beginnen.
coffee-not-posted = Een bericht over de leerkoffie kwam niet aan in { $where }. Meedoen kan daar wel met `@Opsteker /learn koffie`.
coffee-too-few = Er doen nu minder dan twee collega's mee met de leerkoffie in { $where }, dus deze keer is er geen. Vraag er gerust een paar om mee te doen; ik zeg het niet elke keer.
coffee-unsolved = Het lukte me deze keer niet om groepjes te maken voor de leerkoffie in { $where }. Op { $day } probeer ik het weer.
coffee-button-change = Afspraak veranderen
coffee-button-rest = Pauze voor iedereen
coffee-button-resume = Verder gaan
coffee-button-stop = Leerkoffie stoppen
coffee-stop-sure = De leerkoffie stopt voor iedereen die meedoet. Weet je het zeker?
coffee-form-title = Leerkoffie
coffee-form-weeks = Hoe vaak?
coffee-form-every = { $weeks ->
    [one] Elke week
   *[other] Elke { $weeks } weken
}
coffee-form-day = Dag
coffee-form-time = Tijd
coffee-form-pause = Pauze
coffee-form-until = Tot welke dag?
coffee-form-until-hint = Vanaf die dag gaat het vanzelf verder.
coffee-error-weeks = Kies elke week tot elke { $most } weken.
coffee-error-day = Kies een dag waarop er gewerkt wordt.
coffee-error-time = Dat is geen tijd. Schrijf het zo: 10:00
coffee-error-until = Dat is geen dag. Schrijf hem zo: 2027-01-31
coffee-error-until-past = Kies een dag die nog komt, binnen een jaar.

## Als het zover is
coffee-turn = Deze keer drinken { $people } collega's koffie in { $groups ->
    [one] 1 groepje
   *[other] { $groups } groepjes
}. Volgende keer ook? Die is op { $day }.
coffee-group-title = Tijd voor leerkoffie
coffee-together = { $people }: jullie drinken deze keer samen koffie, via de leerkoffie in { $where }. Een half uur is genoeg.
coffee-with = Deze keer drink je koffie met { $people }, via de leerkoffie in { $where }. Een half uur is genoeg.
coffee-from = { $person } werkt bij { $department }
coffee-ways = Drie manieren om te beginnen:
coffee-moment = Een moment zoeken? Jullie werken { $count ->
    [2] allebei
   *[other] allemaal
} op { $day } van { $begin } tot { $end }.
coffee-moment-zones = Een moment zoeken? Dan werken jullie allemaal, ieder op de eigen klok:
coffee-moment-zone = { $person }: { $day }, { $begin } tot { $end }
coffee-moment-none = Jullie werken niet op dezelfde uren. Kies samen een moment dat uitkomt, of stuur elkaar over en weer een bericht.
coffee-talk = Stuur een bericht
coffee-group-note = Een keer overslaan of stoppen kan altijd met `/learn koffie`.
coffee-alone = Deze keer kwam het bij de leerkoffie in { $where } net niet uit met de groepjes, en bleef jij over. Dat ligt niet aan jou. Op { $day } ben jij als eerste aan de beurt.
coffee-way = { $number ->
    [1] Wat heb je de laatste maand geleerd dat je eerder had willen weten?
    [2] Van welke fout heb je het meest opgestoken, en wat doe je nu anders?
    [3] Wat kun jij zo goed dat je vergeet dat een ander het niet kan?
    [4] Waar loop je nu op vast, en wat heb je al geprobeerd?
    [5] Wie in je werk leerde je iets wat je nog elke week gebruikt?
    [6] Welk deel van jouw werk begrijpen anderen het vaakst verkeerd?
    [7] Wat wil je over een jaar kunnen, en wat is de eerste kleine stap?
    [8] Waarover ben je de laatste tijd van mening veranderd, en waardoor?
    [9] Welke gewoonte of welk hulpmiddel scheelt jou elke dag tijd?
    [10] Als je een dag met iemand mee mocht kijken, met wie dan, en waarom?
    [11] Wat deed je afdeling vroeger anders, en wat leerde die verandering jullie?
    [12] Welke vraag durf je op je werk niet zo snel te stellen?
    [13] Wat zou je een nieuwe collega op de eerste dag willen leren?
    [14] Welk boek, filmpje of gesprek bracht je laatst op een ander idee?
    [15] Waar ben je trots op dat bijna niemand zag?
    [16] Welke feedback hielp je verder, ook al was die niet leuk om te horen?
    [17] Wat zou je uitproberen als het ook mocht mislukken?
    [18] Hoe leer jij iets nieuws het liefst: lezen, doen, kijken of praten?
    [19] Wat weet jij over klanten dat iedereen hier zou moeten weten?
    [20] Wat doe je elke week dat best anders of niet meer zou kunnen?
    [21] Wanneer had je hulp nodig en vroeg je het niet; wat hield je tegen?
    [22] Wat leerde je buiten je werk dat je in je werk gebruikt?
    [23] Welk probleem in ons bedrijf zou jij graag eens van dichtbij bekijken?
   *[other] Wat kunnen jullie de ander in tien minuten leren, hier en nu?
}
