## Learning budget
module-budget = Learning budget
module-budget-does = what somebody or a team may spend on learning: ask, have it decided, and a ledger for finance
budget-title = Learning budget
budget-help = `/learn budget`: what's left for you and your team this year, and what you asked.
    `/learn budget 1,000.50 SQL course`: ask for it. Who is named for your budget decides, and you hear why when it's no. Nobody decides about their own request.
    Admins say there what a person or a team may spend and who decides. `/learn budget csv` gives them the ledger for finance.
typed-budget-csv = csv, export
budget-columns = date, entry, year, kind, amount, currency, budget of, asked by, for, written by
budget-name = { $whose ->
    [own] Your budget for { $year }, in { $currency }
   *[team] The budget of { $team } for { $year }, in { $currency }
}
budget-whose = { $team ->
    [none] From their own budget of { $year }
   *[other] From the budget of { $team } for { $year }
}
budget-left = { $balance } left of { $granted }
budget-none = There's no learning budget for you or your team in { $year } that I know of. An admin can set one, with `/learn budget`.
budget-state = { $state ->
    [waiting] waiting for an answer
    [approved] approved
    [declined] declined
   *[withdrawn] taken back
}
budget-waiting = These wait for your answer:
budget-asks = { $person } asks for { $amount } to learn:
budget-asked = Asked: { $amount }. { $names } will hear of it, and I'll tell you what they say.
budget-nobody-decides = There's nobody who can decide about this: who is named isn't here any more, or is you, and there's no admin I know of. Ask an admin to name somebody with `/learn budget`.
budget-booked = Approved and booked: { $amount }. { $left }.
budget-not-booked = { $why ->
    [over] There isn't enough left for this any more: { $left }. It still waits: decline it with a reason, or ask an admin for a larger budget.
    [past] The year of this budget is over, so nothing can be booked in it any more. It can be asked anew from this year's.
   *[decided] { $state ->
        [withdrawn] Whoever asked took this back.
        [declined] This was declined already.
       *[approved] This was approved and booked already, once.
    }
}
budget-decided-before = { $state ->
    [withdrawn] This was taken back already.
    [declined] This was declined already.
   *[approved] This was approved already, and is booked.
}
budget-decided = { $state ->
    [approved] Approved: { $amount } for { $purpose }. Enjoy learning!
   *[declined] Not this time: { $amount } for { $purpose }. This is why:
}
budget-declined = Declined. Whoever asked reads why.
budget-withdrawn = Taken back.
budget-own = Somebody else decides about what you ask yourself.
budget-request-gone = That request is no longer there, or isn't yours to decide.
budget-past = That budget is no longer one of this year's. `/learn budget` shows what there is now.
budget-admins-only = Budgets are set by admins. { $known ->
    [yes] That's { $names }.
   *[no] You aren't one here ({ $user }).
}
budget-set = Set: { $amount } for { $year }.
budget-csv-comes = The ledger comes in our own chat.
budget-csv = The ledger of this year and the one before, for finance.
budget-button-ask = Ask for some of it
budget-button-send = Ask
budget-button-withdraw = Take it back
budget-button-approve = Approve
budget-button-decline = Decline
budget-button-set = Set a budget
budget-button-csv = Ledger as CSV
budget-form-budget = From which budget?
budget-form-amount = How much?
budget-form-amount-hint = Such as: { $example }
budget-form-purpose = What do you want to learn with it?
budget-form-purpose-hint = Such as: a two-day course on SQL
budget-form-reason = Why not?
budget-form-owner = Of whom?
budget-form-owner-hint = Leave it empty for a team.
budget-form-team = Or of which team?
budget-form-currency = Currency
budget-form-year = For which year?
budget-form-approver = Who decides?
budget-form-approver-hint = What they ask themselves is for the admins.
budget-error-amount = { $why ->
    [negative] An amount is more than nothing. What does it cost?
    [ambiguous] That can be read in two ways: { $few } or { $many }? Write it without a sign between the thousands.
    [decimals] { $currency } has no such small amounts. Write it like { $example }.
    [currency] This budget is in { $currency }. Say what it costs in { $currency }.
    [most] At most { $most } at a time.
   *[none] I can't read that as an amount. Write it like { $example }.
}
budget-error-over = There isn't that much left: { $left }. Ask for less, or ask an admin for a larger budget.
budget-error-purpose = What do you want to learn with it? One sentence is enough.
budget-error-reason = Say in a sentence why not: whoever asked reads it.
budget-error-owner = Choose one person, or name one team.
budget-error-approver = Who decides? Choose one person.
budget-error-own-approver = Nobody decides about their own requests. Choose somebody else.
budget-error-not-here = They aren't here any more, or don't take part. Choose somebody else.
budget-error-spent = { $spent } of it is spent already. It can't be less than that.
budget-error-team = { $teams ->
    [none] I don't know of anybody in a team. With `/learn people` you say who is in which.
   *[other] Nobody is in a team of that name. There are: { $teams }.
}
