# Wat de dokter vindt: op de opdrachtregel in het Engels, op de beheerpagina in je eigen taal.

doctor-off = uit: er is niets voor ingesteld

doctor-database = de database
doctor-database-good = antwoordt, heeft versie { $has }, de nieuwste, en er kan in geschreven worden
doctor-database-newer = antwoordt, heeft versie { $has }, nieuwer dan versie { $needs } van deze Opsteker
doctor-database-older = antwoordt, heeft versie { $has }, maar versie { $needs } is nodig
doctor-database-empty = antwoordt, heeft nog geen tabellen; versie { $needs } is nodig
doctor-database-closed = antwoordt, maar er kan niets in geschreven worden ({ $error })
doctor-do-database = Kijk naar DATABASE_URL, de map, de rechten daarop en de schijf.
doctor-do-newer = Start de versie van Opsteker die erbij hoort, of zet de back-up van voor het bijwerken terug.
doctor-do-migrate = Geef de opdracht: opsteker migrate

doctor-ledger = het grootboek van { $workspace }
doctor-ledger-good = { $rows ->
    [one] { $rows } regel, de sommen kloppen
   *[other] { $rows } regels, de sommen kloppen
}
doctor-ledger-wrong = { $rows ->
    [one] { $rows } regel
   *[other] { $rows } regels
}, de sommen kloppen niet voor de mensen met id { $people }
doctor-do-ledger = Sommen worden nooit bewaard: iets anders dan Opsteker heeft regels van de tabel kudos veranderd, of ze zijn beschadigd. Stop de bot, zet die tabel terug uit de laatste goede back-up, en kijk opnieuw.

doctor-consents = de toestemmingen in { $workspace }
doctor-consents-good = { $count }, allemaal te openen
doctor-consents-useless = { $count }, maar er is niets mee te doen
doctor-consents-closed = { $count }, waarvan { $closed } niet te openen
doctor-do-consents-set = Stel { $missing } in: nu krijgt niemand een status tijdens de leertijd.
doctor-do-consents-key = Ze zijn met een andere sleutel verzegeld. Zet die achter de nieuwe in OPSTEKER_SECRET_KEY, of laat deze mensen hun toestemming intrekken en opnieuw geven.

doctor-clock-good = scheelt hooguit { $seconds } seconden
doctor-clock-ahead = de onze loopt { $seconds } seconden voor
doctor-clock-behind = de onze loopt { $seconds } seconden achter
doctor-clock-silent = zegt niet hoe laat het is
doctor-do-clock = Laat de machine de tijd bijhouden (chrony, systemd-timesyncd): wie er vijf minuten naast zit, wordt niet geloofd.

doctor-channel-good = de bot zit erin
doctor-channel-gone = bestaat niet meer, of is privé en zonder de bot
doctor-channel-outside = de bot zit er niet in
doctor-channel-archived = is gearchiveerd
doctor-channel-private = privé: zonder groups:read niet te bekijken
doctor-channel-before = niet te bekijken voordat iemand iets tegen de bot zei
doctor-channel-out-or-gone = de bot zit er niet in, of het bestaat niet meer
doctor-channel-unseen = niet te bekijken: { $error }
doctor-channel-not-now = nu niet te bekijken: { $error }
doctor-do-invite = Nodig de bot er uit (/invite @Opsteker), of kies een ander kanaal waar dit gekozen is (`/learn inrichten`, `/learn weekoverzicht` enzovoort).
doctor-do-unarchive = Haal het uit het archief, of kies een ander kanaal waar dit gekozen is (`/learn inrichten`, `/learn weekoverzicht` enzovoort).
doctor-do-add = Zet de app weer in het team (Team beheren, Apps), of kies een ander kanaal waar dit gekozen is (`/learn inrichten`, `/learn weekoverzicht` enzovoort).
doctor-do-minute = Probeer het over een minuut opnieuw.

doctor-slack-token = het token van Slack
doctor-slack-clock = de klok van Slack
doctor-slack-scopes = de rechten bij Slack (scopes)
doctor-slack-channel = kanaal { $channel } in Slack ({ $modules })
doctor-slack-secret = het signing secret van Slack
doctor-slack-socket = Socket Mode van Slack
doctor-slack-token-good = geaccepteerd, voor de werkruimte { $workspace }
doctor-slack-token-none = nog niemand heeft de bot geïnstalleerd
doctor-slack-token-ended = dat van { $workspace } is verlopen: de bot vernieuwt het voordat hij daar iets doet
doctor-slack-token-closed = dat van { $workspace } is niet te openen
doctor-slack-unreached = Slack is niet bereikbaar: { $error }
doctor-slack-refused = niet geaccepteerd: { $error }
doctor-slack-scopes-good = alle rechten zijn er
doctor-slack-scopes-left-out = zonder het optionele { $scopes }
doctor-slack-scopes-unused = niet nodig: { $scopes }
doctor-slack-scopes-missing = ontbreekt: { $scopes }
doctor-slack-secret-good = ziet er goed uit
doctor-slack-secret-bad = kan niet kloppen
doctor-slack-secret-unneeded = met Socket Mode niet nodig
doctor-slack-socket-good = een verbinding lukt
doctor-slack-socket-off = uit: Slack komt via HTTP
doctor-do-reach-slack = Zorg dat deze machine Slack via HTTPS bereikt, of stel met SLACK_API_URL de proxy in waar het langs moet.
doctor-do-install = Op api.slack.com/apps: installeer de app opnieuw bij OAuth & Permissions, en zet het Bot User OAuth Token in SLACK_BOT_TOKEN.
doctor-do-install-there = Iemand van { $workspace } moet de bot opnieuw installeren, op /slack/install van jullie adres.
doctor-do-slack-key = Het is met een andere sleutel verzegeld. Zet die achter de nieuwe in OPSTEKER_SECRET_KEY, of laat iemand daar de bot opnieuw installeren.
doctor-do-socket = Op api.slack.com/apps: zet Socket Mode aan, maak bij Basic Information, App-Level Tokens een token met de scope connections:write, en zet het in SLACK_APP_TOKEN.
doctor-do-secret = Het zijn 32 cijfers en letters van a tot en met f. Kopieer het op api.slack.com/apps uit Basic Information, App Credentials, naar SLACK_SIGNING_SECRET.
doctor-do-manifest = Op api.slack.com/apps: plak het manifest van deze versie bij App Manifest, en installeer de app opnieuw.

doctor-teams-ids = de id's van Teams
doctor-teams-credentials = de inloggegevens van Teams
doctor-teams-keys = de sleutels waarmee Teams ondertekent
doctor-teams-clock = de klok van Teams
doctor-teams-channel = kanaal { $channel } in Teams ({ $modules })
doctor-teams-address = het adres voor Teams
doctor-teams-believes = gelooft iedereen op deze machine: alleen voor een testprogramma
doctor-teams-ids-good = zien er goed uit
doctor-teams-ids-bad = dit kan niet kloppen: { $names }
doctor-teams-credentials-good = geven een token, in de tenant van TEAMS_TENANT_ID
doctor-teams-credentials-bad = geen token: { $error }
doctor-teams-keys-good = zijn op te halen
doctor-teams-keys-bad = zijn niet op te halen
doctor-teams-clock-silent = niemand zei hoe laat het is
doctor-teams-address-good = ziet er goed uit; berichten komen binnen op { $endpoint }
doctor-teams-address-none = OPSTEKER_PUBLIC_URL is leeg: bestanden van `/learn mijn-gegevens` zijn niet op te halen
doctor-teams-address-inside = buiten deze machine komt niemand daar
doctor-do-password = Maak in de Azure-portal bij App registrations, Certificates & secrets een client secret, en zet de waarde ervan (niet het id) in TEAMS_APP_PASSWORD.
doctor-do-app = Zet het application (client) id van de Azure-bot in TEAMS_APP_ID; het moet bij TEAMS_TENANT_ID horen.
doctor-do-tenant = Zet het directory (tenant) id van je organisatie in TEAMS_TENANT_ID.
doctor-do-reach = Zorg dat deze machine het via HTTPS bereikt; in de cloud van een overheid stel je { $setting } in.
doctor-do-identity = Draai de bot waar de managed identity van TEAMS_APP_ID aan is toegekend, of stel TEAMS_APP_TYPE=SingleTenant in.
doctor-do-public = Stel OPSTEKER_PUBLIC_URL in op het https-adres van de proxy, en het messaging endpoint van de Azure-bot op hetzelfde met /api/messages erachter.
