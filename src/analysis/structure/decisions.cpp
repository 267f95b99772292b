#include "analysis/structure/decisions.h"

#include <array>

namespace hamandish::analysis {
namespace {

using domain::DoubtCode;
using domain::UnitKind;

constexpr int most_candidates = 5;

/// How far the numbers of one kind have come.
struct Series {
    int last = 0;
    [[nodiscard]] int due() const { return last + 1; }
};

bool is_strong(const Head& head) {
    return head.starts_line &&
           (head.is_separated || head.ends_line || head.is_listed || head.is_heading);
}

HeadDoubt gap(int due, int number) {
    HeadDoubt doubt{DoubtCode::NumberGap, {}};
    for (int missing = due; missing < number && missing < due + most_candidates; ++missing)
        doubt.candidates.push_back(std::to_string(missing));
    return doubt;
}

class Judge {
  public:
    Judge(std::vector<Head> heads, std::span<const MatchLine> lines)
        : heads_(std::move(heads)), lines_(lines) {
        int inner = 0, outer = 0;
        for (const Head& head : heads_)
            if (head.form == HeadForm::Named && head.kind == UnitKind::Article)
                ++(is_strong(head) ? outer : inner);
        runs_on_ = inner > outer;
        look_ahead();
    }

    std::vector<DecidedHead> decide() {
        for (at_ = 0; at_ < heads_.size(); ++at_) {
            const Head& head = heads_[at_];
            switch (head.form) {
            case HeadForm::Named: named(head); break;
            case HeadForm::Preamble: keep(head, Verdict::Begins); break;
            case HeadForm::Bullet: keep(head, Verdict::InList); break;
            case HeadForm::Bare: bare(head); break;
            }
        }
        return std::move(out_);
    }

  private:
    void look_ahead() {
        std::array<int, 2> number{};
        for (auto& row : next_) row.resize(heads_.size());
        for (std::size_t index = heads_.size(); index-- > 0;) {
            next_[0][index] = number[0];
            next_[1][index] = number[1];
            const Head& head = heads_[index];
            const bool is_article =
                head.form == HeadForm::Named && head.kind == UnitKind::Article && head.number;
            if (is_article && (is_strong(head) ||
                               (!head.starts_line && head.is_separated && head.after_sentence)))
                number[head.is_latin ? 1 : 0] = head.number->value;
        }
    }

    DecidedHead& keep(const Head& head, Verdict verdict) {
        out_.push_back({head, verdict, {}});
        return out_.back();
    }
    void mention(const Head& head) {
        keep(head, Verdict::IsMention)
            .doubts.push_back(
                {DoubtCode::MentionOrHead, {candidate(head.kind, head.number->value)}});
    }

    void named(const Head& head) {
        if (domain::is_division(head.kind)) return division(head);
        switch (head.kind) {
        case UnitKind::Article: return article(head);
        case UnitKind::Note: return note(head);
        case UnitKind::Annex: return annex(head);
        default: // a clause or an item is only ever named at the start of a line
            if (is_strong(head) && (head.after_sentence || (head.is_separated && !head.ends_line)))
                keep(head, Verdict::InList);
        }
    }

    [[nodiscard]] Series& articles(const Head& head) { return articles_[head.is_latin ? 1 : 0]; }

    /// The number of the next place that looks like the beginning of an article; 0 if there is
    /// none.
    [[nodiscard]] int next_number(bool is_latin) const { return next_[is_latin ? 1 : 0][at_]; }

    [[nodiscard]] bool goes_on(const Head& head) const {
        const Points points = lines_[head.line].points;
        return goes_on_as_mention(points.subspan(head.body));
    }

    void article(const Head& head) {
        const int number = head.number->value;
        const int due = articles(head).due();
        const bool in_order = number == due || (number == due - 1 && head.number->repeat > 0);
        const bool next_fits = next_number(head.is_latin) == due + 1;
        if (is_strong(head)) {
            if (head.after_sentence || in_order || next_fits) return accept_article(head);
            return mention(head);
        }
        if (head.starts_line) { // no separator, and text goes on
            const bool begins = in_order && head.after_sentence && !goes_on(head);
            if (!begins) return;
            accept_article(head);
            out_.back().doubts.push_back(
                {DoubtCode::MentionOrHead, {candidate(UnitKind::Article, number)}});
            return;
        }
        if (!head.after_sentence && !(in_order && next_fits && runs_on_)) return;
        // Two in a row find the order again after heads that could not be read.
        const int next = next_number(head.is_latin);
        const bool resumes = head.after_sentence && number > due && next == number + 1;
        if (!in_order && !next_fits && !resumes) return mention(head);
        accept_article(head);
        if (!runs_on_ || !head.after_sentence)
            out_.back().doubts.push_back({DoubtCode::HeadInText, {}});
    }

    void accept_article(Head head) {
        Series& series = articles(head);
        const int number = head.number->value, due = series.due();
        DecidedHead& decided = keep(head, Verdict::Begins);
        if (!head.number->path.empty() || (number == series.last && head.number->repeat > 0))
            return;
        const bool next_fits = next_number(head.is_latin) == due + 1;
        if (number != due && next_fits) {
            decided.doubts.push_back({DoubtCode::NumberOutOfOrder, {std::to_string(due)}});
            series.last = due;
            return;
        }
        if (number > due) decided.doubts.push_back(gap(due, number));
        if (number == series.last) decided.doubts.push_back({DoubtCode::NumberRepeated, {}});
        if (number < series.last && !(number == 1 && new_division_))
            decided.doubts.push_back({DoubtCode::NumberOutOfOrder, {std::to_string(due)}});
        series.last = number;
        new_division_ = false;
    }

    /// "فصل 15-" where chapter 4 and article 15 are due is a misprint for the article.
    [[nodiscard]] bool is_misprinted_article(const Head& head, int due) const {
        const int article_due = articles_[head.is_latin ? 1 : 0].due();
        return head.number->style == domain::NumberStyle::Digits && head.number->value != due &&
               head.number->value == article_due && article_due > 1 &&
               next_number(head.is_latin) == article_due + 1;
    }

    void division(const Head& head) {
        const auto kind = static_cast<std::size_t>(head.kind);
        const int due = divisions_[kind].due();
        const bool in_order = head.number->value == due || head.number->value == 1;
        if (head.starts_line ? !is_strong(head) : !(head.after_sentence && in_order)) return;
        if (head.starts_line && !head.after_sentence && !in_order) return mention(head);
        if (is_misprinted_article(head, due)) {
            Head meant = head;
            meant.kind = UnitKind::Article;
            accept_article(meant);
            out_.back().doubts.push_back(
                {DoubtCode::KindUnlikely, {candidate(head.kind, head.number->value)}});
            return;
        }
        if (!head.starts_line && !is_inner_division(head)) return mention(head);
        DecidedHead& decided = keep(head, Verdict::Begins);
        if (!in_order && head.number->value > due)
            decided.doubts.push_back(gap(due, head.number->value));
        if (!in_order && head.number->value < due)
            decided.doubts.push_back({DoubtCode::NumberOutOfOrder, {std::to_string(due)}});
        divisions_[kind].last = head.number->value;
        for (std::size_t inner = kind + 1; inner < divisions_.size(); ++inner)
            divisions_[inner].last = 0;
        new_division_ = true;
    }

    /// «فصل ششم: قوه مقننه- مبحث اول: …»: on the line of an outer division, or just before the
    /// article that is due.
    [[nodiscard]] bool is_inner_division(const Head& head) const {
        if (!out_.empty() && out_.back().head.line == head.line &&
            domain::is_division(out_.back().head.kind) && out_.back().head.kind != head.kind)
            return true;
        if (at_ + 1 >= heads_.size()) return false;
        const Head& next = heads_[at_ + 1];
        constexpr std::size_t longest_heading = 100;
        return next.line == head.line && next.kind == UnitKind::Article && next.number &&
               next.number->value == articles_[next.is_latin ? 1 : 0].due() &&
               next.start - head.start < longest_heading;
    }

    void note(const Head& head) {
        const int number = head.number ? head.number->value : 0;
        const bool in_order = number <= 1 || number == notes_.due();
        if (head.starts_line) {
            if (!is_strong(head)) {
                if (!in_order || number == 0 || !head.after_sentence || goes_on(head)) return;
            } else if (!head.after_sentence && !in_order) {
                return mention(head);
            }
        } else if (!head.after_sentence || !in_order) {
            return;
        }
        DecidedHead& decided = keep(head, Verdict::Begins);
        if (!is_strong(head) && head.starts_line)
            decided.doubts.push_back({DoubtCode::MentionOrHead, {candidate(head.kind, number)}});
        if (!head.starts_line && !runs_on_) decided.doubts.push_back({DoubtCode::HeadInText, {}});
        if (number > notes_.due() && number > 1)
            decided.doubts.push_back(gap(notes_.due(), number));
        if (number > 1 && number < notes_.due())
            decided.doubts.push_back({DoubtCode::NumberOutOfOrder, {std::to_string(notes_.due())}});
        // A note without a number still takes its place in a count that runs on.
        notes_.last = number > 0 ? number : notes_.due();
    }

    void annex(const Head& head) {
        if (!is_strong(head) || !head.after_sentence) return;
        keep(head, Verdict::Begins);
        articles_ = {};
        divisions_ = {};
    }

    void bare(const Head& head) {
        const bool simple = head.number->path.empty() && head.letter == 0 && !head.is_latin;
        const int due = articles_[0].due();
        if (simple && head.after_sentence && due > 2 && head.number->value == due &&
            next_number(false) == due + 1) {
            Head meant = head;
            meant.form = HeadForm::Named;
            meant.kind = UnitKind::Article;
            accept_article(meant);
            out_.back().doubts.push_back(
                {DoubtCode::WordMissing, {candidate(UnitKind::Article, due)}});
            return;
        }
        keep(head, Verdict::InList);
    }

    std::vector<Head> heads_;
    std::span<const MatchLine> lines_;
    std::vector<DecidedHead> out_;
    std::array<std::vector<int>, 2> next_; // article numbers to come, by head; Persian, Latin
    std::array<Series, 2> articles_{};     // Persian, Latin
    std::array<Series, 8> divisions_{};
    Series notes_;
    std::size_t at_ = 0;
    bool runs_on_ = false, new_division_ = false;
};

} // namespace

std::string candidate(UnitKind kind, int number) {
    return std::string(word(kind)) + " " + std::to_string(number);
}

std::vector<DecidedHead> decide_heads(std::vector<Head> heads, std::span<const MatchLine> lines) {
    return Judge(std::move(heads), lines).decide();
}

} // namespace hamandish::analysis
