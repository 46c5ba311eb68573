## Wat de bot uit zichzelf doet

council-rhythm-onboarding = Inwerken: berichten aan een nieuwe collega, en de vraag aan een buddy
council-rhythm-learning_coffee = Leerkoffie: groepjes indelen en aan elkaar voorstellen
council-rhythm-learning_time = Leertijd: een seintje aan diegene zelf, en met diens toestemming de status in Slack
council-rhythm-goals = Doelen: de vraag aan diegene zelf hoe het gaat
council-rhythm-priorities = Prioriteiten: aan wie het kanaal leidt, of ze nog kloppen
council-rhythm-suggestions = Suggesties: aan wie die wil
council-rhythm-quizzes = Quiz: in de leertijd van wie er een wil, voor diegene alleen
council-rhythm-path_reviews = Leerpaden: aan de maker of een beheerder, of het pad nog klopt
council-rhythm-records = Terugblik: een seintje aan diegene zelf voor het eigen gesprek
council-rhythm-feedbacks = Feedback: vragen en antwoorden, tussen wie vroeg en wie gevraagd is
council-rhythm-pulses = Peilingen: de vragen aan het team, en gemiddelden in het kanaal
council-rhythm-reports = Rapporten: een maand wordt berekend als die om is; er wordt niets verstuurd
council-rhythm-team_goals = Doelen van een kanaal: in dat kanaal, of ze zijn gehaald
council-rhythm-kudos_notices = Kudos: een bericht aan de ontvanger
council-rhythm-leavers = Wie vertrok: vragen en afspraken gaan naar een ander
council-rhythm-questions = Vragen: een herinnering, een volgende collega, en daarna het kanaal
council-rhythm-stale_tips = Tips: aan wie een tip bijhoudt, of die nog klopt
council-rhythm-weekly_digest = Weekoverzichten: in een kanaal, voor zichzelf, of voor een leidinggevende over het team als geheel
council-rhythm-lunch_and_learn = Lunchsessies: uitnodigingen, herinneringen en een agendabestand
council-rhythm-speaker_invitations = Lunchsessies: de vraag om iets te vertellen aan wie een TIL deelde die velen hielp
council-rhythm-mentor_requests = Mentoren: een vraag doorgeven aan een mentor
council-rhythm-mentor_meetings = Mentoren: een agenda en de vraag of het gesprek er was, aan de twee zelf
council-rhythm-mentor_rounds = Mentorprogramma's: aanmelden, voorstellen en koppels
council-rhythm-mentor_harvests = Mentoren: wat de twee leerden, gedeeld als beiden dat willen
council-rhythm-consultations = Intervisie: de stappen, aan wie meedoet
council-rhythm-reviews = Nabespreking: de uitnodiging, en na het sluiten de antwoorden in het kanaal
council-rhythm-experiments = Experimenten: de vraag aan diegene zelf wat het leerde
council-rhythm-coach_cards = Coachkaarten: aan leidinggevenden die ze willen
council-rhythm-obstacles = Waar mensen vastlopen: de voorbije week tellen, en vergeten wie het waren
council-rhythm-search_refit = Zoeken: bijstellen op wat hielp, en dat aan beheerders melden
council-rhythm-resource_checks = Aanbod: aan wie iets aanraadde, of het nog klopt
council-rhythm-completions = Aanbod: in het kanaal dat iemand iets afrondde, als diegene dat wil
council-rhythm-learning_circles = Leerkringen: indelen, herinneren, en delen wat de kring leerde

## Hoe iets iemand bereikt

council-way-Reply = Een antwoord, alleen voor wie het vroeg; in een kanaal voor iedereen daar als het om iets openbaars gaat
council-way-OpenForm = Een formulier, voor wie het invult
council-way-FormErrors = Hetzelfde formulier, met wat er niet klopt
council-way-ShowHome = Iemands eigen pagina, voor diegene alleen
council-way-GiveFiles = Een bestand, in iemands eigen chat met de bot
council-way-SearchResults = Zoekresultaten tijdens het schrijven, met alleen wat iedereen mag zien
council-way-Options = Keuzes in een veld, voor wie het invult
council-way-AskConsent = De vraag om toestemming, voor diegene alleen
council-way-Post = Een bericht in een kanaal, voor wie daarin zit
council-way-DirectMessage = Een bericht aan één persoon
council-way-GroupChat = Een chat van een paar mensen met de bot, zoals een koffiegroepje
council-way-Update = Een bericht dat verandert waar het stond
council-way-Remove = Een bericht dat weggaat
council-way-Focus = Iemands status en stilte in Slack, als diegene dat toestond; collega's zien die status
council-way-EndConsent = Het intrekken van die toestemming bij Slack
council-way-Later = Niets voor een mens: wat na een antwoord nog wordt onthouden

## Bestanden

council-file-lunch = Een agendabestand van een lunchsessie, voor wie meedoet
council-file-badges = Een certificaat (PDF) en een badge (JSON), voor wie ze kreeg
council-file-learning_time = Een agendabestand van de eigen leertijd
council-file-budget = De boekingen van leerbudgetten (CSV), voor beheerders
council-file-record = De eigen terugblik (PDF, Markdown en CSV)
council-file-reports = Een rapport over een team, een afdeling of de organisatie (PDF en CSV), elk getal van genoeg mensen
council-file-own_data = Alles wat van iemand is opgeslagen (HTML en JSON), voor diegene zelf

## Wat de server toont en schrijft

council-command-run = laat de bot draaien
council-command-try = de proefomgeving in een browser, zonder echte gegevens
council-command-talk = dezelfde proefomgeving, in regels
council-command-migrate = brengt de database bij
council-command-import = voert tips, mensen, kudos, woorden, cursussen of leerpaden in uit een bestand
council-command-export = schrijft tips, TIL's, mensen, kudos, woorden of leerpaden naar een bestand: wat openbaar is, en van mensen rol, team en leidinggevende; ook waar de cijfers van rapporten uit bestaan, elk mens met een nummer dat niets over diegene zegt; het staat in het auditlog
council-command-reindex = maakt de zoekindex opnieuw
council-command-refit = stelt het zoeken bij
council-command-doctor = controleert of alles werkt; toont nummers, geen woorden van mensen
council-command-backup = een kopie van de hele database
council-command-works-council = dit stuk, en het bericht voor medewerkers
council-command-manifest = de bestanden waarmee Slack en Teams de bot kennen
council-command-recompute = rekent rapporten nog eens na uit hun export, en leest verder niets
council-address-healthz = of de bot draait
council-address-readyz = of de bot kan werken
council-address-metrics = aantallen voor wie de server bewaakt, zonder mensen; alleen met OPSTEKER_METRICS_TOKEN
council-address-files = een bestand ophalen, met een geheime link
council-address-certificates = een badge nakijken, voor wie de link kreeg van wie haar laat zien
council-address-admin = de beheerpagina, voor beheerders die inlogden: hoe het gaat, inrichting, rapporten, waar mensen vastlopen, lange opdrachten, het logboek, wat de dokter vindt
council-address-admin-in = de knop om in te loggen, voor de beheerder die de link in de eigen chat kreeg
council-address-admin-out = uitloggen van de beheerpagina
council-address-xapi = een leersysteem meldt wie iets afrondde; alleen met OPSTEKER_XAPI_KEY
council-address-slack-events = wat Slack stuurt
council-address-slack-install = de bot in Slack installeren
council-address-slack-oauth_redirect = terugkomen van dat installeren
council-address-slack-consent = terugkomen van een vraag om toestemming
council-address-api-messages = wat Teams stuurt
