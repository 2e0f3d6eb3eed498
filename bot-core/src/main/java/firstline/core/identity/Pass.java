package firstline.core.identity;

import java.time.Instant;

/**
 * A pass from the provider's client area, of which it was checked that it is genuine.
 *
 * @param fingerprint names the contact, see {@link Fingerprint}
 * @param serial names the pass; it is good once
 * @param expires from when on it is not good any more
 */
public record Pass(String fingerprint, String serial, Instant expires) {}
