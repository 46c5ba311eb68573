## Een collega vragen
asking-button-ask = Vraag het een collega
asking-form-title = Vraag een collega
asking-form-question = Je vraag
asking-form-question-hint = Een collega die het waarschijnlijk weet, krijgt je vraag zoals hij hier staat, zonder namen van anderen. Komt er geen antwoord, dan zet ik hem in { $where } en zonder je naam op de lijst met open vragen, die ook in weekoverzichten en bij de onderwerpen voor een lunch and learn komt. Met het antwoord kan het een tip worden.
asking-form-who = Met je naam erbij?
asking-form-who-named = Ja, met mijn naam
asking-form-who-anonymous = Nee, zonder naam
asking-form-answer-title = Jouw antwoord
asking-form-answer = Je antwoord op: { $question }
asking-form-consent = Mag dit antwoord een tip worden?
asking-form-consent-yes = Ja, met mijn naam erbij
asking-form-consent-no = Nee, alleen voor wie het vroeg
asking-title = Weet jij dit?
asking-channel-title = Wie weet dit?
asking-by = { $asker } vraagt
asking-by-somebody = Een collega vraagt, zonder naam
asking-because = Ik vraag het jou, want je { $reasons }.
asking-button-know = Ik weet het
asking-button-pass = Ik weet het niet
asking-button-not-now = Niet nu
asking-button-withdraw = Niet meer nodig
asking-button-helped = Hielp
asking-sent = Ik vraag het een collega die dit waarschijnlijk weet{ $anonymous ->
    [yes] , zonder je naam te noemen
   *[no] { "" }
}. Je hoort het zodra er een antwoord is.
asking-posted = { $new ->
    [yes] Ik weet nog niet wie dit weet, dus ik heb je vraag in { $where } gezet
   *[no] Er is nog geen antwoord op je vraag, dus ik heb hem in { $where } gezet
}{ $anonymous ->
    [yes] , zonder je naam
   *[no] { "" }
}. Je hoort het zodra er een antwoord is.
asking-til-channel = het kanaal voor TILs
asking-open = { $new ->
    [yes] Ik weet nog niet wie dit weet.
   *[no] Er is nog geen antwoord op je vraag.
} Hij staat nu zonder naam op de lijst met open vragen (`/learn open-vragen`). Je hoort het zodra iemand antwoordt.
asking-answer-title = Antwoord op je vraag
asking-answered-by = Antwoord van { $answerer }
asking-became-tip = staat nu ook bij de tips
asking-channel-answered = Deze vraag is beantwoord.
asking-thanks = Dank je! Wie het vroeg, leest je antwoord nu.{ $tip ->
    [yes] { " " }Het staat ook bij de tips, met je naam erbij.
   *[no] { "" }
}
asking-thanks-tip = Dank je! Je antwoord staat nu bij de tips, met je naam erbij.
asking-thanks-left = Dank je! Wie dit vroeg, werkt hier niet meer. Je antwoord staat nu bij de tips, dus de volgende heeft er iets aan.
asking-nobody-to-tell = Wie dit vroeg, kan ik niet bereiken. Als tip helpt je antwoord wel de volgende.
asking-passed = Geen probleem. Fijn dat je het laat weten.
asking-later = Goed. De knop blijft werken; na een werkdag vraag ik het iemand anders.
asking-taken = Een collega was je net voor: deze vraag is al beantwoord. Fijn dat je wilde helpen.
asking-answered-before = Je hebt deze vraag al beantwoord. Dank je.
asking-not-needed = Deze vraag is niet meer nodig. Fijn dat je wilde helpen.
asking-gone = Deze vraag is er niet meer.
asking-not-yours = Alleen wie de vraag stelde, kan dat doen.
asking-withdrawn = Je vraag is van de lijst. Fijn als je eruit bent.
asking-answer-is-there = Er was al een antwoord op je vraag.
asking-helped-thanks = Fijn! Ik laat het { $answerer } weten.
asking-you-helped = Je antwoord hielp de collega die dit vroeg:

## Open vragen
gaps-title = Open vragen
gaps-none = Er staan geen vragen open.
gaps-asked = { $count ->
    [one] 1 keer gevraagd, op { $day }
   *[other] { $count } keer gevraagd, voor het laatst op { $day }
}
gaps-button-know = Ik weet dit

## Wie weet wat
experts-title = Wie weet iets over { $topic }?
experts-line = { $person } { $reasons }
experts-tils = { $count ->
    [one] deelde 1 TIL over { $topic }
   *[other] deelde { $count } TILs over { $topic }
}
experts-tips = { $count ->
    [one] schreef 1 tip over { $topic }
   *[other] schreef { $count } tips over { $topic }
}
experts-kudos = kreeg { $count } keer kudos voor { $topic }
experts-mentor = { $free ->
    [yes] biedt zich aan als mentor voor { $topic }
   *[no] is mentor voor { $topic }, nu zonder vrije plek
}
experts-wrote-alike = schreef iets wat hierop lijkt
experts-none = Ik weet nog niet wie iets over { $topic } weet. Zal ik het voor je vragen?
experts-usage = Zet er een onderwerp achter, bijvoorbeeld `/learn wie-weet git`. Liever niet genoemd of gevraagd worden? `/learn wie-weet uit`
typed-who-knows-on = aan
typed-who-knows-off = uit
typed-who-knows-between = en, of, iets, meer, van, over
experts-off = Ik noem je niet meer bij wie iets weet, en stuur je geen vragen van collega's. Terug? `/learn wie-weet aan`
experts-on = Ik noem je weer bij wie iets weet, en vraag je soms iets voor een collega.
