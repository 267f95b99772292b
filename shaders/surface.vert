#version 300 es
uniform vec2 surface_size; // device pixels
layout(location = 0) in vec2 position; // device pixels, y downwards
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 color; // straight alpha
out vec2 fragment_place;
out vec4 fragment_color;

void main() {
    fragment_place = texture_place;
    fragment_color = color;
    vec2 clip = position / surface_size * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
