#include "screens/act_words.h"

#include "screens/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;

/// A form of subject: its words as written, joined by _, with a sign where something is named:
/// @ a person, # a number, ~ a role, % a rule, ! a setting, $ whatever else, ? a word that is not
/// told, * all the rest, > what was and what is now.
struct Form {
    std::string_view act, words, name;
};

constexpr std::array forms{
    Form{"edit_draft", "delete_$", "delete_draft"},
    Form{"manage_roles", "grant_~_@", "grant"},
    Form{"manage_roles", "revoke_~_@", "revoke_role"},
    Form{"manage_organisations", "add_$", "add_organisation"},
    Form{"manage_organisations", "set_!_>", "change_setting"},
    Form{"manage_organisations", "revoke_certificate_$", "revoke_certificate"},
    Form{"manage_kiosks", "register_#", "register_kiosk"},
    Form{"manage_kiosks", "revoke_#", "revoke_kiosk"},
    Form{"verify_representatives", "verify_@_*", "verify"},
    Form{"verify_representatives", "withdraw_@_*", "withdraw"},
    Form{"open_call", "schedule_$", "schedule"},
    Form{"open_call", "extend_$", "extend"},
    Form{"open_call", "answer_$_within_#_days", "answer_days"},
    Form{"withdraw_call", "withdraw_$", "withdraw_call"},
    Form{"publish_version", "adopt_$", "adopt"},
    Form{"answer_proposals", "publish_answer_#", "publish_answer"},
    Form{"answer_proposals", "return_answer_#", "return_answer"},
    Form{"enter_paper", "enter_sheet_#_of_$", "enter_sheet"},
    Form{"enter_paper", "check_sheet_#_of_$", "check_sheet"},
    Form{"enter_paper", "return_sheet_#_of_$", "return_sheet"},
    Form{"sign_concerns", "sign_concerns_of_$", "sign_concerns"},
    Form{"sign_concerns", "?_concerns_of_$", "change_concerns"},
    Form{"publish_report", "publish_the_report_of_$", "publish_report"},
    Form{"hide_contribution", "hide_comment_#_by_%", "hide"},
    Form{"hide_contribution", "show_comment_#", "show"},
    Form{"hide_contribution", "dismiss_comment_#", "dismiss"},
    Form{"hide_contribution", "uphold_comment_#", "uphold"},
    Form{"hide_contribution", "lift_comment_#", "lift"},
    Form{"hide_contribution", "mask_comment_#", "mask"},
    Form{"hide_contribution", "unmask_comment_#", "unmask"},
    Form{"hide_contribution", "uphold_mask_comment_#", "uphold_mask"},
    Form{"hide_contribution", "lift_mask_comment_#", "lift_mask"},
    Form{"hide_contribution", "grant_points_appeal_#", "grant_points"},
    Form{"hide_contribution", "refuse_points_appeal_#", "refuse_points"},
    Form{"hide_contribution", "mark_campaign_comment_#", "mark_campaign"},
    Form{"hide_contribution", "unmark_campaign_comment_#", "unmark_campaign"},
    Form{"tend_outbox", "send_message_#_again", "send_message"},
    Form{"tend_outbox", "send_all_of_$_again", "send_channel"},
    Form{"tend_outbox", "send_all_without_a_channel_again", "send_untried"},
};

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

struct Named {
    std::string person, role, rule, setting, name, before;
    std::int64_t number = 0;
};

bool take(char sign, const std::string& word, Named& into) {
    switch (sign) {
    case '@': into.person = word; return true;
    case '~': into.role = word; return true;
    case '%': into.rule = word; return true;
    case '!': into.setting = word; return true;
    case '$': into.name = word; return true;
    case '?': return true;
    case '#': {
        const char* const end = word.data() + word.size();
        const auto read = std::from_chars(word.data(), end, into.number);
        return read.ec == std::errc{} && read.ptr == end;
    }
    default: return false;
    }
}

constexpr std::string_view signs = "@~%!$#?", becomes = " -> ";

/// "BEFORE -> AFTER", either of which may be nothing.
void split_change(Named& named) {
    const std::string all = " " + named.name + " ";
    const auto at = all.find(becomes);
    if (at == all.npos) return;
    named.before = at > 0 ? all.substr(1, at - 1) : std::string();
    const auto after = at + becomes.size();
    named.name = after < all.size() ? all.substr(after, all.size() - after - 1) : std::string();
}

/// What is named in a subject of this form, or nothing when it has another.
std::optional<Named> read(const Form& form, const std::vector<std::string>& subject) {
    const auto pattern = split(form.words, '_');
    const bool is_change = pattern.back() == ">", takes_rest = is_change || pattern.back() == "*";
    const std::size_t fixed = pattern.size() - (takes_rest ? 1 : 0);
    if (takes_rest ? subject.size() <= fixed : subject.size() != fixed) return std::nullopt;
    Named out;
    for (std::size_t i = 0; i < fixed; ++i) {
        const bool names =
            pattern[i].size() == 1 && signs.find(pattern[i].front()) != std::string_view::npos;
        if (names ? !take(pattern[i].front(), subject[i], out) : pattern[i] != subject[i])
            return std::nullopt;
    }
    for (std::size_t i = fixed; i < subject.size(); ++i)
        out.name += (i == fixed ? "" : " ") + subject[i];
    if (is_change) split_change(out);
    return out;
}

std::string or_nothing(const Page& page, const std::string& words) {
    return words.empty() ? page.say(MessageKey::organisation_nothing) : words;
}

} // namespace

std::string act_in_words(const Page& page, const contract::StaffAct& act) {
    const auto subject = split(act.subject, ' ');
    for (const Form& form : forms) {
        if (form.act != act.act) continue;
        const auto named = read(form, subject);
        if (!named) continue;
        return page.say(
            MessageKey::acts_subject,
            {{"what", std::string(form.name)},
             {"person", named->person.empty() ? std::string() : citizen(page, named->person)},
             {"role", page.say(MessageKey::staff_role, {{"role", named->role}})},
             {"rule", page.say(MessageKey::moderation_rule, {{"rule", named->rule}})},
             {"setting", page.say(MessageKey::organisation_setting, {{"setting", named->setting}})},
             {"before", or_nothing(page, named->before)},
             {"number", named->number},
             {"name", named->setting.empty() ? named->name : or_nothing(page, named->name)}});
    }
    return act.subject;
}

} // namespace hamandish::screens
