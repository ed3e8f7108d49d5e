package dev.earshot.scrobbling.queue;

import java.util.stream.Stream;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Why a listen is not sent any more.
 */
public enum DeadReason {

	/** The service ignores this artist or track. */
	IGNORED,

	/** It is older than the service takes. */
	TOO_OLD,

	/** The service takes it for one of the future. */
	TOO_NEW,

	/** The service cannot read what it says. */
	UNREADABLE,

	/** It may have arrived, and the service has too many others to find out. */
	UNCERTAIN,

	/** The person has hidden one of its artists. */
	HIDDEN,

	/** More was waiting than the queue holds. */
	QUEUE_FULL;

	public String code() {
		return Slug.of(this);
	}

	static DeadReason of(@Nullable String name) {
		return Stream.of(values()).filter((known) -> known.name().equals(name)).findFirst().orElse(UNREADABLE);
	}

}
