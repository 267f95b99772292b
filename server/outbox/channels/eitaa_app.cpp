// An app in Eitaa (developer.eitaa.com, eitaayar.ir/api/app): texts to those who have opened it
// with a code of the site's. What Eitaa's bots send goes to channels and groups alone (eitaa.cpp).
#include "contract/routes.h"
#include "server/ops/clock.h"
#include "server/ops/hmac.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_types.h"
#include "server/outbox/gateway.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace hamandish::outbox {
namespace {

constexpr About about_eitaa_app{Reach::Eitaa, "eitaa",  "https://eitaayar.ir", false, true,
                                false,        {10, 100}};
constexpr std::string_view app_link_base = "https://eitaa.com/", link_parameter = "?startapp=";
constexpr std::string_view signing_name = "WebAppData", signature = "hash";

Outcome read_eitaa_app(const oidc::JsonObject& answer) {
    if (answer.is_true("ok")) {
        // "success", or an object where the message is numbered.
        const auto result = answer.object("result");
        return sent(result ? id_in(*result, "message_id") : std::string());
    }
    if (answer.has("ok") && !answer.has("error_code")) return outcome_of_refusal(answer);
    if (answer.number("error_code") == 403) return outcome_of_refusal(answer);
    return outcome_of_error_code(answer);
}

/// "app_bot", or "app_bot/app".
bool is_app_name(std::string_view text) {
    const std::size_t slash = text.find('/');
    return is_bot_name(text.substr(0, slash)) &&
           (slash == text.npos || is_bot_name(text.substr(slash + 1)));
}

std::string hex_from(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

/// "name=value" of each field but the signature, sorted, one a line.
std::string signed_text(std::string_view data) {
    std::vector<std::string> lines;
    while (!data.empty()) {
        const std::string_view field = data.substr(0, data.find('&'));
        data.remove_prefix(std::min(data.size(), field.size() + 1));
        const std::string_view name = field.substr(0, field.find('='));
        if (name != signature)
            lines.push_back(std::string(name) + '=' + contract::query_value(field, name));
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

/// Can they be read in one way alone? Signed is a text of lines: a value with a line break, or a
/// second field of a name, would make of what the opener of a link chose a field of Eitaa's.
bool is_plain(std::string_view data) {
    std::set<std::string_view> names;
    while (!data.empty()) {
        const std::string_view field = data.substr(0, data.find('&'));
        data.remove_prefix(std::min(data.size(), field.size() + 1));
        const std::string_view name = field.substr(0, field.find('='));
        if (!names.insert(name).second) return false;
        if (contract::query_value(field, name).find('\n') != std::string::npos) return false;
    }
    return true;
}

constexpr std::int64_t oldest_data_ms = base::ms_per_hour;

/// "auth_date": when Eitaa has signed the data, in its time, which is the system's even where a
/// demonstration shows another day.
bool is_fresh(std::string_view data) {
    const std::string at = contract::query_value(data, "auth_date");
    std::int64_t seconds = 0;
    const auto read = std::from_chars(at.data(), at.data() + at.size(), seconds);
    if (read.ec != std::errc() || read.ptr != at.data() + at.size()) return false;
    const std::int64_t now_ms = ops::Clock().now().ms;
    // Divided, because a number that somebody chose must not overflow.
    return seconds >= (now_ms - oldest_data_ms) / base::ms_per_second;
}

class EitaaApp final : public Gateway {
  public:
    explicit EitaaApp(const ChannelConfig& config) : Gateway(config, about_eitaa_app) {}

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        std::int64_t user = 0;
        std::from_chars(letter.address.data(), letter.address.data() + letter.address.size(), user);
        contract::JsonWriter body;
        body.begin_object();
        body.key("token");
        body.value(config().key);
        body.key("chat_id");
        body.value(user);
        body.key("text");
        body.value(letter.text);
        body.end_object();
        return post_json("/api/app/sendMessage", {}, body.take(), read_eitaa_app);
    }
    /// Nothing can be asked without writing to somebody.
    [[nodiscard]] Outcome check() const override { return later("no_check"); }

    [[nodiscard]] std::string start_link(std::string_view carried) const override {
        if (config().user.empty()) return {};
        return std::string(app_link_base) + config().user + std::string(link_parameter) +
               std::string(carried);
    }

    /// The "initData" that Eitaa gives the app's page, as it is: signed by Eitaa with this app's
    /// token, so that it does not matter who hands it on. What it carries is only good for a while
    /// and once (usecases/chat_link.h), and the data for an hour.
    [[nodiscard]] Heard hear(std::string_view /*query*/, std::string_view body) const override {
        const std::string given = contract::query_value(body, signature);
        if (!is_plain(body) || !ops::equal_in_constant_time(given, signature_of(body))) return {};
        if (!is_fresh(body)) return {};
        const auto user = oidc::JsonObject::from_text(field_in(body, "user"), "user");
        if (!user || id_in(*user, "id").empty()) return {};
        Heard::Said said{id_in(*user, "id"), {}, given};
        said.started_with = field_in(body, "start_param");
        return {std::nullopt, std::move(said)};
    }

  private:
    [[nodiscard]] std::string signature_of(std::string_view data) const {
        const std::string secret = ops::hmac_sha256(signing_name, config().key);
        return hex_from(ops::hmac_sha256(secret, signed_text(data)));
    }
};

} // namespace

MadeChannel eitaa_app(const ChannelConfig& config) {
    TRY(require(!config.key.empty(), config, "key"));
    TRY(require(is_app_name(config.user), config, "user"));
    return std::make_unique<EitaaApp>(config);
}

} // namespace hamandish::outbox
