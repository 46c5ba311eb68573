## Intervisie
consult-title = Intervisie
consult-intro = Jij hebt een vraag, een paar collega's denken mee: in { $minutes } minuten, met vaste stappen. Wat jullie zeggen blijft onder jullie.
consult-help = Typ `/learn intervisie start` en kies { $least } tot { $most } collega's, je vraag en een moment. Ik nodig ze privé uit en begin zodra het tijd is.
    In vijf stappen: je vertelt, zij vragen door, ieder schrijft eerst zelf een advies, jij reageert, en ieder zegt wat die meeneemt. Ik houd de tijd bij.
    Typ `/learn intervisie` om te zien wat er komt en wat er was. Wat er gezegd en geschreven is, zien alleen wie meededen, en na 90 dagen is het weg.
consult-not-understood = "{ $said }" begreep ik niet. Probeer `/learn intervisie start`, of `/learn intervisie help`.
typed-consult-new = nieuw, nieuwe
consult-when = { $day }, { $time }
consult-quoted = "{ $text }"
consult-inside = Wat hier gezegd en geschreven wordt, blijft onder jullie.
consult-listed = { $when } · { $state }
    { $question }
consult-state = { $state ->
    [planned] gepland, { $count ->
        [one] één doet mee
       *[other] { $count } doen mee
    }
    [running] bezig met stap { $step }
    [ended] geweest
   *[other] ging niet door
}
consult-button-open = Start een intervisie
consult-button-more = Meer
consult-button-look = Bekijk
consult-gone = Deze intervisie is er niet meer, of je deed niet mee. Typ `/learn intervisie` om te zien wat er wel is.

## Uitnodigen
consult-form-people = Wie denkt er mee?
consult-form-question = Wat is je vraag?
consult-form-question-hint = In een of twee zinnen, liefst in de ik-vorm. Alleen wie je uitnodigt leest dit.
consult-form-day = Welke dag?
consult-form-day-hint = Leeg is vandaag.
consult-form-time = Hoe laat?
consult-form-time-hint = In jouw tijd. Leeg is zo meteen, zodra ze ja zeggen.
consult-error-self = Jij doet al mee. Kies hier alleen collega's.
consult-error-people = Deze mensen kan ik er niet voor vragen: { $names }. Kies iemand anders.
consult-error-count = Kies { $least } tot { $most } collega's; met jou erbij is dat een kleine kring waarin iedereen aan bod komt.
consult-error-day = Die dag begreep ik niet. Typ bijvoorbeeld morgen of 24-11-2026.
consult-error-time = Die tijd begreep ik niet. Typ bijvoorbeeld 14:00.
consult-error-which-time = Vul ook in hoe laat.
consult-error-past = Dat moment is al voorbij. Kies een moment dat nog komt.
consult-error-far = Dat is wel erg ver weg. Kies een moment binnen { $days } dagen.
consult-error-hours = { $now ->
    [yes] Niet iedereen werkt nu
   *[no] Niet iedereen werkt dan, of hoort op tijd van je vraag
}: { $names }. { $fits ->
    [yes] Het eerste moment dat iedereen past: { $first }.
   *[no] Ik vond geen moment dat iedereen past. Kies misschien andere collega's.
}
consult-many = Je hebt al { $most } keer intervisie staan. Is die geweest of ingetrokken, dan kan er weer een bij.
consult-planned = { $count } collega's krijgen je vraag privé. { $at_once ->
    [yes] Ik begin zodra iedereen heeft geantwoord, en anders op { $when }.
   *[no] Ik begin op { $when }.
} Zeggen minstens twee van hen ja, dan gaat het door.
consult-invited-title = Denk je mee?
consult-invited = { $person } heeft een vraag en wil er graag met een paar collega's over nadenken: { $minutes } minuten intervisie, { $at_once ->
    [yes] zo meteen, uiterlijk { $when }
   *[no] op { $when }
}.
consult-invited-with = Ook gevraagd: { $others }
consult-invited-note = Ja en nee zijn allebei goed, een reden hoeft niet. Wat jullie zeggen blijft onder jullie.
consult-button-yes = Ik doe mee
consult-button-no = Nu niet
consult-said = { $said ->
    [yes] Fijn dat je meedenkt! { $begins ->
        [now] Jullie beginnen nu.
        [soon] Ik begin zodra iedereen heeft geantwoord.
       *[later] Ik begin vanzelf op { $when }.
    }
   *[no] Prima, fijn dat je het laat weten. Niemand vraagt waarom.
}
consult-too-late = { $state ->
    [planned] Jij hebt deze vraag zelf ingebracht, dus je doet al mee.
    [running] { $said ->
        [yes] De intervisie is al begonnen, en jij doet mee.
       *[no] De intervisie is al begonnen. Een volgende keer heel graag.
    }
    [ended] Deze intervisie is al geweest.
   *[other] Deze intervisie gaat niet door. Dank dat je even keek.
}
consult-off = { $why ->
    [few] Je intervisie van { $when } gaat niet door: er konden nu te weinig collega's. Dat zegt niets over je vraag. Een ander moment lukt vaak wel.
    [late] Je intervisie van { $when } is niet begonnen: ik was er zelf niet op tijd. Zullen we een nieuw moment kiezen?
   *[other] De intervisie van { $when } gaat niet door. Dank dat je wilde meedenken.
}
consult-button-again = Opnieuw plannen
consult-button-withdraw = Intrekken
consult-withdraw-sure = Zal ik de intervisie intrekken? Wie gevraagd is, hoort alleen dat het niet doorgaat.
consult-withdrawn = Ingetrokken. Wie gevraagd was, hoort dat het niet doorgaat; niemand vraagt waarom.

## De stappen
consult-roles = Inbrenger: { $starter }
    Gespreksleider: { $facilitator }
    Denken mee: { $consultants }
consult-plan-step = { $step }. { $step ->
    [1] De inbrenger vertelt
    [2] Vragen om te begrijpen
    [3] Ieder schrijft een advies, daarna delen
    [4] De inbrenger reageert
   *[other] Wat neem je mee?
} ({ $minutes } minuten)
consult-step-title = Stap { $step } van { $steps }
consult-step = { $step ->
    [1] { $starter } vertelt wat er speelde en wat de vraag is. De anderen luisteren.
    [2] Stel vragen om het te begrijpen: wat gebeurde er, wat deed je, wat wil je? Nog geen advies.
    [3] Schrijf ieder voor jezelf op hoe jij het ziet en wat je { $starter } adviseert. Ik laat alles tegelijk zien als de tijd om is, zodat niemand de eerste volgt.
    [4] { $starter } zegt wat raakt, wat helpt en wat niet. De anderen luisteren.
   *[other] Zeg om de beurt wat je meeneemt, ook als je zelf niets inbracht. Opschrijven mag ook: voor jezelf of voor de groep.
}
    { $minutes } minuten, tot { $until }.
consult-longer = { $step ->
    [1] Er komen vijf minuten bij om te vertellen
    [2] Er komen vijf minuten bij om vragen te stellen
    [3] Er komen vijf minuten bij om te schrijven
    [4] Er komen vijf minuten bij om te reageren
   *[other] Er komen vijf minuten bij om af te ronden
}: tot { $until }.
consult-leads = { $facilitator } leidt nu het gesprek.
consult-button-talk = Open jullie chat
consult-button-next = { $is_last ->
    [yes] Afronden
   *[no] Volgende stap
}
consult-button-longer = Vijf minuten erbij
consult-button-stop = Stoppen
consult-stop-sure = Zullen jullie hier stoppen? Wat er al geschreven is, krijgen jullie nog te zien.
consult-button-lead = Iemand anders leidt
consult-next = Stap { $step } begint nu.
consult-given = Er zijn vijf minuten bij gekomen.
consult-longest = Er is al een half uur bij gekomen. Rond af of ga naar de volgende stap, dan blijft het voor iedereen prettig.
consult-ended = Het is afgerond. Dank voor het leiden en meedenken.
consult-other-step = Jullie zijn intussen verder of hebben al meer tijd: dit is stap { $step }. De knoppen onder het laatste bericht werken wel.
consult-not-facilitator = { $name } leidt het gesprek, en deze knop is voor wie leidt. Overnemen kan: kies bij het plan "Iemand anders leidt".
consult-not-running = { $state ->
    [planned] Deze intervisie is nog niet begonnen.
    [ended] Deze intervisie is al geweest. Typ `/learn intervisie` om erin terug te lezen.
   *[other] Deze intervisie gaat niet door.
}
consult-form-lead = Wie leidt het gesprek?
consult-error-lead = Kies iemand uit de kring.
consult-alone = Er is niemand anders in de kring die het kan overnemen.
consult-handed-over = Geregeld, iedereen ziet het.

## Schrijven
consult-button-advice = Schrijf je advies
consult-form-advice = Hoe zie jij het, en wat adviseer je?
consult-form-advice-hint = Niemand ziet dit tot de stap om is; dan zien jullie alles tegelijk, met namen.
consult-advice-kept = Bewaard. Je advies is te zien als de stap om is; tot dan kun je het nog aanpassen.
consult-advice-title = Dit schreven jullie
consult-no-advice = { $why ->
    [own] Het is jouw vraag, dus het advies komt van de anderen. Jij reageert erop in stap vier.
    [early] Advies komt in stap drie. Eerst luisteren en vragen.
   *[other] Deze stap is voorbij. Zeg het gerust hardop; dit waren je woorden:
}
consult-button-take = Wat neem je mee?
consult-form-take = Wat neem je mee?
consult-form-who = Voor wie?
consult-form-alone = Alleen voor mij
consult-form-together = Ook voor wie meedeed
consult-not-yet = Dat komt in stap vijf. Dan vraag ik het iedereen.
consult-taken-kept = { $who ->
    [together] Bewaard, ook voor wie meedeed.
   *[alone] Bewaard, alleen voor jou.
} Typ `/learn intervisie` om het terug te lezen.
consult-taken-own = Dit nam jij mee
consult-taken-shared = Dit namen anderen mee
consult-taken-group = Dit nemen jullie mee
consult-asked-by = De vraag van { $person }:
consult-end = Dat was het. Dank voor je vraag en je vertrouwen, { $starter }, en dank aan wie meedacht.
consult-kept = Wat hier gezegd is, blijft onder jullie. Typ `/learn intervisie` om terug te lezen; na 90 dagen is het weg.

own-table-consultation_seats = Intervisies waarvoor je gevraagd bent
own-table-consultation_words = Wat je zelf schreef bij intervisie
own-table-consultations = Intervisies die je inbracht of leidde
