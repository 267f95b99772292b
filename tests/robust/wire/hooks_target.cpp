#include "base/utf8.h"
#include "domain/chat_code.h"
#include "domain/mobile.h"
#include "require.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"
#include "server/outbox/words.h"
#include "wire_targets.h"

#include <algorithm>

namespace hamandish::robust {
namespace {

using outbox::Channel;
using outbox::Heard;
using Channels = std::vector<std::unique_ptr<Channel>>;

/// Those that are called by their providers.
Channels hearing_channels() {
    Channels all;
    for (const char* type : {"kavenegar", "bale_bot", "rubika_bot", "eitaa_app"}) {
        outbox::ChannelConfig config;
        config.name = config.type = type;
        config.key = config.template_name = "key";
        config.user = "a_bot";
        auto made = outbox::channel_from(config);
        require(made.has_value());
        all.push_back(std::move(*made));
    }
    return all;
}

/// As a database takes it.
void require_text(const std::string& text) {
    require(base::is_well_formed_utf8(text) && text.find('\0') == text.npos);
}

void require_own_number(const Channel& channel, const Heard::Said& said) {
    require(said.own_mobile.empty() == (said.contact != Heard::Contact::Own));
    if (said.contact == Heard::Contact::None) return;
    require(channel.proves_numbers() && !said.in_public);
    if (said.contact == Heard::Contact::Own)
        require(domain::Mobile::from_text(said.own_mobile)->e164() == said.own_mobile);
}

void require_sound(const Channel& channel, const Heard& heard) {
    if (heard.report) {
        require(!heard.report->provider_id.empty());
        require_text(heard.report->provider_id);
    }
    if (!heard.said) return;
    const Heard::Said& said = *heard.said;
    require(!said.address.empty());
    for (const std::string* text : {&said.address, &said.text, &said.update, &said.started_with})
        require_text(*text);
    require_own_number(channel, said);
    if (said.in_public) require(said.started_with.empty());
    static_cast<void>(outbox::is_stop_word(said.text));
    for (const std::string* text : {&said.text, &said.started_with})
        if (const auto code = domain::chat_code_in(*text))
            require(!code->name.empty() && code->proof.size() == 12);
}

/// What a provider answers to what it was asked.
void fuzz_answer(std::string_view body) {
    const auto answer = oidc::JsonObject::from_text(body, "answer");
    if (!answer) return;
    require(outbox::outcome_of_error_code(*answer).retry_after_ms >= 0);
    static_cast<void>(outbox::outcome_of_refusal(*answer));
    require_text(outbox::id_in(*answer, "message_id"));
}

} // namespace

void fuzz_hooks(std::string_view bytes) {
    static const Channels channels = hearing_channels();
    fuzz_answer(bytes);
    const std::string_view name = bytes.substr(0, bytes.find('\n'));
    const std::string_view rest = bytes.substr(std::min(name.size() + 1, bytes.size()));
    const std::string_view query = rest.substr(0, rest.find('\n'));
    const std::string_view body = rest.substr(std::min(query.size() + 1, rest.size()));
    for (const auto& channel : channels) {
        require_sound(*channel, channel->hear(bytes, {}));
        require_sound(*channel, channel->hear({}, bytes));
        if (channel->name() == name) require_sound(*channel, channel->hear(query, body));
    }
}

} // namespace hamandish::robust
