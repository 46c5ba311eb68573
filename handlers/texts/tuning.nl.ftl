## Wat zoeken leert van wat hielp
tuning-title = Wat zoeken hier leerde
tuning-about = Elke nacht kijk ik welke antwoorden hier hielpen en welke niet, en stel ik bij wanneer ik er zeker genoeg van ben om er een te laten zien. Dat doe ik vanaf { $least } van die antwoorden, steeds maar een beetje, en nooit als het er slechter van wordt. Ik tel antwoorden, geen mensen of vragen.
tuning-private = Hiervoor tel ik alleen welke antwoorden hielpen. Wie wat zocht hoort daar niet bij, en niemand kan het hier zien.
tuning-nothing = Er is nog niets veranderd: ik antwoord zoals toen jullie begonnen.
tuning-off = Leren van wat hielp staat uit. Ik antwoord zoals toen jullie begonnen.
tuning-fitted = Ik heb bijgesteld wanneer ik zeker genoeg ben van een antwoord, op grond van { $count } antwoorden waarvan jullie zeiden of ze hielpen.
tuning-shipped = Ik ben weer net zo zeker als toen jullie begonnen: bij de { $count } antwoorden waarvan jullie zeiden of ze hielpen, werkt dat nu beter.
tuning-before = Eerst: { $counts }
tuning-after = Nu: { $counts }
tuning-counts = { $right } van de { $count } goed ingeschat. Van { $sure } zou ik zeker zijn, en daarvan hielpen er { $helped }.
tuning-counts-few = { $right } van de { $count } goed ingeschat.
tuning-counts-nearly = vrijwel alle { $count } goed ingeschat.
tuning-button-undo = Draai terug en zet uit
tuning-button-resume = Zet aan
tuning-resumed = Het staat weer aan. Vannacht kijk ik welke antwoorden hielpen.
