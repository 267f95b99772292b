// How a sample comes about: where somebody is in which world, and what they do there.
#pragma once

#include "app/action.h"
#include "sample_api.h"

#include <optional>
#include <string>
#include <vector>

namespace hamandish::test {

/// Sizes of files, in bytes.
inline constexpr std::int64_t kilobyte = 1024, megabyte = 1024 * kilobyte;

struct Recipe {
    std::string name;
    World world;
    bool signed_in;
    std::string path; ///< after the language
    std::vector<app::Action> actions = {};
    std::optional<app::Toast> toast = {};
    void (*afterwards)(app::State&) = nullptr; ///< what no reply or press would bring about here
};

/// Who one is: signing in while very many do, two accounts that are one person's, and speaking for
/// an organisation.
[[nodiscard]] std::vector<Recipe> identity_recipes();
/// With what can be switched on.
[[nodiscard]] std::vector<Recipe> aid_recipes();
/// What people reply to each other.
[[nodiscard]] std::vector<Recipe> reply_recipes();
[[nodiscard]] std::vector<Recipe> concern_recipes();
[[nodiscard]] std::vector<Recipe> kiosk_recipes();
/// Files that go with a call.
[[nodiscard]] std::vector<Recipe> attachment_recipes();
/// What staff are asked about once more, and words of a draft without a place.
[[nodiscard]] std::vector<Recipe> lasting_recipes();
/// The votes and surveys of a draft.
[[nodiscard]] std::vector<Recipe> question_desk_recipes();
/// Files that come with what is said for an organisation.
[[nodiscard]] std::vector<Recipe> comment_file_recipes();
/// Calls that were given up before their end.
[[nodiscard]] std::vector<Recipe> withdrawal_recipes();
/// What an organisation sets of itself.
[[nodiscard]] std::vector<Recipe> organisation_recipes();
/// What is put to the public without a text of law.
[[nodiscard]] std::vector<Recipe> description_recipes();
/// The text in further languages.
[[nodiscard]] std::vector<Recipe> translation_recipes();
/// What a certificate's file turns out to be.
[[nodiscard]] std::vector<Recipe> certificate_recipes();

} // namespace hamandish::test
