// The one program the GPU player runs.
#pragma once

#include "base/result.h"

#include <GLES3/gl3.h>

namespace hamandish::render {

/// What the driver was asked to compile and link. Asking how it went waits for it.
struct ProgramUnderWay {
    GLuint name = 0, vertex = 0, fragment = 0;
};
[[nodiscard]] ProgramUnderWay begin_program();

struct GlProgram {
    GLuint name = 0;
    GLint surface_size = -1, is_coverage = -1, picture = -1;
};

/// Internal with the driver's log when a shader of shaders/ does not compile or link.
[[nodiscard]] base::Result<GlProgram> finish_program(const ProgramUnderWay& begun);

} // namespace hamandish::render
