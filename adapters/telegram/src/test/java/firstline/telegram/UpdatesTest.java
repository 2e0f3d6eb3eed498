package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Attachment.Kind;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Secret;
import firstline.core.port.Inbound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
  private static final Bot ME = new Bot(4711, "firstline_bot");
  private static final Instant RECEIVED = Instant.parse("2026-03-10T14:00:00Z");
  private static final long SENT = 1_773_151_200;
  private static final Instant AT = Instant.ofEpochSecond(SENT);
  private static final String ANA =
      """
      {"id":1001,"is_bot":false,"first_name":"Ana","last_name":"Ruiz","username":"ana","language_code":"pt-br"}""";
  private static final String PRIVATE =
      """
      {"id":1001,"type":"private","first_name":"Ana"}""";
  private static final String GROUP =
      """
      {"id":-100123,"type":"supergroup","title":"Team"}""";

  private static Optional<Inbound> map(String json) {
    try {
      return new Updates(ME).inbound(Json.update(Json.MAPPER.readTree(json)), RECEIVED);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String message(String chat, String content) {
    return """
        {"update_id":42,"message":{"message_id":7,"date":%d,"from":%s,"chat":%s,%s}}"""
        .formatted(SENT, ANA, chat, content);
  }

  private static Event event(String content) {
    return map(message(PRIVATE, content)).orElseThrow().event();
  }

  private static Attachment attachment(String content) {
    return ((Event.Said) event(content)).attachments().getFirst();
  }

  private static Event.Said said(String text) {
    return new Event.Said(AT, "7", text, List.of(), Optional.empty(), false, Set.of());
  }

  @Test
  void namesSourceKeyAddressAndPerson() {
    var inbound = map(message(PRIVATE, "\"text\":\"hello\"")).orElseThrow();

    assertThat(inbound)
        .isEqualTo(
            new Inbound(
                "telegram",
                "42",
                Address.privately(Address.Channel.TELEGRAM, "1001"),
                Optional.empty(),
                Optional.of(
                    new Person(
                        "1001",
                        "Ana Ruiz",
                        Optional.of("ana"),
                        Optional.of(Locale.forLanguageTag("pt-BR")))),
                said("hello")));
  }

  @Test
  void masksSecretsInTextCaptionsEditsAndArguments() {
    assertThat(event("\"text\":\"password: hunter22\""))
        .isInstanceOfSatisfying(
            Event.Said.class,
            said -> {
              assertThat(said.text()).doesNotContain("hunter22");
              assertThat(said.masked()).containsExactly(Secret.PASSWORD);
            });
    assertThat(event("\"caption\":\"password: hunter22\",\"photo\":[]").toString())
        .doesNotContain("hunter22");
    assertThat(event("\"text\":\"/start password: hunter22\"").toString())
        .doesNotContain("hunter22");
    assertThat(map(edited("\"text\":\"password: hunter22\"")).orElseThrow().toString())
        .doesNotContain("hunter22");
  }

  @ParameterizedTest
  @CsvSource({
    "/start, start, ''",
    "/start kb_mail, start, kb_mail",
    "/Start@Firstline_Bot  kb_mail , start, kb_mail",
    "/human@firstline_bot, human, ''",
    "/lang de at, lang, de at"
  })
  void knowsCommands(String text, String name, String argument) {
    assertThat(event("\"text\":\"" + text + "\""))
        .isEqualTo(new Event.Commanded(AT, name, argument));
  }

  @Test
  void leavesOtherBotsTheirCommands() {
    assertThat(map(message(PRIVATE, "\"text\":\"/start@other_bot\""))).isEmpty();
  }

  @Test
  void takesAPathForWords() {
    assertThat(event("\"text\":\"/etc/nginx/nginx.conf is empty\""))
        .isEqualTo(said("/etc/nginx/nginx.conf is empty"));
  }

  @Test
  void takesTheLargestPhoto() {
    var photo =
        attachment(
            """
            "photo":[{"file_id":"s","file_unique_id":"1","width":90,"height":60,"file_size":10},
            {"file_id":"l","file_unique_id":"2","width":900,"height":600,"file_size":1000}],"caption":"see"\
            """);

    assertThat(photo)
        .isEqualTo(
            new Attachment(
                Kind.PHOTO,
                Optional.of("l"),
                Optional.empty(),
                Optional.of("image/jpeg"),
                1000,
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "DOCUMENT | document   | 'file_name':'a.log','mime_type':'text/plain'",
        "VIDEO    | video      | 'width':1,'height':1,'duration':1,'file_name':'a.log','mime_type':'text/plain'",
        "AUDIO    | audio      | 'duration':1,'file_name':'a.log','mime_type':'text/plain'",
        "ANIMATION| animation  | 'width':1,'height':1,'duration':1,'file_name':'a.log','mime_type':'text/plain'"
      })
  void keepsFilesWithTheirNames(Kind kind, String field, String more) {
    var content =
        "'%s':{'file_id':'F','file_unique_id':'U','file_size':5,%s}".formatted(field, more);

    assertThat(attachment(content.replace('\'', '"')))
        .isEqualTo(
            new Attachment(
                kind,
                Optional.of("F"),
                Optional.of("a.log"),
                Optional.of("text/plain"),
                5,
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "VOICE    | voice      | 'duration':1,'mime_type':'audio/ogg' |",
        "VIDEO    | video_note | 'length':240,'duration':1 |",
        "STICKER  | sticker    | 'type':'regular','width':1,'height':1,'is_animated':false,'is_video':false,'emoji':'+' | +"
      })
  void keepsRecordingsAndStickers(Kind kind, String field, String more, String detail) {
    var content = "'%s':{'file_id':'F','file_unique_id':'U',%s}".formatted(field, more);

    assertThat(attachment(content.replace('\'', '"')))
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(kind);
              assertThat(found.ref()).contains("F");
              assertThat(found.bytes()).isEqualTo(-1);
              assertThat(found.detail()).isEqualTo(Optional.ofNullable(detail));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "LOCATION | 'location':{'latitude':52.5,'longitude':13.25} | 52.5, 13.25",
        "LOCATION | 'location':{'latitude':1.0,'longitude':2.0},'venue':{'location':{'latitude':1.0,'longitude':2.0},'title':'Office','address':'High St'} | Office, High St (1.0, 2.0)",
        "CONTACT  | 'contact':{'phone_number':'+49170','first_name':'Ana','last_name':'Ruiz'} | Ana Ruiz, +49170",
        "POLL     | 'poll':{'id':'1','question':'Which?','options':[],'total_voter_count':0,'is_closed':false,'is_anonymous':true,'type':'regular','allows_multiple_answers':false} | Which?",
        "OTHER    | 'dice':{'emoji':'x','value':3} | x"
      })
  void saysInWordsWhatIsNoFile(Kind kind, String content, String detail) {
    assertThat(attachment(content.replace('\'', '"')))
        .isEqualTo(
            new Attachment(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                -1,
                Optional.of(detail)));
  }

  @Test
  void keepsAlbumsAndForwardsApart() {
    var event =
        event(
            """
            "media_group_id":"A1","caption":"both","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"X"},
            "document":{"file_id":"F","file_unique_id":"U"}\
            """);

    assertThat(event)
        .isInstanceOfSatisfying(
            Event.Said.class,
            said -> {
              assertThat(said.text()).isEqualTo("both");
              assertThat(said.album()).contains("A1");
              assertThat(said.forwarded()).isTrue();
            });
  }

  @Test
  void readsAMessageWhoseForwardIsOfAnUnknownKind() {
    assertThat(
            event("\"text\":\"see\",\"forward_origin\":{\"type\":\"from_the_future\",\"date\":1}"))
        .isEqualTo(said("see"));
  }

  @Test
  void takesEdits() {
    assertThat(map(edited("\"text\":\"changed\"")).orElseThrow().event())
        .isEqualTo(new Event.Edited(AT.plusSeconds(60), "7", "changed", Set.of()));
    assertThat(map(edited("\"location\":{\"latitude\":1.0,\"longitude\":2.0}"))).isEmpty();
  }

  private static String edited(String content) {
    return """
        {"update_id":42,"edited_message":{"message_id":7,"date":%d,"edit_date":%d,"from":%s,"chat":%s,%s}}"""
        .formatted(SENT, SENT + 60, ANA, PRIVATE, content);
  }

  @Test
  void takesPresses() {
    var key = new ChoiceKey(new ConversationId("conv00000001"), 3, 1);

    assertThat(map(pressed(GROUP, key.encoded())).orElseThrow().event())
        .isEqualTo(new Event.Pressed(RECEIVED, key));
    assertThat(map(pressed(PRIVATE, "of another program")).orElseThrow().event())
        .isEqualTo(new Event.PressedUnknown(RECEIVED, "of another program"));
  }

  @Test
  void takesPressesOnMessagesThatTelegramForgot() {
    var press =
        """
        {"update_id":42,"callback_query":{"id":"1","from":%s,"chat_instance":"1","data":"d",
        "message":{"chat":%s,"message_id":3,"date":0}}}"""
            .formatted(ANA, PRIVATE);

    assertThat(map(press).orElseThrow().address().chat()).isEqualTo("1001");
  }

  private static String pressed(String chat, String data) {
    return """
        {"update_id":42,"callback_query":{"id":"1","from":%s,"chat_instance":"1","data":"%s",
        "message":{"message_id":3,"date":%d,"chat":%s,"text":"?"}}}"""
        .formatted(ANA, data, SENT, chat);
  }

  @ParameterizedTest
  @CsvSource({
    "member, kicked, false",
    "kicked, member, true",
    "left, administrator, true",
    "administrator, left, false"
  })
  void seesWhoBlocksOrRemovesUs(String before, String after, boolean reachable) {
    assertThat(map(membership(PRIVATE, before, after)).orElseThrow().event())
        .isEqualTo(new Event.Reachable(AT, reachable));
  }

  @Test
  void ignoresChangesOfOurRankAndChannels() {
    assertThat(map(membership(GROUP, "member", "administrator"))).isEmpty();
    assertThat(map(membership("{\"id\":-1009,\"type\":\"channel\"}", "left", "administrator")))
        .isEmpty();
  }

  private static String membership(String chat, String before, String after) {
    return """
        {"update_id":42,"my_chat_member":{"chat":%s,"from":%s,"date":%d,
        "old_chat_member":%s,"new_chat_member":%s}}"""
        .formatted(chat, ANA, SENT, member(before), member(after));
  }

  private static String member(String status) {
    return """
        {"status":"%s","user":{"id":4711,"is_bot":true,"first_name":"F","username":"firstline_bot"}}"""
        .formatted(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\":\"talk among customers\"",
        "\"text\":\"@other_bot help\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":10}]",
        "\"text\":\"/start@other_bot\"",
        "\"photo\":[]",
        "\"new_chat_title\":\"Team 2\""
      })
  void ignoresTalkInGroups(String content) {
    assertThat(map(message(GROUP, content))).isEmpty();
  }

  @Test
  void takesMentionsInGroupsWithoutTheMention() {
    var content =
        """
        "text":"Hey @Firstline_Bot my mail fails","entities":[{"type":"mention","offset":4,"length":14}]""";

    var inbound = map(message(GROUP, content)).orElseThrow();
    assertThat(inbound.event()).isEqualTo(said("Hey my mail fails"));
    assertThat(inbound.address())
        .isEqualTo(new Address(Address.Channel.TELEGRAM, "-100123", Address.Scope.GROUP));
  }

  @Test
  void takesABareMentionForAskingWhatWeCanDo() {
    var content =
        "\"text\":\"@firstline_bot\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":14}]";

    assertThat(map(message(GROUP, content)).orElseThrow().event())
        .isEqualTo(new Event.Commanded(AT, "menu", ""));
  }

  @Test
  void takesCommandsAndRepliesInGroups() {
    var reply =
        """
        "text":"yes","reply_to_message":{"message_id":5,"date":1,"chat":%s,"text":"?",
        "from":{"id":4711,"is_bot":true,"first_name":"F"}}"""
            .formatted(GROUP);

    assertThat(map(message(GROUP, reply)).orElseThrow().event()).isEqualTo(said("yes"));
    assertThat(map(message(GROUP, "\"text\":\"/help\"")).orElseThrow().event())
        .isEqualTo(new Event.Commanded(AT, "help", ""));
  }

  @Test
  void keepsTopicsOfAForumApart() {
    var content = "\"text\":\"/help\",\"message_thread_id\":17,\"is_topic_message\":true";

    assertThat(map(message(GROUP, content)).orElseThrow().address().chat()).isEqualTo("-100123/17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":42,\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1,\"type\":\"channel\"},\"text\":\"x\"}}",
        "{\"update_id\":42,\"message_reaction\":{}}",
        "{\"update_id\":42,\"something_new\":{\"a\":1}}",
        "{\"update_id\":42,\"message\":{\"message_id\":\"not a number\"}}",
        "{\"update_id\":42}"
      })
  void ignoresWhatItDoesNotUse(String json) {
    assertThat(map(json)).isEmpty();
  }

  @Test
  void ignoresOtherBotsAndServiceMessages() {
    var bot =
        """
        {"update_id":42,"message":{"message_id":7,"date":1,"chat":%s,"text":"hi",
        "from":{"id":5,"is_bot":true,"first_name":"Bot"}}}"""
            .formatted(PRIVATE);

    assertThat(map(bot)).isEmpty();
    assertThat(
            map(
                message(
                    PRIVATE,
                    "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":60}")))
        .isEmpty();
  }
}
