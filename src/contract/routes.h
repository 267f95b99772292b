// The API in one table: the client builds addresses from it, the server dispatches on it,
// OpenAPI is printed from it, a test walks it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

enum class Method { Get, Post, Put };
enum class Access { Anyone, Session };

enum class RouteId {
    ListCalls,
    ShowCall,
    ShowUnit,
    ShowMyUnit,
    ShowReport,
    SearchCall,
    ShowMe,
    ListMyContributions,
    RequestSignInCode,
    SignIn,
    SignOut,
    SubmitComment,
    CastVote,
    React,
    ShowLogHead,
    ListLogEntries,
    ProveInclusion,
    ProveConsistency,
    ListBallots,
};

struct ApiRoute {
    RouteId id;
    Method method;
    std::string_view path; ///< with {parameters}
    Access access;
    std::string_view request, reply; ///< message names of messages.h; "" for no body
    bool cacheable;                  ///< public and the same for everyone
    /// A parameter that stands in the query and comes after those of the path; empty if never
    /// given.
    std::string_view query_parameter = {};
};

inline constexpr std::array<ApiRoute, 19> api_routes{{
    {RouteId::ListCalls, Method::Get, "/api/v1/calls", Access::Anyone, "", "CallList", true},
    {RouteId::ShowCall, Method::Get, "/api/v1/calls/{call}", Access::Anyone, "", "CallPage", true},
    {RouteId::ShowUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}", Access::Anyone, "",
     "UnitPage", true},
    {RouteId::ShowMyUnit, Method::Get, "/api/v1/calls/{call}/units/{unit}/mine", Access::Session,
     "", "MyUnit", false},
    {RouteId::ShowReport, Method::Get, "/api/v1/calls/{call}/report", Access::Anyone, "", "Report",
     true},
    {RouteId::SearchCall, Method::Get, "/api/v1/calls/{call}/search", Access::Anyone, "",
     "SearchPage", true, "q"},
    {RouteId::ShowMe, Method::Get, "/api/v1/me", Access::Anyone, "", "Me", false},
    {RouteId::ListMyContributions, Method::Get, "/api/v1/me/contributions", Access::Session, "",
     "MyContributions", false},
    {RouteId::RequestSignInCode, Method::Post, "/api/v1/sign-in/codes", Access::Anyone,
     "RequestCode", "CodeSent", false},
    {RouteId::SignIn, Method::Post, "/api/v1/sign-in", Access::Anyone, "SignIn", "Me", false},
    {RouteId::SignOut, Method::Post, "/api/v1/sign-out", Access::Anyone, "", "Empty", false},
    {RouteId::SubmitComment, Method::Post, "/api/v1/calls/{call}/units/{unit}/comments",
     Access::Session, "SubmitComment", "CommentRecorded", false},
    {RouteId::CastVote, Method::Put, "/api/v1/calls/{call}/units/{unit}/vote", Access::Session,
     "Choose", "Counted", false},
    {RouteId::React, Method::Put, "/api/v1/comments/{comment}/reaction", Access::Session, "Choose",
     "Counted", false},
    {RouteId::ShowLogHead, Method::Get, "/api/v1/log/head", Access::Anyone, "", "LogHead", true},
    {RouteId::ListLogEntries, Method::Get, "/api/v1/log/entries/{first}", Access::Anyone, "",
     "LogPage", true},
    {RouteId::ProveInclusion, Method::Get, "/api/v1/log/inclusion/{entry}/{size}", Access::Anyone,
     "", "InclusionProof", true},
    {RouteId::ProveConsistency, Method::Get, "/api/v1/log/consistency/{old}/{size}", Access::Anyone,
     "", "ConsistencyProof", true},
    {RouteId::ListBallots, Method::Get, "/api/v1/calls/{call}/ballots", Access::Anyone, "",
     "BallotList", true},
}};

[[nodiscard]] const ApiRoute& api_route(RouteId id);
[[nodiscard]] std::string_view word(Method method); ///< "GET", "POST", "PUT"

/// The route's path with its {parameters} filled in order, percent-encoded.
[[nodiscard]] std::string api_path(RouteId id, std::span<const std::string> parameters = {});

/// The decoded value of `name` in a query ("q=a+b&x"), the first if there are several; empty if
/// there is none or its escapes are malformed.
[[nodiscard]] std::string query_value(std::string_view query, std::string_view name);

/// What a method and a path mean; parameters decoded, in order. `method_unknown` tells a known
/// address asked with the wrong method from an unknown one.
struct RouteMatch {
    const ApiRoute* route = nullptr;
    std::vector<std::string> parameters;
    bool method_unknown = false;
};
[[nodiscard]] RouteMatch match_api_route(std::string_view method, std::string_view path);

} // namespace hamandish::contract
