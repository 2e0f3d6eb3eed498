package firstline.web.policy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Gives the times of a booked session, which a form has without an offset, that of a zone. */
record Sessions(ZoneId zone) {
  CaseFields exact(CaseFields fields) {
    return fields
        .with("sessionFrom", exact(fields.text("sessionFrom")))
        .with("sessionTo", exact(fields.text("sessionTo")));
  }

  private String exact(String text) {
    try {
      return text.isEmpty()
          ? ""
          : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
    } catch (DateTimeException noTime) {
      return text;
    }
  }
}
