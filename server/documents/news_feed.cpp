#include "server/documents/news_feed.h"

#include <pugixml.hpp>
#include <sstream>

namespace hamandish::documents {
namespace {

constexpr const char* feed_type = "application/atom+xml";

void add_text(pugi::xml_node node, const char* name, const std::string& text) {
    node.append_child(name).text().set(text.c_str());
}

void add_link(pugi::xml_node node, const char* relation, const char* type,
              const std::string& address) {
    pugi::xml_node link = node.append_child("link");
    link.append_attribute("rel") = relation;
    link.append_attribute("type") = type;
    link.append_attribute("href") = address.c_str();
}

void add_entry(pugi::xml_node feed, const NewsEntry& entry) {
    const std::string time = base::rfc3339_from_instant(entry.published);
    pugi::xml_node node = feed.append_child("entry");
    add_text(node, "id", entry.address);
    add_text(node, "title", entry.title);
    add_text(node, "published", time);
    add_text(node, "updated", time);
    add_text(node.append_child("author"), "name", entry.author);
    node.append_child("category").append_attribute("term") = entry.category.c_str();
    add_link(node, "alternate", "text/html", entry.address);
    add_text(node, "summary", entry.summary);
}

} // namespace

std::string news_feed(const NewsFeed& feed) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child("feed");
    root.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
    root.append_attribute("xml:lang") = feed.language.c_str();
    add_text(root, "id", feed.address);
    add_text(root, "title", feed.title);
    add_text(root, "subtitle", feed.subtitle);
    const base::Instant updated =
        feed.entries.empty() ? feed.updated : feed.entries.front().published;
    add_text(root, "updated", base::rfc3339_from_instant(updated));
    add_link(root, "self", feed_type, feed.address);
    add_link(root, "alternate", "text/html", feed.page);
    for (const NewsEntry& entry : feed.entries) add_entry(root, entry);
    std::ostringstream out;
    document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

} // namespace hamandish::documents
