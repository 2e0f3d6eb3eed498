package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Header;
import firstline.core.customer.AccountId;
import firstline.core.port.CaseFiles;
import firstline.web.login.Token;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what came of a conversation, for the column beside it. */
final class Cases {
  private final CaseFiles files;
  private final Times times;

  Cases(CaseFiles files, Times times) {
    this.files = files;
    this.times = times;
  }

  CasesView of(Header header, CasesView.Kept kept) {
    return new CasesView(
        links(header.id()),
        header.account().map(this::extensions).orElse(List.of()),
        header.account().isPresent(),
        Token.random().value(),
        kept);
  }

  private List<CaseLink> links(ConversationId id) {
    return Stream.of(
            files.ticketsOf(id).stream().map(filed -> Tickets.link(filed.what())),
            files.quotesOf(id).stream().map(filed -> Quotes.link(filed.what())),
            files.bookingsOf(id).stream().map(filed -> Bookings.link(filed.what())))
        .flatMap(links -> links)
        .toList();
  }

  private List<CasesView.ExtensionView> extensions(AccountId account) {
    return files.extensions(account).stream()
        .map(
            granted ->
                new CasesView.ExtensionView(
                    times.day(granted.until()),
                    granted.by(),
                    granted.reason(),
                    times.moment(granted.at())))
        .toList();
  }
}
