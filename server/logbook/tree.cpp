#include "server/logbook/tree.h"

#include <map>
#include <memory>
#include <stdexcept>

namespace hamandish::logbook {
namespace {

using evidence::Hash;

Hash checked(const std::string& hex) {
    const auto hash = evidence::hash_from_hex(hex);
    if (!hash) throw std::runtime_error("the log holds something that is no hash");
    return *hash;
}

class TreeReader {
  public:
    explicit TreeReader(store::Connection& connection) : connection_(connection) {}

    Hash subtree(int level, std::uint64_t position) {
        if (level >= first_kept_level) return kept(level, position);
        return hashed(level, position);
    }

  private:
    Hash kept(int level, std::uint64_t position) {
        const auto node = connection_.log.node(level, static_cast<std::int64_t>(position));
        if (node) return checked(*node);
        if (level == first_kept_level) return hashed(level, position);
        return evidence::node_hash(kept(level - 1, 2 * position),
                                   kept(level - 1, 2 * position + 1));
    }
    Hash hashed(int level, std::uint64_t position) {
        if (level == 0) return leaf(position);
        return evidence::node_hash(hashed(level - 1, 2 * position),
                                   hashed(level - 1, 2 * position + 1));
    }
    Hash leaf(std::uint64_t index) {
        const auto start = static_cast<std::int64_t>(index >> first_kept_level << first_kept_level);
        auto& span = leaves_[start];
        const auto place = index - static_cast<std::uint64_t>(start);
        if (span.size() <= place)
            span = connection_.log.leaf_hashes(start, start + (1 << first_kept_level));
        if (span.size() <= place) throw std::runtime_error("an entry of the log is missing");
        return checked(span[place]);
    }

    store::Connection& connection_;
    std::map<std::int64_t, std::vector<std::string>> leaves_;
};

} // namespace

evidence::Subtrees subtrees_of(store::Connection& connection) {
    return [reader = std::make_shared<TreeReader>(connection)](int level, std::uint64_t position) {
        return reader->subtree(level, position);
    };
}

void keep_nodes(store::Connection& connection, std::int64_t old_size, std::int64_t size) {
    const auto subtrees = subtrees_of(connection);
    for (int level = first_kept_level; (size >> level) > 0; ++level)
        for (std::int64_t position = old_size >> level; position < size >> level; ++position)
            connection.log.put_node(
                level, position,
                evidence::hex_from(subtrees(level, static_cast<std::uint64_t>(position))));
}

} // namespace hamandish::logbook
