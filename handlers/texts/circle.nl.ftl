## Leerkringen
module-circle = Leerkringen en intervisie
module-circle-does = met drie tot vijf mensen aan één leervraag werken, of samen een casus van een collega bespreken

circle-title = Leerkringen
circle-intro = In een leerkring werk je met drie tot vijf mensen aan één vraag, tot een einddatum. Meedoen is altijd vrij.
circle-help = `/learn kring`: je kringen, en de oproepen waar je bij kunt.
    `@Opsteker /learn kring nieuw`: zoek in dit kanaal mensen voor een leervraag.
    `/learn kring notitie woorden`: bewaar iets dat alleen je kring leest. `/learn kring notities` laat alles zien.
circle-not-understood = "{ $said }" begreep ik niet. Probeer `/learn kring nieuw`, of `/learn kring help`.
typed-circle-new = nieuw, nieuwe
typed-circle-note = notitie
typed-circle-notes = notities
circle-only-channels = Een oproep begint in een kanaal. Typ daar `@Opsteker /learn kring nieuw`
circle-task = Leervraag: { $task }

## De oproep
circle-button-begin = Begin een leerkring
circle-button-join = Ik doe mee
circle-button-sign-off = Toch niet
circle-button-extend = Een week langer
circle-button-deadline = Andere einddatum
circle-button-cancel = Oproep stoppen
circle-cancel-sure = Wil je deze oproep stoppen? Wie zich aanmeldde, hoort dat.
circle-form-task = Wat wil je samen leren of uitzoeken?
circle-form-task-hint = Eén vraag of opdracht, zoals: hoe maken we onze releases kleiner?
circle-form-until = Aanmelden kan tot en met
circle-form-deadline = Einddatum van de kringen
circle-form-day-hint = Tussen aanmelden en einddatum zit minstens een week.
circle-form-call = Plaats de oproep
circle-error-day = Kies een dag die nog komt, en binnen een jaar. De eerste die kan is { $first }.
circle-error-deadline = Een kring heeft tijd nodig: minstens een week na het aanmelden, en hoogstens een jaar. De eerste dag die kan is { $first }.
circle-call-title = Wie leert er mee?
circle-call-by = Oproep van { $organiser }. Aanmelden kan tot en met { $until }; de kringen werken tot { $deadline }.
circle-call-open = { $short ->
    [yes] Nog een paar mensen en het kan beginnen: een kring heeft er minstens drie.
   *[no] Kringen zijn van drie tot vijf mensen. Na de laatste dag verdeel ik wie zich aanmeldde.
} { $count ->
    [0] Nog niemand aangemeld.
    [one] 1 aanmelding.
   *[other] { $count } aanmeldingen.
}
circle-call-closed = { $state ->
    [dividing] Aanmelden kan niet meer. Ik maak nu de kringen.
    [divided] { $circles ->
        [one] Eén kring van { $people } mensen is begonnen.
       *[other] { $circles } kringen met samen { $people } mensen zijn begonnen.
    }
   *[other] Deze oproep gaat niet door.
}
circle-call-in = In { $where }. { $dates }
circle-called = Je oproep { $platform ->
        [teams] gaat nu naar
       *[other] staat in
    } { $where }. Doe je zelf ook mee? Na { $until } maak ik de kringen. Met `/learn kring` verander of stop je de oproep.
circle-call-gone = Deze oproep is er niet meer. Typ `/learn kring` om te zien wat er wel is.
circle-call-over = Deze oproep is gestopt. Typ `/learn kring` om te zien wat er wel is.
circle-not-yours = Alleen { $organiser } of een beheerder kan deze oproep veranderen.
circle-closed = Aanmelden en afmelden kan niet meer: de kringen worden gemaakt of zijn al begonnen. Typ `/learn kring` om te zien wat er nog open is.
circle-joined = Leuk dat je meedoet! Je hoort na { $until } met wie je in een kring zit. Kun je toch niet? Meld je dan gewoon af.
circle-joined-before = Je stond er al bij. Je hoort na { $until } met wie je in een kring zit.
circle-signed-off = Je doet niet meer mee, en dat is prima.
circle-not-in = Je had je niet aangemeld, dus er valt niets af te melden.
circle-few = Voor de leervraag "{ $task }" zijn er nog te weinig aanmeldingen: een kring heeft er minstens drie. Misschien komt er een week bij; je hoort het binnen drie werkdagen.
circle-few-organiser = Het aanmelden voor "{ $task }" is voorbij, { $count ->
    [0] nog zonder aanmeldingen
    [one] met 1 aanmelding
   *[other] met { $count } aanmeldingen
}. Een kring heeft er minstens drie. Geef je het een week langer? Doe je niets, dan stopt de oproep over drie werkdagen. Een persoonlijk bericht aan wie het aangaat helpt vaak.
circle-not-short = Dat is nu niet nodig. Typ `/learn kring` om te zien hoe het staat.
circle-extended = Aanmelden kan nu tot en met { $until }. De einddatum is { $deadline }.
circle-cancelled = De oproep is gestopt. Wie zich aanmeldde, hoort het.
circle-divided-already = De kringen zijn al begonnen, dus de oproep kan niet meer stoppen. De einddatum veranderen kan wel, met `/learn kring`.
circle-deadline-same = De einddatum was al { $deadline }.
circle-deadline-set = De einddatum is nu { $deadline }. Lopende kringen horen het.
circle-news = { $news ->
    [extended] De leervraag "{ $task }" krijgt meer tijd: aanmelden kan tot en met { $until }, de kringen werken tot { $deadline }. Jij staat er nog bij.
    [cancelled] De oproep voor de leervraag "{ $task }" is gestopt, dus er komt geen kring. Dank dat je mee wilde doen.
    [nobody] Het lukte niet om je bij "{ $task }" in een kring te plaatsen: er was er geen te maken waarin iedereen goed met elkaar kan praten, bijvoorbeeld door de talen die mensen spreken. Dat ligt niet aan jou. Probeer het gerust bij een volgende oproep.
   *[other] Voor de leervraag "{ $task }" kwamen te weinig mensen bij elkaar, dus er komt nu geen kring. Dank dat je mee wilde doen. Een volgende keer, of een ander kanaal, kan het wel lukken.
}
circle-call-undelivered = Ik kon je oproep niet in { $where } plaatsen. { $why ->
    [gone] { $platform ->
        [teams] Voeg me toe aan dat team, en typ dan
       *[other] Nodig me daar uit met /invite @Opsteker, en typ dan
    } opnieuw `@Opsteker /learn kring nieuw`.
   *[other] Probeer het later nog eens met `@Opsteker /learn kring nieuw`.
}

## De kring
circle-begins = Jullie leerkring begint
circle-who = Jullie doen dit samen: { $people }.
circle-hours = { $hours ->
    [0] Jullie werktijden vallen nauwelijks samen. Kies samen een moment dat voor iedereen te doen is.
   *[other] Jullie werken { $hours } uur per dag tegelijk.
}
circle-first-steps = Drie eerste stappen:
    1. Spreek een eerste moment af, een half uur is genoeg.
    2. Kies wie de notities bijhoudt.
    3. Zeg elk in één zin wat je wilt uitzoeken.
circle-until = Jullie werken tot { $deadline }. Notities bewaren jullie met `/learn kring notitie`; alleen jullie lezen die.
circle-halfway = Jullie zijn halverwege; de einddatum is { $deadline }. Wat weten jullie nu al, en wat zoeken jullie nog uit? Staat er nog geen moment? Eén bericht met een voorstel is vaak genoeg.
circle-remind = Nog twee werkdagen tot { $deadline }. Wat leerden jullie dat ook anderen helpt? Eén van jullie kan het vast opschrijven.
circle-ask = Vandaag is de einddatum. Wat leerden jullie? Eén van jullie schrijft het op, de anderen lezen het eerst.
circle-ask-again = Hebben jullie iets geleerd dat ook anderen helpt? Een paar zinnen is genoeg. Liever niet? Ook goed, dan vraag ik het niet nog eens.
circle-ask-note = De kring leest het eerst. Wil een van jullie het niet zo delen, dan leest niemand anders het.
circle-closes = Hier sluit deze leerkring. Dank voor wat jullie samen uitzochten. Jullie notities blijven te lezen met `/learn kring notities`.
circle-alone = Je bent nog als enige over in de kring "{ $task }", dus die stopt hier. Dank dat je meedeed. Bij een volgende oproep ben je welkom.
circle-fewer = { $person } doet niet meer mee. Dat kan altijd, en jullie gaan samen verder.
circle-deadline-moved = De einddatum is nu { $deadline }.
circle-talk = Praat met je kring
circle-yours = Jouw kring: { $people }. Einddatum { $deadline }.
circle-gone = Deze kring is er niet (meer) voor jou. Typ `/learn kring` om te zien wat er wel is.
circle-over = Deze kring is voorbij. De notities lees je nog met `/learn kring notities`
circle-none = Je zit nu niet in een leerkring. Typ `/learn kring` om te zien wat er open is.
circle-button-leave = Uit de kring stappen
circle-leave-sure = Wil je uit deze kring stappen? Een reden hoeft niet; de anderen horen alleen dat je niet meer meedoet.
circle-left = Je bent uit de kring. Niemand vraagt waarom.

## Notities
circle-button-note = Notitie voor de kring
circle-button-notes = Notities lezen
circle-form-note = Wat wil je onthouden?
circle-form-note-hint = Alleen de mensen in je kring lezen dit.
circle-note-kept = Bewaard. Alleen je kring leest dit; `/learn kring notities` laat alles zien.
circle-notes-title = Notities van je kring
circle-note-by = { $person }, { $day }
circle-no-notes = Er zijn nog geen notities. Typ `/learn kring notitie` met je woorden erachter.
circle-notes-in-direct = Notities laat ik alleen in onze eigen chat zien. Typ daar `/learn kring notities`
circle-only-you = Alleen de mensen in deze kring kunnen dit lezen.

## Wat de kring leerde
circle-button-share = Deel wat jullie leerden
circle-button-agree = Prima zo
circle-button-object = Zo niet
circle-form-share = Wat leerden jullie, waar anderen ook iets aan hebben?
circle-form-share-hint = Je kring leest het eerst. Pas als niemand bezwaar heeft, komt het in het kanaal.
circle-form-show = Laat het de kring lezen
circle-preview = { $writer } schreef op wat jullie leerden:
circle-preview-note = Zegt binnen twee werkdagen niemand "Zo niet", dan komt het zonder namen in het kanaal. Zeggen jullie allemaal "Prima zo", dan meteen, en met jullie namen.
circle-written = Je kring leest het nu. Je hoort het als iemand het liever anders heeft.
circle-written-before = Er ligt al een tekst bij jullie kring. Typ `/learn kring` om die te lezen.
circle-agreed = { $shared ->
    [yes] Dank! Iedereen is het eens: het { $platform ->
            [teams] gaat nu naar
           *[other] staat nu in
        } { $where }, met jullie namen.
   *[no] Dank! Als iedereen het eens is, komt het met jullie namen in { $where }.
}
circle-object-heard = Goed dat je het zegt. Het wordt zo niet gedeeld. Wie het schreef hoort dat, zonder jouw naam.
circle-objected = Jullie kring was het niet eens over de tekst bij "{ $task }", dus die is niet gedeeld. Dat kan, en er staat geen naam bij. Samen een andere tekst maken mag, niet delen ook.
circle-share-gone = Deze tekst is er niet meer. Typ `/learn kring` om te zien hoe het staat.
circle-shared-already = Dit is al gedeeld. Dank dat je even keek.
circle-own-words = Dit zijn je eigen woorden. De anderen zeggen of het zo goed is.
circle-shared-title = Een leerkring deelt wat ze leerde
circle-shared-by = Geleerd door { $people }.
circle-shared = Geleerd door een leerkring van collega's.
circle-share-undelivered = Ik kon wat jullie leerden niet in { $where } plaatsen. { $why ->
    [gone] Ik kan daar niet (meer) bij.
   *[other] Het kanaal nam het niet aan.
} Hieronder staat de tekst, dan kun je die zelf delen.

own-table-circle_agreed = Teksten van je kring waar je het mee eens was
own-table-circle_calls = Je oproepen voor een leerkring
own-table-circle_members = Leerkringen waar je in zit of zat
own-table-circle_notes = Je notities voor je leerkring
own-table-circle_shares = Wat je schreef over wat je kring leerde
own-table-circle_signups = Oproepen waarvoor je je aanmeldde
own-table-circles = Kringen uit je oproepen
own-column-call_id = oproep
own-column-circle_id = leerkring
own-column-closes_on = aanmelden tot en met
own-column-deadline = einddatum
own-column-share_id = tekst van de kring
own-column-slots = halve uren tegelijk aan het werk
own-column-task = leervraag
own-value-ask = wat leerden jullie
own-value-close = sluit
own-value-divided = verdeeld
own-value-dividing = wordt verdeeld
own-value-halfway = halverwege
own-value-over = voorbij
own-value-short = te weinig aanmeldingen
own-value-shown = te lezen voor je kring
