## /learn admin

admin-page-title = Opsteker admin page
admin-page-refused = The admin page is for admins. { $known ->
    [yes] Ask { $names }.
   *[no] I don't know any admin here yet.
} Should you be one? Ask whoever runs Opsteker to add your id { $user } to the setting OPSTEKER_ADMINS.
admin-page-nowhere = The admin page can't be reached here yet. Ask whoever runs Opsteker to set OPSTEKER_PUBLIC_URL (see .env.example), then try again.
admin-page-alone = The link to the admin page is for you alone. I give it in our own chat.
admin-page-button = Give me the link
admin-page-ready = This link signs you in to the admin page. Don't pass it on: whoever uses it first is in.
admin-page-open = Open the admin page
admin-page-once = The link works once, for { $minutes } minutes. A link you asked for before no longer works.

## The page to sign in

admin-sign-in = Hi { $name }, this button signs you in to the admin page.
admin-sign-in-button = Sign in
admin-sign-in-own = Only do this on a device of your own. You're signed out automatically after half an hour of doing nothing, and after eight hours in any case.
admin-link-gone = This link no longer works: it has been used, is too old, or a newer one has come. Type `/learn admin` in the chat to get a new one.
admin-signed-off = You aren't signed in, or it took too long. Type `/learn admin` in the chat to get a link to sign in.
admin-signed-out = You are signed out. Want to come back? Type `/learn admin` in the chat.
admin-later = The database can't be reached right now. Nothing is lost: try again in a moment.
admin-to-page = To the admin page

## The page itself

admin-skip = Skip to the content
admin-nav = Parts of this page
admin-facts = { $name }, workspace { $workspace }. As it was on { $at }.
admin-sign-out = Sign out
admin-few = fewer than { $fewest }
admin-more = and { $count } more
admin-on = on
admin-off = off
admin-part-off = This is off. You can switch it on with `/learn setup`.

admin-health = How is it going?
admin-outbox-flows = Messages leave on time.
admin-outbox-stuck = The first message that may leave has been ready since { $ago }. Is Opsteker running (opsteker run)? If it is, its log says what goes wrong.
admin-rhythms = What happens by itself
admin-rhythms-what = What
admin-rhythms-module = Module
admin-rhythms-last = Last done
admin-rhythms-next = Next time
admin-rhythms-failing = Failing
admin-rhythms-state = State
admin-rhythms-never = not yet
admin-state-good = on time
admin-state-late = late: was due { $ago }
admin-state-nothing = nothing planned
admin-state-off = switched off
admin-rhythms-other = something else
admin-state-again = is tried again
admin-state-broken = broken; the log says why
admin-outbox = Messages of the last thirty days that haven't arrived
admin-outbox-whom = To
admin-outbox-waiting = Waiting
admin-outbox-unclear = Unclear if it arrived
admin-outbox-failed = Given up
admin-outbox-why = Why
admin-outbox-place = channels
admin-outbox-person = people
admin-outbox-group = small groups
admin-outbox-other = the platform itself

admin-setup = Set-up
admin-setup-change = To choose differently, type `/learn setup` in the chat. For what a channel shows of kudos, type `@Opsteker /learn setup` in that channel.
admin-setup-people = Who works for whom is set with `/learn people`, or for everybody at once with opsteker import people.
admin-modules-what = Module
admin-modules-on = State
admin-modules-does = What it does
admin-choices = Choices
admin-choices-what = What
admin-choices-now = As it is now
admin-channels = Channels where Opsteker speaks up by itself
admin-channels-none = None yet.
admin-channels-what = Channel
admin-channels-does = What for
admin-channels-private = private channels (how many)
admin-people = What is known of who works for whom
admin-people-what = What
admin-people-count = How many
admin-people-said = people something is known about
admin-people-managed = people with a manager
admin-people-managers = managers
admin-people-teams = teams
admin-people-departments = departments

admin-reports-rule = A number always stands for { $least } people or more, and can't be worked out from other numbers either. Otherwise it says "too few people", also when nothing happened.
admin-reports-more = For another time, a CSV or a page to print, type `/learn report`.
admin-reports-unit = Who
admin-reports-when = When
admin-reports-flow = Where what helped others went
admin-flow-from = From
admin-flow-to = To
admin-flow-count = How often
admin-reports-earlier = Earlier departments and teams
admin-reports-further = More departments and teams

admin-obstacles-what = What
admin-obstacles-people = People

admin-imports = Imports and other long work
admin-jobs-about = What was begun on the command line in the last ninety days. Reload the page to see how far it is.
admin-jobs-index = { $count ->
    [one] One item is still being made searchable anew.
   *[other] { $count } items are still being made searchable anew.
}
admin-jobs = Long work
admin-jobs-none = Nothing brought in or taken out yet.
admin-jobs-what = Command
admin-jobs-done = Done
admin-jobs-of = { $done } of { $total }
admin-jobs-began = Begun
admin-jobs-moved = Last moved on
admin-jobs-state = State
admin-jobs-runs = running
admin-jobs-percent = ({ $percent }%)
admin-jobs-ended = done
admin-jobs-stopped = stopped half-way; give the same command again and it goes on

admin-audit-kept = What admins and owners of data did. It stays for three years.
admin-audit-none = There's nothing further back.
admin-audit-when = When
admin-audit-who = Who
admin-audit-what = What
admin-audit-newest = Newest
admin-audit-older = Older

admin-doctor = The doctor
admin-doctor-about = Looks whether everything is as it should be: the platform, the database and the ledger. That takes a moment. On the command line, opsteker doctor tells more.
admin-doctor-look = Look now
admin-doctor-what = What
admin-doctor-state = State
admin-doctor-said = Finding
admin-doctor-good = all is well
admin-doctor-bad = something has to be done
admin-doctor-rest = not looked at
