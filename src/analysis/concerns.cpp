#include "analysis/concerns.h"

#include "analysis/duplicates.h"
#include "analysis/term_vectors.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace hamandish::analysis {
namespace {

constexpr double least_cosine = 0.045; ///< chosen by tests/unit/analysis/concerns_test
constexpr std::size_t most_joined = 3000;
constexpr std::size_t most_label_terms = 3, most_evidence = 3;

/// A group under way: the sum of its vectors, and where they came from.
struct Cluster {
    TermVector sum;
    std::vector<std::size_t> members; ///< of distinct texts
};

/// Average cosine between the members of one and those of the other.
double average_cosine(const Cluster& one, const Cluster& other) {
    return dot(one.sum, other.sum) / static_cast<double>(one.members.size() * other.members.size());
}

/// Joins the two nearest until none are near enough. `nearest[i]` is i's best among later ones.
class Joining {
  public:
    explicit Joining(std::vector<Cluster> clusters) : clusters_(std::move(clusters)) {
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            alive_.push_back(!clusters_[i].sum.empty());
            best_.emplace_back();
        }
        for (std::size_t i = 0; i < clusters_.size(); ++i)
            if (alive_[i]) find_best(i);
    }
    std::vector<Cluster> join_all() {
        for (;;) {
            std::size_t first = clusters_.size();
            for (std::size_t i = 0; i < clusters_.size(); ++i)
                if (alive_[i] && best_[i].cosine >= least_cosine &&
                    (first == clusters_.size() || best_[i].cosine > best_[first].cosine))
                    first = i;
            if (first == clusters_.size()) break;
            join(first, best_[first].other);
        }
        return std::move(clusters_);
    }

  private:
    struct Best {
        double cosine = -1;
        std::size_t other = 0;
    };
    void find_best(std::size_t i) {
        best_[i] = {};
        for (std::size_t j = i + 1; j < clusters_.size(); ++j)
            if (alive_[j]) offer(i, j);
    }
    void offer(std::size_t i, std::size_t j) {
        const double cosine = average_cosine(clusters_[i], clusters_[j]);
        if (cosine > best_[i].cosine) best_[i] = {cosine, j};
    }
    void join(std::size_t i, std::size_t j) {
        add_to(clusters_[i].sum, clusters_[j].sum);
        auto& members = clusters_[i].members;
        members.insert(members.end(), clusters_[j].members.begin(), clusters_[j].members.end());
        std::sort(members.begin(), members.end());
        alive_[j] = false;
        clusters_[j] = {};
        find_best(i);
        for (std::size_t k = 0; k < clusters_.size(); ++k) {
            if (!alive_[k] || k == i) continue;
            if (best_[k].cosine >= 0 && (best_[k].other == i || best_[k].other == j))
                find_best(k);
            else if (k < i)
                offer(k, i);
        }
    }

    std::vector<Cluster> clusters_;
    std::vector<bool> alive_;
    std::vector<Best> best_;
};

/// Texts beyond the limit, each to the nearest group or to one of its own.
void add_the_rest(std::vector<Cluster>& clusters, const TermVectors& terms, std::size_t first) {
    const std::size_t count = clusters.size();
    for (std::size_t text = first; text < terms.vectors.size(); ++text) {
        Cluster own{terms.vectors[text], {text}};
        std::size_t best = count;
        double nearest = least_cosine;
        for (std::size_t i = 0; i < count; ++i)
            if (const double cosine =
                    clusters[i].members.empty() ? 0 : average_cosine(clusters[i], own);
                cosine > nearest) {
                nearest = cosine;
                best = i;
            }
        if (best == count)
            clusters.push_back(std::move(own));
        else
            clusters[best].members.push_back(text);
    }
}

bool shares_a_word(const std::string& one, const std::string& other) {
    const auto has = [](const std::string& text, const std::string& word) {
        return (" " + text + " ").find(" " + word + " ") != std::string::npos;
    };
    return has(one, other) || has(other, one);
}

/// Terms that many of the group's texts have and few of the others.
std::vector<std::string> label_of(const Cluster& cluster, const TermVectors& terms) {
    std::map<std::uint32_t, std::size_t> inside;
    for (const std::size_t text : cluster.members)
        for (const auto& [term, weight] : terms.vectors[text]) ++inside[term];
    struct Ranked {
        double strength;
        std::uint32_t term;
    };
    std::vector<Ranked> ranked;
    const double size = static_cast<double>(cluster.members.size());
    const double rest = static_cast<double>(terms.vectors.size()) - size;
    for (const auto& [term, count] : inside) {
        if (count < 2) continue;
        const double share = static_cast<double>(count) / size;
        const double beyond =
            (static_cast<double>(terms.text_counts[term] - count) + 0.5) / (rest + 1);
        const double strength = share * std::log((share + 0.01) / (beyond + 0.01));
        ranked.push_back({terms.is_pair[term] ? 1.5 * strength : strength, term});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.strength != b.strength ? a.strength > b.strength : a.term < b.term;
    });
    std::vector<std::string> label;
    for (const Ranked& one : ranked) {
        const std::string& words = terms.surfaces[one.term];
        const bool is_said = std::any_of(label.begin(), label.end(), [&](const auto& before) {
            return shares_a_word(before, words);
        });
        if (!is_said && one.strength > 0) label.push_back(words);
        if (label.size() == most_label_terms) break;
    }
    return label;
}

/// The texts nearest to the middle of their group.
std::vector<std::size_t> typical(const Cluster& cluster, const TermVectors& terms) {
    std::vector<std::pair<double, std::size_t>> ranked;
    for (const std::size_t text : cluster.members)
        ranked.emplace_back(-dot(cluster.sum, terms.vectors[text]), text);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> out;
    for (const auto& [nearness, text] : ranked)
        if (out.size() < most_evidence) out.push_back(text);
    return out;
}

using Copies = std::vector<std::vector<std::size_t>>;

/// `copies`: of each text the comments that say it, of those that are the cluster's.
Concern concern_from(const Cluster& cluster, const TermVectors& terms, const Copies& copies,
                     std::span<const ConcernComment> comments) {
    Concern out;
    out.label = label_of(cluster, terms);
    out.distinct_count = cluster.members.size();
    std::set<std::string> people;
    for (const std::size_t text : cluster.members)
        for (const std::size_t comment : copies[text]) {
            out.comments.push_back(comment);
            people.insert(comments[comment].participant);
        }
    std::sort(out.comments.begin(), out.comments.end());
    for (const std::size_t text : typical(cluster, terms))
        out.evidence.push_back(copies[text].front());
    out.participant_count = people.size();
    return out;
}

/// Near-identical comments, and their texts as vectors: what both ways of grouping begin with.
struct Prepared {
    Copies copies;
    TermVectors terms;
    std::size_t text_count = 0;
};
Prepared prepared_from(std::span<const ConcernComment> comments) {
    std::vector<std::string> all, texts;
    for (const ConcernComment& one : comments) all.push_back(one.text);
    Prepared out;
    out.copies = group_near_duplicates(all);
    for (const auto& group : out.copies) texts.push_back(all[group.front()]);
    out.text_count = texts.size();
    out.terms = term_vectors(texts);
    return out;
}

std::vector<Concerns::Alike> alike_from(const Copies& copies, std::size_t comment_count) {
    std::vector<Concerns::Alike> alike(comment_count);
    for (const auto& same : copies)
        for (const std::size_t comment : same) alike[comment] = {same.front(), same.size()};
    return alike;
}

} // namespace

Concerns find_concerns(std::span<const ConcernComment> comments) {
    const auto [copies, terms, text_count] = prepared_from(comments);
    std::vector<Cluster> start;
    for (std::size_t text = 0; text < std::min(text_count, most_joined); ++text)
        start.push_back({terms.vectors[text], {text}});
    std::vector<Cluster> clusters = Joining(std::move(start)).join_all();
    add_the_rest(clusters, terms, std::min(text_count, most_joined));

    Concerns out;
    out.distinct_count = text_count;
    out.alike = alike_from(copies, comments.size());
    for (const Cluster& cluster : clusters) {
        // What many people sent word for word is a concern even when nobody said it otherwise.
        const bool is_campaign =
            cluster.members.size() == 1 && copies[cluster.members[0]].size() > fewest_in_concern;
        if (cluster.members.size() >= fewest_in_concern || is_campaign) {
            out.concerns.push_back(concern_from(cluster, terms, copies, comments));
            continue;
        }
        for (const std::size_t text : cluster.members)
            out.others.insert(out.others.end(), copies[text].begin(), copies[text].end());
    }
    std::sort(out.others.begin(), out.others.end());
    std::sort(out.concerns.begin(), out.concerns.end(), [](const Concern& a, const Concern& b) {
        return std::tuple(b.participant_count, b.comments.size(), a.comments.front()) <
               std::tuple(a.participant_count, a.comments.size(), b.comments.front());
    });
    return out;
}

std::vector<Concern> describe_concerns(std::span<const ConcernComment> comments,
                                       std::span<const std::vector<std::size_t>> groups) {
    const auto [copies, terms, text_count] = prepared_from(comments);
    std::vector<std::size_t> text_of(comments.size());
    for (std::size_t text = 0; text < text_count; ++text)
        for (const std::size_t comment : copies[text]) text_of[comment] = text;
    std::vector<Concern> out;
    for (const auto& group : groups) {
        Copies own(text_count); // those of the group alone: copies may stand in several
        Cluster cluster;
        for (const std::size_t comment : group) {
            const std::size_t text = text_of[comment];
            if (own[text].empty()) {
                add_to(cluster.sum, terms.vectors[text]);
                cluster.members.push_back(text);
            }
            own[text].push_back(comment);
        }
        std::sort(cluster.members.begin(), cluster.members.end());
        out.push_back(concern_from(cluster, terms, own, comments));
    }
    return out;
}

} // namespace hamandish::analysis
