#include "server/commands/user.h"

#include "domain/mobile.h"
#include "server/ops/clock.h"
#include "server/ops/secrets.h"
#include "server/store/key_check.h"
#include "server/store/store.h"
#include "server/usecases/join.h"
#include "server/usecases/second_factor.h"
#include "server/usecases/sign_in.h"
#include "server/usecases/staff.h"

#include <iostream>

namespace hamandish::server {
namespace {

/// What every command opens: the store (a SQLite one is then not served) and its key.
struct Opened {
    std::unique_ptr<store::Store> store;
    ops::Key key;
};

template <class Config>
base::Result<Opened> open_data(const Config& config) {
    TRY_ASSIGN(auto store, store::Store::open({config.data_folder, 1, 0, config.database}));
    TRY_ASSIGN(auto key, ops::Key::load_or_create(config.data_folder + "/hamandish.key"));
    TRY(store::require_same_key(store->writer(), key.hash("fingerprint", "")));
    return Opened{std::move(store), std::move(key)};
}

base::Result<store::PersonRecord> person_with(store::Connection& connection, const ops::Key& key,
                                              const std::string& mobile, base::Instant now) {
    TRY_ASSIGN(const auto number, domain::Mobile::from_text(mobile));
    return usecases::find_or_add_person(connection, usecases::mobile_hash_from(key, number),
                                        ops::random_number(), now);
}

/// Two modules in one character, a light border of two modules around them: readable on a dark
/// terminal and on a light one.
void print_qr(const std::vector<std::string>& rows) {
    const int size = static_cast<int>(rows.size());
    const auto dark = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && rows[y][x] == '1';
    };
    for (int y = -2; y < size + 2; y += 2) {
        std::cout << "\x1b[30;107m";
        for (int x = -2; x < size + 2; ++x) {
            const bool upper = dark(x, y), lower = dark(x, y + 1);
            std::cout << (upper && lower ? "\u2588" : upper ? "\u2580" : lower ? "\u2584" : " ");
        }
        std::cout << "\x1b[0m\n";
    }
}

void print_setup(const contract::SecondFactorSetup& setup, const std::vector<std::string>& codes) {
    print_qr(setup.qr);
    std::cout << "secret: " << setup.secret << "\n";
    for (const std::string& code : codes) std::cout << "recovery code: " << code << "\n";
}

struct Granted {
    std::string name;
    std::optional<contract::SecondFactorSetup> setup;
};

base::Result<Granted> grant(store::Connection& connection, const ops::Key& key,
                            const UserConfig& config, const std::vector<std::string>& codes,
                            base::Instant now) {
    TRY_ASSIGN(const auto person, person_with(connection, key, config.mobile, now));
    const usecases::RoleCommand command{
        {}, {person.pseudonym, config.organisation, config.role, config.reason}, false, true};
    TRY(usecases::change_role(connection, key, command, now));
    Granted granted{person.pseudonym, std::nullopt};
    const auto factor = connection.staff.second_factor(person.id);
    if (config.new_second_factor || !factor || !factor->confirmed)
        granted.setup =
            usecases::enrol_by_operator(connection, key, person, "Hamandish", codes, now);
    return granted;
}

/// Opens the data, runs `work(connection, key)` in a transaction, and `tell` with what it gave.
template <class Config, class Work, class Tell>
ExitCode with_data(const Config& config, Work work, Tell tell) {
    auto opened = open_data(config);
    if (!opened) return report_failure(opened.error());
    const auto outcome = opened->store->writer().submit_and_wait(
        [&](store::Connection& connection) { return work(connection, opened->key); });
    if (!outcome) return report_failure(outcome.error());
    tell(*outcome);
    return ExitCode::Success;
}

} // namespace

ExitCode run_user_add(const UserConfig& config) {
    return with_data(
        config,
        [&](store::Connection& connection, const ops::Key& key) {
            return person_with(connection, key, config.mobile, ops::Clock().now());
        },
        [](const store::PersonRecord& person) { std::cout << person.pseudonym << "\n"; });
}

ExitCode run_user_grant(const UserConfig& config) {
    const auto codes = usecases::new_recovery_codes();
    return with_data(
        config,
        [&](store::Connection& connection, const ops::Key& key) {
            return grant(connection, key, config, codes, ops::Clock().now());
        },
        [&](const Granted& granted) {
            std::cout << granted.name << "\n";
            if (granted.setup) print_setup(*granted.setup, codes);
        });
}

ExitCode run_user_revoke(const UserConfig& config) {
    return with_data(
        config,
        [&](store::Connection& connection, const ops::Key& key) -> base::Result<bool> {
            const base::Instant now = ops::Clock().now();
            TRY_ASSIGN(const auto person, person_with(connection, key, config.mobile, now));
            TRY(usecases::change_role(
                connection, key,
                {{},
                 {person.pseudonym, config.organisation, config.role, config.reason},
                 true,
                 true},
                now));
            return true;
        },
        [](bool) {});
}

ExitCode run_user_list(const UserConfig& config) {
    return with_data(
        config,
        [](store::Connection& connection, const ops::Key&)
            -> base::Result<std::vector<store::RoleRecord>> { return connection.staff.roles(); },
        [](const std::vector<store::RoleRecord>& roles) {
            for (const store::RoleRecord& one : roles)
                std::cout << one.pseudonym << "\t" << one.organisation << "\t" << one.role << "\n";
        });
}

ExitCode run_organisation_add(const OrganisationConfig& config) {
    const contract::Organisation organisation{
        config.slug, config.parent, config.kind, {config.name_fa, config.name_en}};
    return with_data(
        config,
        [&](store::Connection& connection, const ops::Key&) {
            return usecases::add_organisation(connection, {{}, {organisation, config.reason}, true},
                                              ops::Clock().now());
        },
        [](const contract::Organisation& added) { std::cout << added.slug << "\n"; });
}

} // namespace hamandish::server
