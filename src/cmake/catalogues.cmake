# Target `catalogues`: locale/*.json and locale/tables.json as C++ constants, and i18n/message_key.h; and
# each language's messages as a file, whole (HAMANDISH_CATALOGUE_FOLDER): a site has them in two (web/CMakeLists.txt).
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(HAMANDISH_PYTHON ${Python3_EXECUTABLE} CACHE INTERNAL "The interpreter of build-time scripts")
set(HAMANDISH_LOCALE_DIR ${PROJECT_SOURCE_DIR}/locale CACHE INTERNAL "Where the words live")

# The languages of the product, each a file of locale/: the first is where a reader without a choice is
# sent, and people are offered them in this order. A new one is named here and nowhere else.
set(HAMANDISH_LANGUAGES fa en ar CACHE INTERNAL "Codes of the languages, as files of locale/ are named")
set(HAMANDISH_CATALOGUES ${HAMANDISH_LANGUAGES})
list(TRANSFORM HAMANDISH_CATALOGUES PREPEND ${HAMANDISH_LOCALE_DIR}/)
list(TRANSFORM HAMANDISH_CATALOGUES APPEND .json)
set(HAMANDISH_CATALOGUES ${HAMANDISH_CATALOGUES} CACHE INTERNAL "The catalogues of the product")

# hamandish_compile_catalogues(FROM INTO): the rule that compiles the catalogues of FROM to INTO/*.cpp,
# INTO/*.catalogue, INTO/i18n/locale_list.h and INTO/i18n/message_key.h.
function(hamandish_compile_catalogues from into)
    file(GLOB compiler CONFIGURE_DEPENDS ${HAMANDISH_LOCALE_DIR}/*.py ${HAMANDISH_LOCALE_DIR}/compiler/*.py)
    set(files ${HAMANDISH_LANGUAGES})
    list(TRANSFORM files PREPEND ${from}/)
    list(TRANSFORM files APPEND .json)
    set(loaded ${HAMANDISH_LANGUAGES})
    list(TRANSFORM loaded PREPEND ${into}/)
    list(TRANSFORM loaded APPEND .catalogue)
    add_custom_command(
        OUTPUT ${into}/i18n/locale_list.h ${into}/i18n/message_key.h
               ${into}/locale_tables.cpp ${into}/message_names.cpp ${into}/message_tables.cpp ${loaded}
        COMMAND ${HAMANDISH_PYTHON} -B ${HAMANDISH_LOCALE_DIR}/compile_catalogues.py
                --tables ${HAMANDISH_LOCALE_DIR}/tables.json --out ${into} ${files}
        DEPENDS ${files} ${HAMANDISH_LOCALE_DIR}/tables.json ${compiler}
        COMMENT "Compiling the catalogues of ${from}" VERBATIM)
endfunction()

set(catalogues_folder ${CMAKE_BINARY_DIR}/catalogues)
set(HAMANDISH_CATALOGUE_FOLDER ${catalogues_folder} CACHE INTERNAL "Where catalogue files are written")
hamandish_compile_catalogues(${HAMANDISH_LOCALE_DIR} ${catalogues_folder})
add_library(catalogues STATIC
    ${catalogues_folder}/locale_tables.cpp ${catalogues_folder}/message_names.cpp
    ${catalogues_folder}/i18n/locale_list.h ${catalogues_folder}/i18n/message_key.h)
if(NOT EMSCRIPTEN) # where they would be downloaded in all languages at once
    target_sources(catalogues PRIVATE ${catalogues_folder}/message_tables.cpp)
endif()
set_target_properties(catalogues PROPERTIES UNITY_BUILD OFF) # each file is large, and its names are its own
target_include_directories(catalogues PUBLIC ${catalogues_folder} ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(catalogues PRIVATE hamandish_compiler)
