// A town whose call is asked about, answered, moderated, corrected and closed.
#pragma once

#include "contract/answer_messages.h"
#include "contract/draft_messages.h"
#include "contract/moderation_messages.h"
#include "contract/question_messages.h"
#include "contract/report_messages.h"
#include "contract/report_openings.h"
#include "staff_town.h"
#include "true_log.h"

#include <functional>

namespace hamandish::journeys {

/// An entry of a report, and what it opens to.
struct Told {
    contract::LogEntry entry;
    contract::ReportOpening opening;
};

class ClosedTown : public StaffTown {
  protected:
    static inline const std::string queue = "/api/v1/staff/calls/e-participation/answers",
                                    draft = "/api/v1/staff/drafts/e-participation-v2";
    static constexpr std::int64_t participants = 12;

    std::int64_t contribute(const std::string& cookie, const std::string& kind) {
        const std::string key = "key-of-somebody-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>(
                   "POST", article + "/comments",
                   contract::SubmitComment{key, kind + " " + key, kind, {}}, cookie)
            .comment.id;
    }
    static std::string of(std::int64_t comment, const std::string& what) {
        return "/api/v1/comments/" + std::to_string(comment) + "/" + what;
    }
    void moderate(const std::string& cookie, std::int64_t comment, const std::string& act) {
        (void)send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(comment) + "/moderation",
            contract::ModerateComment{act, act == "hide" ? "personal_data" : "", "a good reason"},
            cookie);
    }
    /// Written by one member of staff, published by another.
    void answer(std::int64_t proposal) {
        const contract::WriteAnswer words{0,
                                          {proposal},
                                          "rejected",
                                          {"با قانون سازگار نیست", "It contradicts the law"},
                                          {{"قانون", "Law"}, {"ماده ۲۵", "Article 25"}, {}, {}}};
        const auto written =
            send<contract::AnswerQueue>("POST", queue, words, staff(domain::Role::Editor)).written;
        ASSERT_FALSE(written.empty());
        (void)send<contract::AnswerQueue>(
            "POST",
            "/api/v1/staff/answers/" + std::to_string(written[0].group.answer.id) + "/review",
            contract::ReviewAnswer{true, {}}, staff(domain::Role::Lead));
    }
    /// Twelve women vote, and two of them for what comes first; their comments are 1, answered and
    /// contested; 2, hidden and shown again, a word of it masked; 3, hidden, also on appeal; 4,
    /// waiting for its answer.
    void live() {
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
        for (std::int64_t i = 0; i < participants; ++i) {
            people_.push_back(newcomer());
            send<contract::Profile>("PUT", "/api/v1/me/profile",
                                    contract::Profile{"1375", "woman", "IR-23", "", "public", {}},
                                    people_.back());
            send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"},
                                    people_.back());
        }
        const std::string ballot = call + "/questions/first-steps/ballot";
        send<contract::MarksRecorded>("PUT", ballot, contract::CastMarks{{1, 2, 0, 3, 0}},
                                      people_[0]);
        send<contract::MarksRecorded>("PUT", ballot, contract::CastMarks{{2, 1, 0, 0, 0}},
                                      people_[1]);
        const auto contested = contribute(people_[0], "proposal");
        const auto shown = contribute(people_[1], "comment");
        const auto hidden = contribute(people_[2], "comment");
        waiting_ = contribute(people_[3], "proposal");
        answer(contested);
        send<contract::Objected>("POST", of(contested, "objection"),
                                 contract::ObjectToAnswer{"the ground is another"}, people_[0]);
        const std::string moderator = staff(domain::Role::Moderator);
        moderate(moderator, shown, "hide");
        moderate(moderator, shown, "show");
        moderate(moderator, hidden, "hide");
        (void)send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(shown) + "/moderation",
            contract::ModerateComment{"mask", "", "a good reason", "comment"}, moderator);
        send<contract::Comment>("POST", of(hidden, "appeal"),
                                contract::AppealHiding{"it is my own number"}, people_[2]);
        moderate(staff(domain::Role::Moderator), hidden, "uphold");
        send<contract::Counted>("PUT", of(shown, "reaction"), contract::Choose{"agree"},
                                people_[0]);
        correct(waiting_, "3");
        correct(0, "2");
    }
    /// The fourth one's points: of a contribution, or of taking part.
    void correct(std::int64_t comment, const std::string& points) {
        const auto told = send<contract::MyPoints>(
            "POST", "/api/v1/me/points/appeals",
            contract::AppealPoints{"missing", 0, comment, "e-participation", "it is not right"},
            people_[3]);
        (void)send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/point-appeals/" + std::to_string(told.appeals.at(0).id),
            contract::DecidePoints{"grant", points, "so it is"}, staff(domain::Role::Moderator));
    }
    /// The text that the call came to; `translate` does what else its lead does before.
    void adopt(const std::function<void(const std::string& lead)>& translate = {}) {
        const std::string lead = staff(domain::Role::Lead);
        const auto page = send<contract::DraftPage>(
            "POST", "/api/v1/staff/calls/e-participation/versions", contract::Empty{}, lead);
        const auto& unit = page.units.at(1);
        send<contract::DraftSaved>(
            "PUT", draft + "/words",
            contract::SaveDraft{{{unit.id, "text", "fa", unit.text.fa + " و بیشتر."},
                                 {unit.id, "text", "en", unit.text.en + " And more."},
                                 {0, "questions", "fa", "روشن‌تر شد."},
                                 {0, "questions", "en", "It says more."}}},
            lead);
        if (translate) translate(lead);
        send<contract::DraftPage>("POST", draft + "/adoption",
                                  contract::AdoptDraft{"resolution 12 of the board"}, lead);
    }
    /// What the log tells everyone of the report, after what its keeper does now.
    std::vector<Told> told() {
        std::istringstream log(true_log(*store_, now()));
        std::vector<Told> out;
        bool follows = false;
        for (std::string line; std::getline(log, line);) {
            const std::string_view entry = R"({"entry":)", opening = R"({"opening":)";
            if (line.starts_with(entry)) {
                auto one = contract::decode<contract::LogEntry>(
                    std::string_view(line).substr(entry.size(), line.size() - entry.size() - 1));
                follows = one && one->kind == "report_published";
                if (follows) out.push_back({*one, {}});
            } else if (follows && line.starts_with(opening)) {
                // A JSON text in a JSON text: it has no escapes but those of its quotes.
                std::string text = line.substr(opening.size() + 1);
                text.resize(text.size() - 2);
                std::erase(text, '\\');
                out.back().opening =
                    contract::decode<contract::ReportOpening>(text).value_or(out.back().opening);
            }
        }
        return out;
    }

    std::vector<std::string> people_; ///< cookies; their rows are 1 to 12
    std::int64_t waiting_ = 0;

  private:
    int keys_ = 0;
};

} // namespace hamandish::journeys
