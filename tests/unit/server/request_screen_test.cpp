#include "server/http/request_screen.h"

#include <gtest/gtest.h>

namespace hamandish::http::request_screen_test {
namespace {

using base::ErrorCode;

const std::string plain = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

std::string take_all(RequestScreen& screen) {
    std::string out;
    char buffer[97]; // smaller than a request, so that it is taken in pieces
    for (screen.examine(); const std::size_t count = screen.take(buffer, sizeof buffer);
         screen.examine())
        out.append(buffer, count);
    return out;
}

std::string passed(const std::string& bytes) {
    RequestScreen screen;
    screen.receive(bytes);
    return take_all(screen);
}

std::optional<Refusal> refusal_of(const std::string& bytes) {
    RequestScreen screen;
    screen.receive(bytes);
    static_cast<void>(take_all(screen));
    return screen.refusal();
}

void expect_refused(const std::string& bytes, int status, ErrorCode code,
                    const std::string& where) {
    const auto refusal = refusal_of(bytes);
    ASSERT_TRUE(refusal) << bytes;
    EXPECT_EQ(refusal->status, status) << bytes;
    EXPECT_EQ(refusal->error, (base::Error{code, where})) << bytes;
    EXPECT_EQ(passed(bytes), "") << "nothing of a refused request may reach the parser: " << bytes;
}

std::string with_header(const std::string& header) {
    return "GET / HTTP/1.1\r\nHost: h\r\n" + header + "\r\n\r\n";
}

TEST(RequestScreen, LetsOrdinaryRequestsThrough) {
    for (const std::string& request :
         {plain,
          with_header("Accept: */*\r\nX-Empty:\r\nCookie: a=b; c=\"d\"\r\nX-Latin: caf\xC3\xA9"),
          std::string("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"),
          std::string("PUT /x HTTP/1.1\r\nhOST: h\r\ncontent-length:  0 \r\n\r\n"),
          std::string("GET /?q=%20 HTTP/1.0\r\n\r\n")}) {
        EXPECT_EQ(passed(request), request);
        EXPECT_FALSE(refusal_of(request)) << request;
    }
}

TEST(RequestScreen, DoesNotMindHowBytesArrive) {
    const std::string requests =
        plain + "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\na\r\n\r\n" + plain;
    RequestScreen screen;
    std::string out;
    for (const char byte : requests) {
        screen.receive({&byte, 1});
        out += take_all(screen);
        ASSERT_FALSE(screen.refusal());
    }
    EXPECT_EQ(out, requests);
    EXPECT_FALSE(screen.is_mid_request());
}

TEST(RequestScreen, KnowsWhenARequestIsCutOff) {
    const std::string request = "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nabcde";
    for (std::size_t cut = 1; cut < request.size(); ++cut) {
        RequestScreen screen;
        screen.receive(request.substr(0, cut));
        static_cast<void>(take_all(screen));
        EXPECT_TRUE(screen.is_mid_request()) << cut;
    }
    EXPECT_FALSE(RequestScreen().is_mid_request());
}

// Request smuggling: everything two parsers could read in two ways (RFC 9112, section 11.2).

TEST(RequestScreen, RefusesTwoLengths) {
    expect_refused(with_header("Content-Length: 1\r\nContent-Length: 2"), 400,
                   ErrorCode::InvalidInput, "content-length");
    expect_refused(with_header("Content-Length: 1\r\nContent-Length: 1"), 400,
                   ErrorCode::InvalidInput, "content-length");
    expect_refused(with_header("Content-Length: 1, 1"), 400, ErrorCode::InvalidInput,
                   "content-length");
}

TEST(RequestScreen, RefusesLengthsThatAreNoNumbers) {
    for (const char* length :
         {"", "-1", "+1", "0x10", "1 1", "1.0", "\xD9\xA1", "9999999999999999999999999", "a"})
        expect_refused(with_header(std::string("Content-Length: ") + length), 400,
                       ErrorCode::InvalidInput, "content-length");
}

TEST(RequestScreen, RefusesEveryTransferEncoding) {
    for (const char* header : {"Transfer-Encoding: chunked", "transfer-encoding: identity",
                               "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, chunked",
                               "Transfer-Encoding:\tchunked", "Transfer-Encoding:",
                               "Content-Length: 4\r\nTransfer-Encoding: chunked",
                               "Transfer-Encoding: chunked\r\nContent-Length: 4"})
        expect_refused(with_header(header) + "0\r\n\r\n", 411, ErrorCode::InvalidInput,
                       "transfer-encoding");
}

TEST(RequestScreen, RefusesFoldedAndMalformedLines) {
    for (const char* header :
         {"X: a\r\n b", "X: a\r\n\tb", " X: a", "X : a", "X\t: a", ": a", "X", "X\x01: a",
          "X: a\x01", "X: a\x7F", "X: a\rb", "(X): a", "X: a\r\n\r: b"})
        expect_refused(with_header(header), 400, ErrorCode::InvalidInput, "header");
    expect_refused(with_header(std::string("X: a\0b", 6)), 400, ErrorCode::InvalidInput, "header");
}

TEST(RequestScreen, RefusesBareLineFeeds) {
    for (const char* bytes : {"GET / HTTP/1.1\nHost: h\n\n", "\nGET / HTTP/1.1\r\nHost: h\r\n",
                              "GET / HTTP/1.1\r\nHost: h\n\r\n"})
        expect_refused(bytes, 400, ErrorCode::InvalidInput, "line");
}

TEST(RequestScreen, WantsOneHost) {
    expect_refused("GET / HTTP/1.1\r\n\r\n", 400, ErrorCode::InvalidInput, "host");
    expect_refused(with_header("Host: other"), 400, ErrorCode::InvalidInput, "host");
    expect_refused("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400, ErrorCode::InvalidInput, "host");
    expect_refused("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400, ErrorCode::InvalidInput, "host");
}

TEST(RequestScreen, WantsAPlainRequestLine) {
    for (const char* line : {"GET  / HTTP/1.1", "GET / / HTTP/1.1", "GET HTTP/1.1", "GET",
                             "GET\t/\tHTTP/1.1", " GET / HTTP/1.1", "GET http://h/ HTTP/1.1",
                             "GET * HTTP/1.1", "GET /\xD9\xA1 HTTP/1.1", "GET /\x01 HTTP/1.1"})
        expect_refused(std::string(line) + "\r\nHost: h\r\n\r\n", 400, ErrorCode::InvalidInput,
                       "request line");
}

TEST(RequestScreen, KnowsItsVersionsAndMethods) {
    for (const char* version : {"HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1.1x", "HTTP/1.10"})
        expect_refused(std::string("GET / ") + version + "\r\nHost: h\r\n\r\n", 505,
                       ErrorCode::InvalidInput, "version");
    for (const char* method : {"CONNECT", "TRACE", "get", "PRI", "X"})
        expect_refused(std::string(method) + " / HTTP/1.1\r\nHost: h\r\n\r\n", 405,
                       ErrorCode::MethodUnknown, "method");
}

TEST(RequestScreen, RefusesToBecomeAnotherProtocol) {
    expect_refused(with_header("Connection: Upgrade\r\nUpgrade: h2c"), 400, ErrorCode::InvalidInput,
                   "upgrade");
}

TEST(RequestScreen, LimitsHeads) {
    expect_refused(with_header("X: " + std::string(max_head_bytes, 'a')), 431, ErrorCode::TooLarge,
                   "headers");
    EXPECT_EQ(refusal_of("GET /" + std::string(max_head_bytes, 'a'))->status,
              431); // without waiting for its end
    std::string many;
    for (std::size_t i = 0; i < max_headers; ++i) many += "X: a\r\n";
    expect_refused(with_header(many + "X: a"), 431, ErrorCode::TooLarge, "headers");
}

TEST(RequestScreen, LimitsHeadsAlikeHoweverTheyArrive) {
    const std::string start = "GET / HTTP/1.1\r\nHost: h\r\nX: ", end = "\r\n\r\n";
    for (const std::size_t size : {max_head_bytes, max_head_bytes + 1}) {
        const std::string request = start + std::string(size - start.size(), 'a') + end;
        RequestScreen screen;
        std::string byte_by_byte;
        for (const char byte : request) {
            screen.receive({&byte, 1});
            byte_by_byte += take_all(screen);
        }
        EXPECT_EQ(byte_by_byte, passed(request));
        EXPECT_EQ(byte_by_byte, size == max_head_bytes ? request : "");
        EXPECT_EQ(screen.refusal(), refusal_of(request));
    }
}

TEST(RequestScreen, LimitsBodiesBeforeTheyCome) {
    EXPECT_FALSE(refusal_of(with_header("Content-Length: " + std::to_string(max_body_bytes))));
    expect_refused(with_header("Content-Length: " + std::to_string(max_body_bytes + 1)), 413,
                   ErrorCode::TooLarge, "body");
    expect_refused(with_header("Content-Length: 100000000"), 413, ErrorCode::TooLarge, "body");
}

TEST(RequestScreen, EachRouteThatTakesAFileHasItsOwnLimit) {
    const std::string draft = "PUT /api/v1/staff/drafts/law/";
    const auto sized = [](const std::string& start, std::uint64_t size) {
        return start + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(size) +
               "\r\n\r\n";
    };
    const std::string text = draft + "files/fa/x.md", file = draft + "attachments/x.pdf";
    EXPECT_FALSE(refusal_of(sized(text, max_file_bytes)));
    expect_refused(sized(text, max_file_bytes + 1), 413, ErrorCode::TooLarge, "body");
    EXPECT_FALSE(refusal_of(sized(file, max_attachment_bytes)));
    expect_refused(sized(file, max_attachment_bytes + 1), 413, ErrorCode::TooLarge, "body");
    const std::string comment = "PUT /api/v1/calls/law/units/article-1/files/3/x.pdf";
    EXPECT_FALSE(refusal_of(sized(comment, max_attachment_bytes)));
    expect_refused(sized(comment, max_attachment_bytes + 1), 413, ErrorCode::TooLarge, "body");
    const std::string logo = "POST /api/v1/staff/organisations/tehran/logo?reason=x";
    EXPECT_FALSE(refusal_of(sized(logo, max_picture_bytes)));
    expect_refused(sized(logo, max_picture_bytes + 1), 413, ErrorCode::TooLarge, "body");
}

TEST(RequestScreen, AFormOfAPageMayBringAFile) {
    const auto form = [](const std::string& path, const std::string& type, std::uint64_t size) {
        const std::string length = "Content-Length: " + std::to_string(size) + "\r\n";
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\n" + length + "Content-Type: " + type +
               "\r\n\r\n";
    };
    const std::string page = "/fa/calls/law/article-1",
                      with_file = "multipart/form-data; boundary=x",
                      without = "application/x-www-form-urlencoded";
    EXPECT_FALSE(refusal_of(form(page, with_file, max_form_bytes)));
    expect_refused(form(page, with_file, max_form_bytes + 1), 413, ErrorCode::TooLarge, "body");
    expect_refused(form(page, without, max_body_bytes + 1), 413, ErrorCode::TooLarge, "body");
    expect_refused(form("/api/v1/sign-in", with_file, max_body_bytes + 1), 413, ErrorCode::TooLarge,
                   "body");
}

TEST(RequestScreen, PassesWhatCameBeforeARefusal) {
    RequestScreen screen;
    screen.receive(plain + "BAD\r\n\r\n");
    EXPECT_EQ(take_all(screen), plain);
    ASSERT_TRUE(screen.refusal());
    EXPECT_EQ(screen.refusal()->status, 400);
}

} // namespace
} // namespace hamandish::http::request_screen_test
