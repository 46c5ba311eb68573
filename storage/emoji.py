"""One name for an emoji, whatever its skin, gender or spelling: 👍🏽, `thumbsup` and Teams' `like` are `+1`.
Pure rules, here because the choices of a workspace are compared by them. By hand, as lists of emoji know
neither the names of Slack nor those of Teams."""

import re

PICTURES = {
    "🎓": "mortar_board", "💡": "bulb", "🙌": "raised_hands", "🧪": "test_tube", "🧑‍🏫": "teacher",
    "📚": "books", "👍": "+1", "👎": "-1", "👏": "clap", "🎉": "tada", "🚀": "rocket", "🙏": "pray",
    "🔥": "fire", "💯": "100", "🌟": "star2", "⭐": "star", "📝": "memo", "🔖": "bookmark",
    "❤": "heart", "✅": "white_check_mark", "✔": "heavy_check_mark", "📌": "pushpin", "👌": "ok_hand",
    "💪": "muscle", "🏆": "trophy", "🥇": "first_place_medal", "🏅": "sports_medal", "🎖": "medal",
    "✨": "sparkles", "👀": "eyes", "😀": "grinning", "😄": "smile", "😂": "joy", "😍": "heart_eyes",
    "🤩": "star-struck", "🥳": "partying_face", "🤓": "nerd_face", "😎": "sunglasses",
    "🤔": "thinking", "🤯": "exploding_head", "😊": "blush", "😅": "sweat_smile", "😆": "laughing",
    "😮": "open_mouth", "🙁": "slightly_frowning_face",
    "😢": "cry", "😠": "angry", "🤝": "handshake", "👋": "wave", "✋": "hand",
    "👊": "facepunch", "🤗": "hugging_face", "💙": "blue_heart", "💚": "green_heart",
    "💛": "yellow_heart", "🧡": "orange_heart", "💜": "purple_heart", "🖤": "black_heart",
    "🎊": "confetti_ball", "🎁": "gift", "🎈": "balloon", "🍰": "cake", "🎂": "birthday",
    "☕": "coffee", "🍪": "cookie", "🌱": "seedling", "🌈": "rainbow", "☀": "sunny", "⚡": "zap",
    "💥": "boom", "🧠": "brain", "🔬": "microscope", "🧬": "dna", "🔧": "wrench",
    "🛠": "hammer_and_wrench", "💻": "computer", "📖": "book", "📗": "green_book", "📘": "blue_book",
    "📙": "orange_book", "🗒": "spiral_note_pad", "✏": "pencil2", "💬": "speech_balloon",
    "💭": "thought_balloon", "❓": "question", "❗": "exclamation", "📣": "mega", "🔔": "bell",
    "🎯": "dart", "🧩": "jigsaw", "🪄": "magic_wand", "🦄": "unicorn_face", "🐛": "bug", "🦉": "owl",
    "🤖": "robot_face", "🙋": "raising_hand", "🤷": "shrug", "🤦": "face_palm", "🧑‍🎓": "student",
    "🧑‍🔬": "scientist", "🧑‍💻": "technologist", "🧑‍🎨": "artist", "🧑‍🍳": "cook",
    "🧑‍🔧": "mechanic", "🧑‍🚀": "astronaut", "🧑‍⚖": "judge", "🧑‍🌾": "farmer", "🧑‍✈": "pilot",
    "🧑‍🚒": "firefighter", "🧑‍🏭": "factory_worker", "🧑‍💼": "office_worker", "🧑‍🎤": "singer",
    "🧑‍⚕": "health_worker",
}  # fmt: skip
"""The pictures that a name is known for, as Slack names them, of no skin and no gender."""

_ALIASES = {
    "thumbsup": "+1", "thumbsdown": "-1", "like": "+1", "laugh": "laughing", "satisfied": "laughing",
    "surprised": "open_mouth", "sad": "slightly_frowning_face", "pencil": "memo", "open_book": "book",
    "punch": "facepunch", "raised_hand": "hand", "collision": "boom", "thinking_face": "thinking",
    "hugs": "hugging_face", "robot": "robot_face", "unicorn": "unicorn_face",
    "medal_sports": "sports_medal", "1st_place_medal": "first_place_medal", "medal_military": "medal",
    "heavy_exclamation_mark": "exclamation", "star_struck": "star-struck",
    "grinning_face_with_star_eyes": "star-struck", "doctor": "health_worker", "facepalm": "face_palm",
    "facepalming": "face_palm", "shrugging": "shrug", "graduation_cap": "mortar_board",
    "light_bulb": "bulb", "party_popper": "tada", "folded_hands": "pray",
    "raising_hands": "raised_hands", "clapping_hands": "clap", "red_heart": "heart",
}  # fmt: skip

_SKIN = re.compile(
    r":{1,2}skin-tone-[1-6]:?$|-tone[1-5](?:-tone[1-5])?$|_(?:medium-)?(?:light|dark|medium)_skin_tone$"
)
_GENDER = re.compile(r"(?:(?:fe)?male|(?:wo)?man)[-_](?!(?:wo)?man\b|boy|girl|heart|kiss)(.+)")
_OF_A_PICTURE = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[\u2640\u2642]")
_SOMEBODY = re.compile("[\U0001f468\U0001f469](?=\u200d)")
_LONGEST_FIRST = sorted(PICTURES, key=len, reverse=True)


def neutral(written: str) -> str:
    """The one name of an emoji, written as its name, with or without colons, or as the picture itself. One
    that is not known keeps what was written."""
    bare = _SKIN.sub("", written.strip()).strip(":")
    if picture := PICTURES.get(_plain(bare)):
        return picture
    name = _plain(bare).lower()
    name = _ALIASES.get(name, name)
    found = _GENDER.fullmatch(name)
    if found is None:
        return name
    of_nobody = found[1].replace("-", "_")
    of_nobody = _ALIASES.get(of_nobody, of_nobody)
    return of_nobody if "-" in name[:7] or of_nobody in PICTURES.values() else name


def is_known(picture: str) -> bool:
    """Whether we know the name of this picture."""
    return _plain(picture) in PICTURES


def listed(written: str) -> list[str]:
    """The neutral names of several, with blanks or commas between them, or nothing at all."""
    apart = re.sub(r"(?<=[^\s:]):(?=:[^s])", ": ", written.replace(",", " "))
    return [name for word in apart.split() for name in _names(word)]


def _names(word: str) -> list[str]:
    """Pictures may stand against each other."""
    plain, at, names = _plain(word), 0, []
    while first := next((one for one in _LONGEST_FIRST if plain.startswith(one, at)), ""):
        names.append(PICTURES[first])
        at += len(first)
    return names if at == len(plain) and names else [*names, neutral(plain[at:] if names else word)]


def _plain(picture: str) -> str:
    """Of no skin, no gender, and without what only says to show it as a picture."""
    return _SOMEBODY.sub("\U0001f9d1", _OF_A_PICTURE.sub("", picture))
