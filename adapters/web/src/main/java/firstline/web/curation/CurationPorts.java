package firstline.web.curation;

import firstline.core.port.Approvals;
import firstline.core.port.ChannelPreview;
import firstline.core.port.Documents;
import firstline.core.port.Gaps;
import firstline.core.port.SearchTests;
import firstline.core.port.Settled;
import firstline.core.port.StaffDirectory;
import firstline.knowledge.content.Library;
import firstline.knowledge.curation.Editing;
import firstline.knowledge.curation.Publishing;
import firstline.web.console.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the pages of the knowledge base are handed.
 *
 * @param drafts whether a language model can draft articles
 * @param previews one for each channel that has a look of its own
 */
public record CurationPorts(
    Library library,
    Documents documents,
    Publishing publishing,
    Editing editing,
    Approvals approvals,
    Gaps gaps,
    boolean drafts,
    SearchTests tests,
    Settled settled,
    StaffDirectory staff,
    List<ChannelPreview> previews,
    Times times) {
  public CurationPorts {
    previews = List.copyOf(previews);
  }

  /** The names of staff by their numbers. */
  Map<Long, String> names() {
    return staff.all().stream()
        .collect(Collectors.toMap(member -> member.id().value(), member -> member.name()));
  }
}
