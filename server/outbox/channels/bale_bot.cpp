// A bot in Bale (docs.bale.ai): texts to those who have shared their number with it.
#include "base/utf8.h"
#include "domain/mobile.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

#include <charconv>

namespace hamandish::outbox {
namespace {

/// Some 20 messages a second altogether.
constexpr About about_bale_bot{Reach::Bale, "bale",  "https://tapi.bale.ai", false, true,
                               true,        {20, 50}};
constexpr std::size_t most_characters = 4096;

Outcome read_bale_bot(const oidc::JsonObject& answer) {
    if (answer.is_true("ok")) {
        const auto result = answer.object("result");
        return sent(result ? id_in(*result, "message_id") : std::string());
    }
    // Elsewhere a matter of the key, which here is 401.
    if (answer.number("error_code") == 403) return outcome_of_refusal(answer);
    return outcome_of_error_code(answer);
}

/// All text is read as Markdown, so its marks are made letters.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '*' || c == '_' || c == '[' || c == ']' || c == '`') out += '\\';
        out += c;
    }
    return out;
}

/// What clients send when a bot is opened, by a link with what it carries.
constexpr std::string_view start_word = "/start ";
constexpr std::string_view link_base = "https://ble.ir/";

/// Elsewhere others would read what is answered.
bool is_of_two(const oidc::JsonObject& chat) {
    const std::string type = chat.text("type");
    return type.empty() || type == "private";
}

/// A contact is the speaker's own number only if it names the speaker: others' can be passed on.
void read_contact(const oidc::JsonObject& contact, const oidc::JsonObject& from,
                  Heard::Said& said) {
    said.contact = Heard::Contact::PassedOn;
    if (!contact.number("user_id") || from.number("id") != contact.number("user_id")) return;
    const auto own = domain::Mobile::from_text(id_in(contact, "phone_number"));
    said.contact = own ? Heard::Contact::Own : Heard::Contact::Foreign;
    if (own) said.own_mobile = own->e164();
}

void write_no_buttons(contract::JsonWriter& body) {
    body.key("reply_markup");
    body.begin_object();
    body.key("remove_keyboard");
    body.value(true);
    body.end_object();
}

void write_contact_button(contract::JsonWriter& body, const std::string& words) {
    body.key("reply_markup");
    body.begin_object();
    body.key("keyboard");
    body.begin_array();
    body.begin_array();
    body.begin_object();
    body.key("text");
    body.value(words);
    body.key("request_contact");
    body.value(true);
    body.end_object();
    body.end_array();
    body.end_array();
    body.end_object();
}

class BaleBot final : public Gateway {
  public:
    explicit BaleBot(const ChannelConfig& config) : Gateway(config, about_bale_bot) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        const std::string words = escaped(letter.text);
        if (base::count_code_points(words) > most_characters) return unreachable("too_large");
        std::int64_t chat = 0;
        std::from_chars(letter.address.data(), letter.address.data() + letter.address.size(), chat);
        contract::JsonWriter body;
        body.begin_object();
        body.key("chat_id");
        body.value(chat);
        body.key("text");
        body.value(words);
        if (!letter.contact_button.empty())
            write_contact_button(body, letter.contact_button);
        else if (letter.ends_buttons)
            write_no_buttons(body);
        body.end_object();
        return post_json(path("sendMessage"), {}, body.take(), read_bale_bot);
    }
    [[nodiscard]] Outcome check() const override { return get(path("getMe"), {}, read_bale_bot); }

    [[nodiscard]] std::string start_link(std::string_view carried) const override {
        if (config().user.empty()) return {};
        return std::string(link_base) + config().user + "?start=" + std::string(carried);
    }

    [[nodiscard]] bool proves_numbers() const override { return true; }

    /// An update (docs.bale.ai, "Update").
    [[nodiscard]] Heard hear(std::string_view /*query*/, std::string_view body) const override {
        const auto update = oidc::JsonObject::from_text(body, "update");
        const auto message = update ? update->object("message") : std::nullopt;
        const auto chat = message ? message->object("chat") : std::nullopt;
        const auto from = message ? message->object("from") : std::nullopt;
        if (!chat || !from || id_in(*chat, "id").empty()) return {};
        Heard::Said said{id_in(*chat, "id"), message->text("text"), id_in(*update, "update_id")};
        said.in_public = !is_of_two(*chat);
        if (said.in_public) return {std::nullopt, std::move(said)};
        if (const auto contact = message->object("contact")) read_contact(*contact, *from, said);
        if (said.text.starts_with(start_word))
            said.started_with = said.text.substr(start_word.size());
        return {std::nullopt, std::move(said)};
    }

  private:
    [[nodiscard]] std::string path(const std::string& method) const {
        return "/bot" + config().key + "/" + method;
    }
};

} // namespace

MadeChannel bale_bot(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(config.user.empty() || is_bot_name(config.user), config, "user"));
    return std::make_unique<BaleBot>(config);
}

} // namespace hamandish::outbox
