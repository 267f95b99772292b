#version 300 es
precision mediump float;
uniform sampler2D picture;
uniform bool is_coverage; // one channel: how much of the pixel is inked
in highp vec2 fragment_place; // mediump would miss texels of a 2048-pixel atlas
in vec4 fragment_color;
out vec4 result; // premultiplied, as the page composes it

void main() {
    vec4 texel = texture(picture, fragment_place);
    vec4 color = fragment_color * (is_coverage ? vec4(1.0, 1.0, 1.0, texel.r) : texel);
    result = vec4(color.rgb * color.a, color.a);
}
