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
time-footer = Alleen jij ziet dit. Een ander doel? /learn leertijd doel 90
time-button-add = Kies een moment
time-button-change = Wijzigen
time-button-pause = Pauzeren
time-button-resume = Hervatten
time-button-remove = Verwijderen
time-button-file = Voor mijn agenda
time-button-move-this = Verplaats deze week
time-remove-sure = Weet je zeker dat je { $block } wilt verwijderen?
time-added = Je leertijd staat: { $block }. De eerste keer is { $when }. Open het bestand om hem in je agenda te zetten.
time-exists = Op { $block } heb je al leertijd.
time-changed = Gewijzigd: je leertijd is nu { $block }. Volgende keer: { $when }. Open het bestand om ook je agenda te wijzigen.
time-changed-paused = Gewijzigd: je leertijd is nu { $block }. Hij staat nog op pauze. Open het bestand om ook je agenda te wijzigen.
time-paused = { $block } staat op pauze: ik laat je met rust tot je op Hervatten drukt.
time-resumed = { $block } gaat weer door. Volgende keer: { $when }.
time-removed = { $block } is verwijderd. Open het bestand om hem ook uit je agenda te halen. Wat je ermee deed, telt nog mee.
time-gone = Deze leertijd is er niet meer. Typ /learn leertijd om te zien wat er wel is.
time-file = Open dit bestand om het in je agenda te zetten.
time-file-name = leertijd
time-event = Leertijd
time-event-described = Tijd die je vrijhoudt om te leren. Met /learn leertijd zie je je week.
time-many = Je hebt { $most } momenten in de week; meer kan niet. Wijzig of verwijder er eerst een.
time-usage = Ik vond hierin geen dag en tijd. Typ bijvoorbeeld /learn leertijd donderdag 14:00 1u, of druk op de knop.
time-help = /learn leertijd donderdag 14:00 1u: een vast moment in je week om te leren.
    /learn leertijd doel 90: hoeveel minuten per week je wilt halen.
    /learn leertijd: jouw momenten, om te wijzigen, pauzeren of verwijderen, en deze week tot nu toe.
time-target = Je doel is { $target } minuten per week.
time-target-usage = Hoeveel minuten per week? Van { $least } tot { $most }, bijvoorbeeld /learn leertijd doel 90
time-error-start = Dit kan ik niet als tijd lezen. Typ bijvoorbeeld 14:00
time-error-day = Kies een dag van de week.
time-error-length = Leertijd duurt van { $least } tot { $most } minuten.
time-error-midnight = Dit gaat over middernacht heen. Kies een moment dat op dezelfde dag eindigt.
time-error-moment = Dit moment is inmiddels voorbij. Kies een ander.
time-form-add = Leertijd
time-form-change = Leertijd wijzigen
time-form-day = Op welke dag?
time-form-start = Vanaf hoe laat?
time-form-start-hint = Bijvoorbeeld 14:00
time-form-length = Hoe lang?
time-form-minutes = { $minutes } minuten
time-form-move = Een ander moment
time-form-moment = Wanneer deze week?
time-nudge-title = Tijd om te leren
time-nudge = Tot { $end } is voor jou.
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
