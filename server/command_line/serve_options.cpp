#include "server/command_line/command.h"
#include "server/command_line/database_options.h"
#include "server/commands/serve.h"
#include "server/http/widgets.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace hamandish::server {

namespace {

/// Where else people may sign in, and what only demonstrations and tests ask for.
void add_identity_and_demo(CLI::App& serve, ServeConfig& config) {
    serve
        .add_option("--sign-in-providers", config.providers_file,
                    "File of the OpenID Connect providers people may sign in at (JSON)")
        ->envname("HAMANDISH_SIGN_IN_PROVIDERS");
    serve
        .add_option(
            "--channels", config.channels_file,
            "File of the channels people are written to by (JSON): server/outbox/CHANNELS.md")
        ->envname("HAMANDISH_CHANNELS");
    serve
        .add_option("--scanner", config.scanner,
                    "Program that says of an attached file on its standard input whether it is"
                    " clean (exit code 0) or infected (1)")
        ->envname("HAMANDISH_SCANNER");
    serve
        .add_flag("--demo", config.demo,
                  "Begin with the real directive as an open call; print one-time codes to the log")
        ->envname("HAMANDISH_DEMO");
    serve
        .add_flag("--without-rate-limits", config.without_rate_limits,
                  "Take whatever comes, for load tests; with --demo only")
        ->envname("HAMANDISH_WITHOUT_RATE_LIMITS");
    serve
        .add_option("--clock", config.clock,
                    "Begin at this instant (RFC 3339) instead of now; with --demo only")
        ->envname("HAMANDISH_CLOCK");
}

/// What is kept so that the site can be restored as it was at any instant.
void add_archive(CLI::App& serve, ServeConfig& config) {
    serve
        .add_option("--archive", config.archive,
                    "Folder that everything is archived in as it is recorded, for restore"
                    " --archive; with SQLite only (server/deploy/DATABASE.md)")
        ->envname("HAMANDISH_ARCHIVE");
    serve
        .add_option("--archive-days", config.archive_days,
                    "How many days back the archive reaches; what is older is removed")
        ->envname("HAMANDISH_ARCHIVE_DAYS")
        ->check(CLI::Range(1, 36'500))
        ->capture_default_str();
}

/// How many may come, and how long slow ones are waited for, and those who have gone without a
/// word.
void add_patience(CLI::App& serve, ServeConfig& config) {
    serve
        .add_option("--max-connections", config.max_connections,
                    "How many connections at once; more wait. Each needs a file descriptor")
        ->envname("HAMANDISH_MAX_CONNECTIONS")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    serve
        .add_option("--request-seconds", config.request_seconds,
                    "How long a request may take to arrive, and a connection be idle")
        ->envname("HAMANDISH_REQUEST_SECONDS")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    serve
        .add_option("--answer-seconds", config.answer_seconds,
                    "How long an answer may take to be made, and then to be read")
        ->envname("HAMANDISH_ANSWER_SECONDS")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
}

/// Who else may show what is here.
void add_framers(CLI::App& serve, ServeConfig& config) {
    serve
        .add_option("--framers", config.framers,
                    "Sites that may show calls within their pages (https://portal.example)")
        ->envname("HAMANDISH_FRAMERS")
        ->delimiter(',')
        ->check([](const std::string& one) {
            return http::check_framer(one) ? std::string()
                                           : one + " is no origin: give https://host";
        });
}

} // namespace

Command add_serve(CLI::App& app) {
    auto config = std::make_shared<ServeConfig>();
    CLI::App* serve = app.add_subcommand("serve", "Serve the site");
    serve->fallthrough(); // --config belongs to the whole program
    add_database(*serve, *config);
    serve->add_option("--web", config->web_folder, "Folder of the built site")
        ->envname("HAMANDISH_WEB");
    serve->add_option("--host", config->host, "Address to listen on")
        ->envname("HAMANDISH_HOST")
        ->capture_default_str();
    serve->add_option("--port", config->port, "Port to listen on; 0 takes a free one")
        ->envname("HAMANDISH_PORT")
        ->capture_default_str();
    serve->add_option("--origin", config->origin, "Where people reach the site (https://…)")
        ->envname("HAMANDISH_ORIGIN");
    serve
        ->add_option("--threads", config->threads, "Threads for the network, and as many for pages")
        ->envname("HAMANDISH_THREADS")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    add_patience(*serve, *config);
    serve
        ->add_option("--max-database-bytes", config->max_database_bytes,
                     "Largest size of the database; 0 is what the disk allows")
        ->envname("HAMANDISH_MAX_DATABASE_BYTES")
        ->check(CLI::NonNegativeNumber);
    add_archive(*serve, *config);
    serve->add_flag("--log-requests", config->log_requests, "A line in the log for each request")
        ->envname("HAMANDISH_LOG_REQUESTS");
    add_framers(*serve, *config);
    add_identity_and_demo(*serve, *config);
    return {serve, [config] { return run_serve(*config); }};
}

} // namespace hamandish::server
