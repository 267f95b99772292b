// A town with a draft of two articles that may be opened, and a lead at its desk who translates it.
#pragma once

#include "contract/draft_messages.h"
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "true_log.h"

namespace hamandish::journeys {

class TranslationsTown : public PlainTown {
  protected:
    using DraftPage = contract::DraftPage;
    inline static const std::string draft = "/api/v1/staff/drafts/study-leave",
                                    sorani = "/translations/ckb", title = "مۆڵەتی خوێندن",
                                    text = "دەقی یەکەم.", heading = "دەستپێک";

    /// A draft of two articles that may be opened, of a lead who is signed in.
    void SetUp() override {
        PlainTown::SetUp();
        add_ministry();
        sign_in_as_lead();
        (void)Town::send<DraftPage>("POST", "/api/v1/staff/drafts",
                                    contract::StartDraft{"study-leave", "ministry", "instruction"},
                                    cookies());
        ASSERT_EQ(put_file(draft + "/files/fa/x.md",
                           "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n\n## ماده ۲- دوم\n\nمتن دو.\n"),
                  200);
        ASSERT_EQ(put_file(draft + "/files/en/x.md",
                           "# Title\n\n## Article 1 - First\n\nText one.\n\n"
                           "## Article 2 - Second\n\nText two.\n"),
                  200);
        const std::vector<contract::DraftWords> words{{0, "title", "en", "Title"},
                                                      {0, "summary", "fa", "خلاصه"},
                                                      {0, "summary", "en", "Summary"},
                                                      {0, "questions", "fa", "چرا؟"},
                                                      {0, "questions", "en", "Why?"}};
        (void)Town::send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words},
                                               cookies());
        ASSERT_TRUE(now_reads().call.lacks.empty());
    }
    DraftPage now_reads() { return get<DraftPage>(draft, cookies()); }
    int put_file(const std::string& path, const std::string& bytes) {
        Ask ask{"PUT", path, bytes, cookies()};
        ask.content_type = std::string(http::file_type);
        return this->ask(ask).status;
    }
    int save(const std::string& translator, const std::string& what = title) {
        return ask({"PUT", draft + sorani,
                    contract::encode(contract::SaveTranslation{what, "", translator}), cookies()})
            .status;
    }
    /// Of the first article alone.
    void make() {
        ASSERT_EQ(save("Hiwa Karimi"), 200);
        ASSERT_EQ(put_file(draft + sorani + "/file/x.md", file_of(text)), 200);
    }
    static std::string file_of(const std::string& words) {
        return "# x\n\n## Article 1 - " + heading + "\n\n" + words + "\n\n## Article 9 - x\n\ny\n";
    }
    void schedule() {
        const auto today = base::tehran_day(now()).since_epoch;
        const contract::ScheduleDraft wish{today + 1, today + 30, "resolution 12"};
        ASSERT_EQ(ask({"POST", draft + "/opening", contract::encode(wish), cookies()}).status, 200);
    }
    [[nodiscard]] std::size_t entries() {
        const std::string log = true_log(*store_, now()), kind = R"("kind":"translation_changed")";
        std::size_t count = 0;
        for (auto at = log.find(kind); at != log.npos; at = log.find(kind, at + 1)) ++count;
        return count;
    }

    /// With the second factor, as a lead of the ministry.
    void sign_in_as_lead() {
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09121234567");
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                const auto person = connection.people.find_by_session(hash, now());
                const auto ministry = connection.staff.find_organisation("ministry");
                if (!person || !ministry) return base::fail(base::ErrorCode::Internal, "person");
                give_role(connection, *person, ministry->id, domain::Role::Lead, now());
                connection.staff.put_session(hash, person->id, {now().ms + 90 * base::ms_per_day});
                return true;
            }));
    }

  private:
    void add_ministry() {
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           morning));
            return true;
        }));
    }
};

} // namespace hamandish::journeys
