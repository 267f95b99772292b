// Forms filled in on paper and telephone calls: what staff enter, and what waits to be checked.
#pragma once

#include "contract/messages.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// `kind`: comment, proposal, request.
struct SheetContribution {
    std::string unit_key, kind, text;
    friend bool operator==(const SheetContribution&, const SheetContribution&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit_key", &SheetContribution::unit_key);
        f("kind", &SheetContribution::kind);
        f("text", &SheetContribution::text);
    }
};

/// A box ticked beside a unit: `choice` is agree or disagree.
struct SheetVote {
    std::string unit_key, choice;
    friend bool operator==(const SheetVote&, const SheetVote&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit_key", &SheetVote::unit_key);
        f("choice", &SheetVote::choice);
    }
};

/// POST /api/v1/staff/calls/{call}/papers → PaperDesk: one sheet, as it reads. `number` is written
/// on it, or on the note of a telephone call. The four answers are as in Profile. `channel`: how it
/// came (domain::SheetChannel). A number that was returned may be entered anew.
struct EnterSheet {
    std::int64_t number = 0;
    std::vector<SheetContribution> contributions;
    std::vector<SheetVote> votes;
    std::string birth_year, gender, province, audience_group;
    std::string channel = "paper";
    static constexpr std::array<std::string_view, 1> optional_fields{"channel"};
    friend bool operator==(const EnterSheet&, const EnterSheet&) = default;
    template <class F>
    static void fields(F&& f) {
        f("number", &EnterSheet::number);
        f("contributions", &EnterSheet::contributions);
        f("votes", &EnterSheet::votes);
        f("birth_year", &EnterSheet::birth_year);
        f("gender", &EnterSheet::gender);
        f("province", &EnterSheet::province);
        f("audience_group", &EnterSheet::audience_group);
        f("channel", &EnterSheet::channel);
    }
};

/// POST /api/v1/staff/papers/{sheet}/check → PaperDesk. `agrees`: with the paper; otherwise it is
/// returned, with a reason. `entered_at_ms` is that of the PaperSheet compared, because it may have
/// been entered anew since.
struct CheckSheet {
    bool agrees = false;
    std::string reason;
    std::int64_t entered_at_ms = 0;
    friend bool operator==(const CheckSheet&, const CheckSheet&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agrees", &CheckSheet::agrees);
        f("reason", &CheckSheet::reason);
        f("entered_at_ms", &CheckSheet::entered_at_ms);
    }
};

/// A sheet that is not checked. `state`: waiting, returned (`note` says why). `mine`: I entered it.
struct PaperSheet {
    std::int64_t id = 0;
    std::string state, note;
    bool mine = false;
    std::int64_t entered_at_ms = 0;
    EnterSheet content;
    friend bool operator==(const PaperSheet&, const PaperSheet&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &PaperSheet::id);
        f("state", &PaperSheet::state);
        f("note", &PaperSheet::note);
        f("mine", &PaperSheet::mine);
        f("entered_at_ms", &PaperSheet::entered_at_ms);
        f("content", &PaperSheet::content);
    }
};

/// GET /api/v1/staff/calls/{call}/papers. `units`: the texts left empty. `sheets`: of those not
/// checked at most domain::most_sheets_shown, by number; first those the reader may check, then
/// those returned, then the reader's own. `unchecked_count`: all of them; `checked_count`: the
/// others.
struct PaperDesk {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<Unit> units;
    std::vector<PaperSheet> sheets;
    std::int64_t unchecked_count = 0, checked_count = 0;
    friend bool operator==(const PaperDesk&, const PaperDesk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &PaperDesk::now_ms);
        f("call", &PaperDesk::call);
        f("units", &PaperDesk::units);
        f("sheets", &PaperDesk::sheets);
        f("unchecked_count", &PaperDesk::unchecked_count);
        f("checked_count", &PaperDesk::checked_count);
    }
};

} // namespace hamandish::contract
