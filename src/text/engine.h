// The machinery that text is laid out with: break rules, bidi object, shaping buffer. One per
// thread.
#pragma once

#include "base/result.h"

#include <memory>

namespace hamandish::text {

/// Reused for every paragraph so that nothing is opened twice; holds no text between calls.
class Engine {
  public:
    /// Fails with Internal when the embedded break rules can't be opened.
    [[nodiscard]] static base::Result<Engine> create();

    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;
    ~Engine();

    struct Parts; ///< engine_parts.h, for the files of this folder only
    [[nodiscard]] Parts& parts() { return *parts_; }

  private:
    explicit Engine(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace hamandish::text
