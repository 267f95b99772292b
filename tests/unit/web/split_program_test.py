"""What goes into the second part of the program: the pages that come later, and what only they lead to."""
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "web"))
import split_program  # noqa: E402


def call(caller, callee):
    return f'  "{caller}" -> "{callee}"; // call'


def function(name, colour="white"):
    return f'  "{name}" [style="filled", fillcolor="{colour}"];'


def in_table(name):
    return f'  "{name}" [style="filled, rounded"];'


class Parting(unittest.TestCase):
    points, ranking = split_program.gate("points"), split_program.gate("ranking")
    takers = {rf"hamandish::app::{taker}\28hamandish::app::Change&\29" for taker in split_program.TAKERS}

    def parted(self, *more):
        graph = [function("start", "gray"), function("js", "turquoise"), function(self.points), function(self.ranking),
                 in_table(self.points), in_table(self.ranking), function("rules"), function("rule"), function("say"),
                 call(self.points, "rules"), call("rules", "rule"), call("rule", "say"), call(self.ranking, "rule"),
                 call("rule", "js"), call("start", "say"), *map(function, self.takers), *more]
        moved = split_program.later_functions("\n".join(graph), ["points", "ranking"])
        self.assertLessEqual(self.takers, moved)
        return moved - self.takers

    def test_a_page_takes_with_it_what_nothing_else_leads_to(self):
        self.assertEqual(self.parted(), {self.points, self.ranking, "rules", "rule"})

    def test_what_the_first_part_calls_stays_with_all_it_leads_to(self):
        self.assertEqual(self.parted(call("start", "rules")), {self.points, self.ranking})

    def test_what_stands_in_a_table_stays(self):
        self.assertEqual(self.parted(in_table("rule")), {self.points, self.ranking, "rules"})

    def test_what_is_exported_stays(self):
        self.assertEqual(self.parted(function("rules", "gray")), {self.points, self.ranking})

    def test_a_circle_of_functions_behind_a_page_goes_with_it(self):
        self.assertIn("rule", self.parted(call("rule", "rules")))

    def test_what_the_application_takes_for_staff_goes_too_with_its_steps_in_tables(self):
        taker, step = sorted(self.takers)[0], r"visit<hamandish::app::take_staff_fact\28hamandish::app::Change&\29::$_0>"
        moved = self.parted(call("start", taker), call(taker, "form"), function("form"), function(step), in_table(step),
                            call(step, "words"), function("words"))
        self.assertLessEqual({step, "form", "words"}, moved)

    def test_a_page_that_the_program_lacks_is_an_error(self):
        with self.assertRaises(SystemExit):
            split_program.later_functions(function("start", "gray"), ["points"])
        with self.assertRaises(SystemExit):
            split_program.later_functions(function("start", "gray"), [])
        with self.assertRaises(SystemExit):
            split_program.later_functions(function(self.points), ["points"])

    def test_pages_where_people_take_part_come_first(self):
        screens = (ROOT / "src/screens/screen.cpp").read_text()
        later = set(split_program.LATER.findall(screens))
        self.assertFalse(later & {"calls_list", "call", "draft", "unit", "questions", "question", "sign_in", "contributions"})
        self.assertIn("staff_draft", later)
        self.assertIn("staff_question", later)
        self.assertIn("translation", later)


if __name__ == "__main__":
    unittest.main()
