tip-does = Zoek een tip op het moment dat je vastzit.
tip-usage = je vraag
tip-help = `/tip hoe draai ik een commit terug`: geeft de beste tips, alleen aan jou.
    `/tip`: opent een formulier.
    `/tip vraag: hoe werkt onze release?` Die vraag gaat naar een collega.
    Of stel me gewoon een vraag in onze chat, of kies "Zoek een tip" in het { message-menu } van een bericht.
    Gaf een collega ergens een goed antwoord? Kies "Bewaar als antwoord" in het { message-menu } van dat bericht, dan wordt het een tip zodra die collega het goed vindt.
typed-tip-ask = vraag
shortcut-find_tip = Zoek een tip
shortcut-find_tip-does = Zoek tips bij wat hier gevraagd wordt
start-open_tip = Zoek een tip
start-open_tip-does = Zoek een tip zodra je vastzit
start-ask_colleague = Vraag het een collega
start-ask_colleague-does = Stel een vraag aan de collega die het waarschijnlijk weet
shortcut-ask_about = Vraag dit een collega
shortcut-ask_about-does = Leg dit voor aan de collega die het waarschijnlijk weet
tip-form-title = Zoek een tip
tip-form-question = Waar zit je vast?
tip-form-question-hint = Schrijf het zoals je het een collega zou vragen.
tip-form-submit = Zoek
tip-found = Dit kan je helpen
tip-perhaps = Misschien zit het hierbij
tip-others = Misschien ook:
tip-corrected = Gezocht naar: { $words }
tip-none-title = Hier weet ik nog geen antwoord op
tip-none = Een collega misschien wel.
tip-closest = Het dichtst in de buurt komt:
tip-private = Alleen jij ziet wat je zoekt. Zoeken { $people } mensen hetzelfde, dan zien anderen alleen de woorden die ze delen.
tip-more-none = Meer heb ik niet gevonden.
tip-by-tip = Tip · { $ago }
tip-by-owner = Tip van { $owner } · { $ago }
tip-by-til = Geleerd door { $author } · { $ago }
tip-by-two = Geleerd door { $author }, samen met { $other } · { $ago }
tip-by-nobody = Geleerd door een collega · { $ago }
tip-matched = gevonden op: { $words }
tip-button-read = Lees verder
tip-button-helped = Hielp
tip-button-not-helped = Hielp niet
tip-button-share = Deel hier
tip-button-ask = Vraag het een collega
tip-thanks = Fijn! Wie dit na jou zoekt, vindt het nu sneller.
tip-thanks-before = Dat had je al laten weten.
tip-noted = Dank je, ik onthoud het. Zal ik het een collega vragen?
tip-gone = Deze tip is er niet meer.
tip-shared-by = { $person } deelt een tip
tip-shared = Gedeeld, zodat anderen er ook iets aan hebben.
tip-share-nowhere = Delen kan in een kanaal. Zoek daar opnieuw met `@Opsteker /tip`.
tip-share-private = Dit komt uit een besloten kanaal en blijft daar.
