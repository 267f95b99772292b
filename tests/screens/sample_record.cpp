#include "sample_record.h"

namespace hamandish::test {

std::vector<contract::HeededProposal> sample_heeded() {
    contract::HeededProposal first;
    first.call_slug = "e-participation";
    first.call_title = {
        "سند نهادینه‌سازی مشارکت الکترونیکی در وزارت "
        "علوم",
        "Directive on Institutionalising E-Participation in the Ministry of Science"};
    first.unit_key = "article-2";
    first.unit_kind = "article";
    first.unit_number = 2;
    first.unit_heading = {"مشارکت همگانی، بدون هیچ گونه تبعیض",
                          "Participation by all, without discrimination of any kind"};
    first.comment_id = 3;
    first.author = "4821";
    first.text =
        R"(کسانی که صفحه‌خوان دارند هم باید بتوانند فرم را بدون کمک پر کنند؛ لطفا این را در متن بیاورید.)";
    first.decision = "accepted";
    first.reason = {
        "جمله‌ای درباره دسترس‌پذیری به ماده افزوده شد.",
        "A sentence on accessibility was added to the article."};
    first.answered_at_ms = sample_now.ms - 2 * base::ms_per_day;
    first.voices = 12;
    contract::HeededProposal second = first;
    second.comment_id = 7;
    second.author = "311";
    second.text = "Please publish the data behind the report as HTML tables, too.";
    second.decision = "partly_accepted";
    second.reason = {
        "داده‌ها در قالب CSV و JSON منتشر می‌شود؛ جدول HTML در "
        "گزارش "
        "هست.",
        "The data is published as CSV and JSON; the report itself has HTML tables."};
    second.voices = 1;
    return {first, second};
}

contract::ParticipationRecord sample_record(World world) {
    contract::ParticipationRecord record;
    record.now_ms = sample_now.ms;
    if (world == World::NoCalls) return record;
    record.all = {{}, 3, 0, 2, 1, 30, 3744, 1776, {30, 41, 2, 7, 1}, {3, 1, 1, 1}};
    record.all.bilingual = record.all.calls;
    auto ministry = record.all, university = record.all;
    ministry.name = {"وزارت علوم، تحقیقات و فناوری",
                     "Ministry of Science, Research and Technology"};
    ministry.calls = ministry.bilingual = 2;
    ministry.open = 1;
    university.name = {"دانشگاه فردوسی مشهد", "Ferdowsi University of Mashhad"};
    university.calls = university.open = university.bilingual = 1;
    university.closed = 0;
    university.answers = {30, 0, 0, 0, 0};
    university.reports = {};
    university.portal = "https://um.example.ir";
    record.all.open_call = ministry.open_call = "e-participation";
    if (world == World::Closed) record.all.closed_call = ministry.closed_call = "e-participation";
    ministry.slug = "ministry";
    university.slug = "um";
    record.organisations = {ministry, university};
    record.overdue_reports = {{"e-participation", sample_heeded()[0].call_title, ministry.name,
                               sample_now.ms - 9 * base::ms_per_day, 4}};
    return record;
}

} // namespace hamandish::test
