// A server without a network, and the citizens who use it.
#pragma once

#include "contract/codec.h"
#include "contract/error_words.h"
#include "prepared_store.h"
#include "server/demo/directive.h"
#include "server/http/site.h"
#include "server/usecases/sign_in.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace hamandish::journeys {

/// Some morning in Tehran.
inline constexpr base::Instant morning{1'795'500'000'000};
inline const std::string call = "/api/v1/calls/e-participation";
inline const std::string article = call + "/units/article-1";

struct Ask {
    std::string method = "GET", path, body, cookie;
    std::string origin, fetch_site, content_type = "application/json", if_none_match,
                                    accept_encoding, address, accept_language, idempotency_key,
                                    for_person, save_data, user_agent, accept, referer;
};

/// Empty where there is none.
std::string header(const http::Response& response, std::string_view name);

class Town : public testing::Test {
  protected:
    Town();
    ~Town() override;
    void SetUp() override;
    void TearDown() override;

    /// The same server at another time. It stands still but for the moments a test takes.
    void set_clock(base::Instant now);
    /// What the server's clock shows.
    [[nodiscard]] base::Instant now() const;
    void pass_deadline();

    http::Response ask(const Ask& words);
    template <class Message>
    Message get(const std::string& path, const std::string& cookie = {}) {
        return contract::decode<Message>(*answered({"GET", path, {}, cookie}).body)
            .value_or(Message{});
    }
    template <class Reply, class Message>
    Reply send(const std::string& method, const std::string& path, const Message& message,
               const std::string& cookie) {
        const Ask words{method, path, contract::encode(message), cookie};
        return contract::decode<Reply>(*answered(words).body).value_or(Reply{});
    }
    /// What must be answered with 200.
    http::Response answered(const Ask& words);

    /// The code last sent, as only a channel can read it.
    std::string last_code();
    /// A cookie.
    std::string sign_in(const std::string& mobile);
    /// A second session of the same person: another device.
    std::string sign_in_elsewhere(const std::string& mobile);
    std::int64_t rows(const std::string& table);
    contract::Comment comment(const std::string& cookie, const std::string& text,
                              const std::string& key);

    /// A refusal: its status, its words in both languages, and that nothing was changed by it.
    void expect_problem(const Ask& words, int status, base::ErrorCode code,
                        const std::string& where);
    /// Every row of what people leave behind.
    std::string everything();

    static std::string new_folder();

    const std::string folder_ = new_folder();
    std::string database_; ///< of a PostgreSQL server; empty: SQLite
    const ops::Key key_ = ops::Key::from_bytes({1, 2, 3});
    std::vector<ops::SigningKey> keys_{ops::SigningKey::from_bytes({4, 5, 6})}; ///< of certificates
    bool can_send_codes_ = true;
    std::function<void()> file_attached_; ///< none: no scanner is set up
    std::optional<domain::LimitBudgets> budgets_ = domain::limit_budgets; ///< of routes
    outbox::ChannelList channels_; ///< none, unless a test has some
    ops::Clock clock_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<http::Site> site_;
};

} // namespace hamandish::journeys
