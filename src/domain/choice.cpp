#include "domain/choice.h"

namespace hamandish::domain {

std::string_view word(Choice choice) {
    switch (choice) {
    case Choice::Agree: return "agree";
    case Choice::Disagree: return "disagree";
    case Choice::Pass: return "pass";
    }
    return "pass";
}

base::Result<Choice> choice_from_word(std::string_view text) {
    for (const Choice choice : {Choice::Agree, Choice::Disagree, Choice::Pass})
        if (word(choice) == text) return choice;
    return base::fail(base::ErrorCode::InvalidInput, "choice");
}

} // namespace hamandish::domain
