## Who may do what
admission-outsider = You're a guest here, and for now Opsteker is only for colleagues. An admin can change that with `/learn setup`.
admission-off = “{ $module }” is switched off here. An admin can switch it on with `/learn setup`.
module-kudos = Kudos
module-til = Today I learned
module-tip = Tips and questions
module-kudos-does = thank colleagues for what they taught you, in words or with an emoji
module-til-does = share what you learned, save what others shared, and find it again
module-tip-does = find tips, and ask colleagues who know
yes = Yes
no = No
or = or

## One's own settings
settings-button = My settings
settings-title = Your settings
settings-language = Language
settings-language-platform = Same as this chat
settings-language-name = English
settings-zone = Time zone
settings-zone-hint = Leave empty to follow this chat. Now: { $zone }
settings-days = Working days
settings-hours = Working hours
settings-hours-hint = For example 09:00-17:00
settings-quiet = Quiet hours
settings-quiet-hint = For example 22:00-07:00. I won't send you anything then.
settings-pause = Pause until
settings-pause-hint = I won't send you anything before that day.
settings-modules = What may I bring up myself?
settings-listed = May your name appear in overviews and top lists?
settings-findable = May I name you as somebody who knows, and pass on questions?
settings-saved = Your settings have been saved.
settings-saved-paused = Your settings have been saved. I won't send you anything on my own until { $day }.
settings-error-hours = I can't read those times. Write them like this: 09:00-17:00
settings-error-hours-same = The start and the end are the same. Give two different times, such as 09:00-17:00
settings-error-days = Choose at least one day, or I'll never be able to ask you anything. Need some peace for a while? Set a pause instead.
settings-error-quiet = Those quiet hours cover your whole working day, so nothing could ever reach you. Make them shorter, or set a pause.
settings-error-date = I can't read that date. Write it like this: 2027-01-31
settings-error-date-past = That day has already passed. Choose a later one, or leave this empty.
settings-error-zone = I don't know that time zone. { $near ->
    [none] Write it like this: Europe/Amsterdam
   *[some] Did you mean { $near }?
}

## Set-up, for admins
setup-button = Set up Opsteker
setup-title = Set up Opsteker
setup-intro = This is how everything is set now. Changes apply to everybody right away.
setup-change = Change { $part }
setup-back = Back to the overview
setup-saved = Saved: { $part }
setup-elsewhere = To set who manages whom, and who is in which team, use `/learn people`. To set how a channel shows kudos, type `@Opsteker /learn setup` in that channel.
setup-refused = Only an admin can set things up. { $known ->
    [yes] Ask { $names }.
   *[no] I don't know any admin here yet.
} Should you be one? Ask whoever runs Opsteker to add your id { $user } to the setting OPSTEKER_ADMINS.
setup-modules = Modules
setup-modules-now = { $on ->
    [yes] On
   *[no] Off
} · { $name }: { $does }
setup-modules-which = What should be on?
setup-modules-hint = Anything that's off does nothing and tells people so. Nothing is lost.
setup-channels = TILs
setup-channel = Channel for TILs
setup-channel-hint = TILs that people share in a chat with me go here. Invite me to it.
setup-channel-no = No channel
setup-channel-none = There's no channel for TILs yet.
setup-channel-is = TILs go to { $channel }
setup-til-emoji = Emoji that saves a TIL
setup-til-emoji-now = Saves a TIL: { $emoji }
setup-channel-nameless = a channel whose name I don't know yet{ $number ->
    [0] { "" }
   *[other] { " " }({ $number })
}
setup-channel-private = a private channel
setup-kudos = Kudos
setup-kudos-learning = Emoji for learning
setup-kudos-experiment = Emoji for an experiment
setup-kudos-teaching = Emoji for teaching
setup-kudos-til = TILs
setup-kudos-emoji-hint = Names, such as mortar_board bulb
setup-kudos-per-day = Kudos per day
setup-kudos-per-day-hint = How many each person can give in a day, 1 to { $most }
setup-kudos-learning-now = Learning: { $emoji }
setup-kudos-experiment-now = Experiment: { $emoji }
setup-kudos-teaching-now = Teaching: { $emoji }
setup-kudos-per-day-now = { $count } per person per day
setup-place = Language and holidays
setup-place-now = { $language }, { $zone }
setup-place-zone-hint = For example Europe/Amsterdam
setup-place-country = Country for the holidays
setup-place-country-hint = For example NL or Netherlands. Leave empty for no holidays.
setup-place-no-country = no country
setup-place-holidays = Holidays you close for
setup-place-holidays-hint = The rest are working days. Changing the country? Save that first.
setup-place-closed = Your own days off
setup-place-closed-hint = One day per line: 2026-12-24 Christmas Eve
setup-place-holidays-now = Holidays: { $country }. { $count ->
    [0] No days off of your own.
    [one] 1 day off of your own.
   *[other] { $count } days off of your own.
}
setup-place-worked-now = Working days all the same: { $names }
setup-hours = Working hours
setup-hours-now = { $days }, { $hours }
setup-who = Admins and guests
setup-who-admins = Admins
setup-who-admins-hint = Anybody who is an admin in the chat itself always stays one here
setup-who-admins-now = Admins: { $names }
setup-who-guests = Guests
setup-who-guests-now = Guests: { $policy }
setup-who-strangers = People from other organisations
setup-who-strangers-now = Other organisations: { $policy }
setup-who-full = take part in everything
setup-who-receive = can only receive thanks
setup-who-off = don't take part
setup-here = This channel
setup-here-mode = Where kudos appear
setup-here-silent = Only the receiver hears about kudos
setup-here-thread = Kudos for a message, under that message
setup-here-post = All kudos, under the message or in the channel
setup-here-top = Top list
setup-here-top-hint = It only shows the people at the top. Anybody who opts out never appears.
setup-here-top-days = { $days ->
    [0] No top list
   *[other] Top list over { $days } days
}
setup-here-offers = Answered already?
setup-here-offers-hint = If there's already a tip that answers a question in this channel, I put it below the question: once at most, and only what everybody may read. { $platform ->
    [teams] In Teams I may not read messages, so this does nothing here.
   *[other] This works where I may read messages: in Slack if that's switched on, and not in Teams.
}
setup-here-offers-now = { $on ->
    [yes] A question gets the tip that already answers it
   *[no] Questions get no tips
}
setup-error-channel = That channel no longer exists, or isn't public. Choose another one.
error-not-in-channel = I'm not in #{ $name }, or it's archived. { $platform ->
    [teams] Add me to its team, then choose it again.
   *[other] Add me there with /invite @Opsteker, then choose it again.
}
setup-error-choice = Choose one of the options.
setup-error-emoji = I don't know { $word } as an emoji. Write its name, such as :mortar_board:
setup-error-emoji-many = That's too many. Choose at most { $most }.
setup-error-emoji-none = Choose at least one emoji, such as mortar_board
setup-error-emoji-taken = { $emoji } is already used for something else ({ $other }). One emoji can only mean one thing, so choose another.
setup-error-number = Enter a whole number from { $least } to { $most }.
setup-error-country = I don't know the holidays of that country. { $near ->
    [none] Write it like this: NL
   *[some] Did you mean { $near }?
}
setup-error-free-days = I can't read line { $number }: { $line }. Put the date first, like this: 2026-12-24 Christmas Eve
setup-error-free-days-many = That's more days off than fit here ({ $most } characters). Remove days that have passed.
setup-error-admins-none = That would leave nobody who can set things up. Choose at least one admin.
setup-error-admins-unfit = { $names } can't be an admin: it has to be a colleague who works here.
