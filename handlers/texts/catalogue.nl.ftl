## Het aanbod
module-catalogue = Leeraanbod
module-catalogue-does = cursussen, artikelen, video's en podcasts die collega's elkaar aanraden, en wat je daarvan afrondde
catalogue-title = Leeraanbod
catalogue-kind = { $kind ->
    [course] cursus
    [article] artikel
    [video] video
   *[podcast] podcast
}
catalogue-level = { $level ->
    [core] basis
    [advanced] gevorderd
   *[leadership] leiderschap
}
catalogue-minutes = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
catalogue-micro = ⚡ microlearning
catalogue-free = gratis
catalogue-by = aangeraden door { $who }
catalogue-by-ago = Aangeraden door { $who } · { $ago }
catalogue-by-nobody = Uit het leeraanbod · { $ago }
catalogue-open = Bekijken
catalogue-is-finished = ✓ afgerond
catalogue-reported = deze link werkt misschien niet meer
catalogue-none = Hier staat nog niets. Wat las, keek of volgde je laatst waar een ander ook iets aan heeft?
catalogue-none-such = Daar is nog niets over. Ken jij iets goeds? Raad het aan.
catalogue-mine = Wat je afrondde
catalogue-mine-none = Je rondde nog niets af. Met `/learn aanbod kort` vind je iets van hooguit vijf minuten.
catalogue-gone = Dit staat niet meer in het aanbod.
catalogue-not-yours = Dit kan alleen wie het aanraadde: { $who }, of een beheerder. Klopt er iets niet? Laat het gerust weten.
catalogue-not-finished = Dit had je nog niet afgerond.
catalogue-help = In het aanbod staat wat collega's elkaar aanraden: cursussen, artikelen, video's en podcasts.
    `/learn aanbod`: alles, met eerst wat hooguit vijf minuten kost.
    `/learn aanbod gratis video git`: een deel. Wat kan: cursus, artikel, video, podcast, basis, gevorderd, leiderschap, kort, gratis en elk onderwerp.
    `/learn aanbod https://…`: iets aanraden. `/learn aanbod mijn`: wat je afrondde, alleen voor jou.
typed-catalogue-add = toevoegen, aanraden, nieuw
typed-catalogue-mine = mijn, afgerond, gedaan
typed-catalogue-course = cursus, cursussen, training
typed-catalogue-article = artikel, artikelen
typed-catalogue-video = video, video's, videos, filmpje
typed-catalogue-podcast = podcast, podcasts
typed-catalogue-core = basis
typed-catalogue-advanced = gevorderd
typed-catalogue-leadership = leiderschap
typed-catalogue-micro = kort, micro
typed-catalogue-free = gratis

## Aanraden en bijhouden
catalogue-button-add = Raad iets aan
catalogue-button-filter = Kies een deel
catalogue-button-all = Alles
catalogue-button-edit = Aanpassen
catalogue-button-remove = Weghalen
catalogue-button-confirm = Klopt nog
catalogue-button-report = De link werkt niet
catalogue-form-edit = Pas het aan
catalogue-form-link = Link
catalogue-form-title = Titel
catalogue-form-reason = Waarom raad je het aan?
catalogue-form-reason-hint = In één of twee zinnen: wat leer je ervan, en voor wie is het?
catalogue-form-kind = Soort
catalogue-form-minutes = Hoeveel minuten kost het?
catalogue-form-level = Niveau
catalogue-form-cost = Wat kost het?
catalogue-form-cost-hint = Laat leeg als het gratis is
catalogue-form-only = Alleen
catalogue-form-all = Alle
catalogue-form-show = Laat zien
catalogue-error-title = Geef het een titel.
catalogue-error-reason = Schrijf in één zin waarom je het aanraadt.
catalogue-error-kind = Kies een van deze.
catalogue-error-level = Kies een van deze.
catalogue-error-minutes = Vul een heel getal in, van { $least } tot en met { $most }.
catalogue-error-there = Deze link staat al in het aanbod. Kies een andere.
catalogue-added = Dank je, het staat in het aanbod. Met `/tip` vinden collega's het ook.
catalogue-there = Dit stond al in het aanbod, zo:
catalogue-changed = Aangepast.
catalogue-confirmed = Dank je. Over een half jaar vraag ik het nog eens.
catalogue-removed = Weggehaald. Wie het afrondde, houdt dat.
catalogue-remove-sure = Zal ik dit uit het aanbod halen?
catalogue-report-yours = Jij kunt dit bijhouden. Pas de link aan, of haal het weg.
catalogue-report-thanks = Dank je. Ik vraag het aan wie dit aanraadde, zonder te zeggen van wie ik het hoorde.
catalogue-report-before = Dat hoorde ik al van een collega. Ik heb ernaar gevraagd.
catalogue-check = Een tijd geleden raadde je dit aan. Klopt het nog, en werkt de link?
catalogue-check-dead = Een collega zegt dat deze link niet meer werkt. Kijk je even?

## Afronden
catalogue-button-finish = Afgerond
catalogue-button-undo = Toch niet afgerond
catalogue-button-apply = Wat ga je anders doen?
catalogue-button-aloud = Vier het voortaan in { $where }
catalogue-button-quietly = Houd het voortaan voor mij
catalogue-finished = Mooi, je rondde “{ $title }” af.
catalogue-finished-before = Dit had je al afgerond.
catalogue-heard-by-nobody = Alleen jij ziet dit.
catalogue-heard-aloud = Het staat ook in { $where }, want dat koos je zo.
catalogue-undone = Goed, dit telt weer als nog niet afgerond.
catalogue-aloud = Leuk! Voortaan zet ik in { $where } wat je afrondt.
catalogue-quietly = Goed, voortaan blijft het tussen ons.
catalogue-celebrated = 🎉 { $who } rondde “{ $title }” af.
catalogue-form-apply = Wat neem je mee?
catalogue-form-apply-hint = Eén zin is genoeg. Het wordt een TIL van jou.
catalogue-form-who = Wie mag het lezen?
catalogue-form-alone = Alleen ik
catalogue-form-aloud = Iedereen in { $where }
catalogue-error-apply = Schrijf in één zin wat je anders gaat doen.
catalogue-error-who = Kies wie het mag lezen.
catalogue-applied = Bewaard. Alleen jij ziet het, onder `/til mijn`.
catalogue-applied-aloud = Je TIL staat in { $where }.
