# Target `fonts`: the subset fonts of fonts/manifest.json in HAMANDISH_FONT_DIR, the same natively and for the web.
set(HAMANDISH_FONT_DIR ${CMAKE_BINARY_DIR}/fonts)
find_program(HB_SUBSET hb-subset REQUIRED)
hamandish_npm_packages(${PROJECT_SOURCE_DIR}/fonts OUT font_packages)

set(font_manifest ${PROJECT_SOURCE_DIR}/fonts/manifest.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${font_manifest})
file(READ ${font_manifest} font_json)

foreach(font_set base more)
    string(JSON font_unicodes GET "${font_json}" ${font_set})
    string(REGEX REPLACE "[][ \"\n]" "" font_unicodes_${font_set} "${font_unicodes}")
endforeach()

# more_characters.h: when the client asks for the second set. page.css gets the same ranges (web/build_site.py).
string(REGEX REPLACE "([0-9A-F]+)-([0-9A-F]+)" "{0x\\1, 0x\\2}" font_ranges "${font_unicodes_more}")
string(REGEX REPLACE "(^|,)([0-9A-F]+)" "\\1{0x\\2, 0x\\2}" font_ranges "${font_ranges}")
set(HAMANDISH_MORE_CHARACTERS_DIR ${CMAKE_BINARY_DIR}/generated/fonts)
file(CONFIGURE OUTPUT ${HAMANDISH_MORE_CHARACTERS_DIR}/more_characters.h @ONLY CONTENT
"// Generated from fonts/manifest.json by fonts.cmake.
#pragma once
namespace hamandish::client {
inline constexpr struct { char32_t first, last; } more_characters[] = {${font_ranges}};
}
")

set(font_files "")
string(JSON font_count LENGTH "${font_json}" fonts)
math(EXPR font_last "${font_count} - 1")
foreach(font_index RANGE ${font_last})
    string(JSON font_output GET "${font_json}" fonts ${font_index} output)
    string(JSON font_set GET "${font_json}" fonts ${font_index} characters)
    string(JSON font_package GET "${font_json}" fonts ${font_index} package)
    string(JSON font_file GET "${font_json}" fonts ${font_index} file)
    string(JSON font_wanted GET "${font_json}" fonts ${font_index} sha256)
    set(font_source ${font_packages}/${font_package}/${font_file})
    file(SHA256 ${font_source} font_found)
    if(NOT font_found STREQUAL font_wanted)
        message(FATAL_ERROR "${font_source} is not the font of fonts/manifest.json (SHA-256 ${font_found}).")
    endif()
    add_custom_command(OUTPUT ${HAMANDISH_FONT_DIR}/${font_output}
        COMMAND ${HB_SUBSET} ${font_source} --unicodes=${font_unicodes_${font_set}} --layout-features=*
                --no-hinting --output-file=${HAMANDISH_FONT_DIR}/${font_output}
        DEPENDS ${font_source} ${font_manifest} COMMENT "Subsetting ${font_output}" VERBATIM)
    list(APPEND font_files ${HAMANDISH_FONT_DIR}/${font_output})
endforeach()
file(MAKE_DIRECTORY ${HAMANDISH_FONT_DIR})
add_custom_target(fonts ALL DEPENDS ${font_files})
