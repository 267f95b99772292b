// A client with a server that answers at once.
#pragma once

#include "client/client.h"
#include "sample_api.h"
#include "support/shipped_client.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hamandish::test {

class Person {
  public:
    explicit Person(std::string path, bool signed_in = false, World world = World::Open)
        : world_(world), signed_in_(signed_in), client_(client_for(path)) {
        step(client::Resized{1200, 800, 2});
        step(client::Started{std::move(path), {}, std::string(32, 'a'), true});
    }

    void step(const client::Input& input) {
        client_.step(input, sample_now);
        answer_requests();
    }
    const client::FrameOutput& frame() { return client_.frame(sample_now); }
    client::Client& client() { return client_; }
    [[nodiscard]] const std::vector<app::Effect>& effects() const { return effects_; }

    template <class Effect>
    [[nodiscard]] std::vector<Effect> effects_of() const {
        std::vector<Effect> found;
        for (const app::Effect& effect : effects_)
            if (const auto* one = std::get_if<Effect>(&effect)) found.push_back(*one);
        return found;
    }

    /// The first node of a role whose words (or whose children's) hold `words`; the page if none.
    const kit::Node& node(kit::Role role, std::string_view words = {}) {
        const kit::Tree& tree = *frame().tree;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].role != role) continue;
            if (tree[i].text.find(words) != std::string::npos || tree[i].value == words)
                return tree[i];
        }
        ADD_FAILURE() << "no such node: " << words;
        return tree[0];
    }

  private:
    void answer_requests() {
        std::vector<app::Effect> fresh = client_.take_effects();
        for (const app::Effect& effect : fresh) {
            effects_.push_back(effect);
            const auto* request = std::get_if<app::SendRequest>(&effect);
            if (request == nullptr || request->method != "GET") continue;
            client::ApiReply reply = answer(world_, signed_in_, request->path);
            step(client::ReplyArrived{request->request, reply.status, std::move(reply.body)});
        }
    }

    World world_;
    bool signed_in_;
    client::Client client_;
    std::vector<app::Effect> effects_;
};

} // namespace hamandish::test
