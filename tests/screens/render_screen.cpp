// render_screen SAMPLE FILE.ppm [--en | --ar] [--dark] [--contrast] [--phone] [--ratio N]
// Paints one sample screen for people to look at.
#include "picture.h"
#include "samples.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace {

using namespace hamandish;

struct Wish {
    i18n::Locale locale = i18n::Locale::Persian;
    test::Viewport viewport;
    bool dark = false, contrast = false;
};

kit::Scheme scheme_of(const Wish& wish) {
    if (wish.contrast) return wish.dark ? kit::Scheme::DarkContrast : kit::Scheme::LightContrast;
    return wish.dark ? kit::Scheme::Dark : kit::Scheme::Light;
}

Wish wish_from(int count, char** words) {
    Wish wish;
    for (int i = 3; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--en") wish.locale = i18n::Locale::English;
        if (word == "--ar") wish.locale = i18n::Locale::Arabic;
        if (word == "--dark") wish.dark = true;
        if (word == "--contrast") wish.contrast = true;
        if (word == "--phone") wish.viewport = {360, 740, 2};
        if (word == "--ratio" && i + 1 < count)
            wish.viewport.device_pixel_ratio = std::strtof(words[i + 1], nullptr);
    }
    return wish;
}

} // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fputs("usage: render_screen SAMPLE FILE.ppm [--en | --ar] [--dark] [--contrast] "
                   "[--phone] [--ratio N]\n",
                   stderr);
        return 2;
    }
    const Wish wish = wish_from(count, words);
    for (const test::Sample& sample : test::samples(wish.locale)) {
        if (sample.name != words[1]) continue;
        const auto image = test::painted_screen(sample.state, wish.viewport, scheme_of(wish));
        std::ofstream(words[2], std::ios::binary) << render::ppm_from_image(image);
        return 0;
    }
    std::fprintf(stderr, "render_screen: there is no sample \"%s\"\n", words[1]);
    return 1;
}
