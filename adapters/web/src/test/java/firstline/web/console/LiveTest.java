package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {
  private final ConsoleHouse house = new ConsoleHouse();
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Script talk = house.talk("waiting01", "Carla");

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void tellsWhatChangedUntilTheMemberIsLoggedOut() throws Exception {
    var browser = house.as(ana);
    var lines = new CopyOnWriteArrayList<String>();
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      var stream = open(browser.session());
      var reading = thread.submit(() -> stream.forEach(lines::add));
      await().untilAsserted(() -> assertThat(lines).contains("event: ready"));
      talk.says("Is anybody there?");
      await().untilAsserted(() -> assertThat(lines).contains("event: changed", "data: waiting01"));

      house.staff.endAll(ana.id());
      talk.says("Hello?");
      await().untilAsserted(() -> assertThat(lines).contains("event: logged-out"));
      await().until(reading::isDone);
    }
    assertThat(house.live.desk().listeners()).isZero();
  }

  @Test
  void isForMembersOnly() {
    assertThat(new Browser(house).get("/console/live").statusCode()).isEqualTo(401);
  }

  private Stream<String> open(String session) throws Exception {
    var request =
        HttpRequest.newBuilder(house.uri("/console/live"))
            .header("Cookie", "firstline_staff=" + session)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.headers().allValues("Content-Type"))
        .isEqualTo(List.of("text/event-stream;charset=utf-8"));
    return response.body();
  }
}
