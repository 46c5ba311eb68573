# Wat je al doende vastlegt: lessen uit een fout, wat er al stond, en mijlpalen.

only-between-us = Dit doen we hier, waar niemand meekijkt. Typ: { $words }

## Een les uit een fout
lesson-button = Deel een les uit een fout
lesson-title = Les uit een fout
lesson-by = { $author } deelt wat ervan te leren is
lesson-by-nobody = Gedeeld zonder naam
lesson-form = Een les uit een fout
lesson-form-text = Wat gebeurde er, en wat weet je nu?
lesson-form-text-hint = Het gaat om wat je leerde, niet om wie het deed.
lesson-form-who = Hoe deel je het?
lesson-form-who-hint = Zonder naam bewaar ik nergens dat het van jou is.
lesson-form-named = Met mijn naam
lesson-form-nameless = Zonder mijn naam
lesson-form-submit = Deel de les
lesson-nowhere = Zonder naam delen kan alleen in een kanaal, en er is nog geen kanaal voor TILs. Open dit formulier in een kanaal.
lesson-shared = { $named ->
    [yes] Mooi dat je dit vertelt. Je les { $platform ->
            [teams] gaat nu naar
           *[other] staat in
        } { $where }.
   *[no] Mooi dat je dit vertelt. Je les { $platform ->
            [teams] gaat nu naar het kanaal.
           *[other] is gedeeld.
        }
}
lesson-shared-nameless = Mooi dat je dit vertelt. Je les { $platform ->
        [teams] gaat zonder je naam naar
       *[other] staat zonder je naam in
    } { $where }.
lesson-keep-this = Ik bewaar nergens dat hij van jou is. Aanpassen of verwijderen kan daarom alleen met de knoppen onder dit bericht.
lesson-helped-thanks = Fijn! Zo heeft deze les ook jou iets opgeleverd.
lesson-question = Een vraag bij deze les
kudos-nobody = Deze les is zonder naam gedeeld, dus ik weet niet voor wie de kudos zijn. Met "Hielp mij" laat je weten dat hij hielp.

## Wat er al stond
til-there = Dit staat er al, van { $author } in { $where }.
til-there-own = Dit deelde je al eerder, in { $where }.
til-there-added = Wat jij erover zegt, staat er nu onder.
til-there-counts = Dat jij dit ook deelt, telt mee.
til-adds = { $person } voegt toe
til-again-count = { $count ->
    [one] ook door 1 ander gedeeld
   *[other] ook door { $count } anderen gedeeld
}
til-saved-before-kept = Dit bericht is al als TIL bewaard. Ik zette hem bij wat jij bewaart.

## Samen geleerd
til-together = { $author } leerde dit samen met { $other }
til-together-stays = Met deze woorden waren jullie het samen eens, dus die blijven zo staan. Verwijderen kunnen jullie allebei.

## Mijlpalen
milestone-first = Dit is je eerste! Wie iets deelt, maakt het voor een ander weer makkelijker.
milestone-tenth = Je tiende! Dat zijn tien dingen die je collega's niet zelf hoeven uit te zoeken.
milestone-ten-weeks = Al tien weken op rij deel je iets. Daar wordt een heel team wijzer van.
home-helped = { $count ->
    [0] Wat jij deelt, kan straks een collega helpen.
    [one] Wat jij deelde, hielp 1 collega.
   *[other] Wat jij deelde, hielp { $count } collega's.
}
home-streak = { $weeks ->
    [one] Deze week deelde je iets.
   *[other] Al { $weeks } weken op rij deelde je iets.
}
