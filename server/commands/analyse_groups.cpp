#include "analysis/opinion_groups.h"
#include "analysis/telling_comments.h"
#include "contract/json_writer.h"
#include "server/commands/analyse.h"
#include "server/documents/file_input.h"
#include "server/documents/votes_csv.h"

namespace hamandish::server {
namespace {

using analysis::VoteCounts;
using contract::JsonWriter;
using Texts = std::map<std::string, documents::CommentText>;

struct Words {
    const documents::VotesFile& file;
    const Texts& texts;
};

void write_comment(JsonWriter& out, const Words& words, std::size_t comment, bool is_agree) {
    const std::string& id = words.file.comments[comment];
    out.key("comment");
    out.value(std::string_view(id));
    if (const auto found = words.texts.find(id); found != words.texts.end()) {
        out.key("text");
        out.value(std::string_view(found->second.text));
    }
    out.key("side");
    out.value(is_agree ? "agree" : "disagree");
}

void write_counts(JsonWriter& out, std::string_view name, const VoteCounts& counts) {
    out.key(name);
    out.begin_object();
    out.member("agree", counts.agree);
    out.member("disagree", counts.disagree);
    out.member("pass", counts.pass);
    out.end_object();
}

void write_groups(JsonWriter& out, const Words& words, const analysis::OpinionGroups& groups,
                  const analysis::TellingComments& telling) {
    out.key("groups");
    out.begin_array();
    for (std::size_t group = 0; group < groups.sizes.size(); ++group) {
        out.begin_object();
        out.member("group", static_cast<std::int64_t>(group));
        out.member("size", groups.sizes[group]);
        out.key("telling_comments");
        out.begin_array();
        for (const auto& one : telling.of_groups[group]) {
            out.begin_object();
            write_comment(out, words, one.comment, one.is_agree);
            out.member("share_per_mille", one.share_per_mille);
            out.member("z_hundredths", one.z_hundredths);
            out.member("z_against_rest_hundredths", one.z_against_rest_hundredths);
            write_counts(out, "in_group", one.in_group);
            write_counts(out, "elsewhere", one.elsewhere);
            out.end_object();
        }
        out.end_array();
        out.end_object();
    }
    out.end_array();
}

void write_consensus(JsonWriter& out, const Words& words,
                     const analysis::TellingComments& telling) {
    out.key("consensus");
    out.begin_array();
    for (const auto& one : telling.consensus) {
        out.begin_object();
        write_comment(out, words, one.comment, one.is_agree);
        out.member("share_per_mille", one.share_per_mille);
        out.member("least_group_per_mille", one.least_group_per_mille);
        out.member("z_hundredths", one.z_hundredths);
        write_counts(out, "all", one.all);
        out.end_object();
    }
    out.end_array();
}

/// `group` is -1 for who voted too little to be in one.
void write_participants(JsonWriter& out, const documents::VotesFile& file,
                        const analysis::OpinionGroups& groups) {
    out.key("participants");
    out.begin_array();
    for (std::size_t person = 0; person < file.participants.size(); ++person) {
        const analysis::Standing& standing = groups.standings[person];
        out.begin_object();
        out.key("participant");
        out.value(std::string_view(file.participants[person]));
        out.member("group", standing.group ? static_cast<std::int64_t>(*standing.group) : -1);
        out.member("votes", static_cast<std::int64_t>(file.votes.vote_count(person)));
        out.member("x_millionths", standing.x);
        out.member("y_millionths", standing.y);
        out.end_object();
    }
    out.end_array();
}

std::string answer_from(const Words& words, const analysis::OpinionGroups& groups,
                        const analysis::TellingComments& telling) {
    JsonWriter out;
    out.begin_object();
    out.member("participant_count", static_cast<std::int64_t>(words.file.participants.size()));
    std::int64_t grouped = 0;
    for (const std::int64_t size : groups.sizes) grouped += size;
    out.member("grouped_count", grouped);
    out.member("comment_count", static_cast<std::int64_t>(words.file.comments.size()));
    out.member("vote_count", static_cast<std::int64_t>(words.file.votes.comments.size()));
    out.key("variance_explained_per_mille");
    out.begin_array();
    for (const std::int64_t share : groups.explained) out.value(share);
    out.end_array();
    out.member("silhouette_per_mille", groups.silhouette_per_mille);
    write_groups(out, words, groups, telling);
    write_consensus(out, words, telling);
    write_participants(out, words.file, groups);
    out.end_object();
    return out.take();
}

} // namespace

base::Result<std::string> analyse_groups(const AnalyseConfig& config) {
    TRY_ASSIGN(auto file, documents::read_file(config.files.at(0), documents::read_votes_csv));
    Texts texts;
    if (config.files.size() > 1) {
        TRY_ASSIGN(texts, documents::read_file(config.files[1], documents::read_comment_texts_csv));
        documents::drop_rejected(file, texts);
    }
    const auto groups = analysis::find_opinion_groups(file.votes, nullptr);
    std::vector<std::optional<std::size_t>> group_of;
    for (const auto& standing : groups.standings) group_of.push_back(standing.group);
    const auto telling = analysis::find_telling_comments(file.votes, group_of, groups.sizes.size());
    return answer_from({file, texts}, groups, telling);
}

} // namespace hamandish::server
