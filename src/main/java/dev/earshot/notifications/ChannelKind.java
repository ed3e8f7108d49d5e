package dev.earshot.notifications;

/**
 * How a notification reaches somebody.
 */
enum ChannelKind {

	/** A POST request with JSON. */
	WEBHOOK,

	/** A topic at ntfy.sh or another server of it. */
	NTFY,

	/** An e-mail, if the owner has configured SMTP. */
	EMAIL

}
