// How many may be connected at once.
#include "server_process.h"

#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace hamandish::robust::connections_test {
namespace {

TEST(Connections, MoreThanAreAllowedWaitUntilOneEnds) {
    const Folder folder;
    ServerProcess server(folder.path(), {"--max-connections", "3", "--request-seconds", "600"});
    std::vector<std::unique_ptr<Connection>> all;
    for (int i = 0; i < 3; ++i) {
        all.push_back(std::make_unique<Connection>(server.port()));
        ASSERT_TRUE(all.back()->send(request_of("GET", "/livez")));
        const auto answer = all.back()->read_answer();
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->status, 200);
    }
    Connection another(server.port());
    ASSERT_TRUE(another.send(request_of("GET", "/livez")));
    EXPECT_FALSE(another.has_come(700));
    all.pop_back();
    const auto answer = another.read_answer();
    ASSERT_TRUE(answer) << "its turn has come";
    EXPECT_EQ(answer->status, 200);
}

} // namespace
} // namespace hamandish::robust::connections_test
