#version 300 es
precision mediump float;
uniform sampler2D picture;
uniform bool is_coverage; // one channel: how much of the pixel is inked
in highp vec2 fragment_place; // mediump would miss texels of a 2048-pixel atlas
in vec4 fragment_color;
out vec4 result; // premultiplied, as the page composes it

// Edges of light letters are covered more, as Chromium has them: on dark they would look thinner than dark ones on
// light. render/triangle.cpp says the same.
float thickened(float coverage, vec3 ink) {
    float lightness = dot(ink, vec3(0.2126, 0.7152, 0.0722));
    return coverage + 0.24 * max(2.0 * lightness - 1.0, 0.0) * coverage * (1.0 - coverage);
}

void main() {
    vec4 texel = texture(picture, fragment_place);
    vec4 color = fragment_color * (is_coverage ? vec4(vec3(1.0), thickened(texel.r, fragment_color.rgb)) : texel);
    result = vec4(color.rgb * color.a, color.a);
}
