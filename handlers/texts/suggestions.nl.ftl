## Suggesties
module-suggestions = Suggesties
module-suggestions-does = één keer per week iets om van te leren, in je leertijd, met waarom; alleen voor wie dat wil
suggestions-title = Suggesties
suggestions-off = Zal ik je één keer per week iets laten zien om van te leren? Telkens met waarom. Nu krijg je er geen.
suggestions-on = { $when ->
    [own] Je krijgt één suggestie per week, in je leertijd.
   *[work] Je krijgt één suggestie per week, onder werktijd. Liever in je eigen leertijd? Kies een moment met `/learn leertijd`.
}
suggestions-made-of = Ik kies uit wat jij hier mag zien, aan de hand van je doelen, je leerpad, je onderwerpen, wat je opzocht en de prioriteiten van je team. Niemand anders ziet daar iets van.
suggestions-help = `/learn suggesties`: of je er elke week een krijgt, en waar die van komt.
    `/learn suggesties aan` en `/learn suggesties uit`: één per week, of helemaal geen.
    Onder elke suggestie: deze niet, minder hiervan, of geen meer.
typed-suggestions-on = aan, ja
typed-suggestions-off = uit, nee, geen
suggestions-button-on = Ja, één keer per week
suggestions-button-off = Geen suggesties meer
suggestions-button-not = Deze niet
suggestions-button-less = Minder hiervan
suggestions-switched-on = { $when ->
    [own] Mooi. Je krijgt er hooguit één per week, in je leertijd. Is er niets nieuws voor je, dan zeg ik niets.
   *[work] Mooi. Je krijgt er hooguit één per week, onder werktijd. Is er niets nieuws voor je, dan zeg ik niets.
}
suggestions-switched-off = Dan geen suggesties meer. Ooit toch weer? `/learn suggesties`.
suggestions-one = Iets om van te leren
suggestions-why-goal = Omdat dit je doel is: { $goal }
suggestions-why-lookup = Omdat je dit zocht: { $words }
suggestions-why-path = Voor je leerpad: { $step }
suggestions-why-priority = Omdat { $topic } een prioriteit van je team is: { $why }
suggestions-why-topic = Omdat je bezig bent met { $topic }
suggestions-not = Genoteerd, deze zie je niet meer.
suggestions-less = Genoteerd, minder hiervan: het komende halfjaar stel ik om die reden niets voor.
suggestions-gone = Die suggestie is er niet meer.
