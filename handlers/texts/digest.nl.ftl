# Het weekoverzicht: van een kanaal, van jezelf, en voor leidinggevenden over het team als geheel.

module-digest = Weekoverzicht
module-digest-does = één keer per week zien wat je van elkaar leerde, per kanaal of voor jezelf

## Aan en uit
typed-digest-me = mij, mijn, ik
typed-digest-team = team, leidinggevende
typed-digest-on = aan
typed-digest-off = uit, stop
digest-how = Typ `@Opsteker /learn weekoverzicht` in een kanaal voor een overzicht daar, `/learn weekoverzicht mij` voor je eigen week, of `/learn weekoverzicht team` als je leidinggevende bent. Met uit erachter stopt het.
digest-form = { $kind ->
    [channel] Overzicht van dit kanaal
    [personal] Jouw weekoverzicht
   *[manager] Overzicht van je team
}
digest-form-state = Komt het?
digest-form-on = Ja, elke week
digest-form-off = Nee, niet meer
digest-form-weekday = Op welke dag?
digest-form-time = Hoe laat?
digest-form-submit = Aanzetten
digest-error-time = Schrijf een tijd zoals 16:00.
digest-error-weekday = Kies een dag van de week.
digest-on-channel = Het weekoverzicht komt elke { $weekday } om { $time } in { $where }, voor het eerst op { $first } om { $at }. In een week zonder nieuws sla ik over. Zorg wel dat ik in het kanaal zit.
digest-on-own = { $kind ->
    [manager] Het overzicht van je team komt elke { $weekday } om { $time }
   *[personal] Je weekoverzicht komt elke { $weekday } om { $time }
}, of zodra je daarna aan het werk bent. De eerste keer: { $first } om { $at }.
digest-on-muted = Je weekoverzicht staat aan, maar in `/learn instellingen` koos je dat ik je hier niets over stuur. Zet dat daar weer aan en het komt.
digest-off = Het weekoverzicht komt niet meer. Terug? Typ nog eens `/learn weekoverzicht`.
digest-off-already = Dat weekoverzicht stond niet aan.
digest-not-yours = Het weekoverzicht komt hier elke { $weekday } om { $time }. { $organiser } regelt dat. Wil je het anders? Vraag het daar, of aan een beheerder.
digest-not-here = Een weekoverzicht aanzetten kan alleen in een kanaal waar je zelf in zit.
digest-no-manager = Dit overzicht is voor wie een team leidt, en dat weet ik van jou nog niet. Een beheerder kan het doorgeven. Voor je eigen week: `/learn weekoverzicht mij`.
digest-manager-ended = Volgens mijn gegevens leid je geen team meer, dus het teamoverzicht stopt. Klopt dat niet? Vraag het een beheerder.
digest-undelivered = { $why ->
    [gone] Ik kon het weekoverzicht niet plaatsen in { $where }: ik kan daar niet meer bij. Het staat nu uit. Nodig me opnieuw uit en typ daar `@Opsteker /learn weekoverzicht` als je het terug wilt.
   *[other] Het weekoverzicht in { $where } is deze week niet aangekomen. Volgende week probeer ik het weer.
}

## Wat erin staat
digest-period = { $first } – { $last }
digest-channel-title = Wat we van elkaar leerden
digest-here = In dit kanaal
digest-elsewhere = In andere kanalen
digest-experiments = Wat we uitprobeerden
digest-kudos = Kudos in dit kanaal
digest-kudos-learning = { $count ->
    [one] 1 keer voor iets leren van een collega
   *[other] { $count } keer voor iets leren van een collega
}
digest-kudos-experiment = { $count ->
    [one] 1 keer voor een experiment, gelukt of niet
   *[other] { $count } keer voor een experiment, gelukt of niet
}
digest-kudos-teaching = { $count ->
    [one] 1 keer voor iets uitleggen aan anderen
   *[other] { $count } keer voor iets uitleggen aan anderen
}
digest-kudos-managers = { $count ->
    [one] Daarvan kwam er 1 van een leidinggevende.
   *[other] Daarvan kwamen er { $count } van een leidinggevende.
}
digest-questions = Nog zonder antwoord
digest-coming = Binnenkort hier
digest-asked = { $count } keer gevraagd
digest-chart-here = Hoe vaak wat hier staat een collega hielp, in de laatste { $weeks } weken: { $numbers }.
digest-chart-own = Hoe vaak wat jij deelde een collega hielp, in de laatste { $weeks } weken: { $numbers }.
digest-chart-team = Hoe vaak wat jullie deelden een collega hielp, in de laatste { $weeks } weken: { $numbers }.
digest-channel-end = Liever op een ander moment, of niet? Typ `/learn weekoverzicht`.
digest-personal-title = Jouw week
digest-own-helped = Wat jij deelde, hielp
digest-own-kudos = Je kreeg kudos
digest-sign-up = Hier kun je nog bij
digest-sign-up-until = Aanmelden kan tot en met { $day }
digest-on-topics = Over jouw onderwerpen
digest-personal-end = Alleen jij ziet dit. Aanpassen: `/learn weekoverzicht mij`.
digest-manager-title = De week van je team
digest-team-helped = { $count ->
    [one] Wat jullie deelden, hielp 1 keer een collega.
   *[other] Wat jullie deelden, hielp { $count } keer een collega.
}
digest-team-shared = { $count ->
    [one] Er kwam 1 nieuwe TIL bij.
   *[other] Er kwamen { $count } nieuwe TILs bij.
}
digest-team-kudos = Kudos voor het team
digest-team-quiet = Een rustige week: er is niets nieuws te tellen. Ook goed.
digest-team-small = Over een klein team vertel ik geen aantallen: die zouden al snel over één iemand gaan. Vanaf vijf mensen die meetellen komen ze erbij.
digest-question = Een vraag voor deze week
digest-manager-end = Dit gaat over het team als geheel, nooit over één iemand. Aanpassen: `/learn weekoverzicht team`.

## Vragen voor wie een team leidt: elke week één
digest-coach-1 = Wat leerde jij zelf deze week, en aan wie vertel je dat?
digest-coach-2 = Vraag iemand: wat kun je nu wat je een maand geleden nog niet kon?
digest-coach-3 = Welke fout heb jij pas gemaakt die je team een les kan besparen?
digest-coach-4 = Wie in je team weet iets waar de rest nog nooit naar vroeg?
digest-coach-5 = Vraag in je volgende gesprek: waar zou je deze maand beter in willen worden?
digest-coach-6 = Welk werk kun je aan iemand geven omdat die ervan leert, en niet omdat die het al kan?
digest-coach-7 = Wanneer zei jij voor het laatst "dat weet ik niet" waar je team bij was?
digest-coach-8 = Welke vraag komt steeds terug, en wie schrijft er met jou een tip over?
digest-coach-9 = Vraag na een afgerond stuk werk: wat zouden we de volgende keer anders doen?
digest-coach-10 = Wie heeft pas iets geprobeerd dat niet lukte, en heb je diegene daarvoor bedankt?
digest-coach-11 = Welk uur in de agenda van je team is er om te leren, en hoe bescherm je dat?
digest-coach-12 = Vraag iemand: wat houdt je tegen om hulp te vragen?
digest-coach-13 = Van welke collega buiten je team kan je team iets leren, en wie vraag je daarvoor?
digest-coach-14 = Welke aanname in jullie plan kun je deze week klein en goedkoop testen?
digest-coach-15 = Wie werkte hier het kortst, en welke vraag stelde die waar jullie van opkeken?
digest-coach-16 = Geef iemand deze week één compliment over hoe er is geleerd, niet over het resultaat.
digest-coach-17 = Vraag je team: wat doen we uit gewoonte en zou beter kunnen?
digest-coach-18 = Welk onderwerp hangt in je team aan één iemand, en wie kan erbij komen?
digest-coach-19 = Wat las, zag of hoorde je pas dat je team verder kan helpen?
digest-coach-20 = Vraag iemand: welk deel van je werk geeft je energie, en hoe komt daar meer van?
digest-coach-21 = Wie in je team zou een goede mentor zijn, en weet diegene dat?
digest-coach-22 = Vraag aan het eind van een overleg: wat nemen we mee dat we nog niet wisten?
digest-coach-23 = Welk besluit van jou pakte anders uit dan gedacht, en wat vertel je daarover?
digest-coach-24 = Vraag iemand feedback: wat kan ik doen zodat jij makkelijker leert?
digest-coach-25 = Wie deelt zelden iets, maar weet veel? Vraag diegene om één zin.
digest-coach-26 = Kijk een half jaar terug: waarin is je team gegroeid, en heb je dat hardop gezegd?

## Op de pagina van /learn export
own-table-digests = Weekoverzichten
own-column-at_time = om
own-column-due_on = hoort bij
own-column-next_at = volgende keer
own-column-organiser_id = geregeld door
own-column-questions = vragen
own-column-shown_until = verteld tot
own-column-weekday = dag van de week
