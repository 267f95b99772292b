# Writes HAMANDISH_LICENCES: the licence texts of everything that ships to a browser, from the pinned sources themselves.
set(HAMANDISH_LICENCES ${CMAKE_BINARY_DIR}/third_party_licences.txt)
set(licences "")

# hamandish_licence(NAME FILE): adds a text; a source without its licence does not ship.
function(hamandish_licence name file)
    file(READ ${file} text)
    set(licences "${licences}==== ${name} ====\n\n${text}\n\n" PARENT_SCOPE)
endfunction()

file(READ ${HAMANDISH_PINS}/sources.json licence_json)
foreach(source_and_file imgui/LICENSE.txt harfbuzz/COPYING icu/LICENSE freetype/docs/FTL.TXT
        sodium/LICENSE)
    string(REGEX REPLACE "/.*" "" source ${source_and_file})
    string(REGEX REPLACE "^([^/]*)/(.*)$" "\\2" file ${source_and_file})
    string(JSON version GET "${licence_json}" sources ${source} version)
    hamandish_licence("${source} ${version}" ${${source}_folder}/${file})
endforeach()
hamandish_licence("Vazirmatn 33.0.3" ${PROJECT_SOURCE_DIR}/fonts/OFL.txt)
foreach(package nlohmann-json3-dev libexpected-dev emscripten)
    hamandish_licence(${package} /usr/share/doc/${package}/copyright)
endforeach()
file(CONFIGURE OUTPUT ${HAMANDISH_LICENCES} CONTENT "@licences@" @ONLY)
