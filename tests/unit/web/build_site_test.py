"""The site as it is put together: hashed names, references that lead to them, a worker that knows its shell."""
import gzip
import json
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "web"))
import build_site  # noqa: E402

FILES = {
    "boot.js": "import './loop.js';\nimport './catalogues.js';\nwindow.font = new URL('./one.ttf', import.meta.url);\n"
               "import('./lazy.js');\n",
    "loop.js": 'fetch("module.wasm"); fetch("module.wasmish"); // which is another word\n',
    "lazy.js": "window.lazily = 1;\n",
    "module.wasm": "\0asm" + "x" * 2000,
    "one.ttf": "font",
    "theme.css": ":root{--a:1}",
    "one-more.ttf": "more font",
    "icon-192.png": "\x7fPNG" + "\0" * 12 + "\0\0\0\x30" * 2 + "picture",
    "page.css": '@font-face { src: url("one.ttf") } @font-face { src: url("one-more.ttf"); '
                'unicode-range: {{more_characters}} }',
    "catalogues.js": "window.files = ['{{catalogues}}']; window.rests = ['{{rests}}'];",
    "speech_words.lazy.js": "export const spoken = '{{spoken}}';",
    "fa.catalogue": "\2words",
    "en.catalogue": "\1words",
    "fa.lazy.catalogue": "\2more words",
    "en.lazy.catalogue": "\1more words",
    "service_worker.js": "const version = '{{version}}'; const shell = ['{{shell}}'];"
                         " const words = JSON.parse('{{words}}');",
}
FONTS = {"base": ["0020-007E"], "more": ["00A1", "00C0-00FF"]}
CATALOGUE = {"_meta": {"locale": "en", "direction": "ltr"}, "app.name": "Name", "app.tagline": "Line",
             "offline.notice": "It's \"old\" <b>", "offline.not_kept": "Title", "offline.not_kept_text": "Text"}


class Site(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def built(self, **changes):
        source, out = self.folder / "source", self.folder / "site"
        source.mkdir(exist_ok=True)
        for name, text in {**FILES, **changes}.items():
            (source / name).write_text(text)
        (source / "en.json").write_text(json.dumps(CATALOGUE))
        paths = [source / name for name in FILES]
        build_site.build(paths, [source / "en.json"], FONTS, out, shutil.which("brotli"),
                         shutil.which("esbuild"))
        return out, json.loads((out / "manifest.json").read_text())

    def test_every_reference_leads_to_a_file(self):
        out, names = self.built()
        boot = (out / names["boot.js"]).read_text()
        for name in ("one.ttf", "module.wasm", self.lazy(names)):
            self.assertIn(f'{names[name]}"', boot)
        self.assertIn("module.wasmish", boot)
        style = (out / names["style.css"]).read_text()
        self.assertLess(style.index("--a:1"), style.index(names["one.ttf"]), "the theme comes first")

    def test_scripts_are_one_but_for_what_is_imported_when_it_is_wanted(self):
        out, names = self.built()
        scripts = {name for name in names if name.endswith(".js")}
        self.assertEqual(scripts, {"boot.js", self.lazy(names)})
        self.assertNotIn("lazily", (out / names["boot.js"]).read_text())
        self.assertIn("lazily", (out / names[self.lazy(names)]).read_text())

    @staticmethod
    def lazy(names):
        return next(name for name in names if name.startswith("lazy-"))

    def test_a_change_changes_the_names_of_all_that_refer_to_it_and_of_nothing_else(self):
        _, before = self.built()
        _, after = self.built(**{"module.wasm": "\0asm, changed"})
        changed = {name for name in before if before[name] != after[name]}
        self.assertEqual(changed, {"module.wasm", "boot.js"})

    def test_the_second_fonts_are_for_their_characters_only(self):
        out, names = self.built()
        style = (out / names["style.css"]).read_text()
        self.assertRegex(style, names["one-more.ttf"] + r'"\); unicode-range: U\+00A1, U\+00C0-00FF }')

    def test_the_worker_keeps_its_name_and_knows_every_file_that_is_loaded_at_once(self):
        out, names = self.built()
        worker = (out / "service_worker.js").read_text()
        for name, hashed in names.items():
            self.assertEqual(f"'/{hashed}'" in worker, name not in (
                "one-more.ttf", "icon-192.png", "en.lazy.catalogue", "fa.lazy.catalogue", self.lazy(names)))
        version = re.search(r"version = '(\w+)'", worker)[1]
        out, _ = self.built(**{"page.css": "p{}"})
        self.assertNotIn(version, (out / "service_worker.js").read_text())

    def test_catalogues_are_named_where_they_are_loaded_and_kept_with_the_shell(self):
        out, names = self.built()
        script = (out / names["boot.js"]).read_text()
        self.assertIn(f'["./{names["en.catalogue"]}","./{names["fa.catalogue"]}"]', script)
        self.assertIn(f'["./{names["en.lazy.catalogue"]}","./{names["fa.lazy.catalogue"]}"]', script)
        self.assertRegex(names["fa.catalogue"], r"^fa\.[0-9a-f]{12}\.catalogue$")
        self.assertRegex(names["fa.lazy.catalogue"], r"^fa\.lazy\.[0-9a-f]{12}\.catalogue$")
        for coding in ("br", "gz"):
            self.assertTrue((out / f"{names['fa.catalogue']}.{coding}").exists())

    def test_a_language_without_the_rest_of_its_words_is_refused(self):
        with self.assertRaisesRegex(SystemExit, "not every language has its two files"):
            build_site.with_catalogues(b"", {"fa.catalogue", "fa.lazy.catalogue", "en.catalogue"})

    def test_codings_hold_the_same_bytes(self):
        out, names = self.built()
        path = out / names["module.wasm"]
        self.assertEqual(gzip.decompress(Path(f"{path}.gz").read_bytes()), path.read_bytes())
        plain = subprocess.run(["brotli", "-d", "-c", f"{path}.br"], capture_output=True, check=True).stdout
        self.assertEqual(plain, path.read_bytes())

    def test_the_same_files_give_the_same_bytes(self):
        def everything(out):
            return {path.name: path.read_bytes() for path in out.iterdir()}
        first = everything(self.built()[0])
        self.assertEqual(first, everything(self.built()[0]))

    def test_what_browsers_ask_for_unasked_is_the_icon(self):
        icon = (self.built()[0] / "favicon.ico").read_bytes()
        kind, count, width, height, length, at = struct.unpack("<xxHHBBxxxxxxII", icon[:22])
        self.assertEqual((kind, count, width, height), (1, 1, 48, 48))
        self.assertEqual(icon[at:at + length], FILES["icon-192.png"].encode())
        self.assertEqual(len(icon), at + length)

    def test_a_circle_is_refused_by_name(self):
        with self.assertRaisesRegex(SystemExit, r"boot\.js -> lazy-\w+\.js -> boot\.js"):
            self.built(**{"lazy.js": "fetch('./boot.js');"})

    def test_the_worker_speaks_every_language(self):
        out, _ = self.built()
        inside = re.search(r"JSON\.parse\('(.*)'\)", (out / "service_worker.js").read_text())[1]
        self.assertNotRegex(inside, r"(?<!\\)'")
        said = json.loads(inside.replace("\\'", "'").replace("\\\\", "\\"))
        self.assertEqual(said["en"], {"dir": "ltr", "notice": "It's \"old\" <b>", "title": "Title", "text": "Text"})

    def test_the_home_screen_name_is_the_catalogues(self):
        out, names = self.built()
        manifest = json.loads((out / names["en.webmanifest"]).read_text())
        self.assertEqual((manifest["name"], manifest["lang"], manifest["start_url"]), ("Name", "en", "/en/"))


if __name__ == "__main__":
    unittest.main()
