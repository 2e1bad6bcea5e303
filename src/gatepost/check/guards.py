"""Words passed on in order to report or condemn them, or talked about as words. Plain string work."""

import re

from gatepost.check.patterns import lazily
from gatepost.check.reading import Found, Passage

APOSTROPHES = str.maketrans("’‘‛`´", "'''''")
NEAR = 160  # characters before the word that may show who says it

# Somebody else's words: "he called me a", "I've been told I am a", "a man shouted".
REPORTED = lazily(
    r"\b(?:call(?:ed|ing|s)? (?:me|us|my|our|one another|each other|someone|somebody|anyone|people|staff|"
    r"councillors?|officers?|"
    r"residents?|women|kids|children|colleagues?|volunteers)|(?:being|been|get|gets|getting|got|was|were|be|"
    r"is|are) (?:called|labelled|branded|dubbed|described as|nicknamed)|"
    r"(?:he|she|they|someone|somebody|who|that|which|and) (?:has |have |had )?(?:just )?called (?:him|her|"
    r"them|you)|"
    r"(?:shouted|shouting|yelled|yelling|screamed|screaming|hurled|hurling|spat|chanted|chanting|muttered|"
    r"graffitied|daubed|scrawled|sprayed|"
    r"painted|spray-painted|bellowed|jeered|heckled|sneered)|"
    r"(?:messaged|tweeted|commented|wrote|written|emailed|posted|replied|texted) (?:me|us|him|her|them|that|"
    r"saying|to (?:me|us|say)|on (?:my|our))|"
    r"(?:being|be|been|get|gets|getting|got|keep getting) told|(?:told|tells|telling) (?:me|us|him|her|them|"
    r"my|our|the|a)|(?:i was|we were|i've been|been|was) told|"
    r"(?:he|she|they|someone|somebody|one (?:man|woman|person|resident)|a (?:man|woman|resident|troll|driver|"
    r"bloke)) (?:said|says|wrote|replied|goes)|"
    r"accus(?:ed|ing) (?:me|us|him|her|them) of|(?:a |the |got a |received a |another )?(?:message|messages|"
    r"email|emails|letter|comment|comments|note|voicemail|post|posts|tweet|tweets|graffiti) (?:saying|"
    r"calling|reading|that (?:said|says|read|called))|"
    r"(?:stop|don't|do not|never|no one should|nobody should|shouldn't|should not|can't|cannot|without|"
    r"please stop|no need to|instead of|rather than|not ok to|not okay to|wrong to|won't|not going to|would "
    r"never|unacceptable to) "
    r"(?:be |keep |go(?:ing)? (?:around|round) )?call(?:ing|ed)?)(?!\w)[^.!?\n]{0,100}$"
)
# The word as a word: "the word idiot", "slurs such as", "terms like".
METALANGUAGE = lazily(
    r"\b(?:the|that|this|a|of|n|c|p|f|t|r)[ -]?(?:words?|term|phrase|slur|insult|label|nickname|surname|name|"
    r"expression|hashtag)\b(?: (?:like|such as|is|was|called|of|for|means?))?[ :,]*$|"
    r"\b(?:words?|terms?|slurs?|insults?|names?|abuse|language|comments?|remarks?|phrases?|things|stuff|"
    r"labels?|threats?|messages?|emails?) (?:like|such as|including|include|included|ranging from|e\.?g\.?|"
    r"from|saying)\b[^.!?\n]{0,80}$"
)
TITLED = lazily(
    r"\b(?:play|film|movie|novel|book|band|album|song|episode|exhibition|screening|production|musical|series|"
    r"sketch|pub|cafe|gig|tribute|"
    r"performance|poem|painting|starring|staging|watched|watching|reading|dostoevsky's|green day's)(?: (?:of|"
    r"the|called|titled|named|at|about))*\s*$"
)
# Said of abuse anywhere in the post: it condemns or reports it.
CONDEMNS = lazily(
    r"\b(?:abuse|abusive|slurs?|insults?|racism|racist (?:abuse|language|graffiti|comments?|remarks?|slurs?)|"
    r"homophobi[ac]|transphobi[ac]|islamophobi[ac]|"
    r"antisemitism|antisemitic|misogyn\w+|hate(?: crimes?| speech| incidents?)?|hatred|bigotry|bullying|"
    r"harassment|threats?|threatening messages?|name[ -]calling|intimidation|"
    r"language|words?|comments?|messages?|posts?|trolls?|behaviour|attacks?) [^.!?\n]{0,60}?\b(?:(?:is|are|"
    r"was|were|isn't|aren't) (?:not|never|simply not|totally not)? ?(?:ok|okay|acceptable|unacceptable|wrong|"
    r"vile|"
    r"disgusting|appalling|a crime|welcome|tolerated|on|allowed|part of the job|normal)|no (?:place|excuse|"
    r"room)|will not be tolerated|won't be tolerated|"
    r"has to stop|must stop|needs to stop|have been reported|has been reported|reported to)\b|"
    r"\b(?:zero tolerance|no place for|no room for|no excuse for|condemn(?:s|ed|ing)?|call(?:ed|ing)? out|"
    r"stand(?:ing)? (?:up )?(?:against|with)|report(?:ed|ing)? (?:it|this|them|him|her)? ?(?:to the police|"
    r"as a hate|to police|hate)|"
    r"stop calling|no ?(?:one|body) (?:should|deserves to) (?:be|have to be|get|have to)|(?:should|"
    r"shouldn't) (?:never |not |n't )?(?:have to )?(?:be|put up with being|hear|read|face|expect) (?:called|"
    r"told|abuse|this)|"
    r"i(?:'ve| have)? (?:get|got|getting|receive|received|had) (?:a |some |more |these |this )?(?:message|"
    r"messages|email|emails|abuse|threat|threats|letter|letters|comment|comments|death threats?)|"
    r"(?:on trial|convicted|sentenced|jailed|arrested|charged|fined|pleaded guilty|found guilty) (?:for|of|"
    r"after|with|over|to))\b"
)
DIRECT = lazily(
    r"\b(?:you|u|ya|yer|youse)(?: (?:absolute|complete|total|utter|bunch|of|stupid|fucking|little|fat|lot|"
    r"are|all|pathetic|useless|old|silly|an?|are an?)){0,5}\s*$"
)


SELF_BEFORE = lazily(
    r"(?:\bproud to be|^(?:me|moi|i)\b,?|\b(?:i|we)(?:'m|'re| am| are| was| were| feel| felt| look| looked| sound| sounded| must be| can be|"
    r"'ve been| have been|'d be| would be| know i'm|"
    r" may be| might be| must look| must sound)|\bim|\b(?:call|calls|makes?|made|making|makes) me|\bmyself|"
    r"\bsilly old me|\bmy own|\bmy)"
    r"(?: (?:look|feel|sound|out|to be|being|like|such|just|a|an|the|bit|of|right|proper|complete|total|"
    r"absolute|so|too|feeling|old|real|utter|own|usual|grumpy|"
    r"rather|very|very own|clearly|obviously|officially|that|also|not|no|poor|tired|stupid|daft|idle|lazy|"
    r"fat|big)){0,7}[ ,]*$"
)
SELF_AFTER = lazily(r"^[ ,]*(?:that )?(?:me\b|i am\b|i was\b|i'm\b|am i\b|myself\b)")
NOT_SO = lazily(
    r"\b(?:not|isn't|aren't|ain't|wasn't|weren't|never|hardly|no|nor|neither)(?: (?:an?|all|being|so|that|"
    r"some|the|saying (?:he|she|they|you)(?: is|'s|'re| are)|any|just|necessarily|really|bunch|of)){0,4} *$"
)
# "They treat us like idiots": the writer's side is the victim.
TREATED = lazily(
    r"\b(?:treat\w*|tak(?:e|es|ing|en)|think\w*|make|makes|making|made|leave|leaves|leaving|left|see|sees|"
    r"regard\w*|assume\w*|played?|playing|mistak\w+)"
    r"(?: that)? (?:us|me|residents|people|everyone|everybody|voters|taxpayers|the public|locals|we|we're|"
    r"the rest of us|the (?:public|people|electorate)|working people)"
    r"(?: \w+){0,2}? ?(?:like|as|for|are|all|look|feel|seem|out to be)?(?: (?:a|an|the|bunch|of|all|are|"
    r"complete|total|absolute|utter|so|stupid|like|little)){0,4} *$"
)
BANTER = lazily(
    r"[\U0001F602\U0001F923\U0001F609\U0001F61C\U0001F618\U0001F970\U0001F61D\U0001F605\u2764]|\b(?:love "
    r"(?:you|ya|u|him|her) (?:really|loads|to bits|lots)?|love ya|mate|bro|happy birthday|bless (?:you|him|"
    r"her)|"
    r"congrats|congratulations|miss you|miss ya|our kid|old friend|best friend|xx+|x$|pint|pints|haha\w*|"
    r"proud of you|affectionately|with love)(?!\w)"
)


def counter_speech(passage: Passage, found: Found) -> bool:
    """Whether the stretch is quoted, reported, condemned or talked about, and not the writer's own attack."""
    if passage.quoted(found):
        return True
    start, end = passage.sentence(found.start)
    before = _plain(passage.original[max(start, found.start - NEAR) : found.start])
    if REPORTED.search(before) or METALANGUAGE.search(before) or TITLED.search(before):
        return True
    after = _plain(passage.original[found.end : min(end, found.end + NEAR)])
    if re.match(
        r"[\"'”]*,? (?:is|was|are|isn't) (?:not |never |a )?(?:ok|okay|acceptable|an? (?:slur|insult|"
        r"disgusting word)|slur|word|term)\b",
        after,
    ):
        return True
    if re.match(
        r"[\"'”]*,? (?:was|were|are being|is being|has been) (?:sprayed|painted|shouted|daubed|scrawled|"
        r"written|sent|used|posted|put through|pushed|chanted)",
        after,
    ):
        return True
    if DIRECT.search(before):
        return False
    return passage.once(_condemns)


def about_oneself(passage: Passage, found: Found) -> bool:
    """Whether the writer says it of themselves, denies it, or complains of being taken for it."""
    start, end = passage.sentence(found.start)
    before = _plain(passage.original[max(start, found.start - NEAR) : found.start])
    after = _plain(passage.original[found.end : min(end, found.end + NEAR)])
    return bool(
        SELF_BEFORE.search(before)
        or SELF_AFTER.search(after)
        or NOT_SO.search(before)
        or TREATED.search(before)
    )


def banter(passage: Passage) -> bool:
    """Whether the post reads as friendly teasing: a laugh, a kiss, a birthday."""
    return passage.once(_teases)


def _plain(text: str) -> str:
    return text.translate(APOSTROPHES).lower()


def _condemns(passage: Passage) -> bool:
    return CONDEMNS.search(_plain(passage.original)) is not None


def _teases(passage: Passage) -> bool:
    return BANTER.search(_plain(passage.original)) is not None
