// A town where people are told of the answers to what they proposed.
#pragma once

#include "server/outbox/message.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys {

class AnswerTown : public StaffTown {
  protected:
    /// "name: outcome path" of each message about an answer, in the order of their names.
    std::vector<std::string> told() {
        std::vector<std::string> out;
        EXPECT_TRUE(
            store_->readers().read([&](store::Connection& connection) -> base::Result<bool> {
                const soci::rowset<soci::row> found =
                    (connection.database->session().prepare
                     << "SELECT people.pseudonym, sealed FROM outbox JOIN people ON people.id = "
                        "person_id"
                        " WHERE kind = 'proposal_answered'");
                for (const soci::row& row : found) {
                    TRY_ASSIGN(const auto message,
                               outbox::message_from(key_, row.get<std::string>(1)));
                    const auto outcome =
                        std::find_if(message.parameters.begin(), message.parameters.end(),
                                     [](const auto& one) { return one.first == "outcome"; });
                    out.push_back(row.get<std::string>(0) + ": " + outcome->second + " " +
                                  message.path);
                }
                return true;
            }));
        std::sort(out.begin(), out.end());
        return out;
    }
    /// Each of these people was told of the answer to their comment on the first article, and
    /// nobody else was.
    void expect_told(const std::vector<std::string>& people, const std::vector<std::int64_t>& ids) {
        std::vector<std::string> telling;
        for (std::size_t i = 0; i < people.size(); ++i)
            telling.push_back(name_of(people[i]) +
                              ": rejected /calls/e-participation/article-1?list=at-" +
                              std::to_string(ids[i]) + "#comment-" + std::to_string(ids[i]));
        std::sort(telling.begin(), telling.end());
        EXPECT_EQ(told(), telling);
    }
};

} // namespace hamandish::journeys
