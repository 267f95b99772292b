"""Which messages a first visit can do without: what only the code of the later pages names."""
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "web"))
import part_words  # noqa: E402
import split_program  # noqa: E402

PAGE = "(hamandish::screens::Page&)"
TAKERS = [f"hamandish::app::{taker}(hamandish::app::Change&)" for taker in split_program.TAKERS]
KEYS = {"unit.title": "", "points.title": "", "points.rule": "", "staff.told": "", "error.points": "", "nobody.says": ""}


def symbols(source, defines=(), asks_for=()):
    return [*(f"{source}.o: 0000001a T {name}" for name in defines), *(f"{source}.o:          U {name}" for name in asks_for)]


class Parting(unittest.TestCase):
    objects = [
        *symbols("main", ["take"], [f"hamandish::screens::unit{PAGE}", f"hamandish::screens::points{PAGE}", *TAKERS]),
        *symbols("unit", [f"hamandish::screens::unit{PAGE}"], ["title(int)", "malloc"]),
        *symbols("points", [f"hamandish::screens::points{PAGE}"], ["title(int)", "rule(int)", "rules"]),
        *symbols("title", ["title(int)"]), *symbols("rule", ["rule(int)"]),
        "rules.o: 00000000 D rules", "rules.o: 00000000 d own", "rules.o: 00000010 W inline()",
        *symbols("staff", TAKERS, ["told()"]), *symbols("told", ["told()"]), *symbols("unused", ["unused()"]),
    ]

    def later(self, *more):
        text = "\n".join([*self.objects, *more])
        names = {line.split(":")[0] for line in text.splitlines()}
        sources = {name: "web/main.cpp" if name == "main.o" else f"src/{name.removesuffix('.o')}.cpp" for name in names}
        return {Path(source).stem for source in part_words.later_sources(sources, text, ["points"])}

    def test_what_only_later_pages_and_takers_lead_to_is_later(self):
        self.assertEqual(self.later(), {"points", "rule", "rules", "staff", "told"})

    def test_what_the_first_part_asks_for_is_not(self):
        self.assertEqual(self.later(*symbols("unit", asks_for=["rule(int)"])), {"points", "rules", "staff", "told"})
        self.assertEqual(self.later("title.o:          U rules"), {"points", "rule", "staff", "told"}, "a table is asked for")
        self.assertEqual(self.later("title.o:          w rules"), {"points", "rule", "staff", "told"}, "perhaps")
        self.assertEqual(self.later("title.o: 00000010 W inline()", "unit.o:          U inline()"),
                         {"points", "rule", "staff", "told"}, "it may be of either object")

    def test_what_a_later_page_shares_an_object_with_is_not(self):
        self.assertEqual(self.later(*symbols("points", ["also()"]), *symbols("unit", asks_for=["also()"])), {"staff", "told"})

    def test_a_page_or_a_taker_that_is_not_there_is_told(self):
        text, sources = "\n".join(self.objects), {"main.o": "web/main.cpp"}
        for said, pages in ((text, ["points", "ranking"]), (text.replace(TAKERS[0], "other()"), ["points"])):
            with self.assertRaisesRegex(SystemExit, "later pages and the takers"):
                part_words.later_sources(sources, said, pages)
        with self.assertRaisesRegex(SystemExit, "no object of web/main.cpp"):
            part_words.later_sources({}, text, ["points"])


class Keys(unittest.TestCase):
    texts = {"src/screens/unit.cpp": "say(MessageKey::unit_title)", "src/screens/points.h": "",
             "src/screens/points.cpp": "i18n::MessageKey::points_title, MessageKey::points_rule, MessageKey::unit_title",
             "src/app/staff.cpp": "MessageKey::staff_told MessageKey::error_points",
             "src/app/error_message.cpp": 'message_key_from_name("error." + word)'}

    def later(self, **more):
        texts = self.texts | {f"src/{name}": text for name, text in more.items()}
        return part_words.later_keys(KEYS, texts, {"src/screens/points.cpp", "src/app/staff.cpp"})

    def test_what_only_later_sources_name_is_later(self):
        self.assertEqual(self.later(), ["points.rule", "points.title", "staff.told"])

    def test_what_anything_else_names_is_not(self):
        self.assertEqual(self.later(**{"screens/points.h": "MessageKey::points_rule"}), ["points.title", "staff.told"])
        self.assertEqual(self.later(**{"unused.cpp": "MessageKey::staff_told"}), ["points.rule", "points.title"])

    def test_names_made_of_words_are_known(self):
        with self.assertRaisesRegex(SystemExit, "src/new.cpp finds a message by its name"):
            self.later(**{"new.cpp": "i18n::message_key_from_name(name)"})

    def test_the_products_own_code_is_understood(self):
        texts = {str(path.relative_to(ROOT)): path.read_text() for path in (ROOT / "src").rglob("*.cpp")}
        finders = {source for source, text in texts.items() if part_words.FINDS_BY_NAME in text}
        self.assertEqual(finders - {"src/i18n/catalogue.cpp"}, set(part_words.BY_NAME))
        self.assertTrue(split_program.LATER.findall(texts["src/screens/screen.cpp"]))


if __name__ == "__main__":
    unittest.main()
