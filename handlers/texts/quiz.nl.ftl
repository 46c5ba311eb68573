## Quiz
module-quiz = Quiz
module-quiz-does = in je leertijd een paar vragen over wat je zelf deelde, bewaarde of opzocht; alleen voor wie dat wil, en zonder score
quiz-title = Je quiz
quiz-title-of = Je quiz: vraag { $number } van { $count }
quiz-help = `/learn quiz`: { $least } tot { $most } vragen over wat je zelf deelde, bewaarde of opzocht. Het kost twee minuten en niemand houdt een score bij.
    `/learn quiz aan` en `/learn quiz uit`: of ik er één keer per week in je leertijd om vraag.
    Wat je wist, komt later terug. Wat je vergeten was, komt eerder terug. Alleen jij ziet er iets van.
typed-quiz-on = aan, ja
typed-quiz-off = uit, nee, geen
quiz-offer = { $count } dingen die je deelde, bewaarde of opzocht. Weet je ze nog? Het kost twee minuten.
quiz-ask-shared = { $cue ->
    [topics] Wat schreef je op { $day } over { $about }?
    [words] Op { $day } schreef je iets dat zo begint: "{ $about } …". Hoe gaat het verder?
   *[day] Wat deelde je op { $day }?
}
quiz-ask-kept = { $cue ->
    [topics] Je bewaarde iets over { $about }, gedeeld op { $day }. Wat staat erin?
    [words] Je bewaarde iets dat zo begint: "{ $about } …". Hoe gaat het verder?
   *[day] Je bewaarde iets dat op { $day } gedeeld is. Wat staat erin?
}
quiz-ask-helped = { $cue ->
    [topics] Je had iets aan wat op { $day } over { $about } gedeeld is. Wat staat erin?
    [words] Je had iets aan wat zo begint: "{ $about } …". Hoe gaat het verder?
   *[day] Je had iets aan wat op { $day } gedeeld is. Wat staat erin?
}
quiz-ask-tip = Je had iets aan de tip "{ $title }". Wat staat erin?
quiz-recall = Zeg het eerst voor jezelf en kijk dan.
quiz-changed = Deze woorden zijn veranderd sinds de vorige keer dat ik ernaar vroeg.
quiz-done = Dat was het. Wat je wist, komt later terug. Wat je vergeten was, komt eerder terug.
quiz-next = Die had je al beantwoord. Door naar de volgende.
quiz-gone = Daar kan ik niet meer naar vragen. Door naar de volgende.
quiz-old = Die vraag is van een eerdere quiz en komt vanzelf terug. Nu een quiz? `/learn quiz`.
quiz-later = Vandaag is er te weinig om te vragen. Vanaf { $day } weer wel.
quiz-nothing = { $til ->
    [yes] Er is nog te weinig om je te vragen. Deel iets met `/til`, bewaar wat collega's deelden of laat weten dat een tip hielp: met { $least } dingen maak ik een quiz.
   *[no] Er is nog te weinig om je te vragen. Zoek iets op met `/tip` en laat weten dat het hielp: met { $least } dingen maak ik een quiz.
}
quiz-switched-on = { $time ->
    [yes] Mooi. Eén keer per week vraag ik in je leertijd of je een quiz wilt, als er iets te vragen is. Op andere momenten niet.
   *[no] Mooi. Ik vraag het alleen in je leertijd, en die heb je nog niet. Kies een moment, dan komt het daar; `/learn quiz` werkt altijd.
}
quiz-no-time = Leertijd staat hier uit, en daarbuiten val ik je niet lastig. Met `/learn quiz` krijg je er een wanneer je wilt.
quiz-yours = Alleen jij ziet de vragen en hoe het ging. Ik kies uit wat jij hier mag zien, en het verdwijnt als je je gegevens laat wissen.
quiz-switched-off = Ik vraag er niet meer om. `/learn quiz` werkt nog steeds wanneer je wilt.
quiz-button-begin = Begin de quiz
quiz-button-show = Laat zien
quiz-button-knew = Wist ik
quiz-button-almost = Bijna
quiz-button-forgot = Vergeten
quiz-button-on = Vraag het in mijn leertijd
quiz-button-off = Vraag het niet meer
