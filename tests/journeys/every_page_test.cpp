// Every address outside the API, asked by whoever has no business there: pages and what their forms
// send, printed things, embeds, feeds, hooks, other sites' ways back. A page or a part of the
// server that is added fails here until it is walked.
#include "app/address.h"
#include "house_town.h"
#include "plain_page.h"
#include "server/demo/directive.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace hamandish::journeys::every_page_test {
namespace {

using app::Place;
using domain::Role;

/// What an address needs; and of pages for staff, a role that may see them and words it finds
/// there.
struct Where {
    std::string call = {}, unit = {};
    std::optional<Role> reader = {};
    std::string seen = {};
};

const std::string open = "e-participation", unseen = "unseen-leave";
const std::map<Place, Where> places{
    {Place::Calls, {}},
    {Place::Call, {open}},
    {Place::Draft, {open}},
    {Place::Unit, {open, "article-1"}},
    {Place::Invite, {open}},
    {Place::Report, {open}},
    {Place::Questions, {open}},
    {Place::Question, {open, "first-steps"}},
    {Place::Versions, {open}},
    {Place::Version, {open, "2"}},
    {Place::Translation, {open, "ckb"}},
    {Place::Answers, {open}},
    {Place::Search, {open}},
    {Place::Archive, {}},
    {Place::Contributions, {}},
    {Place::Profile, {}},
    {Place::SignIn, {}},
    {Place::Joining, {}},
    {Place::About, {}},
    {Place::Accessibility, {}},
    {Place::Access, {}},
    {Place::Log, {}},
    {Place::Privacy, {}},
    {Place::Verify, {}},
    {Place::Points, {}},
    {Place::MyPoints, {}},
    {Place::Ranking, {}},
    {Place::Thanks, {}},
    {Place::Calendar, {}},
    {Place::Record, {}},
    {Place::Moderation, {open}},
    {Place::ModerationRules, {}},
    {Place::Kiosk, {}},
    {Place::NotFound, {}},
    {Place::Staff, {{}, {}, Role::Lead, unseen}},
    {Place::StaffNew, {{}, {}, Role::Editor, "Make the draft"}},
    {Place::StaffDraft, {unseen, {}, Role::Lead, "Words of an unseen draft"}},
    {Place::StaffOpening, {unseen, {}, Role::Lead, "To open"}},
    {Place::StaffQuestion, {unseen, "vote-1", Role::Editor, "Words of an unseen draft"}},
    {Place::StaffTranslation, {unseen, "ckb", Role::Editor, "Translation into"}},
    {Place::StaffAnswers, {open, {}, Role::Lead, "Words of an unreviewed answer"}},
    {Place::StaffModeration, {{}, {}, Role::Moderator, "Say it in one line"}},
    {Place::StaffFloods, {open, {}, Role::Moderator, "Floods and coordinated texts"}},
    {Place::StaffKiosks, {{}, {}, Role::KioskManager, "Hall of Kharazmi"}},
    {Place::StaffPapers, {open, {}, Role::Moderator, "Words of an unread sheet"}},
    {Place::StaffConcerns, {open, {}, Role::Analyst, "once the consultation period is over"}},
    {Place::StaffConcern, {open, "1", Role::Auditor, "once the consultation period is over"}},
    {Place::StaffRepresentatives, {{}, {}, Role::Administrator, "Enter a representative"}},
    {Place::StaffPeople, {{}, {}, Role::Administrator, "Give somebody a role"}},
    {Place::StaffOrganisation, {"tehran", {}, Role::Administrator, "Look at the change first"}},
    {Place::StaffActs, {{}, {}, Role::Auditor, "a ground told to Tehran alone"}},
    {Place::StaffOutbox, {{}, {}, Role::Administrator, "By channel"}},
};

std::string path_of(Place place, const Where& where) {
    if (place == Place::NotFound) return "/en/no-such-page";
    return app::path_from_address({i18n::Locale::English, place, where.call, where.unit, {}});
}

std::string hidden(const std::vector<Control>& controls, const std::string& name) {
    for (const Control& one : controls)
        if (one.get("type") == "hidden" && one.get("name") == name) return one.get("value");
    return {};
}

bool is_pressed_by(const Control& one) {
    return one.tag == "button" && one.has("name") && !one.has("disabled");
}

/// What a press of this button on that page sends, with another's token.
std::string body_of(const std::vector<Control>& page, const Control& button,
                    const std::string& token) {
    std::string body = "token=" + percent_encoded(token);
    const auto add = [&](const std::string& name, const std::string& value) {
        body += "&" + percent_encoded(name) + "=" + percent_encoded(value);
    };
    for (const std::string name : {"key", "carried", "ticks"}) add(name, hidden(page, name));
    for (const Control& one : page)
        if (one.tag != "button" && one.get("type") != "hidden" && one.has("name") &&
            one.get("form") == button.get("form"))
            add(one.get("name"), one.tag == "textarea" ? one.words : one.get("value"));
    add(button.get("name"), button.get("value"));
    return body;
}

class EveryPage : public HouseTown {
  protected:
    void SetUp() override {
        HouseTown::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
        strangers_ = {{"nobody", ""},
                      {"a citizen", newcomer()},
                      {"a lead without the second factor", staff(Role::Lead, "tehran", false)},
                      {"a lead of another house", staff(Role::Lead, "shiraz")}};
    }
    http::Response page(const std::string& path, const std::string& cookie) {
        return ask({"GET", path, {}, cookie});
    }
    std::vector<Control> controls_at(const std::string& path, const std::string& cookie) {
        return controls_in(*page(path, cookie).body);
    }
    /// An answer to an address says its own words back; nothing else of the house's.
    static void expect_nothing_told(const http::Response& response, const std::string& path,
                                    const std::string& who) {
        if (!response.body) return;
        for (const std::string& secret : secrets())
            if (path.find(secret) == path.npos) {
                EXPECT_EQ(response.body->find(secret), std::string::npos)
                    << secret << " at " << path << " as " << who;
            }
    }
    /// A token that is theirs; nobody's is the one of somebody else's page.
    std::string token_of(const std::string& cookie, const std::vector<Control>& of_staff) {
        if (cookie.empty()) return hidden(of_staff, "token");
        const std::string token = hidden(controls_at("/en/profile", cookie), "token");
        EXPECT_FALSE(token.empty());
        return token;
    }
    void press_everything(const std::string& path, const std::vector<Control>& of_staff,
                          const std::string& who, const std::string& cookie) {
        std::set<std::string> own; // signing out and the like
        for (const Control& one : controls_at(path, cookie)) own.insert(one.get("value"));
        const std::string token = token_of(cookie, of_staff);
        for (const Control& button : of_staff) {
            if (!is_pressed_by(button) || own.contains(button.get("value"))) continue;
            Ask form{"POST", path, body_of(of_staff, button, token), cookie};
            form.content_type = "application/x-www-form-urlencoded";
            form.origin = "http://h";
            form.fetch_site = "same-origin";
            const auto response = ask(form);
            EXPECT_LT(response.status, 500) << path << ": " << button.words << " as " << who;
            expect_nothing_told(response, path, who);
            ++pressed_;
        }
    }

    std::vector<std::pair<std::string, std::string>> strangers_; ///< what they are; their cookie
    int pressed_ = 0;
};

TEST_F(EveryPage, TellsStrangersNothingOfTheHouse) {
    for (std::size_t i = 0; i < app::place_count; ++i) {
        const auto place = static_cast<Place>(i);
        const auto where = places.find(place);
        ASSERT_NE(where, places.end()) << "page " << i << ": who may see it?";
        const std::string path = path_of(place, where->second);
        EXPECT_EQ(app::address_from_path(path).place, place) << path;
        for (const auto& [who, cookie] : strangers_) {
            const auto response = page(path, cookie);
            EXPECT_LT(response.status, 500) << path << " as " << who;
            expect_nothing_told(response, path, who);
        }
        const auto& reader = where->second.reader;
        EXPECT_EQ(reader.has_value(), app::is_of_desk(place) || place == Place::StaffAnswers);
        if (!reader) continue;
        const auto shown = page(path, staff(*reader, "tehran"));
        EXPECT_EQ(shown.status, 200) << path;
        EXPECT_NE(shown.body->find(where->second.seen), std::string::npos) << path;
    }
}

/// The forms of a page for staff, sent by those who were never shown them.
TEST_F(EveryPage, TakesNoFormOfStaffFromStrangers) {
    for (const auto& [place, where] : places) {
        if (!where.reader) continue;
        const std::string path = path_of(place, where);
        const auto of_staff = controls_at(path, staff(*where.reader, "tehran"));
        const auto before = kept();
        for (const auto& [who, cookie] : strangers_) {
            press_everything(path, of_staff, who, cookie);
            EXPECT_EQ(kept(), before) << path << " as " << who;
        }
    }
    EXPECT_GT(pressed_, 30) << "there were buttons to press";
}

/// A part of the server beside the API, by the name of its class, and what it answers strangers.
struct Part {
    std::string name, path;
    int status;
};
const std::vector<Part>& parts() {
    static const std::vector<Part> all{
        {"CredentialFiles", "/.well-known/did.json", 200},
        {"CredentialFiles", "/.well-known/jwks.json", 200},
        {"CredentialFiles", "/certificates/7K3M-9QXT-2BDE.json", 404},
        {"CredentialFiles", "/certificates/7K3M-9QXT-2BDE.pdf", 404},
        {"Invitations", "/posters/unseen-leave.pdf", 404},
        {"Invitations", "/cards/unseen-leave.en.png", 404},
        {"Invitations", "/calls/unseen-leave/form.pdf", 404},
        {"Invitations", "/i/99", 404},
        {"Widgets", "/embed/en/calls/unseen-leave", 404},
        {"Widgets", "/embed/en/calls/unseen-leave/report", 404},
        {"Widgets", "/embed/en/calls", 200},
        {"Papers", "/calls/unseen-leave/report.pdf", 404},
        {"Feeds", "/en/calls.atom", 200},
        {"Feeds", "/en/calls.ics", 200},
        {"Feeds", "/en/calls/unseen-leave.ics", 404},
        {"Feeds", "/data.jsonld", 200},
        {"Elsewhere", "/sign-in/nobody", 404},
        {"Elsewhere", "/sign-in/nobody/callback?code=x&state=y", 404},
        {"Light", "/light/on?to=//evil.example/en/", 303},
        {"Attachments", "/files/1/hidden.txt", 404},
        {"Logos", "/logos/no-such-hash.png", 404},
        {"Hooks", "/hooks/sms/0123456789012345678901234567890123456789", 404},
        {"Visits", "/en/calls/unseen-leave", 404},
        {"RefusalPages", "/api/v1/calls/unseen-leave", 404},
    };
    return all;
}

TEST_F(EveryPage, ThePartsBesideTheApiTellStrangersNothing) {
    const auto before = kept();
    for (const Part& part : parts())
        for (const auto& [who, cookie] : strangers_) {
            Ask asked{"GET", part.path, {}, cookie};
            asked.accept = "text/html";
            const auto response = ask(asked);
            EXPECT_EQ(response.status, part.status) << part.path << " as " << who;
            expect_nothing_told(response, part.path, who);
            EXPECT_EQ(header(response, "Location").find("evil"), std::string::npos);
            if (part.name == "Visits") continue;
            const int posted = ask({"POST", part.path, "{}", cookie}).status;
            EXPECT_EQ(posted, part.name == "Hooks" ? 404 : 405) << part.path << " as " << who;
        }
    Ask numbers{"GET", "/metrics"};
    numbers.address = "203.0.113.7";
    EXPECT_EQ(ask(numbers).status, 404);
    EXPECT_EQ(kept(), before);
}

TEST(EveryPart, OfTheServerIsWalkedHere) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/server/http/site.cpp");
    std::ostringstream text;
    text << file.rdbuf();
    const std::string source = text.str();
    const std::regex asked(R"(([A-Z][A-Za-z]+)::is_for\()");
    std::set<std::string> there, walked;
    for (std::sregex_iterator it(source.begin(), source.end(), asked), end; it != end; ++it)
        there.insert((*it)[1]);
    for (const Part& part : parts()) walked.insert(part.name);
    EXPECT_EQ(walked, there);
}

} // namespace
} // namespace hamandish::journeys::every_page_test
