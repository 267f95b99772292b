# Dear ImGui, compiled from pinned sources the same way for both worlds.
# Its demo is left out; imgui_config.h says what else is.
hamandish_pinned_source(imgui OUT imgui_folder)
add_library(imgui STATIC
    ${imgui_folder}/imgui.cpp ${imgui_folder}/imgui_draw.cpp
    ${imgui_folder}/imgui_tables.cpp ${imgui_folder}/imgui_widgets.cpp)
set_target_properties(imgui PROPERTIES UNITY_BUILD OFF) # not ours to join
target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder})
target_include_directories(imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="paint/imgui_config.h")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
if(EMSCRIPTEN)
    target_compile_options(imgui PRIVATE -Oz) # not hot: our own code fills the vertices
endif()
