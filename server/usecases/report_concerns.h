// What the comments of a call speak of most, as the report tells it.
#pragma once

#include "analysis/concerns.h"
#include "contract/report_messages.h"
#include "evidence/hash.h"
#include "server/usecases/concern_state.h"

#include <map>
#include <memory>
#include <mutex>

namespace hamandish::usecases {

/// Concerns are found once for each set of comments, not once a minute: comparing thousands of
/// texts takes seconds. Whoever asks while they are sought waits for the same answer. Any thread.
class KeptConcerns {
  public:
    using Comments = std::vector<analysis::ConcernComment>;
    using Groups = std::vector<std::vector<std::size_t>>;
    using Found = std::shared_ptr<const analysis::Concerns>;
    using Described = std::shared_ptr<const std::vector<analysis::Concern>>;
    [[nodiscard]] Found of(const std::string& call, const Comments& comments);
    /// Groups that staff have made of the same comments.
    [[nodiscard]] Described described(const std::string& call, const Comments& comments,
                                      const Groups& groups);

  private:
    template <class Value>
    struct Kept {
        evidence::Hash of;
        std::shared_ptr<const Value> value;
    };
    std::mutex mutex_;
    std::map<std::string, Kept<analysis::Concerns>> kept_;
    std::map<std::string, Kept<std::vector<analysis::Concern>>> described_;
};

/// A concern with what is said of it by hand; indices in `found` are those of CallConcerns.
struct ToldConcern {
    domain::GroupedConcern hand;
    analysis::Concern found;
};

/// The comments of a call that have words (others are erased), and what they have in common.
/// Replies are talk about what others said: what a debate goes back and forth about would seem to
/// weigh more.
struct CallConcerns {
    std::vector<const contract::Comment*> comments; ///< what indices mean
    /// By comment, replies too: 1, 2 … by first comment, in this call alone; 0 of whoever has
    /// erased themselves. Those count as one person: nobody may tell which of their comments belong
    /// together.
    std::map<std::int64_t, std::int64_t> authors;
    KeptConcerns::Found found; ///< by machine alone, whatever staff made of it
    ConcernState state;
    /// Those with words left, of most people first: as the machine finds them, and as staff have
    /// them, which is the machine's before they began.
    std::vector<ToldConcern> by_machine, standing, set_aside;
};
/// What everyone is told: the machine's until somebody signed.
[[nodiscard]] const std::vector<ToldConcern>& told_concerns(const CallConcerns& all);
[[nodiscard]] const std::vector<ToldConcern>& told_set_aside(const CallConcerns& all);
[[nodiscard]] base::Result<CallConcerns>
call_concerns(store::Connection& connection, const store::CallRecord& call,
              const std::vector<contract::Comment>& comments, KeptConcerns& kept);

inline constexpr std::size_t most_report_concerns = 12;
/// With their evidence, at most `most` of them.
[[nodiscard]] std::vector<contract::ReportConcern>
report_concerns(const CallConcerns& all, const std::vector<ToldConcern>& told, std::size_t most);
/// Do all that the report tells have their name in both languages?
[[nodiscard]] bool have_both_languages(const CallConcerns& all);

} // namespace hamandish::usecases
