#include "sample_invitation.h"

namespace hamandish::test {
namespace {

const std::string post_words =
    R"(نظر شما، پیش از تصویب
سند نهادینه‌سازی مشارکت الکترونیکی در وزارت علوم
وزارت علوم، تحقیقات و فناوری
از ۱ آبان ۱۴۰۵ تا ۳۰ آبان ۱۴۰۵
بخوانید، نظر بدهید، متن پیشنهاد کنید و رأی بدهید؛ هر پیشنهاد پاسخی مستدل می‌گیرد.

Your view, before it is approved
Directive on Institutionalising E-Participation in the Ministry of Science
Ministry of Science, Research and Technology
From 23 October 2026 to 21 November 2026
Read it, comment, propose wording and vote; every proposal gets a reasoned answer.

https://mosharekat.msrt.ir/i/1)";

} // namespace

contract::InvitationKit sample_invitation(World world) {
    contract::InvitationKit kit;
    kit.now_ms = sample_now.ms;
    kit.call = sample_call(world).call;
    kit.address = "https://mosharekat.msrt.ir/i/1";
    if (world == World::Closed) {
        kit.texts = {
            {"frame", "fa", "",
             R"(<iframe src="https://mosharekat.msrt.ir/embed/fa/calls/e-participation/report" title="گزارش: سند نهادینه‌سازی مشارکت الکترونیکی" width="100%" height="480" loading="lazy" style="border:0"></iframe>)",
             192, 0, 0},
            {"html", "en", "",
             "<blockquote lang=\"en\" dir=\"ltr\" "
             "cite=\"https://mosharekat.msrt.ir/en/calls/e-participation/report\">\n"
             "<p><a href=\"https://mosharekat.msrt.ir/en/calls/e-participation/report\">Report: "
             "Directive on E-Participation</a></p>\n</blockquote>",
             228, 0, 0},
        };
        return kit;
    }
    kit.texts = {
        {"bale", "", "", post_words + "b", 512, 4096, 0},
        {"eitaa", "", "", post_words + "e", 512, 0, 0},
        {"sms", "fa", "",
         R"(تا ۳۰ آبان ۱۴۰۵ درباره «سند نهادینه‌سازی مشارکت الکترونیکی در وزارت علوم» نظر بدهید: https://mosharekat.msrt.ir/i/1s)",
         121, 0, 2},
        {"mail", "",
         "سند نهادینه‌سازی مشارکت الکترونیکی · Directive on "
         "E-Participation",
         post_words + "m", 512, 0, 0},
        {"frame", "fa", "",
         R"(<iframe src="https://mosharekat.msrt.ir/embed/fa/calls/e-participation" title="سند نهادینه‌سازی مشارکت الکترونیکی" width="100%" height="320" loading="lazy" style="border:0"></iframe>)",
         176, 0, 0},
        {"html", "en", "",
         "<blockquote lang=\"en\" dir=\"ltr\" "
         "cite=\"https://mosharekat.msrt.ir/en/calls/e-participation\">\n"
         "<p><a href=\"https://mosharekat.msrt.ir/en/calls/e-participation\">Directive on "
         "E-Participation</a></p>\n</blockquote>",
         204, 0, 0},
    };
    return kit;
}

} // namespace hamandish::test
