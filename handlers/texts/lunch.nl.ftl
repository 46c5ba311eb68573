## Lunch and learn
module-lunch = Lunch and learn
module-lunch-does = samen eten en van elkaar leren: onderwerpen, sprekers, datum en aanmelden gaan vanzelf
lunch-title = Lunch and learn in { $where }
lunch-when = { $day }, { $time }
lunch-agreed = { $weeks ->
    [one] Elke week
   *[other] Elke { $weeks } weken
} op { $day } om { $time }, { $minutes } minuten, hoogstens { $most } mensen.
lunch-is-paused = Nu op pauze.
lunch-next = De volgende is op { $day }. Een week van tevoren vraag ik hier om onderwerpen.
lunch-topics = Hier kun je op stemmen:
lunch-listed = { $where }: { $agreed }
lunch-only-channels = Een lunch and learn hoort bij een kanaal. Typ `@Opsteker /learn lunch` in het kanaal waar je hem wilt.
lunch-there-already = Een collega was je net voor: dit kanaal heeft al een lunch and learn.
lunch-begun = De lunch and learn in { $where } staat. De eerste is op { $day }. Op { $asks } vraag ik in het kanaal om onderwerpen. Alvast een idee? Dat kan nu al.
lunch-changed = Veranderd. Wat al gepland was, blijft zoals het was; de eerste daarna is op { $day }.
lunch-paused = De lunch and learn rust. Wat al gepland was, gaat door. Verder gaan kan met `@Opsteker /learn lunch`.
lunch-resumed = We gaan verder. De volgende is op { $day }.
lunch-stopped = De lunch and learn in { $where } is gestopt. Wie zich had aangemeld, hoort dat.
lunch-not-yours = Dit kan alleen wie de lunch and learn regelt: { $organiser }, of een beheerder. Vraag het gerust.
lunch-series-gone = Deze lunch and learn is er niet meer. Een nieuwe begin je met `@Opsteker /learn lunch` in het kanaal.
lunch-series-ended = Ik kan niet meer in { $where }, dus de lunch and learn daar is gestopt. Haal me er weer bij en typ er `@Opsteker /learn lunch` om opnieuw te beginnen.
lunch-not-posted = Een bericht over de lunch and learn kwam niet aan in { $where }. Laat je het er zelf weten? `@Opsteker /learn lunch` laat zien hoe het ervoor staat.

## Formulieren
lunch-form-title = Lunch and learn
lunch-form-day = Dag
lunch-form-time = Tijd
lunch-form-weeks = Hoe vaak?
lunch-form-every = { $weeks ->
    [one] Elke week
   *[other] Elke { $weeks } weken
}
lunch-form-minutes = Hoeveel minuten?
lunch-form-seats = Voor hoeveel mensen is er plek?
lunch-form-venue = Waar?
lunch-form-venue-hint = Een zaal of een link naar een videogesprek.
lunch-form-propose = Onderwerp voorstellen
lunch-form-topic = Onderwerp
lunch-form-topic-hint = Wat wil je horen, of waar wil je over vertellen?
lunch-form-speak = Wil je er zelf over vertellen?
lunch-form-speak-yes = Ja, dat lijkt me leuk
lunch-form-speak-no = Nee, ik luister liever
lunch-form-colleague = Welke collega?
lunch-form-date = Datum
lunch-form-feedback = Wat vond je ervan?
lunch-form-useful = Hoe nuttig was het voor je?
lunch-form-mark = { $mark ->
    [1] 1: niet
    [5] 5: heel erg
   *[other] { $mark }
}
lunch-form-words = Eén ding om te houden of te veranderen
lunch-form-words-hint = Alleen de spreker leest dit, zonder je naam, en pas vanaf drie antwoorden.
lunch-error-day = Kies een dag waarop er gewerkt wordt.
lunch-error-time = Dat is geen tijd. Schrijf het zo: 12:00
lunch-error-weeks = Kies elke week tot elke { $most } weken.
lunch-error-minutes = Vul een aantal minuten in van { $least } tot { $most }.
lunch-error-seats = Vul een aantal in van { $least } tot { $most }.
lunch-error-long = Dat is te lang: hoogstens { $most } tekens.
lunch-error-choice = Kies een antwoord.
lunch-error-date = Die datum bestaat niet. Schrijf hem zo: 2026-12-03
lunch-error-date-past = Kies een moment dat nog komt, binnen een jaar.
lunch-error-free = Op die dag is het steeds vrij. Kies een andere dag.
lunch-error-free-day = Op die dag wordt er niet gewerkt. Kies een andere.
lunch-error-colleague = Kies één collega, en niet jezelf.
lunch-error-cannot = Deze collega kan die dag niet, of wil hier niet voor gevraagd worden. Kies iemand anders.
lunch-error-later = Deze collega is nu niet aan het werk. Probeer het vanaf { $when }, of kies iemand anders.
lunch-error-said-no = Deze collega zei al dat het nu niet uitkomt. Kies iemand anders.

## Onderwerpen
lunch-prompt-title = Lunch and learn van { $when }
lunch-prompt = Waar wil je iets over horen, of over vertellen? Stem of stel iets voor. Op { $when } kies ik wat de meeste stemmen heeft.
lunch-topic-by = voorgesteld door { $person } · { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
}
lunch-topic-asked = vroegen collega's, nog zonder antwoord · { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
}
lunch-topic-priority = een prioriteit van dit kanaal · { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
}
lunch-button-vote = Stem
lunch-button-propose = Onderwerp voorstellen
lunch-proposed = Je onderwerp staat erbij, met jouw stem.
lunch-proposed-before = Dit onderwerp stond er al. Jouw stem telt mee.
lunch-topics-full = Er staan al { $most } onderwerpen. Stem op een ervan; na de keuze is er weer plek.
lunch-voted = Je stemde op: { $topic }. Nog een keer drukken haalt je stem weg.
lunch-vote-back = Je stem is weg bij: { $topic }
lunch-topic-gone = Dit onderwerp is al gekozen of weggehaald. `@Opsteker /learn lunch` laat zien waar je nu op kunt stemmen.
lunch-topic-taken = Het onderwerp is nu: { $topic }. Ik zoek er een spreker bij.
lunch-no-topic-yet = Er is nog geen onderwerp. Stel er een voor.
lunch-no-other-topic = Er staat geen ander onderwerp. Stel er eerst een voor.
lunch-chosen = Het onderwerp is gekozen: { $topic }
lunch-is-cancelled = Dit gaat niet door.

## Een spreker
lunch-ask-title = Wil jij vertellen?
lunch-ask = Bij de lunch and learn van { $when } in { $where } gaat het over “{ $topic }”. Wil jij daar iets over vertellen?
lunch-because-proposed = Ik vraag het jou, want je stelde het voor.
lunch-because-organiser = { $person } dacht aan jou.
lunch-swap-asked = { $person } is gevraagd om bij de lunch and learn van { $when } in { $where } te vertellen over “{ $topic }”. Wil jij het overnemen? Dan ruilen jullie van beurt.
lunch-button-yes = Ja, leuk
lunch-button-swap = Ruilen met een collega
lunch-button-no = Nu niet
lunch-button-swap-yes = Ja, ik neem het over
lunch-button-swap-no = Nee, nu niet
lunch-button-step-down = Toch niet
lunch-you-speak = Jij vertelt bij de lunch and learn van { $when } in { $where } over “{ $topic }”. Dank je wel!
lunch-passed = Geen probleem. Fijn dat je het laat weten.
lunch-speaker-found = Er is al iemand die vertelt. Fijn dat je wilde helpen.
lunch-not-asked = Deze vraag was voor een collega. Zelf vertellen? Stel een onderwerp voor.
lunch-swap-sent = Ik vraag het { $person }. Je hoort het zodra er een antwoord is.
lunch-swap-agreed = { $person } neemt het over. De volgende keer ben jij weer aan de beurt.
lunch-swap-declined = { $person } kan het niet overnemen. Hoe wil je het?
lunch-no-topics = Er is nog geen onderwerp voor de lunch and learn van { $when } in { $where }. Zonder onderwerp gaat hij niet door.
lunch-no-speaker = Er is nog geen spreker voor “{ $topic }”, bij de lunch and learn van { $when } in { $where }. Wat wil je doen? Zonder keuze gaat hij niet door.
lunch-button-find-speaker = Ik weet iemand
lunch-button-without = Open gesprek zonder spreker
lunch-button-other-topic = Ander onderwerp
lunch-without = Het wordt een open gesprek. De datum staat in het kanaal.
lunch-fell-through = De lunch and learn van { $when } in { $where } gaat niet door. Het onderwerp blijft staan voor een volgende keer.

## De datum
lunch-date-title = Lunch and learn: { $topic }
lunch-speaker = { $speaker } vertelt
lunch-speaker-wanted = We zoeken nog iemand die vertelt
lunch-speaker-none = Open gesprek
lunch-slot = Ook tien minuten van { $person } over: { $about }
lunch-coming = { $count } van { $most } plaatsen bezet{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } op de wachtlijst
}
lunch-button-join = Ik kom
lunch-button-leave = Ik kom niet
lunch-button-calendar = In mijn agenda
lunch-joined = { $state ->
    [waiting] Alle plaatsen zijn bezet. Je staat op de wachtlijst voor { $when }; komt er een plek vrij, dan hoor je het.
    [speaker] Jij vertelt zelf, dus je hoort er al bij: { $when }.
   *[other] Je staat erbij: { $when }. Tot dan!
}
lunch-left = Goed dat je het laat weten. Je bent afgemeld.
lunch-not-in = Je stond niet aangemeld.
lunch-no-date-yet = De datum is nog niet aangekondigd. Zodra er een spreker is, staat die in het kanaal.
lunch-session-gone = Deze lunch and learn is er niet meer.
lunch-session-cancelled = Deze lunch and learn gaat niet door. `@Opsteker /learn lunch` laat zien wanneer de volgende is.
lunch-session-over = Deze lunch and learn is geweest. `@Opsteker /learn lunch` laat zien wanneer de volgende is.
lunch-news = { $state ->
    [cancelled] De lunch and learn over “{ $topic }” gaat niet door. Met de knop haal je hem uit je agenda.
    [waiting] De lunch and learn over “{ $topic }” is nu op { $when }. Je staat nog op de wachtlijst.
    [speaker] De lunch and learn waar je vertelt over “{ $topic }” is nu op { $when }. Met de knop werk je je agenda bij.
   *[other] Je plaats bij de lunch and learn over “{ $topic }”: { $when }. Met de knop zet je hem in je agenda.
}
lunch-calendar-title = Lunch and learn: { $topic }
lunch-calendar-text = In { $where }. Afmelden kan met de knop in het kanaal.
lunch-reminder = Vandaag: lunch and learn over “{ $topic }”, { $when }.{ $speaks ->
    [yes] { " " }Jij vertelt. Veel plezier!
   *[no] { "" }
}

## Veranderen
lunch-button-look = Bekijken
lunch-button-change = Afspraak veranderen
lunch-button-pause = Pauzeren
lunch-button-resume = Verder gaan
lunch-button-stop = Stoppen
lunch-stop-sure = De lunch and learn stopt, en wat gepland is gaat niet door. Weet je het zeker?
lunch-button-move = Verplaatsen
lunch-button-cancel = Afgelasten
lunch-cancel-sure = Deze keer gaat dan niet door, en wie zich aanmeldde hoort dat. Weet je het zeker?
lunch-moved = Verplaatst naar { $when }. Wie zich aanmeldde, hoort het.
lunch-cancelled = Afgelast. Wie zich aanmeldde, hoort het. Het onderwerp blijft staan voor een volgende keer.

## Na afloop
lunch-learned-title = Wat leerde je?
lunch-learned = Wat nam je mee van de lunch and learn over “{ $topic }”? Deel het in een paar woorden, dan heeft een ander er ook iets aan.
lunch-feedback-asked = Je was bij de lunch and learn over “{ $topic }”. Twee korte vragen: alleen de spreker leest de antwoorden, zonder namen.
lunch-button-feedback = Antwoorden
lunch-feedback-thanks = Dank je! De spreker leest het over een paar dagen, zonder namen. Wat leerde je zelf?
lunch-feedback-late = Dit kan niet meer. Fijn dat je wilde antwoorden.
lunch-report-title = Wat vonden ze van “{ $topic }”?
lunch-report = { $count } mensen antwoordden. Hoe nuttig was het? Gemiddeld { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } van 5.
lunch-report-few = Er zijn minder dan { $fewest } antwoorden. Zo weinig laat ik niet zien, want dan kun je raden van wie ze zijn. Dank je dat je wilde vertellen!
lunch-report-alone = Alleen jij ziet dit. Dank je dat je wilde vertellen!

## Tien minuten voor wat hielp
lunch-slot-title = Tien minuten over je TIL?
lunch-slot-invited = Je TIL hielp al { $count } mensen. Wil je er tien minuten over vertellen bij de lunch and learn in { $where }?
lunch-button-slot-yes = Ja, leuk
lunch-slot-yes = Mooi! Je tien minuten zijn bij de lunch and learn in { $where }: { $when }.
lunch-slot-no = Geen probleem. De komende { $days } dagen vraag ik het niet weer.
lunch-slot-gone = Deze uitnodiging is er niet meer.
