## Terugkijken op werk
module-review = Nabespreken en experimenten
module-review-does = terugkijken op werk met drie vragen, zonder namen, en dingen uitproberen, wat er ook uitkomt
shortcut-look_back = Kijk hierop terug
shortcut-look_back-does = Drie vragen voor iedereen hier: apart beantwoord, samen gelezen
review-title = Terugkijken
review-help = `@Opsteker /learn nabespreken`: kijk met iedereen in dit kanaal ergens op terug. Of kies "Kijk hierop terug" in het { message-menu } van een bericht.
    `@Opsteker /learn nabespreken 2027-02-01 nieuwe website`: ik vraag het op die dag.
    Iedereen beantwoordt apart drie vragen. Bij het sluiten komen alle antwoorden tegelijk, zonder namen, behalve van wie de eigen naam erbij wil. Antwoorden zonder naam komen als het er minstens { $least } zijn.
    `/learn nabespreken`, in een chat met mij: waar jij mee begon.
review-how = Begin er een met `@Opsteker /learn nabespreken` in een kanaal, of met `@Opsteker /learn nabespreken 2027-02-01 nieuwe website` voor als een project klaar is.
review-none = Je hebt geen nabespreking lopen.
review-only-channels = Terugkijken doe je samen met een kanaal. Typ daar `@Opsteker /learn nabespreken`, of kies "Kijk hierop terug" in het { message-menu } van een bericht.
review-called = We kijken terug op: { $name }
review-question-expected = Wat verwachtten we?
review-question-happened = Wat gebeurde er?
review-question-next_time = Wat doen we de volgende keer?
review-called-note = Iedereen antwoordt apart, tot { $until }. Dan komen alle antwoorden hier tegelijk, zonder namen. Het gaat om het werk: niemand krijgt de schuld.
review-closed = We keken terug op: { $name }. De antwoorden staan eronder.
review-result = Terugkijken op { $name }
review-result-note = Wat kunnen we veranderen, zodat het voortaan vanzelf goed gaat?
review-silent = Deze keer kan ik van niemand een antwoord laten zien. Dat kan. Misschien praat het makkelijker: dit zijn de vragen.
review-begun = Ik heb het iedereen in { $where } gevraagd. De antwoorden komen daar op { $until }, of zodra jij sluit. Eerder kan niemand iets lezen, jij ook niet.
review-planned = Op { $day } vraag ik { $where } om terug te kijken op { $name }.
review-state = { $state ->
    [planned] { $where } · begint op { $day }
   *[other] { $where } · tot { $until }
}
review-there = { $state ->
    [open] Hier wordt al op teruggekeken: { $name }. Doe mee!
    [planned] Iemand heeft al gepland om hierop terug te kijken: { $name }.
   *[other] Hier is al op teruggekeken: { $name }. De antwoorden staan eronder.
}
review-kept = Bewaard. Niemand leest het voor { $until }; tot dan kun je het veranderen of terugnemen.
review-withdrawn = Teruggenomen. Ik heb er niets van bewaard.
review-nothing-of-yours = Er staat niets op jouw naam dat je terug kunt nemen.
review-withheld = Je keek zonder je naam terug op { $name }. Minder dan { $least } mensen deden dat, dus iemand zou kunnen raden wie wat schreef, en daarom liet ik het aan niemand zien. Het kan nog wel mét je naam. Of laat het zo: dan wordt het vergeten.
review-shown-with-name = Je antwoorden staan er nu bij, met je naam.
review-gone = Die nabespreking is er niet meer, of is niet voor jou.
review-not-open = { $state ->
    [planned] Deze nabespreking is nog niet begonnen.
   *[other] Deze nabespreking is klaar: de antwoorden staan eronder.
}
review-not-planned = { $state ->
    [open] Mensen zijn al aan het antwoorden. Sluiten kan wel.
   *[other] Deze nabespreking is klaar.
}
review-not-yours = Dat kan alleen { $organiser }, die deze nabespreking begon.
review-full = { $most } mensen hebben geantwoord, en meer past er niet in één bericht. Sluit deze, en begin een nieuwe.
review-closed-now = Gesloten. De antwoorden staan eronder.
review-cancelled = Het gaat niet door. Niemand is iets gevraagd.
review-not-posted = Het lukte niet om { $where } te vragen terug te kijken op { $name }. Bestaat het kanaal nog, en ben ik erbij?
review-close-sure = Nu sluiten? Alle antwoorden tot nu toe komen tegelijk, en daarna kan niemand meer antwoorden.
review-button-ask = Vraag het iedereen
review-button-answer = Antwoord
review-button-change = Veranderen
review-button-withdraw = Terugnemen
review-button-name = Laat zien met mijn naam
review-button-close = Nu sluiten
review-button-cancel = Laat maar
review-form-name = Waar kijken we op terug?
review-form-name-hint = Een paar woorden, zoals: de overstap naar de nieuwe website
review-form-on = Op welke dag vraag ik het?
review-form-on-hint = Bijvoorbeeld als het project klaar is. Leeg is nu meteen.
review-form-days = Hoelang kan iedereen antwoorden?
review-form-days-option = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
review-form-expected = Wat verwachtten we?
review-form-expected-hint = Wat was het plan, of waar ging je van uit?
review-form-happened = Wat gebeurde er?
review-form-happened-hint = Wat ging goed, en wat liep anders? Schrijf over wat er gebeurde, zonder namen.
review-form-next_time = Wat doen we de volgende keer?
review-form-next_time-hint = Wat houden we zo, en wat kunnen we anders regelen?
review-form-who = Hoe komen je antwoorden erbij?
review-form-who-hint = Zonder naam komen ze als minstens { $least } mensen dat doen; bij minder laat ik ze aan niemand zien, en hoor je dat.
review-form-nameless = Zonder mijn naam
review-form-named = Met mijn naam
review-form-til = Mag "de volgende keer" een TIL van jou worden?
review-form-til-no = Nee
review-form-til-yes = Ja, met mijn naam, bij het sluiten
review-error-name = Waar kijken we op terug? Een paar woorden is genoeg.
review-error-past = Kies een dag die nog komt, binnen een jaar. Nu meteen beginnen? Laat hem leeg, of typ `@Opsteker /learn nabespreken`.
review-error-people = Laat mensen erbuiten: het gaat om wat er gebeurde, niet om wie. Zeg het zonder @.
review-error-empty = Beantwoord er minstens een van de drie.
review-error-no-lesson = Wat doe je de volgende keer? Dat is wat een TIL wordt.
