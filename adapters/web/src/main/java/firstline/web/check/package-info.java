/** Live checks that staff run again beside a conversation. */
@NullMarked
package firstline.web.check;

import org.jspecify.annotations.NullMarked;
