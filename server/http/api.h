// The API: decode → use case → encode, for every route of contract/routes.h.
#pragma once

#include "contract/own_data_messages.h"
#include "contract/routes.h"
#include "domain/flood.h"
#include "server/credentials/issuer.h"
#include "server/http/address_limits.h"
#include "server/http/known_accounts.h"
#include "server/http/message.h"
#include "server/http/representation.h"
#include "server/http/response_cache.h"
#include "server/http/route_limits.h"
#include "server/ops/clock.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_list.h"
#include "server/recognition/kept_points.h"
#include "server/store/store.h"
#include "server/usecases/organisation_settings.h"
#include "server/usecases/report_concerns.h"

namespace hamandish::http {

struct ApiOptions {
    ops::Clock clock;
    bool can_send_codes = false;         ///< is there a channel for one-time codes?
    bool secure_cookies = false;         ///< the site is reached by https
    std::string origin;                  ///< "https://…", for addresses to scan
    std::string site_name = "Hamandish"; ///< what an authenticator app calls this site
    contract::SignInProviders providers; ///< where else people may sign in
    /// The bot with which people may share their number to sign in; outlives the site; null: none.
    const outbox::Channel* contact_bot = nullptr;
    const outbox::ChannelList* channels = nullptr; ///< outlive the site; null: none
    std::vector<std::string> notice_ways; ///< in which people are told things: "sms", "bale" …
    std::function<void()> outbox_written = [] {};
    /// Wakes what scans files that were attached; null: no scanner is set up.
    std::function<void()> file_attached = nullptr;
    std::shared_ptr<const credentials::Issuer> issuer = nullptr; ///< of certificates; null: none
    /// One-time codes that are sent without asking for a pass.
    domain::RateLimit site_codes = domain::codes_of_site;
    /// How often each route may be asked for; none: for storms of tests and benchmarks.
    std::optional<domain::LimitBudgets> budgets = domain::limit_budgets;
};

class Api {
  public:
    Api(store::Store& store, const ops::Key& key, ApiOptions options);

    /// Answers now or, for changes, after their commit.
    void handle(const Request& request, const Reply& reply);
    /// A public answer that lies ready, or why it is not given; nothing if it must be made.
    [[nodiscard]] std::optional<Response> kept(const Request& request);
    /// Does it take long enough to keep others waiting: all that is read, and files that are sent?
    [[nodiscard]] static bool is_slow(const Request& request);
    /// A public GET as the page renderer asks for it, maybe with a query: no session, identity
    /// coding.
    [[nodiscard]] std::shared_ptr<const Representation> fetch(std::string_view path);
    /// Counts what a page is made of as asked for by the page's reader; `path` as of fetch().
    /// TooMany as of RouteLimits.
    [[nodiscard]] base::Status count_for_page(std::string_view path, const std::string& address);

    /// What a widget of a call, or of an organisation, shows and to whom.
    [[nodiscard]] base::Result<usecases::Framing> framing(bool is_of_call, const std::string& slug);

    [[nodiscard]] Moment moment() const;
    [[nodiscard]] const ops::Clock& clock() const { return options_.clock; }

  private:
    using Parameters = std::vector<std::string>;

    [[nodiscard]] base::Status count_address(const contract::ApiRoute& route,
                                             std::string_view query, const std::string& address);
    [[nodiscard]] base::Status count(const contract::ApiRoute& route, const Request& request);
    [[nodiscard]] base::Status check_allowed(const contract::ApiRoute& route,
                                             const Request& request);
    void answer_public(const contract::RouteMatch& match, const Request& request,
                       const Reply& reply);
    [[nodiscard]] base::Result<std::string> read_public(contract::RouteId id,
                                                        const Parameters& parameters);
    [[nodiscard]] base::Result<std::string>
    read_file(store::Connection& connection, contract::RouteId id, const Parameters& parameters);
    [[nodiscard]] base::Result<std::string> read_recognition(store::Connection& connection,
                                                             contract::RouteId id,
                                                             const Parameters& parameters);
    [[nodiscard]] base::Result<std::string>
    read_mine(contract::RouteId id, const Parameters& parameters, const std::string& session_hash);
    [[nodiscard]] base::Result<std::string> read_private(const contract::ApiRoute& route,
                                                         const Parameters& parameters,
                                                         const std::string& session_hash);
    [[nodiscard]] base::Result<std::string>
    read_staff(contract::RouteId id, const Parameters& parameters, const std::string& session_hash);
    void write_staff(const contract::RouteMatch& match, const Request& request, const Reply& reply);
    void write_answer(const Parameters& parameters, const Request& request, const Reply& reply);
    void review_answer(const Parameters& parameters, const Request& request, const Reply& reply);
    void set_answer_rules(const Parameters& parameters, const Request& request, const Reply& reply);
    void object_to_answer(const Parameters& parameters, const Request& request, const Reply& reply);
    void report_comment(const Parameters& parameters, const Request& request, const Reply& reply);
    void appeal_hiding(const Parameters& parameters, const Request& request, const Reply& reply);
    void moderate(const Parameters& parameters, const Request& request, const Reply& reply);
    void write_draft(const contract::RouteMatch& match, const Request& request, const Reply& reply);
    void start_draft(const Request& request, const Reply& reply);
    void save_draft(const Parameters& parameters, const Request& request, const Reply& reply);
    void read_draft_file(const Parameters& parameters, const Request& request, const Reply& reply);
    void attach_file(const Parameters& parameters, const Request& request, const Reply& reply);
    void remove_attachment(const Parameters& parameters, const Request& request,
                           const Reply& reply);
    void change_draft_unit(const Parameters& parameters, const Request& request,
                           const Reply& reply);
    void add_draft_question(const Parameters& parameters, const Request& request,
                            const Reply& reply);
    void save_draft_question(const Parameters& parameters, const Request& request,
                             const Reply& reply);
    void change_draft_question(const Parameters& parameters, const Request& request,
                               const Reply& reply);
    void save_translation(const Parameters& parameters, const Request& request, const Reply& reply);
    void read_translation_file(const Parameters& parameters, const Request& request,
                               const Reply& reply);
    void remove_translation(const Parameters& parameters, const Request& request,
                            const Reply& reply);
    void schedule_draft(const Parameters& parameters, const Request& request, const Reply& reply);
    void start_version(const Parameters& parameters, const Request& request, const Reply& reply);
    void adopt_draft(const Parameters& parameters, const Request& request, const Reply& reply);
    void dismiss_leftover(const Parameters& parameters, const Request& request, const Reply& reply);
    void delete_draft(const Parameters& parameters, const Request& request, const Reply& reply);
    void extend_call(const Parameters& parameters, const Request& request, const Reply& reply);
    void withdraw_call(const Parameters& parameters, const Request& request, const Reply& reply);
    void change_role(bool revoked, const Request& request, const Reply& reply);
    void add_organisation(const Request& request, const Reply& reply);
    void change_organisation(const Parameters& parameters, const Request& request,
                             const Reply& reply);
    void set_logo(const contract::RouteMatch& match, const Request& request, const Reply& reply);
    void remove_logo(const Parameters& parameters, const Request& request, const Reply& reply);
    void set_up_second_factor(const Request& request, const Reply& reply);
    void confirm_second_factor(const Request& request, const Reply& reply);
    void show_second_factor(const Request& request, const Reply& reply);
    template <class Step>
    void try_second_factor(Step step, const Request& request, const Reply& reply);
    void write(const contract::RouteMatch& match, const Request& request, const Reply& reply);
    void ask_for_pass(const Request& request, const Reply& reply);
    void request_code(const Request& request, const Reply& reply);
    void start_contact_sign_in(const Request& request, const Reply& reply);
    void sign_in(const Request& request, const Reply& reply);
    void sign_out(const Request& request, const Reply& reply);
    void submit_comment(const Parameters& parameters, const Request& request, const Reply& reply);
    void add_comment_file(const Parameters& parameters, const Request& request, const Reply& reply);
    void remove_comment_file(const Parameters& parameters, const Request& request,
                             const Reply& reply);
    [[nodiscard]] base::Result<Response> download_comment_file(const Parameters& parameters,
                                                               const Request& request);
    void cast_vote(const Parameters& parameters, const Request& request, const Reply& reply);
    void cast_marks(const Parameters& parameters, const Request& request, const Reply& reply);
    void give_answers(const Parameters& parameters, const Request& request, const Reply& reply);
    void save_notices(const Request& request, const Reply& reply);
    void save_profile(const Request& request, const Reply& reply);
    void end_session(const Parameters& parameters, const Request& request, const Reply& reply);
    void end_other_sessions(const Request& request, const Reply& reply);
    void issue_year_certificate(const Parameters& parameters, const Request& request,
                                const Reply& reply);
    void issue_certificate(const Parameters& parameters, const Request& request,
                           const Reply& reply);
    void save_recognition(const Request& request, const Reply& reply);
    void appeal_points(const Request& request, const Reply& reply);
    void decide_points(const Parameters& parameters, const Request& request, const Reply& reply);
    /// Forbidden naming "kiosk" from one that is out of service, "download" of what is a file,
    /// "sessions" of what is nobody else's business.
    [[nodiscard]] base::Status check_kiosk(const Request& request, contract::RouteId route);
    void show_kiosk(const Request& request, const Reply& reply);
    void set_up_kiosk(const Request& request, const Reply& reply);
    void end_kiosk_visit(const Request& request, const Reply& reply);
    [[nodiscard]] base::Result<std::string> show_qr(const std::string& path) const;
    void register_kiosk(const Request& request, const Reply& reply);
    void revoke_kiosk(const Parameters& parameters, const Request& request, const Reply& reply);
    void verify_representative(const Request& request, const Reply& reply);
    void withdraw_representative(const Parameters& parameters, const Request& request,
                                 const Reply& reply);
    void send_again(const Request& request, const Reply& reply);
    void erase(const Request& request, const Reply& reply);
    [[nodiscard]] base::Result<std::string> show_joining(const std::string& token,
                                                         const std::string& session_hash);
    void join_accounts(const Request& request, const Reply& reply);
    void react(const Parameters& parameters, const Request& request, const Reply& reply);
    void enter_sheet(const Parameters& parameters, const Request& request, const Reply& reply);
    void check_sheet(const Parameters& parameters, const Request& request, const Reply& reply);
    /// So that what takes seconds the first time is not done while everyone waits to write.
    void compare_comments_before(const Request& request, const std::string& slug);
    void change_concerns(const Parameters& parameters, const Request& request, const Reply& reply);
    void sign_concerns(const Parameters& parameters, const Request& request, const Reply& reply);
    void write_own_words(const Parameters& parameters, const Request& request, const Reply& reply);
    void publish_report(const Parameters& parameters, const Request& request, const Reply& reply);
    /// Hands work to the writer; its message, encoded, is the answer.
    template <class Work>
    void commit(Work work, const Request& request, const Reply& reply);
    [[nodiscard]] std::string kiosk_cookie(std::string_view secret) const;
    [[nodiscard]] std::string session_cookie(std::string_view token, std::int64_t life_ms) const;
    [[nodiscard]] std::string contact_cookie(std::string_view token, std::int64_t life_ms) const;

    store::Store& store_;
    ops::Key key_;
    ApiOptions options_;
    ResponseCache cache_;
    usecases::KeptConcerns concerns_;
    recognition::KeptPoints points_;
    RouteLimits limits_;
    KnownAccounts accounts_;
    AddressLimits addresses_{domain::all_routes_per_address};
};

} // namespace hamandish::http
