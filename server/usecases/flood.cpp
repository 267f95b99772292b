#include "server/usecases/flood.h"

#include "evidence/work.h"
#include "server/usecases/limit.h"

#include <charconv>
#include <optional>

namespace hamandish::usecases {
namespace {

constexpr char separator = '.';

/// "SEED.PARTS.BITS.TURN.EXPIRES"
std::string text_of(const std::string& seed, const domain::PassTerms& terms) {
    std::string text = seed;
    for (const std::int64_t number : {terms.parts, static_cast<std::int64_t>(terms.bits),
                                      terms.turn_at.ms, terms.expires_at.ms})
        (text += separator) += std::to_string(number);
    return text;
}

/// It holds for one number, so that nobody can gather passes for others.
std::string signature_of(const ops::Key& key, const std::string& text,
                         const domain::Mobile& mobile) {
    return key.hash("pass", text + ' ' + mobile.e164());
}

struct ReadPass {
    std::string seed;
    domain::PassTerms terms;
};

std::optional<std::int64_t> take_number(std::string_view& text) {
    if (text.empty() || text.front() != separator) return std::nullopt;
    text.remove_prefix(1);
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

/// Nothing of what was not signed here for this number.
std::optional<ReadPass> read_pass(const ops::Key& key, const domain::Mobile& mobile,
                                  const std::string& shown) {
    const auto end = shown.rfind(separator);
    if (end == std::string::npos) return std::nullopt;
    const std::string text = shown.substr(0, end);
    if (!ops::equal_in_constant_time(shown.substr(end + 1), signature_of(key, text, mobile)))
        return std::nullopt;
    const auto seed_end = text.find(separator);
    if (seed_end == std::string::npos) return std::nullopt;
    std::string_view rest = std::string_view(text).substr(seed_end);
    const auto parts = take_number(rest), bits = take_number(rest), turn = take_number(rest),
               expires = take_number(rest);
    if (!parts || !bits || !turn || !expires || !rest.empty()) return std::nullopt;
    return ReadPass{text.substr(0, seed_end),
                    {*parts, static_cast<int>(*bits), {*turn}, {*expires}}};
}

bool is_work_done(const ReadPass& pass, const std::vector<std::int64_t>& work) {
    if (static_cast<std::int64_t>(work.size()) != pass.terms.parts) return false;
    for (std::size_t part = 0; part < work.size(); ++part)
        if (!evidence::fits_work(pass.seed, static_cast<std::int64_t>(part), work[part],
                                 pass.terms.bits))
            return false;
    return true;
}

/// A pass that was used stands among the buckets until nobody could use it any more.
bool use_up(store::Connection& connection, const ReadPass& pass) {
    return connection.limits.replace("pass " + pass.seed, std::nullopt, pass.terms.expires_at);
}

} // namespace

base::Result<contract::Pass> give_pass(store::Connection& connection, const ops::Key& key,
                                       const PassCommand& command, base::Instant now) {
    connection.limits.delete_full_by(now);
    const std::string whose =
        command.address.empty() ? std::string() : key.hash("address", command.address);
    TRY(count_act(connection, domain::codes_per_address, "passes", whose, now));
    domain::PassTerms terms = domain::terms_of_work(now);
    if (command.way == domain::PassWay::Queue) {
        TRY_ASSIGN(const auto empty_at,
                   count_in(connection, domain::queue_of_site, "queue for codes", now));
        terms = domain::terms_of_queue(empty_at, now);
    }
    const std::string text = text_of(command.seed, terms);
    return contract::Pass{text + separator + signature_of(key, text, command.mobile),
                          command.seed,
                          terms.parts,
                          terms.bits,
                          terms.turn_at.ms,
                          terms.expires_at.ms};
}

base::Status pass_flood(store::Connection& connection, const ops::Key& key,
                        const domain::Mobile& mobile, const ShownPass& shown,
                        const domain::RateLimit& limit, base::Instant now) {
    if (!connection.limits.are_counted()) return {};
    if (const auto pass = read_pass(key, mobile, shown.text);
        pass && domain::is_its_time(pass->terms, now) && is_work_done(*pass, shown.work) &&
        use_up(connection, *pass))
        return {};
    auto counted = count_in(connection, limit, "codes of the site", now);
    if (counted) return {};
    counted.error().where = "flood";
    return tl::unexpected(std::move(counted).error());
}

} // namespace hamandish::usecases
