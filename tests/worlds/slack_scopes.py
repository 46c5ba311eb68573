"""What a token needs for each method of Slack's Web API: https://docs.slack.dev/reference/methods"""

from bot.manifest import slack

BY_KIND = {"public": "channels", "private": "groups", "im": "im", "mpim": "mpim"}
"""The scopes of conversations, by the kind of the one it is about."""

OF_THE_BOT = {
    "auth.test": "",
    "chat.delete": "chat:write",
    "chat.getPermalink": "",
    "chat.postEphemeral": "chat:write",
    "chat.postMessage": "chat:write",
    "chat.update": "chat:write",
    "conversations.history": ":history",
    "conversations.info": ":read",
    "conversations.open": ":write",
    "conversations.replies": ":history",
    "files.completeUploadExternal": "files:write",
    "files.getUploadURLExternal": "files:write",
    "usergroups.users.list": "usergroups:read",
    "users.info": "users:read",
    "views.open": "",
    "views.publish": "",
}
"""Methods called with the bot's token. What begins with a colon depends on the kind of conversation."""

OF_THE_APP = {"apps.connections.open": "connections:write"}
"""With the token of Socket Mode."""

OF_PEOPLE = {
    "auth.revoke": "",
    "dnd.endSnooze": "dnd:write",
    "dnd.setSnooze": "dnd:write",
    "users.profile.set": "users.profile:write",
}
"""With somebody's own token."""

WITHOUT_TOKEN = {"oauth.v2.access"}


def granted() -> set[str]:
    """What the bot gets when all that its manifest asks for is granted."""
    return set(slack.manifest()["oauth_config"]["scopes"]["bot"])


def needed(method: str, kind: str) -> str:
    """The scope for this method about a conversation of this kind; "" when every token will do."""
    scope = OF_THE_BOT[method]
    return BY_KIND[kind or "public"] + scope if scope.startswith(":") else scope


def possible(method: str) -> set[str]:
    """Every scope that this method may need."""
    scope = OF_THE_BOT[method]
    return {one + scope for one in BY_KIND.values()} if scope.startswith(":") else {scope} - {""}
