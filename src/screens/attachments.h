// Files that are attached to a call.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Under a heading: each by its title, a link to download it once it is offered, with its kind and
/// size. Nothing where there are none, nor at a kiosk, which keeps no files.
void attached_files(Page& page, const std::vector<contract::Attachment>& files);
/// "PDF", "۲٫۳ مگابایت"; `kind`: a word of domain/attachment.h.
[[nodiscard]] std::vector<std::string> file_facts(const Page& page, const std::string& kind,
                                                  std::int64_t byte_count);
/// The same.
[[nodiscard]] std::vector<std::string> file_facts(const Page& page,
                                                  const contract::Attachment& file);
[[nodiscard]] bool is_offered(const contract::Attachment& file);
/// Where no client comes: sends what was chosen beside it, as every button of the page does.
void send_file_button(Page& page);

} // namespace hamandish::screens
