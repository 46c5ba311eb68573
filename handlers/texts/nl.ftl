## Overal
the-channel = het kanaal
somebody = iemand
unknown-author = Dit schreef een app, of iemand die ik niet ken: die stuurde mij nog nooit iets, en zit in geen kanaal waar ik ook zit.
message-menu = { $platform ->
    [teams] ⋯-menu
   *[other] menu
}
cancel = Annuleren
close = Sluiten
dialog-done = Klaar. Je kunt dit venster sluiten.
save = Bewaren
send = Versturen
list-end = Dat was alles.
list-more = Meer
outdated = Deze knop is van een eerdere versie en doet niets meer. Typ `/learn` om verder te gaan.
too-slow = Dat duurde net te lang. Probeer het nog eens.
form-open = Open het formulier
calendar-file = Voor je agenda: { $what }. Open het bestand, dan klopt hij weer.
form-in-direct = Ik heb je het formulier in onze eigen chat gestuurd.
answer-in-direct = Ik heb je geantwoord in onze eigen chat.
sorry = { $words ->
    [yes] Dat ging mis, en dat ligt aan ons. Er is niets bewaard. Probeer het zo nog eens; dit had je geschreven:
   *[no] Dat ging mis, en dat ligt aan ons. Er is niets veranderd. Probeer het zo nog eens.
}
sorry-later = { $words ->
    [yes] Dat lukt nu even niet, en dat ligt aan ons. Ik probeer het vanzelf nog eens en laat het je hier weten. Hoor je over vijf minuten nog niets, doe het dan nog een keer; dit had je geschreven:
   *[no] Dat lukt nu even niet, en dat ligt aan ons. Ik probeer het vanzelf nog eens en laat het je hier weten. Hoor je over vijf minuten nog niets, doe het dan nog een keer.
}
late-done = Net lukte dit niet, nu wel.
late-again = Net lukte dit niet. Het kan nu weer: doe je het nog een keer?
error-empty = Hier staat nog niets. Eén zin is genoeg.
error-empty-question = Typ eerst je vraag.
error-empty-answer = Typ eerst je antwoord.
error-empty-title = Geef de tip een titel.
error-empty-tip = Schrijf op wat de tip is.
error-empty-topic = Vul een onderwerp in.
error-empty-hope = Schrijf in één zin waar je op hoopt.
error-empty-note = Je notitie is nog leeg.
error-empty-round = Geef de ronde een naam.
error-empty-task = Schrijf op wat jullie willen leren of uitzoeken.
error-empty-share = Schrijf op wat jullie leerden.
error-empty-advice = Schrijf op hoe jij het ziet.
error-empty-take = Schrijf op wat je meeneemt.
error-empty-reflection = Schrijf op wat het je bracht.
error-too-many-people = Hier staan { $count } mensen in; er passen er { $most } in één bericht. Laat er een paar weg. Dit had je geschreven:
error-too-long = Dit zijn { $length } tekens; er passen er { $most }. Maak het iets korter. Dit had je geschreven:
form-unfound = Een van de mensen die je noemde, kan ik hier niet vinden, of er zijn er meer die zo heten. Typ de hele naam, zoals die in Teams staat. Wie mij eerst iets stuurt, of in een kanaal zit waar ik ook zit, ken ik wel.
form-names-typed = Iemand anders? Typ de naam
error-link = Dit is geen webadres. Begin met https://
form-missing = { $kind ->
    [number] Vul een heel getal in, van { $least } tot en met { $most }.
    [date] Kies een dag.
    [time] Kies een tijd.
    [people] Kies minstens één persoon.
    [person] Kies iemand.
    [choice] Kies een van deze.
   *[other] Vul dit eerst in.
}
form-topics = Onderwerpen
form-topics-hint = { $platform ->
    [slack] Typ en kies, ook nieuwe. Bijvoorbeeld: git sql
   *[other] Bijvoorbeeld: git sql
}

## Hulp
help-title = Dit kun je me vragen
help-heard = Dit begreep ik niet: { $said }
help-more = Zet hulp achter een commando en je ziet alles wat het kan: { COMMAND($command, then: "hulp") }.
welcome-title = Hoi, ik ben Opsteker
welcome = Ik help jullie van elkaar te leren, gewoon tussen het werk door. Leerde je vandaag iets? Typ `/til` en je zin. Hielp iemand je iets leren? { $platform ->
    [teams] Typ `/kudos` en bedank diegene.
   *[other] Geef kudos met `/kudos` of met 🎓.
} Typ `/learn` voor je eigen pagina.
learn-does = Jouw eigen pagina: wat je deelde, wat je bewaarde en je kudos.
learn-usage = wie-weet onderwerp | open-vragen | onderwerpen | instellingen
learn-help = Typ `/learn` voor je pagina. Alleen jij ziet die.
learn-group-find = Zoeken en volgen
learn-group-together = Samen leren
learn-group-own = Voor jezelf
learn-group-admins = Voor beheerders
learn-word-who-knows = wie-weet
learn-about-who-knows = bij wie je met een vraag terechtkunt, zoals `/learn wie-weet git`. Met uit erachter noem ik jou niet.
learn-word-gaps = open-vragen, vragen
learn-about-gaps = wat collega's wilden weten en nog niemand beantwoordde.
learn-word-topics = onderwerpen
learn-about-topics = waar maar één collega van weet, en tips zonder eigenaar.
learn-word-catalogue = aanbod, leeraanbod
learn-about-catalogue = cursussen, artikelen, video's en podcasts die collega's aanraden, met eerst wat vijf minuten kost.
learn-word-digest = weekoverzicht, overzicht
learn-about-digest = één keer per week wat een kanaal van elkaar leerde. Met mij erachter: jouw week; met team: voor wie een team leidt.
learn-word-priorities = prioriteiten, prioriteit
learn-about-priorities = waar een kanaal beter in wil worden, en waarom. Wie een team leidt, kiest er hooguit vijf.
learn-word-lunch = lunch
learn-about-lunch = een lunch and learn in het kanaal waar je bent, met onderwerpen, sprekers en aanmelden.
learn-word-coffee = koffie
learn-about-coffee = steeds met een andere collega koffie en een goede vraag, voor wie meedoet.
learn-word-circle = kring, leerkring
learn-about-circle = met drie tot vijf mensen aan één leervraag werken, met een einddatum.
learn-word-consult = intervisie
learn-about-consult = een paar collega's denken in 40 minuten met vaste stappen mee over jouw vraag, in vertrouwen.
learn-word-feedback = feedback
learn-about-feedback = een paar collega's één vraag stellen; alleen jij leest wat ze zeggen.
learn-word-pulse = polsslag
learn-about-pulse = hoe veilig en zinvol leren in een team is, als gemiddelde vanaf vijf antwoorden.
learn-word-teamgoal = teamdoel
learn-about-teamgoal = samen iets halen, zoals twintig lessen dit kwartaal; geteld voor iedereen samen.
learn-word-report = rapport, rapporten
learn-about-report = wat een team, afdeling of de organisatie samen leerde, per maand en zonder namen.
learn-word-onboarding = inwerken, onboarding
learn-about-onboarding = de eerste negentig dagen van een nieuwe collega, met een buddy. Ben je zelf nieuw: hoe het met jou staat.
learn-word-agreement = leerafspraak, afspraak
learn-about-agreement = hoe jullie in een kanaal van elkaar leren, in een paar zinnen.
learn-word-time = leertijd
learn-about-time = een vast moment in je week om te leren, met een seintje als het begint. Bijvoorbeeld: `/learn leertijd donderdag 14:00 1u`.
learn-word-goal = doel, doelen
learn-about-goal = wat je wilt leren, in één zin. Alleen jij ziet het, tenzij je het deelt.
learn-word-review = nabespreken, nabespreking
learn-about-review = samen terugkijken op werk: drie vragen, apart beantwoord en samen gelezen, zonder namen.
learn-word-experiment = experiment, experimenten, proef
learn-about-experiment = iets uitproberen, met wat je verwacht; ik vraag wat je leerde, hoe het ook ging.
learn-word-suggestions = suggesties, suggestie
learn-about-suggestions = één keer per week iets om van te leren, met waarom; alleen als je dat wilt.
learn-word-quiz = quiz, overhoring
learn-about-quiz = een paar vragen over wat je zelf deelde, bewaarde of opzocht, voor je het vergeet.
learn-word-budget = budget, leerbudget
learn-about-budget = wat je dit jaar aan leren mag uitgeven; vraag ervan, en iemand anders beslist.
learn-word-coach = coach, coachkaart
learn-about-coach = voor wie iemand leidt: elke week een vraag om aan je mensen te stellen.
learn-word-record = terugblik
learn-about-record = wat je deed en leerde op een rij, alleen voor jou; om mee te nemen of aan één iemand te laten zien.
learn-word-badges = badges, badge
learn-about-badges = een badge voor wat je voor anderen deed; alleen van jou, tot je hem laat zien.
learn-word-path = leerpad, pad
learn-about-path = stappen van basis naar leiderschap die je zelf kiest, en een check alleen voor jou.
learn-word-settings = instellingen
learn-about-settings = je taal, werktijden, stille uren en waarover ik je mag aanspreken.
learn-word-export = mijn-gegevens, exporteren
learn-about-export = alles wat ik over jou bewaar, in een bestand.
learn-word-erase = vergeet-mij, wissen
learn-about-erase = laat wissen wat ik over jou bewaar.
learn-word-setup = inrichten, instellen
learn-about-setup = hoe Opsteker hier werkt.
learn-word-admin = beheer, beheerpagina
learn-about-admin = een pagina in je browser: hoe het gaat, hoe het is ingericht, wat er is gedaan.
learn-word-words = woorden, synoniemen
learn-about-words = woorden die hier hetzelfde betekenen, zoals VOG = verklaring omtrent gedrag.
learn-word-tuning = afstelling
learn-about-tuning = wat zoeken leerde van wat hielp, en de weg terug.
learn-word-obstacles = haperingen, drempels
learn-about-obstacles = waar mensen vastlopen, als aantallen per week.
learn-word-people = mensen
learn-about-people = iemands rol, team en leidinggevende: `/learn mensen @naam`.
learn-word-audit = logboek
learn-about-audit = wie wat instelde of bekeek, en wanneer.

## TIL
til-does = Deel in één zin wat je vandaag leerde.
til-usage = wat je leerde #onderwerp
til-help = `/til Met git switch - ga je terug #git`: deelt het in dit kanaal.
    `/til`: opent een formulier.
    `/til fout: Ik mailde de verkeerde lijst; nu test ik eerst.` Let op de dubbele punt: die maakt van een fout een les.
    Alleen `/til fout`: hetzelfde met een formulier; daar kun je ook kiezen om je naam weg te laten.
    `/til mijn`: wat je deelde, om te bewerken of te verwijderen.
    `/til bewaard`: wat je van anderen bewaarde.
    Iemand anders zei iets moois? Kies "Bewaar als TIL" in het { message-menu } van dat bericht.
typed-til-mine = mijn
typed-til-kept = bewaard
typed-til-lesson = fout, les
shortcut-save_til = Bewaar als TIL
shortcut-save_til-does = Bewaar deze woorden als TIL, op naam van wie ze schreef
start-share_til = Deel een TIL
start-share_til-does = Deel in één zin wat je vandaag leerde
til-by = { $author } leerde vandaag
til-saved-by = { $author } · bewaard door { $saver }
til-edited = bewerkt
til-helped-count = { $count ->
    [one] hielp 1 collega
   *[other] hielp { $count } collega's
}
til-button-share = Deel wat je leerde
til-button-save = Bewaar en deel
til-save-sure = Dit komt als TIL in { $where }, op naam van { $author }. Iedereen daar ziet het.
til-button-helped = Hielp mij
til-button-ask = Vraag
til-button-keep = Bewaar
til-button-drop = Niet meer bewaren
til-button-edit = Bewerken
til-button-delete = Verwijderen
til-button-again = Plaats opnieuw
til-delete-sure = Weet je zeker dat je deze TIL wilt verwijderen? De kudos die erop kwamen gaan mee.
til-form-share = Wat leerde je?
til-form-edit = TIL bewerken
til-form-text = Vandaag leerde ik
til-form-text-hint = Eén of twee zinnen waar een collega iets aan heeft.
til-form-link = Link
til-form-link-hint = Waar staat meer? Mag leeg blijven.
til-form-ask = Stel een vraag
til-form-question = Je vraag
til-question = { $asker } vraagt aan { $author }
til-asked = Je vraag staat onder de TIL, zodat ook anderen van het antwoord leren.
til-shared = { $named ->
    [yes] Mooi, je TIL { $platform ->
            [teams] gaat nu naar
           *[other] staat in
        } { $where }.
   *[no] Mooi, je TIL { $platform ->
            [teams] gaat nu naar het kanaal.
           *[other] is gedeeld.
        }
}
til-shared-nowhere = Je TIL is bewaard, en alleen jij vindt hem met `/tip`: er is nog geen kanaal voor TILs. Typ `@Opsteker /til` in een kanaal om hem daar te delen.
til-saved = Bewaard als TIL, op naam van wie het schreef.
til-choose-anew = TILs gaan inmiddels naar een ander kanaal. Waar mag die van jou heen?
til-choose = Dit deelde je in een gesprek met anderen. Waar mag je TIL heen?
til-button-post = Plaats in { $where }
til-button-to-self = Houd voor mezelf
til-to-self = { $named ->
    [yes] Goed, deze TIL is alleen voor jou. Je vindt hem terug met `/til mijn` en met `/tip`.
   *[no] Goed, deze les is alleen voor jou.
}
til-posted-before = Deze TIL staat al in { $where }.
til-posted-again = Ik plaats je TIL opnieuw.
til-saved-before = Dit bericht is al als TIL bewaard.
til-taken-back = Dit bericht was al een TIL, maar de auteur heeft hem verwijderd.
til-save-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Alleen woorden van een collega kunnen een TIL worden.
}
til-save-private = Wat in een privégesprek is gezegd, bewaar ik niet. Deel het zelf met `/til` als het verder mag.
til-save-no-words = In dit bericht staat geen tekst om te bewaren.
til-save-by-menu = Wil je dit als TIL bewaren? Ik mag berichten niet zelf lezen. Kies "Bewaar als TIL" in het { message-menu } van het bericht.
til-changed = Je TIL is aangepast.
til-deleted = Je TIL is verwijderd.
til-gone = Deze TIL is er niet meer.
til-not-yours = Alleen wie de TIL schreef, kan dat doen.
til-no-channel = Deze TIL staat in geen kanaal, dus dat kan hier niet.
til-own = Dit is je eigen TIL. Fijn dat hij ook jou nog helpt.
til-helped-before = Dat had je al laten weten.
til-helped-thanks = Fijn! Dat deze TIL hielp, telt mee voor { $author }.
til-kept = Bewaard. Je vindt hem terug met `/til bewaard`.
til-kept-before = Je bewaarde deze TIL al.
til-dropped = Je bewaart deze TIL niet meer.
til-mine-title = Wat jij deelde
til-mine-none = Je deelde nog niets. Eén zin is genoeg.
til-kept-title = Wat je bewaarde
til-kept-none = Je bewaarde nog niets. Druk op "Bewaar" onder een TIL.
til-undelivered = { $why ->
    [not-there] Ik kon je TIL niet plaatsen in { $where }: ik zit niet in dat kanaal. { $platform ->
            [teams] Voeg me toe aan dat team en plaats hem opnieuw.
           *[other] Nodig me uit met /invite @Opsteker en plaats hem opnieuw.
        }
   *[other] Ik kon je TIL niet plaatsen in { $where }. Hij is wel bewaard; plaats hem straks opnieuw.
}

## Eigen pagina
home-title = Jouw Opsteker
home-kudos = { $received ->
    [0] Je kreeg nog geen kudos.
    [one] Je kreeg 1 keer kudos.
   *[other] Je kreeg { $received } keer kudos.
} Vandaag kun je er { $left ->
    [0] geen meer
   *[other] nog { $left }
} geven. Alleen jij ziet dit.
