// Everything one connection can do, with its statements prepared.
#pragma once

#include "server/store/addresses.h"
#include "server/store/answer_archive.h"
#include "server/store/answers.h"
#include "server/store/attachments.h"
#include "server/store/call_days.h"
#include "server/store/calls.h"
#include "server/store/campaign_marks.h"
#include "server/store/certificates.h"
#include "server/store/comment_files.h"
#include "server/store/comment_pages.h"
#include "server/store/comment_search.h"
#include "server/store/concerns.h"
#include "server/store/contact_sign_ins.h"
#include "server/store/contributions.h"
#include "server/store/database.h"
#include "server/store/deliveries.h"
#include "server/store/draft_questions.h"
#include "server/store/drafts.h"
#include "server/store/erasure.h"
#include "server/store/floods.h"
#include "server/store/invited.h"
#include "server/store/joining.h"
#include "server/store/journal.h"
#include "server/store/kiosks.h"
#include "server/store/laid_translations.h"
#include "server/store/limits.h"
#include "server/store/log.h"
#include "server/store/logged.h"
#include "server/store/logos.h"
#include "server/store/made_appeals.h"
#include "server/store/maskings.h"
#include "server/store/moderation.h"
#include "server/store/opinion_groups.h"
#include "server/store/organisations.h"
#include "server/store/own_words.h"
#include "server/store/passages.h"
#include "server/store/people.h"
#include "server/store/point_appeals.h"
#include "server/store/profiles.h"
#include "server/store/questions.h"
#include "server/store/recognitions.h"
#include "server/store/registers.h"
#include "server/store/report_channels.h"
#include "server/store/representatives.h"
#include "server/store/sent_keys.h"
#include "server/store/sheets.h"
#include "server/store/sign_in_changes.h"
#include "server/store/staff.h"
#include "server/store/subscriptions.h"
#include "server/store/translations.h"
#include "server/store/versions.h"

namespace hamandish::store {

/// Use cases are handed one inside a transaction (Writer, ReaderPool) and may let its exceptions
/// pass: whoever opened the transaction catches them.
class Connection {
  public:
    /// Opens the database and prepares every statement, or says why it cannot.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>>
    open(const DatabaseOptions& options);

    explicit Connection(std::unique_ptr<Database> opened);
    /// Written once, in connection.cpp: finishing hundreds of statements is 100 KB of code.
    ~Connection();

    std::unique_ptr<Database> database;
    Calls calls;
    Contributions contributions;
    CommentPages comment_pages;
    CommentSearch search;
    People people;
    Journal journal;
    Log log;
    Logged logged;
    Limits limits;
    Profiles profiles;
    Questions questions;
    Erasure erasure;
    Staff staff;
    Answers answers;
    Outbox outbox;
    Deliveries deliveries;
    Addresses addresses;
    Drafts drafts;
    Moderation moderation;
    Certificates certificates;
    Recognitions recognitions;
    Kiosks kiosks;
    SentKeys sent_keys;
    Sheets sheets;
    Versions versions;
    Invited invited;
    Representatives representatives;
    ContactSignIns contact_sign_ins;
    SignInChanges sign_in_changes;
    Joining joining;
    Concerns concerns;
    Passages passages;
    Maskings maskings;
    Organisations organisations;
    PointAppeals point_appeals;
    CallDays call_days;
    Floods floods;
    CampaignMarks campaign_marks;
    Attachments attachments;
    Subscriptions subscriptions;
    CommentFiles comment_files;
    Logos logos;
    OpinionGroups opinion_groups;
    DraftQuestions draft_questions;
    Translations translations;
    LaidTranslations laid_translations;
    OwnWords own_words;
    ReportChannels report_channels;
    Registers registers;
    AnswerArchive answer_archive;
    MadeAppeals made_appeals;
};

} // namespace hamandish::store
