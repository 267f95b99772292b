// The fuzz targets over seeds that were changed at random, always in the same way.
#include "fuzz_targets.h"
#include "server/embedded.h"
#include "socket.h"
#include "wire/wire_targets.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace hamandish::robust::fuzz_test {
namespace {

std::string mutated(std::string bytes, std::mt19937& random) {
    static const char* const pieces[] = {
        "[",     "{",    "\"",       "\\ud800",           "\xED\xA0\x80",
        "1e999", "\r\n", "\r\n\r\n", "Content-Length: 1", "\0",
        "## ",   ":"};
    for (std::uint32_t i = random() % 8 + 1; i > 0 && !bytes.empty(); --i) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 5) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.erase(at, random() % 9); break;
        case 2: bytes.insert(at, pieces[random() % std::size(pieces)]); break;
        case 3: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
        default: bytes.resize(at); break;
        }
    }
    return bytes;
}

template <class Target>
void run(const std::vector<std::string>& seeds, int rounds, Target target) {
    std::mt19937 random(20261124);
    for (const std::string& seed : seeds) {
        target(seed);
        for (int i = 0; i < rounds; ++i) target(mutated(seed, random));
    }
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Each message's own bytes, changed, to its own decoder often and to every decoder a few times.
TEST(Fuzz, Codec) {
    std::vector<std::string> seeds;
    for (const auto& entry :
         std::filesystem::directory_iterator(HAMANDISH_SOURCE_DIR "/tests/contract/golden")) {
        seeds.push_back(bytes_of(entry.path()));
        const std::string name = entry.path().stem();
        run({seeds.back()}, 500,
            [&](std::string_view bytes) { ASSERT_TRUE(fuzz_message_of(name, bytes)) << name; });
    }
    ASSERT_GE(seeds.size(), 20u);
    run(seeds, 3, fuzz_codec);
}

TEST(Fuzz, Request) {
    run({request_of("GET", "/api/v1/calls"),
         request_of("PUT", "/x", "{}", "session=1") + request_of("GET", "/y")},
        1500, fuzz_request);
}

TEST(Fuzz, Ids) {
    run({"/api/v1/calls/e-participation/units/article-1", "session=1; __Host-session=2",
         "q=a%20b&x=%D9%85", "newest-2", "7K3M-9QXT-2BDE", "0912 345 67 89", "12b",
         "2026-11-24T01:52:29+03:30", "203.0.113.7, 2001:db8::1"},
        300, fuzz_ids);
}

TEST(Fuzz, Hooks) {
    std::vector<std::string> seeds;
    for (const auto& entry :
         std::filesystem::directory_iterator(HAMANDISH_SOURCE_DIR "/tests/robust/wire/seeds/hooks"))
        seeds.push_back(bytes_of(entry.path()));
    ASSERT_GE(seeds.size(), 30u);
    run(seeds, 100, fuzz_hooks);
}

TEST(Fuzz, Draft) {
    std::vector<std::string> seeds;
    for (const server::EmbeddedFile& file : server::embedded_files())
        if (file.name.substr(0, 5) == "demo/") seeds.emplace_back(file.text);
    run(seeds, 500, fuzz_draft);
}

} // namespace
} // namespace hamandish::robust::fuzz_test
