// A browser that follows redirections and keeps each site's cookies, as far as signing in needs
// one.
#pragma once

#include "../../journeys/town.h"
#include "../server_process.h"
#include "server/oidc/sign_in_flow.h"

#include <map>

namespace hamandish::identity {

inline const std::string our_origin = "http://hamandish.test";

/// A provider of ours in a process of its own.
class ProviderProcess {
  public:
    explicit ProviderProcess(const std::string& script, std::uint16_t port = 0)
        : process_({HAMANDISH_IDENTITY_SOURCES "/" + script, HAMANDISH_IDENTITY_MODULES,
                    std::to_string(port), our_origin + "/sign-in/site/callback"}) {
        const std::string line = process_.wait_for_line("listening ");
        if (line.empty()) ADD_FAILURE() << script << ": " << process_.output();
        origin_ = line.substr(line.find("http"));
        port_ = static_cast<std::uint16_t>(std::stoi(origin_.substr(origin_.rfind(':') + 1)));
    }
    [[nodiscard]] const std::string& origin() const { return origin_; }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string output() { return process_.output(); }

  private:
    robust::Process process_;
    std::string origin_;
    std::uint16_t port_ = 0;
};

/// Every header of this name in an answer's head.
inline std::vector<std::string> headers(const std::string& head, const std::string& name) {
    std::vector<std::string> all;
    const std::string start = "\r\n" + name + ": ";
    for (std::size_t at = head.find(start); at != head.npos; at = head.find(start, at + 1)) {
        const std::size_t begin = at + start.size();
        all.push_back(head.substr(begin, head.find("\r\n", begin) - begin));
    }
    return all;
}

class Jar {
  public:
    void take(const std::string& set_cookie) {
        const std::string pair = set_cookie.substr(0, set_cookie.find(';'));
        const std::size_t equals = pair.find('=');
        cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (const auto& [name, value] : cookies_)
            if (!value.empty()) out += (out.empty() ? "" : "; ") + name + "=" + value;
        return out;
    }
    void forget() { cookies_.clear(); }

  private:
    std::map<std::string, std::string> cookies_;
};

/// Every site but ours is the provider's: it calls itself by whatever name it is asked under.
/// From its authorisation address to the address it sends the browser back to; empty when
/// it does not.
inline std::string through_provider(const ProviderProcess& provider, std::string url) {
    Jar jar;
    for (int step = 0; step < 10; ++step) {
        const std::size_t path = url.find('/', url.find("//") + 2);
        const auto answer = robust::ask(provider.port(), "GET", url.substr(path), {}, jar.text());
        if (!answer) return {};
        for (const std::string& cookie : headers(answer->head, "Set-Cookie")) jar.take(cookie);
        url = robust::header(*answer, "Location");
        if (url.empty()) url = robust::header(*answer, "location");
        if (url.substr(0, our_origin.size() + 1) == our_origin + "/")
            return url.substr(our_origin.size());
        if (url.empty()) return {};
        if (url.front() == '/') url = provider.origin() + url;
    }
    return {};
}

} // namespace hamandish::identity
