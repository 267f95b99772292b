// A revoked certificate is revoked by an act that is in the log, or because its person erased the
// account: whoever takes a revocation back, invents or edits one is found out.
#include "contract/certificate_messages.h"
#include "contract/own_data_messages.h"
#include "server/usecases/certificates.h"
#include "staff_town.h"
#include "tampering.h"
#include "true_log.h"

namespace hamandish::journeys::certificates_tampering_test {
namespace {

class RevokedCertificates : public StaffTown, public testing::WithParamInterface<store::Engine> {
  protected:
    RevokedCertificates() { database_ = database_of(GetParam()); }

    /// Three people have certificates: the first one's was revoked, the second one's is valid, the
    /// third one erased the account.
    void certify() {
        const std::array<std::string, 3> mobiles{"09121111111", "09122222222", "09123333333"};
        for (const std::string& one : mobiles)
            send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"},
                                    sign_in(one));
        pass_deadline();
        std::vector<std::string> cookies, numbers;
        for (const std::string& one : mobiles) {
            cookies.push_back(sign_in(one));
            numbers.push_back(send<contract::Certificate>("POST", call + "/certificate",
                                                          contract::AskCertificate{},
                                                          cookies.back())
                                  .number);
        }
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            TRY(usecases::revoke_certificate(connection, numbers[0], "issued by mistake", now()));
            return true;
        }));
        send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, cookies[2]);
    }
};

const std::string found = "count: revocation of certificate ",
                  revoked = " WHERE reason = 'issued by mistake'",
                  valid = " WHERE revoked_at_ms = 0", erased = " WHERE reason = 'erased'";

const std::vector<Tampering> of_revocations{
    {"taken back", {"UPDATE certificates SET revoked_at_ms = 0, reason = ''" + revoked}, found},
    {"another reason", {"UPDATE certificates SET reason = 'another'" + revoked}, found},
    {"another day",
     {"UPDATE certificates SET revoked_at_ms = revoked_at_ms - 86400000" + revoked},
     found},
    {"another number", {"UPDATE certificates SET number = 'x'" + revoked}, found},
    {"removed", {"DELETE FROM certificates" + revoked}, found},
    {"by nobody", {"UPDATE certificates SET revoked_at_ms = 1, reason = 'x'" + valid}, found},
    {"by an erasure that was none",
     {"UPDATE certificates SET revoked_at_ms = 1, reason = 'erased'" + valid},
     found},
    {"valid again without its person",
     {"UPDATE certificates SET revoked_at_ms = 0, reason = ''" + erased},
     found},
};

TEST_P(RevokedCertificates, AreHeldAgainstActsAndErasures) {
    certify();
    (void)true_log(*store_, now());
    EXPECT_EQ(rows("staff_acts WHERE subject LIKE 'revoke certificate %'"
                   " AND reason = 'issued by mistake' AND person_id = 0"),
              1);
    expect_found(
        *store_, GetParam(),
        {{"certificates_are_kept", "certificates"}, {"certificates_stay_revoked", "certificates"}},
        of_revocations);
    (void)true_log(*store_, now());
}

INSTANTIATE_TEST_SUITE_P(Both, RevokedCertificates, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::certificates_tampering_test
