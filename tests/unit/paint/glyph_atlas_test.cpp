#include "paint/glyph_atlas.h"

#include "support/test_fonts.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::glyph_atlas_test {
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

/// A picture whose every pixel says which one it is.
paint::Picture picture_of(std::uint8_t red, std::int32_t width, std::int32_t height) {
    paint::Picture picture{width, height, 0, height, width * 64, {}};
    for (std::int32_t pixel = 0; pixel < width * height; ++pixel)
        picture.rgba.insert(picture.rgba.end(), {red, 1, 2, 255});
    return picture;
}

/// What one frame of a tiny atlas was told, by chance.
struct Shown {
    std::vector<std::pair<paint::GlyphKey, paint::AtlasEntry>> glyphs;
    std::vector<std::pair<std::uint8_t, paint::AtlasEntry>> pictures;
    int refused = 0;
};

Shown show_anything(paint::GlyphAtlas& atlas, std::mt19937& random) {
    const auto below = [&](std::uint32_t limit) {
        return static_cast<std::uint32_t>(random() % limit);
    };
    Shown shown;
    for (auto count = below(60); count > 0; --count) {
        const paint::GlyphKey key{static_cast<std::uint16_t>(below(2)), 1 + below(80),
                                  (8 + below(30)) * 64 + below(2) * 32,
                                  static_cast<std::uint8_t>(below(4))};
        if (const auto entry = atlas.find(key))
            shown.glyphs.emplace_back(key, *entry);
        else
            ++shown.refused;
    }
    for (auto count = below(40); count > 0; --count) {
        const auto red = static_cast<std::uint8_t>(below(200));
        if (const auto entry = atlas.find_picture({std::to_string(red), 1024, red % 2 == 0}))
            shown.pictures.emplace_back(red, *entry);
    }
    return shown;
}

bool shows_red(const ImTextureData& colors, const paint::AtlasEntry& entry, std::uint8_t red) {
    for (const auto row : {0, entry.height - 1})
        for (const auto column : {0, entry.width - 1}) {
            const auto at = (entry.y + row) * colors.Width + entry.x + column;
            if (colors.Pixels[at * 4] != red) return false;
        }
    return true;
}

TEST_F(GlyphAtlasTest, ATinyAtlasNeverShowsAWrongGlyphOrPicture) {
    constexpr std::int32_t side = 64;
    atlas = std::move(paint::GlyphAtlas::create(fonts, side, 2 * side).value());
    std::mt19937 random(1405);
    std::size_t glyphs = 0, pictures = 0;
    int refused = 0;
    for (int frame = 0; frame < 400; ++frame) {
        atlas.begin_frame();
        const auto shown = show_anything(atlas, random);
        // What the frame was told stays true until it ends, whatever came after.
        for (const auto& [key, entry] : shown.glyphs) ASSERT_TRUE(shows(entry, key)) << frame;
        const auto& colors = *atlas.picture_texture()._TexData;
        for (const auto& [red, entry] : shown.pictures)
            ASSERT_TRUE(shows_red(colors, entry, red)) << frame;
        EXPECT_LE(texture().Height, 2 * side);
        EXPECT_LE(colors.Height, 2 * side);
        glyphs += shown.glyphs.size(), pictures += shown.pictures.size();
        refused += shown.refused;
        for (const auto& wanted : atlas.take_wanted()) {
            const auto red = static_cast<std::uint8_t>(std::stoi(wanted.text));
            atlas.provide(wanted, picture_of(red, 20 + red % 80, 4 + red % 50));
        }
        serve(atlas);
    }
    EXPECT_GT(glyphs, 1000u);
    EXPECT_GT(pictures, 200u);
    EXPECT_GT(refused, 100) << "the test never filled the atlas";
}

TEST_F(GlyphAtlasTest, PicturesFindRoomInTheNextFrame) {
    const auto show_all = [&] {
        atlas.begin_frame();
        int shown = 0;
        for (int one = 0; one < 200; ++one) {
            const paint::WantedPicture wanted{std::to_string(one), 1024};
            if (atlas.find_picture(wanted)) ++shown;
        }
        for (const auto& wanted : atlas.take_wanted()) atlas.provide(wanted, picture_of(9, 70, 70));
        serve(atlas);
        return shown;
    };
    EXPECT_EQ(show_all(), 0);
    EXPECT_LT(show_all(), 200) << "the first texture has no room for all";
    EXPECT_TRUE(atlas.will_have_more_room());
    for (int frame = 0; frame < 3; ++frame) show_all();
    EXPECT_FALSE(atlas.will_have_more_room());
    EXPECT_EQ(show_all(), 200) << "a page of emoji is shown whole";
}

TEST_F(GlyphAtlasTest, OldPicturesAreForgottenAndAskedForAgain) {
    const auto visit = [&](int page) {
        std::size_t asked = 0;
        for (int frame = 0; frame < 2; ++frame) {
            atlas.begin_frame();
            for (int one = 0; one < 20; ++one)
                (void)atlas.find_picture({std::to_string(page * 100 + one), 1024});
            const auto wanted = atlas.take_wanted();
            asked += wanted.size();
            for (const auto& cluster : wanted) atlas.provide(cluster, picture_of(9, 200, 200));
            serve(atlas);
        }
        return asked;
    };
    EXPECT_EQ(visit(0), 20u);
    EXPECT_EQ(visit(0), 0u);
    for (int page = 1; page < 8; ++page) EXPECT_EQ(visit(page), 20u); // 22 MB in all
    EXPECT_EQ(visit(0), 20u);
}

TEST_F(GlyphAtlasTest, RefusesAPictureOfTheWrongSize) {
    atlas.begin_frame();
    const paint::WantedPicture cluster{"x", 1024};
    atlas.provide(cluster, {10, 10, 0, 10, 0, std::vector<std::uint8_t>(7)});
    EXPECT_FALSE(atlas.find_picture(cluster));
    atlas.provide(cluster, {10, 10, 0, 10, 0, std::vector<std::uint8_t>(400)});
    EXPECT_TRUE(atlas.find_picture(cluster));
}

} // namespace
} // namespace hamandish::glyph_atlas_test
