#include "fake_mail_server.h"

#include <algorithm>

namespace hamandish::test {

FakeMailServer::FakeMailServer() : server_([this](Line& line) { talk(line); }) {}

std::string FakeMailServer::url() const {
    return "smtp://127.0.0.1:" + std::to_string(server_.port());
}

std::vector<TakenMail> FakeMailServer::taken() {
    const std::lock_guard lock(mutex_);
    return taken_;
}

void FakeMailServer::say_to_recipients(std::string words) {
    const std::lock_guard lock(mutex_);
    to_recipients_ = std::move(words);
}

void FakeMailServer::take(Line& line, TakenMail& mail) {
    line.write("354 go on\r\n");
    std::string words;
    while (line.read_line(words) && words != ".") mail.message += words + "\n";
    {
        const std::lock_guard lock(mutex_);
        taken_.push_back(mail);
    }
    line.write("250 taken\r\n");
}

void FakeMailServer::talk(Line& line) {
    line.write("220 mail\r\n");
    TakenMail mail;
    for (std::string words; line.read_line(words);) {
        const std::string verb = words.substr(0, 4);
        if (verb == "EHLO") {
            line.write("250-mail\r\n250 AUTH PLAIN\r\n");
        } else if (verb == "AUTH") {
            mail.login = words.substr(std::min<std::size_t>(11, words.size()));
            line.write(mail.login.empty() ? "334 \r\n" : "235 in\r\n");
            if (mail.login.empty() && line.read_line(mail.login)) line.write("235 in\r\n");
        } else if (verb == "MAIL") {
            mail.from = words.substr(10);
            line.write("250 OK\r\n");
        } else if (verb == "RCPT") {
            mail.to = words.substr(8);
            const std::lock_guard lock(mutex_);
            line.write(to_recipients_ + "\r\n");
        } else if (verb == "DATA") {
            take(line, mail);
        } else if (verb == "QUIT") {
            return line.write("221 bye\r\n");
        } else {
            line.write("250 OK\r\n");
        }
    }
}

} // namespace hamandish::test
