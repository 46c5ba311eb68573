## Doelen
module-goals = Doelen
module-goals-does = wat je wilt leren, in één zin; ik vraag af en toe hoe het gaat, en alleen jij ziet het
goals-title = Je doelen
goals-none = Je hebt nog geen doel. Wat zou je willen kunnen dat je nu nog niet kunt? Eén zin is genoeg.
goals-footer = Alleen jij ziet dit, behalve wat je zelf deelt. In één regel een doel: `/learn doel ik wil ons datamodel aan een klant kunnen uitleggen`
goals-help = `/learn doel ik wil ons datamodel aan een klant kunnen uitleggen`: een doel, in één zin. Alleen jij ziet het.
    `/learn doel`: je doelen, om te veranderen, te delen, te halen of weg te leggen. Je kunt er { $most } tegelijk hebben.
    Met Veranderen zet je erbij waarom, wanneer en hoe vaak ik ernaar vraag. Met Delen laat je het collega's of een kanaal zien.
typed-goals-new = nieuw, erbij
goals-why = Waarom: { $why }
goals-until = Uiterlijk { $day }
goals-next = Terugkijken op { $day }
goals-private = Alleen jij ziet dit
goals-shared-with = Gedeeld met { $names }
goals-of-colleague = { $owner } deelt dit met jou
goals-reached-list = Gehaald:
    { $goals }
goals-button-new = Kies een doel
goals-button-change = Veranderen
goals-button-share = Delen
goals-button-unshare = Niet meer delen
goals-button-reached = Gehaald!
goals-button-stop = Wegleggen
goals-button-resume = Toch weer oppakken
goals-button-going = Gaat goed
goals-button-stuck = Ik zit vast
goals-button-tip = Zoek er een tip over
goals-button-til = Deel wat je leerde
goals-saved = { $weeks ->
    [0] Dat is je doel. Ik vraag er niet naar; je vindt het met `/learn doel`.
    [one] Dat is je doel. Elke week vraag ik je hoe het gaat.
   *[other] Dat is je doel. Elke { $weeks } weken vraag ik je hoe het gaat.
}
goals-changed = { $weeks ->
    [0] Veranderd. Ik vraag er niet naar; je vindt het met `/learn doel`.
    [one] Veranderd. Elke week vraag ik je hoe het gaat.
   *[other] Veranderd. Elke { $weeks } weken vraag ik je hoe het gaat.
}
goals-resumed = { $weeks ->
    [0] Het is weer een doel van je. Ik vraag er niet naar.
    [one] Het is weer een doel van je. Elke week vraag ik je hoe het gaat.
   *[other] Het is weer een doel van je. Elke { $weeks } weken vraag ik je hoe het gaat.
}
goals-exists = Dit doel heb je al.
goals-full = Je hebt al { $most } doelen, en dat is genoeg: met meer krijgt geen ervan je aandacht. Heb je er een gehaald, of kan er een weg?
goals-gone = Dat doel is er niet meer. Met `/learn doel` zie je wat je hebt.
goals-reached-before = Dit doel heb je al gehaald. Knap!
goals-stopped-before = Dit doel heb je weggelegd. Opnieuw kiezen kan met `/learn doel`.
goals-stopped = Prima, het ligt weg. Je hoeft niet te zeggen waarom.
goals-check = Hoe gaat het met dit doel?
goals-check-over = Dit wilde je rond deze tijd kunnen. Hoe gaat het ermee? Een andere datum mag ook.
goals-check-last = Dit is de laatste keer dat ik ernaar vraag. Wanneer je wilt vind je het met `/learn doel`.
goals-going = { $weeks ->
    [0] Mooi zo. Ga zo door!
    [one] Mooi zo. Volgende week vraag ik het weer.
   *[other] Mooi zo. Over ongeveer { $weeks } weken vraag ik het weer.
}
goals-stuck = Dat gebeurt. Welke stap is zo klein dat hij deze week nog lukt? Een kleiner doel mag ook, en een collega laten meedenken ook.
goals-reached = 🎉 Gelukt!
goals-til = Wil je er een ander mee helpen? Deel in één zin wat je leerde.
goals-til-text = Dit kan ik nu: { $goal }
goals-channel = { $owner } wil dit leren. Kun je helpen?
goals-channel-reached = 🎉 { $owner } heeft dit doel gehaald!
goals-for-you = { $owner } deelt een doel met jou.
goals-colleague-reached = 🎉 { $owner } heeft een doel gehaald dat met jou gedeeld was.
goals-shared-note = Zij zien je doel en de datum, niet waarom. Niet meer delen? Open Delen en laat alles leeg.
goals-private-again = Alleen jij ziet het nu nog.
goals-not-posted = Het lukte niet om je doel in { $where } te zetten, dus daar is het niet gedeeld. Bestaat het kanaal nog, en ben ik erbij?
goals-error-empty = Wat wil je leren? Eén zin is genoeg.
goals-error-day = Kies een dag die nog komt, binnen drie jaar. Of laat hem open.
goals-error-not-here = { $count ->
    [one] { $names } is er niet meer, of doet niet mee. Kies iemand anders.
   *[other] { $names } zijn er niet meer, of doen niet mee. Kies iemand anders.
}
goals-form-new = Kies een doel
goals-form-change = Je doel veranderen
goals-form-share = Je doel delen
goals-form-text = Wat wil je leren?
goals-form-text-hint = Eén zin, zoals: ik wil ons datamodel aan een klant kunnen uitleggen
goals-form-why = Waarom?
goals-form-why-hint = Alleen voor jezelf; leeg laten mag.
goals-form-until = Wanneer wil je het kunnen?
goals-form-until-hint = Leeg laten mag.
goals-form-weeks = Hoe vaak wil je terugkijken?
goals-form-every = { $weeks ->
    [0] Ik kijk zelf wel
    [one] Elke week
    [13] Elke drie maanden
   *[other] Elke { $weeks } weken
}
goals-form-people = Met welke collega's?
goals-form-people-hint = Zij krijgen een bericht met je doel. Laat het leeg om het met niemand te delen.
goals-form-channel = In welk kanaal?
goals-form-channel-hint = Iedereen daar kan het lezen.
goals-form-no-channel = Geen kanaal
