"""Writes the messages of a language as the file that src/i18n/catalogue_file.h describes."""
import hashlib

END = b"\0"
REST = b"+"
STAMP_BYTES = 8


def stamp(keys, names):
    """Changes with what programs and their places mean: a file of another build is none of ours."""
    words = "\n".join(keys) + "\0" + "\n".join(names)
    return hashlib.sha256(words.encode()).digest()[:STAMP_BYTES]


def catalogue_file(catalogue, programs_by_code, stamp_of_build):
    """The language of a catalogue, and the one in which its readers get texts."""
    codes = dict.fromkeys([catalogue.meta["locale"], catalogue.meta["texts"]])
    return stamp_of_build + b"".join(section(code, programs_by_code[code]) for code in codes)


def parted(catalogue, programs_by_code, stamp_of_build, is_later):
    """The same in two files: what is later by `is_later` (one a key) is empty in the first, all else in the second."""
    def part(later):
        return {code: [program if is_one == later else b"" for program, is_one in zip(programs, is_later, strict=True)]
                for code, programs in programs_by_code.items()}
    codes = dict.fromkeys([catalogue.meta["locale"], catalogue.meta["texts"]])
    rest = part(True)
    return (catalogue_file(catalogue, part(False), stamp_of_build),
            stamp_of_build + b"".join(section(code, rest[code], REST) for code in codes))


def section(code, programs, kind=b""):
    name = code.encode() + kind
    return bytes([len(name)]) + name + b"".join(program + END for program in programs)
