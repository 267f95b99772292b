#include "contract/tree_codec.h"

#include "contract/json_writer.h"

namespace hamandish::contract {
namespace {

void write(JsonWriter& out, std::string_view name, std::string_view text) {
    out.key(name);
    out.value(text);
}
void write(JsonWriter& out, std::string_view name, std::size_t number) {
    out.key(name);
    out.value(static_cast<std::int64_t>(number));
}
void write(JsonWriter& out, std::string_view name, int number) {
    out.key(name);
    out.value(static_cast<std::int64_t>(number));
}
void write(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
    out.key(name);
    out.begin_array();
    for (const std::string& text : texts) out.value(std::string_view(text));
    out.end_array();
}

void write_number(JsonWriter& out, const std::optional<domain::UnitNumber>& number) {
    out.key("number");
    if (!number) {
        out.null();
        out.key("numbering");
        return out.null();
    }
    out.value(static_cast<std::int64_t>(number->value));
    out.key("numbering");
    out.begin_object();
    write(out, "style", domain::word(number->style));
    out.key("path");
    out.begin_array();
    for (const int part : number->path) out.value(static_cast<std::int64_t>(part));
    out.end_array();
    write(out, "repeat", number->repeat);
    out.end_object();
}

void write_doubts(JsonWriter& out, const std::vector<domain::Doubt>& doubts) {
    out.key("doubts");
    out.begin_array();
    for (const domain::Doubt& doubt : doubts) {
        out.begin_object();
        write(out, "code", domain::word(doubt.code));
        write(out, "line", doubt.line);
        write(out, "start", doubt.where.start);
        write(out, "end", doubt.where.end);
        write(out, "candidates", doubt.candidates);
        out.end_object();
    }
    out.end_array();
}

class TreeWriter {
  public:
    explicit TreeWriter(const domain::SourceText& source) : source_(source) {}

    void write_unit(const domain::RecognisedUnit& unit) {
        out.begin_object();
        write_fields(unit);
        out.end_object();
    }
    void write_fields(const domain::RecognisedUnit& unit) {
        write(out, "kind", domain::word(unit.kind));
        write_number(out, unit.number);
        write(out, "label", unit.label);
        write(out, "heading", unit.heading);
        write(out, "text", unit.text);
        write_doubts(out, unit.doubts);
        out.key("source");
        out.begin_object();
        write(out, "line", unit.line);
        write(out, "start", unit.own.start);
        write(out, "end", unit.own.end);
        write(out, "text",
              std::string_view(source_.text).substr(unit.own.start, unit.own.end - unit.own.start));
        out.end_object();
        out.key("children");
        out.begin_array();
        // The recogniser nests no deeper than a bound of its own.
        for (const domain::RecognisedUnit& one : unit.children) write_unit(one);
        out.end_array();
    }

    JsonWriter out;

  private:
    const domain::SourceText& source_;
};

} // namespace

std::string encode_tree(const domain::SourceText& source, const domain::RecognisedUnit& tree,
                        const TreeAbout& about) {
    TreeWriter writer(source);
    writer.out.begin_object();
    writer.write_fields(tree);
    write(writer.out, "file", about.file);
    write(writer.out, "format", about.format);
    write(writer.out, "encoding", about.encoding);
    writer.out.key("encoding_is_guess");
    writer.out.value(about.encoding_is_guess);
    write(writer.out, "page_headers", source.page_headers);
    write(writer.out, "page_footers", source.page_footers);
    writer.out.end_object();
    return writer.out.take();
}

} // namespace hamandish::contract
