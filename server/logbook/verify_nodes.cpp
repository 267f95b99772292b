#include "server/logbook/verify_nodes.h"

#include "server/logbook/tree.h"

namespace hamandish::logbook {

void check_nodes(store::Connection& connection, std::vector<evidence::Hash> complete,
                 ChainCheck& check) {
    for (int level = first_kept_level; !complete.empty(); ++level) {
        for (std::size_t position = 0; position < complete.size(); ++position) {
            const auto node = connection.log.node(level, static_cast<std::int64_t>(position));
            if (node && *node != evidence::hex_from(complete[position]))
                check.add(-1, "tree: the kept root " + std::to_string(position) + " of level " +
                                  std::to_string(level) + " is wrong");
        }
        std::vector<evidence::Hash> next;
        for (std::size_t i = 0; i + 1 < complete.size(); i += 2)
            next.push_back(evidence::node_hash(complete[i], complete[i + 1]));
        complete = std::move(next);
    }
}

} // namespace hamandish::logbook
