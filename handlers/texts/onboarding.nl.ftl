## Inwerken
module-onboarding = Inwerken
module-onboarding-does = de eerste negentig dagen van een nieuwe collega, met vier berichten, een buddy en de leerafspraak van het team
onboarding-title = Je eerste negentig dagen
onboarding-none = Ben je hier nieuw? Op dag 1, 7, 30 en 90 krijg je een bericht van me: hoe het team van elkaar leert, bij wie je terechtkunt, en een vraag om bij stil te staan.
onboarding-how = Komt er iemand in je team? Typ `/learn inwerken @naam 2027-01-04`, met de eerste werkdag. Dat kan wie leidinggeeft aan die collega, of een beheerder.
onboarding-what = Op dag 1, 7, 30 en 90 krijg je een bericht, onder werktijd. Alleen jij ziet hoe het gaat: `/learn inwerken`. Stoppen kan altijd, zonder uitleg.
onboarding-help = `/learn inwerken`: hoe het met jou staat, of zelf beginnen. Alleen jij ziet dat.
    `/learn inwerken @naam 2027-01-04`: voor een nieuwe collega, vanaf de eerste werkdag. Zonder datum is dat vandaag.
    `/learn inwerken stop`: geen berichten meer.
    `@Opsteker /learn leerafspraak`: hoe jullie in een kanaal van elkaar leren. Een nieuwe collega leest dat op dag 1.
typed-onboarding-start = start, begin, beginnen, nieuw
typed-onboarding-stop = stop, stoppen, uit
onboarding-button-start = Ja, ik ben nieuw
onboarding-button-stop = Stoppen
onboarding-button-resume = Toch weer verder
onboarding-button-buddy = Kies een buddy
onboarding-button-accept = Ja, leuk
onboarding-button-decline = Nu even niet
onboarding-button-withdraw = Het lukt toch niet
onboarding-button-day = Dag { $day } bekijken
onboarding-button-answer = { $day ->
    [30] Wat hielp
   *[other] Wat ik miste
}
onboarding-button-til = Deel als TIL
onboarding-started = { $own ->
    [yes] Je inwerken loopt. Je eerste dag: { $date }.
   *[other] Het inwerken van { $name } loopt. De eerste dag: { $date }.
}
onboarding-moves = Dan wordt er niet gewerkt; het bericht van dag 1 komt op { $date }.
onboarding-from-day = Die dag is geweest. Wat voorbij is stuur ik niet alsnog; het begint nu met dag { $day }.
onboarding-by = { $by } heeft je inwerken gestart. Liever niet? Eén druk op Stoppen is genoeg.
onboarding-runs = { $runs ->
    [yes] Het inwerken van { $name } loopt. De eerste dag: { $date }.
   *[other] Het inwerken van { $name } loopt niet meer.
}
onboarding-private = Jij ziet alleen dat het loopt. Hoe het gaat, is van { $name }.
onboarding-coming = Het volgende bericht is dat van dag { $day }: { $date }, of de werkdag erna.
onboarding-done = Je eerste negentig dagen zitten erop.
onboarding-is-stopped = Het inwerken is gestopt.
onboarding-stopped = Prima, je krijgt geen berichten meer over je inwerken. Je hoeft niet te zeggen waarom.
onboarding-over = Dat inwerken is klaar: de negentig dagen zitten erop.
onboarding-day-was = ✓ Dag { $day } · { $date }
onboarding-only-you = Alleen jij ziet dit.
onboarding-gone = Dat inwerken is er niet meer. Met `/learn inwerken` zie je hoe het staat.
onboarding-not-yet = Die dag is nog niet geweest.
onboarding-refused = { $known ->
    [yes] Het inwerken van { $name } start { $name } zelf, wie aan { $name } leidinggeeft, of een beheerder: { $names }.
   *[other] Het inwerken van { $name } start { $name } zelf, wie aan { $name } leidinggeeft, of een beheerder.
}
onboarding-not-here = { $name } is er niet meer, of doet hier niet mee. Dan kan ik geen inwerken starten.
onboarding-too-far = Dat is verder dan een jaar vooruit. Kies een eerste dag die eerder is.
onboarding-too-late = De eerste { $last } dagen zijn dan al voorbij. Kies een latere eerste dag.
onboarding-day = Dag { $day }
onboarding-welcome = Welkom! Dit is handig om te weten. Lezen kan ook later: `/learn inwerken`.
onboarding-helped = Hier had het team het meest aan
onboarding-ask = Bij wie je terechtkunt
onboarding-ask-line = { $topic }: { $name }
onboarding-first-week = Je eerste week zit erop. Jouw verse blik is goud waard: wat viel je op, of wat leerde je waar de volgende nieuwe collega iets aan heeft? Iets niet weten is nu het makkelijkst te vragen.
onboarding-question = { $day ->
    [30] Wat hielp?
   *[other] Wat miste je?
}
onboarding-question-asked = { $day ->
    [30] Je bent er een maand. Wat hielp je het meest om hier je weg te vinden?
   *[other] Negentig dagen: je hoort erbij. Kijk eens terug: wat miste je, wat had je graag eerder geweten of gekund?
}
onboarding-form-answer = In je eigen woorden
onboarding-error-answer = Eén zin is genoeg.
onboarding-answered = Bewaard. Alleen jij ziet het, in `/learn inwerken`.
onboarding-made-of = Wil je er iets mee doen? Het hoeft niet.
onboarding-form-buddies = Wie zou een goede buddy zijn?
onboarding-form-buddies-hint = Hooguit { $most }. Ik vraag ze in deze volgorde, de volgende pas als het niet lukt.
onboarding-error-buddies = Kies één tot { $most } collega's.
onboarding-error-unfit = Dit kan niet met { $names }: al gevraagd, zelf de nieuwe collega, of er niet meer. Kies iemand anders.
onboarding-buddies-asked = { $count ->
    [one] Ik vraag het, onder werktijd. Nee zeggen mag.
   *[other] Ik vraag het ze een voor een, onder werktijd. Nee zeggen mag.
}
onboarding-buddy-asked = Wil je de buddy zijn van { $name }? De eerste dag: { $date }.
onboarding-buddy-what = Een buddy zegt gedag, drinkt de eerste weken een paar keer koffie en is er voor de kleine vragen. Nee zeggen mag, zonder reden.
onboarding-buddy-home = { $name } zoekt een buddy. Wil jij het zijn?
onboarding-buddy-thanks = Fijn! Je bent de buddy van { $name }. Zeg op { $date } even gedag.
onboarding-buddy-declined = Geen probleem, fijn dat je het zegt.
onboarding-buddy-taken = Aardig van je! Er is intussen al een buddy.
onboarding-buddy-gone = Dat is niet meer nodig. Dank je wel.
onboarding-buddy-is = { $reply ->
    [accepted] Buddy: { $name }
   *[other] Er is iemand gevraagd als buddy.
}
onboarding-buddy-none = Wie gevraagd is als buddy, heeft er nu geen ruimte voor. Dat ligt niet aan jou. Wie zou jij willen vragen?
onboarding-buddy-nobody = Wie je voorstelde als buddy voor { $name }, heeft er nu geen ruimte voor. Het inwerken gaat gewoon door. Stel iemand anders voor, of laat { $name } zelf kiezen met `/learn inwerken`.

## Leerafspraak
agreement-title = Zo leren we van elkaar in { $where }
agreement-new = Zo leren we van elkaar
agreement-none = Hier staat nog geen leerafspraak. Hoe leren jullie van elkaar? Twee of drie zinnen, zoals: vragen mag altijd, ook twee keer.
agreement-changed = Veranderd door { $by } op { $day }
agreement-change-how = Anders? Iedereen hier kan het veranderen met `@Opsteker /learn leerafspraak`.
agreement-button-change = Leerafspraak veranderen
agreement-saved = Zo staat het. Nieuwe collega's lezen het op hun eerste dag.
agreement-removed = Er staat nu geen leerafspraak meer in { $where }.
agreement-not-here = Ik kan dat kanaal niet vinden, of je zit er niet in.
agreement-only-channels = Een leerafspraak hoort bij een kanaal. Typ `@Opsteker /learn leerafspraak` in het kanaal van je team.
agreement-form-text = Hoe leren jullie van elkaar?
agreement-form-hint = Kort, in je eigen woorden. Leeg laten haalt hem weg.
agreement-help = `@Opsteker /learn leerafspraak`: hoe jullie in dit kanaal van elkaar leren, wie dat het laatst veranderde en wanneer.
    `@Opsteker /learn leerafspraak vragen mag altijd, ook twee keer`: zet hem neer, of verandert hem.
