## Wat een ondernemingsraad wil weten

council-title = Opsteker: wat de ondernemingsraad wil weten
council-made = Gemaakt op { $at } voor { $workspace }, uit de instellingen en de database zoals die toen waren. Verandert er iets, of komt er een nieuwe versie, maak dit stuk dan opnieuw. Wat tussen [haken] staat, vult de organisatie in.
council-no-workspace = Nog niemand heeft de bot ontmoet: er is nog geen werkruimte. Wat mensen of beheerders later kiezen, staat hier dus nog niet in.
council-contents = Inhoud
council-on = aan
council-off = uit
council-set = ingevuld (geheim)
council-unset = niet ingevuld

## In het kort

council-short = In het kort
council-short-what = Opsteker is een chatbot die collega's helpt van elkaar te leren: ze delen wat ze leerden, zoeken het terug, bedanken elkaar en spreken af. Meedoen is vrijwillig. Ook van wie niets doet, kan iets bewaard worden: een naam, de kanalen met de bot waar diegene in zit, en wat een collega doet, zoals bedanken of een vraag stellen.
council-short-off = Een onderdeel dat uit staat, doet niets en vraagt niets. Wat nu aan en uit staat, staat onder “{ council-switches }”.
council-short-not = Opsteker geeft niemand een cijfer, houdt geen werktijd of aanwezigheid bij en beslist niets over mensen. Wel bewaart het wat mensen doen en schrijven. Afspraken over het gebruik blijven dus nodig, bijvoorbeeld dat het geen rol speelt in beoordelingen.
council-short-consent = De ondernemingsraad heeft instemmingsrecht bij een regeling over persoonsgegevens van medewerkers, en bij een voorziening waarmee gedrag of prestaties waar te nemen of te controleren zijn, ook als zij daar niet voor bedoeld is (artikel 27 WOR). Laat nagaan hoe dat hier geldt.
council-short-training = Regelt de organisatie er ook haar opleidingsbeleid mee, bijvoorbeeld een leerbudget of verplichte leertijd, kijk dan ook daarvoor naar instemming (artikel 27 WOR). Is dit voor de organisatie een belangrijke nieuwe technologie, kijk dan naar het adviesrecht (artikel 25 WOR).
council-short-agreed = Besluit van de ondernemingsraad, met datum en voorwaarden: [in te vullen]

## Doelen

council-purposes = Waarvoor wordt wat bewaard?
council-seen-by = Wie ziet het, en hoe lang blijft het?
council-seen = { $who }: { $what }.
council-kept-rest = Wat hier verder staat, blijft zonder vaste termijn.
council-kept-all = Dit alles blijft zonder vaste termijn.
council-kept-some = Vanzelf weg: { $what }.
council-kept-one = { $what } ({ $kept })
council-ground = Grondslag (artikel 6 lid 1 AVG): [in te vullen]
council-operator = Wie de server beheert, kan technisch bij alles wat in de database staat, ook bij wat verder niemand ziet. Wie dat zijn, en wat zij daarover beloven: [in te vullen]
council-kept-how = Een termijn loopt vanaf het moment dat iets gemaakt is, of voorbij is als het een tijd duurt. Wat nog loopt, blijft. “Zonder vaste termijn” wil zeggen: zolang de organisatie Opsteker gebruikt, of tot iemand zich laat wissen. Wie de organisatie verlaat, wordt na { $days } dagen vanzelf gewist.
council-days = 
    { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
council-minutes = { $minutes } minuten

## Schakelaars

council-switches = Wat staat aan en uit?
council-switches-how = Beheerders zetten onderdelen aan en uit met `/learn inrichten`; elke keer staat in het auditlog. Iedereen kan onderdelen voor zichzelf stil zetten met `/learn instellingen`. De omschrijvingen zijn die welke mensen zelf lezen.
council-modules = Onderdelen
council-choices = Wat de organisatie koos
council-server = Instellingen van de server
council-server-how = Zoals ze golden toen dit werd gemaakt. Wat elke instelling doet, staat in .env.example.

## Leidinggevenden

council-managers = Wat leidinggevenden en beheerders zien
council-managers-who = Wie wiens leidinggevende is, weet Opsteker alleen als een beheerder het invoert. Het raadt niet.
council-managers-can = Leidinggevenden zien wel
council-managers-cannot = Leidinggevenden zien niet
council-admins = Beheerders zien, naast wat iedereen ziet
council-if = { $claim } ({ $module }: { $state })
council-can-channel = Wat ieder ander ziet in de kanalen waar zij zelf in zitten.
council-can-shared = Een doel dat iemand met hen deelt.
council-can-record = Een terugblik die iemand hun laat zien, tot de dag die diegene kiest.
council-can-digest = Een weekoverzicht van hun team als geheel, als ze dat aanzetten, met aantallen van wie in tellingen wil staan. Zijn dat minder dan { $people } mensen, dan staat er geen getal in.
council-can-kudos = Hoe vaak zij zelf iemand bedankten, net als ieder ander. Bedanken zij iemand uit hun team, dan leest diegene dat het van de leidinggevende komt.
council-can-top = Wie in een kanaal de meeste kudos kreeg, als dat kanaal zo'n lijst aanzette: alleen de bovenste, en zonder wie niet in lijsten wil staan.
council-can-who = Wie iets van een onderwerp weet, met de reden erbij, zoals elke collega dat kan opvragen. Wie dat niet wil, staat er niet bij.
council-can-coach = Een coachkaart met een vraag om te stellen en wat het team openlijk deelde. Daarop staat geen telling van wie dan ook.
council-can-pulse = Gemiddelden van een peiling in hun team, als die voorbij is en minstens { $people } mensen antwoordden.
council-can-reports = Rapporten van de teams die zij leiden, dezelfde die wie daar werkt ziet: per maand, elk getal van minstens { $people } mensen.
council-can-onboarding = Dat het inwerken van iemand uit hun team loopt, en op welke dag het begon.
council-can-budget = Aanvragen voor een leerbudget waarover zij beslissen, met de toelichting.
council-admins-staff = Rol, team, afdeling en leidinggevende van iedereen, die zij ook invoeren.
council-admins-audit = Het auditlog: wie wat instelde, invoerde of ophaalde, en wie tevergeefs iets van een ander vroeg. Er staan geen woorden van mensen in.
council-admins-round = Wie aan een mentorprogramma meedoet en welke koppels worden voorgesteld, niet wie wie afwees.
council-admins-ledger = Wat op leerbudgetten is geboekt: voor wie, hoeveel en waarvoor.
council-admins-page = Op de beheerpagina: hoe het gaat met bezorgen en met wat vanzelf gebeurt, in aantallen; van mensen pas vanaf { $people }.
council-admins-obstacles = Waar mensen vastliepen in een week die voorbij is: bij de formulieren van welke onderdelen, welke onderdelen op stil staan en of berichten aankomen, in aantallen vanaf { $people } mensen. Van wat niet begrepen werd hooguit { $words } eerste woorden, elk getypt door minstens { $people } mensen.
council-admins-cannot = Wat leidinggevenden niet zien, zien zij ook niet. Wel mogen zij veranderen of stoppen wat een ander organiseert, zoals leerkoffie.
council-cannot-lookups = Wie wat opzocht. Zoeken { $people } mensen hetzelfde, dan zien anderen alleen de woorden die ze delen, zonder namen.
council-cannot-goals = Doelen die niet met hen gedeeld zijn.
council-cannot-record = Een terugblik die hun niet is getoond. Wie er toch om vraagt, krijgt nee, en dat staat in het auditlog.
council-cannot-path = Welk leerpad iemand koos, wat iemand daarop deed en wat iemand bij een zelfcheck antwoordde.
council-cannot-time = Of en wanneer iemand leertijd neemt. Alleen wie de eigen status in Slack laat zetten, laat dat ook aan collega's zien.
council-cannot-suggestions = Welke suggesties iemand krijgt.
council-cannot-quiz = Of iemand een quiz doet, en wat diegene nog wist.
council-cannot-pulse = Wat iemand bij een peiling antwoordde: daarvan wordt alleen geteld hoe vaak een antwoord voorkwam.
council-cannot-feedback = Feedback waar een ander om vroeg. Vragen zij zelf feedback zonder namen, dan lezen zij die pas als ze voorbij is, en alleen bij { $people } of meer antwoorden.
council-cannot-nameless = Wie een TIL zonder naam deelde.
council-cannot-review = Wie wat schreef in een nabespreking zonder naam. Daarvan verschijnt alleen iets na het sluiten, en bij { $people } of meer zulke antwoorden.
council-cannot-circle = Wat in een leerkring of intervisie is gezegd, als ze er zelf niet in zitten.
council-cannot-mentor = Notities over een mentorgesprek, en met wie iemand liever geen koppel vormt.
council-cannot-private = Wat in een privékanaal staat waar zij niet in zitten.

## Uitvoer

council-outputs = Wat eruit komt
council-outputs-asked = Wat mensen kunnen vragen
council-outputs-asked-how = Het antwoord is voor wie het vroeg, behalve als dat hieronder anders staat. Wat alleen voor beheerders is, staat erbij.
council-outputs-menu = In het menu van een bericht: { $what }.
council-outputs-search = Tijdens het schrijven van een bericht: { $what }. Daar is alleen te vinden wat iedereen mag zien.
council-admins-only = { $what } (alleen beheerders)
council-outputs-sent = Wat de bot uit zichzelf doet
council-outputs-sent-how = Alleen met het onderdeel aan, en persoonlijke berichten in de werktijd van wie ze krijgt, niet tijdens stille uren of een pauze die iemand koos.
council-outputs-ways = Hoe iets iemand bereikt
council-outputs-files = Bestanden
council-outputs-server = Wat de server toont en schrijft
council-outputs-server-how = Voor wie de server beheert; een aanroep met een geheime link is voor wie die link kreeg.
council-command = `opsteker { $name }`: { $what }
council-address = `{ $name }`: { $what }
council-log = Het logboek staat op { $level }. Er staan nummers in, geen namen en geen woorden van mensen.

## Verwerkers

council-processors = Verwerkers en doorgifte
council-processor-slack = Slack ({ $on }) bewaart de berichten in de chat en geeft ze door aan Opsteker. Waar dat is, hangt af van het contract en de gekozen gegevensregio. Verwerkersovereenkomst (artikel 28 AVG), gegevensregio, en waarborg voor doorgifte (artikelen 44 tot en met 49 AVG): [in te vullen]
council-processor-teams = Microsoft Teams ({ $on }) bewaart de berichten in de chat en geeft ze door aan Opsteker. Waar dat is, hangt af van het land van de Microsoft-omgeving en het contract. Verwerkersovereenkomst (artikel 28 AVG), opslagland, en waarborg voor doorgifte (artikelen 44 tot en met 49 AVG): [in te vullen]
council-processor-host = De server en de database ({ $database }) draaien bij: [in te vullen: eigen beheer, of een hostingbedrijf met verwerkersovereenkomst]
council-processor-others = Opsteker stuurt verder niets naar andere partijen. Zoeken, begrijpen wat mensen typen en indelen gebeurt op de eigen server, zonder AI-dienst.

## Rechten

council-rights = Rechten van medewerkers
council-right-told = Geïnformeerd worden (artikelen 13 en 14 AVG): het bericht voor medewerkers dat bij dit stuk hoort. Hoe en wanneer zij het krijgen: [in te vullen]
council-right-access = Inzage en meenemen (artikelen 15 en 20 AVG): `/learn mijn-gegevens` geeft alles van iemand, als pagina en als JSON, alleen aan diegene.
council-right-correct = Rectificatie (artikel 16 AVG): mensen veranderen zelf wat ze schreven. Rol, team en leidinggevende verandert een beheerder.
council-right-erase = Wissen (artikel 17 AVG): `/learn vergeet-mij` laat eerst zien wat weggaat en wat zonder naam blijft. Back-ups houden wat ze hadden, en berichten in de chat zelf zijn van het chatplatform. Bewaartermijn van back-ups: [in te vullen]
council-right-object = Beperken en bezwaar maken (artikelen 18 en 21 AVG): `/learn instellingen` zet onderdelen stil en haalt iemand uit lijsten en tellingen. Voor al het overige: [functionaris gegevensbescherming]
council-right-decision = Geen besluit door een computer alleen (artikel 22 AVG): Opsteker neemt geen besluiten met gevolgen voor iemands werk. Het stelt koppels en groepjes voor, en daar mag iedereen nee op zeggen.

## Maatregelen

council-measures = Technische maatregelen, zoals ze nu staan
council-measure-separate = Wat mensen vragen en zien, wordt alleen in hun eigen werkruimte opgezocht. Alleen werk van de server zelf, zoals bezorgen, ophalen met een geheime link en een back-up maken, gaat door alle werkruimten heen.
council-measure-private = Wat in een privékanaal is gedeeld, vindt alleen wie daarin zit.
council-measure-nameless = Een TIL zonder naam staat ook in de database zonder naam. Van een vraag zonder naam weet de database wie haar stelde tot ze is beantwoord, en van een nabespreking zonder naam wie schreef tot ze sluit. Werd zo'n antwoord niet getoond, dan gaat het na { $days } dagen weg.
council-measure-consents = Toestemmingen om iemands status te zetten, staan versleuteld in de database: { $on }.
council-measure-hashed = Eenmalige codes en geheime links staan alleen als vingerafdruk in de database.
council-measure-links = Een link naar een bestand werkt { $minutes } minuten en hoogstens { $times } keer.
council-measure-logs = In logboeken staan nummers, geen woorden van mensen.
council-measure-metrics = De tellingen voor een bewakingsprogramma (metrics) noemen niemand en zijn alleen met een wachtwoord te zien: { $on }.
council-measure-signed-slack = Berichten van Slack gelden alleen met een geldige en recente handtekening, of over een verbinding die de bot zelf opent: { $on }.
council-measure-signed-teams = Berichten van Teams gelden alleen met een geldig bewijs van Microsoft en uit de eigen omgeving: { $on }.
council-measure-anonymous = Let op: TEAMS_ANONYMOUS staat aan, dus Teams-berichten worden niet gecontroleerd. Dat hoort alleen bij uitproberen.
council-measure-debug = Let op: het logboek staat op DEBUG. Zet het terug op INFO als er niets wordt uitgezocht.
council-measure-file = De database is een bestand dat alleen leesbaar is voor wie de bot draait. Wat wordt gewist, wordt ook in het bestand overschreven. Versleuteling van de schijf: [in te vullen]
council-measure-postgres = De database is PostgreSQL. Versleutelde verbinding en schijf, en wie erbij kan: [in te vullen]
council-measure-reading = De bot kan in openbare Slack-kanalen waar hij in zit berichten lezen, om er een te bewaren als iemand dat vraagt of een vraag te beantwoorden als het kanaal dat koos (SLACK_READ_MESSAGES): { $on }.
council-measure-kept = Wat te oud is, gaat vanzelf weg; daar wordt elke { $minutes } minuten naar gekeken. Wat beheerders doen, staat { $days } dagen in een auditlog.
council-measure-breach = Wie een datalek meldt en bij wie (artikelen 33 en 34 AVG), en hoe back-ups worden bewaard en getest: [in te vullen]

## Opzet voor een DPIA

council-dpia = Opzet voor een gegevensbeschermingseffectbeoordeling (DPIA)
council-dpia-how = Deze opzet volgt artikel 35 lid 7 AVG en de richtsnoeren WP248 rev.01. De organisatie beoordeelt; Opsteker levert de feiten.
council-dpia-need = 1. Is een DPIA verplicht?
council-dpia-list = Kijk eerst of het gebruik op de lijst van de Autoriteit Persoonsgegevens staat van verwerkingen waarvoor een DPIA verplicht is, vooral bij wat daar over medewerkers, communicatie en gedrag staat. Zo ja, dan is een DPIA verplicht. Uitkomst: [in te vullen]
council-dpia-nine = Loop daarna de negen criteria van die richtsnoeren langs, hier kort in onze eigen woorden: hun tekst beslist. Bij twee of meer is een DPIA meestal nodig.
council-dpia-1 = Mensen beoordelen of een score geven: Opsteker geeft geen score. Het telt wel kudos en hergebruik; zie wat leidinggevenden zien. [oordeel]
council-dpia-2 = Automatisch besluiten met rechtsgevolg: nee. [oordeel]
council-dpia-3 = Stelselmatige monitoring: het legt vast wat mensen met de bot doen en in welke van zijn kanalen zij zitten, niet wat zij verder schrijven of hoe lang zij werken. [oordeel]
council-dpia-4 = Gevoelige gegevens: niet gevraagd, maar mensen kunnen ze in vrije tekst schrijven. [oordeel]
council-dpia-5 = Grote schaal: { $people } mensen zijn nu bekend in deze werkruimte. [oordeel]
council-dpia-6 = Gegevens koppelen: rol, team en leidinggevende uit een invoer, en wat mensen afrondden in andere leersystemen als dat wordt ingelezen. [oordeel]
council-dpia-7 = Kwetsbare betrokkenen: ja, medewerkers hangen af van hun werkgever. [oordeel]
council-dpia-8 = Nieuwe technologie: een chatbot met zoeken en indelen, zonder taalmodel. [oordeel]
council-dpia-9 = Mensen een recht of dienst onthouden: nee, meedoen is geen voorwaarde. [oordeel]
council-dpia-what = 2. Beschrijving van de verwerking en de doelen (artikel 35 lid 7 onder a)
council-dpia-what-is = Doelen, gegevens, bron, ontvangers en bewaartermijnen staan hierboven en in de bijlage; de middelen bij verwerkers en maatregelen. Gerechtvaardigd belang, als dat de grondslag is (artikel 6 lid 1 onder f AVG): [in te vullen]
council-dpia-necessary = 3. Noodzaak en evenredigheid (artikel 35 lid 7 onder b)
council-dpia-necessary-is = Kan het met minder: welke onderdelen blijven uit, en welke lijsten? Waarom wegen de doelen op tegen de inbreuk? Toestemming is in een arbeidsrelatie zelden vrij gegeven; kies die grondslag dus niet zomaar. [in te vullen]
council-dpia-risks = 4. Risico's voor medewerkers (artikel 35 lid 7 onder c)
council-dpia-risk-pressure = Druk om mee te doen, of nadeel voor wie niet meedoet. Kans en ernst: [in te vullen]
council-dpia-risk-effort = Uit aantallen op iemands inzet besluiten. Kans en ernst: [in te vullen]
council-dpia-risk-recognised = Herkend worden zonder naam, aan stijl of omdat weinig mensen schreven. Kans en ernst: [in te vullen]
council-dpia-risk-admins = Meelezen door wie de server of het chatplatform beheert. Kans en ernst: [in te vullen]
council-dpia-risk-leak = Een lek van de database, een back-up of een ingevoerd bestand. Kans en ernst: [in te vullen]
council-dpia-measures = 5. Maatregelen tegen die risico's (artikel 35 lid 7 onder d)
council-dpia-measures-are = De technische maatregelen van hierboven, en afspraken van de organisatie: niet gebruiken bij beoordeling, wie beheert, welke onderdelen aan gaan en na welke evaluatie. [in te vullen]
council-dpia-asked = 6. Wie is gehoord, en wanneer wordt het herzien?
council-dpia-asked-is = Advies van de functionaris gegevensbescherming (artikel 35 lid 2), mening van medewerkers of de ondernemingsraad (lid 9), herziening (lid 11), en voorafgaande raadpleging van de Autoriteit Persoonsgegevens als een hoog risico blijft (artikel 36 AVG): [in te vullen]

## Bijlage

council-appendix = Bijlage: elke tabel en kolom
council-appendix-how = Per tabel staat wie haar ziet en hoe lang zij blijft, en per kolom waar zij vandaan komt en wat er bij wissen mee gebeurt. Kolommen zonder naam van een mens gaan of blijven met hun rij. Van wie gewist is, blijft een rij zonder naam, zodat aantallen kloppen. Elke tabel heeft daarnaast een eigen nummer per rij, en bijna elke ook de werkruimte.
council-appendix-from = Bronnen, en waar zij voor dienen
council-appendix-table = Wie het ziet: { $who }. Hoe lang: { $kept }.
council-appendix-column = { $label } (`{ $name }`)
council-appendix-fate = { $column }, { $fate }
council-for-good = zonder vaste termijn
council-fate-keep = bij wissen: blijft, zonder naam
council-fate-blank = bij wissen: wordt leeg
council-fate-delete = bij wissen: de hele rij gaat weg
council-secret = geheim, niemand krijgt het te lezen

## Het bericht voor medewerkers

council-notice-title = Wat Opsteker van je bewaart
council-notice-what = Opsteker is een bot in de chat. Hij helpt om van elkaar te leren. Je kiest zelf of je iets deelt. Doe je niet mee, dan hoef je dat niet uit te leggen.
council-notice-list = Wat hij bewaart, en wie dat ziet
council-notice-not = Wat hij niet doet
council-notice-no-marks = Hij meet niet hoe hard je werkt en geeft niemand een cijfer.
council-notice-no-lookups = Niemand ziet wat jij zoekt. Zoeken { $people } mensen hetzelfde, dan zien anderen alleen de woorden die jullie delen, zonder namen.
council-notice-nameless = Een TIL zonder naam heeft ook in de database geen naam. Stel je een vraag zonder naam, dan weet alleen de database wie je bent, tot er een antwoord is.
council-notice-you = Wat jij kunt doen
council-notice-see = Alles zien wat er van je is opgeslagen? Typ `/learn mijn-gegevens`. Je krijgt het als pagina en als bestand, en niemand anders.
council-notice-erase = Alles laten wissen? Typ `/learn vergeet-mij`. Daar zie je eerst wat weggaat en wat zonder je naam blijft staan.
council-notice-quiet = Iets stil zetten, of niet in lijsten staan? Typ `/learn instellingen`.
council-notice-left = Ga je weg bij de organisatie, dan word je na { $days } dagen vanzelf gewist.
council-notice-correct = Iets laten verbeteren, of bezwaar maken? Wat je zelf schreef, verander je zelf. Voor de rest: [functionaris gegevensbescherming].
council-notice-know = Goed om te weten
council-notice-kept = Hoe lang iets blijft: wat je deelt, tot je het weghaalt of je laat wissen. Wat je zocht { $lookups } dagen, feedback { $feedback } dagen, intervisie { $consultation } dagen.
council-notice-others = Wat je in de chat typt, staat ook bij het chatplatform. De server staat bij: [naam en land].
council-notice-operator = Wie de server beheert, kan technisch bij de database. Dat is: [naam of afdeling].
council-notice-why = Waarom de organisatie dit mag bewaren: [grondslag per doel]. Wie er verantwoordelijk voor is: [naam en adres van de organisatie].
council-notice-ask = Vragen, of ben je het ergens niet mee eens? Mail [functionaris gegevensbescherming, e-mailadres]. Een klacht indienen kan bij de Autoriteit Persoonsgegevens.

## Per doel

council-purpose-people = Weten wie meedoet
council-purpose-people-why = Berichten bij de juiste mensen laten aankomen, in hun taal en tijdzone, en niemand storen die vrij is.
council-purpose-people-short = Je naam, taal, tijdzone en kanalen komen van het chatplatform, ook als je niets deelt. Je rol, team en leidinggevende zien jij en beheerders; je afdeling ook wie met jou koffie drinkt. Je instellingen zijn van jou alleen.
council-purpose-sharing = Delen en bewaren wat iemand leerde
council-purpose-sharing-why = Wat één collega ontdekt, is er voor iedereen die ermee verder kan.
council-purpose-sharing-short = Wat je in een kanaal deelt, zien de mensen die dat kanaal mogen zien. Wat je bewaart, of wat je hielp, zie jij alleen; anderen zien hoe vaak iets hielp.
council-purpose-kudos = Collega's bedanken
council-purpose-kudos-why = Hulp en leren zichtbaar waarderen. Een doel van een kanaal telt voor allen samen, nooit per persoon.
council-purpose-kudos-short = Een bedankje zien jij, de ander en wie het kanaal mag lezen.
council-purpose-finding = Terugvinden wat er al is
council-purpose-finding-why = Zoeken in wat gedeeld is, en merken welke vragen vaker onbeantwoord blijven.
council-purpose-finding-short = Wat je zocht en niet vond, bewaart hij een tijd, zodat later toch iemand kan antwoorden. Wie het zocht, ziet niemand.
council-purpose-meeting = Elkaar ontmoeten om te leren
council-purpose-meeting-why = Leerkoffie, lunchsessies, leerkringen en intervisie regelen voor wie zich aanmeldt.
council-purpose-meeting-short = Met wie je koffie drinkt of in een kring zit, zien jullie samen. Wat je in een kring of intervisie schrijft, blijft daar, tenzij jullie het samen delen. Wat je van een lunchsessie vond, leest de spreker zonder namen, vanaf { $people } antwoorden.
council-purpose-mentoring = Mentoren en mentees
council-purpose-mentoring-why = Wie iets kan en wil uitleggen, bij wie dat wil leren brengen.
council-purpose-mentoring-short = Wat je als mentor aanbiedt, zien collega's. Vragen en afspraken zijn van jullie twee; in een mentorprogramma zien beheerders ook wie meedoet en de koppels. Je notities zijn van jou alleen.
council-purpose-growth = De eigen ontwikkeling
council-purpose-growth-why = Eigen doelen, leerpaden, cursussen en een terugblik bijhouden; prioriteiten van een kanaal kiezen.
council-purpose-growth-short = Je doelen, je terugblik, je badges en wat je afrondde, zie jij, tot je ze zelf deelt. Je leerpad en suggesties zijn altijd van jou alleen.
council-purpose-feedback = Feedback en terugkijken
council-purpose-feedback-why = Van elkaar horen wat beter kan, en als team terugkijken op werk.
council-purpose-feedback-short = Feedback leest alleen wie erom vroeg. Van een peiling zijn alleen gemiddelden te zien, vanaf { $people } antwoorden. Een nabespreking is pas te lezen als ze sluit, en zonder namen als je dat kiest.
council-purpose-reports = Rapporten over teams
council-purpose-reports-why = Zien of leren in een team, een afdeling en de organisatie vooruitgaat, zonder naar personen te kijken.
council-purpose-reports-short = In rapporten over je team staat nergens je naam: elk getal gaat over minstens { $people } mensen. Wie een rapport leest, ziet dezelfde cijfers als jij. Wil je in geen lijst staan, dan tel je nergens mee.
council-purpose-time = Tijd om te leren
council-purpose-time-why = Vaste leertijd afspreken en bewaken.
council-purpose-time-short = Je leertijd zie jij alleen, tenzij je Opsteker je status in Slack laat zetten.
council-purpose-budget = Leerbudget
council-purpose-budget-why = Aanvragen, beslissen en bijhouden wat aan leren is uitgegeven.
council-purpose-budget-short = Je aanvraag lezen jij en wie erover beslist. Wat is geboekt, kunnen beheerders als lijst ophalen voor de administratie, met je naam en waarvoor het was.
council-purpose-running = De bot laten werken
council-purpose-running-why = Berichten één keer bezorgen, instellingen onthouden, opmerken wat stukgaat en waar mensen vastlopen, toestemming bewaren.
council-purpose-running-short = Berichten aan jou bewaart hij kort, om ze één keer te bezorgen. Beheerders zien hoeveel er niet aankwamen, pas als dat er van { $people } mensen of meer zijn.
council-purpose-audit = Beheer controleerbaar houden
council-purpose-audit-why = Kunnen nagaan wat beheerders instelden, invoerden of eruit haalden, en wie om gegevens van een ander vroeg.
council-purpose-audit-short = Beheerders zien in een logboek wat beheerders deden, en dat iemand de eigen gegevens ophaalde of liet wissen; niet wat erin stond.

## Wie iets ziet

council-seen-self = alleen diegene zelf
council-seen-self_admins = diegene zelf en beheerders; de afdeling ook wie samen koffie drinkt
council-seen-everyone = alle collega's
council-seen-channel = wie het kanaal mag zien (hoort het bij geen kanaal: alle collega's, of alleen wie het maakte)
council-seen-thanked = gever, ontvanger en wie mag lezen waar het bedankje staat
council-seen-between = de mensen tussen wie het gaat
council-seen-asked = wie vraagt en wie de vraag krijgt; weet niemand het, dan het kanaal (zonder naam, als de vrager dat koos)
council-seen-shared = diegene zelf, en de mensen of het kanaal met wie diegene het deelt
council-seen-group = wie erin zit of samen is ingedeeld
council-seen-speaker = de spreker, vanaf { $people } antwoorden en zonder namen
council-seen-round = diegene zelf, de voorgestelde ander (alleen het voorstel) en beheerders
council-seen-asker = alleen wie om de feedback vroeg; zonder namen pas als die voorbij is, bij { $people } of meer antwoorden
council-seen-counted = niemand afzonderlijk; het kanaal ziet gemiddelden van { $people } of meer antwoorden
council-seen-reported = de organisatie: alle collega's; een team of afdeling: wie er werkt of er iemand leidt, en beheerders; elk getal gaat over minstens { $people } mensen en is niet uit andere af te leiden
council-seen-looking_back = wie het kanaal mag zien, nadat de nabespreking sluit; zonder naam pas bij { $people } of meer zulke antwoorden
council-seen-decider = wie aanvraagt en wie beslist; beheerders zien wat is geboekt, met naam en waarvoor
council-seen-three = diegene zelf; woorden die { $people } mensen alle gebruikten, zien ook anderen, zonder namen
council-seen-addressee = voor wie het bericht is
council-seen-admins = beheerders
council-seen-operator = niemand in de chat, alleen wie de server beheert

## Waar iets vandaan komt

council-from-who = Om wie het gaat
council-from-who-how = wie typte, klikte of genoemd werd, volgens het chatplatform; om te weten van wie iets is
council-from-typed = Zelf geschreven
council-from-typed-how = wat mensen typen; om het te tonen aan wie het mag zien
council-from-chosen = Zelf gekozen
council-from-chosen-how = wat mensen aanklikken of instellen; om te doen wat zij willen
council-from-colleague = Door een collega
council-from-colleague-how = wat iemand instelt of schrijft die het voor anderen regelt; om het voor allen gelijk te doen
council-from-admins = Door beheerders
council-from-admins-how = wat beheerders instellen of uit een bestand invoeren; om Opsteker te laten passen bij de organisatie
council-from-platform = Van het chatplatform
council-from-platform-how = wat Slack of Microsoft doorgeeft; om mensen en kanalen te herkennen
council-from-sums = Berekend
council-from-sums-how = wat Opsteker uit de rest afleidt, zoals een zoekindex; om te vinden, te tellen en in te delen
council-from-times = Wanneer
council-from-times-how = momenten die Opsteker noteert; om op tijd te zijn en op tijd te vergeten
council-from-progress = Hoe ver
council-from-progress-how = wat al gedaan of gevraagd is; om niets twee keer te doen
council-from-ids = Nummers
council-from-ids-how = wat rijen uit elkaar houdt en met elkaar verbindt
council-from-secrets = Geheimen
council-from-secrets-how = vingerafdrukken en versleutelde sleutels; om iets te openen voor wie het mag
