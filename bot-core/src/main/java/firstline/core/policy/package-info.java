/**
 * What a provider's support policy comes to for one case: a pure function of the case and the
 * policy. A policy is data, compiled from rules in CEL; no clock, no storage, no provider's name in
 * here, and nothing of conversations.
 */
@NullMarked
package firstline.core.policy;

import org.jspecify.annotations.NullMarked;
