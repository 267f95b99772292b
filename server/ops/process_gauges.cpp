#include "server/ops/metrics.h"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace hamandish::ops {
namespace {

/// proc(5): the second number of statm is the resident set, in pages.
double resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    double all = 0, resident = 0;
    statm >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double open_files() {
    std::error_code failed;
    const std::filesystem::directory_iterator files("/proc/self/fd", failed);
    return failed ? 0 : static_cast<double>(std::distance(begin(files), end(files)));
}

} // namespace

void add_process_gauges(Metrics& metrics) {
    metrics.add_gauge("process_resident_memory_bytes", "Resident memory size in bytes.",
                      resident_bytes);
    metrics.add_gauge("process_open_fds", "Number of open file descriptors.", open_files);
    metrics.add_gauge("process_start_time_seconds",
                      "Start time of the process since unix epoch in seconds.",
                      [started = static_cast<double>(std::time(nullptr))] { return started; });
}

} // namespace hamandish::ops
