#include "render/gl_program.h"

#include "shader_texts.h"

#include <string>

namespace hamandish::render {
namespace {

GLuint compile(GLenum kind, const char* text) {
    const auto shader = glCreateShader(kind);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    return shader;
}

std::string log_of(GLuint shader) {
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), ' ');
    glGetShaderInfoLog(shader, length, nullptr, log.data());
    return log;
}

} // namespace

ProgramUnderWay begin_program() {
    const ProgramUnderWay begun{glCreateProgram(), compile(GL_VERTEX_SHADER, surface_vert),
                                compile(GL_FRAGMENT_SHADER, surface_frag)};
    glAttachShader(begun.name, begun.vertex);
    glAttachShader(begun.name, begun.fragment);
    glLinkProgram(begun.name);
    return begun;
}

base::Result<GlProgram> finish_program(const ProgramUnderWay& begun) {
    GLint is_linked = GL_FALSE;
    glGetProgramiv(begun.name, GL_LINK_STATUS, &is_linked);
    const auto log = is_linked == GL_TRUE ? "" : log_of(begun.vertex) + log_of(begun.fragment);
    glDeleteShader(begun.vertex); // kept alive by the program
    glDeleteShader(begun.fragment);
    if (is_linked != GL_TRUE) {
        glDeleteProgram(begun.name);
        return base::fail(base::ErrorCode::Internal, "shader program: " + log);
    }
    GlProgram program;
    program.name = begun.name;
    program.surface_size = glGetUniformLocation(program.name, "surface_size");
    program.is_coverage = glGetUniformLocation(program.name, "is_coverage");
    program.picture = glGetUniformLocation(program.name, "picture");
    return program;
}

} // namespace hamandish::render
