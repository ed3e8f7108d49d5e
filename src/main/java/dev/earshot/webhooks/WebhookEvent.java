package dev.earshot.webhooks;

import java.util.EnumSet;
import java.util.Set;

import dev.earshot.core.Slug;

/**
 * What a webhook tells of.
 */
public enum WebhookEvent {

	/** An item began to play, or went on after a pause. */
	STARTED,

	/** An item was paused. */
	PAUSED,

	/** Nothing plays any more, or nothing that may be shown. */
	STOPPED,

	/** Nothing happened: a person wants to see whether the webhook works. */
	TEST;

	/** What a webhook can be made for. */
	public static final Set<WebhookEvent> SELECTABLE = EnumSet.of(STARTED, PAUSED, STOPPED);

	public String code() {
		return Slug.of(this);
	}

}
