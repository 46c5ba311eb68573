## Leertijd
module-time = Leertijd
module-time-does = een vast moment in je week om te leren, met een seintje als het begint
time-title = Jouw leertijd
time-none = Je hebt nog geen vaste leertijd. Kies een moment in de week, dan krijg je een seintje als het begint.
time-line = { $day } { $start }–{ $end }
time-line-paused = { $block } · gepauzeerd
time-next = Volgende keer: { $when }
time-when = { $day } om { $start }
time-progress = { $reached ->
    [yes] Deze week: { $done } minuten. Je doel van { $target } is gehaald.
   *[no] Deze week: { $done } van { $target } minuten.
}
time-footer = Alleen jij ziet dit. Een ander doel? `/learn leertijd doel 90`
time-button-add = Kies een moment
time-button-change = Wijzigen
time-button-pause = Pauzeren
time-button-resume = Hervatten
time-button-remove = Verwijderen
time-button-file = Voor mijn agenda
time-button-move-this = Verplaats deze week
time-remove-sure = Weet je zeker dat je { $block } wilt verwijderen?
time-added = Je leertijd staat: { $block }. De eerste keer is { $when }. { $file ->
    [yes] Open het bestand om hem in je agenda te zetten.
   *[no] Zet hem zelf nog in je agenda.
}
time-exists = Op { $block } heb je al leertijd.
time-changed = Gewijzigd: je leertijd is nu { $block }. Volgende keer: { $when }. { $file ->
    [yes] Open het bestand om ook je agenda te wijzigen.
   *[no] Wijzig zelf ook je agenda.
}
time-changed-paused = Gewijzigd: je leertijd is nu { $block }. Hij staat nog op pauze. { $file ->
    [yes] Open het bestand om ook je agenda te wijzigen.
   *[no] Wijzig zelf ook je agenda.
}
time-paused = { $block } staat op pauze: ik laat je met rust tot je op Hervatten drukt.
time-resumed = { $block } gaat weer door. Volgende keer: { $when }.
time-removed = { $block } is verwijderd. { $file ->
    [yes] Open het bestand om hem ook uit je agenda te halen.
   *[no] Haal hem zelf ook uit je agenda.
} Wat je ermee deed, telt nog mee.
time-gone = Deze leertijd is er niet meer. Typ `/learn leertijd` om te zien wat er wel is.
time-file = Open dit bestand om het in je agenda te zetten.
time-file-name = leertijd
time-event = Leertijd
time-event-described = Tijd die je vrijhoudt om te leren. Met `/learn leertijd` zie je je week.
time-many = Je hebt { $most } momenten in de week; meer kan niet. Wijzig of verwijder er eerst een.
time-usage = Ik vond hierin geen dag en tijd. Typ bijvoorbeeld `/learn leertijd donderdag 14:00 1u`, of druk op de knop.
time-help = `/learn leertijd donderdag 14:00 1u`: een vast moment in je week om te leren.
    `/learn leertijd doel 90`: hoeveel minuten per week je wilt halen.
    `/learn leertijd`: jouw momenten, om te wijzigen, pauzeren of verwijderen, en deze week tot nu toe.
time-target = Je doel is { $target } minuten per week.
time-target-usage = Hoeveel minuten per week? Van { $least } tot { $most }, bijvoorbeeld `/learn leertijd doel 90`
typed-time-target = doel, target
time-error-start = Dit kan ik niet als tijd lezen. Typ bijvoorbeeld 14:00
time-error-day = Kies een dag van de week.
time-error-length = Leertijd duurt van { $least } tot { $most } minuten.
time-error-midnight = Dit gaat over middernacht heen. Kies een moment dat op dezelfde dag eindigt.
time-error-moment = Dit moment is inmiddels voorbij. Kies een ander.
time-form-add = Leertijd
time-form-change = Leertijd wijzigen
time-form-day = Op welke dag?
time-form-start = Vanaf hoe laat?
time-form-length = Hoe lang?
time-form-minutes = { $minutes } minuten
time-form-move = Een ander moment
time-form-moment = Wanneer deze week?
time-nudge-title = Tijd om te leren
time-nudge = De tijd tot { $end } is van jou.
time-button-begun = Begonnen
time-button-move = Verplaats
time-button-skip = Niet deze week
time-begun = Veel plezier! { $progress }
time-begun-before = Dat had ik al geteld. { $progress }
time-skipped = Prima, deze week niet.
time-moved = Verplaatst voor deze week: { $when }. Daarna weer op de eigen tijd.
time-move-none = Deze week is er geen moment meer over. Volgende week weer op de eigen tijd.
time-move-over = Die week is voorbij. Deze week weer op de eigen tijd.
time-move-begun = Je bent deze week al begonnen; er valt niets meer te verplaatsen.
time-move-paused = { $block } staat op pauze. Druk eerst op Hervatten.

## Status en stilte tijdens leertijd

focus-status = Leertijd
focus-gone = Je toestemming om je status en je stilte te zetten werkt niet meer, bijvoorbeeld omdat ze ergens anders is ingetrokken. Ik blijf er dus van af. Opnieuw aanzetten kan met `/learn leertijd`.
time-button-focus = Zet mijn status en stilte tijdens leertijd
time-button-focus-off = Stop met status en stilte
time-focus-given = Druk je op Begonnen, dan zet ik je status op 📚 Leertijd en je meldingen stil, tot je leertijd voorbij is.
time-focus-title = Status en stilte tijdens je leertijd
time-focus-ask = Hier kun je me toestemming geven om in jouw naam je status en je stilte te zetten, en niets anders. Dat doe ik alleen als je bij je leertijd op Begonnen drukt, en tot die voorbij is. Een status die je zelf hebt laat ik staan. Of je meldingen al stil waren kan ik niet zien: aan het einde van je leertijd gaan ze weer aan. Intrekken kan altijd met `/learn leertijd`.
time-focus-secret = Deze link is alleen voor jou. Hij werkt tien minuten, één keer.
time-focus-link = Geef toestemming
time-focus-already = Je gaf me die toestemming al. Met `/learn leertijd` kun je haar intrekken.
time-focus-not-here = Je status en stilte kan ik hier niet zetten.
time-focus-withdrawn = Ingetrokken: ik blijf van je status en je stilte af. Wat ik nu had gezet, haal ik weg.
time-focus-on = Tot { $end } zet ik je meldingen stil, en je status op 📚 Leertijd als je er zelf geen hebt.
time-focus-page-given = Gelukt. Druk je bij je leertijd op Begonnen, dan zet ik je status en je stilte. Intrekken kan met `/learn leertijd`. Je kunt deze pagina sluiten.
time-focus-page-refused = Je hebt geen toestemming gegeven, dus er verandert niets. Bedenk je je, typ dan `/learn leertijd`. Je kunt deze pagina sluiten.
time-focus-page-other = Dit antwoord kwam van een ander account dan dat van wie de link kreeg. Ik heb er niets van bewaard. Log in met je eigen account, en vraag in de chat met `/learn leertijd` een nieuwe link.
time-focus-page-part = Ik heb allebei nodig, je status en je stilte, en kreeg niet allebei. Ik heb er niets van bewaard. Typ in de chat `/learn leertijd` om het opnieuw te proberen.
time-focus-page-gone = Deze link werkt niet meer. Typ in de chat `/learn leertijd` voor een nieuwe.
time-focus-page-later = Dat lukte nu niet, en er is niets veranderd. Typ in de chat zo nog eens `/learn leertijd` voor een nieuwe link.

## Wat mensen typen voor een blok
typed-time-day-1 = maandag, ma
typed-time-day-2 = dinsdag, di
typed-time-day-3 = woensdag, wo
typed-time-day-4 = donderdag, do
typed-time-day-5 = vrijdag, vr
typed-time-day-6 = zaterdag, za
typed-time-day-7 = zondag, zo
typed-time-length-15 = kwartier, een kwartier
typed-time-length-30 = half uur, halfuur, een half uur, een halfuur
typed-time-length-45 = drie kwartier, driekwartier
typed-time-length-60 = uur, een uur, één uur
typed-time-length-90 = anderhalf uur
typed-time-length-120 = twee uur
typed-time-and = en
typed-time-until = tot, t/m
typed-time-between = elke, iedere, op, om, voor, van, wekelijks
