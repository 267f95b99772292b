// A form to be filled in by hand: as many pages as its rows need, the same bytes each time. With
// HAMANDISH_SHOTS it is kept there, to be looked at.
#include "server/print/form_page.h"

#include "server/print/press.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::print::form_page_test {
namespace {

FormLanguage language(const std::string& code, const std::string& agree,
                      const std::string& disagree) {
    return {code, base::direction_of_language(code), [](int page) { return std::to_string(page); },
            agree, disagree};
}

Form form(int parts) {
    Form made{.title = "Form",
              .head = "Form",
              .author = "Ministry",
              .languages = {language("fa", "موافق", "مخالف"), language("en", "Agree", "Disagree")},
              .rows = {},
              .address = "https://h.example/calls/one",
              .code_spoken = "QR",
              .made_at = "2026-11-22T00:00:00Z"};
    made.rows.push_back({{"مشارکت روی کاغذ", "Take part on paper"}, FormRow::Tone::Title});
    made.rows.push_back({{"متن کامل", "The whole text"}, FormRow::Tone::Plain, FormMark::Code});
    for (int part = 1; part <= parts; ++part) {
        const std::string number = std::to_string(part);
        made.rows.push_back(
            {{"ماده " + number, "Article " + number}, FormRow::Tone::Plain, FormMark::TwoBoxes});
    }
    made.rows.push_back({{"درباره", "About"}, FormRow::Tone::Plain, FormMark::Line, 112});
    return made;
}

void keep(const std::string& name, const std::string& pdf) {
    if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
        std::ofstream(std::string(folder) + "/form-" + name + ".pdf", std::ios::binary) << pdf;
}

TEST(FormPage, IsTheSameEachTimeWhateverIsOnIt) {
    Press press, another;
    Form empty = form(0), unbroken = form(1);
    empty.rows.clear();
    unbroken.rows.push_back({{std::string(900, 'x'), std::string(900, 'y')}});
    const std::vector<std::pair<std::string, Form>> forms{
        {"usual", form(12)}, {"long", form(180)}, {"empty", empty}, {"unbroken", unbroken}};
    for (const auto& [name, one] : forms) {
        const auto pdf = form_pdf(press, one);
        ASSERT_TRUE(pdf) << name << ": " << pdf.error().where;
        EXPECT_TRUE(pdf->starts_with("%PDF-1.")) << name;
        EXPECT_EQ(*pdf, *form_pdf(another, one)) << name;
        keep(name, *pdf);
    }
}

TEST(FormPage, GrowsWithTheParts) {
    Press press;
    const auto size = [&](int parts) { return form_pdf(press, form(parts))->size(); };
    EXPECT_GT(size(180), size(40));
    EXPECT_GT(size(40), size(3));
}

TEST(FormPage, RefusesAnAddressThatNoCodeHolds) {
    Press press;
    Form large = form(1);
    large.address = std::string(8000, 'x');
    EXPECT_EQ(form_pdf(press, large).error().code, base::ErrorCode::TooLarge);
}

} // namespace
} // namespace hamandish::print::form_page_test
