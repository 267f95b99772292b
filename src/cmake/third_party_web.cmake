# Third-party libraries under Emscripten: the versions Debian 12 has natively, from pinned sources.
hamandish_pinned_source(harfbuzz OUT harfbuzz_folder)
hamandish_pinned_source(freetype OUT freetype_folder)
set(web_folder ${CMAKE_CURRENT_LIST_DIR}/web)

# em++ does not see /usr/include: the header-only libraries are copied out of it.
set(web_headers ${CMAKE_BINARY_DIR}/headers)
foreach(header tl nlohmann)
    if(NOT EXISTS /usr/include/${header})
        message(FATAL_ERROR "/usr/include/${header} is missing: "
            "apt-get install libexpected-dev nlohmann-json3-dev")
    endif()
    file(COPY /usr/include/${header} DESTINATION ${web_headers})
endforeach()
if(NOT EXISTS /usr/include/eigen3/Eigen)
    message(FATAL_ERROR "/usr/include/eigen3 is missing: apt-get install libeigen3-dev")
endif()
file(COPY /usr/include/eigen3/Eigen DESTINATION ${web_headers}/eigen3)
add_library(eigen INTERFACE)
target_include_directories(eigen SYSTEM INTERFACE ${web_headers}/eigen3)
add_library(tl_expected INTERFACE)
target_include_directories(tl_expected SYSTEM INTERFACE ${web_headers})
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${web_headers})
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)

# HarfBuzz's own list of files, less what harfbuzz_config.h says something else for: 38 KB less to load.
include(icu_scripts)
file(STRINGS ${harfbuzz_folder}/src/harfbuzz.cc harfbuzz_parts)
list(FILTER harfbuzz_parts EXCLUDE REGEX "hb-ucd|-shaper-(hangul|hebrew|indic|khmer|myanmar|syllabic|thai|use|vowel)")
list(JOIN harfbuzz_parts "\n" harfbuzz_parts)
set(harfbuzz_made ${CMAKE_BINARY_DIR}/harfbuzz)
file(CONFIGURE OUTPUT ${harfbuzz_made}/harfbuzz_parts.cc CONTENT "${harfbuzz_parts}\n" @ONLY)
hamandish_icu_scripts(FROM ${icu_folder}/source/common/unicode/uscript.h TO ${harfbuzz_made})
add_library(harfbuzz STATIC ${harfbuzz_made}/harfbuzz_parts.cc ${web_folder}/harfbuzz_unicode.cpp)
target_link_libraries(harfbuzz PRIVATE icu_uc)
target_include_directories(harfbuzz SYSTEM PUBLIC ${harfbuzz_folder}/src)
target_include_directories(harfbuzz PRIVATE ${web_folder} ${harfbuzz_made})
target_compile_definitions(harfbuzz PRIVATE HB_LEAN HB_MINI HB_NO_MT
    HB_CONFIG_OVERRIDE_H="harfbuzz_config.h")
# Never -Oz: shaping is four to five times slower for a fifth fewer bytes.
target_compile_options(harfbuzz PRIVATE -O2 -fno-exceptions -fno-rtti)

# The rasteriser only: text/ fills outlines that HarfBuzz reads from the fonts.
add_library(freetype STATIC
    ${freetype_folder}/src/base/ftbase.c ${freetype_folder}/src/base/ftbitmap.c
    ${freetype_folder}/src/base/ftdebug.c ${freetype_folder}/src/base/ftglyph.c
    ${freetype_folder}/src/base/ftinit.c ${freetype_folder}/src/base/ftmm.c
    ${freetype_folder}/src/base/ftsystem.c ${freetype_folder}/src/smooth/smooth.c)
target_include_directories(freetype SYSTEM PUBLIC ${freetype_folder}/include)
target_include_directories(freetype PRIVATE ${web_folder})
target_compile_definitions(freetype PRIVATE FT2_BUILD_LIBRARY
    FT_CONFIG_OPTIONS_H=<freetype_options.h> FT_CONFIG_MODULES_H=<freetype_modules.h>)
target_compile_options(freetype PRIVATE -O2 -w)

# libsodium: SHA-256 and the verification of Ed25519, nothing that holds a secret.
hamandish_pinned_source(sodium OUT sodium_folder)
set(sodium ${sodium_folder}/src/libsodium)
add_library(sodium STATIC
    ${sodium}/crypto_core/ed25519/ref10/ed25519_ref10.c ${sodium}/crypto_hash/sha256/cp/hash_sha256_cp.c
    ${sodium}/crypto_hash/sha512/cp/hash_sha512_cp.c ${sodium}/crypto_sign/ed25519/ref10/open.c
    ${sodium}/crypto_verify/sodium/verify.c ${web_folder}/sodium_verification_only.c)
target_include_directories(sodium SYSTEM PUBLIC ${sodium}/include)
target_include_directories(sodium PRIVATE ${sodium}/include/sodium ${sodium}/include/sodium/private
    ${sodium}/crypto_sign/ed25519/ref10)
target_compile_definitions(sodium PRIVATE CONFIGURED=1)
target_compile_options(sodium PRIVATE -Oz -w -ffunction-sections)

# ICU slim: character properties and break iteration over binary rules (break_rules).
# No services, no formatting, no dictionaries; ICU needs RTTI.
include(icu_slim)
include(licences)
