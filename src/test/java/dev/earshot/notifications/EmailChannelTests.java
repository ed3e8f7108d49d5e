package dev.earshot.notifications;

import java.io.IOException;

import dev.earshot.core.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class EmailChannelTests {

	private static final Notification NOTIFICATION = new Notification("Title", "Text", "https://earshot.example.com/");

	private final MailSender mail = mock();

	@Test
	void sendsTheTextWithTheAddress() throws IOException {
		channel("mail.example.com").send("fox@example.com", NOTIFICATION);
		ArgumentCaptor<SimpleMailMessage> message = ArgumentCaptor.captor();
		then(this.mail).should().send(message.capture());
		assertThat(message.getValue()).returns("earshot@example.com", SimpleMailMessage::getFrom)
			.returns(new String[] { "fox@example.com" }, SimpleMailMessage::getTo)
			.returns("Title", SimpleMailMessage::getSubject)
			.returns("Text\n\nhttps://earshot.example.com/\n", SimpleMailMessage::getText);
	}

	@Test
	void failsIfTheServerDoes() {
		willThrow(new MailSendException("Not today")).given(this.mail).send(any(SimpleMailMessage.class));
		assertThatIOException().isThrownBy(() -> channel("mail.example.com").send("fox@example.com", NOTIFICATION));
	}

	@Test
	void isThereOnlyWithSmtp() {
		assertThat(channel("mail.example.com").isAvailable()).isTrue();
		assertThat(channel("").isAvailable()).isFalse();
		assertThat(channel("").accepts("fox@example.com", AccountId.random())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fox", "fox@", "fox@example.com, owl@example.com", "Fox <fox@example.com>",
			"fox@example.com\nBcc: owl@example.com" })
	void acceptsOneAddressOnly(String target) {
		assertThat(channel("mail.example.com").accepts(target, AccountId.random())).isFalse();
		assertThat(channel("mail.example.com").accepts("lantern.fox+earshot@example.com", AccountId.random())).isTrue();
	}

	private EmailChannel channel(String host) {
		return new EmailChannel(this.mail, new NotificationProperties(host, "earshot@example.com"));
	}

}
