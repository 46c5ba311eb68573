## Kudos
kudos-does = Bedank iemand van wie je iets leerde.
kudos-usage = @naam waarvoor #onderwerp
kudos-help = `@Opsteker /kudos @anna @bram bedankt voor de uitleg #git`: geeft beiden kudos.
    `@Opsteker /kudos experiment @anna …`: voor wie iets durfde te proberen, ook als het mislukte.
    `@Opsteker /kudos uitleg @bram …`: voor wie iets goed uitlegde.
    `/kudos`: opent een formulier.
    `/kudos ongedaan`: neemt je laatste kudos terug. `@Opsteker /kudos ongedaan @anna`: die voor Anna.
    `@Opsteker /kudos top`: wie hier het vaakst bedankt werd, als het kanaal dat wil weten.
    { $platform ->
        [teams] Of zet 🎓, 💡 of 🙌 onder wat ik voor iemand plaatste, zoals een TIL; 🧪 is voor een experiment en 🧑‍🏫 voor uitleg. Bij elk ander bericht kies je "Geef kudos" in het { message-menu }.
       *[other] Of zet 🎓, 💡 of 🙌 onder een bericht; 🧪 is voor een experiment en 🧑‍🏫 voor uitleg.
    } Je kunt er { $per_day } per dag geven.
typed-kudos-to = aan, voor
typed-kudos-learning = leren
typed-kudos-experiment = experiment
typed-kudos-teaching = uitleg
typed-kudos-top = top
typed-kudos-undo = ongedaan
typed-kudos-undo-of = ongedaan, terug
typed-kudos-taking-back = intrekken, terugnemen, terugdraaien, verwijder, verwijderen, annuleer, annuleren, neem terug, trek in
shortcut-give_kudos = Geef kudos
shortcut-give_kudos-does = Bedank wie dit schreef
start-open_kudos = Geef kudos
start-open_kudos-does = Bedank wie je iets leerde
kudos-button-give = Geef kudos
kudos-form-title = Geef kudos
kudos-form-receivers = Voor wie?
kudos-form-receivers-hint = Eén of meer collega's
kudos-form-unknown = Ik ken { $names } hier niet. Kies wie je bedoelt.
kudos-form-reason = Waarvoor?
kudos-form-reason-hint = Wat leerde je, of wat werd mogelijk?
kudos-form-for = Om: “{ $words }” Wat leerde je, of wat werd mogelijk?
kudos-form-kind = Wat voor kudos?
kudos-kind-learning = Ik leerde ervan
kudos-kind-experiment = Een experiment, ook als het mislukte
kudos-kind-teaching = Een goede uitleg
kudos-form-submit = Geef kudos
kudos-form-nobody = Kies minstens één collega.
kudos-given = { $kind ->
    [experiment] Kudos voor het experiment van { $names }.
    [teaching] Kudos voor de uitleg van { $names }.
   *[learning] Kudos voor { $names }.
} { $left ->
    [0] Dat was je laatste voor vandaag.
    [one] Je kunt er vandaag nog 1 geven.
   *[other] Je kunt er vandaag nog { $left } geven.
}
kudos-given-before = Die kudos had je al gegeven.
kudos-received = { $manager ->
    [yes] Kudos van je leidinggevende { $giver }
   *[no] { $giver } geeft je kudos
}{ $kind ->
    [experiment] { " " }voor je experiment
    [teaching] { " " }voor je uitleg
   *[learning] { "" }
}.
kudos-received-reaction = Met een reactie op wat je deelde.
kudos-received-til = Voor wat je deelde: “{ $words }”
kudos-undone = Teruggenomen: je kudos voor { $names }.
kudos-undo-nothing = Je hebt geen kudos om terug te nemen.
kudos-undo-nothing-from = Je gaf { $names } geen kudos die je kunt terugnemen.
kudos-undo-how = `/kudos ongedaan` neemt je laatste kudos terug; met @naam erachter die voor diegene. Er is nu niets veranderd.
kudos-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Kudos zijn voor collega's; dit bericht is van een app.
}
kudos-refused-self = Jezelf bedanken telt niet mee, al is het je gegund.
kudos-refused-bot = { $names } is een app, en die leert er niets van.
kudos-refused-left = { $count ->
    [one] { $names } werkt hier niet meer.
   *[other] { $names } werken hier niet meer.
}
kudos-refused-stranger = { $count ->
    [one] { $names } hoort bij een andere organisatie; die kan ik hier geen kudos geven.
   *[other] { $names } horen bij een andere organisatie; die kan ik hier geen kudos geven.
}
kudos-refused-guest = { $count ->
    [one] { $names } is hier te gast; gasten kan ik hier geen kudos geven.
   *[other] { $names } zijn hier te gast; gasten kan ik hier geen kudos geven.
}
kudos-refused-unknown = { $count ->
    [one] Ik ken { $names } niet. Kies de naam uit de lijst die verschijnt als je @ typt.
   *[other] Ik ken { $names } niet. Kies de namen uit de lijst die verschijnt als je @ typt.
}
kudos-refused-group = Ik kan niet zien wie er in { $names } zitten. Noem de mensen bij naam.
kudos-refused-allowance = Je kudos voor vandaag zijn op, dus { $names } { $count ->
    [one] kreeg
   *[other] kregen
} er geen. Morgen kan het weer.

## Als er meer tegelijk komen
kudos-bundle-title = { $count } keer kudos voor jou
kudos-bundle-line = { $giver }{ $manager ->
    [yes] , je leidinggevende
   *[no] { "" }
}{ $kind ->
    [experiment] , voor je experiment
    [teaching] , voor je uitleg
   *[learning] { "" }
}{ $count ->
    [one] { "" }
   *[other] { " " }({ $count } keer)
}
kudos-bundle-more = { $count ->
    [one] En nog 1 collega.
   *[other] En nog { $count } collega's.
}

## In het kanaal, als dat wil
kudos-card = Kudos voor { $receivers }{ $kind ->
    [experiment] { " " }voor een experiment
    [teaching] { " " }voor een goede uitleg
   *[learning] { "" }
}, van { $givers }.
kudos-card-nameless = Kudos voor { $receivers }{ $kind ->
    [experiment] { " " }voor een experiment
    [teaching] { " " }voor een goede uitleg
   *[learning] { "" }
}.
kudos-card-more = nog { $count }
kudos-top-title = Hier het vaakst bedankt, de laatste { $days } dagen
kudos-top-line = { $place }. { $names }: { $count } keer
kudos-top-shared = { $people } collega's delen de eerste plaats, met elk { $count } keer.
kudos-top-none = In de laatste { $days } dagen gaf hier nog niemand kudos. Geef de eerste met `@Opsteker /kudos @naam`.
kudos-top-off = Hier is geen toplijst. In een kanaal dat er een wil, kan een beheerder hem aanzetten met `@Opsteker /learn inrichten`.
kudos-top-private = Alleen jij ziet deze lijst.
