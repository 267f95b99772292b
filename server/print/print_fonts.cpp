#include "server/print/print_fonts.h"

#include "server/embedded.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace hamandish::print {
namespace {

tl::unexpected<base::Error> broken(std::string_view file) {
    return base::fail(base::ErrorCode::Internal, std::string(file));
}

/// One FreeType face and the library it is of, let go of together.
struct OpenFont {
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    OpenFont() = default;
    OpenFont(const OpenFont&) = delete;
    OpenFont& operator=(const OpenFont&) = delete;
    ~OpenFont() {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }
};

void close_font(void* font) {
    delete static_cast<OpenFont*>(font);
}

/// Cairo keeps fonts for a while after their last page: the face goes with its last user. The
/// bytes are the binary's own.
cairo_font_face_t* cairo_face_from(std::string_view bytes) {
    static const cairo_user_data_key_t owner{};
    auto font = std::make_unique<OpenFont>();
    if (FT_Init_FreeType(&font->library) != 0) return nullptr;
    if (FT_New_Memory_Face(font->library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), 0, &font->face) != 0)
        return nullptr;
    cairo_font_face_t* face = cairo_ft_font_face_create_for_ft_face(font->face, FT_LOAD_NO_HINTING);
    if (cairo_font_face_set_user_data(face, &owner, font.get(), close_font) !=
        CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(face);
        return nullptr;
    }
    font.release();
    return face;
}

} // namespace

void PrintFonts::Release::operator()(cairo_font_face_t* face) const {
    cairo_font_face_destroy(face);
}

PrintFonts::PrintFonts(text::Engine engine, text::FontSet set, std::vector<Face> faces)
    : engine_(std::move(engine)), set_(std::move(set)), faces_(std::move(faces)) {}

base::Result<PrintFonts> PrintFonts::create() {
    TRY_ASSIGN(auto engine, text::Engine::create());
    std::vector<text::FontBytes> files;
    std::vector<Face> faces;
    for (const server::EmbeddedFile& file : server::embedded_files()) {
        if (!file.name.ends_with(".ttf")) continue;
        faces.emplace_back(cairo_face_from(file.text));
        if (!faces.back()) return broken(file.name);
        files.push_back({std::string(file.text)});
    }
    auto set = text::FontSet::create(std::move(files));
    if (!set || set->face_count() != faces.size()) return broken("fonts");
    return PrintFonts(std::move(engine), std::move(*set), std::move(faces));
}

} // namespace hamandish::print
