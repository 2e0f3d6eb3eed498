package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
  @Test
  @DisplayName("a decision is one line in the order of the contract")
  void oneLine() {
    var verdict =
        Given.decide(
                "luxsci",
                """
                id: "say \\"hi\\"\\n\\t\\\\"
                at: 2026-03-10T12:00:00-04:00
                want: fix
                customer: {role: primary, support: token, tokens: 1, services: [{id: a, platform: platform}]}
                issue: {type: server-settings, fault: customer}
                """)
            .getFirst();
    assertThat(
            VerdictJson.of(verdict)
                .replaceAll("\"text\":\"[^\"]+\"", "\"text\":\"…\"")
                .replaceAll("1\\+[0-9a-f]{8}", "1+…"))
        .isEqualTo(
            "{\"id\":\"say \\\"hi\\\"\\n\\u0009\\\\\",\"policy\":\"luxsci\",\"policyVersion\":\"1+…\","
                + "\"at\":\"2026-03-10T12:00:00-04:00\",\"action\":\"quote\",\"scope\":\"chargeable\","
                + "\"team\":\"level-2\",\"urgency\":\"standard\",\"options\":[\"quote\"],\"missing\":[],"
                + "\"respondBy\":null,\"resolveBy\":null,\"price\":{\"currency\":\"USD\",\"total\":\"25.00\","
                + "\"tokens\":1,\"planMinutes\":0,\"example\":false,\"lines\":["
                + "{\"label\":\"Tokens from your account\",\"minutes\":0,\"rate\":\"0.00\",\"amount\":\"0.00\"},"
                + "{\"label\":\"Tokens to buy\",\"minutes\":0,\"rate\":\"25.00\",\"amount\":\"25.00\"}]},"
                + "\"reasons\":[{\"clause\":\"LX-5\",\"text\":\"…\"},{\"clause\":\"LX-6\",\"text\":\"…\"},"
                + "{\"clause\":\"LX-7\",\"text\":\"…\"}]}");
  }

  @Test
  @DisplayName("without an id there is none, and times, details and no price are written")
  void others() {
    var ticket =
        Given.decide(
                "itpossible",
                """
                at: 2026-03-10T10:00:00+02:00
                want: fix
                customer: {role: primary, services: [{id: a, platform: shared}]}
                issue: {type: ftp-login-fails}
                """)
            .getFirst();
    assertThat(VerdictJson.of(ticket))
        .startsWith("{\"policy\":\"itpossible\"")
        .contains("\"respondBy\":\"2026-03-10T13:00:00+02:00\"", "\"price\":null")
        .doesNotContain("\n");
  }
}
