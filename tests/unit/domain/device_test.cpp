#include "domain/device.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::device_test {
namespace {

TEST(Device, PhonesAndTabletsAreOneKind) {
    for (const char* name :
         {"Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
          "Chrome/126.0.0.0 Mobile Safari/537.36",
          "Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) "
          "Chrome/126.0.0.0 Safari/537.36",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
          "like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
          "Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15",
          "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0",
          "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1/191; U; fa) Presto/2.12.423",
          "Mozilla/5.0 (Mobile; Nokia_800; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5"})
        EXPECT_EQ(device_from_user_agent(name), Device::Phone) << name;
}

TEST(Device, ComputersAreKnownByTheirSystems) {
    for (const char* name :
         {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15",
          "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
          "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36"})
        EXPECT_EQ(device_from_user_agent(name), Device::Computer) << name;
}

TEST(Device, WhateverSaysNothingIsUnknown) {
    for (const char* name : {"", "curl/8.5.0", "Mozilla/5.0", "kiosk", "\xFF\xFE"})
        EXPECT_EQ(device_from_user_agent(name), Device::Unknown) << name;
}

TEST(Device, EachHasAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (const Device device : devices) words.insert(word(device));
    EXPECT_EQ(words, (std::set<std::string_view>{"phone", "computer", "kiosk", "unknown"}));
}

} // namespace
} // namespace hamandish::domain::device_test
