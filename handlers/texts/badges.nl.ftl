## Badges en teamdoelen
module-badges = Badges en teamdoelen
module-badges-does = een badge voor wat je voor anderen deed, alleen van jou tot je hem laat zien; en samen een doel halen, zonder ranglijst
badge-title = Je badges
badge-none = Je hebt nog geen badge.
badge-footer = Alleen jij ziet dit, tot je een badge zelf laat zien. Er is geen ranglijst.
badge-help = `/learn badges`: de badges die je kreeg voor wat je voor anderen deed. Laat je er een zien, dan krijg je een certificaat (PDF) en een Open Badge (JSON) met een adres waar iedereen kan nagaan of hij klopt. Verbergen kan altijd.
badge-others = Hier krijg je er ook een voor:
    { $badges }
badge-taught = Uitlegger
badge-taught-for = Vertelde drie keer of vaker iets tijdens een lunch and learn
badge-mentored = Mentor
badge-mentored-for = Begeleidde een collega als mentor
badge-helped = Kennisdeler
badge-helped-for = Hielp tien collega's of meer met wat werd gedeeld
badge-earned = Gekregen op { $day }
badge-private = alleen jij ziet hem
badge-is-shown = wie het adres heeft kan hem nagaan
badge-button-show = Laat zien
badge-button-hide = Verbergen
badge-button-files = Als bestand
badge-sure = Wie het adres heeft, ziet dan je naam, de badge en de dag. Je kunt hem later weer verbergen.
badge-shown = Wie dit adres heeft kan nagaan dat je badge klopt:
badge-hidden = Verborgen. Het adres van het certificaat werkt niet meer.
badge-files = Je certificaat als PDF, en de badge als Open Badge (JSON).
badge-files-come = Je certificaat en je badge komen in onze eigen chat.
badge-gone = Die badge is er niet (meer).
badge-file = badge-{ $kind }
badge-certificate = Certificaat van { $name }
badge-check = Klopt dit certificaat? Kijk op { $address }
badge-no-check = Dit certificaat heeft geen adres waar je kunt nagaan of het klopt.
badge-holds = Dit certificaat klopt: { $name } kreeg de badge { $badge } op { $day }.
badge-unknown = Dit certificaat klopt niet, of wordt niet (meer) getoond.
team-goal-title = Teamdoel
team-goal-none = Dit kanaal heeft nu geen teamdoel.
team-goal-who = Wie een team leidt zet er een met `/learn teamdoel nieuw`.
team-goal-help = `/learn teamdoel nieuw` in een kanaal: samen iets halen, zoals twintig lessen dit kwartaal. Voor wie een team leidt, en beheerders.
    `/learn teamdoel`: hoe ver jullie zijn. Ik tel alleen wat er samen in het kanaal staat, nooit wie hoeveel deed.
typed-team-goal-new = nieuw, begin
team-goal-of-til = TILs
team-goal-of-lesson = lessen uit een fout
team-goal-set = Samen naar { $target } { $what }, tot en met { $day }.
team-goal-going = { $count } van { $target } { $what }, tot en met { $day }.
team-goal-reached = 🎉 Gehaald! { $count } { $what }, het doel was { $target }.
team-goal-over = De tijd is om: { $count } van { $target } { $what }. Wat hielp, en wat maakt het de volgende keer makkelijker?
team-goal-picture = { $weeks } weken na elkaar: { $numbers }
team-goal-note = Geteld wat er in dit kanaal staat, van iedereen samen.
team-goal-kept = Bewaard. Het gaat nu naar het kanaal.
team-goal-stopped = Het teamdoel is gestopt. Een nieuw kan altijd.
team-goal-there = Dit kanaal heeft al een teamdoel. Eén tegelijk is genoeg.
team-goal-gone = Dat teamdoel loopt niet meer.
team-goal-only-channels = Een teamdoel is van een kanaal: typ `/learn teamdoel` daar.
team-goal-not-a-leader = { $known ->
    [yes] Een teamdoel zet wie een team leidt. Staat jouw team er nog niet in? { $names } kan dat invullen.
   *[no] Een teamdoel zet wie een team leidt. Staat jouw team er nog niet in? Een beheerder kan dat invullen.
}
team-goal-not-posted = Het lukte niet om het teamdoel in { $where } te zetten. Bestaat het kanaal nog, en ben ik erbij?
team-goal-error-target = Kies een getal van { $least } tot en met { $most }.
team-goal-error-last = Kies een dag die nog komt, binnen een jaar.
team-goal-button-new = Zet een teamdoel
team-goal-button-stop = Stoppen
team-goal-form = Teamdoel
team-goal-form-what = Waarvan?
team-goal-form-target = Hoeveel samen?
team-goal-form-last = Tot en met welke dag?
