# Native third-party libraries, from Debian 12's packages. Their headers are system headers: our warnings stay ours.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(GTest REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(Eigen3 REQUIRED NO_MODULE)
find_package(benchmark QUIET)

# hamandish_package(NAME FROM <pkg-config modules...>): a target NAME, or an error that names the remedy.
function(hamandish_package name)
    cmake_parse_arguments(arg "" "" "FROM" ${ARGN})
    pkg_check_modules(package_${name} REQUIRED QUIET IMPORTED_TARGET GLOBAL ${arg_FROM})
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE PkgConfig::package_${name})
endfunction()

# hamandish_alias(NAME <targets...>): the house's name for packaged targets.
function(hamandish_alias name)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ARGN})
endfunction()

# hamandish_optional_package(NAME FROM ...): as above, but absent without an error.
function(hamandish_optional_package name)
    cmake_parse_arguments(arg "" "" "FROM" ${ARGN})
    pkg_check_modules(package_${name} QUIET IMPORTED_TARGET GLOBAL ${arg_FROM})
    if(package_${name}_FOUND)
        hamandish_alias(${name} PkgConfig::package_${name})
    endif()
endfunction()

add_library(tl_expected INTERFACE) # one header in /usr/include

hamandish_package(harfbuzz FROM harfbuzz)
hamandish_package(icu_uc FROM icu-uc)
hamandish_package(icu_i18n FROM icu-i18n icu-uc)
hamandish_package(freetype FROM freetype2)
hamandish_package(sqlite FROM sqlite3)
hamandish_package(postgresql FROM libpq)
hamandish_package(brotli FROM libbrotlienc libbrotlidec)
hamandish_package(zlib FROM zlib)
hamandish_package(openssl FROM libcrypto)
hamandish_package(sodium FROM libsodium)
hamandish_package(curl FROM libcurl)
hamandish_package(cjose FROM cjose jansson)
hamandish_package(qrencode FROM libqrencode)
hamandish_package(ical FROM libical)
hamandish_package(cairo FROM cairo cairo-pdf cairo-ft)
hamandish_package(qpdf FROM libqpdf)
hamandish_package(zip FROM libzip)
hamandish_package(pugixml FROM pugixml)
hamandish_package(prometheus FROM prometheus-cpp-core)

hamandish_alias(eigen Eigen3::Eigen)
hamandish_alias(spdlog spdlog::spdlog)
hamandish_alias(cli11 CLI11::CLI11)
hamandish_alias(gtest GTest::gtest GTest::gtest_main)
hamandish_alias(gmock GTest::gmock)
if(TARGET benchmark::benchmark)
    hamandish_alias(benchmark benchmark::benchmark)
endif()

# SQLite's checksum VFS is in its sources only, in no package: one file, over the packaged library.
hamandish_pinned_source(sqlite_checksums OUT sqlite_checksums_folder)
add_library(sqlite_checksums STATIC ${CMAKE_CURRENT_LIST_DIR}/native/checksums_of_pages.c)
target_include_directories(sqlite_checksums PRIVATE ${sqlite_checksums_folder})
target_compile_options(sqlite_checksums PRIVATE -O2 -w)
target_link_libraries(sqlite_checksums PUBLIC sqlite)

# SOCI ships no CMake package in Debian.
find_library(soci_core_library soci_core REQUIRED)
find_library(soci_sqlite3_library soci_sqlite3 REQUIRED)
find_library(soci_postgresql_library soci_postgresql REQUIRED)
hamandish_alias(soci ${soci_sqlite3_library} ${soci_postgresql_library} ${soci_core_library} sqlite
    postgresql)
if(HAMANDISH_SANITIZE)
    # SOCI's shared libraries hide the typeinfo that UBSan's vptr check wants to link against.
    target_compile_options(soci INTERFACE -fno-sanitize=vptr)
endif()

# RESTinio 0.6 on standalone Asio; its own CMake package wants find_package(asio), which Debian has not.
find_library(http_parser_library http_parser REQUIRED)
hamandish_alias(restinio fmt::fmt ${http_parser_library} Threads::Threads)
target_compile_definitions(restinio INTERFACE ASIO_STANDALONE ASIO_HAS_STD_CHRONO
    ASIO_DISABLE_STD_STRING_VIEW)
