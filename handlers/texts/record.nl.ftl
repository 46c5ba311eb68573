## Terugblik
module-record = Terugblik
module-record-does = wat je deed en leerde op een rij, alleen voor jou; om mee te nemen of aan één iemand te laten zien
record-title = Je terugblik
record-of = Terugblik van { $owner }
record-period = Van { $first } tot en met { $last }
record-nothing = Over deze periode staat er nog niets. Kies andere dagen, of zet er zelf iets bij.
record-most = Dit zijn de laatste { $most } dingen. Wat ouder is, zie je over een kortere periode.
record-footer = Alleen jij ziet dit, tot je het zelf aan iemand laat zien. Andere dagen: `/learn terugblik half jaar` of `/learn terugblik 2025`
record-help = `/learn terugblik`: wat je het laatste jaar deelde, leerde, haalde en voor anderen deed. Alleen jij ziet het.
    `/learn terugblik half jaar`, `/learn terugblik 2025` of `/learn terugblik 1-1-2026 tot 30-6-2026`: over andere dagen, hooguit { $most } jaar.
    `/learn terugblik bestanden`: als PDF, Markdown en CSV.
    Bij elk ding kun je schrijven wat je nu kunt dat je eerst niet kon. Je kunt het anders noemen, weglaten, en er zelf iets bij zetten.
    Met Laten zien kies je één iemand en een einddatum. Terugnemen kan altijd.
typed-record-files = bestanden, bestand, pdf
typed-record-this = dit
typed-record-previous = vorig, vorige
typed-record-past = afgelopen, laatste, laatst
typed-record-one = een, één
typed-record-between = van, vanaf, sinds, tot, en, met, t, m
typed-record-week = week, weken
typed-record-month = maand, maanden
typed-record-quarter = kwartaal, kwartalen
typed-record-half-year = half jaar, halfjaar, een half jaar
typed-record-year = jaar, jaren
record-kind-goal = Gehaald doel
record-kind-til = Vandaag geleerd
record-kind-lesson = Les uit een fout
record-kind-helped = Wat anderen hielp
record-kind-kudos = Kudos
record-kind-spoke = Verteld bij lunch and learn
record-kind-attended = Bij lunch and learn geweest
record-kind-mentor = Mentor geweest
record-kind-mentee = Geleerd met een mentor
record-kind-circle = Leerkring
record-kind-consultation = Meegedacht in een intervisie
record-kind-course = Afgerond
record-kind-step = Stap op een leerpad
record-kind-own = Zelf toegevoegd
record-helped = { $count ->
    [one] Wat je deelde hielp 1 collega
   *[other] Wat je deelde hielp { $count } collega's
}
record-kudos = { $count } keer kudos voor { $kind }
record-kudos-learning = leren
record-kudos-experiment = een experiment
record-kudos-teaching = uitleg
record-answer = Dit kan ik nu: { $answer }
record-question = Wat kun je nu dat je eerst niet kon?
record-saved = Bewaard.
record-dropped = Weggelaten. Onder Weggelaten zet je het terug.
record-returned = Het staat er weer bij.
record-added = Het staat erbij.
record-all-answered = Dat waren ze. Met `/learn terugblik` zie je alles bij elkaar.
record-left-out = Weggelaten
record-none-left-out = Er is niets weggelaten.
record-review-on = Je gesprek is op { $day }. Een week ervoor krijg je een seintje.
record-review-kept = Bewaard. Een week voor { $day } krijg je een seintje.
record-reminder = { $count ->
    [0] Op { $day } kijk je terug op je werk. Je terugblik is nog leeg: zet er zelf iets bij, of kies andere dagen.
    [one] Op { $day } kijk je terug op je werk. Er staat 1 ding in je terugblik. Wil je er nu naar kijken?
   *[other] Op { $day } kijk je terug op je werk. Er staan { $count } dingen in je terugblik. Wil je er nu naar kijken?
}
record-shared-with = { $reader } kan dit lezen tot en met { $day }
record-shared = { $reader } kan je terugblik nu lezen, tot en met { $day }. Wat je weglaat of verandert, ziet { $reader } ook zo. Eerder terugnemen kan in `/learn terugblik`.
record-unshared = { $reader } kan je terugblik niet meer lezen.
record-for-you = { $owner } laat je de eigen terugblik lezen, tot en met { $day }. Ga er zorgvuldig mee om.
record-shown-until = Je kunt dit lezen tot en met { $day }.
record-shown-nothing = Er staat niets in dat je kunt lezen.
record-share-over = Deze terugblik kun je niet (meer) lezen.
record-share-gone = Dit was al teruggenomen.
record-refused = De terugblik van { $owner } is van { $owner } zelf. Wil je het er samen over hebben? Vraag het gewoon: laten zien kan alleen { $owner }, met `/learn terugblik`.
record-unknown = Dat snap ik niet. Typ `/learn terugblik`, of zet er dagen achter, zoals `/learn terugblik half jaar`.
record-wrong-days = { $why } Zo kan het wel: `/learn terugblik half jaar`
record-gone = Dat staat niet (meer) in je terugblik. Met `/learn terugblik` zie je wat er wel staat.
record-error-future = Die dag moet nog komen. Kies er een die geweest is.
record-error-order = De laatste dag ligt voor de eerste.
record-error-long = Dat is meer dan { $most } jaar. Kies een kortere periode.
record-error-empty = Wat deed of leerde je? Eén zin is genoeg.
record-error-many = Je zette er al { $most } dingen bij. Haal er eerst een weg.
record-error-review = Kies een dag die nog komt, binnen twee jaar. Of laat hem open.
record-error-until = Kies een dag die nog komt, binnen drie maanden.
record-error-one-reader = Kies één collega, niet jezelf.
record-error-reader = { $name } is er niet meer, of doet niet mee. Kies iemand anders.
record-error-shown = Je laat je terugblik al aan { $most } mensen zien. Neem er eerst een terug.
record-button-write = Schrijven
record-button-drop = Weglaten
record-button-skip = Volgende
record-button-return = Terugzetten
record-button-more = Nog { $count }
record-button-next = Eén voor één ({ $count })
record-button-begin = Begin
record-button-add = Zet er iets bij
record-button-days = Dagen en gesprek
record-button-files = Als bestand
record-button-share = Laten zien
record-button-unshare = Terugnemen
record-button-left-out = Weggelaten
record-button-look = Lezen
record-form-item = Wat je leerde
record-form-own = Zet er iets bij
record-form-days = Dagen en gesprek
record-form-share = Je terugblik laten zien
record-form-text = Zo heet het in je terugblik
record-form-text-hint = Waar het vandaan komt verandert niet mee.
record-form-own-text = Wat deed of leerde je?
record-form-answer = Wat kun je nu dat je eerst niet kon?
record-form-answer-hint = Eén zin is genoeg; leeg laten mag.
record-form-keep = Hoort het in je terugblik?
record-form-on = Wanneer?
record-form-first = Van
record-form-last = Tot en met
record-form-review = Wanneer is je gesprek?
record-form-review-hint = Een week ervoor krijg je een seintje. Leeg laten mag.
record-form-reader = Aan wie?
record-form-reader-hint = Eén collega. Wat in een besloten kanaal staat waar die niet bij is, blijft eruit, tenzij je het zelf anders noemde.
record-form-until = Tot en met welke dag?
record-form-until-hint = Daarna kan niemand het meer lezen. Wat iemand las, heeft die gelezen.
record-file = terugblik
record-file-title = Terugblik van { $owner }
record-files = Je terugblik: als PDF, als Markdown en als CSV. Van jou; geef hem aan wie je wilt.
record-files-come = Je terugblik komt in onze eigen chat, als PDF, Markdown en CSV.
record-files-empty = Er staat nog niets in je terugblik, dus er is geen bestand te maken. Kies andere dagen, of zet er zelf iets bij.
record-columns = soort, dag, wat, dit kan ik nu
