#!/usr/bin/env python3
"""Reads a printed page of ours as anybody's tools do, with none of the server's code:

    read_paper.py FILE.pdf PAGES ADDRESS WORDS...

Poppler tells its pages, fonts, structure and text; ZBar reads the QR code off the page as printed. Fails unless it is
tagged, has a title and PAGES pages ("1", or "2+" for that many at least), its fonts are all embedded, whose code says ADDRESS, and whose text has ADDRESS and all WORDS."""
import subprocess
import sys
import tempfile
import unicodedata


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8").strip()


def refuse(why):
    print("refused:", why)
    sys.exit(1)


def plain(text):
    """Without what steers direction and joins letters; presentation forms as letters; no line ends."""
    text = "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    return " ".join(text.split())


def require_tagged_pages(path, wanted):
    about = dict(line.split(":", 1) for line in run("pdfinfo", path).splitlines() if ":" in line)
    pages = int(about["Pages"])
    if pages < int(wanted.rstrip("+")) or (pages > int(wanted.rstrip("+")) and not wanted.endswith("+")):
        refuse(f"{pages} pages")
    if about["Tagged"].strip() != "yes" or not about["Title"].strip():
        refuse("not tagged, or without a title")
    structure = run("pdfinfo", "-struct", path).split()
    if structure[0] != "Document" or structure.count("Sect") < 2 or "H1" not in structure or "Figure" not in structure:
        refuse("parts are missing: " + " ".join(structure))


def require_embedded_fonts(path):
    fonts = run("pdffonts", path).splitlines()[2:]
    for row in fonts:
        # The last columns: embedded, subset, with Unicode, object, generation.
        if "Vazirmatn" not in row or row.split()[-5] != "yes" or row.split()[-3] != "yes":
            refuse("a font that is not ours, not in the file or without its letters: " + row)
    if not fonts:
        refuse("no fonts")


def require_words(path, words):
    # As paragraphs, and as rows of a table.
    text = plain(run("pdftotext", path, "-")) + "\n" + plain(run("pdftotext", "-layout", path, "-"))
    for one in words:
        # On a page of both directions Poppler puts what stands between two Persian commas in its own order.
        for part in plain(one).split("،"):
            if part.strip() not in text:
                refuse(part + " is not in: " + text)


def code_on(path):
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", "150", "-gray", "-singlefile", path, folder + "/page")
        return run("zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", folder + "/page.pgm")


def main(path, pages, address, *words):
    require_tagged_pages(path, pages)
    require_embedded_fonts(path)
    code = code_on(path)
    if code != address:
        refuse("the code says " + code)
    require_words(path, (address, *words))
    print(code)


main(*sys.argv[1:])
