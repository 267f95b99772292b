// The one program the GPU player runs.
#pragma once

#include "base/result.h"

#include <GLES3/gl3.h>

namespace hamandish::render {

struct GlProgram {
    GLuint name = 0;
    GLint surface_size = -1, is_coverage = -1, picture = -1;
};

/// Internal with the driver's log when a shader of shaders/ does not compile or link.
[[nodiscard]] base::Result<GlProgram> build_program();

} // namespace hamandish::render
