"""./dev sbom, held against what it must list: every library the server loads, every part that ships to
the browser, every npm package that fonts and tests take, each with its version.

Usage: sbom_test.py PROGRAM
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def said_by(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def owner_of(library):
    """The Debian package of a file, under any of the names that a merged /usr gives it."""
    real = os.path.realpath(library)
    for path in (real, real.removeprefix("/usr"), "/usr" + real):
        if owner := said_by("dpkg-query", "-S", path):
            return owner.split(":")[0]
    return None


class Sbom(unittest.TestCase):
    program = ""

    @classmethod
    def setUpClass(cls):
        done = subprocess.run([ROOT / "dev", "sbom", cls.program], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        cls.bom = json.loads(done.stdout)
        cls.parts = {(one["name"], one["version"]): one for one in cls.bom["components"]}

    def test_is_cyclonedx_and_says_nothing_twice(self):
        self.assertEqual((self.bom["bomFormat"], self.bom["specVersion"]), ("CycloneDX", "1.5"))
        names = [one["purl"] for one in self.bom["components"]]
        self.assertEqual(len(names), len(set(names)))
        for one in self.bom["components"]:
            self.assertTrue(one["version"] and one["scope"] in ("required", "excluded"), one)

    def test_lists_the_package_of_each_library_that_the_server_loads(self):
        libraries = re.findall(r"=> (/\S+)", said_by("ldd", self.program))
        self.assertGreater(len(libraries), 15)
        for library in libraries:
            package = owner_of(library)
            self.assertIsNotNone(package, f"{library} is of no package")
            version = said_by("dpkg-query", "-W", "-f", "${Version}\n", package).split("\n")[0]
            self.assertIn((package, version), self.parts, library)
            self.assertEqual(self.parts[package, version]["scope"], "required", library)

    def test_lists_each_part_that_ships_to_the_browser(self):
        text = (ROOT / "web/THIRD_PARTY.md").read_text().split("## Shipped to the browser")[1].split("\n## ")[0]
        rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| [")]
        self.assertGreater(len(rows), 8)
        for what, version, licence in rows:
            part = self.parts.get((re.match(r"\[([^\]]+)\]", what)[1], version))
            self.assertIsNotNone(part, what)
            self.assertEqual(part["licenses"][0]["license"]["name"], licence)
            self.assertEqual(part["scope"], "required")

    def test_lists_each_pinned_source_of_the_server_or_the_browser(self):
        sources = json.loads((ROOT / "src/cmake/pins/sources.json").read_text())["sources"]
        # Rows of web/THIRD_PARTY.md, by the names they have there.
        names = {"imgui": "Dear ImGui", "harfbuzz": "HarfBuzz", "icu": "ICU", "freetype": "FreeType",
                 "sodium": "libsodium", "sqlite_checksums": "SQLite checksum VFS"}
        for name, source in sources.items():
            self.assertIn((names[name], source["version"]), self.parts)

    def test_lists_each_npm_package_with_its_hash(self):
        locks = [ROOT / "fonts/package-lock.json", ROOT / "tests/browser/package-lock.json"]
        for lock in locks:
            packages = {path: one for path, one in json.loads(lock.read_text())["packages"].items() if path}
            self.assertTrue(packages, lock)
            for path, one in packages.items():
                part = self.parts.get((path.rsplit("node_modules/", 1)[1], one["version"]))
                self.assertIsNotNone(part, path)
                self.assertIn({"name": "npm:integrity", "value": one["integrity"]}, part["properties"])


if __name__ == "__main__":
    Sbom.program = sys.argv.pop(1)
    unittest.main()
