## Feedback
module-feedback = Feedback en polsslag
module-feedback-does = een paar collega's één vraag stellen, en horen hoe veilig en zinvol leren in een team is
feedback-title = Feedback
feedback-none = Je vroeg nog geen feedback. Eén vraag aan een paar collega's is genoeg.
feedback-footer = Alleen wie vraagt leest de antwoorden. Typ `/learn feedback @naam` met je vraag erachter.
feedback-help = `/learn feedback @naam @naam waar kan ik morgen beter in zijn?`: één vraag aan hooguit { $most } collega's. Je ziet hem eerst, dan verstuur je hem.
    `/learn feedback`: wat je vroeg, wat er gezegd is, en wat anderen jou vragen.
    Alleen jij leest de antwoorden. Zonder naam mag ook: dan zie je ze pas als het voorbij is, allemaal tegelijk en alleen als het er minstens { $least } zijn.
typed-feedback-new = vraag, nieuw
feedback-asked-you = Collega's vragen jou
feedback-from = { $asker } vraagt dit
feedback-question = { $asker } vraagt jou om feedback.
feedback-read-named = Alleen { $asker } leest wat je schrijft, met je naam erbij.
feedback-read-nameless = { $asker } ziet geen namen, en leest pas iets als het voorbij is en er minstens { $least } mensen antwoordden: dan alles tegelijk, op alfabet. Aan hoe je schrijft kan iemand je wel herkennen.
feedback-state-closed-book = Zonder namen. Ik laat niets zien tot het voorbij is.
feedback-state-few = Zonder namen. Er waren te weinig antwoorden om iets te laten zien.
feedback-state-open = { $count ->
    [0] Nog geen antwoord
    [one] 1 antwoord tot nu toe
   *[other] { $count } antwoorden tot nu toe
}
feedback-state-over = { $count ->
    [0] Voorbij, zonder antwoorden
    [one] Voorbij, met 1 antwoord
   *[other] Voorbij, met { $count } antwoorden
}
feedback-answers = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
}
feedback-said-by = { $name }
feedback-answered = { $name } gaf je feedback.
feedback-all-in = { $count ->
   *[other] Je feedback is binnen: { $count } antwoorden zonder namen.
}
feedback-too-few = Het is voorbij, en er kwamen minder dan { $least } antwoorden. Zonder namen laat ik er dan geen zien, want je zou kunnen raden van wie ze zijn. Ik heb ze weggegooid.
feedback-not-yet = Er is nu niets te lezen. Zonder namen laat ik antwoorden pas zien als het voorbij is en het er minstens { $least } zijn.
feedback-sent = { $count ->
    [one] Verstuurd. Alleen jij leest het antwoord.
   *[other] Verstuurd naar { $count } collega's, ieder apart. Alleen jij leest de antwoorden.
}
feedback-sent-nameless = Verstuurd naar { $count } collega's, ieder apart. Je leest hun antwoorden zonder naam en allemaal tegelijk, als er minstens { $least } zijn: op { $day }, of eerder als je de vraag zelf sluit.
feedback-thanks = Dank je. Ik heb het doorgegeven.
feedback-thanks-nameless = Dank je. Je antwoord is zonder je naam bewaard; ook ik weet niet welk het jouwe is.
feedback-refused = Prima. Niemand hoort dat je liever niets zegt.
feedback-closed = Klaar. Niemand hoeft nog te antwoorden.
feedback-gone = Deze vraag is er niet (meer), of is niet voor jou.
feedback-said-before = Hier heb je al iets op gezegd.
feedback-over = Dit is voorbij. Er kan geen antwoord meer bij.
feedback-full = Je hebt al { $most } vragen openstaan. Sluit er eerst een, met `/learn feedback`.
feedback-error-empty = Wat wil je weten? Eén vraag is genoeg.
feedback-error-no-answer = Wat wil je zeggen? Eén zin is genoeg.
feedback-error-people = Kies één tot { $most } collega's, niet jezelf.
feedback-error-nameless = Zonder namen kan vanaf { $least } collega's: bij minder is te raden wie wat schreef.
feedback-error-not-here = { $count ->
    [one] { $names } is er niet meer, of doet niet mee. Kies iemand anders.
   *[other] { $names } zijn er niet meer, of doen niet mee. Kies iemand anders.
}
feedback-button-ask = Vraag feedback
feedback-button-read = Lezen
feedback-button-close = Sluiten
feedback-button-answer = Antwoorden
feedback-button-refuse = Liever niet
feedback-form-ask = Vraag feedback
feedback-form-named = Antwoord, met je naam
feedback-form-nameless = Antwoord, zonder naam
feedback-form-people = Aan wie?
feedback-form-people-hint = Hooguit { $most } collega's. Ze horen niet van elkaar dat je hen vraagt.
feedback-form-question = Wat wil je weten?
feedback-form-how = Hoe antwoorden ze?
feedback-form-how-hint = Zonder naam kan vanaf { $least } collega's.
feedback-named = Met hun naam
feedback-nameless = Zonder naam, allemaal tegelijk
feedback-form-answer = Je antwoord
feedback-form-send = Versturen

## Polsslag
pulse-title = Polsslag van het team
pulse-none = Hier was nog geen polsslag.
pulse-who = Wie een team leidt begint er een met `/learn polsslag nieuw`.
pulse-help = `/learn polsslag nieuw` in een kanaal: een team stelt zichzelf één tot drie korte vragen over hoe veilig en zinvol leren daar is. Wie het team leidt begint ermee; wie in dat team werkt antwoordt, op een schaal en zonder woorden.
    Na een week staat het gemiddelde in het kanaal, als er minstens { $least } antwoorden zijn. Wat één iemand zei bewaar ik nergens.
    Daarna hoort het team wat ermee gebeurt: gehoord → doen.
    `/learn polsslag`: hoe het er de laatste keer voor stond.
typed-pulse-new = nieuw, begin, start
pulse-item-risk = In dit team is het veilig om een risico te nemen.
pulse-item-problems = In dit team kun je problemen en lastige dingen ter sprake brengen.
pulse-item-mistake = Als je in dit team een fout maakt, wordt je die vaak nagedragen.
pulse-item-time = Ook als het druk is, nemen we hier de tijd om terug te kijken op hoe het werk gaat.
pulse-item-ideas = Hier waarderen we nieuwe ideeën.
pulse-value-least = { $value }: helemaal niet waar
pulse-value-most = { $value }: helemaal waar
pulse-average = { $edge ->
    [low] Gemiddeld { NUMBER($value) } of lager, van { $most }
    [high] Gemiddeld { NUMBER($value) } of hoger, van { $most }
   *[none] Gemiddeld { NUMBER($value, minimumFractionDigits: 1) } van { $most }
}
pulse-average-reversed = { $edge ->
    [low] Gemiddeld { NUMBER($value) } of lager, van { $most }, omgekeerd geteld: hoger is beter
    [high] Gemiddeld { NUMBER($value) } of hoger, van { $most }, omgekeerd geteld: hoger is beter
   *[none] Gemiddeld { NUMBER($value, minimumFractionDigits: 1) } van { $most }, omgekeerd geteld: hoger is beter
}
pulse-question = { $count ->
    [one] { $owner } wil weten hoe veilig en zinvol leren in jullie team is. Eén vraag, tien tellen.
   *[other] { $owner } wil weten hoe veilig en zinvol leren in jullie team is. { $count } vragen, een halve minuut.
}
pulse-how = Ik bewaar alleen aantallen, niet wat jij zegt. Na een week ziet het team het gemiddelde, en alleen als minstens { $least } mensen antwoordden.
pulse-source = Vragen van Edmondson (1999) en van Garvin, Edmondson en Gino (2008). Gemiddelden van minstens { $least } antwoorden; wat iemand zei is nergens bewaard.
pulse-next = Nu is het aan wie het team leidt: gehoord → doen.
pulse-few = De polsslag is voorbij. Er waren minder dan { $least } antwoorden, dus ik laat niets zien en heb alles weggegooid. Een volgende keer misschien.
pulse-begun = { $count } mensen krijgen de vragen in hun eigen chat. Over { $days } dagen staat het gemiddelde in { $where }, als er minstens { $least } antwoorden zijn. Eerder ziet niemand iets, ook jij niet.
pulse-thanks = Dank je. Het is geteld, en nergens staat dat het van jou is. Veranderen kan daarom niet.
pulse-said-before = Je hebt al geantwoord. Veranderen kan niet: ik weet niet welk antwoord het jouwe is.
pulse-over = Deze polsslag is voorbij, of is niet voor jou.
pulse-gone = Hier is nu niets mee te doen.
pulse-done-before = Wat jullie ermee doen staat al in het kanaal.
pulse-remind = De polsslag staat in { $where }. Het team wacht op wat je hoorde en wat je ermee doet: twee zinnen is genoeg.
pulse-heard = Gehoord
pulse-doing = Dit gaan we doen
pulse-doing-title = Gehoord → doen
pulse-posted = Het gaat nu naar het kanaal. Dank je: zo weet het team dat antwoorden zin heeft.
pulse-not-posted = Het lukte niet om de polsslag in { $where } te zetten. Bestaat het kanaal nog, en ben ik erbij?
pulse-only-channels = Een polsslag begin je in het kanaal van je team: typ daar `/learn polsslag nieuw`.
pulse-not-a-leader = { $known ->
    [yes] Een polsslag is voor wie een team leidt. Staat jouw team er nog niet in? { $names } kan dat invullen.
   *[no] Een polsslag is voor wie een team leidt. Staat jouw team er nog niet in? Een beheerder kan dat invullen.
}
pulse-small = Je team heeft minder dan { $least } mensen. Dan is uit een gemiddelde te raden wie wat zei, dus een polsslag kan niet. Samen praten kan wel: vraag in je volgende overleg wat leren hier makkelijker maakt.
pulse-there-open = Er loopt al een polsslag in je team.
pulse-there-shown = Het team wacht nog op wat je met de vorige polsslag doet. Zet dat eerst in het kanaal: gehoord → doen.
pulse-soon = Er was pas nog een polsslag. Vanaf { $day } kan er weer een: vaker zou laten zien wie er bij kwam of wegging.
pulse-error-items = Kies één tot { $most } vragen.
pulse-error-value = Kies een getal van 1 tot en met 7.
pulse-error-heard = Wat hoorde je? Eén zin is genoeg.
pulse-error-doing = Wat gaan jullie doen? Eén ding is genoeg.
pulse-button-begin = Begin een polsslag
pulse-button-answer = Antwoorden
pulse-button-doing = Gehoord → doen
pulse-form-begin = Polsslag
pulse-form-answer = Polsslag
pulse-form-title = Gehoord → doen
pulse-form-items = Welke vragen?
pulse-form-items-hint = Hooguit { $most }. Eén is ook goed.
pulse-form-send = Versturen
pulse-form-post = In het kanaal zetten
pulse-form-heard = Wat hoorde je?
pulse-form-heard-hint = In je eigen woorden, over het team; niet over iemand.
pulse-form-doing = Wat gaan jullie doen?
pulse-form-doing-hint = Iets kleins dat lukt.
