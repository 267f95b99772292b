// Numbers for operators, in Prometheus' text format 0.0.4: what was asked, how it ended, how long
// it took, and what the process is like now. Never who asked, nor for what.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hamandish::ops {

/// What a request was for, coarsely: routes are many, and a name with an id in it would be a
/// person's.
enum class Asked { ApiRead, ApiWrite, Page, File, Other };
inline constexpr std::array asked_kinds{Asked::ApiRead, Asked::ApiWrite, Asked::Page, Asked::File,
                                        Asked::Other};

[[nodiscard]] std::string_view word(Asked asked); ///< "api_read" …

class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// One request answered. Safe from any thread.
    void count(Asked asked, int status, std::chrono::nanoseconds took);
    /// A number that is read when somebody looks. `read` may be called from any thread. `name` in
    /// snake_case, its unit last. Before the first text().
    void add_gauge(std::string_view name, std::string_view help, std::function<double()> read);
    /// All of it, as a scraper reads it.
    [[nodiscard]] std::string text();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

inline constexpr std::string_view metrics_type = "text/plain; version=0.0.4; charset=utf-8";

/// The process itself, under the names that all exporters use: memory, open files, start.
void add_process_gauges(Metrics& metrics);

} // namespace hamandish::ops
