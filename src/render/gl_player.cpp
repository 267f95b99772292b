#include "render/gl_player.h"

#include "render/gl_program.h"
#include "render/gl_texture.h"

#include <cmath>
#include <cstddef>
#include <imgui.h>
#include <utility>

namespace hamandish::render {
namespace {

static_assert(sizeof(ImDrawIdx) == 4, "one draw list holds more than 65,536 vertices");

void describe_vertices() {
    const auto field = [](GLuint index, GLint count, GLenum type, GLboolean is_normalised,
                          std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, count, type, is_normalised, sizeof(ImDrawVert),
                              reinterpret_cast<const void*>(offset));
    };
    field(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    field(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    field(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
}

template <typename Element>
void upload(GLenum target, const ImVector<Element>& elements) {
    glBufferData(target, static_cast<GLsizeiptr>(elements.size_in_bytes()), elements.Data,
                 GL_STREAM_DRAW);
}

/// OpenGL's scissor counts from the bottom.
void set_scissor(const ImVec4& clip, float surface_height) {
    const auto whole = [](float value) { return static_cast<GLint>(std::lround(value)); };
    glScissor(whole(clip.x), whole(surface_height - clip.w), whole(clip.z - clip.x),
              whole(clip.w - clip.y));
}

void clear(paint::Color color) {
    const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0f; };
    const auto alpha = channel(color.a);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(channel(color.r) * alpha, channel(color.g) * alpha, channel(color.b) * alpha,
                 alpha);
    glClear(GL_COLOR_BUFFER_BIT);
}

void set_state() {
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); // the shader premultiplies
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_SCISSOR_TEST);
    glActiveTexture(GL_TEXTURE0);
}

} // namespace

struct GlPlayer::Parts {
    ProgramUnderWay begun;
    GlProgram program;
    GLuint vertices = 0, indices = 0, layout = 0;

    base::Status ensure() {
        if (program.name != 0) return {};
        if (begun.name == 0) begun = begin_program();
        TRY_ASSIGN(program, finish_program(std::exchange(begun, {})));
        glGenVertexArrays(1, &layout);
        glGenBuffers(1, &vertices);
        glGenBuffers(1, &indices);
        return {};
    }

    void draw(const ImDrawList& list, float surface_height) const {
        upload(GL_ARRAY_BUFFER, list.VtxBuffer);
        upload(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer);
        for (const auto& command : list.CmdBuffer) {
            const auto* texture = command.TexRef._TexData;
            if (texture == nullptr || command.ElemCount == 0) continue;
            set_scissor(command.ClipRect, surface_height);
            glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture->TexID));
            glUniform1i(program.is_coverage, texture->Format == ImTextureFormat_Alpha8);
            const auto offset = std::size_t{command.IdxOffset} * sizeof(ImDrawIdx);
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(offset));
        }
    }
};

GlPlayer::GlPlayer() : parts_(std::make_unique<Parts>()) {}

GlPlayer::~GlPlayer() {
    if (parts_->program.name == 0) return;
    glDeleteProgram(parts_->program.name);
    glDeleteVertexArrays(1, &parts_->layout);
    glDeleteBuffers(1, &parts_->vertices);
    glDeleteBuffers(1, &parts_->indices);
}

void GlPlayer::forget() {
    *parts_ = {};
}

void GlPlayer::prepare() {
    if (parts_->program.name == 0 && parts_->begun.name == 0) parts_->begun = begin_program();
}

base::Status GlPlayer::draw(ImDrawData& data, paint::Color background) {
    TRY(parts_->ensure());
    if (data.Textures != nullptr)
        for (auto* texture : *data.Textures) serve_texture(*texture);
    const auto& size = data.DisplaySize;
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    clear(background);
    set_state();
    glUseProgram(parts_->program.name);
    glUniform2f(parts_->program.surface_size, size.x, size.y);
    glUniform1i(parts_->program.picture, 0);
    glBindVertexArray(parts_->layout);
    glBindBuffer(GL_ARRAY_BUFFER, parts_->vertices);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, parts_->indices);
    describe_vertices();
    for (const auto* list : data.CmdLists) parts_->draw(*list, size.y);
    return {};
}

} // namespace hamandish::render
