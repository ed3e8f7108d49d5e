package dev.earshot.webhooks;

import java.util.EnumSet;
import java.util.Set;

import dev.earshot.core.Slug;

/**
 * The events of webhooks.
 */
public enum WebhookEvent {

	/** An item began, or continued after a pause. */
	STARTED,

	/** An item was paused. */
	PAUSED,

	/** Nothing plays any more, or nothing that may be shown. */
	STOPPED,

	/** A play ended. */
	ENDED,

	/** A person tests the webhook. */
	TEST;

	/** The events that a webhook can subscribe to. */
	public static final Set<WebhookEvent> SELECTABLE = EnumSet.of(STARTED, PAUSED, STOPPED, ENDED);

	public String code() {
		return Slug.of(this);
	}

}
