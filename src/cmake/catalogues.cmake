# Target `catalogues`: locale/*.json and locale/tables.json as C++ constants, and i18n/message_key.h.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(HAMANDISH_PYTHON ${Python3_EXECUTABLE} CACHE INTERNAL "The interpreter of build-time scripts")
set(HAMANDISH_LOCALE_DIR ${PROJECT_SOURCE_DIR}/locale CACHE INTERNAL "Where the words live")

# hamandish_compile_catalogues(FROM INTO): the rule that compiles FROM/{fa,en}.json to INTO/*.cpp and
# INTO/i18n/message_key.h. The order of the files is the order of i18n::Locale.
function(hamandish_compile_catalogues from into)
    file(GLOB compiler CONFIGURE_DEPENDS ${HAMANDISH_LOCALE_DIR}/*.py ${HAMANDISH_LOCALE_DIR}/compiler/*.py)
    set(files ${from}/fa.json ${from}/en.json)
    add_custom_command(
        OUTPUT ${into}/i18n/message_key.h ${into}/locale_tables.cpp ${into}/message_tables.cpp
        COMMAND ${HAMANDISH_PYTHON} -B ${HAMANDISH_LOCALE_DIR}/compile_catalogues.py
                --tables ${HAMANDISH_LOCALE_DIR}/tables.json --out ${into} ${files}
        DEPENDS ${files} ${HAMANDISH_LOCALE_DIR}/tables.json ${compiler}
        COMMENT "Compiling the catalogues of ${from}" VERBATIM)
endfunction()

set(catalogues_folder ${CMAKE_BINARY_DIR}/catalogues)
hamandish_compile_catalogues(${HAMANDISH_LOCALE_DIR} ${catalogues_folder})
add_library(catalogues STATIC
    ${catalogues_folder}/locale_tables.cpp ${catalogues_folder}/message_tables.cpp
    ${catalogues_folder}/i18n/message_key.h)
target_include_directories(catalogues PUBLIC ${catalogues_folder} ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(catalogues PRIVATE hamandish_compiler)
