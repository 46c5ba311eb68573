## Wie een tip bijhoudt
library-check = Klopt deze tip nog? Jij houdt hem bij, en er is al een tijd niet naar gekeken.
library-offer = Wie deze tip bijhield, werkt hier niet meer. Jij kent het onderwerp: wil jij hem voortaan bijhouden?
library-button-confirm = Klopt nog
library-button-edit = Aanpassen
library-button-drop = Weghalen
library-button-take = Ik hou hem bij
library-button-not-me = Liever niet
library-drop-sure = Zal ik deze tip weghalen? Dan vindt niemand hem meer.
library-form-edit = Tip aanpassen
library-form-title = Vraag of titel
library-form-text = De tip
library-confirmed = Dank je! Over een half jaar vraag ik het nog eens.
library-changed = De tip is aangepast.
library-dropped = De tip is weg. Fijn dat je opruimt.
library-gone = Deze tip is er niet meer. Je hoeft niets te doen.
library-not-yours = Een collega houdt deze tip bij. Alleen die kan dat doen.
library-too-long = Deze tip heeft { $length } tekens en in een formulier passen er { $most }. Pas hem aan waar hij vandaan komt en laat hem opnieuw importeren.
library-taken = Mooi, jij houdt deze tip voortaan bij.
library-taken-before = Een collega houdt deze tip al bij. Toch bedankt.
library-not-me = Prima. Ik zoek iemand anders.

## Wat iemand nodig heeft
library-topics = Waar nog iemand voor nodig is
library-topics-thin = Hier weet maar één collega van. Mooi om te leren:
library-topics-line = { $topic } · { $count ->
    [one] 1 keer
   *[other] { $count } keer
} gedeeld of bedankt
library-topics-free = Deze tips hebben geen eigenaar. Wie houdt ze bij?
library-topics-none = Van elk onderwerp weten minstens twee collega's iets, en elke tip heeft iemand. Knap gedaan samen.
