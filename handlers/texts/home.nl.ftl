## Jouw pagina
home-heading-waiting = Wacht op jou
home-heading-coming = Binnenkort
home-heading-goals = Je doelen
home-heading-learning = Wat je leert
home-heading-mine = Wat jij deelde
home-heading-kept = Wat je bewaarde
home-heading-together = Samen leren
home-more = Nog { $count } erbij
home-quiet = { $til ->
    [yes] Er wacht niets op je. Leerde je vandaag iets? Eén zin is genoeg.
   *[no] Er wacht niets op je. Loop je ergens op vast? Zoek een tip.
}
home-lunch = Lunch and learn: { $topic }
home-coffee = Leerkoffie in { $where }
home-circle-call = Leerkring: { $task }
home-consult-asked = { $person } vraagt je mee te denken
home-consult = Intervisie met { $person }
home-time = Tijd om te leren
home-time-add = Kies leertijd
home-could-answer = Jij kent { $topics }. Weet je dit?
home-every = Wat kan ik nog meer?
see-message = Naar het bericht
