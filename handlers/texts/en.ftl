## Everywhere
the-channel = the channel
somebody = somebody
unknown-author = This was written by an app, or by somebody I don't know: they've never sent me anything, and are in no channel that I'm in.
message-menu = { $platform ->
    [teams] ⋯ menu
   *[other] menu
}
cancel = Cancel
close = Close
dialog-done = Done. You can close this window.
save = Save
send = Send
list-end = That's all of them.
list-more = Show more
outdated = This button is from an older version and no longer works. Type `/learn` to carry on.
too-slow = That took a little too long. Please try again.
form-open = Open the form
calendar-file = For your calendar: { $what }. Open the file, and it's up to date.
form-in-direct = I've sent you the form in our own chat.
answer-in-direct = I've answered you in our own chat.
sorry = { $words ->
    [yes] Something went wrong, and it was our fault. Nothing was saved. Please try again in a moment. This is what you wrote:
   *[no] Something went wrong, and it was our fault. Nothing has changed. Please try again in a moment.
}
sorry-later = { $words ->
    [yes] I can't do that right now, and it's our fault. I'll keep trying and let you know here. If you hear nothing within five minutes, please do it again. This is what you wrote:
   *[no] I can't do that right now, and it's our fault. I'll keep trying and let you know here. If you hear nothing within five minutes, please do it again.
}
late-done = This didn't work a moment ago. Now it has.
late-again = This didn't work a moment ago. It will now: could you do it once more?
error-empty = There's nothing here yet. One sentence is enough.
error-empty-question = Type your question first.
error-empty-answer = Type your answer first.
error-empty-title = Give the tip a title.
error-empty-tip = Write down what the tip is.
error-empty-topic = Fill in a topic.
error-empty-hope = Say in one sentence what you hope for.
error-empty-note = Your note is still empty.
error-empty-round = Give the round a name.
error-empty-task = Write down what you want to learn or find out.
error-empty-share = Write down what you learned.
error-empty-advice = Write down how you see it.
error-empty-take = Write down what you take away.
error-empty-reflection = Write down what you got out of it.
error-too-many-people = That names { $count } people, and { $most } is the most that fits in one message. Please leave some out. This is what you wrote:
error-too-long = That's { $length } characters, and { $most } is the most that fits. Please make it a little shorter. This is what you wrote:
form-unfound = I can't find one of the people you named, or more than one is called that. Type the whole name, as it is in Teams. I know people once they've sent me a message, or are in a channel that I'm in.
form-names-typed = Someone else? Type the name
error-link = That isn't a web address. It should start with https://
form-missing = { $kind ->
    [number] Fill in a whole number from { $least } to { $most }.
    [date] Choose a day.
    [time] Choose a time.
    [people] Choose at least one person.
    [person] Choose somebody.
    [choice] Choose one of these.
   *[other] Fill this in first.
}
form-topics = Topics
form-topics-hint = { $platform ->
    [slack] Type and choose, new ones too. For example: git sql
   *[other] For example: git sql
}

## Help
help-title = What you can ask me
help-heard = I didn't understand this: { $said }
help-more = Add help behind a command to see all it can do: { COMMAND($command, then: "help") }.
welcome-title = Hi, I'm Opsteker
welcome = I help you and your colleagues learn from each other while you work. Learned something today? Type `/til` and one sentence. Did somebody teach you something? { $platform ->
    [teams] Type `/kudos` to thank them, and `/learn` for your own page.
   *[other] Thank them with `/kudos` or a 🎓. Your own page is at `/learn`.
}
learn-does = Your own page: what you've shared and saved, and your kudos.
learn-usage = who-knows topic | gaps | topics | settings
learn-help = Type `/learn` for your page. Only you can see it.
learn-group-find = Find and follow
learn-group-together = Learn together
learn-group-own = Just for you
learn-group-admins = For admins
learn-word-who-knows = who-knows
learn-about-who-knows = who to ask about a topic, such as `/learn who-knows git`. With off behind it, I don't name you.
learn-word-gaps = gaps, questions
learn-about-gaps = what colleagues wanted to know and nobody has answered yet.
learn-word-topics = topics
learn-about-topics = what only one colleague knows about, and tips without an owner.
learn-word-catalogue = catalogue, catalog
learn-about-catalogue = courses, articles, videos and podcasts colleagues recommend, starting with what takes five minutes.
learn-word-digest = digest
learn-about-digest = once a week, what a channel learned from each other. Add me for your own week, or team if you manage people.
learn-word-priorities = priorities, priority
learn-about-priorities = what a channel wants to get better at, and why. Who leads a team sets at most five.
learn-word-lunch = lunch
learn-about-lunch = a lunch and learn in this channel, with topics, speakers and sign-ups.
learn-word-coffee = coffee
learn-about-coffee = coffee with a different colleague each time, and a good question.
learn-word-circle = circle
learn-about-circle = explore one learning question with three to five people, until a set date.
learn-word-consult = consult, peer-consultation
learn-about-consult = a few colleagues think your question through with you in 40 minutes, in confidence.
learn-word-feedback = feedback
learn-about-feedback = ask a few colleagues one question; only you read what they say.
learn-word-pulse = pulse
learn-about-pulse = how safe and worthwhile learning is in a team, as an average of five answers or more.
learn-word-teamgoal = team-goal
learn-about-teamgoal = reach something together, such as twenty lessons this quarter; counted for everybody at once.
learn-word-report = report, reports
learn-about-report = what a team, a department or the organisation learned together, by the month and without names.
learn-word-onboarding = onboarding
learn-about-onboarding = a newcomer's first ninety days, with a buddy. If you're new yourself: how you're doing.
learn-word-agreement = agreement
learn-about-agreement = how you learn together in a channel, in a few sentences.
learn-word-time = time
learn-about-time = a fixed time each week to learn, with a nudge when it starts. For example: `/learn time thursday 14:00 1h`.
learn-word-goal = goal, goals
learn-about-goal = what you want to learn, in one sentence. Only you can see it, unless you share it.
learn-word-review = review-work
learn-about-review = look back on work together: three questions, answered apart and read together, without names.
learn-word-experiment = experiment, experiments, trial
learn-about-experiment = try something out, with what you expect; I ask what you learned, however it went.
learn-word-suggestions = suggestions, suggestion
learn-about-suggestions = once a week something to learn from, with why; only if you want that.
learn-word-quiz = quiz
learn-about-quiz = a few questions about what you shared, saved or looked up yourself, before you forget it.
learn-word-budget = budget
learn-about-budget = what you may spend on learning this year; ask for some of it, and somebody else decides.
learn-word-coach = coach
learn-about-coach = for who leads somebody: a question a week to ask your people.
learn-word-record = record, look-back
learn-about-record = what you did and learned, all together and for you alone; take it with you, or show it to one person.
learn-word-badges = badges, badge
learn-about-badges = a badge for what you did for others; yours alone, until you show it.
learn-word-path = path, paths
learn-about-path = steps from core to leadership that you choose yourself, and a check for your eyes only.
learn-word-settings = settings
learn-about-settings = your language, working hours, quiet hours, and what I may bring up.
learn-word-export = export
learn-about-export = everything I keep about you, in a file.
learn-word-erase = erase
learn-about-erase = have what I keep about you erased.
learn-word-setup = setup
learn-about-setup = how Opsteker works here.
learn-word-admin = admin, admin-page
learn-about-admin = a page in the browser: how it's going, how it's set up, what was done.
learn-word-words = words, synonyms
learn-about-words = words that mean the same here, such as k8s = kubernetes.
learn-word-tuning = tuning
learn-about-tuning = what search learned from what helped, and the way back.
learn-word-obstacles = obstacles, drop-offs
learn-about-obstacles = where people get stuck, as counts per week.
learn-word-people = people
learn-about-people = somebody's role, team and manager: `/learn people @name`.
learn-word-audit = audit
learn-about-audit = who set up or looked at what, and when.

## TIL
til-does = Share what you learned today, in one sentence.
til-usage = what you learned #topic
til-help = `/til git switch - takes you back to your previous branch #git`: shares it in this channel.
    `/til`: opens a form.
    `/til mistake: I mailed the wrong list; now I test first.` With the colon, it becomes a lesson.
    `/til mistake`: the same with a form, where you can also leave your name out.
    `/til mine`: what you've shared, to edit or delete.
    `/til kept`: what you saved from others.
    Did somebody else say something worth keeping? Choose "Save as TIL" from that message's { message-menu }.
typed-til-mine = mine
typed-til-kept = kept
typed-til-lesson = mistake, lesson
shortcut-save_til = Save as TIL
shortcut-save_til-does = Save this message as a TIL, with credit to its author
start-share_til = Share a TIL
start-share_til-does = Share what you learned today, in one sentence
til-by = { $author } learned today
til-saved-by = { $author } · saved by { $saver }
til-edited = edited
til-helped-count = { $count ->
    [one] helped 1 colleague
   *[other] helped { $count } colleagues
}
til-button-share = Share what you learned
til-button-save = Save and post
til-save-sure = I'll post this as a TIL in { $where }, with credit to { $author }. Everyone there will see it.
til-button-helped = Helped me
til-button-ask = Ask
til-button-keep = Save
til-button-drop = Remove from saved
til-button-edit = Edit
til-button-delete = Delete
til-button-again = Post again
til-delete-sure = Delete this TIL? The kudos people gave for it will go too.
til-form-share = What did you learn?
til-form-edit = Edit TIL
til-form-text = Today I learned
til-form-text-hint = One or two sentences a colleague can use.
til-form-link = Link
til-form-link-hint = Where can people find out more? Optional.
til-form-ask = Ask a question
til-form-question = Your question
til-question = { $asker } asks { $author }
til-asked = Your question is now under the TIL, so others can learn from the answer too.
til-shared = { $named ->
    [yes] Nice! Your TIL is { $platform ->
            [teams] on its way to
           *[other] in
        } { $where }.
   *[no] Nice! Your TIL { $platform ->
            [teams] is on its way to the channel.
           *[other] has been shared.
        }
}
til-shared-nowhere = Your TIL is saved, and only you find it with `/tip`: there's no channel for TILs yet. Type `@Opsteker /til` in a channel to share it there.
til-saved = Saved as a TIL, with credit to the author.
til-choose-anew = TILs go to another channel by now. Where may yours go?
til-choose = You shared this in a chat with others. Where may your TIL go?
til-button-post = Post in { $where }
til-button-to-self = Keep for myself
til-to-self = { $named ->
    [yes] OK, only you can see this TIL. You can find it with `/til mine` and with `/tip`.
   *[no] OK, only you can see this lesson.
}
til-posted-before = This TIL is already in { $where }.
til-posted-again = I'm posting your TIL again.
til-saved-before = Somebody already saved this message as a TIL.
til-taken-back = This message used to be a TIL, but its author deleted it.
til-save-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Only something a colleague wrote can become a TIL.
}
til-save-private = I don't save what's said in private conversations. If it may travel, share it yourself with `/til`.
til-save-no-words = There's no text in this message to save.
til-save-by-menu = Want to save this as a TIL? I can't read messages myself, so choose "Save as TIL" from the message's { message-menu }.
til-changed = Your TIL has been updated.
til-deleted = Your TIL has been deleted.
til-gone = That TIL is no longer there.
til-not-yours = Only the person who wrote a TIL can do that.
til-no-channel = This TIL isn't in a channel, so that doesn't work here.
til-own = This is your own TIL. Good to hear it still helps you too!
til-helped-before = You've already told us this helped.
til-helped-thanks = Great! I've counted that for { $author }.
til-kept = Saved. You'll find it under `/til kept`.
til-kept-before = You've already saved this TIL.
til-dropped = Removed from what you saved.
til-mine-title = What you've shared
til-mine-none = You haven't shared anything yet. One sentence is enough.
til-kept-title = What you've saved
til-kept-none = You haven't saved anything yet. Press "Save" under a TIL.
til-undelivered = { $why ->
    [not-there] I couldn't post your TIL in { $where } because I'm not in that channel. { $platform ->
            [teams] Add me to its team, then post it again.
           *[other] Add me with /invite @Opsteker, then post it again.
        }
   *[other] I couldn't post your TIL in { $where }. It's saved, so you can post it again later.
}

## Own page
home-title = Your Opsteker
home-kudos = { $received ->
    [0] You haven't received kudos yet.
    [one] You've received kudos once.
   *[other] You've received kudos { $received } times.
} You can give { $left ->
    [0] no more
   *[other] { $left } more
} today. Only you can see this.
