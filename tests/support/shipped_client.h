// A client of what the product ships, made for tests.
#pragma once

#include "app/address.h"
#include "client/client.h"
#include "support/test_fonts.h"

#include <string>
#include <string_view>
#include <utility>

namespace hamandish::test {

/// The file that a client loads for a language.
inline std::string catalogue_bytes(i18n::Locale locale) {
    return file_bytes(std::string(HAMANDISH_CATALOGUE_FOLDER "/")
                          .append(i18n::code(locale))
                          .append(".catalogue"));
}

/// With the words of the language of `path`.
inline client::Client client_for(std::string_view path) {
    return std::move(client::Client::create(file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-regular.ttf"),
                                            file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-bold.ttf"),
                                            catalogue_bytes(app::address_from_path(path).locale))
                         .value());
}

} // namespace hamandish::test
