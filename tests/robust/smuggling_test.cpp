// Requests that a proxy in front and a parser behind could read in two ways. Whatever they are, one
// answer comes and the connection ends: nothing of them is ever taken for a second request.
#include "server_process.h"

#include <gtest/gtest.h>

namespace hamandish::robust::smuggling_test {
namespace {

const std::string hidden = "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n";

class Smuggling : public testing::Test {
  protected:
    void expect_one_refusal(const std::string& bytes, int status,
                            const std::string& code = "invalid_input") {
        Connection connection(server_.port());
        connection.send(bytes);
        expect_problem(connection.read_answer(), status, code);
        EXPECT_FALSE(connection.read_answer()) << "a second answer to: " << bytes;
    }
    static std::string post(const std::string& headers, const std::string& body) {
        return "POST /api/v1/sign-out HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n" +
               headers + "\r\n\r\n" + body;
    }
    const Folder folder_;
    ServerProcess server_{folder_.path()};
};

TEST_F(Smuggling, LengthAndChunks) {
    expect_one_refusal(
        post("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + hidden), 411);
    expect_one_refusal(
        post("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n" + hidden), 411);
    expect_one_refusal(
        post("Content-Length: 5\r\nTransfer-Encoding: xchunked", "0\r\n\r\n" + hidden), 411);
    expect_one_refusal(
        post("Content-Length: 5\r\nTransfer-Encoding\t: chunked", "0\r\n\r\n" + hidden), 400);
    expect_one_refusal(post("Content-Length: 5\r\nTransfer-Encoding:\x0B"
                            "chunked",
                            "0\r\n\r\n" + hidden),
                       400);
}

TEST_F(Smuggling, TwoLengths) {
    expect_one_refusal(post("Content-Length: 0\r\nContent-Length: 35", hidden), 400);
    expect_one_refusal(post("Content-Length: 0\r\ncontent-length: 0", hidden), 400);
    expect_one_refusal(post("Content-Length: 0, 35", hidden), 400);
    expect_one_refusal(post("Content-Length: +0", hidden), 400);
    expect_one_refusal(post("Content-Length : 0", hidden), 400);
}

TEST_F(Smuggling, FoldedLines) {
    expect_one_refusal(post("X: a\r\n Content-Length: 35", hidden), 400);
    expect_one_refusal(post("Content-Length:\r\n 35", hidden), 400);
}

TEST_F(Smuggling, Chunks) {
    for (const char* chunks :
         {"0\r\n\r\n", "5\r\nabcde\r\n0\r\n\r\n", "ffffffffffffffff\r\n", "-1\r\n",
          "5;a=\"\n\"\r\nabcde\r\n0\r\n\r\n", "0\r\nContent-Length: 9\r\n\r\n", "\r\n"})
        expect_one_refusal(post("Transfer-Encoding: chunked", chunks + hidden), 411);
}

TEST_F(Smuggling, OtherEndsOfLines) {
    expect_one_refusal("GET / HTTP/1.1\nHost: h\n\n" + hidden, 400);
    expect_one_refusal("GET / HTTP/1.1\r\nHost: h\n\r\n" + hidden, 400);
    expect_one_refusal("GET / HTTP/1.1\r\nHost: h\rX: y\r\n\r\n" + hidden, 400);
}

TEST_F(Smuggling, OtherProtocols) {
    expect_one_refusal("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    expect_one_refusal(
        "GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 400);
    expect_one_refusal("CONNECT h:1 HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    expect_one_refusal("GET http://evil/ HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    expect_one_refusal("GET / HTTP/3.0\r\nHost: h\r\n\r\n", 505);
    expect_one_refusal("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", 405, "method_unknown");
}

TEST_F(Smuggling, HeadsWithoutEnd) {
    expect_one_refusal("GET /" + std::string(20'000, 'a'), 431, "too_large");
    std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int i = 0; i < 100; ++i) many += "X: y\r\n";
    expect_one_refusal(many + "\r\n", 431, "too_large");
}

TEST_F(Smuggling, NoiseEndsTheConnectionAndNothingElse) {
    std::string noise;
    for (int i = 0; i < 5000; ++i) noise += static_cast<char>(i * 7919 >> 3);
    for (std::size_t from = 0; from < 4000; from += 97) {
        Connection connection(server_.port());
        connection.send(noise.substr(from, 900));
        connection.finish_sending();
        const auto answer = connection.read_answer();
        EXPECT_TRUE(!answer || answer->status >= 400);
        EXPECT_TRUE(connection.is_closed());
    }
    EXPECT_EQ(ask(server_.port(), "GET", "/healthz")->status, 200);
}

} // namespace
} // namespace hamandish::robust::smuggling_test
