package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.policy.Outlook;
import firstline.core.policy.Wording;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes later, under the shipped policies. */
class OutlookTest {
  private static List<String> outlook(String policy, int days, String yaml) {
    var edition =
        new PolicyEdition(
            ((PolicyShelf.Found.Usable) Given.shelf().find(policy)).policy(),
            Given.shelf().issueTypes(),
            java.time.Instant.EPOCH);
    var request = Given.posed(edition, yaml);
    return Outlook.of(edition.policy(), request, days).stretches().stream()
        .map(each -> each.from() + " " + each.to() + " " + Wording.of(each.verdict().action()))
        .toList();
  }

  @Test
  @DisplayName("the end of the window is the midnight that ends its last day")
  void windowEnds() {
    assertThat(
            outlook(
                "openvservers",
                60,
                """
                at: 2026-03-10T14:00:00+01:00
                want: live-chat
                customer: {since: 2026-03-01, role: primary}
                issue: {type: email-create-account}
                """))
        .containsExactly(
            "2026-03-10T13:00Z 2026-03-31T00:00Z live-chat",
            "2026-03-31T00:00Z 2026-05-09T00:00Z choose");
  }

  @Test
  @DisplayName("an extension and a booked session open real-time help for their time")
  void sessions() {
    assertThat(
            outlook(
                "openvservers",
                5,
                """
                at: 2026-06-10T14:00:00Z
                want: live-chat
                customer:
                  since: 2026-03-01
                  role: primary
                  windowExtendedUntil: 2026-06-11
                  bookedSession: {from: 2026-06-13T13:30:00+02:00, to: 2026-06-13T14:00:00+02:00}
                issue: {type: email-create-account}
                """))
        .containsExactly(
            "2026-06-10T14:00Z 2026-06-12T00:00Z live-chat",
            "2026-06-12T00:00Z 2026-06-13T11:30Z choose",
            "2026-06-13T11:30Z 2026-06-13T12:00Z live-chat",
            "2026-06-13T12:00Z 2026-06-15T00:00Z choose");
  }

  @Test
  @DisplayName("the rate changes with business hours, and the clocks move with the zone")
  void businessHours() {
    assertThat(
            outlook(
                "micron21",
                4,
                """
                at: 2026-04-03T12:00:00+11:00
                want: fix
                customer: {since: 2024-01-01, role: primary, services: [{id: s1, platform: vps}]}
                issue: {type: server-high-load}
                """))
        .containsExactly(
            "2026-04-03T12:00+11:00 2026-04-03T17:00+11:00 quote",
            "2026-04-03T17:00+11:00 2026-04-06T09:00+10:00 quote",
            "2026-04-06T09:00+10:00 2026-04-06T17:00+10:00 quote",
            "2026-04-06T17:00+10:00 2026-04-07T00:00+10:00 quote");
  }

  @Test
  @DisplayName("an answer that never changes is one stretch")
  void nothingChanges() {
    assertThat(
            outlook(
                "touchsupport",
                60,
                """
                at: 2026-04-03T12:00:00Z
                want: fix
                customer: {role: primary}
                issue: {type: cron-job}
                """))
        .hasSize(1);
  }
}
