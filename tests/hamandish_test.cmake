# hamandish_test(NAME <n> LABEL <label> LINKS <targets> SOURCES <files>
#                [DEFINES <...>] [TIMEOUT <s>] [SHARDS <n>] [DIRECTORY <working directory>] [COMPUTES] [IN_MEMORY]
#                [PRECOMPILES <headers>])
# One GoogleTest binary, one ctest entry; with SHARDS its tests are dealt out to that many entries, which run side by
# side. A timeout is for what hangs, never a measure: it leaves room for a machine three times slower.
# The files of most tests wait for what they test: optimised by nobody and without the undefined-behaviour sanitizer,
# which looks at the product's own files, they take a third of the time to compile. Those of a test that COMPUTES, over
# thousands of cases, are compiled as everything else.
# What passes is counted and not told: who reads of a failure finds it.
# gtest.h costs two seconds a file, so it is precompiled once for either kind and shared; what nearly all files of a
# test begin with is precompiled for that test, where there are many of them.
set(hamandish_waiting_options $<$<CONFIG:Debug>:-O0> $<$<CONFIG:Debug>:-fno-sanitize=undefined>)
foreach(kind waiting computing)
    if(NOT TARGET hamandish_gtest_${kind})
        file(WRITE ${CMAKE_BINARY_DIR}/gtest_${kind}.cpp "// Owns the precompiled header.\n")
        add_library(hamandish_gtest_${kind} STATIC ${CMAKE_BINARY_DIR}/gtest_${kind}.cpp)
        target_link_libraries(hamandish_gtest_${kind} PUBLIC gtest)
        target_compile_options(hamandish_gtest_${kind} PRIVATE ${hamandish_${kind}_options})
        target_precompile_headers(hamandish_gtest_${kind} PRIVATE
            <gtest/gtest.h> <string> <string_view> <vector> <optional>)
    endif()
endforeach()

# A test IN_MEMORY keeps its databases in a file system there, if the machine has one with room: tens of thousands of
# acts are synced to a disk for minutes, and what a disk does to them is for other tests.
execute_process(COMMAND df --output=avail --block-size=M /dev/shm OUTPUT_VARIABLE hamandish_memory ERROR_QUIET)
string(REGEX MATCH "[0-9]+" hamandish_memory_megabytes "${hamandish_memory}")

function(hamandish_test)
    cmake_parse_arguments(arg "COMPUTES;IN_MEMORY" "NAME;LABEL;TIMEOUT;SHARDS;DIRECTORY" "LINKS;SOURCES;DEFINES;PRECOMPILES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600)
    endif()
    if(NOT arg_DIRECTORY)
        set(arg_DIRECTORY ${PROJECT_SOURCE_DIR})
    endif()
    add_executable(${arg_NAME} ${arg_SOURCES})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LINKS} gtest hamandish_compiler)
    if(arg_COMPUTES)
        set(kind computing)
    else()
        set(kind waiting)
    endif()
    target_compile_options(${arg_NAME} PRIVATE ${hamandish_${kind}_options})
    if(arg_PRECOMPILES)
        target_precompile_headers(${arg_NAME} PRIVATE <gtest/gtest.h> ${arg_PRECOMPILES})
    else()
        target_precompile_headers(${arg_NAME} REUSE_FROM hamandish_gtest_${kind})
    endif()
    target_compile_definitions(${arg_NAME} PRIVATE
        HAMANDISH_SOURCE_DIR="${PROJECT_SOURCE_DIR}" HAMANDISH_FONT_DIR="${HAMANDISH_FONT_DIR}"
        ${arg_DEFINES})
    add_dependencies(${arg_NAME} fonts)
    if(NOT arg_SHARDS)
        set(arg_SHARDS 1)
    endif()
    foreach(shard RANGE 1 ${arg_SHARDS})
        set(entry ${arg_NAME})
        if(arg_SHARDS GREATER 1)
            string(APPEND entry _${shard}_of_${arg_SHARDS})
        endif()
        math(EXPR index "${shard} - 1")
        add_test(NAME ${entry} COMMAND ${arg_NAME} WORKING_DIRECTORY ${arg_DIRECTORY})
        set(environment GTEST_BRIEF=1 GTEST_TOTAL_SHARDS=${arg_SHARDS} GTEST_SHARD_INDEX=${index})
        if(arg_IN_MEMORY AND hamandish_memory_megabytes GREATER 2000)
            list(APPEND environment TMPDIR=/dev/shm)
        endif()
        set_tests_properties(${entry} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT}
            ENVIRONMENT "${environment}")
    endforeach()
endfunction()
