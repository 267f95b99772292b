// Every route of the contract, asked by nobody, by a citizen and by every role, with and without
// the second factor. What each may do is worked out from the route's row and the table of
// permissions; a route that is added without a check fails here.
#include "contract/message_names.h"
#include "contract/routes.h"
#include "staff_town.h"

namespace hamandish::journeys::every_route_test {
namespace {

using contract::Access;
using contract::ApiRoute;
using contract::RouteId;
using domain::Role;

struct Actor {
    std::string name;
    bool signed_in = false;
    std::optional<Role> role = {};
    bool shown = false; ///< the second factor
};

std::vector<Actor> actors() {
    std::vector<Actor> all{{"nobody"}, {"citizen", true}};
    for (const Role role : domain::roles) {
        const std::string word(domain::word(role));
        all.push_back({word + " without second factor", true, role, false});
        all.push_back({word, true, role, true});
    }
    return all;
}

/// A well-formed body of a message, by name; what it asks for need not make sense.
std::string body_of(const ApiRoute& route) {
    if (route.request == "ChangeRole")
        return contract::encode(contract::ChangeRole{"x", "ministry", "editor", "a reason"});
    if (route.request == "AddOrganisation")
        return contract::encode(
            contract::AddOrganisation{{"new", "ministry", "unit", {"x", "x"}}, "a reason"});
    if (route.request == "Choose") return contract::encode(contract::Choose{"agree"});
#define HAMANDISH_BODY(Message)                                                                    \
    if (route.request == #Message) return contract::encode(contract::Message{});
    HAMANDISH_MESSAGES(HAMANDISH_BODY)
#undef HAMANDISH_BODY
    return {};
}

std::string type_of(const ApiRoute& route) {
    return std::string(route.request == contract::file_body ? http::file_type : http::json_type);
}

/// 0: let in, whatever the answer then is.
int refusal_for(const ApiRoute& route, const Actor& actor) {
    if (route.access == Access::Anyone) return 0;
    if (!actor.signed_in) return 401;
    // Nobody here wrote the comment whose answer they object to, or that was hidden.
    if (route.id == RouteId::ObjectToAnswer || route.id == RouteId::AppealHiding) return 403;
    // Nobody here speaks for an organisation.
    if (route.id == RouteId::AddCommentFile) return 403;
    if (route.id == RouteId::IssueYearCertificate) return 403; // nobody took part that year
    if (route.access == Access::Session) return 0;
    if (!actor.role) return 403;
    if (route.access == Access::Role) return 0;
    return actor.shown && domain::permits(*actor.role, route.act) ? 0 : 403;
}

class EveryRoute : public StaffTown {
  protected:
    std::string become(const Actor& actor) {
        if (!actor.signed_in) return {};
        return actor.role ? staff(*actor.role, "ministry", actor.shown) : newcomer();
    }
    std::string path_of(const ApiRoute& route) {
        std::vector<std::string> parameters;
        const std::pair<std::string_view, std::string> values[] = {
            {"{call}", "e-participation"},
            {"{draft}", "no-such-draft"},
            {"{unit}", "article-1"},
            {"{comment}", std::to_string(comment_)},
            {"{question}", "first-steps"},
            {"{language}", "fa"},
            {"{representation}", "1"},
            {"{name}", "draft.md"},
            {"{version}", "2"},
            {"{sheet}", "1"},
            {"{organisation}", "ministry"},
            {"{concern}", "1"},
            {"{session}", "none"},
            {"{appeal}", "1"},
            {"{year}", "1404"},
            {"{attachment}", "1"},
            {"{file}", "1"},
            {"{leftover}", "1"}};
        for (const auto& [name, value] : values)
            if (route.path.find(name) != std::string_view::npos) parameters.push_back(value);
        return contract::api_path(route.id, parameters);
    }
    std::int64_t comment_ = 0;
};

TEST_F(EveryRoute, AuthorisationHoles) {
    ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    comment_ = comment(newcomer(), "something to react to", "key-of-sara-0001").id;
    for (const ApiRoute& route : contract::api_routes) {
        set_clock({now().ms + base::ms_per_minute}); // so many codes at once would be a flood
        for (const Actor& actor : actors()) {
            const std::string cookie = become(actor);
            const auto response = ask({std::string(contract::word(route.method)),
                                       path_of(route),
                                       body_of(route),
                                       cookie,
                                       {},
                                       {},
                                       type_of(route)});
            const int refusal = refusal_for(route, actor);
            const bool refused = response.status == 401 || response.status == 403;
            EXPECT_EQ(refused ? response.status : 0, refusal)
                << route.path << " as " << actor.name << ": " << response.status
                << (response.body ? *response.body : std::string());
            EXPECT_NE(response.status, 500) << route.path << " as " << actor.name;
            EXPECT_NE(response.status, 405) << route.path;
        }
    }
}

/// Whoever is refused learns nothing more: not even whether what was asked for exists.
TEST_F(EveryRoute, RefusalsTellNothing) {
    const std::string citizen = newcomer();
    for (const char* organisation : {"ministry", "tehran", "nowhere"})
        expect_problem({"POST", "/api/v1/staff/roles",
                        contract::encode(contract::ChangeRole{"1", organisation, "x", ""}),
                        citizen},
                       403, base::ErrorCode::Forbidden, "role");
}

TEST_F(EveryRoute, ARoleHoldsBelowItsOrganisationOnly) {
    const std::string dean = staff(Role::Administrator, "tehran");
    const std::string name = name_of(newcomer());
    const auto grant = [&](const std::string& organisation) {
        return ask({"POST", "/api/v1/staff/roles",
                    contract::encode(
                        contract::ChangeRole{name, organisation, "editor", "for the spring call"}),
                    dean})
            .status;
    };
    EXPECT_EQ(grant("tehran"), 200);
    EXPECT_EQ(grant("tehran-press"), 200);
    EXPECT_EQ(grant("shiraz"), 403);
    EXPECT_EQ(grant("ministry"), 403);
}

} // namespace
} // namespace hamandish::journeys::every_route_test
