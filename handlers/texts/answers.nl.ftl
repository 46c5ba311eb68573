# Een antwoord uit een gesprek wordt een tip.

shortcut-save_answer = Bewaar als antwoord
shortcut-save_answer-does = Maak een tip van de vraag en dit antwoord, met ieders naam erbij
answers-form-question = De vraag
answers-form-question-hint = Zoals de volgende hem zou stellen, zonder namen.
answers-form-answer = Het antwoord
answers-form-hint = { $own ->
    [yes] Met Bewaren wordt dit een tip, met je naam erbij. Wie het kanaal ziet, kan hem vinden.
   *[no] Wie dit schreef, krijgt deze tekst eerst te zien en zegt of het een tip mag worden.
}
answers-form-asker = Wie vroeg het?
answers-form-asker-hint = Die hoort dat er een antwoord is, en komt bij de tip te staan. Weet je het niet, laat het dan leeg.
answers-form-one-asker = Kies één collega, of laat het leeg.
answers-form-no-asker = Deze persoon kan ik niet bereiken. Kies iemand anders, of laat het leeg.
answers-form-asker-elsewhere = Die zie ik niet in dit besloten kanaal. Kies iemand anders, of laat het leeg.
answers-asked = Goed idee. Ik vraag { $author } of het een tip mag worden, en laat het je weten.
answers-kept = { $own ->
    [yes] Je vraag en je antwoord staan nu samen bij de tips.
   *[no] { $new ->
        [yes] Dank je! Je antwoord staat nu bij de tips, met je naam erbij.
       *[no] Dank je! Je antwoord staat nu bij de tip die uit dit gesprek kwam, met je naam erbij.
    }
}
answers-ask-title = Mag jouw antwoord een tip worden?
answers-ask = { $saver } wil bewaren wat je antwoordde, zodat de volgende er ook iets aan heeft. Je naam komt erbij, en { $public ->
    [yes] iedereen hier kan de tip vinden.
   *[no] alleen wie in dat besloten kanaal zit, kan de tip vinden.
}
answers-button-yes = Ja, maak er een tip van
answers-button-no = Liever niet
answers-allowed = { $author } vindt het goed: het antwoord dat je bewaarde, staat nu bij de tips. Fijn dat je eraan dacht.
answers-refused = { $author } laat het antwoord dat je wilde bewaren liever in het gesprek. Ik heb er niets van bewaard.
answers-refused-thanks = Helemaal goed. Ik bewaar er niets van, en vraag het je niet opnieuw.
answers-asked-before = Ik heb al gevraagd of dit een tip mag worden. Zodra het mag, staat het bij de tips.
answers-asked-you = Een collega wilde dit al bewaren. In onze chat staat mijn vraag of het mag.
answers-kept-before = Dit antwoord staat al bij de tips.
answers-not-this-one = Dit bericht wordt geen tip. Weet jij het antwoord ook? Deel het dan zelf met `/til`.
answers-deleted = Dit bericht is verwijderd, dus ik bewaar er niets van.
answers-gone = Deze vraag is er niet meer. Wil je je antwoord toch bewaren, kies dan zelf "Bewaar als antwoord" in het { message-menu } van je bericht.
answers-too-late = Dit formulier is verlopen. Kies "Bewaar als antwoord" nog een keer in het { message-menu } van het bericht; dit had je geschreven:
answers-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Alleen wat een collega schreef, kan een antwoord zijn.
}
answers-private = Wat in een privégesprek is gezegd, bewaar ik niet. Deel het zelf met `/til` als het verder mag.
answers-author-left = Wie dit schreef, werkt hier niet meer en kan er geen ja op zeggen. Deel met `/til` in je eigen woorden wat je ervan leerde.
answers-outsider = Wie dit schreef, doet hier niet mee en kan er dus geen ja op zeggen. Deel met `/til` in je eigen woorden wat je ervan leerde.
answers-cannot-ask = Dit kan ik niet vragen aan wie het schreef. Die collega kan het zelf bewaren, met "Bewaar als antwoord" in het { message-menu } van het bericht.
answers-is-the-question = Met dit bericht begon het gesprek, dus dat is vast de vraag. Kies "Bewaar als antwoord" in het { message-menu } van het antwoord eronder.
answers-no-words = In dit bericht staat geen tekst om te bewaren.
answers-offer = Misschien is dit al beantwoord
answers-offer-why = Dit kanaal koos ervoor dat ik bij een vraag kijk of het antwoord er al is. Ik laat alleen zien wat iedereen mag lezen.
tip-by-answers = { $asked ->
    [same] Vraag en antwoord van { $answerers }
    [other] Vraag van { $asker }, antwoord van { $answerers }
   *[unknown] Antwoord van { $answerers }
} · { $ago }
