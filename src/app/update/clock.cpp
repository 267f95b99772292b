// What time alone changes: a call opens, a call closes, a day of those left is over.
#include "app/change.h"

#include <algorithm>

namespace hamandish::app {
namespace {

class NextChange {
  public:
    explicit NextChange(base::Instant now)
        : now_ms_(now.ms),
          next_ms_(base::start_of_tehran_day({base::tehran_day(now).since_epoch + 1}).ms) {}

    void consider(const contract::CallCard& call) {
        consider(call.opens_at_ms);
        consider(call.closes_at_ms);
        consider(takes_in_until(call).ms);
    }
    [[nodiscard]] std::int64_t at_ms() const { return next_ms_; }

  private:
    void consider(std::int64_t at_ms) {
        if (at_ms > now_ms_) next_ms_ = std::min(next_ms_, at_ms);
    }
    std::int64_t now_ms_, next_ms_;
};

} // namespace

void watch_clock(Change& change) {
    auto& state = change.state;
    if (state.anonymous_page) return;
    NextChange next(server_now(state));
    if (state.calls.value)
        for (const auto& call : state.calls.value->calls) next.consider(call);
    if (state.call.value) next.consider(state.call.value->call);
    if (state.questions.value) next.consider(state.questions.value->call);
    if (state.unit.value) next.consider(state.unit.value->call);
    if (next.at_ms() == state.next_change_ms) return;
    state.next_change_ms = next.at_ms();
    change.effects.push_back(WakeAt{next.at_ms() - state.server_ahead_ms});
}

} // namespace hamandish::app
