// Public answers of the whole site, to be found by their words and by what was decided, by whom and
// on which ground: a page costs the same however many there are.
#pragma once

#include "domain/draft.h"
#include "server/store/answers.h"

#include <span>
#include <string>
#include <vector>

namespace hamandish::store {

struct ArchivedAnswerRecord {
    std::int64_t entry_index = -1;
    AnswerId answer;
};

/// What answers may be chosen by: the document of a ground under its key, or an organisation under
/// its slug.
struct ArchiveShelf {
    std::string key;
    domain::TwoTexts name;
};

/// Throws what the driver throws, like everything on a Connection.
class AnswerArchive {
  public:
    explicit AnswerArchive(soci::session& session);

    /// Takes it from those that wait. `words` as analysis::index_words gives them; `labels` of
    /// small letters and digits, the first of them no hexadecimal digit.
    void put(const ArchivedAnswerRecord& answer, std::span<const std::string> words,
             std::span<const std::string> labels);
    void put_ground(const ArchiveShelf& ground, std::int64_t entry_index);
    void put_organisation(OrganisationId organisation, std::int64_t entry_index);

    /// Newest first, those with entries before `before`: which have every label and, for every word
    /// of the query, one that begins with it.
    [[nodiscard]] std::vector<ArchivedAnswerRecord> find(std::span<const std::string> query_words,
                                                         std::span<const std::string> labels,
                                                         std::int64_t before, std::int64_t limit);
    /// Those to be put, at most `limit`.
    [[nodiscard]] std::vector<AnswerId> waiting(std::int64_t limit);
    /// The oldest of the contributions it answers that everyone may read.
    [[nodiscard]] std::vector<CommentId> readable_voices(AnswerId answer, std::int64_t limit);

    [[nodiscard]] std::optional<ArchiveShelf> ground(const std::string& key);
    [[nodiscard]] std::vector<ArchiveShelf> grounds(std::int64_t limit); ///< used last comes first
    [[nodiscard]] std::vector<ArchiveShelf> organisations(std::int64_t limit); ///< the same

  private:
    using Text = std::string;
    using Number = std::int64_t;

    bool postgres_;
    Prepared<Takes<Number, Number, Text>> put_;
    Prepared<Takes<Number>> done_;
    Prepared<Takes<Text, Text, Text, Number>> put_ground_;
    Prepared<Takes<Number, Number>> put_organisation_;
    Prepared<Takes<Number, Number>, Gives<Number, Number>> list_;
    Prepared<Takes<Text, Number, Number>, Gives<Number, Number>> find_;
    Prepared<Takes<Number>, Gives<Number>> waiting_;
    Prepared<Takes<Number, Number>, Gives<Number>> voices_;
    Prepared<Takes<Text>, Gives<Text, Text, Text>> ground_;
    Prepared<Takes<Number>, Gives<Text, Text, Text>> grounds_, organisations_;
};

} // namespace hamandish::store
