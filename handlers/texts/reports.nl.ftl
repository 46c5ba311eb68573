## Rapporten
module-reports = Rapporten
module-reports-does = wat een team, een afdeling en de organisatie samen leren, per maand en zonder namen: elk getal gaat over minstens vijf mensen
report-title = { $unit }, { $period }
report-organisation = Hele organisatie
report-no-unit = zonder afdeling of team
report-quarter-of = { $number ->
    [1] 1e
   *[other] { $number }e
} kwartaal { $year }
report-dates = { $first } t/m { $last }
report-dates-part = { $first } t/m { $last }: { $months } van de { $of } maanden
report-shared = Gedeeld
report-reused = Hergebruikt
report-answered = Beantwoord
report-time = Tijd om te leren
report-time-hours = Tijd (uren)
report-time-minutes = Tijd om te leren (minuten)
report-people = Mensen die meedoen
report-number = { $value }
report-hours = { $value } uur
report-at-least = { $value } of meer
report-or-more = of meer
report-few = te weinig mensen om te tonen
report-without = { $months ->
    [one] zonder één maand met te weinig mensen
   *[other] zonder { $months } maanden met te weinig mensen
}
report-all-few = Hier laat ik niets van zien: er deden minder dan { $least } mensen iets, of uit de cijfers zou te halen zijn wat minder dan { $least } mensen deden.
report-flow = Wat anderen hielp kwam bij: { $to }.
report-flow-to = { $unit } { $value }
report-by-week = Per week, { $first } t/m { $last }.
report-by-month = Per maand, { $first } t/m { $last }.
report-line = { $what }: { $numbers }.
report-not-shown = te weinig mensen
report-rule = Een getal gaat altijd over { $least } mensen of meer, en is ook niet uit andere getallen af te leiden. Anders staat er "te weinig mensen", ook als er niets gebeurde. Een leeg vakje in de grafiek is hetzelfde.
report-counts = Ik tel niet wat in privékanalen stond, wat zonder naam gedeeld is, en wat mensen deden die niet in lijsten willen staan. Niemand wordt genoemd.
report-once = Een maand bestaat uit hele weken en wordt één keer berekend, als hij om is, met iedereen in het team van dat moment. Wie later komt, gaat, van team wisselt of zich afmeldt, verandert er niets meer aan. Iedereen die dit rapport opent, ziet dezelfde cijfers.
report-how = Hoe dit geteld is
report-method = Methode: minimaal { $least } mensen per cel, de p%-regel (p = { $dominance }) tegen één persoon die bijna alles doet, en secundaire onderdrukking, volgens het Handbook on Statistical Disclosure Control (ESSnet SDC). Aantallen mensen staan in vijftallen.
report-help = `/learn rapport`: wat je team vorige maand samen deelde, hergebruikte, beantwoordde en aan tijd vrijhield. Zonder namen: elk getal gaat over minstens { $least } mensen.
    `/learn rapport afdeling` of `/learn rapport organisatie`: van een groter geheel.
    `/learn rapport kwartaal`, `/learn rapport jaar`, `/learn rapport oktober 2026`: over een andere tijd.
    Zet er csv of pdf achter voor een bestand.
    Iedereen ziet de organisatie en het eigen team; wie een team leidt ook dat, en beheerders alles.
report-too-short = Een rapport gaat over een hele maand of langer. Over een dag of een week zijn het zo weinig mensen dat je ziet wie wat deed. De weken van een maand staan in de grafiek: typ `/learn rapport maand`.
report-none-yet = Er is nog geen rapport: de eerste maand is nog niet om. Vanaf { $day } is het er.
report-not-yet = Die tijd is nog niet om. Vanaf { $day } is er een rapport over.
report-no-data = Daarover heb ik niets geteld. Mijn rapporten beginnen in { $first }.
report-not-yours = Dat rapport kun jij niet zien. Wel dat van de organisatie, van je eigen team en afdeling, en van wie je leidt: typ `/learn rapport`.
report-unknown = Zo heet hier geen team of afdeling die jij kunt zien, en ik laat er één tegelijk zien. Kies uit: { $names }.
report-which = Zo heet meer dan één team. Van welke afdeling?
report-button-csv = Als CSV
report-button-print = Om te printen
report-file = rapport-{ $first }
report-files-come = Het rapport komt als bestand in onze eigen chat.
report-columns = rapport, maand vanaf, week of naar wie, wat, aantal, opmerking
typed-report-csv = csv, excel, spreadsheet, tabel
typed-report-print = pdf, printen, print, afdrukken
typed-report-month = maand, maandrapport
typed-report-quarter = kwartaal
typed-report-year = jaar, jaarrapport
typed-report-all = alles, altijd
typed-report-last = vorige, vorig, afgelopen, laatste, dit, deze, van, over, voor, het, de
typed-report-short = dag, vandaag, gisteren, week, weekend, uur, ochtend
typed-report-months = januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december
typed-report-organisation = organisatie, bedrijf, iedereen, hele organisatie
typed-report-team = team
typed-report-department = afdeling
typed-report-mine = mijn, ons, onze
