#include "server/oidc/json_object.h"

#include <cstdlib>
#include <jansson.h>

namespace hamandish::oidc {
namespace {

json_t* parsed(std::string_view text) {
    json_error_t error;
    return json_loadb(text.data(), text.size(), JSON_REJECT_DUPLICATES, &error);
}

} // namespace

void JsonObject::Release::operator()(json_t* value) const {
    json_decref(value);
}

JsonObject::JsonObject(json_t* owned) : value_(owned, Release()) {}

base::Result<JsonObject> JsonObject::from_text(std::string_view text, std::string_view what) {
    json_t* value = parsed(text);
    if (!json_is_object(value)) {
        json_decref(value);
        return base::fail(base::ErrorCode::InvalidInput, what);
    }
    return JsonObject(value);
}

base::Result<std::vector<JsonObject>> JsonObject::array_from_text(std::string_view text,
                                                                  std::string_view what) {
    const std::shared_ptr<json_t> array(parsed(text), Release());
    std::vector<JsonObject> objects;
    for (std::size_t i = 0; i < json_array_size(array.get()); ++i)
        if (json_t* one = json_array_get(array.get(), i); json_is_object(one))
            objects.push_back(JsonObject(json_incref(one)));
    if (!json_is_array(array.get()) || objects.size() != json_array_size(array.get()))
        return base::fail(base::ErrorCode::InvalidInput, what);
    return objects;
}

bool JsonObject::has(const char* name) const {
    return json_object_get(value_.get(), name) != nullptr;
}

std::string JsonObject::text(const char* name) const {
    const json_t* value = json_object_get(value_.get(), name);
    if (!json_is_string(value)) return {};
    return {json_string_value(value), json_string_length(value)};
}

std::vector<std::string> JsonObject::texts(const char* name) const {
    const json_t* value = json_object_get(value_.get(), name);
    if (json_is_string(value)) return {text(name)};
    std::vector<std::string> all;
    for (std::size_t i = 0; i < json_array_size(value); ++i) {
        const json_t* one = json_array_get(value, i);
        if (!json_is_string(one)) return {};
        all.emplace_back(json_string_value(one), json_string_length(one));
    }
    return all;
}

std::optional<std::int64_t> JsonObject::number(const char* name) const {
    const json_t* value = json_object_get(value_.get(), name);
    if (!json_is_integer(value)) return std::nullopt;
    return json_integer_value(value);
}

std::vector<JsonObject> JsonObject::objects(const char* name) const {
    const json_t* array = json_object_get(value_.get(), name);
    std::vector<JsonObject> all;
    for (std::size_t i = 0; i < json_array_size(array); ++i)
        if (json_t* one = json_array_get(array, i); json_is_object(one))
            all.push_back(JsonObject(json_incref(one)));
    return all;
}

std::optional<JsonObject> JsonObject::object(const char* name) const {
    json_t* value = json_object_get(value_.get(), name);
    if (!json_is_object(value)) return std::nullopt;
    return JsonObject(json_incref(value));
}

bool JsonObject::is_true(const char* name) const {
    return json_is_true(json_object_get(value_.get(), name));
}

bool JsonObject::is_null(const char* name) const {
    return json_is_null(json_object_get(value_.get(), name));
}

std::string JsonObject::to_text() const {
    char* text = json_dumps(value_.get(), JSON_COMPACT);
    std::string out(text ? text : "");
    std::free(text);
    return out;
}

} // namespace hamandish::oidc
