"""What people mean who just say it: a question, however it begins or ends. Pure rules.

A statement that merely begins like a question ("Wanneer ik git gebruik, …", "What a day") is none: a
question asks for its verb to stand before who does it.
"""

import re
import unicodedata

from handlers.parsing import words

FEWEST_WORDS = 3
"""A question without its sign needs so many: "how" alone asks nothing."""

_NAME = "·"
"""Put before a capital inside a sentence: no verb has one."""

_SIGN = re.compile(r"[?？؟⁇⁈⁉‽¿❓❔](?![\w/&=])")
_WORD = re.compile(r"[\w'’\-]+")
_OPENING = re.compile(
    r"(?:hi|hello|hey|hallo|hoi|hé|dag|goedemorgen|goedemiddag|good morning|good afternoon|opsteker|"
    r"ok|okay|oke|oké|so|and|but|also|en|dus|maar|sorry|please|pls|"
    r"(?:quick |a |even een |een )?(?:question|vraag|vraagje)|"
    r"thanks in advance|thank you in advance|alvast bedankt|alvast dank|bij voorbaat dank|"
    r"(?:help|hulp|thanks|thank you|thx|bedankt|dank ?je(?: ?wel)?)(?=[,.:;!]))"
    r"(?![\w'’\-])[\s,.:;!–—-]*"
)

_EN_VERBS = (
    "is are was were am do does did can could should would will shall may might must have has had "
    "isn't aren't wasn't weren't don't doesn't didn't can't couldn't shouldn't wouldn't won't hasn't haven't"
)
_EN_WHO = (
    "i you we they he she it there this that the a an my your our their his her "
    "anyone anybody someone somebody"
)
_NL_VERBS = (
    "is zijn was waren ben bent kan kun kunt kunnen kon konden moet moeten moest mag mogen mocht wil wilt "
    "willen wou zal zullen zou zouden heb hebt heeft hebben had hadden doe doet doen deed ga gaat gaan ging "
    "kom komt komen weet weten werkt werken staat staan zit zitten ligt heet heten hoort betekent gebeurt "
    "krijg krijgt krijgen vind vindt vinden gebruik gebruikt gebruiken maak maakt maken begin begint duurt "
    "kost kosten helpt kent kennen snapt regelt loopt lopen moeten te"
)
_NL_WHO = (
    "ik je jij u we wij jullie men hij zij ze iemand er het dit dat de een mijn jouw onze ons jou deze die"
)


def _any(*listed: str) -> str:
    return "(?:" + "|".join(re.escape(word) for one in listed for word in one.split()) + r")(?![\w'’-])"


_ASKING = "how|what|where|why|who|when|which|hoe|wat|waar[a-z]*|wie|wanneer|welke?"
_EN_DO, _EN_SUBJECT = _any(_EN_VERBS), _any(_EN_WHO)
_NL_DO, _NL_SUBJECT = _any(_NL_VERBS), _any(_NL_WHO)
_NO_VERB = _any(
    _NL_WHO,
    "meer minder dan beter vaker eerder langer later niet wel ook nog nu toen ooit nooit altijd vaak eerst "
    "leuk fijn mooi jammer stom gaaf knap lief aardig grappig handig vervelend raar gek top gezellig betreft "
    "goed alleen zich mij hem haar iedereen niemand daar hier morgen gisteren vandaag veel weinig in op aan",
)

_BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (
        # English: the verb stands before who does it
        rf"(?:how|where|why|who|when) {_EN_DO}(?! (?:why|how|what)\b)",
        rf"what {_EN_DO}(?! (?:\w+ )?(?:is|was)\b)",
        r"which (?!reminds|means|makes|made|brings|explains|is why|is how|is what)"
        rf"(?=(?:\S+ ){{1,4}}?{_EN_DO})",
        r"what (?!a |an |i |you |we |they |he |she |it )(?:[\w-]+ ){1,3}"
        rf"(?:is|are|was|were|do|does|did|can|could|should|would|will|must) {_EN_SUBJECT}",
        r"how (?:many|much|long|often|far|big|fast|old|late|early|well|soon) "
        rf"(?=(?:\S+ ){{0,4}}?{_EN_DO} {_EN_SUBJECT})",
        r"how (?:many|much) [\w-]+ (?:do|does|did|can|are|is|have|has)\b",
        r"(?:how|what) (?:come|about|if)\b|how to [\w-]+|why not\b|(?:what|where|when) to\b",
        r"(?:what|where|who|how|when|why)['’]?s (?!more\b|worse\b)\S+ \S+",
        r"who (?:knows|else|wants|uses|owns|wrote|made|maintains|manages) \S+",
        r"(?:can|could|may|should|shall|must) (?:i|we) (?!not\b)\S+",
        r"(?:can|could|would|will|do|did|have|are|were) (?:you|they|people) \S+",
        r"(?:do|did|am|have|was) i \S+|(?:are|were|do|did|have) we \S+",
        r"(?:does|did|has|is|can|could|would|will|should) "
        r"(?:anyone|anybody|someone|somebody|everyone|it|he|she) \S+",
        r"(?:is|are|was|were) there \S+|(?:is|does|did|will|was|has) (?:this|that|the|my|our|your) \S+",
        r"any(?:one|body) (?:know|knows|have|has|here|any|use|uses|got|seen|tried|who)\b",
        r"any (?:idea|ideas|tip|tips|advice|suggestions?|thoughts)\b",
        rf"(?:i wonder|i(?: am|'m|’m| was) wondering) (?:{_ASKING}|if|whether)\b",
        # Dutch
        rf"(?:ik vraag me af|ik ben benieuwd) (?:{_ASKING}|of)\b",
        rf"(?:hoe|wat|waar\w*|waarom|wie|wanneer) {_NL_DO}",
        rf"(?:hoe|wat|waar\w*|waarom|wie|wanneer) (?!{_NO_VERB})(?!\w+en\b)"
        rf"[\w-]+ (?:{_NL_SUBJECT}|{_NAME}\w)",
        r"(?:hoe|wat|waarom|waar\w*) \w+en (?:we|wij|jullie|ze|zij|mensen)\b",
        rf"hoe (?:lang|vaak|veel|groot|snel|laat|ver|oud|duur|goed|zwaar|hoog|kort) {_NL_DO}",
        rf"hoeveel (?=(?:\S+ ){{0,4}}?{_NL_DO})(?!\S+ (?:ik|je|we|u) )",
        r"welke? (?!.{0,60}\b(?:je|ik|we|u|men|jij) ook\b)\S+",
        r"wat voor \S+|wat te \S+|hoezo \S+",
        r"(?:kan|mag|moet) ik (?!(?:niet|wel|me|zeker|doen|mee)\b)\S+",
        r"(?:kun|kan|heb|weet|ken|wil|mag|moet|gebruik|snap) (?:je|jij) (?!\S+, )\S+",
        r"(?:kunt|hebt|heeft|weet|kent|wilt|mag|moet) u \S+",
        r"(?:kunnen|hebben|weten|kennen|willen|mogen|moeten|zullen|gaan|gebruiken) (?:we|wij|jullie) \S+",
        r"(?:weet|heeft|kent|kan|wil|is|snapt|gebruikt|zou|mag) (?:er )?iemand \S+",
        r"iemand (?:een|enig|die|hier|ervaring|tips?)\b|enig idee \S+|heb jij \S+",
        r"(?:is|zijn|was|waren|bestaat|bestaan) er \S+",
        r"is (?:het|dit|dat|de|mijn|onze) \S+|klopt het \S+|(?:werkt|hoort) (?:het|dit|dat|de) \S+",
    )
)


_THANKS = re.compile(
    r"\W*(?:(?:many|heel erg|hartelijk|super|veel|big|ontzettend|hartstikke) )?"
    r"(?:thanks(?: a lot| so much| a million| again)?|thank ?you(?: so much| very much)?|thx|tnx|thnx|ty|"
    r"tysm|cheers|merci|hulde|bedankt|dank ?je(?: ?wel)?|dank jullie(?: wel)?|dank ?u(?: ?wel)?|dank|"
    r"complimenten|shout-?out|props)"
    r"(?![\w'’-])(?: (?:to|aan|voor)(?= *[@\ue000]))?[\s,:;!.]*",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"\W*(?:today,? i(?: have|'ve|’ve)? (?:learned|learnt|discovered|found out)|"
    r"i (?:learned|learnt|discovered) (?:today|something(?: new)?(?: today)?)|"
    r"vandaag (?:leerde|ontdekte) ik|vandaag heb ik (?:geleerd|ontdekt|bijgeleerd)|"
    r"(?:ik )?(?:leerde|ontdekte) vandaag|vandaag geleerd|(?:i )?learn(?:ed|t) today|"
    r"ik heb vandaag (?:geleerd|ontdekt)|weer (?:wat|iets) geleerd)"
    r"(?![\w'’-])[\s,:;.!–—-]*",
    re.IGNORECASE,
)
_TIL = re.compile(r"\s*TIL\s*[:：]\s*")
"""In capitals and with its colon it is how a sentence begins; in small letters it is a command."""


def after_thanks(text: str) -> str | None:
    """What follows "thanks" at the beginning; None when nobody is thanked."""
    found = _THANKS.match(text)
    return text[found.end() :] if found else None


def learned(text: str) -> str:
    """What somebody says they learned today; "" when they say nothing of the kind."""
    found = _TIL.match(text) or _LEARNED.match(text)
    return text[found.end() :].strip() if found else ""


def is_question(text: str) -> bool:
    """Whether this asks something: it has a question mark, also before thanks or an emoji, or it begins as
    only a question does."""
    said = words.without_links(words.without_mentions(text))
    return bool(_WORD.search(said) and _SIGN.search(said)) or begins_like_one(said)


def begins_like_one(text: str) -> bool:
    """Whether it begins as only a question does, in Dutch or English."""
    said = _plain(text)
    while opening := _OPENING.match(said):
        said = said[opening.end() :].lstrip(_NAME)
    if len(_WORD.findall(said[:200])) < FEWEST_WORDS:
        return False
    return any(beginning.match(said) for beginning in _BEGINNINGS)


def _plain(text: str) -> str:
    """The beginning in lower case, with single blanks and nothing but words before it. A capital inside is
    a name, which no verb is: it is kept apart by a mark."""
    first = " ".join(text[:300].split())
    start = next((at for at, sign in enumerate(first) if unicodedata.category(sign)[0] in "LN"), len(first))
    begun = re.sub(r"(?<=\s)(?=[A-ZÀ-Þ][a-zà-ÿ])", _NAME, first[start:])
    return begun.lower()
