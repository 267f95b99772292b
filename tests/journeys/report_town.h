// A town in which enough people take part for a report to have something to say, and to hide.
#pragma once

#include "contract/own_data_messages.h"
#include "log_town.h"

namespace hamandish::journeys {

class ReportTown : public LogTown {
  protected:
    /// Whoever votes has taken part. A cookie.
    std::string citizen(const contract::Profile& profile) {
        const std::string cookie = sign_in("0912" + std::to_string(1'000'000 + ++people_));
        send<contract::Profile>("PUT", "/api/v1/me/profile", profile, cookie);
        vote(cookie, people_ % 3 == 0 ? "disagree" : "agree");
        return cookie;
    }
    /// 22 participants: 9 women of Tehran aged 30, 7 men of Fars aged 50, two women of Yazd aged
    /// 70, one who would rather not say, two who said nothing, one who is erased. Seven comments
    /// in two concerns, and a reply to the first.
    void live_and_report() {
        std::vector<std::string> women, men;
        for (int i = 0; i < 9; ++i)
            women.push_back(citizen({"1375", "woman", "IR-23", "", "public", {}}));
        for (int i = 0; i < 7; ++i)
            men.push_back(citizen({"1355", "man", "IR-07", "", "staff", {}}));
        for (int i = 0; i < 2; ++i) citizen({"1335", "woman", "IR-21", "", "ngo", {}});
        const std::string no(domain::prefer_not_to_say);
        citizen({no, no, no, no, no, {}});
        citizen({});
        citizen({});
        const std::string erased = citizen({"1375", "man", "IR-23", "", "public", {}});
        const auto first = comment(women[0], "The thirty days are too short for such a long text",
                                   "key-of-women-0001");
        comment(women[1], "Thirty days are too short, I could not read the text",
                "key-of-women-002");
        comment(men[0], "Too short: thirty days for a long text", "key-of-the-men-01");
        comment(men[1], "Blind people cannot use the website with a screen reader",
                "key-of-the-men-02");
        comment(men[2], "The website must work with the screen reader of blind people",
                "key-of-the-men-03");
        const auto last = comment(erased, "A screen reader cannot read the website to blind people",
                                  "key-of-erased-001");
        react(women[0], last.id, "agree");
        send<contract::CommentRecorded>("POST", article + "/comments",
                                        contract::SubmitComment{"key-of-women-0003",
                                                                "A proposal of its own", "proposal",
                                                                "Other words."},
                                        women[2]);
        contract::SubmitComment reply{"key-of-women-0004", "Thirty days are too short for me, too"};
        reply.reply_to = first.id;
        send<contract::CommentRecorded>("POST", article + "/comments", reply, women[1]);
        erase(erased);
        pass_deadline();
        keep_log(now());
    }
    void erase(const std::string& cookie) {
        send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, cookie);
    }

  private:
    int people_ = 0;
};

} // namespace hamandish::journeys
