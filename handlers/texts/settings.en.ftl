## Who may do what
admission-outsider = You are a guest here, and Opsteker is only for colleagues at the moment. An admin can change that with /learn setup.
admission-off = { $module } is switched off here. An admin can switch it on with /learn setup.
module-kudos = Kudos
module-til = Today I learned
module-tip = Tips and questions
module-kudos-does = thank for what you learned, in words or with an emoji
module-til-does = share what you learned, keep it and find it again
module-tip-does = look up tips and ask whoever knows
yes = Yes
no = No
or = or

## One's own settings
settings-button = My settings
settings-title = Your settings
settings-language = Language
settings-language-platform = As in this chat
settings-language-name = English
settings-zone = Time zone
settings-zone-hint = Empty is as in this chat. Now: { $zone }
settings-days = Working days
settings-hours = Working hours
settings-hours-hint = For example 09:00-17:00
settings-quiet = Quiet hours
settings-quiet-hint = For example 22:00-07:00. Then I send you nothing.
settings-pause = Pause until
settings-pause-hint = For example 2027-01-31. Until that day I send you nothing.
settings-modules = What I may bring up with you by myself
settings-listed = May your name be in overviews and top lists?
settings-findable = May I name and ask you as one who knows?
settings-saved = Your settings have been saved.
settings-saved-paused = Your settings have been saved. Until { $day } I send you nothing by myself.
settings-error-hours = I do not understand that as times. Write them like this: 09:00-17:00
settings-error-hours-same = Begin and end are the same. Write two different times, such as 09:00-17:00
settings-error-days = Choose at least one day, or I can never ask you anything. Want to hear nothing for a while? Fill in a pause.
settings-error-quiet = Like this you are quiet during all your working hours and nobody can reach you. Make the quiet hours shorter, or fill in a pause.
settings-error-date = I do not understand that as a date. Write it like this: 2027-01-31
settings-error-date-past = That day is no longer in the future. Choose a later one, or leave this empty.
settings-error-zone = I do not know that time zone. { $near ->
    [none] Write it like this: Europe/Amsterdam
   *[some] Do you mean { $near }?
}

## Set-up, for admins
setup-button = Set up Opsteker
setup-title = Set up Opsteker
setup-intro = This is how everything is now. What you choose here holds for everybody at once.
setup-change = Change { $part }
setup-back = Back to everything
setup-saved = Saved: { $part }
setup-elsewhere = Who manages whom, and in which team, is set with /learn people. How a channel shows kudos: type /learn setup in that channel.
setup-refused = Only an admin can set things up. { $known ->
    [yes] Ask { $names }.
   *[no] I know no admin here yet.
} Should you be one? Ask whoever runs Opsteker to put your id { $user } in the setting OPSTEKER_ADMINS.
setup-modules = Modules
setup-modules-now = { $on ->
    [yes] On
   *[no] Off
} · { $name }: { $does }
setup-modules-which = What is on?
setup-modules-hint = What is off does nothing and says so kindly. Nothing is lost.
setup-channels = TILs
setup-channel = Channel for TILs
setup-channel-hint = TILs that somebody shares in a talk with me go here. Invite me there.
setup-channel-no = No channel
setup-channel-none = There is no channel for TILs yet.
setup-channel-is = TILs go to { $channel }
setup-til-emoji = Emoji to save something
setup-til-emoji-now = Saving as a TIL: { $emoji }
setup-channel-private = a private channel
setup-kudos = Kudos
setup-kudos-learning = Emoji for learning
setup-kudos-experiment = Emoji for an experiment
setup-kudos-teaching = Emoji for teaching
setup-kudos-til = TILs
setup-kudos-emoji-hint = Names, such as mortar_board bulb
setup-kudos-per-day = Kudos per day
setup-kudos-per-day-hint = How many somebody can give in a day, 1 to { $most }
setup-kudos-learning-now = Learning: { $emoji }
setup-kudos-experiment-now = Experiment: { $emoji }
setup-kudos-teaching-now = Teaching: { $emoji }
setup-kudos-per-day-now = { $count } per person per day
setup-place = Language and holidays
setup-place-now = { $language }, { $zone }
setup-place-zone-hint = For example Europe/Amsterdam
setup-place-country = Country for the holidays
setup-place-country-hint = For example NL or Netherlands. Empty is no holidays.
setup-place-no-country = no country
setup-place-closed = Own free days
setup-place-closed-hint = A day on each line: 2026-12-24 Christmas Eve
setup-place-holidays-now = Holidays: { $country }. { $count ->
    [0] No free days of your own.
    [one] 1 free day of your own.
   *[other] { $count } free days of your own.
}
setup-hours = Working hours
setup-hours-now = { $days }, { $hours }
setup-who = Admins and guests
setup-who-admins = Admins
setup-who-admins-hint = Whom the chat itself knows as an admin always stays one
setup-who-admins-now = Admins: { $names }
setup-who-guests = Guests
setup-who-guests-now = Guests: { $policy }
setup-who-strangers = People of other organisations
setup-who-strangers-now = Other organisations: { $policy }
setup-who-full = take part in everything
setup-who-receive = can only be thanked
setup-who-off = do not take part
setup-here = This channel
setup-here-mode = Where kudos show
setup-here-silent = Kudos only to who got them
setup-here-thread = Kudos under the message
setup-here-post = Kudos in the channel
setup-here-top = Top list
setup-here-top-hint = Only the first names. Who does not want that is never in it.
setup-here-top-days = { $days ->
    [0] No top list
   *[other] Top list of { $days } days
}
setup-error-channel = That channel is not there any more, or is not public. Choose another channel.
setup-error-choice = Choose one of the options.
setup-error-emoji = I do not know { $word } as an emoji. Write its name, such as :mortar_board:
setup-error-emoji-many = Those are too many. Choose { $most } at most.
setup-error-emoji-none = Choose at least one emoji, such as mortar_board
setup-error-emoji-taken = { $emoji } is for something else already ({ $other }). One emoji means one thing: choose another.
setup-error-number = Fill in a whole number from { $least } to { $most }.
setup-error-country = I do not know the holidays of that country. { $near ->
    [none] Write it like this: NL
   *[some] Do you mean { $near }?
}
setup-error-free-days = I do not understand line { $number }: { $line }. Write the day first, like this: 2026-12-24 Christmas Eve
setup-error-free-days-many = Those are more free days than fit here ({ $most } characters). Take out days that have passed.
setup-error-admins-none = Like this nobody can set things up any more. Choose at least one admin.
setup-error-admins-unfit = { $names } cannot be an admin: only a colleague who works here can.
