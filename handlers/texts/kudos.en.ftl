## Kudos
kudos-does = Thank somebody who taught you something.
kudos-usage = @name what for #topic
kudos-help = `@Opsteker /kudos @anna @bram thanks for explaining #git`: gives both of them kudos.
    `@Opsteker /kudos experiment @anna …`: for daring to try something, even if it failed.
    `@Opsteker /kudos teaching @bram …`: for explaining something well.
    `/kudos`: opens a form.
    `/kudos undo`: takes back your last kudos. `@Opsteker /kudos undo @anna`: the last ones for Anna.
    `@Opsteker /kudos top`: who got the most kudos here, if the channel wants to know.
    { $platform ->
        [teams] Or react with 🎓, 💡 or 🙌 to what I posted for somebody, such as their TIL; 🧪 is for an experiment and 🧑‍🏫 for explaining. For any other message, choose "Give kudos" from its { message-menu }.
       *[other] Or react to a message with 🎓, 💡 or 🙌; 🧪 is for an experiment and 🧑‍🏫 for explaining.
    } You can give { $per_day } a day.
typed-kudos-to = to, for
typed-kudos-learning = learning
typed-kudos-experiment = experiment
typed-kudos-teaching = teaching
typed-kudos-top = top
typed-kudos-undo = undo
typed-kudos-undo-of = undo
typed-kudos-taking-back = undone, revoke, retract, withdraw, remove, cancel, take back
shortcut-give_kudos = Give kudos
shortcut-give_kudos-does = Thank the person who wrote this
start-open_kudos = Give kudos
start-open_kudos-does = Thank somebody who taught you something
kudos-button-give = Give kudos
kudos-form-title = Give kudos
kudos-form-receivers = Who is it for?
kudos-form-receivers-hint = One or more colleagues
kudos-form-unknown = I don't know { $names } here. Choose who you mean.
kudos-form-reason = What for?
kudos-form-reason-hint = What did you learn, or what can you do now?
kudos-form-for = For: “{ $words }” What did you learn, or what can you do now?
kudos-form-kind = What kind of kudos?
kudos-kind-learning = They taught me something
kudos-kind-experiment = They tried something new, even if it failed
kudos-kind-teaching = They explained something well
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
kudos-given-before = You've already given those kudos.
kudos-received = { $manager ->
    [yes] Kudos from your manager, { $giver }
   *[no] { $giver } gave you kudos
}{ $kind ->
    [experiment] { " " }for your experiment
    [teaching] { " " }for explaining something
   *[learning] { "" }
}.
kudos-received-reaction = With a reaction to something you shared.
kudos-received-til = For what you shared: “{ $words }”
kudos-undone = I've taken back your kudos to { $names }.
kudos-undo-nothing = You haven't given any kudos you can take back.
kudos-undo-nothing-from = There are no kudos from you to { $names } to take back.
kudos-undo-how = `/kudos undo` takes back your last kudos; with @name behind it, the last ones you gave that person. Nothing has changed now.
kudos-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Kudos are for colleagues, and this message is from an app.
}
kudos-refused-self = You can't give yourself kudos, however well deserved.
kudos-refused-bot = { $names } is an app, so kudos would be lost on it.
kudos-refused-left = { $count ->
    [one] { $names } doesn't work here any more.
   *[other] { $names } don't work here any more.
}
kudos-refused-stranger = { $count ->
    [one] { $names } works for another organisation, so I can't give them kudos here.
   *[other] { $names } work for another organisation, so I can't give them kudos here.
}
kudos-refused-guest = { $count ->
    [one] { $names } is a guest here, and guests can't receive kudos.
   *[other] { $names } are guests here, and guests can't receive kudos.
}
kudos-refused-unknown = { $count ->
    [one] I don't know { $names }. Choose the name from the list that appears when you type @.
   *[other] I don't know { $names }. Choose the names from the list that appears when you type @.
}
kudos-refused-group = I can't see who is in { $names }. Please name the people.
kudos-refused-allowance = You've used up today's kudos, so { $names } didn't get { $count ->
    [one] one
   *[other] any
}. You can give more tomorrow.

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
kudos-top-title = Most kudos here in the last { $days } days
kudos-top-line = { $place }. { $names }: { $count } { $count ->
    [one] time
   *[other] times
}
kudos-top-shared = { $people } colleagues share first place, with { $count } each.
kudos-top-none = Nobody has given kudos here in the last { $days } days. Be the first with `@Opsteker /kudos @name`.
kudos-top-off = This channel has no top list. If people here want one, an admin can switch it on with `@Opsteker /learn setup`.
kudos-top-private = Only you can see this list.
