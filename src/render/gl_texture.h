// Keeps a GPU texture equal to an ImTextureData.
#pragma once

struct ImTextureData;

namespace hamandish::render {

/// Does what the texture's status asks for and sets the status that says so.
void serve_texture(ImTextureData& texture);

} // namespace hamandish::render
