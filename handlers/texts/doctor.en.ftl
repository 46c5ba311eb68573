# What the doctor finds: on the command line in English, on the page for admins in one's own language.

doctor-off = off: it has no settings

doctor-database = database
doctor-database-good = answers, version { $has }, the newest, can be written
doctor-database-newer = answers, has version { $has }, newer than version { $needs } of this Opsteker
doctor-database-older = answers, has version { $has }, needs version { $needs }
doctor-database-empty = answers, has no tables yet, needs version { $needs }
doctor-database-closed = answers, nothing can be written ({ $error })
doctor-do-database = Check DATABASE_URL, the folder, its rights and the disk.
doctor-do-newer = Start the version of Opsteker that it is of, or put back the backup you made before the upgrade.
doctor-do-migrate = Run: opsteker migrate

doctor-ledger = ledger of { $workspace }
doctor-ledger-good = { $rows ->
    [one] { $rows } row, sums agree
   *[other] { $rows } rows, sums agree
}
doctor-ledger-wrong = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, sums differ for the people with id { $people }
doctor-do-ledger = Sums are never stored, so rows of the table kudos were changed by something other than Opsteker, or are damaged. Stop the bot, put that table back from the last good backup, and run this again.

doctor-consents = consents in { $workspace }
doctor-consents-good = { $count }, all can be opened
doctor-consents-useless = { $count }, of no use
doctor-consents-closed = { $count }, { $closed } cannot be opened
doctor-do-consents-set = Set { $missing }: nobody's status is set in their learning time now.
doctor-do-consents-key = They were sealed with another key. Put that one behind the new one in OPSTEKER_SECRET_KEY, or these people have to withdraw their consent and give it again.

doctor-clock-good = agrees within { $seconds } seconds
doctor-clock-ahead = ours is { $seconds } seconds ahead
doctor-clock-behind = ours is { $seconds } seconds behind
doctor-clock-silent = it does not tell the time
doctor-do-clock = Let the machine keep its time (chrony, systemd-timesyncd): off by five minutes, nothing is believed.

doctor-channel-good = the bot is in it
doctor-channel-gone = is gone, or private without the bot
doctor-channel-outside = the bot is not in it
doctor-channel-archived = is archived
doctor-channel-private = private: cannot be looked at without groups:read
doctor-channel-before = cannot be looked at before anybody spoke to the bot
doctor-channel-out-or-gone = the bot is not in it, or it is gone
doctor-channel-unseen = cannot be looked at: { $error }
doctor-channel-not-now = cannot be looked at now: { $error }
doctor-do-invite = Invite the bot there (/invite @Opsteker), or choose another channel where it was chosen (`/learn setup`, `/learn digest` and so on).
doctor-do-unarchive = Bring it back, or choose another channel where it was chosen (`/learn setup`, `/learn digest` and so on).
doctor-do-add = Add the app to the team again (Manage team, Apps), or choose another channel where it was chosen (`/learn setup`, `/learn digest` and so on).
doctor-do-minute = Try again in a minute.

doctor-slack-token = slack token
doctor-slack-clock = slack clock
doctor-slack-scopes = slack scopes
doctor-slack-channel = slack channel { $channel } ({ $modules })
doctor-slack-secret = slack signing secret
doctor-slack-socket = slack socket mode
doctor-slack-token-good = taken, for the workspace { $workspace }
doctor-slack-token-none = nobody has installed the bot yet
doctor-slack-token-ended = that of { $workspace } ended: the bot renews it before it does anything there
doctor-slack-token-closed = that of { $workspace } cannot be opened
doctor-slack-unreached = Slack is not reached: { $error }
doctor-slack-refused = not taken: { $error }
doctor-slack-scopes-good = all there
doctor-slack-scopes-left-out = without the optional { $scopes }
doctor-slack-scopes-unused = not needed: { $scopes }
doctor-slack-scopes-missing = missing: { $scopes }
doctor-slack-secret-good = looks like one
doctor-slack-secret-bad = does not look like one
doctor-slack-secret-unneeded = not needed with Socket Mode
doctor-slack-socket-good = a connection can be opened
doctor-slack-socket-off = off: Slack comes over HTTP
doctor-do-reach-slack = Let this machine reach Slack over HTTPS, or set SLACK_API_URL to the proxy it has to use.
doctor-do-install = At api.slack.com/apps: OAuth & Permissions, install the app again and put the Bot User OAuth Token in SLACK_BOT_TOKEN.
doctor-do-install-there = Somebody of { $workspace } has to install the bot again, at /slack/install of your address.
doctor-do-slack-key = It was sealed with another key. Put that one behind the new one in OPSTEKER_SECRET_KEY, or let somebody there install the bot again.
doctor-do-socket = At api.slack.com/apps: switch Socket Mode on, make a token with the scope connections:write under Basic Information, App-Level Tokens, and put it in SLACK_APP_TOKEN.
doctor-do-secret = It is 32 digits and letters a to f. Copy it from Basic Information, App Credentials, at api.slack.com/apps into SLACK_SIGNING_SECRET.
doctor-do-manifest = At api.slack.com/apps: paste the manifest of this version under App Manifest, and install the app anew.

doctor-teams-ids = teams ids
doctor-teams-credentials = teams credentials
doctor-teams-keys = teams signing keys
doctor-teams-clock = teams clock
doctor-teams-channel = teams channel { $channel } ({ $modules })
doctor-teams-address = teams address
doctor-teams-believes = believes everybody on this machine: only for a test client
doctor-teams-ids-good = look right
doctor-teams-ids-bad = { $names } cannot be right
doctor-teams-credentials-good = give a token, in the tenant of TEAMS_TENANT_ID
doctor-teams-credentials-bad = no token: { $error }
doctor-teams-keys-good = can be fetched
doctor-teams-keys-bad = cannot be fetched
doctor-teams-clock-silent = nobody told the time
doctor-teams-address-good = looks right; the messaging endpoint is { $endpoint }
doctor-teams-address-none = OPSTEKER_PUBLIC_URL is empty: files of `/learn export` cannot be fetched
doctor-teams-address-inside = nobody outside this machine gets there
doctor-do-password = In the Azure portal: App registrations, Certificates & secrets, make a client secret and put its value (not its id) in TEAMS_APP_PASSWORD.
doctor-do-app = Put the application (client) id of the Azure bot in TEAMS_APP_ID; it must be of TEAMS_TENANT_ID.
doctor-do-tenant = Put the directory (tenant) id of your organisation in TEAMS_TENANT_ID.
doctor-do-reach = Let this machine reach it over HTTPS; for the cloud of a government set { $setting }.
doctor-do-identity = Run the bot where the managed identity of TEAMS_APP_ID is assigned, or set TEAMS_APP_TYPE=SingleTenant.
doctor-do-public = Set OPSTEKER_PUBLIC_URL to the https address of the proxy, and the messaging endpoint of the Azure bot to the same with /api/messages behind it.
