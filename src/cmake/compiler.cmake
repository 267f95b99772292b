# Warnings and sanitizers every target of ours is built with.
add_library(hamandish_compiler INTERFACE)
target_compile_options(hamandish_compiler INTERFACE -Wall -Wextra -Wshadow -Wconversion
    -Wno-sign-conversion -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports both falsely inside std::variant and std::string (GCC bugs 105593 and 105651).
    target_compile_options(hamandish_compiler INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
    # What is precompiled is more than it would let lie before it looks for what to give back: it would
    # look through all of that for each file, which is a seventh of the time and gives back little.
    target_compile_options(hamandish_compiler INTERFACE --param=ggc-min-heapsize=1000000)
    if(CMAKE_UNITY_BUILD)
        # Joined files (DECISIONS.md, 229) are taken for headers, and one's constants for what another's locals hide;
        # the builds for browsers and with Clang ask each file by itself.
        target_compile_options(hamandish_compiler INTERFACE -Wno-shadow -Wshadow=local
            -Wno-subobject-linkage)
    endif()
endif()
if(HAMANDISH_SANITIZE AND NOT EMSCRIPTEN)
    # Global: a library built without them would hide what it does to ours.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=address,undefined)
endif()
if(HAMANDISH_SANITIZE_THREADS AND NOT EMSCRIPTEN)
    # Global, as above: a lock or an atomic in code that is built without it would go unseen. Of Debian's libraries it
    # sees the locks (pthread's) and what they copy and free, which is enough: see DECISIONS.md, 222.
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=thread)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Asio has fences, which are not understood, beside its locks, which are.
        add_compile_options(-Wno-tsan)
    endif()
endif()
