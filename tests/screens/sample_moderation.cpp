#include "sample_moderation.h"

#include "sample_messages.h"

namespace hamandish::test {
namespace {

constexpr std::int64_t day = base::ms_per_day;

contract::Hiding hiding() {
    return {sample_now.ms - day, "personal_data", "شماره تلفن شخص دیگری در متن بود.", {}, {}, {}};
}

contract::ModerationCase case_of(std::size_t index) {
    const auto unit = *sample_unit(World::Open, "article-2");
    contract::ModerationCase one;
    one.call_slug = unit.call.slug;
    one.call_title = unit.call.title;
    one.unit_kind = unit.unit.kind;
    one.unit_number = unit.unit.number;
    one.unit_heading = unit.unit.heading;
    one.comment = unit.comments[index];
    return one;
}

contract::ModerationEntry entry(std::string act, std::string reason, std::int64_t index) {
    const auto unit = sample_unit(World::Open, "article-2")->unit;
    contract::ModerationEntry one;
    one.comment_id = 7;
    one.unit_key = unit.key;
    one.unit_kind = unit.kind;
    one.unit_number = unit.number;
    one.unit_heading = unit.heading;
    const bool act_tells_a_rule = act != "masked";
    one.act = std::move(act);
    one.rule = act_tells_a_rule ? "insult" : "";
    one.reason = std::move(reason);
    one.at_ms = sample_now.ms - (5000 - index) * base::ms_per_hour;
    one.entry = index;
    one.by_appeal = one.act != "hidden" && one.act != "masked";
    return one;
}

contract::Comment& with_id(std::vector<contract::Comment>& comments, std::int64_t id) {
    for (contract::Comment& one : comments)
        if (one.id == id) return one;
    return comments.front();
}

contract::FloodGroup marked_group() {
    contract::FloodGroup campaign{
        "مهلت نظرخواهی دست‌کم چهل و پنج روز باشد و در "
        "تعطیلات "
        "متوقف "
        "شود.",
        137,
        131,
        sample_now.ms - 3 * base::ms_per_hour,
        sample_now.ms - base::ms_per_hour,
        4,
        0,
        true,
        98,
        410,
        377,
        {{7, "article-2"}, {21, "article-1"}, {12, "article-3"}}};
    campaign.marked_comment = 7;
    campaign.marked_at_ms = sample_now.ms - base::ms_per_hour;
    campaign.mark_reason =
        "همه این متن‌ها در یک ساعت و با یک نشانی آمده‌اند.";
    return campaign;
}

contract::FloodGroup group_of_few() {
    return {"Buy cheap essays at our site, write to us.",
            9,
            2,
            sample_now.ms - 2 * day,
            sample_now.ms - day,
            0,
            9,
            false,
            0,
            0,
            0,
            {{31, "article-2"}, {32, "article-2"}}};
}

void hide(contract::Comment& comment) {
    comment.hiding = hiding();
    comment.text.clear();
}

/// About a contribution, twice, once not for whoever reads it to decide; and about taking part.
std::vector<contract::PointAppealCase> point_appeals(const contract::ModerationCase& place) {
    contract::PointAppealCase one{7,
                                  "same_answer",
                                  3,
                                  place.comment.id,
                                  place.comment.unit_key,
                                  place.call_slug,
                                  place.call_title,
                                  "پیشنهاد من زودتر از آن یکی رسیده بود.",
                                  sample_now.ms - day,
                                  20,
                                  true};
    auto not_mine = one;
    not_mine.id = 8;
    not_mine.may_decide = false;
    auto of_votes = one;
    of_votes.id = 9;
    of_votes.rule = "missing";
    of_votes.points = of_votes.comment = 0;
    of_votes.unit_key.clear();
    of_votes.most = 5;
    return {one, not_mine, of_votes};
}

} // namespace

contract::ModerationLog sample_moderation_log(World world) {
    contract::ModerationLog log{sample_now.ms, sample_call(world).call, 0, 0, 0, {}};
    if (world == World::Empty) return log;
    log.hidden_count = 1;
    log.report_count = 6;
    log.waiting_count = 2;
    auto campaign =
        entry("campaign_marked",
              "متن‌ها را گروهی پیش از آن پخش کرده بود.", 4998);
    campaign.rule.clear();
    campaign.by_appeal = false;
    campaign.alike_count = 137;
    log.entries = {campaign, entry("masked", "شماره تلفن شخص دیگری در متن بود.", 4995),
                   entry("shown", "نقد تند یک تصمیم توهین نیست.", 4990),
                   entry("upheld", "خطاب به اشخاص نوشته شده است.", 4950),
                   entry("hidden", "ناسزا به نویسندگان پیش‌نویس", 4821)};
    return log;
}

contract::FloodDesk sample_floods(World world) {
    contract::FloodDesk desk;
    desk.now_ms = sample_now.ms;
    desk.call = sample_call(world).call;
    desk.rates = {{"comments", 2, 2, 20}, {"votes", 31, 12, 92}, {"reactions", 9, 6, 40}};
    if (world == World::Scheduled) return desk;
    const std::int64_t hour = base::ms_per_hour;
    desk.hours = {{"comments", sample_now.ms - 3 * hour, 148},
                  {"votes", sample_now.ms - 3 * hour, 1'204},
                  {"reactions", sample_now.ms - 50 * hour, 61}};
    desk.hour_count = 3;
    desk.groups = {marked_group(), group_of_few()};
    desk.group_count = 2;
    return desk;
}

contract::ModerationQueue sample_moderation_queue(World world) {
    contract::ModerationQueue queue;
    queue.now_ms = sample_now.ms;
    if (world == World::Scheduled) return queue;
    auto reported = case_of(0);
    reported.reports = {{"advertising", 1}, {"insult", 3}};
    reported.report_count = 4;
    auto appealed = case_of(1);
    appealed.comment.hiding = hiding();
    appealed.comment.hiding.appeal = "waiting";
    appealed.comment.hiding.appeal_text = "این شماره خود من است.";
    auto own = appealed;
    own.comment = case_of(2).comment;
    own.comment.hiding = appealed.comment.hiding;
    appealed.may_decide = true;
    auto hidden = case_of(0);
    hidden.comment.id = 31;
    hidden.comment.hiding = hiding();
    reported.suggested = {"۰۹۱۲ ۵۵۵ ۶۶ ۷۷"};
    auto masked = case_of(0);
    masked.comment.id = 32;
    masked.comment.masking = {sample_now.ms - day, "شماره تلفن در متن بود.", {}, {}, {},
                              {"۰۹۱۲ ۵۵۵ ۶۶ ۷۷"}};
    masked.suggested = masked.comment.masking.words;
    auto mask_appealed = masked;
    mask_appealed.comment.id = 33;
    mask_appealed.comment.masking.appeal = "waiting";
    mask_appealed.comment.masking.appeal_text = "این شماره خود من است.";
    mask_appealed.may_decide = true;
    queue.point_appeals = point_appeals(reported);
    queue.masked = {masked};
    queue.mask_appeals = {mask_appealed};
    queue.reported = {reported};
    queue.appeals = {appealed, own};
    queue.hidden = {hidden, own};
    return queue;
}

void hide_own_comment(app::State& state) {
    auto& shown = with_id(state.unit.value->comments, 12);
    auto own = shown;
    own.hiding = hiding();
    hide(shown);
    state.unit.value->hidden_count = 1;
    state.my_unit.value->hidden = {own};
}

void hide_comments(app::State& state) {
    hide_own_comment(state);
    auto& comments = state.unit.value->comments;
    auto& own = state.my_unit.value->hidden.front().hiding;
    own.appeal = with_id(comments, 12).hiding.appeal = "waiting";
    own.appeal_text = "این شماره خود من است.";
    auto& other = with_id(comments, 7);
    hide(other);
    state.unit.value->hidden_count = 2;
    other.hiding.appeal = "upheld";
    other.hiding.upheld_because = "شماره از آن نویسنده نیست.";
    state.my_unit.value->reported = {3};
}

} // namespace hamandish::test
