// Lists in the order of CLDR's Persian tailoring, written out here as readers know it and held
// against ICU's own comparison over many names.
#include "server/ops/collation.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <unicode/coll.h>

namespace hamandish::ops::collation_test {
namespace {

Collation persian() {
    return std::move(Collation::create("fa").value());
}

std::vector<std::string> sorted(const std::vector<std::string>& names) {
    std::vector<std::string> found;
    for (const auto index : reading_order(persian(), names)) found.push_back(names[index]);
    return found;
}

// Dehkhoda's alphabet with the variants that names are written with; digits first, Latin last.
const std::vector<std::string> alphabet{"۱", "۹", "آ", "ا", "ٱ", "ء", "أ", "إ", "ؤ", "ئ", "ب",
                                        "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز",
                                        "ژ", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق",
                                        "ک", "گ", "ل", "م", "ن", "و", "ه", "ة", "ی"};

TEST(Collation, LettersStandAsInAPersianDictionary) {
    const auto collation = persian();
    for (std::size_t index = 1; index < alphabet.size(); ++index)
        EXPECT_LT(collation.sort_key(alphabet[index - 1]), collation.sort_key(alphabet[index]))
            << alphabet[index - 1] << " before " << alphabet[index];
    for (const auto* latin : {"a", "Z"})
        EXPECT_NE(collation.sort_key("ی") < collation.sort_key(latin), // one side of all letters
                  collation.sort_key(latin) < collation.sort_key("آ"));
}

TEST(Collation, NamesOfPeopleAndPlacesAreWhereOneLooksForThem) {
    const std::vector<std::string> wanted{
        "آبادان", "احمد",  "اراک",  "بابل",  "پارس‌آباد",
        "تهران",  "چالوس", "رشت",   "زنجان", "ژاله",
        "قم",     "کرج",   "گرگان", "لار",   "مشهد",
        "وحید",   "همدان", "یزد"};
    auto mixed = wanted;
    std::shuffle(mixed.begin(), mixed.end(), std::mt19937(7));
    EXPECT_EQ(sorted(mixed), wanted);
    auto by_bytes = mixed;
    std::sort(by_bytes.begin(), by_bytes.end());
    EXPECT_NE(by_bytes, wanted) << "the order of bytes would not do";
}

TEST(Collation, VariantsHalfSpacesAndMarksAreTheSameLetters) {
    const auto collation = persian();
    EXPECT_TRUE(collation.same_letters("علی", "علي"));
    EXPECT_TRUE(collation.same_letters("کاوه", "كاوه"));
    EXPECT_TRUE(collation.same_letters("می‌روم", "میروم"));
    EXPECT_TRUE(collation.same_letters("مُحَمَّد", "محمد"));
    EXPECT_FALSE(collation.same_letters("آب", "اب"));
    EXPECT_FALSE(collation.same_letters("علی رضا", "علیرضا")) << "a space does count";
    EXPECT_FALSE(collation.same_letters("مسئول", "مسیول"));
    EXPECT_NE(collation.sort_key("علی"), collation.sort_key("علي")) << "an order, all the same";
}

std::string random_name(std::mt19937& random) {
    static const std::vector<std::string> pieces{"ي", "ك", "‌", "َ",  "ّ",  "ٔ",  "ـ", " ",
                                                 "-", "a", "É",   "7", "۷", "٧", "ۀ", "ى",
                                                 "ھ", "(", "ە",   "ۆ", "»", "و", "ه", "ت"};
    std::string name;
    for (auto count = random() % 12; count > 0; --count) {
        const auto& from = random() % 3 ? alphabet : pieces;
        name += from[random() % from.size()];
    }
    return name;
}

TEST(Collation, KeysCompareAsIcuComparesTheTexts) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> icu(icu::Collator::createInstance("fa_IR", status));
    ASSERT_TRUE(U_SUCCESS(status));
    const auto collation = persian();
    std::mt19937 random(1405);
    int equal = 0;
    for (int round = 0; round < 20000; ++round) {
        const auto one = random_name(random);
        auto other = random_name(random);
        if (round % 4 == 0) other = one + "‌"; // a half-space more
        const auto wanted = icu->compareUTF8(one, other, status);
        const auto key = collation.sort_key(one), other_key = collation.sort_key(other);
        EXPECT_FALSE(wanted == UCOL_LESS && key >= other_key) << one << " | " << other;
        EXPECT_FALSE(wanted == UCOL_GREATER && key <= other_key) << one << " | " << other;
        equal += wanted == UCOL_EQUAL;
        EXPECT_EQ(key == other_key, one == other) << "an order of all texts";
    }
    EXPECT_GT(equal, 1000) << "texts that differ in what ICU ignores were among them";
}

TEST(Collation, LongTextsAndOtherLanguagesHaveKeysToo) {
    const auto english = std::move(Collation::create("en").value());
    EXPECT_LT(english.sort_key(std::string(5000, 'a')),
              english.sort_key(std::string(5000, 'a') + "b"));
    EXPECT_TRUE(english.same_letters("resume", "Résumé"));
}

} // namespace
} // namespace hamandish::ops::collation_test
