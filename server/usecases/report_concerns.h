// What the comments of a call speak of most, as the report tells it.
#pragma once

#include "analysis/concerns.h"
#include "contract/report_messages.h"
#include "evidence/hash.h"
#include "server/store/connection.h"

#include <map>
#include <memory>
#include <mutex>

namespace hamandish::usecases {

/// Concerns are found once for each set of comments, not once a minute: comparing thousands of
/// texts takes seconds. Whoever asks while they are sought waits for the same answer. Any thread.
class KeptConcerns {
  public:
    using Found = std::shared_ptr<const analysis::Concerns>;
    [[nodiscard]] Found of(const std::string& call,
                           const std::vector<analysis::ConcernComment>& comments);

  private:
    struct Kept {
        evidence::Hash texts;
        Found found;
    };
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

/// The comments of a call that have words (others are erased), and what they have in common.
/// Replies are talk about what others said: what a debate goes back and forth about would seem to
/// weigh more.
struct CallConcerns {
    std::vector<const contract::Comment*> comments; ///< what indices of `found` mean
    /// By comment, replies too: 1, 2 … by first comment, in this call alone; 0 of whoever has
    /// erased themselves. Those count as one person: nobody may tell which of their comments belong
    /// together.
    std::map<std::int64_t, std::int64_t> authors;
    KeptConcerns::Found found;
};
[[nodiscard]] CallConcerns call_concerns(store::Connection& connection,
                                         const store::CallRecord& call,
                                         const std::vector<contract::Comment>& comments,
                                         KeptConcerns& kept);

/// The strongest ones, with their evidence.
inline constexpr std::size_t most_report_concerns = 12;
[[nodiscard]] std::vector<contract::ReportConcern> report_concerns(const CallConcerns& all);

} // namespace hamandish::usecases
