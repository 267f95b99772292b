// generate_locale_tables locale/fa.json locale/en.json … > locale/tables.json
#include "locale_facts.h"

#include <cstdio>

int main(int count, char** words) {
    const std::string json =
        hamandish::locale_generator::locale_tables_json({words + 1, words + count});
    return std::fwrite(json.data(), 1, json.size(), stdout) == json.size() ? 0 : 1;
}
