## Reports
module-reports = Reports
module-reports-does = what a team, a department and the organisation learn together, by the month and without names: every number stands for five people or more
report-title = { $unit }, { $period }
report-organisation = Whole organisation
report-no-unit = no department or team
report-quarter-of = Q{ $number } { $year }
report-dates = { $first } to { $last }
report-dates-part = { $first } to { $last }: { $months } of { $of } months
report-shared = Shared
report-reused = Re-used
report-answered = Answered
report-time = Time to learn
report-time-hours = Time (hours)
report-time-minutes = Time to learn (minutes)
report-people = People taking part
report-number = { $value }
report-hours = { $value ->
    [one] 1 hour
   *[other] { $value } hours
}
report-at-least = { $value } or more
report-or-more = or more
report-few = too few people to show
report-without = { $months ->
    [one] without one month of too few people
   *[other] without { $months } months of too few people
}
report-all-few = There's nothing I can show here: fewer than { $least } people did something, or the numbers would give away what fewer than { $least } did.
report-flow = What helped others went to: { $to }.
report-flow-to = { $unit } { $value }
report-by-week = By week, { $first } to { $last }.
report-by-month = By month, { $first } to { $last }.
report-line = { $what }: { $numbers }.
report-not-shown = too few people
report-rule = A number always stands for { $least } people or more, and can't be worked out from other numbers either. Otherwise it says "too few people", also when nothing happened. A hollow square in the picture means the same.
report-counts = I don't count what was in private channels, what was shared without a name, or what people did who want to be in no list. Nobody is named.
report-once = A month is made of whole weeks and is worked out once, when it's over, with everybody in the team they're in at that moment. Whoever joins, leaves, moves or opts out later changes nothing in it. Everyone who opens this report sees the same numbers.
report-how = How this is counted
report-method = Method: at least { $least } people in a cell, the p% rule (p = { $dominance }) against one person who does nearly everything, and secondary suppression, after the Handbook on Statistical Disclosure Control (ESSnet SDC). Numbers of people are in fives.
report-help = `/learn report`: what your team shared, re-used, answered and kept time for last month. Without names: every number stands for { $least } people or more.
    `/learn report department` or `/learn report organisation`: something larger.
    `/learn report quarter`, `/learn report year`, `/learn report October 2026`: another time.
    Add csv or pdf to get a file.
    Everybody can see the organisation and their own team; whoever leads a team sees that one too, and admins see all of them.
report-too-short = A report is over a month or longer. In a day or a week so few people do something that you'd see who did what. The weeks of a month are in its picture: type `/learn report month`.
report-none-yet = There's no report yet: the first month isn't over. It'll be here from { $day }.
report-not-yet = That time isn't over yet. There'll be a report on it from { $day }.
report-no-data = I didn't count anything then. My reports begin in { $first }.
report-not-yours = You can't see that report. You can see the organisation, your own team and department, and those you lead: type `/learn report`.
report-unknown = There's no team or department of that name that you can see, and I show one at a time. Choose from: { $names }.
report-which = There's more than one team of that name. In which department?
report-button-csv = As CSV
report-button-print = To print
report-file = report-{ $first }
report-files-come = The report comes as a file, in our own chat.
report-columns = report, month from, week or towards, what, number, note
typed-report-csv = csv, excel, spreadsheet, table
typed-report-print = pdf, print, printable
typed-report-month = month, monthly
typed-report-quarter = quarter, quarterly
typed-report-year = year, yearly, annual
typed-report-all = all, ever
typed-report-last = last, previous, this, of, over, for, the
typed-report-short = day, today, yesterday, week, weekly, daily, weekend, hour
typed-report-months = january, february, march, april, may, june, july, august, september, october, november, december
typed-report-organisation = organisation, organization, company, everybody, everyone, whole organisation
typed-report-team = team
typed-report-department = department
typed-report-mine = my, our
