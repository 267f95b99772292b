// Every route for staff, asked by every role of another organisation, second factor shown: nothing
// of this organisation's is read, nothing is written. A route that is added fails here until it is
// said what others may have of it.
#include "contract/concern_messages.h"
#include "contract/representative_messages.h"
#include "contract/routes.h"
#include "house_town.h"

#include <algorithm>
#include <map>

namespace hamandish::journeys::foreign_staff_test {
namespace {

using contract::Access;
using contract::ApiRoute;
using contract::RouteId;
using domain::Role;

enum class Foreign {
    Refused,   ///< it names something of Tehran's: as if it were not there, or not theirs
    OwnOnly,   ///< a list, without what is Tehran's
    OfTheSite, ///< concerns no organisation: whoever may do it anywhere may do it
};
struct Wish {
    Foreign foreign;
    std::vector<std::string> parameters;
    std::string body;
};

class ForeignStaff : public HouseTown {
  protected:
    std::int64_t today() { return base::tehran_day(now()).since_epoch; }

    /// What each asks for is well-formed, and of Tehran.
    std::map<RouteId, Wish> wishes() {
        using contract::encode;
        const std::string slug = "e-participation", mine = "unseen-leave", lead = name_of(lead_),
                          why = "because I would like to";
        const contract::Organisation faculty{"faculty", "tehran", "unit", {"نام", "name"}};
        const contract::OrganisationSettings nameless{"tehran", {"نام", "name"}, {}, {}, {}},
            named{"tehran", {"نام", "Tehran"}, {}, {}, {}};
        const auto id = [](std::int64_t number) { return std::to_string(number); };
        std::map<RouteId, Wish> all = desk_wishes(part_wishes(mine));
        all.merge(site_wishes());
        const auto refused = [&](RouteId route, std::vector<std::string> parameters,
                                 std::string body = {}) {
            all[route] = {Foreign::Refused, std::move(parameters), std::move(body)};
        };
        refused(RouteId::GrantRole, {},
                encode(contract::ChangeRole{lead, "tehran", "administrator", why}));
        refused(RouteId::RevokeRole, {}, encode(contract::ChangeRole{lead, "tehran", "lead", why}));
        refused(RouteId::AddOrganisation, {}, encode(contract::AddOrganisation{faculty, why}));
        refused(RouteId::ShowOrganisation, {"tehran"});
        refused(RouteId::ChangeOrganisation, {"tehran"},
                encode(contract::ChangeOrganisation{nameless, named, why}));
        refused(RouteId::ListAnswerQueue, {slug});
        refused(RouteId::WriteAnswer, {slug}, encode(an_answer({comment_})));
        refused(RouteId::ReviewAnswer, {id(answer_)}, encode(contract::ReviewAnswer{true, {}}));
        refused(RouteId::SetAnswerRules, {slug}, encode(contract::AnswerRules{20, "tehran", why}));
        refused(RouteId::ModerateComment, {id(comment_)},
                encode(contract::ModerateComment{"hide", "advertising", why}));
        refused(RouteId::RegisterKiosk, {},
                encode(contract::RegisterKiosk{"tehran", "campus", "hall", why}));
        refused(RouteId::RevokeKiosk, {id(kiosk_)}, encode(contract::RevokeKiosk{why}));
        refused(RouteId::ListSheets, {slug});
        refused(RouteId::EnterSheet, {slug}, encode(a_sheet(8)));
        refused(RouteId::CheckSheet, {id(sheet_)},
                encode(contract::CheckSheet{true, {}, entered_at_ms_}));
        refused(RouteId::ListConcerns, {slug});
        refused(RouteId::ShowConcern, {slug, "1"});
        refused(RouteId::ChangeConcerns, {slug}, encode(contract::ChangeConcerns{"freeze"}));
        refused(RouteId::SignConcerns, {slug}, encode(contract::SignConcerns{}));
        refused(RouteId::PublishReport, {slug}, encode(contract::PublishReport{why}));
        refused(RouteId::StartVersion, {slug}, encode(contract::Empty{}));
        return all;
    }
    void walk(const ApiRoute& route, const Wish& wish, Role role, const std::string& cookie) {
        const std::string told =
            std::string(route.path) + " as " + std::string(domain::word(role)) + " of Shiraz";
        const auto before = kept();
        const auto response = ask(asked(route, wish, cookie));
        const std::string body = response.body ? *response.body : std::string();
        const int status = response.status;
        EXPECT_EQ(kept(), before) << told << " changed something";
        EXPECT_EQ(secret_in(body), "") << told;
        if (!domain::permits(role, route.act)) {
            EXPECT_EQ(status, 403) << told;
        } else if (wish.foreign == Foreign::Refused) {
            EXPECT_TRUE(status == 403 || status == 404) << told << ": " << status << body;
        } else {
            EXPECT_EQ(status, 200) << told << body;
            EXPECT_EQ(body.find("\"tehran\""), body.npos) << told << body;
            EXPECT_EQ(body.find("Say it in one line"), body.npos) << told << body;
        }
    }
    static Ask asked(const ApiRoute& route, const Wish& wish, const std::string& cookie) {
        Ask ask{std::string(contract::word(route.method)),
                contract::api_path(route.id, wish.parameters), wish.body, cookie};
        if (route.request == contract::file_body) ask.content_type = std::string(http::file_type);
        return ask;
    }
    static std::vector<const ApiRoute*> routes_of_staff() {
        std::vector<const ApiRoute*> all;
        for (const ApiRoute& route : contract::api_routes)
            if (route.access == Access::Staff) all.push_back(&route);
        return all;
    }
    static std::optional<Role> somebody_who_may(domain::Act act) {
        for (const Role role : domain::roles)
            if (domain::permits(role, act)) return role;
        return std::nullopt;
    }

  private:
    /// Who speaks for organisations that take part holds in every call of the site, and messages go
    /// to people of every organisation.
    static std::map<RouteId, Wish> site_wishes() {
        return {{RouteId::ListRepresentatives, {Foreign::OfTheSite, {}, {}}},
                {RouteId::VerifyRepresentative, {Foreign::OfTheSite, {}, {}}},
                {RouteId::WithdrawRepresentative, {Foreign::OfTheSite, {"1"}, {}}},
                {RouteId::ShowOutbox, {Foreign::OfTheSite, {}, {}}},
                {RouteId::SendAgain, {Foreign::OfTheSite, {}, {}}}};
    }
    /// Of the draft's votes and surveys.
    static std::map<RouteId, Wish> question_wishes(const std::string& slug) {
        using contract::encode;
        contract::Question vote;
        vote.kind = "vote";
        const contract::ChangeDraftQuestion remove{"remove"};
        return {
            {RouteId::AddDraftQuestion, {Foreign::Refused, {slug}, encode(vote)}},
            {RouteId::SaveDraftQuestion,
             {Foreign::Refused, {slug, "vote-1"}, encode(contract::SaveDraftQuestion{vote, {}})}},
            {RouteId::ChangeDraftQuestion, {Foreign::Refused, {slug, "vote-1"}, encode(remove)}},
        };
    }
    static std::map<RouteId, Wish> part_wishes(const std::string& slug) {
        auto all = question_wishes(slug);
        all.merge(translation_wishes(slug));
        all.merge(ending_wishes(slug));
        return all;
    }
    /// What ends it, one way or another.
    static std::map<RouteId, Wish> ending_wishes(const std::string& slug) {
        using contract::encode;
        const std::string why = "because I would like to";
        return {
            {RouteId::WithdrawCall,
             {Foreign::Refused, {slug}, encode(contract::WithdrawCall{{why, why}})}},
            {RouteId::AdoptDraft, {Foreign::Refused, {slug}, encode(contract::AdoptDraft{why})}},
            {RouteId::DeleteDraft, {Foreign::Refused, {slug}, encode(contract::DeleteDraft{why})}},
        };
    }
    /// Of the draft's translations.
    static std::map<RouteId, Wish> translation_wishes(const std::string& slug) {
        const std::string words = contract::encode(contract::SaveTranslation{"t", "s", ""});
        return {
            {RouteId::SaveTranslation, {Foreign::Refused, {slug, "ckb"}, words}},
            {RouteId::ReadTranslationFile,
             {Foreign::Refused, {slug, "ckb", "x.md"}, "# t\n\n## Article 1 - a\n\nb.\n"}},
            {RouteId::RemoveTranslation, {Foreign::Refused, {slug, "ckb"}, {}}},
        };
    }
    /// Of the call with a draft, and of the one that came without.
    std::map<RouteId, Wish> period_wishes(const std::string& slug) {
        const std::string longer =
            contract::encode(contract::ExtendCall{today() + 60, "because I would like to"});
        return {{RouteId::ShowPeriod, {Foreign::Refused, {"e-participation"}, {}}},
                {RouteId::ExtendCall, {Foreign::Refused, {slug}, longer}}};
    }
    /// Of the desk: its lists, and the draft.
    std::map<RouteId, Wish> desk_wishes(std::map<RouteId, Wish> all) {
        using contract::encode;
        const std::string slug = "unseen-leave", why = "because I would like to";
        const std::vector<std::string> unit{slug, std::to_string(draft_unit_)};
        all.merge(period_wishes(slug));
        all.merge(std::map<RouteId, Wish>{
            {RouteId::ListRoles, {Foreign::OwnOnly, {}, {}}},
            {RouteId::ListStaffActs, {Foreign::OwnOnly, {}, {}}},
            {RouteId::ListStaffCalls, {Foreign::OwnOnly, {}, {}}},
            {RouteId::ListKiosks, {Foreign::OwnOnly, {}, {}}},
            {RouteId::ShowModerationQueue, {Foreign::OwnOnly, {}, {}}},
            {RouteId::ShowFloods, {Foreign::Refused, {"e-participation"}, {}}},
            {RouteId::WriteOwnWords,
             {Foreign::Refused, {"e-participation"}, encode(contract::WriteOwnWords{})}},
            {RouteId::SetLogo, {Foreign::Refused, {"tehran", why}, "a picture"}},
            {RouteId::RemoveLogo,
             {Foreign::Refused, {"tehran"}, encode(contract::RemoveLogo{"a", why})}},
            {RouteId::StartDraft,
             {Foreign::Refused, {}, encode(contract::StartDraft{"theirs", "tehran", "bill"})}},
            {RouteId::ShowDraft, {Foreign::Refused, {slug}, {}}},
            {RouteId::SaveDraft,
             {Foreign::Refused, {slug}, encode(contract::SaveDraft{{{0, "title", "fa", "x"}}})}},
            {RouteId::ReadDraftFile,
             {Foreign::Refused, {slug, "fa", "x.md"}, "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n"}},
            {RouteId::AttachFile, {Foreign::Refused, {slug, "plan.txt"}, "A plan"}},
            {RouteId::RemoveAttachment,
             {Foreign::Refused, {slug, std::to_string(attachment_)}, {}}},
            {RouteId::ChangeDraftUnit,
             {Foreign::Refused, unit, encode(contract::ChangeDraftUnit{"retype", "note"})}},
            {RouteId::DismissLeftover, {Foreign::Refused, {slug, std::to_string(leftover_)}, {}}},
            {RouteId::ScheduleDraft,
             {Foreign::Refused,
              {slug},
              encode(contract::ScheduleDraft{today() + 1, today() + 40, why})}},
            {RouteId::DecidePoints,
             {Foreign::Refused,
              {std::to_string(appeal_)},
              encode(contract::DecidePoints{"grant", "3", why})}},
        });
        return all;
    }
};

TEST_F(ForeignStaff, AuthorisationHolesBetweenOrganisations) {
    std::map<Role, std::string> staff_of_shiraz;
    for (const Role role : domain::roles) staff_of_shiraz[role] = staff(role, "shiraz");
    const auto all = wishes();
    for (const ApiRoute* route : routes_of_staff()) {
        const auto wish = all.find(route->id);
        ASSERT_NE(wish, all.end()) << route->path << ": may another organisation's staff?";
        if (wish->second.foreign == Foreign::OfTheSite) continue;
        for (const auto& [role, cookie] : staff_of_shiraz) walk(*route, wish->second, role, cookie);
    }
    EXPECT_EQ(all.size(), routes_of_staff().size()) << "a route that is gone";
}

/// The same things, asked by Tehran's own: what was refused above was refused for whose it is.
TEST_F(ForeignStaff, WhatIsRefusedToOthersIsOpenToTheHousesOwn) {
    const std::string editor = staff(Role::Editor, "tehran");
    auto routes = routes_of_staff();
    // Nothing is left of the draft to ask for after that one.
    std::stable_partition(routes.begin(), routes.end(),
                          [](const auto* one) { return one->id != RouteId::DeleteDraft; });
    for (const ApiRoute* route : routes) {
        draft_unit_ = get<contract::DraftPage>(draft, editor).units.at(0).id; // files make new ones
        const auto all = wishes();
        const auto wish = all.find(route->id);
        if (wish == all.end() || wish->second.foreign == Foreign::OfTheSite) continue;
        const auto role = somebody_who_may(route->act);
        ASSERT_TRUE(role) << route->path;
        const auto response = ask(asked(*route, wish->second, staff(*role, "tehran")));
        const bool refused =
            response.status == 401 || response.status == 403 || response.status == 404;
        EXPECT_FALSE(refused) << route->path << ": " << response.status << *response.body;
    }
}

/// A call is its organisation's until that gives it away.
TEST_F(ForeignStaff, NobodyTakesAnotherOrganisationsCallOver) {
    const std::string thief = staff(Role::Lead, "shiraz");
    const std::string path = "/api/v1/staff/calls/e-participation/answer-rules";
    expect_problem({"PUT", path,
                    contract::encode(contract::AnswerRules{20, "shiraz", "it is ours now"}), thief},
                   403, base::ErrorCode::Forbidden, "role");
    expect_problem({"GET", answers, {}, thief}, 403, base::ErrorCode::Forbidden, "role");
}

/// Below one's own organisation is one's own; beside and above it is not.
TEST_F(ForeignStaff, WhatStaffDidAndWhoTheyAreIsReadFromAboveOnly) {
    const auto acts_seen = [&](const std::string& organisation) {
        return get<contract::StaffActs>("/api/v1/staff/acts",
                                        staff(Role::Administrator, organisation))
            .acts;
    };
    const auto is_of_tehran = [](const auto& one) { return one.organisation == "tehran"; };
    for (const char* organisation : {"ministry", "tehran"}) {
        const auto acts = acts_seen(organisation);
        EXPECT_TRUE(std::any_of(acts.begin(), acts.end(), is_of_tehran)) << organisation;
    }
    for (const char* organisation : {"shiraz", "tehran-press"}) {
        const auto acts = acts_seen(organisation);
        EXPECT_FALSE(acts.empty()) << organisation << ": their own";
        EXPECT_FALSE(std::any_of(acts.begin(), acts.end(), is_of_tehran)) << organisation;
    }
    const auto roles =
        get<contract::StaffRoles>("/api/v1/staff/roles", staff(Role::Administrator, "tehran-press"))
            .roles;
    ASSERT_EQ(roles.size(), 2u) << "the two administrators of the press";
    for (const contract::StaffRole& one : roles) EXPECT_EQ(one.organisation, "tehran-press");
}

} // namespace
} // namespace hamandish::journeys::foreign_staff_test
