#include "server/outbox/gateway.h"

#include "base/utf8.h"
#include "contract/routes.h"
#include "server/ops/secrets.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

constexpr std::int64_t longest_pause_s = 6 * base::ms_per_hour / base::ms_per_second;

} // namespace

std::string_view word(Reach reach) {
    switch (reach) {
    case Reach::Mobile: return "mobile";
    case Reach::Email: return "email";
    case Reach::Bale: return "bale";
    case Reach::Rubika: return "rubika";
    case Reach::Eitaa: return "eitaa";
    case Reach::Public: return "public";
    case Reach::System: break;
    }
    return "system";
}

Gateway::Gateway(ChannelConfig config, const About& about)
    : config_(std::move(config)), about_(about), client_(config_.http) {
    if (config_.base.empty()) config_.base = about_.base;
}

domain::RateLimit Gateway::limit() const {
    if (config_.per_minute <= 0) return about_.limit;
    const auto burst = static_cast<int>(std::max<std::int64_t>(1, config_.per_minute / 60));
    return {burst, std::max<std::int64_t>(1, base::ms_per_minute / config_.per_minute)};
}

Outcome Gateway::ask(http_client::Call call, const Read& read) const {
    call.url = config_.base + call.url;
    call.headers.push_back({"Accept", "application/json"});
    const auto answer = client_.send(call);
    if (!answer) {
        // An address it may not ask is the operator's to mend; everything else may pass.
        return answer.error().code == base::ErrorCode::InvalidInput ? broken("address")
                                                                    : later("no_answer");
    }
    const auto object = oidc::JsonObject::from_text(answer->body, "answer");
    const bool fine = answer->status >= 200 && answer->status < 300;
    if (object) {
        Outcome outcome = read(*object);
        // Words of success under a status of failure are none, and neither is an empty object.
        const bool is_answer =
            outcome.kind != Outcome::Kind::Sent && outcome.reason != answer_unreadable;
        if (fine || is_answer) {
            if (outcome.retry_after_ms == 0) outcome.retry_after_ms = answer->retry_after_ms;
            return outcome;
        }
    }
    if (fine) return later(std::string(answer_unreadable));
    return outcome_of_status(answer->status, answer->retry_after_ms);
}

Outcome Gateway::get(const std::string& path, const Headers& headers, const Read& read) const {
    return ask({"GET", path, headers, {}}, read);
}

Outcome Gateway::post_json(const std::string& path, const Headers& headers, const std::string& body,
                           const Read& read) const {
    http_client::Call call{"POST", path, headers, body};
    call.headers.push_back({"Content-Type", "application/json"});
    return ask(std::move(call), read);
}

Outcome Gateway::post_form(const std::string& path, const Headers& headers, const Fields& fields,
                           const Read& read) const {
    http_client::Call call{"POST", path, headers, http_client::form_from(fields)};
    call.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    return ask(std::move(call), read);
}

Outcome outcome_of_status(int status, std::int64_t retry_after_ms) {
    switch (status) {
    case 401:
    case 403: return broken("key");
    case 402: return broken("credit");
    case 408:
    case 409:
    case 425: return later("busy", retry_after_ms);
    case 429: return later("too_many", retry_after_ms);
    case 413: return unreachable("too_large");
    default: break;
    }
    if (status >= 400 && status < 500) return unreachable("refused");
    return later("fault", retry_after_ms);
}

Outcome outcome_of_error_code(const oidc::JsonObject& answer) {
    const auto code = answer.number("error_code");
    if (!code) return later(std::string(answer_unreadable));
    const auto parameters = answer.object("parameters");
    const auto asked_s = parameters ? parameters->number("retry_after") : std::nullopt;
    // No longer than curl believes a header, and never so long that it cannot be counted in.
    const auto pause_ms =
        std::clamp<std::int64_t>(asked_s.value_or(0), 0, longest_pause_s) * base::ms_per_second;
    return outcome_of_status(static_cast<int>(*code), pause_ms);
}

Outcome outcome_of_refusal(const oidc::JsonObject& answer) {
    const std::string words = answer.text("description");
    const bool is_blocked = words.find("blocked") != words.npos;
    return is_blocked ? stopped_by_reader() : unreachable("refused");
}

std::string national_from_e164(const std::string& e164) {
    return "0" + e164.substr(std::min<std::size_t>(3, e164.size()));
}

std::string field_in(std::string_view form, std::string_view name) {
    std::string value = contract::query_value(form, name);
    if (!base::is_well_formed_utf8(value) || value.find('\0') != value.npos) return {};
    return value;
}

std::string id_in(const oidc::JsonObject& object, const char* name) {
    if (const auto number = object.number(name)) return std::to_string(*number);
    return object.text(name);
}

bool is_bot_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
}

std::int64_t number_from_key(std::string_view key) {
    // 52 bits, which every JSON reader holds exactly.
    return static_cast<std::int64_t>(std::stoull(ops::sha256_hex(key).substr(0, 13), nullptr, 16));
}

} // namespace hamandish::outbox
