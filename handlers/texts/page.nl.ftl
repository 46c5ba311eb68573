# De pagina van de probeerwerkruimte.

page-tryout = uitproberen
page-sidebar = Personen, kanalen en klok
page-skip = Naar het schrijfvak
page-menu = Menu
page-language = Taal
page-bot = de leerbot

page-you-are = Je bent nu
page-switch = Wissel van persoon
page-is-there = aan het werk
page-is-out = buiten werktijd
page-is-leave = vrij
page-is-learning = in leertijd
page-is-absent = afwezig
page-status-set = Zet je status
page-status-title = Je status
page-status-words = Wat doe je?
page-status-emoji = Emoji
page-status-meeting = In overleg
page-status-holiday = Op vakantie
page-status-home = Thuis aan het werk
page-status-books = Aan het leren
page-status-coffee = Even pauze
page-status-for = Wis na
page-status-for-good = Niet wissen
page-status-for-hour = 1 uur
page-status-for-today = Vandaag
page-status-away = Laat zien dat ik er niet ben
page-status-clear = Wis status
page-status-save = Bewaar
page-status-learning = Leertijd tot { $time }
page-status-leave = Vrij tot en met { $day }
page-for-admin = Voor beheerders
page-for-manager = Voor leidinggevenden
page-role-setup = Opsteker inrichten
page-role-admin = Beheerpagina
page-role-report = Rapport over leren
page-role-audit = Logboek
page-role-digest = Weekoverzicht van je team
page-role-pulse = Polsslag van je team
page-is-admin = beheerder
page-is-manager = leidinggevende
page-is-guest = gast
page-beside = Naast { $name }
page-beside-title = { $names } naast elkaar
page-beside-close = Terug naar één scherm
page-two-tabs = Open iemand in een tweede tabblad en je bent met zijn tweeën.
page-personal = Persoonlijk
page-home = Thuis
page-channels = Kanalen
page-private-channel = besloten kanaal
page-unread = nieuw bericht
page-members = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
}
page-about-home = Alleen jij ziet deze pagina
page-about-direct = Jouw gesprek met de leerbot
page-about-group = Een gesprek van jullie en de leerbot; niemand anders leest mee

page-clock = De klok van de werkruimte
page-clock-hour = +1 uur
page-clock-day = +1 dag
page-clock-monday = Ma 9:00
page-clock-other = Ander moment
page-clock-at = Dag en tijd
page-clock-go = Zet de klok hierop
page-clock-nothing = Dat moment is er, en deze keer was er niets te melden.
page-clock-next = Naar wat hierna gebeurt
page-next-day = { $day } om
page-happened = { $count ->
    [one] Vandaag vanzelf gebeurd: { $count } ding
   *[other] Vandaag vanzelf gebeurd: { $count } dingen
}
page-came-for = Een bericht voor { $names }
page-next-onboarding = een bericht voor wie net begint
page-next-learning_coffee = leerkoffie
page-next-learning_time = leertijd
page-next-goals = een vraag over een leerdoel
page-next-priorities = terugkijken op een prioriteit
page-next-suggestions = een suggestie om te leren
page-next-quizzes = een quiz
page-next-path_reviews = een leerpad om na te lopen
page-next-records = een eigen terugblik
page-next-feedbacks = feedback
page-next-pulses = een polsslag
page-next-team_goals = een doel van een team
page-next-kudos_notices = kudos die nog kwamen
page-next-questions = een vraag die nog openstaat
page-next-stale_tips = een tip om na te kijken
page-next-weekly_digest = het weekoverzicht
page-next-lunch_and_learn = lunch and learn
page-next-speaker_invitations = een spreker wordt gevraagd
page-next-mentor_requests = een mentorvraag
page-next-mentor_meetings = een mentorgesprek
page-next-mentor_rounds = een mentorronde
page-next-mentor_harvests = wat twee leerden
page-next-consultations = intervisie
page-next-reviews = een nabespreking
page-next-experiments = een experiment
page-next-coach_cards = een coachkaart
page-next-completions = iets om te vieren
page-next-learning_circles = een leerkring
page-next-delivery = een bericht dat wachtte
page-next-other = iets wat op tijd gaat

page-today = Vandaag
page-yesterday = Gisteren
page-messages-in = Berichten in { $place }
page-only-you = Alleen zichtbaar voor jou
page-edited = (bewerkt)
page-replies = { $count ->
    [one] { $count } antwoord
   *[other] { $count } antwoorden
}
page-newer = Nieuwe berichten
page-newest = Naar het nieuwste
page-new-since = Nieuw
page-copy-link = Kopieer link
page-link-copied = De link naar dit bericht staat op je klembord.
page-react = Reageer met een emoji
page-react-with = Reageer met { $emoji }
page-more = Meer met dit bericht
page-reply = Antwoord in een draadje
page-last-reply = laatste om { $time }
page-thread = Draadje
page-reply-here = Antwoord in dit draadje
page-back = Terug naar { $place }
page-close-thread = Sluit het draadje
page-edit = Bewerk bericht
page-delete = Verwijder bericht
page-delete-question = Dit bericht verwijderen?
page-cancel = Annuleer
page-close = Sluiten

page-search = Zoek berichten, plaatsen en personen
page-search-short = Zoek
page-search-help = ↑ en ↓ kiezen · Enter opent · Esc sluit
page-search-nothing = Niets gevonden.
page-search-place = plaats
page-search-person = word { $name }
page-emoji-find = Zoek een emoji
page-emoji-more = Meer emoji
page-emoji-all = Alle emoji
page-emoji-none = Geen emoji die zo heet.
page-emoji-skin = Huidskleur
page-emoji-skin-none = Geel
page-emoji-skin-2 = Licht
page-emoji-skin-3 = Middellicht
page-emoji-skin-4 = Midden
page-emoji-skin-5 = Middeldonker
page-emoji-skin-6 = Donker
page-emoji-words =
    mortar_board: kudos, geleerd, afstuderen, hoed
    bulb: lamp, idee, licht
    raised_hands: handen omhoog, hoera, feest
    test_tube: reageerbuis, experiment, proef
    teacher: leraar, docent, juf, meester
    books: boeken, lezen
    +1: duim omhoog, akkoord, goed, like
    -1: duim omlaag, oneens
    heart: hart, liefde, rood
    clap: klappen, applaus, bravo
    tada: feest, hoera, confetti, gefeliciteerd
    rocket: raket, snel, lancering
    pray: bedankt, dank, bidden, alsjeblieft
    fire: vuur, brand, heet
    100: honderd, helemaal eens
    star: ster
    star2: ster, stralend
    memo: notitie, schrijven, potlood
    bookmark: bladwijzer, bewaren
    white_check_mark: vinkje, klaar, gedaan
    heavy_check_mark: vinkje, klaar
    pushpin: punaise, prikken
    ok_hand: prima, goed
    muscle: spierbal, sterk, kracht
    trophy: beker, prijs, winnaar
    sparkles: glitter, nieuw, mooi
    eyes: ogen, kijken, gezien
    joy: lachen, tranen
    laughing: lachen, grappig
    smile: lach, blij
    grinning: lach, blij
    thinking: denken, hm
    exploding_head: wauw, ontploft, verbaasd
    partying_face: feest, jarig
    nerd_face: nerd, bril
    sunglasses: zonnebril, stoer
    blush: blozen, blij
    sweat_smile: zweet, oeps
    open_mouth: verbaasd, oh
    slightly_frowning_face: sip, jammer
    cry: huilen, verdrietig
    angry: boos
    handshake: hand geven, afspraak, samen
    wave: zwaaien, hallo, hoi, dag
    hand: hand, stop
    hugs: knuffel
    hugging_face: knuffel
    cake: taart
    birthday: taart, jarig, verjaardag
    coffee: koffie, thee
    cookie: koekje
    seedling: plantje, groei
    rainbow: regenboog
    sunny: zon
    zap: bliksem, snel, stroom
    brain: hersenen, brein, slim
    wrench: sleutel, repareren
    computer: laptop
    book: boek, lezen
    speech_balloon: tekstballon, praten
    question: vraag, vraagteken
    exclamation: uitroepteken, let op
    bell: bel, melding
    dart: doel, raak
    jigsaw: puzzel
    bug: fout, insect, beestje
    owl: uil, wijs
    raising_hand: vraag, ik, vinger opsteken
    shrug: geen idee, schouders
    gift: cadeau
    balloon: ballon

page-write-to = Bericht aan { $place }
page-write-help = / voor wat Opsteker kan · @ voor een collega · Shift+Enter voor een nieuwe regel
page-format = Opmaak
page-format-bold = Vet (Ctrl+B)
page-format-italic = Cursief (Ctrl+I)
page-format-code = Code (Ctrl+E)
page-format-list = Lijst (Ctrl+Shift+8)
page-format-quote = Citaat (Ctrl+Shift+9)
page-format-link = Link (Ctrl+Shift+L)
page-send = Verstuur
page-completions = Aanvullingen
page-editing = Je bewerkt een bericht.
page-optional = (mag leeg blijven)
page-offline = De werkruimte antwoordt niet. Draait hij nog? Probeer het zo weer.

page-too-long = Dit is te lang om te versturen. Kort het in en probeer het nog eens.

page-try = Probeer { $words }
page-empty-learning = Nog stil hier. Deel wat je net leerde, dan steken je collega’s er iets van op.
page-empty-direct = Dit is je gesprek met Opsteker. Zeg “help” en je ziet wat hij kan.
page-empty-channel = Nog niets gezegd in { $place }. Schrijf een bericht, of bedank een collega voor wat je van die leerde.
page-empty-home = Hier komt jouw eigen overzicht te staan.
page-sample-til = `/til` Met `git switch -` ga je terug naar je vorige branch #git
page-sample-kudos = `/kudos @joris voor de uitleg over git`

page-tour-offer = Nieuw hier? In vijf stappen zie je wat je kunt.
page-tour-start = Laat zien
page-tour-no = Nee, dank je
page-tour-again = Rondleiding
page-tour-skip = Sla over
page-tour-back = Terug
page-tour-next = Verder
page-tour-done = Aan de slag
page-tour-1 = Zeg wat je leerde
page-tour-1-says = Typ hier. Met een / zie je wat Opsteker kan, met een @ noem je een collega.
page-tour-2 = Kijk rond
page-tour-2-says = Thuis is je eigen overzicht. Bij Opsteker praat je met de leerbot, in de kanalen met iedereen.
page-tour-3 = Word iemand anders
page-tour-3-says = Wissel van persoon en zie wat die ziet, of zet twee mensen naast elkaar.
page-tour-4 = Zet de klok vooruit
page-tour-4-says = Zo zie je wat er vanzelf gebeurt, zoals het weekoverzicht.
page-tour-5 = Vind alles terug
page-tour-5-says = Zoek berichten, plaatsen en personen. Ctrl+K werkt overal.

page-start-over = Begin opnieuw
page-start-over-question = Helemaal opnieuw beginnen? Alles wat hier gezegd en ingesteld is, verdwijnt voor iedereen die meekijkt, en de klok gaat terug naar het begin.
page-start-over-wait = Een ogenblik, het bedrijf wordt opnieuw ingericht.
page-anew = Deze werkruimte is opnieuw begonnen.
page-started-over = Dit is niet gedaan: de werkruimte is intussen opnieuw begonnen.

page-hint-title = { $name }: drie dingen om te proberen
page-hint-fill = Vul maar in
page-hint-more = In de zijbalk kun je iemand anders worden of de klok verzetten. Om 9:05 in Amsterdam komt het weekoverzicht in #leren.
page-hint-close = Verberg deze tips
page-thing-sarah-1 = Deel iets wat je deze week leerde.
page-fill-sarah-1 = `/til Vraag eerst “wat zou voor jou een nee zijn?”: dan komt het echte bezwaar eerder op tafel #interviews`
page-thing-sarah-2 = Zoek iets op: voor het meeste wat je op je werk tegenkomt is er een tip.
page-fill-sarah-2 = `/tip hoe vraag ik om feedback`
page-thing-sarah-3 = Bedank Joris voor iets wat je van hem leerde.
page-fill-sarah-3 = `/kudos @joris voor de uitleg over git bisect`
page-thing-joris-1 = Deel een fout, met of zonder je naam. Dan hoeft niemand hem nog eens te maken.
page-fill-joris-1 = `/til fout: ik draaide op vrijdagmiddag een migratie zonder weg terug #databases`
page-thing-joris-2 = Deel een handigheid die je tijd scheelt.
page-fill-joris-2 = `/til` Met `git switch -` ga je terug naar je vorige branch #git
page-thing-joris-3 = Bedank Pieter voor zijn hulp.
page-fill-joris-3 = `/kudos @pieter voor de uitleg over hoe we prioriteiten stellen`
page-thing-fatima-1 = Geef Sarah kudos. Jij bent haar leidinggevende: kijk hoe Opsteker het brengt.
page-fill-fatima-1 = `/kudos @sarah voor het delen van wat er misging in de pilot`
page-thing-fatima-2 = Laat je elke week weten wat je team leerde.
page-fill-fatima-2 = `/learn overzicht team`
page-thing-fatima-3 = Maak tijd vrij om te leren, en houd die vrij.
page-fill-fatima-3 = `/learn leertijd`
page-thing-pieter-1 = Bied je aan als mentor, in waar je goed in bent.
page-fill-pieter-1 = `/mentor aanbieden`
page-thing-pieter-2 = Leg een lastige kwestie voor aan een paar collega’s.
page-fill-pieter-2 = `/learn intervisie start`
page-thing-pieter-3 = Deel iets uit je ervaring.
page-fill-pieter-3 = `/til Een roadmap met drie dingen komt af, over een met tien wordt gepraat #prioriteiten`
page-thing-mei-1 = Vraag een collega wat je nergens kunt vinden.
page-fill-mei-1 = `/tip vraag: op welk dashboard staan de retouren per land? #dashboards`
page-thing-mei-2 = Zoek iemand van wie je kunt leren.
page-fill-mei-2 = `/mentor zoek presenteren`
page-thing-mei-3 = Bekijk je instellingen: Opsteker houdt zich aan jouw uren in New York.
page-fill-mei-3 = `/learn instellingen`
page-thing-anna-1 = Richt Opsteker in voor het hele bedrijf.
page-fill-anna-1 = `/learn inrichten`
page-thing-anna-2 = Bekijk op welke vragen nog niemand een antwoord had.
page-fill-anna-2 = `/learn vragen`
page-thing-anna-3 = Begin met leerkoffie: om de paar weken een gesprek met iemand die je minder kent.
page-fill-anna-3 = `/learn koffie`
page-thing-lars-1 = Zoek iets op, ook als gast.
page-fill-lars-1 = `/tip hoe geef ik feedback`
page-thing-lars-2 = Kijk wat je hier als gast kunt.
page-fill-lars-2 = help
page-thing-lars-3 = Deel iets wat jou als buitenstaander opvalt.
page-fill-lars-3 = `/til Schetsen met de klant erbij scheelt een ronde feedback #ontwerp`
page-fold = Meer mogelijkheden
