// A town whose people are useful: what they propose is accepted, and others agree with them.
#pragma once

#include "contract/answer_messages.h"
#include "contract/moderation_messages.h"
#include "contract/recognition_messages.h"
#include "server/logbook/export.h"
#include "server/logbook/keeper.h"
#include "server/logbook/verify_rows.h"
#include "staff_town.h"

#include <map>

namespace hamandish::journeys {

inline const std::string my_points_path = "/api/v1/me/points";
inline const std::string ranking_path = "/api/v1/ranking/current/all";

class RecognitionTown : public StaffTown {
  protected:
    contract::Comment contribute(const std::string& cookie, const std::string& kind,
                                 const std::string& text) {
        const std::string key = "key-of-somebody-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{key, text, kind}, cookie)
            .comment;
    }
    /// An answer that is published, to contributions of the first article.
    void answer(const std::vector<std::int64_t>& ids, const std::string& decision) {
        const std::string editor = staff(domain::Role::Editor), lead = staff(domain::Role::Lead);
        contract::WriteAnswer words{0,
                                    ids,
                                    decision,
                                    {"چنین می‌شود", "So be it"},
                                    {{"قانون", "Act"}, {"ماده ۲۵", "Article 25"}, {}, ""}};
        const auto queue = send<contract::AnswerQueue>(
            "POST", "/api/v1/staff/calls/e-participation/answers", words, editor);
        ASSERT_FALSE(queue.written.empty());
        send<contract::AnswerQueue>("POST",
                                    "/api/v1/staff/answers/" +
                                        std::to_string(queue.written.back().group.answer.id) +
                                        "/review",
                                    contract::ReviewAnswer{true, {}}, lead);
    }
    void agree(const std::string& cookie, std::int64_t id) {
        send<contract::Counted>("PUT", "/api/v1/comments/" + std::to_string(id) + "/reaction",
                                contract::Choose{"agree"}, cookie);
    }
    void hide(std::int64_t id) {
        send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(id) + "/moderation",
            contract::ModerateComment{"hide", "advertising", "it sells something"},
            staff(domain::Role::Moderator));
    }
    contract::Recognition wish(const std::string& cookie, const std::string& shown_as,
                               const std::string& name = {}) {
        return send<contract::Recognition>("PUT", "/api/v1/me/recognition",
                                           contract::Recognition{shown_as, name}, cookie);
    }
    void say(const std::string& cookie, const contract::Profile& profile) {
        send<contract::Profile>("PUT", "/api/v1/me/profile", profile, cookie);
    }
    void keep_log() {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            logbook::log_steps(connection, now());
            return logbook::sign_head(connection, ops::SigningKey::from_bytes({7, 7, 7}), now());
        }));
    }
    std::string exported() {
        std::string out;
        EXPECT_TRUE(store_->readers().read([&](store::Connection& connection) -> base::Status {
            return logbook::write_export(connection, [&](std::string_view line) { out += line; });
        }));
        return out;
    }
    /// Numbers of six people, of whom the first is answered well, and with each of whom eight
    /// agree; the deadline is past and everything is in the log.
    void six_are_useful() {
        std::vector<std::string> people;
        for (const std::string& number : numbers_) people.push_back(sign_in(number));
        std::vector<std::int64_t> ids;
        for (std::size_t i = 0; i < people.size(); ++i)
            ids.push_back(contribute(people[i], "proposal", texts_[i]).id);
        // The first one's words in another spelling: everyone agrees, and it earns nothing.
        ids.push_back(contribute(people[5], "comment", "مهلت را کوتاهتر کنید!").id);
        people.push_back(newcomer());
        people.push_back(newcomer());
        for (const std::int64_t id : ids)
            for (const std::string& person : people) agree(person, id);
        answer({ids[0]}, "accepted");
        ids_ = ids;
        pass_deadline();
        keep_log();
    }
    /// Somebody's session now.
    std::string session(std::size_t person) {
        std::string& cookie = sessions_[person];
        if (cookie.empty()) cookie = sign_in(numbers_[person]);
        return cookie;
    }

    const std::vector<std::string> numbers_{"09121111111", "09122222222", "09123333333",
                                            "09124444444", "09125555555", "09126666666"};
    const std::vector<std::string> texts_{"مهلت را كوتاه‌تر کنید",
                                          "Publish the minutes (every month).",
                                          "نسخهٔ صوتی هم بگذارید",
                                          "Make it readable on old phones",
                                          "Ask the universities, too — ؟",
                                          "ﻻزم است ساده‌تر نوشته شود ۱۲"};
    std::vector<std::int64_t> ids_;

  private:
    std::map<std::size_t, std::string> sessions_;
    int keys_ = 0;
};

} // namespace hamandish::journeys
