#include "render/gl_program.h"

#include "shader_texts.h"

#include <string>

namespace hamandish::render {
namespace {

base::Result<GLuint> compile(GLenum kind, const char* text) {
    const auto shader = glCreateShader(kind);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint is_compiled = GL_FALSE, length = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &is_compiled);
    if (is_compiled == GL_TRUE) return shader;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), ' ');
    glGetShaderInfoLog(shader, length, nullptr, log.data());
    glDeleteShader(shader);
    return base::fail(base::ErrorCode::Internal, log);
}

} // namespace

base::Result<GlProgram> build_program() {
    TRY_ASSIGN(const auto vertex, compile(GL_VERTEX_SHADER, surface_vert));
    TRY_ASSIGN(const auto fragment, compile(GL_FRAGMENT_SHADER, surface_frag));
    GlProgram program;
    program.name = glCreateProgram();
    glAttachShader(program.name, vertex);
    glAttachShader(program.name, fragment);
    glLinkProgram(program.name);
    glDeleteShader(vertex); // kept alive by the program
    glDeleteShader(fragment);
    GLint is_linked = GL_FALSE;
    glGetProgramiv(program.name, GL_LINK_STATUS, &is_linked);
    if (is_linked != GL_TRUE) {
        glDeleteProgram(program.name);
        return base::fail(base::ErrorCode::Internal, "shader program does not link");
    }
    program.surface_size = glGetUniformLocation(program.name, "surface_size");
    program.is_coverage = glGetUniformLocation(program.name, "is_coverage");
    program.picture = glGetUniformLocation(program.name, "picture");
    return program;
}

} // namespace hamandish::render
