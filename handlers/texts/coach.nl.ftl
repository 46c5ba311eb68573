## Coachkaarten
module-coach = Coachkaarten
module-coach-does = voor leidinggevenden die dat willen: elke week een vraag om aan hun mensen te stellen, en nu en dan een aan henzelf
coach-title = Je coachkaart
coach-help = `/learn coach aan`: elke week een vraag om aan je mensen te stellen, in je werktijd. `/learn coach uit` stopt het.
    `/learn coach Wat zou je willen proberen?`: voeg een eigen vraag toe, alleen voor jouw kaarten. Je kunt er { $most } hebben.
    Geen vraag komt terug voordat ze allemaal geweest zijn. Een kaart vertelt niets over één persoon: er staat alleen op wat je team openlijk deelde.
typed-coach-on = aan
typed-coach-off = uit
coach-state = { $on ->
    [yes] Elke week krijg je een vraag om aan je mensen te stellen.
   *[no] Je krijgt geen coachkaarten. Wil je elke week een vraag om aan je mensen te stellen?
}
coach-switched-on = Vanaf volgende week krijg je elke week een vraag om aan je mensen te stellen. Heb je er zelf een om toe te voegen?
coach-switched-off = Geen coachkaarten meer. Je eigen vragen blijven bewaard.
coach-ask = De vraag van deze week, voor een van je mensen of voor allemaal:
coach-shared = Pas openlijk gedeeld in je team, misschien iets om mee te beginnen:
coach-yourself = En jij, wat leer je deze weken zelf? Je team leert makkelijker als jij het als eerste vertelt.
coach-own = Je eigen vragen
coach-removed = Weg; hij komt niet op een kaart.
coach-full = Je hebt { $most } eigen vragen, en dat is genoeg. Haal er een weg, en voeg deze dan toe.
coach-question-gone = Die vraag is er niet meer. Met `/learn coach` zie je die van jou.
coach-not-a-leader = { $known ->
    [yes] Coachkaarten zijn voor wie hier iemand leidt, en ik weet niet dat jij dat doet. Klopt dat niet? Vraag { $names }: beheerders zeggen met `/learn mensen` wie wie leidt.
   *[no] Coachkaarten zijn voor wie hier iemand leidt, en ik weet niet dat jij dat doet. Klopt dat niet? Een beheerder zegt met `/learn mensen` wie wie leidt.
}
coach-button-on = Ja, elke week
coach-button-off = Geen kaarten meer
coach-button-another = Een andere vraag
coach-button-add = Voeg een vraag toe
coach-button-remove = Weghalen
coach-button-til = Deel wat ik leer
coach-form-question = Welke vraag wil je aan je mensen stellen?
coach-form-question-hint = Open, zoals: wat zou je willen proberen?
coach-error-question = Welke vraag? Eén zin is genoeg.
coach-question-1 = Wat ontdekte je deze week dat je liever eerder had geweten?
coach-question-2 = Wat zou je voor de zomer willen kunnen dat je nu nog niet kunt?
coach-question-3 = Welk deel van je werk zou je graag anders doen, als het kon?
coach-question-4 = Waar zit je op vast, en wie stond daar misschien eerder?
coach-question-5 = Wat ging er pas goed, en waardoor ging het goed?
coach-question-6 = Waar kan ik mee stoppen, zodat jij meer leert?
coach-question-7 = Bij wiens werk denk je: dat zou ik ook willen kunnen?
coach-question-8 = Wat probeerde je dat anders liep, en wat weet je nu?
coach-question-9 = Wat vragen mensen jou steeds weer, en waar kan het antwoord staan?
coach-question-10 = Wanneer had je voor het laatst een uur om te leren, en wat kwam er sindsdien tussen?
coach-question-11 = Wat zou je doen als het mocht mislukken?
coach-question-12 = Aan welke feedback had je dit jaar het meest, en hoe kreeg je die?
coach-question-13 = Wat doe je uit gewoonte, en heeft niemand ooit naar gevraagd?
coach-question-14 = Welke taak zou je van iemand kunnen overnemen, om ervan te leren?
coach-question-15 = Wat begrijp je minder goed dan mensen denken?
coach-question-16 = Wie buiten ons team kan ons iets leren, en wat?
coach-question-17 = Waardoor zou het hier makkelijker worden om "dat weet ik niet" te zeggen?
coach-question-18 = Welk besluit van ons zou je beter willen begrijpen?
coach-question-19 = Wat kun je ons in tien minuten uitleggen?
coach-question-20 = Waar keek je van op bij onze klanten, of bij wie we het werk voor doen?
coach-question-21 = Welk werk geeft je energie, en hoe komt daar meer van?
coach-question-22 = Wat is de kleinste stap naar wat je wilt leren?
coach-question-23 = Wat moet iemand die hier nieuw is in de eerste week weten?
coach-question-24 = Welk overleg kan zonder jou, en wat zou je dan doen?
coach-question-25 = Wat leerde je pas af, en hoe lukte dat?
coach-question-26 = Wie zou je kunnen helpen met wat je weet, en weet diegene dat?
coach-question-27 = Wat heb je van mij nodig om iets nieuws te proberen?
coach-question-28 = Wat in onze manier van werken zou je liever aan niemand hoeven uit te leggen?
coach-question-29 = Als je een half jaar terugkijkt: wat kun je nu wat je toen niet kon?
coach-question-30 = Welke vraag had ik je allang moeten stellen?
