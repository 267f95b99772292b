// A JSON object that another site sent: asked by name, never trusted to have the type one hopes
// for.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct json_t;

namespace hamandish::oidc {

class JsonObject {
  public:
    /// InvalidInput naming `what` for anything but one object, or for a name given twice.
    [[nodiscard]] static base::Result<JsonObject> from_text(std::string_view text,
                                                            std::string_view what);
    /// The objects of an array, InvalidInput when it is none.
    [[nodiscard]] static base::Result<std::vector<JsonObject>>
    array_from_text(std::string_view text, std::string_view what);

    [[nodiscard]] bool has(const char* name) const;
    /// Empty when it is not there or is no string.
    [[nodiscard]] std::string text(const char* name) const;
    /// A string or an array of strings, as "aud" is; empty otherwise.
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    [[nodiscard]] std::optional<std::int64_t> number(const char* name) const; ///< whole ones only
    [[nodiscard]] std::vector<JsonObject> objects(const char* name) const;
    [[nodiscard]] std::optional<JsonObject> object(const char* name) const;
    [[nodiscard]] bool is_true(const char* name) const; ///< the word true itself
    [[nodiscard]] bool is_null(const char* name) const;
    [[nodiscard]] std::string to_text() const;

  private:
    struct Release {
        void operator()(json_t* value) const;
    };
    explicit JsonObject(json_t* owned);
    std::shared_ptr<json_t> value_;
};

} // namespace hamandish::oidc
