// The file of a language as the network may deliver it: whole, or anything else.
#include "i18n/catalogue_file.h"

#include "i18n/loaded_catalogues.h"
#include "support/parted_catalogue.h"

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace hamandish::i18n::catalogue_file_test {

namespace {

std::string file_of(Locale locale) {
    const std::string path =
        HAMANDISH_CATALOGUE_FOLDER "/" + std::string(code(locale)) + ".catalogue";
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Says every message with and without arguments of every kind: programs may do with them what
/// they like, but end.
void say_everything(const Catalogue& catalogue) {
    std::vector<Argument> arguments;
    for (std::size_t index = 0; index < argument_name_count; ++index)
        switch (const std::string_view name = argument_names[index]; index % 4) {
        case 0: arguments.push_back({name, std::int64_t{-3}}); break;
        case 1: arguments.push_back({name, "word"}); break;
        case 2: arguments.push_back({name, base::Day{20000}}); break;
        default: arguments.push_back({name, base::Instant{1'800'000'000'000}});
        }
    for (std::size_t index = 0; index < message_key_count; ++index) {
        const auto key = static_cast<MessageKey>(index);
        (void)catalogue.format(key);
        (void)catalogue.format_with(key, arguments);
    }
}

TEST(CatalogueFile, holds_the_programs_that_are_compiled_in) {
    for (const Locale locale : locales) {
        const auto sections = read_catalogue_file(file_of(locale));
        ASSERT_TRUE(sections) << code(locale);
        const bool has_texts = locale_of_texts(locale) == locale;
        ASSERT_EQ(sections->size(), has_texts ? 1u : 2u) << code(locale);
        EXPECT_EQ(sections->front().locale, locale);
        EXPECT_EQ(sections->back().locale, locale_of_texts(locale));
        for (const CatalogueSection& section : *sections) {
            const auto& compiled = compiled_programs[static_cast<std::size_t>(section.locale)];
            EXPECT_EQ(section.bytes, compiled.bytes);
            const std::vector<std::uint32_t> ends(compiled.ends, compiled.ends + message_key_count);
            EXPECT_EQ(section.ends, ends);
        }
    }
}

TEST(CatalogueFile, is_refused_when_it_is_cut_short_anywhere) {
    const std::string whole = file_of(first_locale);
    for (std::size_t size = 0; size < whole.size(); size += size < 2000 ? 1 : 53) {
        LoadedCatalogues loaded;
        ASSERT_FALSE(loaded.add(whole.substr(0, size))) << size;
        ASSERT_FALSE(loaded.has(first_locale));
    }
}

TEST(CatalogueFile, is_refused_when_it_is_of_another_build_or_something_else) {
    std::string other = file_of(first_locale);
    other[0] = static_cast<char>(other[0] ^ 1);
    for (const std::string& bytes :
         {other, std::string(), std::string("<!doctype html>"), std::string(100'000, '\0'),
          std::string(catalogue_stamp) + "x"}) {
        const auto refused = read_catalogue_file(bytes);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, base::ErrorCode::InvalidInput);
    }
}

TEST(LoadedCatalogues, say_what_came_and_nothing_else) {
    LoadedCatalogues loaded;
    const MessageKey key{};
    for (const Locale locale : locales) {
        EXPECT_EQ(loaded.catalogue(Locale::Arabic).format(key), "") << "it came last";
        ASSERT_EQ(loaded.add(file_of(locale)), locale);
        EXPECT_TRUE(loaded.has(locale));
        EXPECT_EQ(loaded.catalogue(locale).format(key), Catalogue(locale).format(key));
        EXPECT_EQ(loaded.catalogue(locale).of_texts().locale(), locale_of_texts(locale));
    }
}

TEST(LoadedCatalogues, want_the_language_of_texts_in_the_same_file) {
    const std::string whole = file_of(Locale::Arabic);
    const Locale texts = locale_of_texts(Locale::Arabic);
    const std::string head = '\x02' + std::string(code(texts));
    LoadedCatalogues loaded;
    ASSERT_FALSE(loaded.add(whole.substr(0, whole.rfind(head))));
    EXPECT_FALSE(loaded.has(Locale::Arabic)) << "a refused file leaves nothing behind";
    ASSERT_TRUE(loaded.add(whole));
    EXPECT_TRUE(loaded.has(Locale::Arabic) && loaded.has(texts));
}

/// Of every second message the words are in the rest.
bool is_odd(MessageKey key) {
    return static_cast<std::size_t>(key) % 2 == 1;
}

test::PartedCatalogue parted_file_of(Locale locale) {
    return test::parted_catalogue(file_of(locale), is_odd);
}

void expect_all_words(const LoadedCatalogues& loaded, Locale locale) {
    EXPECT_TRUE(loaded.has_all(locale)) << code(locale);
    for (std::size_t index = 0; index < message_key_count; ++index) {
        const auto key = static_cast<MessageKey>(index);
        EXPECT_TRUE(loaded.has_message(locale, key)) << name(key);
        EXPECT_EQ(loaded.catalogue(locale).format(key), Catalogue(locale).format(key)) << name(key);
    }
}

TEST(LoadedCatalogues, take_the_rest_of_a_language_after_its_first_file) {
    for (const Locale locale : locales) {
        const test::PartedCatalogue parted = parted_file_of(locale);
        LoadedCatalogues loaded;
        ASSERT_EQ(loaded.add(parted.first), locale);
        EXPECT_TRUE(loaded.has(locale));
        EXPECT_FALSE(loaded.has_all(locale));
        for (std::size_t index = 0; index < message_key_count; ++index) {
            const auto key = static_cast<MessageKey>(index);
            EXPECT_EQ(loaded.has_message(locale, key), !is_odd(key)) << name(key);
            const std::string said = is_odd(key) ? "" : Catalogue(locale).format(key);
            EXPECT_EQ(loaded.catalogue(locale).format(key), said) << name(key);
        }
        ASSERT_EQ(loaded.add(parted.first), locale) << "a second time adds nothing";
        EXPECT_FALSE(loaded.has_all(locale));
        ASSERT_EQ(loaded.add(parted.rest), locale);
        expect_all_words(loaded, locale);
        expect_all_words(loaded, locale_of_texts(locale));
    }
}

TEST(LoadedCatalogues, take_both_files_of_a_language_one_after_the_other) {
    for (const Locale locale : locales) {
        const test::PartedCatalogue parted = parted_file_of(locale);
        for (const std::string& both : {parted.first + parted.rest, parted.rest + parted.first}) {
            LoadedCatalogues loaded;
            ASSERT_EQ(loaded.add(both), locale);
            expect_all_words(loaded, locale);
        }
    }
}

TEST(LoadedCatalogues, refuse_the_rest_of_a_language_that_is_not_here) {
    LoadedCatalogues loaded;
    const test::PartedCatalogue english = parted_file_of(Locale::English);
    EXPECT_FALSE(loaded.add(english.rest));
    EXPECT_FALSE(loaded.has(Locale::English)) << "a refused file leaves nothing behind";
    ASSERT_TRUE(loaded.add(parted_file_of(Locale::Persian).first));
    EXPECT_FALSE(loaded.add(english.rest));
    EXPECT_FALSE(loaded.add(english.first + english.rest.substr(0, english.rest.size() - 1)));
    EXPECT_FALSE(loaded.has(Locale::English));
}

/// The words of texts, which came with a language, go on when their own language comes.
TEST(LoadedCatalogues, lack_what_neither_file_of_texts_brought) {
    LoadedCatalogues loaded;
    ASSERT_TRUE(loaded.add(parted_file_of(Locale::Arabic).first));
    const Locale texts = locale_of_texts(Locale::Arabic);
    ASSERT_TRUE(loaded.add(file_of(texts)));
    expect_all_words(loaded, texts);
    EXPECT_FALSE(loaded.has_all(Locale::Arabic));
    ASSERT_TRUE(loaded.add(parted_file_of(Locale::Arabic).rest));
    expect_all_words(loaded, Locale::Arabic);
    expect_all_words(loaded, texts);
}

/// Steps that no compiler writes, in place of the first message.
TEST(CatalogueFile, is_refused_for_what_no_compiler_writes) {
    const std::string whole = file_of(first_locale);
    const std::string head =
        whole.substr(0, catalogue_stamp.size() + 1 + code(first_locale).size());
    const std::size_t first_size = read_catalogue_file(whole).value().front().ends.front();
    const std::string rest = whole.substr(head.size() + first_size);
    ASSERT_TRUE(read_catalogue_file(head + "x" + rest)) << "any text is a message";
    const std::string deep = [] {
        std::string body;
        for (int depth = 0; depth < 9; ++depth) {
            const std::array<char, 5> choice{0x07, 0, 1, 5, static_cast<char>(body.size())};
            body = std::string(choice.begin(), choice.end()) + '\0' + body;
        }
        return body;
    }();
    for (const std::string& program :
         {std::string("\x01\xff"), std::string("\x02"), std::string("\x05\0\x05", 3),
          std::string("\x09\0", 2), std::string("\x1f"), std::string("\xd9"),
          std::string("\xed\xa0\x80"), std::string("\x07\0\0", 3),
          std::string("\x07\0\x01\x04\0\0", 6), std::string("\x07\0\x01\x09\0\0", 6),
          std::string("\x07\0\x01\x05\x01\0\0", 7), std::string("\x0b\0\x01\xff", 4), deep})
        EXPECT_FALSE(read_catalogue_file(head + program + rest)) << testing::PrintToString(program);
}

/// One of the ways in which bytes go wrong.
std::string damaged(std::string bytes, std::mt19937& random) {
    const std::size_t start = catalogue_stamp.size();
    for (auto faults = 1 + random() % 4; faults > 0; --faults) {
        const std::size_t at = start + random() % (bytes.size() - start);
        const std::size_t length = 1 + random() % 40;
        switch (random() % 4) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes[at] = static_cast<char>(random() % 0x20); break;
        case 2: bytes.erase(at, length); break;
        default: bytes.insert(at, bytes.substr(start + random() % (bytes.size() - start), length));
        }
    }
    return bytes;
}

TEST(CatalogueFile, that_is_damaged_is_refused_or_says_other_words) {
    const std::string whole = file_of(Locale::English);
    std::mt19937 random(20261126);
    int refused = 0, taken = 0;
    for (int round = 0; round < 3000; ++round) {
        LoadedCatalogues loaded;
        const std::string bytes = damaged(whole, random);
        if (!loaded.add(bytes)) {
            ++refused;
            continue;
        }
        ++taken;
        if (taken % 20 == 0) say_everything(loaded.catalogue(Locale::English));
    }
    EXPECT_GT(refused, 0);
    EXPECT_GT(taken, 0);
}

} // namespace

} // namespace hamandish::i18n::catalogue_file_test
