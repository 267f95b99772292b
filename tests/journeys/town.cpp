#include "town.h"

#include <atomic>
#include <future>
#include <unistd.h>

namespace hamandish::journeys {
namespace {

/// With its call; nothing where there is one.
void found(store::Store& store) {
    ASSERT_TRUE(server::add_demo_call(store, morning));
}

} // namespace

std::string header(const http::Response& response, std::string_view name) {
    for (const http::Header& one : response.headers)
        if (one.name == name) return one.value;
    return {};
}

Town::Town() = default;
Town::~Town() = default;

void Town::SetUp() {
    static const test::PreparedStore founded(found);
    if (database_.empty()) founded.copy_to(folder_);
    auto opened = store::Store::open({folder_, 2, 0, database_});
    ASSERT_TRUE(opened) << opened.error().where;
    store_ = std::move(*opened);
    found(*store_);
    set_clock(morning);
}

void Town::TearDown() {
    site_.reset();
    store_.reset();
    std::filesystem::remove_all(folder_);
}

void Town::set_clock(base::Instant now) {
    http::SiteOptions options;
    clock_ = ops::Clock::showing(now);
    options.api.clock = clock_;
    options.api.can_send_codes = can_send_codes_;
    options.origin = "http://h";
    options.channels = &channels_;
    options.api.issuer = std::make_shared<const credentials::Issuer>(options.origin, keys_);
    options.api.notice_ways = channels_.ways();
    options.api.file_attached = file_attached_;
    options.api.budgets = budgets_;
    auto site = http::Site::create(*store_, key_, std::move(options));
    ASSERT_TRUE(site);
    site_ = std::move(*site);
}

base::Instant Town::now() const {
    return clock_.now();
}

void Town::pass_deadline() {
    set_clock({morning.ms + 40 * base::ms_per_day});
}

http::Response Town::ask(const Ask& words) {
    http::Request request;
    request.method = words.method;
    const std::size_t question = words.path.find('?');
    request.path = std::string_view(words.path).substr(0, question);
    if (question != words.path.npos)
        request.query = std::string_view(words.path).substr(question + 1);
    request.body = words.body;
    request.cookie = words.cookie;
    request.origin = words.origin;
    request.fetch_site = words.fetch_site;
    request.content_type = words.content_type;
    request.if_none_match = words.if_none_match;
    request.accept_encoding = words.accept_encoding;
    request.accept_language = words.accept_language;
    request.accept = words.accept;
    request.referer = words.referer;
    request.address = words.address;
    request.idempotency_key = words.idempotency_key;
    request.for_person = words.for_person;
    request.save_data = words.save_data;
    request.user_agent = words.user_agent;
    request.host = "h";
    request.id = "r";
    std::promise<http::Response> answer;
    site_->handle(request, [&](http::Response response) { answer.set_value(std::move(response)); });
    return answer.get_future().get();
}

http::Response Town::answered(const Ask& words) {
    http::Response response = ask(words);
    EXPECT_EQ(response.status, 200) << words.path << *response.body;
    return response;
}

std::string Town::last_code() {
    std::string sealed;
    EXPECT_TRUE(store_->readers().read([&](store::Connection& connection) -> base::Result<bool> {
        connection.database->session() << "SELECT sealed FROM outbox ORDER BY id DESC LIMIT 1",
            soci::into(sealed);
        return true;
    }));
    const std::string words = key_.unseal(sealed).value_or("");
    return contract::query_value(words, "code");
}

std::string Town::sign_in(const std::string& mobile) {
    EXPECT_EQ(
        ask({"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{mobile})})
            .status,
        200);
    const auto response =
        ask({"POST", "/api/v1/sign-in", contract::encode(contract::SignIn{mobile, last_code()})});
    EXPECT_EQ(response.status, 200) << *response.body;
    const std::string cookie = header(response, "Set-Cookie");
    return cookie.substr(0, cookie.find(';'));
}

std::string Town::sign_in_elsewhere(const std::string& mobile) {
    set_clock({morning.ms + 2 * base::ms_per_minute});
    std::string cookie = sign_in(mobile);
    set_clock(morning);
    return cookie;
}

std::int64_t Town::rows(const std::string& table) {
    return store_->readers()
        .read([&](store::Connection& connection) -> base::Result<std::int64_t> {
            std::int64_t count = 0;
            connection.database->session() << "SELECT COUNT(*) FROM " + table, soci::into(count);
            return count;
        })
        .value_or(-1);
}

contract::Comment Town::comment(const std::string& cookie, const std::string& text,
                                const std::string& key) {
    return send<contract::CommentRecorded>("POST", article + "/comments",
                                           contract::SubmitComment{key, text}, cookie)
        .comment;
}

void Town::expect_problem(const Ask& words, int status, base::ErrorCode code,
                          const std::string& where) {
    const std::string before = everything();
    const http::Response response = ask(words);
    EXPECT_EQ(response.status, status) << words.path;
    const auto problem = contract::decode<contract::Problem>(*response.body);
    ASSERT_TRUE(problem) << *response.body;
    EXPECT_EQ(problem->code, contract::word(code)) << words.body.substr(0, 100);
    EXPECT_EQ(problem->where, where);
    EXPECT_EQ(problem->request_id, "r");
    EXPECT_GE(static_cast<unsigned char>(problem->message.fa.substr(0, 1)[0]), 0xD8)
        << "Arabic script";
    EXPECT_LT(static_cast<unsigned char>(problem->message.en.substr(0, 1)[0]), 0x80);
    EXPECT_EQ(everything(), before) << "a refusal must change nothing";
}

std::string Town::everything() {
    return store_->readers()
        .read([](store::Connection& connection) -> base::Result<std::string> {
            std::string out;
            for (const char* table : {"comments", "votes", "reactions", "participants", "events",
                                      "people", "sessions", "given_answers", "answer_drafts"}) {
                const soci::rowset<soci::row> rows =
                    (connection.database->session().prepare
                     << "SELECT COUNT(*) || '' FROM " + std::string(table));
                for (const soci::row& row : rows)
                    out += table + (' ' + row.get<std::string>(0)) + "; ";
            }
            std::string answers;
            connection.database->session()
                << "SELECT COALESCE(GROUP_CONCAT(content), '') FROM given_answers",
                soci::into(answers);
            std::string choices;
            connection.database->session()
                << "SELECT COALESCE(GROUP_CONCAT(choice), '') FROM votes",
                soci::into(choices);
            return out + choices + answers;
        })
        .value_or("unreadable");
}

std::string Town::new_folder() {
    static std::atomic<int> next{0};
    return (std::filesystem::temp_directory_path() /
            ("hamandish-town-" + std::to_string(::getpid()) + "-" + std::to_string(++next)))
        .string();
}

} // namespace hamandish::journeys
