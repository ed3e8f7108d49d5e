package dev.earshot.notifications;

import java.io.IOException;
import java.util.regex.Pattern;

import dev.earshot.core.AccountId;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Sends a notification as an e-mail.
 */
@Component
class EmailChannel implements ChannelSender {

	// Nothing that would make two recipients or another header of it.
	private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:()\\\\]{1,64}@[A-Za-z0-9.-]{1,189}");

	private final MailSender mail;

	private final NotificationProperties properties;

	EmailChannel(MailSender mail, NotificationProperties properties) {
		this.mail = mail;
		this.properties = properties;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.EMAIL;
	}

	@Override
	public boolean isAvailable() {
		return this.properties.hasMailServer();
	}

	@Override
	public boolean accepts(String target, AccountId account) {
		return isAvailable() && ADDRESS.matcher(target).matches();
	}

	@Override
	public void send(String target, Notification notification) throws IOException {
		if (!isAvailable()) {
			throw new IOException("SMTP is not configured");
		}
		try {
			this.mail.send(message(target, notification));
		}
		catch (MailException ex) {
			throw new IOException(ex);
		}
	}

	private SimpleMailMessage message(String target, Notification notification) {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.properties.from());
		message.setTo(target);
		message.setSubject(notification.title());
		message.setText(notification.text() + "\n\n" + notification.address() + "\n");
		return message;
	}

}
