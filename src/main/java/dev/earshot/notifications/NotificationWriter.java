package dev.earshot.notifications;

import java.util.Locale;

import dev.earshot.web.DefaultLanguage;
import dev.earshot.web.PublicUrl;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes notifications in the language of the server.
 */
@Component
class NotificationWriter {

	private final MessageSource messages;

	private final DefaultLanguage language;

	private final PublicUrl publicUrl;

	NotificationWriter(MessageSource messages, DefaultLanguage language, PublicUrl publicUrl) {
		this.messages = messages;
		this.language = language;
		this.publicUrl = publicUrl;
	}

	Notification write(NotificationText text) {
		Locale locale = this.language.locale();
		Object[] arguments = text.arguments().toArray();
		return new Notification(this.messages.getMessage(text.title(), arguments, locale),
				this.messages.getMessage(text.text(), arguments, locale), this.publicUrl.base() + text.path());
	}

}
