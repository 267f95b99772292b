#include "server/commands/serve.h"

#include "server/commands/channels.h"
#include "server/commands/scanning.h"
#include "server/commands/text_file.h"
#include "server/credentials/key_folder.h"
#include "server/demo/directive.h"
#include "server/http/listener.h"
#include "server/http/site.h"
#include "server/logbook/found_groups.h"
#include "server/logbook/keeping.h"
#include "server/logbook/translations.h"
#include "server/ops/log.h"
#include "server/ops/stop_signal.h"
#include "server/ops/ticker.h"
#include "server/ops/workers.h"
#include "server/outbox/dispatcher.h"
#include "server/outbox/gauges.h"
#include "server/store/key_check.h"
#include "server/store/log_archive.h"
#include "server/usecases/announce.h"
#include "server/usecases/answer_archive.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/index_comments.h"
#include "server/usecases/openings.h"
#include "server/usecases/opinion_groups.h"
#include "server/usecases/push.h"
#include "server/usecases/report_archive.h"
#include "server/usecases/scan_attachments.h"
#include "server/version.h"

namespace hamandish::server {
namespace {

constexpr int grace_seconds = 10;

base::Result<ops::Clock> clock_from(const ServeConfig& config) {
    if (config.clock.empty()) return ops::Clock();
    const auto instant = base::instant_from_rfc3339(config.clock);
    // Moving the legal clock is for looking at a demonstration, never for a real consultation.
    if (!config.demo || !instant) return base::fail(base::ErrorCode::InvalidInput, "--clock");
    return ops::Clock::showing(*instant);
}

std::string origin_of(const ServeConfig& config) {
    if (!config.origin.empty()) return config.origin;
    return "http://" + config.host + ":" + std::to_string(config.port);
}

http::SiteOptions site_options(const ServeConfig& config, const ops::Clock& clock) {
    http::SiteOptions options;
    options.web_folder = config.web_folder;
    options.origin = origin_of(config);
    options.version = version;
    options.log_requests = config.log_requests;
    options.framers = config.framers;
    options.api.clock = clock;
    options.api.secure_cookies = options.origin.substr(0, 6) == "https:";
    if (config.without_rate_limits) options.api.budgets.reset();
    return options;
}

/// Where else people may sign in, for the site and for its sign-in page.
base::Status add_providers(const ServeConfig& config, http::SiteOptions& options) {
    if (config.providers_file.empty()) return {};
    TRY_ASSIGN(const auto text, text_of_file(config.providers_file));
    TRY_ASSIGN(options.providers, oidc::providers_from_text(text));
    for (const oidc::ProviderConfig& one : options.providers)
        options.api.providers.providers.push_back({one.name, {one.label_fa, one.label_en}});
    return {};
}

/// Who signs certificates.
base::Status add_issuer(const ServeConfig& config, http::SiteOptions& options) {
    TRY_ASSIGN(auto keys, credentials::load_keys(config.data_folder));
    options.api.issuer =
        std::make_shared<const credentials::Issuer>(options.origin, std::move(keys));
    return {};
}

base::Status add_identities(const ServeConfig& config, http::SiteOptions& options) {
    TRY(add_providers(config, options));
    return add_issuer(config, options);
}

store::StoreOptions store_options(const ServeConfig& config) {
    return {config.data_folder, config.threads + 2, config.max_database_bytes, config.database,
            !config.without_rate_limits};
}

/// Null where none is kept.
base::Result<std::unique_ptr<store::LogArchive>> start_archive(const ServeConfig& config,
                                                               store::Store& store) {
    if (config.archive.empty()) return std::unique_ptr<store::LogArchive>();
    // PostgreSQL archives its own.
    if (!config.database.empty()) return base::fail(base::ErrorCode::InvalidInput, "--archive");
    return store::LogArchive::start(store, {config.archive, config.archive_days});
}

/// All that is given outlives the metrics.
void add_gauges(ops::Metrics& metrics, store::Store& store, const outbox::ChannelList& channels,
                const store::LogArchive* archive) {
    outbox::add_outbox_gauges(metrics, store, channels);
    if (archive == nullptr) return;
    metrics.add_gauge("hamandish_archive_kept",
                      "1 while everything is archived as it is recorded, 0 in a gap.",
                      [archive] { return archive->is_kept() ? 1.0 : 0.0; });
}

/// How people are written to. A site where nobody can sign in is not opened: that is found out now
/// and not by its first citizen.
base::Result<outbox::ChannelList> channels_from(const ServeConfig& config) {
    outbox::ChannelList channels;
    if (!config.channels_file.empty()) {
        TRY_ASSIGN(channels, load_channels(config.channels_file));
    }
    if (config.demo) channels.add_log();
    if (channels.for_codes().empty() && config.providers_file.empty())
        return base::fail(base::ErrorCode::InvalidInput, "--channels");
    return channels;
}

/// Both outlive the site.
void add_channels(const outbox::ChannelList& channels, outbox::Dispatcher& dispatcher,
                  http::SiteOptions& options) {
    options.channels = &channels;
    options.api.can_send_codes = !channels.for_codes().empty();
    options.api.notice_ways = channels.ways();
    options.api.outbox_written = [&dispatcher] { dispatcher.wake(); };
}

http::ListenerOptions listener_options(const ServeConfig& config) {
    http::ListenerOptions options;
    options.host = config.host;
    options.port = config.port;
    options.threads = config.threads;
    options.max_connections = static_cast<std::size_t>(config.max_connections);
    options.request_seconds = config.request_seconds;
    options.answer_seconds = config.answer_seconds;
    return options;
}

/// Answers whose words changed, and all of a site from before there was an archive: theirs may take
/// minutes, in which people are served already and find those that are done. Some at a time, so
/// that others get their turn, and not without an end, because stopping waits for it.
base::Status archive_answers(store::Store& store) {
    constexpr int most_rounds = 20;
    std::int64_t added = 1;
    for (int round = 0; added > 0 && round < most_rounds; ++round) {
        TRY_ASSIGN(added, store.writer().submit_and_wait([](store::Connection& connection) {
            return usecases::archive_answers(connection, 100);
        }));
    }
    return {};
}

/// A site from before there was an index; some at a time, too.
base::Status index_words(store::Store& store) {
    for (std::int64_t added = 1; added > 0;) {
        TRY_ASSIGN(added, store.writer().submit_and_wait([](store::Connection& connection) {
            return usecases::index_missing_comments(connection, 500);
        }));
    }
    return {};
}

base::Status lay_out_translations(store::Store& store) {
    TRY(store.writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
        logbook::lay_out_earlier(connection);
        return true;
    }));
    return {};
}

/// What a site from before lacks.
base::Status catch_up(store::Store& store) {
    TRY(index_words(store));
    return lay_out_translations(store);
}

/// The key that signs the event log's heads; who it is stands in the log for whoever compares.
base::Result<ops::SigningKey> load_log_key(const std::string& folder) {
    TRY_ASSIGN(auto log_key, ops::SigningKey::load_or_create(folder + "/log.key"));
    const evidence::PublicKey public_key = log_key.public_key();
    ops::log(ops::Level::Info, "log_key",
             {{"public", evidence::hex_from_bytes(public_key.data(), public_key.size())}});
    return log_key;
}

/// True when something is to be posted.
bool announce(store::Store& store, const outbox::Desk& desk, base::Instant now) {
    if (desk.channels->posts().empty()) return false;
    const auto written =
        store.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
            return usecases::announce_due(c, desk.key, *desk.channels, desk.origin, now);
        });
    return written && *written;
}

/// True when people are to be told of calls that opened or were withdrawn; a part of them at a
/// time.
bool tell_of_calls(store::Store& store, const outbox::Desk& desk, base::Instant now) {
    bool told = false;
    for (bool more = true; more; told |= more) {
        const auto some =
            store.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
                const auto ways = desk.channels->ways();
                return usecases::tell_of_openings(c, desk.key, ways, now) ||
                       usecases::tell_of_withdrawals(c, desk.key, ways, now);
            });
        more = some && *some;
    }
    return told;
}

/// Numbers that were shared to sign in and led nowhere are not kept longer than they are of use.
void forget_contacts(store::Store& store, const outbox::ChannelList& channels, base::Instant now) {
    if (channels.for_contact() == nullptr) return;
    static_cast<void>(
        store.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
            c.contact_sign_ins.remove_expired_by(now);
            return true;
        }));
}

/// Files that were handed over and whose comment was never sent.
void forget_files(store::Store& store, base::Instant now) {
    static_cast<void>(
        store.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
            usecases::forget_waiting_files(c, now);
            return true;
        }));
}

/// What is pushed of a report to other systems is what everyone may fetch.
outbox::Pack packer(const std::string& origin) {
    return [origin, kept = std::make_shared<usecases::KeptConcerns>()](
               store::Connection& connection, const std::string& call, base::Instant now) {
        return usecases::report_archive(connection, call, origin, now, *kept);
    };
}

/// Other systems are told of what the log's keeper enters, with the entry.
logbook::Keeping::Told pusher(const outbox::Desk& desk) {
    return [pushing = usecases::Pushing{desk.channels, desk.key, desk.origin}](
               store::Connection& connection, base::Instant now) {
        usecases::push_unsigned(connection, pushing, now);
    };
}

/// Who looks into attached files; null where nobody does, and none waits for it.
base::Result<std::unique_ptr<Scanning>>
start_scanning(const ServeConfig& config, store::Store& store, http::SiteOptions& options) {
    if (config.scanner.empty()) {
        TRY(store.writer().submit_and_wait(usecases::offer_unscanned));
        return std::unique_ptr<Scanning>();
    }
    TRY(check_scanner(config.scanner));
    auto scanning = std::make_unique<Scanning>(store, config.scanner, options.api.clock);
    options.api.file_attached = [woken = scanning.get()] { woken->wake(); };
    return scanning;
}

/// When this returns, so has every change that was begun.
void finish_changes(store::Store& store) {
    static_cast<void>(store.writer().submit_and_wait(
        [](store::Connection&) -> base::Result<bool> { return true; }));
}

/// Opinion groups of calls that closed: found without a connection, because it may take seconds.
void find_groups(store::Store& store, base::Instant now) {
    const auto next = [&] {
        return store.readers().read(
            [](store::Connection& c) -> base::Result<std::optional<usecases::CallToGroup>> {
                return usecases::next_call_to_group(c);
            });
    };
    for (auto found = next(); found && *found; found = next()) {
        const store::CallId call = (*found)->call;
        const std::string groups = usecases::groups_to_keep((*found)->reactions);
        const auto kept =
            store.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
                TRY(logbook::keep_groups(c, call, groups, now));
                return true;
            });
        if (!kept) return;
    }
}

/// True when something is to be posted.
bool do_chores(store::Store& store, const outbox::Desk& desk, base::Instant now) {
    forget_contacts(store, *desk.channels, now);
    forget_files(store, now);
    const bool told = tell_of_calls(store, desk, now);
    const bool is_to_be_posted = announce(store, desk, now) || told;
    find_groups(store, now);
    return is_to_be_posted;
}

void do_minutely(store::Store& store, const outbox::Desk& desk, outbox::Dispatcher& dispatcher,
                 base::Instant now) {
    if (do_chores(store, desk, now)) dispatcher.wake();
    static_cast<void>(archive_answers(store)); // after what may not wait for it
}

base::Status serve(const ServeConfig& config, ops::StopSignal& stop) {
    if (config.without_rate_limits && !config.demo)
        return base::fail(base::ErrorCode::InvalidInput, "--without-rate-limits");
    TRY_ASSIGN(const auto clock, clock_from(config));
    TRY_ASSIGN(const auto channels, channels_from(config));
    TRY_ASSIGN(const auto store, store::Store::open(store_options(config)));
    TRY_ASSIGN(const auto archive, start_archive(config, *store)); // outlives whoever writes
    TRY_ASSIGN(const auto key, ops::Key::load_or_create(config.data_folder + "/hamandish.key"));
    TRY(store::require_same_key(store->writer(), key.hash("fingerprint", "")));
    TRY(catch_up(*store));
    TRY_ASSIGN(auto log_key, load_log_key(config.data_folder));
    if (config.demo) TRY(add_demo(*store, clock.now()));
    const outbox::Desk desk{&channels, key, origin_of(config), packer(origin_of(config))};
    const logbook::Keeping keeping(*store, std::move(log_key), clock, pusher(desk));

    outbox::Dispatcher dispatcher(*store, desk, clock);
    const ops::Ticker minutely(std::chrono::minutes(1),
                               [&] { do_minutely(*store, desk, dispatcher, clock.now()); });
    ops::Workers workers(config.threads);
    http::SiteOptions options = site_options(config, clock);
    TRY(add_identities(config, options));
    options.run_later = [&](std::function<void()> work) { workers.run(std::move(work)); };
    add_channels(channels, dispatcher, options);
    TRY_ASSIGN(const auto scanning, start_scanning(config, *store, options)); // outlives the site
    TRY_ASSIGN(const auto site, http::Site::create(*store, key, std::move(options)));
    add_gauges(site->metrics(), *store, channels, archive.get());
    TRY_ASSIGN(const auto listener,
               http::Listener::open(listener_options(config),
                                    [&](const http::Request& request, http::Reply reply) {
                                        site->handle(request, std::move(reply));
                                    }));
    ops::log(ops::Level::Info, "listening",
             {{"host", config.host}, {"port", listener->port()}, {"demo", config.demo ? 1 : 0}});
    stop.wait();
    ops::log(ops::Level::Info, "stopping");
    if (const int unanswered = listener->stop(grace_seconds))
        ops::log(ops::Level::Warning, "requests_unanswered", {{"count", unanswered}});
    // What outlived the grace still refers to the site and the listener, which go first.
    workers.finish();
    finish_changes(*store);
    return {};
}

} // namespace

ExitCode run_serve(const ServeConfig& config) {
    ops::StopSignal stop;
    const auto served = serve(config, stop);
    if (!served) return report_failure(served.error());
    ops::log(ops::Level::Info, "stopped");
    return ExitCode::Success;
}

} // namespace hamandish::server
