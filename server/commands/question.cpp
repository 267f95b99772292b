#include "server/commands/question.h"

#include "server/commands/text_file.h"
#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/store.h"
#include "server/usecases/add_question.h"

namespace hamandish::server {
namespace {

constexpr std::size_t most_bytes = 1 << 20;

/// The field that is wrong, in the file that it is in.
base::Error located(const std::string& path, base::Error error) {
    error.where = path + ": " + error.where;
    return error;
}

base::Status add(const QuestionConfig& config) {
    TRY_ASSIGN(const auto text, text_of_file(config.file, most_bytes));
    const auto question = usecases::question_from(text);
    if (!question) return tl::unexpected(located(config.file, question.error()));
    if (config.dry_run) return {};
    TRY_ASSIGN(const auto store, store::Store::open({config.data_folder, 1, 0, config.database}));
    const auto now = ops::Clock().now();
    const auto added =
        store->writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            TRY(usecases::add_question(connection, config.slug, *question, now));
            return true;
        });
    if (!added) return tl::unexpected(added.error());
    ops::log(ops::Level::Info, "question_added", {{"call", config.slug}, {"key", question->key}});
    return {};
}

} // namespace

ExitCode run_question_add(const QuestionConfig& config) {
    const auto done = add(config);
    return done ? ExitCode::Success : report_failure(done.error());
}

} // namespace hamandish::server
