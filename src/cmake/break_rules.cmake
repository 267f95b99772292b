# Target `break_rules`: ICU's character, word and line break rules (UAX #29, #14) as bytes in break_rules.h.
#
# Taken from ICU's own compiled data, the same bytes natively and in wasm. `icupkg` refuses to drop items
# that brkitr/root.res names, so the three are extracted, stripped of their file header, and embedded.
hamandish_pinned_source(icu OUT icu_folder)
find_program(ICUPKG icupkg REQUIRED PATHS /usr/sbin /usr/bin)
set(break_rules_folder ${CMAKE_BINARY_DIR}/break_rules)
set(break_rules_data ${icu_folder}/source/data/in/icudt72l.dat)
file(WRITE ${break_rules_folder}/items.txt "brkitr/char.brk\nbrkitr/word.brk\nbrkitr/line.brk\n")
add_custom_command(
    OUTPUT ${break_rules_folder}/break_rules.cpp
    COMMAND ${ICUPKG} -x items.txt -d . ${break_rules_data}
    COMMAND ${CMAKE_COMMAND} -D folder=${break_rules_folder}
            -P ${CMAKE_CURRENT_LIST_DIR}/embed_break_rules.cmake
    DEPENDS ${break_rules_data} ${CMAKE_CURRENT_LIST_DIR}/embed_break_rules.cmake
    WORKING_DIRECTORY ${break_rules_folder} COMMENT "Embedding ICU's break rules" VERBATIM)
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/break_rules.h ${break_rules_folder}/break_rules.h ONLY_IF_DIFFERENT)
add_library(break_rules STATIC ${break_rules_folder}/break_rules.cpp)
target_include_directories(break_rules SYSTEM PUBLIC ${break_rules_folder})
