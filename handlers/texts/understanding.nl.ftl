# Wat iemand waarschijnlijk bedoelde, en wat we aanbieden bij een gewone zin.

meant = Bedoelde je dit?
meant-long = Bedoelde je { COMMAND($command) }? Zet dat er dan voor; dit is te lang voor een knop.
called-which = Er zijn hier meer mensen die { $name } heten. Wie bedoel je?
called-many = Er zijn hier veel mensen die { $name } heten. Typ de volledige naam, of kies iemand met @{ $platform ->
    [teams] { " " }in een kanaal.
   *[other] .
}
called-nobody = Ik ken hier niemand die { $name } heet. Bedoel je deze collega? Kies anders iemand met @{ $platform ->
    [teams] { " " }in een kanaal.
   *[other] .
}
thanks-offer = Wat aardig! Zal ik { $names } daar kudos voor geven?
thanks-whom = Wat aardig! Wie wil je bedanken? Met deze knop geef je kudos.
thanks-welcome = Graag gedaan!
greeting = Hoi! Waar kan ik je mee helpen?
greeting-more = Alles wat ik kan, zie je met "{ $help }".
learned-offer = Mooi! Wil je dat delen als TIL? Je kunt het eerst nog aanpassen.

## Wat iemand typt om hulp te krijgen
typed-learn = leer, home, start
typed-help = help, hulp, ?
typed-asks-for-help = wat kun je, wat kun je doen, wat kan je, wat kun jij, wat doe je, wat kan ik,
    wie ben je, wie ben jij, hoe werk je, help me even
typed-greeting = hoi, hallo, hé, hee, goedemorgen, goeiemorgen, goedemiddag, goedenavond, dag
typed-today = vandaag
typed-tomorrow = morgen
