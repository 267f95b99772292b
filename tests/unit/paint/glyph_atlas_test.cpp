#include "paint/glyph_atlas.h"

#include "support/test_fonts.h"

#include <gtest/gtest.h>

namespace {

using namespace hamandish;

/// A player's side of the contract: everything asked for is done.
void serve(paint::GlyphAtlas& atlas) {
    ImVector<ImTextureData*> textures;
    atlas.append_textures(textures);
    for (auto* texture : textures) {
        const bool is_over = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetTexID(is_over ? ImTextureID_Invalid : 7);
        texture->SetStatus(is_over ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

class GlyphAtlasTest : public testing::Test {
  protected:
    GlyphAtlasTest()
        : fonts(test::shipped_fonts()), atlas(std::move(paint::GlyphAtlas::create(fonts).value())) {
    }

    ImTextureData& texture() { return *atlas.glyph_texture()._TexData; }

    bool shows(const paint::AtlasEntry& entry, const paint::GlyphKey& key) {
        const auto wanted = atlas.draw_apart(key);
        if (entry.width != wanted.width || entry.height != wanted.height) return false;
        for (int y = 0; y < entry.height; ++y)
            for (int x = 0; x < entry.width; ++x) {
                const auto* pixel =
                    static_cast<unsigned char*>(texture().GetPixelsAt(entry.x + x, entry.y + y));
                if (*pixel != wanted.coverage[static_cast<std::size_t>(y * entry.width + x)])
                    return false;
            }
        return true;
    }

    text::FontSet fonts;
    paint::GlyphAtlas atlas;
};

TEST_F(GlyphAtlasTest, DrawsAGlyphOnce) {
    atlas.begin_frame();
    const paint::GlyphKey key{0, 40, 16 * 64, 1};
    const auto first = atlas.find(key);
    ASSERT_TRUE(first && first->width > 0);
    EXPECT_TRUE(shows(*first, key));
    const auto count = atlas.glyph_count();
    const auto again = atlas.find(key);
    EXPECT_EQ(again->x, first->x);
    EXPECT_EQ(atlas.glyph_count(), count);
    EXPECT_TRUE(atlas.find({0, 40, 16 * 64, 2}));
    EXPECT_EQ(atlas.glyph_count(), count + 1) << "another sub-pixel place is another picture";
}

TEST_F(GlyphAtlasTest, MarksOnlyWhatChangedAfterTheFirstUpload) {
    atlas.begin_frame();
    EXPECT_EQ(texture().Status, ImTextureStatus_WantCreate);
    serve(atlas);
    atlas.begin_frame();
    const auto entry = atlas.find({0, 40, 16 * 64, 0});
    EXPECT_EQ(texture().Status, ImTextureStatus_WantUpdates);
    ASSERT_EQ(texture().Updates.Size, 1);
    EXPECT_EQ(texture().Updates[0].x, entry->x);
    serve(atlas);
    atlas.begin_frame();
    EXPECT_EQ(texture().Updates.Size, 0);
    ASSERT_TRUE(atlas.find({0, 40, 16 * 64, 0}));
    EXPECT_EQ(texture().Status, ImTextureStatus_OK);
}

TEST_F(GlyphAtlasTest, AFullAtlasNeverShowsAWrongGlyph) {
    int without_room = 0;
    for (std::uint32_t frame = 0; frame < 12; ++frame) {
        atlas.begin_frame();
        std::vector<std::pair<paint::GlyphKey, paint::AtlasEntry>> drawn;
        for (std::uint32_t glyph = 1; glyph < 400; ++glyph) {
            const paint::GlyphKey key{0, glyph, (60 + frame * 8) * 64, 0};
            const auto entry = atlas.find(key);
            without_room += !entry;
            if (entry) drawn.emplace_back(key, *entry);
        }
        for (const auto& [key, entry] : drawn) ASSERT_TRUE(shows(entry, key)) << key.glyph;
        EXPECT_LE(texture().Height, paint::GlyphAtlas::largest_height);
        serve(atlas);
    }
    EXPECT_GT(without_room, 0) << "the test never filled the atlas";
    atlas.begin_frame();
    atlas.begin_frame();
    EXPECT_TRUE(atlas.find({0, 40, 16 * 64, 0})) << "room again once the crowd has gone";
}

TEST_F(GlyphAtlasTest, GrowingKeepsTheOldTextureUntilThePlayerHasDroppedIt) {
    atlas.begin_frame();
    serve(atlas);
    for (int frame = 0; texture().Height == paint::GlyphAtlas::first_side && frame < 3; ++frame) {
        atlas.begin_frame();
        for (std::uint32_t glyph = 1; glyph < 600; ++glyph)
            if (!atlas.find({0, glyph, 90 * 64, 0})) break;
    }
    ASSERT_EQ(texture().Height, paint::GlyphAtlas::largest_height);
    ImVector<ImTextureData*> textures;
    atlas.append_textures(textures);
    ASSERT_EQ(textures.Size, 2);
    EXPECT_EQ(textures[0]->Status, ImTextureStatus_WantCreate);
    EXPECT_EQ(textures[1]->Status, ImTextureStatus_WantDestroy);
    serve(atlas);
    atlas.begin_frame();
    textures.resize(0);
    atlas.append_textures(textures);
    EXPECT_EQ(textures.Size, 1);
}

TEST_F(GlyphAtlasTest, ALostContextWantsEverythingAnew) {
    atlas.begin_frame();
    serve(atlas);
    atlas.forget_uploads();
    EXPECT_EQ(texture().Status, ImTextureStatus_WantCreate);
    EXPECT_EQ(texture().TexID, ImTextureID_Invalid);
}

TEST_F(GlyphAtlasTest, RefusesAPictureOfTheWrongSize) {
    atlas.begin_frame();
    const paint::WantedPicture cluster{"x", 1024};
    atlas.provide(cluster, {10, 10, 0, 10, std::vector<std::uint8_t>(7)});
    EXPECT_FALSE(atlas.find_picture(cluster));
    atlas.provide(cluster, {10, 10, 0, 10, std::vector<std::uint8_t>(400)});
    EXPECT_TRUE(atlas.find_picture(cluster));
}

} // namespace
