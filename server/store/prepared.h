// SQL statements prepared when they are first run, with their arguments and columns as types.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <soci/soci.h>
#include <string>
#include <tuple>
#include <utility>

namespace hamandish::store {

/// A parameter of a statement that fills as many places in it; see number_list.h.
using NumberList = std::array<std::int64_t, 50>;

/// The types of a statement's parameters, in order of appearance.
template <class... T>
struct Takes {};
/// The types of its columns.
template <class... T>
struct Gives {};

template <class Parameters, class Columns = Gives<>>
class Prepared;

/// For tests: statements that nobody runs are held against the schema, too.
inline bool prepares_at_once = false;

/// There are hundreds for each connection, and most connections run a few of them. Each call throws
/// what the driver throws (soci::soci_error); the transaction that runs it turns that into a
/// Result. Not movable: the driver holds addresses of the members.
template <class... Parameters, class... Columns>
class Prepared<Takes<Parameters...>, Gives<Columns...>> {
  public:
    using Row = std::tuple<Columns...>;

    Prepared(soci::session& session, std::string sql) : session_(&session), sql_(std::move(sql)) {
        if (prepares_at_once) prepare();
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    void run(const Parameters&... parameters) {
        bind(parameters...);
        statement_->execute(true);
        drain();
    }
    /// The first row, if there is one.
    [[nodiscard]] std::optional<Row> first(const Parameters&... parameters) {
        bind(parameters...);
        if (!statement_->execute(true)) return std::nullopt;
        std::optional<Row> found = row_;
        drain();
        return found;
    }
    /// `use(columns...)` for each row, which it may move from.
    template <class Use>
    void each(const Parameters&... parameters, Use&& use) {
        bind(parameters...);
        for (bool more = statement_->execute(true); more; more = statement_->fetch())
            std::apply(use, row_);
    }

  private:
    void prepare() {
        soci::statement fresh(*session_);
        fresh.alloc();
        std::apply([&](auto&... column) { (fresh.exchange(soci::into(column)), ...); }, row_);
        std::apply([&](auto&... one) { (place(fresh, one), ...); }, parameters_);
        fresh.prepare(sql_);
        fresh.define_and_bind();
        statement_ = fresh;
    }
    template <class T>
    static void place(soci::statement& fresh, T& parameter) {
        fresh.exchange(soci::use(parameter));
    }
    static void place(soci::statement& fresh, NumberList& parameters) {
        for (std::int64_t& one : parameters) place(fresh, one);
    }
    void bind(const Parameters&... parameters) {
        if (!statement_) prepare();
        parameters_ = std::tuple<Parameters...>(parameters...);
    }
    /// A statement left in the middle of its rows would hold its snapshot of the database open.
    void drain() {
        if constexpr (sizeof...(Columns) > 0)
            while (statement_->fetch()) {
            }
    }

    std::tuple<Parameters...> parameters_;
    Row row_;
    soci::session* session_;
    std::string sql_;
    std::optional<soci::statement> statement_;
};

} // namespace hamandish::store
