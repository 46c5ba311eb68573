## Matchrondes
round-title = Mentorronde { $name }
round-announced = Wil je van iemand leren, of iemand verder helpen? Meld je aan tot en met { $day }. Daarna maak ik voor iedereen samen de best passende koppels, en krijg je een voorstel. Je hebt dan { $days ->
    [one] een werkdag
   *[other] { $days } werkdagen
} om ja of nee te zeggen.
round-announced-note = Alleen wie zich aanmeldt doet mee. Afmelden kan altijd.
round-announced-closed = Aanmelden kan niet meer. Wie meedoet hoort van me.
round-announced-ended = { $pairs ->
    [0] Deze ronde is klaar. Dank aan iedereen die meedeed.
    [one] Deze ronde is klaar: een koppel gaat samen aan de slag. Dank aan iedereen die meedeed.
   *[other] Deze ronde is klaar: { $pairs } koppels gaan samen aan de slag. Dank aan iedereen die meedeed.
} Een mentor zoeken kan altijd met `/mentor zoek`.
round-announced-cancelled = Deze ronde gaat niet door. Een mentor zoeken kan altijd met `/mentor zoek`.
round-none = Er is nu geen mentorronde. Een mentor zoeken kan altijd: `/mentor zoek sql`
round-gone = Deze ronde is er niet meer. Typ `/mentor` om te zien wat er wel is.
round-admins-only = Een ronde openen en beheren is voor beheerders. Meedoen kan via `/mentor`.
round-not-now = Dat kan nu niet: de ronde is al een stap verder. Typ `/mentor ronde` om te zien hoe het staat.

round-button-open = Open een mentorronde
round-button-manage = Ronde { $name }
round-button-want = Ik zoek een mentor
round-button-mentor = Ik wil mentor zijn
round-button-change = Wat ik zoek veranderen
round-button-off = { $role ->
    [mentor] Afmelden als mentor
   *[mentee] Afmelden als mentee
}
round-button-look = Kijk opnieuw
round-button-preview = Naar het voorbeeld
round-button-close = Sluit aanmelden
round-button-cancel = Ronde afblazen
round-keep = Laten doorgaan
round-cancel-sure = Wil je deze ronde afblazen? Iedereen die zich aanmeldde hoort dat één keer. Wie al een koppel is, gaat gewoon door.
round-close-sure = Wil je het aanmelden nu sluiten? Daarna worden de koppels berekend. Er gaat nog niets naar de deelnemers.

## Een ronde openen
round-form-open = Open een mentorronde
round-form-begin = Openen
round-form-name = Hoe heet de ronde?
round-form-name-hint = Zoals "Voorjaar 2027"
round-form-until = Aanmelden tot en met
round-form-days = Hoeveel werkdagen om te antwoorden?
round-form-days-hint = Daarna volgt één herinnering, en telt stilte als nee.
round-form-channel = Waar kondig ik het aan?
round-form-nowhere = Nergens: alleen via `/mentor`
round-error-until = Vul een datum in, zoals 31-01-2027
round-error-far = Dat is meer dan een jaar vooruit. Kies een dag die dichterbij ligt.
round-error-channel = Kies een kanaal waar jij ook bent, of kies nergens.
round-one-at-a-time = Er loopt al een ronde; twee tegelijk zou mensen dubbel vragen. Zo staat die:
round-signing-up = Aanmelden kan tot en met { $day }. Nu { $mentees ->
    [one] één mentee
   *[other] { $mentees } mentees
} en { $mentors ->
    [one] één mentor
   *[other] { $mentors } mentors
}.
round-signing-up-note = Op de werkdag erna bereken ik de koppels. Je ziet ze eerst zelf; pas als jij verstuurt krijgt iemand een voorstel.
round-closing = Aanmelden is gesloten. Ik bereken nu de beste koppels en stuur je het voorbeeld zodra het er is.
round-closed = Aanmelden voor { $name } is voorbij: { $mentees ->
    [one] één mentee
   *[other] { $mentees } mentees
} en { $mentors ->
    [one] één mentor
   *[other] { $mentors } mentors
}. Ik bereken nu de beste koppels en stuur je het voorbeeld zodra het er is.
round-cancelled = { $name } is afgeblazen. Iedereen die zich aanmeldde hoort het één keer.
round-cancelled-told = De mentorronde { $name } gaat niet verder. Dat ligt niet aan jou. Ben je al een koppel, dan gaat dat gewoon door. Een mentor zoeken kan altijd: `/mentor zoek`, met een onderwerp erachter.
round-yours-now = De ronde { $name } had geen organisator meer, en jij bent beheerder. Wil jij ernaar kijken?

## Aanmelden
round-on-page = Mentorronde { $name }: aanmelden kan tot en met { $day }.
round-on-page-busy = Je doet mee met de mentorronde { $name }. Je hoort van me zodra er een voorstel is.
round-form-wants = Wat wil je leren?
round-form-wants-hint = Eén per regel, hoogstens { $most }. Weet je er al iets van, zet dan je niveau erachter: sql: basis
round-form-sign-up = Aanmelden
round-error-wants = Noem minstens één onderwerp, zoals sql
round-error-wants-many = Kies er hoogstens { $most }: hoe minder, hoe beter het past.
round-error-expert = In { $topic } ben je al expert. Help er anderen mee: kies "Ik wil mentor zijn".
round-want = { $level ->
    [0] { $topic } (nieuw)
    [2] { $topic } (basis)
   *[other] { $topic } (gevorderd)
}
round-signed-mentee = Je doet mee met { $name }. Je zoekt een mentor voor { $wants }. Na de sluiting krijg je een voorstel, en zeg je zelf ja of nee.
round-signed-mentor = Je doet als mentor mee met { $name }. { $offer }
    { $paused ->
    [yes] Let op: je pauzeert nu. Wie dan nog pauzeert, krijgt geen voorstel.
   *[no] Na de sluiting krijg je een voorstel, en zeg je zelf ja of nee.
}
round-too-late = Aanmelden voor { $name } kan niet meer. Een mentor zoeken kan altijd: `/mentor zoek`, met een onderwerp erachter.
round-off = Je bent afgemeld voor { $name }. Niemand vraagt waarom.
round-not-signed = Je was hier niet (meer) voor aangemeld.

## Berekenen
round-solving-soon = Het berekenen begint zo, of is zo klaar. Het voorbeeld komt in onze eigen chat.
round-solving = { $step ->
    [scoring] Stap 1 van 2, alle koppels vergelijken
   *[proving] Stap 2 van 2, bewijzen dat het niet beter kan
}: { $percent }%
    { $bar }
round-again = Ik reken opnieuw, en stuur je het nieuwe voorbeeld.
round-unsolved = Het berekenen van { $name } lukte niet. Er is niets verstuurd en niets verloren. Probeer het opnieuw; lukt het weer niet, vraag dan wie Opsteker beheert om in het logboek te kijken.

## Het voorbeeld
round-preview-title = Voorbeeld van { $name }
round-preview = { $turn ->
    [0] { $pairs } van { $all } mentees ({ $percent }%) { $pairs ->
        [one] krijgt
       *[other] krijgen
    } een voorstel.
   *[other] Voor wie nog open staat: { $pairs } van { $all } mentees ({ $percent }%) { $pairs ->
        [one] krijgt
       *[other] krijgen
    } een nieuw voorstel.
}
round-preview-score = { $proven ->
    [yes] Samen halen deze koppels { $score } punten, van de { $bound } die kunnen. Een betere verdeling bestaat niet; dat is bewezen.
   *[no] Samen halen deze koppels { $score } punten. Het hoogste dat zou kunnen is { $bound }.
}
round-preview-note = Er is nog niets verstuurd. Alleen beheerders zien dit.
round-preview-changed = Je veranderde iets. Reken opnieuw om te zien wat het wordt.
round-preview-waits = Het voorbeeld van { $name } wacht nog op je. Deelnemers horen pas iets als jij verstuurt.
round-pair = { $mentee } leert van { $mentor }{ $byhand ->
    [yes] { " " }(door jou gemaakt)
   *[no] { "" }
}
round-pair-forbidden = Dit koppel verdwijnt als je opnieuw rekent.
round-all-pairs = { $count ->
    [one] Dit is het enige koppel.
   *[other] Meer koppels zijn er niet ({ $count } in totaal).
}
round-button-more = Meer ({ $shown } van { $count } gezien)
round-button-forbid = Niet dit koppel
round-button-undo = Ongedaan maken
round-button-again = Reken opnieuw
round-button-pair = Maak een koppel
round-button-left = Wie nog niemand heeft
round-button-choices = Wat je veranderde
round-button-send = Verstuur
round-button-finish = Rond af
round-send-sure = { $pairs ->
    [one] Het ene koppel krijgt nu een voorstel, ieder in de eigen werktijd. Versturen?
   *[other] { $pairs } koppels krijgen nu een voorstel, ieder in de eigen werktijd. Versturen?
}
round-first-again = Je veranderde iets. Reken eerst opnieuw, dan verstuur je wat je echt ziet.
round-sending = { $pairs ->
    [0] Er was niets te versturen. Wie zich aanmeldde hoort vriendelijk dat er nog geen mentor is.
   *[other] Verstuurd. Ieder krijgt het in de eigen werktijd. Zegt iemand nee, dan zoek ik op je volgende werkdag verder voor wie weer open staat.
}
round-pair-gone = Dit koppel staat niet meer in het voorbeeld. Typ `/mentor ronde` om te zien hoe het nu is.
round-left-title = Wie nog niemand heeft
round-left = { $person }: { $why ->
    [paused] pauzeert nu, of is lang weg
    [nothing_wanted] noemde nog geen onderwerp
    [topic] niemand biedt dit onderwerp aan
    [level] niemand weet er meer van
    [away] wie het aanbiedt heeft pauze of geen plek
    [seats] alle plekken zijn bezet
    [forbidden] jij wilde dit koppel niet
    [oneself] is zelf de enige die het aanbiedt
    [earlier] kent deze mentor al van eerder
    [own_manager] alleen de eigen leidinggevende of medewerker biedt het aan
    [team] alleen iemand uit het eigen team biedt het aan
    [language] geen taal gemeen
    [hours] de werktijden vallen te weinig samen
   *[other] niemand past nu goed genoeg
}
round-all-left = { $count ->
    [0] Iedereen heeft een voorstel.
    [one] Dit is de enige.
   *[other] Meer zijn er niet ({ $count } in totaal).
}
round-choices-title = Wat je veranderde
round-choice-forbidden = Niet samen: { $mentee } en { $mentor }.
round-choice-fixed = Wel samen: { $mentee } leert van { $mentor }.
round-choice-gone = Dat was al ongedaan gemaakt.
round-undone = Ongedaan gemaakt. Reken opnieuw om te zien wat het wordt.
round-all-choices = { $count ->
    [0] Je veranderde niets.
   *[other] Meer is er niet veranderd.
}
round-form-mentee = Wie leert?
round-form-mentor = Van wie?
round-form-pair-hint = Eén persoon die zich aanmeldde.
round-error-one = Kies precies één persoon.
round-refused = { $why ->
    [unknown] Dat kan niet: beiden moeten aangemeld zijn en nog open staan.
    [twice] Dat kan niet: deze mentee zit al in een koppel dat jij maakte.
    [paused] Dat kan niet: een van beiden pauzeert nu, of is lang weg.
    [full] Dat kan niet: deze mentor heeft geen plek meer.
    [oneself] Dat kan niet: het is dezelfde persoon.
    [manager] Dat kan niet: de een is leidinggevende van de ander.
   *[other] Dit koppel kan niet.
}
round-dropped = { $count ->
    [one] Een koppel van { $name } kon net niet meer: iemand stopte, pauzeerde of heeft geen plek meer.
   *[other] { $count } koppels van { $name } konden net niet meer: iemand stopte, pauzeerde of heeft geen plek meer.
} De andere zijn verstuurd. Voor wie weer open staat reken ik opnieuw.

## Het voorstel
round-proposed = { $role ->
    [mentor] Wil je mentor zijn van { $other }, voor { $topic }? In { $name } passen jullie goed bij elkaar.
   *[mentee] Wil je leren van { $other }, over { $topic }? In { $name } passen jullie goed bij elkaar.
}
round-proposed-note = Ja en nee zijn allebei goed, een reden hoeft niet, en niemand hoort wie nee zei. Je hebt { $days ->
    [one] een werkdag
   *[other] { $days } werkdagen
}.
round-reminded = Zou je nog willen kiezen over jou en { $other }, voor { $topic } ({ $name })? Hoor ik deze werkdag niets, dan zoek ik voor jullie allebei verder.
round-button-yes = Ja, leuk
round-button-no = Liever niet
round-yes = Mooi! Zodra { $other } ook ja zegt, stel ik jullie aan elkaar voor.
round-both = Jullie zeiden allebei ja! { $other } en jij krijgen een kennismaking.
round-no = Prima, dank dat je het laat weten. Niemand hoort dat het van jou kwam.
round-just-taken = De laatste plek is net vergeven, dus dit koppel gaat niet door. Ik zoek voor je verder.
round-not-needed = { $agreed ->
    [yes] Jullie zeiden allebei al ja. Typ `/mentor` om te zien hoe het staat.
   *[no] Dit is niet meer nodig. Dank dat je even keek.
}
round-fell-apart = Het koppel met { $other } gaat niet door in { $name }. Dat zegt niets over jou. Ik kijk of er iemand anders past.

## Hoe het gaat en eindigt
round-asking = { $agreed ->
    [one] Eén koppel zei ja
   *[other] { $agreed } koppels zeiden ja
}, { $sent ->
    [one] één koppel kiest nog
   *[other] { $sent } koppels kiezen nog
}{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } worden nu verstuurd
}. Wie nee zei zie je niet; wie weer open staat, match ik op je volgende werkdag opnieuw.
round-summary = { $name } is klaar. { $pairs ->
    [one] Eén koppel gaat
   *[other] { $pairs } koppels gaan
} samen aan de slag, van { $mentees ->
    [one] één mentee
   *[other] { $mentees } mentees
} en { $mentors ->
    [one] één mentor
   *[other] { $mentors } mentors
} ({ $turns ->
    [one] in één keer
   *[other] in { $turns } keer
}). Wie niemand heeft, hoort dat vriendelijk, met hoe het verder kan. Dank voor het organiseren!
round-nobody-told = { $role ->
    [mentor] De ronde { $name } is klaar. Het werd deze keer geen koppel met jou; dat zegt niets over wat je te bieden hebt. Collega's kunnen je altijd vinden met `/mentor zoek`. Dank dat je meedeed!
   *[mentee] De ronde { $name } is klaar. Er is deze keer nog geen mentor voor je; dat zegt niets over jou. Zoek gerust verder met `/mentor zoek`, met een onderwerp erachter: er komen geregeld mentors bij.
}

own-table-mentor_answers = Wat je zei op voorstellen voor een koppel
own-table-mentor_round_left = Rondes waarin er nog niemand voor je was
own-table-mentor_round_people = Mentorrondes waaraan je meedoet
own-table-mentor_round_wants = Wat je wilt leren in een mentorronde
own-table-mentor_rounds = Mentorrondes die je organiseert
own-column-bound = hoogste score die kan
own-column-closes_at = aanmelden tot
own-column-days = werkdagen om te antwoorden
own-column-dropped = niet meer te versturen
own-column-is_changed = veranderd sinds het berekenen
own-column-most = meeste koppels die kunnen
own-column-proposal_id = voorstel
own-column-round_id = ronde
own-column-said = gezegd
own-column-score = score
own-column-solved = keren berekend
own-column-turn = keren verstuurd
own-column-why = waarom
own-value-asking = wacht op antwoorden
own-value-away = mentor met pauze of zonder plek
own-value-earlier = kende de mentor al
own-value-floor = niemand paste goed genoeg
own-value-forbidden = niet gewild door de organisator
own-value-hours = werktijden vallen niet samen
own-value-language = geen taal gemeen
own-value-level = niemand weet er meer van
own-value-nothing_wanted = geen onderwerp genoemd
own-value-oneself = bood het alleen zelf aan
own-value-own_manager = alleen bij leidinggevende of medewerker
own-value-preview = in voorbeeld
own-value-propose = voorstel
own-value-seats = alle plekken bezet
own-value-sign_up = aanmelden
own-value-solving = wordt berekend
own-value-team = alleen in eigen team
own-value-told = bericht
own-value-topic = niemand biedt het aan
