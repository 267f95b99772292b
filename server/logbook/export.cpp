#include "server/logbook/export.h"

#include "contract/codec.h"
#include "contract/json_writer.h"
#include "domain/log_kind.h"
#include "server/logbook/entry.h"
#include "server/logbook/found_groups.h"
#include "server/logbook/report_opening.h"

#include <algorithm>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

constexpr std::int64_t entries_at_once = 4096;

std::string opening_of_answer(store::Connection& connection, const store::LogRecord& record) {
    const auto answer = connection.answers.find({record.subject});
    for (const store::CallRecord& call : connection.calls.list())
        if (answer && call.id == record.call) return answer_opening(connection, call, *answer);
    return {};
}

std::string opening_of_version(store::Connection& connection, const store::LogRecord& record) {
    const auto version = connection.versions.find({record.subject});
    for (const store::CallRecord& call : connection.calls.list())
        if (version && call.id == record.call) return version_opening(connection, call, *version);
    return {};
}

std::string opening_of_translation(store::Connection& connection, const store::LogRecord& record) {
    const auto translation = connection.translations.find(record.subject);
    return translation ? translation->document : std::string();
}

std::string opening_of_reactions(store::Connection& connection, const store::LogRecord& record) {
    for (const store::CallRecord& call : connection.calls.list())
        if (call.id == record.call) return reactions_opening(connection, call);
    return {};
}

/// Nothing once a voter of the list is erased: it cannot be told again as it was.
std::string opening_of_closing(store::Connection& connection, const store::CallRecord& call,
                               const store::LogRecord& record) {
    std::string list = contract::encode(ballots_of(connection, call));
    const auto entry = contract::decode<contract::LogEntry>(record.text);
    const bool is_as_logged = entry && entry->commitment == evidence::commitment_to(list);
    return is_as_logged ? list : std::string();
}

std::string opening_of_step(store::Connection& connection, const store::CallRecord& call,
                            LogKind kind, const store::LogRecord& record) {
    if (kind == LogKind::CallClosed) return opening_of_closing(connection, call, record);
    if (kind == LogKind::CallExtended) return extension_opening(call, {record.subject});
    if (kind == LogKind::CallWithdrawn) return withdrawal_opening(call);
    return draft_opening(connection, call);
}

std::string opening_of_groups(store::Connection& connection, const store::LogRecord& record) {
    const auto call = connection.calls.find(record.call);
    return call ? groups_opening(connection, *call) : std::string();
}

std::string opening_of_report(store::Connection& connection, const store::LogRecord& record) {
    for (const store::CallRecord& call : connection.calls.list())
        if (call.id == record.call)
            return report_opening(connection, call, record.index, record.subject != 0);
    return {};
}

std::string opening_of_hiding(store::Connection& connection, const store::LogRecord& record) {
    for (const store::HidingRecord& row : connection.moderation.of_comment({record.subject})) {
        if (row.entry_index == record.index) return opening_of(row);
        if (row.end_entry_index == record.index) return end_opening(row);
        if (row.decision_entry_index == record.index) return upheld_opening(row);
    }
    return {};
}

std::string opening_of_masking(store::Connection& connection, const store::LogRecord& record) {
    for (const store::MaskingRecord& row : connection.maskings.of_comment({record.subject})) {
        if (row.entry_index == record.index) return opening_of(row);
        if (row.end_entry_index == record.index) return end_opening(row);
        if (row.decision_entry_index == record.index) return upheld_opening(row);
    }
    return {};
}

/// Of a contribution's points; those of participation are told to nobody but their person.
std::string opening_of_correction(store::Connection& connection, const store::LogRecord& record) {
    if (record.subject == 0) return {};
    const auto appeal = connection.point_appeals.find_correction(record.index);
    return appeal ? opening_of(*appeal) : std::string();
}

std::string opening_of_campaign(store::Connection& connection, const store::LogRecord& record) {
    for (const auto& row : connection.campaign_marks.of_comment({record.subject})) {
        if (row.entry_index == record.index) return opening_of(row);
        if (row.end_entry_index == record.index) return end_opening(row);
    }
    return {};
}

/// What is hidden or masked now is not told: its opening has the words.
std::string opening_of_comment(store::Connection& connection, store::CommentId id) {
    const auto comment = connection.logged.comment(id);
    const bool told = comment && !comment->evidence.salt.empty() &&
                      !connection.moderation.in_force(id) && !connection.maskings.in_force(id);
    return told ? opening_of(*comment) : std::string();
}

} // namespace

std::string public_opening(store::Connection& connection, const store::LogRecord& record) {
    const auto kind = domain::log_kind_from_word(record.kind);
    if (kind == LogKind::CommentReceived) return opening_of_comment(connection, {record.subject});
    if (kind == LogKind::ContributionHidden || kind == LogKind::ContributionShown ||
        kind == LogKind::HidingUpheld)
        return opening_of_hiding(connection, record);
    if (kind == LogKind::WordsMasked || kind == LogKind::WordsUnmasked ||
        kind == LogKind::MaskingUpheld)
        return opening_of_masking(connection, record);
    if (kind == LogKind::PointsCorrected) return opening_of_correction(connection, record);
    if (kind == LogKind::CampaignMarked || kind == LogKind::CampaignUnmarked)
        return opening_of_campaign(connection, record);
    if (kind == LogKind::QuestionAsked || kind == LogKind::QuestionChanged) {
        std::string definition;
        connection.questions.each_question([&](const store::QuestionRecord& question) {
            if (question.entry_index == record.index) definition = question.definition;
        });
        return definition;
    }
    if (kind == LogKind::AnswerContested) {
        const auto one = connection.logged.objection({record.subject});
        return one && !one->evidence.salt.empty() ? opening_of(*one) : std::string();
    }
    if (kind == LogKind::AnswerPublished) return opening_of_answer(connection, record);
    if (kind == LogKind::VersionPublished) return opening_of_version(connection, record);
    if (kind == LogKind::TranslationChanged) return opening_of_translation(connection, record);
    if (kind == LogKind::ReactionsCounted) return opening_of_reactions(connection, record);
    if (kind == LogKind::GroupsFound) return opening_of_groups(connection, record);
    if (kind == LogKind::ReportPublished) return opening_of_report(connection, record);
    if (kind == LogKind::ConcernsChanged || kind == LogKind::ConcernsSigned) {
        const auto act = connection.concerns.find(record.index);
        return act ? act->opening : std::string();
    }
    const bool of_call = kind == LogKind::DraftPublished || kind == LogKind::CallOpened ||
                         kind == LogKind::CallClosed || kind == LogKind::CallExtended ||
                         kind == LogKind::CallWithdrawn;
    if (!of_call) return {};
    for (const store::CallRecord& call : connection.calls.list())
        if (call.id == record.call) return opening_of_step(connection, call, *kind, record);
    return {};
}

namespace {

std::string header_line(const std::string& public_key) {
    contract::JsonWriter out;
    out.begin_object();
    out.key("format");
    out.value("hamandish log 1");
    out.key("public_key");
    out.value(std::string_view(public_key));
    out.end_object();
    return out.take() + "\n";
}

std::string opening_line(const std::string& opening) {
    contract::JsonWriter out;
    out.begin_object();
    out.key("opening");
    out.value(std::string_view(opening));
    out.end_object();
    return out.take() + "\n";
}

std::string head_line(const store::HeadRecord& head) {
    return R"({"head":)" +
           contract::encode(contract::LogHead{head.at.ms, head.public_key, head.root_hash,
                                              head.signature, head.tree_size}) +
           "}\n";
}

} // namespace

base::Status write_export(store::Connection& connection,
                          const std::function<void(std::string_view)>& write) {
    const auto heads = connection.log.heads();
    if (heads.empty()) return base::fail(base::ErrorCode::NotFound, "head");
    write(header_line(heads.front().public_key));
    std::int64_t start = 0;
    for (const store::HeadRecord& head : heads) {
        while (start < head.tree_size) {
            const std::int64_t end = std::min(start + entries_at_once, head.tree_size);
            for (const store::LogRecord& record : connection.log.entries(start, end)) {
                write(R"({"entry":)" + record.text + "}\n");
                const std::string opening = public_opening(connection, record);
                if (!opening.empty()) write(opening_line(opening));
            }
            start = end;
        }
        write(head_line(head));
    }
    return {};
}

} // namespace hamandish::logbook
