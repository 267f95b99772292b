// SIGTERM and SIGINT as something to wait for.
#pragma once

#include <signal.h>

namespace hamandish::ops {

/// Blocks the two signals in this thread and those it starts later, so that wait() gets them. Make
/// it before any thread. Also ignores SIGPIPE and SIGXFSZ: a closed connection and a full quota are
/// errors of a write, not ends of the process.
class StopSignal {
  public:
    StopSignal();
    void wait() const;

  private:
    sigset_t signals_;
};

} // namespace hamandish::ops
