// A town in which Sara speaks for an organisation and hands over files.
#pragma once

#include "contract/comment_file_messages.h"
#include "contract/representative_messages.h"
#include "server/logbook/registers.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/scan_attachments.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys {

inline const contract::Bilingual chamber{R"(اتاق بازرگانی تهران)", "Tehran Chamber of Commerce"};
inline const std::string plan_bytes = "%PDF-1.7\nwhatever";

class CommentFilesTown : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        sara_ = newcomer();
        representing_ = represent(sara_, chamber);
    }
    std::int64_t represent(const std::string& cookie, const contract::Bilingual& name) {
        const std::string who = name_of(cookie);
        const auto id = write([&](store::Connection& connection) -> base::Result<std::int64_t> {
            const auto person = connection.people.find_by_pseudonym(who);
            const auto added =
                connection.representatives
                    .insert({person->id, {name.fa, name.en}, "letter 12", person->id, morning})
                    .value();
            logbook::log_representation(connection, added, morning);
            return added.value;
        });
        EXPECT_TRUE(id);
        return id.value_or(0);
    }
    Ask file(const std::string& name, const std::string& bytes, const std::string& cookie,
             std::int64_t representing) {
        const std::array parameters{std::string("e-participation"), std::string("article-1"),
                                    std::to_string(representing), name};
        Ask ask{"PUT", contract::api_path(contract::RouteId::AddCommentFile, parameters), bytes,
                cookie};
        ask.content_type = std::string(http::file_type);
        return ask;
    }
    contract::WaitingFile hand_over(const std::string& name = "plan.pdf",
                                    const std::string& bytes = plan_bytes) {
        const auto response = ask(file(name, bytes, sara_, representing_));
        EXPECT_EQ(response.status, 200) << *response.body;
        const auto all = contract::decode<contract::WaitingFiles>(*response.body);
        if (!all || all->files.empty()) return {};
        return all->files.back();
    }
    [[nodiscard]] contract::SubmitComment words(std::vector<std::int64_t> files,
                                                const std::string& key = "key-of-sara-0001") const {
        contract::SubmitComment said{key, "The chamber agrees: " + key};
        said.representing = representing_;
        said.files = std::move(files);
        return said;
    }
    static Ask saying(const contract::SubmitComment& said, const std::string& cookie) {
        return {"POST", article + "/comments", contract::encode(said), cookie};
    }
    contract::CommentRecorded say(const contract::SubmitComment& said) {
        return send<contract::CommentRecorded>("POST", article + "/comments", said, sara_);
    }
    static std::string path_of(std::int64_t comment, std::int64_t file) {
        const std::array parameters{std::to_string(comment), std::to_string(file)};
        return contract::api_path(contract::RouteId::DownloadCommentFile, parameters);
    }
    http::Response download(std::int64_t comment, std::int64_t file,
                            const std::string& cookie = {}) {
        return ask({"GET", path_of(comment, file), {}, cookie});
    }
    std::vector<contract::WaitingFile> waiting() {
        return get<contract::MyUnit>(article + "/mine", sara_).waiting_files;
    }
    std::vector<contract::CommentFile> on_the_page() {
        const auto page = get<contract::UnitPage>(article);
        return page.comments.empty() ? std::vector<contract::CommentFile>{}
                                     : page.comments[0].files;
    }
    void give_verdict(std::int64_t file, domain::ScanState verdict) {
        EXPECT_TRUE(write([&](store::Connection& connection) {
            return usecases::put_verdict(connection, {file, true}, verdict, now());
        }));
    }

    std::string sara_;
    std::int64_t representing_ = 0;
};

} // namespace hamandish::journeys
