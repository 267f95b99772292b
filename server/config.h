// Settings: built-in, then the file given by --config, then the environment, then the command line.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hamandish::server {

struct ServeConfig {
    std::string data_folder = "data"; ///< the key, and the database if it is SQLite
    std::string database;             ///< "postgresql://…"; empty: SQLite in the data folder
    std::string web_folder;
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string origin;         ///< empty: http://host:port
    bool demo = false;          ///< the real directive as an open call, codes in the log
    std::string clock;          ///< RFC 3339; demo only
    std::string providers_file; ///< where else people may sign in (oidc/provider.h); empty: nowhere
    bool log_requests = false;  ///< a line for each, without what was asked
    std::vector<std::string> framers; ///< origins that may show calls within their pages
    std::string channels_file;        ///< how people are written to (outbox/channel_config.h)
    std::string scanner; ///< program that looks into attached files; empty: none is set up
    bool without_rate_limits = false; ///< demo only: for storms of tests and benchmarks
    std::int64_t max_database_bytes = 0;
    int threads = 2;
    int max_connections = 16384; ///< at once; more wait until one ends
    int request_seconds = 20;    ///< for a whole request to arrive
    int answer_seconds = 60;     ///< for an answer to be made, and for a whole answer to be taken
    std::string archive;         ///< folder of all that is committed (SQLite); empty: none is kept
    int archive_days = 14;       ///< how far back it reaches
};

/// export-log and verify-log.
struct LogConfig {
    std::string data_folder = "data", database;
    std::string file; ///< of an export; empty for verify-log: the database is verified
};

/// recompute-ranking.
struct RankingConfig {
    std::string log_file, ranking_file;
    std::string out_file; ///< empty: none is written
};

/// channels list and check, outbox list and retry.
struct OutboxCommandConfig {
    std::string data_folder = "data", database, channels_file;
    std::string origin;  ///< channels list: where webhooks reach the site
    std::string name;    ///< channels check: which; empty: all
    std::int64_t id = 0; ///< outbox retry: which; 0: all that failed
};

/// certificate revoke and rotate-key, verify-credential.
struct CertificateConfig {
    std::string data_folder = "data", database;
    std::string number, reason;
    std::string file;        ///< a credential as JSON or JWT
    std::string keys_file;   ///< its issuer's did.json
    std::string status_file; ///< the list of revocations it names; empty: not looked up
};

struct ImportConfig {
    std::string data_folder = "data", database;
    std::string file;     ///< one draft in one language, for a trial
    std::string encoding; ///< of a text file; empty: recognised
    std::string fa_file, en_file, slug, document_kind = "directive";
    std::string owner_fa, owner_en, summary_fa, summary_en;
    std::vector<std::string> topics;
    std::string opens, closes; ///< RFC 3339
    bool dry_run = false;
    std::string akn; ///< "fa" or "en": printed in this language as Akoma Ntoso, nothing stored
};

struct BackupConfig {
    std::string data_folder = "data", database;
    std::string to;
};

struct RestoreConfig {
    std::string data_folder = "data", database;
    std::string from;
    std::string archive; ///< in place of `from`
    std::string at;      ///< RFC 3339; `from` is then a folder of backups
};

struct MigrateStoreConfig {
    std::string from, to;
};

} // namespace hamandish::server
