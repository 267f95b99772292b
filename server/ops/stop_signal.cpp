#include "server/ops/stop_signal.h"

namespace hamandish::ops {

StopSignal::StopSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

void StopSignal::wait() const {
    int which = 0;
    while (sigwait(&signals_, &which) != 0) {
    }
}

} // namespace hamandish::ops
