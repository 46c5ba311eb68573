"""Brings files into Slack: https://docs.slack.dev/messaging/working-with-files

An address to send each to, then all of them are Slack's at once. Without `files:write`, which a workspace
may leave out, every upload is refused.
"""

from collections.abc import Sequence

from slack_sdk.web.async_client import AsyncWebClient

from handlers.chat import File


class Upload:
    """`client` has a session of its own, with time for large files."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def files(
        self, files: Sequence[File], channel: str | None = None, thread: str = "", says: str = ""
    ) -> list[str]:
        """Slack's ids of them. They are shown in the channel (and thread), with what they are; without one,
        nobody sees them until a message of ours shows them. Raises what a call to Slack raises."""
        kept: list[dict[str, str | None]] = [
            {"id": await self._send(file), "title": file.name} for file in files
        ]
        await self._client.files_completeUploadExternal(
            files=kept, channel_id=channel, thread_ts=thread or None, initial_comment=says or None
        )
        return [str(one["id"]) for one in kept]

    async def _send(self, file: File) -> str:
        length = len(file.content)
        place = await self._client.files_getUploadURLExternal(filename=file.name, length=length)
        assert self._client.session is not None
        url = str(place["upload_url"])
        async with self._client.session.post(url, data=file.content) as response:
            response.raise_for_status()
        return str(place["file_id"])
