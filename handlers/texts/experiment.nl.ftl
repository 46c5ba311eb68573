## Experimenten
experiment-title = Experimenten
experiment-none = Je bent nu niets aan het uitproberen. Wat zou je een tijdje anders willen doen, gewoon om te zien wat ervan komt?
experiment-help = `/learn experiment kortere vergaderingen`: probeer iets uit. Je zegt wat je verwacht, en op een dag die je kiest vraag ik wat je leerde. In een kanaal typ je `@Opsteker /learn experiment kortere vergaderingen`; dan kan het kanaal je volgen.
    Of het lukte maakt niet uit: wat je leerde, daar gaat het om.
    `/learn experiment`: wat je hebt lopen. Je kunt er { $most } tegelijk hebben.
typed-experiment-new = nieuw, nieuwe
experiment-until = { $where ->
    [none] Tot { $day }
   *[other] Tot { $day } · { $where } volgt het
}
experiment-kept = Op { $day } vraag ik wat je leerde. Veel plezier met proberen!
experiment-how = Dit wilde je tot rond deze tijd proberen. Hoe ging het?
experiment-expected = Verwacht: { $text }
experiment-tries = 🧪 { $owner } probeert iets uit
experiment-hear = Op { $day } horen we wat eruit te leren valt, hoe het ook gaat.
experiment-tried = 🧪 { $owner } probeerde iets uit, en { $state ->
    [worked] het lukte
   *[failed] het mislukte
}
experiment-learned = De les:
experiment-outcome = { $state ->
    [worked] het lukte
   *[failed] het mislukte
}
experiment-digest = { $owner } probeerde: { $text }
experiment-ended = { $where ->
    [none] Goed dat je het probeerde. Wil je er ook een ander mee helpen?
   *[other] Goed dat je het probeerde. { $where } kan lezen wat je leerde. Wil je er nog meer mensen mee helpen?
}
experiment-later = Prima. Ik vraag het over een week weer.
experiment-stopped = Het is weg. Je hoeft niet te zeggen waarom.
experiment-full = Je hebt al { $most } experimenten lopen. Kan er een klaar zijn?
experiment-gone = Dat experiment is er niet meer. Met `/learn experiment` zie je wat je hebt.
experiment-over = Hiervan heb je al gezegd hoe het ging.
experiment-no-channel = Dat kanaal vind ik niet meer, of je zit er niet in.
experiment-not-posted = Het lukte niet om je experiment in { $where } te zetten, dus alleen jij ziet het nu. Bestaat het kanaal nog, en ben ik erbij?
experiment-button-new = Probeer iets uit
experiment-button-worked = Het lukte
experiment-button-failed = Het mislukte
experiment-button-later = Vraag het over een week
experiment-button-stop = Laat maar los
experiment-button-til = Deel wat je leerde
experiment-button-thank = 🧪 Kudos voor het proberen
experiment-form-title = Wat leerde je?
experiment-form-text = Wat ga je proberen?
experiment-form-text-hint = Iets kleins, zoals: vergaderingen van 25 minuten
experiment-form-expectation = Wat verwacht je ervan?
experiment-form-expectation-hint = Zoals: we besluiten net zoveel, en houden tijd over
experiment-form-until = Tot wanneer?
experiment-form-until-hint = Op die dag vraag ik wat je leerde.
experiment-form-shared = Wie kan het volgen?
experiment-form-channel = Iedereen in { $where }
experiment-form-alone = Alleen ik
experiment-form-learned = Wat leerde je?
experiment-form-learned-hint = Wat weet je nu, dat je eerst niet wist?
experiment-error-text = Wat ga je proberen? Eén zin is genoeg.
experiment-error-expectation = Wat verwacht je ervan? Zonder verwachting kan niets je verrassen.
experiment-error-past = Kies een dag die nog komt, binnen een jaar: dan vraag ik wat je leerde.
experiment-error-learned = Wat leerde je? Eén zin is genoeg.
