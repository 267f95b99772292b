// People who take part in a call: as many as are wanted, the same ones each time.
#pragma once

#include "contract/own_data_messages.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::journeys {

/// What somebody votes on one unit of the demonstration's call.
struct SimulatedVote {
    std::string unit, choice;
};

/// What somebody writes on a unit; empty `text`: nothing. `wording`: of a proposal that has one.
struct SimulatedWords {
    std::string unit, kind, text, wording;
};

enum class NoticeWay { Safir, Sms, Bot, Mail, Rubika, Eitaa };

struct SimulatedPerson {
    std::string mobile, national_mobile; ///< as typed, and as messengers write it
    contract::Profile profile;
    std::vector<SimulatedVote> votes;
    SimulatedWords words;
    NoticeWay way = NoticeWay::Safir;
    bool is_troll = false;
};

/// As the provider of their way names them.
std::string address_of(const SimulatedPerson& person);

/// `campaign` of them say the same, spread over all; the last one is a troll. Whatever else they
/// are follows from `seed`.
std::vector<SimulatedPerson> simulated_people(int count, int campaign, std::uint64_t seed);

} // namespace hamandish::journeys
