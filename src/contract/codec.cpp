#include "contract/codec.h"

#include "contract/json_writer.h"
#include "contract/message_names.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <variant>

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

// --- parsing into a small tree -------------------------------------------------------------------

struct Value;
using Array = std::vector<Value>;
struct Object {
    std::vector<std::string> names;
    std::vector<Value> values; ///< one for each name
};
/// Null and floating-point numbers are in no message; they are kept as monostate, so that an
/// unknown field may hold them.
struct Value {
    std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> is;
};

/// Numbers that JavaScript, too, holds exactly.
constexpr std::int64_t largest_number = (std::int64_t{1} << 53) - 1;

/// Builds the tree from the parser's events; an event that returns false ends the parse, so that
/// hostile nesting is never built.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
  public:
    bool null() override { return add(Value{}); }
    bool boolean(bool truth) override { return add(Value{truth}); }
    bool number_integer(number_integer_t number) override {
        return add(number < -largest_number ? Value{} : Value{std::int64_t{number}});
    }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(largest_number)) return add(Value{});
        return add(Value{static_cast<std::int64_t>(number)});
    }
    bool number_float(number_float_t, const string_t&) override { return add(Value{}); }
    bool string(string_t& text) override { return add(Value{std::move(text)}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value{Object{}}); }
    bool start_array(std::size_t) override { return open(Value{Array{}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }
    /// A name given twice means two things to two readers; it is refused.
    bool key(string_t& name) override {
        auto& names = std::get<Object>(open_.back().is).names;
        if (std::find(names.begin(), names.end(), name) != names.end()) return false;
        names.push_back(std::move(name));
        return true;
    }

    Value root;

  private:
    bool add(Value value) {
        if (open_.empty())
            root = std::move(value);
        else if (auto* array = std::get_if<Array>(&open_.back().is))
            array->push_back(std::move(value));
        else
            std::get<Object>(open_.back().is).values.push_back(std::move(value));
        return true;
    }
    bool open(Value container) {
        if (open_.size() == max_depth) return false;
        open_.push_back(std::move(container));
        return true;
    }
    bool close() {
        Value done = std::move(open_.back());
        open_.pop_back();
        return add(std::move(done));
    }
    std::vector<Value> open_;
};

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

template <class T>
std::string read_fields(const Object& object, T& out) {
    std::string wrong;
    T::fields([&](std::string_view name, auto member) {
        if (!wrong.empty()) return;
        const auto found = std::find(object.names.begin(), object.names.end(), name);
        if (found == object.names.end())
            wrong = std::string(name);
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
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(json, &builder))
        return base::fail(base::ErrorCode::InvalidInput, "body");
    Message message;
    if (const std::string wrong = read(builder.root, message, "body"); !wrong.empty())
        return base::fail(base::ErrorCode::InvalidInput, wrong);
    return message;
}

base::Result<std::vector<std::pair<std::string, std::string>>> decode_texts(std::string_view json) {
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(json, &builder))
        return base::fail(base::ErrorCode::InvalidInput, "body");
    const auto* object = std::get_if<Object>(&builder.root.is);
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
