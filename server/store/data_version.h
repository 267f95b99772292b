// A number that grows whenever what was read before may be out of date.
#pragma once

#include <atomic>
#include <cstdint>

namespace hamandish::store {

/// From any thread.
class DataVersion {
  public:
    [[nodiscard]] std::uint64_t current() {
        // Deaf to the other processes, every look has to be a new one.
        return hears_others_ ? number_.load() : number_.fetch_add(1) + 1;
    }
    void changed() { number_.fetch_add(1); }
    /// Whether changed() is called for what other processes commit, too.
    void set_hears_others(bool hears) {
        number_.fetch_add(1);
        hears_others_ = hears;
    }

  private:
    std::atomic<std::uint64_t> number_{1};
    std::atomic<bool> hears_others_{true};
};

} // namespace hamandish::store
