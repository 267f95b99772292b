// Every message by name, once: the codec instantiates this list and OpenAPI describes it.
#pragma once

#include "contract/messages.h"
#include "contract/own_data_messages.h"
#include "contract/staff_messages.h"

// One list for each header, in the order in which their messages are made of one another.
// Each calls X(Name) for each message, those that others are made of first.
// clang-format off
#define HAMANDISH_LOG_MESSAGES(X) \
    X(LogEntry) X(LogHead) X(LogPage) X(InclusionProof) X(ConsistencyProof) X(Receipt) \
    X(CommentOpening) X(ChoiceOpening) X(LoggedText) X(LoggedFact) X(LoggedUnit) X(DraftOpening) \
    X(Ballot) X(UnitCount) X(BallotList)

#define HAMANDISH_CALL_MESSAGES(X) \
    X(Bilingual) X(Tally) X(CallCard) X(CallList) X(Unit) X(Fact) X(CallPage) \
    X(Comment) X(CommentRecorded) X(UnitPage) X(MyReaction) X(MyUnit) X(Me) X(MyVote) X(MyComment) \
    X(MyContributions) X(ReportUnit) X(Report) X(TextRange) X(SearchHit) X(SearchPage) \
    X(RequestCode) X(CodeSent) X(SignIn) X(SubmitComment) X(Choose) X(Counted) X(Empty) X(Problem) \
    X(SignInProvider) X(SignInProviders)

#define HAMANDISH_OWN_DATA_MESSAGES(X) \
    X(Profile) X(MyIdentity) X(NoticeSwitch) X(MyNotices) X(MyData) X(EraseMe)

#define HAMANDISH_STAFF_MESSAGES(X) \
    X(Organisation) X(Organisations) X(AddOrganisation) X(StaffRole) X(StaffRoles) X(ChangeRole) \
    X(StaffMe) X(SecondFactorSetup) X(SecondFactorCode) X(RecoveryCodes) X(StaffAct) X(StaffActs)

#define HAMANDISH_MESSAGES(X) \
    HAMANDISH_LOG_MESSAGES(X) \
    HAMANDISH_CALL_MESSAGES(X) \
    HAMANDISH_OWN_DATA_MESSAGES(X) \
    HAMANDISH_STAFF_MESSAGES(X)
// clang-format on
