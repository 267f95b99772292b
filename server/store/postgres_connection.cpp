#include "server/store/postgres_connection.h"

#include <libpq-fe.h>
#include <map>
#include <memory>
#include <stdexcept>

namespace hamandish::store {
namespace {

std::string quoted(const std::string& value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

} // namespace

std::string connection_words(const std::string& address) {
    std::map<std::string, std::string> words{
        {"application_name", "hamandish"}, {"connect_timeout", "5"},  {"keepalives_idle", "5"},
        {"keepalives_interval", "2"},      {"keepalives_count", "3"}, {"tcp_user_timeout", "8000"},
        {"client_encoding", "UTF8"}};
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(address.c_str(), nullptr), PQconninfoFree);
    // Not its own message: that would repeat the address, password and all.
    if (!options) throw std::runtime_error("not an address of a database");
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr) words[option->keyword] = option->val;
    std::string out;
    for (const auto& [word, value] : words) out += word + "=" + quoted(value) + " ";
    return out;
}

} // namespace hamandish::store
