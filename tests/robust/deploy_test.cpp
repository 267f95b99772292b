// The files of server/deploy, started as they are but for places and ports: systemd's command, and
// nginx in front of it.
#include "free_port.h"
#include "server/http_client/http_client.h"
#include "server_process.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>
#include <unistd.h>

namespace hamandish::robust::deploy_test {
namespace {

const std::filesystem::path deploy = HAMANDISH_DEPLOY;

std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write_text(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// Every one of them must be there, so that a file that changed is noticed.
std::string replaced(std::string text,
                     const std::vector<std::pair<std::string, std::string>>& all) {
    for (const auto& [from, to] : all) {
        EXPECT_NE(text.find(from), std::string::npos) << from;
        for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
            text.replace(at, from.size(), to);
    }
    return text;
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream in(line);
    return {std::istream_iterator<std::string>(in), {}};
}

/// The unit's value of a key; the key must be there once.
std::string unit_value(const std::string& key) {
    const std::string unit = file_text(deploy / "hamandish.service");
    const std::regex line("(^|\n)" + key + "=([^\n]*)");
    EXPECT_EQ(std::distance(std::sregex_iterator(unit.begin(), unit.end(), line), {}), 1) << key;
    std::smatch found;
    return std::regex_search(unit, found, line) ? found[2].str() : std::string();
}

/// The unit's command with the settings beside it, in a folder of the test's.
class Deployed {
  public:
    Deployed() : process_(command()) {
        const std::string line = process_.wait_for_line("\"listening\"");
        EXPECT_NE(line, "") << process_.output();
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] Process& process() { return process_; }

  private:
    std::vector<std::string> command() {
        const std::string settings = folder_.path() + "/hamandish.toml";
        const std::string channels = folder_.path() + "/channels.json";
        write_text(channels, R"({"channels":[]})");
        write_text(settings, replaced(file_text(deploy / "hamandish.toml"),
                                      {{"/var/lib/hamandish", folder_.path() + "/data"},
                                       {"/usr/share/hamandish/site", folder_.path() + "/site"},
                                       {"/etc/hamandish/channels.json", channels},
                                       {"8080", std::to_string(port_)}}) +
                                 "demo = true\n"); // no channel for codes here
        std::filesystem::create_directory(folder_.path() + "/site");
        auto words = words_of(
            replaced(unit_value("ExecStart"), {{"/etc/hamandish/hamandish.toml", settings}}));
        EXPECT_EQ(words.at(0), "/usr/local/bin/hamandish");
        return {words.begin() + 1, words.end()};
    }

    Folder folder_;
    std::uint16_t port_ = test::free_port();
    Process process_;
};

/// nginx with the site's file, TLS included, under a certificate of its own.
class Nginx {
  public:
    explicit Nginx(std::uint16_t upstream)
        : process_(
              started(upstream), [] {}, "/usr/sbin/nginx") {}

    /// Its workers hold what it prints to: they must go with it.
    ~Nginx() {
        process_.signal(SIGTERM);
        process_.wait();
    }
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

    [[nodiscard]] base::Result<http_client::Answer> ask(http_client::Call call) const {
        call.url = "https://127.0.0.1:" + std::to_string(port_) + call.url;
        http_client::Options options;
        options.ca_file = folder_.path() + "/certificate.pem";
        const http_client::HttpClient client(options);
        for (int tries = 0; tries < 100; ++tries) { // until it listens
            if (auto answer = client.send(call)) return answer;
            ::usleep(50'000);
        }
        return client.send(call);
    }
    [[nodiscard]] std::uint16_t plain_port() const { return plain_port_; }

  private:
    std::vector<std::string> started(std::uint16_t upstream) {
        const std::string& at = folder_.path();
        const std::string made =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
            "-subj /CN=consultation.example -addext "
            "subjectAltName=IP:127.0.0.1,DNS:consultation.example -keyout " +
            at + "/key.pem -out " + at + "/certificate.pem 2>/dev/null";
        EXPECT_EQ(std::system(made.c_str()), 0);
        const std::string site =
            replaced(file_text(deploy / "nginx-site.conf"),
                     {{"127.0.0.1:8080", "127.0.0.1:" + std::to_string(upstream)},
                      {"listen 80;\n    listen [::]:80;",
                       "listen 127.0.0.1:" + std::to_string(plain_port_) + ";"},
                      {"listen 443 ssl http2;\n    listen [::]:443 ssl http2;",
                       "listen 127.0.0.1:" + std::to_string(port_) + " ssl http2;"},
                      {"/etc/ssl/certs/consultation.example.pem", at + "/certificate.pem"},
                      {"/etc/ssl/private/consultation.example.key", at + "/key.pem"}});
        const std::string own = ::geteuid() == 0 ? "user root;\n" : "";
        write_text(at + "/nginx.conf", "daemon off;\n" + own + "pid " + at +
                                           "/pid;\nevents {}\nhttp {\n" + "client_body_temp_path " +
                                           at + ";\nproxy_temp_path " + at +
                                           ";\nfastcgi_temp_path " + at + ";\nuwsgi_temp_path " +
                                           at + ";\nscgi_temp_path " + at + ";\n" + site + "}\n");
        return {"-p", at, "-e", at + "/error.log", "-c", at + "/nginx.conf"};
    }

    Folder folder_;
    std::uint16_t port_ = test::free_port(), plain_port_ = test::free_port();
    Process process_;
};

TEST(Deploy, TheUnitsCommandServesAndItsSignalStopsIt) {
    Deployed server;
    EXPECT_EQ(ask(server.port(), "GET", "/livez")->status, 200);
    EXPECT_EQ(ask(server.port(), "GET", "/readyz")->status, 200);
    EXPECT_EQ(unit_value("KillSignal"), "SIGTERM");
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0) << server.process().output();
}

TEST(Deploy, ThroughNginxTheSiteAnswersAndItsNumbersDoNot) {
    Deployed server;
    const Nginx nginx(server.port());
    const auto page = nginx.ask({"GET", "/fa/"});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 200);
    EXPECT_NE(page->body.find("dir=\"rtl\""), std::string::npos);
    EXPECT_EQ(nginx.ask({"GET", "/metrics"})->status, 404);
    // Loopback or not, what a proxy passes on is somebody else's.
    EXPECT_EQ(ask(server.port(), "GET", "/metrics")->status, 200);
    Connection passed_on(server.port());
    ASSERT_TRUE(passed_on.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n"
                               "X-Forwarded-For: 203.0.113.7\r\n\r\n"));
    EXPECT_EQ(passed_on.read_answer()->status, 404);
    const auto plain = ask(nginx.plain_port(), "GET", "/fa/?x=1");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->status, 301);
    EXPECT_EQ(header(*plain, "Location"), "https://consultation.example/fa/?x=1");
}

TEST(Deploy, AWriteThroughNginxIsTheAskersOwn) {
    Deployed server;
    const Nginx nginx(server.port());
    const http_client::Call call{"POST",
                                 "/api/v1/sign-in/codes",
                                 {{"Content-Type", "application/json"}},
                                 contract::encode(contract::RequestCode{"09121234567"})};
    const auto sent = nginx.ask(call);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->status, 200) << sent->body;
}

TEST(Metrics, CountWhatWasAskedAndHowItEnded) {
    const Folder folder;
    ServerProcess server(folder.path(), {"--log-requests"});
    const auto count = [&](const std::string& labels) {
        const auto answer = ask(server.port(), "GET", "/metrics");
        EXPECT_NE(header(*answer, "Content-Type").find("version=0.0.4"), std::string::npos);
        const std::string name = "hamandish_http_requests_total{" + labels + "} ";
        const auto at = answer->body.find(name);
        EXPECT_NE(at, std::string::npos) << labels << "\n" << answer->body;
        return std::stod(answer->body.substr(at + name.size()));
    };
    EXPECT_EQ(count("asked=\"api_read\",status=\"2xx\""), 0);
    EXPECT_EQ(ask(server.port(), "GET", "/api/v1/calls")->status, 200);
    EXPECT_EQ(ask(server.port(), "GET", "/api/v1/calls/none")->status, 404);
    EXPECT_EQ(ask(server.port(), "GET", "/en/")->status, 200);
    EXPECT_EQ(count("asked=\"api_read\",status=\"2xx\""), 1);
    EXPECT_EQ(count("asked=\"api_read\",status=\"4xx\""), 1);
    EXPECT_EQ(count("asked=\"page\",status=\"2xx\""), 1);
    const std::string text = ask(server.port(), "GET", "/metrics")->body;
    for (const char* name : {"process_resident_memory_bytes", "process_open_fds",
                             "hamandish_log_entries", "hamandish_http_request_seconds_bucket"})
        EXPECT_NE(text.find(name), std::string::npos) << name;
    const std::string line = server.process().wait_for_line("\"asked\":\"page\"");
    EXPECT_EQ(line.find("/en/"), std::string::npos) << "an address in the log: " << line;
}

} // namespace
} // namespace hamandish::robust::deploy_test
