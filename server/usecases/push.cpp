#include "server/usecases/push.h"

#include "contract/json_writer.h"
#include "domain/log_kind.h"
#include "server/outbox/message.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using domain::LogKind;

bool is(const store::LogRecord& entry, LogKind kind) {
    return entry.kind == domain::word(kind);
}

class Notice {
  public:
    Notice(std::string_view type, base::Instant at) {
        json_.begin_object();
        text("type", type);
        text("timestamp", base::rfc3339_from_instant(at));
        json_.key("data");
        json_.begin_object();
    }
    void text(std::string_view name, std::string_view value) {
        json_.key(name);
        json_.value(value);
    }
    void number(std::string_view name, std::int64_t value) {
        json_.key(name);
        json_.value(value);
    }
    void instant(std::string_view name, base::Instant at) {
        text(name, base::rfc3339_from_instant(at));
    }
    void in_both(std::string_view name, const domain::TwoTexts& value) {
        json_.key(name);
        json_.begin_object();
        text("fa", value.fa);
        text("en", value.en);
        json_.end_object();
    }
    [[nodiscard]] std::string take() {
        json_.end_object();
        json_.end_object();
        return json_.take();
    }

  private:
    contract::JsonWriter json_;
};

/// The same call says the same things of itself whatever happens to it.
void tell_call(Notice& notice, const store::CallRecord& call, const std::string& origin,
               const store::LogRecord& entry) {
    notice.text("site", origin);
    notice.text("call", call.slug);
    notice.in_both("title", call.title);
    notice.in_both("owner", call.owner);
    notice.in_both("summary", call.summary);
    notice.instant("opens_at", call.period.opens_at());
    notice.instant("closes_at", call.period.promised_closes_at());
    notice.text("page", origin + "/calls/" + call.slug);
    notice.number("log_index", entry.index);
}

/// A report is published when its call closes, when every proposal has its answer, and by hand:
/// which of them, told by what was published before.
std::string_view occasion_of(store::Connection& connection, const store::LogRecord& entry) {
    const auto before = connection.log.entries_of(entry.kind, entry.index);
    const auto count = std::count_if(before.begin(), before.end(),
                                     [&](const auto& one) { return one.call == entry.call; });
    return count == 0 ? "closed" : count == 1 ? "answered" : "by_hand";
}

bool push_opening(store::Connection& connection, const Pushing& to, const std::string& channel,
                  const store::CallRecord& call, const store::LogRecord& entry, base::Instant now) {
    Notice notice("call.opened", now);
    tell_call(notice, call, to.origin, entry);
    return outbox::write_push(
        connection, *to.key,
        {outbox::push_notice, channel, "entry " + std::to_string(entry.index), notice.take(), {}},
        now);
}

bool push_withdrawal(store::Connection& connection, const Pushing& to, const std::string& channel,
                     const store::CallRecord& call, const store::LogRecord& entry,
                     base::Instant now) {
    Notice notice("call.withdrawn", now);
    tell_call(notice, call, to.origin, entry);
    notice.instant("withdrawn_at", call.period.closes_at());
    notice.in_both("reason", call.withdrawal_reason);
    return outbox::write_push(
        connection, *to.key,
        {outbox::push_notice, channel, "entry " + std::to_string(entry.index), notice.take(), {}},
        now);
}

bool push_report(store::Connection& connection, const Pushing& to, const std::string& channel,
                 const store::CallRecord& call, const store::LogRecord& entry, base::Instant now) {
    const std::string about = "entry " + std::to_string(entry.index);
    const outbox::Push package{outbox::push_package, channel, about, {}, call.slug};
    Notice notice("report.published", now);
    tell_call(notice, call, to.origin, entry);
    notice.text("occasion", occasion_of(connection, entry));
    notice.text("report", to.origin + "/calls/" + call.slug + "/report");
    notice.text("open_data", to.origin + "/api/v1/calls/" + call.slug + "/report.zip");
    notice.text("package", outbox::webhook_id(*to.key, package));
    const bool wrote = outbox::write_push(
        connection, *to.key, {outbox::push_notice, channel, about, notice.take(), {}}, now);
    return outbox::write_push(connection, *to.key, package, now) || wrote;
}

bool push_entry(store::Connection& connection, const Pushing& to, const store::LogRecord& entry,
                base::Instant now) {
    const auto push = is(entry, LogKind::ReportPublished) ? push_report
                      : is(entry, LogKind::CallWithdrawn) ? push_withdrawal
                                                          : push_opening;
    const auto calls = connection.calls.list();
    const auto call = std::find_if(calls.begin(), calls.end(),
                                   [&](const auto& one) { return one.id == entry.call; });
    if (call == calls.end()) return false;
    bool wrote = false;
    for (const outbox::Channel* channel : to.channels->pushes())
        wrote |= push(connection, to, channel->name(), *call, entry, now);
    return wrote;
}

} // namespace

bool push_unsigned(store::Connection& connection, const Pushing& to, base::Instant now) {
    if (!to.channels || !to.key || to.channels->pushes().empty()) return false;
    const auto head = connection.log.newest_head();
    bool wrote = false;
    for (const store::LogRecord& entry :
         connection.log.entries(head ? head->tree_size : 0, connection.log.size()))
        if (is(entry, LogKind::CallOpened) || is(entry, LogKind::CallWithdrawn) ||
            is(entry, LogKind::ReportPublished))
            wrote |= push_entry(connection, to, entry, now);
    return wrote;
}

} // namespace hamandish::usecases
