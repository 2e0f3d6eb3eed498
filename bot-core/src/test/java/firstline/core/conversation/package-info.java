/** The dialogue, tried on written conversations and a playbook that says its keys. */
@NullMarked
package firstline.core.conversation;

import org.jspecify.annotations.NullMarked;
