package firstline.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Author;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Why;
import firstline.core.desk.Investigation;
import firstline.core.flow.FlowRun;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.message.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {
  private static final List<Class<?>> CHOICES =
      List.of(
          Conversation.class,
          Activity.class,
          Event.class,
          Effect.class,
          Author.class,
          Action.class,
          Block.class,
          Choice.class,
          Span.class);

  static Stream<Arguments> everyRecord() {
    return CHOICES.stream()
        .flatMap(
            choice ->
                CoreTypes.records(choice).stream()
                    .flatMap(
                        type ->
                            Arrays.stream(Specimen.values())
                                .map(specimen -> Arguments.of(choice, type, specimen))));
  }

  @ParameterizedTest
  @MethodSource("everyRecord")
  void reads_back_every_record_of_every_choice(Class<?> choice, Class<?> type, Specimen specimen) {
    roundTrip(choice, specimen.of(type));
  }

  private static <T> void roundTrip(Class<T> choice, Object value) {
    var form = Form.of(choice);
    assertThat(form.read(form.write(choice.cast(value)))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("everyRecord")
  void names_each_record_by_its_simple_name_alone(
      Class<?> choice, Class<?> type, Specimen specimen) {
    assertThat(document(choice, specimen.of(type)))
        .startsWith("{\"v\":1,\"is\":{\"type\":\"" + type.getSimpleName() + "\"")
        .doesNotContain("firstline.core");
    assertThat(type.getRecordComponents())
        .extracting(component -> component.getName())
        .doesNotContain(CoreTypes.TYPE);
  }

  private static <T> String document(Class<T> choice, Object value) {
    return Form.of(choice).write(choice.cast(value));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void reads_back_plain_records(Specimen specimen) {
    roundTrip(Message.class, specimen.of(Message.class));
    roundTrip(Person.class, specimen.of(Person.class));
    roundTrip(CheckRequest.class, specimen.of(CheckRequest.class));
  }

  static Stream<Specimen> specimens() {
    return Arrays.stream(Specimen.values());
  }

  @Test
  void reads_back_lists() {
    var form = Form.listOf(Why.class);
    var whys = List.of(new Why("search.sure", "site-down"), new Why("article.shown", "x"));
    assertThat(form.read(form.write(whys))).isEqualTo(whys);
  }

  @Test
  void keeps_instants_to_the_nanosecond_and_readable() {
    Event event = new Event.TimerDue(Instant.parse("2026-03-10T12:00:00.123456789Z"), "idle");
    assertThat(Form.of(Event.class).write(event))
        .isEqualTo(
            "{\"v\":1,\"is\":{\"type\":\"TimerDue\",\"at\":\"2026-03-10T12:00:00.123456789Z\",\"name\":\"idle\"}}");
  }

  @Test
  void writes_names_as_bare_strings() {
    var form = Form.of(ConversationId.class);
    assertThat(form.write(new ConversationId("abcdefgh")))
        .isEqualTo("{\"v\":1,\"is\":\"abcdefgh\"}");
  }

  @Test
  void reads_what_was_written_before_a_list_or_an_option_was_added() {
    var message = Form.of(Message.class).read("{\"v\":1,\"is\":{\"blocks\":[]}}");
    assertThat(message).isEqualTo(new Message(List.of(), List.of()));
    var person =
        Form.of(Person.class).read("{\"v\":1,\"is\":{\"platformId\":\"1\",\"name\":\"Ana\"}}");
    assertThat(person.handle()).isEmpty();
  }

  @Test
  void reads_what_staff_wrote_before_they_could_send_files() {
    var stored =
        "{\"v\":1,\"is\":{\"type\":\"AgentWrote\",\"at\":\"2026-03-10T12:00:00Z\","
            + "\"agent\":{\"id\":1,\"name\":\"Ana\"},\"text\":\"Hello\"}}";
    var wrote = (Event.AgentWrote) Form.of(Event.class).read(stored);
    assertThat(wrote.text()).isEqualTo("Hello");
    assertThat(wrote.files()).isEmpty();
  }

  @Test
  void reads_a_flow_that_waited_for_its_only_check_before_there_could_be_several() {
    var stored =
        "{\"v\":1,\"is\":{\"type\":\"InFlow\",\"run\":{\"flow\":\"email-cannot-send\","
            + "\"version\":\"0f3a\",\"step\":\"mail-server\",\"facts\":{\"email\":\"a@b.example\"},"
            + "\"trail\":[\"address\"],\"check\":3,\"notice\":7}}}";
    var run = ((Activity.InFlow) Form.of(Activity.class).read(stored)).run();
    assertThat(run.awaited(3)).contains(new FlowRun.Awaited(3, 7, ""));
    assertThat(run.trail()).containsExactly("address");
    assertThat(run.callers()).isEmpty();
    assertThat(run.handed()).isEmpty();
  }

  @Test
  void reads_an_investigation_of_before_it_kept_its_subjects() {
    var stored =
        "{\"v\":1,\"is\":{\"told\":[\"help\"],\"asked\":[],\"checks\":[],\"articles\":[]}}";
    var read = Form.of(Investigation.class).read(stored);
    assertThat(read).isEqualTo(Investigation.none().told("help"));
  }

  @Test
  void does_not_make_up_what_is_missing() {
    assertThatThrownBy(() -> Form.of(Person.class).read("{\"v\":1,\"is\":{\"name\":\"Ana\"}}"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("Person");
  }

  @Test
  void says_so_when_another_release_has_written_a_document() {
    assertThatThrownBy(() -> Form.of(Event.class).read("{\"v\":2,\"is\":{\"type\":\"Said\"}}"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("another version than 1");
  }

  @Test
  void takes_no_type_that_is_not_a_choice() {
    var document = "{\"v\":1,\"is\":{\"type\":\"java.lang.Runtime\"}}";
    assertThatThrownBy(() -> Form.of(Event.class).read(document))
        .isInstanceOf(UnreadableDocument.class);
  }
}
