// What messengers tell us when a person shares their number with the bot, or opens it with a code.
#pragma once

#include "server/ops/clock.h"
#include "server/ops/hmac.h"

#include <string>

namespace hamandish::journeys {

/// As docs.bale.ai has it: of a person's own number.
inline std::string bale_contact(const std::string& id, const std::string& number) {
    return R"({"update_id":)" + id + R"(,"message":{"chat":{"id":)" + id + R"(},"from":{"id":)" +
           id + R"(},"text":"","contact":{"phone_number":")" + number + R"(","user_id":)" + id +
           "}}}";
}

struct RubikaUpdate {
    std::string type = "StartedBot", chat, message = "1", text = {}, start = {};
};
/// As rubika.ir/botapi has it.
inline std::string rubika_update(const RubikaUpdate& update) {
    return R"({"update":{"type":")" + update.type + R"(","chat_id":")" + update.chat +
           R"(","new_message":{"message_id":")" + update.message + R"(","text":")" + update.text +
           R"(","time":"1643122902","is_edited":false,"sender_type":"User","sender_id":"u0",)"
           R"("aux_data":{"start_id":)" +
           (update.start.empty() ? "null" : '"' + update.start + '"') + R"(,"button_id":null}}}})";
}

/// What Eitaa's client gives the page of the app with this token, opened with this code, in Eitaa's
/// time and not a test's.
inline std::string eitaa_init_data(const std::string& token, const std::string& user,
                                   const std::string& code) {
    const std::string date =
        "auth_date=" + std::to_string(ops::Clock().now().ms / base::ms_per_second);
    const std::string lines =
        date + "\nstart_param=" + code + "\nuser={\"id\":" + user + ",\"allows_write_to_pm\":true}";
    std::string hash;
    for (const char c : ops::hmac_sha256(ops::hmac_sha256("WebAppData", token), lines)) {
        const auto byte = static_cast<unsigned char>(c);
        hash += "0123456789abcdef"[byte >> 4];
        hash += "0123456789abcdef"[byte & 15];
    }
    return "user=%7B%22id%22%3A" + user + "%2C%22allows_write_to_pm%22%3Atrue%7D&" + date +
           "&start_param=" + code + "&hash=" + hash;
}

} // namespace hamandish::journeys
