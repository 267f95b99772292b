"""Of every table it is decided whether whoever edits its rows behind the log's back is found out.

Either a test of tests/journeys tampers with it and finds that said (tampering.h), or laws.json says why the event log
does not speak of it. A new table is in neither and is refused until somebody decides. Of the columns of the tables that
it speaks of tests/journeys/edited_columns_test.cpp asks the same, and laws.json has the reasons; here, that these are of
such tables.
"""
import re

from tree import LAWS, files

MADE = re.compile(r"^CREATE TABLE (?:IF NOT EXISTS )?(\w+)", re.M)
RENAMED = re.compile(r"^ALTER TABLE (\w+) RENAME TO \w+", re.M)
TAMPERED = re.compile(r"\b(?:UPDATE|DELETE FROM|INSERT INTO) (\w+)")
LOOKS_AT_THE_LOG = re.compile(r"\b(?:findings|found_after|expect_found)\(")


def tables_of(tree):
    """By name, the first migration that makes it; not what is only made to take another one's place."""
    tables, renamed = {}, set()
    for path, text in files(tree, ".sql", under=("server/store/schema/",)):
        renamed |= set(RENAMED.findall(text))
        for name in MADE.findall(text):
            tables.setdefault(name, path)
    return {name: path for name, path in tables.items() if name not in renamed}


def check(tree):
    tables, findings = tables_of(tree), []
    tampered = set()
    for _, text in files(tree, "_test.cpp", under=("tests/journeys/",)):
        if LOOKS_AT_THE_LOG.search(text):
            tampered |= set(TAMPERED.findall(text))
    outside = {name: why for why, names in LAWS["tables_outside_the_log"].items() for name in names}
    for name, path in sorted(tables.items()):
        if name not in tampered and name not in outside:
            findings.append(f"{path}: nobody tampers with {name}, nor says why the event log is silent about it")
        if name in tampered and name in outside:
            findings.append(f"{path}: {name} is tampered with, and said to be outside of the event log")
    if tables and "server/store/schema/002_log.sql" in tree:
        findings += [f"tests/hygiene/laws.json: there is no table {name}" for name in sorted(outside.keys() - tables.keys())]
        columns = {name for names in LAWS["columns_outside_the_log"].values() for name in names}
        findings += [f"tests/hygiene/laws.json: {name} is no column of a table that the event log speaks of"
                     for name in sorted(columns) if name.split(".")[0] not in tables.keys() - outside.keys()]
    return findings


SCHEMA = "server/store/schema/099_more.sql"
TEST = "tests/journeys/more_test.cpp"
GOOD = [{SCHEMA: "CREATE TABLE stars (\n", TEST: 'expect_found({"UPDATE stars SET a = 1"});'},
        {SCHEMA: "CREATE TABLE sessions (\n"},
        {SCHEMA: "CREATE TABLE stars_anew (\nALTER TABLE stars_anew RENAME TO sessions;\n"}]
BAD = [({SCHEMA: "CREATE TABLE stars (\n"}, "nobody tampers with stars"),
       ({SCHEMA: "CREATE TABLE stars (\n", TEST: 'sql("UPDATE stars SET a = 1");'}, "nobody tampers with stars"),
       ({SCHEMA: "CREATE TABLE sessions (\n", TEST: 'found_after({"DELETE FROM sessions"});'}, "outside of the event log"),
       ({"server/store/schema/002_log.sql": "CREATE TABLE sessions (\n"}, "there is no table"),
       ({"server/store/schema/002_log.sql": "CREATE TABLE sessions (\n"}, "is no column of a table")]
