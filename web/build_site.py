"""Puts the site together: content-hashed names, references rewritten to them, .br and .gz beside each.

build_site.py --out DIR --brotli PROGRAM --esbuild PROGRAM --catalogues FA.json EN.json --fonts MANIFEST --files FILES...

The scripts become one, boot.js, by esbuild; what is imported when it is wanted (`import('./x.js')`) stays a file of its
own, and what it shares with boot.js is a chunk-….js. Files are known by their names. A quoted name in a script or a style sheet ('./mirror.js',
"vazirmatn-bold.ttf") refers to the file of that name. theme.css and page.css become one style.css.
{{more_characters}} in page.css is which characters of the fonts' manifest come with the second font files.
Those files, scripts imported when wanted, a kiosk's style and what is called .lazy. are no part of the worker's shell:
they are loaded by who needs them. '{{spoken}}' in speech_words.lazy.js is what is said aloud, in each catalogue's language.
'{{catalogues}}' in catalogues.js is the names of the files that hold a language's messages (fa.catalogue, …), '{{rests}}'
of those that hold what a first visit can do without (fa.lazy.catalogue, …).
Each catalogue gives an fa.webmanifest, the name under which the site is put on a home screen.
manifest.json says which hashed name each name has. service_worker.js keeps its name, since its address
is what a browser checks for a new version; so does favicon.ico, which browsers and readers of feeds ask for unasked.
"""
import argparse
import gzip
import hashlib
import json
import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

TEXTS = {".js", ".css", ".svg", ".webmanifest"}
CATALOGUE = ".catalogue"
COMPRESSED = TEXTS | {".wasm", ".ttf", ".json", CATALOGUE}
STYLE_PARTS = ["theme.css", "page.css"]
WORKER = "service_worker.js"
ENTRY = "boot.js"
SHARED = "chunk-"
REST = ".lazy.catalogue"
LAZY = ("-more.ttf", "kiosk.css", ".lazy.css", ".lazy.wasm", REST)
PICTURES = [180, 192, 512]  # of the icon, for home screens that draw no SVG
UNASKED = "icon-192.png"  # what favicon.ico holds
SPOKEN = "spoken."


def with_hash(name, content):
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}{dot}{ending}"


class Site:
    def __init__(self, files):
        self.contents = files
        self.hashed = {}
        self.pending = []
        names = "|".join(re.escape(name) for name in sorted(files, key=len, reverse=True))
        self.reference = re.compile(rf"""(["'])(\./)?({names})\1""")

    def finished(self, name):
        """The content of a file with its references rewritten; files refer to each other in no circle."""
        if name in self.pending:
            raise SystemExit(f"build_site: {' -> '.join(self.pending + [name])} is a circle")
        content = self.contents[name]
        if Path(name).suffix not in TEXTS:
            return content
        self.pending.append(name)
        text = self.reference.sub(lambda m: f"{m[1]}{m[2] or ''}{self.name_of(m[3])}{m[1]}", content.decode())
        self.pending.pop()
        return text.encode()

    def name_of(self, name):
        if name not in self.hashed:
            content = self.finished(name)
            self.contents[name] = content
            self.hashed[name] = with_hash(name, content)
        return self.hashed[name]


def is_lazy(name):
    """Loaded by who needs it, or by the system that draws a home screen."""
    return name.endswith((*LAZY, ".png")) or (name.endswith(".js") and name != ENTRY and not name.startswith(SHARED))


def bundled(files, esbuild):
    """The same files with few and small scripts in place of the modules."""
    modules = {name for name in files if name.endswith(".js")}
    with tempfile.TemporaryDirectory() as folder:
        for name in modules:
            (Path(folder) / name).write_bytes(files[name])
        subprocess.run([esbuild, ENTRY, "--bundle", "--splitting", "--format=esm", "--minify", "--outdir=out",
                        "--chunk-names=[name]-[hash]", "--target=es2022", "--charset=utf8", "--log-level=warning"],
                       cwd=folder, check=True)
        scripts = {path.name: path.read_bytes() for path in (Path(folder) / "out").iterdir()}
    return {name: content for name, content in files.items() if name not in modules} | scripts


def write(folder, name, content, brotli):
    path = folder / name
    path.write_bytes(content)
    if path.suffix not in COMPRESSED:
        return
    (folder / f"{name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    subprocess.run([brotli, "-f", "-q", "11", "-w", "24", "-o", f"{path}.br", str(path)], check=True)


def worker_words(catalogues):
    """What the worker says where there is no page, by language, as the inside of a JavaScript string."""
    said = {}
    for catalogue in catalogues:
        meta = catalogue["_meta"]
        said[meta["locale"]] = {"dir": meta["direction"], "notice": catalogue["offline.notice"],
                                "title": catalogue["offline.not_kept"], "text": catalogue["offline.not_kept_text"]}
    return json.dumps(said, ensure_ascii=False).replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\u003c")


def worker(text, manifest, catalogues):
    """The service worker's own words: which files are the shell, and a version that changes with them."""
    text = text.replace(b"{{words}}", worker_words(catalogues).encode())
    addresses = sorted(f"/{hashed}" for name, hashed in manifest.items() if not is_lazy(name))
    version = hashlib.sha256("\n".join(addresses).encode() + text).hexdigest()[:12]
    shell = ",\n  ".join(f"'{address}'" for address in addresses)
    return text.decode().replace("{{version}}", version).replace("'{{shell}}'", shell).encode()


def web_manifest(catalogue):
    """The site as something to put on a home screen, in a catalogue's language."""
    meta = catalogue["_meta"]
    return json.dumps({
        "name": catalogue["app.name"], "short_name": catalogue["app.name"],
        "description": catalogue["app.tagline"], "lang": meta["locale"], "dir": meta["direction"],
        "id": "/", "start_url": f"/{meta['locale']}/", "scope": "/", "display": "standalone",
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"},
                  *({"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in PICTURES)],
    }, ensure_ascii=False, indent=1).encode()


def icon_file(picture):
    """The ICO file that holds one PNG picture: a header and a directory of one entry before its bytes."""
    width, height = struct.unpack(">II", picture[16:24])
    size_byte = {256: 0}  # as the format writes it
    header = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", size_byte.get(width, width), size_byte.get(height, height), 0, 0, 1, 32,
                        len(picture), len(header) + 16)
    return header + entry + picture


def unicode_range(fonts):
    """The second set's characters as CSS writes them."""
    return ", ".join(f"U+{span}" for span in fonts["more"])


def with_catalogues(script, files):
    """catalogues.js with the names of those that are there."""
    def listed(names):
        return ", ".join(f"'./{name}'" for name in sorted(names)).encode()
    rests = {name for name in files if name.endswith(REST)}
    firsts = {name for name in files if name.endswith(CATALOGUE)} - rests
    if {name.removesuffix(REST) for name in rests} != {name.removesuffix(CATALOGUE) for name in firsts}:
        raise SystemExit(f"build_site: not every language has its two files: {sorted(firsts | rests)}")
    return script.replace(b"'{{catalogues}}'", listed(firsts)).replace(b"'{{rests}}'", listed(rests))


def with_spoken(script, catalogues):
    """speech_words.lazy.js with the messages of each language that a voice needs."""
    words = {}
    for catalogue in catalogues:
        messages = json.loads(catalogue.read_text("utf-8"))
        words[messages["_meta"]["locale"]] = {key.removeprefix(SPOKEN): text for key, text in messages.items()
                                             if key.startswith(SPOKEN)}
    return script.replace(b"'{{spoken}}'", json.dumps(words, ensure_ascii=False, indent=1).encode())


def build(paths, catalogues, fonts, out, brotli, esbuild):
    files = {path.name: path.read_bytes() for path in paths}
    for catalogue in catalogues:
        files[f"{catalogue.stem}.webmanifest"] = web_manifest(json.loads(catalogue.read_text("utf-8")))
    worker_text = files.pop(WORKER)
    files["style.css"] = b"\n".join(files.pop(part) for part in STYLE_PARTS)
    files["style.css"] = files["style.css"].replace(b"{{more_characters}}", unicode_range(fonts).encode())
    files["catalogues.js"] = with_catalogues(files["catalogues.js"], files)
    files["speech_words.lazy.js"] = with_spoken(files["speech_words.lazy.js"], catalogues)
    site = Site(bundled(files, esbuild))
    manifest = {name: site.name_of(name) for name in sorted(site.contents)}
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    for name, hashed in manifest.items():
        write(out, hashed, site.contents[name], brotli)
    read = [json.loads(catalogue.read_text("utf-8")) for catalogue in catalogues]
    write(out, WORKER, worker(worker_text, manifest, read), brotli)
    write(out, "favicon.ico", icon_file(files[UNASKED]), brotli)
    # Last: it is what the build looks for.
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--brotli", required=True)
    parser.add_argument("--esbuild", required=True)
    parser.add_argument("--catalogues", type=Path, nargs="+", required=True)
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--files", type=Path, nargs="+", required=True)
    words = parser.parse_args()
    build(words.files, words.catalogues, json.loads(words.fonts.read_text()), words.out, words.brotli, words.esbuild)


if __name__ == "__main__":
    main()
