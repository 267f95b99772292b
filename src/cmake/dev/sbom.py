"""The software bill of materials, as CycloneDX 1.5 JSON on standard output.

What is in it, and where each version comes from:
- what the server's program loads: the shared libraries of the binary named, by the Debian packages that own them
- what the server alone compiles from pinned sources: src/cmake/pins/sources.json
- what ships to the browser, and what header-only libraries are compiled in: web/THIRD_PARTY.md
- the packages that build and test: src/cmake/pins/debian_packages.txt, as installed here
- npm packages of fonts and tests: their lock files, with the hashes that npm holds them against

Usage: sbom.py [PROGRAM]
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
ROW = re.compile(r"^\| (?:\[)?([^|\]]+?)(?:\]\([^)]*\))?(?:,[^|]*?)?(?: runtime[^|]*)? \| ([^|]+) \| ([^|]+) \|$")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""


def component(name, version, kind, scope, purl, **more):
    return {"type": "library", "name": name, "version": version, "purl": purl, "scope": scope,
            "properties": [{"name": "hamandish:from", "value": kind}], **more}


def debian(package, scope, kind):
    version = run("dpkg-query", "-W", "-f", "${Version}", package)
    if not version:
        return None
    return component(package, version, kind, scope, f"pkg:deb/debian/{package}@{version}")


def linked_packages(program):
    """Debian packages that own the shared libraries the program loads."""
    for line in run("ldd", str(program)).splitlines():
        found = re.search(r"=> (/\S+)", line)
        if not found:
            continue
        path = pathlib.Path(found[1]).resolve()
        for candidate in (path, pathlib.Path(str(path).replace("/usr/lib/", "/lib/", 1))):
            owner = run("dpkg-query", "-S", str(candidate))
            if owner:
                yield owner.split(":")[0]
                break


def shipped():
    text = (ROOT / "web/THIRD_PARTY.md").read_text()
    part = text.split("## Linked by the server")[0]
    for line in part.splitlines():
        row = ROW.match(line)
        if row and row[1] != "what" and not set(row[2]) <= set("- "):
            name = row[1].strip()
            yield component(name, row[2].strip(), "shipped to the browser", "required",
                            f"pkg:generic/{name.lower().replace(' ', '-')}@{row[2].strip()}",
                            licenses=[{"license": {"name": row[3].strip()}}])


def compiled_in():
    """Of a source that no package has; the others of the list ship to the browser too."""
    one = json.loads((ROOT / "src/cmake/pins/sources.json").read_text())["sources"]["sqlite_checksums"]
    yield component("SQLite checksum VFS", one["version"], "compiled into the server", "required",
                    f"pkg:generic/sqlite-checksum-vfs@{one['version']}",
                    licenses=[{"license": {"name": one["licence"]}}])


def build_packages():
    for line in (ROOT / "src/cmake/pins/debian_packages.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            yield from line.split()[1:]


def npm_packages():
    for lock in sorted(ROOT.glob("**/package-lock.json")):
        if "build" in lock.relative_to(ROOT).parts:
            continue
        for path, one in json.loads(lock.read_text())["packages"].items():
            if path:
                name = path.rsplit("node_modules/", 1)[1]
                kind = "shipped to the browser" if lock.parent.name == "fonts" else "tests"
                integrity = {"name": "npm:integrity", "value": one.get("integrity", "")}
                found = component(name, one["version"], kind, "required" if kind != "tests" else "excluded",
                                  f"pkg:npm/{name.replace('@', '%40')}@{one['version']}")
                found["properties"].append(integrity)
                yield found


def components(program):
    seen = {}
    linked = sorted(set(linked_packages(program))) if program else []
    found = [debian(name, "required", "linked by the server") for name in linked]
    found += list(compiled_in())
    found += list(shipped())
    found += [debian(name, "excluded", "build and tests") for name in sorted(set(build_packages()))]
    found += list(npm_packages())
    for one in found:
        if one:
            seen.setdefault(one["purl"], one)
    return [seen[key] for key in sorted(seen)]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else None
    version = re.search(r"VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text().split("project(")[1])[1]
    print(json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
                      "metadata": {"component": {"type": "application", "name": "hamandish", "version": version}},
                      "components": components(program)}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
