// A survey with one question of every kind, and answers to it.
#pragma once

#include "domain/survey.h"

namespace hamandish::domain::samples {

inline Survey survey() {
    using Kind = QuestionKind;
    return {
        {"role", Kind::Single, true, {"student", "staff", "other"}, {}, 0, 0, {}, 0},
        {"year", Kind::Number, true, {}, {}, 1, 10, {{"role", "student"}}, 0},
        {"used", Kind::Multiple, false, {"library", "dormitory", "lab"}, {}, 1, 2, {}, 1},
        {"lab-hours", Kind::Scale, false, {}, {}, 1, 5, {{"used", "lab"}}, 1},
        {"first", Kind::Ranking, false, {"price", "place", "time"}, {}, 0, 0, {}, 1},
        {"quality", Kind::Matrix, true, {"good", "bad"}, {"food", "rooms"}, 0, 0, {}, 2},
        {"since", Kind::Date, false, {}, {}, 0, 30'000, {}, 2},
        {"why", Kind::Text, false, {}, {}, 0, 10, {}, 2},
    };
}

inline Answers answers() {
    return {{"role", {{"student"}, {}, ""}},
            {"year", {{}, 2, ""}},
            {"used", {{"lab"}, {}, ""}},
            {"lab-hours", {{}, 4, ""}},
            {"first", {{"time", "price"}, {}, ""}},
            {"quality", {{"good", "bad"}, {}, ""}},
            {"since", {{}, 20'000, ""}},
            {"why", {{}, {}, "چون"}}};
}

} // namespace hamandish::domain::samples
