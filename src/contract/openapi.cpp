#include "contract/openapi.h"

#include "contract/json_writer.h"
#include "contract/message_names.h"
#include "contract/routes.h"

#include <algorithm>
#include <type_traits>

namespace hamandish::contract {
namespace {

template <class T>
constexpr std::string_view name_of() {
#define HAMANDISH_NAME(Message)                                                                    \
    if constexpr (std::is_same_v<T, Message>) return #Message;
    HAMANDISH_MESSAGES(HAMANDISH_NAME)
#undef HAMANDISH_NAME
    return "";
}

void reference(JsonWriter& out, std::string_view message) {
    out.begin_object();
    out.key("$ref");
    out.value("#/components/schemas/" + std::string(message));
    out.end_object();
}

void plain_type(JsonWriter& out, std::string_view type) {
    out.begin_object();
    out.key("type");
    out.value(type);
    out.end_object();
}

template <class T>
struct Schema {
    static void write(JsonWriter& out) {
        if constexpr (std::is_same_v<T, std::string>)
            plain_type(out, "string");
        else if constexpr (std::is_same_v<T, bool>)
            plain_type(out, "boolean");
        else if constexpr (std::is_arithmetic_v<T>)
            plain_type(out, "integer");
        else
            reference(out, name_of<T>());
    }
};

template <class T>
struct Schema<std::vector<T>> {
    static void write(JsonWriter& out) {
        out.begin_object();
        out.key("type");
        out.value("array");
        out.key("items");
        Schema<T>::write(out);
        out.end_object();
    }
};

template <class Message>
void describe(JsonWriter& out) {
    out.key(name_of<Message>());
    out.begin_object();
    out.key("type");
    out.value("object");
    out.key("properties");
    out.begin_object();
    std::size_t count = 0;
    Message::fields([&]<class T>(std::string_view name, T Message::*) {
        out.key(name);
        Schema<T>::write(out);
        ++count;
    });
    out.end_object();
    if (count > 0) {
        out.key("required");
        out.begin_array();
        Message::fields([&](std::string_view name, auto) { out.value(name); });
        out.end_array();
    }
    out.end_object();
}

void json_content(JsonWriter& out, std::string_view description, std::string_view message) {
    out.begin_object();
    if (!description.empty()) {
        out.key("description");
        out.value(description);
    }
    out.key("content");
    out.begin_object();
    out.key("application/json");
    out.begin_object();
    out.key("schema");
    reference(out, message);
    out.end_object();
    out.end_object();
    out.end_object();
}

void parameter(JsonWriter& out, std::string_view name, std::string_view place) {
    out.begin_object();
    out.key("name");
    out.value(name);
    out.key("in");
    out.value(place);
    out.key("required");
    out.value(place == "path"); // an address is one without its query, too
    out.key("schema");
    plain_type(out, "string");
    out.end_object();
}

void parameters(JsonWriter& out, const ApiRoute& route) {
    const std::string_view path = route.path;
    out.key("parameters");
    out.begin_array();
    for (std::size_t at = path.find('{'); at != path.npos; at = path.find('{', at + 1))
        parameter(out, path.substr(at + 1, path.find('}', at) - at - 1), "path");
    if (!route.query_parameter.empty()) parameter(out, route.query_parameter, "query");
    out.end_array();
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void file_content(JsonWriter& out, std::string_view description, std::string_view type) {
    out.begin_object();
    if (!description.empty()) {
        out.key("description");
        out.value(description);
    }
    out.key("content");
    out.begin_object();
    out.key(type);
    out.begin_object();
    out.end_object();
    out.end_object();
    out.end_object();
}

void operation(JsonWriter& out, const ApiRoute& route) {
    out.key(lower_case(word(route.method)));
    out.begin_object();
    parameters(out, route);
    if (route.access != Access::Anyone) {
        out.key("security");
        out.begin_array();
        out.begin_object();
        out.key("session");
        out.begin_array();
        out.end_array();
        out.end_object();
        out.end_array();
    }
    if (!route.request.empty()) {
        out.key("requestBody");
        route.request == file_body ? file_content(out, "", "application/octet-stream")
                                   : json_content(out, "", route.request);
    }
    out.key("responses");
    out.begin_object();
    out.key("200");
    if (route.reply != file_body)
        json_content(out, route.reply, route.reply);
    else if (route.path.ends_with(".zip"))
        file_content(out, "ZIP", "application/zip");
    else if (route.path.ends_with(".xml"))
        file_content(out, "Akoma Ntoso", "application/akn+xml");
    else
        file_content(out, "", "application/octet-stream");
    out.key("default");
    json_content(out, "Problem", "Problem");
    out.end_object();
    out.end_object();
}

void paths(JsonWriter& out) {
    out.key("paths");
    out.begin_object();
    for (std::size_t i = 0; i < api_routes.size(); ++i) {
        const auto same_path = [&](const ApiRoute& one) { return one.path == api_routes[i].path; };
        if (std::any_of(api_routes.begin(), api_routes.begin() + i, same_path)) continue;
        out.key(api_routes[i].path);
        out.begin_object();
        for (const ApiRoute& route : api_routes)
            if (same_path(route)) operation(out, route);
        out.end_object();
    }
    out.end_object();
}

void components(JsonWriter& out) {
    out.key("components");
    out.begin_object();
    out.key("schemas");
    out.begin_object();
#define HAMANDISH_DESCRIBE(Message) describe<Message>(out);
    HAMANDISH_MESSAGES(HAMANDISH_DESCRIBE)
#undef HAMANDISH_DESCRIBE
    out.end_object();
    out.key("securitySchemes");
    out.begin_object();
    out.key("session");
    out.begin_object();
    out.key("type");
    out.value("apiKey");
    out.key("in");
    out.value("cookie");
    out.key("name");
    out.value("session");
    out.end_object();
    out.end_object();
    out.end_object();
}

} // namespace

std::string openapi(std::string_view version) {
    JsonWriter out;
    out.begin_object();
    out.key("openapi");
    out.value("3.0.3");
    out.key("info");
    out.begin_object();
    out.key("title");
    out.value("Hamandish");
    out.key("version");
    out.value(version);
    out.end_object();
    paths(out);
    components(out);
    out.end_object();
    return out.take();
}

} // namespace hamandish::contract
