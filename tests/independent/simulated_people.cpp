#include "simulated_people.h"

#include <array>
#include <random>

namespace hamandish::journeys {
namespace {

struct Theme {
    const char* unit;
    std::array<const char*, 3> openings;
    std::array<const char*, 4> claims;
    std::array<const char*, 3> endings;
};

constexpr std::array themes{
    Theme{
        "article-1",
        {R"(به نظر من )", R"(در این ماده )", R"(تجربه ما نشان می‌دهد که )"},
        {R"(مهلت سی روز برای خواندن پیش‌نویس‌های بلند کم است)",
         R"(سی روز مهلت در زمان امتحانات دانشجویان کم است)",
         R"(مهلت نظرخواهی باید با اندازه پیش‌نویس بیشتر شود)",
         R"(در مهلت سی روز شوراهای صنفی نمی‌توانند جلسه بگذارند)"},
        {R"(.)", R"( و بهتر است چهل و پنج روز شود.)", R"(؛ لطفاً مهلت را بیشتر کنید.)"}},
    Theme{
        "article-2",
        {R"(برای نابینایان )", R"(من نابینا هستم و )",
         R"(همکار نابینای ما می‌گوید )"},
        {R"(صفحه‌خوان نمی‌تواند متن پیوست‌های تصویری را بخواند)",
         R"(پیوست‌هایی که تصویر هستند با صفحه‌خوان خوانده نمی‌شوند)",
         R"(سامانه باید با صفحه‌خوان و صفحه‌کلید کار کند)",
         R"(بدون صفحه‌خوان نظر دادن در سامانه ممکن نیست)"},
        {R"(.)", R"( و این تبعیض است.)",
         R"(؛ دسترس‌پذیری شرط مشارکت همگانی است.)"}},
    Theme{
        "article-2",
        {R"(در روستای ما )", R"(در شهرستان‌های دور )",
         R"(برای خوابگاه‌ها )"},
        {R"(اینترنت کند است و صفحه‌های سنگین باز نمی‌شوند)",
         R"(اینترنت همراه گران است و سامانه باید سبک باشد)",
         R"(قطع شدن اینترنت نوشته‌ها را از بین می‌برد)",
         R"(پیامک از اینترنت در دسترس‌تر است)"},
        {R"(.)", R"( و مردم از مشارکت می‌مانند.)",
         R"(؛ نسخه سبک لازم است.)"}},
    Theme{"article-3",
          {R"(گزارش پایان مهلت )", R"(به نظرم گزارش )", R"(آمار گزارش )"},
          {R"(باید نشان دهد هر نظر در متن نهایی چه اثری داشت)",
           R"(باید دلیل رد شدن پیشنهادها را هم بگوید)",
           R"(اگر داده باز نداشته باشد قابل اعتماد نیست)",
           R"(باید آمار استان‌ها و سن‌ها را جدا نشان دهد)"},
          {R"(.)", R"( وگرنه کسی دوباره شرکت نمی‌کند.)",
           R"(؛ شفافیت همین است.)"}},
    Theme{"article-4",
          {R"(پاسخ دستگاه )", R"(هر پاسخ )", R"(جوابی که به مردم می‌دهند )"},
          {R"(باید مستند به ماده قانونی مشخص باشد)",
           R"(باید در پیام‌رسان داخلی به دست خود شخص برسد)",
           R"(نباید کلی و تکراری باشد)", R"(باید زمان مشخصی داشته باشد)"},
          {R"(.)", R"( تا بتوان به آن اعتراض کرد.)", R"(؛ این حق پیشنهاددهنده است.)"}}};

constexpr const char* campaign_text =
    R"(مهلت نظرخواهی برای همه دانشگاه‌ها دست‌کم چهل و پنج روز باشد و در تعطیلات متوقف شود)";

class Simulator {
  public:
    explicit Simulator(std::uint64_t seed) : random_(seed) {}

    SimulatedPerson person(int number) {
        SimulatedPerson one;
        const std::string digits = std::to_string(1'000'000 + number);
        one.mobile = "0913" + digits;
        one.national_mobile = "98913" + digits;
        one.profile = profile();
        one.way = static_cast<NoticeWay>(below(6));
        for (int i = static_cast<int>(below(3)); i >= 0; --i)
            one.votes.push_back({"article-" + std::to_string(1 + (number + i) % 6), choice()});
        const auto dice = below(100);
        if (dice < 12) one.words = words("comment");
        if (dice >= 12 && dice < 16) one.words = words("proposal", number);
        if (dice == 16) one.words = words("request");
        return one;
    }
    [[nodiscard]] SimulatedWords of_campaign() {
        return {"article-1", "proposal",
                campaign_text + std::string(below(3) == 0 ? R"( لطفاً)" : ""), ""};
    }

  private:
    /// Evenly, but for what is lost by the remainder.
    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    template <class List>
    auto one_of(const List& list) {
        return list[below(list.size())];
    }
    std::string choice() {
        return std::array{"agree", "agree", "agree", "disagree", "disagree", "pass"}[below(6)];
    }
    contract::Profile profile() {
        if (below(10) == 0) return {};
        const auto province = below(3) == 0 ? 23 : below(31);
        contract::Profile out;
        out.birth_year = std::to_string(1330 + below(58));
        out.gender = below(2) == 0 ? "woman" : "man";
        out.province = std::string("IR-") + (province < 10 ? "0" : "") + std::to_string(province);
        out.audience_group = std::array{"public", "public", "public", "ngo", "staff"}[below(5)];
        return out;
    }
    /// `number`: of whoever proposes, each of whom has another wording in mind; 0 for none.
    SimulatedWords words(const std::string& kind, int number = 0) {
        const Theme& theme = themes[below(themes.size())];
        std::string text = one_of(theme.openings);
        text += one_of(theme.claims);
        text += one_of(theme.endings);
        if (number == 0) return {theme.unit, kind, text, ""};
        const std::string hours = std::to_string(number);
        return {theme.unit, kind, text, R"(مهلت آن )" + hours + R"( ساعت است)"};
    }

    std::mt19937_64 random_;
};

} // namespace

std::string address_of(const SimulatedPerson& person) {
    switch (person.way) {
    case NoticeWay::Safir: return person.national_mobile;
    case NoticeWay::Sms:
    case NoticeWay::Mail: return person.mobile;
    case NoticeWay::Bot:
    case NoticeWay::Rubika:
    case NoticeWay::Eitaa: break;
    }
    return person.national_mobile.substr(4);
}

std::vector<SimulatedPerson> simulated_people(int count, int campaign, std::uint64_t seed) {
    Simulator simulator(seed);
    std::vector<SimulatedPerson> people;
    const int every = count / campaign;
    for (int number = 0; number < count; ++number) {
        people.push_back(simulator.person(number));
        if (number % every == 0 && number / every < campaign)
            people.back().words = simulator.of_campaign();
    }
    people.back().is_troll = true;
    return people;
}

} // namespace hamandish::journeys
