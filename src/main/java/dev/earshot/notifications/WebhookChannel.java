package dev.earshot.notifications;

import java.io.IOException;

import dev.earshot.core.AccountId;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Posts a notification as JSON with {@code title}, {@code text} and {@code address}.
 */
@Component
class WebhookChannel implements ChannelSender {

	private final NotificationHttp http;

	private final JsonMapper json;

	WebhookChannel(NotificationHttp http, JsonMapper json) {
		this.http = http;
		this.json = json;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.WEBHOOK;
	}

	@Override
	public boolean accepts(String target, AccountId account) {
		return this.http.accepts(target, account);
	}

	@Override
	public void send(String target, Notification notification) throws IOException {
		HttpPost request = new HttpPost(target);
		request.setEntity(new StringEntity(this.json.writeValueAsString(notification), ContentType.APPLICATION_JSON));
		this.http.post(request);
	}

}
