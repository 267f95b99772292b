#include "server/outbox/message.h"

#include "contract/routes.h"
#include "domain/delivery.h"
#include "server/http_client/http_client.h"

namespace hamandish::outbox {
namespace {

constexpr std::string_view parameter_mark = "p.";

std::string row_key_of(const Push& push) {
    return std::string(push.kind) + " " + push.about + " to " + push.channel;
}

/// Each field of a sealed message and where it is kept.
template <class Each>
void for_fields(Each each) {
    each("mobile", &Message::mobile);
    each("code", &Message::code);
    each("channel", &Message::channel);
    each("address", &Message::address);
    each("path", &Message::path);
}

} // namespace

bool is_push(std::string_view kind) {
    return kind == push_notice || kind == push_package;
}

std::string sealed_from(const ops::Key& key, const Message& message) {
    std::vector<std::pair<std::string, std::string>> fields;
    for_fields([&](const char* name, auto member) {
        if (!(message.*member).empty()) fields.emplace_back(name, message.*member);
    });
    for (const auto& [name, value] : message.parameters)
        fields.emplace_back(std::string(parameter_mark) + name, value);
    return key.seal(http_client::form_from(fields));
}

base::Result<Message> message_from(const ops::Key& key, std::string_view sealed) {
    TRY_ASSIGN(const auto form, key.unseal(sealed));
    Message message;
    for_fields([&](const char* name, auto member) {
        message.*member = contract::query_value(form, name);
    });
    for (std::string_view rest = form; !rest.empty();) {
        const std::string_view field = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), field.size() + 1));
        const std::string_view name = field.substr(0, field.find('='));
        if (name.substr(0, parameter_mark.size()) == parameter_mark)
            message.parameters.emplace_back(name.substr(parameter_mark.size()),
                                            contract::query_value(field, name));
    }
    return message;
}

void write_code(store::Connection& connection, const ops::Key& key, const domain::Mobile& mobile,
                const std::string& code, base::Instant expires_at, base::Instant now) {
    Message message;
    message.mobile = mobile.e164();
    message.code = code;
    connection.outbox.write({std::string(one_time_code),
                             ops::random_token(),
                             {},
                             sealed_from(key, message),
                             true,
                             now,
                             now,
                             expires_at});
}

bool write_notice(store::Connection& connection, const ops::Key& key, const Notice& notice,
                  base::Instant now) {
    Message message;
    for (const auto& [name, texts] : notice.texts) {
        message.parameters.emplace_back(name + ".fa", texts.fa);
        message.parameters.emplace_back(name + ".en", texts.en);
    }
    for (const auto& word : notice.words) message.parameters.push_back(word);
    message.path = notice.path;
    const std::string name =
        notice.kind + " " + notice.about + " to " + std::to_string(notice.person.value);
    return connection.outbox.write(
        {notice.kind,
         name,
         notice.person,
         sealed_from(key, message),
         notice.urgent,
         now,
         notice.urgent ? now : base::Instant{now.ms + domain::gathering_ms},
         {}});
}

bool write_to_address(store::Connection& connection, const ops::Key& key, std::string_view kind,
                      const std::string& about, const Message& message, base::Instant now,
                      std::int64_t life_ms) {
    return connection.outbox.write({std::string(kind),
                                    std::string(kind) + " " + about,
                                    {},
                                    sealed_from(key, message),
                                    true,
                                    now,
                                    now,
                                    {now.ms + life_ms}});
}

bool write_push(store::Connection& connection, const ops::Key& key, const Push& push,
                base::Instant now) {
    Message message;
    message.channel = push.channel;
    message.parameters = {{std::string(push_body), push.body}, {std::string(push_call), push.call}};
    return connection.outbox.write({std::string(push.kind),
                                    row_key_of(push),
                                    {},
                                    sealed_from(key, message),
                                    false,
                                    now,
                                    now,
                                    {}});
}

std::string delivery_key(const ops::Key& key, const std::string& row_key,
                         const std::string& channel) {
    return key.hash("delivery", row_key + ' ' + channel);
}

std::string webhook_id(const std::string& delivery_key) {
    return "msg_" + delivery_key.substr(0, 32);
}

std::string webhook_id(const ops::Key& key, const Push& push) {
    return webhook_id(delivery_key(key, row_key_of(push), push.channel));
}

} // namespace hamandish::outbox
