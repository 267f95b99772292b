// A draft on its way to being a call: its units in reading order, and what it still lacks to open.
#pragma once

#include "base/result.h"
#include "domain/attachment.h"
#include "domain/draft.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// `depth` is 0 at the top; a unit lies in the nearest one before it that is less deep. `label` is
/// the number as printed where digits would not say it ("الف", "5 مکرر"); `source` the words
/// of the file it was recognised in. `doubts`: "number_gap", or with what may be meant instead:
/// "number_gap:4,5"; `settled`: those that somebody answered.
struct DraftFormUnit {
    std::int64_t id = 0;
    int depth = 0;
    UnitKind kind = UnitKind::Article;
    int number = 0; ///< 0: none
    std::string label;
    TwoTexts heading, text;
    std::string source;
    std::vector<std::string> doubts, settled = {};
    friend bool operator==(const DraftFormUnit&, const DraftFormUnit&) = default;
};

/// A file that goes with the draft.
struct DraftAttachment {
    std::int64_t id = 0;
    TwoTexts title;
    ScanState scan = ScanState::None;
};

inline constexpr std::size_t most_draft_questions = 20;

/// What a vote or a survey of the draft is without.
struct DraftQuestionGaps {
    std::int64_t id = 0;
    bool lacks_fa = false, lacks_en = false;
    bool is_faulty = false; ///< its rule refuses what it is made of (ballot.h, survey.h)
};

/// `questions`: why the public is asked, and what about; `asked`: the votes and surveys.
struct DraftForm {
    TwoTexts title, summary, questions;
    std::vector<DraftFormUnit> units;
    std::vector<DraftAttachment> attachments = {};
    bool is_described = false; ///< in prose (domain/topic.h): each part of it says something
    std::vector<DraftQuestionGaps> asked = {};
};

/// Something without which a call cannot open. `what`: title, summary, questions, units, heading,
/// text, doubts, attachment (a title of a file), scan (a file that is not offered), question (words
/// of a vote or a survey), question_fault (one that is not whole); `unit` is an id, of those the
/// file's or the question's, or 0; `language` is empty where it is neither's.
struct Lack {
    std::string_view what;
    std::int64_t unit = 0;
    std::string_view language;
    friend bool operator==(const Lack&, const Lack&) = default;
};

/// The bilingual gate: title, summary, questions and every unit in Persian and English, and no
/// question of order left open; each file with a title in both, and offered; each vote and survey
/// whole, in both. Empty: it may be scheduled.
[[nodiscard]] std::vector<Lack> lacks_of(const DraftForm& form);

/// "article-3-clause-2": each unit by its way from the top, no two alike.
[[nodiscard]] std::vector<std::string> keys_of(const std::vector<DraftFormUnit>& units);
/// Index of the unit that `index` lies in, or -1.
[[nodiscard]] int parent_of(const std::vector<DraftFormUnit>& units, int index);

enum class UnitChange { Retype, Merge, Split, Deeper, Shallower, Settle, Add, AskAgain };
/// "retype", "merge" …
[[nodiscard]] std::optional<UnitChange> unit_change_from_word(std::string_view word);

/// What is asked of one unit. `at`: bytes into its Persian text, for a split.
struct UnitChangeWish {
    UnitChange change = UnitChange::Settle;
    UnitKind kind = UnitKind::Article;
    int number = 0;
    std::string label;
    std::size_t at = 0;
};
/// Retype sets kind, number and label; Merge and Split are domain/unit_cut.h's; Settle says that
/// its doubts are answered, as Retype does, and AskAgain takes that back; Add puts an empty unit of
/// its kind (id 0) after it. InvalidInput naming "merge", "split" or "depth" where that cannot be
/// done.
[[nodiscard]] base::Status change_unit(std::vector<DraftFormUnit>& units, int index,
                                       const UnitChangeWish& wish);

} // namespace hamandish::domain
