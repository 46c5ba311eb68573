## Leerbudget
module-budget = Leerbudget
module-budget-does = wat iemand of een team aan leren mag uitgeven: vragen, laten beslissen, en een grootboek voor de administratie
budget-title = Leerbudget
budget-help = `/learn budget`: wat er dit jaar nog is voor jou en je team, en wat je vroeg.
    `/learn budget 1.000,50 cursus SQL`: vraag het aan. Wie voor je budget is aangewezen beslist, en bij nee hoor je waarom. Niemand beslist over de eigen aanvraag.
    Beheerders zeggen daar wat iemand of een team mag uitgeven en wie beslist. `/learn budget csv` geeft ze het grootboek voor de administratie.
typed-budget-csv = csv, export
budget-columns = datum, boeking, jaar, soort, bedrag, munt, budget van, gevraagd door, waarvoor, geschreven door
budget-name = { $whose ->
    [own] Jouw budget voor { $year }, in { $currency }
   *[team] Het budget van { $team } voor { $year }, in { $currency }
}
budget-whose = { $team ->
    [none] Uit het eigen budget van { $year }
   *[other] Uit het budget van { $team } voor { $year }
}
budget-left = nog { $balance } van { $granted }
budget-none = Ik ken geen leerbudget voor jou of je team in { $year }. Een beheerder kan er een instellen, met `/learn budget`.
budget-state = { $state ->
    [waiting] wacht op antwoord
    [approved] goedgekeurd
    [declined] afgewezen
   *[withdrawn] teruggenomen
}
budget-waiting = Deze wachten op jouw antwoord:
budget-asks = { $person } vraagt { $amount } om te leren:
budget-asked = Gevraagd: { $amount }. { $names } hoort het, en ik vertel je het antwoord.
budget-nobody-decides = Er is niemand die hierover kan beslissen: wie is aangewezen is er niet meer, of ben jij, en ik ken geen beheerder. Vraag een beheerder iemand aan te wijzen met `/learn budget`.
budget-booked = Goedgekeurd en geboekt: { $amount }. Er is { $left }.
budget-not-booked = { $why ->
    [over] Hiervoor is er niet genoeg meer: { $left }. De aanvraag blijft staan: wijs hem af met een reden, of vraag een beheerder om een groter budget.
    [past] Het jaar van dit budget is voorbij, dus er kan niets meer in geboekt worden. Opnieuw vragen kan, uit het budget van dit jaar.
   *[decided] { $state ->
        [withdrawn] Wie dit vroeg, nam het terug.
        [declined] Dit was al afgewezen.
       *[approved] Dit was al goedgekeurd en geboekt, één keer.
    }
}
budget-decided-before = { $state ->
    [withdrawn] Dit was al teruggenomen.
    [declined] Dit was al afgewezen.
   *[approved] Dit was al goedgekeurd, en is geboekt.
}
budget-decided = { $state ->
    [approved] Goedgekeurd: { $amount } voor { $purpose }. Veel plezier met leren!
   *[declined] Deze keer niet: { $amount } voor { $purpose }. Dit is waarom:
}
budget-declined = Afgewezen. Wie het vroeg, leest waarom.
budget-withdrawn = Teruggenomen.
budget-own = Over wat je zelf vraagt, beslist iemand anders.
budget-request-gone = Die aanvraag is er niet meer, of je beslist er niet over.
budget-past = Dat budget is er niet meer een van dit jaar. Met `/learn budget` zie je wat er nu is.
budget-admins-only = Budgetten stellen beheerders in. { $known ->
    [yes] Dat is { $names }.
   *[no] Jij bent er hier geen ({ $user }).
}
budget-set = Ingesteld: { $amount } voor { $year }.
budget-csv-comes = Het grootboek komt in onze eigen chat.
budget-csv = Het grootboek van dit jaar en het vorige, voor de administratie.
budget-button-ask = Vraag er iets van aan
budget-button-send = Vraag aan
budget-button-withdraw = Terugnemen
budget-button-approve = Goedkeuren
budget-button-decline = Afwijzen
budget-button-set = Stel een budget in
budget-button-csv = Grootboek als CSV
budget-form-budget = Uit welk budget?
budget-form-amount = Hoeveel?
budget-form-amount-hint = Zoals: { $example }
budget-form-purpose = Wat wil je ermee leren?
budget-form-purpose-hint = Zoals: een tweedaagse cursus SQL
budget-form-reason = Waarom niet?
budget-form-owner = Van wie?
budget-form-owner-hint = Leeg voor een team.
budget-form-team = Of van welk team?
budget-form-currency = Munt
budget-form-year = Voor welk jaar?
budget-form-approver = Wie beslist?
budget-form-approver-hint = Wat zij zelf vragen is voor de beheerders.
budget-error-amount = { $why ->
    [negative] Een bedrag is meer dan niets. Wat kost het?
    [ambiguous] Dat kun je op twee manieren lezen: { $few } of { $many }? Schrijf het zonder teken tussen de duizendtallen.
    [decimals] Zulke kleine bedragen heeft { $currency } niet. Schrijf het als { $example }.
    [currency] Dit budget is in { $currency }. Zeg wat het in { $currency } kost.
    [most] Hooguit { $most } tegelijk.
   *[none] Dat kan ik niet als bedrag lezen. Schrijf het als { $example }.
}
budget-error-over = Zoveel is er niet meer: nog { $left }. Vraag minder, of vraag een beheerder om een groter budget.
budget-error-purpose = Wat wil je ermee leren? Eén zin is genoeg.
budget-error-reason = Zeg in één zin waarom niet: wie het vroeg, leest dat.
budget-error-owner = Kies één persoon, of noem één team.
budget-error-approver = Wie beslist? Kies één persoon.
budget-error-own-approver = Niemand beslist over eigen aanvragen. Kies iemand anders.
budget-error-not-here = Die is er niet meer, of doet niet mee. Kies iemand anders.
budget-error-spent = { $spent } ervan is al uitgegeven. Minder dan dat kan het niet zijn.
budget-error-team = { $teams ->
    [none] Ik ken niemand die in een team zit. Met `/learn mensen` zeg je wie in welk team zit.
   *[other] Er zit niemand in een team dat zo heet. Er zijn: { $teams }.
}
