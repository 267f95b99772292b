// The certificate's page for print: whatever the name and the title, two pages and the same bytes.
// With HAMANDISH_SHOTS the pages are kept there, to be looked at.
#include "server/print/certificate_page.h"

#include "server/print/press.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::print::certificate_page_test {
namespace {

struct Sample {
    std::string name, holder_fa, holder_en, call_fa, call_en, organisation_fa, organisation_en;
};

const std::string
    ministry_fa = "روابط عمومی و امور بین‌الملل "
                  "وزارت علوم، تحقیقات و فناوری",
    ministry_en =
        "Public relations and international affairs, Ministry of Science, Research and Technology";

const std::vector<Sample> samples{
    {"usual", "سارا رضایی", "سارا رضایی",
     "سند نهادینه‌سازی مشارکت "
     "الکترونیکی در وزارت علوم، "
     "تحقیقات و فناوری",
     "Directive on Institutionalising E-Participation in the Ministry of Science, Research and "
     "Technology",
     ministry_fa, ministry_en},
    {"pseudonym", "شهروند ۴۸۲۱", "Citizen 4821",
     "کیفیت خدمات خوابگاه‌های "
     "دانشجویی",
     "The Quality of Dormitories", "دانشگاه شیراز", "Shiraz University"},
    {"long",
     "سیدمحمدصادق میرزاده "
     "حسینی‌نژاد خراسانی‌الاصل "
     "تهرانی‌زاده",
     "Seyyed Mohammad-Sadegh Mirzadeh Hosseini-Nezhad Khorasani",
     "آیین‌نامه چگونگی پذیرش، "
     "ثبت‌نام، آموزش، پژوهش، سنجش و "
     "دانش‌آموختگی دانشجویان "
     "دوره‌های تحصیلات تکمیلی "
     "دانشگاه‌ها و مؤسسه‌های آموزش "
     "عالی دولتی و غیردولتی سراسر "
     "کشور و پیوست‌های هفت‌گانه آن "
     "درباره دانشجویان با نیازهای "
     "ویژه، شاهد و ایثارگر، "
     "بین‌المللی و مجازی",
     "Regulation on the Admission, Enrolment, Teaching, Research, Assessment and Graduation of "
     "Students of Postgraduate Programmes at Public and Private Universities and Institutes of "
     "Higher Education of the Whole Country, with its Seven Annexes on Students with Special "
     "Needs, Children of Martyrs, International and Virtual Students",
     ministry_fa, ministry_en},
    {"strangers", "李小龍 Գայանե სარა", "李小龍 Գայանե სარა", "آزمون", "Ḥāfeẓ & Żółć: <b>100 %</b>",
     "دانشگاه", "Zürich"},
    {"empty", "", "", "", "", "", ""},
};

CertificateWords persian(const Sample& sample) {
    return {.language = "fa",
            .direction = base::Direction::RightToLeft,
            .organisation = sample.organisation_fa,
            .title = "گواهی مشارکت الکترونیکی",
            .lead = "بدین‌وسیله گواهی می‌شود",
            .holder = sample.holder_fa,
            .took_part = "در فراخوان مشارکت",
            .call = sample.call_fa,
            .period = "که «\u2068" + sample.organisation_fa +
                      "\u2069» از ۱۵ آبان ۱۴۰۵ تا ۱۶ آذر "
                      "۱۴۰۵ برگزار کرد، شرکت کرده است.",
            .silence = "این گواهی درباره نظر دارنده آن "
                       "چیزی نمی‌گوید.",
            .number_label = "شماره گواهی",
            .issued = "صادرشده در ۲۰ آذر ۱۴۰۵ (۱۱ "
                      "دسامبر ۲۰۲۶)",
            .signature = "با امضای الکترونیکی "
                         "\u2068did:web:mosharekat.msrt.ir\u2069 (Ed25519)؛ "
                         "اعتبار کنونی و پرونده امضاشده "
                         "آن در نشانی زیر است.",
            .carried_title = "بررسی بدون اینترنت",
            .carried_text = "این رمزینه خود گواهی امضاشده را در بر دارد."};
}

CertificateWords english(const Sample& sample) {
    return {.language = "en",
            .direction = base::Direction::LeftToRight,
            .organisation = sample.organisation_en,
            .title = "Certificate of e-participation",
            .lead = "This is to certify that",
            .holder = sample.holder_en,
            .took_part = "took part in the call for participation",
            .call = sample.call_en,
            .period = "held by \u2068" + sample.organisation_en +
                      "\u2069 from 6 November 2026 to 7 December 2026.",
            .silence = "It says nothing about the opinions of its holder.",
            .number_label = "Number of the certificate",
            .issued = "Issued on 11 December 2026 (20 Azar 1405)",
            .signature =
                "Signed electronically by \u2068did:web:mosharekat.msrt.ir\u2069 (Ed25519); "
                "whether it is valid, and the signed file, at the address below.",
            .carried_title = "Check it without the Internet",
            .carried_text = "This code holds the certificate itself, signed."};
}

CertificatePrint print_of(const Sample& sample) {
    return {.words = {persian(sample), english(sample)},
            .number = "7K3M-9QXT-2BDE",
            .address = "https://mosharekat.msrt.ir/verify/7K3M-9QXT-2BDE",
            .code_spoken = "QR code: https://mosharekat.msrt.ir/verify/7K3M-9QXT-2BDE",
            .carrying_address =
                "https://mosharekat.msrt.ir/verify/7K3M-9QXT-2BDE#" + std::string(1'300, 'x'),
            .carrying_spoken = "QR code of the certificate itself",
            .issued_at = "2026-12-11T08:30:00Z"};
}

void keep(const std::string& name, const std::string& pdf) {
    if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
        std::ofstream(std::string(folder) + "/certificate-" + name + ".pdf", std::ios::binary)
            << pdf;
}

TEST(CertificatePage, IsOneAndTheSameWhateverIsOnIt) {
    Press press, another;
    for (const Sample& sample : samples) {
        const auto pdf = certificate_pdf(press, print_of(sample));
        ASSERT_TRUE(pdf) << sample.name << ": " << pdf.error().where;
        EXPECT_TRUE(pdf->starts_with("%PDF-1.")) << sample.name;
        EXPECT_LT(pdf->size(), 120'000u) << sample.name;
        EXPECT_EQ(*pdf, certificate_pdf(another, print_of(sample))) << sample.name;
        keep(sample.name, *pdf);
    }
}

TEST(CertificatePage, AnAddressThatNoCodeHoldsIsRefused) {
    Press press;
    for (auto member : {&CertificatePrint::address, &CertificatePrint::carrying_address}) {
        CertificatePrint print = print_of(samples.front());
        (print.*member).append(10'000, 'x');
        EXPECT_EQ(certificate_pdf(press, print).error().where, "code");
    }
}

} // namespace
} // namespace hamandish::print::certificate_page_test
