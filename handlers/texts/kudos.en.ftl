## Kudos
kudos-does = Thank somebody you learned something from.
kudos-usage = @name what for #topic
kudos-help = /kudos @anna @bram thanks for explaining #git: gives both of them kudos.
    /kudos experiment @anna …: for daring to try something, also when it failed.
    /kudos teaching @bram …: for explaining something well.
    /kudos: opens a form.
    /kudos undo: takes back your last kudos. /kudos undo @anna: the last ones for Anna.
    /kudos top: who was thanked most here, if the channel wants to know.
    Or put 🎓, 💡 or 🙌 under a message; 🧪 is for an experiment and 🧑‍🏫 for explaining. You can give { $per_day } a day.
shortcut-give_kudos = Give kudos
shortcut-give_kudos-does = Thank the person who wrote this
kudos-button-give = Give kudos
kudos-form-title = Give kudos
kudos-form-receivers = To whom?
kudos-form-receivers-hint = One or more colleagues
kudos-form-reason = What for?
kudos-form-reason-hint = What did you learn, or what became possible?
kudos-form-kind = What kind of kudos?
kudos-kind-learning = I learned from it
kudos-kind-experiment = An experiment, also when it failed
kudos-kind-teaching = A good explanation
kudos-form-submit = Give kudos
kudos-form-nobody = Choose at least one colleague.
kudos-given = { $kind ->
    [experiment] Kudos to { $names } for the experiment.
    [teaching] Kudos to { $names } for explaining.
   *[learning] Kudos to { $names }.
} { $left ->
    [0] That was your last one for today.
    [one] You can give 1 more today.
   *[other] You can give { $left } more today.
}
kudos-given-before = You had given those kudos already.
kudos-received = { $manager ->
    [yes] Kudos from your manager { $giver }
   *[no] { $giver } gives you kudos
}{ $kind ->
    [experiment] { " " }for your experiment
    [teaching] { " " }for explaining
   *[learning] { "" }
}.
kudos-received-reaction = With a reaction to what you shared.
kudos-undone = Taken back: your kudos to { $names }.
kudos-undo-nothing = You have no kudos to take back.
kudos-undo-nothing-from = There are no kudos from you to { $names } to take back.
kudos-undo-how = /kudos undo takes back your last kudos; with @name behind it, the last ones you gave that person. Nothing has changed now.
kudos-not-a-person = Kudos are for colleagues; this message is from an app.
kudos-refused-self = Thanking yourself does not count, well deserved though it may be.
kudos-refused-bot = { $names } is an app, and learns nothing from it.
kudos-refused-left = { $count ->
    [one] { $names } no longer works here.
   *[other] { $names } no longer work here.
}
kudos-refused-stranger = { $count ->
    [one] { $names } belongs to another organisation; I cannot give kudos to them here.
   *[other] { $names } belong to another organisation; I cannot give kudos to them here.
}
kudos-refused-guest = { $count ->
    [one] { $names } is a guest here; I cannot give kudos to guests.
   *[other] { $names } are guests here; I cannot give kudos to guests.
}
kudos-refused-unknown = { $count ->
    [one] I do not know { $names }. Choose the name from the list that appears when you type @.
   *[other] I do not know { $names }. Choose the names from the list that appears when you type @.
}
kudos-refused-group = I cannot see who is in { $names }. Please name the people.
kudos-refused-allowance = Your kudos for today are used up, so { $names } did not get { $count ->
    [one] one
   *[other] any
}. Tomorrow you can give again.

## When several come at once
kudos-bundle-title = Kudos for you, { $count } times
kudos-bundle-line = { $giver }{ $manager ->
    [yes] , your manager
   *[no] { "" }
}{ $kind ->
    [experiment] , for your experiment
    [teaching] , for explaining
   *[learning] { "" }
}{ $count ->
    [one] { "" }
   *[other] { " " }({ $count } times)
}
kudos-bundle-more = { $count ->
    [one] And 1 more colleague.
   *[other] And { $count } more colleagues.
}

## In the channel, if it wants to
kudos-card = Kudos to { $receivers }{ $kind ->
    [experiment] { " " }for an experiment
    [teaching] { " " }for a good explanation
   *[learning] { "" }
}, from { $givers }.
kudos-card-nameless = Kudos to { $receivers }{ $kind ->
    [experiment] { " " }for an experiment
    [teaching] { " " }for a good explanation
   *[learning] { "" }
}.
kudos-card-more = { $count } more
kudos-top-title = Thanked most here, the last { $days } days
kudos-top-line = { $place }. { $names }: { $count } { $count ->
    [one] time
   *[other] times
}
kudos-top-shared = { $people } colleagues share the first place, with { $count } each.
kudos-top-none = Nobody gave kudos here in the last { $days } days. Give the first with /kudos @name.
kudos-top-off = There is no top list here. In a channel that wants one, an admin can switch it on with /learn setup.
kudos-top-private = Only you can see this list.
