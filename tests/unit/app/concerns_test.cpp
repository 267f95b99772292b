// Concerns reworked, signed and published, told in presses and replies.
#include "story.h"

namespace hamandish::app::test::concerns_test {
namespace {

using contract::ChangeConcerns;
using contract::ConcernDesk;

const std::string list = "/staff/calls/law/concerns";

contract::ReportConcern concern(std::int64_t number, contract::Bilingual name = {}) {
    contract::ReportConcern one;
    one.number = number;
    one.name = std::move(name);
    return one;
}

ConcernDesk desk(std::int64_t acts = 1) {
    ConcernDesk out;
    out.call.slug = "law";
    out.is_begun = true;
    out.act_count = acts;
    out.may_change = true;
    out.concerns = {concern(3), concern(1, {"مهلت", "Deadline"}), concern(2)};
    return out;
}

ConcernDesk desk_of_one(std::int64_t acts = 1) {
    ConcernDesk out = desk(acts);
    out.opened = 1;
    out.comments = {{7, "article-1", "seven"}, {8, "article-1", "eight"}};
    return out;
}

Story at(const std::string& page, const ConcernDesk& shown) {
    Story story("/fa/staff/calls/law/" + page);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me",
                            contract::StaffMe{"4821", "shown", {{"4821", "x", "analyst"}}, 10}));
    EXPECT_TRUE(story.reply("/staff/calls/law/" + page, shown));
    return story;
}

void write(Story& story, const std::string& name, const std::string& text) {
    story.act(ConcernFact{ConcernFieldEdited{name, text}});
}
void press(Story& story, ConcernPress what) {
    story.act(ConcernFact{ConcernPressed{what}});
}

/// The one act that is on its way.
ChangeConcerns sent(const Story& story) {
    std::vector<ChangeConcerns> all;
    for (const SendRequest& one : story.open_requests(list))
        if (!one.body.empty())
            all.push_back(contract::decode<ChangeConcerns>(one.body).value_or(ChangeConcerns{}));
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? ChangeConcerns{} : all.front();
}

TEST(Concerns, WhatIsTickedIsMergedInTheOrderOfTheList) {
    Story story = at("concerns", desk());
    EXPECT_TRUE(settled(story.state));
    write(story, "concern-1", "yes");
    write(story, "concern-3", "yes");
    write(story, "concern-2", "yes");
    write(story, "concern-2", "");
    press(story, ConcernPress::Merge);
    press(story, ConcernPress::Merge);
    const auto wish = sent(story);
    EXPECT_EQ(wish.act, "merge");
    EXPECT_EQ(wish.seen_acts, 1);
    EXPECT_EQ(wish.concerns, (std::vector<std::int64_t>{3, 1}));
    ASSERT_TRUE(story.reply(list, desk(2)));
    EXPECT_TRUE(story.state.concerns.form.fields.empty());
    EXPECT_EQ(story.state.concerns.desk.value->act_count, 2);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::concern_desk_done);
    EXPECT_TRUE(settled(story.state));
}

TEST(Concerns, AnUntouchedLanguageOfANameStaysAsItIs) {
    Story story = at("concerns/1", desk_of_one());
    write(story, "label_en", "The deadline");
    press(story, ConcernPress::Rename);
    const auto wish = sent(story);
    EXPECT_EQ(wish.concerns, std::vector<std::int64_t>{1});
    EXPECT_EQ(wish.text, (contract::Bilingual{"مهلت", "The deadline"}));
    ASSERT_TRUE(story.reply(list, desk(2)));
    EXPECT_EQ(story.address(), "/fa/staff/calls/law/concerns/1") << "its summary may come next";
    EXPECT_FALSE(settled(story.state)) << "its comments come anew";
    ASSERT_TRUE(story.reply(list + "/1", desk_of_one(2)));
    EXPECT_TRUE(settled(story.state));
}

TEST(Concerns, AfterASplitOneIsBackAtTheList) {
    Story story = at("concerns/1", desk_of_one());
    write(story, "comment-8", "yes");
    press(story, ConcernPress::Split);
    EXPECT_EQ(sent(story).comments, std::vector<std::int64_t>{8});
    ASSERT_TRUE(story.reply(list, desk(2)));
    EXPECT_EQ(story.address(), "/fa/staff/calls/law/concerns");
    EXPECT_TRUE(settled(story.state));
}

TEST(Concerns, ARefusalKeepsWhatWasTyped) {
    Story story = at("concerns/1", desk_of_one());
    write(story, "reason", "no");
    press(story, ConcernPress::SetAside);
    contract::Problem problem;
    problem.code = "text_empty";
    problem.where = "reason";
    ASSERT_TRUE(story.reply(list, 400, contract::encode(problem)));
    EXPECT_EQ(story.state.concerns.form.error, (base::Error{base::ErrorCode::TextEmpty, "reason"}));
    EXPECT_EQ(written_in(story.state.concerns, "reason"), "no");
    EXPECT_TRUE(story.asked_focus(concern_refusal_anchor));
    press(story, ConcernPress::SetAside);
    problem.code = "forbidden";
    problem.where = "second_factor";
    ASSERT_TRUE(story.reply(list, 403, contract::encode(problem)));
    EXPECT_EQ(story.state.staff.me.value->second_factor, "set") << "the door asks for it again";
    EXPECT_EQ(written_in(story.state.concerns, "reason"), "no");
}

TEST(Concerns, AreSignedAndPublishedAsTheyWereSeen) {
    Story story = at("concerns", desk(5));
    press(story, ConcernPress::Sign);
    const auto signing = story.open_requests(list + "/signature");
    ASSERT_EQ(signing.size(), 1u);
    EXPECT_EQ(contract::decode<contract::SignConcerns>(signing[0].body).value(),
              contract::SignConcerns{5});
    ASSERT_TRUE(story.reply(list + "/signature", desk(6)));
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::concern_desk_was_signed);
    write(story, "publish_reason", "Resolution 7");
    press(story, ConcernPress::Publish);
    const auto publishing = story.open_requests("/report/publication");
    ASSERT_EQ(publishing.size(), 1u);
    EXPECT_EQ(contract::decode<contract::PublishReport>(publishing[0].body).value(),
              contract::PublishReport{"Resolution 7"});
    ASSERT_TRUE(story.reply("/report/publication", desk(6)));
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::concern_desk_was_published);
}

TEST(Concerns, NothingOfOneCallIsDoneInAnother) {
    Story story = at("concerns", desk());
    write(story, "concern-1", "yes");
    story.act(AddressChanged{"/fa/staff/calls/other/concerns", false, story.now_ms});
    EXPECT_TRUE(story.state.concerns.form.fields.empty());
}

} // namespace
} // namespace hamandish::app::test::concerns_test
