package dev.earshot.scrobbling.queue;

import dev.earshot.scrobbling.service.Listen;
import org.jspecify.annotations.Nullable;

/**
 * A listen that is not sent any more.
 *
 * @param detail what the service said; {@code null} if it said nothing
 */
public record DeadLetter(String id, Listen listen, DeadReason reason, @Nullable String detail) {
}
