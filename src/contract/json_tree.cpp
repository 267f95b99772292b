#include "contract/json_tree.h"

#include "contract/codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hamandish::contract {
namespace {

/// Numbers that JavaScript, too, holds exactly.
constexpr std::int64_t largest_number = (std::int64_t{1} << 53) - 1;

/// Builds the tree from the parser's events; an event that returns false ends the parse.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
  public:
    bool null() override { return add(Value{}); }
    bool boolean(bool truth) override { return add(Value{truth}); }
    bool number_integer(number_integer_t number) override {
        return add(number < -largest_number ? Value{Inexact{}} : Value{std::int64_t{number}});
    }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(largest_number)) return add(Value{Inexact{}});
        return add(Value{static_cast<std::int64_t>(number)});
    }
    bool number_float(number_float_t, const string_t&) override { return add(Value{Inexact{}}); }
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

} // namespace

base::Result<Value> json_tree_from(std::string_view json) {
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(json, &builder))
        return base::fail(base::ErrorCode::InvalidInput, "body");
    return std::move(builder.root);
}

const Value* find(const Object& object, std::string_view name) {
    const auto found = std::find(object.names.begin(), object.names.end(), name);
    return found == object.names.end() ? nullptr : &object.values[found - object.names.begin()];
}

} // namespace hamandish::contract
