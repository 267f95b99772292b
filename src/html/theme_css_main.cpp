// Writes theme.css; run by the build.
#include "html/theme_css.h"

#include <cstdio>

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: theme_css FILE\n", stderr);
        return 2;
    }
    std::FILE* file = std::fopen(words[1], "wb");
    if (file == nullptr) {
        std::fprintf(stderr, "theme_css: can't write %s\n", words[1]);
        return 1;
    }
    const std::string css = hamandish::html::theme_css();
    const bool written = std::fwrite(css.data(), 1, css.size(), file) == css.size();
    return std::fclose(file) == 0 && written ? 0 : 1;
}
