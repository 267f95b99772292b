#include "server/commands/compare.h"

#include "analysis/unit_redline.h"
#include "contract/json_writer.h"
#include "server/commands/text_file.h"
#include "server/documents/draft_units.h"
#include "server/documents/zip_archive.h"
#include "server/usecases/unit_names.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace hamandish::server {
namespace {

using analysis::UnitFate;
using domain::UnitKind;

/// What is compared as a whole: an article with its clauses and notes, or anything that lies in
/// none.
struct Compared {
    std::string kind, name, heading, text;
    std::int64_t number = 0;
};

struct Law {
    std::string file, title;
    std::vector<Compared> units;
};

void append_lines(std::string& out, const std::string& more) {
    if (more.empty()) return;
    if (!out.empty()) out += '\n';
    out += more;
}

Law law_from(std::string file, const documents::DraftUnits& read) {
    Law law{std::move(file), read.title, {}};
    const auto names = usecases::names_of(read.units);
    int article_depth = -1; // of the article that is being read, or -1
    for (std::size_t i = 0; i < read.units.size(); ++i) {
        const domain::DraftFormUnit& unit = read.units[i];
        if (article_depth >= 0 && unit.depth > article_depth) {
            append_lines(law.units.back().text, unit.heading.fa);
            append_lines(law.units.back().text, unit.text.fa);
            continue;
        }
        article_depth = unit.kind == UnitKind::Article ? unit.depth : -1;
        law.units.push_back({std::string(domain::word(unit.kind)), names[i].fa, unit.heading.fa,
                             unit.text.fa, unit.number});
    }
    return law;
}

base::Result<Law> read_law(const std::string& path) {
    TRY_ASSIGN(const auto bytes, text_of_file(path, documents::ArchiveLimits{}.file_bytes));
    const std::string name = std::filesystem::path(path).filename().string();
    // The words of any language stand where the Persian ones do: they are only compared.
    TRY_ASSIGN(const auto read, documents::read_draft_units(name, bytes, true));
    return law_from(name, read);
}

std::vector<analysis::UnitText> texts_of(const Law& law) {
    std::vector<analysis::UnitText> texts;
    for (const Compared& unit : law.units) texts.push_back({unit.heading, unit.text});
    return texts;
}

/// A pair with its words compared.
struct Pair {
    analysis::UnitPair units;
    analysis::UnitRedline words;
    UnitFate fate = UnitFate::Unchanged;
};

std::vector<Pair> pairs_of(const Law& before, const Law& after) {
    const auto old_texts = texts_of(before), new_texts = texts_of(after);
    std::vector<Pair> pairs;
    for (const analysis::UnitPair& units : analysis::pair_unit_texts(old_texts, new_texts)) {
        auto words =
            analysis::redline_units(units.before ? old_texts[*units.before] : analysis::UnitText{},
                                    units.after ? new_texts[*units.after] : analysis::UnitText{});
        const auto fate = analysis::fate_of(units, analysis::is_changed(words));
        pairs.push_back({units, std::move(words), fate});
    }
    return pairs;
}

std::int64_t count(const std::vector<Pair>& pairs, UnitFate fate) {
    return std::count_if(pairs.begin(), pairs.end(),
                         [fate](const Pair& pair) { return pair.fate == fate; });
}

/// As JSON: the files, how many of each kind, and every pair in the order of the newer text.
class Json {
  public:
    Json(const Law& before, const Law& after) : before_(before), after_(after) {}

    std::string write(const std::vector<Pair>& pairs) {
        out_.begin_object();
        file("before", before_);
        file("after", after_);
        for (const UnitFate fate :
             {UnitFate::Unchanged, UnitFate::Changed, UnitFate::Added, UnitFate::Removed})
            number(analysis::word(fate), count(pairs, fate));
        out_.key("pairs");
        out_.begin_array();
        for (const Pair& one : pairs) pair(one);
        out_.end_array();
        out_.end_object();
        return out_.take();
    }

  private:
    void text(std::string_view key, std::string_view value) {
        out_.key(key);
        out_.value(value);
    }
    void number(std::string_view key, std::int64_t value) {
        out_.key(key);
        out_.value(value);
    }
    void file(std::string_view key, const Law& law) {
        out_.key(key);
        out_.begin_object();
        text("file", law.file);
        text("title", law.title);
        number("units", static_cast<std::int64_t>(law.units.size()));
        out_.end_object();
    }
    void unit(std::string_view key, const Law& law, std::optional<std::uint32_t> index) {
        out_.key(key);
        if (!index) return out_.null();
        const Compared& one = law.units[*index];
        out_.begin_object();
        text("kind", one.kind);
        number("number", one.number);
        text("name", one.name);
        text("heading", one.heading);
        out_.end_object();
    }
    void redline(std::string_view key, const std::vector<analysis::RedlinePiece>& pieces,
                 std::string_view before, std::string_view after) {
        out_.key(key);
        out_.begin_array();
        for (const analysis::RedlinePiece& piece : pieces) {
            out_.begin_object();
            text("change", analysis::word(piece.change));
            text("text", analysis::text_of(piece, before, after));
            out_.end_object();
        }
        out_.end_array();
    }
    void pair(const Pair& one) {
        const Compared nothing;
        const Compared& before = one.units.before ? before_.units[*one.units.before] : nothing;
        const Compared& after = one.units.after ? after_.units[*one.units.after] : nothing;
        out_.begin_object();
        text("change", analysis::word(one.fate));
        out_.key("moved");
        out_.value(one.units.moved);
        number("likeness", one.units.likeness);
        number("removed_words", one.words.removed_words);
        number("added_words", one.words.added_words);
        unit("before", before_, one.units.before);
        unit("after", after_, one.units.after);
        redline("heading", one.words.heading, before.heading, after.heading);
        redline("text", one.words.text, before.text, after.text);
        out_.end_object();
    }

    const Law &before_, &after_;
    contract::JsonWriter out_;
};

std::string lines_from(const Law& before, const Law& after, const std::vector<Pair>& pairs) {
    std::string out;
    for (const Pair& pair : pairs) {
        out += analysis::word(pair.fate);
        if (pair.units.moved) out += " moved";
        out += '\t';
        if (pair.units.before) out += before.units[*pair.units.before].name;
        out += '\t';
        if (pair.units.after) out += after.units[*pair.units.after].name;
        out += "\t-" + std::to_string(pair.words.removed_words) + "\t+" +
               std::to_string(pair.words.added_words) + "\n";
    }
    return out;
}

} // namespace

base::Result<std::string> compare_files(const CompareConfig& config) {
    TRY_ASSIGN(const auto before, read_law(config.files.at(0)));
    TRY_ASSIGN(const auto after, read_law(config.files.at(1)));
    const auto pairs = pairs_of(before, after);
    return config.json ? Json(before, after).write(pairs) + "\n" : lines_from(before, after, pairs);
}

ExitCode run_compare(const CompareConfig& config) {
    const auto compared = compare_files(config);
    if (!compared) return report_failure(compared.error());
    std::cout << *compared;
    return std::cout.flush() ? ExitCode::Success : ExitCode::Failure;
}

} // namespace hamandish::server
