#include "server/demo/directive.h"

#include "server/commands/import.h"
#include "server/embedded.h"
#include "server/ops/log.h"
#include "server/usecases/add_question.h"

#include <algorithm>

namespace hamandish::server {
namespace {

std::string_view text_of(std::string_view name) {
    for (const EmbeddedFile& file : embedded_files())
        if (file.name == name) return file.text;
    return {};
}

constexpr std::string_view demo_slug = "e-participation";

/// Owner, a blank line, summary.
struct Words {
    std::string owner, summary;
};
Words words_of(std::string_view name) {
    const std::string_view text = text_of(name);
    const std::size_t blank = text.find("\n\n");
    std::string summary(text.substr(blank + 2));
    while (!summary.empty() && summary.back() == '\n') summary.pop_back();
    return {std::string(text.substr(0, blank)), summary};
}

} // namespace

base::Status add_demo_call(store::Store& store, base::Instant now) {
    ReadPair pair = read_pair("directive.fa.md", text_of("demo/directive.fa.md"), "directive.en.md",
                              text_of("demo/directive.en.md"));
    if (!pair.problems.empty()) return tl::unexpected(pair.problems.front());
    const Words fa = words_of("demo/call.fa.md"), en = words_of("demo/call.en.md");
    const base::Instant opens = base::start_of_tehran_day(base::tehran_day(now));
    const base::Instant closes{opens.ms + 31 * base::ms_per_day};
    const usecases::ImportCommand command{
        std::string(demo_slug),   "directive", {fa.owner, en.owner},
        {fa.summary, en.summary}, opens,       closes,
        std::move(pair.draft)};
    const auto added = store.writer().submit_and_wait(
        [&](store::Connection& connection) -> base::Result<store::CallId> {
            if (!connection.calls.list().empty()) return store::CallId{};
            return usecases::import_call(connection, command, now);
        });
    if (!added) return tl::unexpected(added.error());
    if (*added) ops::log(ops::Level::Info, "demo_call_added", {{"call", added->value}});
    return {};
}

base::Status add_demo_questions(store::Store& store, base::Instant now) {
    const auto added =
        store.writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            const auto call = connection.calls.find(std::string(demo_slug));
            if (!call || now >= call->period.closes_at()) return false;
            if (!connection.questions.of_call(call->id).empty()) return false;
            for (const std::string_view file : {"demo/vote.json", "demo/survey.json"}) {
                TRY_ASSIGN(const auto question, usecases::question_from(text_of(file)));
                TRY(usecases::add_question(connection, call->slug, question, now));
            }
            return true;
        });
    if (!added) return tl::unexpected(added.error());
    return {};
}

base::Status add_demo(store::Store& store, base::Instant now) {
    TRY(add_demo_call(store, now));
    return add_demo_questions(store, now);
}

} // namespace hamandish::server
