package dev.earshot.notifications;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.earshot.core.AccountId;
import jakarta.mail.internet.MimeUtility;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

import org.springframework.stereotype.Component;

/**
 * Publishes a notification to a topic of ntfy (documentation page "Publishing").
 */
@Component
class NtfyChannel implements ChannelSender {

	private final NotificationHttp http;

	NtfyChannel(NotificationHttp http) {
		this.http = http;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.NTFY;
	}

	// The path is the topic.
	@Override
	public boolean accepts(String target, AccountId account) {
		return target.matches("https?://[^/]+/[-_A-Za-z0-9]{1,64}") && this.http.accepts(target, account);
	}

	@Override
	public void send(String target, Notification notification) throws IOException {
		HttpPost request = new HttpPost(target);
		// ntfy decodes the words of RFC 2047 in headers.
		request.setHeader("Title", MimeUtility.encodeText(notification.title(), StandardCharsets.UTF_8.name(), "B"));
		request.setHeader("Click", notification.address());
		request.setEntity(new StringEntity(notification.text(), ContentType.TEXT_PLAIN.withCharset("UTF-8")));
		this.http.post(request);
	}

}
