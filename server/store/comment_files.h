// Files that representatives add to what they say for an organisation: waiting, or with a comment.
#pragma once

#include "server/store/file_shelf.h"
#include "server/store/representatives.h"

#include <functional>

namespace hamandish::store {

using CommentFileId = base::Id<struct CommentFileTag>;

/// Everything but the content.
struct CommentFileRecord {
    CommentFileId id;
    CommentId comment; ///< 0: it waits
    UnitId unit;
    PersonId person;
    RepresentationId representation;
    std::string name;
    domain::AttachmentKind kind = domain::AttachmentKind::Pdf;
    std::int64_t byte_count = 0;
    std::string sha256; ///< hexadecimal
    base::Instant added_at;
    domain::ScanState scan = domain::ScanState::None;
};

/// Throws what the driver throws, like everything on a Connection.
class CommentFiles {
  public:
    explicit CommentFiles(soci::session& session);

    /// As one that waits. Nothing when one of the same content waits for the same already.
    [[nodiscard]] std::optional<CommentFileId> insert(const CommentFileRecord& file,
                                                      const std::string& content_hex);
    /// False when none of the person's waits under the id.
    [[nodiscard]] bool remove_waiting(CommentFileId file, PersonId person);
    /// False when it does not wait any more.
    [[nodiscard]] bool bind(CommentFileId file, CommentId comment);

    /// Those the person may send with a comment on the unit, the oldest first.
    [[nodiscard]] std::vector<CommentFileRecord> waiting_of(PersonId person, UnitId unit);
    [[nodiscard]] std::int64_t count_waiting_of(PersonId person);
    [[nodiscard]] std::vector<CommentFileRecord> of_comment(CommentId comment); ///< oldest first
    [[nodiscard]] std::optional<CommentFileRecord> find(CommentFileId file);
    /// Each that is with a comment, by comment, the oldest of each first.
    void each_of_comments(const std::function<void(const CommentFileRecord&)>& use);
    /// Their contents, and what a scanner says of them.
    [[nodiscard]] FileShelf& shelf() { return shelf_; }

    /// What was added before and still waits.
    void remove_waiting_since(base::Instant added_before);
    void remove_waiting_of(PersonId person);
    /// Those of comments, too.
    void remove_all_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns =
        Gives<Number, Number, Number, Number, Number, Text, Text, Number, Text, Number, Text>;

    Prepared<Takes<Number, Number, Number, Text, Text, Number, Text, Number, Text>, Gives<Number>>
        insert_;
    Prepared<Takes<Number, Number>, Gives<Number>> delete_content_, delete_;
    Prepared<Takes<Number, Number>, Gives<Number>> bind_;
    Prepared<Takes<Number, Number>, Columns> waiting_of_;
    Prepared<Takes<Number>, Gives<Number>> count_waiting_of_;
    Prepared<Takes<Number>, Columns> of_comment_, find_;
    Prepared<Takes<>, Columns> of_comments_;
    Prepared<Takes<Number>> delete_old_contents_, delete_old_, delete_waiting_contents_of_,
        delete_waiting_of_, delete_contents_of_, delete_of_;
    FileShelf shelf_;
};

} // namespace hamandish::store
