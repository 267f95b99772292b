#include "server/ops/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>
#include <vector>

namespace hamandish::ops {
namespace {

constexpr std::size_t status_classes = 5; ///< 1xx … 5xx

std::size_t status_class(int status) {
    const int hundreds = status / 100;
    return static_cast<std::size_t>(hundreds < 1 || hundreds > 5 ? 4 : hundreds - 1);
}

/// Around what the design promises: pages in 10 ms, answers to changes in 50.
const prometheus::Histogram::BucketBoundaries seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                      0.05,   0.1,   0.25,   0.5,   1,    5};

} // namespace

std::string_view word(Asked asked) {
    switch (asked) {
    case Asked::ApiRead: return "api_read";
    case Asked::ApiWrite: return "api_write";
    case Asked::Page: return "page";
    case Asked::File: return "file";
    case Asked::Other: return "other";
    }
    return {};
}

struct Metrics::Parts {
    struct Read {
        prometheus::Gauge* gauge;
        std::function<double()> read;
    };
    std::shared_ptr<prometheus::Registry> registry = std::make_shared<prometheus::Registry>();
    // Made beforehand, so that counting looks nothing up.
    std::array<std::array<prometheus::Counter*, status_classes>, asked_kinds.size()> answered{};
    std::array<prometheus::Histogram*, asked_kinds.size()> took{};
    std::vector<Read> reads;
    std::mutex looking;
};

Metrics::Metrics() : parts_(std::make_unique<Parts>()) {
    auto& answered = prometheus::BuildCounter()
                         .Name("hamandish_http_requests_total")
                         .Help("Requests answered, by what was asked and how it ended.")
                         .Register(*parts_->registry);
    auto& took = prometheus::BuildHistogram()
                     .Name("hamandish_http_request_seconds")
                     .Help("From a whole request to its answer.")
                     .Register(*parts_->registry);
    for (std::size_t asked = 0; asked < asked_kinds.size(); ++asked) {
        const std::string kind(word(asked_kinds[asked]));
        parts_->took[asked] = &took.Add({{"asked", kind}}, seconds);
        for (std::size_t status = 0; status < status_classes; ++status)
            parts_->answered[asked][status] =
                &answered.Add({{"asked", kind}, {"status", std::to_string(status + 1) + "xx"}});
    }
}

Metrics::~Metrics() = default;

void Metrics::count(Asked asked, int status, std::chrono::nanoseconds took) {
    const auto kind = static_cast<std::size_t>(asked);
    parts_->answered[kind][status_class(status)]->Increment();
    parts_->took[kind]->Observe(std::chrono::duration<double>(took).count());
}

void Metrics::add_gauge(std::string_view name, std::string_view help,
                        std::function<double()> read) {
    auto& gauge = prometheus::BuildGauge()
                      .Name(std::string(name))
                      .Help(std::string(help))
                      .Register(*parts_->registry)
                      .Add({});
    parts_->reads.push_back({&gauge, std::move(read)});
}

std::string Metrics::text() {
    const std::lock_guard lock(parts_->looking);
    for (const auto& one : parts_->reads) one.gauge->Set(one.read());
    return prometheus::TextSerializer().Serialize(parts_->registry->Collect());
}

} // namespace hamandish::ops
