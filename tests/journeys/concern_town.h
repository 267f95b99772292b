// A town whose comments speak of two things, and the university that answers for its call.
#pragma once

#include "contract/answer_messages.h"
#include "contract/concern_messages.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys {

class ConcernTown : public StaffTown {
  protected:
    static inline const std::string concerns = "/api/v1/staff/calls/e-participation/concerns",
                                    signature = concerns + "/signature",
                                    publication =
                                        "/api/v1/staff/calls/e-participation/report/publication";

    void SetUp() override {
        StaffTown::SetUp();
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.answers.put_rules(connection.calls.find("e-participation")->id,
                                         {30, connection.staff.find_organisation("tehran")->id});
            return true;
        }));
    }
    /// Three people speak of the deadline (comments 1 to 3), three of screen readers (4 to 6).
    void speak() {
        for (const char* words : {"The thirty days are too short for such a long text",
                                  "Thirty days are too short, I could not read the text",
                                  "Too short: thirty days for a long text",
                                  "Blind people cannot use the website with a screen reader",
                                  "The website must work with the screen reader of blind people",
                                  "A screen reader cannot read the website to blind people"}) {
            people_.push_back(newcomer());
            (void)comment(people_.back(), words,
                          "key-of-speaker-00" + std::to_string(people_.size()));
        }
    }
    /// After the deadline, with its entries in the log.
    void close() {
        pass_deadline();
        (void)true_log(*store_, now());
    }
    contract::ConcernDesk desk(const std::string& who) {
        return get<contract::ConcernDesk>(concerns, who);
    }
    contract::ConcernDesk act(const std::string& who, contract::ChangeConcerns wish) {
        wish.seen_acts = desk(who).act_count;
        return send<contract::ConcernDesk>("POST", concerns, wish, who);
    }
    contract::ConcernDesk begin(const std::string& who) { return act(who, {"freeze"}); }
    contract::ConcernDesk rename(const std::string& who, std::int64_t concern,
                                 const contract::Bilingual& name) {
        return act(who, {"rename", 0, {concern}, {}, name, {}});
    }
    /// Both concerns have their names.
    void name_both(const std::string& who) {
        begin(who);
        rename(who, 1, {"مهلت", "The deadline"});
        rename(who, 2, {"صفحه‌خوان", "Screen readers"});
    }
    contract::ConcernDesk sign(const std::string& who) {
        return send<contract::ConcernDesk>("POST", signature,
                                           contract::SignConcerns{desk(who).act_count}, who);
    }
    contract::ConcernDesk publish(const std::string& who) {
        return send<contract::ConcernDesk>(
            "POST", publication, contract::PublishReport{"resolution 7 of the board"}, who);
    }
    template <class Message>
    static Ask asked(const std::string& path, const Message& message, const std::string& who) {
        return {"POST", path, contract::encode(message), who};
    }
    contract::Report report() { return get<contract::Report>(call + "/report"); }

    std::vector<std::string> people_; ///< cookies, in the order of their comments
};

} // namespace hamandish::journeys
