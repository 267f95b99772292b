#include "contract/codec.h"

#include "contract/json_tree.h"
#include "contract/json_writer.h"
#include "contract/message_names.h"

#include <algorithm>
#include <type_traits>

namespace hamandish::contract {
namespace {

// --- writing -------------------------------------------------------------------------------------

template <class T>
void write(JsonWriter& out, const T& value);

template <class T>
void write(JsonWriter& out, const std::vector<T>& values) {
    out.begin_array();
    for (const T& value : values) write(out, value);
    out.end_array();
}

template <class T>
void write(JsonWriter& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        out.value(std::string_view(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
        out.value(value);
    } else {
        out.begin_object();
        T::fields([&](std::string_view name, auto member) {
            out.key(name);
            write(out, value.*member);
        });
        out.end_object();
    }
}

// --- reading messages out of the tree ------------------------------------------------------------

/// The name of the first field that did not fit; empty when all did.
template <class T>
std::string read(const Value& value, T& out, std::string_view name);

template <class T>
std::string read(const Value& value, std::vector<T>& out, std::string_view name) {
    const auto* array = std::get_if<Array>(&value.is);
    if (!array) return std::string(name);
    out.resize(array->size());
    for (std::size_t i = 0; i < array->size(); ++i)
        if (std::string wrong = read((*array)[i], out[i], name); !wrong.empty()) return wrong;
    return {};
}

/// May a field be left out, as those who wrote before it existed do?
template <class T>
bool is_optional(std::string_view name) {
    if constexpr (requires { T::optional_fields; })
        return std::find(T::optional_fields.begin(), T::optional_fields.end(), name) !=
               T::optional_fields.end();
    return false;
}

template <class T>
std::string read_fields(const Object& object, T& out) {
    std::string wrong;
    T::fields([&](std::string_view name, auto member) {
        if (!wrong.empty()) return;
        const auto found = std::find(object.names.begin(), object.names.end(), name);
        if (found == object.names.end())
            wrong = is_optional<T>(name) ? std::string() : std::string(name);
        else
            wrong = read(object.values[found - object.names.begin()], out.*member, name);
    });
    return wrong;
}

template <class T>
std::string read(const Value& value, T& out, std::string_view name) {
    constexpr bool plain = std::is_same_v<T, std::string> || std::is_arithmetic_v<T>;
    if constexpr (plain) {
        const T* fits = std::get_if<T>(&value.is);
        if (!fits) return std::string(name);
        out = *fits;
        return {};
    } else {
        const auto* object = std::get_if<Object>(&value.is);
        return object ? read_fields(*object, out) : std::string(name);
    }
}

} // namespace

template <class Message>
std::string encode(const Message& message) {
    JsonWriter out;
    write(out, message);
    return out.take();
}

template <class Message>
base::Result<Message> decode(std::string_view json) {
    if (json.size() > max_bytes) return base::fail(base::ErrorCode::TooLarge, "body");
    TRY_ASSIGN(const auto root, json_tree_from(json));
    Message message;
    if (const std::string wrong = read(root, message, "body"); !wrong.empty())
        return base::fail(base::ErrorCode::InvalidInput, wrong);
    return message;
}

base::Result<std::vector<std::pair<std::string, std::string>>> decode_texts(std::string_view json) {
    TRY_ASSIGN(const auto root, json_tree_from(json));
    const auto* object = std::get_if<Object>(&root.is);
    if (!object) return base::fail(base::ErrorCode::InvalidInput, "body");
    std::vector<std::pair<std::string, std::string>> texts;
    for (std::size_t i = 0; i < object->names.size(); ++i) {
        const auto* text = std::get_if<std::string>(&object->values[i].is);
        if (!text) return base::fail(base::ErrorCode::InvalidInput, object->names[i]);
        texts.emplace_back(object->names[i], *text);
    }
    return texts;
}

#define HAMANDISH_CODEC(Message)                                                                   \
    template std::string encode<Message>(const Message&);                                          \
    template base::Result<Message> decode<Message>(std::string_view);
HAMANDISH_MESSAGES(HAMANDISH_CODEC)
#undef HAMANDISH_CODEC

} // namespace hamandish::contract
