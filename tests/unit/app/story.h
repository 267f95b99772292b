// A person and a server told in actions and replies: tests read as what happens.
#pragma once

#include "app/update.h"
#include "contract/codec.h"

#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::app::test {

/// Drives update() and keeps every effect; requests wait here until they are answered.
class Story {
  public:
    explicit Story(std::string path, std::vector<std::pair<std::string, std::string>> stored = {},
                   bool online = true);

    void act(const Action& action);
    /// Answers the oldest open request whose path contains `path`; false when there is none.
    bool reply(std::string_view path, int status, const std::string& body);
    template <class Message>
    bool reply(std::string_view path, const Message& message) {
        return reply(path, 200, contract::encode(message));
    }
    bool refuse(std::string_view path, int status, std::string code);

    /// Requests not answered yet whose path contains `path`.
    [[nodiscard]] std::vector<SendRequest> open_requests(std::string_view path) const;
    [[nodiscard]] bool asked_focus(std::string_view anchor) const;
    [[nodiscard]] std::string address() const { return path_from_address(state.address); }

    /// What the device keeps beside who was here last.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> kept() const;

    State state;
    std::vector<Effect> effects;                             ///< all so far
    std::vector<std::pair<std::string, std::string>> device; ///< texts kept on the device
    std::int64_t now_ms = 1'800'000'000'000;

  private:
    void take(Change change);
    std::vector<SendRequest> open_;
};

/// Signed in, on article 1 of an open call, everything loaded.
[[nodiscard]] Story on_an_article(bool signed_in,
                                  std::vector<std::pair<std::string, std::string>> stored = {});
[[nodiscard]] contract::UnitPage article_page();

inline const std::string article_path = "/fa/calls/e-participation/article-1";

} // namespace hamandish::app::test
