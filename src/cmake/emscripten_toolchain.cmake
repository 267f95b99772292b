# The Emscripten found in PATH, Debian's or a newer emsdk's, as CMake's toolchain.
find_program(EM_CONFIG em-config)
if(NOT EM_CONFIG)
    message(FATAL_ERROR "Emscripten is missing: apt-get install emscripten")
endif()
execute_process(COMMAND ${EM_CONFIG} EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
# CMake would take whatever nm there is, and binutils' reads no object of Emscripten's (web/part_words.py).
set(CMAKE_NM "${emscripten_root}/emnm" CACHE FILEPATH "Emscripten nm")
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Debian's Emscripten finds acorn through Debian's Node only; another Node in front must be told where it is.
if(IS_DIRECTORY /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
