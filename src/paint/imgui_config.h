// Dear ImGui's build settings, included by every file that includes imgui.h (IMGUI_USER_CONFIG).
#pragma once

/// 16-bit indices would end a draw list at 16,384 glyphs; WebGL2 has no base vertex to go on with.
#define ImDrawIdx unsigned int
#define IMGUI_USE_WCHAR32

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Text is shaped and drawn by text/ and paint/; nothing of ours needs ImGui's built-in font.
#define IMGUI_DISABLE_DEFAULT_FONT

// src/ does no I/O: no files, no shell.
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
