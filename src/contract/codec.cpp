#include "contract/codec.h"

#include "contract/json_tree.h"
#include "contract/json_writer.h"
#include "contract/message_names.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>

namespace hamandish::contract {
namespace {

// One function writes and one reads each type; for a field there is nothing but its name, its place
// and the function of its type. Written out for each field of each message, it took minutes to
// compile and was a good part of what a browser downloads.

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};

template <class T>
constexpr bool is_plain = std::is_same_v<T, std::string> || std::is_arithmetic_v<T>;

// --- writing -------------------------------------------------------------------------------------

using Write = void (*)(JsonWriter& out, const void* value);

void write_field(JsonWriter& out, std::string_view name, const void* value, Write write) {
    out.key(name);
    write(out, value);
}

template <class T>
void write(JsonWriter& out, const void* at) {
    const T& value = *static_cast<const T*>(at);
    if constexpr (std::is_same_v<T, std::string>) {
        out.value(std::string_view(value));
    } else if constexpr (is_plain<T>) {
        out.value(value);
    } else if constexpr (IsList<T>::value) {
        out.begin_array();
        for (const auto& element : value) write<typename T::value_type>(out, &element);
        out.end_array();
    } else {
        out.begin_object();
        T::fields([&](std::string_view name, auto member) {
            using Field = std::remove_cvref_t<decltype(value.*member)>;
            write_field(out, name, &(value.*member), write<Field>);
        });
        out.end_object();
    }
}

// --- reading messages out of the tree ------------------------------------------------------------

/// False, and `wrong` names the first field that did not fit: `name` or one inside its value.
using Read = bool (*)(const Value& value, void* into, std::string_view name, std::string& wrong);

/// Reads field after field until one does not fit. The optional ones may be left out, as those who
/// wrote before they existed do.
struct FieldReader {
    const Object& object;
    std::span<const std::string_view> optional;
    std::string& wrong;
    bool fits = true;

    void read(std::string_view name, void* into, Read read_value) {
        if (!fits) return;
        const auto found = std::find(object.names.begin(), object.names.end(), name);
        if (found != object.names.end()) {
            fits = read_value(object.values[found - object.names.begin()], into, name, wrong);
        } else if (std::find(optional.begin(), optional.end(), name) == optional.end()) {
            wrong = name;
            fits = false;
        }
    }
};

template <class T>
std::span<const std::string_view> optional_fields_of() {
    if constexpr (requires { T::optional_fields; }) return T::optional_fields;
    return {};
}

template <class T>
bool read(const Value& value, void* into, std::string_view name, std::string& wrong) {
    T& out = *static_cast<T*>(into);
    const auto fits = [&](const auto* found) {
        if (!found) wrong = name;
        return found != nullptr;
    };
    if constexpr (is_plain<T>) {
        const T* found = std::get_if<T>(&value.is);
        if (!fits(found)) return false;
        out = *found;
    } else if constexpr (IsList<T>::value) {
        const auto* array = std::get_if<Array>(&value.is);
        if (!fits(array)) return false;
        out = T(array->size()); // what is resized is also moved, which is much code for nothing
        for (std::size_t i = 0; i < array->size(); ++i)
            if (!read<typename T::value_type>((*array)[i], &out[i], name, wrong)) return false;
    } else {
        const auto* object = std::get_if<Object>(&value.is);
        if (!fits(object)) return false;
        FieldReader reader{*object, optional_fields_of<T>(), wrong};
        T::fields([&](std::string_view field, auto member) {
            using Field = std::remove_cvref_t<decltype(out.*member)>;
            reader.read(field, &(out.*member), read<Field>);
        });
        return reader.fits;
    }
    return true;
}

/// What is wrong with the text, or nothing.
std::optional<base::Error> read_text(std::string_view json, void* into, Read read_message) {
    if (json.size() > max_bytes) return base::fail(base::ErrorCode::TooLarge, "body").value();
    const auto root = json_tree_from(json);
    if (!root) return root.error();
    std::string wrong;
    if (!read_message(*root, into, "body", wrong))
        return base::fail(base::ErrorCode::InvalidInput, wrong).value();
    return {};
}

} // namespace

template <class Message>
std::string encode(const Message& message) {
    JsonWriter out;
    write<Message>(out, &message);
    return out.take();
}

template <class Message>
base::Result<Message> decode(std::string_view json) {
    base::Result<Message> message;
    if (const auto problem = read_text(json, &*message, read<Message>)) {
        // In its place: to assign it, the library would keep room for a copy of every message.
        std::destroy_at(&message);
        std::construct_at(&message, tl::unexpect, *problem);
    }
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
