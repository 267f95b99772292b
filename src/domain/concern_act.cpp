#include "domain/concern_act.h"

#include "base/utf8.h"
#include "domain/comment_text.h"
#include "domain/reason.h"

#include <algorithm>
#include <set>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

/// Of one language; nothing was written where it is empty.
base::Result<std::string> words_from(const std::string& text, std::size_t most, bool one_line,
                                     std::string_view where) {
    if (text.empty()) return std::string();
    auto words = comment_text_from(text);
    if (!words && words.error().code == ErrorCode::TextEmpty) return std::string();
    if (!words) return base::fail(words.error().code, where);
    if (one_line && words->find('\n') != std::string::npos)
        return base::fail(ErrorCode::TextForbidden, where);
    if (base::count_code_points(*words) > most) return base::fail(ErrorCode::TextTooLong, where);
    return words;
}

base::Result<TwoTexts> texts_from(const TwoTexts& texts, ConcernActKind kind) {
    const bool is_label = kind == ConcernActKind::Rename;
    const std::string_view where = is_label ? "label" : "summary";
    const std::size_t most = is_label ? most_concern_label : most_concern_summary;
    TwoTexts out;
    TRY_ASSIGN(out.fa, words_from(texts.fa, most, is_label, where));
    TRY_ASSIGN(out.en, words_from(texts.en, most, is_label, where));
    if (out.fa.empty() && out.en.empty()) return base::fail(ErrorCode::TextEmpty, where);
    return out;
}

std::vector<std::int64_t> sorted_once(std::vector<std::int64_t> numbers) {
    const std::set<std::int64_t> all(numbers.begin(), numbers.end());
    return {all.begin(), all.end()};
}

/// The first stays first: it is the one that the others go to.
base::Result<std::vector<std::int64_t>> merged_from(const std::vector<std::int64_t>& numbers) {
    if (numbers.empty()) return base::fail(ErrorCode::InvalidInput, "concerns");
    std::vector<std::int64_t> out{numbers.front()};
    for (const std::int64_t number : sorted_once(numbers))
        if (number != numbers.front()) out.push_back(number);
    if (out.size() < 2) return base::fail(ErrorCode::InvalidInput, "concerns");
    return out;
}

base::Result<std::vector<std::int64_t>> one_of(const std::vector<std::int64_t>& numbers) {
    if (numbers.size() != 1) return base::fail(ErrorCode::InvalidInput, "concerns");
    return numbers;
}

} // namespace

std::string_view word(ConcernActKind kind) {
    switch (kind) {
    case ConcernActKind::Freeze: return "freeze";
    case ConcernActKind::Rename: return "rename";
    case ConcernActKind::Summarise: return "summarise";
    case ConcernActKind::Merge: return "merge";
    case ConcernActKind::Split: return "split";
    case ConcernActKind::SetAside: return "set_aside";
    case ConcernActKind::TakeBack: break;
    }
    return "take_back";
}

base::Result<ConcernActKind> concern_act_kind_from_word(std::string_view text) {
    for (const ConcernActKind kind : concern_act_kinds)
        if (word(kind) == text) return kind;
    return base::fail(ErrorCode::InvalidInput, "act");
}

base::Result<ConcernAct> concern_act_from(ConcernAct wish) {
    ConcernAct act;
    act.kind = wish.kind;
    switch (wish.kind) {
    case ConcernActKind::Freeze: act.groups = std::move(wish.groups); return act;
    case ConcernActKind::TakeBack: return act;
    case ConcernActKind::Merge: {
        TRY_ASSIGN(act.concerns, merged_from(wish.concerns));
        return act;
    }
    default: break;
    }
    TRY_ASSIGN(act.concerns, one_of(wish.concerns));
    if (wish.kind == ConcernActKind::Split) {
        act.comments = sorted_once(std::move(wish.comments));
        if (act.comments.empty()) return base::fail(ErrorCode::InvalidInput, "comments");
    } else if (wish.kind == ConcernActKind::SetAside) {
        TRY_ASSIGN(act.reason, reason_from(wish.reason));
    } else {
        TRY_ASSIGN(act.text, texts_from(wish.text, wish.kind));
    }
    return act;
}

} // namespace hamandish::domain
