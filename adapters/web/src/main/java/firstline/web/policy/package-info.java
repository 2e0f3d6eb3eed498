/**
 * The console's page "What would we do?": cases built by hand, their decisions, and the managers'
 * saved cases. Uses the policies as they are served and knows nothing of conversations.
 */
@NullMarked
package firstline.web.policy;

import org.jspecify.annotations.NullMarked;
