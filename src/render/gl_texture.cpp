#include "render/gl_texture.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <initializer_list>

namespace hamandish::render {
namespace {

struct Format {
    GLint internal;
    GLenum external;
};

Format format_of(const ImTextureData& texture) {
    if (texture.Format == ImTextureFormat_Alpha8) return {GL_R8, GL_RED};
    return {GL_RGBA8, GL_RGBA};
}

void create(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    for (const auto filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    for (const auto wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    const auto format = format_of(texture);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, format.internal, texture.Width, texture.Height, 0,
                 format.external, GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(name);
}

void update(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const auto& part : texture.Updates)
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h,
                        format_of(texture).external, GL_UNSIGNED_BYTE,
                        texture.GetPixelsAt(part.x, part.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void destroy(ImTextureData& texture) {
    const auto name = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
}

} // namespace

void serve_texture(ImTextureData& texture) {
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    switch (texture.Status) {
    case ImTextureStatus_WantCreate: create(texture); return texture.SetStatus(ImTextureStatus_OK);
    case ImTextureStatus_WantUpdates: update(texture); return texture.SetStatus(ImTextureStatus_OK);
    case ImTextureStatus_WantDestroy:
        destroy(texture);
        return texture.SetStatus(ImTextureStatus_Destroyed);
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: return;
    }
}

} // namespace hamandish::render
