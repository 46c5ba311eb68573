## Mentors
module-mentor = Mentors
module-mentor-does = een mentor vinden die bij je past, of er zelf een zijn: met een kennismaking, een agenda en een eigen ritme

typed-mentor-find = zoek, zoeken
typed-mentor-offer = aanbieden
typed-mentor-stop = stop
typed-mentor-end = stoppen, einde
typed-mentor-note = notitie
typed-mentor-notes = notities
typed-mentor-round = ronde, rondes
typed-mentor-basic = basis
typed-mentor-advanced = gevorderd
typed-mentor-expert = expert

mentor-does = Vind een mentor, of wees er zelf een.
mentor-usage = zoek onderwerp
mentor-help = `/mentor zoek sql`: de drie best passende mentors met plek, met de redenen. Zet er als je wilt je eigen niveau achter: `/mentor zoek sql basis`
    `/mentor aanbieden sql, git`: zeg waarmee je anderen wilt helpen. Alleen dan kun je gevraagd worden. `/mentor aanbieden` alleen opent een formulier.
    `/mentor stop`: geen nieuwe vragen meer.
    `/mentor notitie woorden`: een notitie die alleen jij leest. `/mentor notities` laat ze zien.
    `/mentor ronde`: meedoen aan een matchronde voor iedereen; beheerders openen er een.
    `/mentor stoppen`: niet meer met iemand afspreken, zonder vragen.
    `/mentor`: alles van jou bij elkaar.

mentor-title = Mentors
mentor-intro = Leer van een collega, of laat een collega van jou leren. Allebei alleen als je wilt.
mentor-not-understood = "{ $said }" begreep ik niet. Probeer `/mentor zoek sql`, of `/mentor help`.
mentor-named = { $mentor } helpt hierbij. Waarvoor wil je het vragen?
mentor-named-none = { $mentor } kun je nu niet als mentor vragen. Met `/mentor zoek` en een onderwerp vind je wie wel.
mentor-said = { $words }
mentor-language = { $language ->
    [nl] Nederlands
    [en] Engels
    [de] Duits
   *[other] Frans
}
mentor-level = { $level ->
    [2] basis
    [3] gevorderd
   *[other] expert
}
mentor-own-level = { $level ->
    [2] Ik ken de basis
    [3] Ik ben gevorderd
   *[other] Het is nieuw voor me
}
mentor-topic-level = { $topic } ({ $level ->
    [2] basis
    [3] gevorderd
   *[other] expert
})

## Aanbieden
mentor-offered = Je bent mentor voor { $topics }. Talen: { $languages }. Je begeleidt er nu { $taken } van hoogstens { $capacity }.
mentor-paused-until = Je pauzeert tot { $day }.
mentor-offer-saved = { $offer }
    { $paused ->
    [yes] Tot die dag vraagt niemand je iets.
   *[no] Collega's kunnen je nu vinden. Je krijgt elke vraag privé en mag altijd nee zeggen.
}
mentor-stopped = { $pairs ->
    [0] Je bent geen mentor meer: niemand vraagt je nog. Dank voor wat je gaf.
   *[other] Niemand vraagt je nog. Met wie je al afspreekt, gaat het door; `/mentor stoppen` stopt dat ook.
}
mentor-not-offering = Je bent nu geen mentor, dus er valt niets te stoppen. Niet meer met iemand afspreken? Typ `/mentor stoppen`
mentor-stop-sure = Wil je stoppen als mentor? Met wie je al afspreekt, gaat het door.
mentor-button-offer = Word mentor
mentor-button-change = Mijn aanbod veranderen
mentor-button-stop = Stoppen als mentor
mentor-form-offer = Mentor worden
mentor-form-topics = Waarmee wil je helpen?
mentor-form-topics-hint = Eén per regel, met een niveau erachter: sql: expert. Niveaus zijn basis, gevorderd en expert; zonder niveau houd ik gevorderd aan.
mentor-form-topics-own = Jij weet van: { $topics }.
mentor-form-languages = In welke talen?
mentor-form-capacity = Hoeveel mensen tegelijk?
mentor-form-capacity-hint = Van 1 tot { $most }.
mentor-form-not-with = Met wie liever niet?
mentor-form-not-with-hint = Niemand krijgt dit ooit te zien.
mentor-form-paused = Pauze tot
mentor-form-paused-hint = Leeg is geen pauze.
mentor-error-topics = Noem minstens één onderwerp, zoals sql: expert
mentor-error-topics-many = Dat zijn er meer dan { $most }. Kies de onderwerpen die je het leukst vindt.
mentor-error-topic-long = "{ $topic }…" is te lang voor een onderwerp: hoogstens { $most } tekens.
mentor-error-languages = Kies minstens één taal.
mentor-error-capacity = Typ een getal van { $least } tot { $most }.
mentor-error-capacity-none = Even niemand? Laat hier 1 staan en vul een datum in bij "Pauze tot". Helemaal stoppen kan met `/mentor stop`
mentor-error-not-with-self = Je staat zelf in deze lijst. Kies alleen collega's.
mentor-error-not-with-bot = Een van deze is geen collega. Kies alleen mensen.
mentor-error-not-with-pair = Je spreekt nu af met { $name }. Stop daar eerst mee met `/mentor stoppen`, dan kan de naam hier.

## Vinden
mentor-found-title = Mentors voor { $topic }
mentor-reason-topic = { $mentor } { $level ->
    [2] kent de basis van
    [3] is gevorderd in
   *[other] is expert in
} { $topic }
mentor-reason-language = { $to ->
    [them] jullie
   *[others] ze
} spreken allebei { $language }
mentor-reason-hours = { $to ->
    [them] jullie
   *[others] ze
} werken { $hours } uur per dag tegelijk
mentor-reason-department = { $to ->
    [them] jullie
   *[others] ze
} kijken ernaar vanuit verschillende afdelingen ({ $department })
mentor-all-full = { $count ->
    [one] Er past één mentor voor { $topic }, maar die heeft nu geen plek.
   *[other] Er passen { $count } mentors voor { $topic }, maar niemand heeft nu plek.
} Ik kan je in de wachtrij zetten en vraag het dan vanzelf zodra er plek is.
mentor-nobody = { $why ->
    [topic] Voor { $topic } is nu geen mentor vrij.
    [level] Er zijn mentors voor { $topic }, maar niemand die er meer van weet dan jij.
    [language] Er zijn mentors voor { $topic }, maar niemand die jouw taal spreekt.
    [hours] Er zijn mentors voor { $topic }, maar hun werktijden vallen nauwelijks samen met die van jou.
   *[other] Ik heb nu geen mentor voor { $topic } die bij je past.
} Een collega kan je met een vraag vast verder helpen.
mentor-own-expert = Jij bent al expert in { $topic }. Wil je er anderen mee helpen? `/mentor aanbieden`
mentor-button-find = Vind een mentor
mentor-button-for = Vind hier een mentor voor
mentor-button-ask = Vraag { $name }
mentor-button-queue = Zet me in de wachtrij
mentor-button-colleague = Vraag het een collega
mentor-form-find = Zoek
mentor-form-topic = Waarover?
mentor-form-topic-hint = Eén onderwerp, zoals sql
mentor-form-own-level = Hoe ver ben je?
mentor-form-ask = Vraag een mentor
mentor-form-hope = Waar hoop je op, in één zin, rond { $topic }?
mentor-form-hope-hint = Alleen de mentor die ik vraag leest dit.
mentor-just-taken = Die mentor is net niet meer vrij. Zo staat het nu:
mentor-asked-before = Je hebt voor { $topic } al een mentor gevraagd. Typ `/mentor` om te zien hoe het staat.
mentor-asked-many = Je hebt al drie vragen lopen, dus { $topic } kan er niet bij. Trek er eerst een in met `/mentor`

## Vragen
mentor-asks-title = Wil je mentor zijn?
mentor-asks-you = { $mentee } wil graag van je leren over { $topic }.
mentor-hope = "{ $hope }"
mentor-asks-note = Ja en nee zijn allebei goed, een reden hoeft niet. Hoor ik drie werkdagen niets, dan vraag ik iemand anders.
mentor-button-accept = Ja, leuk
mentor-button-decline = Nu even niet
mentor-accepted = Wat leuk! { $mentee } en jij krijgen een kennismaking.
mentor-declined = Prima, fijn dat je het laat weten. Ik zoek verder; niemand hoort een reden.
mentor-you-are-full = Je plekken zijn intussen allemaal bezet, dus ik zoek iemand anders. Meer ruimte? Verander het met `/mentor`
mentor-not-needed = { $said ->
    [accepted] Je zei al ja. Typ `/mentor` om te zien hoe het staat.
    [declined] Je zei al nee, en dat is prima.
   *[other] Dit is niet meer nodig. Dank dat je even keek.
}
mentor-status-asked = { $again ->
    [yes] Dat lukt nu niet. Ik heb { $mentor } gevraagd voor { $topic }.
   *[no] Ik heb { $mentor } gevraagd voor { $topic }.
} Je hoort het binnen drie werkdagen; lukt het niet, dan vraag ik vanzelf de volgende.
mentor-status-waiting = { $again ->
    [yes] Dat lukt nu niet.
   *[no] { "" }
} Ik vraag { $mentor } voor { $topic } zodra de werkdag daar begint.
mentor-status-queued = { $again ->
    [yes] Het lukt nog niet.
   *[no] Alle mentors die passen zitten nu vol.
} Je staat in de wachtrij voor { $topic }: ik vraag het vanzelf zodra er iemand plek heeft.
mentor-status-ended = { $again ->
    [yes] Het lukt nu niet: er is niemand anders voor { $topic }.
   *[no] Er is nu geen mentor voor { $topic }.
} Dat zegt niets over jou of je vraag. Een collega kan je vast verder helpen.
mentor-button-withdraw = Intrekken
mentor-withdrawn = Je vraag over { $topic } is ingetrokken. Niemand vraagt waarom.
mentor-request-gone = Deze vraag is er niet meer. Typ `/mentor` om te zien wat er wel is.
mentor-request-over = { $state ->
    [accepted] Een mentor zei al ja. Wil je stoppen? `/mentor stoppen`
   *[other] Deze vraag is al voorbij.
}

## Afspreken
mentor-introduced = { $role ->
    [mentor] Jij bent nu mentor van { $other } voor { $topic }. Stuur elkaar een bericht en kies een eerste moment.
   *[mentee] { $other } zei ja en is vanaf nu je mentor voor { $topic }. Stuur elkaar een bericht en kies een eerste moment.
}
mentor-introduced-both = { $mentor } is vanaf nu mentor van { $mentee } voor { $topic }. Kies hier samen een eerste moment.
mentor-button-chat = Begin een gesprek
mentor-agenda-first = Drie vragen voor de eerste keer:
    1. Wat doe je nu, en wat zou je willen kunnen?
    2. Wanneer was dit over drie maanden de moeite waard?
    3. Hoe werken jullie graag samen: hoe vaak, waar, en wat blijft onder jullie?
mentor-introduced-note = Ik stuur jullie elke { $weeks ->
    [one] week
   *[other] { $weeks } weken
} een agenda, hoogstens zes keer. Wat jullie bespreken blijft onder jullie.
mentor-agenda-title = Tijd voor gesprek { $meeting } met { $other }.
mentor-agenda = Drie vragen om mee te beginnen:
    1. Wat heb je geprobeerd sinds de vorige keer, en wat leerde je daarvan?
    2. Waar loop je vast, of wat stel je uit?
    3. Wat is de volgende kleine stap, en wie doet wat?
mentor-spoken = Hebben jij en { $other } elkaar gesproken?
mentor-spoken-again = Hebben jij en { $other } elkaar intussen gesproken? Hierna vraag ik het over deze keer niet meer.
mentor-button-met = Ja, we spraken elkaar
mentor-button-not-met = Nog niet
mentor-met = { $said ->
    [yes] Mooi! Iets om te bewaren? Een notitie is alleen voor jou.
   *[no] Dat gebeurt. Stuur { $other } één moment voor deze week; dat is vaak genoeg.
}
mentor-met-before = Dat had ik al genoteerd.
mentor-button-note = Notitie voor mezelf
mentor-button-rhythm = Ander ritme
mentor-button-close = We zijn klaar
mentor-button-end = Stoppen
mentor-button-reflect = Terugkijken
mentor-close-sure = Zal ik het afronden? Jullie krijgen allebei twee vragen om terug te kijken, en de mentor heeft weer plek.
mentor-end-sure = Wil je stoppen? Niemand vraagt waarom.
mentor-form-note = Wat wil je onthouden?
mentor-form-note-hint = Alleen jij leest dit.
mentor-form-reflect = Wat bracht het je, en wat doe je nu anders?
mentor-form-weeks = Hoe vaak spreken jullie af?
mentor-form-every = { $weeks ->
    [one] elke week
   *[other] elke { $weeks } weken
}
mentor-rhythm = { $weeks ->
    [one] Goed: elke week. Laat het de ander ook weten.
   *[other] Goed: elke { $weeks } weken. Laat het de ander ook weten.
}
mentor-note-kept = Bewaard. Alleen jij leest dit; `/mentor notities` laat je notities zien.
mentor-notes-title = Je notities
mentor-no-notes = Je hebt nog geen notities. Typ `/mentor notitie` met je woorden erachter.
mentor-only-you = Alleen jij kunt dit lezen.
mentor-no-pair = Je spreekt nu met niemand af via `/mentor`. Zoek een mentor met `/mentor zoek` en een onderwerp.
mentor-pair = { $role ->
    [mentor] Jij bent mentor van { $other }
   *[mentee] { $other } is je mentor
} voor { $topic }, elke { $weeks ->
    [one] week
   *[other] { $weeks } weken
}.
mentor-with = { $other }, { $topic }
mentor-pair-gone = Dit is er niet meer, of het is niet van jou. Typ `/mentor` om te zien wat er wel is.
mentor-pair-over = Dit is al gestopt. Typ `/mentor` om te zien wat er loopt.
mentor-closed = Afgerond. Jullie krijgen allebei twee vragen om terug te kijken.
mentor-reflect = { $other } en jij hebben { $topic } afgerond. Mooi gedaan, allebei. Wat bracht het je, en wat doe je nu anders?
mentor-reflected = Bewaard, alleen voor jou. Dank dat je terugkeek.
mentor-ended = Het is gestopt. Dank voor wat jullie elkaar gaven.
mentor-ended-other = { $other } en jij spreken niet meer af over { $topic }. Dat kan altijd en een reden hoeft niet. Dank voor je tijd.

## Eén ding bewaren
mentor-button-harvest = Bewaar één ding
mentor-form-harvest = Wat leerde je?
mentor-form-harvest-hint = Eén of twee zinnen, ook voor jezelf. De ander leest ze als eerste: alleen met twee keer ja wordt het een TIL van jullie samen.
mentor-harvest-kept = Bewaard bij je notities. Ik vraag { $other } of dit als TIL van jullie samen mag. Zonder ja blijft het onder jullie.
mentor-harvest-before = Van dit gesprek heb je al iets bewaard. Meer mag altijd in een notitie: `/mentor notitie`
mentor-harvest-off = TILs staan nu uit, dus dit blijft onder jullie. Een notitie voor jezelf kan wel: `/mentor notitie`
mentor-harvest-title = Mag dit als TIL van jullie samen?
mentor-harvest-learned = { $writer } leerde dit van jullie gesprek:
mentor-button-harvest-yes = Ja, deel maar
mentor-button-harvest-no = Liever niet
mentor-harvest-note = { $named ->
    [yes] Bij ja komt het precies zo in { $where }, met jullie namen.
   *[no] Bij ja staat het precies zo bij de TILs van jullie allebei.
} Nee is ook goed, een reden hoeft niet. Hoor ik vijf werkdagen niets, dan blijft het onder jullie.
mentor-harvest-shared = { $named ->
    [yes] Dank je, het { $platform ->
            [teams] gaat nu naar
           *[other] staat in
        } { $where } als TIL van jullie samen.
   *[no] Dank je, het staat bij de TILs van jullie allebei: `/til mijn`
} Bedenk je je later, dan kunnen jullie hem allebei verwijderen.
mentor-harvest-declined = Prima, het blijft onder jullie. Niemand hoort een reden.
mentor-harvest-agreed = { $named ->
    [yes] { $other } zei ja: wat je leerde staat nu in { $where } als TIL van jullie samen.
   *[no] { $other } zei ja: wat je leerde is nu een TIL van jullie samen.
} Je vindt hem terug met `/til mijn`.
mentor-harvest-private = Wat je leerde in je gesprek met { $other } blijft onder jullie. Je woorden staan bij je eigen notities: `/mentor notities`
mentor-harvest-over = { $state ->
    [shared] Dit is al een TIL van jullie samen. Verwijderen kan met `/til mijn`
   *[private] Dit blijft onder jullie; er hoeft niets meer.
}

own-table-mentors = Wat je als mentor aanbiedt
own-table-mentor_asks = Mentorvragen die je kreeg
own-table-mentor_harvests = Wat jullie van elkaar leerden, en of het gedeeld mag
own-table-mentor_not_with = Met wie liever niet
own-table-mentor_notes = Je eigen notities
own-table-mentor_pairs = Met wie je afspreekt als mentor of mentee
own-table-mentor_requests = Vragen om een mentor, van of aan jou
own-table-mentor_sides = Hoe ver je bent met wie je afspreekt
own-table-mentor_topics = Onderwerpen waarvoor je mentor bent
