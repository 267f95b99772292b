#include "server/store/connection.h"

namespace hamandish::store {

Connection::Connection(std::unique_ptr<Database> opened)
    : database(std::move(opened)), calls(database->session()), contributions(database->session()),
      comment_pages(database->session()), search(database->session()), people(database->session()),
      journal(database->session()), log(database->session()), logged(database->session()),
      limits(database->session()), profiles(database->session()), questions(database->session()),
      erasure(database->session()), staff(database->session()), answers(database->session()),
      outbox(database->session()), deliveries(database->session()), addresses(database->session()),
      drafts(database->session()), moderation(database->session()),
      certificates(database->session()), recognitions(database->session()),
      kiosks(database->session()), sent_keys(database->session()), sheets(database->session()),
      versions(database->session()), invited(database->session()),
      representatives(database->session()), contact_sign_ins(database->session()),
      sign_in_changes(database->session()), joining(database->session()),
      concerns(database->session()), passages(database->session()), maskings(database->session()),
      organisations(database->session()), point_appeals(database->session()),
      call_days(database->session()), floods(database->session()),
      campaign_marks(database->session()), attachments(database->session()),
      subscriptions(database->session()), comment_files(database->session()),
      logos(database->session()), opinion_groups(database->session()),
      draft_questions(database->session()), translations(database->session()),
      laid_translations(database->session()), own_words(database->session()),
      report_channels(database->session()), registers(database->session()),
      answer_archive(database->session()), made_appeals(database->session()) {}

Connection::~Connection() = default;

base::Result<std::unique_ptr<Connection>> Connection::open(const DatabaseOptions& options) {
    TRY_ASSIGN(auto database, Database::open(options));
    try {
        // In a transaction, so that a server that falls silent meanwhile is given up like at any
        // other time (AnswerWatch).
        database->begin_read();
        auto connection = std::make_unique<Connection>(std::move(database));
        connection->database->run_often("COMMIT");
        return connection;
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
}

} // namespace hamandish::store
