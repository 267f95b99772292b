# Target `fonts`: the subset fonts of fonts/manifest.json in HAMANDISH_FONT_DIR, the same natively and for the web.
set(HAMANDISH_FONT_DIR ${CMAKE_BINARY_DIR}/fonts)
find_program(HB_SUBSET hb-subset REQUIRED)
hamandish_npm_packages(${PROJECT_SOURCE_DIR}/fonts OUT font_packages)

set(font_manifest ${PROJECT_SOURCE_DIR}/fonts/manifest.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${font_manifest})
file(READ ${font_manifest} font_json)

string(JSON font_unicodes GET "${font_json}" unicodes)
string(REGEX REPLACE "[][ \"\n]" "" font_unicodes "${font_unicodes}")

set(font_files "")
string(JSON font_count LENGTH "${font_json}" fonts)
math(EXPR font_last "${font_count} - 1")
foreach(font_index RANGE ${font_last})
    string(JSON font_output GET "${font_json}" fonts ${font_index} output)
    string(JSON font_package GET "${font_json}" fonts ${font_index} package)
    string(JSON font_file GET "${font_json}" fonts ${font_index} file)
    string(JSON font_wanted GET "${font_json}" fonts ${font_index} sha256)
    set(font_source ${font_packages}/${font_package}/${font_file})
    file(SHA256 ${font_source} font_found)
    if(NOT font_found STREQUAL font_wanted)
        message(FATAL_ERROR "${font_source} is not the font of fonts/manifest.json (SHA-256 ${font_found}).")
    endif()
    add_custom_command(OUTPUT ${HAMANDISH_FONT_DIR}/${font_output}
        COMMAND ${HB_SUBSET} ${font_source} --unicodes=${font_unicodes} --layout-features=*
                --no-hinting --output-file=${HAMANDISH_FONT_DIR}/${font_output}
        DEPENDS ${font_source} ${font_manifest} COMMENT "Subsetting ${font_output}" VERBATIM)
    list(APPEND font_files ${HAMANDISH_FONT_DIR}/${font_output})
endforeach()
file(MAKE_DIRECTORY ${HAMANDISH_FONT_DIR})
add_custom_target(fonts ALL DEPENDS ${font_files})
