// generate_locale_tables > locale/tables.json
#include "locale_facts.h"

#include <cstdio>

int main() {
    const std::string json = hamandish::locale_generator::locale_tables_json();
    return std::fwrite(json.data(), 1, json.size(), stdout) == json.size() ? 0 : 1;
}
