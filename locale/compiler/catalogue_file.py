"""Writes the messages of a language as the file that src/i18n/catalogue_file.h describes."""
import hashlib

END = b"\0"
STAMP_BYTES = 8


def stamp(keys, names):
    """Changes with what programs and their places mean: a file of another build is none of ours."""
    words = "\n".join(keys) + "\0" + "\n".join(names)
    return hashlib.sha256(words.encode()).digest()[:STAMP_BYTES]


def catalogue_file(catalogue, programs_by_code, stamp_of_build):
    """The language of a catalogue, and the one in which its readers get texts."""
    codes = dict.fromkeys([catalogue.meta["locale"], catalogue.meta["texts"]])
    return stamp_of_build + b"".join(section(code, programs_by_code[code]) for code in codes)


def section(code, programs):
    return bytes([len(code)]) + code.encode() + b"".join(program + END for program in programs)
