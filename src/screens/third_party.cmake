# Writes third_party.cpp: the rows of the first table of web/THIRD_PARTY.md, as its owners are named there.
set(list ${PROJECT_SOURCE_DIR}/web/THIRD_PARTY.md)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
file(STRINGS ${list} lines ENCODING UTF-8 REGEX "^\\| \\[.*\\]\\(.*\\).*\\|.*\\|.*\\|$")
set(rows "")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^\\| \\[([^]]*)\\].*\\| *([^|]*[^| ]) *\\| *([^|]*[^| ]) *\\|$" "{\"\\1 \\2\", \"\\3\"}" row "${line}")
    string(APPEND rows "    ${row},\n")
endforeach()
if(rows STREQUAL "")
    message(FATAL_ERROR "web/THIRD_PARTY.md has no table of what ships to a browser")
endif()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/third_party.cpp @ONLY CONTENT
"// Written by src/screens/third_party.cmake from web/THIRD_PARTY.md; do not edit.
#include \"screens/third_party.h\"

namespace hamandish::screens {
namespace {

constexpr ThirdParty rows[] = {
@rows@};

} // namespace

std::span<const ThirdParty> third_parties() {
    return rows;
}

} // namespace hamandish::screens
")
