"""Which texts say nearly the same, counted again as src/analysis/duplicates.h and folding.h describe it: for
recompute_report.py. Two texts are alike when they share 60 % of their runs of three folded words, shorter ones when they fold to
the same; a chain of texts, each like the next, is one. Standard library only: shapes of letters are Unicode's own."""
import bisect
import collections
import unicodedata

WORDS_IN_RUN = 3
ALIKE_PERCENT = 60
# Each text is held against the first of those that have a run in common, so many at most: a flood would take quadratic time.
MOST_HOLDERS = 64

# First and last of each: white space, punctuation and signs; what is not seen; marks.
SEPARATORS = [(0x0000, 0x002F), (0x003A, 0x0040), (0x005B, 0x0060), (0x007B, 0x00A9), (0x00AB, 0x00AC), (0x00AE, 0x00B4),
              (0x00B6, 0x00B9), (0x00BB, 0x00BF), (0x00D7, 0x00D7), (0x00F7, 0x00F7), (0x060C, 0x060D), (0x061B, 0x061B),
              (0x061D, 0x061F), (0x066A, 0x066D), (0x06D4, 0x06D4), (0x1680, 0x1680), (0x2000, 0x200A), (0x2010, 0x2029),
              (0x202F, 0x205F), (0x3000, 0x3003), (0xFD3E, 0xFD3F), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFFFC, 0xFFFD)]
UNSEEN = [(0x00AD, 0x00AD), (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF)]
MARKS = [(0x0610, 0x061A), (0x0621, 0x0621), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED)]
# Letters that Persian and Arabic keyboards write for each other.
SAME = {one: same for same, ones in (("ا", "آأإٱ"), ("و", "ؤ"), ("ی", "ئىي"), ("ک", "كڪ"), ("ه", "ةھۀہۂۃە")) for one in ones}


def is_in(ranges, value):
    at = bisect.bisect_right(ranges, (value, 0x110000)) - 1
    return at >= 0 and ranges[at][0] <= value <= ranges[at][1]


def folded_letter(letter):
    value = ord(letter)
    if 0x0660 <= value <= 0x0669 or 0x06F0 <= value <= 0x06F9:
        return str(unicodedata.decimal(letter))
    if 0xFB50 <= value < 0xFC00 or 0xFE80 <= value < 0xFEF5:
        shape = unicodedata.decomposition(letter).split()
        if len(shape) == 2:
            letter = chr(int(shape[1], 16))
    letter = SAME.get(letter, letter)
    if letter == "ſ":
        return "s"
    return letter.lower()[0] if ord(letter) < 0x180 else letter


def folded_words(text):
    out = []
    for one in text:
        value = ord(one)
        if is_in(UNSEEN, value):
            continue
        if is_in(SEPARATORS, value):
            out.append(" ")
        elif 0xFEF5 <= value <= 0xFEFC:
            out.append("لا")
        else:
            letter = folded_letter(one)
            out.append("" if is_in(MARKS, ord(letter)) else letter)
    return "".join(out).split(" ")


def runs_of(text):
    words = [word for word in folded_words(text) if word]
    if len(words) < WORDS_IN_RUN:
        return {tuple(words)}
    return {tuple(words[i:i + WORDS_IN_RUN]) for i in range(len(words) - WORDS_IN_RUN + 1)}


def groups_of(texts):
    """Of each text the index of the first that says nearly the same."""
    first = list(range(len(texts)))

    def first_of(index):
        while first[index] != index:
            index = first[index]
        return index

    runs, holders = [], collections.defaultdict(list)
    for index, text in enumerate(texts):
        own = runs_of(text)
        runs.append(own)
        candidates = set()
        for run in own:
            candidates.update(holders[run])
            if len(holders[run]) < MOST_HOLDERS:
                holders[run].append(index)
        for other in candidates:
            shared = len(runs[other] & own)
            if shared * 100 >= ALIKE_PERCENT * (len(runs[other]) + len(own) - shared):
                one, another = first_of(other), first_of(index)
                first[max(one, another)] = min(one, another)
    return [first_of(index) for index in range(len(texts))]
