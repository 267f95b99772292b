#include "analysis/structure/words.h"

namespace hamandish::analysis {
namespace {

using domain::UnitKind;

// clang-format off
constexpr UnitWord units[] = {
    {U"\u06A9\u062A\u0627\u0628", UnitKind::Book}, // کتاب
    {U"\u062C\u0644\u062F", UnitKind::Book}, // جلد
    {U"\u0628\u0627\u0628", UnitKind::Title}, // باب
    {U"\u0628\u062E\u0634", UnitKind::Part}, // بخش
    {U"\u0641\u0635\u0644", UnitKind::Chapter}, // فصل
    {U"\u0645\u0628\u062D\u062B", UnitKind::Section}, // مبحث
    {U"\u06AF\u0641\u062A\u0627\u0631", UnitKind::Subsection}, // گفتار
    {U"\u0645\u0627\u062F\u0647", UnitKind::Article}, // ماده
    {U"\u0627\u0635\u0644", UnitKind::Article}, // اصل
    {U"\u062A\u0628\u0635\u0631\u0647", UnitKind::Note}, // تبصره
    {U"\u0628\u0646\u062F", UnitKind::Clause}, // بند
    {U"\u062C\u0632\u0621", UnitKind::Item}, // جزء
    {U"\u067E\u06CC\u0648\u0633\u062A", UnitKind::Annex}, // پیوست
    {U"\u0636\u0645\u06CC\u0645\u0647", UnitKind::Annex}, // ضمیمه
    {U"book", UnitKind::Book}, // book
    {U"volume", UnitKind::Book}, // volume
    {U"title", UnitKind::Title}, // title
    {U"part", UnitKind::Part}, // part
    {U"chapter", UnitKind::Chapter}, // chapter
    {U"section", UnitKind::Section}, // section
    {U"subsection", UnitKind::Subsection}, // subsection
    {U"article", UnitKind::Article}, // article
    {U"art.", UnitKind::Article}, // art.
    {U"principle", UnitKind::Article}, // principle
    {U"note", UnitKind::Note}, // note
    {U"clause", UnitKind::Clause}, // clause
    {U"paragraph", UnitKind::Clause}, // paragraph
    {U"item", UnitKind::Item}, // item
    {U"subclause", UnitKind::Item}, // subclause
    {U"subparagraph", UnitKind::Item}, // subparagraph
    {U"annex", UnitKind::Annex}, // annex
    {U"appendix", UnitKind::Annex}, // appendix
    {U"schedule", UnitKind::Annex}, // schedule
};

constexpr std::u32string_view preambles[] = {
    U"\u0645\u0642\u062F\u0645\u0647", // مقدمه
    U"\u067E\u06CC\u0634\u06AF\u0641\u062A\u0627\u0631", // پیشگفتار
    U"\u067E\u06CC\u0634 \u06AF\u0641\u062A\u0627\u0631", // پیش گفتار
    U"\u062F\u06CC\u0628\u0627\u0686\u0647", // دیباچه
    U"preamble", // preamble
    U"foreword", // foreword
};

constexpr NumberWord cardinals[] = {
    {U"\u0635\u0641\u0631", 0}, // صفر
    {U"\u06CC\u06A9", 1}, // یک
    {U"\u062F\u0648", 2}, // دو
    {U"\u0633\u0647", 3}, // سه
    {U"\u0686\u0647\u0627\u0631", 4}, // چهار
    {U"\u067E\u0646\u062C", 5}, // پنج
    {U"\u0634\u0634", 6}, // شش
    {U"\u0647\u0641\u062A", 7}, // هفت
    {U"\u0647\u0634\u062A", 8}, // هشت
    {U"\u0646\u0647", 9}, // نه
    {U"\u062F\u0647", 10}, // ده
    {U"\u06CC\u0627\u0632\u062F\u0647", 11}, // یازده
    {U"\u062F\u0648\u0627\u0632\u062F\u0647", 12}, // دوازده
    {U"\u0633\u06CC\u0632\u062F\u0647", 13}, // سیزده
    {U"\u0686\u0647\u0627\u0631\u062F\u0647", 14}, // چهارده
    {U"\u067E\u0627\u0646\u0632\u062F\u0647", 15}, // پانزده
    {U"\u0634\u0627\u0646\u0632\u062F\u0647", 16}, // شانزده
    {U"\u0647\u0641\u062F\u0647", 17}, // هفده
    {U"\u0647\u062C\u062F\u0647", 18}, // هجده
    {U"\u0647\u06CC\u062C\u062F\u0647", 18}, // هیجده
    {U"\u0646\u0648\u0632\u062F\u0647", 19}, // نوزده
    {U"\u0628\u06CC\u0633\u062A", 20}, // بیست
    {U"\u0633\u06CC", 30}, // سی
    {U"\u0686\u0647\u0644", 40}, // چهل
    {U"\u067E\u0646\u062C\u0627\u0647", 50}, // پنجاه
    {U"\u0634\u0635\u062A", 60}, // شصت
    {U"\u0647\u0641\u062A\u0627\u062F", 70}, // هفتاد
    {U"\u0647\u0634\u062A\u0627\u062F", 80}, // هشتاد
    {U"\u0646\u0648\u062F", 90}, // نود
    {U"\u0635\u062F", 100}, // صد
    {U"\u06CC\u06A9\u0635\u062F", 100}, // یکصد
    {U"\u062F\u0648\u06CC\u0633\u062A", 200}, // دویست
    {U"\u0633\u06CC\u0635\u062F", 300}, // سیصد
    {U"\u0686\u0647\u0627\u0631\u0635\u062F", 400}, // چهارصد
    {U"\u067E\u0627\u0646\u0635\u062F", 500}, // پانصد
    {U"\u0634\u0634\u0635\u062F", 600}, // ششصد
    {U"\u0647\u0641\u062A\u0635\u062F", 700}, // هفتصد
    {U"\u0647\u0634\u062A\u0635\u062F", 800}, // هشتصد
    {U"\u0646\u0647\u0635\u062F", 900}, // نهصد
    {U"\u0647\u0632\u0627\u0631", 1000}, // هزار
    {U"one", 1}, // one
    {U"two", 2}, // two
    {U"three", 3}, // three
    {U"four", 4}, // four
    {U"five", 5}, // five
    {U"six", 6}, // six
    {U"seven", 7}, // seven
    {U"eight", 8}, // eight
    {U"nine", 9}, // nine
    {U"ten", 10}, // ten
    {U"eleven", 11}, // eleven
    {U"twelve", 12}, // twelve
    {U"thirteen", 13}, // thirteen
    {U"fourteen", 14}, // fourteen
    {U"fifteen", 15}, // fifteen
    {U"sixteen", 16}, // sixteen
    {U"seventeen", 17}, // seventeen
    {U"eighteen", 18}, // eighteen
    {U"nineteen", 19}, // nineteen
    {U"twenty", 20}, // twenty
    {U"thirty", 30}, // thirty
    {U"forty", 40}, // forty
    {U"fifty", 50}, // fifty
    {U"sixty", 60}, // sixty
    {U"seventy", 70}, // seventy
    {U"eighty", 80}, // eighty
    {U"ninety", 90}, // ninety
    {U"hundred", 100}, // hundred
};

constexpr NumberWord ordinals[] = {
    {U"\u0627\u0648\u0644", 1}, // اول
    {U"\u0646\u062E\u0633\u062A", 1}, // نخست
    {U"\u06CC\u06A9\u0645", 1}, // یکم
    {U"\u062F\u0648\u0645", 2}, // دوم
    {U"\u0633\u0648\u0645", 3}, // سوم
    {U"\u0686\u0647\u0627\u0631\u0645", 4}, // چهارم
    {U"\u067E\u0646\u062C\u0645", 5}, // پنجم
    {U"\u0634\u0634\u0645", 6}, // ششم
    {U"\u0647\u0641\u062A\u0645", 7}, // هفتم
    {U"\u0647\u0634\u062A\u0645", 8}, // هشتم
    {U"\u0646\u0647\u0645", 9}, // نهم
    {U"\u062F\u0647\u0645", 10}, // دهم
    {U"\u06CC\u0627\u0632\u062F\u0647\u0645", 11}, // یازدهم
    {U"\u062F\u0648\u0627\u0632\u062F\u0647\u0645", 12}, // دوازدهم
    {U"\u0633\u06CC\u0632\u062F\u0647\u0645", 13}, // سیزدهم
    {U"\u0686\u0647\u0627\u0631\u062F\u0647\u0645", 14}, // چهاردهم
    {U"\u067E\u0627\u0646\u0632\u062F\u0647\u0645", 15}, // پانزدهم
    {U"\u0634\u0627\u0646\u0632\u062F\u0647\u0645", 16}, // شانزدهم
    {U"\u0647\u0641\u062F\u0647\u0645", 17}, // هفدهم
    {U"\u0647\u062C\u062F\u0647\u0645", 18}, // هجدهم
    {U"\u0647\u06CC\u062C\u062F\u0647\u0645", 18}, // هیجدهم
    {U"\u0646\u0648\u0632\u062F\u0647\u0645", 19}, // نوزدهم
    {U"\u0628\u06CC\u0633\u062A\u0645", 20}, // بیستم
    {U"\u0686\u0647\u0644\u0645", 40}, // چهلم
    {U"\u067E\u0646\u062C\u0627\u0647\u0645", 50}, // پنجاهم
    {U"\u0634\u0635\u062A\u0645", 60}, // شصتم
    {U"\u0647\u0641\u062A\u0627\u062F\u0645", 70}, // هفتادم
    {U"\u0647\u0634\u062A\u0627\u062F\u0645", 80}, // هشتادم
    {U"\u0646\u0648\u062F\u0645", 90}, // نودم
    {U"\u0635\u062F\u0645", 100}, // صدم
    {U"\u06CC\u06A9\u0635\u062F\u0645", 100}, // یکصدم
    {U"\u062F\u0648\u06CC\u0633\u062A\u0645", 200}, // دویستم
    {U"\u0633\u06CC\u0635\u062F\u0645", 300}, // سیصدم
    {U"\u0686\u0647\u0627\u0631\u0635\u062F\u0645", 400}, // چهارصدم
    {U"\u067E\u0627\u0646\u0635\u062F\u0645", 500}, // پانصدم
    {U"\u0634\u0634\u0635\u062F\u0645", 600}, // ششصدم
    {U"\u0647\u0641\u062A\u0635\u062F\u0645", 700}, // هفتصدم
    {U"\u0647\u0634\u062A\u0635\u062F\u0645", 800}, // هشتصدم
    {U"\u0646\u0647\u0635\u062F\u0645", 900}, // نهصدم
    {U"\u0647\u0632\u0627\u0631\u0645", 1000}, // هزارم
    {U"\u0633\u06CC\u0627\u0645", 30}, // سیام
    {U"first", 1}, // first
    {U"second", 2}, // second
    {U"third", 3}, // third
    {U"fourth", 4}, // fourth
    {U"fifth", 5}, // fifth
    {U"sixth", 6}, // sixth
    {U"seventh", 7}, // seventh
    {U"eighth", 8}, // eighth
    {U"ninth", 9}, // ninth
    {U"tenth", 10}, // tenth
    {U"eleventh", 11}, // eleventh
    {U"twelfth", 12}, // twelfth
    {U"thirteenth", 13}, // thirteenth
    {U"fourteenth", 14}, // fourteenth
    {U"fifteenth", 15}, // fifteenth
    {U"sixteenth", 16}, // sixteenth
    {U"seventeenth", 17}, // seventeenth
    {U"eighteenth", 18}, // eighteenth
    {U"nineteenth", 19}, // nineteenth
    {U"twentieth", 20}, // twentieth
    {U"thirtieth", 30}, // thirtieth
    {U"fortieth", 40}, // fortieth
    {U"fiftieth", 50}, // fiftieth
    {U"sixtieth", 60}, // sixtieth
    {U"seventieth", 70}, // seventieth
    {U"eightieth", 80}, // eightieth
    {U"ninetieth", 90}, // ninetieth
    {U"hundredth", 100}, // hundredth
};

constexpr NumberWord repeats[] = {
    {U"\u0645\u06A9\u0631\u0631", 1}, // مکرر
    {U"bis", 1}, // bis
    {U"ter", 2}, // ter
    {U"quater", 3}, // quater
    {U"quinquies", 4}, // quinquies
};

constexpr std::u32string_view mentions[] = {
    U"\u0627\u06CC\u0646", // این
    U"\u0627\u0646", // آن
    U"\u0642\u0627\u0646\u0648\u0646", // قانون
    U"\u0627\u06CC\u06CC\u0646", // آیین
    U"\u0627\u06CC\u06CC\u0646", // آئین
    U"\u0627\u0633\u0627\u0633\u0646\u0627\u0645\u0647", // اساسنامه
    U"\u062F\u0633\u062A\u0648\u0631\u0627\u0644\u0639\u0645\u0644", // دستورالعمل
    U"\u0634\u06CC\u0648\u0647", // شیوه
    U"\u0645\u0630\u06A9\u0648\u0631", // مذکور
    U"\u0641\u0648\u0642", // فوق
    U"\u06CC\u0627\u062F", // یاد
    U"\u06CC\u0627\u062F\u0634\u062F\u0647", // یادشده
    U"\u0648", // و
    U"\u062A\u0627", // تا
    U"\u06CC\u0627", // یا
    U"\u0627\u0632", // از
    U"\u0645\u0635\u0648\u0628", // مصوب
    U"\u0645\u0648\u0636\u0648\u0639", // موضوع
    U"\u0627\u0635\u0644\u0627\u062D\u06CC", // اصلاحی
    U"\u0627\u0644\u062D\u0627\u0642\u06CC", // الحاقی
    U"\u0647\u0645\u06CC\u0646", // همین
    U"\u0647\u0645\u0627\u0646", // همان
    U"\u0628\u0627\u0644\u0627", // بالا
    U"\u062D\u0627\u0636\u0631", // حاضر
    U"\u062C\u062F\u06CC\u062F", // جدید
    U"of", // of
    U"and", // and
    U"or", // or
    U"to", // to
    U"above", // above
    U"below", // below
    U"shall", // shall
    U"is", // is
    U"the", // the
    U"thereof", // thereof
    U"hereof", // hereof
    U"has", // has
    U"was", // was
    U"may", // may
};
// clang-format on

} // namespace

std::span<const UnitWord> unit_words() {
    return units;
}
std::span<const std::u32string_view> preamble_words() {
    return preambles;
}
std::span<const NumberWord> cardinal_words() {
    return cardinals;
}
std::span<const NumberWord> ordinal_words() {
    return ordinals;
}
std::span<const NumberWord> repeat_words() {
    return repeats;
}
std::span<const std::u32string_view> mention_words() {
    return mentions;
}

} // namespace hamandish::analysis
