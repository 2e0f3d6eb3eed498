package firstline.storage.conversation;

import firstline.core.conversation.Author;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.conversation.Inquiry;
import firstline.core.conversation.Person;
import firstline.core.conversation.Why;
import firstline.core.message.Mail;
import firstline.core.message.Message;
import firstline.storage.json.Form;
import java.util.List;

/** The documents that the tables of this package hold. */
final class Forms {
  static final Form<Conversation> CONVERSATION = Form.of(Conversation.class);
  static final Form<Event> EVENT = Form.of(Event.class);
  static final Form<Person> PERSON = Form.of(Person.class);
  static final Form<Message> MESSAGE = Form.of(Message.class);
  static final Form<Author> AUTHOR = Form.of(Author.class);
  static final Form<List<Why>> WHYS = Form.listOf(Why.class);
  static final Form<CheckRequest> CHECK = Form.of(CheckRequest.class);
  static final Form<Inquiry> INQUIRY = Form.of(Inquiry.class);
  static final Form<Mail> MAIL = Form.of(Mail.class);

  private Forms() {}
}
