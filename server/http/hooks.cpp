#include "server/http/hooks.h"

#include "server/http/problem.h"
#include "server/usecases/hear.h"

namespace hamandish::http {
namespace {

constexpr std::string_view hook_root = "/hooks/";
constexpr std::size_t secret_size = 40;

} // namespace

std::string hook_path(const ops::Key& key, std::string_view channel) {
    return std::string(hook_root) + std::string(channel) + "/" +
           key.hash("hook", channel).substr(0, secret_size);
}

Hooks::Hooks(store::Store& store, const ops::Key& key, const outbox::ChannelList* channels,
             const ops::Clock& clock, std::function<void()> outbox_written)
    : store_(store), key_(key), channels_(channels), clock_(clock),
      outbox_written_(std::move(outbox_written)) {}

bool Hooks::is_for(std::string_view path) {
    return path.substr(0, hook_root.size()) == hook_root;
}

const outbox::Channel* Hooks::channel_at(std::string_view path) const {
    if (!channels_) return nullptr;
    const outbox::Channel* found = nullptr;
    for (const auto& one : channels_->all())
        if (ops::equal_in_constant_time(path, hook_path(key_, one->name()))) found = one.get();
    return found;
}

void Hooks::handle(const Request& request, const Reply& reply) {
    const base::Instant now = clock_.now();
    if (const auto counted = addresses_.count(request.address, now); !counted)
        return reply(problem(counted.error(), request.id));
    const outbox::Channel* channel = channel_at(request.path);
    if (!channel) return reply(problem({base::ErrorCode::NotFound, "address"}, request.id));
    usecases::HearCommand command{channel, channel->hear(request.query, request.body),
                                  ops::random_number()};
    if (!command.heard.report && !command.heard.said)
        return reply(response_with(200, json_type, "{}"));
    store_.writer().submit(
        [this, command = std::move(command), now](store::Connection& connection) {
            return usecases::hear(connection, key_, command, now);
        },
        [this, reply, id = request.id](base::Result<contract::Empty> done) {
            if (!done) return reply(problem(done.error(), id));
            outbox_written_();
            reply(response_with(200, json_type, "{}"));
        });
}

} // namespace hamandish::http
