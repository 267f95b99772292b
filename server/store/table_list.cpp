#include "server/store/table_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace hamandish::store {
namespace {

std::vector<std::string> strings(soci::session& session, const std::string& sql) {
    soci::rowset<std::string> rows = session.prepare << sql;
    return {rows.begin(), rows.end()};
}

Table table_from(soci::session& session, const std::string& name) {
    Table table{name, {}, false};
    const std::string of_table = " FROM pragma_table_info('" + name + "')";
    table.columns = strings(session, "SELECT name" + of_table + " ORDER BY cid");
    int row_numbers = 0;
    session << "SELECT COUNT(*)" + of_table + " WHERE pk = 1 AND type = 'INTEGER' AND cid = 0",
        soci::into(row_numbers);
    table.has_row_number = row_numbers == 1 && table.columns.front() == "id";
    return table;
}

} // namespace

std::vector<Table> tables_of(Database& sqlite) {
    soci::session& session = sqlite.session();
    const auto names =
        strings(session, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND"
                         " type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                         " AND name <> 'schema_migrations' ORDER BY name");
    std::map<std::string, std::set<std::string>> awaited;
    for (const std::string& name : names)
        for (const std::string& other :
             strings(session, "SELECT \"table\" FROM pragma_foreign_key_list('" + name + "')"))
            if (other != name) awaited[name].insert(other);
    std::vector<Table> tables;
    std::set<std::string> listed;
    while (tables.size() < names.size()) {
        const auto next = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
            return listed.count(name) == 0 &&
                   std::includes(listed.begin(), listed.end(), awaited[name].begin(),
                                 awaited[name].end());
        });
        if (next == names.end()) throw std::runtime_error("tables refer to each other in a circle");
        listed.insert(*next);
        tables.push_back(table_from(session, *next));
    }
    return tables;
}

} // namespace hamandish::store
