// A town with an administration: a ministry, two universities, and people who hold roles there.
#pragma once

#include "contract/own_data_messages.h"
#include "contract/staff_messages.h"
#include "server/ops/one_time_password.h"
#include "server/usecases/second_factor.h"
#include "server/usecases/staff.h"
#include "town.h"

namespace hamandish::journeys {

class StaffTown : public Town {
  protected:
    void SetUp() override {
        Town::SetUp();
        add_organisation("ministry", "", "ministry");
        add_organisation("tehran", "ministry", "university");
        add_organisation("shiraz", "ministry", "university");
        add_organisation("tehran-press", "tehran", "unit");
    }
    template <class Work>
    auto write(Work work) {
        return store_->writer().submit_and_wait(std::move(work));
    }
    void add_organisation(const std::string& slug, const std::string& parent,
                          const std::string& kind, const std::string& name = "نام") {
        const contract::Organisation one{slug, parent, kind, {name, "name"}};
        const auto added = write([&](store::Connection& connection) {
            return usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                              morning);
        });
        ASSERT_TRUE(added) << added.error().where;
    }
    /// A cookie of somebody new.
    std::string newcomer() {
        const std::string digits = std::to_string(++last_number_);
        return sign_in("0935" + std::string(7 - digits.size(), '0') + digits);
    }
    std::string name_of(const std::string& cookie) {
        return get<contract::Me>("/api/v1/me", cookie).name;
    }
    base::Status change_role(const std::string& name, domain::Role role,
                             const std::string& organisation, bool revoked = false) {
        const contract::ChangeRole change{name, organisation, std::string(domain::word(role)),
                                          "made by the test"};
        const auto done = write([&](store::Connection& connection) -> base::Result<bool> {
            TRY(usecases::change_role(connection, key_, {{}, change, revoked, true}, now()));
            return true;
        });
        if (!done) return tl::unexpected(done.error());
        return {};
    }
    /// A cookie of somebody new who holds a role; `shown`: the second factor, in this session.
    std::string staff(domain::Role role, const std::string& organisation = "ministry",
                      bool shown = true) {
        const std::string cookie = newcomer();
        EXPECT_TRUE(change_role(name_of(cookie), role, organisation));
        if (shown) show_second_factor(cookie);
        return cookie;
    }
    /// The code an authenticator app would show for what was just set up.
    static std::string code_of(const contract::SecondFactorSetup& setup, base::Instant at) {
        return ops::totp_code(bytes_from_base32(setup.secret), ops::totp_step(at));
    }
    std::vector<std::string> show_second_factor(const std::string& cookie) {
        const auto setup = send<contract::SecondFactorSetup>("POST", "/api/v1/staff/second-factor",
                                                             contract::Empty{}, cookie);
        return send<contract::RecoveryCodes>("POST", "/api/v1/staff/second-factor/confirmation",
                                             contract::SecondFactorCode{code_of(setup, now())},
                                             cookie)
            .codes;
    }
    static std::string bytes_from_base32(const std::string& text) {
        std::string out;
        std::uint32_t held = 0;
        int bits = 0;
        for (const char c : text) {
            if (c == ' ') continue;
            held = (held << 5) | static_cast<std::uint32_t>(c >= 'A' ? c - 'A' : c - '2' + 26);
            if ((bits += 5) >= 8) out += static_cast<char>((held >> (bits -= 8)) & 0xFF);
        }
        return out;
    }

  private:
    int last_number_ = 0;
};

} // namespace hamandish::journeys
