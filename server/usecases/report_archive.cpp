#include "server/usecases/report_archive.h"

#include "contract/codec.h"
#include "contract/routes.h"
#include "server/documents/csv_writer.h"
#include "server/documents/zip_writer.h"
#include "server/embedded.h"
#include "server/logbook/read_log.h"
#include "server/usecases/archive_concerns.h"
#include "server/usecases/legal_xml.h"

#include <algorithm>
#include <iterator>

namespace hamandish::usecases {
namespace {

using documents::csv_words;
using documents::CsvWriter;
using documents::ZipPart;
using std::to_string;

std::string embedded(std::string_view name) {
    for (const server::EmbeddedFile& file : server::embedded_files())
        if (file.name == name) return std::string(file.text);
    return {};
}

/// The date in Tehran; the hour of a comment is nobody's figure.
std::string date_of(std::int64_t at_ms) {
    const base::Day day = base::tehran_day({at_ms});
    // Noon in Tehran is the same date in UTC.
    const base::Instant noon{base::start_of_tehran_day(day).ms + base::ms_per_day / 2};
    return base::rfc3339_from_instant(noon).substr(0, 10);
}

/// Pseudonyms are the same in every call, so they stay out; so does the minute of the answer.
std::string report_json(contract::Report report) {
    report.now_ms = 0;
    for (auto* list : {&report.most_agreed, &report.most_disputed})
        for (contract::Comment& comment : *list) comment.author.clear();
    return contract::encode(report);
}

std::string statistics_csv(const contract::Report& report) {
    CsvWriter out({"by", "value", "state", "count", "population", "per_100000_in_thousandths"});
    for (const contract::ReportTable& table : report.statistics) {
        if (table.withheld) out.row({table.by, "", "withheld", "", "", ""});
        for (const contract::ReportCount& one : table.rows) {
            const bool has_rate = !one.suppressed && one.population > 0;
            out.row({table.by, one.value, one.suppressed ? "suppressed" : "shown",
                     one.suppressed ? "" : to_string(one.count),
                     one.population > 0 ? to_string(one.population) : "",
                     has_rate ? to_string(one.per_100000_in_thousandths) : ""});
        }
    }
    return out.take();
}

/// Every day, what came of each, and those whose day nobody knows.
std::string days_csv(const contract::Report& report) {
    CsvWriter out({"counted", "day", "state", "count"});
    for (const contract::ReportTable& table : report.days) {
        if (table.withheld) out.row({table.by, "", "withheld", ""});
        for (const contract::ReportCount& one : table.rows)
            out.row({table.by, one.value, one.suppressed ? "suppressed" : "shown",
                     one.suppressed ? "" : to_string(one.count)});
    }
    return out.take();
}

std::string units_csv(const contract::Report& report) {
    CsvWriter out({"unit", "kind", "number", "heading_fa", "heading_en", "comment_count", "agree",
                   "disagree", "pass"});
    for (const contract::ReportUnit& unit : report.units)
        out.row({unit.key, unit.kind, to_string(unit.number), csv_words(unit.heading.fa),
                 csv_words(unit.heading.en), to_string(unit.comment_count),
                 to_string(unit.votes.agree), to_string(unit.votes.disagree),
                 to_string(unit.votes.pass)});
    return out.take();
}

std::string votes_csv(const contract::BallotList& list) {
    CsvWriter out({"ballot", "unit", "choice"});
    for (const contract::Ballot& one : list.ballots) out.row({one.ballot, one.unit, one.choice});
    return out.take();
}

/// Authors by their number in this call; empty of whoever is erased, or whose words are.
std::string comments_csv(const CallReport& all) {
    CsvWriter out({"comment", "unit", "author", "date", "kind", "state", "agree", "disagree",
                   "pass", "text", "wording", "organisation_fa", "organisation_en", "hidden",
                   "reply_to", "passage", "passage_language", "passage_start", "passage_end"});
    for (const contract::Comment& one : all.comments) {
        const auto known = all.concerns.authors.find(one.id);
        const std::int64_t author = known == all.concerns.authors.end() ? 0 : known->second;
        const contract::Tally& c = one.reactions;
        const bool has_passage = one.passage.id != 0;
        out.row({to_string(one.id), one.unit_key, author > 0 ? to_string(author) : "",
                 date_of(one.created_at_ms), one.kind, one.answering.state, to_string(c.agree),
                 to_string(c.disagree), to_string(c.pass), csv_words(one.text),
                 csv_words(one.wording), csv_words(one.organisation.fa),
                 csv_words(one.organisation.en), one.hiding.rule,
                 one.reply_to > 0 ? to_string(one.reply_to) : "", csv_words(one.passage.exact),
                 one.passage.language, has_passage ? to_string(one.passage.start) : "",
                 has_passage ? to_string(one.passage.end) : ""});
    }
    return out.take();
}

/// Nothing here is a person's: groups by their letters, their sizes to the nearest ten, and shares.
void add_opinion_groups(const contract::OpinionGroups& told, std::vector<ZipPart>& parts) {
    CsvWriter groups({"group", "about"}),
        comments({"tells_of", "comment", "side", "group", "state", "agree", "disagree", "pass"});
    const auto letter = [](std::size_t group) {
        return std::string(1, static_cast<char>('a' + group));
    };
    const auto add = [&](const std::string& of, const contract::GroupedComment& one) {
        for (std::size_t group = 0; group < one.shares.size(); ++group) {
            const contract::GroupShares& shares = one.shares[group];
            const auto cell = [&](std::int64_t share) {
                return shares.told ? to_string(share) : std::string();
            };
            comments.row({of, to_string(one.quote.comment_id), one.side, letter(group),
                          shares.told ? "shown" : "suppressed", cell(shares.agree),
                          cell(shares.disagree), cell(shares.pass)});
        }
    };
    for (std::size_t group = 0; group < told.groups.size(); ++group) {
        groups.row({letter(group), to_string(told.groups[group].about)});
        for (const auto& one : told.groups[group].telling) add(letter(group), one);
    }
    for (const auto& one : told.consensus) add("all", one);
    parts.push_back({"opinion_groups.csv", groups.take()});
    parts.push_back({"opinion_group_comments.csv", comments.take()});
}

/// Which files went with the call, and where they are: their contents are large, and nobody's data.
void add_files(store::Connection& connection, const std::string& slug, const std::string& origin,
               std::vector<ZipPart>& parts) {
    const auto call = connection.calls.find(slug);
    if (!call) return;
    const auto files = connection.attachments.of_call(call->id);
    if (files.empty()) return;
    CsvWriter out({"file", "name", "kind", "bytes", "sha256", "title_fa", "title_en", "address"});
    for (const store::AttachmentRecord& one : files)
        out.row({to_string(one.id.value), csv_words(one.name),
                 std::string(domain::type_of(one.kind).word), to_string(one.byte_count), one.sha256,
                 csv_words(one.title.fa), csv_words(one.title.en),
                 origin + contract::file_path(one.id.value, one.name)});
    parts.push_back({"files.csv", out.take()});
}

/// As `sha256sum --check` reads it.
std::string checksums(const std::vector<ZipPart>& parts) {
    std::string out;
    for (const ZipPart& part : parts)
        out += evidence::hex_from(evidence::sha256(part.bytes)) + "  " + part.name + "\n";
    return out;
}

} // namespace

base::Result<std::string> report_archive(store::Connection& connection, const std::string& slug,
                                         const std::string& origin, base::Instant now,
                                         KeptConcerns& kept) {
    TRY_ASSIGN(const CallReport all, report_of(connection, slug, now, kept));
    TRY_ASSIGN(const auto ballots, logbook::list_ballots(connection, slug));
    TRY_ASSIGN(auto texts, legal_xml_files(connection, slug, origin));
    std::vector<ZipPart> parts{{"README.fa.md", embedded("documents/open_data/report.fa.md")},
                               {"README.en.md", embedded("documents/open_data/report.en.md")},
                               {"report.json", report_json(all.report)},
                               {"statistics.csv", statistics_csv(all.report)},
                               {"days.csv", days_csv(all.report)},
                               {"population.csv", embedded("documents/open_data/population.csv")},
                               {"units.csv", units_csv(all.report)},
                               {"votes.csv", votes_csv(ballots)},
                               {"comments.csv", comments_csv(all)}};
    add_concerns(all.concerns, parts);
    add_opinion_groups(all.report.opinion_groups, parts);
    add_files(connection, slug, origin, parts);
    std::move(texts.begin(), texts.end(), std::back_inserter(parts));
    parts.push_back({"SHA256SUMS", checksums(parts)});
    return documents::zip_from(parts);
}

} // namespace hamandish::usecases
