#!/usr/bin/env python3
"""Compiles the catalogues and the facts about languages into C++ constants.

    compile_catalogues.py --tables tables.json --out FOLDER fa.json en.json …

Writes i18n/locale_list.h, i18n/message_key.h, locale_tables.cpp, message_names.cpp and message_tables.cpp
into FOLDER, the languages in the order of the files, and each language's messages once more as a file that
a client loads: fa.catalogue, en.catalogue, … With --later KEYS it writes those files alone, and in two parts: the
messages whose keys are lines of KEYS are in fa.lazy.catalogue, … Says every fault it finds as "file:line: key: what is wrong",
writes nothing then, and ends with status 1.
What begins with "spoken." is for a script alone (web/build_site.py): it is looked at, and not compiled.
Standard library only: it runs in the native and in the web build.
"""
import argparse
import json
import pathlib
import sys

from compiler import catalogue, catalogue_file, cpp, program


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    content = content if isinstance(content, bytes) else content.encode()
    # What did not change keeps its time, or another word in a text would compile every screen anew.
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def write_all(out, catalogues, tables, later):
    keys = sorted(catalogues[0].messages)
    names = program.argument_names(catalogues)
    stamp = catalogue_file.stamp(keys, names)
    programs = {one.meta["locale"]: program.programs(one, keys, names) for one in catalogues}
    if later is not None:
        for one in catalogues:
            first, rest = catalogue_file.parted(one, programs, stamp, [key in later for key in keys])
            write(out / f"{one.meta['locale']}.catalogue", first)
            write(out / f"{one.meta['locale']}.lazy.catalogue", rest)
        return
    write(out / "i18n" / "locale_list.h", cpp.locale_list_header(catalogues))
    write(out / "i18n" / "message_key.h", cpp.message_key_header(keys))
    write(out / "locale_tables.cpp", cpp.locale_tables(catalogues, tables))
    write(out / "message_names.cpp", cpp.message_names(keys, names, stamp))
    write(out / "message_tables.cpp", cpp.message_tables(list(programs.values())))
    for one in catalogues:
        write(out / f"{one.meta['locale']}.catalogue", catalogue_file.catalogue_file(one, programs, stamp))


SPOKEN = "spoken."


def without_spoken(one):
    one.messages = {key: message for key, message in one.messages.items() if not key.startswith(SPOKEN)}
    return one


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tables", required=True, type=pathlib.Path)
    options.add_argument("--out", required=True, type=pathlib.Path)
    options.add_argument("--later", type=pathlib.Path)
    options.add_argument("catalogues", nargs="+", type=pathlib.Path)
    arguments = options.parse_args()

    tables = json.loads(arguments.tables.read_text(encoding="utf-8"))
    faults = []
    catalogues = [catalogue.read(path, tables, faults) for path in arguments.catalogues]
    if not faults:
        catalogue.compare(catalogues, faults)
    if faults:
        print("\n".join(sorted(faults)), file=sys.stderr)
        return 1
    later = set(arguments.later.read_text(encoding="utf-8").split()) if arguments.later else None
    write_all(arguments.out, [without_spoken(one) for one in catalogues], tables, later)
    return 0


if __name__ == "__main__":
    sys.exit(main())
