// A call's poster: one page whatever the title, the same bytes, and A3 is A4 drawn larger.
// With HAMANDISH_SHOTS the pages are kept there, to be looked at.
#include "server/print/poster_page.h"

#include "server/print/press.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::print::poster_page_test {
namespace {

const std::string long_title =
    R"(آیین‌نامه چگونگی پذیرش، ثبت‌نام، آموزش، پژوهش، سنجش و دانش‌آموختگی دانشجویان دوره‌های تحصیلات تکمیلی)";
const std::string ways_fa =
    R"(بخوانید، نظر بدهید، متن پیشنهاد کنید و رأی بدهید؛ با هر مرورگری و بی‌آنکه چیزی نصب کنید.)";

Poster poster(const std::string& title_fa, const std::string& title_en) {
    return {
        .words = {PosterWords{"fa", base::Direction::RightToLeft, "نظر شما، پیش از تصویب",
                              "این پیش‌نویس برای نظر همگان باز است:",
                              title_fa, "از ۱ آذر ۱۴۰۵ تا ۲ دی ۱۴۰۵", ways_fa,
                              "رمزینه را با تلفن بخوانید یا نشانی را باز کنید"},
                  PosterWords{"en", base::Direction::LeftToRight,
                              "Your view, before it is approved",
                              "A draft is open to everyone’s comments:", title_en,
                              "From 22 November 2026 to 23 December 2026",
                              "Read it, comment, propose wording and vote, with any browser and "
                              "without installing anything. Everyone is heard without "
                              "discrimination, and every proposal gets a reasoned answer.",
                              "Scan the code or open the address"}},
        .organisation = {"روابط عمومی و امور بین‌الملل",
                         "Public Relations"},
        .address = "https://mosharekat.msrt.ir/calls/e-participation",
        .code_spoken = "QR: https://mosharekat.msrt.ir/calls/e-participation",
        .opened_at = "2026-11-22T00:00:00Z"};
}

void keep(const std::string& name, const std::string& pdf) {
    if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
        std::ofstream(std::string(folder) + "/poster-" + name + ".pdf", std::ios::binary) << pdf;
}

TEST(PosterPage, IsOneAndTheSameWhateverIsOnIt) {
    Press press, another;
    const std::vector<std::pair<std::string, Poster>> posters{
        {"usual",
         poster(
             "سند نهادینه‌سازی مشارکت الکترونیکی در وزارت "
             "علوم",
             "Directive on Institutionalising E-Participation")},
        {"long", poster(long_title, std::string(3, '-') + " " + long_title)},
        {"empty", poster("", "")}};
    for (const auto& [name, one] : posters) {
        const auto pdf = poster_pdf(press, one);
        ASSERT_TRUE(pdf) << name << ": " << pdf.error().where;
        EXPECT_TRUE(pdf->starts_with("%PDF-1.")) << name;
        EXPECT_LT(pdf->size(), 120'000u) << name;
        EXPECT_EQ(*pdf, poster_pdf(another, one)) << name;
        keep(name, *pdf);
    }
}

TEST(PosterPage, IsAsLargeAsWished) {
    Press press;
    Poster large = poster("عنوان", "Title");
    const auto small_pdf = poster_pdf(press, large);
    large.large = true;
    const auto large_pdf = poster_pdf(press, large);
    ASSERT_TRUE(small_pdf && large_pdf);
    EXPECT_NE(*small_pdf, *large_pdf);
    keep("a3", *large_pdf);
}

} // namespace
} // namespace hamandish::print::poster_page_test
