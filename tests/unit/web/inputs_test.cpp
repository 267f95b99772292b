#include "web/effects.h"
#include "web/inputs.h"

#include <gtest/gtest.h>

namespace hamandish::web::inputs_test {
namespace {

using Bytes = std::vector<std::uint8_t>;

template <class Write>
Bytes bytes_of(std::uint8_t kind, Write write) {
    Bytes bytes;
    WireWriter writer(bytes);
    writer.u8(kind);
    write(writer);
    return bytes;
}

std::optional<client::Input> input_from(const Bytes& bytes) {
    WireReader reader(bytes);
    return read_input(reader);
}

Bytes started() {
    return bytes_of(0, [](WireWriter& w) {
        w.text("/fa/");
        w.u32(2);
        for (const char* word : {"a", "1", "b", "2"}) w.text(word);
        w.text("0f");
        w.flag(true);
        w.flag(true);
    });
}

TEST(Inputs, reads_fields_in_the_order_of_the_struct) {
    const auto input = input_from(started());
    ASSERT_TRUE(input);
    const auto& one = std::get<client::Started>(*input);
    EXPECT_EQ(one.path, "/fa/");
    const std::vector<std::pair<std::string, std::string>> stored{{"a", "1"}, {"b", "2"}};
    EXPECT_EQ(one.stored, stored);
    EXPECT_EQ(one.random, "0f");
    EXPECT_TRUE(one.online);
    EXPECT_TRUE(one.is_kiosk);
}

TEST(Inputs, reads_a_field_with_its_selection_and_composition) {
    const auto input = input_from(bytes_of(6, [](WireWriter& w) {
        w.u32(42);
        w.text("word");
        for (const std::uint32_t offset : {1, 2, 3, 4}) w.u32(offset);
        w.f32(-7);
        w.f32(5);
    }));
    ASSERT_TRUE(input);
    const auto& one = std::get<client::FieldChanged>(*input);
    EXPECT_EQ(one.node, 42u);
    EXPECT_EQ(one.value, "word");
    EXPECT_EQ(one.selection_start, 1u);
    EXPECT_EQ(one.selection_end, 2u);
    EXPECT_EQ(one.composition_start, 3u);
    EXPECT_EQ(one.composition_end, 4u);
    EXPECT_EQ(one.scroll_x_px, -7);
    EXPECT_EQ(one.scroll_top_px, 5);
}

TEST(Inputs, reads_selected_words_and_where_they_stand) {
    const auto input = input_from(bytes_of(19, [](WireWriter& w) {
        w.u32(2);
        w.u32(7);
        w.u32(9);
        for (const char* text : {"before ", "words", " after"}) w.text(text);
    }));
    ASSERT_TRUE(input);
    const auto& one = std::get<client::WordsSelected>(*input);
    EXPECT_EQ(one.nodes, (std::vector<kit::NodeId>{7, 9}));
    EXPECT_EQ(one.before, "before ");
    EXPECT_EQ(one.words, "words");
    EXPECT_EQ(one.after, " after");
    EXPECT_FALSE(input_from(bytes_of(19, [](WireWriter& w) { w.u32(0xFFFFFFFF); })));
}

TEST(Inputs, reads_a_catalogue_as_the_bytes_it_is) {
    const std::string file("\0\xff\x01", 3);
    const auto input = input_from(bytes_of(11, [&](WireWriter& w) {
        w.text("en");
        w.u32(200);
        w.text(file);
    }));
    ASSERT_TRUE(input);
    const auto& one = std::get<client::CatalogueArrived>(*input);
    EXPECT_EQ(one.language, "en");
    EXPECT_EQ(one.status, 200);
    EXPECT_EQ(one.bytes, file);
}

TEST(Inputs, reads_the_text_of_a_file) {
    const auto kind = static_cast<std::uint8_t>(std::variant_size_v<client::Input> - 1);
    const auto input = input_from(bytes_of(kind, [](WireWriter& w) { w.text("{}"); }));
    ASSERT_TRUE(input);
    EXPECT_EQ(std::get<client::FileRead>(*input).text, "{}");
}

TEST(Inputs, refuses_what_is_cut_off_anywhere) {
    const Bytes whole = started();
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(input_from(Bytes(whole.begin(), whole.begin() + static_cast<long>(size))))
            << size;
}

TEST(Inputs, refuses_a_kind_there_is_not) {
    EXPECT_FALSE(input_from({std::variant_size_v<client::Input>}));
}

TEST(Effects, are_written_with_their_place_in_the_variant) {
    Bytes bytes;
    WireWriter writer(bytes);
    const std::vector<app::Effect> effects{app::StoreText{"k", "v"},
                                           app::ScrollToStart{},
                                           app::ChangeAddress{"/en/", true},
                                           app::ReplaceText{"field", 3, 4, "\u200F"},
                                           app::LoadCatalogue{"ar"},
                                           app::LoadPage{"/ar/", true},
                                           app::EndVisit{},
                                           app::ReadFile{"file"}};
    write_effects(writer, effects);
    WireReader reader(bytes);
    EXPECT_EQ(reader.u32(), 8u);
    EXPECT_EQ(reader.u8(), 1);
    EXPECT_EQ(reader.text(), "k");
    EXPECT_EQ(reader.text(), "v");
    EXPECT_EQ(reader.u8(), 5);
    EXPECT_EQ(reader.u8(), 2);
    EXPECT_EQ(reader.text(), "/en/");
    EXPECT_TRUE(reader.flag());
    EXPECT_EQ(reader.u8(), 7);
    EXPECT_EQ(reader.text(), "field");
    EXPECT_EQ(reader.u32(), 3u);
    EXPECT_EQ(reader.u32(), 4u);
    EXPECT_EQ(reader.text(), "\u200F");
    EXPECT_EQ(reader.u8(), 9);
    EXPECT_EQ(reader.text(), "ar");
    EXPECT_EQ(reader.u8(), 10);
    EXPECT_EQ(reader.text(), "/ar/");
    EXPECT_TRUE(reader.flag());
    EXPECT_EQ(reader.u8(), 11);
    EXPECT_EQ(reader.u8(), 15);
    EXPECT_EQ(reader.text(), "file");
    EXPECT_TRUE(reader.is_whole());
}

} // namespace
} // namespace hamandish::web::inputs_test
