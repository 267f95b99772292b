#include "server/usecases/answer_archive.h"

#include "analysis/search.h"
#include "base/utf8.h"
#include "evidence/hash.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/found_words.h"
#include "server/usecases/name_order.h"
#include "server/usecases/wire.h"
#include "server/usecases/wording_changes.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr std::int64_t page_size = 20, most_shelves = 30;
constexpr std::int64_t voices_told = 5, voices_indexed = 100;
constexpr std::size_t longest_query = 800, most_words = 8, most_hits = 6;
/// PostgreSQL keeps a megabyte of words for a row; each byte of ours is two there.
constexpr std::size_t most_indexed_bytes = 200'000;

/// The same document however it is spelt; letters and digits alone, for an address.
std::string key_of(const domain::LegalGround& ground) {
    constexpr std::size_t digits = 16;
    if (ground.document.fa.empty()) return {};
    const auto folded = analysis::fold_text(ground.document.fa);
    return evidence::hex_from(evidence::sha256(folded.text)).substr(0, digits);
}

std::string label_of(domain::Decision decision) {
    std::string label = "zd" + std::string(domain::word(decision));
    std::erase(label, '_'); // would part it in two
    return label;
}
std::string label_of(store::OrganisationId organisation) {
    return "zo" + std::to_string(organisation.value);
}
std::string label_of_ground(const std::string& key) {
    return "zg" + key;
}

std::string in_one_line(const domain::LegalGround& ground, std::string domain::TwoTexts::*lang) {
    std::string line = ground.document.*lang;
    for (const domain::TwoTexts* part : {&ground.article, &ground.clause})
        if (!((*part).*lang).empty()) line += "\n" + (*part).*lang;
    return line;
}

struct Text {
    std::string text;
    contract::SearchHit as; ///< what a find in it is
};
contract::SearchHit hit_of(std::string kind, const std::string& unit, std::string lang,
                           std::int64_t comment) {
    return {std::move(kind), unit, std::move(lang), comment, {}, 0, {}, false};
}

/// In what an answer is found, what it says itself first.
std::vector<Text> texts_of(const domain::AnswerWords& words, const store::UnitRecord& unit,
                           const std::vector<store::CommentRecord>& voices) {
    std::vector<Text> texts;
    for (const auto& [code, lang] :
         {std::pair("fa", &domain::TwoTexts::fa), std::pair("en", &domain::TwoTexts::en)}) {
        const auto as = hit_of("answer", unit.key, code, 0);
        texts.push_back({words.reason.*lang, as});
        texts.push_back({in_one_line(words.ground, lang), as});
        texts.push_back({unit.heading.*lang, as});
    }
    for (const store::CommentRecord& voice : voices) {
        const auto as = hit_of("comment", unit.key, "", voice.id.value);
        texts.push_back({voice.text, as});
        texts.push_back({voice.wording, as});
    }
    return texts;
}

/// Nothing where nobody can read any of what was answered: then the answer is told to its authors
/// and on the page of its call, and not found here.
struct Told {
    store::CallRecord call;
    store::UnitRecord unit;
    std::vector<store::CommentRecord> voices;
};
std::optional<Told> told_of(store::Connection& connection,
                            const store::ReasonedAnswerRecord& answer, std::int64_t most_voices) {
    auto call = connection.calls.find(answer.call);
    auto voices = connection.contributions.find_all(
        connection.answer_archive.readable_voices(answer.id, most_voices));
    if (!call || voices.empty()) return std::nullopt;
    auto unit = connection.calls.unit(call->id, voices.front().unit_key);
    if (!unit) return std::nullopt;
    return Told{std::move(*call), std::move(*unit), std::move(voices)};
}

void archive(store::Connection& connection, const store::ReasonedAnswerRecord& answer) {
    std::set<std::string> words;
    std::vector<std::string> labels;
    if (const auto told = told_of(connection, answer, voices_indexed)) {
        std::size_t bytes = 0;
        for (const Text& one : texts_of(answer.words, told->unit, told->voices))
            for (std::string& word : analysis::index_words(analysis::fold_text(one.text)))
                if (bytes + word.size() < most_indexed_bytes && words.count(word) == 0) {
                    bytes += word.size();
                    words.insert(std::move(word));
                }
        labels.push_back(label_of(answer.words.decision));
        const auto rules = connection.answers.rules(answer.call);
        if (rules && rules->organisation) {
            labels.push_back(label_of(*rules->organisation));
            connection.answer_archive.put_organisation(*rules->organisation, answer.entry_index);
        }
        if (const auto key = key_of(answer.words.ground); !key.empty()) {
            labels.push_back(label_of_ground(key));
            connection.answer_archive.put_ground({key, answer.words.ground.document},
                                                 answer.entry_index);
        }
    }
    const std::vector<std::string> all(words.begin(), words.end());
    connection.answer_archive.put({answer.entry_index, answer.id}, all, labels);
}

/// What is chosen by, as the index has it, and its names for the page.
struct Chosen {
    std::vector<std::string> labels;
    std::optional<store::ArchiveShelf> organisation, ground;
};
base::Result<Chosen> chosen_by(store::Connection& connection, const ArchiveWish& wish) {
    Chosen chosen;
    if (wish.outcome != contract::all_answers) {
        const auto decision = domain::decision_from_word(wish.outcome);
        if (!decision) return base::fail(ErrorCode::InvalidInput, "outcome");
        chosen.labels.push_back(label_of(*decision));
    }
    if (wish.answerer != contract::all_answers) {
        const auto organisation = connection.staff.find_organisation(wish.answerer);
        if (!organisation) return base::fail(ErrorCode::NotFound, "organisation");
        chosen.labels.push_back(label_of(organisation->id));
        chosen.organisation = store::ArchiveShelf{organisation->slug, organisation->name};
    }
    if (wish.ground != contract::all_answers) {
        chosen.ground = connection.answer_archive.ground(wish.ground);
        if (!chosen.ground) return base::fail(ErrorCode::NotFound, "ground");
        chosen.labels.push_back(label_of_ground(chosen.ground->key));
    }
    return chosen;
}

/// Is there any answer to be chosen by this? What a choice was once offered for may be erased or
/// hidden since, or somebody else's to answer.
bool has_any(store::Connection& connection, const std::string& label) {
    const std::vector labels{label};
    return !connection.answer_archive.find({}, labels, std::numeric_limits<std::int64_t>::max(), 1)
                .empty();
}

std::vector<store::ArchiveShelf> used_grounds(store::Connection& connection) {
    auto grounds = connection.answer_archive.grounds(most_shelves);
    std::erase_if(grounds, [&](const store::ArchiveShelf& one) {
        return !has_any(connection, label_of_ground(one.key));
    });
    return grounds;
}

std::vector<store::ArchiveShelf>
used_organisations(store::Connection& connection,
                   const std::vector<store::OrganisationRecord>& all) {
    auto shelves = connection.answer_archive.organisations(most_shelves);
    std::erase_if(shelves, [&](const store::ArchiveShelf& shelf) {
        const auto one = std::find_if(all.begin(), all.end(), [&](const auto& organisation) {
            return organisation.slug == shelf.key;
        });
        return one == all.end() || !has_any(connection, label_of(one->id));
    });
    return shelves;
}

base::Result<std::int64_t> entry_from(const std::string& text) {
    std::int64_t entry = std::numeric_limits<std::int64_t>::max();
    if (text == contract::newest_answers) return entry;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), entry);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || entry <= 0)
        return base::fail(ErrorCode::InvalidInput, "before");
    return entry;
}

/// Those used last, and the one chosen, as readers look for them.
base::Result<std::vector<contract::ArchiveShelf>>
shelves(const std::vector<store::ArchiveShelf>& newest,
        const std::optional<store::ArchiveShelf>& chosen) {
    std::vector<contract::ArchiveShelf> all;
    const auto add = [&](const store::ArchiveShelf& one) {
        all.push_back({one.key, wire_from(one.name)});
    };
    const auto is_chosen = [&](const store::ArchiveShelf& one) { return one.key == chosen->key; };
    if (chosen && std::none_of(newest.begin(), newest.end(), is_chosen)) add(*chosen);
    for (const store::ArchiveShelf& one : newest) add(one);
    TRY(sort_by_persian_name(all, [](const contract::ArchiveShelf& one) { return one.name.fa; }));
    return all;
}

contract::AnswerGroup group_of(store::Connection& connection, const Told& told,
                               const store::ReasonedAnswerRecord& answer) {
    const store::UnitRecord& unit = told.unit;
    contract::AnswerGroup group{unit.key, unit.kind, unit.number, wire_from(unit.heading), {}, {}};
    for (const store::CommentRecord& voice : told.voices) {
        group.contributions.push_back(wire_from(voice));
        tell_files(connection, group.contributions.back());
    }
    contract::Comment& first = group.contributions.front();
    first.changes = wording_changes(unit.text, first.wording);
    const auto counts = connection.answers.contribution_counts({answer.id});
    const auto counted = counts.find(answer.id.value);
    group.answer =
        wire_from(answer, counted == counts.end() ? group.contributions.size()
                                                  : static_cast<std::size_t>(counted->second));
    return group;
}

contract::ArchiveShelf answerer_of(store::Connection& connection, store::CallId call,
                                   const std::vector<store::OrganisationRecord>& organisations) {
    const auto rules = connection.answers.rules(call);
    if (rules && rules->organisation)
        for (const store::OrganisationRecord& one : organisations)
            if (one.id == *rules->organisation) return {one.slug, wire_from(one.name)};
    return {};
}

std::vector<contract::SearchHit> hits_in(const Told& told, const domain::AnswerWords& answer,
                                         const std::vector<std::string>& words) {
    std::vector<contract::SearchHit> hits;
    for (const Text& one : texts_of(answer, told.unit, told.voices)) {
        if (words.empty() || hits.size() == most_hits) break;
        const auto places = find_any(one.text, words);
        if (!places.empty()) hits.push_back(excerpt_of(one.text, places, one.as));
    }
    return hits;
}

} // namespace

base::Result<contract::AnswerArchive> search_answers(store::Connection& connection,
                                                     const ArchiveWish& wish, base::Instant now) {
    if (wish.query.size() > longest_query || !base::is_well_formed_utf8(wish.query))
        return base::fail(ErrorCode::InvalidInput, "q");
    TRY_ASSIGN(const auto chosen, chosen_by(connection, wish));
    TRY_ASSIGN(const auto before, entry_from(wish.before));
    auto& archive = connection.answer_archive;
    contract::AnswerArchive page;
    page.now_ms = now.ms;
    const auto organisations = connection.staff.organisations();
    TRY_ASSIGN(page.organisations,
               shelves(used_organisations(connection, organisations), chosen.organisation));
    TRY_ASSIGN(page.grounds, shelves(used_grounds(connection), chosen.ground));
    const auto words = analysis::words_of_query(wish.query, most_words);
    if (words.empty() && !wish.query.empty()) return page; // nothing but signs is nowhere
    auto found = archive.find(words, chosen.labels, before, page_size + 1);
    if (found.size() > page_size) {
        found.pop_back();
        page.older = found.back().entry_index;
    }
    for (const store::ArchivedAnswerRecord& one : found) {
        const auto answer = connection.answers.find(one.answer);
        const auto told = answer ? told_of(connection, *answer, voices_told) : std::nullopt;
        if (!told) continue;
        page.answers.push_back({wire_from(told->call, now),
                                answerer_of(connection, answer->call, organisations),
                                key_of(answer->words.ground), group_of(connection, *told, *answer),
                                hits_in(*told, answer->words, words)});
    }
    return page;
}

base::Result<std::int64_t> archive_answers(store::Connection& connection, std::int64_t limit) {
    const auto waiting = connection.answer_archive.waiting(limit);
    for (const store::AnswerId id : waiting)
        if (const auto answer = connection.answers.find(id)) archive(connection, *answer);
    return static_cast<std::int64_t>(waiting.size());
}

} // namespace hamandish::usecases
