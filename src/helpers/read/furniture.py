"""What a line of a page says it is, by its own words: a table of patterns, tried in order.

Each pattern holds for paragraphs of up to so many words, since a sentence of the article may begin in the same way:
'Read more' is furniture, 'Read more than a hundred times, the letter ...' is not. The tests keep examples that each
rule reads and ones that it must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import MONTH
from .paragraphs import Paragraph

DAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
NUMBER = r"[0-9oOlI]{1,2}(?:st|nd|rd|th)?"  # letters as scanners read them
DATE = (
    rf"(?:{NUMBER}[ ,.]+{MONTH}\.?|{MONTH}\.?[ ,.]+{NUMBER})[ ,.]+[0-9oOlI]{{4}}|\d{{4}}[-/.]\d\d[-/.]\d\d|"
    rf"\d\d?[/.]\d\d?[/.]\d{{2,4}}|\d\d?-\d\d?-\d{{4}}"
)
NAME = r"[A-ZÀ-Þ][\w.'’-]*"
NAMES = rf"{NAME}(?: (?:{NAME}|de|da|di|von|van|der|den|al|bin|la|le)){{0,4}}"
CLAUSE = 5  # words: the shortest line with a full stop that is taken for a sentence
WORDIEST = 200  # words: no pattern speaks of a longer paragraph
LONGEST = 1500  # characters; what is longer is never furniture of one line, and is not searched
AGENCY = (
    r"(?:AP|AFP|EPA|PA|UPI|ANI|Reuters|REUTERS|Getty|Bloomberg|Shutterstock|Alamy|iStock|Xinhua|"
    r"Associated Press|Press Association)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule of the table: what it is called, the label it gives, the longest paragraph it speaks of, its pattern."""

    rule: str
    label: str
    longest: int  # words
    pattern: re.Pattern[str]
    sentences: bool  # may the paragraph be a whole sentence?
    needs: tuple[str, ...] = ()  # small letters, one of which every line that fits holds: much faster to look for


def _pattern(
    rule: str,
    label: str,
    longest: int,
    *alternatives: str,
    flags: int = re.IGNORECASE,
    sentences: bool = True,
    needs: tuple[str, ...] = (),
) -> Pattern:
    return Pattern(rule, label, longest, re.compile("|".join(alternatives), flags), sentences, needs)


PATTERNS = (
    _pattern("row of a table", "boilerplate", 100, r"^\|[^|]+\|.*\|$", needs=("|",)),  # of Markdown; must not read 'By Ana Lopez | City Desk'
    _pattern("page number", "boilerplate", 4, r"^\W*(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})?\W*$"),
    _pattern(
        "first printed elsewhere", "syndication credit", 40,
        r"\b(?:this|the) (?:story|article|report|piece|interview) (?:was )?(?:first|originally|previously)"
        r" (?:appeared|published|ran|reported)",
        rf"^(?:first|originally) published (?:by|on|at|in) (?!{DAY}\b|{MONTH}\b)[A-Z]",
        r"\b(?:re)?published (?:here )?(?:with permission|under (?:a )?creative commons|in partnership with)",
        r"^(?:the )?(?:associated press|reuters|afp|pa media|bloomberg news)"
        r" contributed to this (?:report|story|article)",
        r"may not be (?:published|reproduced),? broadcast,? (?:rewritten|transmitted)",
        needs=("appeared", "published", " ran", "reported", "contributed", "may not be"),
    ),
    _pattern("names the owner of the text", "syndication credit", 6, rf"^[Cc]opyright (?:by )?(?:{NAMES})$", flags=0),
    _pattern(
        "lead-in to the tags", "boilerplate", 7,
        r"^(?:this (?:article|story|post) (?:is )?tagged(?: under| with| as| in)?|filed under|tags|topics|"
        r"related topics)\W*$",
    ),
    _pattern(
        "tags after their lead-in", "tags", 60,
        r"^(?:more about|tags|tagged|topics|related topics|filed under|in this article|keywords|see more on)\s*:\s*\S",
    ),
    _pattern(
        "copyright line", "boilerplate", 90,
        r"^\W*(?:copyright|©|\(c\))\W*(?:©|\d{4}|by\b|\(c\))", r"\ball rights reserved\b", r"^© ?\S",
        needs=("copyright", "©", "(c)", "all rights reserved"),
    ),
    _pattern(
        "photo credit", "photo credit", 14,
        rf"\bvia (?:{AGENCY}|the {AGENCY})\b", rf"(?:^|[/|] ?){AGENCY}(?: (?:images?|photos?|file))?\)?$",
        r"^\([^()/]{2,50} ?(?:/|for) ?[^()/]{2,50}\)$",
        r"^(?:photos?|photography|picture|image|illustration|graphic|cartoon|video|credit|photo credit)"
        r"s?(?: credit)? ?(?::|by\b|courtesy)",
        rf"^(?-i:{NAMES}), {AGENCY}$", r"/ ?(?:getty|ap|afp|reuters|epa|pa)\b", r"^\(?(?:courtesy|handout)\b.{0,60}\)?$",
        sentences=False,
    ),
    _pattern(
        "caption with its credit", "caption", 90,
        r"\((?:[^()]{0,60}[/ ])?(?:REUTERS|Reuters|AP|AFP|EPA|PA|Getty(?: Images)?|Bloomberg|Shutterstock|"
        r"Alamy|Xinhua)(?: (?:Photo|Images?|File|Wire|Archive))?(?:[ /,][^()]{0,60})?\)\W*$",
        r"\[(?:File|Photo)?:? ?[^\[\]]{0,60}(?:Reuters|AP|AFP|EPA|PA|Getty)[^\[\]]{0,30}\]\W*$",
        r"\b(?:Credit|CREDIT|Photograph|Photo|Image|Picture|Source)(?: ?: ?|\.\.\. ?|\s?by )[A-Z][^.]{2,60}$",
        r"\((?:Image|Photo|Picture|Credit|Courtesy|Illustration|Source)\b[^()]{0,80}\)\W*$",
        r"[.!?…”\"] \((?:[A-Z0-9][\w.&'’-]*+|of|the|via|for|and|by|/|-|\||,| )++\)$",
        r"(?:Getty Images|AFP via Getty|AP Photo|Photo/[A-Z]\w+ \w+)[^.]{0,40}\W*$",
        flags=0, needs=("(", "[", "credit", "photo", "image", "picture", "source", "getty"),
    ),
    _pattern(
        "picture described", "caption", 60,
        r"^(?:in this (?:\w+ )?(?:\w+\.? \d{1,2}, \d{4},? )?(?:file )?(?:photo|picture|image|frame|photograph)\b)",
        r"^(?:file ?(?:photo|pic|image|-| –| —|:)|view image in|enlarge (?:this )?image|caption\b|"
        r"hide caption|related video)",
        r"^(?:watch|video|listen|play)(?: now| video|: | \|)",
        r"^(?:image|photo|picture|slide) \d{1,3} ?(?:of|/)[ /]*\d{1,3}\b",
    ),
    _pattern(
        "date of publication", "published", 22,
        rf"^\W*(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|date)(?: on|"
        rf" at| date)?\s?:?\s*)?(?:(?:on|at) )?(?:{DAY}\W+)?(?:\d\d?:\d\d\s*(?:[ap]\.?m\.?)"
        rf"?\W+(?:[A-Z]{{2,4}}\W+)?)?(?:{DAY}\W+)?(?:{DATE})(?!\w)(?!.*[a-z] [a-z]+ [a-z]+ [a-z]+)",
        r"^(?:updated|published|posted|last updated|last modified)"
        r"\b[^.]{0,80}\d{1,4}[^.]{0,40}(?:[ap]\.?m\.?|ago|[A-Z]{2,4}|\d{4})\.?$",
        rf"^{NAMES}, (?:{DAY}\W+)?(?:{DATE})$",
        rf"^(?-i:[A-ZÀ-Þ])[^|•·.!?\n]{{1,50}} ?[|•·] ?by (?-i:{NAMES}) ?[|•·] ?(?:{DAY}\W+)?(?:{DATE})(?!\w).{{0,30}}$",
        rf"^(?-i:{NAMES})(?: ?[|•·] ?| [–—-] )(?:(?-i:{NAMES})(?: ?[|•·] ?| [–—-] ))?(?:{DAY}\W+)?(?:{DATE})(?!\w).{{0,30}}$",
        r"^\d{4}-\d\d-\d\dT\d\d:\d\d\S*$",
        rf"^(?-i:{NAMES}),? \d{{1,2}} (?:minutes?|hours?|days?) ago$",
        r"^\d{1,2} (?:minutes?|hours?|days?) ago$", rf"^{DAY}$",
        rf"^(?:{DAY}\W+)?(?:{MONTH}\.? \d\d?|\d\d? {MONTH})(?:, \d{{4}})?(?: at)?\W+\d\d?:\d\d.{{0,20}}$",
        r"^\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$",
    ),
    _pattern(
        "byline", "byline", 24,
        rf"^(?:[Bb]y|BY|Written by|Words by|Story by|Reporting by|Report by|Analysis by|From):?\s+(?:the )"
        rf"?{NAME}(?:[ ,]|$)(?!.{{0,200}} (?:is|was|were|are|has|had|have|will|said|says|when|which|that)"
        rf"\b)",
        rf"^{NAMES}(?:,? (?:and|&) {NAMES})?(?:,| \||/) ?(?:[A-Z][\w ]{{2,30}} )?(?:Staff|Staff Writer|"
        rf"Correspondent|Reporter|Editor|Associated Press|Columnist|Writer)\b.{{0,30}}$",
        flags=0, sentences=False,
    ),
    _pattern(
        "advertisement", "boilerplate", 6,
        r"^\W*(?:advertisement|advert|ad|(?:story|article) continues (?:below|after|under)\b.*|scroll to continue\b.*)\W*$",
    ),
    _pattern(
        "byline", "byline", 30, rf"^By {NAMES}\b.{{0,80}}\b(?:{DAY}, )?(?:{MONTH} {NUMBER},? \d{{4}}|{DATE})\b.{{0,25}}$", flags=0,
    ),
    _pattern("path of the page", "section", 12, r"^[^.!?]{2,40}(?: ?[>›»] ?[^.!?>›»]{2,40}){1,5}$", r"^home ?/ ?\w"),
    _pattern("place of the byline", "dateline", 6, r"^(?:in|at) [A-ZÀ-Þ][\w'’.-]+(?:[ ,]+[A-ZÀ-Þ][\w'’.-]+){0,3}$", flags=0),
    _pattern(
        "menu, link or request", "boilerplate", 16,
        r"^\W*(?:more\W*$|more to (?:read|explore|watch)|read (?:more|next|also|the full|full)|more (?:from|on|about|in|like|stories|news|top|"
        r"coverage|information)|see (?:also|more|all)|related|recommended|most (?:read|popular|viewed|"
        r"recent|commented)|trending|popular|top stories|latest (?:news|stories|posts)|"
        r"editors?['’]? picks?|you may (?:also )?like|don['’]t miss|what to (?:read|know) next|"
        r"keep reading|next (?:article|story|up|post)|previous)\b",
        r"^\W*(?:sign (?:up|in)|log ?(?:in|out)|subscribe|subscription|register|newsletters?|get (?:our|"
        r"the|your|this|unlimited|in touch|more)|follow (?:us|the|@|on|along|more|her|him|\w+ on)|share|"
        r"tweet|pin(?: it)?|e-?mail|print|copy link|link copied|facebook|twitter|instagram|linkedin|"
        r"whatsapp|reddit|youtube|save|bookmark|gift|download|install)\b",
        r"^\W*(?:skip (?:to|past|advert)|continue reading|jump to|back to|go to|return to|click|tap|"
        r"advertisement|advertise|ad choices|sponsored|paid|promoted|supported by|story continues|"
        r"article continues|scroll|loading|menu|search|home|close|show|hide|view|expand|load more|play|"
        r"pause|mute)\b",
        r"^\W*(?:your support|support (?:us|our|now|the|local)|donate|contribute|become a (?:member|"
        r"subscriber|supporter)|join (?:the|our|us|now|in)|help us|thank you for|thanks for)\b",
        r"^\W*(?:comments?|leave a (?:comment|reply)|post a comment|\d+ (?:comments?|shares?|views?|"
        r"likes?)|add (?:a |your )?comment|have your say|send (?:us|your|a)|contact|submit|"
        r"report (?:error|a|an)|correction|got a (?:tip|news|story|confidential)|do you have|want more|"
        r"what do you think|have (?:you|a) (?:been|tip|story|question))\b",
        r"^\W*(?:terms|privacy|cookie|about (?:us|the author|this)|careers|accessibility|site ?map|help|"
        r"faqs?|legal|license|licensing|reprints?|syndication|order (?:a )?reprints?|this site|"
        r"we use cookies|by (?:signing|subscribing|clicking|entering|submitting)|please (?:enter|check|"
        r"refresh|read|try|note|log|sign)|enter your)\b",
        sentences=False,
    ),
    _pattern(
        "request to the reader", "boilerplate", 40,
        r"^\W*(?:please (?:enter|enable|check|refresh|read|try|note|log|sign|share|consider)|sign up|subscribe|"
        r"register (?:for|to|now|here)|log in|click (?:here|on|to)|tap (?:here|to)|read (?:more|our|"
        r"the full)|read also|follow (?:us|our|the latest)|download (?:the|our)|join (?:us|our)|"
        r"support our|donate|become a (?:member|subscriber|supporter)|by (?:signing|subscribing|clicking|"
        r"entering|submitting)|you must be|you may (?:also|unsubscribe)|thank you for (?:reading|"
        r"registering|signing|subscribing|your)|thanks for (?:reading|signing|subscribing)|we use cookies|"
        r"this (?:site|website) uses|got a (?:tip|news|story|confidential)|do you have (?:a|any) (?:tip|"
        r"story|question|information)|want (?:more|to read)|send (?:us|your)|have (?:your say|a (?:tip|"
        r"story))|let us know|like us|check out|stay (?:up to date|informed|connected)|"
        r"get (?:our|the latest|unlimited|this|more)|enjoy (?:our|unlimited)|add your)\b",
        r"^(?:get|gain) access to\b", r"^(?:chat|talk) (?:with|to) us\b", r"^(?:please )?(?:enable|turn on) javascript\b",
        r"^.{0,60} (?:for|to) access (?:to )?this (?:content|article|story)\b",
    ),
    _pattern(
        "the page speaks of itself", "boilerplate", 110,
        r"\bsign up (?:for|to|here|now|below)\b.{0,80}(?:newsletter|e-?mail|inbox|alerts|digest)",
        r"\b(?:our|this|daily|weekly) (?:\w+ )?newsletters?\b",
        r"\bnewsletter\b.{0,80}(?:brings you|inbox|click|sign up)",
        r"(?:^|[.!?:…)] |please )(?:subscribe|sign up|register|log in|click|follow us|follow me|download)"
        r"\b.{0,60}\b(?:here|now|below|us on|our app|button)\b",
        r"\b(?:you|your|our|we)\b.{0,200}\b(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|"
        r"and conditions)|cookie policy|user agreement)\b",
        r"\b(?:to|in|into) your inbox\b", r"\bread more of .{2,60} here\.$", r"\bwith your account\b",
        r"\bfollow (?:(?:\w+ ){1,4}|@\w+ )on (?:twitter|facebook|x|instagram|bluesky|threads|linkedin)\b",
        r"\b(?:reached|reach (?:him|her|them|out)|emailed?|contact(?:ed)?) at \S+@\S+", r"\bsend tips to\b",
        r"\byour (?:browser|ad ?blocker)\b", r"\b(?:provided|contained) on this (?:web)?site\b",
        r"\bare (?:registered )?trademarks of\b",
        r"\b(?:support|donations?|contributions?|subscriptions?) helps? us\b", r"\bview comments\b",
        r"\bjoin (?:our|the) (?:comment|conversation)",
        r"^.{3,60}\bis (?:an?|the) (?:[\w’'-]+ ){0,4}(?:news|media|journalism) (?:organi[sz]ation|"
        r"provider|agency|company|outlet|website|site)\b",
        needs=(
            "newsletter", "sign up", "subscribe", "subscription", "register", "log in", "click", "follow", "download",
            "privacy ", "terms ", "cookie policy", "user agreement", "inbox", "read more of", "your account", "reach",
            "email", "contact", "send tips", "your browser", "your ad", "this site", "this website", "trademarks of",
            "support", "donation", "contribution", "view comments", "join ", "news ", "media ", "journalism ",
        ),
    ),
    _pattern(
        "markup", "boilerplate", 200,
        r"^\W*(?:&lt;|<)/?(?:a|br|div|em|iframe|img|p|script|span|strong|style)\b.*(?:&gt;|>)\W*$",
    ),
    _pattern(
        "about the writer", "boilerplate", 70,
        rf"^{NAMES} is (?:a|an|the|our) (?:[\w.'’]++[ -]){{0,12}}(?:writer|reporter|journalist|editor|"
        rf"columnist|correspondent|critic|author|contributor|producer|chief|fellow)\b.{{0,60}}(?:\bat\b|"
        rf"\bfor\b|\bof\b|\bwho\b|\bbased\b|\bwith\b|\bin\b|\bcover)",
        r"^\W*(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Pp]roduction|[Cc]ompiled) by\b",
        rf"^{NAMES}, an? [^,.]{{0,40}}\b(?:writer|reporter|journalist|editor|columnist|correspondent|critic)\b[^,.]{{0,60}}, "
        rf"(?:is|has|covers|writes|joined)\b",
        r"^[\w. -]{3,40} contributed to this (?:report|story|article)",
        flags=0,
    ),
)  # fmt: skip


def own_words(paragraph: Paragraph) -> Pattern | None:
    """The first pattern of the table that the paragraph's own words fit; None for none.

    >>> from .paragraphs import paragraphs
    >>> [own_words(p).rule for p in paragraphs("Read more\\n\\nBy Ana Lopez and Jo Reid | City Desk\\n\\n2\\n")]
    ['menu, link or request', 'byline', 'page number']
    >>> own_words(paragraphs("By noon the river had risen by two metres.")[0])
    """
    if paragraph.words > WORDIEST or len(paragraph.plain) > LONGEST:
        return None
    whole = paragraph.is_sentence and paragraph.words >= CLAUSE
    small = paragraph.plain.lower()
    for pattern in PATTERNS:
        if (whole and not pattern.sentences) or (pattern.needs and not any(word in small for word in pattern.needs)):
            continue
        if paragraph.words <= pattern.longest and pattern.pattern.search(paragraph.plain):
            return pattern
    return None
